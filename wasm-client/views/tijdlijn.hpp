#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The opleidingsschema over the months: practice in one row, each kind of stage in its own with its
/// deadlines as pins below it. Where the person may change it, blocks move by drag and by arrow keys;
/// what was moved shows its old place as an outline.
void draw_timeline(const View& view, const TrainingView& training);

/// The same in one thin row, for worklists: what is asked, over what holds.
void draw_thin_timeline(const View& view, ui::Key key, const TrainingView& training);

}  // namespace stagepad::client
