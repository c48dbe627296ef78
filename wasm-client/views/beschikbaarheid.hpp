#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What the institution was asked and answered about the availability of a place; for the Stagebureau also asking it,
/// and entering an answer that came on paper.
void draw_beschikbaarheid(const View& view, const StageplaatsKaart& kaart);

}  // namespace stagepad::client
