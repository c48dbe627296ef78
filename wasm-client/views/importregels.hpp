#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// How many lines of an import fare how, and the lines with what was said of them, by what is chosen in the address.
void draw_importregels(const View& view, const ImportKaart& kaart);

}  // namespace stagepad::client
