#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/command/snapshot.hpp"
#include "shared/command/voortgang_commands.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// What aios say of places, and what institutions answer. The first is called by check().

void check_command(const DeelErvaring& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings);

/// The place of the etalage that can be told about after this stage; absent while it goes on, or where it was found
/// otherwise.
std::optional<StageplaatsId> te_beschrijven_plaats(const Toetscontext& context, const GeplandOnderdeel& part);

/// What is shown of all that was said of a place, in whole groups; absent while there is no whole group.
/// `alle`: in the order in which they came.
std::optional<Ervaringen> vat_samen(const std::vector<Ervaring>& alle);

/// What is wrong with an answer to what is shown, if anything is.
Findings check_ervaringsreactie(const std::string& naam, const std::string& tekst,
                                const std::optional<Ervaringen>& getoond);

}  // namespace stagepad
