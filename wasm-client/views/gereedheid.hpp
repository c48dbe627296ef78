#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What an institution asks before a stage begins, and how each stands; aios and Stagebureau keep it.
void draw_gereedheid(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
