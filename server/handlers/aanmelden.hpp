#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "server/auth/account_store.hpp"
#include "server/auth/password.hpp"
#include "server/auth/session.hpp"
#include "server/auth/sign_in_page.hpp"
#include "server/auth/throttle.hpp"
#include "server/http/message.hpp"
#include "server/http/router.hpp"
#include "server/http/security.hpp"
#include "server/http/texts.hpp"

namespace stagepad {

/// Signing in and out: GET and POST /aanmelden, POST /afmelden. Pages of plain HTML that need no
/// script. Thread-safe as its parts are.
///
/// Addresses: `/aanmelden?naar=/pad` returns there afterwards; `&reden=verlopen` says why one has
/// to sign in again; `?taal=en` chooses the language.
class Aanmelden {
 public:
  struct Parts {
    AccountStore& accounts;
    Sessions& sessions;
    PasswordHasher& hasher;
    SignInThrottle& throttle;
    const Texts& texts;
    PublicUrl url;
    std::optional<Demonstration> demonstration;
    std::function<std::int64_t()> now_ms;
  };

  explicit Aanmelden(Parts parts) : parts_(std::move(parts)) {}

  /// The routes refer to this object, which must outlive the router.
  void add_routes(Router& router);

  Response show(const Request& request);
  Response sign_in(const Request& request);
  Response sign_out(const Request& request);

 private:
  struct Attempt {
    std::string email;
    std::string password;
    std::string naar;
  };

  Response page(int status, const SignInPage& page, const Request& request) const;
  Response decide(const Attempt& attempt, const Request& request);
  Response welcome(const Account& account, const Attempt& attempt, const Request& request);

  const Parts parts_;
};

/// Sends who is not signed in to the sign-in page, and afterwards back to where they were going.
Response to_sign_in(const Request& request);

}  // namespace stagepad
