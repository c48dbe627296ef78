#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The steps to a stage abroad and how each stands; before there is a place folded, for who thinks of going abroad.
void draw_buitenland(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
