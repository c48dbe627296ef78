#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// Sending a change that is no command about a training, and the forms it is typed in. Called by
// update() alone.

Effects keep_form(State& state, const KeepForm& action);
Effects drop_form(State& state, const std::string& naam);
Effects refuse_form(State& state, const RefuseForm& action);
/// Only one change at a time; a second one waits until the first was answered.
Effects send_change(State& state, const Change& change);
/// Carried out, refused with findings, overtaken by somebody else, or lost.
Effects change_answered(State& state, const Answered& answer);
/// What local storage held of the person's forms.
void take_forms(State& state, const std::string& json);

/// Local storage's name for the forms of a person.
std::string forms_key(const State& state);

}  // namespace stagepad::client
