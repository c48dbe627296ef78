#include "wasm-client/views/opleiding.hpp"

#include <algorithm>
#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/dossier.hpp"
#include "wasm-client/views/geschiedenis.hpp"
#include "wasm-client/views/leerlijnen.hpp"
#include "wasm-client/views/mijnrgs.hpp"
#include "wasm-client/views/opleiding_indeling.hpp"
#include "wasm-client/views/tijdlijn.hpp"
#include "wasm-client/views/verlof.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

std::string fte_text(const View& view, const TrainingView& training) {
  return format_decimal(fte_on(training.held.dienstverband, training.vandaag), view.state.taal);
}

void draw_title(const View& view, const TrainingView& training) {
  const std::string title = training.editable
                                ? view.t(Tekst::opleiding_titel)
                                : view.t(Tekst::opleiding_titel_van, {{"naam", training.held.aios.naam}});
  view.ui.heading(1, title);
  const Tweetalig& programma = training.pakket.naam;
  view.ui.text(view.t(Tekst::opleiding_ondertitel,
                      {{"programma", in_language(programma, view.state.taal)},
                       {"fte", fte_text(view, training)},
                       {"periode", view.period({training.held.dienstverband.eerste_dag,
                                                training.planning.einde})}}),
               {.tone = ui::TextTone::muted});
}

/// The end of the training, and by how much the draft moves it.
void draw_end(const View& view, const TrainingView& training) {
  const CivilDate before = training.held_planning.einde;
  const CivilDate after = training.planning.einde;
  const std::int32_t days = days_between(before, after);
  const Tekst key = days > 0   ? Tekst::opleiding_einde_later
                    : days < 0 ? Tekst::opleiding_einde_eerder
                               : Tekst::opleiding_einde;
  view.ui.text(view.t(key, {{"datum", view.date(after)}, {"dagen", days < 0 ? -days : days}}),
               {.tone = days == 0 ? ui::TextTone::muted : ui::TextTone::primary,
                .strong = days != 0});
}

void draw_schema(const View& view, const TrainingView& training) {
  auto card = view.ui.card("schema-kaart", {.name = view.t(Tekst::opleiding_schema)});
  {
    auto row = view.ui.row({.gap = 12});
    view.ui.heading(2, view.t(Tekst::opleiding_schema));
    view.ui.spacer();
    const std::string whole = view.t(Tekst::tijdlijn_zoom_geheel);
    const std::string year = view.t(Tekst::tijdlijn_zoom_jaar);
    const std::string quarter = view.t(Tekst::tijdlijn_zoom_kwartaal);
    const ui::Tab zooms[] = {{.label = whole}, {.label = year}, {.label = quarter}};
    int zoom = view.state.zoom;
    if (view.ui.segmented("zoom", view.t(Tekst::tijdlijn_zoom), zoom, zooms)) view.act(SetZoom{zoom});
    if (view.ui.button("afdrukken", view.t(Tekst::menu_afdrukken), ui::ButtonKind::quiet)) {
      view.act(LeaveClient{"/trajecten/" + std::to_string(training.held.id.value) + "/afdruk?taal=" +
                           std::string(to_name(view.state.taal))});
    }
  }
  draw_timeline(view, training);
  draw_toevoegen(view, training);
  {
    auto row = view.ui.row({.gap = 16});
    draw_end(view, training);
    if (training.editable) {
      view.ui.spacer();
      view.ui.text(view.t(view.ui.is_touch() ? Tekst::tijdlijn_hulp_aanraken : Tekst::tijdlijn_hulp),
                   {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
  }
}

void draw_all_findings(const View& view, const TrainingView& training) {
  auto card = view.ui.card("bevindingen-kaart", {.name = view.t(Tekst::bevindingen_titel)});
  view.ui.heading(2, view.t(Tekst::bevindingen_titel));
  if (training.findings.empty()) {
    view.ui.text(view.t(Tekst::bevindingen_geen), {.tone = ui::TextTone::muted});
    return;
  }
  static constexpr std::size_t k_first = 5;
  const bool all = view.state.show_all_findings || training.findings.size() <= k_first + 1;
  Findings some = training.findings;
  if (!all) some.resize(k_first);
  draw_findings(view, "alle", some, &training);
  if (training.findings.size() <= k_first + 1) return;
  const auto hidden = static_cast<std::int64_t>(training.findings.size() - k_first);
  const std::string label = all ? view.t(Tekst::bevindingen_minder)
                                : view.t(Tekst::bevindingen_meer, {{"aantal", hidden}});
  if (view.ui.button("meer", label, ui::ButtonKind::quiet)) view.act(ShowAllFindings{!all});
}

}  // namespace

void draw_opleiding(const View& view) {
  const Regelpakket* pakket = open_pakket(view.state);
  if (!pakket || !view.state.beeld.is_here()) {
    draw_waiting(view, view.state.beeld.loading, view.t(Tekst::opleiding_geen));
    return;
  }
  const TrainingView training(view.state, *pakket);
  auto page = view.ui.column({.gap = 16});
  {
    auto head = view.ui.column({.gap = 4});
    draw_title(view, training);
  }
  draw_next_steps(view, training);
  draw_draft_bar(view, training);
  draw_schema(view, training);
  auto columns = view.ui.columns({ui::share(3, 420), ui::share(2, 320)}, {.collapse_below = 900});
  {
    auto left = columns.next();
    draw_chosen_part(view, training);
  }
  auto right = columns.next();
  draw_all_findings(view, training);
  draw_leerlijnen(view, training);
  draw_verlof(view, training);
  draw_mijnrgs_blad(view, training);
  draw_dossier(view, training);
  draw_geschiedenis(view, training);
}

}  // namespace stagepad::client
