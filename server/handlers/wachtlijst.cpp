#include "server/handlers/wachtlijst.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/change.hpp"
#include "server/handlers/rondes.hpp"
#include "server/handlers/ruilverloop.hpp"
#include "server/handlers/stagebureau.hpp"
#include "server/handlers/stagewijziging.hpp"
#include "server/handlers/wachtverloop.hpp"
#include "server/http/texts.hpp"
#include "server/store/trajecten.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/check.hpp"
#include "shared/command/check_plaatsing.hpp"
#include "shared/command/check_wachtlijst.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

/// An own stage in the round of the path, or why nothing is done with it. Others' stages are not there, and what is of
/// an aios is not for the IO to do.
struct Eigenstage {
  Plaatsingsronde ronde;
  store::Rondestagerij stage;
  std::optional<Geweigerd> geweigerd;
};

Eigenstage zoek_eigen_stage(store::Transaction& tx, const Call& call, OnderdeelId onderdeel) {
  const auto ronde = store::load_ronde(tx, id_in_path<RondeId>(call, "ronde"));
  if (!ronde) return {{}, {}, nothing_there()};
  for (store::Rondestagerij& each :
       store::list_eigen_rondestages(tx, ronde->id, call.persoon.id, call.namens)) {
    if (each.onderdeel != onderdeel) continue;
    if (each.aios.id == call.persoon.id) return {*ronde, std::move(each), {}};
    return {{}, {}, Geweigerd{refuse(403, "bevoegd.niet", {rol_parameter("rol", Rol::aios)})}};
  }
  return {{}, {}, nothing_there()};
}

Changed<MijnRonde> mijn_ronde_na(store::Transaction& tx, const Call& call, RondeId id) {
  werk_wachtlijst_bij(tx, call.services.rulepacks, call.vandaag, id);
  return Changed<MijnRonde>::of(mijn_ronde_van(tx, call, store::load_ronde(tx, id).value()));
}

void log_wachtlijst(store::Transaction& tx, const Call& call, const char* action, OnderdeelId onderdeel,
                    const WachtInhoud& inhoud) {
  record(tx, call, action, "onderdeel", onderdeel.value, to_json(inhoud));
}

void eindig(store::Transaction& tx, const Call& call, const store::Wachtaanbodrij& rij, Wachtaanbodstand stand,
            const char* action, const std::string& reden = {}) {
  store::end_wachtaanbod(tx, rij.aanbod.id, stand, call.vandaag, reden);
  log_wachtlijst(tx, call, action, rij.onderdeel, {rij.traject, rij.ronde, rij.aanbod.id, rij.aanbod.plaats, {}});
}

/// Why the stage may not move any more, although the list was not looked at since.
std::optional<Wachteinde> einde_nu(store::ReadConnection& db, const Call& call, const Wachtronde& lijst,
                                   const store::Wachtaanbodrij& aanbod) {
  const store::Wachtrij* rij = lijst.find(aanbod.onderdeel);
  const auto beeld = wachtbeeld(db, call.services.rulepacks, call.vandaag, aanbod.traject);
  const LoadedRulepack* pakket = beeld ? call.services.rulepacks.find(beeld->traject, call.vandaag) : nullptr;
  if (!rij || !pakket) return std::nullopt;
  const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
  const GeplandOnderdeel* part = stage_in(toetsing, aanbod.onderdeel);
  return part ? wachteinde_van(toetsing.context(), *part, rij->stageplaats) : std::nullopt;
}

/// Moves a stage to the place that was offered: what the Stagebureau would do by hand, for the aios who accepts.
/// Whatever is refused is given back, and the caller then undoes all of it.
class Doorschuiving {
 public:
  Doorschuiving(store::Transaction& tx, const Call& call, const Eigenstage& eigen, WachtaanbodId aanbod,
                StageplaatsId stageplaats)
      : tx_(tx),
        call_(call),
        stage_(eigen.stage),
        aanbod_(aanbod),
        stageplaats_(stageplaats),
        actor_{call.persoon.id, {Rol::stagebureau}} {
    reden_ = call.services.texts.in(language_of(call.request))
                 .text(Tekst::wachtlijst_reden, {{"ronde", eigen.ronde.naam}});
  }

  Findings doe() {
    Findings findings;
    const auto before = beeld();
    if (!before) return {about("regelpakket.onbekend", "")};
    if (has_place(*before)) findings = withdraw(*before);
    if (blocks(findings)) return findings;
    return place(*beeld());
  }

 private:
  /// As it is in this transaction; no value when no rule pack judges it.
  [[nodiscard]] std::optional<Snapshot> beeld() const {
    auto found = wachtbeeld(tx_, call_.services.rulepacks, call_.vandaag, stage_.traject, {stageplaats_});
    if (!found || !call_.services.rulepacks.find(found->traject, call_.vandaag)) return std::nullopt;
    return found;
  }

  [[nodiscard]] const LoadedRulepack& pakket(const Snapshot& beeld) const {
    return *call_.services.rulepacks.find(beeld.traject, call_.vandaag);
  }

  [[nodiscard]] bool has_place(const Snapshot& beeld) const {
    const Toetsing toetsing(beeld, beeld.traject, pakket(beeld).pakket);
    const GeplandOnderdeel* part = stage_in(toetsing, stage_.onderdeel);
    return part && heeft_plek(*part);
  }

  Findings withdraw(const Snapshot& beeld) {
    const TrekPlaatsingIn command{stage_.onderdeel, reden_};
    Findings findings = check(command, beeld, pakket(beeld).pakket, actor_);
    if (!blocks(findings)) record_change({tx_, call_, beeld, pakket(beeld)}, command);
    return findings;
  }

  Findings place(const Snapshot& beeld) {
    const PlaatsOnderVoorbehoud command{stage_.onderdeel, stageplaats_};
    const Regelpakket& rules = pakket(beeld).pakket;
    Findings findings = check(command, beeld, rules, actor_);
    const Zetelvraag zetels{call_.services.rulepacks, call_.vandaag, {}, {}, aanbod_};
    for (Finding& each : plaats_is_vol(tx_, zetels, beeld, rules, command)) {
      findings.push_back(std::move(each));
    }
    if (blocks(findings)) return findings;
    const Change change{tx_, call_, beeld, pakket(beeld)};
    record_change(change, command);
    findings = agree(*this->beeld());
    if (blocks(findings)) return findings;
    const Traject changed = store::load_traject(tx_, stage_.traject).value();
    tell_everybody(change, changed, stage_.onderdeel, changed.versie, "stage.gewijzigd");
    return {};
  }

  /// Whoever accepts a place agrees to it, where it becomes final by that.
  Findings agree(const Snapshot& beeld) {
    const Toetsing toetsing(beeld, beeld.traject, pakket(beeld).pakket);
    const GeplandOnderdeel* part = stage_in(toetsing, stage_.onderdeel);
    if (!part) return {};
    const std::vector<Rol> missing = ontbrekende_instemming(toetsing.context(), *part);
    if (std::find(missing.begin(), missing.end(), Rol::aios) == missing.end()) return {};
    const GeefAkkoord command{stage_.onderdeel, Rol::aios};
    Findings findings = check(command, beeld, pakket(beeld).pakket, Actor{call_.persoon.id, {Rol::aios}});
    if (blocks(findings)) return findings;
    AuditInhoud inhoud;
    inhoud.rol = Rol::aios;
    record_stage({tx_, call_, beeld, pakket(beeld)}, toegepast(beeld.traject, command, call_.vandaag),
                 stage_.onderdeel, "plaatsing.akkoord", inhoud);
    return {};
  }

  store::Transaction& tx_;
  const Call& call_;
  const store::Rondestagerij& stage_;
  WachtaanbodId aanbod_;
  StageplaatsId stageplaats_;
  Actor actor_;
  std::string reden_;
};

}  // namespace

Changed<MijnRonde> meld_aan_voor_wachtlijst(store::Transaction& tx, const Call& call,
                                            const MeldAanVoorWachtlijst& command) {
  const Eigenstage eigen = zoek_eigen_stage(tx, call, command.onderdeel);
  if (eigen.geweigerd) return *eigen.geweigerd;
  const auto lijst = laad_wachtronde(tx, eigen.ronde.id);
  if (!lijst) return refused_with(check_aanmelding(eigen.ronde, {}, {}));
  const MijnWachtlijst mijn =
      mijn_wachtlijst(tx, call.services.rulepacks, call.vandaag, *lijst, eigen.stage);
  if (mijn.staat_erop()) return refused_with({about("wachtlijst.staat_er_al", "/onderdeel")});
  Findings findings = check_aanmelding(eigen.ronde, mijn.bezwaar, mijn.plaatsen);
  if (blocks(findings)) return refused_with(std::move(findings));
  const Onderdeel* onderdeel = nullptr;
  const auto traject = store::load_traject(tx, eigen.stage.traject);
  if (traject) onderdeel = find_onderdeel(*traject, command.onderdeel);
  const auto now = onderdeel && onderdeel->plek ? onderdeel->plek->stageplaats : std::nullopt;
  store::zet_op_wachtlijst(tx, eigen.ronde.id, command.onderdeel, call.vandaag, now);
  log_wachtlijst(tx, call, "wachtlijst.aangemeld", command.onderdeel,
                 {eigen.stage.traject, eigen.ronde.id, {}, {}, {}});
  return mijn_ronde_na(tx, call, eigen.ronde.id);
}

Changed<MijnRonde> meld_af_van_wachtlijst(store::Transaction& tx, const Call& call,
                                          const MeldAfVanWachtlijst& command) {
  const Eigenstage eigen = zoek_eigen_stage(tx, call, command.onderdeel);
  if (eigen.geweigerd) return *eigen.geweigerd;
  const auto rij = store::find_wachtrij(tx, eigen.ronde.id, command.onderdeel);
  if (!rij || !rij->staat_erop()) return refused_with({about("wachtlijst.staat_er_niet", "/onderdeel")});
  for (const store::Wachtaanbodrij& each : store::list_wachtaanbiedingen(tx, eigen.ronde.id)) {
    if (each.onderdeel != command.onderdeel || each.aanbod.stand != Wachtaanbodstand::open) continue;
    eindig(tx, call, each, Wachtaanbodstand::afgewezen, "wachtlijst.afgewezen");
  }
  store::haal_van_wachtlijst(tx, eigen.ronde.id, command.onderdeel, Wachteinde::zelf, call.vandaag);
  log_wachtlijst(tx, call, "wachtlijst.afgemeld", command.onderdeel,
                 {eigen.stage.traject, eigen.ronde.id, {}, {}, {}});
  return mijn_ronde_na(tx, call, eigen.ronde.id);
}

Changed<MijnRonde> beantwoord_wachtaanbod(store::Transaction& tx, const Call& call,
                                          const BeantwoordWachtaanbod& command) {
  const auto aanbod = store::load_wachtaanbod(tx, command.aanbod);
  if (!aanbod || aanbod->ronde != id_in_path<RondeId>(call, "ronde")) return nothing_there();
  const Eigenstage eigen = zoek_eigen_stage(tx, call, aanbod->onderdeel);
  if (eigen.geweigerd) return *eigen.geweigerd;
  Findings findings = check_antwoord(aanbod->aanbod, call.vandaag);
  if (blocks(findings)) return refused_with(std::move(findings));
  if (command.antwoord == Wachtantwoord::afgewezen) {
    eindig(tx, call, *aanbod, Wachtaanbodstand::afgewezen, "wachtlijst.afgewezen");
    return mijn_ronde_na(tx, call, eigen.ronde.id);
  }
  const auto lijst = laad_wachtronde(tx, eigen.ronde.id);
  if (!lijst) return nothing_there();
  findings = check_aanmelding(eigen.ronde, einde_nu(tx, call, *lijst, *aanbod), {aanbod->aanbod.plaats});
  if (blocks(findings)) return refused_with(std::move(findings));
  const StageplaatsId stageplaats = lijst->plaatsen.at(aanbod->aanbod.plaats).stageplaats;
  findings = Doorschuiving(tx, call, eigen, aanbod->aanbod.id, stageplaats).doe();
  if (blocks(findings)) return refused_with(std::move(findings));
  eindig(tx, call, *aanbod, Wachtaanbodstand::aanvaard, "wachtlijst.aanvaard");
  store::save_wachtplaats(tx, eigen.ronde.id, aanbod->onderdeel, stageplaats);
  // A swap of the place that was given up is over, and whoever knew of it hears so now.
  for (const Ruiling& each : store::list_lopende_ruilingen_met(tx, aanbod->onderdeel)) {
    laat_ruil_verlopen(tx, call.services.rulepacks, call.vandaag, each);
  }
  return mijn_ronde_na(tx, call, eigen.ronde.id);
}

Changed<RondeOverzicht> trek_wachtaanbod_in(store::Transaction& tx, const Call& call,
                                            const TrekWachtaanbodIn& command) {
  const auto aanbod = store::load_wachtaanbod(tx, command.aanbod);
  if (!aanbod || aanbod->ronde != id_in_path<RondeId>(call, "ronde")) return nothing_there();
  Findings findings = check_intrekking(command, aanbod->aanbod);
  if (blocks(findings)) return refused_with(std::move(findings));
  eindig(tx, call, *aanbod, Wachtaanbodstand::ingetrokken, "wachtlijst.ingetrokken",
         std::string(trimmed(command.reden)));
  const auto rij = store::find_wachtrij(tx, aanbod->ronde, aanbod->onderdeel);
  store::OutboxBericht row;
  row.sleutel = std::string(k_wachtlijst_vervallen) + "/" + std::to_string(command.aanbod.value);
  row.sjabloon = k_wachtlijst_vervallen;
  row.parameters = to_json(OverWachtlijst{aanbod->ronde, aanbod->onderdeel, command.aanbod});
  if (rij) enqueue_aan_persoon(tx, std::move(row), rij->aios);
  // Nobody else is asked here: whoever takes an offer back may want to give the seat by hand.
  RondeOverzicht overzicht = overzicht_van(tx, call, aanbod->ronde);
  const std::int64_t versie = overzicht.kaart.ronde.versie;
  return Changed<RondeOverzicht>::of(std::move(overzicht), versie);
}

}  // namespace stagepad
