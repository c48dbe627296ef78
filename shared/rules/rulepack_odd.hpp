#pragma once

#include "shared/rules/rulepack.hpp"

namespace stagepad {

/// What is legal in a pack but seldom meant, all `waarschuwt`: a stage without a deadline in a pack that
/// has them, a rule for routes that none of its stages has, a source that nothing cites. For a pack that
/// check_rulepack has nothing against; paths point into the pack.
Findings odd_in_rulepack(const Regelpakket& pakket);

}  // namespace stagepad
