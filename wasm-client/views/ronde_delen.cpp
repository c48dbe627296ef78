#include "wasm-client/views/ronde_delen.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/rondekaart.hpp"

namespace stagepad::client {

namespace {

std::string href_of(const Rondestage& stage) {
  return "/trajecten/" + std::to_string(stage.traject.value) + "?stage=" + std::to_string(stage.onderdeel.value);
}

/// The aios with the way to the stage, and below it which stage it is.
void draw_stage_cell(const View& view, const Rondestage& stage) {
  auto column = view.ui.column({.gap = 0});
  view.ui.link("open", stage.aios.naam, href_of(stage), {.strong = true});
  draw_small(view,
             in_language(stage.stage, view.state.taal) + " · " + view.period({stage.eerste_dag, stage.laatste_dag}));
}

void draw_stage_table(const View& view, const char* key, const std::string& caption,
                      const std::vector<Rondestage>& stages) {
  const std::string aios = view.t(Tekst::ronde_aios);
  const std::string io = view.t(Tekst::ronde_io);
  const std::string until = view.t(Tekst::ronde_uiterlijk);
  const ui::TableColumn columns[] = {{.key = "aios", .header = aios, .share = 2, .row_header = true},
                                     {.key = "io", .header = io, .share = 1.2F, .optional = true},
                                     {.key = "uiterlijk", .header = until, .share = 1, .optional = true}};
  auto card = view.ui.card(key, {.padding = 0, .gap = 0, .name = caption});
  auto table = view.ui.table(key, caption, columns);
  for (const Rondestage& each : stages) {
    auto row = table.row(each.onderdeel.value);
    if (auto cell = row.cell()) draw_stage_cell(view, each);
    row.cell(each.instituutsopleider.naam);
    row.cell(each.uiterlijk ? view.date(*each.uiterlijk) : std::string("–"));
  }
}

const Rondeplaatsing* find_plaatsing(const Ronde& bestand, const std::string& pseudoniem) {
  if (!bestand.uitslag) return nullptr;
  for (const Rondeplaatsing& each : bestand.uitslag->plaatsingen) {
    if (each.pseudoniem == pseudoniem) return &each;
  }
  return nullptr;
}

std::string bezwaar_text(const View& view, const Bezwaar& bezwaar) {
  std::string text = view.word("bezwaarsoort", to_name(bezwaar.soort));
  if (!bezwaar.regel.empty()) text += " (" + bezwaar.regel + ")";
  return text;
}

/// "1  Jeugd · GGD Noord", each on a line; what does not count says why.
void draw_choices(const View& view, const RondeOverzicht& overzicht, const Rondedeelnemer& deelnemer) {
  auto column = view.ui.column({.gap = 2});
  for (std::size_t i = 0; i < deelnemer.voorkeuren.size(); ++i) {
    const Rondevoorkeur& each = deelnemer.voorkeuren[i];
    const std::string rank = std::to_string(i + 1) + "  ";
    view.ui.paragraph({{rank, true, ui::TextTone::primary}, {plaats_naam(view, overzicht, each.plaats)}});
    if (each.bezwaar) draw_small(view, bezwaar_text(view, *each.bezwaar), ui::TextTone::danger);
  }
  if (deelnemer.vast) {
    draw_small(view, view.t(Tekst::ronde_vast_op, {{"plaats", plaats_naam(view, overzicht, deelnemer.vast->plaats)}}));
  }
}

/// Where somebody ended, with the rank of the choice.
void draw_outcome(const View& view, const RondeOverzicht& overzicht, const Rondedeelnemer& deelnemer,
                  const Rondeplaatsing& plaatsing) {
  auto column = view.ui.column({.gap = 2});
  {
    auto row = view.ui.row();
    if (plaatsing.plaats.empty()) view.ui.badge(ui::Tone::attention, view.t(Tekst::ronde_geen_plaats));
    else if (deelnemer.vast) view.ui.badge(ui::Tone::confirmed, view.t(Tekst::ronde_besluit));
    else view.ui.badge(ui::Tone::confirmed, view.t(Tekst::ronde_keuze, {{"rang", plaatsing.rang.value_or(0)}}));
  }
  if (!plaatsing.plaats.empty()) draw_small(view, plaats_naam(view, overzicht, plaatsing.plaats), ui::TextTone::normal);
  if (is_weggelaten(overzicht.ingrepen, deelnemer.pseudoniem)) {
    draw_small(view, view.t(Tekst::ronde_weggelaten), ui::TextTone::danger);
  }
}

/// The explanation of one participant in a dialog, as that person reads it.
void draw_uitleg_dialog(const View& view, const RondeOverzicht& overzicht) {
  const std::string pseudoniem(view.state.address.value("uitleg"));
  if (pseudoniem.empty() || !overzicht.bestand || !overzicht.bestand->uitslag) return;
  bool open = true;
  if (auto dialog = view.ui.dialog("uitleg", open, deelnemer_naam(overzicht, pseudoniem), {.width = 640})) {
    auto scope = view.ui.scope("uitleg");
    const Plaatsingsronde& ronde = overzicht.kaart.ronde;
    const std::string stand = "werkblad " + std::to_string(ronde.versie) + " " + pseudoniem;
    const auto& uitleg = remember_uitleg(
        view, ronde.id, stand, [&] { return leg_uit(bestand_met_namen(overzicht), {pseudoniem}, view.catalogue); });
    if (uitleg.empty()) view.ui.text(view.t(Tekst::ronde_geen_uitleg));
    else draw_uitleg(view, uitleg.front());
  }
  if (!open) view.act(SetQuery{"uitleg", ""});
}

void draw_deelnemer_rows(const View& view, const RondeOverzicht& overzicht) {
  const Ronde& bestand = *overzicht.bestand;
  const bool is_drawn = bestand.uitslag.has_value();
  const std::string aios = view.t(Tekst::ronde_aios);
  const std::string choices = view.t(Tekst::ronde_keuzes);
  const std::string lot = view.t(Tekst::ronde_lotnummer);
  const std::string outcome = view.t(Tekst::ronde_uitkomst);
  const std::string why = view.t(Tekst::ronde_uitleg);
  std::vector<ui::TableColumn> columns = {{.key = "aios", .header = aios, .share = 1.4F, .row_header = true},
                                          {.key = "keuzes", .header = choices, .share = 2, .optional = is_drawn}};
  if (is_drawn) {
    columns.push_back({.key = "lot", .header = lot, .width = 64, .align = ui::Align::end, .optional = true});
    columns.push_back({.key = "uitkomst", .header = outcome, .share = 1.4F});
    columns.push_back({.key = "uitleg", .header = why, .width = 96});
  }
  const std::string caption = view.t(Tekst::ronde_deelnemers);
  auto card = view.ui.card("deelnemers", {.padding = 0, .gap = 0, .name = caption});
  auto table = view.ui.table("deelnemers", caption, columns);
  for (const RondedeelnemerKaart& each : overzicht.deelnemers) {
    const Rondedeelnemer* deelnemer = find_deelnemer(bestand, each.pseudoniem);
    const Rondeplaatsing* plaatsing = find_plaatsing(bestand, each.pseudoniem);
    if (!deelnemer || (is_drawn && !plaatsing)) continue;
    auto row = table.row(each.pseudoniem);
    if (auto cell = row.cell()) {
      draw_stage_cell(view, each.stage);
      draw_small(view, view.t(deelnemer->lotgroep.value == 0 && overzicht.kaart.ronde.eerder_ongeplaatst_eerst
                                  ? Tekst::ronde_pseudoniem_eerst
                                  : Tekst::ronde_pseudoniem,
                              {{"pseudoniem", each.pseudoniem}}));
    }
    if (auto cell = row.cell()) draw_choices(view, overzicht, *deelnemer);
    if (!is_drawn) continue;
    row.cell(std::to_string(plaatsing->lotnummer));
    if (auto cell = row.cell()) draw_outcome(view, overzicht, *deelnemer, *plaatsing);
    auto cell = row.cell();
    const std::string name = view.t(Tekst::ronde_uitleg_van, {{"naam", each.stage.aios.naam}});
    if (view.ui.button("uitleg", why, ui::ButtonKind::quiet, {.accessible_name = name, .small = true})) {
      view.act(SetQuery{"uitleg", each.pseudoniem});
    }
  }
}

const RondeplaatsKaart* find_rondeplaats(const RondeOverzicht& overzicht, const std::string& code) {
  for (const RondeplaatsKaart& each : overzicht.plaatsen) {
    if (each.code == code) return &each;
  }
  return nullptr;
}

}  // namespace

void draw_small(const View& view, const std::string& text, ui::TextTone tone) {
  view.ui.text(text, {.tone = tone, .size = ui::TextSize::small});
}

void draw_stages(const View& view, const RondeOverzicht& overzicht) {
  const bool is_open = overzicht.kaart.ronde.stand == Rondestand::open;
  const std::string title = view.t(Tekst::ronde_stages);
  view.ui.heading(2, title);
  const TextArguments numbers = {{"stages", overzicht.kaart.stages},
                                 {"ingediend", overzicht.kaart.ingediend.value_or(0)}};
  view.ui.text(view.t(is_open ? Tekst::ronde_stages_open : Tekst::ronde_stages_uitleg, numbers),
               {.tone = ui::TextTone::muted});
  if (overzicht.stages.empty()) {
    auto empty = view.ui.empty_state("leeg", view.t(Tekst::ronde_stages_leeg),
                                     {.icon = ui::icons::users, .text = view.t(Tekst::ronde_stages_leeg_hulp)});
    return;
  }
  draw_stage_table(view, "stages", title, overzicht.stages);
}

void draw_deelnemers(const View& view, const RondeOverzicht& overzicht) {
  if (overzicht.deelnemers.empty()) {
    auto empty = view.ui.empty_state("niemand", view.t(Tekst::ronde_niemand), {.icon = ui::icons::users});
  } else {
    draw_deelnemer_rows(view, overzicht);
  }
  draw_uitleg_dialog(view, overzicht);
  if (overzicht.stages.empty()) return;
  const std::string title = view.t(Tekst::ronde_zonder_inzending);
  view.ui.heading(2, title);
  view.ui.text(view.t(Tekst::ronde_zonder_inzending_uitleg), {.tone = ui::TextTone::muted});
  draw_stage_table(view, "zonder", title, overzicht.stages);
}

void draw_rondeplaatsen(const View& view, const RondeOverzicht& overzicht) {
  if (overzicht.plaatsen.empty()) {
    auto empty = view.ui.empty_state("geen", view.t(Tekst::ronde_geen_plaatsen), {.icon = ui::icons::map_pin});
    return;
  }
  const bool is_drawn = overzicht.bestand->uitslag.has_value();
  const auto counts = tel_plaatsen(*overzicht.bestand);
  const std::string place = view.t(Tekst::stageplaatsen_plaats);
  const std::string period = view.t(Tekst::ronde_periode);
  const std::string seats = view.t(Tekst::ronde_zetels);
  const std::string named = view.t(Tekst::ronde_genoemd);
  const std::string filled = view.t(Tekst::ronde_bezet);
  std::vector<ui::TableColumn> columns = {
      {.key = "plaats", .header = place, .share = 2, .row_header = true},
      {.key = "periode", .header = period, .share = 1.6F, .optional = true},
      {.key = "zetels", .header = seats, .width = 96, .align = ui::Align::end},
      {.key = "genoemd", .header = named, .width = 130, .align = ui::Align::end, .optional = is_drawn}};
  if (is_drawn) columns.push_back({.key = "bezet", .header = filled, .width = 96, .align = ui::Align::end});
  const std::string caption = view.t(Tekst::ronde_plaatsen);
  auto card = view.ui.card("plaatsen", {.padding = 0, .gap = 0, .name = caption});
  auto table = view.ui.table("plaatsen", caption, columns);
  for (const RondeplaatsKaart& each : overzicht.plaatsen) {
    const auto found = counts.find(each.code);
    const Plaatstelling count = found == counts.end() ? Plaatstelling{} : found->second;
    auto row = table.row(each.code);
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.link("open", each.naam, "/stageplaatsen/" + std::to_string(each.stageplaats.value), {.strong = true});
      draw_small(view, each.instelling);
    }
    row.cell(period_of(view, each));
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.text(std::to_string(each.zetels));
      if (each.zetels != each.zetels_vanzelf) {
        draw_small(view, view.t(Tekst::ronde_zetels_was, {{"aantal", each.zetels_vanzelf}}));
      }
    }
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.text(std::to_string(count.genoemd));
      if (count.genoemd > 0) draw_small(view, view.t(Tekst::ronde_eerste_keuze, {{"aantal", count.eerste_keuze}}));
    }
    if (is_drawn) row.cell(std::to_string(count.geplaatst));
  }
}

const Rondedeelnemer* find_deelnemer(const Ronde& bestand, const std::string& pseudoniem) {
  for (const Rondedeelnemer& each : bestand.deelnemers) {
    if (each.pseudoniem == pseudoniem) return &each;
  }
  return nullptr;
}

Ronde bestand_met_namen(const RondeOverzicht& overzicht) {
  std::vector<Rondeplaatsnaam> names;
  for (const RondeplaatsKaart& each : overzicht.plaatsen) {
    names.push_back({each.code, each.stageplaats, each.naam, each.instelling});
  }
  return met_namen(*overzicht.bestand, names, overzicht.ingrepen);
}

std::string period_of(const View& view, const RondeplaatsKaart& plaats) {
  if (!plaats.eerste_dag || !plaats.laatste_dag) return view.t(Tekst::ronde_zonder_periode);
  return view.period({*plaats.eerste_dag, *plaats.laatste_dag});
}

std::string deelnemer_naam(const RondeOverzicht& overzicht, const std::string& pseudoniem) {
  for (const RondedeelnemerKaart& each : overzicht.deelnemers) {
    if (each.pseudoniem == pseudoniem) return each.stage.aios.naam;
  }
  return pseudoniem;
}

std::string plaats_naam(const View& view, const RondeOverzicht& overzicht, const std::string& code) {
  if (code.empty()) return view.t(Tekst::uitleg_geen_plaats);
  const RondeplaatsKaart* plaats = find_rondeplaats(overzicht, code);
  return plaats ? plaats->naam + " · " + plaats->instelling : code;
}

Findings met_namen(const View& view, const RondeOverzicht& overzicht, Findings findings) {
  for (Finding& finding : findings) {
    for (Parameter& each : finding.parameters) {
      if (each.naam == "plaats") each.waarde = plaats_naam(view, overzicht, each.waarde);
      if (each.naam == "deelnemer") each.waarde = deelnemer_naam(overzicht, each.waarde);
    }
  }
  return findings;
}

}  // namespace stagepad::client
