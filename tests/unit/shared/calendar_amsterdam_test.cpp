#include <gtest/gtest.h>

#include "shared/calendar/amsterdam.hpp"

namespace stagepad {
namespace {

/// A moment in UTC.
std::int64_t utc(int year, int month, int day, int hour, int minute = 0) {
  const std::int64_t days = CivilDate::of(year, month, day).days_since_1970();
  return ((days * 24 + hour) * 60 + minute) * 60'000;
}

std::string date_at(std::int64_t moment) { return to_iso(amsterdam_date(moment)); }

TEST(AmsterdamDate, StaysOnTheDayUntilMidnightInWinter) {
  EXPECT_EQ(date_at(utc(2026, 11, 21, 22, 59)), "2026-11-21");
  EXPECT_EQ(date_at(utc(2026, 11, 21, 23, 0)), "2026-11-22");
  EXPECT_EQ(date_at(utc(2026, 11, 21, 23, 0) - 1), "2026-11-21");
}

TEST(AmsterdamDate, BeginsTheDayAnHourEarlierInSummer) {
  EXPECT_EQ(date_at(utc(2026, 7, 1, 21, 59)), "2026-07-01");
  EXPECT_EQ(date_at(utc(2026, 7, 1, 22, 0)), "2026-07-02");
}

TEST(AmsterdamMidnight, IsWhereTheDayBeginsInWinterInSummerAndWhereTheClockChanges) {
  EXPECT_EQ(amsterdam_midnight_ms(CivilDate::of(2026, 11, 22)), utc(2026, 11, 21, 23));
  EXPECT_EQ(amsterdam_midnight_ms(CivilDate::of(2026, 7, 2)), utc(2026, 7, 1, 22));
  EXPECT_EQ(amsterdam_midnight_ms(CivilDate::of(2027, 3, 28)), utc(2027, 3, 27, 23));
  EXPECT_EQ(amsterdam_midnight_ms(CivilDate::of(2027, 3, 29)), utc(2027, 3, 28, 22));
  EXPECT_EQ(amsterdam_midnight_ms(CivilDate::of(2026, 10, 25)), utc(2026, 10, 24, 22));
  EXPECT_EQ(amsterdam_midnight_ms(CivilDate::of(2026, 10, 26)), utc(2026, 10, 25, 23));
}

TEST(AmsterdamDate, ChangesToSummerTimeOnTheLastSundayOfMarch) {
  EXPECT_EQ(amsterdam_offset_minutes(utc(2027, 3, 28, 1, 0) - 1), 60);
  EXPECT_EQ(amsterdam_offset_minutes(utc(2027, 3, 28, 1, 0)), 120);
  // That Sunday begins in winter time and ends in summer time: it lasts 23 hours.
  EXPECT_EQ(date_at(utc(2027, 3, 27, 22, 59)), "2027-03-27");
  EXPECT_EQ(date_at(utc(2027, 3, 27, 23, 0)), "2027-03-28");
  EXPECT_EQ(date_at(utc(2027, 3, 28, 21, 59)), "2027-03-28");
  EXPECT_EQ(date_at(utc(2027, 3, 28, 22, 0)), "2027-03-29");
}

TEST(AmsterdamDate, ChangesToWinterTimeOnTheLastSundayOfOctober) {
  EXPECT_EQ(amsterdam_offset_minutes(utc(2026, 10, 25, 1, 0) - 1), 120);
  EXPECT_EQ(amsterdam_offset_minutes(utc(2026, 10, 25, 1, 0)), 60);
  // That Sunday lasts 25 hours.
  EXPECT_EQ(date_at(utc(2026, 10, 24, 22, 0)), "2026-10-25");
  EXPECT_EQ(date_at(utc(2026, 10, 25, 22, 59)), "2026-10-25");
  EXPECT_EQ(date_at(utc(2026, 10, 25, 23, 0)), "2026-10-26");
}

TEST(AmsterdamDate, FindsTheLastSundayWhenItIsTheThirtyFirst) {
  EXPECT_EQ(amsterdam_offset_minutes(utc(2024, 3, 31, 0, 59)), 60);
  EXPECT_EQ(amsterdam_offset_minutes(utc(2024, 3, 31, 1, 0)), 120);
  EXPECT_EQ(amsterdam_offset_minutes(utc(2027, 10, 31, 0, 59)), 120);
  EXPECT_EQ(amsterdam_offset_minutes(utc(2027, 10, 31, 1, 0)), 60);
}

TEST(AmsterdamDate, GoesToTheNextYearAnHourBeforeUtc) {
  EXPECT_EQ(date_at(utc(2026, 12, 31, 22, 59)), "2026-12-31");
  EXPECT_EQ(date_at(utc(2026, 12, 31, 23, 0)), "2027-01-01");
}

TEST(AmsterdamDate, RoundsDownBefore1970) {
  EXPECT_EQ(date_at(utc(1969, 12, 31, 22, 59)), "1969-12-31");
  EXPECT_EQ(date_at(utc(1969, 12, 31, 23, 0)), "1970-01-01");
}

TEST(AmsterdamDate, SkipsNoDayOfAWholeCentury) {
  for (CivilDate day = CivilDate::of(2000, 1, 1); day < CivilDate::of(2100, 1, 1);
       day = day.plus_days(1)) {
    const std::int64_t noon = utc(day.year(), day.month(), day.day(), 12);
    ASSERT_EQ(amsterdam_date(noon), day);
  }
}

}  // namespace
}  // namespace stagepad
