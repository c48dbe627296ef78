#pragma once

#include <string_view>
#include <vector>

#include "shared/rules/rulepack.hpp"

namespace stagepad::fuzz {

/// The rule packs of assets/rulepacks, by name of their file. Read once.
const std::vector<Regelpakket>& shipped_packs();

/// The one with this id, or else any, always the same for the same text.
const Regelpakket& pack_for(std::string_view id);

}  // namespace stagepad::fuzz
