#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Whose consent an open request asks, one after another: who gave it and when, and who has yet to answer.
void draw_akkoordketen(const View& view, const TrainingView& training, const Verzoek& verzoek);

}  // namespace stagepad::client
