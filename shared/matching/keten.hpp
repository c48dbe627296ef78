#pragma once

#include <cstdint>
#include <vector>

#include "shared/matching/verdeling.hpp"

namespace stagepad {

/// A person who goes from one place to another; k_niet_geplaatst is none.
struct Ketenstap {
  std::int32_t persoon = 0;
  std::int32_t van = k_niet_geplaatst;
  std::int32_t naar = k_niet_geplaatst;

  friend bool operator==(const Ketenstap&, const Ketenstap&) = default;
};

/// What it would take to give a person another place: who else would have to move, at the least cost to
/// the group, and among chains of that cost the one whose earliest drawn person is drawn latest.
/// `prijzen` proves that it cannot be had for less (Verdeelbewijs), in the question in which the person
/// has the place: one seat fewer, one person fewer.
struct Keten {
  std::vector<Ketenstap> stappen;
  /// The earliest lottery position of those who move, counted from 1; k_open when nobody does.
  std::int32_t eerste_beurt = k_open;
  std::vector<std::int32_t> prijzen;
};

/// Finds chains of people who move, from a division that is a best one, with the prices that prove it. Both must outlive it;
/// not for `loting`. One question costs a search through all choices at most.
class Ketenzoeker {
 public:
  Ketenzoeker(const Verdeelvraag& vraag, const Verdeling& verdeling, const std::vector<std::int32_t>& prijzen);

  /// For a person, and a place of theirs where they are not. The place has at least one seat.
  [[nodiscard]] Keten zoek(std::int32_t persoon, std::int32_t naar) const;

  /// By how much the best division gets better with one seat more at a place: for every place the people
  /// more that are placed, and more on each rank (below zero: fewer). One search for all places.
  [[nodiscard]] std::vector<Telling> zetelwinst() const;

 private:
  friend class Ketentocht;

  const Verdeelvraag& vraag_;
  const Verdeling& verdeling_;
  const std::vector<std::int32_t>& prijzen_;
  std::vector<std::int32_t> beurt_;
  std::vector<std::int32_t> bezetting_;
  /// Who is at a place, by place; at the end those who have none.
  std::vector<std::int32_t> zittend_vanaf_;
  std::vector<std::int32_t> zittend_;
};

}  // namespace stagepad
