#include <gtest/gtest.h>

#include <initializer_list>

#include "shared/calendar/tijdrekening.hpp"

// The expected days were worked out by hand; the sum stands beside each. "→ 24-6" is the first day
// after the part.

namespace stagepad {
namespace {

CivilDate on(const char* iso) { return *parse_iso_date(iso); }
Decimal number(const char* text) { return *parse_decimal(text); }

struct From {
  const char* day;
  const char* fte;
};

Dienstverband working(std::initializer_list<From> periods) {
  Dienstverband dienstverband;
  for (const From& each : periods) {
    dienstverband.fte.push_back(FtePeriode{on(each.day), number(each.fte)});
  }
  dienstverband.eerste_dag = dienstverband.fte.front().vanaf;
  return dienstverband;
}

Duur months(const char* amount) {
  Duur duur;
  duur.maanden = number(amount);
  return duur;
}

Duur weeks(const char* amount) {
  Duur duur;
  duur.weken = number(amount);
  return duur;
}

std::string last(const Dienstverband& dienstverband, const char* first, const Duur& duur) {
  return to_iso(last_day_of(tijdrekening_van(dienstverband), on(first), omvang_van(duur)));
}

TEST(FteOnADay, FirstEntryCountsFromTheFirstDayWhateverItsDate) {
  const auto work = working({{"2027-03-01", "0.6"}, {"2027-09-01", "0.8"}});
  EXPECT_EQ(fte_on(work, on("2020-01-01")), number("0.6"));
  EXPECT_EQ(fte_on(work, on("2027-08-31")), number("0.6"));
  EXPECT_EQ(fte_on(work, on("2027-09-01")), number("0.8"));
  EXPECT_EQ(fte_on(work, on("2040-01-01")), number("0.8"));
}

TEST(LastDay, AtFullTimeTakesCalendarMonths) {
  const auto full = working({{"2024-03-01", "1"}});
  EXPECT_EQ(last(full, "2024-03-01", months("9")), "2024-11-30");
  EXPECT_EQ(last(full, "2024-12-01", months("3")), "2025-02-28");
  EXPECT_EQ(last(full, "2027-12-01", months("3")), "2028-02-29");
  EXPECT_EQ(last(full, "2027-02-15", months("3")), "2027-05-14");
}

TEST(LastDay, ClampsAPartThatStartsAtTheEndOfAMonth) {
  const auto full = working({{"2024-03-01", "1"}});
  EXPECT_EQ(last(full, "2027-08-31", months("6")), "2028-02-28");  // → 29-2-2028
  EXPECT_EQ(last(full, "2027-01-31", months("1")), "2027-02-27");  // → 28-2-2027
}

TEST(LastDay, TakesHalfAMonthAsThatShareOfTheNextMonth) {
  const auto full = working({{"2024-03-01", "1"}});
  // 4 months → 1-5; half of the 31 days of May is 15.5, rounded to 16 → 17-5
  EXPECT_EQ(last(full, "2027-01-01", months("4.5")), "2027-05-16");
  // 2 months → 1-2; half of the 28 days of February is 14 → 15-2
  EXPECT_EQ(last(full, "2026-12-01", months("2.5")), "2027-02-14");
}

TEST(LastDay, StretchesByFte) {
  // 9 ÷ 0.8 = 11.25 months: 11 → 1-2-2025; a quarter of 28 days is 7 → 8-2
  EXPECT_EQ(last(working({{"2024-03-01", "0.8"}}), "2024-03-01", months("9")), "2025-02-07");
  // 3 ÷ 0.8 = 3.75 months: 3 → 1-6; 0.75 × 30 = 22.5, rounded to 23 → 24-6
  EXPECT_EQ(last(working({{"2024-03-01", "0.8"}}), "2027-03-01", months("3")), "2027-06-23");
  // 3 ÷ 0.9 = 3⅓ months: 3 → 1-6; a third of 30 is 10 → 11-6
  EXPECT_EQ(last(working({{"2024-03-01", "0.9"}}), "2027-03-01", months("3")), "2027-06-10");
  // 3 ÷ 0.5 = 6 months
  EXPECT_EQ(last(working({{"2024-03-01", "0.5"}}), "2027-03-01", months("3")), "2027-08-31");
  // 3 ÷ 0.667 = 4.4978 months: 4 → 1-7; 0.4978 × 31 = 15.43, rounded to 15 → 16-7
  EXPECT_EQ(last(working({{"2024-03-01", "0.667"}}), "2027-03-01", months("3")), "2027-07-15");
}

TEST(LastDay, FollowsAChangeOfFteOnTheFirstOfAMonth) {
  // 3 of 6 months done by 1-4; 3 ÷ 0.5 = 6 more → 1-10
  EXPECT_EQ(last(working({{"2027-01-01", "1"}, {"2027-04-01", "0.5"}}), "2027-01-01", months("6")),
            "2027-09-30");
  // 2 × 0.5 = 1 of 3 months done by 1-3; 2 more at full time → 1-5
  EXPECT_EQ(last(working({{"2027-01-01", "0.5"}, {"2027-03-01", "1"}}), "2027-01-01", months("3")),
            "2027-04-30");
}

TEST(LastDay, FollowsAChangeOfFteWithinAMonth) {
  // By 15-2 a month and 14 of 28 days, 1.5 of 3, are done; 1.5 ÷ 0.8 = 1.875: 1 → 15-3;
  // 0.875 × 31 = 27.125, rounded to 27 → 11-4
  EXPECT_EQ(last(working({{"2027-01-01", "1"}, {"2027-02-15", "0.8"}}), "2027-01-01", months("3")),
            "2027-04-10");
}

TEST(LastDay, FollowsSeveralChanges) {
  // 4 done by 1-5; 4 × 0.5 = 2 by 1-9; 6 ÷ 0.75 = 8 more → 1-5-2028
  const auto work = working({{"2027-01-01", "1"}, {"2027-05-01", "0.5"}, {"2027-09-01", "0.75"}});
  EXPECT_EQ(last(work, "2027-01-01", months("12")), "2028-04-30");
}

TEST(LastDay, IgnoresChangesBeforeAndAfterThePart) {
  const auto work = working({{"2026-01-01", "0.5"}, {"2027-01-01", "1"}, {"2027-04-01", "0.5"}});
  EXPECT_EQ(last(work, "2027-01-01", months("3")), "2027-03-31");
}

TEST(LastDay, CountsWeeksInDays) {
  EXPECT_EQ(last(working({{"2027-01-01", "1"}}), "2027-03-01", weeks("4")), "2027-03-28");
  // 28 ÷ 0.5 = 56 days: 1-3 + 56 → 26-4
  EXPECT_EQ(last(working({{"2027-01-01", "0.5"}}), "2027-03-01", weeks("4")), "2027-04-25");
  // 14 of 28 days done by 15-3; 14 ÷ 0.8 = 17.5, rounded to 18 → 2-4
  EXPECT_EQ(last(working({{"2027-01-01", "1"}, {"2027-03-15", "0.8"}}), "2027-03-01", weeks("4")),
            "2027-04-01");
}

TEST(LastDay, IsNotStretchedWhereAnOutsidePartyPlansFullTime) {
  Duur duur = weeks("4");
  duur.rekt_mee = false;
  EXPECT_EQ(last(working({{"2027-01-01", "0.5"}}), "2027-03-01", duur), "2027-03-28");
}

TEST(LastDay, MayBeASaturdayOrSunday) {
  const auto full = working({{"2024-03-01", "1"}});
  EXPECT_EQ(last(full, "2027-02-01", months("3")), "2027-04-30");
  EXPECT_EQ(on("2027-05-01").weekday(), 6);
  EXPECT_EQ(last(full, "2027-02-02", months("3")), "2027-05-01");
}

TEST(LastDay, OfNothingIsTheDayBefore) {
  EXPECT_EQ(last(working({{"2027-01-01", "0.8"}}), "2027-03-01", Duur{}), "2027-02-28");
}

TEST(LastDay, OfPartsInARowAddsUpToTheWhole) {
  const auto work = working({{"2024-03-01", "0.8"}});
  CivilDate day = on("2024-03-01");
  for (int i = 0; i < 6; ++i) day = last_day_of(tijdrekening_van(work), day, omvang_van(months("4"))).plus_days(1);
  // 6 × 4 ÷ 0.8 = 30 months, each of them whole
  EXPECT_EQ(to_iso(day), "2026-09-01");
}

TEST(Fte, IsFullTimeWhereNothingIsSaid) {
  EXPECT_EQ(fte_on(Dienstverband{}, on("2027-01-01")), whole(1));
}

}  // namespace
}  // namespace stagepad
