#pragma once

#include "server/store/connection.hpp"
#include "server/store/writer.hpp"
#include "shared/api/exports.hpp"
#include "shared/base/ids.hpp"

namespace stagepad::store {

/// What somebody keeps under a name; none, at version 1, when there never was any.
Exportweergaven load_exportweergaven(ReadConnection& db, PersoonId persoon);

/// Keeps these, with their version.
void save_exportweergaven(Transaction& tx, PersoonId persoon, const Exportweergaven& weergaven);

}  // namespace stagepad::store
