#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// A stage that was agreed to end on another day than its length says: shorter (einde.vervroegd, for the IO to say
/// how the rest is made up) or longer (einde.verlengd). Talks still planned after the last day (gesprek.na_einde).
void toets_einde(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
