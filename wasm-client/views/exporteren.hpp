#pragma once

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Tables as files: what, which columns, for which days; and what somebody keeps under a name.
void draw_exporteren(const View& view);

}  // namespace stagepad::client
