#pragma once

#include <optional>
#include <vector>

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Practice tests during a stage are judged by those whom the pack names for them; where no PO is involved,
/// not by the PO.
void toets_praktijktoetsen(const Toetscontext& context, Findings& findings);

/// Who may judge this kind of practice test in a stage; absent where the pack does not say.
std::optional<std::vector<Rol>> beoordelaars_van(const Toetscontext& context, const GeplandOnderdeel& part,
                                                 Toetssoort soort);

}  // namespace stagepad
