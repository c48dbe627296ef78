#pragma once

#include <cstdint>

namespace stagepad {

/// A strong identifier: a positive number given out by the server, 0 meaning "none yet".
/// Ids of different kinds do not convert into each other. Below 2^53, so that JSON carries it exactly.
template <class Tag>
struct Id {
  std::int64_t value = 0;

  [[nodiscard]] constexpr bool is_set() const { return value > 0; }
  friend constexpr bool operator==(Id, Id) = default;
  friend constexpr bool operator<(Id a, Id b) { return a.value < b.value; }
};

using PersoonId = Id<struct PersoonTag>;
using TrajectId = Id<struct TrajectTag>;
using OnderdeelId = Id<struct OnderdeelTag>;
using InstellingId = Id<struct InstellingTag>;
using StageplaatsId = Id<struct StageplaatsTag>;
using VerzoekId = Id<struct VerzoekTag>;
using WaarnemingId = Id<struct WaarnemingTag>;

}  // namespace stagepad
