#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// A stage that ends early or goes on: what was agreed, and for IO and Stagebureau changing it, with what moves along.
void draw_einde(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
