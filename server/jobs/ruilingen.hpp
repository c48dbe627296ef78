#pragma once

#include "server/rulepacks.hpp"
#include "server/store/store.hpp"
#include "shared/base/result.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// Lets swaps lapse whose last day has passed, however long ago, or of which a stage lost its place, and tells who knew
/// of them. Gives how many. Fails as the store does, and then nothing was done.
Result<int> werk_ruilingen_bij(store::Store& store, const Rulepacks& rulepacks, CivilDate vandaag);

/// The same in one transaction, for the terminal beside a server.
int werk_ruilingen_bij_in(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag);

}  // namespace stagepad
