#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/matching/verdeling.hpp"

namespace stagepad {

// What a choice costs, as rows of whole numbers that are added part by part and compared from left to
// right (Verdeelbewijs says which). Short rows are packed into one machine word.

/// A row of costs, long enough for every rule.
struct Kostenrij {
  std::array<std::int32_t, k_meeste_voorkeuren> deel{};

  friend Kostenrij operator+(Kostenrij a, const Kostenrij& b) {
    for (std::size_t i = 0; i < a.deel.size(); ++i) a.deel[i] += b.deel[i];
    return a;
  }
  friend Kostenrij operator-(Kostenrij a, const Kostenrij& b) {
    for (std::size_t i = 0; i < a.deel.size(); ++i) a.deel[i] -= b.deel[i];
    return a;
  }
  friend bool operator==(const Kostenrij& a, const Kostenrij& b) { return a.deel == b.deel; }
  friend bool operator!=(const Kostenrij& a, const Kostenrij& b) { return a.deel != b.deel; }
  friend bool operator<(const Kostenrij& a, const Kostenrij& b) { return a.deel < b.deel; }
};

/// The cost of the choice of a rank (from 1), and of no place.
constexpr Kostenrij kosten_van(Plaatsingsregel regel, std::int32_t rangen, std::int32_t rang) {
  Kostenrij kosten;
  if (regel == Plaatsingsregel::eerste_keuzes_eerst) {
    kosten.deel[static_cast<std::size_t>(rang - 1)] = -1;
  } else if (rang < rangen) {
    kosten.deel[static_cast<std::size_t>(rang)] = -1;
  }
  return kosten;
}

constexpr Kostenrij kosten_zonder_plaats(Plaatsingsregel regel) {
  Kostenrij kosten;
  if (regel == Plaatsingsregel::iedereen_eerst_geplaatst) kosten.deel[0] = 1;
  return kosten;
}

/// Packs rows of `delen` parts into 64 bits. Sums of parts stay within 16 (places + 4) either way: they
/// are differences of costs along chains of places, in which no place occurs twice.
class Inpakker {
 public:
  Inpakker(std::int32_t delen, std::int32_t plaatsen) : delen_(delen) {
    std::int64_t grootste = (std::int64_t{plaatsen} + 4) * 16;
    while (grootste > 0) {
      grootste >>= 1;
      ++bits_;
    }
    ++bits_;  // the sign
  }

  [[nodiscard]] bool past() const { return delen_ * bits_ <= 62; }

  [[nodiscard]] std::int64_t pak_in(const Kostenrij& rij) const {
    std::int64_t som = 0;
    for (std::int32_t i = 0; i < delen_; ++i) {
      som = som * (std::int64_t{1} << bits_) + rij.deel[static_cast<std::size_t>(i)];
    }
    return som;
  }

  [[nodiscard]] Kostenrij pak_uit(std::int64_t som) const {
    Kostenrij rij;
    const std::int64_t basis = std::int64_t{1} << bits_;
    for (std::int32_t i = delen_ - 1; i >= 0; --i) {
      std::int64_t deel = som & (basis - 1);
      if (deel >= basis / 2) deel -= basis;
      rij.deel[static_cast<std::size_t>(i)] = static_cast<std::int32_t>(deel);
      som = (som - deel) >> bits_;
    }
    return rij;
  }

 private:
  std::int32_t delen_;
  std::int32_t bits_ = 0;
};

}  // namespace stagepad
