#include "tests/fault/inspection.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "server/store/audit.hpp"
#include "server/store/database.hpp"
#include "shared/base/sha256.hpp"
#include "tests/api/database_view.hpp"

namespace stagepad::test {

namespace {

/// The bytes of a column.
std::string bytes(sqlite3_stmt* row, int column) {
  const void* data = sqlite3_column_blob(row, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
  return data == nullptr ? std::string() : std::string(static_cast<const char*>(data), size);
}

std::string eight_bytes(std::int64_t number) {
  std::string out;
  for (int shift = 56; shift >= 0; shift -= 8) {
    out += static_cast<char>(static_cast<std::uint64_t>(number) >> shift & 0xff);
  }
  return out;
}

std::string with_length(const std::string& text) {
  return eight_bytes(static_cast<std::int64_t>(text.size())) + text;
}

std::string hashed(const std::string& what) {
  const auto digest = sha256(what);
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

/// Walks the chain as server/store/audit.hpp describes it, without a line of its code.
void expect_whole_chain(sqlite3* database) {
  sqlite3_stmt* row = nullptr;
  ASSERT_EQ(sqlite3_prepare_v2(database,
                               "SELECT seq, at_ms, actor, action, object_kind, object_id, payload, "
                               "salt, digest, hash FROM audit ORDER BY seq",
                               -1, &row, nullptr),
            SQLITE_OK);
  std::string previous(32, '\0');
  std::int64_t expected = 0;
  while (sqlite3_step(row) == SQLITE_ROW) {
    ++expected;
    const bool has_actor = sqlite3_column_type(row, 2) != SQLITE_NULL;
    const std::string digest = bytes(row, 8);
    const std::string hash =
        hashed(previous + eight_bytes(sqlite3_column_int64(row, 0)) +
               eight_bytes(sqlite3_column_int64(row, 1)) + std::string(1, has_actor ? '\1' : '\0') +
               eight_bytes(sqlite3_column_int64(row, 2)) + with_length(bytes(row, 3)) +
               with_length(bytes(row, 4)) + eight_bytes(sqlite3_column_int64(row, 5)) + digest);
    if (sqlite3_column_int64(row, 0) != expected || bytes(row, 9) != hash ||
        hashed(bytes(row, 7) + bytes(row, 6)) != digest) {
      ADD_FAILURE() << "the audit chain is broken at entry " << expected;
      break;
    }
    previous = hash;
  }
  sqlite3_finalize(row);
}

}  // namespace

Tally tally(const std::filesystem::path& data) {
  const DatabaseView view(data);
  return {view.number("SELECT sum(versie) FROM traject"),
          view.number("SELECT count(*) FROM audit WHERE json_extract(payload, '$.versie') > 0"),
          view.number("SELECT count(*) FROM idempotentie"),
          view.number("SELECT count(*) FROM audit WHERE action IN ('verzoek.ingediend', 'verzoek.ingetrokken')"),
          view.number("SELECT count(DISTINCT sjabloon || parameters) FROM outbox "
                      "WHERE sjabloon IN ('verzoek.ingediend', 'verzoek.ingetrokken')")};
}

void expect_whole(const std::filesystem::path& data) {
  const DatabaseView view(data);
  EXPECT_EQ(view.rows("PRAGMA integrity_check"), "ok\n");
  EXPECT_EQ(view.rows("PRAGMA foreign_key_check"), "");
  EXPECT_EQ(view.number("SELECT count(*) - (SELECT seq FROM audit_kop) FROM audit"), 0);
  // The same version of a training was never given out twice.
  EXPECT_EQ(view.rows("SELECT json_extract(payload, '$.traject') AS t, json_extract(payload, "
                      "'$.versie') AS v FROM audit WHERE v > 0 GROUP BY t, v HAVING count(*) > 1"),
            "");
  // Nobody was mailed twice of the same.
  EXPECT_EQ(view.rows("SELECT sjabloon, parameters, coalesce(persoon, adres) AS aan FROM outbox "
                      "WHERE sjabloon GLOB 'verzoek.*' GROUP BY 1, 2, 3 HAVING count(*) > 1"),
            "");
  sqlite3* own = nullptr;
  ASSERT_EQ(sqlite3_open_v2((data / "stagepad.db").c_str(), &own, SQLITE_OPEN_READONLY, nullptr),
            SQLITE_OK);
  expect_whole_chain(own);
  sqlite3_close(own);
  store::Database database(data / "stagepad.db", store::OpenMode::read_only);
  store::ReadTransaction reading(database);
  EXPECT_TRUE(store::verify_audit(reading).intact());
}

}  // namespace stagepad::test
