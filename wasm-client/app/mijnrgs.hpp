#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// What was copied over into MijnRGS of the training that is open, for whoever opens the sheet.

/// Is the sheet open?
bool shows_mijnrgs(const State& state);

void load_mijnrgs(State& state, Effects& effects);
bool take_mijnrgs(State& state, const Answered& answer);

}  // namespace stagepad::client
