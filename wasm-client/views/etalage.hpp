#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Stage-etalage: the places that may be seen, through filters that say how many are left; for an
/// aios with why a place does not fit the chosen stage, and the request being made beside it.
void draw_etalage(const View& view);

}  // namespace stagepad::client
