#pragma once

#include <iosfwd>
#include <span>

#include "server/store/migrations.hpp"
#include "server/upkeep/options.hpp"

namespace stagepad {

// `stagepad backup`, `restore`, `verify`, `doctor` and `recover`: the data of an installation looked after from the terminal.
// What went well is one sentence on `out`, what did not one on `err`.

inline constexpr int k_upkeep_done = 0;
inline constexpr int k_upkeep_not_done = 1;

/// Does the errand and returns the exit status.
int run_upkeep(const UpkeepOptions& options, std::span<const store::Migration> migrations,
               std::ostream& out, std::ostream& err);

}  // namespace stagepad
