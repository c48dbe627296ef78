#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The scans of what was answered about a stage on paper; the Stagebureau adds them.
void draw_papieren(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
