#pragma once

#include <iosfwd>

#include "server/checking/options.hpp"

namespace stagepad {

// `stagepad check`, `stagepad rulepack` and `stagepad match`: files judged by the core, for people and for scripts. No data
// directory, no clock, no network.

/// Where a command reads and writes; tests give their own.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// Exit statuses of these commands.
inline constexpr int k_nothing_blocks = 0;
inline constexpr int k_something_blocks = 1;
inline constexpr int k_not_understood = 2;

/// Judges every file and prints what was found; the worst exit status of them.
int run_check(const CheckOptions& options, const Streams& streams);

/// Checks rule packs, names the built-in ones or prints one.
int run_rulepack(const RulepackOptions& options, const Streams& streams);

/// Divides the places of a round and proves it, explains what a participant did not get, or verifies a
/// round that was published. Shows nothing that the checker has not accepted.
int run_match(const MatchOptions& options, const Streams& streams);

}  // namespace stagepad
