#include <gtest/gtest.h>
#include <string>

#include "server/auth/browser_name.hpp"
#include "server/auth/password_rules.hpp"

namespace stagepad {
namespace {

using enum PasswordProblem;

std::optional<PasswordProblem> problem(std::string_view password) {
  return password_problem(password, "Anna Maria de Vries", "a.devries@umc-voorbeeld.nl");
}

TEST(PasswordRules, RefusesWhatIsShorterThanTwelveCharacters) {
  EXPECT_EQ(problem(""), too_short);
  EXPECT_EQ(problem("Xk9!vQ2#mP7"), too_short);
  EXPECT_EQ(problem("Xk9!vQ2#mP7z"), std::nullopt);
}

TEST(PasswordRules, CountsCharactersAndNotBytes) {
  EXPECT_EQ(problem("ééüüööññçßÆ"), too_short);  // eleven, 22 bytes
  EXPECT_EQ(problem("ééüüööññçßÆø"), std::nullopt);
  EXPECT_EQ(problem("🐎🔋🧷🪣🎻🧭🪁🧵🪵🌵🧊🛶"), std::nullopt);
}

TEST(PasswordRules, RefusesWhatIsTooLongToCompute) {
  EXPECT_EQ(problem(std::string(1025, 'x')), too_long);
}

TEST(PasswordRules, RefusesBytesThatAreNoText) {
  EXPECT_EQ(problem("goed genoeg\xff\xfe lang"), unreadable);
  EXPECT_EQ(problem("goed genoeg\tmaar met tab"), unreadable);
}

TEST(PasswordRules, RefusesOnesOwnNameAndAddressWithWhatPeoplePutBehindThem) {
  for (const auto* password :
       {"AnnaMariaDeVries", "anna.de.vries1984", "a.devries@umc-voorbeeld.nl", "DeVries-De-Vries!",
        "Änna Vries 2026", "voorbeeldvries12"}) {
    EXPECT_EQ(problem(password), own) << password;
  }
  EXPECT_EQ(problem("anna eet graag dropveters"), std::nullopt);
}

TEST(PasswordRules, RefusesWhatIsTriedFirst) {
  for (const auto* password :
       {"wachtwoord123", "Welkom2026!!", "welkom welkom", "Password1234", "123456789012",
        "210987654321", "aaaaaaaaaaaaa", "abcabcabcabc", "abc123abc123", "qwertyuiopas",
        "Ziekenhuis2026", "Zomer2026Zomer!", "stagepad-2026", "Utrecht2026!!", "............",
        "abcdefghijkl", "121212121213"}) {
    EXPECT_EQ(problem(password), obvious) << password;
  }
}

TEST(PasswordRules, AcceptsAFewWordsWhateverTheyAre) {
  for (const auto* password : {"vier losse woorden hier", "paard batterij nietje",
                               "Fietsbel&Maanlicht", "stagepad-demo", "wachtwoord van mijn oma"}) {
    EXPECT_EQ(problem(password), std::nullopt) << password;
  }
}

TEST(PasswordRules, KnowsNobodyWithoutNameAndAddress) {
  EXPECT_EQ(password_problem("AnnaMariaDeVries", "", ""), std::nullopt);
}

TEST(BrowserName, SaysTheFamilyAndTheSystemAndNothingElse) {
  EXPECT_EQ(browser_name(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0"),
            "Firefox, Windows");
  EXPECT_EQ(
      browser_name("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like "
                   "Gecko) Chrome/129.0.0.0 Safari/537.36 Edg/129.0.0.0"),
      "Edge, Windows");
  EXPECT_EQ(
      browser_name("Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 "
                   "(KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1"),
      "Safari, iPhone");
  EXPECT_EQ(
      browser_name(
          "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/129.0 Mobile Safari/537.36"),
      "Chrome, Android");
}

TEST(BrowserName, RepeatsNothingThatWasSent) {
  EXPECT_EQ(browser_name(""), "");
  EXPECT_EQ(browser_name("<script>alert(1)</script>"), "");
  EXPECT_EQ(browser_name(std::string(5000, 'x') + "Linux"), "Linux");
}

}  // namespace
}  // namespace stagepad
