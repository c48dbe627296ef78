#include "server/handlers/change.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/voorbereidingen.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

void store_change(const Change& change, const BereidBesluitVoor& command) {
  if (command.besluit) {
    Voorbereiding ready{command.over, command.verzoek, command.onderdeel, command.rol, *command.besluit,
                        std::string(trimmed(command.reden)), {change.call.persoon.id, {}}, change.call.vandaag};
    store::save_voorbereiding(change.tx, ready);
  } else if (command.verzoek) {
    store::drop_voorbereidingen(change.tx, *command.verzoek, command.rol);
  } else {
    store::drop_voorbereidingen(change.tx, command.over, command.onderdeel.value_or(OnderdeelId{}), command.rol);
  }
  const Traject& traject = change.beeld.traject;
  AuditInhoud inhoud = audit_inhoud(change, store::next_versie(change.tx, traject.id, traject.versie));
  inhoud.onderdeel = command.onderdeel;
  inhoud.rol = command.rol;
  inhoud.besluit = command.besluit;
  const bool is_request = command.verzoek.has_value();
  write_audit(change, command.besluit ? "besluit.voorbereid" : "besluit.voorbereiding_ingetrokken",
              is_request ? "verzoek" : "onderdeel",
              is_request ? command.verzoek->value : command.onderdeel.value_or(OnderdeelId{}).value, inhoud);
}

}  // namespace stagepad
