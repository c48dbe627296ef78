#include "server/handlers/verslagen.hpp"

#include <utility>

#include "server/handlers/change.hpp"
#include "server/handlers/commands.hpp"
#include "server/handlers/documenten.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/verslagen.hpp"
#include "shared/command/document_herkennen.hpp"

namespace stagepad {

Answer<Uitkomst> voeg_verslag_toe(const Call& call, const Verslagtoevoeging& toevoeging) {
  const OntvangenDocument document = ontvangen_document(call, herken_document);
  if (!document.soort) return Answer<Uitkomst>::refused(call, document.weigering);
  VoegVerslagToe command;
  command.onderdeel = toevoeging.onderdeel;
  command.naam = documentnaam(toevoeging.naam, *document.soort);
  command.soort = *document.soort;
  command.grootte = document.grootte;
  command.sha256 = document.sha256;
  return carry_out_command(call, Command(std::move(command)));
}

void store_change(const Change& change, const VoegVerslagToe& command) {
  Verslagversie verslag;
  verslag.onderdeel = command.onderdeel;
  verslag.naam = command.naam;
  verslag.soort = command.soort;
  verslag.grootte = command.grootte;
  verslag.sha256 = command.sha256;
  verslag.door.id = change.call.persoon.id;
  verslag.op = change.call.vandaag;
  const std::int32_t versie = store::add_verslag(change.tx, verslag, change.call.request.body);
  const Traject& traject = change.beeld.traject;
  AuditInhoud inhoud = audit_inhoud(change, store::next_versie(change.tx, traject.id, traject.versie));
  inhoud.onderdeel = command.onderdeel;
  inhoud.verslag_versie = versie;
  inhoud.document = command.sha256;
  write_audit(change, "verslag.toegevoegd", "onderdeel", command.onderdeel.value, inhoud);
}

Answer<api::Document> get_verslagdocument(const Call& call) {
  const auto onderdeel = path_id<OnderdeelId>(call.request, "onderdeel");
  const auto versie = parse_id(call.request.path_value("versie"));
  if (!onderdeel || !versie) return Answer<api::Document>::refused(call, {404, "onbekend", {}, {}});
  return bestand_answer(call, call.services.store.read([&](store::ReadConnection& db) {
    return store::load_verslag(db, call.traject, *onderdeel, *versie);
  }));
}

}  // namespace stagepad
