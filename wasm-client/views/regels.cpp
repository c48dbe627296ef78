#include "wasm-client/views/regels.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/text/regels_in_woorden.hpp"
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

}  // namespace

void draw_regels(const View& view) {
  const Regelpakket* pakket = open_pakket(view.state);
  if (!pakket) {
    draw_waiting(view, view.state.beeld.loading, view.t(Tekst::opleiding_geen));
    return;
  }
  auto measure = view.ui.measure(860);
  auto page = view.ui.column({.gap = 16});
  draw_head(view, *pakket);
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
