#include "shared/calendar/tijdrekening.hpp"

#include <algorithm>
#include <optional>

namespace stagepad {

namespace {

// Amounts and speeds are both counted in millionths. One unit for both keeps part time a plain
// multiplication, and whole months at full time come out exact.
using Millionths = std::int64_t;
constexpr Millionths k_one = 1'000'000;
constexpr Millionths k_per_thousandth = 1'000;

/// No training is longer than a hundred years; more would only be a way to overflow.
constexpr Millionths k_max_months = 1'200 * k_one;
constexpr Millionths k_max_days = 36'600 * k_one;

using Eenheid = Omvang::Eenheid;

CivilDate advance(Eenheid eenheid, CivilDate start, Millionths amount) {
  const bool days = eenheid == Eenheid::dagen;
  // Longer than the whole calendar; then the count of days cannot overflow.
  if (amount / k_one >= (days ? 110'000 : 3'600)) return k_last_day.plus_days(1);
  const auto whole = static_cast<std::int32_t>(amount / k_one);
  const Millionths rest = amount % k_one;
  if (days) return start.plus_days(whole + (rest * 2 >= k_one ? 1 : 0));
  const CivilDate base = start.plus_months(whole);
  const CivilDate next = start.plus_months(whole + 1);
  return base.plus_days(
      static_cast<std::int32_t>((rest * days_between(base, next) + k_one / 2) / k_one));
}

/// The amount that passes from `start` up to and not including `end`.
Millionths elapsed(Eenheid eenheid, CivilDate start, CivilDate end) {
  if (eenheid == Eenheid::dagen) return days_between(start, end) * k_one;
  int months = (end.year() - start.year()) * 12 + end.month() - start.month();
  if (start.plus_months(months) > end) --months;
  const CivilDate base = start.plus_months(months);
  const CivilDate next = start.plus_months(months + 1);
  return months * k_one + days_between(base, end) * k_one / days_between(base, next);
}

/// The first day after `day` on which the speed changes; no value when it stays as it is.
std::optional<CivilDate> next_change(const Verloop& verloop, CivilDate day) {
  for (std::size_t i = 1; i < verloop.size(); ++i) {
    if (verloop[i].vanaf > day) return verloop[i].vanaf;
  }
  return std::nullopt;
}

/// Gives the days of a period another speed, computed from the one they have.
template <class Change>
Verloop with_period(const Verloop& verloop, const Period& period, const Change& change) {
  if (period.last < period.first) return verloop;
  const CivilDate after = period.last.plus_days(1);
  Verloop result;
  for (std::size_t i = 0; i < verloop.size(); ++i) {
    if (i == 0 || verloop[i].vanaf < period.first) result.push_back(verloop[i]);
  }
  result.push_back({period.first, change(snelheid_op(verloop, period.first))});
  for (std::size_t i = 1; i < verloop.size(); ++i) {
    if (!(period.first < verloop[i].vanaf && verloop[i].vanaf <= period.last)) continue;
    result.push_back({verloop[i].vanaf, change(verloop[i].millionths)});
  }
  result.push_back({after, snelheid_op(verloop, after)});
  for (std::size_t i = 1; i < verloop.size(); ++i) {
    if (verloop[i].vanaf > after) result.push_back(verloop[i]);
  }
  return result;
}

/// Training years are counted from the first day; the days before it belong to the first one.
int training_year(CivilDate first, CivilDate day) {
  int year = 0;
  while (first.plus_months(12 * (year + 1)) <= day) ++year;
  return year;
}

bool lies_in(const std::vector<GeteldVerlof>& verlof, CivilDate day, Verloftelling telling) {
  return std::any_of(verlof.begin(), verlof.end(), [&](const GeteldVerlof& each) {
    return each.telling == telling && each.eerste_dag <= day && day <= each.laatste_dag;
  });
}

/// The last day a part ends on when the days owed are caught up after it.
CivilDate catch_up(const Tijdrekening& tijd, CivilDate first, CivilDate last) {
  const auto begin = std::lower_bound(tijd.in_te_halen.begin(), tijd.in_te_halen.end(), first);
  auto next = std::upper_bound(begin, tijd.in_te_halen.end(), last);
  auto owed = next - begin;
  while (owed > 0 && last < k_last_day) {
    last = last.plus_days(1);
    while (next != tijd.in_te_halen.end() && *next < last) ++next;
    const bool on_leave = next != tijd.in_te_halen.end() && *next == last;
    if (!on_leave && is_werkdag(last, tijd.vrij)) --owed;
  }
  return last;
}

CivilDate end_without_leave(const Verloop& verloop, CivilDate first, const Omvang& omvang) {
  Millionths work = omvang.millionths;
  if (!omvang.rekt_mee) return advance(omvang.eenheid, first, work);
  CivilDate at = first;
  for (;;) {
    const Millionths speed = snelheid_op(verloop, at);
    const auto change = next_change(verloop, at);
    if (speed <= 0 && !change) return k_last_day.plus_days(1);
    if (speed > 0) {
      const CivilDate end = advance(omvang.eenheid, at, (work * k_one + speed - 1) / speed);
      if (!change || end <= *change) return end;
      work -= std::min(work, elapsed(omvang.eenheid, at, *change) * speed / k_one);
    } else if (work == 0) {
      return at;
    }
    at = *change;
  }
}

}  // namespace

Verloop verloop_van(const Dienstverband& dienstverband, const std::vector<GeteldVerlof>& verlof) {
  Verloop verloop;
  for (const FtePeriode& each : dienstverband.fte) {
    verloop.push_back({each.vanaf, std::clamp(each.fte.thousandths, 0, 1000) * k_per_thousandth});
  }
  if (verloop.empty()) verloop.push_back({dienstverband.eerste_dag, k_one});
  for (const GeteldVerlof& each : verlof) {
    if (each.telling != Verloftelling::als_deeltijd) continue;
    const Millionths left = std::clamp(each.fte.thousandths, 0, 1000) * k_per_thousandth;
    verloop = with_period(verloop, {each.eerste_dag, each.laatste_dag},
                          [&](Millionths speed) { return std::min(speed, left); });
  }
  return verloop;
}

Verloop met_aandeel(const Verloop& verloop, const Period& periode, Decimal aandeel) {
  return with_period(verloop, periode,
                     [&](Millionths speed) { return speed * aandeel.thousandths / 1000; });
}

Verloop met_voltijd(const Verloop& verloop, const Period& periode) {
  return with_period(verloop, periode, [](Millionths) { return k_one; });
}

std::int64_t snelheid_op(const Verloop& verloop, CivilDate dag) {
  Millionths current = k_one;
  for (std::size_t i = 0; i < verloop.size(); ++i) {
    if (i == 0 || verloop[i].vanaf <= dag) current = verloop[i].millionths;
  }
  return current;
}

std::vector<CivilDate> in_te_halen_dagen(CivilDate eerste_dag,
                                         const std::vector<GeteldVerlof>& verlof,
                                         std::int32_t drempel, const VrijeDagen& vrij) {
  std::vector<CivilDate> away;
  for (const GeteldVerlof& each : verlof) {
    const bool counts = each.telling == Verloftelling::boven_drempel ||
                        each.telling == Verloftelling::geheel;
    if (!counts) continue;
    const CivilDate last = within_calendar(each.laatste_dag);
    for (CivilDate day = each.eerste_dag; day <= last; day = day.plus_days(1)) {
      if (is_werkdag(day, vrij)) away.push_back(day);
    }
  }
  std::sort(away.begin(), away.end());
  away.erase(std::unique(away.begin(), away.end()), away.end());
  std::vector<CivilDate> owed;
  std::optional<int> year;
  std::int32_t free_left = drempel;
  for (const CivilDate day : away) {
    if (lies_in(verlof, day, Verloftelling::geheel)) {
      owed.push_back(day);
      continue;
    }
    const int its_year = training_year(eerste_dag, day);
    if (its_year != year) free_left = drempel;
    year = its_year;
    if (free_left > 0) --free_left;
    else owed.push_back(day);
  }
  return owed;
}

Tijdrekening tijdrekening_van(const Dienstverband& dienstverband) {
  return {verloop_van(dienstverband, {}), {}, {}};
}

Omvang omvang_van(const Duur& duur) {
  const auto within = [](Millionths amount, Millionths most) {
    return std::min(std::max<Millionths>(amount, 0), most);
  };
  if (duur.uren.thousandths > 0 && duur.uren_per_week.thousandths > 0) {
    const Millionths days = Millionths{duur.uren.thousandths} * 7 * k_one / duur.uren_per_week.thousandths;
    return {Eenheid::dagen, within(days, k_max_days), duur.rekt_mee};
  }
  if (duur.weken.thousandths > 0) {
    return {Eenheid::dagen, within(Millionths{duur.weken.thousandths} * 7 * k_per_thousandth, k_max_days),
            duur.rekt_mee};
  }
  return {Eenheid::maanden, within(Millionths{duur.maanden.thousandths} * k_per_thousandth, k_max_months),
          duur.rekt_mee};
}

Omvang verminder(const Omvang& geheel, const Omvang& af, CivilDate first) {
  return rest_van(geheel, first, {af}, {});
}

Omvang rest_van(const Omvang& geheel, CivilDate first, const std::vector<Omvang>& ervoor,
                const std::vector<Omvang>& erna) {
  Omvang left = geheel;
  bool one_unit = true;
  for (const std::vector<Omvang>* others : {&ervoor, &erna}) {
    for (const Omvang& each : *others) {
      one_unit = one_unit && each.eenheid == geheel.eenheid && each.rekt_mee == geheel.rekt_mee;
      left.millionths = std::max<Millionths>(0, left.millionths - each.millionths);
    }
  }
  // Of one unit a plain sum; only weeks out of months ask the calendar.
  if (one_unit) return left;
  CivilDate from = first;
  for (const Omvang& each : ervoor) from = advance(each.eenheid, from, each.millionths);
  CivilDate to = advance(geheel.eenheid, first, geheel.millionths);
  for (auto each = erna.rbegin(); each != erna.rend(); ++each) {
    // Backwards: the latest day from which this one fits before `to`.
    const CivilDate took = advance(each->eenheid, first, each->millionths);
    CivilDate start = to.plus_days(-days_between(first, took));
    while (first < start && to < advance(each->eenheid, start, each->millionths)) start = start.plus_days(-1);
    while (advance(each->eenheid, start.plus_days(1), each->millionths) <= to) start = start.plus_days(1);
    to = start;
  }
  Omvang rest = geheel;
  rest.millionths = to <= from ? 0 : elapsed(geheel.eenheid, from, to);
  return rest;
}

CivilDate last_day_of(const Tijdrekening& tijd, CivilDate first, const Omvang& omvang) {
  const CivilDate end = end_without_leave(tijd.verloop, first, omvang);
  const CivilDate last = std::min(end.plus_days(-1), k_last_day);
  return catch_up(tijd, first, last);
}

}  // namespace stagepad
