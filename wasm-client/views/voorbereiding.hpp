#pragma once

#include <optional>
#include <string>

#include "shared/domain/voorbereiding.hpp"
#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// What was got ready about a request, or about a stage.
struct Besluitplek {
  Besluitonderwerp over = Besluitonderwerp::verzoek;
  std::optional<VerzoekId> verzoek;
  std::optional<OnderdeelId> onderdeel;
};

/// For a trainer who decides: what was got ready, and a button that takes the words over. Returns them when it is
/// pressed.
std::optional<std::string> draw_voorbereid(const View& view, const TrainingView& training, const Besluitplek& plek);

/// For whoever gets a trainer's decision ready: the words and which way; draws nothing for others.
void draw_voorbereiden(const View& view, const TrainingView& training, const Besluitplek& plek);

}  // namespace stagepad::client
