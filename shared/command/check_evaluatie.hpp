#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/command/snapshot.hpp"
#include "shared/command/voortgang_commands.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// How report, stagebeoordeling, judgements and valuing are judged; called by check(). What may follow what is in
// the transition table; who judges and values in a programme is a rule of its pack.

void check_command(const VoegVerslagToe& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const DienVerslagIn& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const GeefStagebeoordeling& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);
void check_command(const BeoordeelVerslag& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings);

/// The training as the command makes it; not judged again. `op` is today; `is_waardering`: the judgement closes the
/// stage, as waardeert() says of it; `versie`: of the report, as ingediende_versie() says.
Traject toegepast(Traject traject, const DienVerslagIn& command, std::optional<std::int32_t> versie, CivilDate op);
Traject toegepast(Traject traject, const GeefStagebeoordeling& command, CivilDate op);
Traject toegepast(Traject traject, const BeoordeelVerslag& command, bool is_waardering, CivilDate op);

/// Which version of the report this command hands in: the newest; none when it was handed in elsewhere.
std::optional<std::int32_t> ingediende_versie(const Snapshot& snapshot, const DienVerslagIn& command);

/// Is a judgement of this report the valuing: has everybody else judged it?
bool waardeert(const Toetscontext& context, const GeplandOnderdeel& part);

/// As whom a judgement is still wanted of the report that is in: the judges who have not agreed yet, of the PO and
/// IO whichever judges; once all have, whoever values.
std::vector<Rol> nog_te_oordelen(const Toetscontext& context, const GeplandOnderdeel& part);

}  // namespace stagepad
