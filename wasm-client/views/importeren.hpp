#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Bringing tables in: what is to be brought in and what was, or (with an id in the address) what becomes of each line.
void draw_importeren(const View& view);

}  // namespace stagepad::client
