#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Places and institutions, as the Stagebureau keeps them.
void draw_stageplaatsen(const View& view);

}  // namespace stagepad::client
