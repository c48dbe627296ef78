#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/persoon.hpp"

namespace stagepad::store {

/// Adds a person with roles; the id in `persoon` is ignored. Constraint: the address is taken (case
/// does not count), or a role has no account.
PersoonId insert_persoon(Transaction& tx, const Persoon& persoon);

/// Name, address and roles as given. Throws not_found.
void update_persoon(Transaction& tx, const Persoon& persoon);

/// Roles come in the order of Rol.
std::optional<Persoon> load_persoon(ReadConnection& db, PersoonId id);
std::optional<Persoon> find_persoon_by_email(ReadConnection& db, std::string_view email);

/// By name.
std::vector<Persoon> list_personen_met_rol(ReadConnection& db, Rol rol);

/// Everybody, by name.
std::vector<Persoon> list_personen(ReadConnection& db);

}  // namespace stagepad::store
