#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/process/fasen.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"
#include "wasm-client/app/actions.hpp"
#include "wasm-client/app/memo.hpp"
#include "wasm-client/ui/ui.hpp"

namespace stagepad::client {

/// What every view gets: the state to read, the kit to draw with, the texts, and where to leave what
/// the person did. Views change nothing themselves. Lives for one frame.
struct View {
  const State& state;
  const Catalogue& catalogue;
  ui::Ui& ui;
  std::vector<Action>& actions;
  Memo& memo;

  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const {
    return catalogue.text(key, arguments);
  }
  /// The text of a word of an enumeration: word("fase", "gepland").
  [[nodiscard]] std::string word(std::string_view group, std::string_view name) const {
    return word_text(group, name, catalogue);
  }
  [[nodiscard]] std::string date(CivilDate day) const { return format_date(day, state.taal); }
  [[nodiscard]] std::string short_date(CivilDate day) const {
    return format_short_date(day, state.taal);
  }
  [[nodiscard]] std::string period(const Period& period) const {
    return format_period(period, state.taal);
  }
  /// "uiterlijk 30 april 2027 (nog 12 dagen)".
  [[nodiscard]] std::string until(CivilDate day, CivilDate vandaag) const;

  void act(Action action) const { actions.push_back(std::move(action)); }
};

/// "Kees Aartsen namens Marjan de Wit", or just who it was.
std::string acted_by(const View& view, const PersoonVerwijzing& door, const std::optional<PersoonVerwijzing>& namens);

/// The mark that a fase wears: tone, with its icon and word.
ui::Tone tone_of(Fase fase);
ui::Severity severity_of(Ernst ernst);

}  // namespace stagepad::client
