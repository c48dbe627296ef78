#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// The schedule lies within the dienstverband: nothing starts before it (schema.voor_dienstverband),
/// what ends after it warns (schema.na_dienstverband). Where the pack expects a smallest fte, less of
/// it warns (dienstverband.fte_laag).
void toets_dienstverband_grenzen(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
