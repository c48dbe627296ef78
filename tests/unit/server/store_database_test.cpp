#include "server/store/database.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "server/store/column_types.hpp"
#include "shared/domain/rol.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad::store {
namespace {

class DatabaseTest : public ::testing::Test {
 protected:
  DatabaseTest() {
    Database::create_empty(file());
    database_ = std::make_unique<Database>(file(), OpenMode::read_write);
  }
  std::filesystem::path file() const { return folder_.path() / "test.db"; }

  TemporaryFolder folder_;
  std::unique_ptr<Database> database_;
};

template <class Action>
StoreErrorKind kind_thrown_by(Action&& action) {
  try {
    action();
  } catch (const StoreException& exception) {
    EXPECT_NE(exception.error().message, "");
    return exception.error().kind;
  }
  ADD_FAILURE() << "nothing was thrown";
  return StoreErrorKind::misuse;
}

TEST_F(DatabaseTest, RefusesToOpenAFileThatIsNotThere) {
  EXPECT_EQ(kind_thrown_by([&] {
              Database missing(folder_.path() / "missing.db", OpenMode::read_write);
            }),
            StoreErrorKind::directory);
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "missing.db"));
}

TEST_F(DatabaseTest, RefusesToCreateOverAFileThatIsThere) {
  const std::string before = file_content(file());
  EXPECT_EQ(kind_thrown_by([&] { Database::create_empty(file()); }), StoreErrorKind::io);
  EXPECT_EQ(file_content(file()), before);
}

TEST_F(DatabaseTest, RefusesASymbolicLink) {
  std::filesystem::create_symlink(file(), folder_.path() / "link.db");
  EXPECT_EQ(kind_thrown_by(
                [&] { Database linked(folder_.path() / "link.db", OpenMode::read_write); }),
            StoreErrorKind::directory);
}

TEST_F(DatabaseTest, RefusesToWriteThroughAReader) {
  database_->run_script("CREATE TABLE t (a INTEGER) STRICT");
  Database reader(file(), OpenMode::read_only);
  EXPECT_ANY_THROW(reader.execute("INSERT INTO t (a) VALUES (1)"));
  EXPECT_ANY_THROW(reader.execute("ATTACH DATABASE ':memory:' AS other"));
  EXPECT_EQ(reader.value<int>("SELECT count(*) FROM t"), 0);
}

TEST_F(DatabaseTest, RefusesTextInDoubleQuotesAsAString) {
  EXPECT_EQ(kind_thrown_by([&] { database_->query("SELECT \"typo\"").step(); }),
            StoreErrorKind::misuse);
}

TEST_F(DatabaseTest, RefusesToLoadAnExtension) {
  EXPECT_ANY_THROW(database_->query("SELECT load_extension('x')").step());
}

TEST_F(DatabaseTest, RefusesToWriteTheSchemaTable) {
  database_->run_script("CREATE TABLE t (a INTEGER) STRICT");
  database_->run_script("PRAGMA writable_schema = ON");
  EXPECT_ANY_THROW(database_->execute("UPDATE sqlite_schema SET sql = 'x'"));
}

TEST_F(DatabaseTest, RefusesAForeignKeyThatRefersToNothing) {
  database_->run_script(
      "CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;"
      "CREATE TABLE b (a INTEGER REFERENCES a (id)) STRICT");
  EXPECT_EQ(kind_thrown_by([&] { database_->execute("INSERT INTO b VALUES (1)"); }),
            StoreErrorKind::constraint);
}

TEST_F(DatabaseTest, RefusesTheWrongNumberOfValues) {
  EXPECT_EQ(kind_thrown_by([&] { database_->query("SELECT ?1, ?2", 1); }),
            StoreErrorKind::misuse);
}

TEST_F(DatabaseTest, RefusesTwoStatementsWhereOneIsExpected) {
  EXPECT_EQ(kind_thrown_by([&] { database_->query("SELECT 1; SELECT 2"); }),
            StoreErrorKind::misuse);
}

TEST_F(DatabaseTest, RefusesColumnsThatDoNotHoldWhatIsAskedFor) {
  auto row = database_->query("SELECT NULL, 'x', 2, '2027-02-30', 'koning', 0, x'0102'");
  ASSERT_TRUE(row.step());
  EXPECT_EQ(kind_thrown_by([&] { row.get<std::int64_t>(0); }), StoreErrorKind::corrupt);
  EXPECT_EQ(kind_thrown_by([&] { row.get<std::int64_t>(1); }), StoreErrorKind::corrupt);
  EXPECT_EQ(kind_thrown_by([&] { row.get<bool>(2); }), StoreErrorKind::corrupt);
  EXPECT_EQ(kind_thrown_by([&] { row.get<CivilDate>(3); }), StoreErrorKind::corrupt);
  EXPECT_EQ(kind_thrown_by([&] { row.get<Rol>(4); }), StoreErrorKind::corrupt);
  EXPECT_EQ(kind_thrown_by([&] { row.get<PersoonId>(5); }), StoreErrorKind::corrupt);
  EXPECT_EQ(kind_thrown_by([&] { (row.get<std::array<std::uint8_t, 3>>(6)); }),
            StoreErrorKind::corrupt);
  EXPECT_EQ(kind_thrown_by([&] { row.get<std::string>(7); }), StoreErrorKind::corrupt);
}

TEST_F(DatabaseTest, GivesBackEveryTypeAsItWasBound) {
  const Blob blob{0, 1, 255};
  auto row = database_->query("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10",
                              std::int64_t{INT64_MIN}, std::string_view{}, blob,
                              CivilDate::of(2028, 2, 29), Rol::praktijkopleider, PersoonId{7},
                              Decimal{875}, std::optional<CivilDate>{}, true, Blob{});
  ASSERT_TRUE(row.step());
  EXPECT_EQ(row.take<std::int64_t>(), INT64_MIN);
  EXPECT_EQ(row.take<std::string>(), "");  // an empty text, not NULL
  EXPECT_EQ(row.take<Blob>(), blob);
  EXPECT_EQ(row.take<CivilDate>(), CivilDate::of(2028, 2, 29));
  EXPECT_EQ(row.take<Rol>(), Rol::praktijkopleider);
  EXPECT_EQ(row.take<PersoonId>(), PersoonId{7});
  EXPECT_EQ(row.take<Decimal>(), Decimal{875});
  EXPECT_EQ(row.take<std::optional<CivilDate>>(), std::nullopt);
  EXPECT_EQ(row.take<bool>(), true);
  EXPECT_EQ(row.take<Blob>(), Blob{});
}

TEST_F(DatabaseTest, KeepsTextWithZeroBytesWhole) {
  const std::string text("a\0b", 3);
  EXPECT_EQ(database_->value<std::string>("SELECT ?1", text), text);
}

TEST_F(DatabaseTest, RunsTheSameStatementInsideItself) {
  const std::string sql = "SELECT value FROM json_each('[1,2]')";
  auto outer = database_->query(sql);
  int seen = 0;
  while (outer.step()) {
    auto inner = database_->query(sql);
    while (inner.step()) ++seen;
  }
  EXPECT_EQ(seen, 4);
}

TEST_F(DatabaseTest, RunsAStatementAgainWithOtherValues) {
  database_->run_script("CREATE TABLE t (a TEXT NOT NULL) STRICT");
  for (const char* a : {"een", "twee", "drie"}) {
    database_->execute("INSERT INTO t VALUES (?1)", std::string(a));
  }
  auto rows = database_->query("SELECT rowid FROM t WHERE a = ?1", std::string("een"));
  ASSERT_TRUE(rows.step());
  rows.again(std::string("drie"));
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.take<int>(), 3);
  EXPECT_EQ(kind_thrown_by([&] { rows.again(1, 2); }), StoreErrorKind::misuse);
}

/// A list asks for its rows with a bound LIMIT; compiling the statement costs more than running it.
TEST_F(DatabaseTest, ABoundLimitOrLikeDoesNotCompileTheStatementAnew) {
  database_->run_script("CREATE TABLE t (a TEXT NOT NULL) STRICT");
  const std::string sql = "SELECT a FROM t WHERE a LIKE ?1 LIMIT ?2";
  for (int limit = 1; limit < 5; ++limit) {
    auto rows = database_->query(sql, std::string("%x%"), limit);
    while (rows.step()) {
    }
  }
  sqlite3_stmt* statement = nullptr;
  do {
    statement = sqlite3_next_stmt(database_->handle(), statement);
    ASSERT_NE(statement, nullptr);
  } while (sqlite3_sql(statement) != sql);
  EXPECT_EQ(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_RUN, 0), 4);
  EXPECT_EQ(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 0), 0);
}

TEST_F(DatabaseTest, HoldsTheSettingsThatProtectTheData) {
  const std::pair<const char*, int> expected[] = {
      {"PRAGMA synchronous", 2},     {"PRAGMA foreign_keys", 1},       {"PRAGMA secure_delete", 1},
      {"PRAGMA trusted_schema", 0},  {"PRAGMA cell_size_check", 1},    {"PRAGMA busy_timeout", 5000},
      {"PRAGMA temp_store", 2},      {"PRAGMA recursive_triggers", 1},
      {"PRAGMA application_id", Database::k_application_id}};
  for (const auto& [pragma, value] : expected) {
    EXPECT_EQ(database_->value<int>(pragma), value) << pragma;
  }
  EXPECT_EQ(database_->value<std::string>("PRAGMA journal_mode"), "wal");
  EXPECT_EQ(sqlite3_threadsafe(), 2) << "the library is compiled for one thread per connection";
}

TEST_F(DatabaseTest, MakesFilesThatOnlyTheOwnerCanRead) {
  database_->run_script("CREATE TABLE t (a INTEGER) STRICT");
  for (const char* suffix : {"", "-wal", "-shm"}) {
    struct stat info {};
    ASSERT_EQ(::stat((file().string() + suffix).c_str(), &info), 0) << suffix;
    EXPECT_EQ(info.st_mode & 0777, 0600u) << suffix;
  }
}

}  // namespace
}  // namespace stagepad::store
