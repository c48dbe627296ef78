#pragma once

#include "server/auth/account_store.hpp"
#include "server/auth/session_store.hpp"
#include "server/auth/throttle.hpp"
#include "server/store/store.hpp"

namespace stagepad {

// What signing in needs of the store. Both throw std::runtime_error when the store fails: signing
// in then ends in a 500, and nobody is let in.

class StoredAccounts final : public AccountStore {
 public:
  explicit StoredAccounts(store::Store& store) : store_(store) {}

  std::optional<Account> find_by_email(std::string_view email) override;
  void renew_password_form(PersoonId persoon, std::string_view password_phc,
                           std::int64_t now_ms) override;
  void note_failed_sign_in(std::string_view email) override;

 private:
  store::Store& store_;
};

class StoredSessions final : public SessionStore {
 public:
  explicit StoredSessions(store::Store& store) : store_(store) {}

  void create(const Sha256Digest& token_hash, const StoredSession& session) override;
  std::optional<StoredSession> find(const Sha256Digest& token_hash) override;
  void touch(const Sha256Digest& token_hash, std::int64_t now_ms) override;
  void revoke(const Sha256Digest& token_hash) override;
  void revoke_all(PersoonId persoon) override;
  std::vector<ListedSession> list(PersoonId persoon) override;
  void revoke_own(PersoonId persoon, const Sha256Digest& token_hash) override;
  void revoke_others(PersoonId persoon, const Sha256Digest& token_hash) override;

 private:
  store::Store& store_;
};

/// Tells the throttle of a server that just started what was tried before it did.
void recall_failed_sign_ins(store::Store& store, SignInThrottle& throttle);

}  // namespace stagepad
