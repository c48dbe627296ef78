#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// With a stage: the swaps in which its place is, and for its aios, where the place can be exchanged and none is under
/// way, the form to ask a colleague.
void draw_ruilkaart(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

/// What waits for the answer of the person at the screen, be it as colleague or as IO. Draws nothing when nothing does.
void draw_ruilvragen(const View& view);

/// Every swap, for the Stagebureau.
void draw_ruillijst(const View& view);

}  // namespace stagepad::client
