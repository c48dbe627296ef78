#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/http/ip_address.hpp"
#include "server/http/unnamed_file.hpp"

namespace stagepad {

using NamedValues = std::vector<std::pair<std::string, std::string>>;

/// One request as handlers see it, decoded once by GuardedServer. A plain value: it can be built in
/// a test without a socket.
struct Request {
  std::string method;       // GET, HEAD, POST, PUT, PATCH, DELETE
  std::string target;       // as sent, path and query
  std::string path;         // percent-decoded, valid UTF-8, no control characters
  NamedValues query;        // percent-decoded, in order
  NamedValues headers;      // raw values, in order
  NamedValues path_values;  // filled by the router: {"id", "12"}
  std::string body;
  IpAddress client;  // behind trusted proxies: the client they vouch for

  /// The first value, or an empty view when there is none. Names compare without case.
  [[nodiscard]] std::string_view header(std::string_view name) const;
  [[nodiscard]] bool has_header(std::string_view name) const;
  [[nodiscard]] std::optional<std::string_view> query_value(std::string_view name) const;
  /// Empty when the route has no such part, which is a programming error in the handler.
  [[nodiscard]] std::string_view path_value(std::string_view name) const;
  /// The value of a cookie; nothing when it is missing **or stands twice**, because then somebody
  /// else may have planted one of them.
  [[nodiscard]] std::optional<std::string_view> cookie(std::string_view name) const;
  /// Could this request change something? (Anything but GET and HEAD.)
  [[nodiscard]] bool is_state_changing() const { return method != "GET" && method != "HEAD"; }
};

/// One answer. Either `body`, or `bytes` that live as long as the process (embedded assets) and are
/// sent without a copy, or a `file` that is sent piece by piece.
struct Response {
  int status = 200;
  NamedValues headers;
  std::string content_type;
  std::string body;
  std::string_view bytes;
  std::shared_ptr<const UnnamedFile> file;
  /// Pattern of the route that gave it, for the metrics; empty where none did. Lives as its router.
  std::string_view route;

  /// Sets a header, replacing what stood there.
  void set_header(std::string_view name, std::string_view value);
  /// Adds a header beside others of its name; only Set-Cookie needs this.
  void add_header(std::string_view name, std::string_view value);
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

/// What answers a request. Called from many threads at once.
using RequestHandler = std::function<Response(const Request&)>;

Response text_response(int status, std::string_view content_type, std::string body);
Response json_response(int status, std::string json);
/// 303: the browser fetches `location` with GET whatever the request was.
Response see_other(std::string_view location);

/// Decodes %XX. Nothing when an escape is broken, or when the result is not valid UTF-8 or holds a
/// control character.
std::optional<std::string> percent_decode(std::string_view text);
std::string percent_encode(std::string_view text);

/// Reads a query string or an application/x-www-form-urlencoded body ('+' is a space). Nothing when
/// an escape is broken or there are more than so many pairs. Line breaks are allowed in values.
inline constexpr std::size_t k_most_query_items = 200;
/// The page on which an institution answers for all its places has some twenty fields a place.
inline constexpr std::size_t k_most_form_fields = 3000;
std::optional<NamedValues> parse_form(std::string_view text, std::size_t most = k_most_query_items);

/// The first value of that name.
std::optional<std::string_view> find_value(const NamedValues& values, std::string_view name);

}  // namespace stagepad
