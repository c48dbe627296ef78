#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "server/store/connection.hpp"
#include "server/store/database.hpp"
#include "shared/base/result.hpp"

namespace stagepad::store {

/// Milliseconds since 1970 in UTC. Given from outside, so that a test can say what time it is.
using Clock = std::function<std::int64_t()>;
std::int64_t system_clock_ms();

/// Does a write belong in the audit log? A change of anything a person could ask about does.
enum class AuditNeed {
  required,     ///< committing a change without an audit entry is refused as a bug
  housekeeping  ///< session activity, outbox attempts, throttling counters
};

/// The one writer of the process: changes run one after another, each in its own transaction.
/// Thread-safe: write() may be called from any thread and returns once the change is durable.
/// The caller only ever sees a finished commit or a Failure, so that the change may as well be
/// run by another thread together with others that wait (group commit): a change must therefore
/// not touch thread-local state, nor call write() or read() itself.
class Writer {
 public:
  Writer(std::unique_ptr<Database> database, Clock clock);

  /// Runs `change(Transaction&)` and commits. The result is what the change returns (nothing:
  /// std::monostate). A StoreException becomes a Failure after rollback; any other exception of
  /// the change is passed on after rollback.
  template <class Change>
  auto write(AuditNeed need, Change&& change) {
    using Returned = std::invoke_result_t<Change&, Transaction&>;
    if constexpr (std::is_void_v<Returned>) {
      return run(need, [&change](Transaction& tx) { change(tx); });
    } else {
      std::optional<Returned> returned;
      const auto done =
          run(need, [&](Transaction& tx) { returned.emplace(change(tx)); });
      if (!done) return Result<Returned>(done.failure());
      return Result<Returned>(std::move(*returned));
    }
  }

 private:
  Result<std::monostate> run(AuditNeed need, const std::function<void(Transaction&)>& change);
  void run_in_transaction(AuditNeed need, const std::function<void(Transaction&)>& change);

  std::mutex mutex_;
  std::unique_ptr<Database> database_;
  Clock clock_;
};

}  // namespace stagepad::store
