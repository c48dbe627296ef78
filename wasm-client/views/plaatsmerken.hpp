#pragma once

#include <string>
#include <vector>

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

// A place in a few words and marks, the same in the list and on its own page.

/// "GGD Amsterdam · Amsterdam".
std::string waar_text(const Stageplaats& plaats);
/// The kinds of stage in words.
std::string soorten_text(const View& view, const std::vector<std::string>& soorten);
/// The periods that are not over, with how many aios they take; says so when there are none.
std::string ruimte_text(const View& view, const std::vector<Plaatsperiode>& perioden);
/// The same in one line: the first of them, and how many come after it.
std::string ruimte_kort(const View& view, const std::vector<Plaatsperiode>& perioden);
/// Whether it is approved, and who sees it.
void draw_plaatsmerken(const View& view, const Stageplaats& plaats);

}  // namespace stagepad::client
