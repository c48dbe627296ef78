#pragma once

#include <array>

#include "shared/command/snapshot.hpp"
#include "shared/command/voortgang_commands.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// How the supervision of a stage is written down; called by check(). These are facts, not steps: they are kept
// whenever a stage has its final place and is not closed.

void check_command(const LegBegeleidingVast& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const WijzigStagebegeleider& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const NodigStagebegeleiderUit& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);

/// The training as the command makes it; not judged again.
Traject toegepast(Traject traject, const LegBegeleidingVast& command);
Traject toegepast(Traject traject, const WijzigStagebegeleider& command);

/// Who may join a talk with the aios, or judge a practice test.
inline constexpr std::array k_begeleiders = {Rol::stagebegeleider, Rol::praktijkopleider, Rol::instituutsopleider};

/// Is there something to write down about the supervision of a stage in this fase?
bool is_onder_begeleiding(Fase fase);

}  // namespace stagepad
