#include "shared/rules/termijnen.hpp"

#include <algorithm>

#include "shared/base/sort.hpp"
#include "shared/rules/buitenland.hpp"

namespace stagepad {

namespace {

/// Has been done what the deadline is about? Mails and questions that the system sends are never the
/// aios's lateness and count as done.
bool is_gedaan(const Toetscontext& context, const GeplandOnderdeel& part, Handeling handeling) {
  const bool has_place = heeft_plek(part);
  const Onderdeel& onderdeel = *part.onderdeel;
  switch (handeling) {
    case Handeling::orientatie_mail:
    case Handeling::beschikbaarheid:
    case Handeling::uitslag:
      return false;
    case Handeling::toewijzing:
      return has_place;
    case Handeling::voorkeur:
      return has_place || !voorkeuren_van(context, onderdeel.id).empty();
    case Handeling::verzoek_besluit:
      return has_place ||
             laatste_plaatsverzoek(context, onderdeel.id, VerzoekStatus::goedgekeurd) != nullptr;
    case Handeling::stageplan:
      return onderdeel.voortgang.stageplan_ingediend.has_value();
    case Handeling::melding_plaats:
      return onderdeel.voortgang.plaats_gemeld.has_value();
    case Handeling::buitenland:
      return has_place;
  }
  return false;
}

bool is_for_the_system(const Termijn& termijn) {
  return termijn.handeling == Handeling::orientatie_mail ||
         termijn.handeling == Handeling::beschikbaarheid || termijn.handeling == Handeling::uitslag;
}

/// The route a stage takes: its own, else that of an approved or pending request.
std::optional<Route> route_of(const Toetscontext& context, const GeplandOnderdeel& part) {
  if (part.onderdeel->route) return part.onderdeel->route;
  for (const VerzoekStatus status : {VerzoekStatus::goedgekeurd, VerzoekStatus::ingediend}) {
    const Verzoek* verzoek = laatste_plaatsverzoek(context, part.onderdeel->id, status);
    if (verzoek && verzoek->route) return verzoek->route;
  }
  return std::nullopt;
}

/// The part before whose end a deadline lies.
const GeplandOnderdeel* anchor_of(const Toetscontext& context, const Termijn& termijn) {
  for (const GeplandOnderdeel& each : context.planning.onderdelen) {
    if (each.onderdeel->soort == termijn.voor_einde_van) return &each;
  }
  return nullptr;
}

bool applies(const Toetscontext& context, const Termijn& termijn, const GeplandOnderdeel& part,
             std::optional<Route> taken = std::nullopt) {
  if (!part.is_stage() || !geldt_voor(termijn.onderdelen, *part.definitie)) return false;
  if (!termijn.geldig.bevat(part.periode.first)) return false;
  if (!termijn.voor_einde_van.empty() && !anchor_of(context, termijn)) return false;
  if (termijn.handeling == Handeling::buitenland) return wordt_buitenland(context, *part.onderdeel);
  if (termijn.routes.empty()) return true;
  const auto contains = [&](Route route) {
    return std::find(termijn.routes.begin(), termijn.routes.end(), route) != termijn.routes.end();
  };
  const std::optional<Route> route = taken ? taken : route_of(context, part);
  if (route) return contains(*route);
  return std::any_of(part.definitie->routes.begin(), part.definitie->routes.end(), contains);
}

Termijnstand stand_of(const Toetscontext& context, const Termijn& termijn,
                      const GeplandOnderdeel& part) {
  const GeplandOnderdeel* anchor = anchor_of(context, termijn);
  const CivilDate start = anchor ? anchor->periode.last.plus_days(1) : part.periode.first;
  Termijnstand stand{&termijn, part.onderdeel, laatste_dag_voor(termijn, start), Termijnstatus::komt};
  const bool past = stand.datum < context.vandaag;
  if (is_gedaan(context, part, termijn.handeling)) stand.status = Termijnstatus::gehaald;
  else if (past) stand.status = is_for_the_system(termijn) ? Termijnstatus::gehaald
                                                           : Termijnstatus::verstreken;
  return stand;
}

void check_part(const Toetscontext& context, const GeplandOnderdeel& part,
                std::optional<Route> route, Findings& findings) {
  if (part.is_begonnen(context.vandaag)) return;
  for (const Termijn& rule : context.pakket.regels.termijnen) {
    if (!applies(context, rule, part, route)) continue;
    const Termijnstand stand = stand_of(context, rule, part);
    if (stand.status != Termijnstatus::verstreken) continue;
    Finding finding = finding_van(context, "termijn.verstreken", rule.te_laat,
                                  pad_van(*part.onderdeel), rule.id, rule.herkomst);
    finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                          woord_parameter("handeling", to_name(rule.handeling)),
                          datum_parameter("datum", stand.datum),
                          datum_parameter("start", part.periode.first)};
    finding.termijn = stand.datum;
    finding.toestemming_van = rule.toestemming_van;
    if (rule.voor_einde_van.empty()) {
      finding.herstel =
          Herstel{HerstelSoort::start_op, eerste_start_die_haalt(rule, context.vandaag), {}, {}};
    } else {
      finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {rule.wie}, {}};
    }
    findings.push_back(finding);
  }
}

}  // namespace

CivilDate laatste_dag_voor(const Termijn& termijn, CivilDate any_start) {
  // A part after one that never ends would start beyond the calendar.
  const CivilDate start = within_calendar(any_start);
  const int kwartaal = (start.month() - 1) / 3 + 1;
  for (const Kwartaaldag& each : termijn.kwartalen) {
    if (each.kwartaal != kwartaal) continue;
    return CivilDate::of(start.year(), each.maand, each.dag).plus_months(-12 * each.jaren_eerder);
  }
  const Aftrek& aftrek = termijn.aftrek;
  const CivilDate from = aftrek.voor_eerste_van_maand ? start.first_of_month() : start;
  const CivilDate day = from.plus_months(-aftrek.maanden).plus_days(-7 * aftrek.weken - aftrek.dagen);
  const bool day_before = aftrek.voor_eerste_van_maand || !termijn.voor_einde_van.empty();
  return day_before ? day.plus_days(-1) : day;
}

CivilDate eerste_start_die_haalt(const Termijn& termijn, CivilDate vandaag) {
  // The deadline never moves back when the start moves on, so halving finds the first day.
  std::int32_t low = 0;
  std::int32_t high = days_between(vandaag, k_last_day);
  while (low < high) {
    const std::int32_t middle = (low + high) / 2;
    if (laatste_dag_voor(termijn, vandaag.plus_days(middle)) < vandaag) low = middle + 1;
    else high = middle;
  }
  return vandaag.plus_days(low);
}

std::vector<Termijnstand> termijnen_van(const Toetscontext& context) {
  std::vector<Termijnstand> standen;
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    for (const Termijn& termijn : context.pakket.regels.termijnen) {
      if (applies(context, termijn, part)) standen.push_back(stand_of(context, termijn, part));
    }
  }
  sort_stably(standen, [](const Termijnstand& a, const Termijnstand& b) {
    if (a.datum != b.datum) return a.datum < b.datum;
    return a.termijn->id < b.termijn->id;
  });
  return standen;
}

std::optional<Termijnstand> termijn_van(const Toetscontext& context, const GeplandOnderdeel& part,
                                        Handeling handeling, std::optional<Route> route) {
  for (const Termijn& termijn : context.pakket.regels.termijnen) {
    if (termijn.handeling == handeling && applies(context, termijn, part, route)) {
      return stand_of(context, termijn, part);
    }
  }
  return std::nullopt;
}

void toets_termijnen(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    check_part(context, part, std::nullopt, findings);
  }
}

void toets_termijnen_van(const Toetscontext& context, const GeplandOnderdeel& part, Route route,
                         Findings& findings) {
  check_part(context, part, route, findings);
}

}  // namespace stagepad
