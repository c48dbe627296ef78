#pragma once

#include <filesystem>
#include <optional>

#include "server/arguments.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

// What the person at the terminal asks of the commands that look after the data.

enum class UpkeepErrand { backup, restore, verify, doctor, recover };

/// For people, or for scripts: one JSON object.
enum class UpkeepFormat { text, json };

struct UpkeepOptions {
  UpkeepErrand errand = UpkeepErrand::verify;
  std::filesystem::path data = "stagepad-data";
  /// The backup to make or to put back, the file to verify (empty: the database in `data`), or the
  /// damaged one to recover from.
  std::filesystem::path file;
  /// Where what is recovered is to stand.
  std::filesystem::path target;
  /// Of doctor and recover.
  UpkeepFormat format = UpkeepFormat::text;
  /// The day an installation acts on that does not act on the machine's; of doctor.
  std::optional<CivilDate> today;
};

/// Reads what stands behind the name of the errand.
Result<UpkeepOptions> parse_upkeep(UpkeepErrand errand, Arguments& arguments);

}  // namespace stagepad
