#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Leave: a kind that the pack knows, days in the right order, within the dienstverband, and what it means
/// for the end of the training (verlof.verlengt).
void toets_verlof(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
