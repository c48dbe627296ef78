#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// The acts on a bundle of requests; see bundel.hpp.

Effects choose_several(State& state, const ChooseSeveral& action);
Effects tick_request(State& state, const TickRequest& action);
/// Gets the training of every ticked request, for the preview.
Effects open_bundel(State& state);
Effects close_bundel(State& state);
Effects explain_bundel(State& state, const ExplainBundel& action);
/// Approves what can be approved, one after another.
Effects approve_bundel(State& state);

/// Takes in an answer to Asked::bundel_beeld or bundel_besluit.
Effects take_bundel(State& state, const Answered& answer);

}  // namespace stagepad::client
