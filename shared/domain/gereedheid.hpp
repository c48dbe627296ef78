#pragma once

#include <optional>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// What must be there before a stage begins (domain, 5 and 11). An institution may ask a certificate of conduct,
/// statements, a code, an agreement; a stage abroad asks the employer's consent and insurance. Only how it stands and since when is kept, never what a statement says.
enum class Gereedheidssoort { vog, hepatitis_b, tbc_vrij, agb_code, stageovereenkomst, akkoord_werkgever, verzekering };

/// `gevraagd`: the institution asks it. `aangevraagd`: the aios applied for it. `opgesteld`: the institution drew the
/// agreement up, and the institute is to sign. `elders_getekend`: signed outside Stagepad. `in_orde`: shown.
enum class Gereedheidsstand { gevraagd, aangevraagd, in_orde, opgesteld, getekend, elders_getekend };

struct Gereedheid {
  Gereedheidssoort soort = Gereedheidssoort::vog;
  Gereedheidsstand stand = Gereedheidsstand::gevraagd;
  /// The day since which it stands so.
  std::optional<CivilDate> op;

  friend bool operator==(const Gereedheid&, const Gereedheid&) = default;
};

template <>
struct EnumNames<Gereedheidssoort> {
  static constexpr EnumName<Gereedheidssoort> names[] = {
      {Gereedheidssoort::vog, "vog"},
      {Gereedheidssoort::hepatitis_b, "hepatitis_b"},
      {Gereedheidssoort::tbc_vrij, "tbc_vrij"},
      {Gereedheidssoort::agb_code, "agb_code"},
      {Gereedheidssoort::stageovereenkomst, "stageovereenkomst"},
      {Gereedheidssoort::akkoord_werkgever, "akkoord_werkgever"},
      {Gereedheidssoort::verzekering, "verzekering"}};
};

template <>
struct EnumNames<Gereedheidsstand> {
  static constexpr EnumName<Gereedheidsstand> names[] = {
      {Gereedheidsstand::gevraagd, "gevraagd"},
      {Gereedheidsstand::aangevraagd, "aangevraagd"},
      {Gereedheidsstand::in_orde, "in_orde"},
      {Gereedheidsstand::opgesteld, "opgesteld"},
      {Gereedheidsstand::getekend, "getekend"},
      {Gereedheidsstand::elders_getekend, "elders_getekend"}};
};

template <>
struct Describe<Gereedheid> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &Gereedheid::soort), field("stand", &Gereedheid::stand),
                           field.or_default("op", &Gereedheid::op));
  }
};

}  // namespace stagepad
