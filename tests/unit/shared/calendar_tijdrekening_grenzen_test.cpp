#include <gtest/gtest.h>

#include <initializer_list>

#include "shared/calendar/tijdrekening.hpp"

// The boundaries of counting time: the days on which the speed changes, which days of leave are to be
// made up and when, and what is left of a whole. Worked out by hand; "→ 1-6" is the first day after.

namespace stagepad {
namespace {

constexpr std::int64_t k_million = 1'000'000;

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

struct Step {
  const char* day;
  std::int64_t thousandths;
};

Verloop speeds(std::initializer_list<Step> steps) {
  Verloop verloop;
  for (const Step& each : steps) verloop.push_back({on(each.day), each.thousandths * 1000});
  return verloop;
}

GeteldVerlof leave(const char* first, const char* last, Verloftelling telling, std::int32_t fte = 0) {
  return {on(first), on(last), telling, Decimal{fte}};
}

/// Speeds in thousandths on some days.
std::vector<std::int64_t> at(const Verloop& verloop, std::initializer_list<const char*> days) {
  std::vector<std::int64_t> found;
  for (const char* day : days) found.push_back(snelheid_op(verloop, on(day)) / 1000);
  return found;
}

using Speeds = std::vector<std::int64_t>;

TEST(SpeedBoundaries, TheFirstStepCountsAlsoBeforeItsDay) {
  const Verloop verloop = speeds({{"2026-09-01", 800}, {"2027-01-01", 500}});
  EXPECT_EQ(at(verloop, {"2020-01-01", "2026-12-31", "2027-01-01", "2030-01-01"}), (Speeds{800, 800, 500, 500}));
  EXPECT_EQ(snelheid_op({}, on("2027-01-01")), k_million);
}

TEST(SpeedBoundaries, OfADienstverbandAreItsFteAndNeverLessThanNothing) {
  Dienstverband work;
  work.eerste_dag = on("2026-09-01");
  EXPECT_EQ(at(verloop_van(work, {}), {"2026-09-01"}), (Speeds{1000}));
  work.fte = {{on("2026-09-01"), Decimal{-200}}, {on("2027-01-01"), Decimal{1}}};
  EXPECT_EQ(at(verloop_van(work, {}), {"2026-12-31", "2027-01-01"}), (Speeds{0, 1}));
}

TEST(SpeedBoundaries, NobodyWorksMoreThanTheWhole) {
  Dienstverband work;
  work.eerste_dag = on("2026-09-01");
  work.fte = {{on("2026-09-01"), Decimal{1500}}};
  EXPECT_EQ(at(verloop_van(work, {}), {"2026-09-01"}), (Speeds{1000}));
}

TEST(SpeedBoundaries, LeaveOfNothingAndOfEverythingAreExact) {
  Dienstverband work;
  work.eerste_dag = on("2026-09-01");
  const auto nothing = leave("2026-10-01", "2026-10-31", Verloftelling::als_deeltijd, 0);
  const auto everything = leave("2026-12-01", "2026-12-31", Verloftelling::als_deeltijd, 1000);
  EXPECT_EQ(at(verloop_van(work, {nothing, everything}), {"2026-10-01", "2026-12-01"}), (Speeds{0, 1000}));
}

TEST(SpeedBoundaries, APartTimeLeaveTakesOffExactlyItsDays) {
  Dienstverband work;
  work.eerste_dag = on("2026-09-01");
  const auto half = leave("2026-10-01", "2026-10-31", Verloftelling::als_deeltijd, 500);
  EXPECT_EQ(at(verloop_van(work, {half}), {"2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01"}),
            (Speeds{1000, 500, 500, 1000}));
  for (const Verloftelling other : {Verloftelling::niet, Verloftelling::boven_drempel, Verloftelling::geheel}) {
    EXPECT_EQ(verloop_van(work, {leave("2026-10-01", "2026-10-31", other, 500)}), verloop_van(work, {}));
  }
}

TEST(SpeedBoundaries, AChangeOfFteAtEveryEdgeOfALeaveStays) {
  const Period october = {on("2026-10-01"), on("2026-10-31")};
  const auto halved = [&](const char* changes_on) {
    const Verloop verloop = speeds({{"2026-09-01", 800}, {changes_on, 400}});
    return at(met_aandeel(verloop, october, Decimal{500}),
              {"2026-09-30", "2026-10-01", "2026-10-02", "2026-10-30", "2026-10-31", "2026-11-01", "2026-11-02"});
  };
  EXPECT_EQ(halved("2026-09-30"), (Speeds{400, 200, 200, 200, 200, 400, 400}));
  EXPECT_EQ(halved("2026-10-01"), (Speeds{800, 200, 200, 200, 200, 400, 400}));
  EXPECT_EQ(halved("2026-10-02"), (Speeds{800, 400, 200, 200, 200, 400, 400}));
  EXPECT_EQ(halved("2026-10-31"), (Speeds{800, 400, 400, 400, 200, 400, 400}));
  EXPECT_EQ(halved("2026-11-01"), (Speeds{800, 400, 400, 400, 400, 400, 400}));
  EXPECT_EQ(halved("2026-11-02"), (Speeds{800, 400, 400, 400, 400, 800, 400}));
}

TEST(SpeedBoundaries, APeriodBeforeTheFirstStepCountsToo) {
  const Verloop verloop = speeds({{"2026-09-01", 800}});
  const Verloop changed = met_voltijd(verloop, {on("2026-08-01"), on("2026-08-10")});
  EXPECT_EQ(at(changed, {"2026-07-31", "2026-08-01", "2026-08-10", "2026-08-11", "2026-09-01"}),
            (Speeds{800, 1000, 1000, 800, 800}));
}

TEST(SpeedBoundaries, APeriodOfNothingChangesNothingAndOneDayIsOneDay) {
  const Verloop verloop = speeds({{"2026-09-01", 800}});
  EXPECT_EQ(met_voltijd(verloop, {on("2026-10-02"), on("2026-10-01")}), verloop);
  EXPECT_EQ(at(met_voltijd(verloop, {on("2026-10-02"), on("2026-10-02")}), {"2026-10-01", "2026-10-02", "2026-10-03"}),
            (Speeds{800, 1000, 800}));
}

std::vector<std::string> owed(std::initializer_list<GeteldVerlof> verlof, std::int32_t drempel,
                              const VrijeDagen& vrij = {}) {
  std::vector<std::string> days;
  for (const CivilDate day : in_te_halen_dagen(on("2026-09-01"), verlof, drempel, vrij)) days.push_back(to_iso(day));
  return days;
}

using Days = std::vector<std::string>;
constexpr auto k_above = Verloftelling::boven_drempel;
constexpr auto k_all = Verloftelling::geheel;

TEST(LeaveBoundaries, TheWorkingDaysAfterTheThresholdAreOwed) {
  // Monday 7 to Friday 11 September 2026.
  EXPECT_EQ(owed({leave("2026-09-07", "2026-09-11", k_above)}, 5), Days{});
  EXPECT_EQ(owed({leave("2026-09-07", "2026-09-11", k_above)}, 4), Days{"2026-09-11"});
  EXPECT_EQ(owed({leave("2026-09-10", "2026-09-11", k_above)}, 0), (Days{"2026-09-10", "2026-09-11"}));
  // The weekend after it is no working day.
  EXPECT_EQ(owed({leave("2026-09-07", "2026-09-14", k_above)}, 4), (Days{"2026-09-11", "2026-09-14"}));
  EXPECT_EQ(owed({leave("2026-09-08", "2026-09-08", k_above)}, 0), Days{"2026-09-08"});
}

TEST(LeaveBoundaries, ADayOffIsNoDayOfLeave) {
  const VrijeDagen vrij{{Feestdag::eerste_kerstdag}, false};
  // Thursday 24 and Friday 25 December 2026.
  EXPECT_EQ(owed({leave("2026-12-24", "2026-12-25", k_above)}, 0, vrij), Days{"2026-12-24"});
}

TEST(LeaveBoundaries, EveryTrainingYearHasItsOwnThreshold) {
  // Monday 30 and Tuesday 31 August end the first year, Wednesday 1 September begins the second.
  EXPECT_EQ(owed({leave("2027-08-30", "2027-09-02", k_above)}, 1), (Days{"2027-08-31", "2027-09-02"}));
  // 31 August to 2 September 2028, Thursday to Saturday: the third year begins on 1 September.
  EXPECT_EQ(owed({leave("2027-09-01", "2027-09-01", k_above), leave("2028-08-31", "2028-09-02", k_above)}, 1),
            Days{"2028-08-31"});
  // Monday 31 August 2026 is before the first day and belongs to the first year.
  EXPECT_EQ(owed({leave("2026-08-31", "2026-09-01", k_above)}, 1), Days{"2026-09-01"});
}

TEST(LeaveBoundaries, ADayInTwoLeavesCountsOnce) {
  EXPECT_EQ(owed({leave("2026-09-08", "2026-09-09", k_above), leave("2026-09-07", "2026-09-08", k_above)}, 2),
            Days{"2026-09-09"});
}

TEST(LeaveBoundaries, LeaveThatCountsInFullIsOwedAndTakesNothingOfTheThreshold) {
  EXPECT_EQ(owed({leave("2026-09-07", "2026-09-07", k_all), leave("2026-09-08", "2026-09-09", k_above)}, 1),
            (Days{"2026-09-07", "2026-09-09"}));
  // The same day in both counts in full; its first and last day too, the days around it do not.
  EXPECT_EQ(owed({leave("2026-09-08", "2026-09-09", k_all), leave("2026-09-07", "2026-09-10", k_above)}, 2),
            (Days{"2026-09-08", "2026-09-09"}));
}

TEST(LeaveBoundaries, OtherLeaveIsNeverOwed) {
  EXPECT_EQ(owed({leave("2026-09-07", "2026-09-11", Verloftelling::niet),
                  leave("2026-09-14", "2026-09-18", Verloftelling::als_deeltijd)}, 0),
            Days{});
}

TEST(LeaveBoundaries, NothingIsOwedAfterTheCalendar) {
  const GeteldVerlof endless{on("2199-12-30"), k_last_day.plus_days(30), k_all, {}};
  EXPECT_EQ(owed({endless}, 0), (Days{"2199-12-30", "2199-12-31"}));  // Monday and Tuesday
}

Omvang months(std::int64_t millionths) { return {Omvang::Eenheid::maanden, millionths, true}; }
Omvang days(std::int64_t millionths) { return {Omvang::Eenheid::dagen, millionths, true}; }

/// The last day of a part of one month from 1 September 2026, which by itself ends on Wednesday 30.
std::string made_up(std::initializer_list<const char*> owed_days, const VrijeDagen& vrij = {}) {
  Tijdrekening time{speeds({{"2026-09-01", 1000}}), {}, vrij};
  for (const char* day : owed_days) time.in_te_halen.push_back(on(day));
  return to_iso(last_day_of(time, on("2026-09-01"), months(k_million)));
}

TEST(CatchingUp, TakesTheWorkingDaysAfterThePart) {
  EXPECT_EQ(made_up({}), "2026-09-30");
  EXPECT_EQ(made_up({"2026-09-10"}), "2026-10-01");
  EXPECT_EQ(made_up({"2026-09-09", "2026-09-10"}), "2026-10-02");
  EXPECT_EQ(made_up({"2026-09-08", "2026-09-09", "2026-09-10"}), "2026-10-05");  // after the weekend
}

TEST(CatchingUp, OwesTheFirstAndTheLastDayAndNotTheDaysAround) {
  EXPECT_EQ(made_up({"2026-08-31"}), "2026-09-30");
  EXPECT_EQ(made_up({"2026-09-01"}), "2026-10-01");
  EXPECT_EQ(made_up({"2026-09-30"}), "2026-10-01");
  EXPECT_EQ(made_up({"2026-10-01"}), "2026-09-30");
}

TEST(CatchingUp, IsNotDoneOnADayOffNorOnADayOfLeave) {
  EXPECT_EQ(made_up({"2026-09-10", "2026-10-01"}), "2026-10-02");
  EXPECT_EQ(made_up({"2026-09-10", "2026-10-01", "2026-10-02", "2026-10-05"}), "2026-10-06");
  // From 25 November to Thursday 24 December; the Friday after it is a day off.
  const VrijeDagen vrij{{Feestdag::eerste_kerstdag}, false};
  const Tijdrekening time{speeds({{"2026-09-01", 1000}}), {on("2026-12-01")}, vrij};
  EXPECT_EQ(to_iso(last_day_of(time, on("2026-11-25"), months(k_million))), "2026-12-28");
}

TEST(CatchingUp, EndsWithTheCalendar) {
  Tijdrekening time{speeds({{"2026-09-01", 1000}}), {}, {}};
  for (int i = 0; i < 5; ++i) time.in_te_halen.push_back(on("2199-12-16").plus_days(i));
  EXPECT_EQ(to_iso(last_day_of(time, on("2199-12-15"), days(15 * k_million))), "2199-12-31");
}

std::string last(const Verloop& verloop, const char* first, const Omvang& omvang) {
  return to_iso(last_day_of({verloop, {}, {}}, on(first), omvang));
}

TEST(StandingStill, APartWaitsUntilTheWorkGoesOn) {
  const Verloop pause = speeds({{"2027-01-01", 1000}, {"2027-03-01", 0}, {"2027-06-01", 1000}});
  // Two months by 1-3; it stands still until 1-6; one more → 1-7
  EXPECT_EQ(last(pause, "2027-01-01", months(3 * k_million)), "2027-06-30");
  EXPECT_EQ(last(pause, "2027-01-01", months(2 * k_million)), "2027-02-28");
  EXPECT_EQ(last(pause, "2027-04-01", months(k_million)), "2027-06-30");
  EXPECT_EQ(last(pause, "2027-04-01", months(0)), "2027-03-31");
  EXPECT_EQ(last(pause, "2027-03-01", months(0)), "2027-02-28");
}

TEST(StandingStill, APartThatIsReadyOnTheDayItBeginsDoesNotWait) {
  // At three tenths a month takes 3⅓ months: 1-1 → 11-4, the day on which the work stops.
  const Verloop stops = speeds({{"2027-01-01", 300}, {"2027-04-11", 0}, {"2027-06-01", 300}});
  EXPECT_EQ(last(stops, "2027-01-01", months(k_million)), "2027-04-10");
}

TEST(ChangingSpeed, AfterYearsCountsEveryMonthBefore) {
  // 30 of 36 months by 1-7-2029, the other six take twelve.
  EXPECT_EQ(last(speeds({{"2027-01-01", 1000}, {"2029-07-01", 500}}), "2027-01-01", months(36 * k_million)), "2030-06-30");
  // 60 of 72 months by 1-1-2032, the other twelve take 24.
  EXPECT_EQ(last(speeds({{"2027-01-01", 1000}, {"2032-01-01", 500}}), "2027-01-01", months(72 * k_million)), "2033-12-31");
}

TEST(ChangingSpeed, TheFirstStepIsNoChange) {
  // From 31 January two months → 31 March, whatever day the first step names.
  EXPECT_EQ(last(speeds({{"2027-02-15", 1000}}), "2027-01-31", months(2 * k_million)), "2027-03-30");
}

TEST(ChangingSpeed, AfterAPauseItIsWhatItWasUntilItChanges) {
  // September, not October, November.
  const Verloop verloop = met_aandeel(speeds({{"2026-09-01", 1000}, {"2026-12-01", 500}}), {on("2026-10-01"), on("2026-10-31")}, Decimal{});
  EXPECT_EQ(last(verloop, "2026-09-01", months(2 * k_million)), "2026-11-30");
}

TEST(StandingStill, APartThatNeverGoesOnEndsWithTheCalendar) {
  EXPECT_EQ(last(speeds({{"2027-01-01", 0}}), "2027-02-01", months(k_million)), "2199-12-31");
  EXPECT_EQ(last(speeds({{"2027-01-01", 1000}, {"2027-03-01", 0}}), "2027-01-01", months(3 * k_million)), "2199-12-31");
  EXPECT_EQ(last(speeds({{"2027-01-01", 1}}), "2027-01-01", months(100 * k_million)), "2199-12-31");
  EXPECT_EQ(last(speeds({{"2027-01-01", 1}}), "2027-01-01", days(36'600 * k_million)), "2199-12-31");
}

TEST(AmountBoundaries, HalfADayIsADay) {
  const Verloop full = speeds({{"2027-01-01", 1000}});
  EXPECT_EQ(last(full, "2027-01-01", days(7'280 * k_million)), "2046-12-06");  // twenty years in weeks
  EXPECT_EQ(last(full, "2027-03-01", days(3'500'000)), "2027-03-04");
  EXPECT_EQ(last(full, "2027-03-01", days(3'499'999)), "2027-03-03");
}

Duur duur_of(std::int32_t maanden, std::int32_t weken, std::int32_t uren, std::int32_t uren_per_week) {
  return {Decimal{maanden}, Decimal{weken}, Decimal{uren}, Decimal{uren_per_week}, true};
}

TEST(AmountBoundaries, HoursCountBeforeWeeksAndWeeksBeforeMonths) {
  EXPECT_EQ(omvang_van(duur_of(2000, 0, 0, 0)), months(2 * k_million));
  EXPECT_EQ(omvang_van(duur_of(2000, 1, 0, 0)), days(7'000));
  EXPECT_EQ(omvang_van(duur_of(2000, 4000, 19'000, 38'000)), days(3'500'000));  // 19 of 38 hours: half of 7 days
  EXPECT_EQ(omvang_van(duur_of(0, 0, 1, 1)), days(7 * k_million));
  // Both are needed.
  EXPECT_EQ(omvang_van(duur_of(2000, 0, 19'000, 0)), months(2 * k_million));
  EXPECT_EQ(omvang_van(duur_of(2000, 0, 0, 38'000)), months(2 * k_million));
}

TEST(AmountBoundaries, AreNothingAndAHundredYears) {
  EXPECT_EQ(omvang_van(duur_of(-1000, 0, 0, 0)), months(0));
  EXPECT_EQ(omvang_van(duur_of(1'200'000, 0, 0, 0)), months(1200 * k_million));
  EXPECT_EQ(omvang_van(duur_of(1'200'001, 0, 0, 0)), months(1200 * k_million));
  EXPECT_EQ(omvang_van(duur_of(1'199'999, 0, 0, 0)), months(1'199'999'000));
  EXPECT_EQ(omvang_van(duur_of(0, 6'000'000, 0, 0)), days(36'600 * k_million));
  EXPECT_EQ(omvang_van(duur_of(0, 0, 1'000'000'000, 1000)), days(36'600 * k_million));
}

TEST(RestBoundaries, IsWhatLiesBetweenTheOthers) {
  // Nine months from 1-1, three before → 1-4, the last two of it from 1-8: four are left.
  EXPECT_EQ(rest_van(months(9 * k_million), on("2027-01-01"), {months(3 * k_million)}, {months(2 * k_million)}),
            months(4 * k_million));
  // Two of a month each before, two after: two of six are left.
  const std::vector<Omvang> two = {months(k_million), months(k_million)};
  EXPECT_EQ(rest_van(months(6 * k_million), on("2027-01-01"), two, two), months(2 * k_million));
}

TEST(RestBoundaries, WhatComesAfterBeginsOnTheLatestDayThatFits) {
  // Three months from 1-2 → 1-5. A month before it begins on 1-4, though February has only 28 days.
  EXPECT_EQ(rest_van(months(3 * k_million), on("2027-02-01"), {}, {months(k_million)}), months(2 * k_million));
  // Two months from 1-1 → 1-3. A month before it begins on 1-2, though January has 31 days.
  EXPECT_EQ(rest_van(months(2 * k_million), on("2027-01-01"), {}, {months(k_million)}), months(k_million));
  // Six months from 31 August → 28 February; from 30 November three months end there too.
  EXPECT_EQ(rest_van(months(6 * k_million), on("2026-08-31"), {}, {months(3 * k_million)}), months(3 * k_million));
  // Three months from 1-1 → 1-4; 28 days before it begin on 4-3: two months and 3 of 31 days.
  EXPECT_EQ(rest_van(months(3 * k_million), on("2027-01-01"), {}, {days(28 * k_million)}), months(2'096'774));
}

TEST(RestBoundaries, IsNothingWhenTheOthersFillIt) {
  EXPECT_EQ(rest_van(months(3 * k_million), on("2027-01-01"), {months(3 * k_million)}, {}), months(0));
  EXPECT_EQ(rest_van(months(3 * k_million), on("2027-01-01"), {months(4 * k_million)}, {}), months(0));
  EXPECT_EQ(rest_van(months(k_million), on("2027-02-01"), {}, {months(2 * k_million)}), months(0));
  EXPECT_EQ(rest_van(months(3 * k_million), on("2027-01-01"), {months(2 * k_million)}, {months(2 * k_million)}), months(0));
}

TEST(RestBoundaries, OfWeeksTheMonthsAfterBeginOnTheLatestDayThatFits) {
  // 84 days from 1-2 → 26-4; a month before it begins on 26-3, which is 53 days later.
  EXPECT_EQ(rest_van(days(84 * k_million), on("2027-02-01"), {}, {months(k_million)}), days(53 * k_million));
  // 59 days from 1-1 → 1-3; a month before it begins on 1-2, though from 29 January it fits too.
  EXPECT_EQ(rest_van(days(59 * k_million), on("2027-01-01"), {}, {months(k_million)}), days(31 * k_million));
  EXPECT_EQ(rest_van(days(28 * k_million), on("2027-02-01"), {}, {months(2 * k_million)}), days(0));
}

TEST(RestBoundaries, OneOfAnotherUnitAsksTheCalendar) {
  // Three months from 1-1 → 1-4, the last from 1-3; 28 days → 29-1. To 1-3 it is a month to 28-2 and 1 of 29 days.
  EXPECT_EQ(rest_van(months(3 * k_million), on("2027-01-01"), {days(28 * k_million)}, {months(k_million)}), months(1'034'482));
  // A month that nothing stretches is another unit: from 31-1 → 28-2, to 30-4 two months and 2 of 30 days.
  const Omvang rigid{Omvang::Eenheid::maanden, k_million, false};
  EXPECT_EQ(rest_van(months(3 * k_million), on("2027-01-31"), {rigid}, {}), months(2'066'666));
}

TEST(RestBoundaries, OfOneUnitIsAPlainSum) {
  // From the 31st the end of a month would clamp twice; months out of months do not ask the calendar.
  EXPECT_EQ(verminder(months(3 * k_million), months(k_million), on("2027-01-31")), months(2 * k_million));
}

}  // namespace
}  // namespace stagepad
