#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// How a stage is supervised: talks planned and held, shifts, practice tests, whether the PO is involved, and who
/// the stagebegeleider is. Everybody of the training sees and keeps it.
void draw_begeleiding(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
