#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What mails say: all of them, and one beside it with its words, how it arrives, and its versions.
void draw_standaardteksten(const View& view);

}  // namespace stagepad::client
