#include "server/auth/contribution_links.hpp"
#include "server/handlers/stagewijziging.hpp"
#include "server/store/stageplannen.hpp"
#include "server/store/verslagen.hpp"
#include "server/store/voorbereidingen.hpp"
#include "shared/command/check_begeleiding.hpp"
#include "shared/command/check_bevestiging.hpp"
#include "shared/command/check_einde.hpp"
#include "shared/command/check_evaluatie.hpp"
#include "shared/command/check_gereedheid.hpp"
#include "shared/command/check_stageplan.hpp"

namespace stagepad {

void store_change(const Change& change, const DienStageplanIn& command) {
  store::drop_voorbereidingen(change.tx, Besluitonderwerp::stageplan, command.onderdeel);
  store::add_stageplan(change.tx, command.onderdeel, command.plan, change.call.vandaag);
  keep_stage(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
             "stageplan.ingediend");
}

void store_change(const Change& change, const BeoordeelStageplan& command) {
  store::drop_voorbereidingen(change.tx, Besluitonderwerp::stageplan, command.onderdeel);
  store::decide_stageplan(change.tx, command.onderdeel, command.besluit, change.call.vandaag,
                          command.opmerkingen);
  AuditInhoud inhoud;
  inhoud.besluit = command.besluit;
  keep_stage(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
             command.besluit == Besluit::goedgekeurd ? "stageplan.goedgekeurd" : "stageplan.teruggestuurd",
             inhoud);
}

void store_change(const Change& change, const LegBegeleidingVast& command) {
  keep_stage(change, toegepast(change.beeld.traject, command), command.onderdeel, "begeleiding.vastgelegd");
}

void store_change(const Change& change, const WijzigStagebegeleider& command) {
  end_contributions(change.tx, *find_onderdeel(change.beeld.traject, command.onderdeel), command.deel);
  keep_stage(change, toegepast(change.beeld.traject, command), command.onderdeel, "stagebegeleider.gewijzigd");
}

void store_change(const Change& change, const NodigStagebegeleiderUit& command) {
  const Plek& plek = *find_plek(*find_onderdeel(change.beeld.traject, command.onderdeel), command.deel);
  store::save_bijdragevraag(change.tx, command.onderdeel, {plek.stagebegeleider_email, plek.stagebegeleider});
  ask_contribution(change.tx, command.onderdeel, plek.stagebegeleider, plek.stagebegeleider_email);
  AuditInhoud inhoud = audit_inhoud(change, change.beeld.traject.versie);
  inhoud.onderdeel = command.onderdeel;
  write_audit(change, "stagebegeleider.uitgenodigd", "onderdeel", command.onderdeel.value, inhoud);
}

void store_change(const Change& change, const DienVerslagIn& command) {
  const CivilDate today = change.call.vandaag;
  store::drop_voorbereidingen(change.tx, Besluitonderwerp::verslag, command.onderdeel);
  AuditInhoud inhoud;
  inhoud.verslag_versie = ingediende_versie(change.beeld, command);
  store::begin_bijdragen_opnieuw(change.tx, command.onderdeel);
  if (inhoud.verslag_versie) {
    store::set_verslag_ingediend(change.tx, command.onderdeel, *inhoud.verslag_versie, today);
    inhoud.document = nieuwste_verslag(change.beeld, command.onderdeel)->sha256;
  }
  keep_stage(change, toegepast(change.beeld.traject, command, inhoud.verslag_versie, today), command.onderdeel,
             "verslag.ingediend", inhoud);
}

void store_change(const Change& change, const GeefStagebeoordeling& command) {
  AuditInhoud inhoud;
  inhoud.rol = Rol::stagebegeleider;
  keep_stage(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
             "stagebeoordeling.gegeven", inhoud);
}

void store_change(const Change& change, const BeoordeelVerslag& command) {
  const Toetsing toetsing(change.beeld, change.beeld.traject, change.pakket.pakket);
  const bool is_waardering = waardeert(toetsing.context(), *stage_in(toetsing, command.onderdeel));
  const bool is_back = command.besluit == Besluit::teruggestuurd;
  store::drop_voorbereidingen(change.tx, Besluitonderwerp::verslag, command.onderdeel,
                              is_back ? std::nullopt : std::optional(command.rol));
  AuditInhoud inhoud;
  inhoud.rol = command.rol;
  inhoud.besluit = command.besluit;
  inhoud.verslag_versie = find_onderdeel(change.beeld.traject, command.onderdeel)->voortgang.verslag_versie;
  const char* action = command.besluit == Besluit::teruggestuurd ? "verslag.teruggestuurd"
                       : is_waardering                           ? "verslag.gewaardeerd"
                                                                 : "verslag.goedgekeurd";
  keep_stage(change, toegepast(change.beeld.traject, command, is_waardering, change.call.vandaag),
             command.onderdeel, action, inhoud);
}

void store_change(const Change& change, const BevestigGesprek& command) {
  AuditInhoud inhoud;
  inhoud.rol = Rol::stagebegeleider;
  keep_stage(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
             "gesprek.bevestigd", inhoud);
}

void store_change(const Change& change, const GeefPraktijktoets& command) {
  AuditInhoud inhoud;
  inhoud.rol = Rol::stagebegeleider;
  keep_stage(change, toegepast(change.beeld.traject, command, change.call.vandaag), command.onderdeel,
             "praktijktoets.gegeven", inhoud);
}

void store_change(const Change& change, const WijzigEinde& command) {
  const Rol door = wijzigt_einde_als(change.beeld.traject, change.call.actor());
  AuditInhoud inhoud;
  inhoud.rol = door;
  const Traject changed =
      toegepast(change.beeld.traject, command, change.pakket.pakket, door, change.call.vandaag);
  const std::int64_t versie = record_stage(change, changed, command.onderdeel, "einde.gewijzigd", inhoud);
  tell_everybody(change, changed, command.onderdeel, versie, "stage.einde_gewijzigd");
}

void store_change(const Change& change, const LegGereedheidVast& command) {
  keep_stage(change, toegepast(change.beeld.traject, command), command.onderdeel, "gereedheid.vastgelegd");
}

}  // namespace stagepad
