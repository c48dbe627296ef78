#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Capacity against demand: free places and stages that need one, by kind and month, and the places that
/// nobody has named. Part of the overview.
void draw_capaciteit(const View& view);

/// In small: of the next half year, the kinds of which somebody still needs a place. Part of the work board.
void draw_capaciteit_kort(const View& view);

}  // namespace stagepad::client
