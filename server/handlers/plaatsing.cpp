#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "server/handlers/change.hpp"
#include "server/handlers/trajectbericht.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/voorkeuren.hpp"
#include "shared/command/check_plaatsing.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/capaciteit.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

const GeplandOnderdeel* stage_in(const Toetsing& toetsing, OnderdeelId id) {
  return toetsing.context().planning.find(id);
}

/// Whoever has this role in the training; of the Stagebureau nobody in particular.
std::vector<PersoonId> people_of(const Traject& traject, Rol rol) {
  if (rol == Rol::aios) return {traject.aios.id};
  if (rol == Rol::instituutsopleider) return {traject.instituutsopleider.id};
  if (rol == Rol::praktijkopleider && traject.praktijkopleider) return {traject.praktijkopleider->id};
  return {};
}

/// Tells the aios, and whoever is to act next. Not the person who did it.
void tell(const Change& change, const Traject& changed, OnderdeelId onderdeel, std::int64_t versie) {
  std::vector<PersoonId> people = {changed.aios.id};
  const Toetsing toetsing(change.beeld, changed, change.pakket.pakket);
  const GeplandOnderdeel* part = stage_in(toetsing, onderdeel);
  const Rol next = part ? wie_is_aan_zet(toetsing.context(), *part).wie : Rol::aios;
  for (const PersoonId each : people_of(changed, next)) {
    if (std::find(people.begin(), people.end(), each) == people.end()) people.push_back(each);
  }
  bericht_over_stage(change.tx, changed.id, onderdeel, versie, people, change.call.persoon.id);
  const bool for_the_office = next == Rol::stagebureau || next == Rol::contactpersoon;
  const auto& rollen = change.call.persoon.rollen;
  const bool by_the_office = std::find(rollen.begin(), rollen.end(), Rol::stagebureau) != rollen.end();
  if (for_the_office && !by_the_office) {
    bericht_aan_stagebureau(change, {"stage/" + std::to_string(onderdeel.value) + "/versie/" +
                                         std::to_string(versie),
                                     "stage.gewijzigd", {}, onderdeel});
  }
}

/// Keeps the training as it became, records that, and tells whom it concerns.
void keep(const Change& change, const Traject& changed, OnderdeelId onderdeel, const char* action,
          AuditInhoud inhoud = {}) {
  const std::int64_t versie = store::save_traject(change.tx, changed);
  const AuditInhoud common = audit_inhoud(change, versie);
  inhoud.traject = common.traject;
  inhoud.versie = common.versie;
  inhoud.regelpakket = common.regelpakket;
  inhoud.onderdeel = onderdeel;
  write_audit(change, action, "onderdeel", onderdeel.value, inhoud);
  tell(change, changed, onderdeel, versie);
}

/// What the placement makes of the preferences: the one for this place gets the status, without a place all
/// of them wait again.
void set_preferences(const Change& change, OnderdeelId onderdeel,
                     std::optional<StageplaatsId> stageplaats, VoorkeurStatus status) {
  for (const Voorkeur& each : change.beeld.voorkeuren) {
    if (each.onderdeel != onderdeel) continue;
    const bool is_it = !stageplaats || each.stageplaats == *stageplaats;
    const VoorkeurStatus now = is_it ? status : VoorkeurStatus::voorlopig_geplaatst;
    if (each.status != now) store::set_voorkeur_status(change.tx, onderdeel, each.rang, now);
  }
}

std::optional<StageplaatsId> place_of(const Change& change, OnderdeelId id) {
  const Onderdeel* onderdeel = find_onderdeel(change.beeld.traject, id);
  return onderdeel && onderdeel->plek ? onderdeel->plek->stageplaats : std::nullopt;
}

/// The stages of others that sit in the place while this one would, by their official dates.
std::int32_t taken_in(store::ReadConnection& db, const Call& call, StageplaatsId stageplaats,
                      OnderdeelId own, const Period& periode) {
  std::int32_t taken = 0;
  for (const store::Bezetting& each : store::bezettingen(db, stageplaats)) {
    if (each.onderdeel == own) continue;
    Snapshot beeld;
    beeld.vandaag = call.vandaag;
    if (auto traject = store::load_traject(db, each.traject)) beeld.traject = std::move(*traject);
    const LoadedRulepack* pakket = call.services.rulepacks.find(beeld.traject, call.vandaag);
    if (!pakket) continue;
    const Toetsing toetsing(beeld, beeld.traject, pakket->pakket);
    const GeplandOnderdeel* part = stage_in(toetsing, each.onderdeel);
    if (part && overlap_days(part->periode, periode) > 0) ++taken;
  }
  return taken;
}

}  // namespace

Findings plaats_is_vol(store::ReadConnection& db, const Call& call, const Snapshot& beeld,
                       const Regelpakket& pakket, const PlaatsOnderVoorbehoud& command) {
  const Toetsing toetsing(beeld, beeld.traject, pakket);
  const GeplandOnderdeel* part = stage_in(toetsing, command.onderdeel);
  const Stageplaats* plaats = find_plaats(beeld, command.stageplaats);
  if (!part || !plaats) return {};
  const std::int32_t room = ruimte_in(*plaats, part->periode);
  // A place without periods is always free; that there is none for these days is said by check().
  if (room == 0) return {};
  const std::int32_t taken =
      taken_in(db, call, command.stageplaats, command.onderdeel, part->periode);
  if (taken < room) return {};
  Finding finding = refusal("plaatsing.vol", "/stageplaats",
                            {getal_parameter("capaciteit", room), getal_parameter("bezet", taken)});
  return {finding};
}

void store_change(const Change& change, const MeldPlaats& command) {
  keep(change,
       toegepast(change.beeld.traject, command, change.pakket.pakket, change.call.vandaag),
       command.onderdeel, "plaatsing.gemeld");
}

void store_change(const Change& change, const BeoordeelPlaatsing& command) {
  const Toetsing toetsing(change.beeld, change.beeld.traject, change.pakket.pakket);
  const Rol rol = beoordeelt_als(toetsing.context(), *stage_in(toetsing, command.onderdeel));
  AuditInhoud inhoud;
  inhoud.rol = rol;
  inhoud.besluit = command.besluit;
  keep(change, toegepast(change.beeld.traject, command, rol, change.call.vandaag), command.onderdeel,
       command.besluit == Besluit::goedgekeurd ? "plaatsing.goedgekeurd" : "plaatsing.teruggestuurd",
       inhoud);
}

void store_change(const Change& change, const PlaatsOnderVoorbehoud& command) {
  const Stageplaats& plaats = *find_plaats(change.beeld, command.stageplaats);
  set_preferences(change, command.onderdeel, command.stageplaats,
                  VoorkeurStatus::onder_voorbehoud_geplaatst);
  AuditInhoud inhoud;
  inhoud.plaatsen = {command.stageplaats};
  keep(change, toegepast(change.beeld.traject, command, plaats, change.call.vandaag),
       command.onderdeel, "plaatsing.onder_voorbehoud", inhoud);
}

void store_change(const Change& change, const LaatOngeplaatst& command) {
  keep(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
       "plaatsing.niet_gelukt");
}

void store_change(const Change& change, const WijsPlaatsToe& command) {
  keep(change,
       toegepast(change.beeld.traject, command, change.pakket.pakket, change.call.vandaag),
       command.onderdeel, "plaatsing.toegewezen");
}

void store_change(const Change& change, const GeefAkkoord& command) {
  AuditInhoud inhoud;
  inhoud.rol = command.rol;
  keep(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
       "plaatsing.akkoord", inhoud);
}

void store_change(const Change& change, const MaakDefinitief& command) {
  set_preferences(change, command.onderdeel, place_of(change, command.onderdeel),
                  VoorkeurStatus::geplaatst);
  keep(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
       "plaatsing.definitief");
}

void store_change(const Change& change, const TrekPlaatsingIn& command) {
  set_preferences(change, command.onderdeel, std::nullopt, VoorkeurStatus::voorlopig_geplaatst);
  keep(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
       "plaatsing.ingetrokken");
}

}  // namespace stagepad
