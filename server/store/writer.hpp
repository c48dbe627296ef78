#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

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

/// What a writer has done so far, for the metrics and for tests.
struct WriterCounts {
  std::int64_t changes = 0;  ///< callbacks run
  std::int64_t commits = 0;  ///< transactions kept; fewer than changes where callers shared one
  std::size_t waiting = 0;   ///< callers in the queue at this moment
};

/// The one writer of the process: changes run one after another, and those that wait while another
/// is being committed share the next COMMIT, because at synchronous=FULL the disk costs more than the
/// change. There is no thread of its own and no waiting for company: the first caller leads, runs what
/// has queued by then, and hands the lead to the first that came meanwhile.
/// Each change stands in a savepoint: one that is refused, abandons or throws leaves nothing, and the
/// others untouched. It does see what the changes before it in the same transaction did.
///
/// Thread-safe: write() may be called from any thread and returns once the change is durable. A change
/// may run on the thread of another caller: it must not touch thread-local state, nor call write() or
/// read() itself.
class Writer {
 public:
  Writer(std::unique_ptr<Database> database, Clock clock);

  /// Runs `change(Transaction&)` once and commits. The result is what the change returns (nothing:
  /// std::monostate). A StoreException becomes a Failure after rollback; any other exception of
  /// the change is passed on, to this caller only, after rollback. When COMMIT fails, every
  /// change that stood in it gets outcome_unknown; who abandoned or was refused keeps that answer, which
  /// may rest on what another one of that commit had changed.
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

  WriterCounts counts() const;

 private:
  struct Job;

  Result<std::monostate> run(AuditNeed need, const std::function<void(Transaction&)>& change);
  void lead();
  void run_all(std::span<Job* const> jobs);
  std::size_t run_transaction(std::span<Job* const> jobs);
  void run_one(Job& job);
  void run_change(Job& job);

  mutable std::mutex mutex_;  ///< guards queue_, has_leader_, counts_ and the flags of the jobs
  std::vector<Job*> queue_;
  bool has_leader_ = false;
  WriterCounts counts_;

  // Only the leader touches these.
  std::unique_ptr<Database> database_;
  Clock clock_;
};

}  // namespace stagepad::store
