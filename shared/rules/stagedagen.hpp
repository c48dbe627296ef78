#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Keuzeonderwijs (not employed by SBOH): the days spent on stages are at most a share of all its days;
/// more needs consent. A stage whose days are not given, or a training without its number of days, warns.
void toets_stagedagen(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
