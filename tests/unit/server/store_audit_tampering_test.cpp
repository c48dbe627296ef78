#include <functional>
#include <gtest/gtest.h>

#include "server/store/audit.hpp"
#include "shared/base/sha256.hpp"
#include "tests/unit/server/store_fixture.hpp"

// Every byte of every column of every entry, and every way to rearrange entries: found and named.

namespace stagepad::store {
namespace {

constexpr std::int64_t k_entries = 5;

std::string quoted(BlobView bytes) {
  std::string hex = "x'";
  for (const std::uint8_t byte : bytes) {
    char two[3];
    std::snprintf(two, sizeof two, "%02x", byte);
    hex += two;
  }
  return hex + "'";
}

/// A log of four entries of which the second was erased, so five; and a copy without any guard.
class AuditTamperingTest : public StoreTest {
 protected:
  AuditTamperingTest() {
    const auto written = store_->write(AuditNeed::required, [](Transaction& tx) {
      append_audit(tx, {{}, "demo.geladen", "systeem", 0, "{}"});
      append_audit(tx, {PersoonId{2}, "verzoek.ingediend", "verzoek", 7, R"({"traject":3})"});
      append_audit(tx, {PersoonId{4}, "verzoek.akkoord", "verzoek", 7, R"({"rol":"io"})"});
      append_audit(tx, {PersoonId{4}, "verzoek.goedgekeurd", "verzoek", 7, R"({"rol":"po"})"});
      erase_audit_payload(tx, 2, PersoonId{1});
    });
    EXPECT_TRUE(written.ok());
    const auto file = folder_.path() / "copy.db";
    {
      Database original(database_file(), OpenMode::read_write);
      write_backup(original, file);
    }
    copy_ = std::make_unique<Database>(file, OpenMode::read_write);
    copy_->run_script(
        "PRAGMA ignore_check_constraints = ON; DROP TRIGGER audit_alleen_wissen; "
        "DROP TRIGGER audit_blijft; DROP TRIGGER audit_kop_alleen_verder; "
        "DROP TRIGGER audit_kop_blijft; DROP TRIGGER audit_kop_enig; DROP TRIGGER audit_sluit_aan; "
        "DROP TRIGGER audit_kop_volgt;");
  }

  /// Verifies after `change`, which is taken back afterwards.
  AuditVerification after(const std::function<void(Database&)>& change) {
    copy_->run_script("BEGIN");
    change(*copy_);
    ReadTransaction connection(*copy_);
    const AuditVerification found = verify_audit(connection);
    copy_->run_script("ROLLBACK");
    return found;
  }
  AuditVerification after(const std::string& sql) {
    return after([&](Database& db) { db.run_script(sql); });
  }

  void expect_broken(const AuditVerification& found, std::int64_t seq, AuditField field,
                     const std::string& what) {
    ASSERT_TRUE(found.first_break.has_value()) << what;
    EXPECT_EQ(found.first_break->seq, seq) << what;
    EXPECT_EQ(found.first_break->field, field) << what << ": " << to_name(found.first_break->field);
  }

  std::unique_ptr<Database> copy_;
};

TEST_F(AuditTamperingTest, FindsEveryBitOfEveryTextAndBlobOfEveryEntry) {
  struct Column {
    const char* name;
    bool is_text;
    AuditField field;
  };
  const Column columns[] = {
      {"action", true, AuditField::keten},   {"object_kind", true, AuditField::keten},
      {"payload", true, AuditField::inhoud}, {"salt", false, AuditField::inhoud},
      {"digest", false, AuditField::keten},  {"hash", false, AuditField::keten}};
  int flips = 0;
  for (std::int64_t seq = 1; seq <= k_entries; ++seq) {
    for (const Column& column : columns) {
      const std::string name = column.name;
      const std::string where = " WHERE seq = " + std::to_string(seq);
      const auto content =
          copy_->value<std::optional<Blob>>("SELECT CAST(" + name + " AS BLOB) FROM audit" + where);
      if (!content.value()) continue;  // the erased payload and salt
      for (std::size_t bit = 0; bit < content.value()->size() * 8; ++bit) {
        Blob flipped = *content.value();
        flipped[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
        const std::string value =
            column.is_text ? "CAST(" + quoted(flipped) + " AS TEXT)" : quoted(flipped);
        expect_broken(after("UPDATE audit SET " + name + " = " + value + where), seq, column.field,
                      name + " of " + std::to_string(seq) + " bit " + std::to_string(bit));
        ++flips;
      }
    }
  }
  EXPECT_GT(flips, 4000);
}

TEST_F(AuditTamperingTest, FindsEveryBitOfEveryNumberOfEveryEntry) {
  for (std::int64_t seq = 1; seq <= k_entries; ++seq) {
    for (const std::string name : {"at_ms", "actor", "object_id"}) {
      const std::string where = " WHERE seq = " + std::to_string(seq);
      const auto was =
          copy_->value<std::optional<std::int64_t>>("SELECT " + name + " FROM audit" + where);
      for (int bit = 0; bit < 64; ++bit) {
        const auto flipped = static_cast<std::int64_t>(
            static_cast<std::uint64_t>(was->value_or(0)) ^ (std::uint64_t{1} << bit));
        expect_broken(after([&](Database& db) {
                        db.execute("UPDATE audit SET " + name + " = ?1" + where, flipped);
                      }),
                      seq, AuditField::keten,
                      name + " of " + std::to_string(seq) + " bit " + std::to_string(bit));
      }
    }
  }
}

TEST_F(AuditTamperingTest, FindsAnyOtherNumberOfAnyEntry) {
  for (std::int64_t seq = 1; seq <= k_entries; ++seq) {
    for (const std::int64_t other : {std::int64_t{0}, std::int64_t{-1}, k_entries + 1, INT64_MAX}) {
      const auto found = after("UPDATE audit SET seq = " + std::to_string(other) +
                               " WHERE seq = " + std::to_string(seq));
      ASSERT_TRUE(found.first_break.has_value()) << seq << " as " << other;
      // One that was put before the first shows there; the last that moved on leaves its place
      // empty.
      EXPECT_EQ(found.first_break->seq, other < 1 ? 1 : seq) << seq << " as " << other;
      EXPECT_EQ(found.first_break->field, AuditField::volgorde) << seq << " as " << other;
    }
  }
}

TEST_F(AuditTamperingTest, FindsAnyTwoEntriesSwapped) {
  for (std::int64_t a = 1; a <= k_entries; ++a) {
    for (std::int64_t b = a + 1; b <= k_entries; ++b) {
      const auto move = [](std::int64_t from, std::int64_t to) {
        return "UPDATE audit SET seq = " + std::to_string(to) +
               " WHERE seq = " + std::to_string(from) + ";";
      };
      expect_broken(after(move(a, 99) + move(b, a) + move(99, b)), a, AuditField::keten,
                    std::to_string(a) + " and " + std::to_string(b));
    }
  }
}

TEST_F(AuditTamperingTest, FindsAnyEntryRemoved) {
  for (std::int64_t seq = 1; seq < k_entries; ++seq) {
    expect_broken(after("DELETE FROM audit WHERE seq = " + std::to_string(seq)), seq,
                  AuditField::volgorde, std::to_string(seq));
  }
  expect_broken(after("DELETE FROM audit WHERE seq = 5"), 4, AuditField::kop, "the last");
}

TEST_F(AuditTamperingTest, FindsEveryBitOfTheHead) {
  const auto hash = copy_->value<Blob>("SELECT hash FROM audit_kop").value();
  for (std::size_t bit = 0; bit < hash.size() * 8; ++bit) {
    Blob flipped = hash;
    flipped[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    expect_broken(after("UPDATE audit_kop SET hash = " + quoted(flipped)), k_entries,
                  AuditField::kop, "bit " + std::to_string(bit));
  }
  for (const char* seq : {"0", "4", "6", "-5"}) {
    expect_broken(after("UPDATE audit_kop SET seq = " + std::string(seq)), k_entries,
                  AuditField::kop, seq);
  }
}

TEST_F(AuditTamperingTest, FindsThatTheRecordOfAnErasureWasTurnedIntoAnother) {
  // The erased entry then stands without its record, and the chain breaks where the record was.
  expect_broken(after("UPDATE audit SET object_id = 3 WHERE seq = 5"), 5, AuditField::keten,
                "object");
  expect_broken(after("UPDATE audit SET payload = NULL, salt = NULL WHERE seq = 3"), 3,
                AuditField::wissing, "another erasure without a record");
}

/// As somebody who has the whole file and time enough: empties the log and fills it again.
void forge(Database& db) {
  db.run_script("DELETE FROM audit; UPDATE audit_kop SET seq = 0, hash = zeroblob(32);");
  Transaction tx(db, 1);
  for (int i = 0; i < k_entries; ++i) {
    append_audit(tx, {PersoonId{9}, "verzonnen", "verzoek", i, "{}"});
    db.run_script(
        "UPDATE audit_kop SET seq = (SELECT max(seq) FROM audit), "
        "hash = (SELECT hash FROM audit ORDER BY seq DESC LIMIT 1)");
  }
}

TEST_F(AuditTamperingTest, ALogMadeAnewVerifiesInItselfAndIsFoundByANotedHeadOnly) {
  ReadTransaction connection(*copy_);
  const AuditHead noted = read_audit_head(connection);
  EXPECT_EQ(noted.seq, k_entries);
  EXPECT_EQ(noted.hash, verify_audit(connection).head);
  EXPECT_TRUE(holds_audit_head(connection, noted));
  copy_->run_script("BEGIN");
  forge(*copy_);
  EXPECT_TRUE(verify_audit(connection).intact());
  EXPECT_EQ(read_audit_head(connection).seq, noted.seq);
  EXPECT_FALSE(holds_audit_head(connection, noted));
  copy_->run_script("ROLLBACK");
  EXPECT_TRUE(holds_audit_head(connection, noted));
}

TEST_F(AuditTamperingTest, ANotedHeadStaysTrueWhileTheLogGrowsAndIsErased) {
  const auto noted = store_->read(read_audit_head).value();
  const auto grown = store_->write(AuditNeed::required, [](Transaction& tx) {
    append_audit(tx, {PersoonId{2}, "a", "b", 1, R"({"x":1})"});
    erase_audit_payload(tx, 3, {});
  });
  ASSERT_TRUE(grown.ok());
  EXPECT_NE(store_->read(read_audit_head).value(), noted);
  EXPECT_TRUE(
      store_->read([&](ReadConnection& db) { return holds_audit_head(db, noted); }).value());
  AuditHead later = noted;
  later.seq = 99;
  EXPECT_FALSE(
      store_->read([&](ReadConnection& db) { return holds_audit_head(db, later); }).value());
}

TEST_F(AuditTamperingTest, NothingIsNotedBeforeTheFirstEntry) {
  const TemporaryFolder folder;
  StoreConfig config;
  config.directory = folder.path() / "data";
  config.migrations = real_migrations().all();
  const auto empty = Store::open(config);
  ASSERT_TRUE(empty.ok());
  EXPECT_EQ(empty.value()->read(read_audit_head).value(), AuditHead{});
  EXPECT_TRUE(empty.value()
                  ->read([](ReadConnection& db) { return holds_audit_head(db, AuditHead{}); })
                  .value());
}

}  // namespace
}  // namespace stagepad::store
