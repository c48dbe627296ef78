#pragma once

#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/rol.hpp"

namespace stagepad {

/// The talks of a stage (Q&A, step 4). `gezamenlijk`: joined by PO or IO, on stageplan and goals; it
/// never counts as an evaluation talk. `start` and `eind`: held by the stagebegeleider.
enum class Gesprekssoort { gezamenlijk, start, evaluatie, eind };

/// A talk that was held.
struct Gesprek {
  Gesprekssoort soort = Gesprekssoort::evaluatie;
  CivilDate datum;
  /// Who joined besides the aios.
  std::vector<Rol> aanwezig;

  friend bool operator==(const Gesprek&, const Gesprek&) = default;
};

/// Someone's judgement of the stageverslag.
struct Oordeel {
  Rol rol = Rol::stagebegeleider;
  CivilDate datum;
  bool akkoord = false;

  friend bool operator==(const Oordeel&, const Oordeel&) = default;
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
  static constexpr auto fields() {
    return std::make_tuple(field("soort", &Gesprek::soort), field("datum", &Gesprek::datum),
                           field("aanwezig", &Gesprek::aanwezig));
  }
};

template <>
struct Describe<Oordeel> {
  static constexpr auto fields() {
    return std::make_tuple(field("rol", &Oordeel::rol), field("datum", &Oordeel::datum),
                           field("akkoord", &Oordeel::akkoord));
  }
};

}  // namespace stagepad
