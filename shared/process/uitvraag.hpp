#pragma once

#include <cstdint>

#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// In how many days after it was asked an institution that did not answer yet is reminded (default: no source names
/// them), and for how many days a reminder that should have gone still goes.
struct Uitvraagplan {
  std::int32_t eerste = 14;
  std::int32_t tweede = 28;
  std::int32_t inhalen = 14;
};

/// The how many-th reminder is to go today, or should have gone and still makes sense; 0: none. `gezegd`: the newest
/// that went. What was missed goes once: the newest takes the place of the earlier one.
std::int32_t herinnering_op(CivilDate gevraagd_op, CivilDate vandaag, std::int32_t gezegd,
                            const Uitvraagplan& plan = {});

}  // namespace stagepad
