#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace stagepad::demo {

/// Chance that is always the same (splitmix64): the demonstration of a day never differs. Not for secrets.
class Dobbelsteen {
 public:
  explicit Dobbelsteen(std::uint64_t seed) : state_(seed) {}

  /// 0 up to and not including `count`, which is at least 1.
  std::size_t onder(std::size_t count) { return static_cast<std::size_t>(next() % count); }

  /// Both ends included.
  std::int32_t tussen(std::int32_t least, std::int32_t most) {
    return least + static_cast<std::int32_t>(onder(static_cast<std::size_t>(most - least + 1)));
  }

  /// True that many times in a hundred.
  bool kans(std::size_t percent) { return onder(100) < percent; }

  /// One of a list that is not empty.
  template <class T>
  const T& een_van(const std::vector<T>& from) {
    return from[onder(from.size())];
  }

  template <class T>
  void schud(std::vector<T>& list) {
    for (std::size_t left = list.size(); left > 1; --left) std::swap(list[left - 1], list[onder(left)]);
  }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace stagepad::demo
