#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <functional>
#include <map>
#include <set>

#include "server/embedded_migrations.hpp"
#include "server/store/audit.hpp"
#include "server/store/store.hpp"
#include "tests/fault/inspection.hpp"
#include "tests/fault/installation.hpp"

namespace stagepad::test {
namespace {

namespace fs = std::filesystem;
using Rows = std::multiset<std::string>;
using Content = std::map<std::string, Rows>;

constexpr std::size_t k_page = 4096;
constexpr int k_people = 600;

/// Everything in a database, by SQLite itself: the rows of every table as text.
Content everything_in(const fs::path& file) {
  sqlite3* database = nullptr;
  EXPECT_EQ(sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
  const auto each_row = [&](const std::string& sql, const std::function<void(sqlite3_stmt*)>& take) {
    sqlite3_stmt* row = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(database, sql.c_str(), -1, &row, nullptr), SQLITE_OK) << sql;
    while (sqlite3_step(row) == SQLITE_ROW) take(row);
    sqlite3_finalize(row);
  };
  const auto text = [](sqlite3_stmt* row, int column) {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
    return std::to_string(sqlite3_column_type(row, column)) + ":" +
           (bytes == nullptr ? std::string() : std::string(bytes, size));
  };
  std::vector<std::string> tables;
  each_row("SELECT name FROM sqlite_schema WHERE type = 'table'",
           [&](sqlite3_stmt* row) { tables.push_back(text(row, 0).substr(2)); });
  Content content;
  for (const std::string& table : tables) {
    Rows& rows = content[table];
    each_row("SELECT * FROM \"" + table + "\"", [&](sqlite3_stmt* row) {
      std::string line;
      for (int i = 0; i < sqlite3_column_count(row); ++i) line += text(row, i) + '\x1f';
      rows.insert(std::move(line));
    });
  }
  sqlite3_close(database);
  return content;
}

/// What recover did, and what it says that it did.
struct Outcome {
  int status = -1;
  nlohmann::json report;
  std::string err;
  Content content;

  nlohmann::json table(const std::string& name) const {
    for (const auto& each : report.at("tables")) {
      if (each.at("table") == name) return each;
    }
    return {};
  }
  std::int64_t orphans(const std::string& table, const std::string& remedy) const {
    std::int64_t rows = 0;
    for (const auto& each : report.at("orphans")) {
      if (each.at("table") == table && each.at("remedy") == remedy) rows += each.at("rows").get<int>();
    }
    return rows;
  }
};

/// One installation for all, with enough people and audit entries to fill many pages.
class Recover : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    installation_ = std::make_unique<Installation>();
    fill();
    whole_ = content_of(installation_->file());
    original_ = everything_in(installation_->file());
  }
  static void TearDownTestSuite() { installation_.reset(); }
  void SetUp() override { write_content(damaged(), whole_); }

  static void fill() {
    const auto migrations = embedded_migrations();
    store::StoreConfig config;
    config.directory = installation_->data();
    config.migrations = migrations;
    const auto store = store::Store::open(config);
    ASSERT_TRUE(store.ok()) << store.failure().detail;
    for (int i = 0; i < k_people; ++i) {
      const std::string number = std::to_string(10'000 + i);
      const auto done = store.value()->write(store::AuditNeed::required, [&](store::Transaction& tx) {
        const auto id = tx.insert(
            "INSERT INTO persoon (naam, email, aangemaakt_ms) VALUES (?1, ?2, 1)",
            "Proefpersoon " + number, "proef" + number + "@voorbeeld.nl");
        tx.execute("INSERT INTO persoon_rol (persoon, rol) VALUES (?1, 'aios')", id);
        store::append_audit(tx, {{}, "proef." + number, "persoon", id, "{}"});
      });
      ASSERT_TRUE(done.ok());
    }
  }

  fs::path damaged() const { return folder_.path() / "damaged.db"; }
  fs::path target() const { return folder_.path() / "saved.db"; }

  /// The page that holds this text outside of any index: the only one, or the test fails.
  static std::size_t page_with(const std::string& text) {
    const std::size_t at = whole_.find(text);
    EXPECT_NE(at, std::string::npos);
    EXPECT_EQ(whole_.find(text, at + 1), std::string::npos) << text << " stands in several places";
    return at / k_page;
  }
  static std::size_t root_of(const std::string& table) {
    const DatabaseView view(installation_->data());
    return static_cast<std::size_t>(
        view.number("SELECT rootpage - 1 FROM sqlite_schema WHERE name = '" + table + "'"));
  }
  void overwrite(std::size_t page, char with) const {
    std::string content = content_of(damaged());
    content.replace(page * k_page, k_page, std::string(k_page, with));
    write_content(damaged(), content);
  }

  /// Runs it, and holds against what was there: the damaged file is as it was, what came over was there
  /// before, and the report counts it.
  Outcome recover() const {
    fs::remove(target());
    const std::string before = content_of(damaged());
    const Ending ending =
        run_stagepad({"recover", damaged().string(), target().string(), "--format", "json"});
    EXPECT_EQ(content_of(damaged()), before) << "the damaged file was touched";
    Outcome outcome{ending.status, {}, ending.err, {}};
    EXPECT_EQ(fs::exists(target()), ending.status == 0 || ending.status == 1) << ending.err;
    EXPECT_FALSE(fs::exists(target().string() + ".part"));
    if (!fs::exists(target())) return outcome;
    outcome.report = nlohmann::json::parse(ending.out);
    outcome.content = everything_in(target());
    EXPECT_EQ(outcome.report.at("complete").get<bool>(), ending.status == 0);
    for (const auto& each : outcome.report.at("tables")) expect_true(outcome, each);
    return outcome;
  }

  static void expect_true(const Outcome& outcome, const nlohmann::json& claim) {
    const auto table = claim.at("table").get<std::string>();
    if (table == "schema_migratie") return;  // of the new database itself
    Rows made_up = outcome.content.at(table);
    const std::size_t all = made_up.size();
    for (const std::string& row : original_.at(table)) {
      const auto found = made_up.find(row);
      if (found != made_up.end()) made_up.erase(found);
    }
    const auto genuine = static_cast<std::int64_t>(all - made_up.size());
    const std::int64_t changed = outcome.orphans(table, "emptied");
    const std::int64_t gone = outcome.orphans(table, "removed");
    const bool has_stand_ins = table == "persoon" || table == "instelling" || table == "regelpakket";
    const bool is_new_head = table == "audit_kop" && outcome.report.at("audit").at("head_made_anew").get<bool>();
    if (!has_stand_ins && !is_new_head) {
      EXPECT_EQ(static_cast<std::int64_t>(made_up.size()), changed) << table << " holds rows that were never there";
    }
    for (const std::string& row : made_up) {
      if (table == "persoon") {
        EXPECT_NE(row.find("@hersteld.invalid"), std::string::npos) << row;
      }
    }
    EXPECT_EQ(claim.at("kept").get<std::int64_t>(), genuine + changed + gone) << table;
  }

  static std::int64_t rows_of(const std::string& table) {
    return static_cast<std::int64_t>(original_.at(table).size());
  }

  TemporaryFolder folder_;
  static std::unique_ptr<Installation> installation_;
  static std::string whole_;
  static Content original_;
};
std::unique_ptr<Installation> Recover::installation_;
std::string Recover::whole_;
Content Recover::original_;

TEST_F(Recover, RefusesATargetThatExistsAndWhatItDoesNotUnderstand) {
  write_content(target(), "mine");
  EXPECT_EQ(run_stagepad({"recover", damaged().string(), target().string()}).status, 2);
  EXPECT_EQ(content_of(target()), "mine");
  EXPECT_EQ(run_stagepad({"recover", damaged().string()}).status, 2);
  EXPECT_EQ(run_stagepad({"recover"}).status, 2);
  fs::remove(target());
  EXPECT_EQ(run_stagepad({"recover", (folder_.path() / "none").string(), target().string()}).status, 2);
  EXPECT_EQ(run_stagepad({"recover", folder_.path().string(), target().string()}).status, 2);
  EXPECT_FALSE(fs::exists(target()));
}

TEST_F(Recover, FindsNothingInAFileOfForeignBytes) {
  for (const std::string& content : {std::string(), std::string("Geachte heer, mevrouw"), std::string(300'000, '\0'),
                                     std::string(300'000, '\x5a')}) {
    write_content(damaged(), content);
    EXPECT_EQ(recover().status, 3);
  }
}

TEST_F(Recover, RefusesTheDatabaseOfAnotherProgramAndOfALaterVersion) {
  std::string content = whole_;
  content.replace(68, 4, "wijn");
  write_content(damaged(), content);
  EXPECT_NE(recover().err.find("another program"), std::string::npos);
  content = whole_;
  content[63] = static_cast<char>(content[63] + 1);
  write_content(damaged(), content);
  const Outcome outcome = recover();
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("later version"), std::string::npos);
}

TEST_F(Recover, BringsEverythingOverOfAWholeDatabase) {
  const Outcome outcome = recover();
  EXPECT_EQ(outcome.status, 0) << outcome.report;
  EXPECT_TRUE(outcome.report.at("audit").at("whole").get<bool>());
  for (const auto& [table, rows] : original_) {
    if (table != "schema_migratie") {
      EXPECT_EQ(outcome.content.at(table), rows) << table;
    }
  }
  EXPECT_EQ(run_stagepad({"verify", target().string()}).status, 0);
  const Ending words = run_stagepad({"recover", damaged().string(), (folder_.path() / "again.db").string()});
  EXPECT_EQ(words.status, 0);
  EXPECT_NE(words.out.find("Everything came over."), std::string::npos) << words.out;
}

TEST_F(Recover, KnowsWhichRowsWereOnAPageOfATableThatIsGoneAndGivesTheirOwnersAStandIn) {
  overwrite(page_with("Proefpersoon 10250"), '\0');
  const Outcome outcome = recover();
  EXPECT_EQ(outcome.status, 1);
  const auto people = outcome.table("persoon");
  EXPECT_EQ(people.at("unreadable_pages"), 1);
  EXPECT_GT(people.at("known_lost"), 10);
  EXPECT_EQ(people.at("kept").get<std::int64_t>() + people.at("known_lost").get<std::int64_t>(), rows_of("persoon"));
  // Each of them had a role, which stays.
  EXPECT_EQ(outcome.orphans("persoon_rol", "stand-in"), people.at("known_lost").get<std::int64_t>());
  EXPECT_EQ(outcome.content.at("persoon").size(), original_.at("persoon").size());
  EXPECT_EQ(outcome.content.at("persoon_rol"), original_.at("persoon_rol"));
  EXPECT_TRUE(outcome.report.at("audit").at("whole").get<bool>());
  EXPECT_EQ(run_stagepad({"verify", target().string()}).status, 0) << "what was saved is whole in itself";
}

TEST_F(Recover, TakesTheLeavesOfATreeWhoseRootIsGone) {
  overwrite(root_of("persoon"), '\0');
  const Outcome outcome = recover();
  EXPECT_EQ(outcome.status, 1);
  const auto people = outcome.table("persoon");
  EXPECT_EQ(people.at("unreadable_pages"), 1);
  EXPECT_EQ(people.at("known_lost"), 0);
  EXPECT_EQ(people.at("kept").get<std::int64_t>(), rows_of("persoon"));
  EXPECT_EQ(outcome.content.at("persoon"), original_.at("persoon"));
}

TEST_F(Recover, SaysFromWhereTheAuditLogDoesNotVerify) {
  overwrite(page_with("proef.10300"), '\x5a');
  const Outcome outcome = recover();
  EXPECT_EQ(outcome.status, 1);
  const auto log = outcome.table("audit");
  EXPECT_EQ(log.at("kept").get<std::int64_t>() + log.at("known_lost").get<std::int64_t>(), rows_of("audit"));
  EXPECT_FALSE(outcome.report.at("audit").at("whole").get<bool>());
  // The entries are numbered from 1 without a gap: the first that misses is where it breaks.
  const DatabaseView view(installation_->data());
  const std::int64_t asked = view.number("SELECT seq FROM audit WHERE action = 'proef.10300'");
  const auto broken_at = outcome.report.at("audit").at("first_break").get<std::int64_t>();
  EXPECT_LE(broken_at, asked + 1);
  EXPECT_GT(broken_at, asked - 100);
}

TEST_F(Recover, DoesWithoutTheHeaderAndWithoutTheWholeFirstPage) {
  for (const std::size_t gone : {std::size_t{16}, std::size_t{100}, k_page}) {
    std::string content = whole_;
    content.replace(0, gone, std::string(gone, '\xff'));
    write_content(damaged(), content);
    const Outcome outcome = recover();
    EXPECT_EQ(outcome.status, 0) << gone << outcome.report;
    EXPECT_FALSE(outcome.report.at("has_header").get<bool>());
    EXPECT_TRUE(outcome.report.at("schema_assumed").get<bool>());
    for (const auto& [table, rows] : original_) {
      if (table != "schema_migratie") {
        EXPECT_EQ(outcome.content.at(table), rows) << gone << table;
      }
    }
  }
}

TEST_F(Recover, SavesWhatIsLeftOfAFileThatWasCutOffAndSaysHowMuchWasCutOff) {
  const std::size_t pages = whole_.size() / k_page;
  for (const std::size_t left : {pages - 1, pages * 3 / 4, pages / 2}) {
    write_content(damaged(), whole_.substr(0, left * k_page));
    const Outcome outcome = recover();
    EXPECT_EQ(outcome.status, 1) << left;
    EXPECT_EQ(outcome.report.at("pages_cut_off").get<std::size_t>(), pages - left);
    EXPECT_EQ(outcome.report.at("pages").get<std::size_t>(), pages);
  }
  write_content(damaged(), whole_.substr(0, 2000));
  EXPECT_EQ(recover().status, 3) << "not a page is left";
}

TEST_F(Recover, ClaimsNothingThatIsNotSoWhicheverPageIsRubbish) {
  const std::size_t pages = whole_.size() / k_page;
  int incomplete = 0;
  for (std::size_t page = 0; page < pages; page += 5) {
    write_content(damaged(), whole_);
    overwrite(page, page % 2 == 0 ? '\0' : '\x5a');
    const Outcome outcome = recover();
    EXPECT_TRUE(outcome.status == 0 || outcome.status == 1) << "page " << page << ": " << outcome.err;
    incomplete += outcome.status;
    if (outcome.status != 0) continue;
    // "Everything came over" is only said when it did.
    for (const auto& [table, rows] : original_) {
      if (table != "schema_migratie") {
        EXPECT_EQ(outcome.content.at(table), rows) << "page " << page << " " << table;
      }
    }
    ASSERT_FALSE(HasFailure()) << "page " << page;
  }
  EXPECT_GT(incomplete, 10);
}

TEST_F(Recover, WhatWasSavedIsServed) {
  overwrite(page_with("Proefpersoon 10250"), '\0');
  ASSERT_EQ(recover().status, 1);
  const fs::path data = folder_.path() / "new";
  fs::create_directory(data);
  fs::copy_file(target(), data / "stagepad.db");
  ServerProcess served({"serve", "--data", data.string(), "--port", "0", "--today", k_demo_day});
  const int port = served.wait_until_ready();
  ASSERT_GT(port, 0) << served.wait().err;
  Person daan(port, Way::direct);
  EXPECT_EQ(daan.sign_in("daan@stagepad.example", "stagepad-demo").status, 303);
  EXPECT_EQ(daan.get("/api/trajecten").status, 200);
}

/// A database whose last changes stand in its write-ahead log only.
class RecoverLog : public ::testing::Test {
 protected:
  RecoverLog() {
    EXPECT_TRUE(installation_.start());
    Person daan = installation_.person("daan");
    const OpenTraining training = open_training(daan, "daan");
    const VraagGoedkeuring vraag{part_of(training.beeld, "kz"), Route::eigen, {}, "Raad", ""};
    EXPECT_EQ(send_command(daan, training.beeld, vraag).status, 200);
    wait_until_mail_went(DatabaseView(installation_.data()));
    installation_.kill();
    file_ = content_of(installation_.file());
    log_ = content_of(log());
    fs::copy(installation_.data(), folder_.path() / "seen", fs::copy_options::recursive);
    original_ = everything_in(folder_.path() / "seen/stagepad.db");
  }
  fs::path log() const { return installation_.file().string() + "-wal"; }

  nlohmann::json recover(int expected_status) {
    fs::remove(target());
    const Ending ending =
        run_stagepad({"recover", installation_.file().string(), target().string(), "--format", "json"});
    EXPECT_EQ(ending.status, expected_status) << ending.out << ending.err;
    return nlohmann::json::parse(ending.out, nullptr, false);
  }
  fs::path target() const { return folder_.path() / "saved.db"; }

  Installation installation_;
  TemporaryFolder folder_;
  std::string file_;
  std::string log_;
  Content original_;
};

TEST_F(RecoverLog, TakesOverWhatStandsInTheLogAndTouchesNeitherFile) {
  ASSERT_GT(log_.size(), 4096U);
  const auto report = recover(0);
  EXPECT_GT(report.at("log_pages_taken"), 0);
  EXPECT_EQ(report.at("log_pages_lost"), 0);
  const Content saved = everything_in(target());
  for (const auto& [table, rows] : original_) {
    if (table != "schema_migratie") {
      EXPECT_EQ(saved.at(table), rows) << table;
    }
  }
  EXPECT_EQ(content_of(installation_.file()), file_);
  EXPECT_EQ(content_of(log()), log_);
}

TEST_F(RecoverLog, SaysThatTheLastChangesAreLostWhenTheLogIsDamaged) {
  for (const std::size_t at : {std::size_t{10}, std::size_t{100}, log_.size() - 100}) {
    std::string damaged = log_;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    write_content(log(), damaged);
    EXPECT_GT(recover(1).at("log_pages_lost"), 0) << at;
  }
}

}  // namespace
}  // namespace stagepad::test
