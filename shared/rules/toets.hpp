#pragma once

#include <optional>

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Judges a whole training by every rule of its pack. All findings, sorted; those for which a recorded
/// Ontheffing has the consent asked for are kept as facts (`ontheven`).
Findings toets_traject(const Toetscontext& context);

/// Turns findings with severity `toestemming` whose consents are all on record into kept facts, and
/// takes the consents already given off the others. Findings that point into a command ("/plaatsen/0")
/// are about the part `onderwerp`, when there is one.
void pas_ontheffingen_toe(const Traject& traject, Findings& findings,
                          std::optional<OnderdeelId> onderwerp = std::nullopt);

}  // namespace stagepad
