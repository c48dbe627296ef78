#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// One place with its record, or the form of a new one.
void draw_stageplaats(const View& view);

}  // namespace stagepad::client
