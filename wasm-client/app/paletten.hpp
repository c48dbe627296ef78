#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// What the palette asks of the server; see palet.hpp.

Effects open_palet(State& state, const OpenPalet& action);
Effects type_palet(State& state, const TypePalet& action);
/// Takes in an answer to Asked::palet_trajecten or palet_personen.
void take_palet(State& state, const Answered& answer);

}  // namespace stagepad::client
