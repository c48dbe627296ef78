#include "wasm-client/views/verlof.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/verlof.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/formulier.hpp"

namespace stagepad::client {

namespace {

constexpr const char* k_leave_query = "verlof";

/// The kinds of leave that the pack knows.
std::vector<const Verlofsoort*> kinds_of(const Regelpakket& pakket) {
  std::vector<const Verlofsoort*> kinds;
  for (const Verlofregel& regel : pakket.regels.verlof) {
    for (const Verlofsoort& each : regel.soorten) kinds.push_back(&each);
  }
  return kinds;
}

class VerlofView {
 public:
  VerlofView(const View& view, const TrainingView& training)
      : view_(view), training_(training), kinds_(kinds_of(training.pakket)) {}

  void draw() const {
    const bool records = heeft_rol_in(training_.held, actor_of(view_.state), Rol::stagebureau) && !kinds_.empty();
    if (training_.held.verlof.empty() && !records) return;
    const std::string title = t(Tekst::afdruk_verlof);
    auto card = view_.ui.card("verlof-kaart", {.gap = 12, .name = title});
    view_.ui.heading(2, title);
    draw_list();
    if (!records) return;
    bool open = view_.state.address.value(k_leave_query) == "1";
    if (view_.ui.disclosure("wijzig", t(Tekst::verlof_wijzig), open)) view_.act(SetQuery{k_leave_query, open ? "1" : ""});
    if (open) draw_editor();
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }

  void draw_list() const {
    if (training_.held.verlof.empty()) {
      view_.ui.text(t(Tekst::verlof_geen), {.tone = ui::TextTone::muted});
      return;
    }
    auto list = view_.ui.list("lijst", t(Tekst::afdruk_verlof), 4);
    int number = 0;
    for (const Verlof& each : training_.held.verlof) {
      auto item = view_.ui.list_item(++number);
      view_.ui.fact(training_.name_of(each), view_.period({each.eerste_dag, each.laatste_dag}));
    }
  }

  void draw_editor() const {
    const auto begin = verlof_formulier(training_.held.verlof, view_.state.taal);
    VerlofFormulier typed = draft_or(view_.state.beheer.formulieren, name(), begin);
    Findings unreadable;
    const WijzigVerlof command = verlof_van(typed, unreadable);
    const Findings findings =
        unreadable.empty() ? check(Command(command), view_.state.beeld.value, training_.pakket, actor_of(view_.state))
                           : unreadable;
    FormView form(view_, name(), 0, findings);
    view_.ui.text(t(Tekst::verlof_uitleg), {.tone = ui::TextTone::muted});
    bool changed = draw_rows(form, typed);
    if (view_.ui.button("erbij", t(Tekst::verlof_erbij), ui::ButtonKind::secondary, {.icon = ui::icons::plus})) {
      typed.regels.push_back({kinds_.front()->code, {}, {}, {}});
      changed = true;
    }
    if (changed) form.keep(typed);
    form.draw_rest();
    if (form.has_draft() && unreadable.empty() && !blocks(findings)) {
      draw_findings(view_, "gevolg", findings, &training_);
    }
    draw_refusal(view_, command, &training_);
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::formulier_bewaar, ui::icons::save)) view_.act(Send{command});
    form.drop_button(Tekst::formulier_zet_terug);
  }

  bool draw_rows(FormView& form, VerlofFormulier& typed) const {
    bool changed = false;
    std::optional<std::size_t> gone;
    for (std::size_t i = 0; i < typed.regels.size(); ++i) {
      VerlofRegel& regel = typed.regels[i];
      const auto number = static_cast<std::int64_t>(i + 1);
      const std::string naam = t(Tekst::verlof_regel, {{"nummer", number}});
      const std::string pad = "/verlof/" + std::to_string(i);
      auto card = view_.ui.card(static_cast<int>(i) + 1, {.gap = 8, .sunken = true, .name = naam});
      auto scope = view_.ui.scope(static_cast<int>(i) + 1);
      {
        auto row = view_.ui.row({.gap = 8});
        view_.ui.text(naam, {.strong = true});
        view_.ui.spacer();
        if (view_.ui.icon_button("weg", ui::icons::trash_2, t(Tekst::formulier_regel_weg, {{"regel", naam}}))) gone = i;
      }
      changed |= draw_kind(regel);
      auto grid = view_.ui.grid(180, 12);
      {
        auto cell = grid.next();
        changed |= form.date("van", Tekst::afdruk_eerste_dag, regel.eerste_dag, pad + "/eerste_dag", {.required = true});
      }
      {
        auto cell = grid.next();
        changed |= form.date("tot", Tekst::afdruk_laatste_dag, regel.laatste_dag, pad + "/laatste_dag", {.required = true});
      }
      auto cell = grid.next();
      const std::string hint = t(Tekst::verlof_fte_hulp);
      changed |= form.text("fte", Tekst::verlof_fte, regel.fte, pad + "/fte", {.hint = hint});
    }
    if (!gone) return changed;
    typed.regels.erase(typed.regels.begin() + static_cast<std::ptrdiff_t>(*gone));
    return true;
  }

  bool draw_kind(VerlofRegel& regel) const {
    std::vector<std::string> words;
    int chosen = 0;
    for (const Verlofsoort* each : kinds_) {
      if (each->code == regel.soort) chosen = static_cast<int>(words.size());
      words.push_back(in_language(each->naam, view_.state.taal));
    }
    std::vector<ui::Choice> choices;
    for (const std::string& each : words) choices.push_back({.label = each});
    if (!view_.ui.select("soort", t(Tekst::verlof_soort), chosen, choices)) return false;
    regel.soort = kinds_[static_cast<std::size_t>(chosen)]->code;
    return true;
  }

  [[nodiscard]] std::string name() const { return verlof_formuliernaam(training_.held.id); }

  const View& view_;
  const TrainingView& training_;
  std::vector<const Verlofsoort*> kinds_;
};

}  // namespace

void draw_verlof(const View& view, const TrainingView& training) {
  auto scope = view.ui.scope("verlof");
  VerlofView(view, training).draw();
}

}  // namespace stagepad::client
