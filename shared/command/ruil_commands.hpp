#pragma once

#include <string>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"

namespace stagepad {

// What people do with a swap of places. It is about two trainings, so none of it is a command of one.

/// An aios asks whoever has this mail address to exchange places. Which stage of the colleague is meant follows from
/// the own one.
struct VraagRuil {
  OnderdeelId onderdeel;
  std::string email;
  std::string toelichting;

  friend bool operator==(const VraagRuil&, const VraagRuil&) = default;
};

enum class Ruilantwoord { akkoord, afgewezen };

/// The colleague, and then an IO, agrees or declines; an IO who declines says why.
struct BeantwoordRuil {
  Ruilantwoord antwoord = Ruilantwoord::akkoord;
  std::string reden;

  friend bool operator==(const BeantwoordRuil&, const BeantwoordRuil&) = default;
};

/// Who asked or agreed takes that back; the swap ends with it.
struct TrekRuilIn {
  std::string reden;

  friend bool operator==(const TrekRuilIn&, const TrekRuilIn&) = default;
};

/// The Stagebureau calls a swap off, with the reason.
struct ZetRuilStop {
  std::string reden;

  friend bool operator==(const ZetRuilStop&, const ZetRuilStop&) = default;
};

template <>
struct EnumNames<Ruilantwoord> {
  static constexpr EnumName<Ruilantwoord> names[] = {{Ruilantwoord::akkoord, "akkoord"},
                                                     {Ruilantwoord::afgewezen, "afgewezen"}};
};

template <>
struct Describe<VraagRuil> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &VraagRuil::onderdeel), field("email", &VraagRuil::email),
                           field.or_default("toelichting", &VraagRuil::toelichting));
  }
};

template <>
struct Describe<BeantwoordRuil> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("antwoord", &BeantwoordRuil::antwoord),
                           field.or_default("reden", &BeantwoordRuil::reden));
  }
};

template <>
struct Describe<TrekRuilIn> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("reden", &TrekRuilIn::reden));
  }
};

template <>
struct Describe<ZetRuilStop> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("reden", &ZetRuilStop::reden)); }
};

}  // namespace stagepad
