#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

#include "tests/api/demo_server.hpp"

namespace stagepad::test {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string bytes_of_the_database(const fs::path& data) {
  return content(data / "stagepad.db") + content(data / "stagepad.db-wal") +
         content(data / "stagepad.db-shm");
}

std::string value_of(const fs::path& data, const std::string& sql) {
  std::string rows = DatabaseView(data).rows(sql);
  return rows.substr(0, rows.find('\n'));
}

TEST(PrivacyCommands, RefuseWithASentence) {
  const std::string weg = "weg-hier";
  struct Refused {
    std::vector<std::string> arguments;
    int status;
    const char* sentence;
  };
  const Refused cases[] = {
      {{"admin"}, 2, "export-person or erase-person"},
      {{"admin", "verwijder"}, 2, "export-person or erase-person"},
      {{"admin", "export-person"}, 2, "Say who"},
      {{"admin", "export-person", "1"}, 2, "--data is needed"},
      {{"admin", "export-person", "1", "--data", weg}, 2, "--out is needed"},
      {{"admin", "export-person", "1", "2", "--data", weg}, 2, "One person at a time"},
      {{"admin", "export-person", "1", "--data", weg, "--out", "x.json"},
       1,
       "no Stagepad database"},
      {{"admin", "erase-person", "1", "--data", weg}, 2, "--reason-code is needed"},
      {{"admin", "erase-person", "1", "--data", weg, "--reason-code", "zomaar"}, 2, "verzoek"},
      {{"admin", "erase-person", "1", "--data", weg, "--reason-code", "verzoek", "--today", "x"},
       2,
       "existing day"},
      {{"admin", "erase-person", "1", "--data", weg, "--reason-code", "verzoek"},
       1,
       "no Stagepad database"},
  };
  for (const Refused& each : cases) {
    const Ending ending = run_stagepad(each.arguments);
    EXPECT_EQ(ending.status, each.status) << each.sentence;
    EXPECT_EQ(ending.out, "") << each.sentence;
    EXPECT_NE(ending.err.find(each.sentence), std::string::npos) << ending.err;
  }
  EXPECT_FALSE(fs::exists(weg));
}

/// The demonstration with its server, and Ruben, who asked and was answered.
class Privacy : public testing::Test {
 protected:
  Ending admin(const std::string& command, const std::string& who, std::vector<std::string> more) {
    std::vector<std::string> arguments = {"admin", command, who, "--data", server_.data().string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_stagepad(arguments);
  }

  const std::string daan_ = "daan@stagepad.example";
  const std::string ruben_ = "ruben@stagepad.example";
  DemoServer server_;
};

TEST_F(Privacy, ExportsBesideARunningServerToAFileOfItsOwnerOnly) {
  const fs::path file = server_.data() / "daan.json";
  Person daan = server_.person("daan");
  const Ending done = admin("export-person", daan_, {"--out", file.string()});
  ASSERT_EQ(done.status, 0) << done.err;
  const std::string json = content(file);
  const auto rows =
      value_of(server_.data(), "SELECT naam FROM persoon WHERE email = '" + daan_ + "'");
  EXPECT_NE(json.find(rows), std::string::npos);
  EXPECT_NE(json.find("\"opleidingen\":[{\"traject\""), std::string::npos);
  EXPECT_NE(json.find("\"sessies\":[{"), std::string::npos);
  EXPECT_EQ(json.find("argon2"), std::string::npos);
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(
      server_.database().number("SELECT count(*) FROM audit WHERE action = 'persoon.uitgevoerd'"),
      1);

  const Ending again = admin("export-person", daan_, {"--out", file.string()});
  EXPECT_EQ(again.status, 1);
  EXPECT_NE(again.err.find("does not exist yet"), std::string::npos);
  EXPECT_EQ(content(file), json);
  // What was refused is not on record as done.
  EXPECT_EQ(
      server_.database().number("SELECT count(*) FROM audit WHERE action = 'persoon.uitgevoerd'"),
      1);

  const Ending nobody =
      admin("export-person", "niemand@stagepad.example", {"--out", file.string() + "2"});
  EXPECT_EQ(nobody.status, 1);
  EXPECT_NE(nobody.err.find("no person with the address"), std::string::npos);
  EXPECT_FALSE(fs::exists(file.string() + "2"));
}

TEST_F(Privacy, ErasesAPersonSoThatNoByteOfTheDatabaseNamesThem) {
  const fs::path data = server_.data();
  const Ending beside = admin("erase-person", ruben_, {"--reason-code", "verzoek"});
  EXPECT_EQ(beside.status, 1);
  EXPECT_NE(beside.err, "");
  { Person ruben = server_.person("ruben"); }
  server_.stop();

  const std::string naam =
      value_of(data, "SELECT naam FROM persoon WHERE email = '" + ruben_ + "'");
  const std::string id = value_of(data, "SELECT id FROM persoon WHERE email = '" + ruben_ + "'");
  const std::string text =
      value_of(data,
               "SELECT toelichting FROM verzoek v JOIN traject t ON t.id = v.traject "
               "WHERE toelichting <> '' AND t.aios = " +
                   id);
  ASSERT_NE(naam, "");
  ASSERT_GT(text.size(), 20u);
  fs::create_directory(data / "mail");
  std::ofstream(data / "mail" / "1.eml") << "To: Ruben@Stagepad.example\r\n\r\nHallo";
  std::ofstream(data / "mail" / "2.eml") << "To: kees@stagepad.example\r\n\r\nHallo";

  const std::string fingerprint = DatabaseView(data).fingerprint();
  const Ending running =
      admin("erase-person", ruben_, {"--reason-code", "verzoek", "--today", k_demo_day});
  EXPECT_EQ(running.status, 1);
  EXPECT_NE(running.err.find("--even-if-running"), std::string::npos) << running.err;
  EXPECT_EQ(DatabaseView(data).fingerprint(), fingerprint);

  const Ending done = admin(
      "erase-person", id, {"--reason-code", "verzoek", "--today", k_demo_day, "--even-if-running"});
  ASSERT_EQ(done.status, 0) << done.err << done.out;
  EXPECT_NE(done.out.find("nothing is left of name, address or texts"), std::string::npos)
      << done.out;
  EXPECT_NE(done.out.find("The audit log verifies: yes"), std::string::npos) << done.out;
  EXPECT_EQ(done.out.find(naam), std::string::npos);
  const std::string bytes = bytes_of_the_database(data);
  for (const std::string& canary : {naam, ruben_, text.substr(0, 40)}) {
    EXPECT_EQ(bytes.find(canary), std::string::npos) << canary;
  }
  EXPECT_FALSE(fs::exists(data / "mail" / "1.eml"));
  EXPECT_TRUE(fs::exists(data / "mail" / "2.eml"));

  const Ending twice =
      admin("erase-person", id, {"--reason-code", "verzoek", "--today", k_demo_day});
  EXPECT_EQ(twice.status, 1);
  EXPECT_NE(twice.err.find("already"), std::string::npos);

  // The others go on: the IO sees the training under the pseudonym, and nobody signs in as Ruben.
  server_.start();
  Person kees = server_.person("kees");
  const Reply list = kees.get("/api/trajecten");
  EXPECT_EQ(list.status, 200);
  EXPECT_NE(list.body.find("Verwijderd persoon " + id), std::string::npos) << list.body;
  EXPECT_EQ(list.body.find(naam), std::string::npos);
  const auto traject = value_of(data, "SELECT id FROM traject WHERE aios = " + id);
  EXPECT_EQ(kees.get("/api/trajecten/" + traject).status, 200);
  Person gone(server_.port());
  EXPECT_NE(gone.sign_in(ruben_, "stagepad-demo").status, 303);
}

TEST_F(Privacy, TheServersLogHoldsTheHeadOfTheAuditLog) {
  { Person daan = server_.person("daan"); }
  server_.stop();
  server_.start();
  { Person kees = server_.person("kees"); }
  const Ending ending = server_.stop();
  const auto at = ending.err.find("audit head: entry ");
  ASSERT_NE(at, std::string::npos) << ending.err;
  const std::string seq = ending.err.substr(at + 18, ending.err.find(' ', at + 18) - at - 18);
  const std::string hash =
      value_of(server_.data(), "SELECT lower(hex(hash)) FROM audit WHERE seq = " + seq);
  ASSERT_EQ(hash.size(), 64u);
  EXPECT_NE(ending.err.find(seq + " " + hash), std::string::npos) << ending.err;
}

}  // namespace
}  // namespace stagepad::test
