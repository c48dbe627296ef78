#pragma once

#include <optional>

#include "server/outbound/rekenblad.hpp"
#include "server/store/connection.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// The history of a training as a table, oldest first, in words; of one stage, its requests included, when `onderdeel`
/// names it.
Rekenblad geschiedenisblad(store::ReadConnection& db, const Snapshot& beeld, const Regelpakket& pakket,
                           std::optional<OnderdeelId> onderdeel, const Catalogue& texts);

}  // namespace stagepad
