#include "server/handlers/toegang.hpp"

#include <chrono>
#include <utility>

#include "server/handlers/call.hpp"
#include "server/handlers/forms.hpp"

namespace stagepad {

namespace {

/// A mailbox gets at most five links an hour, and whoever shares a network can still ask for a
/// class.
constexpr SignInThrottle::Policy k_asking = {{3, std::chrono::hours(1), 20'000},
                                             {5, std::chrono::hours(1), 20'000},
                                             {30, std::chrono::hours(1), 20'000}};

}  // namespace

Toegangspaginas::Toegangspaginas(Parts parts) : parts_(std::move(parts)), asking_(k_asking) {}

void Toegangspaginas::add_routes(Router& router) {
  using store::KoppelingSoort;
  for (const auto soort :
       {KoppelingSoort::installatie, KoppelingSoort::uitnodiging, KoppelingSoort::wachtwoord}) {
    router.add("GET", page_of(soort),
               [this, soort](const Request& request) { return show_link(soort, request); });
    router.add("POST", page_of(soort),
               [this, soort](const Request& request) { return send_link(soort, request); });
  }
  const auto add = [&](std::string_view method, std::string_view path,
                       Response (Toegangspaginas::*answer)(const Request&)) {
    router.add(method, path,
               [this, answer](const Request& request) { return (this->*answer)(request); });
  };
  add("GET", "/wachtwoord-vergeten", &Toegangspaginas::show_forgotten);
  add("POST", "/wachtwoord-vergeten", &Toegangspaginas::ask_link);
  add("GET", "/account", &Toegangspaginas::show_account);
  add("POST", "/account/sessies", &Toegangspaginas::end_sessions);
  add("POST", "/account/berichten", &Toegangspaginas::change_rhythm);
  add("GET", "/account/wachtwoord", &Toegangspaginas::show_change);
  add("POST", "/account/wachtwoord", &Toegangspaginas::change_password);
}

const Catalogue& Toegangspaginas::texts_for(const Request& request) const {
  return parts_.services.texts.in(language_of(request));
}

Response Toegangspaginas::failed(const Request& request, const Failure& failure) const {
  return problem_answer(parts_.services, request, refusal_of_store(parts_.services, failure));
}

Response Toegangspaginas::busy(std::string html) const {
  auto response = html_page(503, std::move(html));
  response.set_header("Retry-After", "5");
  return response;
}

}  // namespace stagepad
