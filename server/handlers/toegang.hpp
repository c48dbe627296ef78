#pragma once

#include "server/auth/access_pages.hpp"
#include "server/auth/password.hpp"
#include "server/auth/session.hpp"
#include "server/auth/throttle.hpp"
#include "server/handlers/services.hpp"
#include "server/http/message.hpp"
#include "server/http/router.hpp"
#include "server/http/security.hpp"

namespace stagepad {

/// The pages about getting in, for those who have no password yet or have forgotten it, and about
/// one's own account. Plain HTML that needs no script. Looking changes nothing, however often: what
/// a link is for happens when its form is sent. Thread-safe as its parts are.
///
///     GET, POST /installatie, /uitnodiging, /nieuw-wachtwoord   ?sleutel=…   koppelingen.cpp
///     GET, POST /wachtwoord-vergeten wachtwoord_vergeten.cpp GET /account, POST /account/sessies,
///     GET, POST /account/wachtwoord     eigen_account.cpp
class Toegangspaginas {
 public:
  struct Parts {
    const Services& services;
    Sessions& sessions;
    PasswordHasher& hasher;
    SignInThrottle& throttle;
    PublicUrl url;
  };

  explicit Toegangspaginas(Parts parts);

  /// The routes refer to this object, which must outlive the router.
  void add_routes(Router& router);

 private:
  [[nodiscard]] const Catalogue& texts_for(const Request& request) const;
  /// The store could not do its work; logged here.
  Response failed(const Request& request, const Failure& failure) const;
  /// Too many are asking for this at once; nothing happened.
  [[nodiscard]] Response busy(std::string html) const;

  Response show_link(store::KoppelingSoort soort, const Request& request);
  Response send_link(store::KoppelingSoort soort, const Request& request);
  Response choose_password(LinkPage page, const NewPassword& typed, const Request& request);
  Response store_choice(const LinkPage& page, std::string_view phc, const Request& request);

  Response show_forgotten(const Request& request);
  Response ask_link(const Request& request);

  Response show_account(const Request& request);
  Response end_sessions(const Request& request);
  Response change_rhythm(const Request& request);
  Response show_change(const Request& request);
  Response change_password(const Request& request);
  Response verify_and_change(const Persoon& persoon, const NamedValues& form,
                             const Request& request);

  const Parts parts_;
  /// Asking for links: for one address, and by one client.
  SignInThrottle asking_;
};

}  // namespace stagepad
