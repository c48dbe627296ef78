#include <gtest/gtest.h>

#include "server/auth/session.hpp"
#include "server/store/audit.hpp"
#include "server/store/idempotentie.hpp"
#include "server/store/sessies.hpp"
#include "tests/unit/server/auth_stores.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

constexpr std::int64_t k_hour_ms = std::int64_t{60} * 60 * 1000;
constexpr std::int64_t k_year_ms = 365 * 24 * k_hour_ms;

/// A store on a clock that a test sets, as an administrator or a wrong time server would.
class ClockTest : public ::testing::Test {
 protected:
  ClockTest() {
    StoreConfig config;
    config.directory = folder_.path() / "data";
    config.migrations = real_migrations().all();
    config.readers = 1;
    config.clock = [this] { return now_ms_; };
    store_ = std::move(Store::open(config).value());
    EXPECT_TRUE(write([this](Transaction& tx) {
      persoon_ = insert_persoon(tx, een_persoon("Anna", {Rol::aios}));
    }));
  }

  template <class Change>
  bool write(Change&& change) {
    return store_
        ->write(AuditNeed::required,
                [&](Transaction& tx) {
                  change(tx);
                  append_audit(tx, {{}, "proef", "proef", 1, "{}"});
                })
        .ok();
  }

  std::optional<std::string> answer_to(const std::string& key) {
    return store_
        ->read([&](ReadConnection& db) -> std::optional<std::string> {
          const auto found = find_antwoord(db, persoon_, key);
          if (!found) return std::nullopt;
          return found->antwoord;
        })
        .value();
  }
  bool answer(const std::string& key) {
    return write([&](Transaction& tx) {
      delete_oude_antwoorden(tx, tx.now_ms() - 7 * 24 * k_hour_ms);
      insert_antwoord(tx, persoon_, key, {{}, 200, "antwoord " + key});
    });
  }

  TemporaryFolder folder_;
  std::int64_t now_ms_ = k_test_now_ms;
  std::unique_ptr<Store> store_;
  PersoonId persoon_;
};

TEST_F(ClockTest, TheAuditChainHoldsAndKeepsItsOrderWhenTheClockJumps) {
  for (const std::int64_t jump : {-k_hour_ms, k_year_ms, -2 * k_year_ms, k_hour_ms}) {
    now_ms_ += jump;
    ASSERT_TRUE(write([](Transaction&) {}));
  }
  const auto found = store_->read([](ReadConnection& db) { return verify_audit(db); }).value();
  EXPECT_TRUE(found.intact());
  EXPECT_EQ(found.entries, 5);
  const auto rows = store_->read([](ReadConnection& db) { return read_audit(db, 0, 10); }).value();
  ASSERT_EQ(rows.size(), 5U);
  // Newest first is the order in which things happened, whatever the clock said.
  EXPECT_EQ(rows.front().at_ms, now_ms_);
  EXPECT_EQ(rows.back().at_ms, k_test_now_ms);
}

TEST_F(ClockTest, ARequestIsNotDoneTwiceBecauseTheClockWentBack) {
  ASSERT_TRUE(answer("sleutel-1"));
  now_ms_ -= k_year_ms;
  EXPECT_EQ(answer_to("sleutel-1"), "antwoord sleutel-1");
  ASSERT_TRUE(answer("sleutel-2"));
  now_ms_ += k_hour_ms;
  ASSERT_TRUE(answer("sleutel-3"));
  EXPECT_EQ(answer_to("sleutel-1"), "antwoord sleutel-1");
  EXPECT_EQ(answer_to("sleutel-2"), "antwoord sleutel-2");
}

TEST_F(ClockTest, OnlyAnswersOfMoreThanAWeekAgoAreForgottenWhenTheClockGoesForward) {
  ASSERT_TRUE(answer("sleutel-1"));
  now_ms_ += 7 * 24 * k_hour_ms;
  ASSERT_TRUE(answer("sleutel-2"));
  EXPECT_EQ(answer_to("sleutel-1"), "antwoord sleutel-1");
  now_ms_ += 1;
  ASSERT_TRUE(answer("sleutel-3"));
  EXPECT_EQ(answer_to("sleutel-1"), std::nullopt);
  EXPECT_EQ(answer_to("sleutel-2"), "antwoord sleutel-2");
}

TEST(SessionClock, NobodyIsSentAwayWhenTheClockGoesBackAndEverybodyWhenItGoesFarAhead) {
  testing::SessionsInMemory kept;
  Sessions sessions(kept);
  const std::int64_t begun_ms = k_test_now_ms;
  Request request;
  request.headers = {{"Cookie", "__Host-stagepad=" + sessions.begin(PersoonId{7}, begun_ms)}};
  EXPECT_EQ(sessions.person_of(request, begun_ms - 3 * k_hour_ms), PersoonId{7});
  EXPECT_EQ(kept.touches, 0) << "the moment of last use went back";
  EXPECT_EQ(sessions.person_of(request, begun_ms + k_hour_ms), PersoonId{7});
  EXPECT_EQ(sessions.person_of(request, begun_ms + k_year_ms), std::nullopt);
  // And what has ended does not begin again when the clock is put right.
  EXPECT_EQ(sessions.person_of(request, begun_ms + k_hour_ms), std::nullopt);
}

TEST(SessionClock, ASessionBegunWhileTheClockWasFarAheadEndsWhenItIsSetBack) {
  testing::SessionsInMemory kept;
  Sessions sessions(kept);
  const std::int64_t ahead_ms = k_test_now_ms + k_year_ms;
  Request request;
  request.headers = {{"Cookie", "__Host-stagepad=" + sessions.begin(PersoonId{7}, ahead_ms)}};
  EXPECT_EQ(sessions.person_of(request, ahead_ms - 24 * k_hour_ms), PersoonId{7});
  EXPECT_EQ(sessions.person_of(request, ahead_ms - 24 * k_hour_ms - 1), std::nullopt);
  EXPECT_EQ(sessions.person_of(request, ahead_ms), std::nullopt) << "it ended for good";
}

}  // namespace
}  // namespace stagepad::store
