#include "wasm-client/views/importeren.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/domain/document.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/commando.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/importregels.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

constexpr const char* k_upload = "import/nieuw";

ui::Tone tone_of_import(Importstatus status) {
  switch (status) {
    case Importstatus::voorstel: return ui::Tone::pending;
    case Importstatus::verwerkt: return ui::Tone::confirmed;
    case Importstatus::teruggedraaid:
    case Importstatus::vervallen: return ui::Tone::finished;
  }
  return ui::Tone::neutral;
}

void draw_muted_line(const View& view, const std::string& text) {
  view.ui.text(text, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

Importsoort chosen_kind(const View& view) {
  return from_name<Importsoort>(view.state.address.value("soort")).value_or(Importsoort::plaatsen);
}

/// The columns that a file of this kind must have, and what to know of its lines.
Tekst needed_columns(Importsoort soort) {
  switch (soort) {
    case Importsoort::plaatsen: return Tekst::importeren_kolommen_plaatsen;
    case Importsoort::aios: return Tekst::importeren_kolommen_aios;
    case Importsoort::stages: break;
  }
  return Tekst::importeren_kolommen_stages;
}
Tekst about_lines(Importsoort soort) {
  switch (soort) {
    case Importsoort::plaatsen: return Tekst::importeren_meer_regels_plaatsen;
    case Importsoort::aios: return Tekst::importeren_meer_regels_aios;
    case Importsoort::stages: break;
  }
  return Tekst::importeren_meer_regels_stages;
}

/// Which kind the file holds, what its heading must name, and an empty file with all of it.
void draw_kind(const View& view, Importsoort soort) {
  std::vector<std::string> words;
  std::vector<ui::Tab> choices;
  int chosen = 0;
  for (const EnumName<Importsoort>& each : EnumNames<Importsoort>::names) {
    if (each.value == soort) chosen = static_cast<int>(words.size());
    words.push_back(view.word("importsoort", each.name));
  }
  for (const std::string& each : words) choices.push_back({.label = each});
  view.ui.text(view.t(Tekst::importeren_soort), {.strong = true});
  if (view.ui.segmented("soort", view.t(Tekst::importeren_soort), chosen, choices)) {
    view.act(SetQuery{"soort", std::string(EnumNames<Importsoort>::names[chosen].name)});
  }
  view.ui.text(view.t(Tekst::importeren_kolommen, {{"nodig", view.t(needed_columns(soort))}}));
  draw_muted_line(view, view.t(about_lines(soort)));
  view.ui.link("sjabloon", view.t(Tekst::importeren_sjabloon),
               "/api/importsjablonen/" + std::string(to_name(soort)) + ".csv", {.icon = ui::icons::download});
}

void draw_upload(const View& view) {
  auto card = view.ui.card("inlezen", {.gap = 12, .name = view.t(Tekst::importeren_nieuw)});
  view.ui.heading(2, view.t(Tekst::importeren_nieuw));
  const Importsoort soort = chosen_kind(view);
  draw_kind(view, soort);
  FormView form(view, k_upload, 0);
  const std::string wrong = form.error("/document");
  std::string busy;
  if (view.state.beheer.sending) {
    busy = view.t(view.state.beheer.sending->formulier == k_upload ? Tekst::importeren_verstuurt : Tekst::app_bezig);
  }
  const std::string hint = view.t(Tekst::importeren_kies_hulp, {{"maximum", k_max_document_mb}});
  const auto file = view.ui.file_button("bestand", view.t(Tekst::importeren_kies),
                                        {.accept = ".csv,.txt,.xlsx", .hint = busy.empty() ? hint : busy,
                                         .error = wrong, .disabled_because = busy});
  form.draw_rest();
  if (!file) return;
  Change change = change_to(api::k_nieuw_import, 0, api::Document{});
  change.path += "?soort=" + std::string(to_name(soort)) + "&naam=" + name_for_address(file->name);
  change.onderwerp = Onderwerp::importeren;
  change.thanks = Tekst::importeren_voorgesteld;
  change.bestand = file->input;
  change.grootte = file->size;
  form.send(std::move(change));
}

std::int32_t lines_of(const Importtelling& telling) {
  return telling.nieuw + telling.wijzigt + telling.ongewijzigd + telling.dubbel + telling.kan_niet;
}

void draw_earlier_rows(const View& view, const RemotePages<ImportKaart>& list) {
  const std::string file = view.t(Tekst::importeren_bestand);
  const std::string stand = view.t(Tekst::importeren_stand);
  const std::string lines = view.t(Tekst::importeren_regels);
  const ui::TableColumn columns[] = {{.key = "bestand", .header = file, .share = 2, .row_header = true},
                                     {.key = "stand", .header = stand, .width = 150},
                                     {.key = "regels", .header = lines, .width = 90, .align = ui::Align::end, .optional = true}};
  auto table = view.ui.table("imports", view.t(Tekst::importeren_eerdere), columns);
  for (const ImportKaart& each : list.rows) {
    auto row = table.row(each.id);
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.link("open", each.naam, "/importeren/" + std::to_string(each.id), {.strong = true});
      draw_muted_line(view, view.word("importsoort", to_name(each.soort)) + " · " +
                           view.t(Tekst::importeren_door_op,
                                  {{"door", each.gemaakt_door.naam}, {"datum", view.short_date(each.gemaakt_op)}}));
    }
    if (auto cell = row.cell()) {
      auto line = view.ui.row();
      view.ui.badge(tone_of_import(each.status), view.word("importstatus", to_name(each.status)));
    }
    row.cell(std::to_string(lines_of(each.telling)), {.tone = ui::TextTone::muted});
  }
}

void draw_earlier(const View& view) {
  const auto& list = view.state.beheer.imports;
  view.ui.heading(2, view.t(Tekst::importeren_eerdere));
  if (!list.is_here()) {
    draw_waiting(view, list.loading, {});
    return;
  }
  if (list.rows.empty()) {
    auto empty = view.ui.empty_state("niets", view.t(Tekst::importeren_leeg),
                                     {.icon = ui::icons::upload, .text = view.t(Tekst::importeren_leeg_hulp)});
    return;
  }
  {
    auto card = view.ui.card("eerdere", {.padding = 0, .gap = 0, .name = view.t(Tekst::importeren_eerdere)});
    draw_earlier_rows(view, list);
  }
  draw_list_end(view, stand_of(list));
}

/// Forms of an import are never overtaken: what is ticked holds for the proposal as it is now.
std::string form_name(const char* what, const ImportKaart& kaart) {
  return std::string(what) + "/" + std::to_string(kaart.id);
}

/// A change of this import as it is now.
Change change_of(Change change, const ImportKaart& kaart, Tekst thanks) {
  change.onderwerp = Onderwerp::importeren;
  change.versie = kaart.versie;
  change.thanks = thanks;
  return change;
}

/// One name of the file: which of those that are here it is, or none.
bool draw_question(const View& view, const Naamvraag& vraag, std::optional<std::string>& zelfde_als) {
  std::vector<std::string> labels = {view.t(Tekst::importeren_vraag_nog)};
  int chosen = 0;
  for (const Naamkandidaat& each : vraag.kandidaten) {
    if (zelfde_als == each.sleutel) chosen = static_cast<int>(labels.size());
    labels.push_back(view.t(Tekst::importeren_vraag_zelfde, {{"naam", each.naam}}));
  }
  if (zelfde_als && zelfde_als->empty()) chosen = static_cast<int>(labels.size());
  labels.push_back(view.t(Tekst::importeren_vraag_nieuw));
  std::vector<ui::Choice> choices;
  for (const std::string& each : labels) choices.push_back({.label = each});
  const std::string hint = view.t(Tekst::importeren_vraag_regels, {{"aantal", vraag.rijen}});
  if (!view.ui.select(vraag.gegeven, vraag.naam, chosen, choices, {.hint = hint})) return false;
  const std::size_t last = labels.size() - 1;
  if (chosen == 0) zelfde_als.reset();
  else if (static_cast<std::size_t>(chosen) == last) zelfde_als = "";
  else zelfde_als = vraag.kandidaten[static_cast<std::size_t>(chosen) - 1].sleutel;
  return true;
}

Importkeuzes choices_of(const ImportKaart& kaart) {
  Importkeuzes keuzes;
  for (const Naamvraag& each : kaart.vragen) {
    if (each.zelfde_als) keuzes.keuzes.push_back({each.gegeven, *each.zelfde_als});
  }
  return keuzes;
}

void set_choice(Importkeuzes& keuzes, const std::string& gegeven, const std::optional<std::string>& zelfde_als) {
  std::erase_if(keuzes.keuzes, [&](const Naamkeuze& each) { return each.gegeven == gegeven; });
  if (zelfde_als) keuzes.keuzes.push_back({gegeven, *zelfde_als});
}

void draw_questions(const View& view, const ImportKaart& kaart) {
  if (kaart.vragen.empty()) return;
  auto card = view.ui.card("vragen", {.gap = 12, .name = view.t(Tekst::importeren_vragen)});
  view.ui.heading(2, view.t(Tekst::importeren_vragen));
  view.ui.text(view.t(Tekst::importeren_vragen_uitleg), {.tone = ui::TextTone::muted});
  const std::string naam = form_name("importkeuzes", kaart);
  auto keuzes = draft_or(view.state.beheer.formulieren, naam, choices_of(kaart));
  FormView form(view, naam, 0);
  bool changed = false;
  {
    auto names = view.ui.scope("namen");
    auto grid = view.ui.grid(320, 16);
    for (const Naamvraag& each : kaart.vragen) {
      auto cell = grid.next();
      std::optional<std::string> zelfde_als;
      for (const Naamkeuze& chosen : keuzes.keuzes) {
        if (chosen.gegeven == each.gegeven) zelfde_als = chosen.zelfde_als;
      }
      if (!draw_question(view, each, zelfde_als)) continue;
      set_choice(keuzes, each.gegeven, zelfde_als);
      changed = true;
    }
  }
  if (changed) form.keep(keuzes);
  form.draw_rest();
  auto row = view.ui.row({.gap = 8});
  if (form.send_button(Tekst::importeren_beoordeel, ui::icons::refresh_cw, ui::ButtonKind::secondary)) {
    form.send(change_of(change_to(api::k_importkeuzes, kaart.id, keuzes), kaart, Tekst::importeren_beoordeeld));
  }
}

/// What else changed in the meantime is looked at anew.
void draw_judging_again(const View& view, const ImportKaart& kaart, const FormView& form) {
  const std::string busy = view.state.beheer.sending ? view.t(Tekst::app_bezig) : std::string();
  if (!view.ui.button("beoordeel", view.t(Tekst::importeren_beoordeel), ui::ButtonKind::secondary,
                      {.icon = ui::icons::refresh_cw, .disabled_because = busy})) {
    return;
  }
  form.send(change_of(change_to(api::k_importkeuzes, kaart.id, choices_of(kaart)), kaart, Tekst::importeren_beoordeeld));
}

void draw_throwing_away(const View& view, const ImportKaart& kaart, const FormView& form) {
  const std::string busy = view.state.beheer.sending ? view.t(Tekst::app_bezig) : std::string();
  if (!view.ui.button("weggooien", view.t(Tekst::importeren_weggooien), ui::ButtonKind::quiet,
                      {.icon = ui::icons::trash_2, .disabled_because = busy})) {
    return;
  }
  form.send(change_of(change_to(api::k_importvervallen, kaart.id, api::Nothing{}), kaart, Tekst::importeren_is_weggegooid));
}

void draw_taking_in(const View& view, const ImportKaart& kaart) {
  auto card = view.ui.card("verwerken", {.gap = 12, .name = view.t(Tekst::importeren_verwerken)});
  view.ui.heading(2, view.t(Tekst::importeren_verwerken));
  const Importtelling& telling = kaart.telling;
  const std::int32_t rest = telling.dubbel + telling.kan_niet;
  view.ui.text(view.t(Tekst::importeren_verwerk_uitleg, {{"aantal", telling.nieuw + telling.wijzigt}}));
  const std::string naam = form_name("importverwerking", kaart);
  auto hoe = draft_or(view.state.beheer.formulieren, naam, Importverwerking{});
  FormView form(view, naam, 0);
  bool changed = false;
  if (rest > 0) {
    const std::string error = form.error("/laat_rest_weg");
    changed |= view.ui.checkbox("rest", view.t(Tekst::importeren_laat_rest_weg, {{"aantal", rest}}), hoe.laat_rest_weg,
                                {.error = error});
  }
  if (kaart.soort == Importsoort::aios) {
    const std::string hint = view.t(Tekst::importeren_uitnodigen_uitleg);
    changed |= view.ui.checkbox("uitnodigen", view.t(Tekst::importeren_uitnodigen), hoe.uitnodigen, {.hint = hint});
  }
  if (changed) form.keep(hoe);
  form.draw_rest();
  auto row = view.ui.row({.gap = 8});
  if (form.send_button(Tekst::importeren_verwerk, ui::icons::check_check)) {
    form.send(change_of(change_to(api::k_importverwerking, kaart.id, hoe), kaart, Tekst::importeren_is_verwerkt));
  }
  if (kaart.vragen.empty()) draw_judging_again(view, kaart, form);
  draw_throwing_away(view, kaart, form);
}

void draw_taking_back(const View& view, const ImportKaart& kaart) {
  auto card = view.ui.card("terugdraaien", {.gap = 12, .name = view.t(Tekst::importeren_terugdraaien)});
  view.ui.heading(2, view.t(Tekst::importeren_terugdraaien));
  view.ui.text(view.t(Tekst::importeren_terugdraaien_uitleg));
  FormView form(view, form_name("importterug", kaart), 0);
  form.draw_rest();
  auto row = view.ui.row({.gap = 8});
  if (form.send_button(Tekst::importeren_terugdraaien, ui::icons::undo_2, ui::ButtonKind::danger)) {
    form.send(change_of(change_to(api::k_importterugdraaiing, kaart.id, api::Nothing{}), kaart,
                        Tekst::importeren_is_teruggedraaid));
  }
}

/// Who did what with it, and when.
void draw_record(const View& view, const ImportKaart& kaart) {
  {
    auto row = view.ui.row({.gap = 8});
    view.ui.badge(tone_of_import(kaart.status), view.word("importstatus", to_name(kaart.status)));
    view.ui.tag(view.word("importsoort", to_name(kaart.soort)));
  }
  const auto line = [&](Tekst text, const PersoonVerwijzing& door, CivilDate op) {
    draw_muted_line(view, view.t(text, {{"door", door.naam}, {"datum", view.date(op)}}));
  };
  line(Tekst::importeren_ingelezen, kaart.gemaakt_door, kaart.gemaakt_op);
  if (kaart.verwerkt_door && kaart.verwerkt_op) line(Tekst::importeren_verwerkt_door, *kaart.verwerkt_door, *kaart.verwerkt_op);
  if (kaart.teruggedraaid_door && kaart.teruggedraaid_op) {
    line(Tekst::importeren_teruggedraaid_door, *kaart.teruggedraaid_door, *kaart.teruggedraaid_op);
  }
}

void draw_one(const View& view) {
  view.ui.link("terug", view.t(Tekst::importeren_terug_naar), "/importeren", {.icon = ui::icons::arrow_left});
  const auto& object = view.state.beheer.importkaart;
  const ImportKaart* kaart = object.find(view.state.address.id);
  if (!kaart) {
    draw_object_waiting(view, object.is_missing, object.remote.loading);
    return;
  }
  view.ui.heading(1, kaart->naam);
  draw_record(view, *kaart);
  if (!kaart->meldingen.empty()) draw_findings(view, "meldingen", kaart->meldingen, nullptr);
  const bool is_open = kaart->status == Importstatus::voorstel;
  if (is_open) {
    draw_questions(view, *kaart);
    draw_taking_in(view, *kaart);
  }
  if (kaart->status == Importstatus::verwerkt) draw_taking_back(view, *kaart);
  draw_importregels(view, *kaart);
}

}  // namespace

void draw_importeren(const View& view) {
  auto page = view.ui.column({.gap = 16});
  if (!may(view.state, api::Permission::imports)) {
    draw_object_waiting(view, true, Loading::here);
    return;
  }
  if (view.state.address.id > 0) {
    draw_one(view);
    return;
  }
  draw_head(view, view.t(Tekst::importeren_titel), view.t(Tekst::importeren_ondertitel));
  draw_upload(view);
  draw_earlier(view);
}

}  // namespace stagepad::client
