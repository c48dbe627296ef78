#pragma once

#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/domain/stageplaats.hpp"

namespace stagepad {

/// What an institution answers when the Stagebureau asks whether a place is available: as it is, for fewer aios, in
/// other periods, or not at all.
enum class Beschikbaarheid { ongewijzigd, minder, andere_perioden, geen };

/// The whole answer, of which the permission to show the place is a part. Given by whoever at the institution deals
/// with it: a mailed link may be forwarded.
struct Beschikbaarheidsantwoord {
  Beschikbaarheid beschikbaarheid = Beschikbaarheid::ongewijzigd;
  /// Of `minder` the present periods that are not over, with what remains; of `andere_perioden` those that take their
  /// place. Not used by the other two.
  std::vector<Plaatsperiode> perioden;
  Zichtbaarheid zichtbaarheid = Zichtbaarheid::niemand;
  bool contact_tonen = false;
  /// Who answers, and so permits what is shown.
  std::string naam;
  std::string opmerking;

  friend bool operator==(const Beschikbaarheidsantwoord&, const Beschikbaarheidsantwoord&) = default;
};

template <>
struct EnumNames<Beschikbaarheid> {
  static constexpr EnumName<Beschikbaarheid> names[] = {{Beschikbaarheid::ongewijzigd, "ongewijzigd"},
                                                        {Beschikbaarheid::minder, "minder"},
                                                        {Beschikbaarheid::andere_perioden, "andere_perioden"},
                                                        {Beschikbaarheid::geen, "geen"}};
};

template <>
struct Describe<Beschikbaarheidsantwoord> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("beschikbaarheid", &Beschikbaarheidsantwoord::beschikbaarheid),
                           field.or_default("perioden", &Beschikbaarheidsantwoord::perioden),
                           field("zichtbaarheid", &Beschikbaarheidsantwoord::zichtbaarheid),
                           field("contact_tonen", &Beschikbaarheidsantwoord::contact_tonen),
                           field("naam", &Beschikbaarheidsantwoord::naam),
                           field.or_default("opmerking", &Beschikbaarheidsantwoord::opmerking));
  }
};

}  // namespace stagepad
