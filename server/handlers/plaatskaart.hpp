#pragma once

#include "server/handlers/beheer.hpp"

namespace stagepad {

/// The place as the caller may see it, with its record where they see records; nothing when it is not there for them.
std::optional<StageplaatsKaart> plaatskaart_van(store::ReadConnection& db, const Call& call, StageplaatsId id);
/// The same after a change of it.
Changed<StageplaatsKaart> plaatskaart_voor(store::ReadConnection& db, const Call& call, StageplaatsId id);

}  // namespace stagepad
