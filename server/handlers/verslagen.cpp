#include "server/handlers/verslagen.hpp"

#include <utility>

#include "server/handlers/change.hpp"
#include "server/handlers/commands.hpp"
#include "server/http/accept.hpp"
#include "server/http/attachment.hpp"
#include "server/store/trajecten.hpp"
#include "shared/base/sha256.hpp"
#include "shared/command/document_herkennen.hpp"

namespace stagepad {

Answer<Uitkomst> voeg_verslag_toe(const Call& call, const Verslagtoevoeging& toevoeging) {
  using Gegeven = Answer<Uitkomst>;
  if (call.request.header("Content-Type") != api::k_any_bytes) {
    return Gegeven::refused(call, refuse(415, "inhoud.soort_document"));
  }
  const std::string& inhoud = call.request.body;
  Herkenning herkend = herken_document(inhoud);
  if (!herkend.soort) return Gegeven::refused(call, {422, "geweigerd", std::move(herkend.findings), {}});
  VoegVerslagToe command;
  command.onderdeel = toevoeging.onderdeel;
  command.naam = documentnaam(toevoeging.naam, *herkend.soort);
  command.soort = *herkend.soort;
  command.grootte = static_cast<std::int64_t>(inhoud.size());
  command.sha256 = to_hex(sha256(inhoud));
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
  using Gegeven = Answer<api::Document>;
  const auto onderdeel = path_id<OnderdeelId>(call.request, "onderdeel");
  const auto versie = parse_id(call.request.path_value("versie"));
  if (!onderdeel || !versie) return Gegeven::refused(call, {404, "onbekend", {}, {}});
  auto read = call.services.store.read([&](store::ReadConnection& db) {
    return store::load_verslag(db, call.traject, *onderdeel, *versie);
  });
  if (!read) return Gegeven::failed(call, read.failure());
  if (!read.value()) return Gegeven::refused(call, {404, "onbekend", {}, {}});
  const std::string etag = "\"" + read.value()->versie.sha256 + "\"";
  Gegeven answer;
  if (matches_etag(call.request.header("If-None-Match"), etag)) answer.response.status = 304;
  else answer.response = verslag_answer(std::move(*read.value()));
  answer.response.set_header("ETag", etag);
  return answer;
}

Response verslag_answer(store::Verslagdocument document) {
  return attachment(std::move(document.inhoud), mediatype_van(document.versie.soort), document.versie.naam);
}

}  // namespace stagepad
