#pragma once

#include <cstdint>

#include "server/handlers/change.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

const GeplandOnderdeel* stage_in(const Toetsing& toetsing, OnderdeelId id);

/// Keeps the training as a step of this stage made it, and records that as `action`. Returns its new version.
std::int64_t record_stage(const Change& change, const Traject& changed, OnderdeelId onderdeel, const char* action,
                          AuditInhoud inhoud = {});

/// The same, and tells the aios and whoever is to act next, except the person who did it.
void keep_stage(const Change& change, const Traject& changed, OnderdeelId onderdeel, const char* action,
                const AuditInhoud& inhoud = {});

/// Tells aios, IO, PO and Stagebureau, except the person who did it, by this template about a stage.
void tell_everybody(const Change& change, const Traject& changed, OnderdeelId onderdeel, std::int64_t versie,
                    const char* sjabloon);

}  // namespace stagepad
