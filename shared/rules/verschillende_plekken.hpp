#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Spread over different institutions or parts of one. Says so only when no stage is open any more, or that
/// it is still possible when some are.
void toets_verschillende_plekken(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
