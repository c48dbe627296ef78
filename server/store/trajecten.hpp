#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/api/messages.hpp"
#include "shared/domain/traject.hpp"

namespace stagepad::store {

/// Adds a training with all its parts; ids in `traject` are not used, `versie` starts at 1. Names in
/// references to persons are never stored: they come from the persons themselves.
TrajectId insert_traject(Transaction& tx, const Traject& traject);

std::optional<Traject> load_traject(ReadConnection& db, TrajectId id);

/// Writes the whole training as `traject` has it, if it still has the version `traject.versie`, and
/// returns the next version. Parts keep their ids; one without an id is new, one that is left out goes
/// (constraint when a request or preference still names it). Ontheffingen are only ever added: those
/// on record must be the first of the list. Throws stale when the training was changed meanwhile,
/// not_found when it is not there.
std::int64_t save_traject(Transaction& tx, const Traject& traject);

/// For a change beside the parts themselves (a request, preferences): takes the training from this
/// version to the next one and returns that. Throws like save_traject.
std::int64_t next_versie(Transaction& tx, TrajectId id, std::int64_t versie);

/// When the training last changed, with its parts and requests, in UTC milliseconds; nothing when that was never
/// recorded. A link that was mailed or opened is no change of it.
std::optional<std::int64_t> traject_gewijzigd_ms(ReadConnection& db, TrajectId id);

/// All trainings, or those in which this person is aios, IO or PO. By name of the aios.
std::vector<TrajectRegel> list_trajecten(ReadConnection& db);
std::vector<TrajectRegel> list_trajecten_van(ReadConnection& db, PersoonId persoon);
std::optional<TrajectRegel> load_trajectregel(ReadConnection& db, TrajectId id);
/// Several, in this order; those that are not there are left out.
std::vector<TrajectRegel> load_trajectregels(ReadConnection& db, const std::vector<std::int64_t>& ids);

}  // namespace stagepad::store
