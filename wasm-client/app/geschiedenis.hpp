#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// What happened to the training that is open, for whoever asks to see it.

/// Is it asked for on this screen?
bool shows_geschiedenis(const State& state);

void load_geschiedenis(State& state, Effects& effects);
void more_geschiedenis(State& state, Effects& effects);
bool take_geschiedenis(State& state, const Answered& answer);
void refresh_geschiedenis(State& state);

}  // namespace stagepad::client
