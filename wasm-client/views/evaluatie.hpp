#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The end of a stage: report, stagebeoordeling, judgements, valuing; who has done what, and the step that is the
/// person's.
void draw_evaluatie(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
