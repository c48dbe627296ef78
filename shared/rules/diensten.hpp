#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Independent shifts under remote supervision: an introduction programme, competence established by the
/// stagebegeleider at a talk that was held, and on doubt a word with the IO.
void toets_diensten(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
