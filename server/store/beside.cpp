#include "server/store/beside.hpp"

#include <cstdint>
#include <string>

#include "server/store/store_error.hpp"

namespace stagepad::store {

namespace fs = std::filesystem;

BesideServer::BesideServer(ErrandLock lock, std::unique_ptr<Database> database)
    : lock_(std::move(lock)), writer_(std::move(database), system_clock_ms) {}

Result<std::unique_ptr<BesideServer>> open_beside_server(const fs::path& directory,
                                                   std::span<const Migration> migrations) try {
  const fs::path file = directory / "stagepad.db";
  if (!fs::exists(file)) {
    return Failure{"store.directory",
                   "There is no Stagepad in " + directory.string() +
                       ". Name its data directory with --data; a new one is made "
                       "by stagepad serve."};
  }
  auto lock = ErrandLock::take(directory, ErrandLock::Kind::errand);
  if (!lock) return lock.failure();
  require_usable_file(file, directory / "backups");
  auto database = std::make_unique<Database>(file, OpenMode::read_write);
  require_known_schema(*database, migrations);
  const auto steps = database->value<std::int64_t>("PRAGMA user_version").value_or(0);
  if (steps != static_cast<std::int64_t>(migrations.size())) {
    return Failure{
        "store.older-schema",
        "The database in " + directory.string() +
            " is of an earlier version of Stagepad. Start the server of this version once: "
            "it makes a backup and brings the database up to date."};
  }
  return std::make_unique<BesideServer>(std::move(lock.value()), std::move(database));
} catch (const StoreException& exception) {
  return to_failure(exception.error());
} catch (const fs::filesystem_error& error) {
  return Failure{"store.directory", error.what()};
}

}  // namespace stagepad::store
