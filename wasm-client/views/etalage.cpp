#include "wasm-client/views/etalage.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "wasm-client/app/etalage_view.hpp"
#include "wasm-client/views/aanvraag.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

using Shown = std::string (*)(const View&, const std::string&);

std::string as_it_is(const View&, const std::string& value) { return value; }
std::string as_word(const View& view, const std::string& value) { return view.word("woord", value); }

/// A filter as a list to choose from; every choice says how many places it leaves.
void draw_filter(const View& view, const EtalageView& etalage, const char* query, Tekst label,
                 std::string EtalageFilter::*member, Shown shown) {
  const std::vector<FilterChoice> found = etalage.choices_of(member);
  std::vector<std::string> words = {view.t(Tekst::etalage_alle)};
  int chosen = 0;
  for (const FilterChoice& each : found) {
    words.push_back(shown(view, each.value) + " (" + std::to_string(each.left) + ")");
    if (each.value == etalage.filter.*member) chosen = static_cast<int>(words.size()) - 1;
  }
  std::vector<ui::Choice> choices;
  for (const std::string& word : words) choices.push_back({.label = word});
  if (!view.ui.select(query, view.t(label), chosen, choices)) return;
  view.act(SetQuery{query, chosen == 0 ? "" : found[static_cast<std::size_t>(chosen) - 1].value});
}

void draw_filters(const View& view, const EtalageView& etalage) {
  auto card = view.ui.card("filters", {.gap = 12, .name = view.t(Tekst::etalage_filters)});
  std::string search = etalage.filter.search;
  if (view.ui.text_field("zoek", view.t(Tekst::etalage_zoek), search,
                         {.placeholder = view.t(Tekst::etalage_zoek_voorbeeld),
                          .type = ui::InputType::search,
                          .icon = ui::icons::search})) {
    view.act(SetQuery{"zoek", search});
  }
  auto grid = view.ui.grid(170, 12);
  const auto filter = [&](const char* query, Tekst label, std::string EtalageFilter::*member,
                          Shown shown) {
    auto cell = grid.next();
    draw_filter(view, etalage, query, label, member, shown);
  };
  filter("soort", Tekst::etalage_soort, &EtalageFilter::stagesoort, as_word);
  filter("regio", Tekst::etalage_regio, &EtalageFilter::regio, as_it_is);
  filter("sector", Tekst::etalage_sector, &EtalageFilter::sector, as_it_is);
  filter("setting", Tekst::etalage_setting, &EtalageFilter::setting, as_word);
  filter("doelgroep", Tekst::etalage_doelgroep, &EtalageFilter::doelgroep, as_word);
}

/// For which stage the etalage is looked at.
void draw_stage_choice(const View& view, const TrainingView& training, const EtalageView& etalage) {
  const std::vector<const GeplandOnderdeel*> stages = etalage_stages(training);
  if (stages.empty() || !etalage.part) return;
  std::vector<std::string> words;
  int chosen = 0;
  for (const GeplandOnderdeel* each : stages) {
    if (each == etalage.part) chosen = static_cast<int>(words.size());
    words.push_back(training.name_of(*each->onderdeel) + " · " + view.period(each->periode));
  }
  std::vector<ui::Choice> choices;
  for (const std::string& word : words) choices.push_back({.label = word});
  const bool narrow = view.ui.is_narrow();
  auto together = narrow ? view.ui.column({.gap = 12})
                         : view.ui.row({.gap = 16, .align = ui::Align::end});
  {
    auto column = view.ui.column({.width = narrow ? 0.0F : 420.0F});
    if (view.ui.select("stage", view.t(Tekst::etalage_voor_stage), chosen, choices)) {
      const auto id = stages[static_cast<std::size_t>(chosen)]->onderdeel->id.value;
      view.act(SetQuery{"stage", std::to_string(id)});
    }
  }
  bool fitting = etalage.filter.only_fitting;
  if (view.ui.checkbox("past", view.t(Tekst::etalage_alleen_passend), fitting)) {
    view.act(SetQuery{"past", fitting ? "1" : ""});
  }
}

ui::Tone tone_of(Belangstelling band) {
  return band == Belangstelling::veel ? ui::Tone::attention : ui::Tone::neutral;
}

/// The periods that are not over and have room; empty when there are none.
std::string periods_text(const View& view, const Stageplaats& plaats) {
  std::vector<std::string> periods;
  for (const Plaatsperiode& each : plaats.perioden) {
    if (each.laatste_dag < view.state.ik.value.vandaag || each.capaciteit <= 0) continue;
    periods.push_back(view.t(Tekst::etalage_periode,
                             {{"periode", view.period({each.eerste_dag, each.laatste_dag})},
                              {"aantal", each.capaciteit}}));
  }
  return join_list(periods, view.state.taal);
}

bool is_on_request(const State& state, const GeplandOnderdeel& part, StageplaatsId id) {
  const std::vector<StageplaatsId> plaatsen = request_draft(state, part).plaatsen;
  return std::find(plaatsen.begin(), plaatsen.end(), id) != plaatsen.end();
}

void draw_choose(const View& view, const TrainingView& training, const GeplandOnderdeel& part,
                 const EtalageRow& row) {
  const Fase fase = fase_van(training.context, part);
  if (!mag(fase, Stap::vraag_goedkeuring, Rol::aios)) return;
  VraagGoedkeuring draft = request_draft(view.state, part);
  draft.route = Route::etalage;
  const bool on = is_on_request(view.state, part, row.plaats->id);
  ui::ButtonOptions options{.icon = on ? ui::icons::check : ui::icons::plus, .pressed = on};
  const std::string name = view.t(on ? Tekst::etalage_staat_erop : Tekst::etalage_zet_erop);
  const std::string full_name = name + ": " + row.plaats->naam;
  options.accessible_name = full_name;
  const std::string why = view.t(Tekst::etalage_past_niet);
  if (!on && blocks(row.unfit)) options.disabled_because = why;
  if (!view.ui.button("kies", name, ui::ButtonKind::secondary, options)) return;
  if (on) std::erase(draft.plaatsen, row.plaats->id);
  else draft.plaatsen.push_back(row.plaats->id);
  if (draft.plaatsen.empty() && draft.toelichting.empty()) view.act(DropDraft{draft});
  else view.act(KeepAanvraag{draft});
}

void draw_place_head(const View& view, const TrainingView* training, const EtalageView& etalage,
                     const EtalageRow& row) {
  const Stageplaats& plaats = *row.plaats;
  auto head = view.ui.row({.gap = 12, .align = ui::Align::start});
  {
    auto title = view.ui.column({.gap = 2, .width = view.ui.available_width() - 220});
    view.ui.heading(3, plaats.naam);
    std::string where = plaats.instelling_naam;
    if (!plaats.plaats.empty()) where += " · " + plaats.plaats;
    view.ui.text(where, {.tone = ui::TextTone::muted});
  }
  view.ui.spacer();
  if (training && etalage.part && training->editable) {
    draw_choose(view, *training, *etalage.part, row);
  }
}

void draw_place(const View& view, const TrainingView* training, const EtalageView& etalage,
                const EtalageRow& row) {
  const Stageplaats& plaats = *row.plaats;
  auto card = view.ui.card(plaats.id.value, {.gap = 8});
  draw_place_head(view, training, etalage, row);
  {
    auto tags = view.ui.row({.gap = 6});
    if (!plaats.sector.empty()) view.ui.tag(plaats.sector);
    view.ui.tag(view.word("woord", to_name(plaats.setting)));
    for (const Doelgroep group : plaats.doelgroepen) view.ui.tag(view.word("woord", to_name(group)));
    if (plaats.belangstelling != Belangstelling::geen) {
      view.ui.badge(tone_of(plaats.belangstelling), ui::icons::users,
                    view.word("belangstelling", to_name(plaats.belangstelling)));
    }
  }
  if (!plaats.omschrijving.empty()) view.ui.text(plaats.omschrijving);
  if (!plaats.perioden.empty()) {
    const std::string periods = periods_text(view, plaats);
    view.ui.text(periods.empty() ? view.t(Tekst::etalage_geen_ruimte)
                                 : view.t(Tekst::etalage_perioden, {{"perioden", periods}}),
                 {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
  if (!plaats.contactpersoon.empty()) {
    view.ui.text(view.t(Tekst::etalage_contact, {{"naam", plaats.contactpersoon}}),
                 {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
  if (etalage.part && !row.unfit.empty()) draw_findings(view, "past-niet", row.unfit, training);
}

void draw_rows(const View& view, const TrainingView* training, const EtalageView& etalage) {
  const auto count = static_cast<std::int64_t>(etalage.rows.size());
  view.ui.heading(2, view.t(Tekst::etalage_aantal, {{"aantal", count}}));
  if (etalage.rows.empty()) {
    auto empty = view.ui.empty_state("leeg", view.t(Tekst::etalage_leeg),
                                     {.icon = ui::icons::search, .text = view.t(Tekst::etalage_leeg_hulp)});
    return;
  }
  auto list = view.ui.list("plaatsen", view.t(Tekst::etalage_titel), 12);
  for (const EtalageRow& row : etalage.rows) {
    auto item = view.ui.list_item(row.plaats->id.value);
    draw_place(view, training, etalage, row);
  }
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
  const TrainingView* own = training ? &*training : nullptr;
  const EtalageView etalage(view.state, own);
  if (own) draw_stage_choice(view, *own, etalage);
  draw_filters(view, etalage);
  if (!own || !etalage.part) {
    draw_rows(view, own, etalage);
    return;
  }
  auto columns = view.ui.columns({ui::share(5, 420), ui::share(3, 300)}, {.collapse_below = 900});
  if (view.ui.available_width() >= 900) {
    {
      auto left = columns.next();
      draw_rows(view, own, etalage);
    }
    auto right = columns.next();
    draw_request_draft(view, *own, *etalage.part);
    return;
  }
  {
    auto first = columns.next();
    draw_request_draft(view, *own, *etalage.part);
  }
  auto second = columns.next();
  draw_rows(view, own, etalage);
}

}  // namespace stagepad::client
