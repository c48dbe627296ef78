#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/auth/session_store.hpp"
#include "server/http/message.hpp"

namespace stagepad {

struct SessionSettings {
  /// A working day; after it one signs in again however busy one is.
  std::chrono::milliseconds lifetime = std::chrono::hours(12);
  /// Left alone on a ward's computer.
  std::chrono::milliseconds idle = std::chrono::hours(2);
  /// Use is written down at most this often: reading must not become writing.
  std::chrono::milliseconds touch_every = std::chrono::minutes(1);
  /// A session that begins further ahead than this was begun while the clock was ahead; it would last
  /// until the clock has come there again. A clock that was corrected by less sends nobody away.
  std::chrono::milliseconds ahead = std::chrono::hours(24);
};

/// Who is signed in. The cookie holds a random token of 256 bits; the store holds its hash.
/// Thread-safe as its store is.
class Sessions {
 public:
  explicit Sessions(SessionStore& store, SessionSettings settings = {})
      : store_(store), settings_(settings) {}

  /// The token for the cookie.
  std::string begin(PersoonId persoon, std::int64_t now_ms, std::string browser = {});
  /// Who sent this request; nobody without a cookie, with an unknown token, after the lifetime or
  /// after too long a silence (which also ends the session).
  std::optional<PersoonId> person_of(const Request& request, std::int64_t now_ms);
  /// Ends the session of this request, if it has one.
  void end(const Request& request);

  /// The person's sessions that are good at this moment, last used first.
  std::vector<ListedSession> list(PersoonId persoon, std::int64_t now_ms);
  /// How this request's session is known to the store; nothing without a cookie that could be one.
  static std::optional<Sha256Digest> token_hash_of(const Request& request);
  /// Ends one session of the person, known by its hash.
  void end_own(PersoonId persoon, const Sha256Digest& token_hash);
  /// Ends all sessions of the person but the one of this request.
  void end_others(PersoonId persoon, const Request& request);

 private:
  [[nodiscard]] bool is_good(const StoredSession& session, std::int64_t now_ms) const;

  SessionStore& store_;
  const SessionSettings settings_;
};

}  // namespace stagepad
