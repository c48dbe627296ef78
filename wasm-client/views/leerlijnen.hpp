#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Which stage serves which leerlijn, and at which level; nothing for a programme without leerlijnen.
void draw_leerlijnen(const View& view, const TrainingView& training);

}  // namespace stagepad::client
