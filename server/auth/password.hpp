#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace stagepad {

/// What one guess costs an attacker, and one sign-in costs us. 64 MiB once over takes about 64 ms
/// on an idle core and is above what OWASP asks as a minimum (46 MiB once over).
struct PasswordCost {
  std::uint32_t memory_kib = 64 * 1024;
  std::uint32_t passes = 1;
};

struct PasswordLimits {
  /// Two times 64 MiB is the most that parallel sign-ins may take; more would let anybody exhaust
  /// the memory of a small machine.
  std::size_t at_once = 2;
  /// Each one waiting holds a thread of the server.
  std::size_t waiting = 32;
  std::chrono::milliseconds patience = std::chrono::seconds(3);
};

/// A password in the form it is stored in ("$argon2id$v=19$m=65536,t=1,p=1$salt$hash") and back to
/// a verdict. Thread-safe. Passwords are compared as the bytes of their UTF-8.
class PasswordHasher {
 public:
  enum class Verdict { right, wrong, busy };

  explicit PasswordHasher(PasswordCost cost = {}, PasswordLimits limits = {});

  /// Nothing when the server is too busy to compute it now, or the password is empty or longer than
  /// k_longest_password bytes. Throws std::runtime_error when memory runs out.
  std::optional<std::string> hash(std::string_view password);

  /// Without a stored form (no such account) the same work is done against a form that no password
  /// fits, so that the time taken does not tell who has an account.
  Verdict verify(const std::optional<std::string>& stored, std::string_view password);

  /// Was the stored form made at another cost than today's? Then the next good sign-in replaces it.
  [[nodiscard]] bool is_outdated(std::string_view stored) const;

  static constexpr std::size_t k_longest_password = 1024;

 private:
  class Turn;

  [[nodiscard]] std::string compute(std::string_view password) const;

  const PasswordCost cost_;
  const PasswordLimits limits_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t working_ = 0;
  std::size_t waiting_ = 0;
  const std::string nobody_;
};

}  // namespace stagepad
