#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/pages/afdruk.hpp"
#include "shared/api/dossier.hpp"
#include "shared/api/messages.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

/// The schedule of one training on paper: exactly the dates it is computed to, who is to act, deadlines,
/// and what the rules say. `beeld` is the training as the reader may see it.
std::string afdruk_traject_page(const Snapshot& beeld, const Regelpakket& pakket,
                                const Afdrukgegevens& gegevens, const Catalogue& texts);

/// The same as the first page of a dossier: a file that stands by itself, of one stage when `onderdeel` names it, with
/// what lies beside it in the archive.
std::string dossier_overzicht_page(const Snapshot& beeld, const Regelpakket& pakket, std::optional<OnderdeelId> onderdeel,
                                   const std::vector<Dossierbestand>& bestanden, const Afdrukgegevens& gegevens,
                                   const Catalogue& texts);

/// The trainings whose schedule the reader may print.
std::string afdruk_keuze_page(const std::vector<TrajectRegel>& trajecten,
                              const Afdrukgegevens& gegevens, const Catalogue& texts);

}  // namespace stagepad
