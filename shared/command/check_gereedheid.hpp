#pragma once

#include "shared/command/commands.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// What an institution asks before a stage begins: judged here, carried out by the server with toegepast().

void check_command(const LegGereedheidVast& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings);

/// The training with that, in the order of the kinds.
Traject toegepast(Traject traject, const LegGereedheidVast& command);

}  // namespace stagepad
