#include "shared/codec/json_place.hpp"

#include <algorithm>

#include "shared/base/text.hpp"

namespace stagepad {

TextPlace place_of(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, position);
  TextPlace place;
  std::size_t line_start = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] != '\n') continue;
    ++place.line;
    line_start = i + 1;
  }
  place.column += static_cast<std::int64_t>(count_code_points(before.substr(line_start)));
  return place;
}

std::size_t first_invalid_byte(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t length = 1;
    while (length <= 4 && at + length <= text.size() && !is_valid_utf8(text.substr(at, length))) {
      ++length;
    }
    if (length > 4 || at + length > text.size()) return at;
    at += length;
  }
  return at;
}

std::string pointer_step(std::string_view name) {
  std::string step = "/";
  for (const char c : name) {
    if (c == '~') step += "~0";
    else if (c == '/') step += "~1";
    else step += c;
  }
  return step;
}

std::string shortened(std::string_view text) {
  constexpr std::size_t k_max_echo = 60;
  constexpr std::string_view k_instead_of_zero = "\xEF\xBF\xBD";
  std::size_t end = std::min(text.size(), k_max_echo);
  const bool whole = end == text.size();
  while (!whole && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  std::string shown;
  for (const char c : text.substr(0, end)) {
    if (c == '\0') shown += k_instead_of_zero;
    else shown += c;
  }
  if (!whole) shown += "…";
  return shown;
}

}  // namespace stagepad
