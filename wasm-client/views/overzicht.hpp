#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// All trainings one may see as thin timelines, the late ones up.
void draw_overzicht(const View& view);

}  // namespace stagepad::client
