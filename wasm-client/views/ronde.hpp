#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// One round as the Stagebureau works on it: where it stands, what is next, what was published, who takes part, where,
/// and what people decided.
void draw_ronde(const View& view);

}  // namespace stagepad::client
