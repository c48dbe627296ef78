#include <gtest/gtest.h>

#include "shared/calendar/feestdagen.hpp"

// The boundaries of the holidays: years that published calendars list, and the days on which a rule
// tips over.

namespace stagepad {
namespace {

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

/// Easter by another road than the core's: the paschal full moon and the Sunday after it (Oudin 1940).
CivilDate easter_by_full_moon(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
  const int corrected = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11));
  const int weekday = (year + year / 4 + corrected + 2 - century + century / 4) % 7;
  return CivilDate::of(year, 3, 28).plus_days(corrected - weekday);
}

TEST(EasterBoundaries, AreThoseOfPublishedCalendars) {
  for (const char* easter :
       {"1900-04-15", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
        "2016-03-27", "2019-04-21", "2026-04-05", "2027-03-28", "2035-03-25", "2038-04-25", "2049-04-18",
        "2076-04-19", "2100-03-28", "2199-04-14"}) {
    EXPECT_EQ(to_iso(eerste_paasdag(on(easter).year())), easter);
  }
}

TEST(EasterBoundaries, AgreeWithTheFullMoonInEveryYear) {
  for (int year = 1900; year <= 2199; ++year) {
    EXPECT_EQ(to_iso(eerste_paasdag(year)), to_iso(easter_by_full_moon(year)));
  }
}

TEST(HolidayBoundaries, EveryHolidayOfOneYear) {
  const auto in_2026 = [](Feestdag feestdag) { return to_iso(datum_van(feestdag, 2026)); };
  EXPECT_EQ(in_2026(Feestdag::nieuwjaarsdag), "2026-01-01");
  EXPECT_EQ(in_2026(Feestdag::goede_vrijdag), "2026-04-03");
  EXPECT_EQ(in_2026(Feestdag::eerste_paasdag), "2026-04-05");
  EXPECT_EQ(in_2026(Feestdag::tweede_paasdag), "2026-04-06");
  EXPECT_EQ(in_2026(Feestdag::koningsdag), "2026-04-27");
  EXPECT_EQ(in_2026(Feestdag::bevrijdingsdag), "2026-05-05");
  EXPECT_EQ(in_2026(Feestdag::hemelvaartsdag), "2026-05-14");
  EXPECT_EQ(in_2026(Feestdag::eerste_pinksterdag), "2026-05-24");
  EXPECT_EQ(in_2026(Feestdag::tweede_pinksterdag), "2026-05-25");
  EXPECT_EQ(in_2026(Feestdag::eerste_kerstdag), "2026-12-25");
  EXPECT_EQ(in_2026(Feestdag::tweede_kerstdag), "2026-12-26");
}

TEST(HolidayBoundaries, TheRoyalBirthdayMovesOffASundayAndToAnotherDayIn2014) {
  EXPECT_EQ(to_iso(datum_van(Feestdag::koningsdag, 2006)), "2006-04-29");  // 30 April was a Sunday
  EXPECT_EQ(to_iso(datum_van(Feestdag::koningsdag, 2013)), "2013-04-30");
  EXPECT_EQ(to_iso(datum_van(Feestdag::koningsdag, 2014)), "2014-04-26");  // 27 April was a Sunday
  EXPECT_EQ(to_iso(datum_van(Feestdag::koningsdag, 2015)), "2015-04-27");
  EXPECT_EQ(to_iso(datum_van(Feestdag::koningsdag, 2025)), "2025-04-26");
  EXPECT_EQ(to_iso(datum_van(Feestdag::koningsdag, 2024)), "2024-04-27");  // a Saturday stays
}

TEST(HolidayBoundaries, ADayIsItsHolidayAndTheDaysAroundItAreNone) {
  EXPECT_EQ(feestdag_op(on("2026-04-27")), Feestdag::koningsdag);
  EXPECT_EQ(feestdag_op(on("2026-04-26")), std::nullopt);
  EXPECT_EQ(feestdag_op(on("2026-04-28")), std::nullopt);
  // In 2016 Easter was on 27 March, so that Ascension fell on Liberation Day.
  EXPECT_EQ(feestdag_op(on("2016-05-05")), Feestdag::bevrijdingsdag);
}

TEST(WorkingDayBoundaries, FridayIsOneAndSaturdayIsNot) {
  const VrijeDagen none;
  EXPECT_TRUE(is_werkdag(on("2026-05-08"), none));
  EXPECT_FALSE(is_werkdag(on("2026-05-09"), none));
  EXPECT_FALSE(is_werkdag(on("2026-05-10"), none));
  EXPECT_TRUE(is_werkdag(on("2026-05-11"), none));
}

TEST(WorkingDayBoundaries, AHolidayIsADayOffOnlyWhereItIsOneOfTheSetting) {
  const VrijeDagen easter_monday{{Feestdag::goede_vrijdag, Feestdag::tweede_paasdag}, false};
  EXPECT_FALSE(is_werkdag(on("2026-04-06"), easter_monday));
  EXPECT_TRUE(is_werkdag(on("2026-04-06"), VrijeDagen{}));
  EXPECT_TRUE(is_werkdag(on("2026-04-27"), easter_monday));
}

TEST(WorkingDayBoundaries, LiberationDayIsEveryYearOrEveryFifth) {
  const VrijeDagen every_year{{Feestdag::koningsdag, Feestdag::bevrijdingsdag}, false};
  const VrijeDagen every_fifth{{Feestdag::koningsdag, Feestdag::bevrijdingsdag}, true};
  EXPECT_FALSE(is_werkdag(on("2026-05-05"), every_year));
  EXPECT_TRUE(is_werkdag(on("2026-05-05"), every_fifth));
  EXPECT_FALSE(is_werkdag(on("2025-05-05"), every_fifth));
  EXPECT_TRUE(is_werkdag(on("2031-05-05"), every_fifth));
  // The setting is about Liberation Day only.
  EXPECT_FALSE(is_werkdag(on("2026-04-27"), every_fifth));
}

TEST(WorkingDayBoundaries, OutsideTheCalendarThereAreNoHolidays) {
  const VrijeDagen new_year{{Feestdag::nieuwjaarsdag}, false};
  EXPECT_FALSE(is_werkdag(k_first_day, new_year));                // Monday 1 January 1900
  EXPECT_TRUE(is_werkdag(k_first_day.plus_days(-3), new_year));   // Friday 29 December 1899
  EXPECT_FALSE(is_werkdag(k_first_day.plus_days(-1), new_year));  // a Sunday
  EXPECT_TRUE(is_werkdag(k_last_day, new_year));                  // Tuesday 31 December 2199
  EXPECT_TRUE(is_werkdag(k_last_day.plus_days(1), new_year));     // Wednesday 1 January 2200
}

TEST(WorkingDayBoundaries, TheFirstFromADayAndTheLastUpToIt) {
  const VrijeDagen easter{{Feestdag::goede_vrijdag, Feestdag::tweede_paasdag}, false};
  // Good Friday is 3 April 2026, Easter Monday 6 April.
  EXPECT_EQ(to_iso(eerste_werkdag_vanaf(on("2026-04-03"), easter)), "2026-04-07");
  EXPECT_EQ(to_iso(laatste_werkdag_tot(on("2026-04-06"), easter)), "2026-04-02");
  EXPECT_EQ(to_iso(eerste_werkdag_vanaf(on("2026-04-07"), easter)), "2026-04-07");
  EXPECT_EQ(to_iso(laatste_werkdag_tot(on("2026-04-02"), easter)), "2026-04-02");
}

}  // namespace
}  // namespace stagepad
