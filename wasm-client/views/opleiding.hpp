#pragma once

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// Mijn opleiding: who is to act, the schema as a timeline, the chosen stage, and what the rules say.
/// The same screen shows an opleider somebody else's training, to read.
void draw_opleiding(const View& view);

/// Its parts, in files of their own.
void draw_next_steps(const View& view, const TrainingView& training);   // opleiding_aan_zet.cpp
void draw_draft_bar(const View& view, const TrainingView& training);    // opleiding_concept.cpp
void draw_chosen_part(const View& view, const TrainingView& training);  // opleiding_onderdeel.cpp

}  // namespace stagepad::client
