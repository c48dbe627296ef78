#include "server/handlers/rondeverloop.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <utility>

#include "server/auth/random.hpp"
#include "server/handlers/aanbodgevolg.hpp"
#include "server/handlers/stagebureau.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "server/store/traject_beeld.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/trajectlijst.hpp"
#include "server/store/wachtlijst.hpp"
#include "server/store/waarnemingen.hpp"
#include "shared/base/sha256.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/matching/loting.hpp"
#include "shared/matching/rondebouw.hpp"

namespace stagepad {

namespace {

/// Random words for one round, each given once.
class Rondecodes {
 public:
  std::string nieuw() {
    for (;;) {
      std::string code = random_code();
      if (gegeven_.insert(code).second) return code;
    }
  }

 private:
  static std::string random_code() {
    constexpr std::string_view k_letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    constexpr std::size_t k_length = 8;
    // Bytes from here on would make the first letters likelier than the last.
    constexpr std::size_t k_fair = 256 / k_letters.size() * k_letters.size();
    std::string code;
    while (code.size() < k_length) {
      for (const std::uint8_t byte : random_bytes()) {
        if (byte < k_fair && code.size() < k_length) code += k_letters[byte % k_letters.size()];
      }
    }
    return code;
  }

  std::set<std::string> gegeven_;
};

/// Calls `visit(beeld, context, deelnames)` for every training that has stages in the round.
template <class Visit>
void bezoek_deelnames(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                      const Plaatsingsronde& ronde, Visit visit) {
  for (const TrajectId id : store::lopende_trajecten(db, vandaag)) {
    Snapshot light;
    light.vandaag = vandaag;
    auto traject = store::load_traject(db, id);
    if (!traject) continue;
    light.traject = std::move(*traject);
    const LoadedRulepack* pakket = rulepacks.find(light.traject, vandaag);
    if (!pakket) continue;
    // Most trainings have none: only of the others all that was handed in is read.
    const Toetsing planned(light, light.traject, pakket->pakket);
    if (deelnames_aan(ronde, planned.context()).empty()) continue;
    auto beeld = store::laad_traject_beeld(db, id, {Rol::stagebureau});
    if (!beeld) continue;
    beeld->vandaag = vandaag;
    const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
    visit(*beeld, toetsing.context(), deelnames_aan(ronde, toetsing.context()));
  }
}

store::Rondestagerij rij_van(const Snapshot& beeld, const Rondedeelname& deelname) {
  store::Rondestagerij rij;
  rij.onderdeel = deelname.onderdeel;
  rij.traject = beeld.traject.id;
  rij.aios = beeld.traject.aios;
  rij.instituutsopleider = beeld.traject.instituutsopleider;
  rij.programma = beeld.traject.programma;
  rij.cohort = beeld.traject.cohort;
  rij.soort = deelname.soort;
  rij.periode = deelname.periode;
  rij.uiterlijk = deelname.uiterlijk;
  rij.heeft_voorkeur = deelname.ingediend;
  return rij;
}

/// What is frozen of a round.
struct Bevriezing {
  std::vector<store::Rondestagerij> stages;
  std::vector<Rondeinzending> inzendingen;
};

Bevriezing bevries(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                   const Plaatsingsronde& ronde, Rondecodes& codes) {
  Bevriezing bevriezing;
  bezoek_deelnames(db, rulepacks, vandaag, ronde, [&](const Snapshot& beeld, const Toetscontext& context,
                                                      const std::vector<Rondedeelname>& deelnames) {
    for (const Rondedeelname& deelname : deelnames) {
      store::Rondestagerij rij = rij_van(beeld, deelname);
      if (deelname.ingediend && !store::is_bevroren_elders(db, deelname.onderdeel, ronde.id)) {
        Rondeinzending inzending;
        inzending.pseudoniem = codes.nieuw();
        const bool goes_first = ronde.eerder_ongeplaatst_eerst &&
                                store::is_eerder_ongeplaatst(db, deelname.onderdeel, ronde.id);
        inzending.lotgroep = ronde.eerder_ongeplaatst_eerst && !goes_first ? 1 : 0;
        inzending.periode = deelname.periode;
        inzending.keuzes = keuzes_van(context, *context.planning.find(deelname.onderdeel), ronde.voorkeuren.value);
        rij.pseudoniem = inzending.pseudoniem;
        bevriezing.inzendingen.push_back(std::move(inzending));
      }
      bevriezing.stages.push_back(std::move(rij));
    }
  });
  return bevriezing;
}

/// From the first day to the last of the stages that may get this place of a round; no value when none may.
std::optional<Period> dagen_op(const Ronde& bestand, const Rondeplaats& plaats,
                               const std::vector<store::Rondestagerij>& stages) {
  std::optional<Period> days;
  for (const Rondedeelnemer& deelnemer : bestand.deelnemers) {
    const bool may_get = (deelnemer.vast && deelnemer.vast->plaats == plaats.code) ||
                         std::any_of(deelnemer.voorkeuren.begin(), deelnemer.voorkeuren.end(),
                                     [&](const Rondevoorkeur& each) { return each.plaats == plaats.code; });
    if (!may_get) continue;
    for (const store::Rondestagerij& each : stages) {
      if (each.pseudoniem != deelnemer.pseudoniem) continue;
      if (!days) days = each.periode;
      days->first = std::min(days->first, each.periode.first);
      days->last = std::max(days->last, each.periode.last);
    }
  }
  return days;
}

std::vector<Rondeaanbod> aanbod_voor(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                                     const std::vector<Rondeinzending>& inzendingen, RondeId ronde) {
  std::set<StageplaatsId> genoemd;
  for (const Rondeinzending& inzending : inzendingen) {
    for (const Rondekeuze& keuze : inzending.keuzes) genoemd.insert(keuze.stageplaats);
  }
  std::vector<Rondeaanbod> aanbod;
  for (const StageplaatsId id : genoemd) {
    if (auto each = rondeaanbod_van(db, rulepacks, vandaag, id, ronde)) aanbod.push_back(std::move(*each));
  }
  return aanbod;
}

std::set<PersoonId> aios_van(const std::vector<store::Rondestagerij>& stages) {
  std::set<PersoonId> people;
  for (const store::Rondestagerij& each : stages) people.insert(each.aios.id);
  return people;
}

/// Their IO, with who acts for them.
std::set<PersoonId> opleiders_van(store::ReadConnection& db, const std::vector<store::Rondestagerij>& stages,
                                  CivilDate vandaag) {
  std::set<PersoonId> people;
  for (const store::Rondestagerij& each : stages) {
    people.insert(each.instituutsopleider.id);
    for (const PersoonId other : store::waarnemers_op(db, each.instituutsopleider.id, vandaag)) people.insert(other);
  }
  return people;
}

/// A mail about a round, once an occasion.
store::OutboxBericht bericht_over(RondeId ronde, std::string_view sjabloon) {
  store::OutboxBericht row;
  row.sleutel = "ronde/" + std::to_string(ronde.value) + "/" + std::string(sjabloon);
  row.sjabloon = sjabloon;
  row.parameters = to_json(OverRonde{ronde});
  return row;
}

}  // namespace

std::vector<store::Rondestagerij> zoek_rondestages(store::ReadConnection& db, const Rulepacks& rulepacks,
                                                   CivilDate vandaag, const Plaatsingsronde& ronde) {
  std::vector<store::Rondestagerij> stages;
  bezoek_deelnames(db, rulepacks, vandaag, ronde,
                   [&](const Snapshot& beeld, const Toetscontext&, const std::vector<Rondedeelname>& deelnames) {
                     for (const Rondedeelname& each : deelnames) stages.push_back(rij_van(beeld, each));
                   });
  return stages;
}

std::vector<Rondebehoefte> zoek_rondebehoeften(store::ReadConnection& db, const Rulepacks& rulepacks,
                                               CivilDate vandaag) {
  Plaatsingsronde alles;
  alles.stagesoorten = rulepacks.stagesoorten();
  alles.eerste_start = vandaag;
  alles.laatste_start = k_last_day;
  std::vector<Rondebehoefte> behoeften;
  bezoek_deelnames(db, rulepacks, vandaag, alles,
                   [&](const Snapshot&, const Toetscontext& context, const std::vector<Rondedeelname>& deelnames) {
                     for (const Rondedeelname& each : deelnames) {
                       const GeplandOnderdeel* part = context.planning.find(each.onderdeel);
                       behoeften.push_back({part->definitie->stagesoort, each.periode.first, each.uiterlijk});
                     }
                   });
  return behoeften;
}

Rondestage rondestage_van(const store::Rondestagerij& rij, const Rulepacks& rulepacks, CivilDate vandaag) {
  Rondestage stage;
  stage.traject = rij.traject;
  stage.onderdeel = rij.onderdeel;
  stage.aios = rij.aios;
  stage.instituutsopleider = rij.instituutsopleider;
  stage.soort = rij.soort;
  stage.eerste_dag = rij.periode.first;
  stage.laatste_dag = rij.periode.last;
  stage.uiterlijk = rij.uiterlijk;
  const LoadedRulepack* pakket = rulepacks.find(rij.programma, rij.cohort, vandaag);
  const RegelpakketOnderdeel* definitie = pakket ? find_onderdeel(pakket->pakket, rij.soort) : nullptr;
  stage.stage = definitie ? definitie->naam : Tweetalig{rij.soort, rij.soort};
  return stage;
}

void vertel_over_ronde(store::Transaction& tx, RondeId ronde, std::string_view sjabloon,
                       const std::vector<store::Rondestagerij>& stages, CivilDate vandaag) {
  std::set<PersoonId> people = aios_van(stages);
  people.merge(opleiders_van(tx, stages, vandaag));
  for (const PersoonId persoon : people) enqueue_aan_persoon(tx, bericht_over(ronde, sjabloon), persoon);
}

void herinner_aan_ronde(store::Transaction& tx, const Plaatsingsronde& ronde, std::int32_t dagen, CivilDate vandaag) {
  auto stages = store::list_rondestages(tx, ronde.id);
  std::erase_if(stages, [](const store::Rondestagerij& each) { return each.heeft_voorkeur; });
  std::set<PersoonId> people = aios_van(stages);
  if (dagen == k_laatste_rondeherinnering) people.merge(opleiders_van(tx, stages, vandaag));
  for (const PersoonId persoon : people) {
    store::OutboxBericht row = bericht_over(ronde.id, k_ronde_herinnering);
    row.sleutel += "/" + std::to_string(dagen);
    enqueue_aan_persoon(tx, std::move(row), persoon);
  }
}

void meld_sluiting(store::Transaction& tx, RondeId ronde) {
  enqueue_aan_stagebureau(tx, bericht_over(ronde, k_ronde_gesloten));
}

RondeInhoud open_ronde(store::Transaction& tx, CivilDate vandaag, Plaatsingsronde ronde,
                       const std::vector<store::Rondestagerij>& stages) {
  Ronde bestand = rondebestand_van(ronde);
  bestand.loting.geheim = to_hex(random_bytes());
  const std::string toezegging = toezegging_van(bestand);
  store::save_rondegeheim(tx, ronde.id, bestand.loting.geheim, toezegging);
  store::save_rondestages(tx, ronde.id, stages);
  ronde.stand = Rondestand::open;
  ronde.geopend_op = vandaag;
  store::update_ronde(tx, ronde);
  vertel_over_ronde(tx, ronde.id, k_ronde_geopend, stages, vandaag);
  return {ronde.versie + 1, static_cast<std::int32_t>(stages.size()), {}, {}, toezegging};
}

RondeInhoud sluit_ronde(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag, Plaatsingsronde ronde) {
  Rondecodes codes;
  const Bevriezing bevriezing = bevries(tx, rulepacks, vandaag, ronde, codes);
  const auto aanbod = aanbod_voor(tx, rulepacks, vandaag, bevriezing.inzendingen, ronde.id);
  std::vector<std::string> plaatscodes;
  for (const Rondeinzending& each : bevriezing.inzendingen) {
    for (std::size_t i = 0; i < each.keuzes.size(); ++i) plaatscodes.push_back(codes.nieuw());
  }
  Rondeopzet opzet = bouw_ronde(ronde, bevriezing.inzendingen, aanbod, plaatscodes);
  ronde.inzendingen = inzendingen_van(opzet.bestand);
  opzet.bestand.loting.inzendingen = ronde.inzendingen;
  ronde.deelnemers = static_cast<std::int32_t>(bevriezing.inzendingen.size());
  ronde.stand = Rondestand::gesloten;
  ronde.gesloten_op = vandaag;
  store::save_rondebestand(tx, ronde.id, opzet.bestand);
  store::update_ronde(tx, ronde);
  store::save_rondestages(tx, ronde.id, bevriezing.stages);
  for (const Rondecode& each : opzet.codes) {
    const auto& plaatsen = opzet.bestand.plaatsen;
    const auto plaats = std::find_if(plaatsen.begin(), plaatsen.end(),
                                     [&](const Rondeplaats& other) { return other.code == each.code; });
    store::insert_rondeplaats(tx, ronde.id, {each.code, each.stageplaats, {}, {}, plaats->capaciteit.value});
  }
  return {ronde.versie + 1, static_cast<std::int32_t>(bevriezing.stages.size()), ronde.deelnemers, {},
          ronde.inzendingen};
}

void ververs_ronde(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag,
                   const Plaatsingsronde& ronde) {
  const auto before = store::list_rondestages(tx, ronde.id);
  const auto now = zoek_rondestages(tx, rulepacks, vandaag, ronde);
  store::save_rondestages(tx, ronde.id, now);
  std::vector<store::Rondestagerij> added;
  std::copy_if(now.begin(), now.end(), std::back_inserter(added), [&](const store::Rondestagerij& each) {
    return std::none_of(before.begin(), before.end(),
                        [&](const store::Rondestagerij& other) { return other.onderdeel == each.onderdeel; });
  });
  vertel_over_ronde(tx, ronde.id, k_ronde_geopend, added, vandaag);
}

std::optional<Ronde> bestand_nu(store::ReadConnection& db, const Plaatsingsronde& ronde) {
  auto bestand = store::load_rondebestand(db, ronde.id);
  // From the offer on what people decided is in it.
  if (!bestand || !ronde.aanbod.empty()) return bestand;
  return met_ingrepen(std::move(*bestand), store::list_ingrepen(db, ronde.id));
}

std::vector<Period> vastgehouden_zetels(store::ReadConnection& db, StageplaatsId stageplaats, RondeId behalve) {
  std::vector<Period> held;
  for (const Plaatsingsronde& ronde : store::list_rondes(db)) {
    const bool holds = ronde.stand == Rondestand::gesloten || ronde.stand == Rondestand::aangeboden ||
                       ronde.stand == Rondestand::geloot;
    if (!holds || ronde.id == behalve) continue;
    const auto bestand = bestand_nu(db, ronde);
    if (!bestand) continue;
    const auto stages = store::list_rondestages(db, ronde.id);
    for (const store::Rondeplaatsrij& rij : store::list_rondeplaatsen(db, ronde.id)) {
      if (rij.stageplaats != stageplaats) continue;
      for (const Rondeplaats& plaats : bestand->plaatsen) {
        const auto days = plaats.code == rij.code ? dagen_op(*bestand, plaats, stages) : std::nullopt;
        if (days) held.insert(held.end(), static_cast<std::size_t>(vastgehouden(*bestand, plaats)), *days);
      }
    }
  }
  return held;
}

std::optional<Rondeaanbod> rondeaanbod_van(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                                           StageplaatsId id, RondeId ronde) {
  auto aanbod = plaats_met_zittenden(db, rulepacks, vandaag, id);
  if (!aanbod) return std::nullopt;
  for (const store::Wachtaanbodrij& each : store::open_wachtaanbiedingen(db, id)) {
    const auto periode = periode_van(db, rulepacks, vandaag, {each.traject, each.onderdeel});
    if (periode) aanbod->bezet.push_back(*periode);
  }
  const auto held = vastgehouden_zetels(db, id, ronde);
  aanbod->bezet.insert(aanbod->bezet.end(), held.begin(), held.end());
  return aanbod;
}

std::optional<Rondeaanbod> plaats_met_zittenden(store::ReadConnection& db, const Rulepacks& rulepacks,
                                                CivilDate vandaag, StageplaatsId id) {
  auto plaats = store::load_stageplaats(db, id);
  if (!plaats) return std::nullopt;
  Rondeaanbod aanbod;
  aanbod.plaats = std::move(*plaats);
  for (const store::Bezetting& each : store::bezettingen(db, id)) {
    if (const auto periode = periode_van(db, rulepacks, vandaag, each)) aanbod.bezet.push_back(*periode);
  }
  return aanbod;
}

}  // namespace stagepad
