#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/base/ids.hpp"

namespace stagepad::store {

/// SHA-256 of a session's token: who reads the database cannot sign in with it.
using TokenHash = std::array<std::uint8_t, 32>;

/// Somebody signed in. Moments in UTC milliseconds; a session counts until before `verloopt_ms`.
struct Sessie {
  TokenHash token_hash{};
  PersoonId persoon;
  std::int64_t aangemaakt_ms = 0;
  std::int64_t laatst_gebruikt_ms = 0;
  std::int64_t verloopt_ms = 0;
  std::string browser;  ///< a few words, at most 40 characters
};

void insert_sessie(Transaction& tx, const Sessie& sessie);

/// The session with this token, unless it has expired or its account is blocked or gone.
std::optional<Sessie> find_sessie(ReadConnection& db, const TokenHash& token_hash,
                                  std::int64_t now_ms);

/// Records use and moves the end; nothing happens when the session is gone. A write per request
/// would be dear: call it when laatst_gebruikt_ms is minutes old.
void touch_sessie(Transaction& tx, const TokenHash& token_hash, std::int64_t verloopt_ms);

void delete_sessie(Transaction& tx, const TokenHash& token_hash);
/// Returns how many there were.
std::int64_t delete_sessies_van(Transaction& tx, PersoonId persoon);
std::int64_t delete_verlopen_sessies(Transaction& tx);

/// Last used first.
std::vector<Sessie> list_sessies_van(ReadConnection& db, PersoonId persoon);
/// These return how many there were; one of somebody else is none.
std::int64_t delete_sessie_van(Transaction& tx, PersoonId persoon, const TokenHash& token_hash);
std::int64_t delete_andere_sessies_van(Transaction& tx, PersoonId persoon, const TokenHash& token_hash);

}  // namespace stagepad::store
