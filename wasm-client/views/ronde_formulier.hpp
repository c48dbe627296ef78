#pragma once

#include "shared/domain/plaatsingsronde.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The form in which a round is planned, or changed as long as it is not open (`ronde`; nullptr: a new one).
void draw_ronde_formulier(const View& view, const Plaatsingsronde* ronde);

/// What a rule does, in plain words.
std::string regel_uitleg(const View& view, Plaatsingsregel regel);

}  // namespace stagepad::client
