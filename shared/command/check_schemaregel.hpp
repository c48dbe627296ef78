#pragma once

#include <cstddef>
#include <vector>

#include "shared/domain/verzoek.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// What one line of a proposed arrangement says beside the order and the first day. Part of check.cpp.

/// Most days of keuzeonderwijs, and of a stage in it.
inline constexpr std::int32_t k_max_keuzeonderwijsdagen = 1000;

/// The parts that the pack leaves to the aios and that the training does not have yet, or may have again.
std::vector<const RegelpakketOnderdeel*> toe_te_voegen(const Traject& traject, const Regelpakket& pakket);

/// Can the line be judged by the rules? Its length and days are numbers that can be, and a part that is added is one
/// that the pack leaves to the aios; at most one at a time.
bool check_schemaregel(const Traject& traject, const Regelpakket& pakket,
                       const std::vector<Schemaregel>& schema, std::size_t i, Findings& findings);

/// Of what has begun, share, length, days and link stay as they are, and part-stages that have begun begin where they
/// did.
void check_vastgelegd(const Toetscontext& held, const std::vector<Schemaregel>& schema, Findings& findings);

}  // namespace stagepad
