#include "shared/command/check_ruil.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/command/check.hpp"
#include "shared/command/check_plaatsing.hpp"
#include "shared/command/check_wachtlijst.hpp"
#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

bool is_among(const std::vector<Ruilpartij>& partijen, Ruilpartij partij) {
  return std::find(partijen.begin(), partijen.end(), partij) != partijen.end();
}

/// By whom the commands of a swap are judged: they are the Stagebureau's, which let the others decide.
Actor bureau() { return {{}, {Rol::stagebureau}, {}, {}}; }

/// The training with a place that it did not name before.
Snapshot met_plaats(Snapshot beeld, const Stageplaats& plaats) {
  if (!find_plaats(beeld, plaats.id)) beeld.plaatsen.push_back(plaats);
  return beeld;
}

const Stageplaats* plaats_van(const Snapshot& beeld, const Onderdeel& onderdeel) {
  return onderdeel.plek && onderdeel.plek->stageplaats ? find_plaats(beeld, *onderdeel.plek->stageplaats) : nullptr;
}

std::int64_t days_apart(const Period& a, const Period& b) { return std::abs(days_between(a.first, b.first)); }

/// Is the actor this IO, or who acts for that one; not in the own training?
bool is_opleider(const Ruilkant& kant, const Actor& actor) {
  if (kant.aios.id == actor.persoon) return false;
  return kant.instituutsopleider.id == actor.persoon ||
         std::find(actor.namens.begin(), actor.namens.end(), kant.instituutsopleider.id) != actor.namens.end();
}

Finding kan_nu_niet(const Ruiling& ruiling) {
  return refusal("ruil.kan_nu_niet", "", {woord_parameter("stand", to_name(ruiling.stand))});
}

/// Is the answer of one of these asked now?
bool is_gevraagd(const Ruiling& ruiling, const std::vector<Ruilpartij>& partijen) {
  const std::vector<Ruilpartij> asked = wacht_op(ruiling);
  return std::any_of(asked.begin(), asked.end(), [&](Ruilpartij each) { return is_among(partijen, each); });
}

bool heeft_iets_in_te_trekken(const Ruiling& ruiling, const std::vector<Ruilpartij>& partijen) {
  return std::any_of(partijen.begin(), partijen.end(), [&](Ruilpartij each) { return heeft_ingestemd(ruiling, each); });
}

}  // namespace

bool is_ruilbaar(const Toetscontext& context, const GeplandOnderdeel& part) {
  if (!part.is_stage() || part.is_begonnen(context.vandaag)) return false;
  const Onderdeel& onderdeel = *part.onderdeel;
  return onderdeel.plek && onderdeel.plek->stageplaats &&
         mag(fase_van(context, part), Stap::trek_plaatsing_in, Rol::stagebureau, Route::etalage);
}

Findings check_ruilvraag(const VraagRuil& vraag, const Snapshot& beeld, const Regelpakket& pakket, const Actor& actor) {
  Findings findings;
  require_role(beeld, actor, Rol::aios, findings);
  if (trimmed(vraag.email).empty()) findings.push_back(refusal("ruil.adres_ontbreekt", "/email"));
  check_adres(std::string(trimmed(vraag.email)), "/email", findings);
  check_length(vraag.toelichting, k_max_toelichting, "/toelichting", findings);
  const Toetsing toetsing(beeld, beeld.traject, pakket);
  const GeplandOnderdeel* part = find_stage(toetsing.context(), vraag.onderdeel, findings);
  if (part && !is_ruilbaar(toetsing.context(), *part)) {
    findings.push_back(refusal("ruil.niet_ruilbaar", "/onderdeel",
                               {onderdeel_parameter("onderdeel", part->onderdeel->soort),
                                woord_parameter("fase", to_name(fase_van(toetsing.context(), *part)))}));
  }
  sort_findings(findings);
  return findings;
}

TrekPlaatsingIn ruilintrekking(OnderdeelId onderdeel) {
  // The placement that follows takes the place of what this leaves, so nobody reads it.
  return {onderdeel, "ruil"};
}

Findings check_ruilzijde(const Ruilzijde& zijde, const Stageplaats& nieuwe_plaats) {
  const Snapshot beeld = met_plaats(zijde.beeld, nieuwe_plaats);
  const TrekPlaatsingIn intrekking = ruilintrekking(zijde.onderdeel);
  // Who has no place has nothing to give.
  Findings findings = check(intrekking, beeld, zijde.pakket, bureau());
  if (blocks(findings)) return findings;
  return check_doorschuiven(beeld, zijde.pakket, bureau(), zijde.onderdeel, nieuwe_plaats.id, intrekking.reden);
}

std::vector<OnderdeelId> ruilstages_voor(const Ruilzijde& vraag, const Snapshot& ander, const Regelpakket& pakket) {
  const Toetsing eigen(vraag.beeld, vraag.beeld.traject, vraag.pakket);
  const GeplandOnderdeel* own = eigen.context().planning.find(vraag.onderdeel);
  const Stageplaats* own_place = own && own->is_stage() ? plaats_van(vraag.beeld, *own->onderdeel) : nullptr;
  if (!own_place) return {};
  const Toetsing other(ander, ander.traject, pakket);
  std::vector<const GeplandOnderdeel*> found;
  for (const GeplandOnderdeel& each : other.context().planning.onderdelen) {
    if (!is_ruilbaar(other.context(), each) || each.definitie->stagesoort != own->definitie->stagesoort) continue;
    const Stageplaats* place = plaats_van(ander, *each.onderdeel);
    if (!place || place->id == own_place->id) continue;
    if (blocks(check_ruilzijde(vraag, *place))) continue;
    if (blocks(check_ruilzijde({ander, pakket, each.onderdeel->id}, *own_place))) continue;
    found.push_back(&each);
  }
  const auto rank = [&](const GeplandOnderdeel* part) {
    return std::pair(days_apart(part->periode, own->periode), part->periode.first);
  };
  std::stable_sort(found.begin(), found.end(), [&](const GeplandOnderdeel* a, const GeplandOnderdeel* b) {
    return rank(a) < rank(b);
  });
  std::vector<OnderdeelId> onderdelen;
  for (const GeplandOnderdeel* each : found) onderdelen.push_back(each->onderdeel->id);
  return onderdelen;
}

std::vector<Ruilpartij> partijen_van(const Ruiling& ruiling, const Actor& actor) {
  std::vector<Ruilpartij> partijen;
  const auto is_theirs = [&](const std::optional<Ruilkant>& kant) { return kant && kant->aios.id == actor.persoon; };
  if (is_theirs(ruiling.aanvrager)) partijen.push_back(Ruilpartij::aanvrager);
  if (is_theirs(ruiling.collega)) partijen.push_back(Ruilpartij::collega);
  // Who swaps does not decide about it as a trainer as well.
  if (partijen.empty()) {
    if (is_opleider(ruiling.aanvrager, actor)) partijen.push_back(Ruilpartij::opleider_aanvrager);
    if (ruiling.collega && is_opleider(*ruiling.collega, actor)) partijen.push_back(Ruilpartij::opleider_collega);
  }
  const bool is_office = std::find(actor.rollen.begin(), actor.rollen.end(), Rol::stagebureau) != actor.rollen.end();
  if (is_office) partijen.push_back(Ruilpartij::stagebureau);
  return partijen;
}

bool heeft_ingestemd(const Ruiling& ruiling, Ruilpartij partij) {
  switch (partij) {
    case Ruilpartij::aanvrager: return true;
    case Ruilpartij::collega: return ruiling.ingestemd_op.has_value();
    case Ruilpartij::opleider_aanvrager: return ruiling.opleider_aanvrager_op.has_value();
    case Ruilpartij::opleider_collega: return ruiling.opleider_collega_op.has_value();
    case Ruilpartij::stagebureau: return false;
  }
  return false;
}

std::vector<Ruilpartij> wacht_op(const Ruiling& ruiling) {
  if (ruiling.stand == Ruilstand::gevraagd) return {Ruilpartij::collega};
  if (ruiling.stand != Ruilstand::ingestemd) return {};
  std::vector<Ruilpartij> partijen;
  for (const Ruilpartij each : {Ruilpartij::opleider_aanvrager, Ruilpartij::opleider_collega}) {
    if (!heeft_ingestemd(ruiling, each)) partijen.push_back(each);
  }
  return partijen;
}

bool ziet_ruiling(const Ruiling& ruiling, const std::vector<Ruilpartij>& partijen) {
  return std::any_of(partijen.begin(), partijen.end(), [&](Ruilpartij each) {
    const bool is_trainer = each == Ruilpartij::opleider_aanvrager || each == Ruilpartij::opleider_collega;
    return !is_trainer || ruiling.ingestemd_op;
  });
}

Findings check_ruilstap(Ruilstap stap, const Ruiling& ruiling, const std::vector<Ruilpartij>& partijen,
                        const std::string& reden, CivilDate vandaag) {
  if (!is_lopend(ruiling.stand)) return {kan_nu_niet(ruiling)};
  Findings findings;
  switch (stap) {
    case Ruilstap::instemmen:
    case Ruilstap::afwijzen:
      if (!is_gevraagd(ruiling, partijen)) return {refusal("ruil.niet_aan_zet", "")};
      if (ruiling.uiterlijk < vandaag) {
        return {refusal("ruil.te_laat", "", {datum_parameter("datum", ruiling.uiterlijk)})};
      }
      break;
    case Ruilstap::intrekken:
      if (!heeft_iets_in_te_trekken(ruiling, partijen)) return {refusal("ruil.niets_in_te_trekken", "")};
      break;
    case Ruilstap::stopzetten:
      if (!is_among(partijen, Ruilpartij::stagebureau)) return {refusal("ruil.niet_aan_zet", "")};
      break;
  }
  const bool by_trainer = stap == Ruilstap::afwijzen && ruiling.stand == Ruilstand::ingestemd;
  if (by_trainer || stap == Ruilstap::stopzetten) check_reason(reden, findings);
  else check_length(reden, k_max_toelichting, "/reden", findings);
  return findings;
}

CivilDate ruil_uiterlijk(CivilDate vandaag, std::int32_t dagen, CivilDate eerste_dag) {
  return std::max(vandaag, std::min(vandaag.plus_days(dagen), eerste_dag.plus_days(-1)));
}

}  // namespace stagepad
