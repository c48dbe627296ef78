#include <gtest/gtest.h>
#include <map>
#include <sqlite3.h>

#include "tests/fault/inspection.hpp"
#include "tests/fault/installation.hpp"

namespace stagepad::test {
namespace {

/// One installation for all; every test begins with it as it was first made.
class DamagedFiles : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { installation_ = std::make_unique<Installation>(); }
  static void TearDownTestSuite() { installation_.reset(); }
  void SetUp() override { installation_->put_back(); }

  static std::map<std::string, std::string> databases() {
    std::map<std::string, std::string> found;
    for (const auto& each : std::filesystem::directory_iterator(installation_->data())) {
      const std::string name = each.path().filename().string();
      if (!each.is_regular_file()) continue;
      if (name.ends_with(".db") || name.ends_with("-wal")) found[name] = content_of(each.path());
    }
    return found;
  }

  /// The program ends with a sentence that says what to do, and has touched nothing.
  static void expect_refusal(const std::string& why, const std::string& what_to_do) {
    const auto before = databases();
    const Ending ending = run_stagepad({"serve", "--demo=small", "--port", "0", "--data",
                                        installation_->data().string(), "--today", k_demo_day});
    EXPECT_NE(ending.status, 0) << why << ": it was served";
    EXPECT_LT(ending.status, 128) << why << ": it crashed";
    EXPECT_EQ(ending.out.find("answers at"), std::string::npos) << why;
    EXPECT_NE(ending.err.find(what_to_do), std::string::npos) << why << ": " << ending.err;
    EXPECT_EQ(databases(), before) << why << ": the files are not as they were";
  }

  static std::unique_ptr<Installation> installation_;
};
std::unique_ptr<Installation> DamagedFiles::installation_;

TEST_F(DamagedFiles, AnEmptyFileIsNeverServed) {
  write_content(installation_->file(), "");
  expect_refusal("empty", "put back a backup");
}

TEST_F(DamagedFiles, AFileThatIsNoDatabaseIsNeverServed) {
  write_content(installation_->file(), "Geachte heer, mevrouw, hierbij de stukken.");
  expect_refusal("a letter", "put back a backup");
  write_content(installation_->file(), std::string(100'000, '\0'));
  expect_refusal("zeros", "put back a backup");
}

TEST_F(DamagedFiles, TheDatabaseOfAnotherProgramIsNeverServed) {
  std::filesystem::remove(installation_->file());
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(installation_->file().c_str(), &other), SQLITE_OK);
  sqlite3_exec(other, "CREATE TABLE wijnkelder (fles TEXT)", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  expect_refusal("a wine cellar", "Name another data directory");
}

TEST_F(DamagedFiles, ADatabaseCutOffAnywhereIsNeverServed) {
  const std::string whole = content_of(installation_->file());
  for (const std::size_t size :
       {std::size_t{16}, std::size_t{99}, std::size_t{100}, std::size_t{4095}, std::size_t{4096},
        std::size_t{5000}, whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
    write_content(installation_->file(), whole.substr(0, size));
    expect_refusal("cut off at " + std::to_string(size), "ackup");
  }
}

TEST_F(DamagedFiles, ADatabaseWithAPageOfRubbishIsNeverServed) {
  const std::string whole = content_of(installation_->file());
  for (std::size_t page = 1; page * 4096 < whole.size(); page += 7) {
    std::string damaged = whole;
    damaged.replace(page * 4096, 4096, std::string(4096, '\x5a'));
    write_content(installation_->file(), damaged);
    expect_refusal("page " + std::to_string(page + 1), "Put back a backup");
  }
}

TEST(VerifyDamaged, NamesTheFirstUnreadableTrainingsAndCountsTheOthers) {
  const TemporaryFolder folder;
  const std::filesystem::path data = folder.path() / "data";
  {
    ServerProcess server({"serve", "--demo", "--port", "0", "--data", data.string(), "--today", k_demo_day});
    ASSERT_NE(server.wait_until_ready(), 0);
    server.signal(SIGTERM);
    ASSERT_EQ(server.wait().status, 0);
  }
  sqlite3* database = nullptr;
  sqlite3_stmt* query = nullptr;
  ASSERT_EQ(sqlite3_open((data / "stagepad.db").c_str(), &database), SQLITE_OK);
  sqlite3_prepare_v2(database, "SELECT rootpage FROM sqlite_schema WHERE name = 'oordeel'", -1, &query, nullptr);
  ASSERT_EQ(sqlite3_step(query), SQLITE_ROW);
  const auto page = static_cast<std::size_t>(sqlite3_column_int(query, 0));
  sqlite3_finalize(query);
  sqlite3_close(database);
  std::string damaged = content_of(data / "stagepad.db");
  damaged.replace((page - 1) * 4096, 4096, std::string(4096, '\x5a'));
  write_content(data / "stagepad.db", damaged);
  const Ending ending = run_stagepad({"verify", "--data", data.string()});
  EXPECT_EQ(ending.status, 1);
  const std::string said = ending.out + ending.err;
  EXPECT_NE(said.find("Training 1 cannot be read"), std::string::npos);
  EXPECT_NE(said.find("Training 20 cannot be read"), std::string::npos);
  EXPECT_EQ(said.find("Training 21 cannot be read"), std::string::npos);
  EXPECT_NE(said.find("Training: 103 more cannot be read."), std::string::npos) << said;
}

TEST_F(DamagedFiles, AFolderInItsPlaceIsNeverServed) {
  std::filesystem::remove(installation_->file());
  std::filesystem::create_directory(installation_->file());
  expect_refusal("a folder", "Put back a backup");
  EXPECT_TRUE(std::filesystem::is_directory(installation_->file()));
}

TEST_F(DamagedFiles, ADamagedWriteAheadLogLosesNoMoreThanItsOwnEndAndLeavesAWholeDatabase) {
  ASSERT_TRUE(installation_->start());
  Person daan = installation_->person("daan");
  const OpenTraining training = open_training(daan, "daan");
  const VraagGoedkeuring vraag{part_of(training.beeld, "kz"), Route::eigen, {}, "Raad", ""};
  ASSERT_EQ(send_command(daan, training.beeld, vraag).status, 200);
  installation_->kill();
  const std::filesystem::path log = installation_->file().string() + "-wal";
  const std::string written = content_of(log);
  const std::string file = content_of(installation_->file());
  ASSERT_GT(written.size(), 4096U);
  // SQLite takes the log up to the first frame whose checksum does not fit: an older moment, whole.
  for (const std::size_t at : {std::size_t{3}, std::size_t{40}, std::size_t{70}, written.size() / 2,
                               written.size() - 10}) {
    std::string damaged = written;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    write_content(installation_->file(), file);
    std::filesystem::remove(installation_->file().string() + "-shm");
    write_content(log, damaged);
    ASSERT_TRUE(installation_->start()) << "byte " << at;
    expect_whole(installation_->data());
    Person again = installation_->person("daan");
    EXPECT_EQ(again.get("/api/trajecten").status, 200) << "byte " << at;
    installation_->kill();
  }
}

}  // namespace
}  // namespace stagepad::test
