#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Is the place of this stage, or of a part-stage of it, abroad?
bool is_buitenland(const Onderdeel& onderdeel);

/// The same, or will it be: as long as there is no place, the newest request for one that was not returned or withdrawn
/// says so.
bool wordt_buitenland(const Toetscontext& context, const Onderdeel& onderdeel);

/// A stage abroad is not longer than allowed (buitenland.te_lang).
void toets_buitenland(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
