#include "wasm-client/views/regels.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/text.hpp"
#include "shared/text/regels_in_woorden.hpp"
#include "wasm-client/app/regelpakketten.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

bool found_by(const std::string& wanted, const Regelzin& zin) {
  return wanted.empty() || folded(zin.zin + " " + zin.bron + " " + zin.toelichting).find(wanted) !=
                               std::string::npos;
}

void draw_rule(const View& view, const Regelzin& zin) {
  auto column = view.ui.column({.gap = 4});
  view.ui.text(zin.zin);
  {
    auto row = view.ui.row({.gap = 8});
    if (zin.zekerheid != Zekerheid::bron) {
      view.ui.tag(view.word("zekerheid", to_name(zin.zekerheid)));
    }
    view.ui.text(view.t(Tekst::bevindingen_bron, {{"bron", zin.bron}}),
                 {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
  if (!zin.toelichting.empty()) {
    view.ui.text(zin.toelichting, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
}

/// Returns how many rules of the theme the search leaves.
std::size_t draw_theme(const View& view, Regelthema thema, const std::vector<Regelzin>& zinnen,
                       const std::string& wanted) {
  std::vector<const Regelzin*> shown;
  for (const Regelzin& each : zinnen) {
    if (each.thema == thema && found_by(wanted, each)) shown.push_back(&each);
  }
  if (shown.empty()) return 0;
  const std::string name = view.word("regelthema", to_name(thema));
  auto card = view.ui.card(to_name(thema), {.gap = 12, .name = name});
  view.ui.heading(2, name);
  auto list = view.ui.list("regels", name, 16);
  int number = 0;
  for (const Regelzin* each : shown) {
    auto item = view.ui.list_item(++number);
    draw_rule(view, *each);
  }
  return shown.size();
}

void draw_head(const View& view, const Regelpakket& pakket) {
  auto head = view.ui.column({.gap = 4});
  view.ui.heading(1, view.t(Tekst::regels_titel));
  view.ui.text(view.t(Tekst::regels_ondertitel,
                      {{"programma", in_language(pakket.naam, view.state.taal)}}),
               {.tone = ui::TextTone::muted});
}

/// "JGZ-2024, cohort vanaf 1 maart 2024": two packs of one programme differ by their cohorts.
std::string line_text(const View& view, const RegelpakketRegel& regel) {
  const std::string& naam = in_language(regel.naam, view.state.taal);
  const Geldigheid& cohort = regel.cohort;
  std::string text = naam;
  if (cohort.vanaf) text += view.t(Tekst::regels_cohort_vanaf, {{"datum", view.short_date(*cohort.vanaf)}});
  if (cohort.tot_en_met) {
    text += view.t(Tekst::regels_cohort_tot, {{"datum", view.short_date(*cohort.tot_en_met)}});
  }
  return text;
}

/// Who has no training of their own chooses which rules to read.
void draw_choice(const View& view) {
  const std::vector<RegelpakketRegel>& all = view.state.beheer.regelpakketten.value.pakketten;
  if (all.empty()) return;
  std::vector<std::string> words;
  int chosen = 0;
  for (const RegelpakketRegel& each : all) {
    if (each.id == view.state.address.value("pakket")) chosen = static_cast<int>(words.size());
    words.push_back(line_text(view, each));
  }
  std::vector<ui::Choice> choices;
  for (const std::string& each : words) choices.push_back({.label = each});
  if (view.ui.select("pakket", view.t(Tekst::regels_pakket), chosen, choices)) {
    view.act(SetQuery{"pakket", all[static_cast<std::size_t>(chosen)].id});
  }
}

}  // namespace

void draw_regels(const View& view) {
  const Regelpakket* pakket = read_pakket(view.state);
  const bool chooses = chooses_pakket(view.state);
  auto measure = view.ui.measure(860);
  auto page = view.ui.column({.gap = 16});
  if (pakket) draw_head(view, *pakket);
  if (chooses) draw_choice(view);
  if (!pakket) {
    draw_waiting(view, chooses ? view.state.beheer.regelpakketten.loading : view.state.beeld.loading,
                 view.t(chooses ? Tekst::app_laden : Tekst::opleiding_geen));
    return;
  }
  std::string search(view.state.address.value("zoek"));
  if (view.ui.text_field("zoek", view.t(Tekst::regels_zoek), search, {.icon = ui::icons::search})) {
    view.act(SetQuery{"zoek", search});
  }
  const std::vector<Regelzin> zinnen = regels_in_woorden(*pakket, view.catalogue);
  const std::string wanted = folded(trimmed(search));
  std::size_t shown = 0;
  for (const EnumName<Regelthema>& each : EnumNames<Regelthema>::names) {
    shown += draw_theme(view, each.value, zinnen, wanted);
  }
  if (shown == 0) {
    auto empty = view.ui.empty_state("leeg", view.t(Tekst::regels_leeg),
                                     {.icon = ui::icons::search,
                                      .text = view.t(Tekst::regels_leeg_hulp)});
  }
}

}  // namespace stagepad::client
