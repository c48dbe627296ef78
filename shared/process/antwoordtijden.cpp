#include "shared/process/antwoordtijden.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace stagepad {

namespace {

constexpr std::array k_partijen = {Rol::instituutsopleider, Rol::praktijkopleider, Rol::stagebureau,
                                   Rol::stagebegeleider, Rol::contactpersoon};

/// The smallest value that at least so many of a hundred do not exceed; the values are in order.
std::int32_t percentile(const std::vector<std::int32_t>& sorted, std::size_t percent) {
  if (sorted.empty()) return 0;
  return sorted[(sorted.size() * percent + 99) / 100 - 1];
}

}  // namespace

std::vector<Antwoordtijd> antwoordtijden(const std::vector<Antwoord>& antwoorden) {
  std::vector<Antwoordtijd> tijden;
  for (const Rol partij : k_partijen) {
    std::vector<std::int32_t> dagen;
    for (const Antwoord& each : antwoorden) {
      if (each.partij == partij && each.dagen >= 0) dagen.push_back(each.dagen);
    }
    std::sort(dagen.begin(), dagen.end());
    tijden.push_back({partij, static_cast<std::int32_t>(dagen.size()), percentile(dagen, 50), percentile(dagen, 90)});
  }
  return tijden;
}

}  // namespace stagepad
