#include "wasm-client/views/capaciteit.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/plaatsmerken.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

/// "dec", and with the year where a year begins: "jan 2027".
std::string month_head(const View& view, CivilDate month, bool first) {
  std::string head(short_month_name(month.month(), view.state.taal));
  if (first || month.month() == 1) head += " " + std::to_string(month.year());
  return head;
}

std::int32_t shortage(const Maandcapaciteit& month) { return std::max(0, month.gevraagd - month.vrij); }

std::string kind_name(const View& view, const Soortcapaciteit& line) {
  std::string name = view.word("woord", line.stagesoort);
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') name.front() -= 'a' - 'A';
  return name;
}

/// "3 van 12" with below it how many are short; for a month in which there is nothing, a dash.
void draw_month(const View& view, const Maandcapaciteit& month) {
  auto column = view.ui.column({.gap = 0});
  if (month.gevraagd == 0 && month.plaatsen == 0) {
    view.ui.text("–", {.tone = ui::TextTone::muted});
    return;
  }
  const TextArguments numbers = {{"gevraagd", month.gevraagd}, {"vrij", month.vrij}};
  view.ui.text(view.t(Tekst::capaciteit_maand, numbers),
               {.tone = month.gevraagd > 0 ? ui::TextTone::normal : ui::TextTone::muted, .wrap = false});
  if (shortage(month) == 0) return;
  view.ui.text(view.t(Tekst::capaciteit_tekort, {{"aantal", shortage(month)}}),
               {.tone = ui::TextTone::danger, .strong = true, .size = ui::TextSize::small, .wrap = false});
}

void draw_kind(const View& view, const Soortcapaciteit& line) {
  auto column = view.ui.column({.gap = 0});
  view.ui.text(kind_name(view, line), {.strong = true});
  if (line.onbekend == 0) return;
  view.ui.text(view.t(Tekst::capaciteit_onbekend, {{"aantal", line.onbekend}}),
               {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

void draw_months_table(const View& view, const std::vector<Soortcapaciteit>& lines, std::size_t months) {
  const std::string kind = view.t(Tekst::etalage_soort);
  std::vector<std::string> heads;
  for (std::size_t i = 0; i < months; ++i) {
    heads.push_back(month_head(view, lines.front().maanden[i].maand, i == 0));
  }
  std::vector<ui::TableColumn> columns = {{.key = "soort", .header = kind, .width = 210, .row_header = true}};
  for (std::size_t i = 0; i < months; ++i) {
    columns.push_back({.key = ui::Key(static_cast<std::int64_t>(i)), .header = heads[i]});
  }
  auto card = view.ui.card("maanden", {.padding = 0, .gap = 0, .name = view.t(Tekst::capaciteit_titel)});
  auto table = view.ui.table("capaciteit", view.t(Tekst::capaciteit_bijschrift), columns);
  for (const Soortcapaciteit& line : lines) {
    auto row = table.row(line.stagesoort);
    if (auto cell = row.cell()) draw_kind(view, line);
    for (std::size_t i = 0; i < months; ++i) {
      if (auto cell = row.cell()) draw_month(view, line.maanden[i]);
    }
  }
}

/// On a phone every kind is a card; months in which nobody asks are left out.
void draw_month_cards(const View& view, const std::vector<Soortcapaciteit>& lines) {
  auto list = view.ui.list("maanden", view.t(Tekst::capaciteit_titel), 12);
  for (const Soortcapaciteit& line : lines) {
    auto item = view.ui.list_item(line.stagesoort);
    auto card = view.ui.card("kaart", {.gap = 8});
    draw_kind(view, line);
    bool any = false;
    for (const Maandcapaciteit& month : line.maanden) {
      if (month.gevraagd == 0) continue;
      any = true;
      const TextArguments numbers = {{"gevraagd", month.gevraagd}, {"vrij", month.vrij}};
      std::string words = view.t(Tekst::capaciteit_maand, numbers);
      if (shortage(month) > 0) words += " · " + view.t(Tekst::capaciteit_tekort, {{"aantal", shortage(month)}});
      view.ui.fact(format_month_year(month.maand, view.state.taal), words);
    }
    if (!any) view.ui.text(view.t(Tekst::capaciteit_geen_vraag), {.tone = ui::TextTone::muted});
  }
}

void draw_unused(const View& view, const std::vector<OngebruiktePlaats>& places) {
  view.ui.heading(2, view.t(Tekst::capaciteit_ongebruikt, {{"aantal", static_cast<std::int64_t>(places.size())}}));
  view.ui.text(view.t(Tekst::capaciteit_ongebruikt_uitleg), {.tone = ui::TextTone::muted});
  if (places.empty()) return;
  const std::string naam = view.t(Tekst::stageplaatsen_plaats);
  const std::string soorten = view.t(Tekst::etalage_soort);
  const std::string ruimte = view.t(Tekst::stageplaatsen_ruimte);
  const ui::TableColumn columns[] = {
      {.key = "naam", .header = naam, .share = 1.6F, .row_header = true},
      {.key = "soorten", .header = soorten, .share = 1.2F, .optional = true},
      {.key = "ruimte", .header = ruimte, .share = 1.4F}};
  auto card = view.ui.card("ongebruikt", {.padding = 0, .gap = 0, .name = naam});
  auto table = view.ui.table("ongebruikt", view.t(Tekst::capaciteit_ongebruikt_bijschrift), columns);
  for (const OngebruiktePlaats& each : places) {
    auto row = table.row(each.id.value);
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.link("open", each.naam, "/stageplaatsen/" + std::to_string(each.id.value), {.strong = true});
      std::string where = each.instelling_naam;
      if (!each.regio.empty()) where += " · " + each.regio;
      view.ui.text(where, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
    row.cell(soorten_text(view, each.stagesoorten));
    row.cell(ruimte_kort(view, each.perioden), {.tone = ui::TextTone::muted});
  }
}

constexpr std::size_t k_half_year = 6;

/// The first half year of each kind of which somebody needs a place in it.
std::vector<Soortcapaciteit> wanted_in_half_year(const std::vector<Soortcapaciteit>& lines) {
  std::vector<Soortcapaciteit> wanted;
  for (Soortcapaciteit line : lines) {
    if (line.maanden.size() > k_half_year) line.maanden.resize(k_half_year);
    const bool is_wanted = std::any_of(line.maanden.begin(), line.maanden.end(),
                                       [](const Maandcapaciteit& month) { return month.gevraagd > 0; });
    if (is_wanted) wanted.push_back(std::move(line));
  }
  return wanted;
}

/// So many months as the window has room for.
std::size_t months_shown(const View& view, const std::vector<Soortcapaciteit>& lines) {
  const auto room = static_cast<std::size_t>(std::max(1.0F, (view.ui.available_width() - 210) / 88));
  return std::min(room, lines.front().maanden.size());
}

}  // namespace

void draw_capaciteit(const View& view) {
  const Remote<Capaciteit>& remote = view.state.beheer.capaciteit;
  if (!remote.is_here()) {
    draw_waiting(view, remote.loading, {});
    return;
  }
  const std::vector<Soortcapaciteit>& lines = remote.value.soorten;
  if (lines.empty()) {
    auto empty = view.ui.empty_state("leeg", view.t(Tekst::capaciteit_leeg),
                                     {.icon = ui::icons::store, .text = view.t(Tekst::capaciteit_leeg_hulp)});
    return;
  }
  view.ui.text(view.t(Tekst::capaciteit_uitleg), {.tone = ui::TextTone::muted});
  if (view.ui.available_width() < 640) draw_month_cards(view, lines);
  else draw_months_table(view, lines, months_shown(view, lines));
  view.ui.space(8);
  draw_unused(view, remote.value.ongebruikt);
}

void draw_capaciteit_kort(const View& view) {
  const Remote<Capaciteit>& remote = view.state.beheer.capaciteit;
  if (!remote.is_here()) {
    draw_waiting(view, remote.loading, {});
    return;
  }
  const std::vector<Soortcapaciteit> lines = wanted_in_half_year(remote.value.soorten);
  if (lines.empty()) {
    view.ui.text(view.t(Tekst::capaciteit_geen_vraag), {.tone = ui::TextTone::muted});
    return;
  }
  view.ui.text(view.t(Tekst::capaciteit_uitleg), {.tone = ui::TextTone::muted});
  if (view.ui.available_width() < 640) draw_month_cards(view, lines);
  else draw_months_table(view, lines, months_shown(view, lines));
}

}  // namespace stagepad::client
