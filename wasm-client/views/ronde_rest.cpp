#include "wasm-client/views/ronde_rest.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/views/ronde_delen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

/// Places named in one cell; more are only counted.
constexpr std::size_t k_most_rest_places = 4;

const Restplaats* find_restplaats(const Ronderest& rest, StageplaatsId id) {
  for (const Restplaats& each : rest.plaatsen) {
    if (each.stageplaats == id) return &each;
  }
  return nullptr;
}

void draw_zoeker_cell(const View& view, const Rondezoeker& zoeker) {
  const Rondestage& stage = zoeker.stage;
  auto column = view.ui.column({.gap = 0});
  view.ui.text(stage.aios.naam, {.strong = true});
  draw_small(view,
             in_language(stage.stage, view.state.taal) + " · " + view.period({stage.eerste_dag, stage.laatste_dag}));
  draw_small(view, view.t(zoeker.deed_mee ? Tekst::ronderest_deed_mee : Tekst::ronderest_noemde_niets));
}

void draw_keuzes_cell(const View& view, const Rondezoeker& zoeker) {
  auto column = view.ui.column({.gap = 2});
  if (zoeker.voorkeuren.empty()) view.ui.text("–");
  for (const Restkeuze& each : zoeker.voorkeuren) {
    view.ui.text(each.naam + " · " + each.instelling);
    if (each.na_sluiting) draw_small(view, view.t(Tekst::ronderest_na_sluiting));
  }
}

void draw_passend_cell(const View& view, const Ronderest& rest, const Rondezoeker& zoeker) {
  auto column = view.ui.column({.gap = 2});
  if (zoeker.passend.empty()) view.ui.text(view.t(Tekst::ronderest_niets_past), {.tone = ui::TextTone::muted});
  for (std::size_t i = 0; i < std::min(zoeker.passend.size(), k_most_rest_places); ++i) {
    const Restplaats* plaats = find_restplaats(rest, zoeker.passend[i]);
    if (plaats) view.ui.text(plaats->naam + " · " + plaats->instelling);
  }
  if (zoeker.passend.size() <= k_most_rest_places) return;
  draw_small(view, view.t(Tekst::ronderest_en_nog,
                          {{"aantal", static_cast<std::int64_t>(zoeker.passend.size() - k_most_rest_places)}}));
}

void draw_zoekers(const View& view, const Ronderest& rest) {
  const std::string aios = view.t(Tekst::ronde_aios);
  const std::string choices = view.t(Tekst::ronderest_voorkeuren);
  const std::string fits = view.t(Tekst::ronderest_passend);
  const std::string place = view.t(Tekst::ronderest_plaats);
  const ui::TableColumn columns[] = {{.key = "aios", .header = aios, .share = 1.6F, .row_header = true},
                                     {.key = "keuzes", .header = choices, .share = 1.5F, .optional = true},
                                     {.key = "passend", .header = fits, .share = 1.5F, .optional = true},
                                     {.key = "plaats", .header = place, .share = 1.1F}};
  const std::string caption = view.t(Tekst::ronderest_titel);
  auto card = view.ui.card("zoekers", {.padding = 0, .gap = 0, .name = caption});
  auto table = view.ui.table("zoekers", caption, columns);
  for (const Rondezoeker& each : rest.zoekers) {
    auto row = table.row(each.stage.onderdeel.value);
    if (auto cell = row.cell()) draw_zoeker_cell(view, each);
    if (auto cell = row.cell()) draw_keuzes_cell(view, each);
    if (auto cell = row.cell()) draw_passend_cell(view, rest, each);
    auto cell = row.cell();
    auto column = view.ui.column({.gap = 2});
    const Tekst act = each.plaatsbaar ? Tekst::ronderest_plaats_zelf : Tekst::ronderest_bekijk_stage;
    view.ui.link("plaats", view.t(act),
                 "/trajecten/" + std::to_string(each.stage.traject.value) +
                     "?stage=" + std::to_string(each.stage.onderdeel.value),
                 {.icon = ui::icons::calendar_days, .accessible_name = view.t(act) + ": " + each.stage.aios.naam});
    if (!each.plaatsbaar) draw_small(view, view.t(Tekst::ronderest_eerst_voorkeur));
  }
}

void draw_restplaatsen(const View& view, const Ronderest& rest) {
  const std::string title = view.t(Tekst::ronderest_plaatsen);
  view.ui.heading(2, title);
  if (rest.plaatsen.empty()) {
    view.ui.text(view.t(Tekst::ronderest_plaatsen_geen), {.tone = ui::TextTone::muted});
    return;
  }
  const std::string place = view.t(Tekst::stageplaatsen_plaats);
  const std::string free = view.t(Tekst::ronderest_vrij);
  const std::string fits = view.t(Tekst::ronderest_past_bij);
  const ui::TableColumn columns[] = {
      {.key = "plaats", .header = place, .share = 2, .row_header = true},
      {.key = "vrij", .header = free, .width = 140, .align = ui::Align::end},
      {.key = "past", .header = fits, .width = 140, .align = ui::Align::end, .optional = true}};
  auto card = view.ui.card("restplaatsen", {.padding = 0, .gap = 0, .name = title});
  auto table = view.ui.table("restplaatsen", title, columns);
  for (const Restplaats& each : rest.plaatsen) {
    const auto count = std::count_if(rest.zoekers.begin(), rest.zoekers.end(), [&](const Rondezoeker& zoeker) {
      return std::find(zoeker.passend.begin(), zoeker.passend.end(), each.stageplaats) != zoeker.passend.end();
    });
    auto row = table.row(each.stageplaats.value);
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.link("open", each.naam, "/stageplaatsen/" + std::to_string(each.stageplaats.value), {.strong = true});
      draw_small(view, each.instelling);
    }
    row.cell(each.vrij ? std::to_string(*each.vrij) : view.t(Tekst::ronderest_altijd));
    row.cell(std::to_string(count));
  }
}

}  // namespace

void draw_ronderest(const View& view, const Plaatsingsronde& ronde) {
  auto scope = view.ui.scope("rest");
  const auto found = view.state.beheer.ronderesten.find(ronde.id.value);
  const Ronderest* rest =
      found == view.state.beheer.ronderesten.end() ? nullptr : found->second.find(ronde.id.value);
  if (!rest) {
    const bool is_asked = found != view.state.beheer.ronderesten.end();
    draw_waiting(view, is_asked ? found->second.remote.loading : Loading::under_way, {});
    return;
  }
  if (rest->zoekers.empty()) {
    auto empty = view.ui.empty_state("iedereen", view.t(Tekst::ronderest_leeg), {.icon = ui::icons::users});
    return;
  }
  view.ui.text(view.t(Tekst::ronderest_uitleg), {.tone = ui::TextTone::muted});
  draw_zoekers(view, *rest);
  draw_restplaatsen(view, *rest);
}

void draw_verder(const View& view, RondeId ronde, const Rondestage& stage) {
  const auto found = view.state.beheer.ronderesten.find(ronde.value);
  const Ronderest* rest = found == view.state.beheer.ronderesten.end() ? nullptr : found->second.find(ronde.value);
  if (!rest) return;
  const auto zoeker = std::find_if(rest->zoekers.begin(), rest->zoekers.end(), [&](const Rondezoeker& each) {
    return each.stage.onderdeel == stage.onderdeel;
  });
  if (zoeker == rest->zoekers.end()) return;
  auto scope = view.ui.scope("verder");
  view.ui.heading(3, view.t(Tekst::ronderest_verder));
  const bool is_own = stage.aios.id == view.state.ik.value.persoon.id;
  const bool fits = !zoeker->passend.empty();
  view.ui.text(view.t(fits ? Tekst::ronderest_vrij_en_passend : Tekst::ronderest_niets_vrij));
  if (fits) {
    auto list = view.ui.list("passend", view.t(Tekst::ronderest_passend), 4);
    for (const StageplaatsId id : zoeker->passend) {
      const Restplaats* plaats = find_restplaats(*rest, id);
      if (!plaats) continue;
      auto item = view.ui.list_item(id.value);
      view.ui.link("plaats", plaats->naam + " · " + plaats->instelling,
                   "/etalage/" + std::to_string(id.value) + "?stage=" + std::to_string(stage.onderdeel.value),
                   {.icon = ui::icons::map_pin});
    }
  }
  if (is_own) view.ui.text(view.t(Tekst::ronderest_verder_zelf), {.tone = ui::TextTone::muted});
}

}  // namespace stagepad::client
