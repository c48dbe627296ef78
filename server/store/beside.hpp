#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <utility>

#include "server/store/data_directory.hpp"
#include "server/store/migrations.hpp"
#include "server/store/writer.hpp"
#include "shared/base/result.hpp"

namespace stagepad::store {

/// The database beside the server; as long as it is open no other one is put in its place.
class BesideServer {
 public:
  BesideServer(ErrandLock lock, std::unique_ptr<Database> database);

  template <class Change>
  auto write(AuditNeed need, Change&& change) {
    return writer_.write(need, std::forward<Change>(change));
  }

 private:
  // Given back last.
  ErrandLock lock_;
  Writer writer_;
};

/// Opens the database of an installation for a short errand at the terminal, whether a server has
/// it open or not. "One writer" is a rule about a process; between processes SQLite's own lock
/// holds it: every change begins with BEGIN IMMEDIATE, waits at most five seconds for the other's
/// and reads what it builds on (the audit head too) inside its own transaction. The data
/// directory's lock is therefore not taken; a restore is kept away by an ErrandLock.
///
/// Nothing is made and nothing is migrated here. Fails with a sentence when there is no database,
/// when it is not a sound one of ours, or when its schema is not exactly the one of these
/// migrations.
Result<std::unique_ptr<BesideServer>> open_beside_server(const std::filesystem::path& directory,
                                                   std::span<const Migration> migrations);

}  // namespace stagepad::store
