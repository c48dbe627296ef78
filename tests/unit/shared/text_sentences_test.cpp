#include <gtest/gtest.h>

#include "shared/codec/json_reader.hpp"
#include "shared/command/commands.hpp"
#include "shared/text/sentences.hpp"
#include "tests/support/catalogues.hpp"

namespace stagepad {
namespace {

const Catalogue& nl() { return catalogue_of(Taal::nl); }
const Catalogue& en() { return catalogue_of(Taal::en); }

Regelpakket pack_with_isk() {
  RegelpakketOnderdeel isk;
  isk.code = "isk";
  isk.naam = {"stage interdisciplinaire samenwerking", "interdisciplinary placement"};
  Regelpakket pakket;
  pakket.onderdelen.push_back(isk);
  return pakket;
}

TEST(FindingText, ShowsAnUnknownCodeInWords) {
  Finding finding;
  finding.code = "stageplan.nog_onbekend";
  EXPECT_EQ(finding_text(finding, nl(), Taal::nl), "Stageplan nog onbekend");
}

TEST(FindingText, FillsEveryKindOfParameter) {
  const auto outcome = read_json<Schemaregel>(R"({"onderdeel":"x","strat":1,"start":"2027-02-30"})");
  ASSERT_EQ(outcome.problems.size(), 3U);
  EXPECT_EQ(finding_text(outcome.problems[0], nl(), Taal::nl),
            "Hier hoort een nummer te staan, maar er staat tekst.");
  EXPECT_EQ(finding_text(outcome.problems[0], en(), Taal::en),
            "This should be an identifying number, but it is text.");
  EXPECT_EQ(finding_text(outcome.problems[1], nl(), Taal::nl),
            "‘2027-02-30’ is geen bestaande datum. Schrijf een datum als jaar-maand-dag, bijvoorbeeld "
            "2027-03-01.");
}

TEST(HerstelText, SpellsTheKeysAReaderKnowsAsTheyAre) {
  // "start" is also a word of the domain (a start talk), which is not meant here.
  const auto outcome = read_json<Schemaregel>(R"({"onderdeel":1,"strat":"2027-03-01"})");
  ASSERT_EQ(outcome.problems.size(), 1U);
  EXPECT_EQ(herstel_text(outcome.problems[0], nl(), Taal::nl), "Kies ‘start’.");
  EXPECT_EQ(herstel_text(Finding{}, nl(), Taal::nl), "");
}

TEST(FindingText, ChoosesThePluralOfANumber) {
  const auto problem = [](std::int64_t decimals) {
    Finding finding;
    finding.code = "json.getal";
    finding.parameters = {tekst_parameter("waarde", "7"), getal_parameter("minimum", 1),
                          getal_parameter("maximum", 5), getal_parameter("decimalen", decimals)};
    return finding_text(finding, nl(), Taal::nl);
  };
  EXPECT_EQ(problem(1),
            "Het getal 7 kan hier niet. Het moet tussen 1 en 5 liggen, met hoogstens 1 decimaal.");
  EXPECT_EQ(problem(3),
            "Het getal 7 kan hier niet. Het moet tussen 1 en 5 liggen, met hoogstens 3 decimalen.");
}

TEST(FindingText, EveryProblemOfTheReaderHasASentenceWithoutOpenPlaceholders) {
  const auto outcome = read_json<Dienstverband>(
      R"({"werkgever":"x","laatste_dag":"x","kleur":1,"fte":[{"vanaf":3,"fte":-1,"fte":2}]})");
  EXPECT_EQ(outcome.problems.size(), 7U);
  for (const Finding& each : outcome.problems) {
    for (const Taal taal : {Taal::nl, Taal::en}) {
      const std::string text = finding_text(each, catalogue_of(taal), taal);
      EXPECT_TRUE(find_tekst("finding." + each.code)) << each.code;
      EXPECT_EQ(text.find('{'), std::string::npos) << text;
    }
  }
}

TEST(HerstelText, NamesDateRolesAndChoices) {
  Herstel herstel;
  herstel.soort = HerstelSoort::start_op;
  herstel.datum = CivilDate::of(2027, 3, 1);
  EXPECT_EQ(herstel_text(herstel, nl(), Taal::nl), "Laat dit onderdeel beginnen op 1 maart 2027.");
  herstel.soort = HerstelSoort::toestemming;
  herstel.rollen = {Rol::instituutsopleider, Rol::praktijkopleider, Rol::stagebureau};
  EXPECT_EQ(herstel_text(herstel, nl(), Taal::nl),
            "Vraag toestemming van de instituutsopleider, de praktijkopleider en het Stagebureau.");
  herstel.soort = HerstelSoort::kies;
  herstel.keuzes = {"isk", "vrij woord"};
  const Regelpakket pakket = pack_with_isk();
  EXPECT_EQ(herstel_text(herstel, en(), Taal::en, &pakket),
            "Choose interdisciplinary placement or vrij woord.");
}

TEST(HerstelText, EveryKindHasASentence) {
  for (const auto& entry : EnumNames<HerstelSoort>::names) {
    EXPECT_TRUE(find_tekst("herstel." + std::string(entry.name))) << entry.name;
  }
}

TEST(OnderdeelText, ComesFromThePackInTheLanguageOrShowsTheCode) {
  const Regelpakket pakket = pack_with_isk();
  EXPECT_EQ(onderdeel_text("isk", Taal::nl, &pakket), "stage interdisciplinaire samenwerking");
  EXPECT_EQ(onderdeel_text("isk", Taal::en, &pakket), "interdisciplinary placement");
  EXPECT_EQ(onderdeel_text("xyz", Taal::nl, &pakket), "xyz");
  EXPECT_EQ(onderdeel_text("isk", Taal::nl, nullptr), "isk");
}

TEST(WordTexts, EverySeverityAndRoleHasItsOwn) {
  for (const auto& entry : EnumNames<Ernst>::names) {
    EXPECT_TRUE(find_tekst("ernst." + std::string(entry.name))) << entry.name;
  }
  for (const auto& entry : EnumNames<Rol>::names) {
    EXPECT_TRUE(find_tekst("rol." + std::string(entry.name))) << entry.name;
    EXPECT_TRUE(find_tekst("rol_de." + std::string(entry.name))) << entry.name;
  }
  EXPECT_EQ(ernst_text(Ernst::waarschuwt, nl()), "Let op");
  EXPECT_EQ(rol_text(Rol::instituutsopleider, en()), "institute trainer");
  EXPECT_EQ(word_text("rol", "nieuwe_rol", nl()), "Nieuwe rol");
}

TEST(RollenText, UsesTheArticle) {
  EXPECT_EQ(rollen_text({}, nl(), Taal::nl), "");
  EXPECT_EQ(rollen_text({Rol::stagebureau}, nl(), Taal::nl), "het Stagebureau");
  EXPECT_EQ(rollen_text({Rol::aios, Rol::stagebureau}, en(), Taal::en),
            "the aios and the Stagebureau");
}

}  // namespace
}  // namespace stagepad
