#include <gtest/gtest.h>

#include "wasm-client/app/stapformulier.hpp"
#include "wasm-client/app/voortgang.hpp"

// Stageplan, supervision and evaluation as they are typed.

namespace stagepad::client {
namespace {

TEST(StepForms, AreKeptApartByWhatTheyAreAbout) {
  EXPECT_EQ(stapformulier_van(DienStageplanIn{{4}, {}}, {7}), "stageplan/4");
  EXPECT_EQ(stapformulier_van(BeoordeelStageplan{{4}, Besluit::goedgekeurd, {}}, {7}), "stageplanoordeel/4");
  EXPECT_EQ(stapformulier_van(LegBegeleidingVast{{4}, true, {}, {}, {}}, {7}), "begeleiding/4");
  EXPECT_EQ(stapformulier_van(WijzigStagebegeleider{{4}, "", "A", ""}, {7}), "stagebegeleider/4");
  EXPECT_EQ(stapformulier_van(GeefStagebeoordeling{{4}, "Goed"}, {7}), "verslag/4");
  EXPECT_EQ(stapformulier_van(DienVerslagIn{{4}}, {7}), formulier_naam(Stageformulier::verslag, {4}));
  EXPECT_EQ(stapformulier_van(DeelErvaring{{4}, {}}, {7}), "ervaring/4");
}

TEST(StageplanForm, ReadsHoursWithACommaAndSaysWhatItCannotRead) {
  Stageplan plan;
  plan.begeleiding_uren = Decimal{1500};
  StageplanFormulier typed = stageplan_formulier(plan, Taal::nl);
  EXPECT_EQ(typed.uren, "1,5");
  Findings unreadable;
  EXPECT_EQ(stageplan_van(typed, {4}, unreadable).plan.begeleiding_uren, Decimal{1500});
  typed.uren = " ";
  EXPECT_FALSE(stageplan_van(typed, {4}, unreadable).plan.begeleiding_uren);
  EXPECT_TRUE(unreadable.empty());
  typed.uren = "veel";
  stageplan_van(typed, {4}, unreadable);
  ASSERT_EQ(unreadable.size(), 1u);
  EXPECT_EQ(unreadable[0].pad, "/plan/begeleiding_uren");
}

TEST(StageplanForm, SendsARemarkForEachSectionThatHasOne) {
  const BeoordeelStageplan back = planoordeel_van({{"", " Welke? ", "  ", "Wie neemt ze af?"}}, {4}, Besluit::teruggestuurd);
  ASSERT_EQ(back.opmerkingen.size(), 2u);
  EXPECT_EQ(back.opmerkingen[0].deel, Plandeel::activiteiten);
  EXPECT_EQ(back.opmerkingen[0].tekst, "Welke?");
  EXPECT_EQ(back.opmerkingen[1].deel, Plandeel::toetsing);
}

TEST(SupervisionForm, ComesBackAsItWas) {
  Voortgang voortgang;
  voortgang.po_betrokken = false;
  const CivilDate day = CivilDate::of(2027, 6, 3);
  voortgang.gesprekken = {{Gesprekssoort::start, day, {Rol::stagebegeleider}, true},
                          {Gesprekssoort::eind, day.plus_days(60), {}, false}};
  voortgang.praktijktoetsen = {{Toetssoort::praktijkopdracht, Rol::stagebegeleider, day}};
  voortgang.diensten = Diensten{true, day, true, {}};
  Findings unreadable;
  const LegBegeleidingVast same = begeleiding_van(begeleiding_formulier(voortgang, Taal::nl), {4}, unreadable);
  EXPECT_TRUE(unreadable.empty());
  EXPECT_FALSE(same.po_betrokken);
  EXPECT_EQ(same.gesprekken, voortgang.gesprekken);
  EXPECT_EQ(same.praktijktoetsen, voortgang.praktijktoetsen);
  EXPECT_EQ(same.diensten, voortgang.diensten);
}

TEST(SupervisionForm, NeedsADayForWhatIsListedAndNoneForTheRest) {
  BegeleidingFormulier typed;
  typed.gesprekken.push_back({{}, ""});
  typed.toetsen.push_back({{}, "overmorgen"});
  typed.met_diensten = true;
  Findings unreadable;
  begeleiding_van(typed, {4}, unreadable);
  ASSERT_EQ(unreadable.size(), 2u);
  EXPECT_EQ(unreadable[0].pad, "/gesprekken/0/datum");
  EXPECT_EQ(unreadable[1].pad, "/praktijktoetsen/0/datum");
}

}  // namespace
}  // namespace stagepad::client
