#pragma once

#include "server/handlers/call.hpp"
#include "server/handlers/ruilverloop.hpp"

namespace stagepad {

/// Exchanges the places of a swap to which all agreed, in the caller's transaction: both are taken back, then both
/// stages are placed anew, consents outstanding, by the same checks and with the same records as when the Stagebureau
/// does it. What aios and IOs agreed to is not asked again; the institutions are. Gives what was refused: then the
/// caller must leave everything as it was.
Ruiloordeel voer_ruil_uit(store::Transaction& tx, const Call& call, const Ruiling& ruiling);

}  // namespace stagepad
