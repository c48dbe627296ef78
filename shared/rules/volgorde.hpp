#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Departing from the standard order asks consent (volgorde.gewijzigd; volgorde.naar_voren for a part
/// with a rule of its own).
void toets_volgorde(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
