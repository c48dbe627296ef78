#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Two stages joined at one institution: possible in this programme, both stages and different ones, one
/// directly after the other, at the same institution, no more than the pack allows, with consent.
void toets_koppeling(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
