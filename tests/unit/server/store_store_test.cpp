#include "server/store/store.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "tests/unit/server/store_fixture.hpp"

namespace stagepad::store {
namespace {

constexpr const char* k_insert = "INSERT INTO instelling_van_systeem VALUES (?1, 'x')";

class StoreUseTest : public StoreTest {
 protected:
  int rows() {
    return store_->read([](ReadConnection& db) {
      return db.value<int>("SELECT count(*) FROM instelling_van_systeem").value();
    }).value();
  }
};

TEST_F(StoreUseTest, LeavesNothingOfAChangeThatIsRefusedHalfWay) {
  const auto refused = store_->write(AuditNeed::housekeeping, [](Transaction& tx) {
    tx.execute(k_insert, "a");
    tx.execute(k_insert, "a");
  });
  EXPECT_EQ(refused.failure().code, "store.constraint");
  EXPECT_EQ(rows(), 0);
}

TEST_F(StoreUseTest, LeavesNothingOfAnAbandonedChangeButReturnsItsAnswer) {
  const auto answer = store_->write(AuditNeed::required, [](Transaction& tx) {
    tx.execute(k_insert, "a");
    tx.abandon();
    return 7;
  });
  EXPECT_EQ(answer.value(), 7);
  EXPECT_EQ(rows(), 0);
}

TEST_F(StoreUseTest, RollsBackAndPassesOnAnExceptionThatIsNotItsOwn) {
  EXPECT_THROW(store_->write(AuditNeed::housekeeping,
                             [](Transaction& tx) {
                               tx.execute(k_insert, "a");
                               throw std::runtime_error("elsewhere");
                             }),
               std::runtime_error);
  EXPECT_EQ(rows(), 0);
  EXPECT_TRUE(store_->write(AuditNeed::housekeeping, [](Transaction& tx) {
    tx.execute(k_insert, "b");
  }).ok());
  EXPECT_EQ(rows(), 1);
}

TEST_F(StoreUseTest, TurnsATroubledReadIntoAFailureAndGivesTheConnectionBack) {
  for (int i = 0; i < 5; ++i) {
    const auto failed =
        store_->read([](ReadConnection& db) { return db.value<int>("SELECT oeps"); });
    EXPECT_EQ(failed.failure().code, "store.misuse");
  }
  EXPECT_EQ(rows(), 0);
}

TEST_F(StoreUseTest, AReaderSeesOneMomentWhileOthersWrite) {
  const auto seen = store_->read([&](ReadConnection& db) {
    const auto count = [&] {
      return db.value<int>("SELECT count(*) FROM instelling_van_systeem").value();
    };
    const int before = count();
    std::thread other([&] {
      EXPECT_TRUE(store_->write(AuditNeed::housekeeping, [](Transaction& tx) {
        tx.execute(k_insert, "a");
      }).ok());
    });
    other.join();
    return std::pair(before, count());
  });
  EXPECT_EQ(seen.value(), std::pair(0, 0));
  EXPECT_EQ(rows(), 1);
}

TEST_F(StoreUseTest, KeepsEveryChangeOfManyThreads) {
  std::vector<std::thread> threads;
  std::atomic<int> failures{0};
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 20; ++i) {
        const std::string key = std::to_string(t) + "/" + std::to_string(i);
        const auto written = store_->write(AuditNeed::housekeeping, [&](Transaction& tx) {
          tx.execute(k_insert, key);
        });
        const auto found = store_->read([&](ReadConnection& db) {
          return db.value<int>("SELECT count(*) FROM instelling_van_systeem WHERE sleutel = ?1",
                               key);
        });
        if (!written.ok() || found.value() != 1) ++failures;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(failures, 0);
  EXPECT_EQ(rows(), 160);
}

}  // namespace
}  // namespace stagepad::store
