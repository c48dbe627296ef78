#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <utility>

#include "server/store/data_directory.hpp"
#include "server/store/migrations.hpp"
#include "server/store/reader_pool.hpp"
#include "server/store/writer.hpp"
#include "shared/base/result.hpp"

namespace stagepad::store {

struct StoreConfig {
  std::filesystem::path directory;
  std::span<const Migration> migrations;
  int readers = 4;
  Clock clock = system_clock_ms;
};

/// The open database of one installation: data directory and its lock, one writer, some readers.
/// Owner: App, one per process. Thread-safe.
///
///     auto naam = store->read([&](ReadConnection& db) { return load_persoon(db, id); });
///     auto done = store->write(AuditNeed::required, [&](Transaction& tx) {
///       …; append_audit(tx, {actor, "verzoek.ingediend", "verzoek", id.value, payload}); });
///
/// Inside the callbacks errors are thrown (StoreException); here they come back as a Failure with
/// code "store.<kind>", such as "store.stale" or "store.constraint".
class Store {
 public:
  /// Opens or makes the data directory, refuses what is not safe to open, migrates with a backup
  /// first. A failure's detail is a sentence for the person who starts the server.
  static Result<std::unique_ptr<Store>> open(const StoreConfig& config);

  template <class Look>
  auto read(Look&& look) {
    return readers_.read(std::forward<Look>(look));
  }

  template <class Change>
  auto write(AuditNeed need, Change&& change) {
    return writer_.write(need, std::forward<Change>(change));
  }

  const DataDirectory& directory() const { return directory_; }
  WriterCounts writer_counts() const { return writer_.counts(); }
  /// How many steps its schema has.
  int schema() const { return schema_; }
  /// Was the database made by this start, and is it therefore still empty?
  bool is_new() const { return is_new_; }

 private:
  Store(DataDirectory directory, std::unique_ptr<Database> writer, Clock clock,
        std::vector<std::unique_ptr<Database>> readers, bool is_new, int schema);

  // The order matters: the lock is given back after the last connection is closed.
  DataDirectory directory_;
  Writer writer_;
  ReaderPool readers_;
  bool is_new_;
  int schema_;
};

}  // namespace stagepad::store
