#include "wasm-client/views/lijst.hpp"

#include <algorithm>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/sort.hpp"

namespace stagepad::client {

void draw_list_end(const View& view, const ListStand& stand) {
  if (stand.loading == Loading::failed) {
    auto box = view.ui.notice("lijst-mislukt", ui::Tone::attention, ui::icons::alert_triangle,
                              view.t(Tekst::lijst_vervolg_mislukt));
    if (view.ui.button("opnieuw", view.t(Tekst::app_opnieuw), ui::ButtonKind::secondary,
                       {.icon = ui::icons::refresh_cw})) {
      view.act(stand.has_next ? Action(LoadMore{}) : Action(Refresh{}));
    }
    return;
  }
  if (!stand.has_next) return;
  const bool under_way = stand.loading == Loading::under_way;
  if (!under_way && view.ui.is_near_end()) view.act(LoadMore{});
  const std::string busy = view.t(Tekst::app_laden);
  ui::ButtonOptions options{.icon = ui::icons::chevron_down};
  if (under_way) options.disabled_because = busy;
  auto row = view.ui.row({.gap = 12});
  if (view.ui.button("meer", view.t(under_way ? Tekst::app_laden : Tekst::lijst_meer),
                     ui::ButtonKind::secondary, options)) {
    view.act(LoadMore{});
  }
}

void draw_search(const View& view, Tekst label, Tekst example) {
  std::string search(view.state.address.value("zoek"));
  if (view.ui.text_field("zoek", view.t(label), search,
                         {.placeholder = view.t(example),
                          .type = ui::InputType::search,
                          .icon = ui::icons::search})) {
    view.act(SetQuery{"zoek", search});
  }
}

void draw_filter(const View& view, const char* query, Tekst label, Tekst all,
                 const std::vector<FilterWord>& choices) {
  const std::string everything = view.t(all);
  std::vector<ui::Choice> shown = {{.label = everything}};
  int chosen = 0;
  for (const FilterWord& each : choices) {
    if (each.value == view.state.address.value(query)) chosen = static_cast<int>(shown.size());
    shown.push_back({.label = each.label});
  }
  if (!view.ui.select(query, view.t(label), chosen, shown)) return;
  view.act(SetQuery{query, chosen == 0 ? "" : choices[static_cast<std::size_t>(chosen) - 1].value});
}

void draw_day_filter(const View& view, const char* query, Tekst label) {
  std::string typed(view.state.address.value(query));
  const bool is_wrong = !typed.empty() && !parse_typed_date(typed);
  const std::string error = is_wrong ? view.t(Tekst::opleiding_datum_onleesbaar) : std::string();
  if (view.ui.date_field(query, view.t(label), typed, {.error = error})) {
    view.act(SetQuery{query, typed});
  }
}

std::vector<FilterWord> programmas(const View& view) {
  std::vector<FilterWord> words;
  for (const RegelpakketRegel& each : view.state.beheer.regelpakketten.value.pakketten) {
    words.push_back({each.programma, in_language(each.naam, view.state.taal)});
  }
  const auto is_same = [](const FilterWord& a, const FilterWord& b) { return a.value == b.value; };
  sort_stably(words, [](const FilterWord& a, const FilterWord& b) { return a.value < b.value; });
  words.erase(std::unique(words.begin(), words.end(), is_same), words.end());
  sort_stably(words, [](const FilterWord& a, const FilterWord& b) { return a.label < b.label; });
  return words;
}

void draw_head(const View& view, std::string_view title, std::string_view subtitle) {
  auto head = view.ui.column({.gap = 4});
  view.ui.heading(1, title);
  view.ui.text(subtitle, {.tone = ui::TextTone::muted});
}

}  // namespace stagepad::client
