#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/store/connection.hpp"
#include "shared/base/ids.hpp"

namespace stagepad::store {

/// How a person signs in. `wachtwoord` is an argon2id PHC string, never a password.
struct Account {
  PersoonId persoon;
  std::string wachtwoord;
  bool geblokkeerd = false;
};

std::optional<Account> find_account_by_email(ReadConnection& db, std::string_view email);
std::optional<Account> load_account(ReadConnection& db, PersoonId persoon);

/// How many people can sign in.
std::int64_t count_accounts(ReadConnection& db);

/// Makes the account, or gives the existing one another password. Constraint: not a PHC string of
/// argon2id, or no such person. Ending the person's sessions is the caller's (delete_sessies_van).
void save_wachtwoord(Transaction& tx, PersoonId persoon, std::string_view phc);

/// Throws not_found when the person has no account.
void set_geblokkeerd(Transaction& tx, PersoonId persoon, bool geblokkeerd);

}  // namespace stagepad::store
