#pragma once

#include "shared/api/ronderest.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

// What a published round left over.

/// For the Stagebureau: who has no place yet, what fits them, and the places with room.
void draw_ronderest(const View& view, const Plaatsingsronde& ronde);

/// For aios and IO: the places with room that fit this stage, and how to go on. Draws nothing of a stage that has a
/// place.
void draw_verder(const View& view, RondeId ronde, const Rondestage& stage);

}  // namespace stagepad::client
