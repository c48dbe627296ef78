#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/column_types.hpp"
#include "server/store/connection.hpp"

namespace stagepad::store {

/// Lists of single values are kept in tables (owner, volgorde, value). These two read and replace
/// such a list whole; the statement names table and columns and comes from our own code.

/// `sql` selects the values of owner ?1 in order.
template <class T>
std::vector<T> load_list(ReadConnection& db, std::string_view sql, std::int64_t owner) {
  std::vector<T> values;
  auto rows = db.query(sql, owner);
  while (rows.step()) values.push_back(rows.get<T>(0));
  return values;
}

/// `clear` deletes the list of owner ?1; `add` inserts (owner ?1, volgorde ?2, value ?3).
template <class T>
void save_list(Transaction& tx, std::string_view clear, std::string_view add, std::int64_t owner,
               const std::vector<T>& values) {
  tx.execute(clear, owner);
  std::int64_t volgorde = 0;
  for (const T& value : values) tx.execute(add, owner, volgorde++, value);
}

}  // namespace stagepad::store
