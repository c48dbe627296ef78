#pragma once

#include <filesystem>

#include "server/arguments.hpp"

namespace stagepad {

// What the person at the terminal asks of the commands that look after the data.

enum class UpkeepErrand { backup, restore, verify };

struct UpkeepOptions {
  UpkeepErrand errand = UpkeepErrand::verify;
  std::filesystem::path data = "stagepad-data";
  /// The backup to make or to put back, or the file to verify; empty: the database in `data`.
  std::filesystem::path file;
};

/// Reads what stands behind "backup", "restore" or "verify".
Result<UpkeepOptions> parse_upkeep(UpkeepErrand errand, Arguments& arguments);

}  // namespace stagepad
