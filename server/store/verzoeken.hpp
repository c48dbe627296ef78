#pragma once

#include <optional>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/verzoek.hpp"

namespace stagepad::store {

/// Adds a request; its id and decisions are not used, its status is `ingediend`. Constraint: a part of
/// another training, an unknown place.
VerzoekId insert_verzoek(Transaction& tx, const Verzoek& verzoek);

/// Moves a request out of `ingediend`, which happens once. Throws stale when it is no longer there.
void set_verzoek_status(Transaction& tx, VerzoekId id, VerzoekStatus status);

/// Adds a decision after those that are there. Constraint: an unknown rule pack, returned without a
/// reason.
void add_beslissing(Transaction& tx, VerzoekId id, const Beslissing& beslissing);

std::optional<Verzoek> load_verzoek(ReadConnection& db, VerzoekId id);

/// Of one training, oldest first.
std::vector<Verzoek> list_verzoeken(ReadConnection& db, TrajectId traject);

/// Of every training this person is IO or PO of: those that still wait, and those this person
/// decided of which the last decision is of that day or later; oldest first. For the worklist.
std::vector<Verzoek> list_verzoeken_voor(ReadConnection& db, PersoonId opleider,
                                         CivilDate besloten_vanaf);

}  // namespace stagepad::store
