#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What the stagebegeleider said on paper about talks and practice tests, entered by the Stagebureau under the name of
/// whoever said it. Nothing for others.
void draw_namens_begeleider(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
