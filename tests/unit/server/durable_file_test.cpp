#include <gtest/gtest.h>

#include <cerrno>
#include <functional>
#include <set>
#include <sstream>

#include "server/outbound/mail_folder.hpp"
#include "server/store/durable_file.hpp"
#include "server/store/verification.hpp"
#include "server/upkeep/commands.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad::store {
namespace {

namespace fs = std::filesystem;

/// Which of the calls on the system fails; the seam takes a plain function.
std::int64_t failing = 0;
std::int64_t asked = 0;

int fail_in_turn(FileCall /*call*/, const fs::path& /*path*/) {
  return ++asked == failing ? ENOSPC : 0;
}

/// An installation, and the files beside SQLite's own, on a disk where one call fails.
class DurableFile : public ::testing::Test {
 protected:
  ~DurableFile() override { set_file_fault(nullptr); }

  static Result<std::unique_ptr<Store>> start(const fs::path& data, std::size_t migrations) {
    StoreConfig config;
    config.directory = data;
    config.migrations = real_migrations().all().first(migrations);
    config.readers = 1;
    config.clock = [] { return k_test_now_ms; };
    return Store::open(config);
  }
  static std::size_t newest() { return real_migrations().all().size(); }

  static void put(Store& store, const std::string& key) {
    ASSERT_TRUE(store.write(AuditNeed::housekeeping, [&](Transaction& tx) {
                       tx.execute("INSERT INTO instelling_van_systeem VALUES (?1, 'x')", key);
                     }).ok());
  }

  /// An installation that holds `key` and was closed in good order.
  static void make(const fs::path& data, const std::string& key, std::size_t migrations = newest()) {
    const auto store = start(data, migrations);
    ASSERT_TRUE(store.ok()) << store.failure().detail;
    put(*store.value(), key);
  }

  /// As a killed process leaves it: `key` stands in the write-ahead log only.
  void make_killed(const fs::path& data, const std::string& key) {
    make(folder_->path() / "live", "first");
    const auto store = start(folder_->path() / "live", newest());
    put(*store.value(), key);
    fs::create_directories(data);
    for (const char* name : {"stagepad.db", "stagepad.db-wal"}) {
      fs::copy_file(folder_->path() / "live" / name, data / name);
    }
  }

  /// The keys in a database, which must be whole.
  static std::set<std::string> keys_of(const fs::path& file) {
    std::set<std::string> keys;
    try {
      Database database(file, OpenMode::read_only);
      const auto found = verify_database(database, real_migrations().all());
      EXPECT_TRUE(found.whole()) << file << ": " << found.faults.front();
      auto rows = database.query("SELECT sleutel FROM instelling_van_systeem");
      while (rows.step()) keys.insert(rows.take<std::string>());
    } catch (const StoreException& exception) {
      ADD_FAILURE() << file << ": " << exception.what();
    }
    return keys;
  }

  /// Everything in a folder that is called a database.
  static std::vector<fs::path> databases_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code none;
    for (const auto& each : fs::directory_iterator(folder, none)) {
      if (each.path().extension() == ".db") found.push_back(each.path());
    }
    return found;
  }

  /// Fails the first call, the second, … until `live` makes fewer calls than that.
  void fail_each_in_turn(int at_least, const std::function<void()>& prepare,
                         const std::function<void(const std::string& when)>& live) {
    bool struck = true;
    std::int64_t turn = 1;
    for (; struck; ++turn) {
      folder_ = std::make_unique<TemporaryFolder>();
      set_file_fault(nullptr);
      prepare();
      failing = turn;
      asked = 0;
      set_file_fault(fail_in_turn);
      live("call " + std::to_string(turn));
      struck = asked >= turn;
      set_file_fault(nullptr);
      ASSERT_FALSE(HasFailure()) << "call " << turn;
    }
    EXPECT_GT(turn, at_least) << "hardly anything was asked of the system";
  }

  int run(UpkeepErrand errand, const fs::path& data, const fs::path& file) {
    UpkeepOptions options;
    options.errand = errand;
    options.data = data;
    options.file = file;
    std::ostringstream out;
    std::ostringstream err;
    const int status = run_upkeep(options, real_migrations().all(), out, err);
    EXPECT_TRUE(status == 0 || err.str().size() > 15) << "no sentence: " << err.str();
    return status;
  }

  std::unique_ptr<TemporaryFolder> folder_ = std::make_unique<TemporaryFolder>();
};

TEST_F(DurableFile, ABackupIsThereWholeOrNotAtAllWhicheverCallFails) {
  fail_each_in_turn(
      8, [&] { make(folder_->path() / "data", "kept"); },
      [&](const std::string& when) {
        const fs::path target = folder_->path() / "out/back.db";
        fs::create_directory(target.parent_path());
        const int status = run(UpkeepErrand::backup, folder_->path() / "data", target);
        EXPECT_EQ(fs::exists(target), status == 0) << when;
        for (const fs::path& each : databases_in(target.parent_path())) {
          EXPECT_EQ(keys_of(each), std::set<std::string>{"kept"}) << when;
        }
        set_file_fault(nullptr);
        if (status != 0) {
          EXPECT_EQ(run(UpkeepErrand::backup, folder_->path() / "data", target), 0) << when;
        }
      });
}

TEST_F(DurableFile, ARestoreLosesNeitherWhatWasThereNorPutsHalfAFileInItsPlaceWhicheverCallFails) {
  fail_each_in_turn(
      15,
      [&] {
        make_killed(folder_->path() / "data", "old");
        make(folder_->path() / "other", "new");
        ASSERT_EQ(run(UpkeepErrand::backup, folder_->path() / "other", folder_->path() / "back.db"), 0);
      },
      [&](const std::string& when) {
        const fs::path data = folder_->path() / "data";
        const fs::path file = data / "stagepad.db";
        const int status = run(UpkeepErrand::restore, data, folder_->path() / "back.db");
        set_file_fault(nullptr);
        const std::set<std::string> old{"first", "old"};
        bool has_old = false;
        for (const fs::path& each : databases_in(data / "backups")) has_old = keys_of(each) == old || has_old;
        EXPECT_TRUE(fs::exists(file) || (status != 0 && has_old)) << when;
        if (fs::exists(file)) {
          const auto keys = keys_of(file);
          EXPECT_TRUE(keys == std::set<std::string>{"new"} || (status != 0 && keys == old)) << when;
          EXPECT_TRUE(has_old || keys == old) << when << ": what was there is nowhere";
        }
        EXPECT_EQ(run(UpkeepErrand::restore, data, folder_->path() / "back.db"), 0) << when;
        EXPECT_EQ(keys_of(file), std::set<std::string>{"new"}) << when;
        has_old = false;
        for (const fs::path& each : databases_in(data / "backups")) has_old = keys_of(each) == old || has_old;
        EXPECT_TRUE(has_old) << when << ": what was there is nowhere after the second try";
      });
}

TEST_F(DurableFile, AFirstStartThatFailsLeavesNothingInTheWayOfTheNext) {
  fail_each_in_turn(
      4, [] {},
      [&](const std::string& when) {
        const fs::path data = folder_->path() / "data";
        { const auto store = start(data, newest()); }
        set_file_fault(nullptr);
        const auto again = start(data, newest());
        ASSERT_TRUE(again.ok()) << when << again.failure().detail;
        put(*again.value(), "kept");
      });
}

TEST_F(DurableFile, AnUpgradeHasAWholeBackupBeforeItWhicheverCallFails) {
  fail_each_in_turn(
      8, [&] { make(folder_->path() / "data", "kept", 1); },
      [&](const std::string& when) {
        const fs::path data = folder_->path() / "data";
        const bool started = start(data, newest()).ok();
        set_file_fault(nullptr);
        const auto backups = databases_in(data / "backups");
        EXPECT_TRUE(!started || backups.size() == 1U) << when;
        for (const fs::path& each : backups) {
          Database backup(each, OpenMode::read_only);
          EXPECT_EQ(backup.value<std::string>("PRAGMA integrity_check"), "ok") << when;
          EXPECT_EQ(backup.value<int>("PRAGMA user_version"), 1) << when;
        }
        const auto again = start(data, newest());
        // The clock of these tests stands still, and a backup of that name is there already.
        if (!again) {
          EXPECT_FALSE(started) << when << again.failure().detail;
        }
        for (const fs::path& each : backups) fs::remove(each);
        ASSERT_TRUE(again.ok() || start(data, newest()).ok()) << when;
        EXPECT_TRUE(keys_of(data / "stagepad.db").contains("kept")) << when;
      });
}

TEST_F(DurableFile, AMailIsTheOneOfBeforeOrTheNewOneWhicheverCallFails) {
  fail_each_in_turn(
      5, [&] { ASSERT_TRUE(MailFolder(folder_->path() / "mail").put("1", "before").ok()); },
      [&](const std::string& when) {
        const MailFolder mail(folder_->path() / "mail");
        for (const std::string& name : {std::string("1"), std::string("2")}) {
          const auto written = mail.put(name, std::string(10'000, 'x'));
          const fs::path file = folder_->path() / "mail" / (name + ".eml");
          const std::string content = fs::exists(file) ? file_content(file) : "none";
          const std::string before = name == "1" ? "before" : "none";
          EXPECT_TRUE(content == std::string(10'000, 'x') || (!written.ok() && content == before)) << when;
          if (!written) {
            EXPECT_EQ(written.failure().code, "mail.folder");
          }
        }
      });
}

}  // namespace
}  // namespace stagepad::store
