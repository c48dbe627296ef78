#pragma once

#include <cstdint>
#include <vector>

#include "server/handlers/call.hpp"

namespace stagepad {

/// The requests in trainings of the caller as IO or PO, or of whoever the caller acts for: what waits for the caller
/// by its last day, then what waits for others, then what was decided in the last `dagen_na_besluit` days.
std::vector<WerklijstRegel> verzoeken_voor(store::ReadConnection& db, const Call& call, std::int32_t dagen_na_besluit);

}  // namespace stagepad
