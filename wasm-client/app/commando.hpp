#pragma once

#include <cstdint>
#include <string>

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

/// The request that carries a command about a training, judged on that snapshot of it. Its idempotency key
/// is its content: sent again over a shaky network it is the same request.
Fetch request_of(const State& state, Asked asked, const Command& command, const Snapshot& beeld);

/// The request that adds a document to a report, or a scan to a stage; `bestand` is where the page keeps it. Repeated
/// with the same file on the same version it is the same request.
Fetch request_of_verslag(const State& state, const VoegVerslagToe& command, ui::NodeId bestand);
Fetch request_of_papier(const State& state, const VoegPapierToe& command, ui::NodeId bestand);

/// A name as it can stand in an address, which has an end; the server shortens it once more.
std::string name_for_address(const std::string& name);
/// As long as sending takes at the slowest rate the server puts up with (GuardLimits), and a little.
int time_for(std::int64_t bytes);

}  // namespace stagepad::client
