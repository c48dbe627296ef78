#pragma once

#include "shared/domain/plaatsingsronde.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// The placement rounds: the list, and for the Stagebureau the form of a new one; with an id in the address one of
/// them, as it is worked on or as it is about one's own stages.
void draw_rondes(const View& view);

ui::Tone tone_of(Rondestand stand);
/// The mark of where a round stands.
void draw_rondestand(const View& view, Rondestand stand);
/// "M+G-stage en keuzestage".
std::string rondesoorten_text(const View& view, const Plaatsingsronde& ronde);

}  // namespace stagepad::client
