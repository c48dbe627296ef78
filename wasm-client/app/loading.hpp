#pragma once

#include <string>

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// Getting what a screen needs from the server, once each, and taking the answers in.

/// Asks for everything the present screen needs and does not have yet.
Effects load_missing(State& state);

/// Goes to the present address: home becomes the screen of the person's role, and another training
/// is opened where the address names one.
Effects open_address(State& state);

/// Asks again, by validator, for what is on the screen: others may have changed it.
Effects refresh_all(State& state);

/// Takes in an answer to one of the requests above.
Effects take_answer(State& state, const Answered& answer);

/// Where to sign in and come back from.
std::string sign_in_url(const State& state);

}  // namespace stagepad::client
