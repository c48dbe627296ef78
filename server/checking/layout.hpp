#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stagepad {

// Text for a terminal: columns and lines by code points.

/// Lines of a report are no longer than this, unless a single word is.
inline constexpr std::size_t k_line_width = 88;

/// Appends the words of a text as lines: the first behind `first`, the further ones behind `further`.
void append_wrapped(std::string& out, std::string_view text, std::string_view first,
                    std::string_view further);

/// Rows as columns with two blanks between them; a row may be shorter than others. Every line begins
/// with `indent`.
void append_table(std::string& out, const std::vector<std::vector<std::string>>& rows,
                  std::string_view indent);

/// Without characters that a terminal would obey, other than line ends: names come from files of others.
std::string without_controls(std::string_view text);

}  // namespace stagepad
