#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The audit log in words, and the check of its chain.
void draw_logboek(const View& view);

}  // namespace stagepad::client
