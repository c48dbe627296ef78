#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stagepad {

// How problems in a JSON text are pointed at.

/// A line and a column (in code points), both counted from 1.
struct TextPlace {
  std::int64_t line = 1;
  std::int64_t column = 1;
};

/// Where the byte at `position` stands; the text before it must be valid UTF-8.
TextPlace place_of(std::string_view text, std::size_t position);

/// The first byte that does not belong to a well-formed code point; the size when all do.
std::size_t first_invalid_byte(std::string_view text);

/// "/name", with the escapes of a JSON pointer.
std::string pointer_step(std::string_view name);

/// The start of a text, to show what was given without repeating all of it. U+0000 becomes U+FFFD:
/// findings are read by readers that refuse it.
std::string shortened(std::string_view text);

}  // namespace stagepad
