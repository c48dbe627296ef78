#include "wasm-client/views/logboek.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/logboek_zinnen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

constexpr const char* k_soorten[] = {"persoon", "traject", "verzoek", "onderdeel", "stageplaats",
                                     "instelling", "import", "bericht", "systeem"};

/// What was chosen by a link: entries of one person, or about one object. A button takes it away.
void draw_chosen(const View& view) {
  const auto& rows = view.state.beheer.logboek.rows;
  const std::string door(view.state.address.value("door"));
  const std::string object(view.state.address.value("object"));
  if (door.empty() && object.empty()) return;
  auto row = view.ui.row({.gap = 8});
  if (!door.empty()) {
    std::string naam = door;
    for (const LogboekRegel& each : rows) {
      if (each.door && std::to_string(each.door->id.value) == door) naam = each.door->naam;
    }
    const std::string words = view.t(Tekst::logboek_alleen_door, {{"naam", naam}});
    if (view.ui.button("door-weg", words, ui::ButtonKind::secondary,
                       {.trailing_icon = ui::icons::x, .tooltip = view.t(Tekst::logboek_haal_weg)})) {
      view.act(SetQuery{"door", {}});
    }
  }
  if (object.empty()) return;
  std::string naam = object;
  for (const LogboekRegel& each : rows) {
    if (std::to_string(each.object) == object && !each.onderwerp.empty()) naam = each.onderwerp;
  }
  const std::string words = view.t(Tekst::logboek_alleen_over, {{"naam", naam}});
  if (view.ui.button("object-weg", words, ui::ButtonKind::secondary,
                     {.trailing_icon = ui::icons::x, .tooltip = view.t(Tekst::logboek_haal_weg)})) {
    view.act(SetQuery{"object", {}});
  }
}

void draw_log_filters(const View& view) {
  auto card = view.ui.card("filters", {.gap = 12, .name = view.t(Tekst::lijst_filters)});
  {
    auto grid = view.ui.grid(200, 12);
    {
      auto cell = grid.next();
      std::vector<FilterWord> words;
      for (const char* soort : k_soorten) words.push_back({soort, view.word("logboeksoort", soort)});
      draw_filter(view, "soort", Tekst::logboek_soort, Tekst::logboek_alles, words);
    }
    {
      auto cell = grid.next();
      draw_day_filter(view, "vanaf", Tekst::logboek_vanaf);
    }
    auto cell = grid.next();
    draw_day_filter(view, "tot", Tekst::logboek_tot);
  }
  draw_chosen(view);
}

void draw_verification(const View& view) {
  const Remote<LogboekVerificatie>& remote = view.state.beheer.verificatie;
  const std::string busy = view.t(Tekst::logboek_wordt_gecontroleerd);
  ui::ButtonOptions options{.icon = ui::icons::shield_check};
  if (remote.loading == Loading::under_way) options.disabled_because = busy;
  if (view.ui.button("controleer", view.t(Tekst::logboek_controleer), ui::ButtonKind::secondary, options)) {
    view.act(VerifyLog{});
  }
}

void draw_outcome(const View& view) {
  const Remote<LogboekVerificatie>& remote = view.state.beheer.verificatie;
  if (remote.loading == Loading::failed) {
    auto box = view.ui.notice("uitslag", ui::Tone::attention, ui::icons::alert_triangle,
                              view.t(Tekst::logboek_controle_mislukt));
    return;
  }
  if (!remote.is_here()) return;
  const LogboekVerificatie& found = remote.value;
  const ui::Tone tone = found.heel ? ui::Tone::confirmed : ui::Tone::blocked;
  auto box = view.ui.notice("uitslag", tone, found.heel ? ui::icons::shield_check : ui::icons::octagon_x,
                            view.t(found.heel ? Tekst::logboek_heel : Tekst::logboek_gebroken));
  if (found.breuk) {
    view.ui.text(view.t(Tekst::logboek_breuk, {{"nummer", found.breuk->nummer}}));
  }
  view.ui.text(view.t(Tekst::logboek_gecontroleerd, {{"regels", found.regels}, {"gewist", found.gewist}}));
  view.ui.text(view.t(Tekst::logboek_kop, {{"kop", found.kop}}),
               {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

void draw_sentence(const View& view, const LogboekRegel& regel) {
  const std::vector<Zinsdeel> parts = logboek_zin(view, regel);
  std::vector<ui::Span> spans;
  for (const Zinsdeel& each : parts) {
    ui::Span span{each.text, each.strong};
    span.href = each.href;
    span.key = spans.empty() ? "eerste" : "volgende";
    spans.push_back(span);
  }
  view.ui.paragraph(spans);
  const std::string inhoud = logboek_inhoud(view, regel);
  if (!inhoud.empty()) view.ui.text(inhoud, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

void draw_rows(const View& view, const RemotePages<LogboekRegel>& list) {
  const std::string when = view.t(Tekst::logboek_wanneer);
  const std::string what = view.t(Tekst::logboek_wat);
  const std::string number = view.t(Tekst::logboek_nummer);
  const ui::TableColumn columns[] = {
      {.key = "wanneer", .header = when, .width = view.ui.is_narrow() ? 112.0F : 170.0F},
      {.key = "wat", .header = what, .row_header = true},
      {.key = "nummer", .header = number, .width = 90, .align = ui::Align::end, .optional = true}};
  auto card = view.ui.card("lijst", {.padding = 0, .gap = 0, .name = view.t(Tekst::logboek_titel)});
  auto table = view.ui.table("logboek", view.t(Tekst::logboek_titel), columns);
  for (const LogboekRegel& each : list.rows) {
    auto row = table.row(each.nummer);
    row.cell(moment_text(each.moment_ms, view.state.taal), {.tone = ui::TextTone::muted});
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 2});
      draw_sentence(view, each);
    }
    row.cell(std::to_string(each.nummer), {.tone = ui::TextTone::muted});
  }
}

}  // namespace

void draw_logboek(const View& view) {
  auto page = view.ui.column({.gap = 16});
  {
    auto head = view.ui.row({.gap = 16, .align = ui::Align::end});
    {
      const float room = view.ui.available_width();
      auto title = view.ui.column({.width = view.ui.is_narrow() ? 0.0F : room - 280});
      draw_head(view, view.t(Tekst::logboek_titel), view.t(Tekst::logboek_ondertitel));
    }
    view.ui.spacer();
    draw_verification(view);
  }
  draw_outcome(view);
  draw_log_filters(view);
  const auto& list = view.state.beheer.logboek;
  if (!list.is_here()) {
    draw_waiting(view, list.loading, {});
    return;
  }
  if (list.rows.empty()) {
    auto empty = view.ui.empty_state("niets", view.t(Tekst::lijst_niets_gevonden),
                                     {.icon = ui::icons::search, .text = view.t(Tekst::logboek_leeg_hulp)});
    return;
  }
  draw_rows(view, list);
  draw_list_end(view, stand_of(list));
}

}  // namespace stagepad::client
