#pragma once

#include "shared/api/plaatsen.hpp"
#include "shared/rules/opleidingsplanning.hpp"
#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What aios say of a place, with the answer of the institution; nothing while there is too little to show.
void draw_ervaringen(const View& view, const Stageplaats& plaats);

/// The same on the screen of the place, where the Stagebureau enters what the institution answers.
void draw_ervaringen_met_reactie(const View& view, const StageplaatsKaart& kaart);

/// After a stage in a place of the etalage the aios tells about it.
void draw_ervaring_delen(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

}  // namespace stagepad::client
