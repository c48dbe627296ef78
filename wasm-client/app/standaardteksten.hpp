#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// What mails say: all of them in a list, and one with its versions.

void load_standaardteksten(State& state, Effects& effects);
bool take_standaardteksten(State& state, const Answered& answer);
void refresh_standaardteksten(State& state);

/// The language of the mail that is shown: the one in the URL, else that in which mails go out.
Taal gekozen_teksttaal(const State& state);

}  // namespace stagepad::client
