#pragma once

#include <string>

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// Rule packs: the list of those the server judges by, and each by the hash of its bytes.

/// Asks for the list, once.
void ask_regelpakketten(State& state, Effects& effects);
/// Asks for one pack, once.
void ask_pakket(State& state, const std::string& hash, Effects& effects);
/// On the screen of rules: the list and the chosen pack, for who has no training of their own.
void load_regels(State& state, Effects& effects);
bool take_regelpakketten(State& state, const Answered& answer);

/// The pack that the rules are read of: of the own training, or the one chosen in the URL ("pakket"),
/// else the first of the list. nullptr while it is not here.
const Regelpakket* read_pakket(const State& state);
/// Does this person choose which pack to read?
bool chooses_pakket(const State& state);

}  // namespace stagepad::client
