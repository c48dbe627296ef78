#include "server/store/verzoeken.hpp"
#include "server/store/voorbereidingen.hpp"

#include <string>

#include "server/handlers/change.hpp"
#include "server/store/trajecten.hpp"
#include "shared/base/text.hpp"
#include "shared/command/check.hpp"

namespace stagepad {

namespace {

std::int64_t next_versie(const Change& change) {
  const Traject& traject = change.beeld.traject;
  return store::next_versie(change.tx, traject.id, traject.versie);
}

/// Tells those whose approval the request needs, and whoever has to know of it.
void tell_of(const Change& change, const Verzoek& verzoek, const char* sjabloon, const char* gelegenheid) {
  const Bericht bericht{"verzoek/" + std::to_string(verzoek.id.value) + "/" + gelegenheid, sjabloon, verzoek.id,
                        verzoek.onderdeel};
  bericht_aan_rollen(change, bericht, benodigde_akkoorden(verzoek, change.beeld, change.pakket.pakket));
  // The Stagebureau knows who approaches which institution, and keeps two from the same door.
  if (verzoek.route == Route::eigen) bericht_aan_stagebureau(change, bericht);
}

/// Stores a new request, and tells of it.
void hand_in(const Change& change, Verzoek verzoek) {
  verzoek.traject = change.beeld.traject.id;
  verzoek.ingediend_op = change.call.vandaag;
  verzoek.id = store::insert_verzoek(change.tx, verzoek);

  AuditInhoud inhoud = audit_inhoud(change, next_versie(change));
  inhoud.soort = verzoek.soort;
  inhoud.onderdeel = verzoek.onderdeel;
  inhoud.route = verzoek.route;
  inhoud.plaatsen = verzoek.plaatsen;
  inhoud.schema = verzoek.schema;
  write_audit(change, "verzoek.ingediend", "verzoek", verzoek.id.value, inhoud);

  tell_of(change, verzoek, "verzoek.ingediend", "ingediend");
}

}  // namespace

void store_change(const Change& change, const DienSchemawijzigingIn& command) {
  Verzoek verzoek;
  verzoek.soort = VerzoekSoort::schemawijziging;
  verzoek.schema = command.schema;
  verzoek.toelichting = trimmed(command.toelichting);
  hand_in(change, std::move(verzoek));
}

void store_change(const Change& change, const VraagGoedkeuring& command) {
  Verzoek verzoek;
  verzoek.soort = VerzoekSoort::stageplaats;
  verzoek.onderdeel = command.onderdeel;
  verzoek.route = command.route;
  verzoek.plaatsen = command.plaatsen;
  verzoek.eigen_instelling = trimmed(command.eigen_instelling);
  verzoek.buitenland = command.buitenland && command.route == Route::eigen;
  verzoek.toelichting = trimmed(command.toelichting);
  hand_in(change, std::move(verzoek));
}

void store_change(const Change& change, const TrekVerzoekIn& command) {
  store::set_verzoek_status(change.tx, command.verzoek, VerzoekStatus::ingetrokken);
  store::drop_voorbereidingen(change.tx, command.verzoek);
  write_audit(change, "verzoek.ingetrokken", "verzoek", command.verzoek.value,
              audit_inhoud(change, next_versie(change)));
  tell_of(change, *find_verzoek(change.beeld, command.verzoek), "verzoek.ingetrokken", "ingetrokken");
}

}  // namespace stagepad
