#pragma once

#include <string>

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// What the screens for IO, Stagebureau and beheerder need from the server: each subject's own file
// (overzicht.cpp, personen.cpp, …) asks for its part and takes it in; here they are brought together.

/// Asks for everything the present screen needs and does not have yet.
void load_beheer(State& state, Effects& effects);
/// The next page of the list on the screen.
Effects load_more(State& state);
/// Lets lists and objects be asked again: others may have changed them.
void refresh_beheer(State& state);
/// Takes in an answer about one of the subjects; false when it is about something else.
bool take_beheer(State& state, const Answered& answer);

/// After a change: takes in the object as it is now, and says where it is to be seen.
std::string take_changed(State& state, Onderwerp onderwerp, const Answered& answer);
/// The object is to be asked again.
void forget_object(State& state, Onderwerp onderwerp);
/// Every list is to be asked again from its first page.
void forget_lists(State& state);

}  // namespace stagepad::client
