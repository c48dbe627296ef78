#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/store/connection.hpp"

namespace stagepad::store {

/// Rule packs are stored as the exact bytes that were hashed, for ever: a decision names the hash of
/// the pack it was judged by, and anybody can read that pack years later.

/// Keeps the pack if it is not there yet. `hash` is the SHA-256 of `json` in lower-case hex; throws
/// misuse when it is not. Returns whether it was new.
bool save_regelpakket(Transaction& tx, std::string_view hash, std::string_view programma,
                      std::string_view json);

std::optional<std::string> load_regelpakket(ReadConnection& db, std::string_view hash);

}  // namespace stagepad::store
