#pragma once

#include <cstdint>
#include <map>

#include "wasm-client/app/etalage_view.hpp"
#include "wasm-client/app/rondecontrole.hpp"
#include "wasm-client/app/rondeproef.hpp"

namespace stagepad::client {

/// What views would otherwise work out anew for every frame. Each member knows what it was made from and
/// is remade when that changed; nothing in it is the only copy of anything.
struct Memo {
  EtalageMemo etalage;
  Rondememo ronde;
  std::map<std::int64_t, Regelmemo> ronderegels;  ///< by round
  std::map<std::int64_t, Uitlegmemo> rondeuitleg;  ///< by round
};

}  // namespace stagepad::client
