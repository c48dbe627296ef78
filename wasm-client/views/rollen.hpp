#pragma once

#include <string>
#include <vector>

#include "shared/api/personen.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Roles to tick. What the person at the screen may not give says who may. True when one was changed.
bool draw_rollen(const View& view, std::vector<Rol>& rollen, const std::string& error);

/// What a person cannot be without: a name, an address and a role. The rest the server knows.
Findings ontbreekt(const PersoonInvoer& invoer);

/// "aios en praktijkopleider"; says so when there are none.
std::string rollen_in_woorden(const View& view, const std::vector<Rol>& rollen);

ui::Tone tone_of(Toegangsstand stand);

}  // namespace stagepad::client
