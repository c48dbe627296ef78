#pragma once

#include <cstdint>

#include "shared/base/enum_names.hpp"
#include "shared/matching/keten.hpp"
#include "shared/matching/verdeling.hpp"

namespace stagepad {

// Checks a division and its proof without finding one: shares no code with what divides.

/// What is wrong with a division or its proof; `geen`: nothing, the division is the one that the rule asks.
enum class Bewijsfout {
  geen,
  vorm,               ///< the lists do not have the lengths, or the values, that they must have
  niet_gekozen,       ///< a person is in a place that they did not name or may not have
  te_vol,             ///< a place holds more people than seats
  prijs_onder_nul,    ///< a price below zero
  prijs_van_ruimte,   ///< a place that is not full has a price
  niet_goedkoopst,    ///< a person would be cheaper off elsewhere: there may be a better division
  keert_terug,        ///< somebody later in the lottery could move from right to left over a gap
  eerdere_had_kunnen  ///< a better place is denied to a person, and nothing shows that it had to be
};

/// The first thing found wrong, and whom or which place it is about (from 0; -1 when it is about none).
struct Controle {
  Bewijsfout fout = Bewijsfout::geen;
  std::int32_t persoon = -1;
  std::int32_t plaats = -1;

  [[nodiscard]] bool klopt() const { return fout == Bewijsfout::geen; }
};

/// Is this division the one of the rule? `vraag` must be well-formed, all else may be anything. With k
/// choices and p places it takes time in proportion to k and p log p.
Controle controleer_verdeling(const Verdeelvraag& vraag, const Verdeling& verdeling,
                              const Verdeelbewijs& bewijs);

/// Is this chain possible, and is no division better that gives the person this place? `verdeling` must be
/// one that controleer_verdeling accepts; the chain may be anything. In the answer a place or person is of
/// the division that the chain makes.
Controle controleer_keten(const Verdeelvraag& vraag, const Verdeling& verdeling, std::int32_t persoon,
                          std::int32_t naar, const Keten& keten);

/// The division after a person gets a place and everybody in the chain moves.
Verdeling na_keten(const Verdeling& verdeling, std::int32_t persoon, std::int32_t naar, const Keten& keten);

template <>
struct EnumNames<Bewijsfout> {
  static constexpr EnumName<Bewijsfout> names[] = {
      {Bewijsfout::geen, "geen"},
      {Bewijsfout::vorm, "vorm"},
      {Bewijsfout::niet_gekozen, "niet_gekozen"},
      {Bewijsfout::te_vol, "te_vol"},
      {Bewijsfout::prijs_onder_nul, "prijs_onder_nul"},
      {Bewijsfout::prijs_van_ruimte, "prijs_van_ruimte"},
      {Bewijsfout::niet_goedkoopst, "niet_goedkoopst"},
      {Bewijsfout::keert_terug, "keert_terug"},
      {Bewijsfout::eerdere_had_kunnen, "eerdere_had_kunnen"}};
};

}  // namespace stagepad
