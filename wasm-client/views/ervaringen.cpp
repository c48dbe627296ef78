#include "wasm-client/views/ervaringen.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/command/check_ervaring.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/voortgang.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/stap.hpp"

namespace stagepad::client {

namespace {

void draw_what_was_said(const View& view, const Ervaringen& ervaringen) {
  view.ui.text(view.t(Tekst::ervaring_uit, {{"aantal", ervaringen.aantal}}), {.tone = ui::TextTone::muted});
  const auto score = [&](Tekst term, Decimal value) {
    view.ui.fact(view.t(term), view.t(Tekst::ervaring_van_vijf, {{"cijfer", format_decimal(value, view.state.taal)}}), 140);
  };
  score(Tekst::ervaring_begeleiding, ervaringen.begeleiding);
  score(Tekst::ervaring_leren, ervaringen.leren);
  score(Tekst::ervaring_sfeer, ervaringen.sfeer);
  score(Tekst::ervaring_praktisch, ervaringen.praktisch);
  if (!ervaringen.toelichtingen.empty()) {
    auto list = view.ui.list("gezegd", view.t(Tekst::ervaring_titel), 6);
    int number = 0;
    for (const std::string& each : ervaringen.toelichtingen) {
      auto item = view.ui.list_item(++number);
      view.ui.text("“" + each + "”");
    }
  }
  if (!ervaringen.reactie) return;
  const std::string who = view.t(Tekst::ervaring_reactie_van,
                                 {{"naam", ervaringen.reactie->naam}, {"datum", view.date(ervaringen.reactie->op)}});
  view.ui.text(who, {.strong = true, .size = ui::TextSize::small});
  view.ui.text(ervaringen.reactie->tekst);
}

void draw_reply(const View& view, const StageplaatsKaart& kaart) {
  const std::string naam = "ervaringsreactie/" + std::to_string(kaart.plaats.id.value);
  const auto& nu = kaart.plaats.ervaringen->reactie;
  auto typed = draft_or(view.state.beheer.formulieren, naam,
                        nu ? ReageerOpErvaringen{nu->naam, nu->tekst} : ReageerOpErvaringen{});
  FormView form(view, naam, kaart.versie, check_ervaringsreactie(typed.naam, typed.tekst, kaart.plaats.ervaringen));
  form.draw_overtaken({});
  view.ui.text(view.t(Tekst::ervaring_reactie_uitleg), {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  bool changed = form.area("tekst", Tekst::ervaring_reactie, typed.tekst, "/tekst", {.required = true, .rows = 3});
  changed |= form.text("naam", Tekst::ervaring_reactie_naam, typed.naam, "/naam", {.required = true});
  if (changed) form.keep(typed);
  form.draw_rest();
  if (!form.send_button(Tekst::ervaring_reageer, ui::icons::save)) return;
  Change change = change_to(api::k_ervaringsreactie, kaart.plaats.id.value, typed);
  change.onderwerp = Onderwerp::stageplaats;
  change.versie = kaart.versie;
  change.thanks = Tekst::ervaring_reactie_vastgelegd;
  form.send(std::move(change));
}

class ErvaringDelen : private StapView {
 public:
  ErvaringDelen(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : StapView(view, training, part) {}

  void draw() const {
    if (!is(Rol::aios)) return;
    const std::vector<std::string> all = told_about();
    if (all.empty()) return;
    view_.ui.heading(3, t(Tekst::ervaring_jouw));
    view_.ui.text(t(Tekst::ervaring_uitleg), {.tone = ui::TextTone::muted});
    for (const std::string& deel : all) draw_place(deel);
  }

 private:
  /// The stage itself (empty), or its part-stages, as far as their place can be told about.
  [[nodiscard]] std::vector<std::string> told_about() const {
    std::vector<std::string> all;
    if (te_beschrijven_plaats(training_.context, part_, {})) all.emplace_back();
    for (const Deelstage& each : part_.onderdeel->delen) {
      if (te_beschrijven_plaats(training_.context, part_, each.soort)) all.push_back(each.soort);
    }
    return all;
  }

  [[nodiscard]] std::string name_of(const std::string& deel) const {
    for (const GeplandDeel& each : part_.delen) {
      if (each.definitie && each.definitie->code == deel) return training_.name_of(each);
    }
    return deel;
  }

  void draw_place(const std::string& deel) const {
    auto scope = view_.ui.scope(deel.empty() ? std::string("geheel") : deel);
    if (!deel.empty()) view_.ui.text(name_of(deel), {.strong = true});
    if (is_gedeeld(view_.state.beeld.value, id_, deel)) {
      view_.ui.text(t(Tekst::ervaring_is_gedeeld), {.tone = ui::TextTone::muted});
      return;
    }
    const std::string query = deel.empty() ? "ervaring" : "ervaring-" + deel;
    if (is_open(query.c_str(), "delen", Tekst::ervaring_vertel)) draw_form(deel);
  }

  bool draw_score(FormView& form, ui::Columns& grid, const char* key, Tekst label, std::int32_t& score) const {
    auto cell = grid.next();
    std::vector<std::string> names;
    for (const char* each : {"geen", "een", "twee", "drie", "vier", "vijf"}) names.push_back(view_.word("ervaringscijfer", each));
    std::vector<ui::Choice> choices;
    for (const std::string& each : names) choices.push_back({.label = each});
    int chosen = std::clamp<int>(score, 0, 5);
    const std::string wrong = form.error("/ervaring/" + std::string(key));
    if (!view_.ui.select(key, t(label), chosen, choices, {.error = wrong, .required = true})) return false;
    score = chosen;
    return true;
  }

  void draw_form(const std::string& deel) const {
    const std::string name = formulier_naam(Stageformulier::ervaring, id_) + deel;
    Ervaring typed = draft_or(view_.state.beheer.formulieren, name, Ervaring{0, 0, 0, 0, {}});
    const DeelErvaring command{id_, typed, deel};
    auto scope = view_.ui.scope("ervaring");
    FormView form(view_, name, 0, judged(command));
    bool changed = false;
    {
      auto grid = view_.ui.grid(240, 12);
      changed |= draw_score(form, grid, "begeleiding", Tekst::ervaring_begeleiding, typed.begeleiding);
      changed |= draw_score(form, grid, "leren", Tekst::ervaring_leren, typed.leren);
      changed |= draw_score(form, grid, "sfeer", Tekst::ervaring_sfeer, typed.sfeer);
      changed |= draw_score(form, grid, "praktisch", Tekst::ervaring_praktisch, typed.praktisch);
    }
    changed |= form.area("toelichting", Tekst::ervaring_toelichting, typed.toelichting, "/ervaring/toelichting",
                         {.hint = t(Tekst::ervaring_toelichting_hulp), .rows = 3});
    if (changed) form.keep(typed);
    form.draw_rest();
    draw_refusal(view_, command, &training_);
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::ervaring_deel, ui::icons::send)) send(command);
    form.drop_button(Tekst::formulier_zet_terug);
  }
};

}  // namespace

void draw_ervaringen(const View& view, const Stageplaats& plaats) {
  if (!plaats.ervaringen) return;
  view.ui.heading(3, view.t(Tekst::ervaring_titel));
  draw_what_was_said(view, *plaats.ervaringen);
}

void draw_ervaringen_met_reactie(const View& view, const StageplaatsKaart& kaart) {
  if (!kaart.plaats.ervaringen) return;
  const std::string title = view.t(Tekst::ervaring_titel);
  auto card = view.ui.card("ervaringen", {.gap = 12, .name = title});
  view.ui.heading(2, title);
  draw_what_was_said(view, *kaart.plaats.ervaringen);
  if (may(view.state, api::Permission::manages_plaatsen)) draw_reply(view, kaart);
}

void draw_ervaring_delen(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("ervaring-delen");
  ErvaringDelen(view, training, part).draw();
}

}  // namespace stagepad::client
