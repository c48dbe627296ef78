#pragma once

#include "shared/api/rondes.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What comes out of a closed round, and what would if it were otherwise: side by side, with who ends elsewhere once
/// the lots are known, and where it pinches. Worked out here; nothing of it is sent.
void draw_proef(const View& view, const RondeOverzicht& overzicht);

}  // namespace stagepad::client
