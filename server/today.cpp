#include "server/today.hpp"

#include <algorithm>

#include "server/store/writer.hpp"
#include "shared/calendar/amsterdam.hpp"

namespace stagepad {

CivilDate Today::date() {
  if (fixed_) return *fixed_;
  const std::int32_t now = amsterdam_date(store::system_clock_ms()).days_since_1970();
  std::int32_t latest = latest_.load();
  while (latest < now && !latest_.compare_exchange_weak(latest, now)) {
  }
  return CivilDate::from_days(std::max(latest, now));
}

}  // namespace stagepad
