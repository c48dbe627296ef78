#include "shared/base/text.hpp"

#include <cstdint>

namespace stagepad {

namespace {

/// One decoded code point; length 0 means malformed.
struct CodePoint {
  std::uint32_t value = 0;
  std::size_t length = 0;
};

CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[at + i]); };
  const std::uint8_t first = byte(0);
  if (first < 0x80) return {first, 1};
  std::size_t length = 0;
  std::uint32_t value = 0;
  std::uint32_t smallest = 0;
  if ((first & 0xE0U) == 0xC0U) { length = 2; value = first & 0x1FU; smallest = 0x80; }
  else if ((first & 0xF0U) == 0xE0U) { length = 3; value = first & 0x0FU; smallest = 0x800; }
  else if ((first & 0xF8U) == 0xF0U) { length = 4; value = first & 0x07U; smallest = 0x10000; }
  else return {};
  if (at + length > text.size()) return {};
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (byte(i) & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < smallest || value > 0x10FFFF || surrogate) return {};
  return {value, length};
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The plain letter of the Latin-1 and the commonest Latin Extended-A letters; 0 when there is none.
char plain_letter(std::uint32_t value) {
  if (value >= 0xC0 && value <= 0xFF) {
    using namespace std::string_view_literals;
    static constexpr std::string_view k_latin1 =
        "aaaaaaaceeeeiiiidnooooo\0ouuuuyts"
        "aaaaaaaceeeeiiiidnooooo\0ouuuuyty"sv;
    return k_latin1[value - 0xC0];
  }
  if (value >= 0x100 && value <= 0x17E) {
    static constexpr std::string_view k_extended =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz";
    return k_extended[value - 0x100];
  }
  return 0;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (point.length == 0) return false;
    at += point.length;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if ((static_cast<std::uint8_t>(c) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string folded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (point.length == 0) {
      ++at;
      continue;
    }
    const char plain = plain_letter(point.value);
    if (plain != 0) result += plain;
    else result += lower_ascii(text.substr(at, point.length));
    at += point.length;
  }
  return result;
}

}  // namespace stagepad
