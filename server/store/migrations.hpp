#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

#include "server/store/database.hpp"

namespace stagepad::store {

/// One step of the schema: a file of server/migrations/ as it was built in. The name begins with
/// the number ("0003_stageplaatsen.sql"); numbers run from 1 without a gap. Steps only go forward,
/// and a step that was ever released is never edited again: a correction is a new step.
struct Migration {
  std::string_view name;
  std::string_view sql;
};

/// Looks at the database file before SQLite touches it, and makes a new one only where there is
/// clearly nothing yet. A file that is empty, is not a database, is another program's, or is missing
/// next to what it left behind is refused, and neither replaced nor touched. Throws StoreException with a sentence that says
/// what was found and what to do.
void require_usable_file(const std::filesystem::path& file, const std::filesystem::path& backups);

/// Refuses a database that a later version of this program wrote, that is damaged, or whose applied
/// migrations differ from those given.
void require_known_schema(Database& database, std::span<const Migration> migrations);

/// Applies what is missing, each step in a transaction of its own with its foreign keys checked.
/// When steps are missing on a database that already holds something, a verified backup is made
/// first (see write_backup). `now_ms` is UTC. Returns the number of steps applied.
int apply_migrations(Database& database, std::span<const Migration> migrations,
                     const std::filesystem::path& backups, std::int64_t now_ms);

/// Looks whether a copy is whole, in the place of the check throughout that is made without it; throws
/// when it is not.
using BackupCheck = std::function<void(Database& copy)>;

/// Copies the database as one consistent state to `target` (which must not exist; mode 0600): whoever
/// finds a file of that name finds a whole one, looked over by `check`. Throws when the copy is not
/// whole, and leaves nothing then.
void write_backup(Database& database, const std::filesystem::path& target,
                  const BackupCheck& check = {});

}  // namespace stagepad::store
