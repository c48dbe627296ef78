#include <gtest/gtest.h>

#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

CivilDate day(int year, int month, int day_of_month) { return CivilDate::of(year, month, day_of_month); }

Termijn with(const Aftrek& aftrek) {
  Termijn termijn;
  termijn.aftrek = aftrek;
  return termijn;
}

TEST(Deadline, CountsMonthsWithClampingAtTheEndOfTheMonth) {
  const Termijn half_year = with({6, 0, 0, false});
  EXPECT_EQ(to_iso(laatste_dag_voor(half_year, day(2027, 8, 31))), "2027-02-28");
  EXPECT_EQ(to_iso(laatste_dag_voor(half_year, day(2028, 8, 31))), "2028-02-29");
  EXPECT_EQ(to_iso(laatste_dag_voor(half_year, day(2027, 9, 1))), "2027-03-01");
}

TEST(Deadline, CountsWeeksAsSevenDays) {
  EXPECT_EQ(to_iso(laatste_dag_voor(with({0, 4, 0, false}), day(2028, 3, 1))), "2028-02-02");
  EXPECT_EQ(to_iso(laatste_dag_voor(with({0, 4, 0, false}), day(2027, 3, 1))), "2027-02-01");
}

TEST(Deadline, CountsDaysOnTopOfWeeks) {
  EXPECT_EQ(to_iso(laatste_dag_voor(with({0, 1, 3, false}), day(2027, 3, 11))), "2027-03-01");
}

TEST(Deadline, OfNothingIsKeptByStartingToday) {
  EXPECT_EQ(to_iso(eerste_start_die_haalt(with({0, 0, 0, false}), day(2027, 3, 1))), "2027-03-01");
}

TEST(Deadline, OfYearsInWeeksOrDaysIsReachedToo) {
  EXPECT_EQ(to_iso(eerste_start_die_haalt(with({0, 520, 0, false}), day(2027, 1, 1))), "2036-12-19");
  EXPECT_EQ(to_iso(eerste_start_die_haalt(with({0, 0, 365, false}), day(2027, 1, 1))), "2028-01-01");
}

TEST(Deadline, BeforeTheFirstOfTheMonthIsTheSameForTheWholeMonth) {
  const Termijn four_months = with({4, 0, 0, true});
  for (int d = 1; d <= 30; ++d) {
    EXPECT_EQ(to_iso(laatste_dag_voor(four_months, day(2027, 9, d))), "2027-04-30");
  }
  EXPECT_EQ(to_iso(laatste_dag_voor(four_months, day(2027, 10, 1))), "2027-05-31");
  EXPECT_EQ(to_iso(laatste_dag_voor(four_months, day(2028, 7, 31))), "2028-02-29");
}

/// Tried with every deadline of every pack on every day of three years, a leap year among them.
TEST(Deadline, TheFirstStartThatKeepsItIsTheFirst) {
  for (const std::string& file : vectors::files_in("assets/rulepacks", ".json")) {
    const std::string id = file.substr(0, file.size() - 5);
    for (const Termijn& rule : vectors::pack(id).regels.termijnen) {
      if (!rule.voor_einde_van.empty()) continue;
      for (int i = 0; i < 3 * 366; ++i) {
        const CivilDate today = day(2027, 1, 1).plus_days(i);
        const CivilDate start = eerste_start_die_haalt(rule, today);
        ASSERT_LE(today, laatste_dag_voor(rule, start)) << rule.id << " " << to_iso(today);
        ASSERT_LT(laatste_dag_voor(rule, start.plus_days(-1)), today)
            << rule.id << " " << to_iso(today);
      }
    }
  }
}

}  // namespace
}  // namespace stagepad
