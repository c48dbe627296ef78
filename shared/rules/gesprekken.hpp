#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// The talks of a stage by both counts of the Q&A: the joint talk, the evaluation talks besides it
/// (the joint one never counts as one), and all talks the stagebegeleider holds. Informs while the
/// stage runs, warns once it is over.
void toets_gesprekken(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
