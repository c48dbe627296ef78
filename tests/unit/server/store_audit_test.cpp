#include "server/store/audit.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "tests/unit/server/store_fixture.hpp"

namespace stagepad::store {
namespace {

constexpr int k_entries = 6;

/// A log of six entries, the first by nobody, and a way to change it behind its back.
class AuditTest : public StoreTest {
 protected:
  AuditTest() {
    for (int i = 1; i <= k_entries; ++i) {
      AuditEntry entry;
      if (i > 1) entry.actor = PersoonId{i};
      entry.action = "verzoek.ingediend";
      entry.object_kind = "verzoek";
      entry.object_id = 100 + i;
      entry.payload = R"({"n":)" + std::to_string(i) + "}";
      const auto written = store_->write(AuditNeed::required, [&](Transaction& tx) {
        return append_audit(tx, entry);
      });
      EXPECT_EQ(written.value(), i);
    }
  }

  AuditVerification verify() {
    return store_->read([](ReadConnection& db) { return verify_audit(db); }).value();
  }

  /// As somebody with the file and the sqlite3 shell would: no triggers, no checks. On one copy of
  /// the log, which is put back afterwards.
  AuditVerification verify_after(const std::string& sql) {
    if (!copy_) {
      const std::filesystem::path file = folder_.path() / "copy.db";
      Database original(database_file(), OpenMode::read_write);
      write_backup(original, file);
      copy_ = std::make_unique<Database>(file, OpenMode::read_write);
      copy_->run_script(
          "PRAGMA ignore_check_constraints = ON; DROP TRIGGER audit_alleen_wissen;"
          "DROP TRIGGER audit_blijft; DROP TRIGGER audit_kop_alleen_verder;");
    }
    copy_->run_script("BEGIN; " + sql);
    const auto found = [this] {
      ReadTransaction connection(*copy_);
      return verify_audit(connection);
    }();
    copy_->run_script("ROLLBACK");
    return found;
  }

  Result<std::monostate> write_sql(const std::string& sql) {
    return store_->write(AuditNeed::housekeeping, [&](Transaction& tx) { tx.execute(sql); });
  }

  std::unique_ptr<Database> copy_;
};

TEST_F(AuditTest, RefusesToChangeAnyColumnOfAnEntry) {
  for (const char* change :
       {"seq = 60", "at_ms = at_ms + 1", "actor = 9", "actor = NULL", "action = 'x'",
        "object_kind = 'x'", "object_id = 9", "payload = '{}'", "payload = NULL", "salt = NULL",
        "salt = zeroblob(16)", "digest = zeroblob(32)", "hash = zeroblob(32)",
        "payload = NULL, salt = NULL, actor = 9"}) {
    const auto refused =
        write_sql("UPDATE audit SET " + std::string(change) + " WHERE seq = 3");
    ASSERT_FALSE(refused.ok()) << change;
    EXPECT_EQ(refused.failure().code, "store.constraint") << change;
  }
  EXPECT_TRUE(verify().intact());
}

TEST_F(AuditTest, RefusesToRemoveReplaceOrSlipInAnEntry) {
  for (const char* sql :
       {"DELETE FROM audit WHERE seq = 6", "DELETE FROM audit", "DELETE FROM audit_kop",
        "UPDATE audit_kop SET seq = 3", "UPDATE audit_kop SET hash = zeroblob(32)",
        "INSERT INTO audit_kop VALUES (2, 0, zeroblob(32))",
        "REPLACE INTO audit SELECT seq, at_ms, 9, action, object_kind, object_id, payload, salt, "
        "digest, hash FROM audit WHERE seq = 3",
        "INSERT INTO audit SELECT 99, at_ms, actor, action, object_kind, object_id, payload, salt,"
        " digest, hash FROM audit WHERE seq = 3",
        "INSERT INTO audit SELECT 7, at_ms, actor, action, object_kind, object_id, NULL, NULL,"
        " digest, hash FROM audit WHERE seq = 3"}) {
    const auto refused = write_sql(sql);
    ASSERT_FALSE(refused.ok()) << sql;
    EXPECT_EQ(refused.failure().code, "store.constraint") << sql;
  }
  EXPECT_TRUE(verify().intact());
}

TEST_F(AuditTest, RefusesAnEntryWithoutActionOrWithAPayloadThatIsNotJson) {
  for (const AuditEntry& wrong :
       {AuditEntry{{}, "", "verzoek", 1, "{}"}, AuditEntry{{}, "a", "", 1, "{}"},
        AuditEntry{{}, "a", "verzoek", 1, "{oeps"}}) {
    const auto refused = store_->write(AuditNeed::required, [&](Transaction& tx) {
      append_audit(tx, wrong);
    });
    EXPECT_EQ(refused.failure().code, "store.constraint");
  }
  EXPECT_EQ(verify().entries, k_entries);
}

TEST_F(AuditTest, RefusesAChangeThatForgetsItsEntry) {
  const auto refused = store_->write(AuditNeed::required, [](Transaction& tx) {
    tx.execute("INSERT INTO instelling_van_systeem VALUES ('a', 'b')");
  });
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, "store.misuse");
  const auto rows = store_->read([](ReadConnection& db) {
    return db.value<int>("SELECT count(*) FROM instelling_van_systeem").value();
  });
  EXPECT_EQ(rows.value(), 0);
}

TEST_F(AuditTest, RefusesToEraseWhatIsNotThereOrAlreadyGone) {
  const auto erase = [&](std::int64_t seq) {
    return store_->write(AuditNeed::required, [&](Transaction& tx) {
      erase_audit_payload(tx, seq, PersoonId{1});
    });
  };
  EXPECT_EQ(erase(99).failure().code, "store.not-found");
  EXPECT_TRUE(erase(2).ok());
  EXPECT_EQ(erase(2).failure().code, "store.not-found");
  EXPECT_EQ(verify().entries, k_entries + 1);
}

TEST_F(AuditTest, FindsEveryFlippedByteOfEveryBlobAndText) {
  struct Column {
    const char* name;
    bool text;
    AuditField field;
  };
  const Column columns[] = {{"action", true, AuditField::keten},
                            {"object_kind", true, AuditField::keten},
                            {"payload", true, AuditField::inhoud},
                            {"salt", false, AuditField::inhoud},
                            {"digest", false, AuditField::keten},
                            {"hash", false, AuditField::keten}};
  for (const Column& column : columns) {
    const std::string name = column.name;
    const auto content = store_->read([&](ReadConnection& db) {
      return db.value<Blob>("SELECT CAST(" + name + " AS BLOB) FROM audit WHERE seq = 4").value();
    });
    for (std::size_t i = 0; i < content.value().size(); ++i) {
      Blob flipped = content.value();
      flipped[i] ^= 0x01;
      std::string hex;
      for (const std::uint8_t byte : flipped) {
        char two[3];
        std::snprintf(two, sizeof two, "%02x", byte);
        hex += two;
      }
      const std::string value = column.text ? "CAST(x'" + hex + "' AS TEXT)" : "x'" + hex + "'";
      const auto found = verify_after("UPDATE audit SET " + name + " = " + value + " WHERE seq = 4");
      ASSERT_TRUE(found.first_break.has_value()) << name << " byte " << i;
      EXPECT_EQ(found.first_break->seq, 4) << name << " byte " << i;
      EXPECT_EQ(found.first_break->field, column.field) << name << " byte " << i;
    }
  }
}

TEST_F(AuditTest, FindsEveryFlippedByteOfEveryNumber) {
  for (const char* column : {"at_ms", "actor", "object_id"}) {
    for (int byte = 0; byte < 8; ++byte) {
      const std::string mask = "(1 << " + std::to_string(8 * byte) + ")";
      const std::string name = column;
      const auto found = verify_after("UPDATE audit SET " + name + " = (" + name + " | " + mask +
                                      ") - (" + name + " & " + mask + ") WHERE seq = 4");
      ASSERT_TRUE(found.first_break.has_value()) << name << " byte " << byte;
      EXPECT_EQ(found.first_break->seq, 4) << name << " byte " << byte;
      EXPECT_EQ(found.first_break->field, AuditField::keten) << name << " byte " << byte;
    }
  }
  const auto moved = verify_after("UPDATE audit SET seq = 104 WHERE seq = 4");
  EXPECT_EQ(moved.first_break.value().seq, 4);
  EXPECT_EQ(moved.first_break.value().field, AuditField::volgorde);
}

struct Tampering {
  const char* what;
  const char* sql;
  std::int64_t seq;
  AuditField field;
};

TEST_F(AuditTest, FindsWhatIsMissingMovedOrAdded) {
  const Tampering cases[] = {
      {"actor made nobody", "UPDATE audit SET actor = NULL WHERE seq = 3", 3, AuditField::keten},
      {"nobody made actor 0", "UPDATE audit SET actor = 0 WHERE seq = 1", 1, AuditField::keten},
      {"first removed", "DELETE FROM audit WHERE seq = 1", 1, AuditField::volgorde},
      {"middle removed", "DELETE FROM audit WHERE seq = 3", 3, AuditField::volgorde},
      {"last removed", "DELETE FROM audit WHERE seq = 6", 5, AuditField::kop},
      {"all removed", "DELETE FROM audit", 0, AuditField::kop},
      {"last removed, head put back without its hash",
       "DELETE FROM audit WHERE seq = 6; UPDATE audit_kop SET seq = 5", 5, AuditField::kop},
      {"head moved", "UPDATE audit_kop SET seq = 7", 6, AuditField::kop},
      {"two swapped",
       "UPDATE audit SET seq = 30 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 4;"
       "UPDATE audit SET seq = 4 WHERE seq = 30",
       3, AuditField::keten},
      {"removed and closed up",
       "DELETE FROM audit WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 4;"
       "UPDATE audit SET seq = 4 WHERE seq = 5; UPDATE audit SET seq = 5 WHERE seq = 6",
       3, AuditField::keten},
      {"payload alone gone", "UPDATE audit SET payload = NULL WHERE seq = 2", 2,
       AuditField::inhoud},
      {"salt alone gone", "UPDATE audit SET salt = NULL WHERE seq = 2", 2, AuditField::inhoud},
      {"erased without record", "UPDATE audit SET payload = NULL, salt = NULL WHERE seq = 2", 2,
       AuditField::wissing},
      {"words moved over the border",
       "UPDATE audit SET action = 'verzoek.ingediendverz', object_kind = 'oek' WHERE seq = 2", 2,
       AuditField::keten},
      {"hash of the wrong length", "UPDATE audit SET hash = x'00' WHERE seq = 5", 5,
       AuditField::keten},
  };
  for (const Tampering& tampering : cases) {
    const auto found = verify_after(tampering.sql);
    ASSERT_TRUE(found.first_break.has_value()) << tampering.what;
    EXPECT_EQ(found.first_break->seq, tampering.seq) << tampering.what;
    EXPECT_EQ(found.first_break->field, tampering.field)
        << tampering.what << " gave " << to_name(found.first_break->field);
  }
}

TEST_F(AuditTest, VerifiesAnUntouchedCopy) {
  const auto found = verify_after("SELECT 1");
  EXPECT_TRUE(found.intact());
  EXPECT_EQ(found.entries, k_entries);
  EXPECT_EQ(found.head, verify().head);
}

TEST_F(AuditTest, StillVerifiesAfterAPayloadWasErased) {
  const auto erased = store_->write(AuditNeed::required, [](Transaction& tx) {
    erase_audit_payload(tx, 2, PersoonId{1});
  });
  ASSERT_TRUE(erased.ok());
  const auto after = verify();
  EXPECT_TRUE(after.intact());
  EXPECT_EQ(after.erased, 1);
  const auto rows = store_->read([](ReadConnection& db) { return read_audit(db, 0, 10); });
  ASSERT_EQ(rows.value().size(), 7u);
  EXPECT_EQ(rows.value()[0].action, k_audit_erase_action);
  EXPECT_EQ(rows.value()[0].object_id, 2);
  EXPECT_EQ(rows.value()[5].payload, std::nullopt);
  EXPECT_EQ(rows.value()[4].payload, R"({"n":3})");
}

TEST_F(AuditTest, LeavesNothingOfAnErasedPayloadInTheFiles) {
  const std::string secret = "8d6f1c6e-zeldzaam-woord";
  const auto seq = store_->write(AuditNeed::required, [&](Transaction& tx) {
    return append_audit(tx, {{}, "a", "b", 1, "{\"x\":\"" + secret + "\"}"});
  });
  const auto erased = store_->write(AuditNeed::required, [&](Transaction& tx) {
    erase_audit_payload(tx, seq.value(), {});
  });
  ASSERT_TRUE(erased.ok());
  store_.reset();  // closing moves the write-ahead log into the file
  EXPECT_EQ(file_content(database_file()).find(secret), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(database_file().string() + "-wal"));
}

TEST_F(AuditTest, ReadsBackPageByPageAndByObject) {
  const auto page = store_->read([](ReadConnection& db) { return read_audit(db, 4, 2); }).value();
  ASSERT_EQ(page.size(), 2u);
  EXPECT_EQ(page[0].seq, 3);
  EXPECT_EQ(page[1].seq, 2);
  const auto one = store_->read([](ReadConnection& db) {
    return read_audit_of(db, "verzoek", 105);
  }).value();
  ASSERT_EQ(one.size(), 1u);
  EXPECT_EQ(one[0].seq, 5);
  EXPECT_EQ(one[0].actor, PersoonId{5});
  EXPECT_EQ(one[0].at_ms, k_test_now_ms);
}

TEST_F(AuditTest, ChainHoldsAcrossRestarts) {
  reopen();
  const auto written = store_->write(AuditNeed::required, [](Transaction& tx) {
    return append_audit(tx, {{}, "a", "b", 1, "{}"});
  });
  EXPECT_EQ(written.value(), k_entries + 1);
  EXPECT_TRUE(verify().intact());
}

/// Writes for ever; the parent ends it in the middle of something.
[[noreturn]] void write_until_killed(const std::filesystem::path& directory, int report) {
  StoreConfig config;
  config.directory = directory;
  config.migrations = real_migrations().all();
  auto store = Store::open(config);
  if (!store) std::_Exit(3);
  for (int i = 0;; ++i) {
    const auto done = store.value()->write(AuditNeed::required, [&](Transaction& tx) {
      tx.execute("INSERT INTO instelling_van_systeem VALUES (?1, ?2)", std::to_string(i),
                 std::string(3000, 'x'));
      append_audit(tx, {{}, "proef", "proef", i, "{}"});
    });
    if (!done) std::_Exit(4);
    // What is told here was promised to somebody: it must be there afterwards.
    if (::write(report, &i, sizeof i) != sizeof i) std::_Exit(5);
  }
}

TEST(AuditCrashTest, KeepsEveryConfirmedWriteAndAWholeChainWhenKilledInTheMiddle) {
  const TemporaryFolder folder;
  const auto directory = folder.path() / "data";
  int confirmed_in_all = -1;
  std::int64_t entries_before = 0;
  for (int round = 0; round < 5; ++round) {
    int pipe_ends[2];
    ASSERT_EQ(::pipe(pipe_ends), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      // Every round writes keys of its own.
      ::close(pipe_ends[0]);
      StoreConfig config;
      config.directory = directory;
      config.migrations = real_migrations().all();
      {
        auto store = Store::open(config);
        if (!store) std::_Exit(6);
        const auto cleared = store.value()->write(AuditNeed::required, [](Transaction& tx) {
          tx.execute("DELETE FROM instelling_van_systeem");
          append_audit(tx, {{}, "proef.begin", "proef", 0, "{}"});
        });
        if (!cleared) std::_Exit(7);
      }
      write_until_killed(directory, pipe_ends[1]);
    }
    ::close(pipe_ends[1]);
    int last = -1;
    int number = 0;
    while (last < 10 + 7 * round &&
           ::read(pipe_ends[0], &number, sizeof number) == sizeof number) {
      last = number;
    }
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    while (::read(pipe_ends[0], &number, sizeof number) == sizeof number) last = number;
    ::close(pipe_ends[0]);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);
    confirmed_in_all += last + 1;

    StoreConfig config;
    config.directory = directory;
    config.migrations = real_migrations().all();
    const auto store = Store::open(config);
    ASSERT_TRUE(store.ok()) << store.failure().detail;
    const auto found = store.value()->read([](ReadConnection& db) { return verify_audit(db); });
    ASSERT_TRUE(found.ok());
    EXPECT_TRUE(found.value().intact());
    const auto rows = store.value()->read([](ReadConnection& db) {
      return db.value<std::int64_t>("SELECT count(*) FROM instelling_van_systeem").value();
    });
    // Confirmed writes are there; at most the one under way is there as well; and the log has one
    // entry for each, besides the one that began the round.
    EXPECT_GE(rows.value(), last + 1);
    EXPECT_LE(rows.value(), last + 2);
    EXPECT_EQ(found.value().entries, entries_before + rows.value() + 1);
    entries_before = found.value().entries;
  }
  EXPECT_GT(confirmed_in_all, 50);
}

}  // namespace
}  // namespace stagepad::store
