#include "wasm-client/views/stap.hpp"

#include <algorithm>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/bevindingen.hpp"

namespace stagepad::client {

StapView::StapView(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
    : view_(view),
      training_(training),
      part_(part),
      id_(part.onderdeel->id),
      actor_(actor_of(view.state)),
      fase_(fase_van(training.context, part)) {}

bool StapView::may(Stap stap) const { return mag_nu(training_.context, training_.held, actor_, part_, stap); }

bool StapView::is(Rol rol) const { return heeft_rol_in(training_.held, actor_, rol); }

bool StapView::send_button(const char* key, const std::string& label, ui::ButtonKind kind, ui::Icon icon) const {
  const std::string busy = t(Tekst::app_bezig);
  ui::ButtonOptions options{.icon = icon};
  if (view_.state.sending) options.disabled_because = busy;
  return view_.ui.button(key, label, kind, options);
}

Findings StapView::judged(const Command& command) const {
  return check(command, view_.state.beeld.value, training_.pakket, actor_);
}

void StapView::draw_outcome(const char* key, const Command& command, const Findings& findings, bool touched) const {
  if (touched && !findings.empty()) draw_findings(view_, key, findings, &training_);
  draw_refusal(view_, command, &training_);
}

bool StapView::choose(ui::Key key, Tekst label, const std::vector<std::string>& names, int& chosen) const {
  std::vector<ui::Choice> choices;
  for (const std::string& each : names) choices.push_back({.label = each});
  return view_.ui.select(key, t(label), chosen, choices);
}

bool StapView::take_away_button(const std::string& row) const {
  return view_.ui.icon_button("weg", ui::icons::trash_2, t(Tekst::formulier_regel_weg, {{"regel", row}}));
}

void StapView::draw_decision(const FormView& form, Tekst agree, const Command& good, const Command& back) const {
  draw_refusal(view_, good, &training_);
  draw_refusal(view_, back, &training_);
  auto row = view_.ui.row({.gap = 8});
  if (send_button("goed", agree, ui::ButtonKind::primary, ui::icons::check)) send(good);
  if (form.send_button(Tekst::plaatsing_stuur_terug, ui::icons::undo_2, ui::ButtonKind::secondary)) send(back);
}

bool StapView::is_open(const char* query, const char* key, Tekst label) const {
  bool open = view_.state.address.value(query) == "1";
  if (view_.ui.disclosure(key, t(label), open)) view_.act(SetQuery{query, open ? "1" : ""});
  return open;
}

std::string StapView::name_of_deel(const std::string& deel) const {
  for (const GeplandDeel& each : part_.delen) {
    if (each.definitie && each.definitie->code == deel) return training_.name_of(each);
  }
  return deel;
}

bool StapView::draw_deel(const std::vector<std::string>& delen, std::string& deel) const {
  if (delen.empty()) return false;
  std::vector<std::string> names;
  for (const std::string& code : delen) names.push_back(name_of_deel(code));
  auto chosen = static_cast<int>(std::find(delen.begin(), delen.end(), deel) - delen.begin());
  if (!choose("deel", Tekst::plaatsing_deel, names, chosen)) return false;
  deel = delen[static_cast<std::size_t>(chosen)];
  return true;
}

}  // namespace stagepad::client
