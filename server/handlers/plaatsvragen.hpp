#pragma once

#include <vector>

#include "server/handlers/call.hpp"
#include "shared/process/capaciteit.hpp"
#include "shared/process/uitvraag.hpp"

namespace stagepad {

/// The stages of all trainings that still need a place of the etalage and for which institutions are to be asked.
std::vector<Plaatsbehoefte> behoeften_van_alle_trajecten(store::ReadConnection& db, const Call& call);

/// The stages of all trainings that sit in a place of the etalage, or can still get one there.
std::vector<Plaatsvraag> vragen_van_alle_trajecten(store::ReadConnection& db, const Call& call);

}  // namespace stagepad
