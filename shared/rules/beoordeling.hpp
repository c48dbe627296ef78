#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Has this role agreed with the report that is in?
bool is_akkoord(const Voortgang& voortgang, Rol rol);

/// After the stage: the stageverslag, its judges, the stagebeoordeling and the IO's valuing.
/// Warns for whatever is missing once the stage is over.
void toets_beoordeling(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
