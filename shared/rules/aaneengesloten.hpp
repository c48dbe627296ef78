#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// The schedule has no holes (schema.gat, warns) and no overlaps: two stages or two practice periods
/// never (schema.overlap); a stage within a practice period only where the pack allows interweaving,
/// with consent (schema.vervlechting).
void toets_aaneengesloten(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
