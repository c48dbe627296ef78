#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The letters to the institution about a stage that has a place, for whoever gets them; or why there are none yet.
void draw_brieven(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
