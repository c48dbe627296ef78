#pragma once

#include "shared/command/commands.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// A stage that ends early or goes on: judged here, carried out by the server with toegepast().

void check_command(const WijzigEinde& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings);

/// As whom the actor changes an end: the IO, or else the Stagebureau.
Rol wijzigt_einde_als(const Traject& traject, const Actor& actor);

/// The training with that end. Parts that lie on other days because of it take their planned talks along, and are to be
/// carried over into MijnRGS again.
Traject toegepast(Traject traject, const WijzigEinde& command, const Regelpakket& pakket, Rol door, CivilDate op);

}  // namespace stagepad
