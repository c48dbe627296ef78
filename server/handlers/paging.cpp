#include "server/handlers/paging.hpp"

#include <charconv>

#include "shared/base/text.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_digits = "0123456789abcdef";

}  // namespace

std::string to_text(const Cursor& cursor) {
  std::string text = std::to_string(cursor.id) + ".";
  for (const char c : cursor.sleutel) {
    const auto byte = static_cast<unsigned char>(c);
    text += k_digits[byte >> 4U];
    text += k_digits[byte & 15U];
  }
  return text;
}

std::optional<Cursor> parse_cursor(std::string_view text) {
  Cursor cursor;
  const auto [stopped, error] =
      std::from_chars(text.data(), text.data() + text.size(), cursor.id);
  if (error != std::errc() || cursor.id <= 0) return std::nullopt;
  std::string_view rest = text.substr(static_cast<std::size_t>(stopped - text.data()));
  if (rest.empty() || rest.front() != '.' || rest.size() % 2 == 0) return std::nullopt;
  for (rest.remove_prefix(1); !rest.empty(); rest.remove_prefix(2)) {
    const auto high = k_digits.find(rest[0]);
    const auto low = k_digits.find(rest[1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    cursor.sleutel += static_cast<char>(high * 16 + low);
  }
  if (!is_valid_utf8(cursor.sleutel)) return std::nullopt;
  return cursor;
}

}  // namespace stagepad
