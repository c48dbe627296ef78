#include "wasm-client/views/beschikbaarheid.hpp"

#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/beschikbaarheid.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/commando.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/perioden.hpp"

namespace stagepad::client {

namespace {

std::string form_name(const char* what, const StageplaatsKaart& kaart) {
  return std::string(what) + "/" + std::to_string(kaart.plaats.id.value);
}

CivilDate today(const View& view) { return view.state.ik.value.vandaag; }

void draw_muted(const View& view, const std::string& text) {
  view.ui.text(text, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

std::string periods_text(const View& view, const std::vector<Plaatsperiode>& perioden) {
  std::vector<std::string> texts;
  for (const Plaatsperiode& each : perioden) {
    texts.push_back(view.t(Tekst::etalage_periode, {{"periode", view.period({each.eerste_dag, each.laatste_dag})},
                                                    {"aantal", each.capaciteit}}));
  }
  return join_list(texts, view.state.taal);
}

/// The scan of an answer that came on paper; another one takes its place.
void draw_scan(const View& view, const StageplaatsKaart& kaart, const BeschikbaarheidRegel& regel) {
  if (!may(view.state, api::Permission::manages_plaatsen)) return;
  if (regel.scan) {
    const std::vector<std::string> ids = {std::to_string(kaart.plaats.id.value), std::to_string(regel.vraag)};
    view.ui.link("scan", *regel.scan, api::path_of(api::k_vraagpapier.pattern, ids), {.icon = ui::icons::download});
  }
  const std::string name = form_name("scan", kaart) + "/" + std::to_string(regel.vraag);
  FormView form(view, name, 0);
  const std::string wrong = form.error("/document");
  const std::string busy = view.state.beheer.sending ? view.t(Tekst::app_bezig) : std::string();
  const std::string hint = view.t(Tekst::papier_hulp, {{"maximum", k_max_document_mb}});
  const auto chosen = view.ui.file_button("kies-scan", view.t(regel.scan ? Tekst::papier_vervang : Tekst::papier_kies),
                                          {.accept = ".pdf", .hint = busy.empty() ? hint : busy, .error = wrong,
                                           .disabled_because = busy});
  if (!chosen) return;
  Change change = change_to(api::k_nieuw_vraagpapier, kaart.plaats.id.value, api::Document{});
  change.path += "?vraag=" + std::to_string(regel.vraag) + "&naam=" + name_for_address(chosen->name);
  change.onderwerp = Onderwerp::stageplaats;
  change.thanks = Tekst::melding_papier_toegevoegd;
  change.bestand = chosen->input;
  change.grootte = chosen->size;
  form.send(std::move(change));
}

void draw_answer(const View& view, const StageplaatsKaart& kaart, const BeschikbaarheidRegel& regel) {
  const Beschikbaarheidsantwoord& antwoord = *regel.antwoord;
  view.ui.text(view.t(Tekst::beschikbaarheid_beantwoord,
                      {{"wie", antwoord.naam},
                       {"datum", view.date(*regel.beantwoord_op)},
                       {"wat", word_text("beschikbaarheidskeuze", to_name(antwoord.beschikbaarheid), view.catalogue)}}));
  if (!antwoord.perioden.empty()) view.ui.text(periods_text(view, antwoord.perioden));
  draw_muted(view, view.t(antwoord.contact_tonen ? Tekst::beschikbaarheid_getoond_contact : Tekst::beschikbaarheid_getoond,
                          {{"wat", view.word("woord", to_name(antwoord.zichtbaarheid))}}));
  if (!antwoord.opmerking.empty()) view.ui.text(antwoord.opmerking);
  if (regel.ingevoerd_door) {
    draw_muted(view, view.t(Tekst::beschikbaarheid_ingevoerd, {{"wie", regel.ingevoerd_door->naam}}));
    draw_scan(view, kaart, regel);
  }
}

void draw_open(const View& view, const BeschikbaarheidRegel& regel) {
  const bool is_over = regel.geldig_tot < today(view);
  {
    auto row = view.ui.row();
    view.ui.badge(is_over ? ui::Tone::attention : ui::Tone::pending,
                  view.t(is_over ? Tekst::beschikbaarheid_is_verlopen : Tekst::beschikbaarheid_wacht));
  }
  view.ui.text(view.t(is_over ? Tekst::beschikbaarheid_gevraagd_verlopen : Tekst::beschikbaarheid_gevraagd_tot,
                      {{"datum", view.date(regel.gevraagd_op)},
                       {"wie", regel.gevraagd_door ? regel.gevraagd_door->naam
                                                   : view.t(Tekst::beschikbaarheid_vanzelf)},
                       {"tot", view.date(regel.geldig_tot)}}));
  if (!regel.adres.empty()) draw_muted(view, view.t(Tekst::beschikbaarheid_gemaild_naar, {{"adres", regel.adres}}));
}

void draw_lines(const View& view, const StageplaatsKaart& kaart) {
  const Plaatsdossier& dossier = *kaart.dossier;
  if (dossier.beschikbaarheid.empty()) {
    view.ui.text(view.t(Tekst::beschikbaarheid_niet_gevraagd), {.tone = ui::TextTone::muted});
    return;
  }
  auto list = view.ui.list("antwoorden", view.t(Tekst::beschikbaarheid_kaart), 16);
  int number = 0;
  for (const BeschikbaarheidRegel& each : dossier.beschikbaarheid) {
    auto item = view.ui.list_item(++number);
    if (each.antwoord) draw_answer(view, kaart, each);
    else draw_open(view, each);
  }
}

/// What an answer took away is not lost in silence: who sits there stays, and somebody has to settle it.
void draw_shortage(const View& view, const Aanbodgevolg& gevolg) {
  if (gevolg.plaatsingen == 0 && gevolg.voorkeuren == 0) return;
  auto box = view.ui.notice("tekort", ui::Tone::attention, ui::icons::users, view.t(Tekst::beschikbaarheid_tekort));
  if (gevolg.plaatsingen > 0) {
    view.ui.text(view.t(Tekst::beschikbaarheid_tekort_plaatsingen, {{"aantal", gevolg.plaatsingen}}));
  }
  if (gevolg.voorkeuren > 0) {
    view.ui.text(view.t(Tekst::beschikbaarheid_tekort_voorkeuren, {{"aantal", gevolg.voorkeuren}}));
  }
}

/// Why the institution cannot be asked; empty when it can.
std::string obstacle(const View& view, const StageplaatsKaart& kaart) {
  if (view.state.beheer.sending) return view.t(Tekst::app_bezig);
  if (kaart.dossier->contact_email.empty()) return view.t(Tekst::beschikbaarheid_zonder_adres);
  if (kaart.plaats.zichtbaarheid == Zichtbaarheid::niemand) return view.t(Tekst::beschikbaarheid_is_verborgen);
  return {};
}

void draw_asking(const View& view, const StageplaatsKaart& kaart) {
  FormView form(view, form_name("vraag", kaart), kaart.versie);
  form.draw_rest();
  const auto& lines = kaart.dossier->beschikbaarheid;
  const bool is_open = !lines.empty() && !lines.front().antwoord;
  const std::string why_not = obstacle(view, kaart);
  if (!why_not.empty() && !view.state.beheer.sending) draw_muted(view, why_not);
  if (view.ui.button("vraag", view.t(is_open ? Tekst::beschikbaarheid_vraag_opnieuw : Tekst::beschikbaarheid_vraag_aan),
                     ui::ButtonKind::secondary, {.icon = ui::icons::mail, .disabled_because = why_not})) {
    Change change = change_to(api::k_vraag_beschikbaarheid, 0, VraagBeschikbaarheid{{kaart.plaats.id}});
    change.onderwerp = Onderwerp::beschikbaarheid;
    change.thanks = Tekst::beschikbaarheid_is_gevraagd;
    form.send(std::move(change));
  }
}

bool draw_remaining(const View& view, const StageplaatsKaart& kaart, AntwoordFormulier& typed, FormView& form) {
  const auto perioden = lopende_perioden(kaart.plaats.perioden, today(view));
  bool changed = false;
  auto scope = view.ui.scope("blijft");
  for (std::size_t i = 0; i < perioden.size() && i < typed.blijft.size(); ++i) {
    const std::string label = view.period({perioden[i].eerste_dag, perioden[i].laatste_dag});
    const std::string hint = view.t(Tekst::beschikbaarheid_hoogstens, {{"aantal", perioden[i].capaciteit}});
    const std::string error = form.error("/perioden/" + std::to_string(i));
    changed |= view.ui.text_field(static_cast<int>(i), label, typed.blijft[i], {.hint = hint, .error = error}).changed;
  }
  return changed;
}

void send(const FormView& form, const StageplaatsKaart& kaart, const Beschikbaarheidsantwoord& antwoord) {
  Change change = change_to(api::k_beschikbaarheid, kaart.plaats.id.value, antwoord);
  change.onderwerp = Onderwerp::stageplaats;
  change.versie = kaart.versie;
  change.thanks = Tekst::beschikbaarheid_is_ingevoerd;
  form.send(std::move(change));
}

/// An answer on paper, in the name of who gave it; judged by the same rules as on the page of the link.
void draw_paper(const View& view, const StageplaatsKaart& kaart) {
  const std::string name = form_name("antwoord", kaart);
  const AntwoordFormulier begin = begin_van_antwoord(kaart, today(view), view.state.taal);
  AntwoordFormulier typed = draft_or(view.state.beheer.formulieren, name, begin);
  const GelezenPapier read = lees_antwoord(typed, kaart, today(view));
  FormView form(view, name, kaart.versie, read.findings);
  if (!form.has_draft()) {
    if (view.ui.button("papier", view.t(Tekst::beschikbaarheid_voer_in), ui::ButtonKind::quiet,
                       {.icon = ui::icons::pencil})) {
      form.keep(begin);
    }
    return;
  }
  form.draw_overtaken({});
  Beschikbaarheidsantwoord& antwoord = typed.antwoord;
  bool changed = draw_enum_choice(view, "keuze", Tekst::beschikbaarheid_vraag, "beschikbaarheidskeuze",
                                  "beschikbaarheidsuitleg", antwoord.beschikbaarheid);
  if (antwoord.beschikbaarheid == Beschikbaarheid::minder) changed |= draw_remaining(view, kaart, typed, form);
  if (antwoord.beschikbaarheid == Beschikbaarheid::andere_perioden) {
    changed |= draw_period_rows(view, view.t(Tekst::stageplaatsen_deel_perioden), typed.perioden, form);
  }
  changed |= draw_enum_choice(view, "zichtbaarheid", Tekst::beschikbaarheid_zichtbaarheid, "woord",
                              "zichtbaarheid_uitleg", antwoord.zichtbaarheid);
  changed |= view.ui.checkbox("contact-tonen", view.t(Tekst::stageplaatsen_contact_tonen), antwoord.contact_tonen);
  changed |= form.text("naam", Tekst::beschikbaarheid_namens, antwoord.naam, "/naam",
                       {.hint = view.t(Tekst::beschikbaarheid_namens_hulp), .required = true, .autocomplete = "off"});
  changed |= form.area("opmerking", Tekst::beschikbaarheid_opmerking, antwoord.opmerking, "/opmerking", {.rows = 3});
  if (changed) form.keep(typed);
  form.draw_rest();
  auto row = view.ui.row({.gap = 8});
  if (form.send_button(Tekst::beschikbaarheid_leg_vast, ui::icons::check)) send(form, kaart, read.antwoord);
  form.drop_button(Tekst::beschikbaarheid_toch_niet);
}

}  // namespace

void draw_beschikbaarheid(const View& view, const StageplaatsKaart& kaart) {
  if (!kaart.dossier) return;
  const std::string title = view.t(Tekst::beschikbaarheid_kaart);
  auto card = view.ui.card("beschikbaarheid", {.gap = 12, .name = title});
  view.ui.heading(2, title);
  draw_shortage(view, kaart.dossier->zonder_ruimte);
  if (may(view.state, api::Permission::manages_plaatsen)) {
    draw_asking(view, kaart);
    auto scope = view.ui.scope("papier");
    draw_paper(view, kaart);
  }
  draw_lines(view, kaart);
}

}  // namespace stagepad::client
