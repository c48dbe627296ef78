#pragma once

#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/stageplaats.hpp"

namespace stagepad::store {

/// The statement that finds them; apart, so that tests can look at how it is carried out.
std::string_view openbare_plaatsen_sql();

/// All places that everybody may see (approved, and shown to everyone), by name, with what everybody
/// may see of them and nothing else: contact persons, periods and preferences are not read. A fixed
/// number of statements however many places there are, because nobody has to sign in to ask this.
std::vector<Stageplaats> list_openbare_plaatsen(ReadConnection& db);

}  // namespace stagepad::store
