#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What happened to the training, in words: who did what, and for whom. Folded until somebody asks.
void draw_geschiedenis(const View& view, const TrainingView& training);

}  // namespace stagepad::client
