#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// A stage abroad is not longer than allowed (buitenland.te_lang).
void toets_buitenland(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
