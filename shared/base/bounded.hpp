#pragma once

#include <cstdint>

namespace stagepad {

/// A whole number from Smallest to Largest, both included. The reader and the API document hold to
/// the bounds; whoever fills one in code keeps to them.
template <std::int32_t Smallest, std::int32_t Largest>
struct Bounded {
  static constexpr std::int32_t k_smallest = Smallest;
  static constexpr std::int32_t k_largest = Largest;

  std::int32_t value = Smallest;

  friend constexpr bool operator==(Bounded, Bounded) = default;
};

}  // namespace stagepad
