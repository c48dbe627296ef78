#include <gtest/gtest.h>

#include "shared/text/format.hpp"
#include "tests/support/catalogues.hpp"

namespace stagepad {
namespace {

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

TEST(FormatDate, WritesTheDayWithoutZeroAndTheMonthInFull) {
  EXPECT_EQ(format_date(on("2027-03-01"), Taal::nl), "1 maart 2027");
  EXPECT_EQ(format_date(on("2027-03-01"), Taal::en), "1 March 2027");
  EXPECT_EQ(format_date(on("2028-02-29"), Taal::nl), "29 februari 2028");
}

TEST(FormatDate, HasAShortForm) {
  EXPECT_EQ(format_short_date(on("2027-03-01"), Taal::nl), "1 mrt 2027");
  EXPECT_EQ(format_short_date(on("2027-10-31"), Taal::nl), "31 okt 2027");
  EXPECT_EQ(format_short_date(on("2027-10-31"), Taal::en), "31 Oct 2027");
}

TEST(FormatDate, IsReadBackAsTheSameDayWhenTyped) {
  for (int month = 1; month <= 12; ++month) {
    const CivilDate date = CivilDate::of(2027, month, 28);
    for (const Taal taal : {Taal::nl, Taal::en}) {
      EXPECT_EQ(parse_typed_date(format_date(date, taal)), date);
      EXPECT_EQ(parse_typed_date(format_short_date(date, taal)), date);
    }
  }
}

TEST(FormatDate, NamesMonthsAndWeekdays) {
  EXPECT_EQ(format_month_year(on("2027-08-15"), Taal::nl), "augustus 2027");
  EXPECT_EQ(format_month_year(on("2027-08-15"), Taal::en), "August 2027");
  EXPECT_EQ(format_weekday(on("2027-03-01"), Taal::nl), "maandag");
  EXPECT_EQ(format_weekday(on("2027-03-07"), Taal::nl), "zondag");
  EXPECT_EQ(format_weekday(on("2027-03-03"), Taal::en), "Wednesday");
  EXPECT_EQ(short_month_name(3, Taal::nl), "mrt");
  EXPECT_EQ(month_name(12, Taal::en), "December");
}

TEST(FormatPeriod, NamesTheYearOnceWhenItIsTheSame) {
  EXPECT_EQ(format_period({on("2027-03-01"), on("2027-05-31")}, Taal::nl), "1 maart t/m 31 mei 2027");
  EXPECT_EQ(format_period({on("2027-12-01"), on("2028-02-29")}, Taal::en),
            "1 December 2027 to 29 February 2028");
}

TEST(FormatDecimal, UsesTheSignOfTheLanguage) {
  EXPECT_EQ(format_decimal(Decimal{800}, Taal::nl), "0,8");
  EXPECT_EQ(format_decimal(Decimal{800}, Taal::en), "0.8");
  EXPECT_EQ(format_decimal(whole(3), Taal::nl), "3");
}

TEST(FormatDaysLeft, SpeaksOfTodayTomorrowAndLateness) {
  const Catalogue& nl = catalogue_of(Taal::nl);
  EXPECT_EQ(format_days_left(0, nl), "vandaag");
  EXPECT_EQ(format_days_left(1, nl), "morgen");
  EXPECT_EQ(format_days_left(12, nl), "nog 12 dagen");
  EXPECT_EQ(format_days_left(-1, nl), "1 dag te laat");
  EXPECT_EQ(format_days_left(-3, nl), "3 dagen te laat");
  EXPECT_EQ(format_days_left(2, catalogue_of(Taal::en)), "2 days left");
  EXPECT_EQ(format_days_left(-1, catalogue_of(Taal::en)), "1 day late");
}

TEST(JoinList, PutsAWordBeforeTheLast) {
  EXPECT_EQ(join_list({}, Taal::nl), "");
  EXPECT_EQ(join_list({"a"}, Taal::nl), "a");
  EXPECT_EQ(join_list({"a", "b"}, Taal::nl), "a en b");
  EXPECT_EQ(join_list({"a", "b", "c"}, Taal::nl), "a, b en c");
  EXPECT_EQ(join_list({"a", "b", "c"}, Taal::en), "a, b and c");
  EXPECT_EQ(join_list({"a", "b", "c"}, Taal::nl, Joining::one_of), "a, b of c");
  EXPECT_EQ(join_list({"a", "b"}, Taal::en, Joining::one_of), "a or b");
}

}  // namespace
}  // namespace stagepad
