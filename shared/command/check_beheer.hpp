#pragma once

#include "shared/command/beheer_commands.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// How the commands of beheer_commands.hpp are judged; called by check(). Employment and leave are
// facts: what no longer fits in the schedule because of them is said and not refused, so that it can
// be arranged afterwards. Refused is what cannot be a fact at all.

void check_command(const WijzigDienstverband& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const WijzigVerlof& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const WijzigVrijstellingen& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const WijzigOpleiders& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const ZetInMijnRgs& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);

/// What is impossible in an employment, whatever the training: fte out of range or out of order, an
/// end before the beginning, days beyond all bounds. Paths below `pad` ("/dienstverband").
void check_dienstverband(const Dienstverband& dienstverband, CivilDate vandaag,
                         const std::string& pad, Findings& findings);

}  // namespace stagepad
