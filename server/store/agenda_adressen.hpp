#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "server/store/connection.hpp"
#include "shared/base/ids.hpp"
#include "shared/text/language.hpp"

namespace stagepad::store {

/// SHA-256 of the token in the address.
using AgendaHash = std::array<std::uint8_t, 32>;

/// The address of somebody's calendar feed. `aangemaakt_ms` in UTC milliseconds.
struct AgendaAdres {
  PersoonId persoon;
  Taal taal = Taal::nl;
  std::int64_t aangemaakt_ms = 0;
};

/// The person's address from now on; an earlier one is gone.
void set_agenda_adres(Transaction& tx, PersoonId persoon, const AgendaHash& token_hash, Taal taal);
/// False when there was none.
bool delete_agenda_adres(Transaction& tx, PersoonId persoon);

std::optional<AgendaAdres> find_agenda_adres(ReadConnection& db, const AgendaHash& token_hash);
std::optional<AgendaAdres> load_agenda_adres(ReadConnection& db, PersoonId persoon);

}  // namespace stagepad::store
