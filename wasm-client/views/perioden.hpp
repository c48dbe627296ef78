#pragma once

#include <string>
#include <vector>

#include "shared/command/getypte_periode.hpp"
#include "wasm-client/views/formulier.hpp"

namespace stagepad::client {

/// A choice among the words of an enumeration, each with what it means: the texts "<words>.…" and "<meanings>.…".
template <class Enum>
bool draw_enum_choice(const View& view, ui::Key key, Tekst legend, const char* words, const char* meanings, Enum& value) {
  std::vector<std::string> labels;
  std::vector<std::string> details;
  int chosen = 0;
  for (const EnumName<Enum>& each : EnumNames<Enum>::names) {
    if (each.value == value) chosen = static_cast<int>(labels.size());
    labels.push_back(word_text(words, each.name, view.catalogue));
    details.push_back(word_text(meanings, each.name, view.catalogue));
  }
  std::vector<ui::Choice> choices;
  for (std::size_t i = 0; i < labels.size(); ++i) choices.push_back({.label = labels[i], .description = details[i]});
  if (!view.ui.radio_group(key, view.t(legend), chosen, choices)) return false;
  value = EnumNames<Enum>::names[chosen].value;
  return true;
}

/// Periods of a place with the number of aios in each, to change, remove and add to. True when something was changed.
bool draw_period_rows(const View& view, std::string_view name, std::vector<GetyptePeriode>& perioden, FormView& form);

}  // namespace stagepad::client
