#include "wasm-client/views/berichten.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/logboek_zinnen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

ui::Tone tone_of_mail(Berichtstatus status) {
  switch (status) {
    case Berichtstatus::wacht: return ui::Tone::pending;
    case Berichtstatus::verzonden: return ui::Tone::confirmed;
    case Berichtstatus::mislukt: return ui::Tone::blocked;
    case Berichtstatus::vervallen: return ui::Tone::finished;
  }
  return ui::Tone::neutral;
}

/// When it went, or how often it was tried and what the last try met.
std::string when_text(const View& view, const BerichtRegel& regel) {
  if (regel.verzonden_ms) return moment_text(*regel.verzonden_ms, view.state.taal);
  if (regel.pogingen == 0) return view.t(Tekst::berichten_nog_niet);
  std::string text = view.t(Tekst::berichten_pogingen, {{"aantal", regel.pogingen}});
  if (!regel.laatste_fout.empty()) text += " " + view.t(Tekst::berichten_fout, {{"fout", regel.laatste_fout}});
  return text;
}

void draw_rows(const View& view, const RemotePages<BerichtRegel>& list) {
  const std::string made = view.t(Tekst::berichten_gemaakt);
  const std::string what = view.t(Tekst::berichten_wat);
  const std::string to = view.t(Tekst::berichten_aan);
  const std::string state = view.t(Tekst::berichten_stand);
  const ui::TableColumn columns[] = {
      {.key = "wat", .header = what, .share = 1.3F, .row_header = true},
      {.key = "aan", .header = to, .share = 1.2F},
      {.key = "stand", .header = state, .share = 1.2F},
      {.key = "gemaakt", .header = made, .width = 170, .optional = true}};
  auto card = view.ui.card("lijst", {.padding = 0, .gap = 0, .name = view.t(Tekst::berichten_titel)});
  auto table = view.ui.table("berichten", view.t(Tekst::berichten_titel), columns);
  for (const BerichtRegel& each : list.rows) {
    auto row = table.row(each.id);
    row.cell(sjabloon_text(view, each.sjabloon), {.strong = true});
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      if (each.aan) {
        view.ui.link("aan", each.aan->naam, "/personen/" + std::to_string(each.aan->id.value));
      }
      if (!each.adres.empty()) view.ui.text(each.adres, {.tone = ui::TextTone::muted});
    }
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 2});
      {
        auto line = view.ui.row();
        view.ui.badge(tone_of_mail(each.status), view.word("berichtstatus", to_name(each.status)));
      }
      view.ui.text(when_text(view, each), {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
    row.cell(moment_text(each.aangemaakt_ms, view.state.taal), {.tone = ui::TextTone::muted});
  }
}

}  // namespace

void draw_berichten(const View& view) {
  auto page = view.ui.column({.gap = 16});
  {
    auto filter = view.ui.column({.width = 260});
    std::vector<FilterWord> words;
    for (const EnumName<Berichtstatus>& each : EnumNames<Berichtstatus>::names) {
      words.push_back({std::string(each.name), view.word("berichtstatus", each.name)});
    }
    draw_filter(view, "status", Tekst::berichten_stand, Tekst::berichten_alle, words);
  }
  const auto& list = view.state.beheer.berichten;
  if (!list.is_here()) {
    draw_waiting(view, list.loading, {});
    return;
  }
  if (list.rows.empty()) {
    auto empty = view.ui.empty_state("niets", view.t(Tekst::berichten_leeg),
                                     {.icon = ui::icons::mail, .text = view.t(Tekst::berichten_leeg_hulp)});
    return;
  }
  draw_rows(view, list);
  draw_list_end(view, stand_of(list));
}

}  // namespace stagepad::client
