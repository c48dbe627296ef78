#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Asking approval for a stage, on the stage itself: what was asked and decided, and the way to ask.
void draw_request(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

/// The request being made, beside the etalage: the places on it, an explanation, and handing it in.
void draw_request_draft(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

/// The draft for this stage, or an empty one by the first route the programme has for it.
VraagGoedkeuring request_draft(const State& state, const GeplandOnderdeel& part);

}  // namespace stagepad::client
