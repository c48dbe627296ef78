#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/http/ip_address.hpp"

namespace stagepad {

/// Counts attempts per key in a sliding window. In memory and bounded: when it is full, the key not
/// seen for longest is forgotten. Not thread-safe by itself.
class AttemptCounter {
 public:
  using Clock = std::chrono::steady_clock;

  struct Policy {
    std::size_t attempts = 5;
    std::chrono::seconds window = std::chrono::minutes(15);
    std::size_t keys = 20'000;
  };

  explicit AttemptCounter(Policy policy) : policy_(policy) {}

  /// How long until a next attempt is allowed; zero when it is allowed now.
  [[nodiscard]] std::chrono::seconds wait(const std::string& key, Clock::time_point now) const;
  void add(const std::string& key, Clock::time_point now);
  /// Takes the latest attempt back.
  void take_back(const std::string& key);
  void forget(const std::string& key);
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::deque<Clock::time_point> attempts;  // at most policy_.attempts, oldest first
    std::list<std::string>::iterator place;  // in by_age_
  };

  const Policy policy_;
  std::unordered_map<std::string, Entry> entries_;
  std::list<std::string> by_age_;  // least recently added to in front
};

/// Slows down guessing of passwords. Three windows: one account from one address (a person's own
/// mistakes), one account from anywhere (a distributed guesser), one address (somebody trying many
/// accounts). The second is much wider than the first, so that a stranger who keeps failing on your
/// account does not lock you out. Thread-safe.
class SignInThrottle {
 public:
  using Clock = AttemptCounter::Clock;

  struct Policy {
    AttemptCounter::Policy pair = {5, std::chrono::minutes(15), 20'000};
    AttemptCounter::Policy account = {50, std::chrono::hours(1), 20'000};
    /// A hospital's NAT: many people, each with a mistake now and then.
    AttemptCounter::Policy address = {100, std::chrono::minutes(15), 20'000};
  };

  SignInThrottle() : SignInThrottle(Policy()) {}
  explicit SignInThrottle(const Policy& policy)
      : pair_(policy.pair), account_(policy.account), address_(policy.address) {}

  /// To be called **before** the password is checked: the attempt counts as failed until it is
  /// forgiven, so that parallel attempts cannot all slip through. Nothing when allowed, else how
  /// long to wait (a refused attempt is not counted).
  std::optional<std::chrono::seconds> attempt(std::string_view account, const IpAddress& address,
                                              Clock::time_point now);
  /// The attempt was a good sign-in.
  void forgive(std::string_view account, const IpAddress& address);
  /// Somebody proved by another way (a link in the mailbox) that the account is theirs: what strangers
  /// tried on it is forgotten.
  void pardon(std::string_view account);
  /// An attempt of before this start, by the account's key.
  void recall(const std::string& account_key, Clock::time_point when);
  /// How an account is known here and in the store: a hash of the address, without case.
  static std::string account_key(std::string_view account);
  /// The attempt was never decided (the server was too busy).
  void withdraw(std::string_view account, const IpAddress& address);

 private:
  std::mutex mutex_;
  AttemptCounter pair_;
  AttemptCounter account_;
  AttemptCounter address_;
};

}  // namespace stagepad
