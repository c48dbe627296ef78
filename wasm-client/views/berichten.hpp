#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Messages that went or go out.
void draw_berichten(const View& view);

}  // namespace stagepad::client
