#pragma once

#include <optional>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/ruiling.hpp"

namespace stagepad::store {

/// With the people of both trainings as they are now; of one that runs an IO who is not that any more did not agree.
std::optional<Ruiling> load_ruiling(ReadConnection& db, RuilingId id);
/// Those that run first, then the newest; of the others the newest 200.
std::vector<Ruiling> list_ruilingen(ReadConnection& db);
/// The same in which one of these people is aios or IO of a side.
std::vector<Ruiling> list_ruilingen_van(ReadConnection& db, const std::vector<PersoonId>& personen);
/// Those that run; by id.
std::vector<Ruiling> list_lopende_ruilingen(ReadConnection& db);
/// The same in which this stage is one of the two.
std::vector<Ruiling> list_lopende_ruilingen_met(ReadConnection& db, OnderdeelId onderdeel);
/// All of a training, on either side; by id.
std::vector<Ruiling> list_ruilingen_van_traject(ReadConnection& db, TrajectId traject);

/// Of the two stages only their numbers, places and days count.
RuilingId insert_ruiling(Transaction& tx, const Ruiling& ruiling);
/// Stand, days, answers and reason, an IO's answer as that of who is the IO now; the version grows by one. Throws
/// not_found.
void update_ruiling(Transaction& tx, const Ruiling& ruiling);
/// Whoever asked a swap with this stage keeps it as one with nobody, agreed to by nobody; one that was carried out stays
/// as it is.
void vergeet_collega(Transaction& tx, OnderdeelId onderdeel);

}  // namespace stagepad::store
