#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>

#include "server/store/audit.hpp"
#include "tests/support/server/faulty_disk.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad::store {
namespace {

constexpr std::size_t k_older_schema = 1;
constexpr std::size_t k_newer_schema = 3;

/// What one installation was told, over a start, changes, an upgrade and more changes.
struct Told {
  std::set<std::string> done;
  std::set<std::string> refused;
  std::vector<Failure> failures;
};

/// The life of an installation on a disk where one operation goes wrong.
class IoFaultsTest : public ::testing::Test {
 protected:
  Result<std::unique_ptr<Store>> start(std::size_t migrations) {
    StoreConfig config;
    config.directory = folder_->path() / "data";
    config.migrations = real_migrations().all().first(migrations);
    config.readers = 1;
    config.clock = [this] { return k_test_now_ms + 1000 * ++seconds_; };
    return Store::open(config);
  }

  void change(Store& store, const std::string& key, Told& told) {
    const auto written = store.write(AuditNeed::required, [&](Transaction& tx) {
      tx.execute("INSERT INTO instelling_van_systeem VALUES (?1, ?2)", key, std::string(3000, 'x'));
      append_audit(tx, {{}, "proef." + key, "proef", 1, "{}"});
    });
    if (!written) told.failures.push_back(written.failure());
    (written ? told.done : told.refused).insert(key);
  }

  void live_with(std::size_t migrations, const std::string& prefix, Told& told) {
    const auto store = start(migrations);
    if (!store) {
      told.failures.push_back(store.failure());
      return;
    }
    for (int i = 0; i < 3; ++i) change(*store.value(), prefix + std::to_string(i), told);
  }

  /// Start, changes, stop; start with a newer schema (backup, migration), changes, stop.
  Told live() {
    Told told;
    live_with(k_older_schema, "oud", told);
    live_with(k_newer_schema, "nieuw", told);
    return told;
  }

  void expect_sentences(const Told& told, const std::string& when) {
    for (const Failure& failure : told.failures) {
      EXPECT_TRUE(failure.code == "store.io" || failure.code == "store.directory" ||
                  failure.code == "store.corrupt" || failure.code == "store.busy" ||
                  failure.code == "store.outcome-unknown")
          << when << failure.code << " " << failure.detail;
      EXPECT_GT(failure.detail.size(), 15U) << when << failure.code;
    }
  }

  /// On a healed disk the installation starts, is whole, and has all it said it has.
  void expect_whole(const Told& told, const std::string& when) {
    const auto store = start(k_newer_schema);
    ASSERT_TRUE(store.ok()) << when << store.failure().detail;
    const auto looked = store.value()->read([&](ReadConnection& db) {
      EXPECT_EQ(db.value<std::string>("PRAGMA integrity_check"), "ok") << when;
      EXPECT_FALSE(db.query("PRAGMA foreign_key_check").step()) << when;
      EXPECT_TRUE(verify_audit(db).intact()) << when;
      const auto has = [&](const std::string& sql, const std::string& key) {
        return db.value<int>(sql, key).value() == 1;
      };
      for (const auto* keys : {&told.done, &told.refused}) {
        for (const std::string& key : *keys) {
          const bool is_there =
              has("SELECT count(*) FROM instelling_van_systeem WHERE sleutel = ?1", key);
          // What was refused may have happened after all, but then whole.
          EXPECT_EQ(is_there, has("SELECT count(*) FROM audit WHERE action = 'proef.' || ?1", key))
              << when << key;
          EXPECT_TRUE(is_there || keys == &told.refused) << when << key;
        }
      }
    });
    EXPECT_TRUE(looked.ok()) << when;
    Told after;
    change(*store.value(), "na", after);
    EXPECT_EQ(after.done.size(), 1U) << when;
    expect_whole_backups(when);
  }

  /// Whatever is called a backup can be put back.
  void expect_whole_backups(const std::string& when) {
    std::error_code none;
    for (const auto& each :
         std::filesystem::directory_iterator(folder_->path() / "data" / "backups", none)) {
      if (each.path().extension() != ".db") continue;
      try {
        Database backup(each.path(), OpenMode::read_only);
        EXPECT_EQ(backup.value<std::string>("PRAGMA integrity_check"), "ok") << when;
        // From before the upgrade, or from between two of its steps when it was taken up again.
        const int schema = backup.value<int>("PRAGMA user_version").value();
        EXPECT_GE(schema, static_cast<int>(k_older_schema)) << when << each.path();
        EXPECT_LT(schema, static_cast<int>(k_newer_schema)) << when << each.path();
      } catch (const StoreException& exception) {
        ADD_FAILURE() << when << each.path() << ": " << exception.what();
      }
    }
  }

  void begin_anew() {
    folder_ = std::make_unique<TemporaryFolder>();
    seconds_ = 0;
  }

  /// Fails the first operation, the second, … until a life is over before its turn comes.
  void fail_each_in_turn(DiskFault fault) {
    std::int64_t operation = 1;
    for (bool struck = true; struck && !HasFatalFailure(); ++operation) {
      begin_anew();
      disk_.arm(fault, operation);
      const Told told = live();
      struck = disk_.has_struck();
      disk_.heal();
      const std::string when = "operation " + std::to_string(operation) + ": ";
      expect_sentences(told, when);
      expect_whole(told, when);
      EXPECT_TRUE(struck || told.done.size() == 6U) << when;
      ASSERT_FALSE(HasNonfatalFailure()) << when;
    }
    EXPECT_GT(operation, 100) << "the disk was hardly used";
  }

  FaultyDisk disk_;
  std::unique_ptr<TemporaryFolder> folder_;
  std::int64_t seconds_ = 0;
};

TEST_F(IoFaultsTest, NothingConfirmedIsLostWhenAnyOneOperationFails) {
  fail_each_in_turn(DiskFault::fails_once);
}

TEST_F(IoFaultsTest, NothingConfirmedIsLostWhenTheDiskFailsForGood) {
  fail_each_in_turn(DiskFault::fails_from_then_on);
}

TEST_F(IoFaultsTest, NothingConfirmedIsLostWhenTheDiskIsFull) {
  fail_each_in_turn(DiskFault::is_full_from_then_on);
}

TEST_F(IoFaultsTest, AFullDiskRefusesChangesAllowsReadingAndHealsByItself) {
  begin_anew();
  const auto store = start(k_newer_schema);
  ASSERT_TRUE(store.ok());
  Told told;
  change(*store.value(), "voor", told);
  disk_.arm(DiskFault::is_full_from_then_on, 1);
  change(*store.value(), "vol", told);
  EXPECT_EQ(told.refused, std::set<std::string>{"vol"});
  ASSERT_EQ(told.failures.size(), 1U);
  const std::string code = told.failures[0].code;
  EXPECT_TRUE(code == "store.io" || code == "store.outcome-unknown") << code;
  const auto keys = [&] {
    return store.value()
        ->read([](ReadConnection& db) {
          return db.value<std::string>("SELECT group_concat(sleutel) FROM (SELECT sleutel FROM "
                                       "instelling_van_systeem ORDER BY sleutel)");
        })
        .value();
  };
  EXPECT_EQ(keys(), "voor");
  disk_.heal();
  change(*store.value(), "weer", told);
  EXPECT_EQ(keys(), "voor,weer");
}

TEST_F(IoFaultsTest, AProcessThatEndsAnywhereInAnUpgradeLeavesAWholeDatabase) {
  std::int64_t operation = 1;
  for (bool ended = true; ended; ++operation) {
    begin_anew();
    Told told;
    live_with(k_older_schema, "oud", told);
    ASSERT_EQ(told.done.size(), 3U);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      disk_.arm(DiskFault::process_ends, operation);
      { const auto store = start(k_newer_schema); }
      ::_exit(0);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status)) << "operation " << operation;
    ended = WEXITSTATUS(status) == FaultyDisk::k_ended;
    ASSERT_TRUE(ended || WEXITSTATUS(status) == 0) << WEXITSTATUS(status);
    const std::string when = "ended at operation " + std::to_string(operation) + ": ";
    expect_whole_backups(when);
    seconds_ += 100;
    expect_whole(told, when);
    ASSERT_FALSE(HasFailure()) << when;
  }
  EXPECT_GT(operation, 30) << "the disk was hardly used";
}

}  // namespace
}  // namespace stagepad::store
