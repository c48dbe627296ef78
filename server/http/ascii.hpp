#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace stagepad {

// What header names, hosts and mail addresses need: ASCII only, and never the locale's opinion.

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string ascii_lowered(std::string_view text) {
  std::string lowered(text);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), ascii_lower);
  return lowered;
}

inline bool equals_ignoring_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

/// Without the given characters at both ends; spaces and tabs are the white space of headers.
constexpr std::string_view without_ends(std::string_view text, std::string_view spaces = " \t") {
  const auto first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

}  // namespace stagepad
