#include <gtest/gtest.h>

#include <set>
#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "server/outbound/standaardteksten.hpp"
#include "shared/command/check_standaardtekst.hpp"
#include "tests/support/catalogues.hpp"

// The words that mails and letters came with: every one has them, in both languages, and they fit their placeholders.

namespace stagepad {
namespace {

TEST(WordsOfTheProgram, FitTheirPlaceholdersInBothLanguages) {
  for (const auto& taal : EnumNames<Taal>::names) {
    const Catalogue& texts = catalogue_of(taal.value);
    for (const auto& each : EnumNames<Standaardtekst>::names) {
      const StandaardtekstGegevens& gegevens = gegevens_van(each.value);
      const Tekstwoorden woorden = meegeleverde_woorden(gegevens, texts);
      const auto plaatshouders = plaatshouders_van(gegevens, texts, "https://stagepad.example");
      for (const Finding& finding : check_standaardtekst(woorden, plaatshouders)) {
        ADD_FAILURE() << taal.name << " " << each.name << ": " << finding.code << " " << finding.pad;
      }
      EXPECT_EQ(opgeschoond(woorden), woorden) << each.name << ": otherwise they could not be typed again";
    }
  }
}

TEST(WordsOfTheProgram, HaveANameAndExamplesInBothLanguages) {
  for (const auto& each : EnumNames<Standaardtekst>::names) {
    EXPECT_TRUE(find_tekst("standaardtekst." + std::string(each.name))) << each.name;
    EXPECT_EQ(find_standaardtekst(gegevens_van(each.value).tekst), &gegevens_van(each.value));
    for (const Plaatshouder& one : plaatshouders_van(gegevens_van(each.value), catalogue_of(Taal::nl), "")) {
      EXPECT_TRUE(find_tekst("tekstvoorbeeld." + one.naam)) << one.naam;
    }
  }
}

/// The texts of the program that are the body of a mail; sentences in a list of what waits are none.
TEST(WordsOfTheProgram, AreThereForEveryMail) {
  for (std::size_t i = 0; i < k_tekst_count; ++i) {
    const auto key = static_cast<Tekst>(i);
    const std::string_view name = name_of(key);
    const bool is_mail = name.starts_with("mail.") && (name.ends_with(".tekst") || name.ends_with("_tekst"));
    if (!is_mail) continue;
    EXPECT_NE(find_standaardtekst(key), nullptr) << name << " is no Standaardtekst (shared/domain/standaardtekst.hpp)";
  }
}

TEST(WordsOfTheProgram, HaveNumbersThatAreTheirOwn) {
  std::set<std::int64_t> numbers;
  for (const auto& each : EnumNames<Standaardtekst>::names) EXPECT_TRUE(numbers.insert(nummer_van(each.value)).second);
  EXPECT_FALSE(standaardtekst_met(0));
  EXPECT_FALSE(standaardtekst_met(999));
  EXPECT_EQ(standaardtekst_met(26), Standaardtekst::meldingen);
  EXPECT_FALSE(is_brief(Standaardtekst::meldingen));
  EXPECT_TRUE(is_brief(Standaardtekst::brief_bevestiging) && is_brief(Standaardtekst::brief_intentie_wijzigen));
}

}  // namespace
}  // namespace stagepad
