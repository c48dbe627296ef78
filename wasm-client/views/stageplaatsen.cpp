#include "wasm-client/views/stageplaatsen.hpp"

#include <span>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/sort.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/plaatsbeheer.hpp"
#include "wasm-client/app/uitvraag.hpp"
#include "wasm-client/views/instelling.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/plaatsmerken.hpp"
#include "wasm-client/views/stageplaats.hpp"
#include "wasm-client/views/uitvraag.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

std::vector<FilterWord> kinds(const View& view) {
  std::vector<FilterWord> words;
  for (const std::string& each : view.state.beheer.regelpakketten.value.stagesoorten) {
    words.push_back({each, view.word("woord", each)});
  }
  sort_stably(words, [](const FilterWord& a, const FilterWord& b) { return a.label < b.label; });
  return words;
}

template <class Enum>
std::vector<FilterWord> words_of(const View& view) {
  std::vector<FilterWord> words;
  for (const EnumName<Enum>& each : EnumNames<Enum>::names) {
    words.push_back({std::string(each.name), view.word("woord", each.name)});
  }
  return words;
}

void draw_place_filters(const View& view) {
  auto card = view.ui.card("filters", {.gap = 12, .name = view.t(Tekst::lijst_filters)});
  auto grid = view.ui.grid(190, 12);
  const auto filter = [&](const char* query, Tekst label, Tekst all, const std::vector<FilterWord>& words) {
    auto cell = grid.next();
    draw_filter(view, query, label, all, words);
  };
  {
    auto cell = grid.next();
    draw_search(view, Tekst::stageplaatsen_zoek, Tekst::stageplaatsen_zoek_voorbeeld);
  }
  filter("soort", Tekst::etalage_soort, Tekst::etalage_alle, kinds(view));
  filter("setting", Tekst::etalage_setting, Tekst::etalage_alle, words_of<Setting>(view));
  filter("doelgroep", Tekst::etalage_doelgroep, Tekst::etalage_alle, words_of<Doelgroep>(view));
  filter("goedgekeurd", Tekst::stageplaatsen_goedkeuring, Tekst::etalage_alle,
         {{"false", view.t(Tekst::stageplaatsen_wacht)}, {"true", view.t(Tekst::stageplaatsen_goedgekeurd)}});
}

void draw_place_rows(const View& view, const RemotePages<Stageplaats>& list) {
  const std::string naam = view.t(Tekst::stageplaatsen_plaats);
  const std::string soorten = view.t(Tekst::etalage_soort);
  const std::string ruimte = view.t(Tekst::stageplaatsen_ruimte);
  const std::string stand = view.t(Tekst::stageplaatsen_stand);
  const ui::TableColumn columns[] = {
      {.key = "naam", .header = naam, .share = 1.6F, .row_header = true},
      {.key = "soorten", .header = soorten, .share = 1.2F, .optional = true},
      {.key = "ruimte", .header = ruimte, .share = 1.2F, .optional = true},
      {.key = "stand", .header = stand, .width = view.ui.is_narrow() ? 196.0F : 230.0F}};
  auto card = view.ui.card("lijst", {.padding = 0, .gap = 0, .name = view.t(Tekst::stageplaatsen_titel)});
  auto table = view.ui.table("plaatsen", view.t(Tekst::stageplaatsen_titel), columns);
  for (const Stageplaats& each : list.rows) {
    auto row = table.row(each.id.value);
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.link("open", each.naam, "/stageplaatsen/" + std::to_string(each.id.value), {.strong = true});
      view.ui.text(waar_text(each), {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
    row.cell(soorten_text(view, each.stagesoorten));
    row.cell(ruimte_kort(view, each.perioden), {.tone = ui::TextTone::muted});
    if (auto cell = row.cell()) draw_plaatsmerken(view, each);
  }
}

void draw_institution_rows(const View& view, const RemotePages<InstellingKaart>& list) {
  const std::string naam = view.t(Tekst::instellingen_naam);
  const std::string plaatsen = view.t(Tekst::instellingen_plaatsen);
  const std::string contact = view.t(Tekst::instellingen_contact);
  const ui::TableColumn columns[] = {
      {.key = "naam", .header = naam, .share = 2, .row_header = true},
      {.key = "contact", .header = contact, .share = 1.4F, .optional = true},
      {.key = "plaatsen", .header = plaatsen, .width = 100, .align = ui::Align::end}};
  auto card = view.ui.card("lijst", {.padding = 0, .gap = 0, .name = view.t(Tekst::instellingen_titel)});
  auto table = view.ui.table("instellingen", view.t(Tekst::instellingen_titel), columns);
  for (const InstellingKaart& each : list.rows) {
    auto row = table.row(each.id.value);
    if (auto cell = row.cell()) {
      view.ui.link("open", each.naam, "/instellingen/" + std::to_string(each.id.value), {.strong = true});
    }
    row.cell(view.t(each.in_contact ? Tekst::instellingen_in_contact : Tekst::instellingen_niet_in_contact),
             {.tone = ui::TextTone::muted});
    row.cell(std::to_string(each.plaatsen));
  }
}

template <class Row, class Draw>
void draw_place_list(const View& view, const RemotePages<Row>& list, Tekst help, Draw draw_rows) {
  if (!list.is_here()) {
    draw_waiting(view, list.loading, {});
    return;
  }
  if (list.rows.empty()) {
    auto empty = view.ui.empty_state("niets", view.t(Tekst::lijst_niets_gevonden),
                                     {.icon = ui::icons::search, .text = view.t(help)});
    return;
  }
  draw_rows(view, list);
  draw_list_end(view, stand_of(list));
}

void draw_title(const View& view) {
  auto head = view.ui.row({.gap = 12, .align = ui::Align::end});
  {
    const float room = view.ui.available_width();
    auto title = view.ui.column({.width = view.ui.is_narrow() ? 0.0F : room - 430});
    draw_head(view, view.t(Tekst::stageplaatsen_titel), view.t(Tekst::stageplaatsen_ondertitel));
  }
  if (!may(view.state, api::Permission::manages_plaatsen)) return;
  view.ui.spacer();
  view.ui.link("nieuwe-instelling", view.t(Tekst::instellingen_nieuw), "/stageplaatsen?nieuw=instelling",
               {.icon = ui::icons::building_2, .as_button = true});
  view.ui.link("nieuwe-plaats", view.t(Tekst::stageplaatsen_nieuw), "/stageplaatsen?nieuw=plaats",
               {.icon = ui::icons::plus, .as_button = true});
}

}  // namespace

void draw_stageplaatsen(const View& view) {
  const std::string_view new_one = view.state.address.value("nieuw");
  if (view.state.address.id > 0 || (new_one == "plaats" && may(view.state, api::Permission::manages_plaatsen))) {
    draw_stageplaats(view);
    return;
  }
  if (new_one == "instelling" && may(view.state, api::Permission::manages_plaatsen)) {
    draw_instelling(view);
    return;
  }
  auto page = view.ui.column({.gap = 16});
  draw_title(view);
  const bool institutions = shows_instellingen(view.state);
  const std::string places = view.t(Tekst::stageplaatsen_plaatsen);
  const std::string names = view.t(Tekst::instellingen_titel);
  const std::string asking = view.t(Tekst::uitvraag_tab);
  const ui::Tab tabs[] = {{places, ui::icons::map_pin}, {names, ui::icons::building_2}, {asking, ui::icons::mail}};
  const bool may_ask = may(view.state, api::Permission::manages_plaatsen);
  int current = shows_uitvraag(view.state) ? 2 : institutions ? 1 : 0;
  if (view.ui.tabs("lijsten", view.t(Tekst::stageplaatsen_titel), current, std::span(tabs, may_ask ? 3 : 2))) {
    view.act(SetQuery{"lijst", current == 2 ? "uitvraag" : current == 1 ? "instellingen" : ""});
  }
  if (shows_uitvraag(view.state)) {
    draw_uitvraag(view);
    return;
  }
  if (institutions) {
    {
      auto search = view.ui.measure(480);
      draw_search(view, Tekst::instellingen_zoek, Tekst::instellingen_zoek_voorbeeld);
    }
    draw_place_list(view, view.state.beheer.instellingen, Tekst::instellingen_leeg_hulp, draw_institution_rows);
    return;
  }
  draw_place_filters(view);
  draw_place_list(view, view.state.beheer.plaatsen, Tekst::stageplaatsen_leeg_hulp, draw_place_rows);
}

}  // namespace stagepad::client
