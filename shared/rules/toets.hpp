#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Judges a whole training by every rule of its pack. All findings, sorted; those for which a recorded
/// Ontheffing has the consent asked for are kept as facts (`ontheven`).
Findings toets_traject(const Toetscontext& context);

/// Turns findings with severity `toestemming` whose consents are all on record into kept facts, and
/// takes the consents already given off the others.
void pas_ontheffingen_toe(const Traject& traject, Findings& findings);

}  // namespace stagepad
