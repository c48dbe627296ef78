#pragma once

#include <optional>
#include <string>
#include <string_view>
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

/// The place of the etalage that can be told about after this stage, or after this part-stage of it (a word of the rule
/// pack); absent while the stage goes on, or where the place was found otherwise.
std::optional<StageplaatsId> te_beschrijven_plaats(const Toetscontext& context, const GeplandOnderdeel& part,
                                                   std::string_view deel);

/// Did the aios tell about the place of this stage, or of this part-stage of it?
bool is_gedeeld(const Snapshot& snapshot, OnderdeelId onderdeel, std::string_view deel);

/// What is shown of all that was said of a place, in whole groups; absent while there is no whole group.
/// `alle`: in the order in which they came.
std::optional<Ervaringen> vat_samen(const std::vector<Ervaring>& alle);

/// What is wrong with an answer to what is shown, if anything is.
Findings check_ervaringsreactie(const std::string& naam, const std::string& tekst,
                                const std::optional<Ervaringen>& getoond);

}  // namespace stagepad
