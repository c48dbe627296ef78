#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/handlers/beeld.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/change.hpp"
#include "server/handlers/rondes.hpp"
#include "server/handlers/stagewijziging.hpp"
#include "server/http/texts.hpp"
#include "server/store/trial.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/check.hpp"
#include "shared/command/check_ronde.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

/// Turns the outcome of one round into placements, in the transaction that publishes it. Whatever is refused is
/// collected, and the caller then undoes all of it.
class Publicatie {
 public:
  Publicatie(store::Transaction& tx, const Call& call, const Plaatsingsronde& ronde)
      : tx_(tx), call_(call), ronde_(ronde) {
    for (store::Rondestagerij& each : store::list_rondestages(tx, ronde.id)) {
      if (!each.pseudoniem.empty()) stages_[each.pseudoniem] = std::move(each);
    }
    for (const store::Rondeplaatsrij& each : store::list_rondeplaatsen(tx, ronde.id)) {
      plaatsen_[each.code] = each.stageplaats;
    }
    ingrepen_ = store::list_ingrepen(tx, ronde.id);
    // On record for the aios and the trainers, so not in the language of whoever publishes.
    const Catalogue& texts = call.services.texts.in(Taal::nl);
    reden_ = texts.text(Tekst::rondes_niet_geplaatst_reden, {{"ronde", ronde.naam}});
    weglaatreden_ = texts.text(Tekst::rondes_weggelaten_reden, {{"ronde", ronde.naam}});
  }

  /// In lottery order, so that a place is full for nobody who was drawn before.
  void plaats(const std::vector<Rondeplaatsing>& plaatsingen) {
    for (const Rondeplaatsing& each : plaatsingen) {
      const auto stage = stages_.find(each.pseudoniem);
      // Gone since it closed: the person was erased, or the stage left the schedule.
      if (stage == stages_.end()) continue;
      plaats_een(stage->second, each.plaats);
    }
  }

  [[nodiscard]] Findings& geweigerd() { return geweigerd_; }
  [[nodiscard]] const std::set<std::string>& geweigerde_deelnemers() const { return geweigerden_; }
  [[nodiscard]] std::int32_t geplaatst() const { return geplaatst_; }

 private:
  void plaats_een(const store::Rondestagerij& stage, const std::string& code) {
    if (is_weggelaten(ingrepen_, stage.pseudoniem)) return laat_weg(stage);
    std::vector<StageplaatsId> places;
    if (!code.empty()) places.push_back(plaatsen_.at(code));
    auto beeld = laad_beeld(tx_, call_, stage.traject, places);
    const LoadedRulepack* pakket = beeld ? call_.services.rulepacks.find(beeld->traject, call_.vandaag) : nullptr;
    if (!pakket) return weiger(stage, {about("regelpakket.onbekend", "")});
    // It is this round for which it was kept as it was.
    beeld->bevroren.clear();
    const Change change{tx_, call_, *beeld, *pakket};
    if (code.empty()) return laat_ongeplaatst(stage, change);
    const PlaatsOnderVoorbehoud command{stage.onderdeel, places.front()};
    Findings findings = check(command, *beeld, pakket->pakket, call_.actor());
    const Zetelvraag zetels{call_.services.rulepacks, call_.vandaag, ronde_.id};
    for (Finding& each : plaats_is_vol(tx_, zetels, *beeld, pakket->pakket, command)) {
      findings.push_back(std::move(each));
    }
    if (blocks(findings)) return weiger(stage, std::move(findings));
    record_change(change, command);
    store::save_geplaatst(tx_, ronde_.id, stage.onderdeel, true);
    ++geplaatst_;
  }

  void laat_ongeplaatst(const store::Rondestagerij& stage, const Change& change) {
    const LaatOngeplaatst command{stage.onderdeel, reden_};
    const Toetsing toetsing(change.beeld, change.beeld.traject, change.pakket.pakket);
    const GeplandOnderdeel* part = stage_in(toetsing, stage.onderdeel);
    // Who was left without a place by an earlier round stays so, and is told anew.
    const bool is_already = part && fase_van(toetsing.context(), *part) == Fase::niet_geplaatst;
    if (!is_already) {
      Findings findings = check(command, change.beeld, change.pakket.pakket, call_.actor());
      if (blocks(findings)) return weiger(stage, std::move(findings));
    }
    record_change(change, command);
    store::save_geplaatst(tx_, ronde_.id, stage.onderdeel, false);
  }

  /// Counts as without a place. Where not even that can be recorded with the stage, it stays as it is, and the round
  /// and its mail say so.
  void laat_weg(const store::Rondestagerij& stage) {
    store::save_geplaatst(tx_, ronde_.id, stage.onderdeel, false);
    auto beeld = laad_beeld(tx_, call_, stage.traject);
    const LoadedRulepack* pakket = beeld ? call_.services.rulepacks.find(beeld->traject, call_.vandaag) : nullptr;
    if (!pakket) return;
    beeld->bevroren.clear();
    const LaatOngeplaatst command{stage.onderdeel, weglaatreden_};
    if (blocks(check(command, *beeld, pakket->pakket, call_.actor()))) return;
    record_change(Change{tx_, call_, *beeld, *pakket}, command);
  }

  /// Says first of whom it is, then why.
  void weiger(const store::Rondestagerij& stage, Findings findings) {
    geweigerden_.insert(stage.pseudoniem);
    const std::string pad = "/deelnemers/" + stage.pseudoniem;
    geweigerd_.push_back(about("ronde.plaatsing_geweigerd", pad,
                               {tekst_parameter("aios", stage.aios.naam),
                                onderdeel_parameter("onderdeel", stage.soort)}));
    for (Finding& each : findings) {
      if (each.ernst != Ernst::blokkeert) continue;
      each.pad = pad;
      geweigerd_.push_back(std::move(each));
    }
  }

  store::Transaction& tx_;
  const Call& call_;
  const Plaatsingsronde& ronde_;
  std::map<std::string, store::Rondestagerij> stages_;
  std::map<std::string, StageplaatsId> plaatsen_;
  std::vector<Ingreep> ingrepen_;
  std::string reden_;
  std::string weglaatreden_;
  Findings geweigerd_;
  std::set<std::string> geweigerden_;
  std::int32_t geplaatst_ = 0;
};

}  // namespace

std::set<std::string> geweigerd_bij_publicatie(store::Transaction& tx, const Call& call,
                                               const Plaatsingsronde& ronde) {
  const auto bestand = store::load_rondebestand(tx, ronde.id);
  if (!bestand || !bestand->uitslag) return {};
  const store::Trial trial(tx);
  Publicatie publicatie(tx, call, ronde);
  publicatie.plaats(bestand->uitslag->plaatsingen);
  return publicatie.geweigerde_deelnemers();
}

Changed<RondeOverzicht> publiceer_ronde(store::Transaction& tx, const Call& call) {
  auto ronde = store::load_ronde(tx, id_in_path<RondeId>(call, "ronde"));
  if (!ronde) return nothing_there();
  if (auto stale = outdated(call, ronde->versie)) return *stale;
  Findings findings = check_rondestap(Rondestap::publiceren, *ronde, call.vandaag);
  if (blocks(findings)) return refused_with(std::move(findings));
  const auto bestand = store::load_rondebestand(tx, ronde->id);
  if (!bestand || !bestand->uitslag) return nothing_there();
  Publicatie publicatie(tx, call, *ronde);
  publicatie.plaats(bestand->uitslag->plaatsingen);
  if (!publicatie.geweigerd().empty()) return refused_with(std::move(publicatie.geweigerd()));
  ronde->stand = Rondestand::gepubliceerd;
  ronde->gepubliceerd_op = call.vandaag;
  store::update_ronde(tx, *ronde);
  vertel_over_ronde(tx, ronde->id, k_ronde_gepubliceerd, store::list_rondestages(tx, ronde->id), call.vandaag);
  const std::int64_t versie = ronde->versie + 1;
  record(tx, call, "ronde.gepubliceerd", "ronde", ronde->id.value,
         to_json(RondeInhoud{versie, {}, ronde->deelnemers, publicatie.geplaatst(), ronde->uitslag}));
  return Changed<RondeOverzicht>::of(overzicht_van(tx, call, ronde->id), versie);
}

}  // namespace stagepad
