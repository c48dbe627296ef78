#pragma once

#include <optional>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/waarneming.hpp"

namespace stagepad::store {

/// The id in `waarneming` is ignored. Constraint: somebody for himself, or days the wrong way round.
WaarnemingId insert_waarneming(Transaction& tx, const Waarneming& waarneming, PersoonId vastgelegd_door,
                               CivilDate vandaag);

/// Ends it; what was done stays on record. Throws not_found when it is not there, or over already.
void trek_waarneming_in(Transaction& tx, WaarnemingId id, CivilDate vandaag);

/// Also one that is over, unless it was taken back.
std::optional<Waarneming> load_waarneming(ReadConnection& db, WaarnemingId id);

/// Those of this person, acting or away, that are not over on that day; by first day.
std::vector<Waarneming> list_waarnemingen_van(ReadConnection& db, PersoonId persoon, CivilDate vandaag);

/// For whom this person acts on that day, or whose decisions the person gets ready.
std::vector<PersoonId> namens_op(ReadConnection& db, PersoonId door, CivilDate dag, Waarnemingsoort soort);

/// Who acts for this trainer on that day.
std::vector<PersoonId> waarnemers_op(ReadConnection& db, PersoonId namens, CivilDate dag);

}  // namespace stagepad::store
