#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/process/capaciteit.hpp"
#include "tests/unit/shared/changed_pack.hpp"

// VA from 1 September 2026: as (2) is June to August 2027, mg (3) September to November 2027, kz (5) June to
// August 2028; as and mg by etalage or own recruitment, kz only by own.

namespace stagepad {
namespace {

std::vector<std::string> asks(const std::string& vandaag, const std::string& parts) {
  const Snapshot snapshot = vectors::snapshot_of(vectors::geval_of(
      R"("pakket": "va", "vandaag": ")" + vandaag + R"(", "onderdelen": [)" + parts + "]"));
  const Regelpakket& pakket = vectors::pack("va");
  const Opleidingsplanning planning = bereken_planning(snapshot.traject, pakket);
  const Toetscontext context{
      pakket,   snapshot.traject, snapshot.verzoeken, snapshot.voorkeuren, snapshot.plaatsen,
      planning, snapshot.vandaag};
  std::vector<std::string> found;
  for (const Plaatsvraag& each : plaatsvragen_van(context)) {
    found.push_back(each.stagesoort + " " + to_iso(each.periode.first) +
                    (each.stageplaats ? " in " + std::to_string(each.stageplaats->value) : ""));
  }
  return found;
}

using Lines = std::vector<std::string>;

TEST(PlaceDemand, NamesTheStagesThatCanStillGetAPlaceFromTheEtalage) {
  EXPECT_EQ(asks("2026-10-01", ""), (Lines{"aanpalend 2027-06-01", "mg 2027-09-01"}));
}

TEST(PlaceDemand, LeavesOutAStageForWhichAnotherRouteWasChosen) {
  EXPECT_EQ(asks("2026-10-01", R"({"soort": "as", "route": "eigen"})"), (Lines{"mg 2027-09-01"}));
  EXPECT_EQ(asks("2026-10-01", R"({"soort": "as", "route": "etalage"})"),
            (Lines{"aanpalend 2027-06-01", "mg 2027-09-01"}));
}

TEST(PlaceDemand, KnowsWhoSitsInAPlaceOfTheEtalageAndWhoSitsElsewhere) {
  EXPECT_EQ(asks("2026-10-01", R"({"soort": "as", "plek": {"stageplaats": 3, "instelling": "GGZ"}},
                                  {"soort": "mg", "plek": {"instelling": "GGD"}})"),
            (Lines{"aanpalend 2027-06-01 in 3"}));
}

TEST(PlaceDemand, AStageThatHasBegunAsksForNoPlaceAndKeepsItsSeatToItsLastDay) {
  EXPECT_EQ(asks("2027-05-31", "").size(), 2U);
  EXPECT_EQ(asks("2027-06-01", ""), (Lines{"mg 2027-09-01"}));
  const std::string seated = R"({"soort": "as", "plek": {"stageplaats": 3, "instelling": "GGZ"}})";
  EXPECT_EQ(asks("2027-08-31", seated).front(), "aanpalend 2027-06-01 in 3");
  EXPECT_EQ(asks("2027-09-01", seated), Lines{});
}

TEST(PlaceDemand, IsOfStagesOnly) {
  EXPECT_EQ(asks("2026-10-01", R"({"soort": "va-1", "plek": {"stageplaats": 3, "instelling": "GGZ"}})"),
            (Lines{"aanpalend 2027-06-01", "mg 2027-09-01"}));
}

CivilDate day(const char* text) { return *parse_iso_date(text); }

Stageplaats place(std::int64_t id, std::vector<std::string> soorten, std::vector<Plaatsperiode> perioden) {
  Stageplaats plaats;
  plaats.id = {id};
  plaats.stagesoorten = std::move(soorten);
  plaats.perioden = std::move(perioden);
  return plaats;
}

Plaatsperiode room(const char* first, const char* last, std::int32_t capacity) {
  return {day(first), day(last), capacity};
}

/// "mg: 2027-01 plaatsen/vrij/gevraagd …"
std::string in_words(const Soortcapaciteit& line) {
  std::string words = line.stagesoort + ":";
  for (const Maandcapaciteit& each : line.maanden) {
    words += " " + to_iso(each.maand).substr(0, 7) + " " + std::to_string(each.plaatsen) + "/" +
             std::to_string(each.vrij) + "/" + std::to_string(each.gevraagd);
  }
  return words;
}

TEST(Capacity, CountsWholeMonthsFromTheOneOfToday) {
  const auto lines = tel_capaciteit({place(1, {"mg"}, {room("2027-01-01", "2027-02-28", 2)})}, {},
                                    day("2027-01-31"), 3);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(in_words(lines[0]), "mg: 2027-01 2/2/0 2027-02 2/2/0 2027-03 0/0/0");
}

TEST(Capacity, APeriodCountsInTheMonthsItCoversWhollyAndTheRoomiestOnce) {
  const auto lines = tel_capaciteit({place(1, {"mg"},
                                           {room("2027-01-02", "2027-03-30", 5),
                                            room("2027-02-01", "2027-03-31", 2)})},
                                    {}, day("2027-01-01"), 3);
  EXPECT_EQ(in_words(lines[0]), "mg: 2027-01 0/0/0 2027-02 5/5/0 2027-03 2/2/0");
}

TEST(Capacity, AStageTakesOrNeedsASeatInEveryMonthItTouches) {
  const std::vector<Stageplaats> places = {place(1, {"mg", "keuze"}, {room("2027-01-01", "2027-12-31", 2)})};
  const Plaatsvraag sits = {"mg", {}, {day("2027-01-31"), day("2027-02-01")}, StageplaatsId{1}};
  const Plaatsvraag needs = {"mg", {}, {day("2027-02-28"), day("2027-03-01")}, {}};
  const auto lines = tel_capaciteit(places, {sits, needs}, day("2027-01-01"), 4);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(in_words(lines[0]), "keuze: 2027-01 2/1/0 2027-02 2/1/0 2027-03 2/2/0 2027-04 2/2/0");
  EXPECT_EQ(in_words(lines[1]), "mg: 2027-01 2/1/0 2027-02 2/1/1 2027-03 2/2/1 2027-04 2/2/0");
}

TEST(Capacity, MoreThanFitLeaveNothingFreeAndNothingNegative) {
  const Plaatsvraag sits = {"mg", {}, {day("2027-01-01"), day("2027-01-31")}, StageplaatsId{1}};
  const auto lines = tel_capaciteit({place(1, {"mg"}, {room("2027-01-01", "2027-01-31", 1)}),
                                     place(2, {"mg"}, {room("2027-01-01", "2027-01-31", 1)})},
                                    {sits, sits}, day("2027-01-01"), 1);
  EXPECT_EQ(in_words(lines[0]), "mg: 2027-01 2/1/0");
}

TEST(Capacity, PlacesWithoutPeriodsAreInNoMonthAndCountedApart) {
  const auto lines = tel_capaciteit({place(1, {"mg"}, {})}, {}, day("2027-01-01"), 1);
  EXPECT_EQ(in_words(lines[0]), "mg: 2027-01 0/0/0");
  EXPECT_EQ(lines[0].onbekend, 1);
}

TEST(Capacity, AKindThatOnlyAStageNamesHasALineToo) {
  const auto lines = tel_capaciteit({}, {{"isk", {}, {day("2027-01-05"), day("2027-01-06")}, {}}},
                                    day("2027-01-01"), 1);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(in_words(lines[0]), "isk: 2027-01 0/0/1");
}

TEST(Capacity, APlaceServesAlsoTheStagesThatAcceptItsKind) {
  const Period january = {day("2027-01-01"), day("2027-01-31")};
  const auto lines = tel_capaciteit({place(1, {"mg"}, {{january.first, january.last, 3}})},
                                    {{"sociaal", {"mg"}, january, {}}, {"mg", {}, january, StageplaatsId{1}}},
                                    day("2027-01-01"), 1);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(in_words(lines[0]), "mg: 2027-01 3/2/0");
  EXPECT_EQ(in_words(lines[1]), "sociaal: 2027-01 3/2/1");
}

TEST(Capacity, APlaceOfAnotherKindServesNobodyAndOneOfSeveralKindsServesEach) {
  const Period january = {day("2027-01-01"), day("2027-01-31")};
  const auto lines = tel_capaciteit({place(1, {"mg"}, {{january.first, january.last, 3}}),
                                     place(2, {"aanpalend", "isk"}, {{january.first, january.last, 1}})},
                                    {{"sociaal", {"isk"}, january, {}}}, day("2027-01-01"), 1);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(in_words(lines[0]), "aanpalend: 2027-01 1/1/0");
  EXPECT_EQ(in_words(lines[1]), "isk: 2027-01 1/1/0");
  EXPECT_EQ(in_words(lines[2]), "mg: 2027-01 3/3/0");
  EXPECT_EQ(in_words(lines[3]), "sociaal: 2027-01 1/1/1");
}

TEST(UnusedPlaces, OnePeriodWithRoomAndOneAiosAreEnough) {
  const std::vector<Stageplaats> places = {
      place(1, {"mg"}, {room("2026-01-01", "2026-12-31", 1), room("2027-01-01", "2027-12-31", 1)}),
      place(2, {"mg"}, {})};
  const Period january = {day("2027-01-01"), day("2027-01-31")};
  const std::vector<Plaatsvraag> asked = {{"mg", {}, january, StageplaatsId{2}}, {"mg", {}, january, {}}};
  EXPECT_EQ(ongebruikte_plaatsen(places, asked, day("2027-01-01")), std::vector<StageplaatsId>{{1}});
  EXPECT_EQ(ongebruikte_plaatsen(places, {}, day("2027-01-01")), (std::vector<StageplaatsId>{{1}, {2}}));
}

TEST(UnusedPlaces, HaveRoomFromTodayOnAndNobodyWhoSitsInThemOrNamedThem) {
  Stageplaats wanted = place(4, {"mg"}, {});
  wanted.belangstelling = Belangstelling::weinig;
  const std::vector<Stageplaats> places = {place(1, {"mg"}, {}),
                                           place(2, {"mg"}, {room("2026-01-01", "2027-01-01", 1)}),
                                           place(3, {"mg"}, {room("2026-01-01", "2026-12-31", 1)}),
                                           wanted,
                                           place(5, {"mg"}, {room("2027-01-01", "2027-12-31", 0)}),
                                           place(6, {"mg"}, {})};
  const Plaatsvraag sits = {"mg", {}, {day("2027-01-01"), day("2027-01-31")}, StageplaatsId{6}};
  EXPECT_EQ(ongebruikte_plaatsen(places, {sits}, day("2027-01-01")),
            (std::vector<StageplaatsId>{{1}, {2}}));
}

TEST(PlaceShortage, CountsTheStagesForWhichThePlaceHasNoRoomInTheirPeriod) {
  const Period spring{CivilDate::of(2027, 3, 1), CivilDate::of(2027, 5, 31)};
  const Period summer{CivilDate::of(2027, 6, 1), CivilDate::of(2027, 8, 31)};
  Stageplaats plaats;
  EXPECT_EQ(zonder_ruimte(plaats, {spring, spring}), 0) << "without periods there is always room";
  plaats.perioden = {{spring.first, spring.last, 2}};
  EXPECT_EQ(zonder_ruimte(plaats, {spring, spring}), 0);
  EXPECT_EQ(zonder_ruimte(plaats, {spring, spring, spring}), 3) << "nobody says which of them is too many";
  EXPECT_EQ(zonder_ruimte(plaats, {spring, summer}), 1);
  plaats.perioden = {{spring.first, summer.last, 1}};
  EXPECT_EQ(zonder_ruimte(plaats, {spring, summer}), 0) << "one after the other";
  EXPECT_EQ(zonder_ruimte(plaats, {{spring.first, summer.first}, summer}), 2) << "one day together";
  plaats.perioden = {{spring.first, spring.last, 2}};
  plaats.perioden[0].laatste_dag = spring.last.plus_days(-1);
  EXPECT_EQ(zonder_ruimte(plaats, {spring}), 1) << "the last day is missing";
  plaats.perioden[0] = {spring.first, spring.last, 0};
  EXPECT_EQ(zonder_ruimte(plaats, {spring}), 1);
  EXPECT_EQ(zonder_ruimte(plaats, {}), 0);
}

}  // namespace
}  // namespace stagepad
