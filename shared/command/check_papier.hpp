#pragma once

#include "shared/command/snapshot.hpp"
#include "shared/command/voortgang_commands.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// Scans of answers that came on paper; called by check().

void check_command(const VoegPapierToe& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings);

}  // namespace stagepad
