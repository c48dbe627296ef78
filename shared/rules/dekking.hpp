#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Target groups are served by enough of the stages (dekking.ontbreekt), unless the competence was
/// acquired elsewhere. While stages without a place remain it warns and names them; once all have a
/// place it blocks.
void toets_dekking(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
