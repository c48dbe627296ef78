#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The people of the installation: search, and inviting somebody.
void draw_personen(const View& view);

}  // namespace stagepad::client
