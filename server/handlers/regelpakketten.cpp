#include "server/store/regelpakketten.hpp"

#include "server/handlers/reading.hpp"
#include "server/http/accept.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad {

namespace {

/// A pack never changes under its hash, so that a browser may keep it; it holds nothing personal.
Answer<Regelpakket> answer_with(const Call& call, std::string_view hash, std::string json) {
  const std::string etag = "\"" + std::string(hash) + "\"";
  Response response;
  if (matches_etag(call.request.header("If-None-Match"), etag)) {
    response.status = 304;
  } else {
    response = json_response(200, std::move(json));
  }
  response.set_header("ETag", etag);
  response.set_header("Cache-Control", "private, max-age=31536000, immutable");
  return {std::move(response)};
}

}  // namespace

Answer<Regelpakket> get_regelpakket(const Call& call) {
  const std::string_view hash = call.request.path_value("hash");
  if (const LoadedRulepack* pakket = call.services.rulepacks.find_by_hash(hash)) {
    return answer_with(call, hash, std::string(pakket->json));
  }
  const Refusal unknown{404, "onbekend", {}, {}};
  if (!digest_from_hex(hash)) return Answer<Regelpakket>::refused(call, unknown);
  auto kept = call.services.store.read(
      [&](store::ReadConnection& db) { return store::load_regelpakket(db, hash); });
  if (!kept) return Answer<Regelpakket>::failed(call, kept.failure());
  if (!kept.value()) return Answer<Regelpakket>::refused(call, unknown);
  return answer_with(call, hash, std::move(*kept.value()));
}

}  // namespace stagepad
