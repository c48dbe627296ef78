#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

/// The request that carries a command about a training, judged on that snapshot of it. Its idempotency key
/// is its content: sent again over a shaky network it is the same request.
Fetch request_of(const State& state, Asked asked, const Command& command, const Snapshot& beeld);

}  // namespace stagepad::client
