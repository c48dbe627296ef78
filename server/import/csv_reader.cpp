#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "server/import/tabel.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

namespace {

/// Windows-1252 from 0x80 to 0x9f (WHATWG Encoding, index windows-1252); 0: no character.
constexpr std::array<std::uint16_t, 32> k_windows_1252 = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

constexpr std::uint16_t k_replacement = 0xfffd;

void add_utf8(std::string& text, std::uint16_t code) {
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xc0U | code >> 6U);
    text += static_cast<char>(0x80U | (code & 0x3fU));
  } else {
    text += static_cast<char>(0xe0U | code >> 12U);
    text += static_cast<char>(0x80U | (code >> 6U & 0x3fU));
    text += static_cast<char>(0x80U | (code & 0x3fU));
  }
}

/// What Excel writes as the first line to say which separator is used.
std::optional<char> take_named_separator(std::string_view& text) {
  if (!lower_ascii(text.substr(0, 4)).starts_with("sep=") || text.size() < 5) return std::nullopt;
  const std::size_t end = text.find_first_of("\r\n", 5);
  if (end != 5) return std::nullopt;
  const char separator = text[4];
  text.remove_prefix(end);
  return separator;
}

/// The separator of which the first line with text holds most, outside quotes.
char likely_separator(std::string_view text) {
  constexpr std::array<char, 3> k_known = {';', '\t', ','};
  std::array<int, 3> seen = {};
  bool in_quotes = false;
  bool has_text = false;
  for (const char c : text) {
    if (c == '"') in_quotes = !in_quotes;
    if (!in_quotes && (c == '\n' || c == '\r')) {
      if (has_text) break;
      continue;
    }
    has_text = has_text || c != ' ';
    for (std::size_t i = 0; i < k_known.size(); ++i) seen[i] += !in_quotes && c == k_known[i] ? 1 : 0;
  }
  const auto most = std::max_element(seen.begin(), seen.end());
  return k_known[static_cast<std::size_t>(most - seen.begin())];
}

/// Reads the lines of a text in which lines and cells end (RFC 4180, with whatever separator).
class CsvReader {
 public:
  CsvReader(std::string_view text, char separator, int first_line)
      : text_(text), separator_(separator), line_(first_line) {}

  GelezenTabel read() {
    while (at_ < text_.size() && read_line()) {
    }
    return maker_.finish();
  }

 private:
  bool read_line() {
    const int begun = line_;
    std::vector<std::string> cells;
    bool goes_on = true;
    while (goes_on) {
      std::string cell;
      if (!read_cell(cell)) {
        maker_.refuse("importbestand.aanhalingsteken", {getal_parameter("regel", begun)});
        return false;
      }
      // More cells than any line may have need not be kept to say so.
      if (cells.size() <= k_max_importkolommen) cells.push_back(std::move(cell));
      goes_on = at_ < text_.size() && text_[at_] == separator_;
      if (goes_on) ++at_;
    }
    skip_line_end();
    return maker_.add(begun, std::move(cells));
  }

  /// False when quotes are opened and not closed.
  bool read_cell(std::string& cell) {
    if (at_ < text_.size() && text_[at_] == '"') {
      ++at_;
      if (!read_quoted(cell)) return false;
    }
    // What follows closed quotes up to the separator belongs to the cell, as spreadsheets read it.
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') {
      cell += text_[at_++];
    }
    return true;
  }

  bool read_quoted(std::string& cell) {
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"') {
        if (at_ == text_.size() || text_[at_] != '"') return true;
        ++at_;
      }
      if (c == '\n') ++line_;
      // Within a cell a line end is one character.
      if (c != '\r') cell += c;
    }
    return false;
  }

  void skip_line_end() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++line_;
  }

  std::string_view text_;
  char separator_;
  int line_;
  std::size_t at_ = 0;
  Tabelmaker maker_;
};

}  // namespace

std::string van_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    std::uint16_t code = byte;
    if (byte >= 0x80 && byte < 0xa0) code = k_windows_1252[byte - 0x80U];
    add_utf8(text, code == 0 && byte != 0 ? k_replacement : code);
  }
  return text;
}

GelezenTabel lees_csv(std::string_view inhoud) {
  Tabelmaker maker;
  if (inhoud.starts_with("\xff\xfe") || inhoud.starts_with("\xfe\xff")) {
    maker.refuse("importbestand.utf16");
    return maker.finish();
  }
  const bool is_binary = std::any_of(inhoud.begin(), inhoud.end(), [](unsigned char c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  });
  if (is_binary) {
    maker.refuse("importbestand.soort");
    return maker.finish();
  }
  std::string converted;
  if (!is_valid_utf8(inhoud)) {
    converted = van_windows_1252(inhoud);
    inhoud = converted;
  }
  if (inhoud.starts_with("\xef\xbb\xbf")) inhoud.remove_prefix(3);
  const auto named = take_named_separator(inhoud);
  return CsvReader(inhoud, named.value_or(likely_separator(inhoud)), 1).read();
}

}  // namespace stagepad
