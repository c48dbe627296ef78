#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"

namespace stagepad::store {

/// Somebody tried an account with a wrong password. The account is known by a hash of the address
/// that was typed, which need not be anybody's.
struct MislukteAanmelding {
  std::string account;  ///< 32 hexadecimal digits
  std::int64_t op_ms = 0;
};

/// Adds one of this moment, and lets go of those before `vergeet_voor_ms`.
void add_mislukte_aanmelding(Transaction& tx, std::string_view account,
                             std::int64_t vergeet_voor_ms);
/// Those from `vanaf_ms` on, oldest first.
std::vector<MislukteAanmelding> list_mislukte_aanmeldingen(ReadConnection& db,
                                                           std::int64_t vanaf_ms);
void delete_mislukte_aanmeldingen_van(Transaction& tx, std::string_view account);

}  // namespace stagepad::store
