#include "server/store/migrations.hpp"

#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "server/store/backup_record.hpp"
#include "server/store/durable_file.hpp"
#include "server/store/store_error.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad::store {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse_to_open(StoreErrorKind kind, const std::string& sentence) {
  throw StoreException(kind, sentence);
}

bool holds_backup(const fs::path& backups) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(backups, error)) {
    if (entry.path().extension() == ".db") return true;
  }
  return false;
}

/// The number of so many bytes, the most significant first, as SQLite's header keeps them.
std::uint32_t number_at(std::string_view header, std::size_t at, std::size_t bytes) {
  std::uint32_t number = 0;
  for (const char c : header.substr(at, bytes)) number = number << 8 | static_cast<std::uint8_t>(c);
  return number;
}

/// SQLite takes the end of a page that is not there for zeros, and a text that ends too early looks whole. A page that
/// was being written when the power failed stands in the write-ahead log.
void require_whole_pages(const fs::path& file, std::string_view header) {
  constexpr std::size_t k_page_size_at = 16;
  constexpr std::uint32_t k_largest_page = 65536;
  const std::uint32_t said = number_at(header, k_page_size_at, 2);
  const std::uint32_t page = said == 1 ? k_largest_page : said;
  std::error_code error;
  const bool has_log = fs::file_size(file.string() + "-wal", error) > 0 && !error;
  if (has_log || (page > 0 && fs::file_size(file) % page == 0)) return;
  refuse_to_open(StoreErrorKind::corrupt, "The database " + file.string() +
                                      " has been cut off. Put back a backup, or name another "
                                      "data directory. Nothing was changed.");
}

void require_our_header(const fs::path& file) {
  constexpr std::string_view k_magic("SQLite format 3\0", 16);
  constexpr std::size_t k_application_id_at = 68;
  std::array<char, 100> header{};
  std::ifstream in(file, std::ios::binary);
  in.read(header.data(), static_cast<std::streamsize>(header.size()));
  if (in.gcount() == 0) {
    refuse_to_open(StoreErrorKind::corrupt,
           "The database " + file.string() +
               " is empty. It has been cut off or overwritten: put back a backup. Nothing was "
               "changed.");
  }
  if (std::string_view(header.data(), k_magic.size()) != k_magic) {
    refuse_to_open(StoreErrorKind::foreign_file,
           "The file " + file.string() +
               " is not a database of Stagepad. Name another data directory, or put back a "
               "backup. Nothing was changed.");
  }
  if (static_cast<std::size_t>(in.gcount()) < header.size()) {
    refuse_to_open(StoreErrorKind::corrupt, "The database " + file.string() +
                                        " has been cut off: put back a backup, or name another "
                                        "data directory. Nothing was changed.");
  }
  // Read from the bytes, because opening a database with our settings would already change it.
  const std::string_view bytes(header.data(), header.size());
  const std::uint32_t application_id = number_at(bytes, k_application_id_at, 4);
  if (application_id != static_cast<std::uint32_t>(Database::k_application_id)) {
    refuse_to_open(StoreErrorKind::foreign_file,
           "The database " + file.string() +
               " belongs to another program. Name another data directory. Nothing was changed.");
  }
  require_whole_pages(file, bytes);
}

/// The number a migration's name begins with; they must run from 1 without a gap.
void require_consecutive(std::span<const Migration> migrations) {
  for (std::size_t i = 0; i < migrations.size(); ++i) {
    char prefix[32];
    std::snprintf(prefix, sizeof prefix, "%04zu_", i + 1);
    if (!migrations[i].name.starts_with(prefix)) {
      refuse_to_open(StoreErrorKind::misuse, "migration " + std::string(migrations[i].name) +
                                         " stands where one that begins with " + prefix +
                                         " was expected");
    }
  }
}

int applied_count(Database& database) {
  return database.value<int>("PRAGMA user_version").value_or(0);
}

void require_unchanged(Database& database, std::span<const Migration> migrations, int applied) {
  auto rows = database.query("SELECT nummer, naam, sha256 FROM schema_migratie ORDER BY nummer");
  int expected = 0;
  while (rows.step()) {
    const int number = rows.get<int>(0);
    const std::string name = rows.get<std::string>(1);
    if (number != ++expected || number > applied) {
      refuse_to_open(StoreErrorKind::corrupt,
             "The database's list of applied migrations is damaged. Put back a backup. Nothing was "
             "changed.");
    }
    const Migration& known = migrations[static_cast<std::size_t>(number - 1)];
    if (name != known.name || rows.get<Sha256Digest>(2) != sha256(known.sql)) {
      refuse_to_open(StoreErrorKind::migration_changed,
             "The database was made by another build of Stagepad: its migration " + name +
                 " is not the one this program carries. Use the build that made it, or begin with "
                 "an empty data directory. Nothing was changed.");
    }
  }
  if (expected != applied) {
    refuse_to_open(StoreErrorKind::corrupt,
             "The database's list of applied migrations is damaged. Put back a backup. Nothing was "
             "changed.");
  }
}

void require_sound(Database& database, std::string_view pragma, const std::string& what) {
  const auto answer = database.value<std::string>(pragma);
  if (answer != "ok") {
    refuse_to_open(StoreErrorKind::corrupt, what + " is damaged: " + answer.value_or("no answer"));
  }
}

void require_foreign_keys_kept(Database& database, const std::string& what) {
  auto rows = database.query("PRAGMA foreign_key_check");
  if (rows.step()) {
    refuse_to_open(StoreErrorKind::corrupt,
           what + " is damaged: a row of " + rows.get<std::string>(0) + " refers to nothing");
  }
}

void apply_one(Database& database, const Migration& migration, int number, std::int64_t now_ms) {
  database.execute("BEGIN IMMEDIATE");
  try {
    database.run_script(migration.sql);
    database.execute(
        "INSERT INTO schema_migratie (nummer, naam, sha256, toegepast_ms) VALUES (?1, ?2, ?3, ?4)",
        number, migration.name, sha256(migration.sql), now_ms);
    database.run_script("PRAGMA user_version = " + std::to_string(number));
    require_foreign_keys_kept(database, "The result of migration " + std::string(migration.name));
    database.execute("COMMIT");
  } catch (const StoreException& exception) {
    if (database.in_transaction()) database.execute("ROLLBACK");
    StoreError error = exception.error();
    error.message = "migration " + std::string(migration.name) + ": " + error.message;
    throw StoreException(error);
  }
}

/// A backup being made has this behind its name, so that one that was cut off is never taken for
/// a whole one.
constexpr std::string_view k_draft = ".new";

/// Those of an earlier start that was cut off.
void remove_drafts(const fs::path& backups) {
  std::vector<fs::path> drafts;
  for (const auto& entry : fs::directory_iterator(backups)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("stagepad-") && name.ends_with(k_draft)) {
      drafts.push_back(entry.path());
    }
  }
  for (const fs::path& draft : drafts) fs::remove(draft);
}

std::string backup_name(std::int64_t now_ms, int version) {
  const std::time_t seconds = static_cast<std::time_t>(now_ms / 1000);
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  char text[96];
  std::snprintf(text, sizeof text, "stagepad-%04d%02d%02dT%02d%02d%02d.%03dZ-schema-%04d.db",
                utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min,
                utc.tm_sec, static_cast<int>(now_ms % 1000), version);
  return text;
}

/// Somebody else may be making a backup of that name too; who is first has it.
fs::path free_draft_of(const fs::path& target) {
  for (int i = 1;; ++i) {
    const fs::path draft = target.string() + "." + std::to_string(i) + std::string(k_draft);
    if (!fs::exists(fs::symlink_status(draft))) return draft;
  }
}

}  // namespace

void require_usable_file(const fs::path& file, const fs::path& backups) {
  std::error_code error;
  const auto status = fs::symlink_status(file, error);
  if (status.type() == fs::file_type::not_found) {
    if (fs::exists(file.string() + "-wal", error) || holds_backup(backups)) {
      refuse_to_open(StoreErrorKind::corrupt,
             "The database " + file.string() +
                 " is missing, while this directory has held one. Put it back, or a backup of it; "
                 "to begin anew, name another data directory. Nothing was changed.");
    }
    Database::create_empty(file);
    return;
  }
  if (status.type() != fs::file_type::regular) {
    refuse_to_open(StoreErrorKind::foreign_file,
           "The database " + file.string() +
               " is not a plain file. Put back a backup, or name another data directory. Nothing "
               "was changed.");
  }
  require_our_header(file);
  // A copy put back by hand may be readable by everyone.
  if (::chmod(file.c_str(), 0600) != 0) {
    refuse_to_open(StoreErrorKind::directory, "The database " + file.string() +
                                          " cannot be closed to other users: " +
                                          std::strerror(errno));
  }
}

void require_known_schema(Database& database, std::span<const Migration> migrations) {
  require_consecutive(migrations);
  const auto found = database.value<std::string>("PRAGMA quick_check(1)");
  if (found != "ok") {
    refuse_to_open(StoreErrorKind::corrupt, "The database is damaged: " + found.value_or("no answer") +
                                        ". Put back a backup, or name another data directory. "
                                        "Nothing was changed.");
  }
  const int applied = applied_count(database);
  if (applied < 0 || applied > static_cast<int>(migrations.size())) {
    refuse_to_open(StoreErrorKind::newer_schema,
           "The database was written by a later version of Stagepad (schema " +
               std::to_string(applied) + ", this program knows up to " +
               std::to_string(migrations.size()) +
               "). Start that version, or put back the backup made before it. Nothing was "
               "changed.");
  }
  if (applied > 0) require_unchanged(database, migrations, applied);
}

int apply_migrations(Database& database, std::span<const Migration> migrations,
                     const fs::path& backups, std::int64_t now_ms) {
  const int applied = applied_count(database);
  const int known = static_cast<int>(migrations.size());
  if (applied == known) return 0;
  if (applied > 0) {
    fs::create_directories(backups);
    fs::permissions(backups, fs::perms::owner_all);
    remove_drafts(backups);
    const fs::path backup = backups / backup_name(now_ms, applied);
    write_backup(database, backup);
    try {
      note_backup(backups.parent_path(), {now_ms, BackupReason::upgrade, fs::absolute(backup).string()});
    } catch (const StoreException&) {
      // The backup is there; that doctor does not know of it stands in the way of nothing.
    }
  }
  database.run_script(
      "CREATE TABLE IF NOT EXISTS schema_migratie ("
      "  nummer INTEGER NOT NULL PRIMARY KEY, naam TEXT NOT NULL, sha256 BLOB NOT NULL,"
      "  toegepast_ms INTEGER NOT NULL) STRICT");
  // A step may rebuild a table, which would trip over references to it; apply_one checks them all
  // before each commit instead.
  database.run_script("PRAGMA foreign_keys = OFF");
  for (int number = applied + 1; number <= known; ++number) {
    apply_one(database, migrations[static_cast<std::size_t>(number - 1)], number, now_ms);
  }
  database.run_script("PRAGMA foreign_keys = ON");
  return known - applied;
}

void write_backup(Database& database, const fs::path& target, const BackupCheck& check) {
  // Gone at the end, whatever happens: half a backup is worse than none, somebody might trust it.
  const Draft draft(free_draft_of(target));
  // VACUUM INTO would make the file with the process's umask; it accepts an empty one.
  make_private_file(draft.path());
  database.execute("VACUUM INTO ?1", draft.path().string());
  {
    Database copy(draft.path(), OpenMode::read_only);
    copy.keep_many_pages();
    if (applied_count(copy) != applied_count(database)) {
      refuse_to_open(StoreErrorKind::corrupt, "The backup " + target.string() + " is not the original.");
    }
    if (check) {
      check(copy);
    } else {
      require_sound(copy, "PRAGMA integrity_check(1)", "The backup " + target.string());
      require_foreign_keys_kept(copy, "The backup " + target.string());
    }
  }
  bring_to_disk(draft.path());
  name_new(draft.path(), target);
}

}  // namespace stagepad::store
