#pragma once

#include <vector>

#include "shared/base/enum_names.hpp"
#include "shared/matching/ronde.hpp"

namespace stagepad {

/// What of a published round can be held against the rest, in the order in which it was published and then
/// worked out. `opnieuw`: divided once more, the same comes out.
enum class Verificatiepunt { toezegging, inzendingen, aanbod, volgorde, bewijs, opnieuw, hash };

enum class Verificatiestand { klopt, klopt_niet, niet_gepubliceerd };

struct Verificatieregel {
  Verificatiepunt punt = Verificatiepunt::toezegging;
  Verificatiestand stand = Verificatiestand::niet_gepubliceerd;

  friend bool operator==(const Verificatieregel&, const Verificatieregel&) = default;
};

/// A line for every point, and what is wrong in full. What was not published is not held against the round.
struct Verificatie {
  std::vector<Verificatieregel> regels;
  Findings findings;

  [[nodiscard]] bool klopt() const { return findings.empty(); }
};

/// Does all that was published agree with what was revealed, and is the outcome the one of the rule? Of a round that
/// controleer_ronde accepts. Takes about as long as dividing.
Verificatie verifieer(const Ronde& ronde);

template <>
struct EnumNames<Verificatiepunt> {
  static constexpr EnumName<Verificatiepunt> names[] = {{Verificatiepunt::toezegging, "toezegging"},
                                                        {Verificatiepunt::inzendingen, "inzendingen"},
                                                        {Verificatiepunt::aanbod, "aanbod"},
                                                        {Verificatiepunt::volgorde, "volgorde"},
                                                        {Verificatiepunt::bewijs, "bewijs"},
                                                        {Verificatiepunt::opnieuw, "opnieuw"},
                                                        {Verificatiepunt::hash, "hash"}};
};

}  // namespace stagepad
