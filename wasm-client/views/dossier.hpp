#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The dossier of the training and of the stage that is chosen, to be saved, for whoever gets it.
void draw_dossier(const View& view, const TrainingView& training);

}  // namespace stagepad::client
