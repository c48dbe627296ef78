#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// A stage abroad: possible for this stage, and not longer than allowed.
void toets_buitenland(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
