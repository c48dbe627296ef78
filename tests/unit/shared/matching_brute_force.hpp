#pragma once

#include <vector>

#include "shared/matching/verdeling.hpp"

namespace stagepad::matching_test {

/// The division that the rule asks, found by looking at every one there is: choices to the power of
/// people. Not for `loting`, which is defined by its own steps.
Verdeling zoek_alles_af(const Verdeelvraag& vraag);

}  // namespace stagepad::matching_test
