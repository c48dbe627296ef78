#pragma once

#include "server/rulepacks.hpp"
#include "server/store/store.hpp"
#include "shared/base/result.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// Once a day, for every waiting list of a published round: ends offers that were not answered, and offers seats that
/// came free. Gives how many offers were made or ended. Fails as the store does, and then nothing was done.
Result<int> werk_wachtlijsten_bij(store::Store& store, const Rulepacks& rulepacks, CivilDate vandaag);

/// The same in one transaction, for the terminal beside a server.
int werk_wachtlijsten_bij_in(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag);

}  // namespace stagepad
