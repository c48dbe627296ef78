#include "wasm-client/views/formulier.hpp"

#include <algorithm>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/bevindingen.hpp"

namespace stagepad::client {

FormView::FormView(const View& view, std::string naam, std::int64_t versie, Findings own)
    : view_(view),
      naam_(std::move(naam)),
      versie_(versie),
      own_(std::move(own)),
      draft_(find_formulier(view.state.beheer.formulieren, naam_)) {
  const auto& refusal = view.state.beheer.refusal;
  is_refused_ = refusal && refusal->formulier == naam_;
  if (!is_refused_) return;
  const bool is_the_same = refusal->inhoud == (draft_ ? draft_->inhoud : std::string());
  shown_ = is_the_same ? refusal->findings : own_;
  if (is_the_same) title_ = refusal->title;
  said_.assign(shown_.size(), false);
}

bool FormView::is_overtaken() const {
  return draft_ && draft_->versie > 0 && versie_ > 0 && draft_->versie != versie_;
}

std::string FormView::error(std::string_view pad) {
  std::string text;
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    if (said_[i] || !is_op_of_onder(shown_[i].pad, pad)) continue;
    said_[i] = true;
    if (!text.empty()) text += " ";
    text += finding_text(shown_[i], view_.catalogue, view_.state.taal);
  }
  return text;
}

bool FormView::text(ui::Key key, Tekst label, std::string& value, const std::string& pad,
                    ui::FieldOptions options) {
  const std::string wrong = error(pad);
  options.error = wrong;
  return view_.ui.text_field(key, view_.t(label), value, options).changed;
}

bool FormView::area(ui::Key key, Tekst label, std::string& value, const std::string& pad,
                    ui::FieldOptions options) {
  const std::string wrong = error(pad);
  options.error = wrong;
  return view_.ui.text_area(key, view_.t(label), value, options).changed;
}

bool FormView::date(ui::Key key, Tekst label, std::string& value, const std::string& pad,
                    ui::FieldOptions options) {
  const std::string wrong = error(pad);
  options.error = wrong;
  return view_.ui.date_field(key, view_.t(label), value, options).changed;
}

void FormView::draw_overtaken(const std::vector<Verschil>& verschillen) const {
  if (!is_overtaken()) return;
  auto box = view_.ui.notice("ingehaald", ui::Tone::attention, ui::icons::users,
                             view_.t(Tekst::formulier_ingehaald));
  view_.ui.text(view_.t(Tekst::formulier_ingehaald_uitleg));
  int number = 0;
  for (const Verschil& each : verschillen) {
    if (each.mijn == each.nu) continue;
    auto scope = view_.ui.scope(++number);
    view_.ui.text(view_.t(Tekst::formulier_verschil,
                          {{"veld", each.veld},
                           {"mijn", each.mijn.empty() ? view_.t(Tekst::formulier_leeg) : each.mijn},
                           {"nu", each.nu.empty() ? view_.t(Tekst::formulier_leeg) : each.nu}}));
  }
  if (number == 0) view_.ui.text(view_.t(Tekst::formulier_geen_verschil));
  auto row = view_.ui.row({.gap = 8});
  if (view_.ui.button("houd", view_.t(Tekst::formulier_houd_mijn))) {
    view_.act(KeepForm{{naam_, versie_, draft_->inhoud}});
  }
  if (view_.ui.button("neem-over", view_.t(Tekst::formulier_neem_over))) view_.act(DropForm{naam_});
}

void FormView::draw_rest() {
  if (!is_refused_ || is_overtaken()) return;
  Findings rest;
  for (std::size_t i = 0; i < shown_.size(); ++i) {
    if (!said_[i]) rest.push_back(shown_[i]);
  }
  if (!rest.empty()) {
    draw_findings(view_, "formulier-bevindingen", rest, nullptr);
    return;
  }
  if (shown_.empty() && title_.empty()) return;
  auto box = view_.ui.notice("geweigerd", ui::Tone::blocked, ui::icons::octagon_x,
                             view_.t(Tekst::app_niet_uitgevoerd));
  view_.ui.text(shown_.empty() ? title_ : view_.t(Tekst::formulier_zie_velden));
}

bool FormView::send_button(Tekst label, ui::Icon icon, ui::ButtonKind kind) const {
  const std::string busy = view_.t(Tekst::app_bezig);
  const std::string overtaken = view_.t(Tekst::formulier_kies_eerst);
  ui::ButtonOptions options{.icon = icon};
  if (view_.state.beheer.sending) options.disabled_because = busy;
  else if (is_overtaken()) options.disabled_because = overtaken;
  if (!view_.ui.button("verstuur", view_.t(label), kind, options)) return false;
  if (std::none_of(own_.begin(), own_.end(), [](const Finding& each) { return each.ernst == Ernst::blokkeert; })) {
    return true;
  }
  view_.act(RefuseForm{naam_, own_});
  return false;
}

void FormView::drop_button(Tekst label) const {
  if (!draft_) return;
  if (view_.ui.button("gooi-weg", view_.t(label), ui::ButtonKind::quiet, {.icon = ui::icons::rotate_ccw})) {
    view_.act(DropForm{naam_});
  }
}

void FormView::send(Change change) const {
  change.formulier = naam_;
  view_.act(SendChange{std::move(change)});
}

}  // namespace stagepad::client
