#include "server/handlers/stagewijziging.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "server/handlers/trajectbericht.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/waarnemingen.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

/// Whoever has this role in the training, and who acts for that trainer today; of the Stagebureau nobody in
/// particular.
std::vector<PersoonId> people_of(const Change& change, const Traject& traject, Rol rol) {
  if (rol == Rol::aios) return {traject.aios.id};
  const bool is_po = rol == Rol::praktijkopleider && traject.praktijkopleider;
  if (rol != Rol::instituutsopleider && !is_po) return {};
  const PersoonId opleider = is_po ? traject.praktijkopleider->id : traject.instituutsopleider.id;
  std::vector<PersoonId> people = store::waarnemers_op(change.tx, opleider, change.call.vandaag);
  people.insert(people.begin(), opleider);
  return people;
}

bool is_of_the_office(const Change& change) {
  const auto& rollen = change.call.persoon.rollen;
  return std::find(rollen.begin(), rollen.end(), Rol::stagebureau) != rollen.end();
}

std::string occasion(OnderdeelId onderdeel, std::int64_t versie) {
  return "stage/" + std::to_string(onderdeel.value) + "/versie/" + std::to_string(versie);
}

/// Tells the aios, and whoever is to act next. Not the person who did it.
void tell(const Change& change, const Traject& changed, OnderdeelId onderdeel, std::int64_t versie) {
  std::vector<PersoonId> people = {changed.aios.id};
  const Toetsing toetsing(change.beeld, changed, change.pakket.pakket);
  const GeplandOnderdeel* part = stage_in(toetsing, onderdeel);
  const Rol next = part ? wie_is_aan_zet(toetsing.context(), *part).wie : Rol::aios;
  for (const PersoonId each : people_of(change, changed, next)) {
    if (std::find(people.begin(), people.end(), each) == people.end()) people.push_back(each);
  }
  bericht_over_stage(change.tx, changed.id, onderdeel, versie, "stage.gewijzigd", people, change.call.persoon.id);
  const bool for_the_office = next == Rol::stagebureau || next == Rol::contactpersoon;
  if (for_the_office && !is_of_the_office(change)) {
    bericht_aan_stagebureau(change, {occasion(onderdeel, versie), "stage.gewijzigd", {}, onderdeel});
  }
}

}  // namespace

const GeplandOnderdeel* stage_in(const Toetsing& toetsing, OnderdeelId id) {
  return toetsing.context().planning.find(id);
}

std::int64_t record_stage(const Change& change, const Traject& changed, OnderdeelId onderdeel, const char* action,
                          AuditInhoud inhoud) {
  const std::int64_t versie = store::save_traject(change.tx, changed);
  const AuditInhoud common = audit_inhoud(change, versie);
  inhoud.traject = common.traject;
  inhoud.versie = common.versie;
  inhoud.regelpakket = common.regelpakket;
  inhoud.onderdeel = onderdeel;
  write_audit(change, action, "onderdeel", onderdeel.value, inhoud);
  return versie;
}

void keep_stage(const Change& change, const Traject& changed, OnderdeelId onderdeel, const char* action,
                const AuditInhoud& inhoud) {
  tell(change, changed, onderdeel, record_stage(change, changed, onderdeel, action, inhoud));
}

void tell_everybody(const Change& change, const Traject& changed, OnderdeelId onderdeel, std::int64_t versie,
                    const char* sjabloon) {
  std::vector<PersoonId> people;
  for (const Rol rol : {Rol::aios, Rol::instituutsopleider, Rol::praktijkopleider}) {
    for (const PersoonId each : people_of(change, changed, rol)) people.push_back(each);
  }
  bericht_over_stage(change.tx, changed.id, onderdeel, versie, sjabloon, people, change.call.persoon.id);
  if (is_of_the_office(change)) return;
  bericht_aan_stagebureau(change, {occasion(onderdeel, versie), sjabloon, {}, onderdeel});
}

}  // namespace stagepad
