#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The letters about a stage with a final place, as files to download; per part-stage where it has those.
void draw_brieven(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
