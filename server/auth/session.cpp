#include "server/auth/session.hpp"

#include "server/auth/random.hpp"
#include "server/http/security.hpp"

namespace stagepad {

std::string Sessions::begin(PersoonId persoon, std::int64_t now_ms) {
  auto token = random_token();
  store_.create(sha256(token), {persoon, now_ms, now_ms, now_ms + settings_.lifetime.count()});
  return token;
}

std::optional<Sha256Digest> Sessions::token_hash_of(const Request& request) {
  const auto token = request.cookie(k_session_cookie);
  if (!token || !is_token(*token)) return std::nullopt;
  return sha256(*token);
}

std::optional<PersoonId> Sessions::person_of(const Request& request, std::int64_t now_ms) {
  const auto token_hash = token_hash_of(request);
  if (!token_hash) return std::nullopt;
  const auto session = store_.find(*token_hash);
  if (!session) return std::nullopt;
  const auto silence = now_ms - session->last_used_ms;
  if (now_ms >= session->expires_ms || silence >= settings_.idle.count()) {
    store_.revoke(*token_hash);
    return std::nullopt;
  }
  if (silence >= settings_.touch_every.count()) store_.touch(*token_hash, now_ms);
  return session->persoon;
}

void Sessions::end(const Request& request) {
  if (const auto token_hash = token_hash_of(request)) store_.revoke(*token_hash);
}

}  // namespace stagepad
