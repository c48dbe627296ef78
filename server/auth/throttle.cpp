#include "server/auth/throttle.hpp"

#include <algorithm>

#include "server/http/ascii.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad {
namespace {

struct Keys {
  std::string pair;
  std::string account;
  std::string address;
};

/// Accounts are counted by a digest: bounded in size whatever somebody types as an address.
Keys keys_of(std::string_view account, const IpAddress& address) {
  Keys keys;
  keys.account = SignInThrottle::account_key(account);
  keys.address = address_key(address);
  keys.pair = keys.account + ' ' + keys.address;
  return keys;
}

}  // namespace

std::chrono::seconds AttemptCounter::wait(const std::string& key, Clock::time_point now) const {
  const auto found = entries_.find(key);
  if (found == entries_.end() || found->second.attempts.size() < policy_.attempts) {
    return std::chrono::seconds(0);
  }
  const auto free_at = found->second.attempts.front() + policy_.window;
  return free_at <= now ? std::chrono::seconds(0)
                        : std::chrono::ceil<std::chrono::seconds>(free_at - now);
}

void AttemptCounter::add(const std::string& key, Clock::time_point now) {
  auto found = entries_.find(key);
  if (found == entries_.end()) {
    if (entries_.size() >= policy_.keys) {
      entries_.erase(by_age_.front());
      by_age_.pop_front();
    }
    found = entries_.emplace(key, Entry{{}, by_age_.insert(by_age_.end(), key)}).first;
  } else {
    by_age_.splice(by_age_.end(), by_age_, found->second.place);
  }
  auto& attempts = found->second.attempts;
  if (attempts.size() >= policy_.attempts) attempts.pop_front();
  attempts.push_back(now);
}

void AttemptCounter::take_back(const std::string& key) {
  const auto found = entries_.find(key);
  if (found == entries_.end()) return;
  found->second.attempts.pop_back();
  if (found->second.attempts.empty()) forget(key);
}

void AttemptCounter::forget(const std::string& key) {
  const auto found = entries_.find(key);
  if (found == entries_.end()) return;
  by_age_.erase(found->second.place);
  entries_.erase(found);
}

std::optional<std::chrono::seconds> SignInThrottle::attempt(std::string_view account,
                                                            const IpAddress& address,
                                                            Clock::time_point now) {
  const auto keys = keys_of(account, address);
  const std::lock_guard lock(mutex_);
  const auto wait = std::max({pair_.wait(keys.pair, now), account_.wait(keys.account, now),
                              address_.wait(keys.address, now)});
  if (wait.count() > 0) return wait;
  pair_.add(keys.pair, now);
  account_.add(keys.account, now);
  address_.add(keys.address, now);
  return std::nullopt;
}

void SignInThrottle::forgive(std::string_view account, const IpAddress& address) {
  const auto keys = keys_of(account, address);
  const std::lock_guard lock(mutex_);
  pair_.forget(keys.pair);
  account_.take_back(keys.account);
  address_.take_back(keys.address);
}

void SignInThrottle::pardon(std::string_view account) {
  const std::lock_guard lock(mutex_);
  account_.forget(account_key(account));
}

void SignInThrottle::recall(const std::string& account_key, Clock::time_point when) {
  const std::lock_guard lock(mutex_);
  account_.add(account_key, when);
}

std::string SignInThrottle::account_key(std::string_view account) {
  return to_hex(sha256(ascii_lowered(account))).substr(0, 32);
}

void SignInThrottle::withdraw(std::string_view account, const IpAddress& address) {
  const auto keys = keys_of(account, address);
  const std::lock_guard lock(mutex_);
  pair_.take_back(keys.pair);
  account_.take_back(keys.account);
  address_.take_back(keys.address);
}

}  // namespace stagepad
