#include <string>

#include "server/handlers/beeld.hpp"
#include "server/handlers/reading.hpp"
#include "server/http/accept.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad {

namespace {

/// The version, so that it can be given back as If-Match, and what tells apart two answers of one
/// version: the day, another rule pack, places that changed.
std::string etag_of(const Snapshot& beeld, const std::string& body) {
  return "\"" + std::to_string(beeld.traject.versie) + "-" + to_hex(sha256(body)).substr(0, 16) +
         "\"";
}

}  // namespace

Answer<Snapshot> get_traject(const Call& call) {
  const auto beeld = call.services.store.read(
      [&](store::ReadConnection& db) { return laad_beeld(db, call, call.traject); });
  if (!beeld) return Answer<Snapshot>::failed(call, beeld.failure());
  if (!beeld.value()) return Answer<Snapshot>::refused(call, {404, "onbekend", {}, {}});
  auto answer = Answer<Snapshot>::of(*beeld.value());
  const std::string etag = etag_of(*beeld.value(), answer.response.body);
  if (matches_etag(call.request.header("If-None-Match"), etag)) {
    answer.response = Response{};
    answer.response.status = 304;
  }
  answer.response.set_header("ETag", etag);
  return answer;
}

}  // namespace stagepad
