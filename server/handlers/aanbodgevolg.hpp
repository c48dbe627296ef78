#pragma once

#include <optional>

#include "server/rulepacks.hpp"
#include "server/store/stageplaatsen_beheer.hpp"

namespace stagepad {

/// The official dates of a stage that sits in a place or names one; nothing when its training has no rule pack, or ends
/// before the stage would begin: then it takes no seat.
std::optional<Period> periode_van(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                                  const store::Bezetting& stage);

/// The stages that are not over and for which the place has no room as it is now. They stay as they are: what becomes
/// of them is for people to settle. To a place that is shown to nobody no preference can come true.
Aanbodgevolg gevolg_van(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                        const Stageplaats& plaats);

}  // namespace stagepad
