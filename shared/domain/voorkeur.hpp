#pragma once

#include <cstdint>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// The status words of the Q&A ("Voorkeur aangeven"). `voorlopig_geplaatst` only says that the
/// preference is in; it gives no right to the place. The other two are changed through the
/// Stagebureau only.
enum class VoorkeurStatus { voorlopig_geplaatst, onder_voorbehoud_geplaatst, geplaatst };

/// A ranked preference of an aios for a place. `rang` counts from 1.
struct Voorkeur {
  OnderdeelId onderdeel;
  StageplaatsId stageplaats;
  std::int32_t rang = 1;
  VoorkeurStatus status = VoorkeurStatus::voorlopig_geplaatst;
  CivilDate ingediend_op;

  friend bool operator==(const Voorkeur&, const Voorkeur&) = default;
};

template <>
struct EnumNames<VoorkeurStatus> {
  static constexpr EnumName<VoorkeurStatus> names[] = {
      {VoorkeurStatus::voorlopig_geplaatst, "voorlopig_geplaatst"},
      {VoorkeurStatus::onder_voorbehoud_geplaatst, "onder_voorbehoud_geplaatst"},
      {VoorkeurStatus::geplaatst, "geplaatst"}};
};

template <>
struct Describe<Voorkeur> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &Voorkeur::onderdeel),
                           field("stageplaats", &Voorkeur::stageplaats),
                           field("rang", &Voorkeur::rang), field("status", &Voorkeur::status),
                           field("ingediend_op", &Voorkeur::ingediend_op));
  }
};

}  // namespace stagepad
