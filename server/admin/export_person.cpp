#include "server/admin/export_person.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <ostream>
#include <unistd.h>

#include "server/embedded_migrations.hpp"
#include "server/store/audit.hpp"
#include "server/store/data_directory.hpp"
#include "server/store/persoonsgegevens.hpp"
#include "server/store/writer.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

namespace {

/// Never over something that is there, and never readable by others.
Taken write_new_file(const std::filesystem::path& file, std::string_view text) {
  const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0) {
    return refused("The file " + file.string() + " cannot be made: " + std::strerror(errno) +
                   ". Name one that does not exist yet.");
  }
  bool is_written = true;
  while (is_written && !text.empty()) {
    const ssize_t size = ::write(fd, text.data(), text.size());
    is_written = size > 0;
    if (is_written) text.remove_prefix(static_cast<std::size_t>(size));
  }
  const bool is_safe = is_written && ::fsync(fd) == 0;
  const std::string why = std::strerror(errno);
  ::close(fd);
  if (is_safe) return std::monostate{};
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  return refused("The file " + file.string() + " cannot be written: " + why + ".");
}

void require_current_schema(store::Database& database) {
  const auto migrations = embedded_migrations();
  store::require_known_schema(database, migrations);
  if (database.value<int>("PRAGMA user_version") != static_cast<int>(migrations.size())) {
    throw store::StoreException(
        store::StoreErrorKind::newer_schema,
        "The database was made by an earlier version of Stagepad. Start this "
        "version's server once; it brings the database up to date.");
  }
}

}  // namespace

int run_export_person(const PersoonOpties& opties, const Streams& streams) try {
  std::error_code error;
  const auto file = opties.data / "stagepad.db";
  if (!std::filesystem::is_regular_file(file, error)) {
    streams.err << "There is no Stagepad database in " << opties.data.string() << "." << std::endl;
    return 1;
  }
  const auto lock = store::ErrandLock::take(opties.data, store::ErrandLock::Kind::errand);
  if (!lock) {
    streams.err << lock.failure().detail << std::endl;
    return 1;
  }
  store::Database database(file, store::OpenMode::read_write);
  require_current_schema(database);
  database.execute("BEGIN IMMEDIATE");
  store::Transaction tx(database, store::system_clock_ms());
  const PersoonId persoon = find_wie(tx, opties.wie);
  const auto alles = store::verzamel_persoonsgegevens(tx, persoon, tx.now_ms());
  store::append_audit(tx, {std::nullopt, "persoon.uitgevoerd", "persoon", persoon.value, "{}"});
  const Taken written = write_new_file(opties.out, to_json(*alles) + "\n");
  if (!written) {
    // Closing the connection rolls back.
    streams.err << written.failure().detail << std::endl;
    return 1;
  }
  database.execute("COMMIT");
  streams.out << "What is kept about person " << persoon.value << " stands in "
              << opties.out.string()
              << ". Only you can read it; hand it over in a safe way and remove it.\n"
              << "The database and its log are covered; backups in "
              << (opties.data / "backups").string()
              << " hold what was there when they were made.\n";
  return 0;
} catch (const store::StoreException& exception) {
  streams.err << exception.error().message << std::endl;
  return 1;
}

}  // namespace stagepad
