#include "wasm-client/views/tijdlijn.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/text.hpp"
#include "wasm-client/ui/timeline.hpp"
#include "wasm-client/views/tijdlijn_as.hpp"

namespace stagepad::client {

namespace {

int day_number(CivilDate date) { return date.days_since_1970(); }

/// Everything that is drawn, and a month of air at both sides.
Period shown_span(const TrainingView& training) {
  Period span{training.held.dienstverband.eerste_dag, training.planning.einde};
  for (const Opleidingsplanning* each : {&training.planning, &training.held_planning}) {
    for (const GeplandOnderdeel& part : each->onderdelen) {
      span.first = std::min(span.first, part.periode.first);
      span.last = std::max(span.last, part.periode.last);
    }
  }
  return {span.first.first_of_month(), span.last.plus_months(1).first_of_month().plus_days(-1)};
}

Zoom zoom_of(const State& state) { return static_cast<Zoom>(std::clamp(state.zoom, 0, 2)); }

/// Pixels a day; 0 fits the whole training in the width there is.
float scale_of(Zoom zoom, bool narrow) {
  switch (zoom) {
    case Zoom::whole: break;
    case Zoom::year: return 2.6F;
    case Zoom::quarter: return 7.0F;
  }
  return narrow ? 1.1F : 0;
}

ui::BlockOptions options_of(const GeplandOnderdeel& part) {
  ui::BlockOptions options;
  options.first_day = day_number(part.periode.first);
  options.end_day = day_number(part.periode.last) + 1;
  return options;
}

void draw_ghost(const View& view, const TrainingView& training, const GeplandOnderdeel& part,
                ui::TimelineRow& row) {
  const GeplandOnderdeel* before = training.held_planning.find(part.onderdeel->id);
  if (!before || before->periode == part.periode) return;
  ui::BlockOptions options = options_of(*before);
  options.ghost = true;
  const std::string name = view.t(Tekst::tijdlijn_was, {{"onderdeel", training.name_of(*part.onderdeel)},
                                                        {"periode", view.period(before->periode)}});
  options.name = name;
  row.block("was-" + std::to_string(part.onderdeel->id.value), options);
}

bool has_problem(const TrainingView& training, const Onderdeel& onderdeel) {
  const Findings own = training.findings_of(onderdeel);
  return std::any_of(own.begin(), own.end(),
                     [](const Finding& each) { return each.ernst < Ernst::waarschuwt; });
}

void act_on(const View& view, const TrainingView& training, const GeplandOnderdeel& part,
            const ui::BlockEvent& event) {
  const OnderdeelId id = part.onderdeel->id;
  if (event.activated) view.act(SetQuery{"stage", std::to_string(id.value)});
  const Traject drafted = met_schema(
      training.held, view.state.drafts.schemawijziging ? view.state.drafts.schemawijziging->schema
                                                       : schema_van(training.held));
  const Opleidingsplanning from = bereken_planning(drafted, training.pakket);
  const CivilDate start = from.find(id)->periode.first.plus_days(event.delta_days);
  if (event.dropped) view.act(DropStage{id, start});
  else if (event.dragging) view.act(DragStage{id, start});
  else if (view.state.drag && view.state.drag->onderdeel == id) view.act(GiveUpDrag{});
  if (event.step != 0) {
    view.act(SetQuery{"stage", std::to_string(id.value)});
    const int step = event.step;
    const bool by_month = step < -1 || step > 1;
    const CivilDate now = part.periode.first;
    view.act(MoveStage{id, by_month ? now.plus_months(step < 0 ? -1 : 1) : now.plus_days(7 * step)});
  }
}

/// A deadline asks attention from six weeks ahead; before that it is only there.
ui::Tone pin_tone(const Termijnstand& stand, CivilDate vandaag) {
  static constexpr std::int32_t k_near_days = 42;
  switch (stand.status) {
    case Termijnstatus::gehaald: return ui::Tone::finished;
    case Termijnstatus::verstreken: return ui::Tone::blocked;
    case Termijnstatus::komt: break;
  }
  return days_between(vandaag, stand.datum) <= k_near_days ? ui::Tone::attention : ui::Tone::neutral;
}

/// The name of a part where there is room for it, else the abbreviation of the rule pack.
std::string short_name(const View& view, const RegelpakketOnderdeel& definition, std::size_t room) {
  const std::string& name = in_language(definition.naam, view.state.taal);
  return count_code_points(name) <= room ? name : definition.afkorting;
}

/// How a part hangs together with others: joined with another stage, or interwoven with practice.
std::string connection_text(const View& view, const TrainingView& training,
                            const GeplandOnderdeel& part) {
  const Onderdeel& onderdeel = *part.onderdeel;
  if (onderdeel.aandeel) {
    const std::int64_t percent = (onderdeel.aandeel->thousandths + 5) / 10;
    return view.t(Tekst::tijdlijn_vervlochten, {{"procent", percent}});
  }
  for (const GeplandOnderdeel& other : training.planning.onderdelen) {
    const bool joined = onderdeel.gekoppeld_aan == other.onderdeel->id ||
                        other.onderdeel->gekoppeld_aan == onderdeel.id;
    if (!joined) continue;
    return view.t(Tekst::tijdlijn_gekoppeld, {{"onderdeel", training.name_of(*other.onderdeel)}});
  }
  return {};
}

std::string join_words(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) {
    if (word.empty()) continue;
    if (!joined.empty()) joined += ", ";
    joined += word;
  }
  return joined;
}

void draw_block(const View& view, const TrainingView& training, const GeplandOnderdeel& part,
                ui::TimelineRow& row) {
  const Fase fase = fase_van(training.context, part);
  const std::string name = training.name_of(*part.onderdeel);
  const std::string status = view.word("fase", to_name(fase));
  const std::optional<Plek> plek = verwachte_plek(training.context, *part.onderdeel);
  const std::string where = part.onderdeel->plek && plek ? plek->instelling : status;
  const std::string value = join_words({view.period(part.periode), status,
                                        connection_text(view, training, part)});
  ui::BlockOptions options = options_of(part);
  const std::string label = part.definitie ? short_name(view, *part.definitie, 14) : name;
  options.label = label;
  options.detail = where;
  options.name = name;
  options.value_text = value;
  options.tone = tone_of(fase);
  options.problem = has_problem(training, *part.onderdeel);
  if (options.problem && fase == Fase::gepland) options.tone = ui::Tone::attention;
  const GeplandOnderdeel* chosen = training.chosen();
  options.selected = chosen && chosen->onderdeel->id == part.onderdeel->id;
  options.movable = training.editable && !part.is_begonnen(training.vandaag) &&
                    training.open_schema_request() == nullptr;
  const ui::BlockEvent event = row.block(part.onderdeel->id.value, options);
  act_on(view, training, part, event);
}

void draw_pins(const View& view, const TrainingView& training, const GeplandOnderdeel& part,
               ui::TimelineRow& row) {
  if (part.is_begonnen(training.vandaag)) return;
  for (const Termijnstand& stand : termijnen_van(training.context)) {
    if (stand.onderdeel->id != part.onderdeel->id) continue;
    if (stand.termijn->handeling == Handeling::orientatie_mail) continue;
    const std::string what = view.word("woord", to_name(stand.termijn->handeling));
    const std::string name = view.t(
        Tekst::tijdlijn_termijn, {{"wat", what},
                                  {"datum", view.date(stand.datum)},
                                  {"stand", view.word("termijnstatus", to_name(stand.status))}});
    ui::PinOptions options;
    options.day = day_number(stand.datum);
    options.label = what;
    options.name = name;
    options.tone = pin_tone(stand, training.vandaag);
    options.icon = ui::tone_icon(options.tone);
    if (row.pin(stand.termijn->id + "-" + std::to_string(part.onderdeel->id.value), options)) {
      view.act(SetQuery{"stage", std::to_string(part.onderdeel->id.value)});
    }
  }
}

/// The part-stages of a stage below it: one after another in one line, at the same time in several.
void draw_part_row(const View& view, const TrainingView& training, const GeplandOnderdeel& part,
                   ui::Timeline& timeline) {
  if (part.delen.empty()) return;
  const std::string name = training.name_of(*part.onderdeel);
  auto row = timeline.row("delen-" + std::to_string(part.onderdeel->id.value),
                          view.t(Tekst::tijdlijn_delen), {}, true);
  int number = 0;
  for (const GeplandDeel& deel : part.delen) {
    ui::BlockOptions options;
    options.first_day = day_number(deel.periode.first);
    options.end_day = day_number(deel.periode.last) + 1;
    const std::string full_name = name + ": " + training.name_of(deel);
    const std::string value = view.period(deel.periode);
    options.label = deel.definitie ? deel.definitie->afkorting : deel.deel->soort;
    options.name = full_name;
    options.value_text = value;
    options.tone = tone_of(fase_van(training.context, part));
    if (row.block(++number, options).activated) {
      view.act(SetQuery{"stage", std::to_string(part.onderdeel->id.value)});
    }
  }
}

/// Leave, by its kind: what it is for stands nowhere.
void draw_leave_row(const View& view, const TrainingView& training, ui::Timeline& timeline) {
  if (training.held.verlof.empty()) return;
  auto row = timeline.row("verlof", view.t(Tekst::tijdlijn_verlof), {}, true);
  int number = 0;
  for (const Verlof& verlof : training.held.verlof) {
    ui::BlockOptions options;
    options.first_day = day_number(verlof.eerste_dag);
    options.end_day = day_number(verlof.laatste_dag) + 1;
    const std::string label = training.name_of(verlof);
    const std::string value = view.period({verlof.eerste_dag, verlof.laatste_dag});
    options.label = label;
    options.value_text = value;
    options.tone = ui::Tone::neutral;
    row.block(++number, options);
  }
}

void draw_practice_row(const View& view, const TrainingView& training, ui::Timeline& timeline) {
  auto row = timeline.row("praktijk", view.t(Tekst::tijdlijn_praktijk));
  for (const GeplandOnderdeel& part : training.planning.onderdelen) {
    if (part.is_stage()) continue;
    draw_ghost(view, training, part, row);
    draw_block(view, training, part, row);
  }
}

void draw_stage_rows(const View& view, const TrainingView& training, ui::Timeline& timeline) {
  for (const RegelpakketOnderdeel& definition : training.pakket.onderdelen) {
    if (definition.aard != Aard::stage) continue;
    {
      auto row = timeline.row(definition.code, short_name(view, definition, 20));
      for (const GeplandOnderdeel& part : training.planning.onderdelen) {
        if (part.onderdeel->soort != definition.code) continue;
        draw_ghost(view, training, part, row);
        draw_block(view, training, part, row);
        draw_pins(view, training, part, row);
      }
    }
    for (const GeplandOnderdeel& part : training.planning.onderdelen) {
      if (part.onderdeel->soort == definition.code) draw_part_row(view, training, part, timeline);
    }
  }
}

}  // namespace

void draw_timeline(const View& view, const TrainingView& training) {
  const Period span = shown_span(training);
  const Zoom zoom = zoom_of(view.state);
  const TimelineAxis axis(view, training, span, zoom);
  const std::string name = view.t(Tekst::tijdlijn_naam);
  const std::string today = view.t(Tekst::tijdlijn_vandaag);
  ui::TimelineOptions options;
  options.name = name;
  options.first_day = day_number(span.first);
  options.end_day = day_number(span.last) + 1;
  options.px_per_day = scale_of(zoom, view.ui.is_narrow());
  options.label_width = view.ui.is_narrow() ? 0 : 168;
  options.ticks = axis.ticks();
  options.shades = axis.shades();
  options.today = day_number(training.vandaag);
  options.today_label = today;
  ui::Timeline timeline(view.ui, "schema", options);
  draw_practice_row(view, training, timeline);
  draw_stage_rows(view, training, timeline);
  draw_leave_row(view, training, timeline);
}

void draw_thin_timeline(const View& view, ui::Key key, const TrainingView& training) {
  const Period span = shown_span(training);
  const TimelineAxis axis(view, training, span, Zoom::whole);
  const std::string name = view.t(Tekst::tijdlijn_naam);
  ui::TimelineOptions options;
  options.name = name;
  options.first_day = day_number(span.first);
  options.end_day = day_number(span.last) + 1;
  options.label_width = view.ui.is_narrow() ? 0 : 120;
  options.ticks = axis.ticks();
  options.today = day_number(training.vandaag);
  ui::Timeline timeline(view.ui, key, options);
  const auto draw_row = [&](const char* row_key, Tekst label, const Opleidingsplanning& planning) {
    auto row = timeline.row(row_key, view.t(label), {}, true);
    for (const GeplandOnderdeel& part : planning.onderdelen) {
      ui::BlockOptions block = options_of(part);
      const std::string part_name = training.name_of(*part.onderdeel);
      const std::string value = view.period(part.periode);
      block.label = part.definitie ? std::string_view(part.definitie->afkorting) : part_name;
      block.name = part_name;
      block.value_text = value;
      block.tone = part.is_stage() ? ui::Tone::pending : ui::Tone::neutral;
      row.block(part.onderdeel->id.value, block);
    }
  };
  draw_row("nu", Tekst::tijdlijn_nu, training.held_planning);
  if (training.differs) draw_row("straks", Tekst::tijdlijn_straks, training.planning);
}

}  // namespace stagepad::client
