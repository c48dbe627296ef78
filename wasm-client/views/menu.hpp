#pragma once

#include <vector>

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// A screen as the menu names it.
struct MenuEntry {
  Screen screen;
  const char* href;
  Tekst label;
  ui::Icon icon;
};

/// The screens that are for this person, in the order of the menu.
std::vector<MenuEntry> menu_of(const State& state);

}  // namespace stagepad::client
