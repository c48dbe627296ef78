#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// The part-stages of a composite stage: all of them, each once, by a route of its own, one after another
/// without holes or overlap, or all within the stage when they run at the same time.
void toets_delen(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
