#include "server/upkeep/commands.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <ostream>
#include <string>

#include "server/store/data_directory.hpp"
#include "server/store/store_error.hpp"
#include "server/store/verification.hpp"

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

[[noreturn]] void refuse_with_errno(const std::string& what) {
  refuse(StoreErrorKind::io, what + ": " + std::strerror(errno) + ".");
}

void bring_to_disk(const fs::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool done = fd >= 0 && ::fsync(fd) == 0;
  if (fd >= 0) ::close(fd);
  if (!done) refuse_with_errno("Cannot write " + path.string() + " to disk");
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

void move_file(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) refuse_with_errno("Cannot move " + from.string());
}

void require_whole(const fs::path& file, const std::string& name, Migrations migrations) {
  Database database(file, store::OpenMode::read_only);
  const auto found = store::verify_database(database, migrations);
  if (found.whole()) return;
  refuse(StoreErrorKind::corrupt, name + " is not whole. " + found.faults.front());
}

/// Removes a file when it goes out of scope, so that nothing half stays behind.
class Draft {
 public:
  explicit Draft(fs::path path) : path_(std::move(path)) {}
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    std::error_code ignored;
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(path_.string() + end, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// ---- backup ------------------------------------------------------------------------------------

void require_database_in(const fs::path& data) {
  if (fs::is_regular_file(data / "stagepad.db")) return;
  refuse(StoreErrorKind::directory,
         "There is no database of Stagepad in " + data.string() + ". Name its data directory with --data.");
}

void back_up(const UpkeepOptions& options, Migrations migrations, std::ostream& out) {
  require_database_in(options.data);
  if (fs::exists(fs::symlink_status(options.file))) {
    refuse(StoreErrorKind::directory, options.file.string() +
                                          " exists already, and a backup replaces nothing. Name a file "
                                          "that does not exist yet.");
  }
  // Whoever finds a file of the wanted name finds a whole one.
  const Draft draft(options.file.string() + "." + std::to_string(::getpid()) + ".part");
  {
    Database database(options.data / "stagepad.db", store::OpenMode::read_write);
    store::require_known_schema(database, migrations);
    store::write_backup(database, fs::absolute(draft.path()), store::BackupCheck::by_caller);
  }
  require_whole(draft.path(), "The backup", migrations);
  if (::link(draft.path().c_str(), options.file.c_str()) != 0) {
    refuse_with_errno("Cannot make " + options.file.string());
  }
  bring_to_disk(folder_of(options.file));
  out << "Backed up to " << options.file.string() << " and verified: " << fs::file_size(options.file)
      << " bytes.\n";
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
  const int fd = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) refuse_with_errno("Cannot make " + draft.string());
  ::close(fd);
  fs::copy_file(backup, draft, fs::copy_options::overwrite_existing);
  if (::chmod(draft.c_str(), 0600) != 0) refuse_with_errno("Cannot close " + draft.string());
}

void require_restorable(const fs::path& draft, const fs::path& backup, Migrations migrations) {
  try {
    store::require_usable_file(draft, draft.parent_path() / "backups");
    {
      Database copy(draft, store::OpenMode::read_only);
      store::require_known_schema(copy, migrations);
    }
    require_whole(draft, "It", migrations);
  } catch (const StoreException& exception) {
    refuse(exception.error().kind, "The backup " + backup.string() + " cannot be put back. " +
                                       exception.error().message + " The data directory is as it was.");
  }
}

/// Sets the present database aside, its write-ahead log with it: the log belongs to no other file. In
/// between there is none, and a server refuses to start; never is there half a one.
fs::path set_aside(const store::DataDirectory& directory) {
  const fs::path file = directory.database_file();
  if (!fs::exists(file)) return {};
  fs::create_directories(directory.backups());
  fs::permissions(directory.backups(), fs::perms::owner_all);
  const fs::path kept = directory.backups() / ("replaced-" + moment_in_name() + ".db");
  if (fs::exists(kept)) refuse(StoreErrorKind::directory, kept.string() + " exists already. Try again.");
  move_file(file, kept);
  if (fs::exists(file.string() + "-wal")) move_file(file.string() + "-wal", kept.string() + "-wal");
  std::error_code ignored;
  fs::remove(file.string() + "-shm", ignored);
  bring_to_disk(directory.backups());
  bring_to_disk(directory.path());
  return kept;
}

void restore(const UpkeepOptions& options, Migrations migrations, std::ostream& out) {
  auto directory = store::DataDirectory::open(options.data);
  if (!directory) refuse(StoreErrorKind::in_use, directory.failure().detail);
  const fs::path file = directory.value().database_file();
  const Draft draft(file.string() + ".restoring");
  // One left by a restore that was cut off; the lock says that none is under way.
  std::error_code ignored;
  fs::remove(draft.path(), ignored);
  copy_backup(options.file, draft.path());
  require_restorable(draft.path(), options.file, migrations);
  bring_to_disk(draft.path());
  const fs::path kept = set_aside(directory.value());
  // A log without a database would be taken for the new one's.
  fs::remove(file.string() + "-wal", ignored);
  move_file(draft.path(), file);
  bring_to_disk(directory.value().path());
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
