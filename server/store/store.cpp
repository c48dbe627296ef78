#include "server/store/store.hpp"

#include <sqlite3.h>

#include <string>
#include <vector>

#include "server/store/store_error.hpp"

namespace stagepad::store {

namespace {

/// The library must have been compiled for several threads; without that, two connections in two
/// threads would damage the file, and nothing would say so.
void require_thread_safe_library() {
  if (sqlite3_threadsafe() == 0) {
    throw StoreException(StoreErrorKind::misuse, "SQLite was compiled without thread safety");
  }
}

}  // namespace

Store::Store(DataDirectory directory, std::unique_ptr<Database> writer, Clock clock,
             std::vector<std::unique_ptr<Database>> readers, bool is_new, int schema)
    : directory_(std::move(directory)),
      writer_(std::move(writer), std::move(clock)),
      readers_(std::move(readers)),
      is_new_(is_new),
      schema_(schema) {}

Result<std::unique_ptr<Store>> Store::open(const StoreConfig& config) try {
  require_thread_safe_library();
  auto directory = DataDirectory::open(config.directory);
  if (!directory) return directory.failure();
  const auto file = directory.value().database_file();
  const auto backups = directory.value().backups();

  require_usable_file(file, backups);
  auto writer = std::make_unique<Database>(file, OpenMode::read_write);
  require_known_schema(*writer, config.migrations);
  const bool is_new = writer->value<int>("PRAGMA user_version") == 0;
  apply_migrations(*writer, config.migrations, backups, config.clock());

  std::vector<std::unique_ptr<Database>> readers;
  for (int i = 0; i < config.readers; ++i) {
    readers.push_back(std::make_unique<Database>(file, OpenMode::read_only));
  }
  return std::unique_ptr<Store>(new Store(std::move(directory.value()), std::move(writer),
                                          config.clock, std::move(readers), is_new,
                                          static_cast<int>(config.migrations.size())));
} catch (const StoreException& exception) {
  StoreError error = exception.error();
  if (error.kind == StoreErrorKind::corrupt && error.sqlite_code != 0) {
    // SQLite's own words say what, not what to do.
    error.message = "The database in " + config.directory.string() + " is damaged: " +
                    error.message + ". Put back a backup, or name another data directory.";
  }
  return to_failure(error);
} catch (const std::filesystem::filesystem_error& error) {
  return to_failure(StoreError{StoreErrorKind::directory, error.what(), 0});
}

}  // namespace stagepad::store
