#include "server/checking/layout.hpp"

#include <algorithm>

#include "shared/base/text.hpp"

namespace stagepad {

void append_wrapped(std::string& out, std::string_view text, std::string_view first,
                    std::string_view further) {
  std::string line(first);
  std::size_t width = count_code_points(line);
  bool empty = true;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (word.empty()) continue;
    const std::size_t length = count_code_points(word);
    if (!empty && width + 1 + length > k_line_width) {
      out += line + "\n";
      line = further;
      width = count_code_points(line);
      empty = true;
    }
    if (!empty) line += ' ';
    line += word;
    width += length + (empty ? 0 : 1);
    empty = false;
  }
  out += line + "\n";
}

void append_table(std::string& out, const std::vector<std::vector<std::string>>& rows,
                  std::string_view indent) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    if (widths.size() < row.size()) widths.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], count_code_points(row[i]));
    }
  }
  for (const auto& row : rows) {
    std::string line(indent);
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      line.append(widths[i] - count_code_points(row[i]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
}

std::string without_controls(std::string_view text) {
  constexpr std::string_view k_instead = "\xEF\xBF\xBD";
  std::string shown;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // U+0080 to U+009F, two bytes in UTF-8, are controls too.
    const bool second = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if ((byte < 0x20 && byte != '\n') || byte == 0x7F || second) {
      shown += k_instead;
      if (second) ++i;
    } else {
      shown += text[i];
    }
  }
  return shown;
}

}  // namespace stagepad
