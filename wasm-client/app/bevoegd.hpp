#pragma once

#include "shared/api/bevoegdheden.hpp"
#include "wasm-client/app/state.hpp"

namespace stagepad::client {

/// Does the table of permissions grant this to the person at the screen? For what is not about one
/// training. The server decides by the same table; here it only says what to offer.
inline bool may(const State& state, api::Permission permission) {
  return api::access_of(permission, state.ik.value.persoon.rollen) == api::Access::allowed;
}

}  // namespace stagepad::client
