#include "shared/process/capaciteit.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace stagepad {

namespace {

/// Can this stage still get its place from the etalage?
bool may_ask(const GeplandOnderdeel& part) {
  const std::vector<Route>& routes = part.definitie->routes;
  const bool is_offered = std::find(routes.begin(), routes.end(), Route::etalage) != routes.end();
  return is_offered && part.onderdeel->route.value_or(Route::etalage) == Route::etalage;
}

std::vector<Period> months_from(CivilDate vandaag, std::int32_t aantal) {
  std::vector<Period> months;
  const CivilDate first = vandaag.first_of_month();
  for (std::int32_t i = 0; i < aantal; ++i) {
    const CivilDate begin = first.plus_months(i);
    months.push_back({begin, begin.plus_months(1).plus_days(-1)});
  }
  return months;
}

using Words = std::set<std::string>;

/// Every kind of stage there is, with the kinds of places that serve it.
std::map<std::string, Words> kinds_of(const std::vector<Stageplaats>& plaatsen,
                                      const std::vector<Plaatsvraag>& vragen) {
  std::map<std::string, Words> kinds;
  for (const Stageplaats& plaats : plaatsen) {
    for (const std::string& soort : plaats.stagesoorten) kinds[soort].insert(soort);
  }
  for (const Plaatsvraag& vraag : vragen) {
    // A place of the kind itself has put that in already.
    Words& served_by = kinds[vraag.stagesoort];
    served_by.insert(vraag.ook_stagesoorten.begin(), vraag.ook_stagesoorten.end());
  }
  return kinds;
}

bool serves(const Stageplaats& plaats, const Words& served_by) {
  return std::any_of(plaats.stagesoorten.begin(), plaats.stagesoorten.end(),
                     [&](const std::string& soort) { return served_by.count(soort) > 0; });
}

std::int32_t taken_in(const Stageplaats& plaats, const std::vector<Plaatsvraag>& vragen,
                      const Period& month) {
  const auto sits = [&](const Plaatsvraag& each) {
    return each.stageplaats == plaats.id && overlap_days(month, each.periode) > 0;
  };
  return static_cast<std::int32_t>(std::count_if(vragen.begin(), vragen.end(), sits));
}

/// What `plaats` adds to a line.
void add_plaats(const Stageplaats& plaats, const std::vector<Plaatsvraag>& vragen,
                const std::vector<Period>& months, Soortcapaciteit& line) {
  if (plaats.perioden.empty()) ++line.onbekend;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::int32_t seats = ruimte_in(plaats, months[i]);
    if (seats == 0) continue;
    line.maanden[i].plaatsen += seats;
    line.maanden[i].vrij += std::max(0, seats - taken_in(plaats, vragen, months[i]));
  }
}

void add_vraag(const Plaatsvraag& vraag, const std::vector<Period>& months, Soortcapaciteit& line) {
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (overlap_days(months[i], vraag.periode) > 0) ++line.maanden[i].gevraagd;
  }
}

}  // namespace

std::int32_t ruimte_in(const Stageplaats& plaats, const Period& periode) {
  std::int32_t most = 0;
  for (const Plaatsperiode& each : plaats.perioden) {
    const bool covers = each.eerste_dag <= periode.first && periode.last <= each.laatste_dag;
    if (covers) most = std::max(most, each.capaciteit);
  }
  return most;
}

bool zoekt_etalageplaats(const Toetscontext& context, const GeplandOnderdeel& part) {
  return part.is_stage() && !heeft_plek(part) && !part.is_begonnen(context.vandaag) && may_ask(part);
}

std::int32_t zonder_ruimte(const Stageplaats& plaats, const std::vector<Period>& stages) {
  if (plaats.perioden.empty()) return 0;
  std::int32_t without = 0;
  for (const Period& each : stages) {
    const auto beside = std::count_if(stages.begin(), stages.end(), [&](const Period& other) {
      return overlap_days(each, other) > 0;
    });
    if (beside > ruimte_in(plaats, each)) ++without;
  }
  return without;
}

std::int32_t meeste_tegelijk(const std::vector<Period>& stages, const Period& periode) {
  std::int32_t most = 0;
  for (const Period& each : stages) {
    if (overlap_days(each, periode) == 0) continue;
    // The fullest day is one on which a stage begins, or the first of the period.
    const CivilDate day = std::max(each.first, periode.first);
    const auto there = std::count_if(stages.begin(), stages.end(), [&](const Period& other) {
      return other.first <= day && day <= other.last;
    });
    most = std::max(most, static_cast<std::int32_t>(there));
  }
  return most;
}

std::vector<Plaatsvraag> plaatsvragen_van(const Toetscontext& context) {
  std::vector<Plaatsvraag> vragen;
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.is_stage() || part.is_voorbij(context.vandaag)) continue;
    const std::optional<Plek>& plek = part.onderdeel->plek;
    const bool sits = plek && plek->stageplaats;
    if (!sits && !zoekt_etalageplaats(context, part)) continue;
    vragen.push_back({part.definitie->stagesoort, part.definitie->ook_stagesoorten, part.periode,
                      sits ? plek->stageplaats : std::optional<StageplaatsId>()});
  }
  return vragen;
}

std::vector<Soortcapaciteit> tel_capaciteit(const std::vector<Stageplaats>& plaatsen,
                                            const std::vector<Plaatsvraag>& vragen, CivilDate vandaag,
                                            std::int32_t aantal) {
  const std::vector<Period> months = months_from(vandaag, aantal);
  std::vector<Soortcapaciteit> lines;
  for (const auto& [soort, served_by] : kinds_of(plaatsen, vragen)) {
    Soortcapaciteit line;
    line.stagesoort = soort;
    for (const Period& each : months) line.maanden.push_back({each.first, 0, 0, 0});
    for (const Plaatsvraag& each : vragen) {
      if (each.stagesoort == soort && !each.stageplaats) add_vraag(each, months, line);
    }
    for (const Stageplaats& each : plaatsen) {
      if (serves(each, served_by)) add_plaats(each, vragen, months, line);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<StageplaatsId> ongebruikte_plaatsen(const std::vector<Stageplaats>& plaatsen,
                                                const std::vector<Plaatsvraag>& vragen,
                                                CivilDate vandaag) {
  std::vector<StageplaatsId> ongebruikt;
  for (const Stageplaats& plaats : plaatsen) {
    const bool has_room =
        plaats.perioden.empty() ||
        std::any_of(plaats.perioden.begin(), plaats.perioden.end(), [&](const Plaatsperiode& each) {
          return each.capaciteit > 0 && vandaag <= each.laatste_dag;
        });
    const bool is_used = plaats.belangstelling != Belangstelling::geen ||
                         std::any_of(vragen.begin(), vragen.end(), [&](const Plaatsvraag& each) {
                           return each.stageplaats == plaats.id;
                         });
    if (has_room && !is_used) ongebruikt.push_back(plaats.id);
  }
  return ongebruikt;
}

}  // namespace stagepad
