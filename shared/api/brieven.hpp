#pragma once

#include <string>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/text/language.hpp"

namespace stagepad {

/// The letters about a stage with a final place: to the institution and the stagebegeleider. The
/// stage-intentieverklaring states the principles of the cooperation and needs no signature.
enum class Briefsoort { bevestiging, intentieverklaring };

/// Which letter about a stage. `deel` is the part-stage, a word of the rule pack; empty for a stage that has none.
struct BriefVraag {
  Briefsoort soort = Briefsoort::bevestiging;
  std::string deel;
  /// The language of the institution, not of whoever asks.
  Taal taal = Taal::nl;

  friend bool operator==(const BriefVraag&, const BriefVraag&) = default;
};

template <>
struct EnumNames<Briefsoort> {
  static constexpr EnumName<Briefsoort> names[] = {{Briefsoort::bevestiging, "bevestiging"},
                                                   {Briefsoort::intentieverklaring, "intentieverklaring"}};
};

template <>
struct Describe<BriefVraag> {
  static constexpr auto fields() {
    return std::make_tuple(field_or_default("soort", &BriefVraag::soort), field_or_default("deel", &BriefVraag::deel),
                           field_or_default("taal", &BriefVraag::taal));
  }
};

}  // namespace stagepad
