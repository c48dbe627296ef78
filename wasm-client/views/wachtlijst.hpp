#pragma once

#include "shared/api/rondes.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

// The waiting list of a published round.

/// What is offered to one's own stage, or to that of an aios of one's own, and still waits for an answer. It has a term,
/// so it stands before everything that only tells.
void draw_mijn_aanbiedingen(const View& view, const MijnRonde& mijn, const MijnDeelname& deelname);

/// For one's own stage, or that of an aios of one's own: the switch, and how many are asked before for each place.
/// `bestand`: the round file, where it is here and holds.
void draw_mijn_wachtlijst(const View& view, const MijnRonde& mijn, const MijnDeelname& deelname, const Ronde* bestand);

/// For the Stagebureau: who waits for what in which order, and what was offered.
void draw_wachtlijst(const View& view, const RondeOverzicht& overzicht);

}  // namespace stagepad::client
