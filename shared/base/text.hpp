#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stagepad {

/// Is the text valid UTF-8 (shortest forms only, no surrogates)?
bool is_valid_utf8(std::string_view text);

/// Number of code points; the text must be valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// Without leading and trailing white space (ASCII blanks, tabs, line ends).
std::string_view trimmed(std::string_view text);

/// ASCII lower case; other bytes unchanged. For matching, not for display.
std::string lower_ascii(std::string_view text);

/// Lower case without diacritics for Latin-1 and Latin Extended-A letters: "Coördinatie" → "coordinatie".
/// For searching, not for display.
std::string folded(std::string_view text);

}  // namespace stagepad
