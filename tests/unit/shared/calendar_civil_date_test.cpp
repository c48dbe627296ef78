#include <gtest/gtest.h>

#include "shared/calendar/civil_date.hpp"

namespace stagepad {
namespace {

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

std::string plus_months(const char* iso, int months) { return to_iso(on(iso).plus_months(months)); }

TEST(IsoDate, RefusesDaysThatDoNotExist) {
  for (const char* text : {"2027-02-29", "2100-02-29", "2027-04-31", "2027-00-10", "2027-13-01",
                           "2027-01-00", "2027-01-32", "1899-12-31", "2200-01-01", "0000-01-01"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

TEST(IsoDate, RefusesOtherForms) {
  for (const char* text : {"", "2027", "2027-3-1", "2027-03-1 ", " 2027-03-01", "2027-03-01 ",
                           "2027/03/01", "20270301", "01-03-2027", "+027-03-01", "2027-+3-01",
                           "2027-03-0a", "2027-03-1/", "2027/03-01", "2027-03/01", "2027-03-01T00:00", "２０２７-03-01"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

TEST(IsoDate, KnowsLeapDays) {
  EXPECT_TRUE(parse_iso_date("2028-02-29"));
  EXPECT_TRUE(parse_iso_date("2000-02-29"));
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2000, 2), 29);
  EXPECT_EQ(days_in_month(2028, 2), 29);
  EXPECT_EQ(days_in_month(2027, 2), 28);
}

// Numbers from another implementation (Python's isocalendar).
TEST(CivilDate, NumbersWeeksByTheirThursday) {
  EXPECT_EQ(iso_week(on("2026-12-31")), 53);
  EXPECT_EQ(iso_week(on("2027-01-03")), 53);
  EXPECT_EQ(iso_week(on("2027-01-04")), 1);
  EXPECT_EQ(iso_week(on("2024-12-29")), 52);
  EXPECT_EQ(iso_week(on("2024-12-30")), 1);
  EXPECT_EQ(iso_week(on("2028-02-29")), 9);
  EXPECT_EQ(iso_week(on("2028-12-31")), 52);
  EXPECT_EQ(iso_week(on("1969-12-29")), 1);
}

// The counts were taken from another implementation of the calendar (Python's datetime).
TEST(CivilDate, CountsDaysFrom1970) {
  EXPECT_EQ(on("1970-01-01").days_since_1970(), 0);
  EXPECT_EQ(on("1969-12-31").days_since_1970(), -1);
  EXPECT_EQ(on("1900-01-01").days_since_1970(), -25567);
  EXPECT_EQ(on("2027-03-01").days_since_1970(), 20878);
  EXPECT_EQ(on("2199-12-31").days_since_1970(), 84005);
}

// Proleptic: an era of the Gregorian calendar is 146097 days, and the year 0 comes before the year 1.
TEST(CivilDate, ArithmeticGoesOnBeyondTheCalendar) {
  const auto parts = [](CivilDate date) {
    return std::to_string(date.year()) + " " + std::to_string(date.month()) + " " + std::to_string(date.day());
  };
  const CivilDate era = CivilDate::from_days(-719468);
  EXPECT_EQ(parts(era), "0 3 1");
  EXPECT_EQ(to_iso(era), "0000-03-01");
  EXPECT_EQ(parts(era.plus_days(-1)), "0 2 29");
  EXPECT_EQ(era.plus_days(-1).plus_months(0), era.plus_days(-1));
  EXPECT_EQ(to_iso(era.plus_months(12 * 999)), "0999-03-01");
  EXPECT_EQ(parts(era.plus_days(-61)), "-1 12 31");
  EXPECT_EQ(parts(era.plus_days(-146097)), "-400 3 1");
  EXPECT_EQ(parts(era.plus_days(-146098)), "-400 2 29");
  // 1 March 2000, and every first of March and last of February of the four centuries on either side.
  const CivilDate march = era.plus_days(5 * 146097);
  EXPECT_EQ(march, on("2000-03-01"));
  for (int years = -400; years <= 400; ++years) {
    const CivilDate first = march.plus_months(12 * years);
    ASSERT_EQ(parts(first), std::to_string(2000 + years) + " 3 1");
    ASSERT_EQ(parts(first.plus_days(-1)), std::to_string(2000 + years) + " 2 " + std::to_string(days_in_month(2000 + years, 2)));
  }
  EXPECT_EQ(march.plus_months(-12 * 400), march.plus_days(-146097));
}

TEST(CivilDate, MonthsAreOneToTwelve) {
  EXPECT_FALSE(is_valid_civil(2027, 0, 1));
  EXPECT_FALSE(is_valid_civil(2027, 13, 1));
  EXPECT_FALSE(is_valid_civil(2027, -1, 1));
}

TEST(CivilDate, EveryDayFollowsTheOneBefore) {
  CivilDate date = on("1900-01-01");
  int weekday = 1;  // a Monday
  int year = 1900;
  int month = 1;
  int day = 1;
  for (; date <= on("2199-12-31"); date = date.plus_days(1)) {
    ASSERT_EQ(date.year(), year);
    ASSERT_EQ(date.month(), month);
    ASSERT_EQ(date.day(), day);
    ASSERT_EQ(date.weekday(), weekday);
    ASSERT_EQ(parse_iso_date(to_iso(date)), date);
    weekday = weekday % 7 + 1;
    if (++day <= days_in_month(year, month)) continue;
    day = 1;
    if (++month <= 12) continue;
    month = 1;
    ++year;
  }
}

TEST(CivilDate, AddingMonthsClampsAtTheEndOfTheMonth) {
  EXPECT_EQ(plus_months("2027-08-31", -6), "2027-02-28");
  EXPECT_EQ(plus_months("2028-08-31", -6), "2028-02-29");
  EXPECT_EQ(plus_months("2028-08-30", -6), "2028-02-29");
  EXPECT_EQ(plus_months("2027-01-31", 1), "2027-02-28");
  EXPECT_EQ(plus_months("2027-03-31", 1), "2027-04-30");
  EXPECT_EQ(plus_months("2028-02-29", 12), "2029-02-28");
  EXPECT_EQ(plus_months("2028-02-29", 48), "2032-02-29");
}

TEST(CivilDate, AddingMonthsCrossesYearsBothWays) {
  EXPECT_EQ(plus_months("2027-12-15", 1), "2028-01-15");
  EXPECT_EQ(plus_months("2027-01-15", -1), "2026-12-15");
  EXPECT_EQ(plus_months("2027-03-15", -15), "2025-12-15");
  EXPECT_EQ(plus_months("2027-11-30", 14), "2029-01-30");
  EXPECT_EQ(plus_months("2027-03-15", 0), "2027-03-15");
}

TEST(CivilDate, FindsTheFirstOfItsMonth) {
  EXPECT_EQ(to_iso(on("2027-03-31").first_of_month()), "2027-03-01");
  EXPECT_EQ(to_iso(on("2027-03-01").first_of_month()), "2027-03-01");
}

TEST(CivilDate, CountsDaysAcrossALeapDay) {
  EXPECT_EQ(days_between(on("2028-02-28"), on("2028-03-01")), 2);
  EXPECT_EQ(days_between(on("2027-02-28"), on("2027-03-01")), 1);
  EXPECT_EQ(days_between(on("2027-03-01"), on("2027-02-28")), -1);
}

TEST(Period, HoldsBothItsEnds) {
  const Period march{on("2027-03-01"), on("2027-03-31")};
  EXPECT_EQ(march.days(), 31);
  EXPECT_TRUE(march.contains(on("2027-03-01")));
  EXPECT_TRUE(march.contains(on("2027-03-31")));
  EXPECT_FALSE(march.contains(on("2027-02-28")));
  EXPECT_FALSE(march.contains(on("2027-04-01")));
}

TEST(Period, SharesNoDaysWithItsNeighbourNorWithAnEmptyOne) {
  const Period march{on("2027-03-01"), on("2027-03-31")};
  EXPECT_EQ(overlap_days(march, {on("2027-04-01"), on("2027-04-30")}), 0);
  EXPECT_EQ(overlap_days(march, {on("2027-03-10"), on("2027-03-09")}), 0);
  EXPECT_EQ(overlap_days(march, {on("2027-03-31"), on("2027-04-30")}), 1);
  EXPECT_EQ(overlap_days({on("2027-01-01"), on("2027-12-31")}, march), 31);
}

}  // namespace
}  // namespace stagepad
