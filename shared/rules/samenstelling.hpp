#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// The schedule holds every part of the programme once: schema.onderdeel_ontbreekt,
/// schema.onderdeel_dubbel, schema.onbekend_onderdeel. The route of a stage is one the programme knows
/// for it (route.niet_mogelijk).
void toets_samenstelling(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
