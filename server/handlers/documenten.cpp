#include "server/handlers/documenten.hpp"

#include <utility>

#include "server/http/accept.hpp"
#include "server/http/attachment.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad {

OntvangenDocument ontvangen_document(const Call& call, Herkenning (*herken)(std::string_view)) {
  OntvangenDocument document;
  if (call.request.header("Content-Type") != api::k_any_bytes) {
    document.weigering = refuse(415, "inhoud.soort_document");
    return document;
  }
  const std::string& inhoud = call.request.body;
  Herkenning herkend = herken(inhoud);
  document.soort = herkend.soort;
  if (!herkend.soort) {
    document.weigering = {422, "geweigerd", std::move(herkend.findings), {}};
    return document;
  }
  document.grootte = static_cast<std::int64_t>(inhoud.size());
  document.sha256 = to_hex(sha256(inhoud));
  return document;
}

Response bestand_response(store::Bestand bestand) {
  return attachment(std::move(bestand.inhoud), mediatype_van(bestand.soort), bestand.naam);
}

Answer<api::Document> bestand_answer(const Call& call, Result<std::optional<store::Bestand>> read) {
  using Gegeven = Answer<api::Document>;
  if (!read) return Gegeven::failed(call, read.failure());
  if (!read.value()) return Gegeven::refused(call, {404, "onbekend", {}, {}});
  const std::string etag = "\"" + read.value()->sha256 + "\"";
  Gegeven answer;
  if (matches_etag(call.request.header("If-None-Match"), etag)) answer.response.status = 304;
  else answer.response = bestand_response(std::move(*read.value()));
  answer.response.set_header("ETag", etag);
  return answer;
}

}  // namespace stagepad
