#include "wasm-client/views/tijdlijn_as.hpp"

#include <algorithm>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "shared/calendar/feestdagen.hpp"

namespace stagepad::client {

namespace {

ui::TimelineShade shade_of(CivilDate first, CivilDate last) {
  return {first.days_since_1970(), last.days_since_1970() + 1, {}};
}

}  // namespace

TimelineAxis::TimelineAxis(const View& view, const TrainingView& training, const Period& span,
                           Zoom zoom) {
  if (zoom == Zoom::quarter) {
    add_months_and_weeks(view, span);
    add_days_off(training, span);
  } else {
    add_years_and_months(view, span);
  }
  for (const Verlof& verlof : training.held.verlof) {
    shades_.push_back(shade_of(verlof.eerste_dag, verlof.laatste_dag));
  }
  ticks_.reserve(words_.size());
  for (const Word& word : words_) {
    ticks_.push_back({word.day.days_since_1970(), word.text, word.line == Line::major});
  }
}

void TimelineAxis::add_years_and_months(const View& view, const Period& span) {
  for (CivilDate month = span.first.first_of_month(); month <= span.last;
       month = month.plus_months(1)) {
    if (month.month() == 1 || words_.empty()) {
      add_tick(month, std::to_string(month.year()), Line::major);
    }
    add_tick(month, std::string(short_month_name(month.month(), view.state.taal)), Line::minor);
  }
}

void TimelineAxis::add_months_and_weeks(const View& view, const Period& span) {
  for (CivilDate month = span.first.first_of_month(); month <= span.last;
       month = month.plus_months(1)) {
    add_tick(month, format_month_year(month, view.state.taal), Line::major);
  }
  const CivilDate monday = span.first.plus_days(1 - span.first.weekday());
  for (CivilDate week = monday; week <= span.last; week = week.plus_days(7)) {
    if (week < span.first) continue;
    add_tick(week, view.t(Tekst::tijdlijn_week, {{"nummer", iso_week(week)}}), Line::minor);
  }
}

void TimelineAxis::add_days_off(const TrainingView& training, const Period& span) {
  if (training.pakket.regels.werkdagen.empty()) return;
  const VrijeDagen& vrij = training.pakket.regels.werkdagen.front().vrij;
  for (CivilDate day = span.first; day <= span.last; day = day.plus_days(1)) {
    if (day.weekday() < 6 && !is_werkdag(day, vrij)) shades_.push_back(shade_of(day, day));
  }
}

void TimelineAxis::add_tick(CivilDate day, std::string word, Line line) {
  words_.push_back({day, std::move(word), line});
}

}  // namespace stagepad::client
