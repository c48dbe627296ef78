#pragma once

#include "shared/domain/plaatsingsronde.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The steps of a round as a track.
void draw_rondespoor(const View& view, const Plaatsingsronde& ronde);

/// What was agreed and published about a round, its hashes to be copied.
void draw_afspraken(const View& view, const Plaatsingsronde& ronde);

}  // namespace stagepad::client
