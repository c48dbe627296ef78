#pragma once

#include <string>

#include "shared/domain/stageplaats.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

// What the server's own pages say of a place. Shows only fields that everybody may see who may see the
// place at all.

/// "GGD Merwedelanden · Gorinchem, Zuid-Holland".
std::string waar_text(const Stageplaats& plaats);
/// What it is in a few words, as a list.
std::string kenmerken_html(const Stageplaats& plaats, const Catalogue& texts);
/// All of it with labels, as a list of terms.
std::string plaatsfeiten_html(const Stageplaats& plaats, const Catalogue& texts);

/// Kinds of stage and target groups, as they are shown in a sentence.
std::string soorten_text(const Stageplaats& plaats, const Catalogue& texts);
std::string doelgroepen_text(const Stageplaats& plaats, const Catalogue& texts);

}  // namespace stagepad
