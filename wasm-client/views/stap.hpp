#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/command/stappen.hpp"
#include "wasm-client/app/training_view.hpp"
#include "wasm-client/views/formulier.hpp"

namespace stagepad::client {

/// What the steps of one stage on the screen have in common: what the person may do in this fase, judging a
/// command as it is typed, and sending it. Lives for one frame.
class StapView {
 public:
  StapView(const View& view, const TrainingView& training, const GeplandOnderdeel& part);

 protected:
  /// May the person take this step now?
  [[nodiscard]] bool may(Stap stap) const;
  /// Has the person this role in the training?
  [[nodiscard]] bool is(Rol rol) const;
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const {
    return view_.t(key, arguments);
  }

  /// A part of the screen that opens and closes; whether it is open stands in the address, under `query`.
  bool is_open(const char* query, const char* key, Tekst label) const;

  /// A button that sends; with the reason beside it when it cannot be pressed.
  bool send_button(const char* key, const std::string& label, ui::ButtonKind kind, ui::Icon icon) const;
  bool send_button(const char* key, Tekst label, ui::ButtonKind kind, ui::Icon icon) const {
    return send_button(key, t(label), kind, icon);
  }
  void send(const Command& command) const { view_.act(Send{command}); }
  /// By what is known of the training; a command about places is judged with the etalage besides.
  [[nodiscard]] Findings judged(const Command& command) const;
  /// Findings beside those that stand at their fields, and what the server answered.
  void draw_outcome(const char* key, const Command& command, const Findings& findings, bool touched) const;

  /// One of these by name; `chosen` is its position. True when another was chosen.
  bool choose(ui::Key key, Tekst label, const std::vector<std::string>& names, int& chosen) const;
  /// One of the words of an enumeration, which stand in the texts as "<group>.<word>". True when another was chosen.
  template <class E>
  bool choose_word(ui::Key key, Tekst label, const char* group, E& value) const {
    std::vector<std::string> names;
    int chosen = 0;
    for (const EnumName<E>& each : EnumNames<E>::names) {
      if (each.value == value) chosen = static_cast<int>(names.size());
      names.push_back(view_.word(group, each.name));
    }
    if (!choose(key, label, names, chosen)) return false;
    value = EnumNames<E>::names[chosen].value;
    return true;
  }

  /// Rows that a form lists, each in its card, by a name with {nummer}, and with a button that takes it away as long
  /// as more than `fewest` are left. `draw` draws the fields of one and says whether they changed. True when
  /// something changed.
  template <class Row, class Draw>
  bool draw_rows(ui::Key key, Tekst name, std::size_t fewest, std::vector<Row>& rows, Draw&& draw) const {
    auto outer = view_.ui.scope(key);
    bool changed = false;
    std::optional<std::size_t> gone;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::string number = t(name, {{"nummer", static_cast<std::int64_t>(i + 1)}});
      auto card = view_.ui.card(static_cast<int>(i) + 1, {.gap = 8, .sunken = true, .name = number});
      auto scope = view_.ui.scope(static_cast<int>(i) + 1);
      {
        auto row = view_.ui.row({.gap = 8});
        view_.ui.text(number, {.strong = true});
        view_.ui.spacer();
        const bool may_go = rows.size() > fewest;
        if (may_go && take_away_button(number)) gone = i;
      }
      changed |= draw(rows[i], i);
    }
    if (!gone) return changed;
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(*gone));
    return true;
  }

  /// Takes the row of this name away.
  [[nodiscard]] bool take_away_button(const std::string& row) const;

  /// The two ends of a judgement, with what the server answered to either: agree, or return what `form` says why.
  void draw_decision(const FormView& form, Tekst agree, const Command& good, const Command& back) const;

  /// What the part-stage with this word is called.
  [[nodiscard]] std::string name_of_deel(const std::string& deel) const;
  /// The part-stage a form is about, of those by these words. True when another was chosen.
  bool draw_deel(const std::vector<std::string>& delen, std::string& deel) const;

  const View& view_;
  const TrainingView& training_;
  const GeplandOnderdeel& part_;
  OnderdeelId id_;
  Actor actor_;
  Fase fase_;
};

}  // namespace stagepad::client
