#include <gtest/gtest.h>

#include <set>
#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "server/outbound/mailteksten.hpp"
#include "shared/command/check_mailtekst.hpp"
#include "tests/support/catalogues.hpp"

// The words that mails came with: every mail has them, in both languages, and they fit their placeholders.

namespace stagepad {
namespace {

TEST(MailWordsOfTheProgram, FitTheirPlaceholdersInBothLanguages) {
  for (const auto& taal : EnumNames<Taal>::names) {
    const Catalogue& texts = catalogue_of(taal.value);
    for (const auto& each : EnumNames<Mailtekst>::names) {
      const MailtekstGegevens& gegevens = gegevens_van(each.value);
      const Mailwoorden woorden = meegeleverde_woorden(gegevens, texts);
      const auto plaatshouders = plaatshouders_van(gegevens, texts, "https://stagepad.example");
      for (const Finding& finding : check_mailtekst(woorden, plaatshouders)) {
        ADD_FAILURE() << taal.name << " " << each.name << ": " << finding.code << " " << finding.pad;
      }
      EXPECT_EQ(opgeschoond(woorden), woorden) << each.name << ": otherwise they could not be typed again";
    }
  }
}

TEST(MailWordsOfTheProgram, HaveANameAndExamplesInBothLanguages) {
  for (const auto& each : EnumNames<Mailtekst>::names) {
    EXPECT_TRUE(find_tekst("mailtekst." + std::string(each.name))) << each.name;
    EXPECT_EQ(find_mailtekst(gegevens_van(each.value).tekst), &gegevens_van(each.value));
    for (const Plaatshouder& one : plaatshouders_van(gegevens_van(each.value), catalogue_of(Taal::nl), "")) {
      EXPECT_TRUE(find_tekst("mailvoorbeeld." + one.naam)) << one.naam;
    }
  }
}

/// The texts of the program that are the body of a mail; sentences in a list of what waits are none.
TEST(MailWordsOfTheProgram, AreThereForEveryMail) {
  for (std::size_t i = 0; i < k_tekst_count; ++i) {
    const auto key = static_cast<Tekst>(i);
    const std::string_view name = name_of(key);
    const bool is_mail = name.starts_with("mail.") && (name.ends_with(".tekst") || name.ends_with("_tekst"));
    if (!is_mail) continue;
    EXPECT_NE(find_mailtekst(key), nullptr) << name << " is no Mailtekst (shared/domain/mailtekst.hpp)";
  }
}

TEST(MailWordsOfTheProgram, HaveNumbersThatAreTheirOwn) {
  std::set<std::int64_t> numbers;
  for (const auto& each : EnumNames<Mailtekst>::names) EXPECT_TRUE(numbers.insert(nummer_van(each.value)).second);
  EXPECT_FALSE(mailtekst_met(0));
  EXPECT_FALSE(mailtekst_met(999));
  EXPECT_EQ(mailtekst_met(26), Mailtekst::meldingen);
}

}  // namespace
}  // namespace stagepad
