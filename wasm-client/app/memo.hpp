#pragma once

#include "wasm-client/app/etalage_view.hpp"

namespace stagepad::client {

/// What views would otherwise work out anew for every frame. Each member knows what it was made from and
/// is remade when that changed; nothing in it is the only copy of anything.
struct Memo {
  EtalageMemo etalage;
};

}  // namespace stagepad::client
