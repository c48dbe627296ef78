#include <gtest/gtest.h>

#include <string>

#include "shared/rules/opleidingsplanning.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

// VA from 1 September 2026, full time: va-1 (1) to 31 May 2027, as (2) June to August, mg (3) September
// to November, va-2 (4) December to May 2028, kz (5) June to August 2028.
Traject training() {
  vectors::Geval geval;
  geval.pakket = "va";
  geval.vandaag = CivilDate::of(2026, 10, 1);
  return vectors::snapshot_of(geval).traject;
}

const Regelpakket& va() { return vectors::pack("va"); }

CivilDate day(int year, int month, int day_of_month) { return CivilDate::of(year, month, day_of_month); }

/// "1 2 3@2027-09-20 4 5": ids in order, with the pins.
std::string written(const std::vector<Schemaregel>& schema) {
  std::string text;
  for (const Schemaregel& each : schema) {
    text += (text.empty() ? "" : " ") + std::to_string(each.onderdeel.value);
    if (each.start) text += "@" + to_iso(*each.start);
  }
  return text;
}

TEST(Move, ToWhereAnotherBeginsGoesBeforeItWithoutAPin) {
  EXPECT_EQ(written(verplaats(training(), va(), OnderdeelId{5}, day(2027, 12, 1))), "1 2 3 5 4");
}

TEST(Move, AWeekLaterStaysInItsPlaceWithAPin) {
  EXPECT_EQ(written(verplaats(training(), va(), OnderdeelId{2}, day(2027, 6, 8))),
            "1 2@2027-06-08 3 4 5");
}

TEST(Move, IntoAnEarlierPartStaysAfterItAndOverlaps) {
  EXPECT_EQ(written(verplaats(training(), va(), OnderdeelId{5}, day(2027, 12, 15))),
            "1 2 3 4 5@2027-12-15");
}

TEST(Move, BeyondThePartsThatHaveEndedByThenGoesAfterThem) {
  EXPECT_EQ(written(verplaats(training(), va(), OnderdeelId{2}, day(2028, 6, 1))),
            "1 3 4 2@2028-06-01 5");
}

TEST(Move, BeforeEverythingGoesFirst) {
  EXPECT_EQ(written(verplaats(training(), va(), OnderdeelId{3}, day(2026, 9, 1))), "3 1 2 4 5");
}

TEST(Move, ToWhereItIsChangesNothing) {
  EXPECT_EQ(verplaats(training(), va(), OnderdeelId{3}, day(2027, 9, 1)), schema_van(training()));
}

TEST(Move, BackToWhereItWouldFollowLosesThePin) {
  Traject traject = training();
  traject.onderdelen[2].start = day(2027, 9, 20);
  EXPECT_EQ(written(verplaats(traject, va(), OnderdeelId{3}, day(2027, 9, 1))), "1 2 3 4 5");
}

TEST(Move, LeavesThePinsOfOthers) {
  Traject traject = training();
  traject.onderdelen[4].start = day(2028, 7, 1);
  EXPECT_EQ(written(verplaats(traject, va(), OnderdeelId{2}, day(2027, 6, 8))),
            "1 2@2027-06-08 3 4 5@2028-07-01");
}

TEST(Move, BeyondEverythingGoesLast) {
  EXPECT_EQ(written(verplaats(training(), va(), OnderdeelId{2}, day(2029, 6, 1))), "1 3 4 5 2@2029-06-01");
}

TEST(Move, ToTheLastDayOfAPartStaysBeforeIt) {
  EXPECT_EQ(written(verplaats(training(), va(), OnderdeelId{2}, day(2027, 11, 30))), "1 2@2027-11-30 3 4 5");
}

TEST(Move, OfAnUnknownPartChangesNothing) {
  EXPECT_EQ(verplaats(training(), va(), OnderdeelId{42}, day(2027, 6, 8)), schema_van(training()));
}

/// Whatever is moved wherever: every part once, and the moved one begins on the day that was asked.
TEST(Move, PutsEveryPartOnEveryDayOfTwoYears) {
  const Traject traject = training();
  for (const Onderdeel& part : traject.onderdelen) {
    for (int i = 0; i < 731; i += 3) {
      const CivilDate wanted = day(2026, 9, 1).plus_days(i);
      const Traject moved = met_schema(traject, verplaats(traject, va(), part.id, wanted));
      ASSERT_EQ(moved.onderdelen.size(), traject.onderdelen.size());
      const Opleidingsplanning planning = bereken_planning(moved, va());
      ASSERT_EQ(to_iso(planning.find(part.id)->periode.first), to_iso(wanted)) << part.soort;
    }
  }
}

TEST(Swap, ExchangesNeighboursAndDropsTheirPins) {
  Traject traject = training();
  traject.onderdelen[1].start = day(2027, 6, 8);
  traject.onderdelen[2].start = day(2027, 9, 20);
  traject.onderdelen[4].start = day(2028, 7, 1);
  EXPECT_EQ(written(ruil(traject, OnderdeelId{3}, Richting::eerder)), "1 3 2 4 5@2028-07-01");
  EXPECT_EQ(written(ruil(traject, OnderdeelId{2}, Richting::later)), "1 3 2 4 5@2028-07-01");
}

TEST(Swap, ReachesBothEnds) {
  EXPECT_EQ(written(ruil(training(), OnderdeelId{2}, Richting::eerder)), "2 1 3 4 5");
  EXPECT_EQ(written(ruil(training(), OnderdeelId{4}, Richting::later)), "1 2 3 5 4");
}

TEST(Swap, DoesNothingAtTheEndsAndForAnUnknownPart) {
  const Traject traject = training();
  EXPECT_EQ(ruil(traject, OnderdeelId{1}, Richting::eerder), schema_van(traject));
  EXPECT_EQ(ruil(traject, OnderdeelId{5}, Richting::later), schema_van(traject));
  EXPECT_EQ(ruil(traject, OnderdeelId{42}, Richting::later), schema_van(traject));
  EXPECT_EQ(ruil(traject, OnderdeelId{42}, Richting::eerder), schema_van(traject));
}

TEST(Swap, ThereAndBackIsAsBefore) {
  const Traject traject = training();
  const Traject there = met_schema(traject, ruil(traject, OnderdeelId{3}, Richting::eerder));
  EXPECT_EQ(ruil(there, OnderdeelId{3}, Richting::later), schema_van(traject));
}

TEST(Unpin, LetsAPartFollowAgain) {
  Traject traject = training();
  traject.onderdelen[2].start = day(2027, 9, 20);
  EXPECT_EQ(written(maak_los(traject, OnderdeelId{3})), "1 2 3 4 5");
  EXPECT_EQ(written(maak_los(traject, OnderdeelId{42})), "1 2 3@2027-09-20 4 5");
}

TEST(Arrangement, KeepsWhatIsKnownOfEachPart) {
  Traject traject = training();
  traject.onderdelen[1].plek = Plek{};
  traject.onderdelen[1].plek->instelling = "GGZ Rijnoever";
  const Traject changed = met_schema(traject, ruil(traject, OnderdeelId{2}, Richting::later));
  EXPECT_EQ(changed.onderdelen[2].plek, traject.onderdelen[1].plek);
  EXPECT_EQ(changed.aios.id, traject.aios.id);
}

TEST(Arrangement, LeavesOutWhatTheTrainingDoesNotHave) {
  const Traject changed = met_schema(training(), {{OnderdeelId{42}, {}}, {OnderdeelId{3}, {}}});
  EXPECT_EQ(written(schema_van(changed)), "3");
}

TEST(Planning, OfNoPartsEndsTheDayBeforeItStarts) {
  Traject traject = training();
  traject.onderdelen.clear();
  EXPECT_EQ(to_iso(bereken_planning(traject, va()).einde), "2026-08-31");
}

TEST(Planning, ContinuesAfterTheLastOfTwoThatRunTogether) {
  Traject traject = training();
  traject.onderdelen[1].start = day(2027, 3, 1);  // as, wholly within va-1
  const Opleidingsplanning planning = bereken_planning(traject, va());
  EXPECT_EQ(to_iso(planning.onderdelen[1].periode.last), "2027-05-31");
  EXPECT_EQ(to_iso(planning.onderdelen[2].periode.first), "2027-06-01");
}

}  // namespace
}  // namespace stagepad
