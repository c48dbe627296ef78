#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "tests/api/demo_server.hpp"
#include "tests/api/server_process.hpp"

namespace stagepad::test {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// An installation of the demonstration, and what doctor says of it.
class DoctorCommand : public testing::Test {
 protected:
  Ending examine(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"doctor", "--data", server_.data().string(), "--today", k_demo_day};
    words.insert(words.end(), more.begin(), more.end());
    return run_stagepad(words);
  }
  /// State of every check; "" is that of the whole.
  std::map<std::string, std::string> states(int expected_status) const {
    const Ending ending = examine({"--format", "json"});
    EXPECT_EQ(ending.status, expected_status) << ending.out << ending.err;
    const auto json = nlohmann::json::parse(ending.out);
    std::map<std::string, std::string> found{{"", json.at("state")}};
    for (const auto& each : json.at("checks")) found[each.at("check")] = each.at("state");
    return found;
  }
  void back_up() const {
    ASSERT_EQ(run_stagepad({"backup", "--data", server_.data().string(), backup().string()}).status, 0);
  }
  fs::path backup() const { return folder_.path() / "back.db"; }
  /// Names and contents of all files of the data directory.
  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> found;
    for (const auto& each : fs::recursive_directory_iterator(server_.data())) {
      if (each.is_regular_file()) found[each.path().string()] = content_of(each.path());
    }
    return found;
  }

  DemoServer server_;
  TemporaryFolder folder_;
};

TEST_F(DoctorCommand, WhatIsNotUnderstoodIsStatusTwo) {
  EXPECT_EQ(run_stagepad({"doctor", "gegevens"}).status, 2);
  EXPECT_EQ(run_stagepad({"doctor", "--format", "xml"}).status, 2);
  EXPECT_EQ(run_stagepad({"doctor", "--today", "gisteren"}).status, 2);
}

TEST_F(DoctorCommand, AFolderWithoutADatabaseIsWrongAndStaysEmpty) {
  const Ending ending = run_stagepad({"doctor", "--data", folder_.path().string()});
  EXPECT_EQ(ending.status, 1);
  EXPECT_TRUE(ending.out.starts_with("wrong")) << ending.out;
  EXPECT_TRUE(fs::is_empty(folder_.path()));
  EXPECT_EQ(run_stagepad({"doctor", "--data", (folder_.path() / "none").string()}).status, 1);
}

TEST_F(DoctorCommand, AllIsOkBesideARunningServerWithABackup) {
  EXPECT_EQ(states(1).at("backup"), "attention");
  back_up();
  for (const auto& [check, state] : states(0)) EXPECT_EQ(state, "ok") << check;
  const Ending text = examine();
  EXPECT_EQ(std::count(text.out.begin(), text.out.end(), '\n'), 13) << text.out;
  EXPECT_NE(text.out.find("Running on it, as process "), std::string::npos) << text.out;
  EXPECT_NE(text.out.find(backup().string() + ". Keep a copy"), std::string::npos) << text.out;
  fs::rename(backup(), folder_.path() / "elsewhere.db");
  EXPECT_NE(examine().out.find("not there any more"), std::string::npos);
}

TEST_F(DoctorCommand, AllIsOkWithoutAServerAndNothingIsTouched) {
  back_up();
  ASSERT_EQ(server_.stop().status, 0);
  const auto before = files();
  EXPECT_EQ(states(0).at("server"), "ok");
  EXPECT_NE(examine().out.find("None runs on it"), std::string::npos);
  EXPECT_EQ(files(), before);
}

TEST_F(DoctorCommand, WhatIsOpenToOthersOrNotOursIsSeen) {
  back_up();
  ASSERT_EQ(::chmod(server_.data().c_str(), 0750), 0);
  EXPECT_EQ(states(1).at("folder"), "wrong");
  ASSERT_EQ(::chmod(server_.data().c_str(), 0700), 0);
  ASSERT_EQ(::chmod((server_.data() / "stagepad.db").c_str(), 0640), 0);
  EXPECT_EQ(states(1).at("files"), "wrong");
  ASSERT_EQ(::chmod((server_.data() / "stagepad.db").c_str(), 0600), 0);
  std::ofstream(server_.data() / "foto.jpg") << "x";
  EXPECT_EQ(states(1).at("contents"), "attention");
  fs::remove(server_.data() / "foto.jpg");
  fs::create_directory(server_.data() / "backups");
  std::ofstream(server_.data() / "backups/stagepad-1.db.new") << "x";
  const auto found = states(1);
  EXPECT_EQ(found.at("contents"), "attention");
  EXPECT_EQ(found.at("files"), "wrong") << "a folder that was made by hand";
}

TEST_F(DoctorCommand, AClockBeforeTheLastDayIsWrong) {
  back_up();
  const Ending ending = run_stagepad({"doctor", "--data", server_.data().string(), "--today", "2027-01-14"});
  EXPECT_EQ(ending.status, 1);
  EXPECT_NE(ending.out.find("used on 2027-01-15"), std::string::npos) << ending.out;
}

TEST_F(DoctorCommand, AnotherSchemaAnOldBackupAndAnAuditLogCutOffAreSeen) {
  back_up();
  const std::int64_t schema = server_.database().number("PRAGMA user_version");
  ASSERT_EQ(server_.stop().status, 0);
  WritableDatabase database(server_.data());
  const auto is = [&](const std::string& check, const std::string& state, const std::string& sql,
                      const std::string& back) {
    database.change(sql);
    EXPECT_EQ(states(1).at(check), state) << sql;
    database.change(back);
    EXPECT_EQ(states(0).at(check), "ok") << back;
  };
  const auto version = [&](int more) {
    return "PRAGMA user_version = " + std::to_string(schema + more);
  };
  is("schema", "wrong", version(1), version(0));
  is("schema", "attention", version(-1), version(0));
  database.change("DROP TRIGGER audit_kop_alleen_verder");
  is("audit", "wrong", "UPDATE audit_kop SET seq = seq + 1", "UPDATE audit_kop SET seq = seq - 1");
  const fs::path record = server_.data() / "last-backup.json";
  const std::string noted = content_of(record);
  std::ofstream(record) << R"({"at_ms":1600000000000,"reason":"asked","file":"/weg/b.db"})";
  EXPECT_EQ(states(1).at("backup"), "wrong");
  std::ofstream(record) << "{";
  EXPECT_EQ(states(1).at("backup"), "attention") << "what cannot be read tells of no backup";
  std::ofstream(record) << noted;
  EXPECT_EQ(states(0).at("backup"), "ok");
}

TEST_F(DoctorCommand, ADamagedDatabaseIsWrong) {
  ASSERT_EQ(server_.stop().status, 0);
  const fs::path file = server_.data() / "stagepad.db";
  const std::string whole = content_of(file);
  std::string damaged = whole;
  damaged.replace(20 * 4096, 4096, std::string(4096, '\x5a'));
  std::ofstream(file, std::ios::binary) << damaged;
  EXPECT_EQ(states(1).at("database"), "wrong");
  std::ofstream(file, std::ios::binary) << std::string(5000, 'x');
  EXPECT_EQ(states(1).at("database"), "wrong");
  std::ofstream(file, std::ios::binary) << "";
  EXPECT_EQ(states(1).at("database"), "wrong");
}

}  // namespace
}  // namespace stagepad::test
