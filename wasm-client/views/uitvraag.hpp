#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Asking institutions about all their places at once, and of every place what was asked last and answered.
void draw_uitvraag(const View& view);

}  // namespace stagepad::client
