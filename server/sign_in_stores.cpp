#include "server/sign_in_stores.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <utility>

#include "server/http/unavailable.hpp"
#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/mislukte_aanmeldingen.hpp"
#include "server/store/personen.hpp"
#include "server/store/sessies.hpp"

namespace stagepad {

namespace {

constexpr std::int64_t k_account_window_ms =
    std::chrono::milliseconds(SignInThrottle::Policy().account.window).count();

template <class T>
T or_throw(Result<T> result) {
  if (!result) {
    const std::string what = result.failure().code + ": " + result.failure().detail;
    const std::string& code = result.failure().code;
    const bool may_pass =
        code == "store.busy" || code == "store.io" || code == "store.outcome-unknown";
    if (may_pass) throw Unavailable(what);
    throw std::runtime_error(what);
  }
  return std::move(result.value());
}

}  // namespace

std::optional<Account> StoredAccounts::find_by_email(std::string_view email) {
  return or_throw(store_.read([&](store::ReadConnection& db) -> std::optional<Account> {
    const auto account = store::find_account_by_email(db, email);
    if (!account) return std::nullopt;
    const auto persoon = store::load_persoon(db, account->persoon);
    return Account{account->persoon, persoon ? persoon->naam : std::string(), account->wachtwoord,
                   account->geblokkeerd};
  }));
}

void StoredAccounts::renew_password_form(PersoonId persoon, std::string_view password_phc,
                                         std::int64_t) {
  or_throw(store_.write(store::AuditNeed::required, [&](store::Transaction& tx) {
    store::save_wachtwoord(tx, persoon, password_phc);
    store::append_audit(tx,
                        {persoon, "account.wachtwoordvorm_vernieuwd", "persoon", persoon.value});
  }));
}

void StoredAccounts::note_failed_sign_in(std::string_view email) {
  or_throw(store_.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
    store::add_mislukte_aanmelding(tx, SignInThrottle::account_key(email),
                                   tx.now_ms() - k_account_window_ms);
  }));
}

void recall_failed_sign_ins(store::Store& store, SignInThrottle& throttle) {
  const auto now_ms = store::system_clock_ms();
  const auto failures = or_throw(store.read([&](store::ReadConnection& db) {
    return store::list_mislukte_aanmeldingen(db, now_ms - k_account_window_ms);
  }));
  const auto now = SignInThrottle::Clock::now();
  for (const auto& each : failures) {
    // The machine's clock may have been set back meanwhile: what lies ahead counts as just now.
    const auto ago = std::max<std::int64_t>(0, now_ms - each.op_ms);
    throttle.recall(each.account, now - std::chrono::milliseconds(ago));
  }
}

void StoredSessions::create(const Sha256Digest& token_hash, const StoredSession& session) {
  or_throw(store_.write(store::AuditNeed::required, [&](store::Transaction& tx) {
    store::delete_verlopen_sessies(tx);
    store::insert_sessie(tx, {token_hash, session.persoon, session.created_ms, session.last_used_ms,
                              session.expires_ms, session.browser});
    store::append_audit(tx, {session.persoon, "sessie.begonnen", "persoon", session.persoon.value});
  }));
}

std::optional<StoredSession> StoredSessions::find(const Sha256Digest& token_hash) {
  return or_throw(store_.read([&](store::ReadConnection& db) -> std::optional<StoredSession> {
    const auto found = store::find_sessie(db, token_hash, store::system_clock_ms());
    if (!found) return std::nullopt;
    return StoredSession{found->persoon, found->aangemaakt_ms, found->laatst_gebruikt_ms,
                         found->verloopt_ms, found->browser};
  }));
}

void StoredSessions::touch(const Sha256Digest& token_hash, std::int64_t now_ms) {
  // When the disk is full, reading goes on: that it cannot be noted is no reason to refuse it.
  (void)store_.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
    // Use does not make a session live longer: its end was set when it began.
    const auto found = store::find_sessie(tx, token_hash, now_ms);
    if (found) store::touch_sessie(tx, token_hash, found->verloopt_ms);
  });
}

void StoredSessions::revoke(const Sha256Digest& token_hash) {
  or_throw(store_.write(store::AuditNeed::housekeeping,
                        [&](store::Transaction& tx) { store::delete_sessie(tx, token_hash); }));
}

void StoredSessions::revoke_all(PersoonId persoon) {
  or_throw(store_.write(store::AuditNeed::housekeeping,
                        [&](store::Transaction& tx) { store::delete_sessies_van(tx, persoon); }));
}

std::vector<ListedSession> StoredSessions::list(PersoonId persoon) {
  const auto found = or_throw(store_.read(
      [&](store::ReadConnection& db) { return store::list_sessies_van(db, persoon); }));
  std::vector<ListedSession> sessions;
  for (const auto& each : found) {
    sessions.push_back({each.token_hash,
                        {each.persoon, each.aangemaakt_ms, each.laatst_gebruikt_ms,
                         each.verloopt_ms, each.browser}});
  }
  return sessions;
}

void StoredSessions::revoke_own(PersoonId persoon, const Sha256Digest& token_hash) {
  or_throw(store_.write(store::AuditNeed::required, [&](store::Transaction& tx) {
    if (store::delete_sessie_van(tx, persoon, token_hash) == 0) return;
    store::append_audit(tx, {persoon, "sessie.beeindigd", "persoon", persoon.value});
  }));
}

void StoredSessions::revoke_others(PersoonId persoon, const Sha256Digest& token_hash) {
  or_throw(store_.write(store::AuditNeed::required, [&](store::Transaction& tx) {
    if (store::delete_andere_sessies_van(tx, persoon, token_hash) == 0) return;
    store::append_audit(tx, {persoon, "sessie.andere_beeindigd", "persoon", persoon.value});
  }));
}

}  // namespace stagepad
