#include "wasm-client/views/importregels.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

ui::Tone tone_of_judgement(Rijoordeel oordeel) {
  switch (oordeel) {
    case Rijoordeel::nieuw: return ui::Tone::confirmed;
    case Rijoordeel::wijzigt: return ui::Tone::pending;
    case Rijoordeel::ongewijzigd: return ui::Tone::finished;
    case Rijoordeel::dubbel: return ui::Tone::attention;
    case Rijoordeel::kan_niet: return ui::Tone::blocked;
  }
  return ui::Tone::neutral;
}

std::int32_t count_of(const Importtelling& telling, Rijoordeel oordeel) {
  switch (oordeel) {
    case Rijoordeel::nieuw: return telling.nieuw;
    case Rijoordeel::wijzigt: return telling.wijzigt;
    case Rijoordeel::ongewijzigd: return telling.ongewijzigd;
    case Rijoordeel::dubbel: return telling.dubbel;
    case Rijoordeel::kan_niet: return telling.kan_niet;
  }
  return 0;
}

/// What the filter is called in the address: an outcome, or "bevindingen".
constexpr const char* k_with_findings = "bevindingen";

void draw_choice(const View& view, const Importtelling& telling) {
  std::vector<FilterWord> words;
  for (const EnumName<Rijoordeel>& each : EnumNames<Rijoordeel>::names) {
    const std::int32_t count = count_of(telling, each.value);
    if (count == 0) continue;
    words.push_back({std::string(each.name), view.word("rijoordeel", each.name) + " (" + std::to_string(count) + ")"});
  }
  auto row = view.ui.row({.gap = 16, .align = ui::Align::end});
  {
    auto filter = view.ui.column({.width = 240});
    draw_filter(view, "oordeel", Tekst::importeren_toon, Tekst::importeren_alle, words);
  }
  bool only = view.state.address.value(k_with_findings) == "true";
  if (view.ui.checkbox("bevindingen", view.t(Tekst::importeren_met_bevindingen), only)) {
    view.act(SetQuery{k_with_findings, only ? "true" : ""});
  }
}

/// The heading of the column a finding is about; empty when it is about the whole line.
std::string column_of(const Finding& finding) {
  std::string column;
  const std::string& pad = finding.pad;
  for (std::size_t i = 1; i < pad.size(); ++i) {
    if (pad[i] != '~') column += pad[i];
    else if (++i < pad.size()) column += pad[i] == '1' ? '/' : '~';
  }
  return column;
}

void draw_finding(const View& view, int number, const Finding& finding) {
  const std::string column = column_of(finding);
  const std::string sentence = finding_text(finding, view.catalogue, view.state.taal, nullptr);
  const std::string text = column.empty() ? sentence : column + ": " + sentence;
  const std::string detail = herstel_text(finding, view.catalogue, view.state.taal, nullptr);
  view.ui.finding(number, severity_of(finding.ernst), ernst_text(finding.ernst, view.catalogue), text, {.detail = detail});
}

void draw_change(const View& view, const Veldwijziging& each) {
  const Tekst text = each.was.empty() ? Tekst::importeren_wijziging_erbij : Tekst::importeren_wijziging;
  const std::string nothing = view.t(Tekst::formulier_leeg);
  view.ui.text(view.t(text, {{"kolom", each.kolom}, {"was", each.was}, {"wordt", each.wordt.empty() ? nothing : each.wordt}}),
               {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

void draw_what(const View& view, const ImportKaart& kaart, const Importrij& rij) {
  auto column = view.ui.column({.gap = 4});
  view.ui.text(rij.onderwerp.empty() ? "–" : rij.onderwerp, {.strong = true});
  for (const Veldwijziging& each : rij.wijzigingen) draw_change(view, each);
  if (rij.oordeel == Rijoordeel::dubbel && kaart.status == Importstatus::voorstel) {
    view.ui.text(view.t(Tekst::importeren_kies_hierboven), {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
  int number = 0;
  for (const Finding& each : rij.bevindingen) draw_finding(view, ++number, each);
}

void draw_rows(const View& view, const ImportKaart& kaart, const RemotePages<Importrij>& list) {
  const std::string line = view.t(Tekst::importeren_regel);
  const std::string what = view.t(Tekst::importeren_onderwerp);
  const std::string outcome = view.t(Tekst::importeren_oordeel);
  const ui::TableColumn columns[] = {{.key = "regel", .header = line, .width = 72, .align = ui::Align::end},
                                     {.key = "onderwerp", .header = what, .share = 1, .row_header = true},
                                     {.key = "oordeel", .header = outcome, .width = view.ui.is_narrow() ? 128.0F : 150.0F}};
  auto card = view.ui.card("regels", {.padding = 0, .gap = 0, .name = view.t(Tekst::importeren_overzicht)});
  auto table = view.ui.table("rijen", view.t(Tekst::importeren_overzicht), columns);
  for (const Importrij& each : list.rows) {
    auto row = table.row(each.regel);
    row.cell(std::to_string(each.regel), {.tone = ui::TextTone::muted});
    if (auto cell = row.cell()) draw_what(view, kaart, each);
    if (auto cell = row.cell()) {
      auto mark = view.ui.row();
      view.ui.badge(tone_of_judgement(each.oordeel), view.word("rijoordeel", to_name(each.oordeel)));
    }
  }
}

}  // namespace

void draw_importregels(const View& view, const ImportKaart& kaart) {
  view.ui.heading(2, view.t(Tekst::importeren_overzicht));
  draw_choice(view, kaart.telling);
  const auto& list = view.state.beheer.importrijen;
  if (!list.is_here()) {
    draw_waiting(view, list.loading, {});
    return;
  }
  if (list.rows.empty()) {
    auto empty = view.ui.empty_state("niets", view.t(Tekst::lijst_niets_gevonden),
                                     {.icon = ui::icons::search, .text = view.t(Tekst::lijst_niets_gevonden_hulp)});
    return;
  }
  draw_rows(view, kaart, list);
  draw_list_end(view, stand_of(list));
}

}  // namespace stagepad::client
