#include "wasm-client/views/werklijst.hpp"

#include <algorithm>
#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/ruilingen.hpp"
#include "wasm-client/views/bundel.hpp"
#include "wasm-client/views/ruilingen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

ui::Tone tone_of_request(VerzoekStatus status) {
  switch (status) {
    case VerzoekStatus::goedgekeurd: return ui::Tone::confirmed;
    case VerzoekStatus::teruggestuurd: return ui::Tone::attention;
    case VerzoekStatus::ingetrokken: return ui::Tone::finished;
    case VerzoekStatus::ingediend: break;
  }
  return ui::Tone::pending;
}

void draw_row(const View& view, const WerklijstRegel& regel) {
  const std::int64_t id = regel.verzoek.id.value;
  const std::string href = "/werklijst/" + std::to_string(id);
  const std::string name = regel.traject.aios.naam + ", " + request_summary(view, regel);
  bool activated = false;
  auto row = view.ui.list_row(
      id, {.selected = view.state.address.id == id, .name = name, .href = href}, activated);
  auto text = view.ui.column({.gap = 2});
  {
    auto line = view.ui.row({.gap = 8});
    view.ui.text(regel.traject.aios.naam, {.strong = true, .wrap = false});
    // Of those that wait for me it goes without saying.
    if (!regel.wacht_op_mij) {
      view.ui.spacer();
      view.ui.badge(tone_of_request(regel.verzoek.status), view.word("verzoekstatus", to_name(regel.verzoek.status)));
    }
  }
  std::string what = request_summary(view, regel);
  const std::string stage = in_language(regel.stage, view.state.taal);
  if (!stage.empty()) what += " · " + stage;
  view.ui.text(what);
  if (regel.voor) {
    view.ui.text(view.t(Tekst::voorbereiding_voor, {{"wie", regel.voor->naam}}),
                 {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
  const CivilDate vandaag = view.state.ik.value.vandaag;
  std::string when = view.t(Tekst::werklijst_ingediend, {{"datum", view.short_date(regel.verzoek.ingediend_op)}});
  const bool late = regel.wacht_op_mij && regel.uiterlijk && *regel.uiterlijk < vandaag;
  if (regel.wacht_op_mij && regel.uiterlijk) when += " · " + view.until(*regel.uiterlijk, vandaag);
  view.ui.text(when, {.tone = late ? ui::TextTone::danger : ui::TextTone::muted, .size = ui::TextSize::small});
}

/// A step in a stage: what, for whom, until when. It is done where the stage is.
void draw_step(const View& view, const WerklijstStap& stap) {
  const std::string id = std::to_string(stap.traject.id.value);
  const std::string stage = std::to_string(stap.onderdeel.value);
  const std::string what = view.word("taak", stap.taak);
  const std::string where = in_language(stap.stage, view.state.taal);
  bool activated = false;
  const std::string name = stap.traject.aios.naam + ", " + what + ", " + where;
  const std::string href = "/trajecten/" + id + "?stage=" + stage;
  auto row = view.ui.list_row(id + "-" + stage, {.name = name, .href = href}, activated);
  auto text = view.ui.column({.gap = 2});
  view.ui.text(stap.traject.aios.naam, {.strong = true, .wrap = false});
  view.ui.text(what + " · " + where);
  if (stap.voor) {
    view.ui.text(view.t(Tekst::voorbereiding_voor, {{"wie", stap.voor->naam}}),
                 {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
  if (!stap.uiterlijk) return;
  view.ui.text(view.until(*stap.uiterlijk, view.state.ik.value.vandaag),
               {.tone = stap.te_laat ? ui::TextTone::danger : ui::TextTone::muted, .size = ui::TextSize::small});
}

void draw_steps(const View& view) {
  const std::vector<WerklijstStap>& stappen = view.state.werklijst.value.stappen;
  if (stappen.empty()) return;
  view.ui.heading(2, view.t(Tekst::werklijst_stappen, {{"aantal", static_cast<std::int64_t>(stappen.size())}}));
  auto card = view.ui.card("stappen", {.padding = 4, .gap = 0});
  auto list = view.ui.list("stappen", view.t(Tekst::werklijst_stappen_lijst), 0);
  for (const WerklijstStap& each : stappen) draw_step(view, each);
}

void draw_worklist(const View& view) {
  const std::vector<WerklijstRegel>& regels = view.state.werklijst.value.regels;
  const auto waiting = std::count_if(regels.begin(), regels.end(),
                                     [](const WerklijstRegel& each) { return each.wacht_op_mij; });
  const bool has_steps = !view.state.werklijst.value.stappen.empty();
  const bool has_swaps = !ruilingen_aan_zet(view.state.beheer.ruilingen.value).empty();
  if (waiting == 0 && !has_steps && !has_swaps) {
    auto empty = view.ui.empty_state("niets", view.t(Tekst::werklijst_leeg),
                                     {.icon = ui::icons::check_check, .text = view.t(Tekst::werklijst_leeg_hulp)});
  }
  if (waiting > 0) {
    view.ui.heading(2, view.t(Tekst::werklijst_wacht_op_mij, {{"aantal", static_cast<std::int64_t>(waiting)}}));
    // What is only got ready for another is not approved, let alone several at once.
    const auto mine = std::count_if(regels.begin(), regels.end(), [](const WerklijstRegel& each) { return each.wacht_op_mij && !each.voor; });
    if (mine > 0) draw_bundel_bar(view, mine);
    auto card = view.ui.card("wachtend", {.padding = 4, .gap = 0});
    auto list = view.ui.list("wachtend", view.t(Tekst::werklijst_titel), 0);
    for (const WerklijstRegel& regel : regels) {
      if (!regel.wacht_op_mij) continue;
      if (!view.state.bundel.kiest || regel.voor) {
        draw_row(view, regel);
        continue;
      }
      auto item = view.ui.list_item(regel.verzoek.id.value);
      draw_bundel_tick(view, regel);
    }
  }
  draw_ruilvragen(view);
  draw_steps(view);
  if (static_cast<std::size_t>(waiting) == regels.size()) return;
  view.ui.heading(2, view.t(Tekst::werklijst_afgehandeld));
  auto card = view.ui.card("afgehandeld", {.padding = 4, .gap = 0});
  auto list = view.ui.list("afgehandeld", view.t(Tekst::werklijst_afgehandeld), 0);
  for (const WerklijstRegel& regel : regels) {
    if (!regel.wacht_op_mij) draw_row(view, regel);
  }
}

const WerklijstRegel* chosen(const State& state) {
  for (const WerklijstRegel& regel : state.werklijst.value.regels) {
    if (regel.verzoek.id.value == state.address.id) return &regel;
  }
  return nullptr;
}

/// For whom the person acts, or who for the person; where that is arranged.
void draw_waarneming(const View& view) {
  const Ik& ik = view.state.ik.value;
  for (const Waarneming& each : ik.waarnemingen) {
    const bool mine = each.door.id == ik.persoon.id;
    const std::string& other = mine ? each.namens.naam : each.door.naam;
    const bool acts = each.soort == Waarnemingsoort::waarnemen;
    const Tekst key = acts ? (mine ? Tekst::waarneming_jij_voor : Tekst::waarneming_voor_jou_door)
                           : (mine ? Tekst::waarneming_jij_bereidt_voor : Tekst::waarneming_bereidt_voor_jou);
    auto box = view.ui.notice("waarneming-" + std::to_string(each.id.value), ui::Tone::neutral, ui::icons::user_cog,
                   view.t(key, {{"wie", other}, {"van", view.date(each.eerste_dag)}, {"tot", view.date(each.laatste_dag)}}));
  }
  if (!decides(view.state)) return;
  if (view.ui.button("waarneming", view.t(Tekst::waarneming_regel), ui::ButtonKind::quiet, {.icon = ui::icons::user_cog})) {
    view.act(LeaveClient{"/waarneming"});
  }
}

}  // namespace

void draw_werklijst(const View& view) {
  draw_bundel(view);
  auto page = view.ui.column({.gap = 16});
  const WerklijstRegel* regel = chosen(view.state);
  const bool narrow = view.ui.available_width() < 900;
  if (!(narrow && regel)) {
    auto head = view.ui.column({.gap = 4});
    view.ui.heading(1, view.t(Tekst::werklijst_titel));
    view.ui.text(view.t(Tekst::werklijst_ondertitel), {.tone = ui::TextTone::muted});
    draw_waarneming(view);
  }
  if (!view.state.werklijst.is_here()) {
    draw_waiting(view, view.state.werklijst.loading, view.t(Tekst::werklijst_leeg));
    return;
  }
  if (narrow) {
    if (!regel) {
      draw_worklist(view);
      return;
    }
    view.ui.link("terug", view.t(Tekst::werklijst_terug), "/werklijst", {.icon = ui::icons::arrow_left});
    draw_werklijst_request(view, *regel);
    return;
  }
  if (view.state.werklijst.value.regels.empty()) {
    auto measure = view.ui.column({.width = 640});
    draw_worklist(view);
    return;
  }
  auto columns = view.ui.columns({ui::fixed(360), ui::share(1)}, {.gap = 24});
  {
    auto left = columns.next();
    draw_worklist(view);
  }
  auto right = columns.next();
  if (regel) {
    draw_werklijst_request(view, *regel);
  } else {
    auto empty = view.ui.empty_state("kies", view.t(Tekst::werklijst_kies), {.icon = ui::icons::inbox});
  }
}

}  // namespace stagepad::client
