#pragma once

#include "wasm-client/views/etalage_plaats.hpp"

namespace stagepad::client {

/// Above the list: which places were chosen to compare, and the way to do it. Nothing when none were.
void draw_compare_bar(const View& view, const EtalageView& etalage);

/// Up to three places side by side; below each other where there is little room.
void draw_comparison(const View& view, const EtalageFor& whom, const EtalageView& etalage);

/// Is the comparison on the screen, instead of the list?
bool is_comparing(const State& state);

}  // namespace stagepad::client
