#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/audit.hpp"
#include "server/store/database.hpp"
#include "server/store/migrations.hpp"

namespace stagepad::store {

struct Verification {
  std::vector<std::string> faults;  ///< a sentence each, at most some dozens; empty: whole
  std::int64_t audit_entries = 0;
  int schema = 0;  ///< number of migrations applied

  bool whole() const { return faults.empty(); }
};

/// What is the matter with an entry of the audit log; follows "Entry 7 of the audit log".
std::string_view in_words(AuditField field);

/// Reads the whole database: pages and indexes, references, the audit chain and, where the schema is
/// the one of `migrations`, every training, request and place by the field lists that the server reads
/// them with. Changes nothing. Damage is reported, never thrown; throws only when the file cannot be
/// used at all.
Verification verify_database(Database& database, std::span<const Migration> migrations);

}  // namespace stagepad::store
