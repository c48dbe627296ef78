#include "wasm-client/views/etalage.hpp"

#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/etalage_view.hpp"
#include "wasm-client/views/aanvraag.hpp"
#include "wasm-client/views/etalage_plaats.hpp"
#include "wasm-client/views/etalage_vergelijken.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

/// Which filter says what, in the order of k_etalage_choices; words of the catalogue or as they are.
struct FilterLook {
  Tekst label;
  bool is_word;
};
constexpr FilterLook k_looks[] = {{Tekst::etalage_soort, true},
                                  {Tekst::etalage_regio, false},
                                  {Tekst::etalage_sector, false},
                                  {Tekst::etalage_setting, true},
                                  {Tekst::etalage_doelgroep, true}};
static_assert(std::size(k_looks) == k_etalage_choices.size());

/// A filter as a list to choose from; every choice says how many places it leaves.
void draw_filter(const View& view, const EtalageView& etalage, std::size_t which) {
  const std::vector<FilterChoice>& found = etalage.choices[which];
  const EtalageChoice& filter = k_etalage_choices[which];
  std::vector<std::string> words = {view.t(Tekst::etalage_alle)};
  int chosen = 0;
  for (const FilterChoice& each : found) {
    const std::string word = k_looks[which].is_word ? view.word("woord", each.value) : each.value;
    words.push_back(word + " (" + std::to_string(each.left) + ")");
    if (each.value == etalage.filter.*filter.member) chosen = static_cast<int>(words.size()) - 1;
  }
  std::vector<ui::Choice> choices;
  for (const std::string& word : words) choices.push_back({.label = word});
  if (!view.ui.select(filter.query, view.t(k_looks[which].label), chosen, choices)) return;
  view.act(SetQuery{filter.query,
                    chosen == 0 ? "" : found[static_cast<std::size_t>(chosen) - 1].value});
}

bool any_filter(const EtalageFilter& filter) { return filter != EtalageFilter{}; }

void draw_search(const View& view, const EtalageView& etalage) {
  std::string search = etalage.filter.search;
  if (view.ui.text_field("zoek", view.t(Tekst::etalage_zoek), search,
                         {.placeholder = view.t(Tekst::etalage_zoek_voorbeeld),
                          .type = ui::InputType::search,
                          .icon = ui::icons::search})) {
    view.act(SetQuery{"zoek", search});
  }
}

void draw_clear(const View& view, const EtalageView& etalage) {
  if (!any_filter(etalage.filter)) return;
  if (!view.ui.button("wis-filters", view.t(Tekst::etalage_wis_filters), ui::ButtonKind::quiet,
                      {.icon = ui::icons::x})) {
    return;
  }
  view.act(SetQuery{"zoek", ""});
  view.act(SetQuery{"past", ""});
  for (const EtalageChoice& each : k_etalage_choices) view.act(SetQuery{each.query, ""});
}

void draw_etalage_filters(const View& view, const EtalageFor& whom, const EtalageView& etalage) {
  draw_search(view, etalage);
  if (whom.part) {
    bool fitting = etalage.filter.only_fitting;
    if (view.ui.checkbox("past", view.t(Tekst::etalage_alleen_passend), fitting)) {
      view.act(SetQuery{"past", fitting ? "1" : ""});
    }
  }
  auto grid = view.ui.grid(170, 12);
  for (std::size_t i = 0; i < k_etalage_choices.size(); ++i) {
    auto cell = grid.next();
    draw_filter(view, etalage, i);
  }
}

/// For which stage the etalage is looked at.
void draw_stage_choice(const View& view, const EtalageFor& whom) {
  if (!whom.part) return;
  const std::vector<const GeplandOnderdeel*> stages = etalage_stages(*whom.training);
  std::vector<std::string> words;
  int chosen = 0;
  for (const GeplandOnderdeel* each : stages) {
    if (each == whom.part) chosen = static_cast<int>(words.size());
    words.push_back(whom.training->name_of(*each->onderdeel) + " · " + view.period(each->periode));
  }
  std::vector<ui::Choice> choices;
  for (const std::string& word : words) choices.push_back({.label = word});
  if (view.ui.select("stage", view.t(Tekst::etalage_voor_stage), chosen, choices)) {
    const auto id = stages[static_cast<std::size_t>(chosen)]->onderdeel->id.value;
    view.act(SetQuery{"stage", std::to_string(id)});
  }
}

/// High enough for two lines and a button as high as a finger wants it.
constexpr float k_row_height = 66;

void draw_list_row(const View& view, const EtalageFor& whom, const EtalageRow& row) {
  const Stageplaats& plaats = *row.plaats;
  auto line = view.ui.row({.gap = 8, .wrap = false});
  {
    auto text = view.ui.column({.gap = 2, .width = view.ui.available_width() - 44});
    const bool has_badge = whom.part && !row.unfit.empty();
    // On a phone the name has its line to itself.
    const bool is_narrow = view.ui.available_width() < 400;
    const auto draw_beside = [&](bool badge, const std::string& words, ui::TextOptions options) {
      auto both = view.ui.row({.gap = 8, .wrap = false});
      {
        auto text_column = view.ui.column({.gap = 0, .width = view.ui.available_width() - (badge ? 150.F : 0.F)});
        options.wrap = false;
        view.ui.text(words, options);
      }
      if (!badge) return;
      const Passing passing = passing_of(view, row);
      view.ui.badge(passing.tone, passing.icon, passing.word);
    };
    draw_beside(has_badge && !is_narrow, plaats.naam, {.strong = true});
    std::string second = where_text(plaats);
    if (plaats.belangstelling != Belangstelling::geen) {
      second += " · " + view.word("belangstelling", to_name(plaats.belangstelling));
    }
    draw_beside(has_badge && is_narrow, second, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
  draw_choose(view, whom, row, ChooseLook::small);
}

void draw_etalage_list(const View& view, const EtalageFor& whom, const EtalageView& etalage) {
  if (etalage.rows.empty()) {
    auto empty = view.ui.empty_state("leeg", view.t(Tekst::etalage_leeg),
                                     {.icon = ui::icons::search, .text = view.t(Tekst::etalage_leeg_hulp)});
    return;
  }
  auto list = view.ui.long_list("plaatsen", view.t(Tekst::etalage_titel),
                                static_cast<int>(etalage.rows.size()), k_row_height);
  for (const int at : list.rows()) {
    const EtalageRow& row = etalage.rows[static_cast<std::size_t>(at)];
    const Stageplaats& plaats = *row.plaats;
    const std::string name = plaats.naam + ", " + plaats.instelling_naam;
    bool activated = false;
    auto item = list.row(at, plaats.id.value,
                         {.selected = view.state.address.id == plaats.id.value,
                          .selectable = true,
                          .name = name},
                         activated);
    draw_list_row(view, whom, row);
    if (activated) view.ui.go(place_href(view.state, plaats.id));
  }
}

void draw_count(const View& view, const EtalageView& etalage) {
  const auto count = static_cast<std::int64_t>(etalage.rows.size());
  view.ui.heading(2, view.t(Tekst::etalage_aantal, {{"aantal", count}}));
  draw_clear(view, etalage);
}

void draw_detail(const View& view, const EtalageFor& whom, const EtalageView& etalage) {
  if (const EtalageRow* chosen = etalage.find({view.state.address.id})) {
    draw_place_detail(view, whom, *chosen);
  } else {
    auto empty = view.ui.empty_state("kies", view.t(Tekst::etalage_kies),
                                     {.icon = ui::icons::store, .text = view.t(Tekst::etalage_kies_hulp)});
  }
  if (whom.part) draw_request_draft(view, *whom.training, *whom.part);
}

/// List and detail scroll each by itself, so that the one does not run away from the other.
void draw_wide(const View& view, const EtalageFor& whom, const EtalageView& etalage) {
  const bool filters_beside = view.ui.available_width() >= 1100;
  if (!filters_beside) {
    auto card = view.ui.card("filters", {.gap = 12, .name = view.t(Tekst::etalage_filters)});
    draw_stage_choice(view, whom);
    draw_etalage_filters(view, whom, etalage);
  }
  std::vector<ui::Track> tracks = {ui::share(4, 300), ui::share(5, 340)};
  if (filters_beside) tracks.insert(tracks.begin(), ui::fixed(240));
  auto columns = view.ui.columns(tracks, {.gap = 20, .collapse_below = 0});
  if (filters_beside) {
    auto left = columns.next();
    auto filters = view.ui.region("filters", ui::Landmark::search, view.t(Tekst::etalage_filters));
    draw_stage_choice(view, whom);
    draw_etalage_filters(view, whom, etalage);
  }
  {
    auto middle = columns.next();
    draw_count(view, etalage);
    draw_compare_bar(view, etalage);
    auto area = view.ui.scroll_area("lijst", {.gap = 0});
    auto card = view.ui.card("plaatsen", {.padding = 0, .gap = 0});
    draw_etalage_list(view, whom, etalage);
  }
  auto right = columns.next();
  auto area = view.ui.scroll_area(view.state.address.id, {.padding = 2, .gap = 16});
  draw_detail(view, whom, etalage);
}

void draw_narrow(const View& view, const EtalageFor& whom, const EtalageView& etalage) {
  if (view.state.address.id > 0) {
    Address list = view.state.address;
    list.id = 0;
    view.ui.link("terug", view.t(Tekst::etalage_terug), to_url(list), {.icon = ui::icons::arrow_left});
    draw_detail(view, whom, etalage);
    return;
  }
  draw_stage_choice(view, whom);
  bool open = view.state.address.value("filters") == "1";
  if (view.ui.disclosure("filters", view.t(Tekst::etalage_filters), open)) {
    view.act(SetQuery{"filters", open ? "1" : ""});
  }
  if (open) draw_etalage_filters(view, whom, etalage);
  draw_count(view, etalage);
  draw_compare_bar(view, etalage);
  {
    auto card = view.ui.card("plaatsen", {.padding = 0, .gap = 0});
    draw_etalage_list(view, whom, etalage);
  }
  if (whom.part) draw_request_draft(view, *whom.training, *whom.part);
}

}  // namespace

void draw_etalage(const View& view) {
  auto page = view.ui.column({.gap = 16});
  {
    auto head = view.ui.column({.gap = 4});
    view.ui.heading(1, view.t(Tekst::etalage_titel));
    view.ui.text(view.t(Tekst::etalage_ondertitel), {.tone = ui::TextTone::muted});
  }
  if (!view.state.plaatsen.is_here()) {
    draw_waiting(view, view.state.plaatsen.loading, view.t(Tekst::etalage_leeg));
    return;
  }
  const Regelpakket* pakket = open_pakket(view.state);
  std::optional<TrainingView> training;
  if (pakket && is_own_training(view.state)) training.emplace(view.state, *pakket, Arrangement::held);
  EtalageFor whom{training ? &*training : nullptr, nullptr};
  if (training) whom.part = etalage_stage(*training);
  const EtalageView& etalage = remember_etalage(view.memo.etalage, view.state, whom.training, whom.part);
  if (is_comparing(view.state)) draw_comparison(view, whom, etalage);
  else if (view.ui.is_narrow()) draw_narrow(view, whom, etalage);
  else draw_wide(view, whom, etalage);
}

}  // namespace stagepad::client
