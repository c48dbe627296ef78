#include "shared/calendar/feestdagen.hpp"

#include <algorithm>

namespace stagepad {

namespace {

constexpr int k_sunday = 7;

/// A royal birthday is kept on the day before when it falls on a Sunday.
CivilDate not_on_sunday(CivilDate day) { return day.weekday() == k_sunday ? day.plus_days(-1) : day; }

CivilDate koningsdag(int jaar) {
  const bool queens_day = jaar < 2014;
  return not_on_sunday(CivilDate::of(jaar, 4, queens_day ? 30 : 27));
}

bool is_vrije_feestdag(CivilDate dag, const VrijeDagen& vrij) {
  if (dag < k_first_day || k_last_day < dag) return false;
  return std::any_of(vrij.feestdagen.begin(), vrij.feestdagen.end(), [&](Feestdag feestdag) {
    if (datum_van(feestdag, dag.year()) != dag) return false;
    const bool only_fifth = feestdag == Feestdag::bevrijdingsdag && vrij.bevrijdingsdag_om_de_vijf_jaar;
    return !only_fifth || dag.year() % 5 == 0;
  });
}

}  // namespace

CivilDate eerste_paasdag(int jaar) {
  const int golden = jaar % 19;
  const int century = jaar / 100;
  const int of_century = jaar % 100;
  const int correction = (century + 8) / 25;
  const int moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
  const int late = (golden + 11 * moon + 22 * weekday) / 451;
  const int day_of_march = moon + weekday - 7 * late + 22;  // 32 is 1 April
  return CivilDate::of(jaar, 3, 1).plus_days(day_of_march - 1);
}

CivilDate datum_van(Feestdag feestdag, int jaar) {
  switch (feestdag) {
    case Feestdag::nieuwjaarsdag: return CivilDate::of(jaar, 1, 1);
    case Feestdag::goede_vrijdag: return eerste_paasdag(jaar).plus_days(-2);
    case Feestdag::eerste_paasdag: return eerste_paasdag(jaar);
    case Feestdag::tweede_paasdag: return eerste_paasdag(jaar).plus_days(1);
    case Feestdag::koningsdag: return koningsdag(jaar);
    case Feestdag::bevrijdingsdag: return CivilDate::of(jaar, 5, 5);
    case Feestdag::hemelvaartsdag: return eerste_paasdag(jaar).plus_days(39);
    case Feestdag::eerste_pinksterdag: return eerste_paasdag(jaar).plus_days(49);
    case Feestdag::tweede_pinksterdag: return eerste_paasdag(jaar).plus_days(50);
    case Feestdag::eerste_kerstdag: return CivilDate::of(jaar, 12, 25);
    case Feestdag::tweede_kerstdag: break;
  }
  return CivilDate::of(jaar, 12, 26);
}

std::optional<Feestdag> feestdag_op(CivilDate dag) {
  for (const auto& entry : EnumNames<Feestdag>::names) {
    if (datum_van(entry.value, dag.year()) == dag) return entry.value;
  }
  return std::nullopt;
}

bool is_werkdag(CivilDate dag, const VrijeDagen& vrij) {
  return dag.weekday() <= 5 && !is_vrije_feestdag(dag, vrij);
}

CivilDate eerste_werkdag_vanaf(CivilDate dag, const VrijeDagen& vrij) {
  while (!is_werkdag(dag, vrij)) dag = dag.plus_days(1);
  return dag;
}

CivilDate laatste_werkdag_tot(CivilDate dag, const VrijeDagen& vrij) {
  while (!is_werkdag(dag, vrij)) dag = dag.plus_days(-1);
  return dag;
}

}  // namespace stagepad
