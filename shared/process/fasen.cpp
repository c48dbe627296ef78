#include "shared/process/fasen.hpp"

#include <algorithm>
#include <iterator>

#include "shared/rules/beoordeling.hpp"

namespace stagepad {

namespace {

bool contains(const std::vector<Rol>& rollen, Rol rol) {
  return std::find(rollen.begin(), rollen.end(), rol) != rollen.end();
}

Fase fase_of_practice(const GeplandOnderdeel& part, CivilDate vandaag) {
  if (part.is_voorbij(vandaag)) return Fase::afgerond;
  return part.is_begonnen(vandaag) ? Fase::loopt : Fase::gepland;
}

/// The newest request about the place of this stage that still counts.
const Verzoek* newest_request(const Toetscontext& context, OnderdeelId id) {
  const Verzoek* newest = nullptr;
  for (const Verzoek& each : context.verzoeken) {
    const bool counts =
        each.soort == VerzoekSoort::stageplaats && each.status != VerzoekStatus::ingetrokken;
    if (counts && each.onderdeel == id) newest = &each;
  }
  return newest;
}

Fase fase_before_placement(const Toetscontext& context, OnderdeelId id) {
  const Verzoek* verzoek = newest_request(context, id);
  if (!verzoek) return Fase::gepland;
  switch (verzoek->status) {
    case VerzoekStatus::ingediend: return Fase::goedkeuring_gevraagd;
    case VerzoekStatus::teruggestuurd: return Fase::teruggestuurd;
    case VerzoekStatus::goedgekeurd:
      return verzoek->route == Route::eigen ? Fase::benaderen_mogelijk : Fase::voorkeur_mogelijk;
    case VerzoekStatus::ingetrokken: break;
  }
  return Fase::gepland;
}

Fase fase_of_evaluation(const Toetscontext& context, const GeplandOnderdeel& part) {
  const Voortgang& voortgang = part.onderdeel->voortgang;
  const Beoordelingseis* rule = beoordelingseis_van(context, part);
  if (!voortgang.verslag_ingediend) return Fase::evaluatie;
  if (voortgang.gewaardeerd) return Fase::afgerond;
  const bool assessed = !rule || !rule->stagebeoordeling || voortgang.stagebeoordeling;
  if (!assessed || (rule && !ontbrekende_oordelen(voortgang, *rule).empty())) return Fase::verslag_ingediend;
  return rule && rule->waardering_door ? Fase::beoordeeld : Fase::afgerond;
}

/// Is there a place, on its way to being final?
bool is_arranging(const Toetscontext& context, const GeplandOnderdeel& part) {
  const std::optional<Plaatsing>& plaatsing = part.onderdeel->plaatsing;
  return plaatsing && !ontbrekende_instemming(context, part).empty();
}

bool was_sent_back(const Plaatsing& plaatsing) {
  // No day is before every day.
  return plaatsing.teruggestuurd && plaatsing.gemeld <= plaatsing.teruggestuurd;
}

Fase fase_of_arranging(const Toetscontext& context, const GeplandOnderdeel& part) {
  if (route_van(context, part) != Route::eigen) return Fase::onder_voorbehoud;
  if (was_sent_back(*part.onderdeel->plaatsing)) return Fase::benaderen_mogelijk;
  const bool io_missing = contains(ontbrekende_instemming(context, part), Rol::instituutsopleider);
  return io_missing ? Fase::plaats_gemeld : Fase::stage_goedgekeurd;
}

Fase fase_of_placed(const Voortgang& voortgang) {
  if (voortgang.in_mijnrgs_gezet) return Fase::gereed;
  if (voortgang.stageplan_goedgekeurd) return Fase::stageplan_goedgekeurd;
  if (stageplan_is_terug(voortgang)) return Fase::stageplan_teruggestuurd;
  return voortgang.stageplan_ingediend ? Fase::stageplan_ingediend : Fase::geplaatst;
}

}  // namespace

bool stageplan_is_terug(const Voortgang& voortgang) {
  // No day is before every day.
  return voortgang.stageplan_teruggestuurd &&
         voortgang.stageplan_ingediend <= voortgang.stageplan_teruggestuurd;
}

bool stageplan_wacht(const Voortgang& voortgang) {
  return voortgang.stageplan_ingediend && !voortgang.stageplan_goedgekeurd &&
         !stageplan_is_terug(voortgang);
}

const Beoordelingseis* beoordelingseis_van(const Toetscontext& context, const GeplandOnderdeel& part) {
  for (const Beoordelingseis& rule : context.pakket.regels.beoordeling) {
    if (geldt_voor(rule.onderdelen, *part.definitie)) return &rule;
  }
  return nullptr;
}

std::vector<Rol> ontbrekende_oordelen(const Voortgang& voortgang, const Beoordelingseis& rule) {
  std::vector<Rol> missing;
  const auto agreed = [&](Rol rol) { return is_akkoord(voortgang, rol); };
  std::remove_copy_if(rule.oordeel_van.begin(), rule.oordeel_van.end(), std::back_inserter(missing), agreed);
  std::vector<Rol> trainers = rule.oordeel_van_opleider;
  if (trainers.empty() || std::any_of(trainers.begin(), trainers.end(), agreed)) return missing;
  // Of PO and IO the PO is asked first; where no PO is involved the IO takes over (Q&A, step 4).
  const bool by_po = voortgang.po_betrokken && contains(trainers, Rol::praktijkopleider);
  std::erase(trainers, Rol::praktijkopleider);
  if (by_po) missing.push_back(Rol::praktijkopleider);
  else if (trainers.empty()) trainers.push_back(Rol::instituutsopleider);
  missing.insert(missing.end(), trainers.begin(), trainers.end());
  return missing;
}

std::optional<Route> route_van(const Toetscontext& context, const GeplandOnderdeel& part) {
  const Onderdeel& onderdeel = *part.onderdeel;
  if (onderdeel.route) return onderdeel.route;
  if (onderdeel.plek && onderdeel.plek->stageplaats) return Route::etalage;
  const Verzoek* verzoek = newest_request(context, onderdeel.id);
  if (verzoek && verzoek->route) return verzoek->route;
  const std::vector<Route>& routes = part.definitie->routes;
  return routes.size() == 1 ? std::optional<Route>(routes.front()) : std::nullopt;
}

std::vector<Rol> ontbrekende_instemming(const Toetscontext& context, const GeplandOnderdeel& part) {
  std::vector<Rol> missing;
  const std::optional<Route> route = route_van(context, part);
  const Plaatsing plaatsing = part.onderdeel->plaatsing.value_or(Plaatsing{});
  for (const DefinitiefAkkoord& rule : context.pakket.regels.definitief_akkoord) {
    const bool by_route =
        rule.routes.empty() ||
        (route && std::find(rule.routes.begin(), rule.routes.end(), *route) != rule.routes.end());
    if (!by_route || !geldt_voor(rule.onderdelen, *part.definitie)) continue;
    for (const Rol rol : rule.van) {
      const bool given = std::any_of(plaatsing.akkoorden.begin(), plaatsing.akkoorden.end(),
                                     [&](const Akkoord& each) { return each.rol == rol; });
      if (!given && !contains(missing, rol)) missing.push_back(rol);
    }
  }
  if (plaatsing.bevestigd) return {};
  // Where places become final by consent, the Stagebureau closes with its confirmation.
  const bool closes = !context.pakket.regels.definitief_akkoord.empty();
  if (closes && !contains(missing, Rol::stagebureau)) missing.push_back(Rol::stagebureau);
  return missing;
}

bool plaats_is_definitief(const Toetscontext& context, const GeplandOnderdeel& part) {
  return part.is_stage() && heeft_plek(part) && !is_arranging(context, part);
}

Fase fase_van(const Toetscontext& context, const GeplandOnderdeel& part) {
  if (!part.is_stage()) return fase_of_practice(part, context.vandaag);
  if (part.is_voorbij(context.vandaag)) return fase_of_evaluation(context, part);
  if (part.is_begonnen(context.vandaag)) return Fase::loopt;
  if (heeft_plek(part)) {
    if (is_arranging(context, part)) return fase_of_arranging(context, part);
    return fase_of_placed(part.onderdeel->voortgang);
  }
  Fase fase = fase_before_placement(context, part.onderdeel->id);
  for (const Voorkeur& each : voorkeuren_van(context, part.onderdeel->id)) {
    if (each.status == VoorkeurStatus::geplaatst) return Fase::geplaatst;
    if (each.status == VoorkeurStatus::onder_voorbehoud_geplaatst) return Fase::onder_voorbehoud;
    // The newest request decides: preferences rest while it waits, and when it was granted for own recruitment.
    const bool rests = fase == Fase::goedkeuring_gevraagd || fase == Fase::benaderen_mogelijk;
    if (!rests) fase = Fase::voorlopig_geplaatst;
  }
  const std::optional<Plaatsing>& plaatsing = part.onderdeel->plaatsing;
  const bool round_missed = plaatsing && plaatsing->niet_geplaatst &&
                            (fase == Fase::voorlopig_geplaatst || fase == Fase::voorkeur_mogelijk);
  return round_missed ? Fase::niet_geplaatst : fase;
}

}  // namespace stagepad
