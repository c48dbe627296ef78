#include "shared/base/decimal.hpp"

namespace stagepad {

namespace {

constexpr std::int32_t k_largest_whole = 1'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
  std::int32_t number = 0;
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) {
    number = number * 10 + (text[at] - '0');
    if (number > k_largest_whole) return std::nullopt;
    ++at;
  }
  if (at == 0) return std::nullopt;
  std::int32_t fraction = 0;
  if (at < text.size()) {
    if (text[at] != '.' && text[at] != ',') return std::nullopt;
    std::int32_t weight = 100;
    ++at;
    if (at == text.size()) return std::nullopt;
    for (; at < text.size(); ++at) {
      if (!is_digit(text[at])) return std::nullopt;
      if (weight == 0) {
        if (text[at] != '0') return std::nullopt;
        continue;
      }
      fraction += (text[at] - '0') * weight;
      weight /= 10;
    }
  }
  if (number == k_largest_whole && fraction > 0) return std::nullopt;
  return Decimal{number * 1000 + fraction};
}

std::string to_text(Decimal value) {
  std::string text = std::to_string(value.thousandths / 1000);
  std::int32_t fraction = value.thousandths % 1000;
  if (fraction == 0) return text;
  text += '.';
  for (std::int32_t weight = 100; fraction > 0; weight /= 10) {
    text += static_cast<char>('0' + fraction / weight);
    fraction %= weight;
  }
  return text;
}

}  // namespace stagepad
