#include "tests/mutation/sample/sample.hpp"

namespace {

bool holds() {
  using namespace sample;
  if (days_of(1) != 31 || days_of(2) != 28) return false;
  if (!is_in_time(4, 5) || !is_in_time(5, 5) || is_in_time(6, 5)) return false;
  if (late_days(4, 5) != 0 || late_days(5, 5) != 0 || late_days(7, 5) != 2) return false;
  for (const bool plan : {false, true}) {
    for (const std::optional<int> place : {std::optional<int>(), std::optional<int>(7)}) {
      if (may_start(plan, place, true) != true) return false;
      if (may_start(plan, place, false) != (plan && place)) return false;
    }
  }
  if (sum_of_positive({3, -2, 1, 4}) != 8) return false;
  if (longest({{1}, {1, 2, 3}, {}}) != 6 || longest({}) != 0) return false;
  return first_or_nothing({1, 2, 3}) == 2 && first_or_nothing({1}) == -1;
}

}  // namespace

int main() { return holds() ? 0 : 1; }
