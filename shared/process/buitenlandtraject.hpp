#pragma once

#include <optional>
#include <vector>

#include "shared/base/enum_names.hpp"
#include "shared/domain/rol.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// The steps on the way to a stage abroad (domain, 3 and 11; that it takes more than half a year stands in the Q&A, the
/// order of the steps is ours): the IO agrees with the plan, the aios finds a place and reports it, the employer
/// consents and insures, the place becomes final.
enum class Buitenlandstap { akkoord_opleider, plaats_melden, akkoord_werkgever, verzekering, plaats_definitief };

struct BuitenlandStand {
  Buitenlandstap stap = Buitenlandstap::akkoord_opleider;
  Rol wie = Rol::aios;
  bool gedaan = false;
  /// The last day; absent where the pack names none for it.
  std::optional<CivilDate> uiterlijk;

  friend bool operator==(const BuitenlandStand&, const BuitenlandStand&) = default;
};

/// Does the pack know stages abroad of this kind, that the aios finds?
bool kan_naar_buitenland(const Toetscontext& context, const GeplandOnderdeel& part);

/// How the steps stand, in their order; empty where the pack knows no stage abroad of this kind.
std::vector<BuitenlandStand> buitenlandstappen(const Toetscontext& context, const GeplandOnderdeel& part);

template <>
struct EnumNames<Buitenlandstap> {
  static constexpr EnumName<Buitenlandstap> names[] = {{Buitenlandstap::akkoord_opleider, "akkoord_opleider"},
                                                       {Buitenlandstap::plaats_melden, "plaats_melden"},
                                                       {Buitenlandstap::akkoord_werkgever, "akkoord_werkgever"},
                                                       {Buitenlandstap::verzekering, "verzekering"},
                                                       {Buitenlandstap::plaats_definitief, "plaats_definitief"}};
};

}  // namespace stagepad
