#pragma once

#include <string>

#include "shared/api/rondes.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What people decided in a round beside the lottery, and a form for more of it as long as that can be.
void draw_ingrepen(const View& view, const RondeOverzicht& overzicht);

/// One of the participants, or of the places, by name. True when another was chosen.
bool choose_deelnemer(const View& view, const RondeOverzicht& overzicht, std::string& pseudoniem,
                      const std::string& error);
bool choose_plaats(const View& view, const RondeOverzicht& overzicht, std::string& code, const std::string& error);

}  // namespace stagepad::client
