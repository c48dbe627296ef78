#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The button in the bar, and Ctrl+K.
void draw_palet_button(const View& view);

/// The palette over the screen, when it is open: type, and Enter goes to the first that is found.
void draw_palet(const View& view);

}  // namespace stagepad::client
