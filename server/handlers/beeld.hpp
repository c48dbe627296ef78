#pragma once

#include <optional>
#include <vector>

#include "server/handlers/call.hpp"

namespace stagepad {

/// The training as the caller may see it today, with the rule pack it is judged by. `ook`: further
/// places the command at hand names. No value when there is no such training.
std::optional<Snapshot> laad_beeld(store::ReadConnection& db, const Call& call, TrajectId traject,
                                   const std::vector<StageplaatsId>& ook = {});

}  // namespace stagepad
