#include "shared/calendar/dienstverband.hpp"

#include <algorithm>

namespace stagepad {

namespace {

// Work and time are both counted in millionths: of a month, or of a day. One unit for both keeps
// part time a plain multiplication, and whole months at full time come out exact.
using Millionths = std::int64_t;
constexpr Millionths k_one = 1'000'000;
constexpr std::int64_t k_full_time = 1000;

/// How a duration runs over the calendar: by months of unequal length, or by days.
enum class Clock { months, days };

CivilDate advance(Clock clock, CivilDate start, Millionths amount) {
  const Millionths whole = amount / k_one;
  const Millionths rest = amount % k_one;
  if (clock == Clock::days) {
    return start.plus_days(static_cast<std::int32_t>(whole + (rest * 2 >= k_one ? 1 : 0)));
  }
  const CivilDate base = start.plus_months(static_cast<int>(whole));
  const CivilDate next = start.plus_months(static_cast<int>(whole) + 1);
  const Millionths days = rest * days_between(base, next);
  return base.plus_days(static_cast<std::int32_t>((days + k_one / 2) / k_one));
}

/// The amount that passes from `start` up to and not including `end`.
Millionths elapsed(Clock clock, CivilDate start, CivilDate end) {
  if (clock == Clock::days) return days_between(start, end) * k_one;
  int months = (end.year() - start.year()) * 12 + end.month() - start.month();
  if (start.plus_months(months) > end) --months;
  const CivilDate base = start.plus_months(months);
  const CivilDate next = start.plus_months(months + 1);
  return months * k_one + days_between(base, end) * k_one / days_between(base, next);
}

/// The first day after `day` on which the fte changes; no value when it stays as it is.
std::optional<CivilDate> next_change(const Dienstverband& dienstverband, CivilDate day) {
  for (std::size_t i = 1; i < dienstverband.fte.size(); ++i) {
    if (dienstverband.fte[i].vanaf > day) return dienstverband.fte[i].vanaf;
  }
  return std::nullopt;
}

}  // namespace

Decimal fte_on(const Dienstverband& dienstverband, CivilDate day) {
  Decimal current = whole(1);
  for (std::size_t i = 0; i < dienstverband.fte.size(); ++i) {
    if (i == 0 || dienstverband.fte[i].vanaf <= day) current = dienstverband.fte[i].fte;
  }
  return current;
}

CivilDate last_day_of(const Dienstverband& dienstverband, CivilDate first, const Duur& duur) {
  const bool by_days = duur.weken.thousandths > 0;
  const Clock clock = by_days ? Clock::days : Clock::months;
  Millionths work = by_days ? Millionths{duur.weken.thousandths} * 7 * 1000
                            : Millionths{duur.maanden.thousandths} * 1000;
  if (!duur.rekt_mee) return advance(clock, first, work).plus_days(-1);
  CivilDate at = first;
  while (true) {
    const std::int64_t fte = std::max(1, fte_on(dienstverband, at).thousandths);
    const CivilDate end = advance(clock, at, (work * k_full_time + fte - 1) / fte);
    const auto change = next_change(dienstverband, at);
    if (!change || end <= *change) return end.plus_days(-1);
    work -= elapsed(clock, at, *change) * fte / k_full_time;
    at = *change;
  }
}

}  // namespace stagepad
