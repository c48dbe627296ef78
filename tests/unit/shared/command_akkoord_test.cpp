// What an approval puts on record, and that it settles just that.

#include <gtest/gtest.h>

#include <string>

#include "shared/codec/json_writer.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

vectors::Geval geval() {
  vectors::Geval geval;
  geval.pakket = "va";
  geval.vandaag = CivilDate::of(2026, 10, 1);
  geval.evc = {"ouderen", "kinderen_jeugd"};
  return geval;
}

const Regelpakket& va() { return vectors::pack("va"); }

Snapshot with_elective_brought_forward() {
  vectors::Geval asked = geval();
  vectors::Aanvraag aanvraag;
  aanvraag.soort = VerzoekSoort::schemawijziging;
  aanvraag.status = VerzoekStatus::ingediend;
  aanvraag.volgorde = {"va-1", "as", "mg", "kz", "va-2"};
  asked.verzoeken = {aanvraag};
  return vectors::snapshot_of(asked);
}

Snapshot with_geriatrics_asked() {
  vectors::Geval asked = geval();
  vectors::Aanvraag aanvraag;
  aanvraag.status = VerzoekStatus::ingediend;
  aanvraag.onderdeel = "as";
  aanvraag.route = Route::etalage;
  aanvraag.plaatsen = {StageplaatsId{9}};
  asked.verzoeken = {aanvraag};
  return vectors::snapshot_of(asked);
}

Beslissing approval(const Snapshot& snapshot, Rol rol) {
  Beslissing beslissing;
  const bool po = rol == Rol::praktijkopleider && snapshot.traject.praktijkopleider;
  beslissing.door = po ? *snapshot.traject.praktijkopleider : snapshot.traject.instituutsopleider;
  beslissing.rol = rol;
  beslissing.op = snapshot.vandaag;
  beslissing.reden = "besproken";
  return beslissing;
}

/// Puts on record what the approval by this role lets pass.
void approve(Snapshot& snapshot, Rol rol) {
  const Beslissing beslissing = approval(snapshot, rol);
  const auto granted = ontheffingen_bij_akkoord(snapshot.verzoeken[0], snapshot, va(), beslissing);
  auto& record = snapshot.traject.ontheffingen;
  record.insert(record.end(), granted.begin(), granted.end());
  snapshot.verzoeken[0].beslissingen.push_back(beslissing);
}

TEST(Approval, OfAnotherSpecialtyIsOnRecordForThatStageOnly) {
  Snapshot snapshot = with_geriatrics_asked();
  approve(snapshot, Rol::instituutsopleider);
  ASSERT_EQ(snapshot.traject.ontheffingen.size(), 1U);
  const Ontheffing& record = snapshot.traject.ontheffingen[0];
  EXPECT_EQ(record.regel, "plaats.as-psychiatrie");
  EXPECT_EQ(record.onderdeel, OnderdeelId{2});
  EXPECT_EQ(record.rol, Rol::instituutsopleider);
  EXPECT_EQ(record.door.id, PersoonId{2});
  EXPECT_EQ(record.op, snapshot.vandaag);
  EXPECT_EQ(record.reden, "besproken");
}

TEST(Approval, OnRecordTurnsTheRequestsFindingIntoAFact) {
  Snapshot snapshot = with_geriatrics_asked();
  approve(snapshot, Rol::instituutsopleider);
  const Findings findings = check_verzoek(snapshot.verzoeken[0], snapshot, va());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_TRUE(findings[0].ontheven);
}

TEST(Approval, OfWhatNeedsNoConsentPutsNothingOnRecord) {
  Snapshot snapshot = with_geriatrics_asked();
  snapshot.verzoeken[0].plaatsen = {StageplaatsId{1}};
  approve(snapshot, Rol::instituutsopleider);
  EXPECT_TRUE(snapshot.traject.ontheffingen.empty());
}

TEST(Approval, ByTheFirstOfTwoLeavesTheOtherMissing) {
  Snapshot snapshot = with_elective_brought_forward();
  approve(snapshot, Rol::praktijkopleider);
  ASSERT_EQ(snapshot.traject.ontheffingen.size(), 1U);
  EXPECT_EQ(snapshot.traject.ontheffingen[0].rol, Rol::praktijkopleider);
  EXPECT_EQ(snapshot.traject.ontheffingen[0].onderdeel, OnderdeelId{5});
  EXPECT_EQ(ontbrekende_akkoorden(snapshot.verzoeken[0], snapshot, va()),
            std::vector<Rol>{Rol::instituutsopleider});
}

TEST(Approval, ByBothSettlesTheSchedule) {
  Snapshot snapshot = with_elective_brought_forward();
  approve(snapshot, Rol::instituutsopleider);
  approve(snapshot, Rol::praktijkopleider);
  EXPECT_TRUE(ontbrekende_akkoorden(snapshot.verzoeken[0], snapshot, va()).empty());
  snapshot.traject = met_schema(snapshot.traject, snapshot.verzoeken[0].schema);
  const Findings findings = check_traject(snapshot, va());
  ASSERT_EQ(findings.size(), 1U) << to_json(findings);
  EXPECT_EQ(findings[0].code, "volgorde.naar_voren");
  EXPECT_EQ(findings[0].ernst, Ernst::informeert);
}

TEST(Approval, ByTheInstituteTrainerCountsForAPracticeTrainerWhoIsNotThere) {
  Snapshot snapshot = with_elective_brought_forward();
  snapshot.traject.praktijkopleider.reset();
  approve(snapshot, Rol::instituutsopleider);
  ASSERT_EQ(snapshot.traject.ontheffingen.size(), 2U);
  for (const Ontheffing& each : snapshot.traject.ontheffingen) EXPECT_EQ(each.door.id, PersoonId{2});
  EXPECT_TRUE(ontbrekende_akkoorden(snapshot.verzoeken[0], snapshot, va()).empty());
}

TEST(Approval, ThatWasReturnedDoesNotCount) {
  Snapshot snapshot = with_elective_brought_forward();
  Beslissing returned = approval(snapshot, Rol::instituutsopleider);
  returned.besluit = Besluit::teruggestuurd;
  snapshot.verzoeken[0].beslissingen = {returned};
  EXPECT_EQ(ontbrekende_akkoorden(snapshot.verzoeken[0], snapshot, va()).size(), 2U);
}

}  // namespace
}  // namespace stagepad
