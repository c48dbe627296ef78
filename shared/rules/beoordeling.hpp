#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// After the stage: the stageverslag, its judges, the stagebeoordeling and the IO's valuing.
/// Warns for whatever is missing once the stage is over.
void toets_beoordeling(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
