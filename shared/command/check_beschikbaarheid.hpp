#pragma once

#include <cstddef>
#include <vector>

#include "shared/command/stageplaats_invoer.hpp"
#include "shared/domain/beschikbaarheid.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

// What an institution answers on the availability of a place, whether on the page of its mailed link or on paper:
// what can be wrong with it, and what it makes of the place. Pure and total. `nu` is the place as it is kept.

inline constexpr std::size_t k_max_opmerking = 1000;
/// An answer is about the years from here (default).
inline constexpr int k_jaren_vooruit = 5;

/// The periods that are not over; only these are asked about.
std::vector<Plaatsperiode> lopende_perioden(const std::vector<Plaatsperiode>& perioden, CivilDate vandaag);

/// Everything that is wrong with the answer, with what would be right.
Findings check_beschikbaarheid(const Beschikbaarheidsantwoord& antwoord, const StageplaatsInvoer& nu,
                               CivilDate vandaag);

/// The place after a good answer, with the permission in the name of who answered. Periods that are over stay. A
/// place that is not available keeps its periods without room: one without any periods would count as always free.
StageplaatsInvoer toegepast(const Beschikbaarheidsantwoord& antwoord, const StageplaatsInvoer& nu, CivilDate vandaag);

}  // namespace stagepad
