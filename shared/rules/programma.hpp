#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Is this the pack for this training? Another cohort or employer is refused (programma.cohort_te_vroeg,
/// programma.cohort_te_laat, programma.andere_werkgever): no source says what would hold. A pack by
/// which is judged outside the days for which it is valid warns (programma.nog_niet_geldig,
/// programma.niet_meer_geldig).
void toets_programma(const Toetscontext& context, Findings& findings);

}  // namespace stagepad
