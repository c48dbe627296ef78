#pragma once

#include <vector>

#include "server/handlers/call.hpp"
#include "server/outbound/rekenblad.hpp"
#include "server/store/connection.hpp"
#include "shared/api/exports.hpp"

namespace stagepad {

/// The rows of a table by these columns: stages and parts by aios and first day, places by institution and name. Only
/// trainings that the caller takes part in or looks after.
std::vector<std::vector<Cel>> exportregels(store::ReadConnection& db, const Call& call, const ExportVraag& vraag,
                                           const std::vector<Exportkolom>& kolommen);

}  // namespace stagepad
