#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// Imports: the list of them, one of them, and its lines. Called by beheer_laden.cpp.

void load_imports(State& state, Effects& effects);
void more_imports(State& state, Effects& effects);
/// True when the answer was about imports.
bool take_imports(State& state, const Answered& answer);
void refresh_imports(State& state);

}  // namespace stagepad::client
