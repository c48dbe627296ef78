#include <gtest/gtest.h>

#include "server/auth/throttle.hpp"
#include "server/sign_in_stores.hpp"
#include "server/store/accounts.hpp"
#include "server/store/mislukte_aanmeldingen.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad {
namespace {

using FailedSignIns = store::StoreTest;

/// A guesser who comes from another network each time.
IpAddress address_number(int number) {
  return *parse_ip_address("203.0.113." + std::to_string(number));
}

TEST_F(FailedSignIns, StillCountAfterARestart) {
  StoredAccounts accounts(*store_);
  for (int i = 0; i < 50; ++i) accounts.note_failed_sign_in("Anna@umc.example");
  SignInThrottle throttle;
  // The store of this test lives on another day; what is recalled is judged by the real clock.
  const auto kept = store_->read(
      [](store::ReadConnection& db) { return store::list_mislukte_aanmeldingen(db, 0); });
  ASSERT_EQ(kept.value().size(), 50U);
  const auto now = SignInThrottle::Clock::now();
  for (const auto& each : kept.value()) throttle.recall(each.account, now);
  EXPECT_TRUE(throttle.attempt("anna@umc.example", address_number(1), now).has_value());
  EXPECT_FALSE(throttle.attempt("bert@umc.example", address_number(1), now).has_value());
}

TEST_F(FailedSignIns, KeepNoAddressAndLastNoLongerThanTheThrottleLooksBack) {
  StoredAccounts accounts(*store_);
  accounts.note_failed_sign_in("anna@umc.example");
  const auto written = store_->write(store::AuditNeed::housekeeping, [](store::Transaction& tx) {
    tx.execute("UPDATE mislukte_aanmelding SET op_ms = op_ms - 3600001");
  });
  ASSERT_TRUE(written);
  accounts.note_failed_sign_in("bert@umc.example");
  const auto kept = store_->read(
      [](store::ReadConnection& db) { return store::list_mislukte_aanmeldingen(db, 0); });
  ASSERT_EQ(kept.value().size(), 1U);
  EXPECT_EQ(kept.value()[0].account, SignInThrottle::account_key("bert@umc.example"));
}

TEST_F(FailedSignIns, OfBeforeTheStartAreReadWhenItStarts) {
  const auto written = store_->write(store::AuditNeed::housekeeping, [](store::Transaction& tx) {
    for (int i = 0; i < 50; ++i) {
      tx.execute("INSERT INTO mislukte_aanmelding (account, op_ms) VALUES (?1, ?2)",
                 SignInThrottle::account_key("anna@umc.example"), store::system_clock_ms());
    }
  });
  ASSERT_TRUE(written);
  SignInThrottle throttle;
  recall_failed_sign_ins(*store_, throttle);
  const auto now = SignInThrottle::Clock::now();
  EXPECT_TRUE(throttle.attempt("anna@umc.example", address_number(1), now).has_value());
  throttle.pardon("anna@umc.example");
  EXPECT_FALSE(throttle.attempt("anna@umc.example", address_number(1), now).has_value());
}

}  // namespace
}  // namespace stagepad
