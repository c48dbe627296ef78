#include "server/store/writer.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <atomic>
#include <future>
#include <latch>
#include <stdexcept>
#include <thread>

#include "server/store/audit.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad::store {
namespace {

constexpr const char* k_insert = "INSERT INTO instelling_van_systeem VALUES (?1, 'x')";

AuditEntry entry_about(std::int64_t object) {
  AuditEntry entry;
  entry.action = "proef";
  entry.object_kind = "proef";
  entry.object_id = object;
  return entry;
}

/// A writer of its own on a file with the real schema.
class WriterTest : public StoreTest {
 protected:
  WriterTest() {
    store_.reset();
    auto database = std::make_unique<Database>(database_file(), OpenMode::read_write);
    handle_ = database->handle();
    writer_ = std::make_unique<Writer>(std::move(database), [this] { return ++clock_; });
  }

  using Change = std::function<void(Transaction&)>;

  Result<std::monostate> put(const std::string& key) {
    return writer_->write(AuditNeed::housekeeping, [&](Transaction& tx) { tx.execute(k_insert, key); });
  }

  /// Runs the changes in one transaction, in this order, and returns their outcomes: they queue while
  /// a first change is held.
  std::vector<std::future<Result<std::monostate>>> together(std::vector<Change> changes) {
    std::latch queued(1);
    std::thread first([&] {
      EXPECT_TRUE(writer_->write(AuditNeed::housekeeping, [&](Transaction& tx) {
        queued.wait();
        tx.execute(k_insert, "eerste");
      }).ok());
    });
    while (!leads()) std::this_thread::yield();
    std::vector<std::future<Result<std::monostate>>> outcomes;
    for (std::size_t i = 0; i < changes.size(); ++i) {
      outcomes.push_back(std::async(std::launch::async, [this, change = changes[i]] {
        return writer_->write(AuditNeed::housekeeping, change);
      }));
      while (writer_->counts().waiting < i + 1) std::this_thread::yield();
    }
    queued.count_down();
    first.join();
    for (auto& outcome : outcomes) outcome.wait();
    return outcomes;
  }

  /// The clock is asked by whoever leads, just before its change.
  bool leads() const { return clock_ > 0; }

  std::vector<std::string> keys() const {
    Database reader(database_file(), OpenMode::read_only);
    std::vector<std::string> found;
    auto rows = reader.query("SELECT sleutel FROM instelling_van_systeem ORDER BY sleutel");
    while (rows.step()) found.push_back(rows.take<std::string>());
    return found;
  }

  std::atomic<std::int64_t> clock_{0};
  sqlite3* handle_ = nullptr;
  std::unique_ptr<Writer> writer_;
};

using Keys = std::vector<std::string>;

TEST_F(WriterTest, ARefusedAnAbandonedAndAThrowingChangeLeaveTheOthersOfTheirCommitUntouched) {
  auto outcomes = together({
      [](Transaction& tx) { tx.execute(k_insert, "a"); },
      [](Transaction& tx) { tx.execute(k_insert, "b"), tx.execute(k_insert, "a"); },
      [](Transaction& tx) { tx.execute(k_insert, "c"), tx.abandon(); },
      [](Transaction& tx) { tx.execute(k_insert, "d"), throw std::runtime_error("elsewhere"); },
      [](Transaction& tx) { tx.execute(k_insert, "e"); },
  });
  EXPECT_TRUE(outcomes[0].get().ok());
  EXPECT_EQ(outcomes[1].get().failure().code, "store.constraint");
  EXPECT_TRUE(outcomes[2].get().ok());
  EXPECT_THROW(outcomes[3].get(), std::runtime_error);
  EXPECT_TRUE(outcomes[4].get().ok());
  EXPECT_EQ(keys(), (Keys{"a", "e", "eerste"}));
  EXPECT_EQ(writer_->counts().commits, 2);
  EXPECT_EQ(writer_->counts().changes, 6);
}

TEST_F(WriterTest, AChangeWithoutItsAuditEntryIsRefusedAlsoWhereOneWasMadeBefore) {
  auto outcomes = together({
      [](Transaction& tx) { tx.execute(k_insert, "a"), append_audit(tx, entry_about(1)); },
  });
  EXPECT_TRUE(outcomes[0].get().ok());
  const auto refused = writer_->write(AuditNeed::required,
                                      [](Transaction& tx) { tx.execute(k_insert, "b"); });
  EXPECT_EQ(refused.failure().code, "store.misuse");
  EXPECT_EQ(keys(), (Keys{"a", "eerste"}));
}

TEST_F(WriterTest, AnAbandonedAuditEntryLeavesNoGapInTheChainOfTheSameCommit) {
  auto outcomes = together({
      [](Transaction& tx) { append_audit(tx, entry_about(1)); },
      [](Transaction& tx) { append_audit(tx, entry_about(2)), tx.abandon(); },
      [](Transaction& tx) { append_audit(tx, entry_about(3)); },
  });
  for (auto& outcome : outcomes) EXPECT_TRUE(outcome.get().ok());
  Database reader(database_file(), OpenMode::read_only);
  ReadTransaction look(reader);
  const AuditVerification found = verify_audit(look);
  EXPECT_TRUE(found.intact());
  EXPECT_EQ(found.entries, 2);
}

TEST_F(WriterTest, EveryChangeOfACommitHasAMomentOfItsOwn) {
  std::vector<std::int64_t> moments;
  const Change note = [&moments](Transaction& tx) { moments.push_back(tx.now_ms()); };
  together({note, note, note});
  EXPECT_EQ(moments, (std::vector<std::int64_t>{2, 3, 4}));
}

TEST_F(WriterTest, ACommitThatFailsLeavesNothingAndNobodyIsToldThatItWasKept) {
  EXPECT_TRUE(put("voor").ok());
  clock_ = 0;
  bool refuse = false;
  // Asked at every COMMIT; the first of together() is to pass.
  sqlite3_commit_hook(handle_, [](void* wish) { return *static_cast<bool*>(wish) ? 1 : 0; }, &refuse);
  auto outcomes = together({
      [&](Transaction& tx) { tx.execute(k_insert, "a"), refuse = true; },
      [](Transaction& tx) { tx.execute(k_insert, "b"), tx.abandon(); },
      [](Transaction& tx) { tx.execute(k_insert, "a"); },
      [](Transaction&) { throw std::runtime_error("elsewhere"); },
  });
  EXPECT_EQ(outcomes[0].get().failure().code, "store.outcome-unknown");
  // These would have written nothing, whatever became of the others.
  EXPECT_TRUE(outcomes[1].get().ok()) << "an abandoned change answers what it found";
  EXPECT_EQ(outcomes[2].get().failure().code, "store.constraint");
  EXPECT_THROW(outcomes[3].get(), std::runtime_error);
  refuse = false;
  EXPECT_TRUE(put("na").ok());
  EXPECT_EQ(keys(), (Keys{"eerste", "na", "voor"}));
}

TEST_F(WriterTest, WhenTheDatabaseGivesUpTheTransactionThoseBeforeAreToldAndThoseAfterAreKept) {
  EXPECT_TRUE(put("voor").ok());
  clock_ = 0;
  auto outcomes = together({
      [](Transaction& tx) { tx.execute(k_insert, "a"); },
      [](Transaction& tx) {
        tx.execute("INSERT OR ROLLBACK INTO instelling_van_systeem VALUES ('voor', 'x')");
      },
      [](Transaction& tx) { tx.execute(k_insert, "c"); },
  });
  EXPECT_EQ(outcomes[0].get().failure().code, "store.io");
  EXPECT_EQ(outcomes[1].get().failure().code, "store.constraint");
  EXPECT_TRUE(outcomes[2].get().ok());
  EXPECT_EQ(keys(), (Keys{"c", "eerste", "voor"}));
}

TEST_F(WriterTest, ABusyFileFailsEveryoneAndTheNextChangeGoesThrough) {
  sqlite3_busy_timeout(handle_, 0);
  Database other(database_file(), OpenMode::read_write);
  other.execute("BEGIN IMMEDIATE");
  EXPECT_EQ(put("a").failure().code, "store.busy");
  other.execute("ROLLBACK");
  EXPECT_TRUE(put("a").ok());
  EXPECT_EQ(keys(), (Keys{"a"}));
}

TEST_F(WriterTest, SixteenThreadsKeepEveryChangeWithAnUnbrokenAuditChain) {
  constexpr int k_threads = 16;
  constexpr int k_each = 25;
  std::atomic<int> wrong{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < k_threads; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < k_each; ++i) {
        const std::string key = std::to_string(t) + "/" + std::to_string(i);
        const auto answer = writer_->write(AuditNeed::required, [&](Transaction& tx) {
          tx.execute(k_insert, key);
          append_audit(tx, entry_about(t));
          if (i % 5 == 3) tx.abandon();
          if (i % 5 == 4) tx.execute(k_insert, key);
          return key;
        });
        const bool refused = i % 5 == 4;
        if (answer.ok() == refused || (answer.ok() && answer.value() != key)) ++wrong;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(keys().size(), static_cast<std::size_t>(k_threads * k_each * 3 / 5));
  EXPECT_EQ(writer_->counts().changes, k_threads * k_each);
  EXPECT_EQ(writer_->counts().waiting, 0U);
  Database reader(database_file(), OpenMode::read_only);
  ReadTransaction look(reader);
  const AuditVerification found = verify_audit(look);
  EXPECT_TRUE(found.intact());
  EXPECT_EQ(found.entries, k_threads * k_each * 3 / 5);
}

}  // namespace
}  // namespace stagepad::store
