#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Voorkeuren: for every stage that the etalage serves, the ranked list with buttons to reorder, the
/// deadline with the days left, what is saved, and what happens next.
void draw_voorkeuren(const View& view);

}  // namespace stagepad::client
