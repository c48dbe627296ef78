#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/handlers/beeld.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/rondes.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/check.hpp"
#include "shared/command/check_ronde.hpp"
#include "shared/matching/controle.hpp"
#include "shared/matching/loting.hpp"
#include "shared/matching/rondebouw.hpp"
#include "shared/matching/uitslag.hpp"

namespace stagepad {

namespace {

/// What the log keeps of a decision: a pseudonym names nobody.
struct IngreepInhoud {
  std::int64_t versie = 0;
  std::int64_t ingreep = 0;
  Ingreepsoort soort = Ingreepsoort::vastzetten;
  std::string pseudoniem;
  std::string plaats;
  std::optional<std::int32_t> zetels;
};

}  // namespace

template <>
struct Describe<IngreepInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("versie", &IngreepInhoud::versie), field("ingreep", &IngreepInhoud::ingreep),
                           field("soort", &IngreepInhoud::soort), field("pseudoniem", &IngreepInhoud::pseudoniem),
                           field("plaats", &IngreepInhoud::plaats), field("zetels", &IngreepInhoud::zetels));
  }
};

namespace {

/// The round in the path as the caller saw it, or why nothing is done with it.
struct Gezochteronde {
  Rondebeeld beeld;
  std::optional<Geweigerd> geweigerd;
};

Gezochteronde zoek_ronde(store::Transaction& tx, const Call& call) {
  auto ronde = store::load_ronde(tx, id_in_path<RondeId>(call, "ronde"));
  if (!ronde) return {{}, nothing_there()};
  if (auto stale = outdated(call, ronde->versie)) return {{}, std::move(*stale)};
  Gezochteronde gevonden;
  gevonden.beeld.vandaag = call.vandaag;
  gevonden.beeld.bestand = bestand_nu(tx, *ronde);
  gevonden.beeld.ingrepen = store::list_ingrepen(tx, ronde->id);
  gevonden.beeld.ronde = std::move(*ronde);
  return gevonden;
}

Changed<RondeOverzicht> ronde_na(store::Transaction& tx, const Call& call, RondeId id) {
  RondeOverzicht overzicht = overzicht_van(tx, call, id);
  const std::int64_t versie = overzicht.kaart.ronde.versie;
  return Changed<RondeOverzicht>::of(std::move(overzicht), versie);
}

void log_ronde(store::Transaction& tx, const Call& call, const char* action, RondeId id, const RondeInhoud& inhoud) {
  record(tx, call, action, "ronde", id.value, to_json(inhoud));
}

/// What only the server knows of a round as it is planned: is the code free, do the rule packs know the kinds?
void check_alleen_hier(store::ReadConnection& db, const Call& call, const RondeInvoer& invoer, RondeId eigen,
                       Findings& findings) {
  if (store::heeft_rondecode(db, invoer.code, eigen)) {
    findings.push_back(about("ronde.code_bezet", "/code", {tekst_parameter("code", invoer.code)}));
  }
  const auto known = call.services.rulepacks.stagesoorten();
  for (std::size_t i = 0; i < invoer.stagesoorten.size(); ++i) {
    if (std::find(known.begin(), known.end(), invoer.stagesoorten[i]) != known.end()) continue;
    findings.push_back(about("stageplaats.onbekende_soort", "/stagesoorten/" + std::to_string(i),
                             {tekst_parameter("soort", invoer.stagesoorten[i])}));
  }
}

/// Rounds that have opened and are not published may not want the same stages.
void check_overlap(store::ReadConnection& db, const Plaatsingsronde& ronde, Findings& findings) {
  for (const Plaatsingsronde& each : store::list_rondes(db)) {
    const bool runs = each.stand != Rondestand::gepland && each.stand != Rondestand::gepubliceerd &&
                      each.stand != Rondestand::vervallen;
    const bool same_days = each.eerste_start <= ronde.laatste_start && ronde.eerste_start <= each.laatste_start;
    const bool same_kind = std::any_of(ronde.stagesoorten.begin(), ronde.stagesoorten.end(), [&](const auto& soort) {
      return std::find(each.stagesoorten.begin(), each.stagesoorten.end(), soort) != each.stagesoorten.end();
    });
    if (each.id == ronde.id || !runs || !same_days || !same_kind) continue;
    findings.push_back(about("ronde.overlapt", "/stagesoorten", {tekst_parameter("ronde", each.naam)}));
  }
}

/// Keeps a decision that was judged; the file with it must still be one that can be divided.
Changed<RondeOverzicht> leg_ingreep_vast(store::Transaction& tx, const Call& call, const Rondebeeld& beeld,
                                         Ingreep ingreep) {
  ingreep.door.id = call.persoon.id;
  ingreep.op = call.vandaag;
  ingreep.reden = std::string(trimmed(ingreep.reden));
  const IngreepId id = store::insert_ingreep(tx, beeld.ronde.id, ingreep);
  store::update_ronde(tx, beeld.ronde);
  record(tx, call, "ronde.ingreep", "ronde", beeld.ronde.id.value,
         to_json(IngreepInhoud{beeld.ronde.versie + 1, id.value, ingreep.soort, ingreep.pseudoniem, ingreep.plaats,
                               ingreep.zetels}));
  return ronde_na(tx, call, beeld.ronde.id);
}

std::optional<store::Rondestagerij> deelnemer_met(store::ReadConnection& db, RondeId ronde,
                                                  const std::string& pseudoniem) {
  for (store::Rondestagerij& each : store::list_rondestages(db, ronde)) {
    if (each.pseudoniem == pseudoniem) return std::move(each);
  }
  return std::nullopt;
}

std::optional<StageplaatsId> stageplaats_met(store::ReadConnection& db, RondeId ronde, const std::string& code) {
  for (const store::Rondeplaatsrij& each : store::list_rondeplaatsen(db, ronde)) {
    if (each.code == code) return each.stageplaats;
  }
  return std::nullopt;
}

/// Would the placement be refused when it is published? Somebody is fixed only where that is not so.
void check_vaste_plaats(store::ReadConnection& db, const Call& call, const Rondebeeld& beeld, const ZetVast& command,
                        Findings& findings) {
  const auto deelnemer = deelnemer_met(db, beeld.ronde.id, command.pseudoniem);
  const auto stageplaats = stageplaats_met(db, beeld.ronde.id, command.plaats);
  if (!deelnemer || !stageplaats) {
    findings.push_back(
        about("ronde.onbekende_deelnemer", "/pseudoniem", {tekst_parameter("deelnemer", command.pseudoniem)}));
    return;
  }
  const auto& regels = beeld.bestand->plaatsen;
  const auto regel = std::find_if(regels.begin(), regels.end(),
                                  [&](const Rondeplaats& each) { return each.code == command.plaats; });
  const bool covers = regel == regels.end() || !regel->eerste_dag || !regel->laatste_dag ||
                      (*regel->eerste_dag <= deelnemer->periode.first && deelnemer->periode.last <= *regel->laatste_dag);
  if (!covers) {
    findings.push_back(about("ronde.andere_dagen", "/plaats",
                             {datum_parameter("eerste", *regel->eerste_dag), datum_parameter("laatste", *regel->laatste_dag)}));
    return;
  }
  auto traject = laad_beeld(db, call, deelnemer->traject, {*stageplaats});
  const LoadedRulepack* pakket = traject ? call.services.rulepacks.find(traject->traject, call.vandaag) : nullptr;
  if (!pakket) return;
  traject->bevroren.clear();
  const Command placing = PlaatsOnderVoorbehoud{deelnemer->onderdeel, *stageplaats};
  for (Finding& each : check(placing, *traject, pakket->pakket, call.actor())) {
    each.pad = "/plaats";
    findings.push_back(std::move(each));
  }
}

/// More seats than the place can take beside those who sit there would be refused when it is published.
void check_zetels(store::ReadConnection& db, const Call& call, const Rondebeeld& beeld, const WijzigZetels& command,
                  Findings& findings) {
  const auto stageplaats = stageplaats_met(db, beeld.ronde.id, command.plaats);
  const auto aanbod =
      stageplaats ? rondeaanbod_van(db, call.services.rulepacks, call.vandaag, *stageplaats, beeld.ronde.id) : std::nullopt;
  if (!aanbod) return;
  std::set<std::string> genoemd_door;
  for (const Rondedeelnemer& deelnemer : beeld.bestand->deelnemers) {
    for (const Rondevoorkeur& each : deelnemer.voorkeuren) {
      if (each.plaats == command.plaats) genoemd_door.insert(deelnemer.pseudoniem);
    }
  }
  std::vector<Period> stages;
  for (const store::Rondestagerij& each : store::list_rondestages(db, beeld.ronde.id)) {
    if (genoemd_door.count(each.pseudoniem) > 0) stages.push_back(each.periode);
  }
  const auto vrij = vrije_zetels(*aanbod, stages);
  if (!vrij || command.zetels <= *vrij) return;
  findings.push_back(about("ronde.zetels_te_veel", "/zetels", {getal_parameter("vrij", *vrij)}));
}

}  // namespace

Changed<RondeOverzicht> plan_ronde(store::Transaction& tx, const Call& call, const RondeInvoer& invoer) {
  Findings findings = check_ronde(invoer, call.vandaag);
  check_alleen_hier(tx, call, invoer, {}, findings);
  if (blocks(findings)) return refused_with(std::move(findings));
  const RondeId id = store::insert_ronde(tx, toegepast(Plaatsingsronde{}, invoer));
  log_ronde(tx, call, "ronde.gepland", id, {1, {}, {}, {}, {}});
  return ronde_na(tx, call, id);
}

Changed<RondeOverzicht> wijzig_ronde(store::Transaction& tx, const Call& call, const RondeInvoer& invoer) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  const Plaatsingsronde& ronde = gevonden.beeld.ronde;
  Findings findings = check_rondestap(Rondestap::wijzigen, ronde, call.vandaag);
  if (findings.empty()) {
    findings = check_ronde(invoer, call.vandaag);
    check_alleen_hier(tx, call, invoer, ronde.id, findings);
  }
  if (blocks(findings)) return refused_with(std::move(findings));
  store::update_ronde(tx, toegepast(ronde, invoer));
  log_ronde(tx, call, "ronde.gewijzigd", ronde.id, {ronde.versie + 1, {}, {}, {}, {}});
  return ronde_na(tx, call, ronde.id);
}

Changed<api::Nothing> verwijder_ronde(store::Transaction& tx, const Call& call) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  const Plaatsingsronde& ronde = gevonden.beeld.ronde;
  Findings findings = check_rondestap(Rondestap::verwijderen, ronde, call.vandaag);
  if (blocks(findings)) return refused_with(std::move(findings));
  store::delete_ronde(tx, ronde.id);
  log_ronde(tx, call, "ronde.verwijderd", ronde.id, {ronde.versie, {}, {}, {}, {}});
  return Changed<api::Nothing>::of({});
}

Changed<RondeOverzicht> open_ronde_nu(store::Transaction& tx, const Call& call) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  const Plaatsingsronde& ronde = gevonden.beeld.ronde;
  Findings findings = check_rondestap(Rondestap::openen, ronde, call.vandaag);
  if (findings.empty()) check_overlap(tx, ronde, findings);
  const auto stages = zoek_rondestages(tx, call.services.rulepacks, call.vandaag, ronde);
  if (findings.empty() && stages.empty()) findings.push_back(about("ronde.geen_stages", "/stagesoorten"));
  if (blocks(findings)) return refused_with(std::move(findings));
  log_ronde(tx, call, "ronde.geopend", ronde.id, open_ronde(tx, call.vandaag, ronde, stages));
  return ronde_na(tx, call, ronde.id);
}

Changed<RondeOverzicht> sluit_ronde_nu(store::Transaction& tx, const Call& call) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  const Plaatsingsronde& ronde = gevonden.beeld.ronde;
  Findings findings = check_rondestap(Rondestap::sluiten, ronde, call.vandaag);
  if (blocks(findings)) return refused_with(std::move(findings));
  log_ronde(tx, call, "ronde.gesloten", ronde.id, sluit_ronde(tx, call.services.rulepacks, call.vandaag, ronde));
  return ronde_na(tx, call, ronde.id);
}

Changed<RondeOverzicht> zet_vast(store::Transaction& tx, const Call& call, const ZetVast& command) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  Findings findings = check_ingreep(command, gevonden.beeld);
  if (!blocks(findings)) check_vaste_plaats(tx, call, gevonden.beeld, command, findings);
  if (blocks(findings)) return refused_with(std::move(findings));
  Ingreep ingreep;
  ingreep.soort = Ingreepsoort::vastzetten;
  ingreep.pseudoniem = command.pseudoniem;
  ingreep.plaats = command.plaats;
  ingreep.reden = command.reden;
  return leg_ingreep_vast(tx, call, gevonden.beeld, std::move(ingreep));
}

Changed<RondeOverzicht> sluit_uit(store::Transaction& tx, const Call& call, const SluitUit& command) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  Findings findings = check_ingreep(command, gevonden.beeld);
  if (blocks(findings)) return refused_with(std::move(findings));
  Ingreep ingreep;
  ingreep.soort = Ingreepsoort::uitsluiten;
  ingreep.pseudoniem = command.pseudoniem;
  ingreep.plaats = command.plaats;
  ingreep.reden = command.reden;
  return leg_ingreep_vast(tx, call, gevonden.beeld, std::move(ingreep));
}

Changed<RondeOverzicht> wijzig_zetels(store::Transaction& tx, const Call& call, const WijzigZetels& command) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  Findings findings = check_ingreep(command, gevonden.beeld);
  if (!blocks(findings)) check_zetels(tx, call, gevonden.beeld, command, findings);
  if (blocks(findings)) return refused_with(std::move(findings));
  Ingreep ingreep;
  ingreep.soort = Ingreepsoort::zetels;
  ingreep.plaats = command.plaats;
  ingreep.zetels = command.zetels;
  ingreep.reden = command.reden;
  return leg_ingreep_vast(tx, call, gevonden.beeld, std::move(ingreep));
}

Changed<RondeOverzicht> laat_weg(store::Transaction& tx, const Call& call, const LaatWeg& command) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  const Rondebeeld& beeld = gevonden.beeld;
  Findings findings = check_ingreep(command, beeld);
  // Nobody is taken out of an outcome that can be published as it was drawn.
  if (!blocks(findings) && geweigerd_bij_publicatie(tx, call, beeld.ronde).count(command.pseudoniem) == 0) {
    findings.push_back(about("ronde.weglaten_niet_nodig", "/pseudoniem"));
  }
  if (blocks(findings)) return refused_with(std::move(findings));
  Ingreep ingreep;
  ingreep.soort = Ingreepsoort::weglaten;
  ingreep.pseudoniem = command.pseudoniem;
  for (const Rondeplaatsing& each : beeld.bestand->uitslag->plaatsingen) {
    if (each.pseudoniem == command.pseudoniem) ingreep.plaats = each.plaats;
  }
  ingreep.reden = command.reden;
  return leg_ingreep_vast(tx, call, beeld, std::move(ingreep));
}

Changed<RondeOverzicht> trek_ingreep_in(store::Transaction& tx, const Call& call, const TrekIngreepIn& command) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  const Rondebeeld& beeld = gevonden.beeld;
  Findings findings = check_ingreep(command, beeld);
  if (blocks(findings)) return refused_with(std::move(findings));
  const auto ingreep = std::find_if(beeld.ingrepen.begin(), beeld.ingrepen.end(),
                                    [&](const Ingreep& each) { return each.id == command.ingreep; });
  store::trek_ingreep_in(tx, command.ingreep, call.vandaag);
  store::update_ronde(tx, beeld.ronde);
  // With fewer seats again somebody may be fixed in a place that has none for them.
  if (const auto bestand = bestand_nu(tx, beeld.ronde)) findings = controleer_ronde(*bestand);
  if (blocks(findings)) return refused_with(std::move(findings));
  record(tx, call, "ronde.ingreep_ingetrokken", "ronde", beeld.ronde.id.value,
         to_json(IngreepInhoud{beeld.ronde.versie + 1, ingreep->id.value, ingreep->soort, ingreep->pseudoniem,
                               ingreep->plaats, ingreep->zetels}));
  return ronde_na(tx, call, beeld.ronde.id);
}

Changed<RondeOverzicht> stel_aanbod_vast(store::Transaction& tx, const Call& call) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  Plaatsingsronde ronde = gevonden.beeld.ronde;
  Findings findings = check_rondestap(Rondestap::aanbieden, ronde, call.vandaag);
  if (blocks(findings)) return refused_with(std::move(findings));
  Ronde bestand = *gevonden.beeld.bestand;
  if (findings = controleer_ronde(bestand); blocks(findings)) return refused_with(std::move(findings));
  ronde.aanbod = aanbod_van(bestand);
  bestand.loting.aanbod = ronde.aanbod;
  ronde.stand = Rondestand::aangeboden;
  ronde.aangeboden_op = call.vandaag;
  store::save_rondebestand(tx, ronde.id, bestand);
  store::update_ronde(tx, ronde);
  log_ronde(tx, call, "ronde.aangeboden", ronde.id, {ronde.versie + 1, {}, ronde.deelnemers, {}, ronde.aanbod});
  return ronde_na(tx, call, ronde.id);
}

Changed<RondeOverzicht> loot(store::Transaction& tx, const Call& call, const Loot& command) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  Plaatsingsronde ronde = gevonden.beeld.ronde;
  Findings findings = check_loting(command, gevonden.beeld);
  if (blocks(findings)) return refused_with(std::move(findings));
  Ronde bestand = *gevonden.beeld.bestand;
  bestand.loting.geheim = store::load_rondegeheim(tx, ronde.id);
  bestand.loting.openbare_waarde = std::string(trimmed(command.openbare_waarde));
  if (findings = controleer_ronde(bestand); blocks(findings)) return refused_with(std::move(findings));
  if (findings = controleer_loting(bestand); blocks(findings)) return refused_with(std::move(findings));
  const Rondevraag vraag = rondevraag_van(bestand);
  const Verdeeluitkomst uitkomst = verdeel(vraag.vraag);
  // The checker shares no code with what divided: what it does not accept does not exist.
  const Controle controle = controleer_verdeling(vraag.vraag, uitkomst.verdeling, uitkomst.bewijs);
  if (!controle.klopt()) {
    return refused_with({about("ronde.niet_bewezen", "", {woord_parameter("fout", to_name(controle.fout))})});
  }
  bestand.uitslag = uitslag_van(bestand, vraag, uitkomst);
  if (findings = controleer_uitslag(bestand, vraag); blocks(findings)) return refused_with(std::move(findings));
  ronde.openbare_waarde = bestand.loting.openbare_waarde;
  ronde.uitslag = bestand.uitslag->hash;
  ronde.stand = Rondestand::geloot;
  ronde.geloot_op = call.vandaag;
  store::save_rondebestand(tx, ronde.id, bestand);
  store::update_ronde(tx, ronde);
  log_ronde(tx, call, "ronde.geloot", ronde.id, {ronde.versie + 1, {}, ronde.deelnemers, {}, ronde.uitslag});
  return ronde_na(tx, call, ronde.id);
}

Changed<RondeOverzicht> laat_ronde_vervallen(store::Transaction& tx, const Call& call,
                                             const LaatRondeVervallen& command) {
  auto gevonden = zoek_ronde(tx, call);
  if (gevonden.geweigerd) return *gevonden.geweigerd;
  Plaatsingsronde ronde = gevonden.beeld.ronde;
  Findings findings = check_vervallen(command, gevonden.beeld);
  if (blocks(findings)) return refused_with(std::move(findings));
  ronde.stand = Rondestand::vervallen;
  ronde.vervallen_op = call.vandaag;
  ronde.reden = std::string(trimmed(command.reden));
  store::update_ronde(tx, ronde);
  // Of one that never opened nobody has heard.
  const auto stages = store::list_rondestages(tx, ronde.id);
  vertel_over_ronde(tx, ronde.id, k_ronde_vervallen, stages, call.vandaag);
  log_ronde(tx, call, "ronde.vervallen", ronde.id, {ronde.versie + 1, {}, {}, {}, {}});
  return ronde_na(tx, call, ronde.id);
}

}  // namespace stagepad
