#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

/// The request that carries a command about a training, judged on that snapshot of it. Its idempotency key
/// is its content: sent again over a shaky network it is the same request.
Fetch request_of(const State& state, Asked asked, const Command& command, const Snapshot& beeld);

/// The request that adds a document to a report; `bestand` is where the page keeps it. Repeated with the same file on
/// the same version it is the same request.
Fetch request_of_verslag(const State& state, const VoegVerslagToe& command, ui::NodeId bestand);

}  // namespace stagepad::client
