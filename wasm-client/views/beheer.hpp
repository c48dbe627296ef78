#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The settings of the installation.
void draw_beheer(const View& view);

}  // namespace stagepad::client
