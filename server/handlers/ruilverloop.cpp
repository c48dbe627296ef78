#include "server/handlers/ruilverloop.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "server/handlers/change.hpp"
#include "server/handlers/stagebureau.hpp"
#include "server/store/audit.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/systeeminstellingen.hpp"
#include "server/store/traject_beeld.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/waarnemingen.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

namespace {

/// How the log calls an end without a swap.
const char* action_of(Ruilstand stand) {
  switch (stand) {
    case Ruilstand::afgewezen: return "ruil.afgewezen";
    case Ruilstand::ingetrokken: return "ruil.ingetrokken";
    case Ruilstand::stopgezet: return "ruil.stopgezet";
    default: return "ruil.verlopen";
  }
}

/// Does the stage still sit in the place that its aios offered, on the same days, and can that be given away?
bool is_nog_te_ruilen(const Ruilbeeld& zijde, const Ruilkant& kant) {
  const Toetsing toetsing(zijde.beeld, zijde.beeld.traject, zijde.pakket->pakket);
  const GeplandOnderdeel* part = toetsing.context().planning.find(kant.onderdeel);
  return part && is_ruilbaar(toetsing.context(), *part) && part->onderdeel->plek->stageplaats == kant.stageplaats &&
         part->periode.first == kant.eerste_dag && part->periode.last == kant.laatste_dag;
}

Findings beoordeel_kant(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag, const Ruilkant& kant,
                        const Ruilkant& ander) {
  const auto zijde = laad_ruilbeeld(db, rulepacks, vandaag, kant.traject, {ander.stageplaats});
  if (!zijde) return {refusal("regelpakket.onbekend", "")};
  if (!is_nog_te_ruilen(*zijde, kant)) return {refusal("ruil.plaats_veranderd", "/onderdeel")};
  const Stageplaats* plaats = find_plaats(zijde->beeld, ander.stageplaats);
  if (!plaats) return {refusal("plaats.niet_beschikbaar", "/stageplaats")};
  Findings findings = check_ruilzijde({zijde->beeld, zijde->pakket->pakket, kant.onderdeel}, *plaats);
  // With other days than those of the one who leaves it, the place may be full of others.
  for (Finding& each : plaats_is_vol(db, Zetelvraag{rulepacks, vandaag, {}, ander.onderdeel}, zijde->beeld,
                                     zijde->pakket->pakket, {kant.onderdeel, ander.stageplaats})) {
    findings.push_back(std::move(each));
  }
  sort_findings(findings);
  return findings;
}

std::set<PersoonId> ruilers_van(store::ReadConnection& db, const Ruiling& ruiling, Ruilpartij partij,
                                CivilDate vandaag) {
  const auto with_who_acts = [&](const std::optional<Ruilkant>& kant) {
    std::set<PersoonId> people;
    if (!kant) return people;
    const PersoonId opleider = kant->instituutsopleider.id;
    people.insert(opleider);
    for (const PersoonId each : store::waarnemers_op(db, opleider, vandaag)) people.insert(each);
    // Who swaps hears of it as that.
    people.erase(ruiling.aanvrager.aios.id);
    if (ruiling.collega) people.erase(ruiling.collega->aios.id);
    return people;
  };
  switch (partij) {
    case Ruilpartij::aanvrager: return {ruiling.aanvrager.aios.id};
    case Ruilpartij::collega:
      if (!ruiling.collega) return {};
      return {ruiling.collega->aios.id};
    case Ruilpartij::opleider_aanvrager: return with_who_acts(ruiling.aanvrager);
    case Ruilpartij::opleider_collega: return with_who_acts(ruiling.collega);
    case Ruilpartij::stagebureau: break;
  }
  return {};
}

std::vector<Ruilpartij> wie_ervan_weet(const Ruiling& ruiling) {
  std::vector<Ruilpartij> knew = {Ruilpartij::aanvrager, Ruilpartij::collega};
  if (ruiling.ingestemd_op) {
    knew.push_back(Ruilpartij::opleider_aanvrager);
    knew.push_back(Ruilpartij::opleider_collega);
  }
  return knew;
}

/// What a mail to this party says by itself, as the swap will not be there to be read.
OverRuil over_verdwenen_ruil(store::ReadConnection& db, const Ruiling& ruiling, Ruilpartij partij) {
  const bool is_of_colleague = partij == Ruilpartij::collega || partij == Ruilpartij::opleider_collega;
  const Ruilkant& eigen = is_of_colleague ? *ruiling.collega : ruiling.aanvrager;
  OverRuil over{ruiling.id, ruiling.aanvrager.aios.naam, {}, eigen.traject, {}};
  if (partij == Ruilpartij::aanvrager) over.met = ruiling.ingestemd_op ? ruiling.collega->aios.naam : ruiling.adres;
  if (partij == Ruilpartij::opleider_aanvrager || partij == Ruilpartij::opleider_collega) {
    over.en = ruiling.collega->aios.naam;
  }
  const auto traject = store::load_traject(db, eigen.traject);
  const Onderdeel* onderdeel = traject ? find_onderdeel(*traject, eigen.onderdeel) : nullptr;
  if (onderdeel) over.soort = onderdeel->soort;
  return over;
}

void eindig_zonder_stage(store::Transaction& tx, Ruiling ruiling, CivilDate vandaag, std::optional<PersoonId> door) {
  ruiling.stand = Ruilstand::verlopen;
  ruiling.geeindigd_op = vandaag;
  store::update_ruiling(tx, ruiling);
  log_ruil(tx, {}, "ruil.verlopen", ruiling);
  std::set<PersoonId> told;
  for (const Ruilpartij partij : wie_ervan_weet(ruiling)) {
    for (const PersoonId persoon : ruilers_van(tx, ruiling, partij, vandaag)) {
      if (persoon == door || !told.insert(persoon).second) continue;
      store::OutboxBericht row;
      row.sleutel = "ruiling/" + std::to_string(ruiling.id.value) + "/" + to_iso(ruiling.gevraagd_op) + "/zonder-stage";
      row.sjabloon = k_ruil_geeindigd;
      row.parameters = to_json(over_verdwenen_ruil(tx, ruiling, partij));
      enqueue_aan_persoon(tx, row, persoon);
    }
  }
}

}  // namespace

std::int32_t ruil_antwoorddagen(store::ReadConnection& db) {
  constexpr std::string_view k_sleutel = "ruiling_antwoorddagen";
  const auto* setting = std::find_if(std::begin(k_systeeminstellingen), std::end(k_systeeminstellingen),
                                     [&](const auto& each) { return each.sleutel == k_sleutel; });
  const std::string text = store::load_instelling(db, k_sleutel).value_or(std::string(setting->standaard));
  std::int32_t dagen = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), dagen);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  return std::max(static_cast<std::int32_t>(setting->minimum), is_number ? dagen : 0);
}

std::optional<Ruilbeeld> laad_ruilbeeld(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                                        TrajectId traject, const std::vector<StageplaatsId>& ook) {
  auto beeld = store::laad_traject_beeld(db, traject, {Rol::stagebureau}, ook);
  if (!beeld) return std::nullopt;
  beeld->vandaag = vandaag;
  const LoadedRulepack* pakket = rulepacks.find(beeld->traject, vandaag);
  if (!pakket) return std::nullopt;
  beeld->regelpakket = pakket->hash;
  return Ruilbeeld{std::move(*beeld), pakket};
}

Ruiloordeel beoordeel_ruil(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                           const Ruiling& ruiling) {
  if (!ruiling.collega) return {};
  return {beoordeel_kant(db, rulepacks, vandaag, ruiling.aanvrager, *ruiling.collega),
          beoordeel_kant(db, rulepacks, vandaag, *ruiling.collega, ruiling.aanvrager)};
}

void vertel_over_ruil(store::Transaction& tx, const Ruiling& ruiling, std::string_view sjabloon,
                      const std::vector<Ruilpartij>& partijen, CivilDate vandaag, std::optional<PersoonId> behalve) {
  store::OutboxBericht row;
  // The number of a swap that was erased can be given again, and another IO be asked the same.
  row.sleutel = "ruiling/" + std::to_string(ruiling.id.value) + "/" + to_iso(ruiling.gevraagd_op) + "/" +
                std::to_string(ruiling.versie) + "/" + std::string(sjabloon);
  row.sjabloon = sjabloon;
  OverRuil over;
  over.ruiling = ruiling.id;
  row.parameters = to_json(over);
  std::set<PersoonId> people;
  for (const Ruilpartij partij : partijen) {
    if (partij == Ruilpartij::stagebureau) enqueue_aan_stagebureau(tx, row);
    else people.merge(ruilers_van(tx, ruiling, partij, vandaag));
  }
  for (const PersoonId persoon : people) {
    if (persoon != behalve) enqueue_aan_persoon(tx, row, persoon);
  }
}

void log_ruil(store::Transaction& tx, std::optional<PersoonId> door, const char* action, const Ruiling& ruiling,
              std::optional<PersoonId> namens, std::optional<Ruilpartij> als) {
  RuilInhoud inhoud{ruiling.versie + 1, ruiling.aanvrager.onderdeel, {}, namens, als};
  if (ruiling.collega) inhoud.met = ruiling.collega->onderdeel;
  store::append_audit(tx, {door, action, "ruiling", ruiling.id.value, to_json(inhoud)});
}

void eindig_ruil(store::Transaction& tx, Ruiling& ruiling, CivilDate vandaag, std::optional<PersoonId> door,
                 std::optional<PersoonId> namens) {
  ruiling.geeindigd_op = vandaag;
  store::update_ruiling(tx, ruiling);
  vertel_over_ruil(tx, ruiling, k_ruil_geeindigd, wie_ervan_weet(ruiling), vandaag, door);
  log_ruil(tx, door, action_of(ruiling.stand), ruiling, namens);
}

void vraag_andere_opleider(store::Transaction& tx, CivilDate vandaag, TrajectId traject) {
  for (const Ruiling& each : store::list_ruilingen_van_traject(tx, traject)) {
    if (each.stand != Ruilstand::ingestemd) continue;
    // As it was read: without what the one before agreed to.
    store::update_ruiling(tx, each);
    const bool is_of_asker = each.aanvrager.traject == traject;
    vertel_over_ruil(tx, each, k_ruil_beslissen,
                     {is_of_asker ? Ruilpartij::opleider_aanvrager : Ruilpartij::opleider_collega}, vandaag);
  }
}

void eindig_ruilen_zonder_stage(store::Transaction& tx, CivilDate vandaag, const Traject& nieuw,
                                std::optional<PersoonId> door) {
  for (const Ruiling& each : store::list_ruilingen_van_traject(tx, nieuw.id)) {
    if (!is_lopend(each.stand)) continue;
    const bool is_of_asker = each.aanvrager.traject == nieuw.id;
    const bool stays = find_onderdeel(nieuw, is_of_asker ? each.aanvrager.onderdeel : each.collega->onderdeel);
    const bool waits_on = !is_of_asker && each.stand == Ruilstand::gevraagd;
    if (!stays && !waits_on) eindig_zonder_stage(tx, each, vandaag, door);
  }
}

void eindig_ruilen_van(store::Transaction& tx, CivilDate vandaag, PersoonId persoon) {
  for (Ruiling& each : store::list_ruilingen_van(tx, {persoon})) {
    const bool asked = each.aanvrager.aios.id == persoon;
    const bool agreed = each.stand == Ruilstand::ingestemd && each.collega && each.collega->aios.id == persoon;
    if (!is_lopend(each.stand) || (!asked && !agreed)) continue;
    each.stand = Ruilstand::verlopen;
    eindig_ruil(tx, each, vandaag, {});
  }
}

bool laat_ruil_verlopen(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag, Ruiling ruiling) {
  const auto is_broken = [&](const Ruilkant& kant) {
    const auto zijde = laad_ruilbeeld(tx, rulepacks, vandaag, kant.traject);
    return !zijde || !is_nog_te_ruilen(*zijde, kant);
  };
  const bool is_over = ruiling.uiterlijk < vandaag || is_broken(ruiling.aanvrager) ||
                       (ruiling.stand == Ruilstand::ingestemd && is_broken(*ruiling.collega));
  if (!is_over) return false;
  ruiling.stand = Ruilstand::verlopen;
  eindig_ruil(tx, ruiling, vandaag, {});
  return true;
}

}  // namespace stagepad
