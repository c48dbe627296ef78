#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// The audit log through its filters, and what recomputing its chain gave.

void load_logboek(State& state, Effects& effects);
void more_logboek(State& state, Effects& effects);
bool take_logboek(State& state, const Answered& answer);
void refresh_logboek(State& state);
/// Recomputes the chain of the whole log.
Effects verify_logboek(State& state);

}  // namespace stagepad::client
