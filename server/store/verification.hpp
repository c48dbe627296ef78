#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "server/store/database.hpp"
#include "server/store/migrations.hpp"

namespace stagepad::store {

struct Verification {
  std::vector<std::string> faults;  ///< a sentence each, at most some dozens; empty: whole
  std::int64_t audit_entries = 0;
  int schema = 0;  ///< number of migrations applied

  bool whole() const { return faults.empty(); }
};

/// Reads the whole database: pages and indexes, references, the audit chain and, where the schema is
/// the one of `migrations`, every training, request and place by the field lists that the server reads
/// them with. Changes nothing. Damage is reported, never thrown; throws only when the file cannot be
/// used at all.
Verification verify_database(Database& database, std::span<const Migration> migrations);

}  // namespace stagepad::store
