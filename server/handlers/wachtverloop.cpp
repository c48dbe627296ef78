#include "server/handlers/wachtverloop.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "server/handlers/aanbodgevolg.hpp"
#include "server/handlers/rondeverloop.hpp"
#include "server/handlers/stagebureau.hpp"
#include "server/store/audit.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/traject_beeld.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/check_wachtlijst.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

namespace {

bool is_among(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

const Rondedeelnemer* find_wachtdeelnemer(const Ronde& bestand, const std::string& pseudoniem) {
  for (const Rondedeelnemer& each : bestand.deelnemers) {
    if (each.pseudoniem == pseudoniem) return &each;
  }
  return nullptr;
}

std::int32_t zetels_in_ronde(const Ronde& bestand, const std::string& code) {
  for (const Rondeplaats& each : bestand.plaatsen) {
    if (each.code == code) return each.capaciteit.value;
  }
  return 0;
}

/// What is not a number of days is not set.
std::int32_t antwoorddagen(store::ReadConnection& db) {
  const std::string set = store::load_instelling(db, k_wachtlijst_dagen).value_or("");
  std::int32_t days = 0;
  const char* const end = set.data() + set.size();
  const auto [stopped, error] = std::from_chars(set.data(), end, days);
  const bool is_set = error == std::errc() && stopped == end && days > 0;
  return is_set ? days : k_wachtlijst_antwoorddagen;
}

/// Brings one list up to date, in the transaction in which something on it changed. No training changes by it, so that
/// each, and who sits where, is read once.
class Wachtwerk {
 public:
  Wachtwerk(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag, Wachtronde ronde)
      : tx_(tx), rulepacks_(rulepacks), vandaag_(vandaag), ronde_(std::move(ronde)) {}

  int doe() {
    volg_stages();
    ruim_op();
    bied_aan();
    sluit_af();
    return gedaan_;
  }

 private:
  void herlees() {
    ronde_.rijen = store::list_wachtrijen(tx_, ronde_.id);
    ronde_.aanbiedingen = store::list_wachtaanbiedingen(tx_, ronde_.id);
  }

  /// The training of a stage, with the places of its choices.
  const std::optional<Snapshot>& beeld_van(const store::Wachtrij& rij) {
    const auto known = beelden_.find(rij.onderdeel);
    if (known != beelden_.end()) return known->second;
    std::vector<StageplaatsId> places;
    for (const std::string& code : ronde_.keuzes(rij.pseudoniem, std::nullopt)) {
      places.push_back(ronde_.plaatsen.at(code).stageplaats);
    }
    return beelden_[rij.onderdeel] = wachtbeeld(tx_, rulepacks_, vandaag_, rij.traject, places);
  }

  const std::optional<Rondeaanbod>& aanbod_van(StageplaatsId stageplaats) {
    const auto known = aanbod_.find(stageplaats);
    if (known != aanbod_.end()) return known->second;
    return aanbod_[stageplaats] = plaats_met_zittenden(tx_, rulepacks_, vandaag_, stageplaats);
  }

  /// A stage on the list as it is planned today; `doe` is not called where its training cannot be judged.
  template <class Doe>
  void met_stage(const store::Wachtrij& rij, Doe doe) {
    const std::optional<Snapshot>& beeld = beeld_van(rij);
    const LoadedRulepack* pakket = beeld ? rulepacks_.find(beeld->traject, vandaag_) : nullptr;
    if (!pakket) return;
    const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
    const GeplandOnderdeel* part = toetsing.context().planning.find(rij.onderdeel);
    if (part) doe(*beeld, pakket->pakket, toetsing.context(), *part);
  }

  /// Gives the number of the entry.
  std::int64_t log(const store::Wachtrij& rij, const char* action, std::optional<WachtaanbodId> aanbod = {},
                   std::optional<std::string> plaats = {}, std::optional<Wachteinde> einde = {}) {
    const WachtInhoud inhoud{rij.traject, ronde_.id, aanbod, std::move(plaats), einde};
    return store::append_audit(tx_, {std::nullopt, action, "onderdeel", rij.onderdeel.value, to_json(inhoud)});
  }

  /// `occasion` tells it from others of the same kind.
  void vertel(const store::Wachtrij& rij, std::string_view sjabloon, const std::string& occasion,
              std::optional<WachtaanbodId> aanbod = {}) {
    store::OutboxBericht row;
    row.sleutel = std::string(sjabloon) + "/" + occasion;
    row.sjabloon = sjabloon;
    row.parameters = to_json(OverWachtlijst{ronde_.id, rij.onderdeel, aanbod});
    enqueue_aan_persoon(tx_, std::move(row), rij.aios);
  }

  void eindig_aanbod(const store::Wachtrij& rij, const Wachtaanbod& aanbod, Wachtaanbodstand stand) {
    store::end_wachtaanbod(tx_, aanbod.id, stand, vandaag_);
    log(rij, stand == Wachtaanbodstand::verlopen ? "wachtlijst.verlopen" : "wachtlijst.vervallen", aanbod.id,
        aanbod.plaats);
    ++gedaan_;
  }

  /// Gives the number of the entry that records it.
  std::int64_t haal_eraf(const store::Wachtrij& rij, Wachteinde einde) {
    for (const store::Wachtaanbodrij& each : ronde_.aanbiedingen) {
      if (each.onderdeel != rij.onderdeel || each.aanbod.stand != Wachtaanbodstand::open) continue;
      eindig_aanbod(rij, each.aanbod, Wachtaanbodstand::vervallen);
    }
    store::haal_van_wachtlijst(tx_, ronde_.id, rij.onderdeel, einde, vandaag_);
    return log(rij, "wachtlijst.geeindigd", {}, {}, einde);
  }

  /// Who has begun, became final or was placed otherwise waits no longer; who lost a place waits for more.
  void volg_stages() {
    for (const store::Wachtrij& rij : ronde_.rijen) {
      if (!rij.staat_erop()) continue;
      met_stage(rij, [&](const Snapshot&, const Regelpakket&, const Toetscontext& context,
                         const GeplandOnderdeel& part) {
        if (const auto einde = wachteinde_van(context, part, rij.stageplaats)) {
          // It can be on the list again, and off once more, on one day: each time is told.
          const std::int64_t entry = haal_eraf(rij, *einde);
          vertel(rij, k_wachtlijst_eraf,
                 std::to_string(ronde_.id.value) + "/" + std::to_string(rij.onderdeel.value) + "/" +
                     std::to_string(entry));
        } else if (etalageplaats_van(part) != rij.stageplaats) {
          store::save_wachtplaats(tx_, ronde_.id, rij.onderdeel, etalageplaats_van(part));
        }
      });
    }
    herlees();
  }

  /// The last day to answer; some days from now as long as nobody was told of the offer, up to the stage.
  CivilDate uiterlijk_van(const store::Wachtrij& rij, const Wachtaanbod& aanbod) {
    const bool is_new = aanbod.aangeboden_op == vandaag_;
    if (is_new || !store::is_aanbod_ongemeld(tx_, k_wachtlijst_aanbod, aanbod.id)) return aanbod.uiterlijk;
    std::optional<CivilDate> until;
    met_stage(rij, [&](const Snapshot&, const Regelpakket&, const Toetscontext&, const GeplandOnderdeel& part) {
      until = antwoord_uiterlijk(vandaag_, part.periode.first, k_wachtlijst_na_bericht);
    });
    if (!until || *until <= aanbod.uiterlijk) return aanbod.uiterlijk;
    store::verleng_wachtaanbod(tx_, aanbod.id, *until);
    log(rij, "wachtlijst.verlengd", aanbod.id, aanbod.plaats);
    return *until;
  }

  void ruim_op() {
    for (const store::Wachtaanbodrij& each : std::vector(ronde_.aanbiedingen)) {
      const store::Wachtrij* rij = ronde_.find(each.onderdeel);
      if (!rij || each.aanbod.stand != Wachtaanbodstand::open) continue;
      const std::string occasion = std::to_string(each.aanbod.id.value);
      if (uiterlijk_van(*rij, each.aanbod) < vandaag_) {
        eindig_aanbod(*rij, each.aanbod, Wachtaanbodstand::verlopen);
        vertel(*rij, k_wachtlijst_verlopen, occasion, each.aanbod.id);
      } else if (!is_among(ronde_.keuzes(rij->pseudoniem, rij->stageplaats), each.aanbod.plaats)) {
        // Something better was accepted, by the one who would be told.
        eindig_aanbod(*rij, each.aanbod, Wachtaanbodstand::vervallen);
      } else if (!kan_krijgen(*rij, each.aanbod.plaats, each.aanbod.id)) {
        eindig_aanbod(*rij, each.aanbod, Wachtaanbodstand::vervallen);
        vertel(*rij, k_wachtlijst_vervallen, occasion, each.aanbod.id);
      }
    }
    herlees();
  }

  /// Is there a seat for the stage that nobody sits in and nobody was offered (before `eigen`, where it has an offer)?
  bool heeft_zetel(const store::Wachtrij& rij, const std::string& code, const Period& stage,
                   std::optional<WachtaanbodId> eigen) {
    const store::Rondeplaatsrij& plaats = ronde_.plaatsen.at(code);
    const std::optional<Rondeaanbod>& aanbod = aanbod_van(plaats.stageplaats);
    if (!aanbod) return false;
    const auto free = wachtzetels(*aanbod, stage, plaats.zetels, zetels_in_ronde(ronde_.bestand, code));
    if (!free) return true;
    std::int32_t offered = 0;
    for (const store::Wachtaanbodrij& each : store::open_wachtaanbiedingen(tx_, plaats.stageplaats)) {
      if (each.onderdeel == rij.onderdeel || (eigen && *eigen < each.aanbod.id)) continue;
      const auto theirs = periode_van(tx_, rulepacks_, vandaag_, {each.traject, each.onderdeel});
      if (theirs && overlap_days(*theirs, stage) > 0) ++offered;
    }
    return offered < *free;
  }

  /// Can the stage have the place today? `eigen`: the offer it has for it.
  bool kan_krijgen(const store::Wachtrij& rij, const std::string& code, std::optional<WachtaanbodId> eigen = {}) {
    const StageplaatsId stageplaats = ronde_.plaatsen.at(code).stageplaats;
    bool can = false;
    met_stage(rij, [&](const Snapshot& beeld, const Regelpakket& pakket, const Toetscontext&,
                       const GeplandOnderdeel& part) {
      const Actor office{{}, {Rol::stagebureau}};
      can = heeft_zetel(rij, code, part.periode, eigen) &&
            !blocks(check_doorschuiven(beeld, pakket, office, rij.onderdeel, stageplaats, "wachtlijst"));
    });
    return can;
  }

  [[nodiscard]] bool heeft_open_aanbod(OnderdeelId onderdeel, const std::string& code) const {
    return std::any_of(ronde_.aanbiedingen.begin(), ronde_.aanbiedingen.end(), [&](const auto& each) {
      return each.onderdeel == onderdeel && each.aanbod.plaats == code && each.aanbod.stand == Wachtaanbodstand::open;
    });
  }

  [[nodiscard]] const store::Wachtrij* rij_met(const std::string& pseudoniem) const {
    for (const store::Wachtrij& each : ronde_.rijen) {
      if (each.pseudoniem == pseudoniem && each.staat_erop()) return &each;
    }
    return nullptr;
  }

  void bied_aan() {
    const std::vector<Wachtende> waiting = ronde_.wachtenden();
    std::set<std::string> codes;
    for (const Wachtende& each : waiting) codes.insert(each.plaatsen.begin(), each.plaatsen.end());
    const std::int32_t days = antwoorddagen(tx_);
    for (const std::string& code : codes) {
      // What a round is dividing waits for that round.
      if (store::wordt_elders_verdeeld(tx_, ronde_.plaatsen.at(code).stageplaats, ronde_.id)) continue;
      for (const std::string& pseudoniem : wachtvolgorde(ronde_.bestand, waiting, code)) {
        const store::Wachtrij* rij = rij_met(pseudoniem);
        if (rij && !heeft_open_aanbod(rij->onderdeel, code)) bied_een_aan(*rij, code, days);
      }
    }
    herlees();
  }

  void bied_een_aan(const store::Wachtrij& rij, const std::string& code, std::int32_t days) {
    if (!kan_krijgen(rij, code)) return;
    std::optional<CivilDate> until;
    met_stage(rij, [&](const Snapshot&, const Regelpakket&, const Toetscontext&, const GeplandOnderdeel& part) {
      until = antwoord_uiterlijk(vandaag_, part.periode.first, days);
    });
    if (!until) return;
    store::Wachtaanbodrij offer;
    offer.ronde = ronde_.id;
    offer.onderdeel = rij.onderdeel;
    offer.aanbod.plaats = code;
    offer.aanbod.aangeboden_op = vandaag_;
    offer.aanbod.uiterlijk = *until;
    const WachtaanbodId id = store::insert_wachtaanbod(tx_, offer);
    log(rij, "wachtlijst.aangeboden", id, code);
    vertel(rij, k_wachtlijst_aanbod, std::to_string(id.value), id);
    ++gedaan_;
  }

  /// Whoever has nothing left to wait for is on no list.
  void sluit_af() {
    for (const store::Wachtrij& rij : ronde_.rijen) {
      if (!rij.staat_erop() || !ronde_.keuzes(rij.pseudoniem, rij.stageplaats).empty()) continue;
      haal_eraf(rij, Wachteinde::niets_beters);
    }
  }

  store::Transaction& tx_;
  const Rulepacks& rulepacks_;
  CivilDate vandaag_;
  Wachtronde ronde_;
  std::map<OnderdeelId, std::optional<Snapshot>> beelden_;
  std::map<StageplaatsId, std::optional<Rondeaanbod>> aanbod_;
  int gedaan_ = 0;
};

}  // namespace

const store::Wachtrij* Wachtronde::find(OnderdeelId onderdeel) const {
  for (const store::Wachtrij& each : rijen) {
    if (each.onderdeel == onderdeel) return &each;
  }
  return nullptr;
}

std::vector<std::string> Wachtronde::keuzes(const std::string& pseudoniem, std::optional<StageplaatsId> nu) const {
  const Rondedeelnemer* deelnemer = find_wachtdeelnemer(bestand, pseudoniem);
  if (!deelnemer) return {};
  std::string code;
  for (const Rondevoorkeur& each : deelnemer->voorkeuren) {
    const auto plaats = plaatsen.find(each.plaats);
    if (nu && plaats != plaatsen.end() && plaats->second.stageplaats == *nu) code = each.plaats;
  }
  std::vector<std::string> closed;
  for (const store::Wachtaanbodrij& each : aanbiedingen) {
    const bool is_own = each.aanbod.pseudoniem == pseudoniem;
    if (is_own && sluit_plaats_af(each.aanbod.stand)) closed.push_back(each.aanbod.plaats);
  }
  return betere_keuzes(*deelnemer, code, closed);
}

std::vector<Wachtende> Wachtronde::wachtenden() const {
  std::vector<Wachtende> waiting;
  for (const store::Wachtrij& each : rijen) {
    if (!each.staat_erop()) continue;
    waiting.push_back({each.pseudoniem, each.stageplaats.has_value(), keuzes(each.pseudoniem, each.stageplaats)});
  }
  // By pseudonym, so that the order tells nothing about who they are.
  std::sort(waiting.begin(), waiting.end(),
            [](const Wachtende& a, const Wachtende& b) { return a.pseudoniem < b.pseudoniem; });
  return waiting;
}

std::optional<Wachtronde> laad_wachtronde(store::ReadConnection& db, RondeId id) {
  const auto ronde = store::load_ronde(db, id);
  if (!ronde || ronde->stand != Rondestand::gepubliceerd) return std::nullopt;
  auto bestand = store::load_rondebestand(db, id);
  if (!bestand) return std::nullopt;
  Wachtronde list;
  list.id = id;
  list.bestand = std::move(*bestand);
  for (store::Rondeplaatsrij& each : store::list_rondeplaatsen(db, id)) {
    const std::string code = each.code;
    list.plaatsen[code] = std::move(each);
  }
  list.rijen = store::list_wachtrijen(db, id);
  list.aanbiedingen = store::list_wachtaanbiedingen(db, id);
  return list;
}

std::optional<Snapshot> wachtbeeld(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                                   TrajectId traject, const std::vector<StageplaatsId>& ook) {
  auto beeld = store::laad_traject_beeld(db, traject, {Rol::stagebureau}, ook);
  if (!beeld) return std::nullopt;
  beeld->vandaag = vandaag;
  beeld->bevroren = store::bevroren_onderdelen(db, traject, vandaag);
  if (const LoadedRulepack* pakket = rulepacks.find(beeld->traject, vandaag)) beeld->regelpakket = pakket->hash;
  return beeld;
}

MijnWachtlijst mijn_wachtlijst(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                               const Wachtronde& ronde, const store::Rondestagerij& stage) {
  MijnWachtlijst mijn;
  for (const store::Wachtaanbodrij& each : ronde.aanbiedingen) {
    if (each.onderdeel == stage.onderdeel) mijn.aanbiedingen.push_back(each.aanbod);
  }
  const store::Wachtrij* rij = ronde.find(stage.onderdeel);
  if (rij) {
    mijn.sinds = rij->sinds;
    mijn.tot = rij->tot;
    mijn.einde = rij->einde;
    if (rij->staat_erop()) {
      mijn.geplaatst = rij->stageplaats.has_value();
      mijn.plaatsen = ronde.keuzes(stage.pseudoniem, rij->stageplaats);
    }
  }
  const auto beeld = wachtbeeld(db, rulepacks, vandaag, stage.traject);
  const LoadedRulepack* pakket = beeld ? rulepacks.find(beeld->traject, vandaag) : nullptr;
  if (!pakket) return mijn;
  const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
  const GeplandOnderdeel* part = toetsing.context().planning.find(stage.onderdeel);
  if (!part) return mijn;
  const bool is_on = mijn.staat_erop();
  const auto now = etalageplaats_van(*part);
  const auto einde = wachteinde_van(toetsing.context(), *part, is_on ? rij->stageplaats : now);
  if (!einde) {
    const auto& frozen = beeld->bevroren;
    const bool is_frozen = std::find(frozen.begin(), frozen.end(), stage.onderdeel) != frozen.end();
    mijn.rust = wachtrust_van(toetsing.context(), *part, is_frozen);
  }
  if (is_on) return mijn;
  mijn.bezwaar = einde;
  if (mijn.bezwaar) return mijn;
  mijn.geplaatst = now.has_value();
  mijn.plaatsen = ronde.keuzes(stage.pseudoniem, now);
  if (mijn.plaatsen.empty()) mijn.bezwaar = Wachteinde::niets_beters;
  return mijn;
}

int werk_wachtlijst_bij(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag, RondeId ronde) {
  auto list = laad_wachtronde(tx, ronde);
  if (!list) return 0;
  return Wachtwerk(tx, rulepacks, vandaag, std::move(*list)).doe();
}

}  // namespace stagepad
