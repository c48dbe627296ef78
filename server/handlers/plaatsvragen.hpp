#pragma once

#include <vector>

#include "server/handlers/call.hpp"
#include "shared/process/capaciteit.hpp"

namespace stagepad {

/// The stages of all trainings that sit in a place of the etalage, or can still get one there.
std::vector<Plaatsvraag> vragen_van_alle_trajecten(store::ReadConnection& db, const Call& call);

}  // namespace stagepad
