#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The stageplan of a stage that has its place: written by the aios, judged by section by the IO, read by all of the
/// training, with what changed since the version before; and the tick that the schedule stands in MijnRGS.
void draw_stageplan(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
