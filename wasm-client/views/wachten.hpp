#pragma once

#include <string_view>

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What stands in the place of something that is not here: under way, failed (with a way to try
/// again), or simply nothing there, with `nothing` saying so.
void draw_waiting(const View& view, Loading loading, std::string_view nothing);

}  // namespace stagepad::client
