#include <atomic>
#include <gtest/gtest.h>
#include <set>
#include <thread>

#include "server/auth/password.hpp"
#include "server/auth/random.hpp"
#include "server/auth/session.hpp"
#include "server/auth/throttle.hpp"
#include "tests/unit/server/auth_stores.hpp"

namespace stagepad {
namespace {

using namespace std::chrono_literals;
using testing::SessionsInMemory;
using Verdict = PasswordHasher::Verdict;

constexpr PasswordCost k_cheap{1024, 1};

TEST(RandomToken, IsLongPlainAndNeverTheSame) {
  std::set<std::string> tokens;
  for (int i = 0; i < 1000; ++i) {
    const auto token = random_token();
    EXPECT_TRUE(is_token(token)) << token;
    tokens.insert(token);
  }
  EXPECT_EQ(tokens.size(), 1000U);
}

TEST(RandomToken, IsToldFromNonsense) {
  EXPECT_FALSE(is_token(""));
  EXPECT_FALSE(is_token(std::string(42, 'a')));
  EXPECT_FALSE(is_token(std::string(44, 'a')));
  EXPECT_FALSE(is_token(std::string(42, 'a') + "="));
}

TEST(Password, RefusesAllButTheRightOne) {
  PasswordHasher hasher(k_cheap);
  const auto stored = hasher.hash("wachtwoord één");
  ASSERT_TRUE(stored);
  EXPECT_EQ(hasher.verify(stored, "wachtwoord een"), Verdict::wrong);
  EXPECT_EQ(hasher.verify(stored, ""), Verdict::wrong);
  EXPECT_EQ(hasher.verify(std::nullopt, "wachtwoord één"), Verdict::wrong);
  EXPECT_EQ(hasher.verify("", "wachtwoord één"), Verdict::wrong);
  EXPECT_EQ(hasher.verify("$argon2id$v=19$m=1024,t=1,p=1$kapot", "wachtwoord één"), Verdict::wrong);
  EXPECT_EQ(hasher.verify(stored, "wachtwoord één"), Verdict::right);
}

TEST(Password, RefusesEmptyAndEndlessOnes) {
  PasswordHasher hasher(k_cheap);
  EXPECT_FALSE(hasher.hash(""));
  EXPECT_FALSE(hasher.hash(std::string(1025, 'a')));
  const auto stored = hasher.hash(std::string(1024, 'a'));
  ASSERT_TRUE(stored);
  EXPECT_EQ(hasher.verify(stored, std::string(1025, 'a')), Verdict::wrong);
  EXPECT_EQ(hasher.verify(stored, std::string(1024, 'a')), Verdict::right);
}

TEST(Password, VerifiesTheReferenceImplementationsForm) {
  PasswordHasher hasher(k_cheap);
  // From the test suite of the reference implementation: argon2id, 2 passes over 64 MiB.
  EXPECT_EQ(hasher.verify("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                          "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                          "password"),
            Verdict::right);
}

TEST(Password, SaltsEveryOne) {
  PasswordHasher hasher(k_cheap);
  EXPECT_NE(hasher.hash("zelfde"), hasher.hash("zelfde"));
}

TEST(Password, KnowsAFormOfAnotherCost) {
  PasswordHasher old(k_cheap);
  PasswordHasher now({2048, 1});
  EXPECT_TRUE(now.is_outdated(*old.hash("a")));
  EXPECT_FALSE(now.is_outdated(*now.hash("a")));
}

TEST(Password, SaysItIsBusyRatherThanTakeAllMemory) {
  PasswordHasher hasher({64 * 1024, 3}, {.at_once = 1, .waiting = 32, .patience = 1ms});
  std::atomic<bool> is_over{false};
  std::thread other([&] {
    while (!is_over) hasher.verify(std::nullopt, "a");
  });
  auto verdict = Verdict::wrong;
  for (int i = 0; i < 100 && verdict != Verdict::busy; ++i) {
    verdict = hasher.verify(std::nullopt, "b");
  }
  is_over = true;
  other.join();
  EXPECT_EQ(verdict, Verdict::busy);
}

class Throttled : public ::testing::Test {
 protected:
  bool try_once(std::string_view account, std::string_view address = "192.0.2.1") {
    return !throttle_.attempt(account, *parse_ip_address(address), now_);
  }
  int tries_until_refused(std::string_view account, std::string_view address = "192.0.2.1") {
    int count = 0;
    while (count < 1000 && try_once(account, address)) ++count;
    return count;
  }

  SignInThrottle throttle_;
  SignInThrottle::Clock::time_point now_ = SignInThrottle::Clock::now();
};

TEST_F(Throttled, RefusesASixthAttemptAndSaysHowLong) {
  EXPECT_EQ(tries_until_refused("sanne@voorbeeld.nl"), 5);
  EXPECT_EQ(throttle_.attempt("Sanne@Voorbeeld.NL", *parse_ip_address("192.0.2.1"), now_), 15min);
  now_ += 15min - 1s;
  EXPECT_FALSE(try_once("sanne@voorbeeld.nl"));
  now_ += 1s;
  EXPECT_TRUE(try_once("sanne@voorbeeld.nl"));
}

TEST_F(Throttled, DoesNotLockAPersonOutForAStrangersAttempts) {
  tries_until_refused("sanne@voorbeeld.nl", "203.0.113.9");
  EXPECT_TRUE(try_once("sanne@voorbeeld.nl", "192.0.2.1"));
}

TEST_F(Throttled, SlowsDownGuessingFromManyAddresses) {
  int allowed = 0;
  for (int i = 0; i < 200; ++i) {
    if (try_once("sanne@voorbeeld.nl", "203.0.113." + std::to_string(i))) ++allowed;
  }
  EXPECT_EQ(allowed, 50);
}

TEST_F(Throttled, SlowsDownOneAddressTryingManyAccounts) {
  int allowed = 0;
  for (int i = 0; i < 200; ++i) {
    if (try_once("persoon" + std::to_string(i))) ++allowed;
  }
  EXPECT_EQ(allowed, 100);
}

TEST_F(Throttled, ForgetsMistakesAfterAGoodSignIn) {
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(try_once("sanne@voorbeeld.nl"));
  throttle_.forgive("sanne@voorbeeld.nl", *parse_ip_address("192.0.2.1"));
  EXPECT_EQ(tries_until_refused("sanne@voorbeeld.nl"), 5);
}

TEST_F(Throttled, DoesNotCountWhatWasNeverDecided) {
  for (int i = 0; i < 20; ++i) {
    EXPECT_TRUE(try_once("sanne@voorbeeld.nl"));
    throttle_.withdraw("sanne@voorbeeld.nl", *parse_ip_address("192.0.2.1"));
  }
}

TEST(AttemptCounter, StaysBoundedByForgettingTheOldest) {
  AttemptCounter counter({1, 1min, 3});
  const auto now = AttemptCounter::Clock::now();
  for (const auto* key : {"a", "b", "c", "d"}) counter.add(key, now);
  EXPECT_EQ(counter.size(), 3U);
  EXPECT_EQ(counter.wait("a", now), 0s);
  EXPECT_EQ(counter.wait("d", now), 60s);
}

class SessionOf : public ::testing::Test {
 protected:
  static Request with_cookie(std::string_view token) {
    Request request;
    request.headers = {{"Cookie", "__Host-stagepad=" + std::string(token)}};
    return request;
  }
  static constexpr std::int64_t k_minute = 60'000;

  SessionsInMemory store_;
  Sessions sessions_{store_};
  std::int64_t now_ = 1'800'000'000'000;
};

TEST_F(SessionOf, IsNobodysWithoutARealToken) {
  sessions_.begin(PersoonId{7}, now_);
  EXPECT_FALSE(sessions_.person_of(Request{}, now_));
  EXPECT_FALSE(sessions_.person_of(with_cookie(""), now_));
  EXPECT_FALSE(sessions_.person_of(with_cookie(random_token()), now_));
  // What is stored does not open the door.
  EXPECT_FALSE(sessions_.person_of(with_cookie(to_hex(store_.kept.begin()->first)), now_));
}

TEST_F(SessionOf, BelongsToWhoSignedIn) {
  const auto token = sessions_.begin(PersoonId{7}, now_);
  EXPECT_EQ(sessions_.person_of(with_cookie(token), now_), PersoonId{7});
}

TEST_F(SessionOf, EndsAfterTwoHoursOfSilence) {
  const auto request = with_cookie(sessions_.begin(PersoonId{7}, now_));
  now_ += 119 * k_minute;
  EXPECT_TRUE(sessions_.person_of(request, now_));
  now_ += 119 * k_minute;
  EXPECT_TRUE(sessions_.person_of(request, now_));
  now_ += 120 * k_minute;
  EXPECT_FALSE(sessions_.person_of(request, now_));
  EXPECT_TRUE(store_.kept.empty());
}

TEST_F(SessionOf, EndsAfterTwelveHoursHoweverBusy) {
  const auto request = with_cookie(sessions_.begin(PersoonId{7}, now_));
  for (int i = 0; i < 12 * 60 - 1; ++i) {
    now_ += k_minute;
    ASSERT_TRUE(sessions_.person_of(request, now_)) << i;
  }
  now_ += k_minute;
  EXPECT_FALSE(sessions_.person_of(request, now_));
}

TEST_F(SessionOf, IsWrittenDownAtMostOnceAMinute) {
  const auto request = with_cookie(sessions_.begin(PersoonId{7}, now_));
  for (int i = 0; i < 120; ++i) {
    now_ += 1000;
    sessions_.person_of(request, now_);
  }
  EXPECT_EQ(store_.touches, 2);
}

TEST_F(SessionOf, IsOverAfterSigningOut) {
  const auto request = with_cookie(sessions_.begin(PersoonId{7}, now_));
  sessions_.end(request);
  EXPECT_FALSE(sessions_.person_of(request, now_));
  sessions_.end(request);
}

}  // namespace
}  // namespace stagepad
