#include "wasm-client/app/getypt.hpp"

#include <algorithm>

#include "shared/base/text.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad::client {

std::optional<CivilDate> read_day(const std::string& typed, const std::string& pad, Findings& unreadable) {
  if (trimmed(typed).empty()) return std::nullopt;
  const auto day = parse_typed_date(typed);
  if (!day) unreadable.push_back(refusal("datum.onleesbaar", pad));
  return day;
}

std::optional<Decimal> read_hours(const std::string& typed, const std::string& pad, Findings& unreadable) {
  std::string text(trimmed(typed));
  if (text.empty()) return std::nullopt;
  std::replace(text.begin(), text.end(), ',', '.');
  const auto hours = parse_decimal(text);
  if (!hours) unreadable.push_back(refusal("getal.onleesbaar", pad));
  return hours;
}

}  // namespace stagepad::client
