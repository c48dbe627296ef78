#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/text/catalogue.hpp"

namespace stagepad {

/// What the sign-in page has to say besides its form.
enum class SignInNotice {
  none,
  incomplete,
  wrong,
  throttled,
  busy,
  signed_out,
  session_ended,
  password_chosen
};

/// An installation with invented people: the page offers to sign in as one of them. The password is
/// no secret there and stands on the page.
struct Demonstration {
  struct Person {
    std::string naam;
    std::string email;
    std::string omschrijving;  // "aios JGZ"
  };
  std::string password;
  std::vector<Person> people;
};

struct SignInPage {
  std::string email;  // what was filled in before
  std::string naar = "/";
  SignInNotice notice = SignInNotice::none;
  bool is_email_missing = false;
  bool is_password_missing = false;
  int wait_minutes = 0;
};

/// The whole page as HTML: plain, without script, in the language of the catalogue.
std::string sign_in_page(const SignInPage& page, const std::optional<Demonstration>& demonstration,
                         const Catalogue& texts);

/// Where to go after signing in: `wanted` when it is an address of ours (a path, not a host,
/// nothing that browsers read as one), else "/". Fit to stand in a Location header.
std::string local_path(std::string_view wanted);

}  // namespace stagepad
