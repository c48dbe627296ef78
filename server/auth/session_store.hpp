#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/ids.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad {

/// A session as it is kept. Moments are milliseconds since 1970 in UTC: sessions live in real time,
/// whatever `--today` says.
struct StoredSession {
  PersoonId persoon;
  std::int64_t created_ms = 0;
  std::int64_t last_used_ms = 0;
  std::int64_t expires_ms = 0;
  std::string browser;  ///< see browser_name()
};

struct ListedSession {
  Sha256Digest token_hash{};
  StoredSession session;
};

/// Where sessions are kept, known only by the SHA-256 of their token. Implemented by the store;
/// thread-safe; throws what the store throws. Whether a session is still good is decided by
/// Sessions, not here, with one exception: the sessions of a blocked account are not found.
class SessionStore {
 public:
  virtual ~SessionStore() = default;

  virtual void create(const Sha256Digest& token_hash, const StoredSession& session) = 0;
  virtual std::optional<StoredSession> find(const Sha256Digest& token_hash) = 0;
  virtual void touch(const Sha256Digest& token_hash, std::int64_t now_ms) = 0;
  /// Not an error when there is none.
  virtual void revoke(const Sha256Digest& token_hash) = 0;
  /// After a change of password, or when an account is blocked.
  virtual void revoke_all(PersoonId persoon) = 0;
  /// All of the person's, whether still good or not, last used first.
  virtual std::vector<ListedSession> list(PersoonId persoon) = 0;
  /// Ends this one if it is the person's own; not an error when it is not.
  virtual void revoke_own(PersoonId persoon, const Sha256Digest& token_hash) = 0;
  /// Ends all of the person's but this one.
  virtual void revoke_others(PersoonId persoon, const Sha256Digest& token_hash) = 0;
};

}  // namespace stagepad
