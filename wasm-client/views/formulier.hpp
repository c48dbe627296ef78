#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "shared/codec/json_writer.hpp"
#include "wasm-client/app/formulier.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// A field in which what was typed differs from what somebody else made of it.
struct Verschil {
  std::string veld;
  std::string mijn;
  std::string nu;
};

/// A form on the screen: fields that keep what is typed and show what is wrong with them, and what is
/// said of the form as a whole. Made per frame; `versie` is that of the object as it is now (0: new),
/// `own` what is found wrong here, shown once the form was refused.
class FormView {
 public:
  FormView(const View& view, std::string naam, std::int64_t versie, Findings own = {});

  bool text(ui::Key key, Tekst label, std::string& value, const std::string& pad, ui::FieldOptions options = {});
  bool area(ui::Key key, Tekst label, std::string& value, const std::string& pad, ui::FieldOptions options = {});
  bool date(ui::Key key, Tekst label, std::string& value, const std::string& pad, ui::FieldOptions options = {});

  /// The sentences about this field, those about parts of it too; they are not said again below.
  [[nodiscard]] std::string error(std::string_view pad);

  /// Is there anything typed that was not sent?
  [[nodiscard]] bool has_draft() const { return draft_ != nullptr; }
  /// Did somebody else change the object since the form was begun?
  [[nodiscard]] bool is_overtaken() const;

  template <class T>
  void keep(const T& form) const {
    const std::int64_t begun = draft_ ? draft_->versie : versie_;
    view_.act(KeepForm{{naam_, begun, to_json(form)}});
  }

  /// What somebody else made of the object in the meantime beside what was typed, and the choice
  /// between them. Draws nothing unless that happened.
  void draw_overtaken(const std::vector<Verschil>& verschillen) const;
  /// What is wrong with the form as a whole, or with fields that were not drawn.
  void draw_rest();
  /// Sends the change, or says what is wrong when there is something wrong here already.
  bool send_button(Tekst label, ui::Icon icon, ui::ButtonKind kind = ui::ButtonKind::primary) const;
  /// Takes back what was typed; drawn only when there is something.
  void drop_button(Tekst label) const;
  void send(Change change) const;

 private:
  const View& view_;
  std::string naam_;
  std::int64_t versie_;
  Findings own_;
  const Formulier* draft_;
  bool is_refused_ = false;
  Findings shown_;
  std::vector<bool> said_;
  std::string title_;
};

}  // namespace stagepad::client
