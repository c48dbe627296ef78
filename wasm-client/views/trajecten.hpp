#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Aios: the trainings this person may see, each a link to its schedule.
void draw_trajecten(const View& view);

}  // namespace stagepad::client
