#include "server/http/request_head.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "server/http/ascii.hpp"

namespace stagepad {
namespace {

using namespace std::string_view_literals;

constexpr std::array k_methods{"GET"sv, "HEAD"sv, "POST"sv, "PUT"sv, "PATCH"sv, "DELETE"sv};

// A second one of these would leave it to chance which of the two is believed.
constexpr std::array k_single_fields{"authorization"sv, "content-length"sv, "content-type"sv,
                                     "expect"sv,        "host"sv,           "if-match"sv,
                                     "origin"sv,        "referer"sv,        "sec-fetch-site"sv};

constexpr std::size_t k_longest_length_digits = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_alphanumeric(char c) {
  const char l = ascii_lower(c);
  return is_digit(c) || (l >= 'a' && l <= 'z');
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_alphanumeric(c) || "!#$%&'*+-.^_`|~"sv.find(c) != std::string_view::npos;
  });
}

bool is_field_value(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
  });
}

bool is_host(std::string_view text) {
  return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), [](char c) {
    return is_alphanumeric(c) || ".-_:[]"sv.find(c) != std::string_view::npos;
  });
}

bool is_target(std::string_view text) {
  return text.starts_with('/') && std::all_of(text.begin(), text.end(), [](char c) {
           return c > 0x20 && c < 0x7f && c != '#' && c != '\\';
         });
}

bool lists_token(std::string_view list, std::string_view token) {
  while (!list.empty()) {
    const auto comma = list.find(',');
    if (equals_ignoring_case(without_ends(list.substr(0, comma)), token)) return true;
    if (comma == std::string_view::npos) break;
    list.remove_prefix(comma + 1);
  }
  return false;
}

HeadRefusal bad(std::string_view detail) { return {400, detail}; }

/// "GET /path HTTP/1.1": exactly two single spaces.
std::optional<HeadRefusal> read_request_line(std::string_view line, const HeadLimits& limits,
                                             RequestHead& head) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == std::string_view::npos || last == first)
    return bad("The request line is malformed.");
  const auto method = line.substr(0, first);
  const auto target = line.substr(first + 1, last - first - 1);
  const auto version = line.substr(last + 1);
  if (!is_token(method)) return bad("The request line is malformed.");
  if (version != "HTTP/1.1" && version != "HTTP/1.0") {
    if (version.starts_with("HTTP/"))
      return HeadRefusal{505, "Only version 1.1 of HTTP is spoken here."};
    return bad("The request line is malformed.");
  }
  if (std::find(k_methods.begin(), k_methods.end(), method) == k_methods.end()) {
    return HeadRefusal{501, "This method is not known here."};
  }
  if (target.size() > limits.target_bytes) return HeadRefusal{414, "The address is too long."};
  if (!is_target(target)) return bad("The address is malformed.");
  head.method = method;
  head.target = target;
  head.keep_alive = version == "HTTP/1.1";
  return std::nullopt;
}

std::optional<HeadRefusal> read_field_line(std::string_view line, RequestHead& head) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
    return bad("A header line is malformed.");
  }
  const auto value = without_ends(line.substr(colon + 1));
  if (!is_field_value(value)) return bad("A header value is malformed.");
  head.fields.emplace_back(line.substr(0, colon), value);
  return std::nullopt;
}

std::optional<HeadRefusal> refuse_repeated_fields(const RequestHead& head) {
  for (const auto name : k_single_fields) {
    const auto count =
        std::count_if(head.fields.begin(), head.fields.end(),
                      [&](const auto& field) { return equals_ignoring_case(field.first, name); });
    if (count > 1) return bad("A header that may stand only once is repeated.");
    if (count == 0 && name == "host") return bad("The Host header is missing.");
  }
  return std::nullopt;
}

bool fits(std::string_view pattern, std::string_view path) {
  while (true) {
    const auto wanted = pattern.substr(0, pattern.find('/'));
    const auto given = path.substr(0, path.find('/'));
    const bool is_any = wanted.starts_with('{') && !given.empty();
    if (!is_any && wanted != given) return false;
    const bool is_last = wanted.size() == pattern.size();
    if (is_last != (given.size() == path.size())) return false;
    if (is_last) return true;
    pattern.remove_prefix(wanted.size() + 1);
    path.remove_prefix(given.size() + 1);
  }
}

/// How large the body may be, by method and path.
std::uint64_t most_bytes(const HeadLimits& limits, const RequestHead& head) {
  const std::string_view path = std::string_view(head.target).substr(0, head.target.find('?'));
  for (const auto& each : limits.large_bodies) {
    if (head.method == each.method && fits(each.pattern, path)) return each.bytes;
  }
  return limits.body_bytes;
}

std::optional<HeadRefusal> read_length(std::string_view value, const HeadLimits& limits,
                                       RequestHead& head) {
  if (value.empty() || !std::all_of(value.begin(), value.end(), is_digit)) {
    return bad("The Content-Length is not a number.");
  }
  if (value.size() > k_longest_length_digits) return HeadRefusal{413, "The body is too large."};
  std::from_chars(value.data(), value.data() + value.size(), head.content_length);
  if (head.content_length > most_bytes(limits, head)) return HeadRefusal{413, "The body is too large."};
  head.is_large = head.content_length > limits.body_bytes;
  const bool takes_body = head.method != "GET" && head.method != "HEAD";
  if (!takes_body && head.content_length > 0) return bad("This method takes no body.");
  return std::nullopt;
}

/// What the fields say about where this request ends and how the connection goes on.
std::optional<HeadRefusal> interpret_fields(const HeadLimits& limits, RequestHead& head) {
  bool has_length = false;
  bool has_transfer_encoding = false;
  for (const auto& [name, value] : head.fields) {
    if (equals_ignoring_case(name, "host")) {
      if (!is_host(value)) return bad("The Host header is malformed.");
      head.host = value;
    } else if (equals_ignoring_case(name, "content-length")) {
      has_length = true;
      if (auto refusal = read_length(value, limits, head)) return refusal;
    } else if (equals_ignoring_case(name, "transfer-encoding")) {
      has_transfer_encoding = true;
    } else if (equals_ignoring_case(name, "connection")) {
      if (lists_token(value, "close")) head.keep_alive = false;
    } else if (equals_ignoring_case(name, "expect")) {
      if (!equals_ignoring_case(value, "100-continue")) {
        return HeadRefusal{417, "Only 100-continue can be expected."};
      }
      head.expects_continue = true;
    }
  }
  // Chunks would make the end of the body a matter of interpretation, which smuggling lives on;
  // no browser sends them.
  if (has_transfer_encoding && has_length) return bad("Two ways to end the body contradict.");
  if (has_transfer_encoding) return HeadRefusal{411, "A body must say its length."};
  return std::nullopt;
}

}  // namespace

bool is_hopeless(std::string_view arrived, std::size_t from) {
  for (std::size_t i = from; i < arrived.size(); ++i) {
    const auto byte = static_cast<unsigned char>(arrived[i]);
    const char previous = i > 0 ? arrived[i - 1] : '\0';
    if (i == 0 && !is_alphanumeric(arrived[0])) return true;
    if ((byte == '\n') != (previous == '\r')) return true;  // CR and LF only as a pair
    if ((byte < 0x20 && byte != '\t' && byte != '\r' && byte != '\n') || byte == 0x7f) return true;
    if (byte == '\n' && i >= 3 && arrived[i - 2] == '\n') return false;  // the rest is body
  }
  return false;
}

std::variant<RequestHead, HeadRefusal> parse_request_head(std::string_view block,
                                                          const HeadLimits& limits) {
  RequestHead head;
  bool is_first = true;
  while (true) {
    const auto end = block.find("\r\n");
    if (end == std::string_view::npos) return bad("The request head is not complete.");
    const auto line = block.substr(0, end);
    block.remove_prefix(end + 2);
    if (is_first) {
      if (auto refusal = read_request_line(line, limits, head)) return *refusal;
      is_first = false;
      continue;
    }
    if (line.empty()) break;
    if (head.fields.size() == limits.field_count) return HeadRefusal{431, "Too many header lines."};
    if (auto refusal = read_field_line(line, head)) return *refusal;
  }
  if (auto refusal = refuse_repeated_fields(head)) return *refusal;
  if (auto refusal = interpret_fields(limits, head)) return *refusal;
  return head;
}

}  // namespace stagepad
