#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// How far the place of a stage is, whose consent is still missing, and the steps that the person at the
/// screen can take in it now: report, agree, return, assign, place, confirm, take back. Draws nothing for a
/// stage that is not on its way to a place.
void draw_plaatsing(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
