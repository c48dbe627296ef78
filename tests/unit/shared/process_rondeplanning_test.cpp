#include "shared/process/rondeplanning.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace stagepad {
namespace {

const CivilDate k_today = CivilDate::of(2027, 1, 15);

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

Rondebehoefte stage(const char* soort, const char* eerste_dag, const char* uiterlijk = nullptr) {
  Rondebehoefte behoefte{soort, on(eerste_dag), std::nullopt};
  if (uiterlijk) behoefte.uiterlijk = on(uiterlijk);
  return behoefte;
}

Plaatsingsronde ronde(Rondestand stand, const char* soort, const char* eerste, const char* laatste) {
  Plaatsingsronde ronde;
  ronde.stand = stand;
  ronde.stagesoorten = {"keuze", soort};
  ronde.eerste_start = on(eerste);
  ronde.laatste_start = on(laatste);
  return ronde;
}

std::string day_or_dash(const std::optional<CivilDate>& day) { return day ? to_iso(*day) : "-"; }

/// "kind first/last stages deadline closing", a line each.
std::string plans(const std::vector<Rondebehoefte>& behoeften, const std::vector<Plaatsingsronde>& rondes = {}) {
  std::string text;
  for (const Rondeplan& each : plan_rondes(behoeften, rondes, k_today)) {
    text += each.stagesoort + " " + to_iso(each.eerste_start) + "/" + to_iso(each.laatste_start) + " " +
            std::to_string(each.stages) + " " + day_or_dash(each.uiterlijk) + " " + day_or_dash(each.sluit_op) + "\n";
  }
  return text;
}

TEST(RoundPlanning, AsksNothingWithoutStages) { EXPECT_EQ(plans({}), ""); }

TEST(RoundPlanning, GroupsStagesByKindAndQuarterWhicheverWayTheyStand) {
  std::vector<Rondebehoefte> behoeften = {
      stage("mg", "2027-09-30", "2027-05-31"), stage("aanpalend", "2027-07-01", "2027-02-28"),
      stage("mg", "2027-07-01", "2027-02-28"), stage("mg", "2027-10-01", "2027-05-31")};
  const std::string expected = "aanpalend 2027-07-01/2027-09-30 1 2027-02-28 2027-02-28\n"
                               "mg 2027-07-01/2027-09-30 2 2027-02-28 2027-02-28\n"
                               "mg 2027-10-01/2027-12-31 1 2027-05-31 2027-05-31\n";
  EXPECT_EQ(plans(behoeften), expected);
  std::reverse(behoeften.begin(), behoeften.end());
  EXPECT_EQ(plans(behoeften), expected);
}

TEST(RoundPlanning, ClosesOnTheEarliestDeadlineThatIsStillToCome) {
  EXPECT_EQ(plans({stage("mg", "2027-05-01", "2027-01-14"), stage("mg", "2027-06-01", "2027-01-31")}),
            "mg 2027-04-01/2027-06-30 2 2027-01-14 2027-01-31\n");
  EXPECT_EQ(plans({stage("mg", "2027-05-01", "2027-01-14")}), "mg 2027-04-01/2027-06-30 1 2027-01-14 -\n");
  EXPECT_EQ(plans({stage("mg", "2027-05-01", "2027-01-15")}), "mg 2027-04-01/2027-06-30 1 2027-01-15 2027-01-15\n")
      << "today still counts";
  EXPECT_EQ(plans({stage("mg", "2027-05-01")}), "mg 2027-04-01/2027-06-30 1 - -\n");
  EXPECT_EQ(plans({stage("mg", "2027-05-20", "2027-05-19")}), "mg 2027-04-01/2027-06-30 1 2027-05-19 -\n")
      << "a round closes before the first day of its window";
}

TEST(RoundPlanning, TakesOnlyTheDaysAheadOfTheQuarterThatHasBegun) {
  EXPECT_EQ(plans({stage("mg", "2027-01-15"), stage("mg", "2027-02-01")}), "mg 2027-01-16/2027-03-31 1 - -\n");
}

TEST(RoundPlanning, LeavesOutStagesThatARoundIsForUntilThatIsOver) {
  const std::vector<Rondebehoefte> behoeften = {stage("mg", "2027-07-01"), stage("mg", "2027-08-01")};
  const auto with = [&](Rondestand stand, const char* soort = "mg") {
    return plans(behoeften, {ronde(stand, soort, "2027-07-15", "2027-08-01")});
  };
  const std::string both = "mg 2027-07-01/2027-09-30 2 - -\n";
  const std::string one = "mg 2027-07-01/2027-09-30 1 - -\n";
  for (const Rondestand stand : {Rondestand::gepland, Rondestand::open, Rondestand::gesloten, Rondestand::aangeboden,
                                 Rondestand::geloot}) {
    EXPECT_EQ(with(stand), one) << to_name(stand);
  }
  EXPECT_EQ(with(Rondestand::gepubliceerd), both) << "who is left still needs a place";
  EXPECT_EQ(with(Rondestand::vervallen), both);
  EXPECT_EQ(with(Rondestand::open, "aanpalend"), both);
}

/// Day by day to the one after the last: how many days before closing which reminder is due, "7:7 6:7 …".
std::string reminders(const char* opened, Rondestand stand = Rondestand::open) {
  Plaatsingsronde open;
  open.stand = stand;
  open.sluit_op = on("2027-02-20");
  open.geopend_op = on(opened);
  std::string said;
  for (int left = 9; left >= -1; --left) {
    const std::int32_t due = rondeherinnering_op(open, open.sluit_op.plus_days(-left));
    if (due > 0) said += std::to_string(left) + ":" + std::to_string(due) + " ";
  }
  return said;
}

TEST(RoundReminders, GoAWeekAndTwoDaysBeforeTheLastDayAndAreMadeUpFor) {
  EXPECT_EQ(reminders("2027-01-15"), "7:7 6:7 5:7 4:7 3:7 2:2 1:2 0:2 ");
}

TEST(RoundReminders, DoNotGoRightAfterTheOpening) {
  EXPECT_EQ(reminders("2027-02-12"), "7:7 6:7 5:7 4:7 3:7 2:2 1:2 0:2 ");
  EXPECT_EQ(reminders("2027-02-13"), "2:2 1:2 0:2 ");
  EXPECT_EQ(reminders("2027-02-18"), "");
}

TEST(RoundReminders, GoOnlyWhileTheRoundIsOpen) {
  EXPECT_EQ(reminders("2027-01-15", Rondestand::gesloten), "");
  EXPECT_EQ(reminders("2027-01-15", Rondestand::vervallen), "");
}

}  // namespace
}  // namespace stagepad
