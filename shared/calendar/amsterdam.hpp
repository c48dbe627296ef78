#pragma once

#include <cstdint>

#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// The civil date in Europe/Amsterdam at a moment given in milliseconds since 1970 in UTC. Pure:
/// the clock is read by the server alone. By the European rule (directive 2000/84/EC): summer time,
/// two hours ahead of UTC, from the last Sunday of March to the last Sunday of October, both at
/// 01:00 UTC; otherwise one hour ahead. Written out here because neither build has a time zone
/// database; moments before 1996, when other rules held, are read by this rule as well.
CivilDate amsterdam_date(std::int64_t utc_ms);

/// Minutes that a clock in Amsterdam is ahead of UTC at that moment: 60 or 120.
std::int32_t amsterdam_offset_minutes(std::int64_t utc_ms);

/// The moment at which that day begins in Amsterdam.
std::int64_t amsterdam_midnight_ms(CivilDate date);

}  // namespace stagepad
