#pragma once

#include "server/handlers/change.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

const GeplandOnderdeel* stage_in(const Toetsing& toetsing, OnderdeelId id);

/// Keeps the training as a step of this stage made it, records that as `action`, and tells the aios and whoever is
/// to act next, except the person who did it.
void keep_stage(const Change& change, const Traject& changed, OnderdeelId onderdeel, const char* action,
                AuditInhoud inhoud = {});

}  // namespace stagepad
