#include "server/handlers/ruilingen.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/handlers/beeld.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/ruiluitvoering.hpp"
#include "server/handlers/ruilverloop.hpp"
#include "server/handlers/wachtverloop.hpp"
#include "server/store/personen.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/wachtlijst.hpp"
#include "shared/base/text.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

namespace {

bool is_among(const std::vector<Ruilpartij>& partijen, Ruilpartij partij) {
  return std::find(partijen.begin(), partijen.end(), partij) != partijen.end();
}

bool heeft_rol_van(const std::vector<Ruilpartij>& partijen, Ruilpartij aios, Ruilpartij opleider) {
  return is_among(partijen, aios) || is_among(partijen, opleider);
}

/// Has the caller something to do with this side, or with both as the Stagebureau?
bool is_aan_kant_van_aanvrager(const std::vector<Ruilpartij>& partijen) {
  return heeft_rol_van(partijen, Ruilpartij::aanvrager, Ruilpartij::opleider_aanvrager);
}
bool is_aan_kant_van_collega(const std::vector<Ruilpartij>& partijen) {
  return heeft_rol_van(partijen, Ruilpartij::collega, Ruilpartij::opleider_collega);
}

Ruilstage ruilstage_van(store::ReadConnection& db, const Call& call, const Ruilkant& kant) {
  Ruilstage stage;
  stage.aios = kant.aios.naam;
  stage.eerste_dag = kant.eerste_dag;
  stage.laatste_dag = kant.laatste_dag;
  if (const auto plaats = store::load_stageplaats(db, kant.stageplaats)) {
    stage.plaats = plaats->naam;
    stage.instelling = plaats->instelling_naam;
  }
  const auto traject = store::load_traject(db, kant.traject);
  const Onderdeel* onderdeel = traject ? find_onderdeel(*traject, kant.onderdeel) : nullptr;
  const LoadedRulepack* pakket = traject ? call.services.rulepacks.find(*traject, call.vandaag) : nullptr;
  if (!onderdeel || !pakket) return stage;
  const RegelpakketOnderdeel* definitie = find_onderdeel(pakket->pakket, onderdeel->soort);
  if (definitie) stage.stage = definitie->naam;
  return stage;
}

std::vector<Ruilinstemming> instemmingen_van(const Ruiling& ruiling) {
  std::vector<Ruilinstemming> all = {{Ruilpartij::aanvrager, ruiling.gevraagd_op}};
  const auto add = [&](Ruilpartij partij, const std::optional<CivilDate>& op) {
    if (op) all.push_back({partij, *op});
  };
  add(Ruilpartij::collega, ruiling.ingestemd_op);
  add(Ruilpartij::opleider_aanvrager, ruiling.opleider_aanvrager_op);
  add(Ruilpartij::opleider_collega, ruiling.opleider_collega_op);
  return all;
}

/// What the rules say, as far as it is about the caller's side. The asker learns nothing as long as the colleague, who
/// may not be there, did not agree.
Findings bevindingen_voor(store::ReadConnection& db, const Call& call, const Ruiling& ruiling,
                          const std::vector<Ruilpartij>& partijen) {
  if (!is_lopend(ruiling.stand) || !ruiling.collega) return {};
  const bool is_office = is_among(partijen, Ruilpartij::stagebureau);
  // Not judged either: how long that takes would tell that there is somebody.
  if (!is_office && !is_aan_kant_van_collega(partijen) && !ruiling.ingestemd_op) return {};
  const Ruiloordeel oordeel = beoordeel_ruil(db, call.services.rulepacks, call.vandaag, ruiling);
  Findings findings;
  const auto add = [&](bool is_theirs, const Findings& of_side) {
    if (is_theirs || is_office) findings.insert(findings.end(), of_side.begin(), of_side.end());
  };
  add(is_aan_kant_van_aanvrager(partijen) && ruiling.ingestemd_op, oordeel.aanvrager);
  add(is_aan_kant_van_collega(partijen), oordeel.collega);
  sort_findings(findings);
  return findings;
}

RuilKaart kaart_van(store::ReadConnection& db, const Call& call, const Ruiling& ruiling,
                    const std::vector<Ruilpartij>& partijen) {
  RuilKaart kaart;
  const bool is_office = is_among(partijen, Ruilpartij::stagebureau);
  const bool is_asker = is_among(partijen, Ruilpartij::aanvrager);
  const bool is_colleague = is_among(partijen, Ruilpartij::collega);
  kaart.id = ruiling.id;
  kaart.stand = ruiling.stand;
  kaart.mijn = partijen;
  const bool from_the_other_side = is_aan_kant_van_collega(partijen) && !is_aan_kant_van_aanvrager(partijen);
  const Ruilkant& eigen = from_the_other_side ? *ruiling.collega : ruiling.aanvrager;
  kaart.traject = eigen.traject;
  kaart.onderdeel = eigen.onderdeel;
  kaart.aanvrager = ruilstage_van(db, call, ruiling.aanvrager);
  // On which lists somebody is, is no matter of the other side.
  const auto waits = [&](bool is_theirs, const Ruilkant& kant) {
    return is_lopend(ruiling.stand) && (is_theirs || is_office) && store::staat_op_wachtlijst(db, kant.onderdeel);
  };
  kaart.aanvrager.wachtlijst = waits(is_aan_kant_van_aanvrager(partijen), ruiling.aanvrager);
  if (ruiling.collega && (ruiling.ingestemd_op || is_colleague || is_office)) {
    kaart.collega = ruilstage_van(db, call, *ruiling.collega);
    kaart.collega->wachtlijst = waits(is_aan_kant_van_collega(partijen), *ruiling.collega);
  }
  if (is_asker || is_office) kaart.adres = ruiling.adres;
  // It was written to the colleague.
  if (is_asker || is_colleague || is_office) kaart.toelichting = ruiling.toelichting;
  kaart.gevraagd_op = ruiling.gevraagd_op;
  kaart.uiterlijk = ruiling.uiterlijk;
  kaart.instemmingen = instemmingen_van(ruiling);
  kaart.wacht_op = wacht_op(ruiling);
  kaart.bevindingen = bevindingen_voor(db, call, ruiling, partijen);
  kaart.geeindigd_op = ruiling.geeindigd_op;
  kaart.geeindigd_door = ruiling.geeindigd_door;
  kaart.reden = ruiling.reden;
  kaart.versie = ruiling.versie;
  return kaart;
}

Changed<RuilKaart> ruiling_na(store::Transaction& tx, const Call& call, RuilingId id) {
  const auto ruiling = store::load_ruiling(tx, id);
  if (!ruiling) return nothing_there();
  return changed_to(kaart_van(tx, call, *ruiling, partijen_van(*ruiling, call.actor())));
}

/// The swap in the path as the caller saw it, with what the caller is in it, or why nothing is done with it.
struct Gezochteruil {
  Ruiling ruiling;
  std::vector<Ruilpartij> partijen;
  std::optional<Geweigerd> geweigerd;
};

Gezochteruil zoek_ruiling(store::Transaction& tx, const Call& call) {
  auto ruiling = store::load_ruiling(tx, id_in_path<RuilingId>(call, "ruiling"));
  if (!ruiling) return {{}, {}, nothing_there()};
  std::vector<Ruilpartij> partijen = partijen_van(*ruiling, call.actor());
  if (!ziet_ruiling(*ruiling, partijen)) return {{}, {}, nothing_there()};
  if (auto stale = outdated(call, ruiling->versie)) return {{}, {}, std::move(*stale)};
  return {std::move(*ruiling), std::move(partijen), {}};
}

/// What is refused is told of the own side; of the other one only that it cannot be.
Findings voor_deze_kant(const Ruiloordeel& oordeel, const std::vector<Ruilpartij>& partijen) {
  Findings findings;
  const auto add = [&](bool is_theirs, const Findings& of_side) {
    if (is_theirs) findings.insert(findings.end(), of_side.begin(), of_side.end());
    else if (blocks(of_side)) findings.push_back(about("ruil.andere_kant", ""));
  };
  add(is_aan_kant_van_aanvrager(partijen), oordeel.aanvrager);
  add(is_aan_kant_van_collega(partijen), oordeel.collega);
  sort_findings(findings);
  return findings;
}

/// The stage as a side of a swap: in its place, on its days. It must be one that can be exchanged.
Ruilkant kant_van(const Ruilzijde& zijde) {
  const Traject& traject = zijde.beeld.traject;
  const Toetsing toetsing(zijde.beeld, traject, zijde.pakket);
  const GeplandOnderdeel& part = *toetsing.context().planning.find(zijde.onderdeel);
  return {traject.id,
          zijde.onderdeel,
          traject.aios,
          traject.instituutsopleider,
          *part.onderdeel->plek->stageplaats,
          part.periode.first,
          part.periode.last};
}

/// The stage of whoever has this address that can be exchanged for the own one; nothing where there is none.
std::optional<Ruilkant> zoek_collega(store::ReadConnection& db, const Call& call, const Ruilzijde& vraag,
                                     const Ruilkant& eigen, const std::string& adres) {
  const auto persoon = store::find_persoon_by_email(db, adres);
  if (!persoon) return std::nullopt;
  for (const TrajectRegel& each : store::list_trajecten_van(db, persoon->id)) {
    if (each.aios.id != persoon->id) continue;
    const auto ander = laad_ruilbeeld(db, call.services.rulepacks, call.vandaag, each.id, {eigen.stageplaats});
    if (!ander) continue;
    for (const OnderdeelId onderdeel : ruilstages_voor(vraag, ander->beeld, ander->pakket->pakket)) {
      Ruiling ruiling;
      ruiling.aanvrager = eigen;
      ruiling.collega = kant_van({ander->beeld, ander->pakket->pakket, onderdeel});
      // Whether there is a seat on the days of either.
      if (!beoordeel_ruil(db, call.services.rulepacks, call.vandaag, ruiling).weigert()) return ruiling.collega;
    }
  }
  return std::nullopt;
}

/// A stage is offered in one swap at a time, and promised in one.
void check_loopt_al(store::ReadConnection& db, OnderdeelId onderdeel, RuilingId behalve, Findings& findings) {
  for (const Ruiling& each : store::list_lopende_ruilingen_met(db, onderdeel)) {
    const bool is_offered = !behalve.is_set() && each.aanvrager.onderdeel == onderdeel;
    if (each.id == behalve || (!is_offered && each.stand != Ruilstand::ingestemd)) continue;
    findings.push_back(about("ruil.loopt_al", "/onderdeel"));
    return;
  }
}

/// The trainer for whom the caller is this in it, if so.
std::optional<PersoonId> gedaan_namens(const Ruiling& ruiling, Ruilpartij als, PersoonId zelf) {
  std::optional<PersoonId> opleider;
  if (als == Ruilpartij::opleider_aanvrager) opleider = ruiling.aanvrager.instituutsopleider.id;
  if (als == Ruilpartij::opleider_collega && ruiling.collega) opleider = ruiling.collega->instituutsopleider.id;
  return opleider == zelf ? std::nullopt : opleider;
}

/// As whom somebody ends it: by the role that counts most in it.
Ruilpartij als_partij(const Ruiling& ruiling, const std::vector<Ruilpartij>& partijen) {
  for (const Ruilpartij each : partijen) {
    if (heeft_ingestemd(ruiling, each)) return each;
  }
  return partijen.front();
}

Changed<RuilKaart> eindig(store::Transaction& tx, const Call& call, Gezochteruil gevonden, Ruilstand stand,
                          Ruilpartij door, const std::string& reden) {
  Ruiling& ruiling = gevonden.ruiling;
  ruiling.stand = stand;
  ruiling.geeindigd_door = door;
  ruiling.reden = std::string(trimmed(reden));
  eindig_ruil(tx, ruiling, call.vandaag, call.persoon.id, gedaan_namens(ruiling, door, call.persoon.id));
  return ruiling_na(tx, call, ruiling.id);
}

/// The colleague agreed: the IOs are asked, and who asked is told.
Changed<RuilKaart> stem_in_als_collega(store::Transaction& tx, const Call& call, Ruiling ruiling) {
  const CivilDate eerste_dag = std::min(ruiling.aanvrager.eerste_dag, ruiling.collega->eerste_dag);
  ruiling.stand = Ruilstand::ingestemd;
  ruiling.ingestemd_op = call.vandaag;
  ruiling.uiterlijk = ruil_uiterlijk(call.vandaag, ruil_antwoorddagen(tx), eerste_dag);
  store::update_ruiling(tx, ruiling);
  vertel_over_ruil(tx, ruiling, k_ruil_ingestemd, {Ruilpartij::aanvrager}, call.vandaag);
  vertel_over_ruil(tx, ruiling, k_ruil_beslissen, {Ruilpartij::opleider_aanvrager, Ruilpartij::opleider_collega},
                   call.vandaag);
  log_ruil(tx, call.persoon.id, "ruil.ingestemd", ruiling);
  return ruiling_na(tx, call, ruiling.id);
}

/// Who changed places waits for no better one any more, and what that leaves is offered at once.
void werk_wachtlijsten_bij_na(store::Transaction& tx, const Call& call, const Ruiling& ruiling) {
  std::set<RondeId> rondes;
  for (const Ruilkant& each : {ruiling.aanvrager, *ruiling.collega}) {
    for (const RondeId ronde : store::wachtrondes_met(tx, each.onderdeel, each.stageplaats)) rondes.insert(ronde);
  }
  for (const RondeId ronde : rondes) werk_wachtlijst_bij(tx, call.services.rulepacks, call.vandaag, ronde);
}

/// An IO agreed, for both sides where both are theirs, each recorded by itself; with the last one both places change.
Changed<RuilKaart> stem_in_als_opleider(store::Transaction& tx, const Call& call, const Gezochteruil& gevonden) {
  Ruiling ruiling = gevonden.ruiling;
  const auto& partijen = gevonden.partijen;
  std::optional<PersoonId> namens;
  for (const Ruilpartij each : wacht_op(gevonden.ruiling)) {
    if (!is_among(partijen, each)) continue;
    if (each == Ruilpartij::opleider_aanvrager) ruiling.opleider_aanvrager_op = call.vandaag;
    if (each == Ruilpartij::opleider_collega) ruiling.opleider_collega_op = call.vandaag;
    namens = gedaan_namens(ruiling, each, call.persoon.id);
    log_ruil(tx, call.persoon.id, "ruil.akkoord", ruiling, namens, each);
  }
  if (!wacht_op(ruiling).empty()) {
    store::update_ruiling(tx, ruiling);
    return ruiling_na(tx, call, ruiling.id);
  }
  const Ruiloordeel oordeel = voer_ruil_uit(tx, call, ruiling);
  if (oordeel.weigert()) return refused_with(voor_deze_kant(oordeel, partijen));
  ruiling.stand = Ruilstand::uitgevoerd;
  ruiling.geeindigd_op = call.vandaag;
  store::update_ruiling(tx, ruiling);
  vertel_over_ruil(tx, ruiling, k_ruil_uitgevoerd,
                   {Ruilpartij::aanvrager, Ruilpartij::collega, Ruilpartij::opleider_aanvrager,
                    Ruilpartij::opleider_collega, Ruilpartij::stagebureau},
                   call.vandaag, call.persoon.id);
  log_ruil(tx, call.persoon.id, "ruil.uitgevoerd", ruiling, namens);
  for (const OnderdeelId onderdeel : {ruiling.aanvrager.onderdeel, ruiling.collega->onderdeel}) {
    for (const Ruiling& each : store::list_lopende_ruilingen_met(tx, onderdeel)) {
      laat_ruil_verlopen(tx, call.services.rulepacks, call.vandaag, each);
    }
  }
  werk_wachtlijsten_bij_na(tx, call, ruiling);
  return ruiling_na(tx, call, ruiling.id);
}

}  // namespace

Answer<Ruilingen> get_ruilingen(const Call& call) {
  const auto found = call.services.store.read([&](store::ReadConnection& db) {
    Ruilingen ruilingen;
    std::vector<PersoonId> people = call.namens;
    people.push_back(call.persoon.id);
    const bool is_office = heeft_rol(call, Rol::stagebureau);
    for (const Ruiling& each : is_office ? store::list_ruilingen(db) : store::list_ruilingen_van(db, people)) {
      const std::vector<Ruilpartij> partijen = partijen_van(each, call.actor());
      if (ziet_ruiling(each, partijen)) ruilingen.ruilingen.push_back(kaart_van(db, call, each, partijen));
    }
    return ruilingen;
  });
  if (!found) return Answer<Ruilingen>::failed(call, found.failure());
  return Answer<Ruilingen>::of(found.value());
}

Changed<RuilKaart> vraag_ruil(store::Transaction& tx, const Call& call, const VraagRuil& vraag) {
  const auto beeld = laad_beeld(tx, call, call.traject);
  const LoadedRulepack* pakket = beeld ? call.services.rulepacks.find(beeld->traject, call.vandaag) : nullptr;
  if (!pakket) return refused_with({about("regelpakket.onbekend", "")});
  const std::string adres(trimmed(vraag.email));
  Findings findings = check_ruilvraag(vraag, *beeld, pakket->pakket, call.actor());
  const auto self = store::find_persoon_by_email(tx, adres);
  if (self && self->id == call.persoon.id) findings.push_back(about("ruil.eigen_adres", "/email"));
  if (!blocks(findings)) check_loopt_al(tx, vraag.onderdeel, {}, findings);
  if (blocks(findings)) return refused_with(std::move(findings));
  const Ruilzijde zijde{*beeld, pakket->pakket, vraag.onderdeel};
  Ruiling ruiling;
  ruiling.aanvrager = kant_van(zijde);
  ruiling.collega = zoek_collega(tx, call, zijde, ruiling.aanvrager, adres);
  ruiling.adres = adres;
  ruiling.toelichting = std::string(trimmed(vraag.toelichting));
  ruiling.gevraagd_op = call.vandaag;
  ruiling.uiterlijk = ruil_uiterlijk(call.vandaag, ruil_antwoorddagen(tx), ruiling.aanvrager.eerste_dag);
  ruiling.id = store::insert_ruiling(tx, ruiling);
  vertel_over_ruil(tx, ruiling, k_ruil_gevraagd, {Ruilpartij::collega}, call.vandaag);
  // The log is read by more people than may know whether there is a colleague.
  Ruiling logged = ruiling;
  logged.collega.reset();
  logged.versie = 0;
  log_ruil(tx, call.persoon.id, "ruil.gevraagd", logged);
  return ruiling_na(tx, call, ruiling.id);
}

Changed<RuilKaart> beantwoord_ruil(store::Transaction& tx, const Call& call, const BeantwoordRuil& antwoord) {
  Gezochteruil gevonden = zoek_ruiling(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  const Ruiling& ruiling = gevonden.ruiling;
  const bool agrees = antwoord.antwoord == Ruilantwoord::akkoord;
  Findings findings = check_ruilstap(agrees ? Ruilstap::instemmen : Ruilstap::afwijzen, ruiling, gevonden.partijen,
                                     antwoord.reden, call.vandaag);
  if (blocks(findings)) return refused_with(std::move(findings));
  const bool by_colleague = ruiling.stand == Ruilstand::gevraagd;
  if (!agrees) {
    const auto asked = wacht_op(ruiling);
    const Ruilpartij door = *std::find_if(asked.begin(), asked.end(),
                                          [&](Ruilpartij each) { return is_among(gevonden.partijen, each); });
    return eindig(tx, call, std::move(gevonden), Ruilstand::afgewezen, door, antwoord.reden);
  }
  const Ruiloordeel oordeel = beoordeel_ruil(tx, call.services.rulepacks, call.vandaag, ruiling);
  if (oordeel.weigert()) return refused_with(voor_deze_kant(oordeel, gevonden.partijen));
  if (!by_colleague) return stem_in_als_opleider(tx, call, gevonden);
  check_loopt_al(tx, ruiling.aanvrager.onderdeel, ruiling.id, findings);
  check_loopt_al(tx, ruiling.collega->onderdeel, ruiling.id, findings);
  if (blocks(findings)) return refused_with(std::move(findings));
  return stem_in_als_collega(tx, call, std::move(gevonden.ruiling));
}

Changed<RuilKaart> trek_ruil_in(store::Transaction& tx, const Call& call, const TrekRuilIn& intrekking) {
  Gezochteruil gevonden = zoek_ruiling(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  Findings findings =
      check_ruilstap(Ruilstap::intrekken, gevonden.ruiling, gevonden.partijen, intrekking.reden, call.vandaag);
  if (blocks(findings)) return refused_with(std::move(findings));
  const Ruilpartij door = als_partij(gevonden.ruiling, gevonden.partijen);
  return eindig(tx, call, std::move(gevonden), Ruilstand::ingetrokken, door, intrekking.reden);
}

Changed<RuilKaart> zet_ruil_stop(store::Transaction& tx, const Call& call, const ZetRuilStop& stop) {
  Gezochteruil gevonden = zoek_ruiling(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  Findings findings =
      check_ruilstap(Ruilstap::stopzetten, gevonden.ruiling, gevonden.partijen, stop.reden, call.vandaag);
  if (blocks(findings)) return refused_with(std::move(findings));
  return eindig(tx, call, std::move(gevonden), Ruilstand::stopgezet, Ruilpartij::stagebureau, stop.reden);
}

}  // namespace stagepad
