#pragma once

#include "shared/command/snapshot.hpp"
#include "shared/command/voortgang_commands.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// How the stageplan is handed in and judged; called by check(). What may follow what is in the transition table.

void check_command(const DienStageplanIn& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const BeoordeelStageplan& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);

/// The training as the command makes it; not judged again. `op` is today.
Traject toegepast(Traject traject, const DienStageplanIn& command, CivilDate op);
Traject toegepast(Traject traject, const BeoordeelStageplan& command, CivilDate op);

/// A stageplan to begin with: what was handed in last, else a goal for each leerlijn that the schedule names, or that
/// the programme has, and of the place, or those of the part-stages, the hours of supervision agreed (where they agree)
/// and what the etalage says can be done there.
Stageplan eerste_stageplan(const Snapshot& snapshot, const Onderdeel& onderdeel, const Regelpakket& pakket);

/// The sections in which two plans differ, in their order.
std::vector<Plandeel> verschillen(const Stageplan& een, const Stageplan& ander);

}  // namespace stagepad
