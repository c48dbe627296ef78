#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// The work board of the Stagebureau: its lines, and how long answers take. Kind ("soort") and IO ("io") stand in the
// URL and are asked of the server.

void load_werkbord(State& state, Effects& effects);
void more_werkbord(State& state, Effects& effects);
bool take_werkbord(State& state, const Answered& answer);
void refresh_werkbord(State& state);

/// Does the address ask for answer times and room, instead of what there is to do?
bool shows_werkcijfers(const State& state);

}  // namespace stagepad::client
