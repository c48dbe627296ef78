#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/pages/etalagekeuze.hpp"
#include "shared/domain/stageplaats.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

// The public etalage as plain HTML: no script, no session, no cookie. What is given here is shown to
// everybody; whoever calls has left out what is not for everybody.

inline constexpr std::string_view k_openbare_etalage = "/etalage/openbaar";
inline constexpr std::size_t k_plaatsen_per_blad = 25;

/// The list through the filters. `blad` counts from 1; beyond the last it is the last.
std::string openbare_etalage_page(const std::vector<Stageplaats>& plaatsen,
                                  const Etalagekeuze& keuze, std::size_t blad,
                                  const Catalogue& texts);

/// One place; `keuze` and `blad` are of the list one came from and goes back to.
std::string openbare_plaats_page(const Stageplaats& plaats, const Etalagekeuze& keuze,
                                 std::size_t blad, const Catalogue& texts);

}  // namespace stagepad
