#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What is late, failed, conflicting or unanswered in all trainings, with a way to each; and how long answers take.
void draw_werkbord(const View& view);

}  // namespace stagepad::client
