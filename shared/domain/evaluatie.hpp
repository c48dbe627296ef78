#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/rol.hpp"

namespace stagepad {

/// The talks of a stage (Q&A, step 4). `gezamenlijk`: joined by PO or IO, on stageplan and goals; it
/// never counts as an evaluation talk. `start` and `eind`: held by the stagebegeleider.
enum class Gesprekssoort { gezamenlijk, start, evaluatie, eind };

/// What a stagebegeleider put a name to, through a mailed link that may be forwarded inside the institution.
struct Bevestiging {
  CivilDate op;
  std::string naam;

  friend bool operator==(const Bevestiging&, const Bevestiging&) = default;
};

/// A talk that was held, or is planned.
struct Gesprek {
  Gesprekssoort soort = Gesprekssoort::evaluatie;
  CivilDate datum;
  /// Who joined besides the aios, or is to join.
  std::vector<Rol> aanwezig;
  /// Only a talk that was held counts.
  bool gehouden = true;
  /// Set by the stagebegeleider alone; what was confirmed stays.
  std::optional<Bevestiging> bevestigd = {};

  friend bool operator==(const Gesprek&, const Gesprek&) = default;
};

/// Someone's judgement of the stageverslag.
struct Oordeel {
  Rol rol = Rol::stagebegeleider;
  CivilDate datum;
  bool akkoord = false;
  /// Who judged, where that is somebody without an account.
  std::string naam = {};

  friend bool operator==(const Oordeel&, const Oordeel&) = default;
};

/// Why what was handed in came back, and from whom.
struct Terugkoppeling {
  Rol van = Rol::instituutsopleider;
  CivilDate op;
  std::string reden;
  /// Which version of the stageverslag it is about; absent: one that is not in Stagepad.
  std::optional<std::int32_t> versie;

  friend bool operator==(const Terugkoppeling&, const Terugkoppeling&) = default;
};

/// Shifts worked independently under remote supervision, which some institutions ask for (Q&A, "Algemeen
/// kader"). `bekwaam` is the progress talk at which the stagebegeleider established the competence.
struct Diensten {
  bool inwerkprogramma = false;
  std::optional<CivilDate> bekwaam;
  /// Is there doubt? Then stagebegeleider and aios confer with the IO.
  bool twijfel = false;
  std::optional<CivilDate> overleg_met_io;

  friend bool operator==(const Diensten&, const Diensten&) = default;
};

/// A practice test during a stage. `praktijkopdracht` is what the sources abbreviate "PO" there.
enum class Toetssoort { praktijkbeoordeling, praktijkopdracht };

/// One practice test and who judged it.
struct Praktijktoets {
  Toetssoort soort = Toetssoort::praktijkbeoordeling;
  Rol door = Rol::praktijkopleider;
  CivilDate datum;
  /// What was seen, and what to work on.
  std::string toelichting = {};
  /// Set when the stagebegeleider gave it through the mailed link; it stays as it is.
  std::optional<Bevestiging> bevestigd = {};

  friend bool operator==(const Praktijktoets&, const Praktijktoets&) = default;
};

template <>
struct EnumNames<Toetssoort> {
  static constexpr EnumName<Toetssoort> names[] = {
      {Toetssoort::praktijkbeoordeling, "praktijkbeoordeling"},
      {Toetssoort::praktijkopdracht, "praktijkopdracht"}};
};

template <>
struct Describe<Bevestiging> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("op", &Bevestiging::op), field("naam", &Bevestiging::naam));
  }
};

template <>
struct Describe<Terugkoppeling> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("van", &Terugkoppeling::van), field("op", &Terugkoppeling::op),
                           field("reden", &Terugkoppeling::reden),
                           field.or_default("versie", &Terugkoppeling::versie));
  }
};

template <>
struct Describe<Diensten> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("inwerkprogramma", &Diensten::inwerkprogramma),
                           field.or_default("bekwaam", &Diensten::bekwaam),
                           field.or_default("twijfel", &Diensten::twijfel),
                           field.or_default("overleg_met_io", &Diensten::overleg_met_io));
  }
};

template <>
struct Describe<Praktijktoets> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &Praktijktoets::soort), field("door", &Praktijktoets::door),
                           field("datum", &Praktijktoets::datum),
                           field.or_default("toelichting", &Praktijktoets::toelichting),
                           field.or_default("bevestigd", &Praktijktoets::bevestigd));
  }
};

template <>
struct EnumNames<Gesprekssoort> {
  static constexpr EnumName<Gesprekssoort> names[] = {{Gesprekssoort::gezamenlijk, "gezamenlijk"},
                                                      {Gesprekssoort::start, "start"},
                                                      {Gesprekssoort::evaluatie, "evaluatie"},
                                                      {Gesprekssoort::eind, "eind"}};
};

template <>
struct Describe<Gesprek> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &Gesprek::soort), field("datum", &Gesprek::datum),
                           field("aanwezig", &Gesprek::aanwezig),
                           field.or_default("gehouden", &Gesprek::gehouden),
                           field.or_default("bevestigd", &Gesprek::bevestigd));
  }
};

template <>
struct Describe<Oordeel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("rol", &Oordeel::rol), field("datum", &Oordeel::datum),
                           field("akkoord", &Oordeel::akkoord),
                           field.or_default("naam", &Oordeel::naam));
  }
};

}  // namespace stagepad
