#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Consent before a place was found: a stage that has a place by a route for which consent comes first, and
/// no approved request for it (akkoord.ontbreekt). Stages that began are left alone.
void toets_vooraf_akkoord(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
