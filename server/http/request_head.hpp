#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace stagepad {

/// The request line and header fields of one HTTP request, after every check that keeps two
/// parties from reading the same bytes differently. Values are the raw bytes, never decoded.
struct RequestHead {
  std::string method;
  std::string target;  // origin form: begins with '/', visible ASCII, no fragment
  std::vector<std::pair<std::string, std::string>> fields;  // in order of arrival
  std::string host;
  std::uint64_t content_length = 0;
  bool keep_alive = true;         // as the client asks; HTTP/1.0 never
  bool expects_continue = false;  // the client waits for "100 Continue" before it sends the body
  bool is_large = false;          // the body is larger than most may be (HeadLimits::large_bodies)
};

/// Why a request was not read any further. The connection is closed after it, because nothing
/// that follows on it can be trusted to begin where we think it begins.
struct HeadRefusal {
  int status = 400;
  std::string_view detail;  // a literal; never what the client sent
};

/// Bounds on one request head; reasons stand in GuardLimits.
struct HeadLimits {
  std::size_t target_bytes = 2048;
  std::size_t field_count = 64;
  std::uint64_t body_bytes = 1024 * 1024;

  /// Where a larger body is taken: `pattern` is a path in which a part in braces stands for any part.
  struct LargeBody {
    std::string_view method;
    std::string_view pattern;
    std::uint64_t bytes = 0;
  };
  std::vector<LargeBody> large_bodies = {};
};

/// Can what has arrived so far no longer become a request head? Then garbage (a TLS handshake, bare
/// line feeds) is refused at once and does not wait for a deadline. `from` is how much of it an
/// earlier call has already looked at, so that a drip of single bytes costs linear work.
bool is_hopeless(std::string_view arrived, std::size_t from = 0);

/// Reads a complete head: the bytes up to and including the empty line. RFC 9112, and stricter:
/// CRLF only, no folding, exactly one Host, at most one Content-Length, no Transfer-Encoding
/// (a body must say its length), no body on GET or HEAD, single-valued fields stand once.
std::variant<RequestHead, HeadRefusal> parse_request_head(std::string_view block,
                                                          const HeadLimits& limits);

}  // namespace stagepad
