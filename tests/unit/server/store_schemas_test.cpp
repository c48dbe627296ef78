#include <sqlite3.h>

#include "server/store/verification.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad::store {
namespace {

/// The dumps of tests/schemas, by name: one for every schema that ever landed.
std::vector<std::string> dumps() {
  std::vector<std::string> names;
  const auto folder = std::filesystem::path(STAGEPAD_SOURCE_DIR) / "tests/schemas";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".sql") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// What must be there before and after an upgrade, as SQL of every schema.
constexpr const char* k_counted[] = {
    "SELECT count(*) FROM persoon",    "SELECT count(*) FROM account",
    "SELECT count(*) FROM traject",    "SELECT count(*) FROM onderdeel",
    "SELECT count(*) FROM verzoek",    "SELECT count(*) FROM beslissing",
    "SELECT count(*) FROM voorkeur",   "SELECT count(*) FROM stageplaats",
    "SELECT count(*) FROM audit",      "SELECT count(*) FROM regelpakket",
    "SELECT sum(versie) FROM traject", "SELECT count(*) FROM stageplaats WHERE goedgekeurd_op <> ''"};

class LandedSchema : public ::testing::TestWithParam<std::string> {
 protected:
  LandedSchema() {
    std::filesystem::create_directories(folder_.path() / "data");
    const auto dump = std::filesystem::path(STAGEPAD_SOURCE_DIR) / "tests/schemas" /
                      (GetParam() + ".sql");
    sqlite3* db = nullptr;
    EXPECT_EQ(sqlite3_open((folder_.path() / "data/stagepad.db").c_str(), &db), SQLITE_OK);
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(db, file_content(dump).c_str(), nullptr, nullptr, &message), SQLITE_OK)
        << (message != nullptr ? message : "");
    sqlite3_free(message);
    for (const char* sql : k_counted) before_.push_back(number(db, sql));
    sqlite3_close(db);
  }

  static std::int64_t number(sqlite3* db, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(db, sql, -1, &statement, nullptr), SQLITE_OK) << sql;
    EXPECT_EQ(sqlite3_step(statement), SQLITE_ROW) << sql;
    const std::int64_t found = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return found;
  }

  TemporaryFolder folder_;
  std::vector<std::int64_t> before_;
};

TEST_P(LandedSchema, IsUpgradedWithABackupFirstAndNothingLost) {
  StoreConfig config;
  config.directory = folder_.path() / "data";
  config.migrations = real_migrations().all();
  config.clock = [] { return k_test_now_ms; };
  const auto opened = Store::open(config);
  ASSERT_TRUE(opened) << opened.failure().detail;
  const auto seen = opened.value()->read([](ReadConnection& db) {
    std::vector<std::int64_t> found;
    for (const char* sql : k_counted) found.push_back(db.value<std::int64_t>(sql).value());
    return found;
  });
  ASSERT_TRUE(seen) << seen.failure().detail;
  for (std::size_t i = 0; i < before_.size(); ++i) {
    EXPECT_EQ(seen.value()[i], before_[i]) << k_counted[i];
  }
  EXPECT_GT(before_.front(), 0);

  std::size_t backups = 0;
  for (const auto& entry : std::filesystem::directory_iterator(opened.value()->directory().backups())) {
    Database backup(entry.path(), OpenMode::read_only);
    EXPECT_TRUE(verify_database(backup, real_migrations().all()).whole()) << entry.path();
    ++backups;
  }
  EXPECT_EQ(backups, 1U);
}

TEST_P(LandedSchema, IsWholeInEveryRecordAfterTheUpgrade) {
  {
    StoreConfig config;
    config.directory = folder_.path() / "data";
    config.migrations = real_migrations().all();
    const auto opened = Store::open(config);
    ASSERT_TRUE(opened) << opened.failure().detail;
  }
  Database database(folder_.path() / "data/stagepad.db", OpenMode::read_only);
  const auto found = verify_database(database, real_migrations().all());
  EXPECT_EQ(found.schema, static_cast<int>(real_migrations().all().size()));
  EXPECT_GT(found.audit_entries, 0);
  for (const std::string& fault : found.faults) ADD_FAILURE() << fault;
}

INSTANTIATE_TEST_SUITE_P(Dumps, LandedSchema, ::testing::ValuesIn(dumps()),
                         [](const auto& dump) { return "Schema" + dump.param; });

}  // namespace
}  // namespace stagepad::store
