#pragma once

#include "shared/matching/verdeling.hpp"

namespace stagepad::matching_test {

/// The division that the rule asks, worked out in another way than the core's: people are let in one by
/// one, each by the cheapest chain there is (Bellman-Ford), with ranks as weights in one number; the
/// lottery is followed by walking, for every better choice, through all free moves. Slow and plain. For
/// lists of at most four, and not for `loting`.
Verdeling verdeel_als_naslag(const Verdeelvraag& vraag);

}  // namespace stagepad::matching_test
