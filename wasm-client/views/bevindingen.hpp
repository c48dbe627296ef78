#pragma once

#include <optional>

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// A list of findings in words, heaviest first, each with what would be right and, where the person
/// can do that at once, a button. `training` may be null: then there is nothing to apply.
void draw_findings(const View& view, ui::Key key, const Findings& findings,
                   const TrainingView* training);

/// Why the last command about this was refused, if it was; drawn where it was given.
void draw_refusal(const View& view, const Command& command, const TrainingView* training);

}  // namespace stagepad::client
