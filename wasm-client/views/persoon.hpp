#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// One person: roles, and whether they can get in.
void draw_persoon(const View& view);

}  // namespace stagepad::client
