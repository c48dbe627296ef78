#pragma once

#include <optional>

#include "shared/process/fasen.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Since when the turn of a stage waits: the day on which what it is about was handed in, agreed with, or came back.
/// Nothing where it waits for something that nobody began, and for requests, which know their own day.
std::optional<CivilDate> wacht_sinds(const AanZet& turn, const GeplandOnderdeel& part);

}  // namespace stagepad
