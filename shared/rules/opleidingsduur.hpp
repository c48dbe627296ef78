#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// How long the whole training takes, from the first day of the dienstverband, against the longest allowed.
void toets_opleidingsduur(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
