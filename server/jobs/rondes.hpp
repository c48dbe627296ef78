#pragma once

#include "server/rulepacks.hpp"
#include "server/store/store.hpp"
#include "shared/base/result.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// Closes the placement rounds whose last day has passed, however long ago, each once, and tells the Stagebureau; and
/// once a day looks which stages came into the rounds that are open, tells whose they are, and reminds of what was not
/// handed in. Gives how many it closed. Fails as the store does, and then nothing was done.
Result<int> werk_rondes_bij(store::Store& store, const Rulepacks& rulepacks, CivilDate vandaag);

/// The same in one transaction, for the terminal beside a server.
int werk_rondes_bij_in(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag);

}  // namespace stagepad
