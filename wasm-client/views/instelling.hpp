#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// One institution, or the form of a new one; merging duplicates.
void draw_instelling(const View& view);

}  // namespace stagepad::client
