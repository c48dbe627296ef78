#pragma once

#include <vector>

#include "server/store/connection.hpp"
#include "server/store/writer.hpp"
#include "shared/domain/stageplan.hpp"

namespace stagepad::store {

/// All versions of the stageplans of a training, by part, then version.
std::vector<Stageplanversie> list_stageplannen(ReadConnection& db, TrajectId traject);

/// The next version of the stageplan of this part.
void add_stageplan(Transaction& tx, OnderdeelId onderdeel, const Stageplan& plan, CivilDate op);

/// What was decided on the newest version; does nothing where the plan was handed in outside Stagepad.
void decide_stageplan(Transaction& tx, OnderdeelId onderdeel, Besluit besluit, CivilDate op,
                      const std::vector<Planopmerking>& opmerkingen);

}  // namespace stagepad::store
