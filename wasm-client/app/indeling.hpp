#pragma once

#include <string>
#include <vector>

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// How the aios arranges parts beside moving them; kept as the draft of the schedule.

/// The line of this part in the arrangement of the training.
Schemaregel line_of(const Traject& traject, OnderdeelId id);

/// The line with another first day for this part-stage, or with none of its own.
Schemaregel with_begin(Schemaregel line, const GeplandOnderdeel& part, const std::string& deel,
                       std::optional<CivilDate> start);

/// The parts that can be added now: none while one that was added is still to be asked for.
std::vector<const RegelpakketOnderdeel*> nu_toe_te_voegen(const Traject& traject, const Regelpakket& pakket);

/// The arrangement with this line in the place of the one of the same part.
std::vector<Schemaregel> arranged(const Traject& traject, const Schemaregel& line);
/// The arrangement with a part of this kind behind the others.
std::vector<Schemaregel> with_added(const Traject& traject, const std::string& soort);
/// The arrangement without the part that was added.
std::vector<Schemaregel> without_added(const Traject& traject);

}  // namespace stagepad::client
