#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Practice tests during a stage are judged by those whom the pack names for them; where no PO is involved,
/// not by the PO.
void toets_praktijktoetsen(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
