#include "tests/mutation/selector.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <set>

#ifndef STAGEPAD_MUTATION_WITHOUT_GTEST
#include <gtest/gtest.h>
#endif

namespace stagepad_mutation {

int g_chosen = k_none;

namespace {

std::set<int>* g_reached = nullptr;

/// Runs before the constants of other sources are computed, so that a mutant in them counts too.
__attribute__((constructor(101))) void choose() {
  const char* text = std::getenv("STAGEPAD_MUTANT");
  if (text) g_chosen = std::strcmp(text, "note") == 0 ? k_noting : std::atoi(text);
}

#ifndef STAGEPAD_MUTATION_WITHOUT_GTEST
/// After each test one line to the file STAGEPAD_MUTANTS_REACHED: its name, its milliseconds, and the
/// mutants that it reached.
class Notes : public testing::EmptyTestEventListener {
  void OnTestStart(const testing::TestInfo&) override { g_reached = &reached_; }

  void OnTestEnd(const testing::TestInfo& test) override {
    g_reached = nullptr;
    const char* path = std::getenv("STAGEPAD_MUTANTS_REACHED");
    std::FILE* file = path ? std::fopen(path, "a") : nullptr;
    if (!file) return;
    std::fprintf(file, "%s.%s %lld", test.test_suite_name(), test.name(),
                 static_cast<long long>(test.result()->elapsed_time()));
    for (const int each : reached_) std::fprintf(file, " %d", each);
    std::fprintf(file, "\n");
    std::fclose(file);
    reached_.clear();
  }

  std::set<int> reached_;
};

const bool k_listening = [] {
  if (g_chosen == k_noting) testing::UnitTest::GetInstance()->listeners().Append(new Notes);
  return true;
}();
#endif

}  // namespace

bool note(int mutant) {
  if (g_reached) g_reached->insert(mutant);
  return false;
}

}  // namespace stagepad_mutation
