#pragma once

#include <span>

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// How something of this kind may stand, from asked to settled.
std::span<const Gereedheidsstand> standen_van(Gereedheidssoort soort);

/// Is nothing left to be done for it?
bool is_geregeld(const Gereedheid& gereedheid);

/// Who is to do what is left: the institution draws an agreement up and the institute signs it; the rest is for the
/// aios (domain, 5).
Rol regelt(const Gereedheid& gereedheid);

/// What an institution asks and is not settled (gereedheid.open): good to know before the stage, a warning once it
/// has begun.
void toets_gereedheid(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
