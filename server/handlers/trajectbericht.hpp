#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/handlers/call.hpp"
#include "shared/command/commands.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

/// Tells each of these people once, except who did it, that a training changed. The parameters of the
/// template hold the training only. `versie`: the version the training got, which makes the occasion.
void bericht_over_traject(store::Transaction& tx, TrajectId traject, std::int64_t versie,
                          std::string_view sjabloon, const std::vector<PersoonId>& aan,
                          PersoonId behalve);

/// The same about one stage of it: what became of it and who is to act is looked up when the mail is made.
void bericht_over_stage(store::Transaction& tx, TrajectId traject, OnderdeelId onderdeel,
                        std::int64_t versie, std::string_view sjabloon,
                        const std::vector<PersoonId>& aan, PersoonId behalve);

/// Why a person cannot be named in this role: there is nobody with this id who has it.
std::optional<Finding> rol_ontbreekt(store::ReadConnection& db, PersoonId id, Rol rol,
                                     std::string pad);

/// What check() cannot know of a command: do the people it names exist, and have they the role? Is there
/// still room in the place?
Findings only_server_knows(store::ReadConnection& db, const Call& call, const Snapshot& beeld,
                           const Regelpakket& pakket, const Command& command);

}  // namespace stagepad
