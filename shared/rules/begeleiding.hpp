#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Hours of supervision a week, as agreed for a place, within the bounds of the pack.
void toets_begeleiding(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
