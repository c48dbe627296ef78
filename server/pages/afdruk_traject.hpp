#pragma once

#include <string>
#include <vector>

#include "server/pages/afdruk.hpp"
#include "shared/api/messages.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

/// The schedule of one training on paper: exactly the dates it is computed to, who is to act, deadlines,
/// and what the rules say. `beeld` is the training as the reader may see it.
std::string afdruk_traject_page(const Snapshot& beeld, const Regelpakket& pakket,
                                const Afdrukgegevens& gegevens, const Catalogue& texts);

/// The trainings whose schedule the reader may print.
std::string afdruk_keuze_page(const std::vector<TrajectRegel>& trajecten,
                              const Afdrukgegevens& gegevens, const Catalogue& texts);

}  // namespace stagepad
