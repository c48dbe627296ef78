#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/http/message.hpp"
#include "shared/base/result.hpp"

namespace stagepad {

/// The address under which browsers reach us (`--public-url`). It decides three things: whether
/// cookies are `Secure` under a `__Host-` name, which Host we answer to, and which Origin may
/// change something. https, unless the host is 127.0.0.1, [::1] or localhost: browsers silently
/// drop our cookie on any other plain-http name, and nobody could sign in.
struct PublicUrl {
  std::string scheme;  // "https" or "http"
  std::string
      host;  // as it stands in a Host header: lower case, with the port unless it is the default
  bool is_loopback = false;

  /// "https://stagepad.example"; never ends in a slash.
  [[nodiscard]] std::string origin() const { return scheme + "://" + host; }
};

/// Refuses with a sentence for the terminal (Failure.detail) and a stable code.
Result<PublicUrl> parse_public_url(std::string_view text);

/// The name of the session cookie. `__Host-` makes the browser insist on Secure, Path=/ and no
/// Domain, so that neither a neighbour host nor plain http can plant one.
inline constexpr std::string_view k_session_cookie = "__Host-stagepad";

/// Lets a browser in that gave the code of a mailed link; separate from any session.
inline constexpr std::string_view k_contribution_cookie = "__Host-stagepad-bijdrage";
std::string contribution_cookie(std::string_view token);

/// A Set-Cookie value for the session; an empty token takes the cookie away. SameSite is Lax and
/// not Strict, or a link from a mail would find nobody signed in.
std::string session_cookie(std::string_view token);

/// Sets the headers every answer carries, each only where the handler has not set it: a
/// security policy without inline script or style, nosniff, no referrer to others, no framing,
/// isolation from other origins, and `no-store`, because almost everything here is personal.
void harden(Response& response);

/// Is this request meant for us? Loopback hosts are interchangeable with each other in a local
/// installation (the same port), so that http://localhost works where 127.0.0.1 was printed.
bool is_own_host(const PublicUrl& url, std::string_view host);

/// May this state-changing request be believed to come from our own pages? Browsers say so in
/// Sec-Fetch-Site, which must be `same-origin` (`same-site` includes other ports and neighbour
/// hosts); where it is missing, Origin decides; where both are missing it is refused.
bool is_same_origin(const PublicUrl& url, const Request& request);

/// Puts the checks before a handler and harden() behind it. A request for another host gets 421, a
/// change from another origin 403, and the handler is not called.
RequestHandler secured(PublicUrl url, RequestHandler handler);

}  // namespace stagepad
