#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/aanvraag.hpp"
#include "wasm-client/views/begeleiding.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/buitenland.hpp"
#include "wasm-client/views/brieven.hpp"
#include "wasm-client/views/einde.hpp"
#include "wasm-client/views/ervaringen.hpp"
#include "wasm-client/views/evaluatie.hpp"
#include "wasm-client/views/gereedheid.hpp"
#include "wasm-client/views/namens.hpp"
#include "wasm-client/views/opleiding.hpp"
#include "wasm-client/views/opleiding_indeling.hpp"
#include "wasm-client/views/papieren.hpp"
#include "wasm-client/views/plaatsing.hpp"
#include "wasm-client/views/rondekaart.hpp"
#include "wasm-client/views/ruilingen.hpp"
#include "wasm-client/views/stageplan.hpp"

namespace stagepad::client {

namespace {

/// Empty where the pack leaves the length free: the period says it.
std::string duration_text(const View& view, const GeplandOnderdeel& part) {
  const Duur& duur = part.onderdeel->duur ? *part.onderdeel->duur : part.definitie->duur;
  const bool by_weeks = duur.weken.thousandths > 0;
  if (!by_weeks && duur.maanden.thousandths <= 0) return {};
  return view.t(by_weeks ? Tekst::onderdeel_duur_weken : Tekst::onderdeel_duur_maanden,
                {{"aantal", format_decimal(by_weeks ? duur.weken : duur.maanden, view.state.taal)},
                 {"dagen", part.periode.days()}});
}

void draw_facts(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  view.ui.fact(view.t(Tekst::onderdeel_periode), view.period(part.periode));
  if (training.is_moved(part)) {
    const GeplandOnderdeel* before = training.held_planning.find(part.onderdeel->id);
    view.ui.fact(view.t(Tekst::onderdeel_was), view.period(before->periode));
  }
  const std::string duration = part.definitie ? duration_text(view, part) : std::string();
  if (!duration.empty()) view.ui.fact(view.t(Tekst::onderdeel_duur), duration);
  if (!part.is_stage()) return;
  const std::optional<Plek>& plek = part.onderdeel->plek;
  const std::string unknown = view.t(Tekst::onderdeel_plek_onbekend);
  view.ui.fact(view.t(Tekst::onderdeel_plek), plek ? plek->instelling : unknown);
  if (plek && !plek->stagebegeleider.empty()) {
    view.ui.fact(view.t(Tekst::onderdeel_stagebegeleider), plek->stagebegeleider);
  }
  std::vector<std::string> routes;
  for (const Route route : part.definitie->routes) routes.push_back(view.word("woord", to_name(route)));
  view.ui.fact(view.t(Tekst::onderdeel_routes), join_list(routes, view.state.taal, Joining::one_of));
  const std::string arranged = indeling_text(view, training, part);
  if (!arranged.empty()) view.ui.fact(view.t(Tekst::indeling_feit), arranged);
}

/// The part-stages of a composite stage, each with its own place, period and who arranges it.
void draw_part_stages(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  if (part.delen.empty()) return;
  view.ui.heading(3, view.t(Tekst::deelstages_titel));
  const std::string what = view.t(Tekst::deelstages_wat);
  const std::string when = view.t(Tekst::deelstages_wanneer);
  const std::string where = view.t(Tekst::deelstages_waar);
  const std::string who = view.t(Tekst::deelstages_wie_regelt);
  const ui::TableColumn columns[] = {{.key = "wat", .header = what, .share = 2, .row_header = true},
                                     {.key = "wanneer", .header = when, .share = 2},
                                     {.key = "waar", .header = where, .share = 2},
                                     {.key = "wie", .header = who, .share = 2, .optional = true}};
  auto table = view.ui.table("deelstages", view.t(Tekst::deelstages_titel), columns);
  int number = 0;
  for (const GeplandDeel& deel : part.delen) {
    auto row = table.row(++number);
    const bool has_place = deel.deel && deel.deel->plek && !deel.deel->plek->instelling.empty();
    row.cell(training.name_of(deel));
    row.cell(view.period(deel.periode));
    row.cell(has_place ? deel.deel->plek->instelling : view.t(Tekst::onderdeel_plek_onbekend));
    row.cell(deel.definitie ? training.rol(deel.definitie->regelt) : std::string());
  }
}

/// Which of the five steps of the track a stage has come to; 5 when all are done.
std::size_t step_of(Fase fase) {
  switch (fase) {
    case Fase::gepland:
    case Fase::goedkeuring_gevraagd:
    case Fase::teruggestuurd: return 0;
    case Fase::voorkeur_mogelijk:
    case Fase::benaderen_mogelijk:
    case Fase::voorlopig_geplaatst:
    case Fase::niet_geplaatst:
    case Fase::onder_voorbehoud:
    case Fase::plaats_gemeld:
    case Fase::stage_goedgekeurd: return 1;
    case Fase::geplaatst:
    case Fase::stageplan_ingediend:
    case Fase::stageplan_teruggestuurd:
    case Fase::stageplan_goedgekeurd:
    case Fase::gereed: return 2;
    case Fase::loopt: return 3;
    case Fase::evaluatie:
    case Fase::verslag_ingediend:
    case Fase::beoordeeld: return 4;
    case Fase::afgerond: break;
  }
  return 5;
}

/// The five steps a stage goes through, as a track.
void draw_track(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  const Fase fase = fase_van(training.context, part);
  static constexpr Tekst k_labels[] = {Tekst::spoor_goedkeuring, Tekst::spoor_plaats,
                                       Tekst::spoor_stageplan, Tekst::spoor_stage,
                                       Tekst::spoor_evaluatie};
  const std::size_t current = step_of(fase);
  const std::string status = view.word("fase", to_name(fase));
  const std::string done = view.t(Tekst::spoor_klaar);
  std::vector<std::string> labels;
  for (const Tekst key : k_labels) labels.push_back(view.t(key));
  std::vector<ui::Step> steps;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    ui::Step step;
    step.label = labels[i];
    step.state = i < current    ? ui::StepState::done
                 : i == current ? ui::StepState::current
                                : ui::StepState::todo;
    if (i == current) step.detail = status;
    if (i < current) step.state_word = done;
    steps.push_back(step);
  }
  view.ui.steps("spoor", view.t(Tekst::spoor_naam), steps);
}

void draw_move_buttons(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  const OnderdeelId id = part.onderdeel->id;
  const CivilDate start = part.periode.first;
  auto row = view.ui.row({.gap = 8});
  const auto move = [&](const char* key, Tekst label, ui::Icon icon, CivilDate to) {
    if (view.ui.button(key, view.t(label), ui::ButtonKind::secondary, {.icon = icon})) {
      view.act(MoveStage{id, to});
    }
  };
  move("maand-eerder", Tekst::verplaats_maand_eerder, ui::icons::chevrons_left, start.plus_months(-1));
  move("week-eerder", Tekst::verplaats_week_eerder, ui::icons::chevron_left, start.plus_days(-7));
  move("week-later", Tekst::verplaats_week_later, ui::icons::chevron_right, start.plus_days(7));
  move("maand-later", Tekst::verplaats_maand_later, ui::icons::chevrons_right, start.plus_months(1));
  const auto& parts = training.planning.onderdelen;
  const auto here = static_cast<std::size_t>(&part - parts.data());
  const bool can_earlier = here > 0 && !parts[here - 1].is_begonnen(training.vandaag);
  const std::string first = view.t(Tekst::verplaats_kan_niet_eerder);
  const std::string last = view.t(Tekst::verplaats_kan_niet_later);
  ui::ButtonOptions earlier{.icon = ui::icons::arrow_left};
  if (!can_earlier) earlier.disabled_because = first;
  if (view.ui.button("ruil-eerder", view.t(Tekst::verplaats_ruil_vorige), ui::ButtonKind::quiet, earlier)) {
    view.act(SwapStage{id, Richting::eerder});
  }
  ui::ButtonOptions later{.icon = ui::icons::arrow_right};
  if (here + 1 >= parts.size()) later.disabled_because = last;
  if (view.ui.button("ruil-later", view.t(Tekst::verplaats_ruil_volgende), ui::ButtonKind::quiet, later)) {
    view.act(SwapStage{id, Richting::later});
  }
  if (part.onderdeel->start &&
      view.ui.button("maak-los", view.t(Tekst::verplaats_aansluiten), ui::ButtonKind::quiet,
                     {.icon = ui::icons::unlink})) {
    view.act(LoosenStage{id});
  }
}

void draw_move(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  if (!training.editable || part.is_begonnen(training.vandaag)) return;
  if (training.open_schema_request()) return;
  view.ui.heading(3, view.t(Tekst::verplaats_titel));
  const OnderdeelId id = part.onderdeel->id;
  const bool typing = view.state.typed_start_for == id;
  std::string typed = typing ? view.state.typed_start : view.date(part.periode.first);
  const std::string error = typing ? view.state.start_error : std::string();
  const ui::FieldEvent event = view.ui.date_field(
      "eerste-dag", view.t(Tekst::verplaats_eerste_dag), typed,
      {.hint = view.t(Tekst::verplaats_eerste_dag_hulp), .error = error, .width = 280});
  if (event.changed || event.committed) view.act(TypeStart{id, typed, event.committed || event.submitted});
  draw_move_buttons(view, training, part);
  draw_indeling(view, training, part);
  if (id.is_set()) return;
  if (view.ui.button("haal-weg", view.t(Tekst::indeling_haal_weg), ui::ButtonKind::quiet, {.icon = ui::icons::trash_2})) {
    view.act(DropAddedPart{});
  }
}

void draw_deadlines(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  std::vector<Termijnstand> standen = termijnen_van(training.context);
  std::erase_if(standen, [&](const Termijnstand& each) {
    return each.onderdeel->id != part.onderdeel->id;
  });
  if (standen.empty()) return;
  view.ui.heading(3, view.t(Tekst::termijnen_titel));
  const std::string what = view.t(Tekst::termijnen_wat);
  const std::string when = view.t(Tekst::termijnen_wanneer);
  const std::string who = view.t(Tekst::termijnen_wie);
  const std::string state = view.t(Tekst::termijnen_stand);
  const ui::TableColumn columns[] = {{.key = "wat", .header = what, .share = 2, .row_header = true},
                                     {.key = "wanneer", .header = when, .share = 2},
                                     {.key = "wie", .header = who, .share = 2, .optional = true},
                                     {.key = "stand", .header = state, .width = 120}};
  auto table = view.ui.table("termijnen", view.t(Tekst::termijnen_titel), columns);
  for (const Termijnstand& stand : standen) {
    auto row = table.row(stand.termijn->id);
    row.cell(view.word("woord", to_name(stand.termijn->handeling)));
    row.cell(view.date(stand.datum));
    row.cell(training.rol(stand.termijn->wie));
    auto cell = row.cell();
    const ui::Tone tone = stand.status == Termijnstatus::gehaald      ? ui::Tone::finished
                          : stand.status == Termijnstatus::verstreken ? ui::Tone::blocked
                                                                      : ui::Tone::neutral;
    view.ui.badge(tone, view.word("termijnstatus", to_name(stand.status)));
  }
}

}  // namespace

void draw_chosen_part(const View& view, const TrainingView& training) {
  const GeplandOnderdeel* part = training.chosen();
  if (!part) return;
  const std::string name = training.name_of(*part->onderdeel);
  auto card = view.ui.card("onderdeel", {.gap = 12, .name = name});
  auto scope = view.ui.scope(part->onderdeel->id.value);
  {
    auto row = view.ui.row({.gap = 12});
    view.ui.heading(2, name);
    const Fase fase = fase_van(training.context, *part);
    view.ui.badge(tone_of(fase), view.word("fase", to_name(fase)));
  }
  if (part->is_stage()) draw_track(view, training, *part);
  {
    auto facts = view.ui.column({.gap = 4});
    draw_facts(view, training, *part);
  }
  draw_part_stages(view, training, *part);
  const Findings own = training.findings_of(*part->onderdeel);
  if (!own.empty()) draw_findings(view, "eigen", own, &training);
  const bool is_held = part->onderdeel->id.is_set();
  if (is_held && part->is_stage()) draw_request(view, training, *part);
  if (is_held && part->is_stage()) {
    draw_rondekaart(view, part->onderdeel->id);
    draw_plaatsing(view, training, *part);
    draw_ruilkaart(view, training, *part);
    draw_brieven(view, training, *part);
    draw_buitenland(view, training, *part);
    draw_evaluatie(view, training, *part);
    draw_stageplan(view, training, *part);
    draw_gereedheid(view, training, *part);
    draw_begeleiding(view, training, *part);
    draw_namens_begeleider(view, training, *part);
    draw_papieren(view, training, *part);
    draw_ervaring_delen(view, training, *part);
    draw_einde(view, training, *part);
  }
  draw_move(view, training, *part);
  if (part->is_stage()) draw_deadlines(view, training, *part);
}

}  // namespace stagepad::client
