#pragma once

#include <iosfwd>
#include <span>

#include "server/store/migrations.hpp"
#include "server/upkeep/options.hpp"

namespace stagepad {

/// `stagepad doctor`: looks at an installation and says on `out`, a line for each check, how it is and
/// what to do; as JSON one object. Changes nothing. Returns the exit status: 0 when all is well, else 1.
int run_doctor(const UpkeepOptions& options, std::span<const store::Migration> migrations,
               std::ostream& out);

}  // namespace stagepad
