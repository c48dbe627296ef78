#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/ids.hpp"

namespace stagepad {

/// What signing in needs to know of a person.
struct Account {
  PersoonId persoon;
  std::string naam;
  std::string password_phc;  // as PasswordHasher made it
  bool is_blocked = false;
};

/// Where accounts are found. Implemented by the store; thread-safe; throws what the store throws.
class AccountStore {
 public:
  virtual ~AccountStore() = default;

  /// The address is compared without case; it has been trimmed but may be anything.
  virtual std::optional<Account> find_by_email(std::string_view email) = 0;
  /// Replaces the stored form of the same password by one of today's cost. Not a change of
  /// password.
  virtual void renew_password_form(PersoonId persoon, std::string_view password_phc,
                                   std::int64_t now_ms) = 0;
};

}  // namespace stagepad
