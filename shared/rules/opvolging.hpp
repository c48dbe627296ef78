#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// A part comes after others (opvolging.te_vroeg), directly after them where the rule says so
/// (opvolging.niet_aansluitend).
void toets_opvolging(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
