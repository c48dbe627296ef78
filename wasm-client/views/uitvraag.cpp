#include "wasm-client/views/uitvraag.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/uitvraag.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

constexpr const char* k_uitvraag_form = "uitvraag";

CivilDate uitvraag_today(const View& view) { return view.state.ik.value.vandaag; }

/// Everybody, or some: which is a list to tick.
bool draw_who(const View& view, const Uitvraagoverzicht& overzicht, UitvraagFormulier& typed) {
  const Uitvraagtelling all = tel_uitvraag(overzicht, {});
  const std::string everybody = view.t(Tekst::uitvraag_alle);
  const std::string number =
      view.t(Tekst::uitvraag_alle_uitleg, {{"plaatsen", all.plaatsen}, {"instellingen", all.instellingen}});
  const std::string some = view.t(Tekst::uitvraag_gekozen);
  const ui::Choice choices[] = {{.label = everybody, .description = number}, {.label = some}};
  int chosen = typed.alleen_gekozen ? 1 : 0;
  bool changed = view.ui.radio_group("wie", view.t(Tekst::uitvraag_wie), chosen, choices);
  typed.alleen_gekozen = chosen == 1;
  if (!typed.alleen_gekozen) return changed;
  auto region = view.ui.list("instellingen", view.t(Tekst::instellingen_titel), 0);
  auto grid = view.ui.grid(280, 4);
  for (const UitvraagInstelling& each : overzicht.instellingen) {
    auto cell = grid.next();
    auto item = view.ui.list_item(each.id.value);
    const auto at = std::find(typed.instellingen.begin(), typed.instellingen.end(), each.id.value);
    bool on = at != typed.instellingen.end();
    const std::string label =
        view.t(Tekst::uitvraag_instelling, {{"instelling", each.naam}, {"aantal", each.plaatsen}});
    if (!view.ui.checkbox("kies", label, on)) continue;
    if (on) typed.instellingen.push_back(each.id.value);
    else typed.instellingen.erase(at);
    changed = true;
  }
  return changed;
}

/// What sending will do.
void draw_uitvraag_count(const View& view, const Uitvraagtelling& telling) {
  std::string text = view.t(Tekst::uitvraag_telling, {{"aantal", telling.plaatsen - telling.zonder_adres}});
  if (telling.zonder_adres > 0) {
    text += " " + view.t(Tekst::uitvraag_zonder_adres, {{"aantal", telling.zonder_adres}});
  }
  view.ui.text(text, {.tone = ui::TextTone::muted});
}

/// Why this period is proposed, and by when to ask.
void draw_voorstel(const View& view, const Uitvraagvoorstel& voorstel) {
  const bool is_late = voorstel.uiterlijk < uitvraag_today(view);
  view.ui.text(view.t(is_late ? Tekst::uitvraag_voorstel_te_laat : Tekst::uitvraag_voorstel,
                      {{"aantal", voorstel.stages},
                       {"periode", view.period({voorstel.eerste_dag, voorstel.laatste_dag})},
                       {"datum", view.date(voorstel.uiterlijk)}}));
}

void draw_uitvraag_form(const View& view, const Uitvraagoverzicht& overzicht) {
  const std::string title = view.t(Tekst::uitvraag_vraag);
  auto card = view.ui.card("vraag", {.gap = 12, .name = title});
  view.ui.heading(2, title);
  view.ui.text(view.t(Tekst::uitvraag_uitleg), {.tone = ui::TextTone::muted});
  if (overzicht.voorstel) draw_voorstel(view, *overzicht.voorstel);
  const CivilDate today = uitvraag_today(view);
  UitvraagFormulier typed = draft_or(view.state.beheer.formulieren, k_uitvraag_form,
                                     begin_van_uitvraag(overzicht, today, view.state.taal));
  const GelezenUitvraag read = lees_uitvraag(typed, today);
  FormView form(view, k_uitvraag_form, 0, read.findings);
  bool changed = false;
  {
    auto grid = view.ui.grid(200, 12);
    {
      auto cell = grid.next();
      changed |= form.date("van", Tekst::stageplaatsen_eerste_dag, typed.eerste_dag, "/eerste_dag");
    }
    auto cell = grid.next();
    changed |= form.date("tot", Tekst::stageplaatsen_laatste_dag, typed.laatste_dag, "/laatste_dag");
  }
  changed |= draw_who(view, overzicht, typed);
  if (changed) form.keep(typed);
  form.draw_rest();
  draw_uitvraag_count(view, tel_uitvraag(overzicht, typed));
  auto row = view.ui.row({.gap = 8});
  if (form.send_button(Tekst::uitvraag_verstuur, ui::icons::mail)) {
    Change change = change_to(api::k_uitvraag, 0, read.uitvraag);
    change.onderwerp = Onderwerp::beschikbaarheid;
    change.thanks = Tekst::uitvraag_verstuurd;
    form.send(std::move(change));
  }
  form.drop_button(Tekst::formulier_zet_terug);
}

/// "Gevraagd op 3 december 2026 · 1 herinnering"
std::string asked_text(const View& view, const UitvraagRegel& regel) {
  std::string text = view.t(Tekst::uitvraag_gevraagd_op, {{"datum", view.date(regel.gevraagd_op)}});
  if (regel.herinneringen > 0) text += " · " + view.t(Tekst::uitvraag_herinneringen, {{"aantal", regel.herinneringen}});
  return text;
}

void draw_stand(const View& view, const UitvraagRegel& regel) {
  auto column = view.ui.column({.gap = 2});
  const auto note = [&](const std::string& text) {
    view.ui.text(text, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  };
  auto row = view.ui.row();
  switch (stand_van(regel, uitvraag_today(view))) {
    case Vraagstand::verlopen:
      view.ui.badge(ui::Tone::attention, view.t(Tekst::beschikbaarheid_is_verlopen));
      break;
    case Vraagstand::wacht:
      view.ui.badge(ui::Tone::pending, view.t(Tekst::beschikbaarheid_wacht));
      break;
    case Vraagstand::beantwoord:
      view.ui.badge(ui::Tone::confirmed, view.word("beschikbaarheidskeuze", to_name(*regel.antwoord)));
      break;
  }
  row.end();
  note(regel.beantwoord_op ? view.t(Tekst::uitvraag_beantwoord_op, {{"datum", view.date(*regel.beantwoord_op)}})
                           : view.t(Tekst::uitvraag_link_tot, {{"datum", view.date(regel.geldig_tot)}}));
}

void draw_uitvraag_rows(const View& view, const std::vector<UitvraagRegel>& regels) {
  const std::string plaats = view.t(Tekst::stageplaatsen_plaats);
  const std::string gevraagd = view.t(Tekst::uitvraag_gevraagd);
  const std::string stand = view.t(Tekst::uitvraag_stand);
  const ui::TableColumn columns[] = {
      {.key = "plaats", .header = plaats, .share = 1.6F, .row_header = true},
      {.key = "gevraagd", .header = gevraagd, .share = 1.4F, .optional = true},
      {.key = "stand", .header = stand, .width = view.ui.is_narrow() ? 180.0F : 230.0F}};
  auto card = view.ui.card("lijst", {.padding = 0, .gap = 0, .name = view.t(Tekst::uitvraag_antwoorden)});
  auto table = view.ui.table("vragen", view.t(Tekst::uitvraag_antwoorden), columns);
  for (const UitvraagRegel& each : regels) {
    auto row = table.row(each.stageplaats.value);
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.link("open", each.naam, "/stageplaatsen/" + std::to_string(each.stageplaats.value), {.strong = true});
      view.ui.text(each.instelling, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.text(asked_text(view, each));
      if (each.eerste_dag && each.laatste_dag) {
        view.ui.text(view.t(Tekst::uitvraag_voor, {{"periode", view.period({*each.eerste_dag, *each.laatste_dag})}}),
                     {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
      }
      if (!each.adres.empty()) view.ui.text(each.adres, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
    if (auto cell = row.cell()) draw_stand(view, each);
  }
}

void draw_answers(const View& view, const Uitvraagoverzicht& overzicht) {
  view.ui.heading(2, view.t(Tekst::uitvraag_antwoorden));
  if (overzicht.regels.empty()) {
    view.ui.text(view.t(Tekst::uitvraag_nog_niets), {.tone = ui::TextTone::muted});
    return;
  }
  {
    auto filter = view.ui.column({.width = 320});
    draw_filter(view, "stand", Tekst::uitvraag_stand, Tekst::etalage_alle,
                {{"verlopen", view.t(Tekst::beschikbaarheid_is_verlopen)},
                 {"wacht", view.t(Tekst::beschikbaarheid_wacht)},
                 {"beantwoord", view.t(Tekst::uitvraag_beantwoord)}});
  }
  const auto regels = uitvraagregels(overzicht, view.state.address.value("stand"), uitvraag_today(view));
  if (regels.empty()) {
    view.ui.text(view.t(Tekst::lijst_niets_gevonden), {.tone = ui::TextTone::muted});
    return;
  }
  draw_uitvraag_rows(view, regels);
}

}  // namespace

void draw_uitvraag(const View& view) {
  const Remote<Uitvraagoverzicht>& remote = view.state.beheer.uitvraag;
  if (!remote.is_here()) {
    draw_waiting(view, remote.loading, {});
    return;
  }
  draw_uitvraag_form(view, remote.value);
  draw_answers(view, remote.value);
}

}  // namespace stagepad::client
