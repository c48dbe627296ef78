#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "server/store/backup_record.hpp"
#include "server/store/migrations.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad::doctor {

/// How a file or folder stands there.
struct Entry {
  std::string name;  ///< below the data directory; empty for the directory itself
  std::uint32_t owner = 0;
  std::uint32_t mode = 0;  ///< the permission bits
};

/// Does a process hold the lock of the data directory?
enum class Running { no, yes, unknown };

/// Where mail goes, and what has not gone.
struct MailFacts {
  std::string server;    ///< "smtps://mail.example:465" of the server that started last; empty: the folder
  std::string redirect;  ///< the address to which everything goes; empty: none
  bool is_paused = false;
  std::int64_t waiting = 0;
  std::int64_t failed = 0;     ///< given up
  std::int64_t retried = 0;    ///< of those that wait: tried before
  std::optional<std::int64_t> oldest_waiting_ms;
};

/// What the database says of itself. Without it (`trouble` says why) nothing else of it is known.
struct DatabaseFacts {
  std::string trouble;
  int schema = 0;
  std::optional<std::string> changed_migration;  ///< applied in another form than this program's
  std::vector<std::string> damage;               ///< what the quick check found
  std::string audit_trouble;                     ///< why the end of the audit log does not fit
  std::int64_t audit_entries = 0;
  std::string audit_hash;
  std::optional<std::int64_t> last_audit_ms;
  std::optional<CivilDate> last_day;  ///< the day it last worked with
  MailFacts mail;
};

/// All that is looked at, before anything is judged. Plain values: a test can make every situation.
struct Facts {
  std::filesystem::path data;
  bool has_folder = false;
  bool has_database = false;
  std::uint32_t user = 0;  ///< who runs this
  Entry folder;
  std::vector<Entry> files;           ///< all that are ours, also in backups, mail and outgoing
  std::vector<std::string> unknown;   ///< names that are not Stagepad's
  std::vector<std::string> leftovers; ///< of something that was cut off
  std::optional<std::uint64_t> free_bytes;
  std::uint64_t database_bytes = 0;
  std::uint64_t log_bytes = 0;  ///< of the write-ahead log
  DatabaseFacts database;
  std::optional<store::BackupRecord> backup;
  bool is_backup_there = false;
  Running server = Running::no;
  std::string server_process;  ///< its number, as it wrote it down
  std::int64_t now_ms = 0;
  CivilDate today;
  int known_schema = 0;
  std::string program_version;
  std::string sqlite_version;
};

/// Looks, and changes nothing; works beside a running server and without one. `today` replaces the
/// machine's own day for an installation that acts on another one.
Facts gather(const std::filesystem::path& data, std::optional<CivilDate> today,
             std::span<const store::Migration> migrations);

}  // namespace stagepad::doctor
