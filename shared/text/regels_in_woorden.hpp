#pragma once

#include <string>
#include <vector>

#include "shared/rules/rulepack.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// What a rule is about, in the order in which people ask.
enum class Regelthema { opbouw, termijnen, volgorde, plaatsen, stage, tijd };

/// One rule of a pack as a person reads it.
struct Regelzin {
  Regelthema thema = Regelthema::opbouw;
  /// The id of the rule, or the code of the part.
  std::string id;
  std::string zin;
  /// Where it stands ("Q&A, JGZ-2024, 3. Werving en matching"), and how sure it is.
  std::string bron;
  Zekerheid zekerheid = Zekerheid::bron;
  /// Why it was read so, and what it could be instead; in the language of the pack, may be empty.
  std::string toelichting;

  friend bool operator==(const Regelzin&, const Regelzin&) = default;
};

/// Every part and every rule of the pack in a sentence, by theme, then in the order of the pack. Nothing
/// of the pack is left out: a rule without a sentence does not compile.
std::vector<Regelzin> regels_in_woorden(const Regelpakket& pakket, const Catalogue& catalogue);

/// The same of one stage: the part itself, its part-stages, and the rules about places, terms, supervision and
/// judgement that hold for it.
std::vector<Regelzin> regels_van_stage(const Regelpakket& pakket, const RegelpakketOnderdeel& onderdeel,
                                       const Catalogue& catalogue);

template <>
struct EnumNames<Regelthema> {
  static constexpr EnumName<Regelthema> names[] = {{Regelthema::opbouw, "opbouw"},
                                                   {Regelthema::termijnen, "termijnen"},
                                                   {Regelthema::volgorde, "volgorde"},
                                                   {Regelthema::plaatsen, "plaatsen"},
                                                   {Regelthema::stage, "stage"},
                                                   {Regelthema::tijd, "tijd"}};
};

}  // namespace stagepad
