#include "server/store/voorkeuren.hpp"

#include "server/handlers/change.hpp"
#include "server/store/trajecten.hpp"

namespace stagepad {

void store_change(const Change& change, const GeefVoorkeuren& command) {
  const Traject& traject = change.beeld.traject;
  store::save_voorkeuren(change.tx, command.onderdeel, command.plaatsen, change.call.vandaag);
  AuditInhoud inhoud =
      audit_inhoud(change, store::next_versie(change.tx, traject.id, traject.versie));
  inhoud.onderdeel = command.onderdeel;
  inhoud.plaatsen = command.plaatsen;
  const bool withdrawn = command.plaatsen.empty();
  write_audit(change, withdrawn ? "voorkeuren.ingetrokken" : "voorkeuren.ingediend", "onderdeel",
              command.onderdeel.value, inhoud);
}

}  // namespace stagepad
