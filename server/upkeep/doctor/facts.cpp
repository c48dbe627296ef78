#include "server/upkeep/doctor/facts.hpp"

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "server/store/audit.hpp"
#include "server/store/connection.hpp"
#include "server/store/data_directory.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/outbox.hpp"
#include "server/store/writer.hpp"
#include "shared/base/sha256.hpp"
#include "shared/calendar/amsterdam.hpp"

namespace stagepad::doctor {

namespace {

namespace fs = std::filesystem;
using store::Database;
using store::StoreException;
using Migrations = std::span<const store::Migration>;

enum class Kind { ours, leftover, unknown };

bool is_mail(const std::string& name) { return name.ends_with(".eml"); }

bool is_backup(const std::string& name) {
  const bool is_named = name.starts_with("stagepad-") || name.starts_with("replaced-");
  return is_named && (name.ends_with(".db") || name.ends_with(".db-wal") || name.ends_with(".db-shm"));
}

/// Named by the number of its message.
bool is_secret(const std::string& name) { return name.find_first_not_of("0123456789") == std::string::npos; }

/// What a name below the data directory is; `folder` is empty, "backups", "mail" or "outgoing".
Kind kind_of(const std::string& folder, const std::string& name) {
  if (name.ends_with(".part") || name.ends_with(".new") || name.ends_with(".db.restoring")) {
    return Kind::leftover;
  }
  if (folder == "backups") return is_backup(name) ? Kind::ours : Kind::unknown;
  if (folder == "mail") return is_mail(name) ? Kind::ours : Kind::unknown;
  if (folder == "outgoing") return is_secret(name) ? Kind::ours : Kind::unknown;
  for (const std::string_view known : {"stagepad.db", "stagepad.db-wal", "stagepad.db-shm", "stagepad.lock",
                                       store::k_backup_record.data(), "backups", "mail",
                                       "outgoing"}) {
    if (name == known) return Kind::ours;
  }
  return Kind::unknown;
}

std::optional<Entry> entry_of(const fs::path& path, std::string name) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return std::nullopt;
  return Entry{std::move(name), status.st_uid, status.st_mode & 07777U};
}

void look_in(const std::string& folder, Facts& facts) {
  std::error_code error;
  for (fs::directory_iterator at(facts.data / folder, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (folder.empty() && name == "lost+found") continue;
    const std::string shown = folder.empty() ? name : folder + "/" + name;
    switch (kind_of(folder, name)) {
      case Kind::ours:
        if (auto entry = entry_of(at->path(), shown)) facts.files.push_back(std::move(*entry));
        break;
      case Kind::leftover:
        facts.leftovers.push_back(shown);
        break;
      case Kind::unknown:
        facts.unknown.push_back(shown);
        break;
    }
  }
}

std::uint64_t size_of(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return error ? 0 : size;
}

/// Who holds the lock, by the kernel's own list: trying to take it could get in the way of a server that
/// is just starting.
Running lock_state(const fs::path& lock, std::string& process) {
  struct stat status {};
  if (::stat(lock.c_str(), &status) != 0) return Running::no;
  std::ifstream owner(lock);
  std::getline(owner, process);
  std::ifstream locks("/proc/locks");
  if (!locks) return Running::unknown;
  const std::string inode = ":" + std::to_string(status.st_ino);
  std::string line;
  while (std::getline(locks, line)) {
    std::istringstream words(line);
    std::string number, type, advisory, access, pid, file;
    words >> number >> type >> advisory >> access >> pid >> file;
    if (type == "FLOCK" && access == "WRITE" && file.ends_with(inode)) return Running::yes;
  }
  process.clear();
  return Running::no;
}

void look_at_damage(Database& database, DatabaseFacts& facts) {
  auto rows = database.query("PRAGMA quick_check(3)");
  while (rows.step()) {
    auto line = rows.take<std::string>();
    if (line != "ok") facts.damage.push_back(line + ".");
  }
}

void look_at_schema(Database& database, Migrations migrations, DatabaseFacts& facts) {
  facts.schema = database.value<int>("PRAGMA user_version").value_or(0);
  if (facts.schema < 1) return;
  auto rows = database.query("SELECT nummer, naam, sha256 FROM schema_migratie ORDER BY nummer");
  while (rows.step()) {
    const int number = rows.get<int>(0);
    const auto name = rows.get<std::string>(1);
    if (number < 1 || number > static_cast<int>(migrations.size())) continue;
    const store::Migration& known = migrations[static_cast<std::size_t>(number - 1)];
    if (name == known.name && rows.get<Sha256Digest>(2) == sha256(known.sql)) continue;
    if (!facts.changed_migration) facts.changed_migration = name;
  }
}

void look_at_audit(Database& database, store::ReadConnection& db, DatabaseFacts& facts) {
  const store::AuditHead head = store::read_audit_head(db);
  facts.audit_entries = head.seq;
  facts.audit_hash = to_hex(head.hash);
  auto rows = database.query("SELECT seq, at_ms, hash FROM audit ORDER BY seq DESC LIMIT 1");
  if (!rows.step()) {
    if (head.seq != 0) facts.audit_trouble = "The audit log is empty, while it had come to entry " +
                                             std::to_string(head.seq) + ".";
    return;
  }
  facts.last_audit_ms = rows.get<std::int64_t>(1);
  if (rows.get<std::int64_t>(0) != head.seq || rows.get<Sha256Digest>(2) != head.hash) {
    facts.audit_trouble = "The audit log ends at entry " + std::to_string(rows.get<std::int64_t>(0)) +
                          ", which is not the one that was written last (" + std::to_string(head.seq) + ").";
  }
}

void look_at_mail(store::ReadConnection& db, MailFacts& facts) {
  facts.server = store::load_instelling(db, store::k_mail_weg).value_or("");
  facts.redirect = store::load_instelling(db, store::k_mail_omleiding).value_or("");
  facts.is_paused = store::is_mail_gepauzeerd(db);
  const auto count = [&](std::string_view which) {
    return db.value<std::int64_t>("SELECT count(*) FROM outbox WHERE " + std::string(which)).value_or(0);
  };
  facts.waiting = count("status = 'wacht'");
  facts.failed = count("status = 'mislukt'");
  facts.retried = count("status = 'wacht' AND pogingen > 0");
  facts.oldest_waiting_ms =
      db.value<std::optional<std::int64_t>>("SELECT min(aangemaakt_ms) FROM outbox WHERE status = 'wacht'")
          .value_or(std::nullopt);
}

DatabaseFacts look_into(const fs::path& file, store::OpenMode mode, Migrations migrations) {
  DatabaseFacts facts;
  try {
    Database database(file, mode);
    if (database.value<std::int64_t>("PRAGMA application_id") != Database::k_application_id) {
      facts.trouble = "it is not a database of Stagepad.";
      return facts;
    }
    database.execute("BEGIN");
    store::ReadTransaction db(database);
    look_at_damage(database, facts);
    look_at_schema(database, migrations, facts);
    if (facts.schema >= 1) {
      look_at_audit(database, db, facts);
      facts.last_day = store::laatste_vandaag(db);
      look_at_mail(db, facts.mail);
    }
    database.execute("ROLLBACK");
  } catch (const StoreException& exception) {
    // What was found before counts as well: damage says more than where it was tripped over.
    if (facts.damage.empty()) facts.trouble = exception.error().message + ".";
  }
  return facts;
}

}  // namespace

Facts gather(const fs::path& data, std::optional<CivilDate> today, Migrations migrations) {
  Facts facts;
  facts.data = data;
  facts.user = ::geteuid();
  facts.now_ms = store::system_clock_ms();
  facts.today = today.value_or(amsterdam_date(facts.now_ms));
  facts.known_schema = static_cast<int>(migrations.size());
  std::error_code error;
  facts.has_folder = fs::is_directory(data, error);
  if (!facts.has_folder) return facts;
  const fs::path file = data / "stagepad.db";
  facts.has_database = fs::is_regular_file(fs::symlink_status(file, error));
  facts.folder = entry_of(data / ".", "").value_or(Entry{});
  for (const char* folder : {"", "backups", "mail", "outgoing"}) look_in(folder, facts);
  for (auto* names : {&facts.unknown, &facts.leftovers}) std::sort(names->begin(), names->end());
  struct statvfs space {};
  if (::statvfs(data.c_str(), &space) == 0) {
    facts.free_bytes = static_cast<std::uint64_t>(space.f_bavail) * space.f_frsize;
  }
  facts.database_bytes = size_of(file);
  facts.log_bytes = size_of(file.string() + "-wal");
  facts.server = lock_state(data / "stagepad.lock", facts.server_process);
  facts.backup = store::last_backup(data);
  facts.is_backup_there = facts.backup && fs::is_regular_file(facts.backup->file, error);
  if (!facts.has_database) return facts;
  const bool is_unused = facts.server == Running::no && facts.log_bytes == 0;
  if (is_unused) facts.database = look_into(file, store::OpenMode::unused, migrations);
  // A server that began meanwhile would make it look damaged.
  const bool is_sound = facts.database.trouble.empty() && facts.database.damage.empty();
  if (!is_unused || !is_sound) facts.database = look_into(file, store::OpenMode::read_only, migrations);
  return facts;
}

}  // namespace stagepad::doctor
