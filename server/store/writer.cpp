#include "server/store/writer.hpp"

#include <chrono>

#include "server/store/store_error.hpp"

namespace stagepad::store {

namespace {

/// Rolls back unless the transaction was ended; the destructor also runs for an exception.
class OpenTransaction {
 public:
  explicit OpenTransaction(Database& database) : database_(database) {
    // IMMEDIATE takes the write lock now: a deferred one could fail later, at its first write.
    database_.execute("BEGIN IMMEDIATE");
  }
  OpenTransaction(const OpenTransaction&) = delete;
  OpenTransaction& operator=(const OpenTransaction&) = delete;
  ~OpenTransaction() {
    if (!database_.in_transaction()) return;
    try {
      database_.execute("ROLLBACK");
    } catch (const StoreException&) {
      // SQLite has then rolled back by itself, or will when the file is opened again.
    }
  }
  void commit() { database_.execute("COMMIT"); }

 private:
  Database& database_;
};

}  // namespace

std::int64_t system_clock_ms() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

Writer::Writer(std::unique_ptr<Database> database, Clock clock)
    : database_(std::move(database)), clock_(std::move(clock)) {}

Result<std::monostate> Writer::run(AuditNeed need,
                                   const std::function<void(Transaction&)>& change) {
  const std::lock_guard lock(mutex_);
  try {
    run_in_transaction(need, change);
    return std::monostate{};
  } catch (const StoreException& exception) {
    return to_failure(exception.error());
  }
}

void Writer::run_in_transaction(AuditNeed need,
                                const std::function<void(Transaction&)>& change) {
  OpenTransaction open(*database_);
  Transaction transaction(*database_, clock_());
  const std::int64_t before = database_->total_changes();
  change(transaction);
  if (transaction.abandoned()) return;
  const bool changed = database_->total_changes() != before;
  if (need == AuditNeed::required && changed && transaction.audit_entries() == 0) {
    throw StoreException(StoreErrorKind::misuse,
                         "a change that must be audited made no audit entry");
  }
  open.commit();
}

}  // namespace stagepad::store
