#include "server/handlers/rondes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/handlers/beheer.hpp"
#include "server/handlers/wachtverloop.hpp"
#include "shared/matching/rondebouw.hpp"

namespace stagepad {

namespace {

bool plans(const Call& call) {
  return api::access_of(api::Permission::plans_rondes, call.persoon.rollen) == api::Access::allowed;
}

bool is_gepubliceerd(const Plaatsingsronde& ronde) { return ronde.stand == Rondestand::gepubliceerd; }

std::vector<store::Rondestagerij> eigen_stages(store::ReadConnection& db, const Call& call, RondeId id) {
  return store::list_eigen_rondestages(db, id, call.persoon.id, call.namens);
}

/// What is not to be known before the outcome is published.
void verberg_uitslag(Plaatsingsronde& ronde) {
  if (is_gepubliceerd(ronde)) return;
  ronde.openbare_waarde.clear();
  ronde.uitslag.clear();
}

RondeKaart kaart_van(store::ReadConnection& db, const Call& call, Plaatsingsronde ronde) {
  RondeKaart kaart;
  const bool for_office = plans(call);
  if (ronde.stand != Rondestand::gepland) {
    const store::Rondetelling telling = store::tel_ronde(db, ronde.id);
    kaart.stages = telling.stages;
    // From closing on those who take part are counted by the round itself.
    if (for_office) kaart.ingediend = ronde.deelnemers.value_or(telling.ingediend);
    for (const store::Rondestagerij& each : eigen_stages(db, call, ronde.id)) {
      kaart.eigen.push_back(rondestage_van(each, call.services.rulepacks, call.vandaag));
    }
  }
  if (is_gepubliceerd(ronde) || (for_office && ronde.stand == Rondestand::geloot)) {
    kaart.geplaatst = store::tel_geplaatst(db, ronde.id);
  }
  if (!for_office) verberg_uitslag(ronde);
  kaart.ronde = std::move(ronde);
  return kaart;
}

/// The round in the path when the caller may know of it: planned ones only the Stagebureau, others also whoever has a
/// stage in it.
std::optional<Plaatsingsronde> zichtbare_ronde(store::ReadConnection& db, const Call& call) {
  auto ronde = store::load_ronde(db, id_in_path<RondeId>(call, "ronde"));
  if (!ronde || plans(call)) return ronde;
  if (ronde->stand == Rondestand::gepland || eigen_stages(db, call, ronde->id).empty()) return std::nullopt;
  return ronde;
}

RondeplaatsKaart rondeplaats_van(const store::Rondeplaatsrij& rij, const Ronde& bestand) {
  RondeplaatsKaart kaart;
  kaart.code = rij.code;
  kaart.stageplaats = rij.stageplaats;
  kaart.naam = rij.naam;
  kaart.instelling = rij.instelling;
  kaart.zetels_vanzelf = rij.zetels;
  kaart.zetels = rij.zetels;
  for (const Rondeplaats& each : bestand.plaatsen) {
    if (each.code != rij.code) continue;
    kaart.eerste_dag = each.eerste_dag;
    kaart.laatste_dag = each.laatste_dag;
    kaart.zetels = each.capaciteit.value;
  }
  return kaart;
}

/// The codes whose names a participant learns: of the own list, of the place that was given, and of all that still
/// have room.
std::set<std::string> codes_voor(const Ronde& bestand, const std::string& pseudoniem) {
  std::map<std::string, std::int32_t> vrij;
  for (const Rondeplaats& each : bestand.plaatsen) vrij[each.code] = each.capaciteit.value;
  std::set<std::string> codes;
  for (const Rondeplaatsing& each : bestand.uitslag->plaatsingen) {
    if (each.plaats.empty()) continue;
    --vrij[each.plaats];
    if (each.pseudoniem == pseudoniem) codes.insert(each.plaats);
  }
  for (const Rondedeelnemer& deelnemer : bestand.deelnemers) {
    if (deelnemer.pseudoniem != pseudoniem) continue;
    for (const Rondevoorkeur& each : deelnemer.voorkeuren) codes.insert(each.plaats);
  }
  for (const auto& [code, zetels] : vrij) {
    if (zetels > 0) codes.insert(code);
  }
  return codes;
}

/// What a published round says to one participant.
void vul_deelname(store::ReadConnection& db, RondeId id, const Ronde& bestand, MijnDeelname& deelname) {
  for (const Rondeplaatsing& each : bestand.uitslag->plaatsingen) {
    if (each.pseudoniem == deelname.pseudoniem) deelname.lotnummer = each.lotnummer;
  }
  const std::set<std::string> codes = codes_voor(bestand, deelname.pseudoniem);
  for (store::Rondeplaatsrij& each : store::list_rondeplaatsen(db, id)) {
    if (codes.count(each.code) == 0) continue;
    deelname.plaatsen.push_back({each.code, each.stageplaats, std::move(each.naam), std::move(each.instelling)});
  }
  for (Ingreep& each : store::list_ingrepen(db, id)) {
    if (each.pseudoniem == deelname.pseudoniem && !each.ingetrokken_op) deelname.ingrepen.push_back(std::move(each));
  }
}

}  // namespace

std::optional<Ronde> bestand_nu(store::ReadConnection& db, const Plaatsingsronde& ronde) {
  auto bestand = store::load_rondebestand(db, ronde.id);
  // From the offer on what people decided is in it.
  if (!bestand || !ronde.aanbod.empty()) return bestand;
  return met_ingrepen(std::move(*bestand), store::list_ingrepen(db, ronde.id));
}

RondeOverzicht overzicht_van(store::ReadConnection& db, const Call& call, RondeId id) {
  RondeOverzicht overzicht;
  auto ronde = store::load_ronde(db, id);
  if (!ronde) return overzicht;
  overzicht.bestand = bestand_nu(db, *ronde);
  const auto stages = ronde->stand == Rondestand::gepland
                          ? zoek_rondestages(db, call.services.rulepacks, call.vandaag, *ronde)
                          : store::list_rondestages(db, id);
  for (const store::Rondestagerij& each : stages) {
    Rondestage stage = rondestage_van(each, call.services.rulepacks, call.vandaag);
    if (each.pseudoniem.empty()) overzicht.stages.push_back(std::move(stage));
    else overzicht.deelnemers.push_back({each.pseudoniem, std::move(stage)});
  }
  if (overzicht.bestand) {
    for (const store::Rondeplaatsrij& each : store::list_rondeplaatsen(db, id)) {
      overzicht.plaatsen.push_back(rondeplaats_van(each, *overzicht.bestand));
    }
  }
  overzicht.ingrepen = store::list_ingrepen(db, id);
  if (const auto wachtlijst = laad_wachtronde(db, id)) {
    overzicht.wachtenden = wachtlijst->wachtenden();
    for (const store::Wachtaanbodrij& each : wachtlijst->aanbiedingen) {
      overzicht.wachtaanbiedingen.push_back(each.aanbod);
    }
  }
  const bool is_planned = ronde->stand == Rondestand::gepland;
  overzicht.kaart = kaart_van(db, call, std::move(*ronde));
  if (is_planned) overzicht.kaart.stages = static_cast<std::int32_t>(stages.size());
  return overzicht;
}

MijnRonde mijn_ronde_van(store::ReadConnection& db, const Call& call, const Plaatsingsronde& ronde) {
  MijnRonde mijn;
  mijn.kaart = kaart_van(db, call, ronde);
  const auto wachtlijst = laad_wachtronde(db, ronde.id);
  if (wachtlijst) mijn.wachtenden = wachtlijst->wachtenden();
  for (const store::Rondestagerij& each : eigen_stages(db, call, ronde.id)) {
    MijnDeelname deelname;
    deelname.stage = rondestage_van(each, call.services.rulepacks, call.vandaag);
    deelname.ingediend = ronde.gesloten_op ? !each.pseudoniem.empty() : each.heeft_voorkeur;
    if (wachtlijst && wachtlijst->bestand.uitslag && !each.pseudoniem.empty()) {
      deelname.pseudoniem = each.pseudoniem;
      vul_deelname(db, ronde.id, wachtlijst->bestand, deelname);
      deelname.wachtlijst = mijn_wachtlijst(db, call.services.rulepacks, call.vandaag, *wachtlijst, each);
    }
    mijn.deelnames.push_back(std::move(deelname));
  }
  return mijn;
}

Answer<Rondes> get_rondes(const Call& call) {
  const auto found = call.services.store.read([&](store::ReadConnection& db) {
    Rondes rondes;
    for (Plaatsingsronde& ronde : store::list_rondes(db)) {
      if (!plans(call) && ronde.stand == Rondestand::gepland) continue;
      RondeKaart kaart = kaart_van(db, call, std::move(ronde));
      if (plans(call) || !kaart.eigen.empty()) rondes.rondes.push_back(std::move(kaart));
    }
    return rondes;
  });
  if (!found) return Answer<Rondes>::failed(call, found.failure());
  return Answer<Rondes>::of(found.value());
}

Answer<Rondevoorstel> get_rondevoorstel(const Call& call, const RondevoorstelVraag& vraag) {
  const auto found = call.services.store.read([&](store::ReadConnection& db) {
    Rondevoorstel voorstel;
    if (!vraag.eerste_start || !vraag.laatste_start) return voorstel;
    Plaatsingsronde ronde;
    ronde.stagesoorten = vraag.stagesoorten;
    ronde.eerste_start = *vraag.eerste_start;
    ronde.laatste_start = *vraag.laatste_start;
    for (const auto& each : zoek_rondestages(db, call.services.rulepacks, call.vandaag, ronde)) {
      const bool counts = each.uiterlijk && call.vandaag <= *each.uiterlijk;
      if (counts) voorstel.sluit_op = std::min(voorstel.sluit_op.value_or(*each.uiterlijk), *each.uiterlijk);
      voorstel.stages.push_back(rondestage_van(each, call.services.rulepacks, call.vandaag));
    }
    return voorstel;
  });
  if (!found) return Answer<Rondevoorstel>::failed(call, found.failure());
  return Answer<Rondevoorstel>::of(found.value());
}

Answer<RondeOverzicht> get_ronde(const Call& call) {
  std::int64_t versie = 0;
  auto answer = object_answer<RondeOverzicht>(call, [&](store::ReadConnection& db) -> std::optional<RondeOverzicht> {
    const auto ronde = zichtbare_ronde(db, call);
    if (!ronde) return std::nullopt;
    versie = ronde->versie;
    return overzicht_van(db, call, ronde->id);
  });
  if (answer.response.status == 200) answer.response.set_header("ETag", api::etag_of(versie));
  return answer;
}

Answer<MijnRonde> get_mijn_ronde(const Call& call) {
  return object_answer<MijnRonde>(call, [&](store::ReadConnection& db) -> std::optional<MijnRonde> {
    const auto ronde = zichtbare_ronde(db, call);
    if (!ronde) return std::nullopt;
    return mijn_ronde_van(db, call, *ronde);
  });
}

Answer<Ronde> get_rondebestand(const Call& call) {
  return object_answer<Ronde>(call, [&](store::ReadConnection& db) -> std::optional<Ronde> {
    const auto ronde = zichtbare_ronde(db, call);
    if (!ronde) return std::nullopt;
    if (plans(call)) return bestand_nu(db, *ronde);
    // Decisions of people that can still be taken back are nobody else's business.
    auto bestand = store::load_rondebestand(db, ronde->id);
    if (!bestand || is_gepubliceerd(*ronde)) return bestand;
    return zonder_geheim(std::move(*bestand));
  });
}

}  // namespace stagepad
