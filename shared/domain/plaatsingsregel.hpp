#pragma once

#include <cstdint>

#include "shared/base/enum_names.hpp"

namespace stagepad {

/// The rule by which a placement round divides its places, published before the round opens. Under each
/// the outcome is unique: it follows from preferences, capacities and lottery order alone.
/// `iedereen_eerst_geplaatst`: as many placed as possible; among those divisions the most first choices,
/// then the most second ones, and so on; what is left open is decided by the lottery.
/// `loting`: in lottery order, each gets the first of the named places that still has room (serial
/// dictatorship; equal to Gale-Shapley with one lottery, as places have no preferences of their own).
/// `eerste_keuzes_eerst`: the most first choices, then the most second ones, and so on (rank-maximal); then
/// the lottery.
enum class Plaatsingsregel { iedereen_eerst_geplaatst, loting, eerste_keuzes_eerst };

/// The most places that one person can rank.
inline constexpr std::int32_t k_meeste_voorkeuren = 10;

template <>
struct EnumNames<Plaatsingsregel> {
  static constexpr EnumName<Plaatsingsregel> names[] = {
      {Plaatsingsregel::iedereen_eerst_geplaatst, "iedereen_eerst_geplaatst"},
      {Plaatsingsregel::loting, "loting"},
      {Plaatsingsregel::eerste_keuzes_eerst, "eerste_keuzes_eerst"}};
};

}  // namespace stagepad
