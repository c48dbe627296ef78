#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The documents of the report of a stage, the newest first, each to be downloaded, with what became of it.
void draw_verslagversies(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

/// The button that adds a document, with why the last one was not accepted.
void draw_verslag_kiezen(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
