#include <gtest/gtest.h>

#include "shared/calendar/civil_date.hpp"

namespace stagepad {
namespace {

std::string typed(const char* text) {
  const auto date = parse_typed_date(text);
  return date ? to_iso(*date) : "geweigerd";
}

TEST(TypedDate, RefusesWhatIsNotOneExistingDay) {
  for (const char* text :
       {"", " ", "maart", "1 maart", "maart 2027", "2027", "1-3", "31-4-2027", "29-2-2027", "0-3-2027",
        "1-0-2027", "1-13-2027", "3/15/2027", "2027-02-30", "1 blauw 2027", "1-3-2027 12:00",
        "1-3-2027-1", "1-3-327", "1-3-20271", "1-3-7", "een maart 2027", "1 maart tweeduizend",
        "1–3–2027", "1-3-ab", "1-3-02027"}) {
    EXPECT_EQ(typed(text), "geweigerd") << text;
  }
}

TEST(TypedDate, RefusesAYearFirstFormThatIsNotIso) {
  EXPECT_EQ(typed("2027-3-1"), "geweigerd");
  EXPECT_EQ(typed("2027/03/01"), "geweigerd");
}

TEST(TypedDate, ReadsNumbersWithAnyOfTheUsualSigns) {
  for (const char* text : {"1-3-2027", "01-03-2027", "1/3/2027", "01/03/2027", "1.3.2027", "1 3 2027",
                           "1-3-27", "1.3.27", "01/03/27", "2027-03-01", "  1-3-2027  "}) {
    EXPECT_EQ(typed(text), "2027-03-01") << text;
  }
}

TEST(TypedDate, ReadsTheFirstYearOfTheCenturyAndAMarkBeforeTheDay) {
  EXPECT_EQ(typed("1-3-00"), "2000-03-01");
  EXPECT_EQ(typed("/1/3/2027"), "2027-03-01");
}

TEST(TypedDate, TakesTheDayBeforeTheMonth) {
  EXPECT_EQ(typed("3-12-2027"), "2027-12-03");
}

TEST(TypedDate, ReadsMonthsByNameInDutchAndEnglish) {
  for (const char* text : {"1 maart 2027", "1 mrt 2027", "1 mrt. 2027", "1 March 2027", "1 mar 2027",
                           "1 MAART 2027", "01-mrt-2027", "1 maart 27"}) {
    EXPECT_EQ(typed(text), "2027-03-01") << text;
  }
}

TEST(TypedDate, KnowsEveryMonthName) {
  const char* names[12][4] = {{"januari", "jan", "January", "Jan."},
                              {"februari", "feb", "February", "febr."},
                              {"maart", "mrt", "March", "Mar"},
                              {"april", "apr", "April", "Apr."},
                              {"mei", "mei", "May", "May"},
                              {"juni", "jun", "June", "Jun."},
                              {"juli", "jul", "July", "Jul."},
                              {"augustus", "aug", "August", "Aug."},
                              {"september", "sep", "September", "sept."},
                              {"oktober", "okt", "October", "Oct"},
                              {"november", "nov", "November", "Nov."},
                              {"december", "dec", "December", "Dec."}};
  for (int month = 1; month <= 12; ++month) {
    for (const char* name : names[month - 1]) {
      const std::string text = "5 " + std::string(name) + " 2028";
      EXPECT_EQ(parse_typed_date(text), CivilDate::of(2028, month, 5)) << text;
    }
  }
}

}  // namespace
}  // namespace stagepad
