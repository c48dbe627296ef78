#include <gtest/gtest.h>

#include "shared/command/check_wachtlijst.hpp"
#include "shared/command/toetsing.hpp"
#include "tests/unit/shared/course.hpp"

// The waiting list of a round: who may wait, for how long an offer stands, and what moving up is held against.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::k_preferred_as;
using vectors::Wie;

CivilDate op(int year, int month, int day) { return CivilDate::of(year, month, day); }

std::string words(const Findings& findings) {
  std::string text;
  for (const Finding& each : findings) {
    if (each.ernst == Ernst::blokkeert) text += each.code + " " + each.pad + "\n";
  }
  return text;
}

/// Why the stage as is on the list no longer, as it stands in the course.
std::optional<Wachteinde> einde(Course& course, std::optional<StageplaatsId> plaats) {
  const Regelpakket pakket = vectors::pack("va");
  const Toetsing toetsing(course.beeld(), course.beeld().traject, pakket);
  return wachteinde_van(toetsing.context(), *toetsing.context().planning.find(course.part("as")), plaats);
}

std::string moving(Course& course, std::int64_t plaats) {
  return words(check_doorschuiven(course.beeld(), vectors::pack("va"), Actor{{}, {Rol::stagebureau}},
                                  course.part("as"), {plaats}, "Doorgeschoven"));
}

TEST(OnTheWaitingList, IsWhoHasNoPlaceOrOneThatIsNotFinal) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  course.after(LaatOngeplaatst{as, "Vol"});
  EXPECT_FALSE(einde(course, {}).has_value());
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{2}});
  EXPECT_FALSE(einde(course, StageplaatsId{2}).has_value());
  EXPECT_EQ(einde(course, StageplaatsId{1}), Wachteinde::anders_geplaatst) << "it sat elsewhere";
  EXPECT_EQ(einde(course, {}), Wachteinde::anders_geplaatst) << "it had no place";
  course.after(MaakDefinitief{as});
  EXPECT_EQ(einde(course, StageplaatsId{2}), Wachteinde::definitief);
  course.after(TrekPlaatsingIn{as, "Instelling kan niet"});
  EXPECT_FALSE(einde(course, StageplaatsId{2}).has_value()) << "whoever lost the place may wait on";
  course.on("2027-06-01");
  EXPECT_EQ(einde(course, {}), Wachteinde::begonnen);
}

TEST(OnTheWaitingList, IsNobodyWhoFoundAPlaceElsewhere) {
  Course course("va", k_preferred_as);
  Plek plek;
  plek.instelling = "Museum Boerhaave";
  course.stage("as").plek = plek;
  EXPECT_EQ(einde(course, {}), Wachteinde::anders_geplaatst);
}

TEST(OnTheWaitingList, IsNobodyWhoseEmploymentEndsBeforeTheStage) {
  Course course("va", k_preferred_as);
  const CivilDate begin = parse_iso_date(course.period("as").substr(0, 10)).value();
  auto& laatste_dag = course.beeld().traject.dienstverband.laatste_dag;
  laatste_dag = begin;
  EXPECT_FALSE(einde(course, {}).has_value()) << "it begins on the last day";
  laatste_dag = begin.plus_days(-1);
  EXPECT_EQ(einde(course, {}), Wachteinde::uit_dienst);
  course.after(PlaatsOnderVoorbehoud{course.part("as"), StageplaatsId{2}});
  EXPECT_EQ(einde(course, StageplaatsId{2}), Wachteinde::uit_dienst) << "with a place as well";
}

TEST(OnTheWaitingList, RestsWhoWouldNotBePlacedToday) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  const auto rust = [&](bool is_bevroren = false) {
    const Regelpakket pakket = vectors::pack("va");
    const Toetsing toetsing(course.beeld(), course.beeld().traject, pakket);
    return wachtrust_van(toetsing.context(), *toetsing.context().planning.find(as), is_bevroren);
  };
  EXPECT_FALSE(rust().has_value());
  EXPECT_EQ(rust(true), Wachtrust::andere_ronde);
  Verzoek again = course.beeld().verzoeken.back();
  again.id = {again.id.value + 1};
  again.status = VerzoekStatus::ingediend;
  course.beeld().verzoeken.push_back(again);
  EXPECT_EQ(rust(), Wachtrust::goedkeuring);
  course.beeld().verzoeken.back().status = VerzoekStatus::goedgekeurd;
  course.beeld().verzoeken.back().route = Route::eigen;
  EXPECT_EQ(rust(), Wachtrust::benaderen);
  course.beeld().verzoeken.pop_back();
  course.after(LaatOngeplaatst{as, "Vol"});
  EXPECT_FALSE(rust().has_value());
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{2}});
  EXPECT_FALSE(rust().has_value()) << "nor who would move up";
}

TEST(OnTheWaitingList, ComesOnlyWhatWaitsForSomethingOnceTheRoundIsPublished) {
  Plaatsingsronde ronde;
  ronde.stand = Rondestand::geloot;
  EXPECT_EQ(words(check_aanmelding(ronde, {}, {"a"})), "wachtlijst.niet_gepubliceerd \n");
  ronde.stand = Rondestand::gepubliceerd;
  EXPECT_EQ(words(check_aanmelding(ronde, {}, {"a"})), "");
  EXPECT_EQ(words(check_aanmelding(ronde, {}, {})), "wachtlijst.niets_beters /onderdeel\n");
  EXPECT_EQ(words(check_aanmelding(ronde, Wachteinde::begonnen, {"a"})), "wachtlijst.begonnen /onderdeel\n");
  EXPECT_EQ(words(check_aanmelding(ronde, Wachteinde::uit_dienst, {"a"})), "wachtlijst.uit_dienst /onderdeel\n");
  EXPECT_EQ(words(check_aanmelding(ronde, Wachteinde::definitief, {"a"})), "wachtlijst.definitief /onderdeel\n");
  EXPECT_EQ(words(check_aanmelding(ronde, Wachteinde::anders_geplaatst, {"a"})),
            "wachtlijst.anders_geplaatst /onderdeel\n");
}

TEST(WaitingListOffer, StandsUntilItsLastDayAndNotLongerThanTheDayBeforeTheStage) {
  EXPECT_EQ(antwoord_uiterlijk(op(2027, 3, 1), op(2027, 6, 1), 5), op(2027, 3, 6));
  EXPECT_EQ(antwoord_uiterlijk(op(2027, 5, 28), op(2027, 6, 1), 5), op(2027, 5, 31));
  EXPECT_EQ(antwoord_uiterlijk(op(2027, 5, 31), op(2027, 6, 1), 5), op(2027, 5, 31));
  EXPECT_FALSE(antwoord_uiterlijk(op(2027, 6, 1), op(2027, 6, 1), 5).has_value());
}

TEST(WaitingListOffer, IsAnsweredOnceAndInTime) {
  Wachtaanbod aanbod;
  aanbod.uiterlijk = op(2027, 3, 6);
  EXPECT_EQ(words(check_antwoord(aanbod, op(2027, 3, 6))), "");
  EXPECT_EQ(words(check_antwoord(aanbod, op(2027, 3, 7))), "wachtlijst.te_laat /aanbod\n");
  aanbod.stand = Wachtaanbodstand::aanvaard;
  EXPECT_EQ(words(check_antwoord(aanbod, op(2027, 3, 6))), "wachtlijst.afgehandeld /aanbod\n");
  EXPECT_EQ(words(check_intrekking({{1}, " "}, aanbod)),
            "wachtlijst.afgehandeld /aanbod\nverzoek.reden_ontbreekt /reden\n");
  aanbod.stand = Wachtaanbodstand::open;
  EXPECT_EQ(words(check_intrekking({{1}, "Verbouwing"}, aanbod)), "");
}

TEST(WaitingListOffer, ThatEndedWithoutTheSeatClosesThePlaceUnlessTheSeatWasGone) {
  std::string closing;
  for (const auto& each : EnumNames<Wachtaanbodstand>::names) {
    if (sluit_plaats_af(each.value)) closing += std::string(each.name) + " ";
  }
  EXPECT_EQ(closing, "afgewezen verlopen ingetrokken ");
}

TEST(WaitingListSeats, AreThoseOfThePlaceLessWhoSitsThereAndWhatTheRoundWasDenied) {
  const Period stage{op(2027, 6, 1), op(2027, 8, 31)};
  Rondeaanbod aanbod;
  EXPECT_FALSE(wachtzetels(aanbod, stage, 3, 3).has_value()) << "a place without periods has room";
  EXPECT_EQ(wachtzetels(aanbod, stage, 3, 1), 1);
  aanbod.bezet = {stage};
  EXPECT_EQ(wachtzetels(aanbod, stage, 3, 1), 0);
  aanbod.plaats.perioden = {{op(2027, 1, 1), op(2027, 12, 31), 3}};
  EXPECT_EQ(wachtzetels(aanbod, stage, 2, 2), 2);
  EXPECT_EQ(wachtzetels(aanbod, stage, 2, 1), 1) << "a seat that the round was not given";
  EXPECT_EQ(wachtzetels(aanbod, stage, 2, 4), 2) << "more seats were only ever those of the place";
  EXPECT_EQ(wachtzetels(aanbod, {op(2028, 1, 1), op(2028, 3, 31)}, 2, 2), 0);
}

TEST(MovingUp, IsJudgedAsAWithdrawalAndANewPlacement) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  EXPECT_EQ(moving(course, 1), "");
  EXPECT_EQ(moving(course, 8), "plaats.niet_beschikbaar /stageplaats\n") << "not approved";
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{2}});
  course.beeld().voorkeuren[1].status = VoorkeurStatus::onder_voorbehoud_geplaatst;
  EXPECT_EQ(course.refused(PlaatsOnderVoorbehoud{as, StageplaatsId{1}}, Wie::stagebureau),
            "stage.kan_nu_niet /onderdeel\n")
      << "not while it has another place";
  EXPECT_EQ(moving(course, 1), "");
  EXPECT_EQ(moving(course, 8), "plaats.niet_beschikbaar /stageplaats\n");
  course.beeld().bevroren = {as};
  EXPECT_EQ(moving(course, 1), "voorkeur.bevroren /onderdeel\n") << "it takes part in another round";
  course.beeld().bevroren.clear();
  course.on("2027-06-01");
  EXPECT_NE(moving(course, 1), "");
}

TEST(MovingUp, LeavesTheStageUnplacedInBetween) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{2}});
  course.beeld().voorkeuren[1].status = VoorkeurStatus::onder_voorbehoud_geplaatst;
  course.beeld() = na_intrekking(course.beeld(), as, "Doorgeschoven");
  EXPECT_EQ(course.fase("as"), "niet_geplaatst");
  EXPECT_EQ(course.beeld().voorkeuren[1].status, VoorkeurStatus::voorlopig_geplaatst);
}

}  // namespace
}  // namespace stagepad
