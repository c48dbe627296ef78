#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "shared/domain/plaatsingsregel.hpp"

namespace stagepad {

// A placement round as the mathematics sees it: numbers instead of names. People and places are counted
// from 0; a place is an offer in one period.

/// The place of whoever gets none.
inline constexpr std::int32_t k_niet_geplaatst = -1;

/// A place that a person named and may have. `rang` counts from 1 as in the list that was handed in: what
/// fell out of the list does not move the others up.
struct Keuze {
  std::int32_t plaats = 0;
  std::int32_t rang = 1;

  friend bool operator==(const Keuze&, const Keuze&) = default;
};

/// What is to be divided. `capaciteit` counts seats by place, 0 or more. The choices of person p are
/// keuzes[keuzes_vanaf[p]] up to keuzes[keuzes_vanaf[p + 1]], of different places and by rising rank up to
/// `rangen`; there may be none. `volgorde` holds every person once, the first drawn first.
/// Whoever fills one in keeps to this (is_welgevormd); the functions on it take it for granted.
struct Verdeelvraag {
  Plaatsingsregel regel = Plaatsingsregel::iedereen_eerst_geplaatst;
  std::int32_t rangen = 2;
  std::vector<std::int32_t> capaciteit;
  std::vector<std::int32_t> keuzes_vanaf = {0};
  std::vector<Keuze> keuzes;
  std::vector<std::int32_t> volgorde;

  [[nodiscard]] std::int32_t personen() const { return static_cast<std::int32_t>(keuzes_vanaf.size()) - 1; }
  [[nodiscard]] std::int32_t plaatsen() const { return static_cast<std::int32_t>(capaciteit.size()); }
};

/// Does it hold to what Verdeelvraag says of itself?
bool is_welgevormd(const Verdeelvraag& vraag);

/// The place of every person, or k_niet_geplaatst.
using Verdeling = std::vector<std::int32_t>;

/// How good a division is: how many got a place, and how many their choice of each rank (the first stands
/// at 0). No floating point, no weights: divisions are compared by the rule, number by number.
struct Telling {
  std::int32_t geplaatst = 0;
  std::array<std::int32_t, k_meeste_voorkeuren> op_rang{};

  friend bool operator==(const Telling&, const Telling&) = default;
};

Telling tel(const Verdeelvraag& vraag, const Verdeling& verdeling);

/// Is `a` better than `b` by the rule? Under `loting`, which counts nothing, never.
bool is_beter(Plaatsingsregel regel, const Telling& a, const Telling& b);

/// What anybody can check a division by (controle.hpp), in time that grows with the number of choices.
///
/// `prijzen` proves that no division is better. Every place has a price: `vraag.rangen` whole numbers,
/// compared from left to right, one place after the other in the list. The cost of a choice has the same
/// form: under `iedereen_eerst_geplaatst` rank r below `rangen` costs -1 at r (counted from 0), the last
/// rank nothing, and no place 1 at 0; under `eerste_keuzes_eerst` rank r costs -1 at r - 1, and no place
/// nothing. The division is the best when no price is below zero, only full places have one above zero,
/// and nobody could have a choice whose cost and price together are lower than those of the own one.
///
/// `rij` and `grenzen` prove that the lottery was followed among the best divisions. `rij` is an order of
/// all places, of "no place" (the number of places) and of "room" (that number plus one), `grenzen` says
/// for the gap behind each but the last of them a lottery position: when everybody up to that position
/// keeps what they have, nobody can move from right to left over the gap in a best division. k_open where
/// nothing of the kind holds.
/// Under `loting` all three are empty: there the division is its own proof.
struct Verdeelbewijs {
  std::vector<std::int32_t> prijzen;
  std::vector<std::int32_t> rij;
  std::vector<std::int32_t> grenzen;

  friend bool operator==(const Verdeelbewijs&, const Verdeelbewijs&) = default;
};

/// A gap in Verdeelbewijs::rij over which people may move both ways.
inline constexpr std::int32_t k_open = 0x7fffffff;

struct Verdeeluitkomst {
  Verdeling verdeling;
  Verdeelbewijs bewijs;
};

/// Divides by the rule and proves it. Deterministic, in integers only: the same answer in every build and
/// for every order of the input.
Verdeeluitkomst verdeel(const Verdeelvraag& vraag);

}  // namespace stagepad
