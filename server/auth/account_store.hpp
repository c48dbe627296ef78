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
  /// Somebody tried this address with a wrong password; whether it is anybody's does not matter. Kept
  /// for as long as the throttle looks back, so that guessing does not begin anew with the server.
  virtual void note_failed_sign_in(std::string_view email) = 0;
};

}  // namespace stagepad
