#pragma once

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

  /// A button that sends; with the reason beside it when it cannot be pressed.
  bool send_button(const char* key, Tekst label, ui::ButtonKind kind, ui::Icon icon) const;
  void send(const Command& command) const { view_.act(Send{command}); }
  [[nodiscard]] Findings judged(const Command& command) const;
  /// Findings beside those that stand at their fields, and what the server answered.
  void draw_outcome(const char* key, const Command& command, const Findings& findings, bool touched) const;

  /// One of these by name; `chosen` is its position. True when another was chosen.
  bool choose(ui::Key key, Tekst label, const std::vector<std::string>& names, int& chosen) const;
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
