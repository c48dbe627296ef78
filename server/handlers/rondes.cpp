#include "server/handlers/rondes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/handlers/beheer.hpp"
#include "server/handlers/wachtverloop.hpp"
#include "server/http/attachment.hpp"
#include "server/store/ruilingen.hpp"
#include "shared/matching/rondebouw.hpp"

namespace stagepad {

namespace {

bool plans(const Call& call) {
  return api::access_of(api::Permission::plans_rondes, call.persoon.rollen) == api::Access::allowed;
}

/// May those in it know the outcome? One that was drawn and then called off shows it too: else it could be drawn until it
/// suits.
bool is_onthuld(const Plaatsingsronde& ronde) {
  return ronde.stand == Rondestand::gepubliceerd || (ronde.stand == Rondestand::vervallen && ronde.geloot_op);
}

std::vector<store::Rondestagerij> eigen_stages(store::ReadConnection& db, const Call& call, RondeId id) {
  return store::list_eigen_rondestages(db, id, call.persoon.id, call.namens);
}

/// Does a swap run that ends when this stage leaves its place? One that still waits for the answer of its aios does not.
bool ruilt_plaats(store::ReadConnection& db, OnderdeelId onderdeel) {
  const auto all = store::list_lopende_ruilingen_met(db, onderdeel);
  return std::any_of(all.begin(), all.end(), [&](const Ruiling& each) {
    return each.aanvrager.onderdeel == onderdeel || each.stand == Ruilstand::ingestemd;
  });
}

/// What is not to be known before the outcome is.
void verberg_uitslag(Plaatsingsronde& ronde) {
  if (is_onthuld(ronde)) return;
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
  if (is_onthuld(ronde) || (for_office && ronde.stand == Rondestand::geloot)) {
    kaart.geplaatst = store::tel_geplaatst(db, ronde.id);
  }
  if (!for_office) verberg_uitslag(ronde);
  kaart.ronde = std::move(ronde);
  return kaart;
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

std::set<std::string> codes_op_lijst(const Ronde& bestand, const std::string& pseudoniem) {
  std::set<std::string> codes;
  for (const Rondedeelnemer& deelnemer : bestand.deelnemers) {
    if (deelnemer.pseudoniem != pseudoniem) continue;
    for (const Rondevoorkeur& each : deelnemer.voorkeuren) codes.insert(each.plaats);
  }
  return codes;
}

/// The place that somebody was given, and all that still have room.
std::set<std::string> codes_na_uitslag(const Ronde& bestand, const std::string& pseudoniem) {
  std::map<std::string, std::int32_t> vrij;
  for (const Rondeplaats& each : bestand.plaatsen) vrij[each.code] = each.capaciteit.value;
  std::set<std::string> codes;
  for (const Rondeplaatsing& each : bestand.uitslag->plaatsingen) {
    if (each.plaats.empty()) continue;
    --vrij[each.plaats];
    if (each.pseudoniem == pseudoniem) codes.insert(each.plaats);
  }
  for (const auto& [code, zetels] : vrij) {
    if (zetels > 0) codes.insert(code);
  }
  return codes;
}

/// What a round that has closed says to one participant. The own pseudonym and what the codes of the own list stand for
/// are told before the lottery, so that nobody can be given another's line afterwards.
void vul_deelname(store::ReadConnection& db, RondeId id, const Ronde& bestand, bool is_known, MijnDeelname& deelname) {
  const std::set<std::string> own = codes_op_lijst(bestand, deelname.pseudoniem);
  std::set<std::string> codes = own;
  if (is_known) codes.merge(codes_na_uitslag(bestand, deelname.pseudoniem));
  for (store::Rondeplaatsrij& each : store::list_rondeplaatsen(db, id)) {
    if (codes.count(each.code) == 0) continue;
    deelname.plaatsen.push_back({each.code, each.stageplaats, std::move(each.naam), std::move(each.instelling)});
  }
  if (!is_known) return;
  for (const Rondeplaatsing& each : bestand.uitslag->plaatsingen) {
    if (each.pseudoniem == deelname.pseudoniem) deelname.lotnummer = each.lotnummer;
  }
  for (Ingreep& each : store::list_ingrepen(db, id)) {
    const bool is_theirs = each.soort == Ingreepsoort::zetels ? own.count(each.plaats) > 0
                                                              : each.pseudoniem == deelname.pseudoniem;
    if (is_theirs && !each.ingetrokken_op) deelname.ingrepen.push_back(std::move(each));
  }
}

}  // namespace

std::optional<Plaatsingsronde> zichtbare_ronde(store::ReadConnection& db, const Call& call) {
  auto ronde = store::load_ronde(db, id_in_path<RondeId>(call, "ronde"));
  if (!ronde || plans(call)) return ronde;
  if (ronde->stand == Rondestand::gepland || eigen_stages(db, call, ronde->id).empty()) return std::nullopt;
  return ronde;
}

std::vector<store::Rondestagerij> stages_voor(store::ReadConnection& db, const Call& call, RondeId id) {
  return plans(call) ? store::list_rondestages(db, id) : eigen_stages(db, call, id);
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
  const auto bestand = store::load_rondebestand(db, ronde.id);
  const auto wachtlijst = laad_wachtronde(db, ronde.id);
  if (wachtlijst) mijn.wachtenden = wachtlijst->wachtenden();
  for (const store::Rondestagerij& each : eigen_stages(db, call, ronde.id)) {
    MijnDeelname deelname;
    deelname.stage = rondestage_van(each, call.services.rulepacks, call.vandaag);
    const bool rests = each.heeft_voorkeur && each.wacht_op_goedkeuring;
    deelname.ingediend = ronde.gesloten_op ? !each.pseudoniem.empty() : each.heeft_voorkeur && !rests;
    deelname.wacht_op_goedkeuring = !ronde.gesloten_op && rests;
    if (bestand && !each.pseudoniem.empty()) {
      deelname.pseudoniem = each.pseudoniem;
      vul_deelname(db, ronde.id, *bestand, bestand->uitslag && is_onthuld(ronde), deelname);
      if (wachtlijst) {
        deelname.wachtlijst = mijn_wachtlijst(db, call.services.rulepacks, call.vandaag, *wachtlijst, each);
        deelname.wachtlijst->ruilt = each.aios.id == call.persoon.id && ruilt_plaats(db, each.onderdeel);
      }
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

Answer<Rondevoorstellen> get_rondevoorstellen(const Call& call) {
  const auto found = call.services.store.read([&](store::ReadConnection& db) {
    const auto behoeften = zoek_rondebehoeften(db, call.services.rulepacks, call.vandaag);
    return Rondevoorstellen{plan_rondes(behoeften, store::list_rondes(db), call.vandaag)};
  });
  if (!found) return Answer<Rondevoorstellen>::failed(call, found.failure());
  return Answer<Rondevoorstellen>::of(found.value());
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
  std::string code;
  auto answer = object_answer<Ronde>(call, [&](store::ReadConnection& db) -> std::optional<Ronde> {
    const auto ronde = zichtbare_ronde(db, call);
    if (!ronde) return std::nullopt;
    code = ronde->code;
    if (plans(call)) return bestand_nu(db, *ronde);
    // Decisions of people that can still be taken back are nobody else's business.
    auto bestand = store::load_rondebestand(db, ronde->id);
    if (!bestand) return bestand;
    std::vector<std::string> own;
    for (const store::Rondestagerij& each : eigen_stages(db, call, ronde->id)) own.push_back(each.pseudoniem);
    bestand = voor_deelnemers(std::move(*bestand), own);
    return is_onthuld(*ronde) ? std::move(bestand) : zonder_geheim(std::move(*bestand));
  });
  // Somebody who follows the link keeps the file, to check it with another program.
  if (answer.response.status == 200) {
    answer.response.set_header("Content-Disposition", attachment_disposition("ronde-" + code + ".json"));
  }
  return answer;
}

}  // namespace stagepad
