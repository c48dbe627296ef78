#pragma once

#include <optional>
#include <string>

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Hours of supervision a week, as agreed for a place, within the bounds of the pack.
void toets_begeleiding(const Toetscontext& context, Findings& findings);

/// The same for hours that are asked about apart, at `pad`.
void toets_begeleidingsuren(const Toetscontext& context, const GeplandOnderdeel& part,
                            const std::optional<Decimal>& uren, const std::string& pad,
                            Findings& findings);

}  // namespace stagepad
