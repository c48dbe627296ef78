#include <gtest/gtest.h>

#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

CivilDate day(int year, int month, int day_of_month) { return CivilDate::of(year, month, day_of_month); }

TEST(Deadline, CountsMonthsWithClampingAtTheEndOfTheMonth) {
  const Aftrek half_year{6, 0, 0, false};
  EXPECT_EQ(to_iso(laatste_dag_voor(half_year, day(2027, 8, 31))), "2027-02-28");
  EXPECT_EQ(to_iso(laatste_dag_voor(half_year, day(2028, 8, 31))), "2028-02-29");
  EXPECT_EQ(to_iso(laatste_dag_voor(half_year, day(2027, 9, 1))), "2027-03-01");
}

TEST(Deadline, CountsWeeksAsSevenDays) {
  EXPECT_EQ(to_iso(laatste_dag_voor({0, 4, 0, false}, day(2028, 3, 1))), "2028-02-02");
  EXPECT_EQ(to_iso(laatste_dag_voor({0, 4, 0, false}, day(2027, 3, 1))), "2027-02-01");
}

TEST(Deadline, BeforeTheFirstOfTheMonthIsTheSameForTheWholeMonth) {
  const Aftrek four_months{4, 0, 0, true};
  for (int d = 1; d <= 30; ++d) {
    EXPECT_EQ(to_iso(laatste_dag_voor(four_months, day(2027, 9, d))), "2027-04-30");
  }
  EXPECT_EQ(to_iso(laatste_dag_voor(four_months, day(2027, 10, 1))), "2027-05-31");
  EXPECT_EQ(to_iso(laatste_dag_voor(four_months, day(2028, 7, 31))), "2028-02-29");
}

/// Tried with every deadline of both packs on every day of three years, a leap year among them.
TEST(Deadline, TheFirstStartThatKeepsItIsTheFirst) {
  for (const char* id : {"jgz-2024", "va"}) {
    for (const Termijn& rule : vectors::pack(id).regels.termijnen) {
      for (int i = 0; i < 3 * 366; ++i) {
        const CivilDate today = day(2027, 1, 1).plus_days(i);
        const CivilDate start = eerste_start_die_haalt(rule.aftrek, today);
        ASSERT_LE(today, laatste_dag_voor(rule.aftrek, start)) << rule.id << " " << to_iso(today);
        ASSERT_LT(laatste_dag_voor(rule.aftrek, start.plus_days(-1)), today)
            << rule.id << " " << to_iso(today);
      }
    }
  }
}

}  // namespace
}  // namespace stagepad
