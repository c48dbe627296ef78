#include "server/http/attachment.hpp"

#include <utility>

namespace stagepad {

std::string attachment_disposition(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    // Of a character of several bytes the first one stands for all. '%' would be decoded by some browsers.
    if (byte >= 0x80 && byte < 0xc0) continue;
    const bool is_plain = byte >= 0x20 && byte < 0x7f && c != '"' && c != '\\' && c != '%';
    plain += is_plain ? c : '_';
  }
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + percent_encode(name);
}

Response attachment(std::string bytes, std::string_view media_type, std::string_view name) {
  Response response = text_response(200, media_type, std::move(bytes));
  response.set_header("Content-Disposition", attachment_disposition(name));
  response.set_header("X-Content-Type-Options", "nosniff");
  response.set_header("Cache-Control", "private, no-store");
  // Opened from this address all the same, it can load and run nothing.
  response.set_header("Content-Security-Policy", "default-src 'none'; sandbox");
  return response;
}

}  // namespace stagepad
