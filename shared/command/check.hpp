#pragma once

#include <vector>

#include "shared/command/commands.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

/// The one entry that both homes call: may this actor do this now, and what does it bring about?
/// Pure and total: any command, any snapshot. With a finding that blocks, the command is not carried
/// out; the server adds only what it alone can know (concurrent change, other people's doings).
Findings check(const Command& command, const Snapshot& snapshot, const Regelpakket& pakket,
               const Actor& actor);

/// The findings of a training as it stands, or as it would stand with another arrangement.
Findings check_traject(const Snapshot& snapshot, const Regelpakket& pakket);
Findings check_schema(const Snapshot& snapshot, const Regelpakket& pakket,
                      const std::vector<Schemaregel>& schema);

/// Why a place does not fit a stage of this training; empty when it does.
Findings check_plaats(const Snapshot& snapshot, const Regelpakket& pakket, OnderdeelId onderdeel,
                      const Stageplaats& plaats);

/// Whose approval a request needs: the IO always, and everybody whose consent its findings ask. Where
/// there is no PO, the IO takes over (Q&A, step 4).
std::vector<Rol> benodigde_akkoorden(const Verzoek& verzoek, const Snapshot& snapshot,
                                     const Regelpakket& pakket);

/// Those of them that have not approved yet.
std::vector<Rol> ontbrekende_akkoorden(const Verzoek& verzoek, const Snapshot& snapshot,
                                       const Regelpakket& pakket);

/// The findings with which a request is to be judged today.
Findings check_verzoek(const Verzoek& verzoek, const Snapshot& snapshot,
                       const Regelpakket& pakket);

/// The Ontheffingen that an approval by this role puts on record: one per rule and part whose consent
/// from this role the request needed.
std::vector<Ontheffing> ontheffingen_bij_akkoord(const Verzoek& verzoek, const Snapshot& snapshot,
                                                 const Regelpakket& pakket,
                                                 const Beslissing& beslissing);

}  // namespace stagepad
