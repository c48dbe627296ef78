#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/auth/one_time_links.hpp"
#include "server/auth/session_store.hpp"
#include "server/store/meldingen.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

// The pages about getting in, as HTML: behind one-time links, for a forgotten password, and about
// one's own account. Pure; which page to show is decided in server/handlers.

/// A new password as it was typed, twice.
struct NewPassword {
  std::string first;
  std::string again;
};

/// What is wrong with the fields of a form, in words; empty: nothing.
struct AccessErrors {
  std::string naam;
  std::string email;
  std::string current;
  std::string password;
  std::string again;
  /// About no field in particular, such as that it is too busy.
  std::string whole;

  [[nodiscard]] bool any() const {
    return !(naam.empty() && email.empty() && current.empty() && password.empty() &&
             again.empty() && whole.empty());
  }
};

/// Judges the two fields (see password_rules.hpp) and writes what is wrong into `errors`.
void check_new_password(const NewPassword& typed, std::string_view naam, std::string_view email,
                        const Catalogue& texts, AccessErrors& errors);

/// The page behind a good link. Only `installatie` asks name and address; otherwise they are those
/// of the person the link is for.
struct LinkPage {
  store::KoppelingSoort soort = store::KoppelingSoort::wachtwoord;
  std::string token;
  std::string naam;
  std::string email;
  AccessErrors errors;
};
std::string link_page(const LinkPage& page, const Catalogue& texts);

/// The page behind a link that is good no longer: what happened and what to do.
std::string dead_link_page(store::KoppelingSoort soort, LinkState state, const Catalogue& texts);

struct ForgottenPage {
  std::string email;
  AccessErrors errors;
  bool is_sent = false;
};
std::string forgotten_page(const ForgottenPage& page, const Catalogue& texts);

struct ChangePasswordPage {
  std::string email;
  AccessErrors errors;
};
std::string change_password_page(const ChangePasswordPage& page, const Catalogue& texts);

/// What the account page tells of having been done.
enum class AccountNotice { none, password_changed, session_ended, others_ended, rhythm_changed };

struct AccountPage {
  Persoon persoon;
  std::vector<ListedSession> sessions;
  std::optional<Sha256Digest> current;
  AccountNotice notice = AccountNotice::none;
  /// How often the person hears what waits.
  store::Berichtritme ritme = store::Berichtritme::dagelijks;
};
std::string account_page(const AccountPage& page, const Catalogue& texts);

}  // namespace stagepad
