#pragma once

#include <optional>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/command/snapshot.hpp"

namespace stagepad::store {

/// All that is on record about a training, in the form in which it is judged and sent. `vandaag` and
/// `regelpakket` are left for the caller, who knows the day and the packs. `plaatsen` holds the places
/// that the training's own parts, requests and preferences name, whatever became of them since, and of
/// those in `ook` (named by the command at hand) the ones the actor may see. By id.
std::optional<Snapshot> laad_traject_beeld(ReadConnection& db, TrajectId id,
                                           const std::vector<Rol>& rollen,
                                           const std::vector<StageplaatsId>& ook = {});

}  // namespace stagepad::store
