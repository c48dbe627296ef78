#pragma once

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// The people of the installation: the list through its filters, and one of them.

void load_personen(State& state, Effects& effects);
void more_personen(State& state, Effects& effects);
bool take_personen(State& state, const Answered& answer);
void refresh_personen(State& state);

/// Roles that people have an account for, in the order in which they are shown.
inline constexpr Rol k_account_rollen[] = {Rol::aios, Rol::instituutsopleider, Rol::praktijkopleider,
                                           Rol::stagebureau, Rol::beheerder};

}  // namespace stagepad::client
