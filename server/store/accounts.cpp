#include "server/store/accounts.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

namespace {

std::optional<Account> take_account(Statement rows) {
  if (!rows.step()) return std::nullopt;
  Account account;
  account.persoon = rows.take<PersoonId>();
  account.wachtwoord = rows.take<std::string>();
  account.geblokkeerd = rows.take<bool>();
  return account;
}

}  // namespace

std::optional<Account> find_account_by_email(ReadConnection& db, std::string_view email) {
  return take_account(
      db.query("SELECT a.persoon, a.wachtwoord, a.geblokkeerd FROM account a "
               "JOIN persoon p ON p.id = a.persoon WHERE p.email = ?1",
               email));
}

std::optional<Account> load_account(ReadConnection& db, PersoonId persoon) {
  return take_account(
      db.query("SELECT persoon, wachtwoord, geblokkeerd FROM account WHERE persoon = ?1", persoon));
}

std::int64_t count_accounts(ReadConnection& db) {
  return db.value<std::int64_t>("SELECT count(*) FROM account WHERE geblokkeerd = 0").value_or(0);
}

void save_wachtwoord(Transaction& tx, PersoonId persoon, std::string_view phc) {
  tx.execute(
      "INSERT INTO account (persoon, wachtwoord, gewijzigd_ms) VALUES (?1, ?2, ?3) "
      "ON CONFLICT (persoon) DO UPDATE SET wachtwoord = excluded.wachtwoord, "
      "gewijzigd_ms = excluded.gewijzigd_ms",
      persoon, phc, tx.now_ms());
}

void set_geblokkeerd(Transaction& tx, PersoonId persoon, bool geblokkeerd) {
  const auto changed =
      tx.execute("UPDATE account SET geblokkeerd = ?2 WHERE persoon = ?1", persoon, geblokkeerd);
  if (changed != 1) throw StoreException(StoreErrorKind::not_found, "no such account");
}

}  // namespace stagepad::store
