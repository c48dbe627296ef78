#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The rules of the open programme in words, each with its source and how sure it is.
void draw_regels(const View& view);

}  // namespace stagepad::client
