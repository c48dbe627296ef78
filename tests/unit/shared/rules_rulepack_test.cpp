#include <gtest/gtest.h>

#include <string>

#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/text/sentences.hpp"
#include "tests/support/catalogues.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

Regelpakket va() { return vectors::pack("va"); }

/// The pack has this one fault, at this place, and the fault can be read in both languages.
void expect_fault(const Regelpakket& pakket, const std::string& code, const std::string& pad) {
  const Findings findings = check_rulepack(pakket);
  ASSERT_EQ(findings.size(), 1U) << to_json(findings);
  EXPECT_EQ(findings[0].code, code);
  EXPECT_EQ(findings[0].pad, pad);
  EXPECT_EQ(findings[0].ernst, Ernst::blokkeert);
  for (const Taal taal : {Taal::nl, Taal::en}) {
    const std::string text = finding_text(findings[0], catalogue_of(taal), taal, nullptr);
    EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << text;
    EXPECT_TRUE(find_tekst("finding." + code).has_value()) << code;
  }
}

TEST(RulePack, ShippedOnesAreWithoutFault) {
  const auto files = vectors::files_in("assets/rulepacks", ".json");
  EXPECT_GE(files.size(), 2U);
  for (const std::string& file : files) {
    const std::string id = file.substr(0, file.size() - 5);
    EXPECT_EQ(vectors::pack(id).id, id);
    EXPECT_EQ(to_json(check_rulepack(vectors::pack(id))), "[]") << file;
  }
}

TEST(RulePack, ComesBackTheSameFromItsOwnJson) {
  const auto outcome = read_json<Regelpakket>(to_json(va()));
  ASSERT_TRUE(outcome.ok());
  EXPECT_EQ(outcome.value, va());
}

TEST(RulePack, RefusesAnotherFormat) {
  Regelpakket pakket = va();
  pakket.formaat = 2;
  expect_fault(pakket, "regelpakket.formaat", "/formaat");
}

TEST(RulePack, RefusesAnEmptyId) {
  Regelpakket pakket = va();
  pakket.id.clear();
  expect_fault(pakket, "regelpakket.leeg", "/id");
}

TEST(RulePack, RefusesANameInOneLanguageOnly) {
  Regelpakket pakket = va();
  pakket.naam.en.clear();
  expect_fault(pakket, "regelpakket.leeg", "/naam/en");
}

TEST(RulePack, RefusesAPackWithoutParts) {
  Regelpakket pakket = va();
  pakket.onderdelen.clear();
  pakket.regels = {};
  expect_fault(pakket, "regelpakket.leeg", "/onderdelen");
}

TEST(RulePack, RefusesACohortThatEndsBeforeItStarts) {
  Regelpakket pakket = va();
  pakket.cohort = {CivilDate::of(2024, 3, 1), CivilDate::of(2024, 2, 29)};
  expect_fault(pakket, "regelpakket.cohort", "/cohort/tot_en_met");
}

TEST(RulePack, AcceptsACohortOfOneDay) {
  Regelpakket pakket = va();
  pakket.cohort = {CivilDate::of(2024, 3, 1), CivilDate::of(2024, 3, 1)};
  EXPECT_TRUE(check_rulepack(pakket).empty());
}

TEST(RulePack, RefusesTheSamePartTwice) {
  Regelpakket pakket = va();
  pakket.onderdelen.push_back(pakket.onderdelen[0]);
  expect_fault(pakket, "regelpakket.dubbel", "/onderdelen/5/code");
}

TEST(RulePack, RefusesADurationOfNothing) {
  Regelpakket pakket = va();
  pakket.onderdelen[1].duur = {};
  expect_fault(pakket, "regelpakket.duur", "/onderdelen/1/duur");
}

TEST(RulePack, RefusesADurationInMonthsAndWeeks) {
  Regelpakket pakket = va();
  pakket.onderdelen[1].duur.weken = whole(4);
  expect_fault(pakket, "regelpakket.duur", "/onderdelen/1/duur");
}

TEST(RulePack, RefusesAStageWithoutARoute) {
  Regelpakket pakket = va();
  pakket.onderdelen[2].routes.clear();
  expect_fault(pakket, "regelpakket.route", "/onderdelen/2/routes");
}

TEST(RulePack, RefusesARuleFromAnUnknownSource) {
  Regelpakket pakket = va();
  pakket.regels.volgorde[1].herkomst.bron = "handboek";
  expect_fault(pakket, "regelpakket.bron", "/regels/volgorde/1/herkomst/bron");
}

TEST(RulePack, RefusesARuleWithoutHeading) {
  Regelpakket pakket = va();
  pakket.regels.gesprekken[0].herkomst.kop.clear();
  expect_fault(pakket, "regelpakket.leeg", "/regels/gesprekken/0/herkomst/kop");
}

TEST(RulePack, RefusesADefaultThatDoesNotSayWhy) {
  Regelpakket pakket = va();
  pakket.regels.beoordeling[0].herkomst.toelichting.clear();
  expect_fault(pakket, "regelpakket.toelichting", "/regels/beoordeling/0/herkomst/toelichting");
}

TEST(RulePack, RefusesTheSameRuleIdTwiceAlsoAcrossKinds) {
  Regelpakket pakket = va();
  pakket.regels.dekking[1].id = "volgorde.wijzigen";
  expect_fault(pakket, "regelpakket.dubbel", "/regels/dekking/1/id");
}

TEST(RulePack, RefusesARuleAboutAPartThatIsNotThere) {
  Regelpakket pakket = va();
  pakket.regels.voorkeuren[0].onderdelen.push_back("isk");
  expect_fault(pakket, "regelpakket.onbekend_onderdeel", "/regels/voorkeuren/0/onderdelen");
}

TEST(RulePack, RefusesAPlaceDemandForAPartThatIsNotThere) {
  Regelpakket pakket = va();
  pakket.regels.plaatseisen[0].onderdeel = "isk";
  expect_fault(pakket, "regelpakket.onbekend_onderdeel", "/regels/plaatseisen/0/onderdeel");
}

TEST(RulePack, RefusesASequenceAgainstItsOwnOrder) {
  Regelpakket pakket = vectors::pack("jgz-2024");
  pakket.regels.opvolging[0].na = {"kz"};
  expect_fault(pakket, "regelpakket.volgorde_onmogelijk", "/regels/opvolging/0/na");
}

TEST(RulePack, RefusesADeadlineThatIsNotBeforeTheStage) {
  Regelpakket pakket = va();
  pakket.regels.termijnen[3].aftrek = {};
  expect_fault(pakket, "regelpakket.aftrek", "/regels/termijnen/3/aftrek");
}

TEST(RulePack, RefusesANegativeDeadline) {
  Regelpakket pakket = va();
  pakket.regels.termijnen[3].aftrek.dagen = -1;
  expect_fault(pakket, "regelpakket.aftrek", "/regels/termijnen/3/aftrek");
}

TEST(RulePack, RefusesConsentOfNobody) {
  Regelpakket pakket = va();
  pakket.regels.termijnen[3].toestemming_van.clear();
  expect_fault(pakket, "regelpakket.toestemming", "/regels/termijnen/3/toestemming_van");
  pakket = va();
  pakket.regels.volgorde[0].toestemming_van.clear();
  expect_fault(pakket, "regelpakket.toestemming", "/regels/volgorde/0/toestemming_van");
  pakket = va();
  pakket.regels.plaatseisen[0].toestemming_van.clear();
  expect_fault(pakket, "regelpakket.toestemming", "/regels/plaatseisen/0/toestemming_van");
  pakket = va();
  pakket.regels.vooraf_akkoord[1].van.clear();
  expect_fault(pakket, "regelpakket.toestemming", "/regels/vooraf_akkoord/1/van");
  pakket = vectors::pack("jgz-2024");
  pakket.regels.opvolging[0].toestemming_van.clear();
  expect_fault(pakket, "regelpakket.toestemming", "/regels/opvolging/0/toestemming_van");
}

TEST(RulePack, RefusesCoverageByMoreStagesThanThereAre) {
  Regelpakket pakket = va();
  pakket.regels.dekking[0].minimum = 4;
  expect_fault(pakket, "regelpakket.aantal", "/regels/dekking/0/minimum");
  pakket.regels.dekking[0].minimum = 3;
  EXPECT_TRUE(check_rulepack(pakket).empty());
}

TEST(RulePack, RefusesNoPreferenceAtAll) {
  Regelpakket pakket = va();
  pakket.regels.voorkeuren[0].maximum = 0;
  expect_fault(pakket, "regelpakket.aantal", "/regels/voorkeuren/0/maximum");
}

TEST(RulePack, ReportsAllFaultsAtOnce) {
  Regelpakket pakket = va();
  pakket.formaat = 0;
  pakket.profiel.clear();
  pakket.naam.nl.clear();
  pakket.regels.termijnen[0].id.clear();
  EXPECT_EQ(check_rulepack(pakket).size(), 3U);  // the profile may be empty
}

}  // namespace
}  // namespace stagepad
