#pragma once

#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/voorkeur.hpp"

namespace stagepad::store {

/// Replaces the preferences for one stage by these, in the order given (rank 1 first), all
/// `voorlopig_geplaatst` as of `ingediend_op`; an empty list withdraws them. Throws stale when one of
/// those that are there has been placed: such a one is changed through the Stagebureau only.
void save_voorkeuren(Transaction& tx, OnderdeelId onderdeel,
                     const std::vector<StageplaatsId>& plaatsen, CivilDate ingediend_op);

/// What the placement made of one preference. Throws not_found when it is not there.
void set_voorkeur_status(Transaction& tx, OnderdeelId onderdeel, int rang, VoorkeurStatus status);

/// Of one training, by the order of its parts, then rank.
std::vector<Voorkeur> list_voorkeuren(ReadConnection& db, TrajectId traject);

}  // namespace stagepad::store
