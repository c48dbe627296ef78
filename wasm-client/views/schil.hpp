#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Everything on the page: bar, menu, and the screen of the present address inside it.
void draw_everything(const View& view);

/// What the tab is called on this screen.
std::string page_title(const State& state, const Catalogue& catalogue);

}  // namespace stagepad::client
