#pragma once

#include <string>
#include <variant>

#include "shared/text/sentences.hpp"
#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

// What all documents of a stage have in common on the screen. `C` is the command that adds one.

/// The document of this stage that is on its way, or nullptr.
template <class C>
const C* document_underway(const View& view, OnderdeelId onderdeel) {
  if (!view.state.sending) return nullptr;
  const auto* sent = std::get_if<C>(&view.state.sending->command);
  return sent && sent->onderdeel == onderdeel ? sent : nullptr;
}

/// Why the last document of this stage was not accepted; empty when it was.
template <class C>
std::string document_refusal(const View& view, const TrainingView& training, OnderdeelId onderdeel) {
  const auto& refusal = view.state.refusal;
  const auto* refused = refusal ? std::get_if<C>(&refusal->command) : nullptr;
  if (!refused || refused->onderdeel != onderdeel) return {};
  std::string text;
  for (const Finding& each : refusal->findings) {
    text += (text.empty() ? "" : " ") + finding_text(each, view.catalogue, view.state.taal, &training.pakket);
  }
  return text.empty() ? refusal->title : text;
}

}  // namespace stagepad::client
