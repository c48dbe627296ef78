#include <algorithm>

#include "server/outbound/rekenblad.hpp"
#include "shared/text/format.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view k_begins_formula = "=+-@\t\r";

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string text_cell(std::string_view text) {
  std::string safe(text);
  // Programs skip blanks before they look for a formula.
  const auto first = text.find_first_not_of(' ');
  if (first != std::string_view::npos && k_begins_formula.find(text[first]) != std::string_view::npos) {
    safe.insert(safe.begin(), '\'');
  }
  const bool needs_quotes = safe.find_first_of(";\"\r\n\t") != std::string::npos;
  return needs_quotes ? in_quotes(safe) : safe;
}

struct AsText {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text_cell(text); }
  std::string operator()(CivilDate day) const { return to_iso(day); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(Decimal number) const { return format_decimal(number, Taal::nl); }
};

}  // namespace

std::string csv_of(const Rekenblad& blad) {
  std::string csv(k_byte_order_mark);
  const auto line = [&](const auto& cells, auto text_of) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) csv += ';';
      csv += text_of(cells[i]);
    }
    csv += "\r\n";
  };
  line(blad.koppen, [](const std::string& kop) { return text_cell(kop); });
  for (const auto& rij : blad.rijen) line(rij, [](const Cel& cel) { return std::visit(AsText{}, cel); });
  return csv;
}

}  // namespace stagepad
