#include "server/upkeep/commands.hpp"

#include <array>
#include <ctime>
#include <ostream>
#include <string>

#include "server/store/backup_record.hpp"
#include "server/store/data_directory.hpp"
#include "server/store/durable_file.hpp"
#include "server/store/store_error.hpp"
#include "server/store/verification.hpp"
#include "server/store/writer.hpp"
#include "server/upkeep/doctor/command.hpp"
#include "server/upkeep/recovery/command.hpp"

namespace stagepad {

namespace {

namespace fs = std::filesystem;
using store::Database;
using store::StoreErrorKind;
using store::StoreException;
using Migrations = std::span<const store::Migration>;

[[noreturn]] void refuse(StoreErrorKind kind, const std::string& sentence) {
  throw StoreException(kind, sentence);
}

void require_whole(Database& database, const std::string& name, Migrations migrations) {
  const auto found = store::verify_database(database, migrations);
  if (found.whole()) return;
  refuse(StoreErrorKind::corrupt, name + " is not whole. " + found.faults.front());
}

// ---- backup ------------------------------------------------------------------------------------

void require_database_in(const fs::path& data) {
  if (fs::is_regular_file(data / "stagepad.db")) return;
  refuse(StoreErrorKind::directory,
         "There is no database of Stagepad in " + data.string() + ". Name its data directory with --data.");
}

void back_up(const UpkeepOptions& options, Migrations migrations, std::ostream& out) {
  require_database_in(options.data);
  const fs::path target = fs::absolute(options.file);
  if (fs::exists(fs::symlink_status(target))) {
    refuse(StoreErrorKind::directory, options.file.string() +
                                          " exists already, and a backup replaces nothing. Name a file "
                                          "that does not exist yet.");
  }
  {
    Database database(options.data / "stagepad.db", store::OpenMode::read_write);
    store::require_known_schema(database, migrations);
    store::write_backup(database, target, [&](Database& copy) {
      require_whole(copy, "The backup", migrations);
    });
  }
  out << "Backed up to " << options.file.string() << " and verified: " << fs::file_size(target)
      << " bytes.\n";
  try {
    store::note_backup(options.data, {store::system_clock_ms(), store::BackupReason::asked, target.string()});
  } catch (const StoreException& exception) {
    out << "stagepad doctor will not know of it. " << exception.error().message << "\n";
  }
}

// ---- restore -----------------------------------------------------------------------------------

std::string moment_in_name() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&now, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &utc);
  return text.data();
}

/// A copy of our own to look at: the backup itself may stand where nothing can be written.
void copy_backup(const fs::path& backup, const fs::path& draft) {
  if (!fs::is_regular_file(backup)) {
    refuse(StoreErrorKind::directory, "There is no backup " + backup.string() + ".");
  }
  std::error_code ignored;
  if (fs::file_size(backup.string() + "-wal", ignored) > 0 && !ignored) {
    refuse(StoreErrorKind::corrupt,
           backup.string() + " is a database in use, not a backup: a part of it stands in the -wal file "
                             "beside it. Make a backup of it with stagepad backup.");
  }
  store::copy_private_file(backup, draft);
}

void require_restorable(const fs::path& draft, const fs::path& backup, Migrations migrations) {
  try {
    store::require_usable_file(draft, draft.parent_path() / "backups");
    {
      Database copy(draft, store::OpenMode::read_only);
      store::require_known_schema(copy, migrations);
      require_whole(copy, "It", migrations);
    }
  } catch (const StoreException& exception) {
    refuse(exception.error().kind, "The backup " + backup.string() + " cannot be put back. " +
                                       exception.error().message + " The data directory is as it was.");
  }
}

fs::path free_name_in(const fs::path& backups) {
  const std::string moment = "replaced-" + moment_in_name();
  fs::path name = backups / (moment + ".db");
  for (int i = 2; fs::exists(fs::symlink_status(name)); ++i) {
    name = backups / (moment + "-" + std::to_string(i) + ".db");
  }
  return name;
}

fs::path log_of(const fs::path& database) { return database.string() + "-wal"; }

/// Gives the present database a second name, its write-ahead log with it: the log belongs to no other
/// file. Nothing when there is none.
fs::path keep_aside(const store::DataDirectory& directory) {
  const fs::path file = directory.database_file();
  if (!fs::exists(file)) return {};
  fs::create_directories(directory.backups());
  fs::permissions(directory.backups(), fs::perms::owner_all);
  const fs::path kept = free_name_in(directory.backups());
  if (fs::exists(log_of(file))) store::name_new(log_of(file), log_of(kept));
  try {
    store::name_new(file, kept);
  } catch (const StoreException&) {
    if (fs::exists(log_of(kept))) store::remove_file(log_of(kept));
    throw;
  }
  return kept;
}

/// Puts the draft in the place of the database, which has its second name by now. In between there is
/// none, and a server refuses to start; never is there half a one, nor one with another's log.
void replace_database(const fs::path& file, const fs::path& draft) {
  store::remove_file(file);
  store::remove_file(log_of(file));
  store::remove_file(file.string() + "-shm");
  store::bring_to_disk(file.parent_path());
  store::rename_over(draft, file);
  store::bring_to_disk(file.parent_path());
}

/// What was there before, when the other could not take its place; the log first, because a database
/// without its log is an older one. Its second name goes: it would change with the first.
void put_kept_back(const fs::path& kept, const fs::path& file) {
  if (kept.empty() || fs::exists(file)) return;
  if (fs::exists(log_of(kept)) && !fs::exists(log_of(file))) store::name_new(log_of(kept), log_of(file));
  store::name_new(kept, file);
  store::remove_file(kept);
  store::remove_file(log_of(kept));
}

void restore(const UpkeepOptions& options, Migrations migrations, std::ostream& out) {
  auto directory = store::DataDirectory::open(options.data);
  if (!directory) refuse(StoreErrorKind::in_use, directory.failure().detail);
  const auto lock = store::ErrandLock::take(directory.value().path(), store::ErrandLock::Kind::replacing);
  if (!lock) refuse(StoreErrorKind::in_use, lock.failure().detail);
  const fs::path file = directory.value().database_file();
  const store::Draft draft(file.string() + ".restoring");
  // One left by a restore that was cut off; the lock says that none is under way.
  store::remove_file(draft.path());
  copy_backup(options.file, draft.path());
  require_restorable(draft.path(), options.file, migrations);
  store::bring_to_disk(draft.path());
  const fs::path kept = keep_aside(directory.value());
  try {
    replace_database(file, draft.path());
  } catch (const StoreException&) {
    put_kept_back(kept, file);
    throw;
  }
  out << "Restored from " << options.file.string() << ".\n";
  if (!kept.empty()) out << "What was there before is kept as " << kept.string() << ".\n";
}

// ---- verify ------------------------------------------------------------------------------------

int verify(const UpkeepOptions& options, Migrations migrations, std::ostream& out, std::ostream& err) {
  if (options.file.empty()) require_database_in(options.data);
  const fs::path file = options.file.empty() ? options.data / "stagepad.db" : options.file;
  if (!fs::is_regular_file(file)) {
    refuse(StoreErrorKind::directory, "There is no file " + file.string() + ".");
  }
  Database database(file, store::OpenMode::read_only);
  const auto found = store::verify_database(database, migrations);
  for (const std::string& fault : found.faults) err << fault << "\n";
  if (!found.whole()) {
    err << file.string() << " is not whole. Stop the server, keep this file, and put back a backup.\n";
    return k_upkeep_not_done;
  }
  out << file.string() << " is whole: schema " << found.schema << ", " << found.audit_entries
      << " audit entries in an unbroken chain.\n";
  if (found.schema != static_cast<int>(migrations.size())) {
    out << "Its schema is not the one of this program, so the content itself was not read.\n";
  }
  return k_upkeep_done;
}

}  // namespace

int run_upkeep(const UpkeepOptions& options, Migrations migrations, std::ostream& out,
               std::ostream& err) try {
  switch (options.errand) {
    case UpkeepErrand::backup: back_up(options, migrations, out); return k_upkeep_done;
    case UpkeepErrand::restore: restore(options, migrations, out); return k_upkeep_done;
    case UpkeepErrand::verify: return verify(options, migrations, out, err);
    case UpkeepErrand::doctor: return run_doctor(options, migrations, out);
    case UpkeepErrand::recover: return run_recover(options, migrations, out, err);
  }
  return k_upkeep_not_done;
} catch (const StoreException& exception) {
  err << exception.error().message << "\n";
  return k_upkeep_not_done;
} catch (const fs::filesystem_error& error) {
  err << error.what() << "\n";
  return k_upkeep_not_done;
}

}  // namespace stagepad
