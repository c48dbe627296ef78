#include "server/auth/session.hpp"

#include <utility>

#include "server/auth/random.hpp"
#include "server/http/security.hpp"

namespace stagepad {

std::string Sessions::begin(PersoonId persoon, std::int64_t now_ms, std::string browser) {
  auto token = random_token();
  store_.create(sha256(token), {persoon, now_ms, now_ms, now_ms + settings_.lifetime.count(),
                                std::move(browser)});
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
  if (!is_good(*session, now_ms)) {
    store_.revoke(*token_hash);
    return std::nullopt;
  }
  const auto silence = now_ms - session->last_used_ms;
  if (silence >= settings_.touch_every.count()) store_.touch(*token_hash, now_ms);
  return session->persoon;
}

void Sessions::end(const Request& request) {
  if (const auto token_hash = token_hash_of(request)) store_.revoke(*token_hash);
}

bool Sessions::is_good(const StoredSession& session, std::int64_t now_ms) const {
  return now_ms < session.expires_ms && now_ms - session.last_used_ms < settings_.idle.count() &&
         session.created_ms - now_ms <= settings_.ahead.count();
}

std::vector<ListedSession> Sessions::list(PersoonId persoon, std::int64_t now_ms) {
  auto sessions = store_.list(persoon);
  std::erase_if(sessions, [&](const auto& each) { return !is_good(each.session, now_ms); });
  return sessions;
}

void Sessions::end_own(PersoonId persoon, const Sha256Digest& token_hash) {
  store_.revoke_own(persoon, token_hash);
}

void Sessions::end_others(PersoonId persoon, const Request& request) {
  if (const auto token_hash = token_hash_of(request)) store_.revoke_others(persoon, *token_hash);
}

}  // namespace stagepad
