#pragma once

#include <string>
#include <vector>

#include "server/pages/afdruk.hpp"
#include "server/pages/etalagekeuze.hpp"
#include "shared/api/bevoegdheden.hpp"

namespace stagepad {

/// The places as the reader may see them (the caller has blanked what is not for them), through the same
/// filters as on the screen, by name. Who sees all places also sees how each is shown and whether it is
/// approved. Interest is left out: on paper it would be out of date the next day.
std::string afdruk_plaatsen_page(const std::vector<Stageplaats>& plaatsen,
                                 const Etalagekeuze& keuze, api::Plaatszicht zicht,
                                 const Afdrukgegevens& gegevens, const Catalogue& texts);

}  // namespace stagepad
