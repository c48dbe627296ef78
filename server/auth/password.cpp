#include "server/auth/password.hpp"

#include <argon2.h>
#include <array>
#include <stdexcept>

#include "server/auth/random.hpp"

namespace stagepad {
namespace {

constexpr std::size_t k_salt_bytes = 16;
constexpr std::size_t k_hash_bytes = 32;

std::string parameters_of(const PasswordCost& cost) {
  return "$argon2id$v=19$m=" + std::to_string(cost.memory_kib) +
         ",t=" + std::to_string(cost.passes) + ",p=1$";
}

}  // namespace

/// The right to compute, held for the length of one computation.
class PasswordHasher::Turn {
 public:
  explicit Turn(PasswordHasher& hasher) : hasher_(hasher) {
    std::unique_lock lock(hasher_.mutex_);
    if (hasher_.waiting_ >= hasher_.limits_.waiting) return;
    ++hasher_.waiting_;
    is_ours_ = hasher_.changed_.wait_for(lock, hasher_.limits_.patience, [this] {
      return hasher_.working_ < hasher_.limits_.at_once;
    });
    --hasher_.waiting_;
    if (is_ours_) ++hasher_.working_;
  }
  ~Turn() {
    if (!is_ours_) return;
    {
      const std::lock_guard lock(hasher_.mutex_);
      --hasher_.working_;
    }
    hasher_.changed_.notify_one();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  explicit operator bool() const { return is_ours_; }

 private:
  PasswordHasher& hasher_;
  bool is_ours_ = false;
};

PasswordHasher::PasswordHasher(PasswordCost cost, PasswordLimits limits)
    : cost_(cost), limits_(limits), nobody_(compute(random_token())) {}

std::string PasswordHasher::compute(std::string_view password) const {
  const auto random = random_bytes();
  std::array<char, 256> encoded{};
  const int result = ::argon2id_hash_encoded(cost_.passes, cost_.memory_kib, 1, password.data(),
                                             password.size(), random.data(), k_salt_bytes,
                                             k_hash_bytes, encoded.data(), encoded.size());
  if (result != ARGON2_OK) throw std::runtime_error(::argon2_error_message(result));
  return encoded.data();
}

std::optional<std::string> PasswordHasher::hash(std::string_view password) {
  if (password.empty() || password.size() > k_longest_password) return std::nullopt;
  const Turn turn(*this);
  if (!turn) return std::nullopt;
  return compute(password);
}

PasswordHasher::Verdict PasswordHasher::verify(const std::optional<std::string>& stored,
                                               std::string_view password) {
  // Too long is wrong in any case; cutting it keeps the work the same.
  const bool is_possible = stored.has_value() && password.size() <= k_longest_password;
  const auto tried = password.substr(0, k_longest_password);
  const Turn turn(*this);
  if (!turn) return Verdict::busy;
  const std::string& form = stored ? *stored : nobody_;
  const int result = ::argon2id_verify(form.c_str(), tried.data(), tried.size());
  if (result == ARGON2_MEMORY_ALLOCATION_ERROR) return Verdict::busy;
  return result == ARGON2_OK && is_possible ? Verdict::right : Verdict::wrong;
}

bool PasswordHasher::is_outdated(std::string_view stored) const {
  return !stored.starts_with(parameters_of(cost_));
}

}  // namespace stagepad
