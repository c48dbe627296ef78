#pragma once

#include <string>

#include "server/store/outbox.hpp"

namespace stagepad {

// The Stagebureau as somebody who is written to. The key of a row names the occasion; whom it is for is added to it,
// so that the same occasion never gives one person two messages.

/// The one address of the Stagebureau; empty where none is set.
std::string stagebureau_adres(store::ReadConnection& db);
/// To the one address where it is set, else to everybody of the Stagebureau.
void enqueue_aan_stagebureau(store::Transaction& tx, store::OutboxBericht row);
void enqueue_aan_persoon(store::Transaction& tx, store::OutboxBericht row, PersoonId persoon);

}  // namespace stagepad
