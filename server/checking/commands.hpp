#pragma once

#include <iosfwd>

#include "server/checking/options.hpp"

namespace stagepad {

// `stagepad check` and `stagepad rulepack`: files judged by the core, for people and for scripts. No data
// directory, no clock, no network.

/// Where a command reads and writes; tests give their own.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// Exit statuses of both commands.
inline constexpr int k_nothing_blocks = 0;
inline constexpr int k_something_blocks = 1;
inline constexpr int k_not_understood = 2;

/// Judges every file and prints what was found; the worst exit status of them.
int run_check(const CheckOptions& options, const Streams& streams);

/// Checks rule packs, names the built-in ones or prints one.
int run_rulepack(const RulepackOptions& options, const Streams& streams);

}  // namespace stagepad
