#pragma once

#include <vector>

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// The settings of the installation, and the messages that went or go out.

void load_systeem(State& state, Effects& effects);
void more_systeem(State& state, Effects& effects);
bool take_systeem(State& state, const Answered& answer);
void refresh_systeem(State& state);

/// Does the screen show the messages?
bool shows_berichten(const State& state);

/// The settings that differ from what holds: what is sent.
WijzigSysteeminstellingen gewijzigd(const Systeeminstellingen& nu, const WijzigSysteeminstellingen& typed);
/// What the form of the settings begins with.
WijzigSysteeminstellingen formulier_van(const Systeeminstellingen& nu);

}  // namespace stagepad::client
