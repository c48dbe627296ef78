#pragma once

#include <string_view>

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What stands in the place of something that is not here: under way, failed (with a way to try
/// again), or simply nothing there, with `nothing` saying so.
void draw_waiting(const View& view, Loading loading, std::string_view nothing);

/// The same of one object that the address names; `is_missing`: it is not there, or not for this person.
void draw_object_waiting(const View& view, bool is_missing, Loading loading);

}  // namespace stagepad::client
