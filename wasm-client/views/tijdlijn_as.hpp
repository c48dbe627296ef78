#pragma once

#include <string>
#include <vector>

#include "wasm-client/app/training_view.hpp"
#include "wasm-client/ui/timeline.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// How close a timeline is looked at.
enum class Zoom { whole, year, quarter };

/// What stands above a timeline and lies behind its rows: years over months, or months over weeks when
/// looked at closely; leave, and holidays that are days off. Owns the words; lives for one frame.
class TimelineAxis {
 public:
  /// From the first to the last day shown, both included.
  TimelineAxis(const View& view, const TrainingView& training, const Period& span, Zoom zoom);
  TimelineAxis(const TimelineAxis&) = delete;
  TimelineAxis& operator=(const TimelineAxis&) = delete;

  [[nodiscard]] const std::vector<ui::TimelineTick>& ticks() const { return ticks_; }
  [[nodiscard]] const std::vector<ui::TimelineShade>& shades() const { return shades_; }

 private:
  enum class Line { major, minor };

  void add_years_and_months(const View& view, const Period& span);
  void add_months_and_weeks(const View& view, const Period& span);
  void add_days_off(const TrainingView& training, const Period& span);
  void add_tick(CivilDate day, std::string word, Line line);

  struct Word {
    CivilDate day;
    std::string text;
    Line line = Line::minor;
  };

  std::vector<Word> words_;
  std::vector<ui::TimelineTick> ticks_;
  std::vector<ui::TimelineShade> shades_;
};

}  // namespace stagepad::client
