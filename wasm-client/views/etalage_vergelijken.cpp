#include "wasm-client/views/etalage_vergelijken.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/bevindingen.hpp"

namespace stagepad::client {

namespace {

std::vector<const EtalageRow*> rows_to_compare(const State& state, const EtalageView& etalage) {
  std::vector<const EtalageRow*> rows;
  for (const StageplaatsId id : compared_places(state.address)) {
    if (const EtalageRow* row = etalage.find(id)) rows.push_back(row);
  }
  return rows;
}

/// What is compared, one line each; the words of one place.
struct ComparedLine {
  Tekst term;
  std::string (*words)(const View&, const Stageplaats&);
};

constexpr ComparedLine k_lines[] = {
    {Tekst::etalage_instelling, [](const View&, const Stageplaats& p) { return where_text(p); }},
    {Tekst::etalage_regio, [](const View&, const Stageplaats& p) { return p.regio; }},
    {Tekst::etalage_soort, stagesoorten_text},
    {Tekst::etalage_sector, [](const View&, const Stageplaats& p) { return p.sector; }},
    {Tekst::etalage_setting,
     [](const View& view, const Stageplaats& p) { return view.word("woord", to_name(p.setting)); }},
    {Tekst::etalage_doelgroep, doelgroepen_text},
    {Tekst::etalage_omschrijving, [](const View&, const Stageplaats& p) { return p.omschrijving; }},
    {Tekst::etalage_beschikbaar,
     [](const View& view, const Stageplaats& p) {
       const std::vector<std::string> periods = period_texts(view, p);
       if (!periods.empty()) return join_list(periods, view.state.taal);
       return view.t(p.perioden.empty() ? Tekst::etalage_altijd_ruimte : Tekst::etalage_geen_ruimte);
     }},
    {Tekst::etalage_belangstelling,
     [](const View& view, const Stageplaats& p) {
       return view.word("belangstelling", to_name(p.belangstelling));
     }},
    {Tekst::etalage_contactpersoon, [](const View&, const Stageplaats& p) { return p.contactpersoon; }},
};

void draw_fit(const View& view, const EtalageFor& whom, const EtalageRow& row) {
  const Passing passing = passing_of(view, row);
  view.ui.badge(passing.tone, passing.icon, passing.word);
  for (const Finding& finding : row.unfit) {
    view.ui.text(finding_text(finding, view.catalogue, view.state.taal, &whom.training->pakket),
                 {.size = ui::TextSize::small});
  }
}

void draw_acts(const View& view, const EtalageFor& whom, const EtalageRow& row) {
  draw_choose(view, whom, row, ChooseLook::button);
  draw_compare(view, *row.plaats);
}

void draw_table(const View& view, const EtalageFor& whom, const std::vector<const EtalageRow*>& rows) {
  const std::string what = view.t(Tekst::etalage_vergelijking);
  std::vector<ui::TableColumn> columns = {
      {.key = "wat", .header = what, .width = 150, .row_header = true}};
  for (const EtalageRow* row : rows) {
    columns.push_back({.key = row->plaats->id.value, .header = row->plaats->naam});
  }
  auto table = view.ui.table("vergelijking", what, columns);
  if (whom.part) {
    auto line = table.row("past");
    line.cell(view.t(Tekst::etalage_past_vraag), {.strong = true});
    for (const EtalageRow* row : rows) {
      auto cell = line.cell();
      draw_fit(view, whom, *row);
    }
  }
  for (const ComparedLine& each : k_lines) {
    auto line = table.row(static_cast<int>(each.term));
    line.cell(view.t(each.term), {.strong = true});
    for (const EtalageRow* row : rows) line.cell(each.words(view, *row->plaats));
  }
  auto line = table.row("doen");
  line.cell({});
  for (const EtalageRow* row : rows) {
    auto cell = line.cell();
    draw_acts(view, whom, *row);
  }
}

void draw_below_each_other(const View& view, const EtalageFor& whom,
                           const std::vector<const EtalageRow*>& rows) {
  for (const EtalageRow* row : rows) {
    auto card = view.ui.card(row->plaats->id.value, {.gap = 8, .name = row->plaats->naam});
    view.ui.heading(2, row->plaats->naam);
    if (whom.part) draw_fit(view, whom, *row);
    for (const ComparedLine& each : k_lines) {
      const std::string words = each.words(view, *row->plaats);
      if (!words.empty()) view.ui.fact(view.t(each.term), words, 140);
    }
    auto buttons = view.ui.row({.gap = 8});
    draw_acts(view, whom, *row);
  }
}

}  // namespace

void draw_compare_bar(const View& view, const EtalageView& etalage) {
  const auto count = static_cast<std::int64_t>(rows_to_compare(view.state, etalage).size());
  if (count == 0) return;
  auto bar = view.ui.row({.gap = 8});
  view.ui.text(view.t(Tekst::etalage_vergelijk_gekozen, {{"aantal", count}}),
               {.tone = ui::TextTone::muted, .wrap = false});
  const std::string why = view.t(Tekst::etalage_vergelijk_nog_een);
  ui::ButtonOptions options{.icon = ui::icons::columns_3};
  if (count < 2) options.disabled_because = why;
  if (view.ui.button("naast-elkaar", view.t(Tekst::etalage_vergelijk_nu), ui::ButtonKind::secondary, options)) {
    view.act(SetQuery{"naast", "1"});
  }
  if (view.ui.button("wis", view.t(Tekst::etalage_vergelijk_wis), ui::ButtonKind::quiet)) {
    view.act(SetQuery{"vergelijk", ""});
  }
}

void draw_comparison(const View& view, const EtalageFor& whom, const EtalageView& etalage) {
  if (view.ui.button("terug", view.t(Tekst::etalage_terug), ui::ButtonKind::quiet,
                     {.icon = ui::icons::arrow_left})) {
    view.act(SetQuery{"naast", ""});
  }
  const std::vector<const EtalageRow*> rows = rows_to_compare(view.state, etalage);
  if (view.ui.available_width() < 760) {
    draw_below_each_other(view, whom, rows);
    return;
  }
  auto card = view.ui.card("naast-elkaar", {.name = view.t(Tekst::etalage_vergelijking)});
  draw_table(view, whom, rows);
}

bool is_comparing(const State& state) {
  return state.address.value("naast") == "1" && !compared_places(state.address).empty();
}

}  // namespace stagepad::client
