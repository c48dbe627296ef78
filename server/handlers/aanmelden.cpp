#include "server/handlers/aanmelden.hpp"

#include "server/auth/browser_name.hpp"
#include "server/handlers/forms.hpp"
#include "server/http/ascii.hpp"
#include "server/http/problem.hpp"

namespace stagepad {
namespace {

constexpr std::size_t k_longest_email = 254;  // RFC 5321

SignInNotice sign_in_notice_of(const Request& request) {
  const auto reason = request.query_value("reden");
  if (reason == "afgemeld") return SignInNotice::signed_out;
  if (reason == "verlopen") return SignInNotice::session_ended;
  if (reason == "wachtwoord") return SignInNotice::password_chosen;
  return SignInNotice::none;
}

}  // namespace

void Aanmelden::add_routes(Router& router) {
  router.add("GET", "/aanmelden", [this](const Request& request) { return show(request); });
  router.add("POST", "/aanmelden", [this](const Request& request) { return sign_in(request); });
  router.add("POST", "/afmelden", [this](const Request& request) { return sign_out(request); });
}

Response Aanmelden::page(int status, const SignInPage& page, const Request& request) const {
  return html_page(
      status, sign_in_page(page, parts_.demonstration, parts_.texts.in(language_of(request))));
}

Response Aanmelden::show(const Request& request) {
  const auto naar = local_path(request.query_value("naar").value_or("/"));
  if (parts_.sessions.person_of(request, parts_.now_ms())) return see_other(naar);
  return page(200, {.email = {}, .naar = naar, .notice = sign_in_notice_of(request)}, request);
}

Response Aanmelden::sign_in(const Request& request) {
  const auto read = read_form(parts_.url, request);
  if (const auto* refusal = std::get_if<Response>(&read)) return *refusal;
  const auto* form = std::get_if<NamedValues>(&read);
  Attempt attempt;
  attempt.email = without_ends(find_value(*form, "email").value_or(""), " \t\r\n");
  attempt.password = find_value(*form, "wachtwoord").value_or("");
  attempt.naar = local_path(find_value(*form, "naar").value_or("/"));
  const bool is_complete = !attempt.email.empty() && !attempt.password.empty();
  if (is_complete && attempt.email.size() <= k_longest_email) return decide(attempt, request);
  return page(422,
              {.email = attempt.email.size() <= k_longest_email ? attempt.email : std::string(),
               .naar = attempt.naar,
               .notice = is_complete ? SignInNotice::wrong : SignInNotice::incomplete,
               .is_email_missing = attempt.email.empty(),
               .is_password_missing = attempt.password.empty()},
              request);
}

Response Aanmelden::decide(const Attempt& attempt, const Request& request) {
  SignInPage answer;
  answer.email = attempt.email;
  answer.naar = attempt.naar;
  const auto wait =
      parts_.throttle.attempt(attempt.email, request.client, SignInThrottle::Clock::now());
  if (wait) {
    answer.notice = SignInNotice::throttled;
    answer.wait_minutes = whole_minutes(*wait);
    auto response = page(429, answer, request);
    response.set_header("Retry-After", std::to_string(wait->count()));
    return response;
  }
  const auto account = parts_.accounts.find_by_email(attempt.email);
  // A blocked account is, to whoever tries, an account that does not exist.
  const bool is_usable = account && !account->is_blocked;
  const auto verdict = parts_.hasher.verify(
      is_usable ? std::optional(account->password_phc) : std::nullopt, attempt.password);
  if (verdict == PasswordHasher::Verdict::busy) {
    parts_.throttle.withdraw(attempt.email, request.client);
    answer.notice = SignInNotice::busy;
    auto response = page(503, answer, request);
    response.set_header("Retry-After", "5");
    return response;
  }
  if (verdict == PasswordHasher::Verdict::wrong) {
    parts_.accounts.note_failed_sign_in(attempt.email);
    answer.notice = SignInNotice::wrong;
    return page(403, answer, request);
  }
  return welcome(*account, attempt, request);
}

Response Aanmelden::welcome(const Account& account, const Attempt& attempt,
                            const Request& request) {
  parts_.throttle.forgive(attempt.email, request.client);
  const auto now_ms = parts_.now_ms();
  if (parts_.hasher.is_outdated(account.password_phc)) {
    if (const auto renewed = parts_.hasher.hash(attempt.password)) {
      parts_.accounts.renew_password_form(account.persoon, *renewed, now_ms);
    }
  }
  // Always a new session: one that somebody else planted in this browser must not become ours.
  parts_.sessions.end(request);
  const auto token = parts_.sessions.begin(account.persoon, now_ms,
                                           browser_name(request.header("User-Agent")));
  auto response = see_other(attempt.naar);
  response.add_header("Set-Cookie", session_cookie(token));
  return response;
}

Response Aanmelden::sign_out(const Request& request) {
  if (!is_same_origin(parts_.url, request)) {
    return problem_response({.status = 403, .type = "andere-herkomst"});
  }
  parts_.sessions.end(request);
  auto response = see_other("/aanmelden?reden=afgemeld");
  response.add_header("Set-Cookie", session_cookie(""));
  return response;
}

Response to_sign_in(const Request& request) {
  const auto naar = local_path(request.target);
  if (naar == "/") return see_other("/aanmelden");
  return see_other("/aanmelden?naar=" + percent_encode(naar));
}

}  // namespace stagepad
