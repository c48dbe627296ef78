#include <algorithm>
#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/opleiding.hpp"

namespace stagepad::client {

namespace {

constexpr std::size_t k_shown = 2;

/// Where the person goes to do a task; empty when there is nothing to do on another screen.
std::string place_of(const NextStep& step) {
  const std::string stage = std::to_string(step.part->onderdeel->id.value);
  const bool prefers = std::find(step.part->definitie->routes.begin(),
                                 step.part->definitie->routes.end(),
                                 Route::etalage) != step.part->definitie->routes.end();
  switch (step.turn.fase) {
    case Fase::gepland:
    case Fase::teruggestuurd:
      return prefers ? "/etalage?stage=" + stage : "/opleiding?stage=" + stage;
    case Fase::voorkeur_mogelijk:
    case Fase::voorlopig_geplaatst: return "/voorkeuren?stage=" + stage;
    default: return "/opleiding?stage=" + stage;
  }
}

void draw_step(const View& view, const TrainingView& training, const NextStep& step) {
  const std::string name = training.name_of(*step.part->onderdeel);
  const bool mine = step.turn.wie == Rol::aios && !is_afwachten(step);
  const std::string sentence =
      word_text("taak", step.turn.taak, view.catalogue);
  auto row = view.ui.row({.gap = 12});
  view.ui.icon(mine ? ui::icons::circle_dot : ui::icons::hourglass, {},
               mine ? ui::TextTone::primary : ui::TextTone::muted);
  {
    auto text = view.ui.column({.gap = 2, .width = view.ui.is_narrow() ? 240.0F : 560.0F});
    view.ui.paragraph({{.text = name, .strong = true}, {.text = " · "}, {.text = sentence}});
    std::string when;
    if (step.turn.wie != Rol::aios) when = view.t(Tekst::aanzet_wacht_op, {{"wie", training.rollen({step.turn.wie})}});
    if (step.turn.uiterlijk) {
      if (!when.empty()) when += " · ";
      when += view.until(*step.turn.uiterlijk, training.vandaag);
    }
    if (!when.empty()) {
      view.ui.text(when, {.tone = step.turn.te_laat ? ui::TextTone::danger : ui::TextTone::muted,
                          .size = ui::TextSize::small});
    }
  }
  if (!training.editable) return;
  view.ui.spacer();
  const std::string go = view.t(mine ? Tekst::aanzet_regelen : Tekst::aanzet_bekijken);
  view.ui.link("regel", go, place_of(step), {.as_button = true, .accessible_name = go + ": " + name});
}

}  // namespace

void draw_next_steps(const View& view, const TrainingView& training) {
  std::vector<NextStep> steps = next_steps(training);
  auto card = view.ui.card("aan-zet", {.gap = 12, .name = view.t(Tekst::aanzet_titel)});
  view.ui.heading(2, view.t(Tekst::aanzet_titel));
  if (steps.empty()) {
    view.ui.text(view.t(Tekst::aanzet_niets), {.tone = ui::TextTone::muted});
    return;
  }
  if (steps.size() > k_shown) steps.resize(k_shown);
  auto list = view.ui.list("stappen", view.t(Tekst::aanzet_titel), 12);
  for (const NextStep& step : steps) {
    auto item = view.ui.list_item(step.part->onderdeel->id.value);
    draw_step(view, training, step);
  }
}

}  // namespace stagepad::client
