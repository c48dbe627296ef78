#pragma once

#include <optional>
#include <vector>

#include "shared/command/snapshot.hpp"
#include "shared/command/voortgang_commands.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// Decisions that somebody of the Stagebureau gets ready for a trainer, who alone takes them. The first is called by
// check().

void check_command(const BereidBesluitVoor& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings);

/// As which trainers' roles a decision about this is wanted now; empty when it is none of theirs.
std::vector<Rol> beslissende_opleiders(const BereidBesluitVoor& over, const Snapshot& snapshot,
                                       const Regelpakket& pakket);

/// The same about a stage as it stands in this context; never about a request.
std::vector<Rol> beslissende_opleiders(Besluitonderwerp over, const Toetscontext& context,
                                       const GeplandOnderdeel& part);

/// Does the actor get decisions of a trainer of this training ready today?
bool bereidt_iets_voor_in(const Traject& traject, const Actor& actor);

/// The role of the trainer for whom the actor can get that decision ready today; absent: for none.
std::optional<Rol> voor_te_bereiden_als(const BereidBesluitVoor& over, const Snapshot& snapshot,
                                        const Regelpakket& pakket, const Actor& actor);

}  // namespace stagepad
