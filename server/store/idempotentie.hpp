#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/store/connection.hpp"
#include "shared/base/ids.hpp"

namespace stagepad::store {

/// The answer once given to a request with an idempotency key. `verzoek_hash` is over method, path
/// and body: the same key with another request is a mistake of the client, not a repetition.
struct GegevenAntwoord {
  std::array<std::uint8_t, 32> verzoek_hash{};
  int status = 0;
  std::string antwoord;
};

std::optional<GegevenAntwoord> find_antwoord(ReadConnection& db, PersoonId persoon,
                                             std::string_view sleutel);

/// Belongs in the transaction of the change itself. Constraint: the key is taken, or is not 8 to 128
/// characters long.
void insert_antwoord(Transaction& tx, PersoonId persoon, std::string_view sleutel,
                     const GegevenAntwoord& antwoord);

std::int64_t delete_oude_antwoorden(Transaction& tx, std::int64_t ouder_dan_ms);

}  // namespace stagepad::store
