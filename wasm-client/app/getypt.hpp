#pragma once

#include <optional>
#include <string>

#include "shared/base/decimal.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad::client {

// Days and numbers as people type them in forms. What cannot be read is said in `unreadable`, at `pad`.

/// A day that may be left open.
std::optional<CivilDate> read_day(const std::string& typed, const std::string& pad, Findings& unreadable);

/// Hours a week, with a comma or a point; may be left open.
std::optional<Decimal> read_hours(const std::string& typed, const std::string& pad, Findings& unreadable);

}  // namespace stagepad::client
