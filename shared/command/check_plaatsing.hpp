#pragma once

#include "shared/command/plaatsing_commands.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// How the commands of plaatsing_commands.hpp are judged; called by check(). Who may do which step in which
// fase, and by which route, is only in the transition table.

void check_command(const MeldPlaats& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings);
void check_command(const BeoordeelPlaatsing& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const PlaatsOnderVoorbehoud& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const LaatOngeplaatst& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const WijsPlaatsToe& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const GeefAkkoord& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings);
void check_command(const MaakDefinitief& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const TrekPlaatsingIn& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);

// The training as the command makes it; not judged again. `op` is today, `rol` that of the person who acts.

Traject toegepast(Traject traject, const MeldPlaats& command, const Regelpakket& pakket, CivilDate op);
Traject toegepast(Traject traject, const BeoordeelPlaatsing& command, Rol rol, CivilDate op);
Traject toegepast(Traject traject, const PlaatsOnderVoorbehoud& command, const Stageplaats& plaats,
                  CivilDate op);
Traject toegepast(Traject traject, const LaatOngeplaatst& command, CivilDate op);
Traject toegepast(Traject traject, const WijsPlaatsToe& command, const Regelpakket& pakket,
                  CivilDate op);
Traject toegepast(Traject traject, const GeefAkkoord& command, CivilDate op);
Traject toegepast(Traject traject, const MaakDefinitief& command, CivilDate op);
/// Without a place, and without what was made for it. One of the etalage counts as not placed.
Traject toegepast(Traject traject, const TrekPlaatsingIn& command, CivilDate op);

/// By which role the person who assesses the place does so: the IO while it waits for the IO, else the
/// Stagebureau.
Rol beoordeelt_als(const Toetscontext& context, const GeplandOnderdeel& part);

}  // namespace stagepad
