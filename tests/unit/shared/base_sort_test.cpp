#include "shared/base/sort.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace stagepad {
namespace {

TEST(SortStably, NothingStaysNothing) {
  std::vector<int> values;
  sort_stably(values, [](int a, int b) { return a < b; });
  EXPECT_TRUE(values.empty());
}

TEST(SortStably, ValuesComeInTheOrderOfTheComparison) {
  std::vector<int> values = {3, 1, 2, 5, 4};
  sort_stably(values, [](int a, int b) { return b < a; });
  EXPECT_EQ(values, (std::vector<int>{5, 4, 3, 2, 1}));
}

TEST(SortStably, WhatIsInOrderButForTheLastIsSorted) {
  std::vector<int> values = {1, 2, 2, 3, 0};
  sort_stably(values, [](int a, int b) { return a < b; });
  EXPECT_EQ(values, (std::vector<int>{0, 1, 2, 2, 3}));
}

TEST(SortStably, WhatIsInOrderStaysWhereItIs) {
  std::vector<std::string> values = {"a", "b", "b", "c"};
  const std::string* first = values.data();
  sort_stably(values, [](const std::string& a, const std::string& b) { return a < b; });
  EXPECT_EQ(values, (std::vector<std::string>{"a", "b", "b", "c"}));
  EXPECT_EQ(values.data(), first);
}

TEST(SortStably, EqualOnesKeepTheirOrderWhereverTheyStand) {
  std::vector<std::pair<int, std::string>> values;
  for (int i = 0; i < 100; ++i) values.emplace_back(i * 7 % 3, std::to_string(i));
  sort_stably(values, [](const auto& a, const auto& b) { return a.first < b.first; });
  ASSERT_EQ(values.size(), 100U);
  for (std::size_t i = 1; i < values.size(); ++i) {
    ASSERT_LE(values[i - 1].first, values[i].first);
    if (values[i - 1].first == values[i].first) {
      EXPECT_LT(std::stoi(values[i - 1].second), std::stoi(values[i].second));
    }
  }
}

TEST(SortStably, ValuesThatCannotBeCopiedAreMoved) {
  std::vector<std::unique_ptr<int>> values;
  for (int each : {2, 3, 1}) values.push_back(std::make_unique<int>(each));
  sort_stably(values, [](const auto& a, const auto& b) { return *a < *b; });
  EXPECT_EQ(*values[0], 1);
  EXPECT_EQ(*values[1], 2);
  EXPECT_EQ(*values[2], 3);
}

}  // namespace
}  // namespace stagepad
