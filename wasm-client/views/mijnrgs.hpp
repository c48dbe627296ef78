#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The sheet to copy over into MijnRGS: every part with exactly the computed days, each value to be copied by itself,
/// when it was copied over, and what differs since.
void draw_mijnrgs_blad(const View& view, const TrainingView& training);

}  // namespace stagepad::client
