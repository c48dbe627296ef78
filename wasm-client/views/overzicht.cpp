#include "wasm-client/views/overzicht.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/overzicht.hpp"
#include "wasm-client/views/capaciteit.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

/// So much of the past and of the future is shown of a training; the rest is cut off.
constexpr int k_months_back = 18;
constexpr int k_months_ahead = 36;

/// The stretch of time all strips show, in whole quarters, with its years.
class Span {
 public:
  Span(const std::vector<const OverzichtRegel*>& rows, CivilDate vandaag) : first_(vandaag), last_(vandaag) {
    for (const OverzichtRegel* each : rows) {
      if (!each->blokken.empty()) first_ = std::min(first_, each->blokken.front().eerste_dag);
      if (each->einde) last_ = std::max(last_, *each->einde);
    }
    first_ = std::max(first_, vandaag.plus_months(-k_months_back)).first_of_month();
    last_ = std::min(last_, vandaag.plus_months(k_months_ahead)).plus_months(1).first_of_month();
    words_.push_back(std::to_string(first_.year()));
    at_.push_back(0);
    for (int year = first_.year() + 1; CivilDate::of(year, 1, 1) < last_; ++year) {
      words_.push_back(std::to_string(year));
      const auto days = static_cast<float>(days_between(first_, CivilDate::of(year, 1, 1)));
      at_.push_back(days / static_cast<float>(days_between(first_, last_)));
    }
    for (std::size_t i = 0; i < words_.size(); ++i) ticks_.push_back({at_[i], words_[i]});
  }
  Span(const Span&) = delete;
  Span& operator=(const Span&) = delete;

  [[nodiscard]] int first() const { return first_.days_since_1970(); }
  [[nodiscard]] int end() const { return last_.days_since_1970(); }
  [[nodiscard]] const std::vector<ui::ColumnTick>& ticks() const { return ticks_; }

 private:
  CivilDate first_;
  CivilDate last_;
  std::vector<std::string> words_;
  std::vector<float> at_;
  std::vector<ui::ColumnTick> ticks_;
};

const Regelpakket* pakket_of(const View& view, const OverzichtRegel& regel) {
  const auto found = view.state.pakketten.find(regel.regelpakket);
  return found == view.state.pakketten.end() ? nullptr : &found->second;
}

const RegelpakketOnderdeel* definition_of(const Regelpakket* pakket, const std::string& soort) {
  return pakket ? find_onderdeel(*pakket, soort) : nullptr;
}

/// The name of a part; empty while its rule pack is not here.
std::string part_name(const View& view, const OverzichtRegel& regel, const std::string& soort) {
  const RegelpakketOnderdeel* found = definition_of(pakket_of(view, regel), soort);
  return found ? in_language(found->naam, view.state.taal) : std::string();
}

/// "JGZ 1 1 maart t/m 31 mei 2027 en M+G-stage …": what a strip shows, for who does not see it.
std::string strip_text(const View& view, const OverzichtRegel& regel) {
  const CivilDate vandaag = view.state.ik.value.vandaag;
  std::vector<std::string> parts;
  for (const OverzichtBlok& blok : regel.blokken) {
    if (blok.laatste_dag < vandaag) continue;
    std::string words = part_name(view, regel, blok.soort);
    if (words.empty()) words = blok.soort;
    words += " " + view.period({blok.eerste_dag, blok.laatste_dag});
    if (blok.fase) words += " (" + view.word("fase", to_name(*blok.fase)) + ")";
    parts.push_back(std::move(words));
  }
  return parts.empty() ? view.t(Tekst::overzicht_strook_leeg) : join_list(parts, view.state.taal);
}

enum class Years { in_the_head, above_the_strip };

void draw_strip(const View& view, const OverzichtRegel& regel, const Span& span, Years years) {
  std::vector<ui::StripSpan> spans;
  for (const OverzichtBlok& blok : regel.blokken) {
    const RegelpakketOnderdeel* found = definition_of(pakket_of(view, regel), blok.soort);
    const std::string_view label = found ? std::string_view(found->afkorting) : std::string_view();
    spans.push_back({blok.eerste_dag.days_since_1970(), blok.laatste_dag.days_since_1970() + 1,
                     blok.fase ? tone_of(*blok.fase) : ui::Tone::neutral, label, !blok.fase});
  }
  const std::string name = strip_text(view, regel);
  view.ui.time_strip("tijd", {.name = name,
                              .first_day = span.first(),
                              .end_day = span.end(),
                              .today = view.state.ik.value.vandaag.days_since_1970(),
                              .spans = spans,
                              .ticks = span.ticks(),
                              .tick_words = years == Years::above_the_strip});
  view.ui.tooltip(name);
}

/// What is next and until when; who it waits for stands before it.
void draw_next(const View& view, const OverzichtRegel& regel) {
  if (!regel.volgende) {
    view.ui.text(view.t(regel.regelpakket.empty() ? Tekst::overzicht_geen_regels : Tekst::taak_geen),
                 {.tone = ui::TextTone::muted});
    return;
  }
  const VolgendeStap& stap = *regel.volgende;
  auto column = view.ui.column({.gap = 0});
  std::string what = view.word("taak", stap.taak);
  const std::string part = part_name(view, regel, stap.soort);
  if (!part.empty()) what += " · " + part;
  std::string who = rol_text(stap.wie, view.catalogue);
  if (!who.empty() && who.front() >= 'a' && who.front() <= 'z') who.front() -= 'a' - 'A';
  view.ui.paragraph({{who, true}, {": " + what}});
  if (!stap.uiterlijk) return;
  view.ui.text(view.until(*stap.uiterlijk, view.state.ik.value.vandaag),
               {.tone = stap.te_laat ? ui::TextTone::danger : ui::TextTone::muted,
                .size = ui::TextSize::small});
}

/// The marks of a training; nothing when all is well.
void draw_marks(const View& view, const OverzichtRegel& regel) {
  if (regel.volgende && regel.volgende->te_laat) {
    view.ui.badge(ui::Tone::attention, view.t(Tekst::overzicht_te_laat));
  }
  if (regel.blokkeert > 0) {
    view.ui.badge(ui::Tone::blocked, view.t(Tekst::overzicht_kan_niet, {{"aantal", regel.blokkeert}}));
  }
  const std::int32_t lighter = regel.toestemming + regel.waarschuwt;
  if (lighter > 0) {
    view.ui.text(view.t(Tekst::overzicht_let_op, {{"aantal", lighter}}),
                 {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
}

std::string url_of(const OverzichtRegel& regel) {
  return "/trajecten/" + std::to_string(regel.traject.id.value);
}

constexpr const char* k_sort_words[] = {"aios", "termijn", "", "", "programma"};

ui::TableSort sort_of(const Address& address) {
  std::string_view word = address.value("sorteer");
  ui::TableSort sort;
  sort.descending = word.substr(0, 1) == "-";
  if (sort.descending) word.remove_prefix(1);
  for (std::size_t i = 0; i < std::size(k_sort_words); ++i) {
    if (!word.empty() && word == k_sort_words[i]) sort.column = static_cast<int>(i);
  }
  return sort;
}

void draw_table(const View& view, const std::vector<const OverzichtRegel*>& rows, const Span& span) {
  const std::string aios = view.t(Tekst::overzicht_aios);
  const std::string programma = view.t(Tekst::overzicht_programma);
  const std::string next = view.t(Tekst::overzicht_aan_zet);
  const std::string time = view.t(Tekst::overzicht_tijd);
  const std::string marks = view.t(Tekst::overzicht_aandacht);
  const bool wide = view.ui.available_width() >= 1000;
  std::vector<ui::TableColumn> columns = {
      {.key = "aios", .header = aios, .share = 1.1F, .sortable = true, .row_header = true},
      {.key = "stap", .header = next, .share = 1.6F, .sortable = true},
      {.key = "tijd", .header = time, .share = 2.4F, .ticks = span.ticks()},
      {.key = "aandacht", .header = marks, .width = 130}};
  if (wide) columns.push_back({.key = "programma", .header = programma, .share = 0.9F, .sortable = true});
  ui::TableSort sort = sort_of(view.state.address);
  auto card = view.ui.card("lijst", {.padding = 0, .gap = 0, .name = view.t(Tekst::overzicht_titel)});
  auto table = view.ui.table("overzicht", view.t(Tekst::overzicht_titel), columns, &sort);
  if (table.sort_changed()) {
    const std::string word = k_sort_words[static_cast<std::size_t>(sort.column)];
    view.act(SetQuery{"sorteer", sort.descending ? "-" + word : word});
  }
  for (const OverzichtRegel* each : rows) {
    auto row = table.row(each->traject.id.value);
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.link("open", each->traject.aios.naam, url_of(*each), {.strong = true});
      view.ui.text(each->traject.instituutsopleider.naam,
                   {.tone = ui::TextTone::muted, .size = ui::TextSize::small, .wrap = false});
    }
    if (auto cell = row.cell()) draw_next(view, *each);
    if (auto cell = row.cell()) draw_strip(view, *each, span, Years::in_the_head);
    if (auto cell = row.cell()) draw_marks(view, *each);
    if (wide) {
      row.cell(in_language(each->traject.programma_naam, view.state.taal),
               {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
  }
}

/// On a phone every training is a card of its own.
void draw_cards(const View& view, const std::vector<const OverzichtRegel*>& rows, const Span& span) {
  auto list = view.ui.list("lijst", view.t(Tekst::overzicht_titel), 12);
  for (const OverzichtRegel* each : rows) {
    auto item = view.ui.list_item(each->traject.id.value);
    auto card = view.ui.card("kaart", {.gap = 8});
    {
      auto head = view.ui.column({.gap = 0});
      view.ui.link("open", each->traject.aios.naam, url_of(*each), {.strong = true});
      view.ui.text(in_language(each->traject.programma_naam, view.state.taal),
                   {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
    draw_next(view, *each);
    draw_strip(view, *each, span, Years::above_the_strip);
    auto marks = view.ui.row({.gap = 8});
    draw_marks(view, *each);
  }
}

void draw_overview_filters(const View& view, const OverzichtFilter& filter) {
  auto card = view.ui.card("filters", {.gap = 12, .name = view.t(Tekst::lijst_filters)});
  {
    auto grid = view.ui.grid(190, 12);
    {
      auto cell = grid.next();
      draw_search(view, Tekst::overzicht_zoek, Tekst::overzicht_zoek_voorbeeld);
    }
    {
      auto cell = grid.next();
      draw_filter(view, "programma", Tekst::overzicht_programma, Tekst::overzicht_alle_programmas,
                  programmas(view));
    }
    if (!view.state.beheer.opleiders.rows.empty()) {
      auto cell = grid.next();
      std::vector<FilterWord> words;
      for (const PersoonKaart& each : view.state.beheer.opleiders.rows) {
        words.push_back({std::to_string(each.id.value), each.naam});
      }
      draw_filter(view, "io", Tekst::overzicht_opleider, Tekst::overzicht_alle_opleiders, words);
    }
    auto cell = grid.next();
    std::vector<FilterWord> turns;
    for (const Rol rol : {Rol::aios, Rol::instituutsopleider, Rol::praktijkopleider, Rol::stagebureau,
                          Rol::stagebegeleider}) {
      turns.push_back({std::string(to_name(rol)), rol_text(rol, view.catalogue)});
    }
    draw_filter(view, "wie", Tekst::overzicht_wie, Tekst::overzicht_iedereen, turns);
  }
  bool late = filter.only_late;
  if (view.ui.checkbox("laat", view.t(Tekst::overzicht_alleen_aandacht), late)) {
    view.act(SetQuery{"laat", late ? "1" : ""});
  }
}

void draw_count(const View& view, std::size_t shown) {
  const auto& list = view.state.beheer.overzicht;
  const auto urgent = std::count_if(list.rows.begin(), list.rows.end(), vraagt_aandacht);
  const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
  view.ui.text(view.t(list.next ? Tekst::overzicht_aantal_deel : Tekst::overzicht_aantal,
                      {{"aantal", number(shown)},
                       {"totaal", number(list.rows.size())},
                       {"aandacht", static_cast<std::int64_t>(urgent)}}),
               {.tone = ui::TextTone::muted});
}

/// Trainings, or places against demand: who may see all places gets both.
void draw_parts(const View& view) {
  if (!may(view.state, api::Permission::sees_all_plaatsen)) return;
  const std::string trainings = view.t(Tekst::overzicht_opleidingen);
  const std::string capacity = view.t(Tekst::capaciteit_titel);
  const ui::Tab tabs[] = {{trainings, ui::icons::users}, {capacity, ui::icons::store}};
  int current = shows_capaciteit(view.state) ? 1 : 0;
  if (view.ui.tabs("delen", view.t(Tekst::overzicht_titel), current, tabs)) {
    view.act(SetQuery{"deel", current == 1 ? "capaciteit" : ""});
  }
}

void draw_trainings(const View& view) {
  const auto& list = view.state.beheer.overzicht;
  const OverzichtFilter filter = overzicht_filter(view.state.address);
  if (!list.is_here() || (list.rows.empty() && filter.is_empty())) {
    if (list.loading != Loading::here) {
      draw_waiting(view, list.loading, {});
      return;
    }
    auto empty = view.ui.empty_state("leeg", view.t(Tekst::overzicht_leeg),
                                     {.icon = ui::icons::users, .text = view.t(Tekst::overzicht_leeg_hulp)});
    return;
  }
  draw_overview_filters(view, filter);
  std::vector<const OverzichtRegel*> rows = overzicht_rows(view.state);
  draw_count(view, rows.size());
  if (rows.empty()) {
    auto empty = view.ui.empty_state("niets", view.t(Tekst::lijst_niets_gevonden),
                                     {.icon = ui::icons::search, .text = view.t(Tekst::lijst_niets_gevonden_hulp)});
    return;
  }
  const Span span(rows, view.state.ik.value.vandaag);
  ListStand stand = stand_of(list);
  if (rows.size() > view.state.beheer.overzicht_getoond) {
    rows.resize(view.state.beheer.overzicht_getoond);
    stand = {Loading::here, rows.size(), true};
  }
  if (view.ui.available_width() < 760) draw_cards(view, rows, span);
  else draw_table(view, rows, span);
  draw_list_end(view, stand);
}

}  // namespace

void draw_overzicht(const View& view) {
  auto page = view.ui.column({.gap = 16});
  const bool capacity = shows_capaciteit(view.state);
  draw_head(view, view.t(Tekst::overzicht_titel),
            view.t(capacity ? Tekst::capaciteit_ondertitel : Tekst::overzicht_ondertitel));
  draw_parts(view);
  if (capacity) draw_capaciteit(view);
  else draw_trainings(view);
}

}  // namespace stagepad::client
