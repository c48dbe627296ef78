#pragma once

#include <string>

#include "server/pages/afdruk.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// Where the stagekader of a stage stands: "/stagekader/va/kz".
std::string stagekader_pad(const Regelpakket& pakket, std::string_view onderdeel);

/// What an aios takes along to an institution (Q&A, "Eigen werving"): the frame of a stage as the rule pack has it, and
/// what a stagebegeleider should know. No word about a person; for everybody to read, and to print.
std::string stagekader_page(const Regelpakket& pakket, const RegelpakketOnderdeel& onderdeel,
                            const Afdrukgegevens& gegevens, const Catalogue& texts);

}  // namespace stagepad
