#include "server/store/writer.hpp"

#include <sqlite3.h>

#include <chrono>
#include <condition_variable>
#include <exception>
#include <string>

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

/// Undoes what happened since it was made, unless that was kept. Where SQLite gave the whole
/// transaction up there is nothing left to undo.
class Savepoint {
 public:
  explicit Savepoint(Database& database) : database_(database) {
    database_.execute("SAVEPOINT wijziging");
  }
  Savepoint(const Savepoint&) = delete;
  Savepoint& operator=(const Savepoint&) = delete;
  ~Savepoint() {
    if (kept_ || !database_.in_transaction()) return;
    try {
      database_.execute("ROLLBACK TO wijziging");
      database_.execute("RELEASE wijziging");
    } catch (const StoreException&) {
      give_up();
    }
  }
  void keep() {
    database_.execute("RELEASE wijziging");
    kept_ = true;
  }

 private:
  /// What could not be undone must not be committed with the others.
  void give_up() {
    try {
      database_.execute("ROLLBACK");
    } catch (const StoreException&) {
      // As in OpenTransaction.
    }
  }

  Database& database_;
  bool kept_ = false;
};

/// References that may be set right until COMMIT would there fail everyone's change.
void require_references_kept(Database& database) {
  int open = 0;
  int unused = 0;
  sqlite3_db_status(database.handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &open, &unused, 0);
  if (open != 0) {
    throw StoreException(StoreErrorKind::constraint, "FOREIGN KEY constraint failed at the end");
  }
}

StoreError undone_with_another() {
  return {StoreErrorKind::io,
          "the database gave up the transaction of another change; nothing of this one was kept", 0};
}

StoreError outcome_unknown(const StoreError& why) {
  return {StoreErrorKind::outcome_unknown,
          "COMMIT failed, so that it is not known whether the change was kept: " + why.message,
          why.sqlite_code};
}

}  // namespace

/// One caller's change, on that caller's stack for as long as it waits.
struct Writer::Job {
  Job(AuditNeed the_need, const std::function<void(Transaction&)>& the_change)
      : need(the_need), change(the_change) {}

  AuditNeed need;
  const std::function<void(Transaction&)>& change;
  std::optional<StoreError> error;
  std::exception_ptr thrown;
  bool kept = false;  ///< stands in the transaction, to be committed

  std::condition_variable wake;
  bool done = false;
  bool leads = false;
};

std::int64_t system_clock_ms() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

Writer::Writer(std::unique_ptr<Database> database, Clock clock)
    : database_(std::move(database)), clock_(std::move(clock)) {}

WriterCounts Writer::counts() const {
  const std::lock_guard lock(mutex_);
  WriterCounts counts = counts_;
  counts.waiting = queue_.size();
  return counts;
}

Result<std::monostate> Writer::run(AuditNeed need,
                                   const std::function<void(Transaction&)>& change) {
  Job job(need, change);
  {
    std::unique_lock lock(mutex_);
    queue_.push_back(&job);
    if (has_leader_) {
      job.wake.wait(lock, [&job] { return job.done || job.leads; });
    } else {
      has_leader_ = true;
      job.leads = true;
    }
  }
  if (job.leads) lead();
  if (job.thrown) std::rethrow_exception(job.thrown);
  if (job.error) return to_failure(*job.error);
  return std::monostate{};
}

/// Runs all that wait, the caller's own change among them, and hands the lead on.
void Writer::lead() {
  std::vector<Job*> jobs;
  {
    const std::lock_guard lock(mutex_);
    jobs.swap(queue_);
  }
  run_all(jobs);
  const std::lock_guard lock(mutex_);
  counts_.changes += static_cast<std::int64_t>(jobs.size());
  for (Job* job : jobs) {
    job->done = true;
    // Under the lock: once it is let go, the job may be gone.
    job->wake.notify_one();
  }
  has_leader_ = !queue_.empty();
  if (has_leader_) {
    queue_.front()->leads = true;
    queue_.front()->wake.notify_one();
  }
}

void Writer::run_all(std::span<Job* const> jobs) {
  while (!jobs.empty()) jobs = jobs.subspan(run_transaction(jobs));
}

/// One transaction for the jobs from the first on; returns how many of them have their outcome. Never
/// throws: others wait for an answer.
std::size_t Writer::run_transaction(std::span<Job* const> jobs) {
  std::size_t run = 0;
  bool committing = false;
  try {
    OpenTransaction open(*database_);
    bool any_kept = false;
    while (run < jobs.size()) {
      Job& job = *jobs[run++];
      run_one(job);
      if (!database_->in_transaction()) {
        for (Job* earlier : jobs.first(run)) {
          if (earlier->kept) earlier->error = undone_with_another();
        }
        return run;
      }
      any_kept = any_kept || job.kept;
    }
    // Where nothing is kept there is nothing to bring to the disk.
    if (!any_kept) return run;
    committing = true;
    open.commit();
    const std::lock_guard lock(mutex_);
    ++counts_.commits;
  } catch (const StoreException& exception) {
    // Who abandoned or was refused keeps that answer: nothing of it would have been written anyway.
    for (Job* job : jobs) {
      if (!committing) job->error = exception.error();
      if (committing && job->kept) job->error = outcome_unknown(exception.error());
    }
    return jobs.size();
  } catch (...) {
    for (Job* job : jobs) job->thrown = std::current_exception();
    return jobs.size();
  }
  return run;
}

void Writer::run_one(Job& job) {
  try {
    run_change(job);
  } catch (const StoreException& exception) {
    job.error = exception.error();
  } catch (...) {
    job.thrown = std::current_exception();
  }
}

void Writer::run_change(Job& job) {
  Savepoint savepoint(*database_);
  Transaction transaction(*database_, clock_());
  const std::int64_t before = database_->total_changes();
  job.change(transaction);
  if (transaction.abandoned()) return;
  const bool changed = database_->total_changes() != before;
  if (job.need == AuditNeed::required && changed && transaction.audit_entries() == 0) {
    throw StoreException(StoreErrorKind::misuse,
                         "a change that must be audited made no audit entry");
  }
  require_references_kept(*database_);
  savepoint.keep();
  job.kept = true;
}

}  // namespace stagepad::store
