#pragma once

#include <atomic>
#include <cstdint>
#include <optional>

#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// What day it is for the rules: the day given with `--today`, or else the civil date in
/// Europe/Amsterdam by the machine's clock. Never goes back while the server runs, whatever the
/// clock does: decisions would come to lie in the future. Owned by App; thread-safe.
class Today {
 public:
  explicit Today(std::optional<CivilDate> fixed) : fixed_(fixed) {}

  [[nodiscard]] CivilDate date();

 private:
  const std::optional<CivilDate> fixed_;
  std::atomic<std::int32_t> latest_{0};
};

}  // namespace stagepad
