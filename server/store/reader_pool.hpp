#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "server/store/connection.hpp"
#include "server/store/database.hpp"
#include "server/store/store_error.hpp"
#include "shared/base/result.hpp"

namespace stagepad::store {

/// Read-only connections that work beside each other and beside the writer. Thread-safe: read()
/// waits for a free connection. A callback must not call read() again (with every connection lent
/// out that would wait for itself) and must not keep what it was lent.
class ReaderPool {
 public:
  explicit ReaderPool(std::vector<std::unique_ptr<Database>> connections);

  /// Runs `look(ReadConnection&)` on one unchanging state of the database and returns what it
  /// returns (nothing: std::monostate). A StoreException becomes a Failure.
  template <class Look>
  auto read(Look&& look) {
    using Returned = std::invoke_result_t<Look&, ReadConnection&>;
    using Value = std::conditional_t<std::is_void_v<Returned>, std::monostate, Returned>;
    Lease lease(*this);
    try {
      // The first query after BEGIN fixes the moment that all following ones see.
      const Snapshot snapshot(lease.database());
      ReadTransaction connection(lease.database());
      if constexpr (std::is_void_v<Returned>) {
        look(connection);
        return Result<Value>(std::monostate{});
      } else {
        return Result<Value>(look(connection));
      }
    } catch (const StoreException& exception) {
      return Result<Value>(to_failure(exception.error()));
    }
  }

 private:
  class Lease {
   public:
    explicit Lease(ReaderPool& pool) : pool_(pool), database_(pool.take()) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() { pool_.give_back(std::move(database_)); }
    Database& database() { return *database_; }

   private:
    ReaderPool& pool_;
    std::unique_ptr<Database> database_;
  };

  class Snapshot {
   public:
    explicit Snapshot(Database& database);
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot();

   private:
    Database& database_;
  };

  std::unique_ptr<Database> take();
  void give_back(std::unique_ptr<Database> database);

  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Database>> free_;
};

}  // namespace stagepad::store
