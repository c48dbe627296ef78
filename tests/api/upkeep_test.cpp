#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/api/demo_server.hpp"
#include "tests/api/server_process.hpp"

namespace stagepad::test {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// A server of the demonstration, and a folder for backups.
class Upkeep : public testing::Test {
 protected:
  Ending run(const std::vector<std::string>& arguments) { return run_stagepad(arguments); }
  Ending back_up() { return run({"backup", "--data", data(), backup().string()}); }
  std::string data() const { return server_.data().string(); }
  fs::path backup() const { return folder_.path() / "back.db"; }

  void refused(const Ending& ending, const std::string& sentence) {
    EXPECT_EQ(ending.status, 1) << ending.out;
    EXPECT_NE(ending.err.find(sentence), std::string::npos) << ending.err;
  }

  DemoServer server_;
  TemporaryFolder folder_;
};

TEST_F(Upkeep, ABackupReplacesNothing) {
  std::ofstream(backup()) << "mine";
  refused(back_up(), "exists already");
  EXPECT_EQ(content_of(backup()), "mine");
}

TEST_F(Upkeep, ABackupOfADirectoryWithoutADatabaseIsRefusedAndMakesNothing) {
  refused(run({"backup", "--data", folder_.path().string(), backup().string()}), "no database");
  EXPECT_TRUE(fs::is_empty(folder_.path()));
}

TEST_F(Upkeep, ARestoreIsRefusedWhileAServerRuns) {
  ASSERT_EQ(back_up().status, 0);
  refused(run({"restore", "--data", data(), backup().string()}), "in use by process");
}

TEST_F(Upkeep, ARestoreRefusesWhatIsNotAWholeBackupAndMakesNoDatabaseOfIt) {
  ASSERT_EQ(back_up().status, 0);
  const std::string whole = content_of(backup());
  const fs::path data = folder_.path() / "new";
  const auto put_back = [&](const std::string& content) {
    const fs::path file = folder_.path() / "odd.db";
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
    const Ending ending = run({"restore", "--data", data.string(), file.string()});
    EXPECT_FALSE(fs::exists(data / "stagepad.db"));
    EXPECT_FALSE(fs::exists(data / "stagepad.db.restoring"));
    return ending;
  };
  refused(put_back(""), "empty");
  refused(put_back(std::string(5000, 'x')), "not a database of Stagepad");
  refused(put_back(whole.substr(0, whole.size() / 2)), "cannot be put back");
  refused(run({"restore", "--data", data.string(), (folder_.path() / "none.db").string()}), "no backup");
}

TEST_F(Upkeep, ABackupMadeBesideTheServerIsWholeAndForItsOwnerOnly) {
  const Ending made = back_up();
  EXPECT_EQ(made.status, 0) << made.err;
  struct stat status {};
  ASSERT_EQ(::stat(backup().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()), 1);
  const Ending verified = run({"verify", backup().string()});
  EXPECT_EQ(verified.status, 0) << verified.err;
  EXPECT_NE(verified.out.find("is whole"), std::string::npos) << verified.out;
}

TEST_F(Upkeep, TheDatabaseOfARunningServerIsVerified) {
  const Ending verified = run({"verify", "--data", data()});
  EXPECT_EQ(verified.status, 0) << verified.err;
}

/// Holds what an errand, or a restore, holds while it works.
class Holder {
 public:
  Holder(const fs::path& folder, int kind) : folder_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY)) {
    EXPECT_EQ(::flock(folder_, kind | LOCK_NB), 0);
  }
  ~Holder() { ::close(folder_); }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;

 private:
  int folder_;
};

TEST_F(Upkeep, NoBackupIsPutBackWhileAnErrandIsUnderWayAndNoErrandBeginsMeanwhile) {
  ASSERT_EQ(back_up().status, 0);
  ASSERT_EQ(server_.stop().status, 0);
  const std::vector<std::vector<std::string>> errands = {
      {"admin", "list", "--data", data()},
      {"admin", "export-person", "1", "--data", data(), "--out", (folder_.path() / "all.json").string()}};
  {
    const Holder errand(server_.data(), LOCK_SH);
    refused(run({"restore", "--data", data(), backup().string()}), "Another stagepad command is at work");
    for (const auto& each : errands) EXPECT_EQ(run(each).status, 0) << "many errands at once";
  }
  fs::remove(folder_.path() / "all.json");
  {
    const Holder restore(server_.data(), LOCK_EX);
    for (const auto& each : errands) refused(run(each), "A backup is being put back");
  }
  EXPECT_FALSE(fs::exists(folder_.path() / "all.json"));
  EXPECT_EQ(run({"restore", "--data", data(), backup().string()}).status, 0);
}

TEST_F(Upkeep, ARestoredBackupIsServedAndWhatWasThereIsKept) {
  ASSERT_EQ(back_up().status, 0);
  const fs::path data = folder_.path() / "elsewhere";
  ASSERT_EQ(run({"restore", "--data", data.string(), backup().string()}).status, 0);
  const Ending again = run({"restore", "--data", data.string(), backup().string()});
  EXPECT_EQ(again.status, 0) << again.err;
  EXPECT_NE(again.out.find("replaced-"), std::string::npos) << again.out;
  EXPECT_EQ(std::distance(fs::directory_iterator(data / "backups"), fs::directory_iterator()), 1);
  EXPECT_EQ(content_of(data / "stagepad.db"), content_of(backup()));
  ServerProcess served({"serve", "--data", data.string(), "--port", "0", "--today",
                        std::string(k_demo_day)});
  EXPECT_GT(served.wait_until_ready(), 0);
}

/// Everything of the institute is one file that another machine takes over: records, documents, accounts and the log.
TEST_F(Upkeep, ABackupMovesTheWholeInstituteToAnotherMachine) {
  const std::string document = server_.database().rows(
      "SELECT '/api/trajecten/' || o.traject || '/verslagdocumenten/' || o.id || '/' || v.versie FROM verslagversie v "
      "JOIN onderdeel o ON o.id = v.onderdeel ORDER BY o.id LIMIT 1");
  ASSERT_NE(document, "") << "the demonstration has an uploaded report";
  const std::vector<std::string> paths = {"/api/overzicht?aantal=200", "/api/personen?aantal=200",
                                          "/api/stageplaatsen?aantal=200", "/api/instellingen?aantal=200",
                                          "/api/verzoeken?aantal=200", document.substr(0, document.find('\n'))};
  const auto answers_of = [&](Person person) {
    std::string all;
    for (const std::string& each : paths) {
      const Reply reply = person.get(each);
      EXPECT_EQ(reply.status, 200) << each;
      all += reply.body + "\n";
    }
    return all;
  };
  const std::string before = answers_of(server_.person("hanneke"));
  ASSERT_EQ(server_.stop().status, 0);
  ASSERT_EQ(back_up().status, 0);
  const fs::path elsewhere = folder_.path() / "another-machine";
  ASSERT_EQ(run({"restore", "--data", elsewhere.string(), backup().string()}).status, 0);
  EXPECT_EQ(run({"verify", "--data", elsewhere.string()}).status, 0);
  EXPECT_EQ(DatabaseView(elsewhere).fingerprint(), server_.database().fingerprint());
  fs::remove_all(server_.data());
  ServerProcess served({"serve", "--data", elsewhere.string(), "--port", "0", "--today", std::string(k_demo_day)});
  Person hanneke(served.wait_until_ready());
  EXPECT_EQ(hanneke.sign_in("hanneke@stagepad.example", "stagepad-demo").status, 303) << "with the password of before";
  EXPECT_EQ(answers_of(std::move(hanneke)), before);
}

}  // namespace
}  // namespace stagepad::test
