#pragma once

#include <string>

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What the aios arranges of a part beside its first day: interweaving, joining, a length of its own, days of
/// keuzeonderwijs, when part-stages begin. Draws nothing where there is nothing to arrange.
void draw_indeling(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

/// Adding a part that the pack leaves to the aios; nothing where there is none.
void draw_toevoegen(const View& view, const TrainingView& training);

/// The same of one line, in words; empty when it is as the pack has it.
std::string indeling_text(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
