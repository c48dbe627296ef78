#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stagepad {

/// An exact decimal with three places, kept in thousandths: fte (0.8 is 800) and durations in
/// months (4.5 is 4500). No floating point anywhere near a rule.
struct Decimal {
  std::int32_t thousandths = 0;

  friend constexpr bool operator==(Decimal, Decimal) = default;
  friend constexpr bool operator<(Decimal a, Decimal b) { return a.thousandths < b.thousandths; }
};

constexpr Decimal whole(std::int32_t number) { return {number * 1000}; }

/// Reads "0.8", "3", "4.5", "0.875"; a comma is accepted as decimal sign. No value when it is not
/// a number from 0 to 1,000,000 with at most three decimals.
std::optional<Decimal> parse_decimal(std::string_view text);

/// The shortest text: "0.8", "3", "4.5".
std::string to_text(Decimal value);

}  // namespace stagepad
