// What the rules find is read by people: every finding of every case makes a whole sentence in both
// languages, and every word of the packs has a text.

#include <gtest/gtest.h>

#include <string>

#include "shared/text/sentences.hpp"
#include "tests/support/catalogues.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

constexpr Taal k_languages[] = {Taal::nl, Taal::en};

bool has_text(const std::string& key) { return find_tekst(key).has_value(); }

void expect_whole_sentence(const std::string& text, const std::string& about) {
  EXPECT_FALSE(text.empty()) << about;
  EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << about << ": " << text;
  EXPECT_EQ(text.find("  "), std::string::npos) << about << ": " << text;
}

void expect_words_with_texts(const Finding& finding, const Regelpakket& pakket) {
  for (const Parameter& each : finding.parameters) {
    if (each.soort == ParameterSoort::woord) {
      EXPECT_TRUE(has_text("woord." + each.waarde)) << finding.code << ": " << each.waarde;
    }
    if (each.soort == ParameterSoort::rol) {
      EXPECT_TRUE(has_text("rol." + each.waarde)) << finding.code << ": " << each.waarde;
    }
  }
  const Herstel herstel = finding.herstel.value_or(Herstel{});
  for (const std::string& each : herstel.keuzes) {
    const bool named = find_naam(pakket, each) != nullptr;
    // Institutions are called by their own names.
    const bool own_name = finding.code == "plaats.andere_instelling" || finding.code == "plaats.niet_aangewezen";
    EXPECT_TRUE(named || own_name || has_text("woord." + each)) << finding.code << ": " << each;
  }
}

TEST(RuleTexts, EveryFindingOfEveryCaseIsAWholeSentenceInBothLanguages) {
  for (const vectors::NamedCase& each : vectors::cases()) {
    SCOPED_TRACE(each.geval.naam);
    const Regelpakket& pakket = vectors::pack(each.geval.pakket);
    for (const Finding& finding : vectors::judge(each.geval, vectors::snapshot_of(each.geval))) {
      ASSERT_TRUE(has_text("finding." + finding.code)) << finding.code;
      expect_words_with_texts(finding, pakket);
      for (const Taal taal : k_languages) {
        const Catalogue& catalogue = catalogue_of(taal);
        expect_whole_sentence(finding_text(finding, catalogue, taal, &pakket), finding.code);
        if (finding.herstel) {
          expect_whole_sentence(herstel_text(finding, catalogue, taal, &pakket), finding.code);
        }
      }
    }
  }
}

TEST(RuleTexts, AFindingThatNeedsConsentNamesWhoGivesItOrPointsToThem) {
  for (const vectors::NamedCase& each : vectors::cases()) {
    for (const Finding& finding : vectors::judge(each.geval, vectors::snapshot_of(each.geval))) {
      if (finding.ernst != Ernst::toestemming) continue;
      EXPECT_FALSE(finding.toestemming_van.empty()) << each.geval.naam << ": " << finding.code;
      EXPECT_FALSE(finding.regel.empty()) << each.geval.naam << ": " << finding.code;
      EXPECT_FALSE(finding.bron.empty()) << each.geval.naam << ": " << finding.code;
    }
  }
}

TEST(RuleTexts, EveryTaskAndPhaseHasAText) {
  for (const vectors::NamedCase& each : vectors::cases()) {
    for (const vectors::Beurt& beurt : each.geval.beurten) EXPECT_TRUE(has_text("taak." + beurt.taak));
  }
  for (const auto& entry : EnumNames<Fase>::names) {
    EXPECT_TRUE(has_text("fase." + std::string(entry.name))) << entry.name;
    EXPECT_TRUE(has_text("woord." + std::string(entry.name))) << entry.name;
  }
}

template <class E>
void expect_every_word_has_a_text() {
  for (const auto& entry : EnumNames<E>::names) {
    EXPECT_TRUE(has_text("woord." + std::string(entry.name))) << entry.name;
  }
}

TEST(RuleTexts, EveryWordOfTheDomainHasAText) {
  expect_every_word_has_a_text<Handeling>();
  expect_every_word_has_a_text<Route>();
  expect_every_word_has_a_text<Doelgroep>();
  expect_every_word_has_a_text<Setting>();
  expect_every_word_has_a_text<Zichtbaarheid>();
  expect_every_word_has_a_text<Belangstelling>();
  expect_every_word_has_a_text<VerzoekStatus>();
  expect_every_word_has_a_text<VerzoekSoort>();
  expect_every_word_has_a_text<Besluit>();
  expect_every_word_has_a_text<VoorkeurStatus>();
}

TEST(RuleTexts, EveryWordOfTheShippedPacksHasAText) {
  for (const std::string& file : vectors::files_in("assets/rulepacks", ".json")) {
    const Regelpakket& pakket = vectors::pack(file.substr(0, file.size() - 5));
    EXPECT_TRUE(has_text("woord." + pakket.profiel)) << pakket.profiel;
    for (const RegelpakketOnderdeel& part : pakket.onderdelen) {
      const bool named = part.stagesoort.empty() || has_text("woord." + part.stagesoort);
      EXPECT_TRUE(named) << part.stagesoort;
      EXPECT_EQ(part.aard == Aard::stage, !part.stagesoort.empty()) << part.code;
    }
    for (const Plaatseis& rule : pakket.regels.plaatseisen) {
      for (const std::string& word : rule.specialismen) EXPECT_TRUE(has_text("woord." + word)) << word;
      for (const std::string& word : rule.niet_in_profielen) EXPECT_TRUE(has_text("woord." + word)) << word;
    }
  }
}

}  // namespace
}  // namespace stagepad
