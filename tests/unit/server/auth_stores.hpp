#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/auth/account_store.hpp"
#include "server/auth/session_store.hpp"

namespace stagepad::testing {

/// The contract of SessionStore over a map; the real one is tested with its database.
class SessionsInMemory final : public SessionStore {
 public:
  void create(const Sha256Digest& hash, const StoredSession& session) override {
    kept[hash] = session;
  }
  std::optional<StoredSession> find(const Sha256Digest& hash) override {
    const auto found = kept.find(hash);
    if (found == kept.end()) return std::nullopt;
    return found->second;
  }
  void touch(const Sha256Digest& hash, std::int64_t now_ms) override {
    kept.at(hash).last_used_ms = now_ms;
    ++touches;
  }
  void revoke(const Sha256Digest& hash) override { kept.erase(hash); }
  void revoke_all(PersoonId) override { kept.clear(); }
  std::vector<ListedSession> list(PersoonId persoon) override {
    std::vector<ListedSession> sessions;
    for (const auto& [hash, session] : kept) {
      if (session.persoon == persoon) sessions.push_back({hash, session});
    }
    return sessions;
  }
  void revoke_own(PersoonId persoon, const Sha256Digest& hash) override {
    const auto found = kept.find(hash);
    if (found != kept.end() && found->second.persoon == persoon) kept.erase(found);
  }
  void revoke_others(PersoonId persoon, const Sha256Digest& hash) override {
    std::erase_if(kept, [&](const auto& each) {
      return each.second.persoon == persoon && each.first != hash;
    });
  }

  std::map<Sha256Digest, StoredSession> kept;
  int touches = 0;
};

/// The contract of AccountStore over a map, by address in lower case.
class AccountsInMemory final : public AccountStore {
 public:
  std::optional<Account> find_by_email(std::string_view email) override {
    std::string lowered(email);
    for (auto& c : lowered) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const auto found = kept.find(lowered);
    if (found == kept.end()) return std::nullopt;
    return found->second;
  }
  void renew_password_form(PersoonId persoon, std::string_view form, std::int64_t) override {
    for (auto& [email, account] : kept) {
      if (account.persoon == persoon) account.password_phc = form;
    }
  }

  void note_failed_sign_in(std::string_view email) override { failed.emplace_back(email); }

  std::map<std::string, Account> kept;
  std::vector<std::string> failed;
};

}  // namespace stagepad::testing
