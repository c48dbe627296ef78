#pragma once

#include <iosfwd>
#include <span>

#include "server/store/migrations.hpp"
#include "server/upkeep/options.hpp"

namespace stagepad {

// `stagepad recover`: what can still be read of a damaged database, in a new one made by our own
// migrations, and a report of what came over and what did not.

inline constexpr int k_recovered_all = 0;
inline constexpr int k_recovered_some = 1;
inline constexpr int k_recover_not_begun = 2;
inline constexpr int k_recovered_nothing = 3;

/// The report goes to `out`, a refusal to `err`; returns the exit status. The damaged file is only read.
/// The target gets its name when it is whole; when nothing could be saved there is none.
int run_recover(const UpkeepOptions& options, std::span<const store::Migration> migrations,
                std::ostream& out, std::ostream& err);

}  // namespace stagepad
