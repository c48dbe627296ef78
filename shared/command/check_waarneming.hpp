#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "shared/calendar/civil_date.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

/// Who is to act for a trainer, by mail address, and on which days, both inclusive.
struct WaarnemingInvoer {
  std::string door;
  std::optional<CivilDate> eerste_dag;
  std::optional<CivilDate> laatste_dag;

  friend bool operator==(const WaarnemingInvoer&, const WaarnemingInvoer&) = default;
};

/// Furthest that somebody hands over, in days, the first included.
inline constexpr std::int32_t k_max_waarneming_dagen = 366;

/// What is wrong with it as far as it can be seen; whether there is such a trainer only the server knows.
Findings check_waarneming(const WaarnemingInvoer& invoer, CivilDate vandaag);

}  // namespace stagepad
