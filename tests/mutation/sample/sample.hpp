#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace sample {

int days_of(int month);
bool is_in_time(int today, int last_day);
int late_days(int today, int last_day);
bool may_start(bool plan, const std::optional<int>& place, bool exempt);
int sum_of_positive(const std::vector<int>& values);
int longest(const std::vector<std::vector<int>>& rows);
int first_or_nothing(const std::vector<int>& values);
int never_asked(int value);

}  // namespace sample
