#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "shared/command/snapshot.hpp"
#include "shared/command/voortgang_commands.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// What the stagebegeleider puts a name to during a stage, through the mailed link; the Stagebureau enters what came
// on paper. Called by check().

void check_command(const BevestigGesprek& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings);
void check_command(const GeefPraktijktoets& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings);

/// The training as the command makes it, on this day; not judged again.
Traject toegepast(Traject traject, const BevestigGesprek& command, CivilDate op);
Traject toegepast(Traject traject, const GeefPraktijktoets& command, CivilDate op);

/// The talks that the stagebegeleider can confirm today: joined by them, not in the future, not confirmed yet. In the
/// order of the part.
std::vector<Gesprek> te_bevestigen(const Onderdeel& onderdeel, CivilDate vandaag);

/// The practice tests that the pack lets a stagebegeleider judge.
std::vector<Toetssoort> toetsen_door_stagebegeleider(const Toetscontext& context, const GeplandOnderdeel& part);

/// Talks and practice tests that were confirmed must come back as they are; with a refusal at `pad` for one that
/// does not. `Feit` is Gesprek or Praktijktoets.
template <class Feit>
void check_bevestigd_blijft(const std::vector<Feit>& was, const std::vector<Feit>& wordt, const std::string& pad,
                            Findings& findings);

/// The new list with the confirmations of the old one, and no others: only the stagebegeleider confirms.
template <class Feit>
std::vector<Feit> met_bevestigingen(const std::vector<Feit>& was, std::vector<Feit> wordt);

}  // namespace stagepad
