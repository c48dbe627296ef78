#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The form of a place with all its fields, for the Stagebureau. `kaart` is nullptr for a new place.
void draw_plaatsformulier(const View& view, const StageplaatsKaart* kaart);

}  // namespace stagepad::client
