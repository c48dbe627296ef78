#include "server/handlers/preconditions.hpp"

#include <algorithm>
#include <string>

#include "shared/base/sha256.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

namespace {

/// Nobody repeats a request after a week; the answers hold what was personal on that day.
constexpr std::int64_t k_answers_kept_ms = std::int64_t{7} * 24 * 60 * 60 * 1000;

/// Keys are 8 to 128 visible ASCII characters.
bool is_usable_key(std::string_view key) {
  return key.size() >= 8 && key.size() <= 128 &&
         std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

Sha256Digest fingerprint(const Request& request) {
  Sha256 sum;
  for (const std::string_view part :
       {std::string_view(request.method), std::string_view(request.target),
        std::string_view(request.body)}) {
    sum.update(std::to_string(part.size())).update(":").update(part);
  }
  return sum.finish();
}

std::string_view key_of(const Call& call) {
  return call.request.header(api::k_header_idempotency);
}

}  // namespace

bool is_json(const Request& request) {
  const std::string_view type = request.header("Content-Type");
  return trimmed(type.substr(0, type.find(';'))) == "application/json";
}

std::optional<std::int64_t> version_asked(std::string_view if_match) {
  const auto dash = if_match.find('-');
  if (dash == std::string_view::npos) return api::version_of_etag(if_match);
  return api::version_of_etag(std::string(if_match.substr(0, dash)) + '"');
}

Earlier answered_before(store::Transaction& tx, const Call& call) {
  const std::string_view key = key_of(call);
  if (key.empty()) return {};
  if (!is_usable_key(key)) return {refuse(400, "idempotentie.sleutel"), {}};
  auto given = store::find_antwoord(tx, call.persoon.id, key);
  if (!given) return {};
  if (given->verzoek_hash != fingerprint(call.request)) {
    return {refuse(422, "idempotentie.ander_verzoek"), {}};
  }
  return {{}, std::move(given)};
}

void keep_answer(store::Transaction& tx, const Call& call, int status, std::string_view body) {
  const std::string_view key = key_of(call);
  if (key.empty()) return;
  store::delete_oude_antwoorden(tx, tx.now_ms() - k_answers_kept_ms);
  store::insert_antwoord(tx, call.persoon.id, key,
                         {fingerprint(call.request), status, std::string(body)});
}

}  // namespace stagepad
