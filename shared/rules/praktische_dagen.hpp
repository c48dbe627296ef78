#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// The practical first and last day, agreed with the institution: in the right order, within the official
/// period, and working days (by the days off of the pack). They warn; the official dates stand.
void toets_praktische_dagen(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
