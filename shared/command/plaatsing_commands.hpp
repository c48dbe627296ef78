#pragma once

#include <optional>
#include <string>

#include "shared/base/describe.hpp"
#include "shared/domain/traject.hpp"
#include "shared/domain/verzoek.hpp"

namespace stagepad {

// The commands by which a stage gets its place, by the three routes of the transition table. `deel` names a
// part-stage by its word of the rule pack; without it the stage itself. A stage of part-stages has its place
// when all of them have theirs.

/// The aios reports the place arranged by own recruitment: institution, stagebegeleider, and the days agreed.
/// Reported again it replaces what was reported, and is judged anew.
struct MeldPlaats {
  OnderdeelId onderdeel;
  std::string deel;
  Plek plek;
  std::optional<CivilDate> praktische_eerste_dag;
  std::optional<CivilDate> praktische_laatste_dag;

  friend bool operator==(const MeldPlaats&, const MeldPlaats&) = default;
};

/// A place found by own recruitment: the IO agrees to it, then the Stagebureau confirms it; either returns it
/// with a reason. Which of the two is meant follows from the fase.
struct BeoordeelPlaatsing {
  OnderdeelId onderdeel;
  Besluit besluit = Besluit::goedgekeurd;
  std::string reden;

  friend bool operator==(const BeoordeelPlaatsing&, const BeoordeelPlaatsing&) = default;
};

/// The Stagebureau places the aios in a place of the etalage, consents outstanding.
struct PlaatsOnderVoorbehoud {
  OnderdeelId onderdeel;
  StageplaatsId stageplaats;

  friend bool operator==(const PlaatsOnderVoorbehoud&, const PlaatsOnderVoorbehoud&) = default;
};

/// The Stagebureau says that there is no place for the aios among the preferences, and why.
struct LaatOngeplaatst {
  OnderdeelId onderdeel;
  std::string reden;

  friend bool operator==(const LaatOngeplaatst&, const LaatOngeplaatst&) = default;
};

/// The institute assigns a place: IO or Stagebureau, where the pack lets it.
struct WijsPlaatsToe {
  OnderdeelId onderdeel;
  std::string deel;
  Plek plek;

  friend bool operator==(const WijsPlaatsToe&, const WijsPlaatsToe&) = default;
};

/// Consent to a placement. The Stagebureau enters the contact person's, who has no account.
struct GeefAkkoord {
  OnderdeelId onderdeel;
  Rol rol = Rol::aios;

  friend bool operator==(const GeefAkkoord&, const GeefAkkoord&) = default;
};

/// The Stagebureau makes a placement final, when everybody has consented.
struct MaakDefinitief {
  OnderdeelId onderdeel;

  friend bool operator==(const MaakDefinitief&, const MaakDefinitief&) = default;
};

/// The Stagebureau takes a placement back, also a final one; on record with its reason.
struct TrekPlaatsingIn {
  OnderdeelId onderdeel;
  std::string reden;

  friend bool operator==(const TrekPlaatsingIn&, const TrekPlaatsingIn&) = default;
};

template <>
struct Describe<MeldPlaats> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &MeldPlaats::onderdeel), field.or_default("deel", &MeldPlaats::deel),
        field("plek", &MeldPlaats::plek),
        field.or_default("praktische_eerste_dag", &MeldPlaats::praktische_eerste_dag),
        field.or_default("praktische_laatste_dag", &MeldPlaats::praktische_laatste_dag));
  }
};

template <>
struct Describe<BeoordeelPlaatsing> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &BeoordeelPlaatsing::onderdeel),
                           field("besluit", &BeoordeelPlaatsing::besluit),
                           field.or_default("reden", &BeoordeelPlaatsing::reden));
  }
};

template <>
struct Describe<PlaatsOnderVoorbehoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &PlaatsOnderVoorbehoud::onderdeel),
                           field("stageplaats", &PlaatsOnderVoorbehoud::stageplaats));
  }
};

template <>
struct Describe<LaatOngeplaatst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &LaatOngeplaatst::onderdeel),
                           field("reden", &LaatOngeplaatst::reden));
  }
};

template <>
struct Describe<WijsPlaatsToe> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &WijsPlaatsToe::onderdeel),
                           field.or_default("deel", &WijsPlaatsToe::deel),
                           field("plek", &WijsPlaatsToe::plek));
  }
};

template <>
struct Describe<GeefAkkoord> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &GeefAkkoord::onderdeel), field("rol", &GeefAkkoord::rol));
  }
};

template <>
struct Describe<MaakDefinitief> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &MaakDefinitief::onderdeel));
  }
};

template <>
struct Describe<TrekPlaatsingIn> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &TrekPlaatsingIn::onderdeel),
                           field("reden", &TrekPlaatsingIn::reden));
  }
};

}  // namespace stagepad
