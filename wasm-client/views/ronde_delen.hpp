#pragma once

#include <string>
#include <vector>

#include "shared/api/rondes.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

// Who takes part in a round and where, for the Stagebureau.

/// Before it closes: the stages in it, without their lists.
void draw_stages(const View& view, const RondeOverzicht& overzicht);
void draw_deelnemers(const View& view, const RondeOverzicht& overzicht);
void draw_rondeplaatsen(const View& view, const RondeOverzicht& overzicht);

/// A line in small type.
void draw_small(const View& view, const std::string& text, ui::TextTone tone = ui::TextTone::muted);

/// The round file with the names that the Stagebureau knows.
Ronde bestand_met_namen(const RondeOverzicht& overzicht);

/// Somebody who takes part, by name; the pseudonym when nobody is called so.
std::string deelnemer_naam(const RondeOverzicht& overzicht, const std::string& pseudoniem);
/// A place of the round by name and period; a word for no place.
std::string plaats_naam(const View& view, const RondeOverzicht& overzicht, const std::string& code);

/// The days of a place of the round, in words also when it has none.
std::string period_of(const View& view, const RondeplaatsKaart& plaats);
/// The participant of the file with this pseudonym, or nullptr.
const Rondedeelnemer* find_deelnemer(const Ronde& bestand, const std::string& pseudoniem);

/// Findings about a round that name people and places, as the Stagebureau knows them, in the place of their codes.
Findings met_namen(const View& view, const RondeOverzicht& overzicht, Findings findings);

}  // namespace stagepad::client
