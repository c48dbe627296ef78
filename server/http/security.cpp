#include "server/http/security.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "server/http/ascii.hpp"
#include "server/http/problem.hpp"

namespace stagepad {
namespace {

using namespace std::string_view_literals;

constexpr std::array k_loopback_names{"localhost"sv, "127.0.0.1"sv, "[::1]"sv};

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> k_headers{{
    // What may run and load: ours alone. 'wasm-unsafe-eval' lets a browser compile WebAssembly; it
    // does not let script be evaluated.
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
     "img-src 'self'; style-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
     "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    // Our paths name records of persons, nobody else’s business. Not `no-referrer`: browsers would
    // then send `Origin: null` with our own forms, and the check below could not tell them apart.
    {"Referrer-Policy", "same-origin"},
    {"X-Frame-Options", "DENY"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
    {"Cache-Control", "no-store"},
}};

struct HostAndPort {
  std::string_view name;
  std::string_view port;  // empty when none is given
};

HostAndPort split_host(std::string_view host) {
  const auto colon = host.rfind(':');
  const auto bracket = host.rfind(']');
  if (colon == std::string_view::npos || (bracket != std::string_view::npos && colon < bracket)) {
    return {host, {}};
  }
  return {host.substr(0, colon), host.substr(colon + 1)};
}

bool is_loopback_name(std::string_view name) {
  return std::any_of(k_loopback_names.begin(), k_loopback_names.end(),
                     [&](auto own) { return equals_ignoring_case(own, name); });
}

bool is_port(std::string_view text) {
  int port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc{} && end == text.data() + text.size() && port > 0 && port <= 65535;
}

bool is_host_name(std::string_view name) {
  if (name.starts_with('[')) return parse_ip_address(name).has_value();
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
}

Failure refused(std::string sentence) { return {"public-url", std::move(sentence)}; }

}  // namespace

Result<PublicUrl> parse_public_url(std::string_view text) {
  const std::string lowered = ascii_lowered(text);
  const auto separator = lowered.find("://");
  if (separator == std::string::npos) {
    return refused("--public-url must be a whole address, such as https://stagepad.example.");
  }
  PublicUrl url;
  url.scheme = lowered.substr(0, separator);
  url.host = lowered.substr(separator + 3);
  if (url.host.ends_with('/')) url.host.pop_back();
  if (url.scheme != "https" && url.scheme != "http") {
    return refused("--public-url must begin with https:// (or http:// on this machine itself).");
  }
  const auto [name, port] = split_host(url.host);
  const bool has_empty_port = url.host.ends_with(':');
  if (!is_host_name(name) || has_empty_port || (!port.empty() && !is_port(port))) {
    return refused(
        "--public-url must be a host and perhaps a port, without a path or a name and "
        "password, such as https://stagepad.example:8443.");
  }
  url.is_loopback = is_loopback_name(name);
  if (url.scheme == "http" && !url.is_loopback) {
    return refused(
        "--public-url must begin with https://: on plain http browsers drop the session "
        "cookie and nobody could sign in. Let a reverse proxy end TLS, and give its "
        "address here.");
  }
  const bool is_default_port = port == (url.scheme == "https" ? "443" : "80");
  if (is_default_port) url.host = std::string(name);
  return url;
}

namespace {

std::string cookie_of(std::string_view name, std::string_view token) {
  std::string cookie(name);
  cookie += '=';
  cookie += token;
  cookie += "; Path=/; Secure; HttpOnly; SameSite=Lax";
  if (token.empty()) cookie += "; Max-Age=0";
  return cookie;
}

}  // namespace

std::string session_cookie(std::string_view token) { return cookie_of(k_session_cookie, token); }

std::string contribution_cookie(std::string_view token) { return cookie_of(k_contribution_cookie, token); }

void harden(Response& response) {
  for (const auto& [name, value] : k_headers) {
    if (response.header(name).empty()) response.set_header(name, value);
  }
}

bool is_own_host(const PublicUrl& url, std::string_view host) {
  if (equals_ignoring_case(url.host, host)) return true;
  const auto own = split_host(url.host);
  const auto asked = split_host(host);
  const std::string_view default_port = url.scheme == "https" ? "443" : "80";
  const auto own_port = own.port.empty() ? default_port : own.port;
  const auto asked_port = asked.port.empty() ? default_port : asked.port;
  if (own_port != asked_port) return false;
  if (url.is_loopback) return is_loopback_name(asked.name);
  return equals_ignoring_case(own.name, asked.name);
}

bool is_same_origin(const PublicUrl& url, const Request& request) {
  const auto site = request.header("Sec-Fetch-Site");
  const auto origin = request.header("Origin");
  // Origin, when it is there, must be ours whatever the other header says: the two cannot honestly
  // contradict each other.
  if (!origin.empty()) {
    const std::string prefix = url.scheme + "://";
    if (!origin.starts_with(prefix)) return false;
    // On loopback several names are ours, but one page has one origin: the host it was asked at.
    const auto origin_host = origin.substr(prefix.size());
    if (!is_own_host(url, origin_host)) return false;
    if (!equals_ignoring_case(origin_host, request.header("Host"))) return false;
  }
  if (!site.empty()) return site == "same-origin";
  return !origin.empty();
}

RequestHandler secured(PublicUrl url, RequestHandler handler) {
  return [url = std::move(url), handler = std::move(handler)](const Request& request) {
    Response response;
    if (!is_own_host(url, request.header("Host"))) {
      response = problem_response({.status = 421,
                                   .type = "verkeerde-host",
                                   .detail = "This server answers at " + url.origin() + "."});
    } else if (request.is_state_changing() && !is_same_origin(url, request)) {
      response =
          problem_response({.status = 403,
                            .type = "andere-herkomst",
                            .detail = "This change was not sent from a page of this server."});
    } else {
      response = handler(request);
    }
    harden(response);
    // One year; only where the public address is https, which the browser then never leaves again.
    if (url.scheme == "https" && !url.is_loopback) {
      response.set_header("Strict-Transport-Security", "max-age=31536000");
    }
    return response;
  };
}

}  // namespace stagepad
