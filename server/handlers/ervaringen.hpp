#pragma once

#include <optional>

#include "server/handlers/call.hpp"
#include "server/store/connection.hpp"
#include "shared/api/plaatsen.hpp"

namespace stagepad {

/// Keeps what an institution answers, and writes it to the audit log. `door`: who entered what came on paper.
void leg_reactie_vast(store::Transaction& tx, StageplaatsId plaats, const ReageerOpErvaringen& reactie,
                      CivilDate vandaag, std::optional<PersoonId> door);

}  // namespace stagepad
