#include "server/store/migrations.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "server/store/trajecten.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad::store {
namespace {

constexpr Migration k_first{"0001_begin.sql", "CREATE TABLE t (a INTEGER NOT NULL) STRICT;"};
constexpr Migration k_second{"0002_meer.sql", "CREATE TABLE u (b INTEGER NOT NULL) STRICT;"};

/// Starts a store on one directory again and again, as an installation does over the years.
class MigrationsTest : public ::testing::Test {
 protected:
  Result<std::unique_ptr<Store>> start(std::vector<Migration> migrations) {
    migrations_ = std::move(migrations);
    StoreConfig config;
    config.directory = data();
    config.migrations = migrations_;
    config.readers = 1;
    config.clock = [this] { return k_test_now_ms + 1000 * starts_; };
    ++starts_;
    return Store::open(config);
  }
  /// Starting must be refused with this code and a sentence, and must leave the file as it was.
  void expect_refusal(const std::vector<Migration>& migrations, const std::string& code) {
    const std::string before = file_content(file());
    const auto refused = start(migrations);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.failure().code, code) << refused.failure().detail;
    EXPECT_GT(refused.failure().detail.size(), 30u);
    EXPECT_EQ(file_content(file()), before);
  }
  void start_and_stop(std::vector<Migration> migrations) {
    const auto opened = start(std::move(migrations));
    ASSERT_TRUE(opened.ok()) << opened.failure().detail;
  }
  std::vector<std::filesystem::path> backups() const {
    std::vector<std::filesystem::path> found;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(data() / "backups", none)) {
      found.push_back(entry.path());
    }
    return found;
  }
  std::filesystem::path data() const { return folder_.path() / "data"; }
  std::filesystem::path file() const { return data() / "stagepad.db"; }

  TemporaryFolder folder_;
  std::vector<Migration> migrations_;
  int starts_ = 0;
};

TEST_F(MigrationsTest, RefusesASecondProcessOnTheSameDirectory) {
  const auto first = start({k_first});
  ASSERT_TRUE(first.ok());
  const auto second = start({k_first});
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.failure().code, "store.in-use");
  EXPECT_NE(second.failure().detail.find(std::to_string(::getpid())), std::string::npos);
}

TEST_F(MigrationsTest, RefusesADirectoryWithOtherFilesAndLeavesItsRights) {
  std::filesystem::create_directory(data());
  std::filesystem::permissions(data(), std::filesystem::perms(0755));
  write_file(data() / "vakantie.txt", "foto's");
  const auto refused = start({k_first});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, "store.directory");
  EXPECT_FALSE(std::filesystem::exists(file()));
  EXPECT_EQ(std::filesystem::status(data()).permissions(), std::filesystem::perms(0755));
}

TEST_F(MigrationsTest, RefusesAFileInTheDirectorysPlace) {
  write_file(data(), "x");
  const auto refused = start({k_first});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, "store.directory");
}

TEST_F(MigrationsTest, RefusesAnEmptyDatabaseFile) {
  start_and_stop({k_first});
  write_file(file(), "");
  expect_refusal({k_first}, "store.corrupt");
}

TEST_F(MigrationsTest, RefusesAFileThatIsNoDatabase) {
  start_and_stop({k_first});
  write_file(file(), "Geachte heer, mevrouw, hierbij de stukken.");
  expect_refusal({k_first}, "store.foreign-file");
}

TEST_F(MigrationsTest, RefusesTheDatabaseOfAnotherProgram) {
  std::filesystem::create_directory(data());
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(file().c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "CREATE TABLE wijnkelder (fles TEXT)", nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(other);
  expect_refusal({k_first}, "store.foreign-file");
}

TEST_F(MigrationsTest, RefusesADatabaseWithADamagedPage) {
  start_and_stop({k_first, k_second});
  std::string content = file_content(file());
  ASSERT_GT(content.size(), 4200u);
  content[4096] = 0x55;  // the kind of the second page
  write_file(file(), content);
  expect_refusal({k_first, k_second}, "store.corrupt");
}

TEST_F(MigrationsTest, RefusesADatabaseThatWasCutOffAndSaysWhatToDo) {
  start_and_stop({k_first, k_second});
  write_file(file(), file_content(file()).substr(0, 4096 + 17));
  expect_refusal({k_first, k_second}, "store.corrupt");
  EXPECT_NE(start({k_first, k_second}).failure().detail.find("Put back a backup"),
            std::string::npos);
}

TEST_F(MigrationsTest, RefusesToBeginAnewWhereADatabaseHasGoneMissing) {
  start_and_stop({k_first});
  start_and_stop({k_first, k_second});
  std::filesystem::remove(file());
  const auto refused = start({k_first, k_second});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, "store.corrupt");
  EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(MigrationsTest, RefusesASchemaNewerThanItKnows) {
  start_and_stop({k_first, k_second});
  expect_refusal({k_first}, "store.newer-schema");
}

TEST_F(MigrationsTest, RefusesAMigrationThatWasChangedAfterItWasApplied) {
  start_and_stop({k_first});
  expect_refusal({{"0001_begin.sql", "CREATE TABLE t (a TEXT) STRICT;"}},
                 "store.migration-changed");
}

TEST_F(MigrationsTest, RefusesAGapInTheNumbers) {
  const auto refused = start({k_first, {"0003_te_ver.sql", "SELECT 1"}});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, "store.misuse");
}

TEST_F(MigrationsTest, KeepsTheDatabaseAsItWasWhenAStepFails) {
  start_and_stop({k_first});
  const auto failed = start({k_first, {"0002_stuk.sql", "CREATE TABLE u (b INTEGER); SELECT x;"}});
  ASSERT_FALSE(failed.ok());
  EXPECT_NE(failed.failure().detail.find("0002_stuk.sql"), std::string::npos);
  start_and_stop({k_first, k_second});  // and the mended step still fits
}

TEST_F(MigrationsTest, KeepsTheDatabaseAsItWasWhenAStepLeavesAReferenceToNothing) {
  start_and_stop({k_first});
  const auto failed =
      start({k_first,
             {"0002_wees.sql",
              "CREATE TABLE ouder (id INTEGER PRIMARY KEY) STRICT;"
              "CREATE TABLE kind (ouder INTEGER REFERENCES ouder (id)) STRICT;"
              "INSERT INTO kind VALUES (9);"}});
  ASSERT_FALSE(failed.ok());
  EXPECT_EQ(failed.failure().code, "store.corrupt");
  start_and_stop({k_first, k_second});
}

TEST_F(MigrationsTest, MakesNoBackupOfADatabaseThatIsNew) {
  const auto opened = start({k_first, k_second});
  ASSERT_TRUE(opened.ok());
  EXPECT_TRUE(opened.value()->is_new());
  EXPECT_TRUE(backups().empty());
}

TEST_F(MigrationsTest, MakesAPrivateBackupWithTheOldContentBeforeItMigrates) {
  {
    const auto opened = start({k_first});
    ASSERT_TRUE(opened.ok());
    const auto written = opened.value()->write(AuditNeed::housekeeping, [](Transaction& tx) {
      tx.execute("INSERT INTO t (a) VALUES (41)");
    });
    ASSERT_TRUE(written.ok());
  }
  start_and_stop({k_first, k_second});
  const auto made = backups();
  ASSERT_EQ(made.size(), 1u);
  EXPECT_EQ(made[0].filename(), "stagepad-20260301T100002.000Z-schema-0001.db");
  EXPECT_EQ(std::filesystem::status(made[0]).permissions(), std::filesystem::perms(0600));
  Database backup(made[0], OpenMode::read_only);
  EXPECT_EQ(backup.value<int>("SELECT a FROM t"), 41);
  EXPECT_EQ(backup.value<int>("PRAGMA user_version"), 1);
  EXPECT_EQ(backup.value<int>("PRAGMA application_id"), Database::k_application_id);
}

TEST_F(MigrationsTest, DoesNothingWhenAllStepsAreApplied) {
  start_and_stop({k_first, k_second});
  const auto again = start({k_first, k_second});
  ASSERT_TRUE(again.ok());
  EXPECT_FALSE(again.value()->is_new());
  EXPECT_TRUE(backups().empty());
}

TEST_F(MigrationsTest, ClosesTheDirectoryAndItsFilesToOthers) {
  const auto opened = start({k_first});
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(std::filesystem::status(data()).permissions(), std::filesystem::perms(0700));
  for (const auto& entry : std::filesystem::directory_iterator(data())) {
    EXPECT_EQ(entry.status().permissions(), std::filesystem::perms(0600)) << entry.path();
  }
}

/// A training as it was kept by the first five steps, before the sixth knew leave and part-stages.
constexpr const char* k_older_training[] = {
    "INSERT INTO persoon (id, naam, email, aangemaakt_ms) VALUES "
    "(1, 'Anna', 'anna@voorbeeld.nl', 0), (2, 'Ine', 'ine@voorbeeld.nl', 0)",
    "INSERT INTO traject (id, aios, instituutsopleider, programma, cohort, werkgever, eerste_dag, versie) "
    "VALUES (1, 1, 2, 'va', '2026-01-01', 'sboh', '2026-01-01', 3)",
    "INSERT INTO fte_periode (traject, vanaf, fte) VALUES (1, '2026-01-01', 800)",
    "INSERT INTO onderdeel (id, traject, volgorde, soort, stageplan_ingediend) "
    "VALUES (4, 1, 0, 'va-1', NULL), (5, 1, 1, 'as', '2026-08-01')",
    "INSERT INTO plek (onderdeel, instelling, stagebegeleider, specialisme, profiel, buitenland) "
    "VALUES (5, 'GGZ', 'mw. A', 'psychiatrie', '', 0)"};

TEST_F(MigrationsTest, KeepsATrainingOfBeforeTheSixthStepAsItWas) {
  const auto all = real_migrations().all();
  {
    const auto opened = start({all.begin(), all.begin() + 5});
    ASSERT_TRUE(opened.ok()) << opened.failure().detail;
    const auto written = opened.value()->write(AuditNeed::housekeeping, [](Transaction& tx) {
      for (const char* sql : k_older_training) tx.execute(sql);
    });
    ASSERT_TRUE(written.ok()) << written.failure().detail;
  }
  const auto opened = start({all.begin(), all.end()});
  ASSERT_TRUE(opened.ok()) << opened.failure().detail;
  const auto found = opened.value()->read([](ReadConnection& db) { return load_traject(db, TrajectId{1}); });
  ASSERT_TRUE(found.ok()) << found.failure().detail;
  Traject expected;
  expected.id = TrajectId{1};
  expected.aios = {PersoonId{1}, "Anna"};
  expected.instituutsopleider = {PersoonId{2}, "Ine"};
  expected.programma = "va";
  expected.cohort = CivilDate::of(2026, 1, 1);
  expected.dienstverband.eerste_dag = expected.cohort;
  expected.dienstverband.fte = {{expected.cohort, Decimal{800}}};
  expected.versie = 3;
  expected.onderdelen.resize(2);
  expected.onderdelen[0].id = OnderdeelId{4};
  expected.onderdelen[0].soort = "va-1";
  expected.onderdelen[1].id = OnderdeelId{5};
  expected.onderdelen[1].soort = "as";
  expected.onderdelen[1].voortgang.stageplan_ingediend = CivilDate::of(2026, 8, 1);
  expected.onderdelen[1].plek.emplace();
  expected.onderdelen[1].plek->instelling = "GGZ";
  expected.onderdelen[1].plek->stagebegeleider = "mw. A";
  expected.onderdelen[1].plek->specialisme = "psychiatrie";
  EXPECT_EQ(found.value(), expected);
}

constexpr const char* k_older_import[] = {
    "INSERT INTO persoon (id, naam, email, aangemaakt_ms) VALUES (1, 'Hanneke', 'hanneke@voorbeeld.nl', 0)",
    "INSERT INTO import (id, soort, status, naam, sha256, kop, verslag, gemaakt_door, gemaakt_op, verwerkt_door, verwerkt_op, "
    "versie) VALUES (7, 'aios', 'verwerkt', 'aios.csv', zeroblob(32), '{}', '{}', 1, '2026-03-01', 1, '2026-03-02', 3)",
    "INSERT INTO importrij (import, regel, oordeel, onderwerp, heeft_bevindingen, cellen, verslag) "
    "VALUES (7, 2, 'nieuw', 'Anna', 0, '{}', '{}')",
    "INSERT INTO importkeuze (import, gegeven, zelfde_als) VALUES (7, 'An', '')",
    "INSERT INTO importspoor (import, volgorde, soort, object, nieuw, versie_na) VALUES (7, 0, 'persoon', 4, 1, 1)"};

TEST_F(MigrationsTest, KeepsImportsOfBeforeStagesCouldBeBroughtIn) {
  const auto all = real_migrations().all();
  const auto step = std::find_if(all.begin(), all.end(), [](const Migration& each) {
    return std::string_view(each.name).find("import_stages") != std::string_view::npos;
  });
  ASSERT_NE(step, all.end());
  {
    const auto opened = start({all.begin(), step});
    ASSERT_TRUE(opened.ok()) << opened.failure().detail;
    const auto written = opened.value()->write(AuditNeed::housekeeping, [](Transaction& tx) {
      for (const char* sql : k_older_import) tx.execute(sql);
    });
    ASSERT_TRUE(written.ok()) << written.failure().detail;
  }
  const auto opened = start({all.begin(), all.end()});
  ASSERT_TRUE(opened.ok()) << opened.failure().detail;
  const auto written = opened.value()->write(AuditNeed::housekeeping, [](Transaction& tx) {
    const auto count = [&](const char* of) { return tx.value<int>("SELECT count(*) FROM " + std::string(of)).value(); };
    EXPECT_EQ(count("import WHERE id = 7 AND status = 'verwerkt' AND verwerkt_op = '2026-03-02' AND versie = 3"), 1);
    EXPECT_EQ(count("importrij") + count("importkeuze") + count("importspoor"), 3);
    tx.execute("UPDATE import SET soort = 'stages' WHERE id = 7");
    tx.execute("DELETE FROM import WHERE id = 7");
    EXPECT_EQ(count("importrij") + count("importkeuze") + count("importspoor"), 0) << "they still belong to it";
  });
  EXPECT_TRUE(written.ok()) << written.failure().detail;
}

TEST_F(MigrationsTest, AppliesTheRealStepsToAnEmptyDirectory) {
  const auto all = real_migrations().all();
  start_and_stop({all.begin(), all.end()});
  start_and_stop({all.begin(), all.end()});
}

}  // namespace
}  // namespace stagepad::store
