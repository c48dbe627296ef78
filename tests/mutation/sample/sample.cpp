// What self_test.py mutates: small functions whose mutants the checks of sample_test.cpp catch, and some
// that nobody can or does catch. It also holds what must not be taken for an operator.

#include "tests/mutation/sample/sample.hpp"

#include <algorithm>
#include <optional>

namespace sample {

namespace {

constexpr int k_days[] = {31, 28};

template <class T>
T twice(const T& value) {
  return value + value;
}

}  // namespace

int days_of(int month) { return k_days[month - 1]; }

bool is_in_time(int today, int last_day) { return today <= last_day; }

int late_days(int today, int last_day) {
  if (today <= last_day) return 0;  // at the boundary both branches give 0: `<` survives
  return today - last_day;
}

bool may_start(bool plan, const std::optional<int>& place, bool exempt) {
  return (plan && place) || exempt;
}

int sum_of_positive(const std::vector<int>& values) {
  int sum = 0;
  for (const int each : values) {
    if (each < 0) continue;
    sum += each;
  }
  return sum;
}

int longest(const std::vector<std::vector<int>>& rows) {
  std::size_t most = 0;
  for (const auto& row : rows) most = std::max(most, row.size());
  return static_cast<int>(twice(most));
}

int first_or_nothing(const std::vector<int>& values) {
  const auto found = std::find_if(values.begin(), values.end(), [](int each) { return each > 1; });
  if (const int* value = found == values.end() ? nullptr : &*found) return *value;
  return -1;
}

int never_asked(int value) { return value + 1; }

}  // namespace sample
