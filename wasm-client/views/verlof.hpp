#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The leave of a training: kind and days, never a reason. The Stagebureau records it here.
void draw_verlof(const View& view, const TrainingView& training);

}  // namespace stagepad::client
