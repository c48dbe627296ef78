#include "shared/process/antwoordtijden.hpp"

#include <gtest/gtest.h>

namespace stagepad {
namespace {

Antwoordtijd time_of(Rol partij, const std::vector<Antwoord>& antwoorden) {
  for (const Antwoordtijd& each : antwoordtijden(antwoorden)) {
    if (each.partij == partij) return each;
  }
  return {Rol::systeem, -1, -1, -1};
}

TEST(Antwoordtijden, HaveALineForEveryPartyAlsoWhenItAnsweredNothing) {
  const auto lines = antwoordtijden({});
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_EQ(lines[0], (Antwoordtijd{Rol::instituutsopleider, 0, 0, 0}));
  EXPECT_EQ(lines[4], (Antwoordtijd{Rol::contactpersoon, 0, 0, 0}));
}

TEST(Antwoordtijden, AreDaysWithinWhichHalfAndNineOfTenAnswered) {
  std::vector<Antwoord> ten;
  for (const std::int32_t days : {30, 1, 2, 3, 4, 5, 6, 7, 8, 9}) ten.push_back({Rol::stagebureau, days});
  EXPECT_EQ(time_of(Rol::stagebureau, ten), (Antwoordtijd{Rol::stagebureau, 10, 5, 9}));
  ten.push_back({Rol::stagebureau, 40});
  EXPECT_EQ(time_of(Rol::stagebureau, ten), (Antwoordtijd{Rol::stagebureau, 11, 6, 30}));
  EXPECT_EQ(time_of(Rol::instituutsopleider, {{Rol::instituutsopleider, 0}}),
            (Antwoordtijd{Rol::instituutsopleider, 1, 0, 0}));
}

TEST(Antwoordtijden, LeaveOutOthersAndWhatCameBeforeTheQuestion) {
  const std::vector<Antwoord> given = {
      {Rol::aios, 3}, {Rol::praktijkopleider, -2}, {Rol::praktijkopleider, 4}, {Rol::stagebegeleider, 8}};
  EXPECT_EQ(time_of(Rol::praktijkopleider, given), (Antwoordtijd{Rol::praktijkopleider, 1, 4, 4}));
  EXPECT_EQ(time_of(Rol::stagebegeleider, given), (Antwoordtijd{Rol::stagebegeleider, 1, 8, 8}));
  EXPECT_EQ(time_of(Rol::aios, given).aantal, -1) << "no line for the aios";
}

}  // namespace
}  // namespace stagepad
