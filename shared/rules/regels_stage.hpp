#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/domain/evaluatie.hpp"
#include "shared/rules/rulepack_onderdelen.hpp"

namespace stagepad {

// The kinds of rule about a stage under way and its evaluation.

/// Rule kind: the talks of a stage. `evaluatie` counts evaluation talks with the stagebegeleider,
/// `gezamenlijk` those joined by PO or IO (by the IO where no PO is involved), `stagebegeleider` all
/// the stagebegeleider holds.
struct Gesprekseis {
  std::string id;
  std::vector<std::string> onderdelen;
  std::int32_t gezamenlijk = 1;
  std::int32_t evaluatie = 2;
  std::int32_t stagebegeleider = 3;
  Herkomst herkomst;

  friend bool operator==(const Gesprekseis&, const Gesprekseis&) = default;
};

/// Rule kind: hours of supervision a week by the stagebegeleider, both bounds included.
struct Begeleidingseis {
  std::string id;
  std::vector<std::string> onderdelen;
  Decimal minimum_uren;
  Decimal maximum_uren;
  Herkomst herkomst;

  friend bool operator==(const Begeleidingseis&, const Begeleidingseis&) = default;
};

/// Rule kind: what independent shifts under remote supervision ask: an introduction programme, competence
/// established by the stagebegeleider at a talk, and the IO's word on doubt.
struct Dienstenvoorwaarde {
  std::string id;
  std::vector<std::string> onderdelen;
  Herkomst herkomst;

  friend bool operator==(const Dienstenvoorwaarde&, const Dienstenvoorwaarde&) = default;
};

/// Rule kind: who may judge a practice test of this kind during a stage.
struct Praktijktoetseis {
  std::string id;
  std::vector<std::string> onderdelen;
  Toetssoort soort = Toetssoort::praktijkbeoordeling;
  std::vector<Rol> beoordelaars;
  Herkomst herkomst;

  friend bool operator==(const Praktijktoetseis&, const Praktijktoetseis&) = default;
};

/// Rule kind: who judges the stageverslag. Every list is "one of these"; `waardering_door` comes last,
/// absent where the source names nobody.
struct Beoordelingseis {
  std::string id;
  std::vector<std::string> onderdelen;
  std::vector<Rol> oordeel_van;
  std::vector<Rol> oordeel_van_opleider;
  std::optional<Rol> waardering_door;
  bool stagebeoordeling = true;
  Herkomst herkomst;

  friend bool operator==(const Beoordelingseis&, const Beoordelingseis&) = default;
};

template <>
struct Describe<Gesprekseis> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Gesprekseis::id),
        field.or_default("onderdelen", &Gesprekseis::onderdelen),
        field.or_default("gezamenlijk", &Gesprekseis::gezamenlijk),
        field.or_default("evaluatie", &Gesprekseis::evaluatie),
        field.or_default("stagebegeleider", &Gesprekseis::stagebegeleider),
        field("herkomst", &Gesprekseis::herkomst));
  }
};

template <>
struct Describe<Begeleidingseis> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Begeleidingseis::id),
        field.or_default("onderdelen", &Begeleidingseis::onderdelen),
        field("minimum_uren", &Begeleidingseis::minimum_uren),
        field("maximum_uren", &Begeleidingseis::maximum_uren),
        field("herkomst", &Begeleidingseis::herkomst));
  }
};

template <>
struct Describe<Dienstenvoorwaarde> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Dienstenvoorwaarde::id),
        field.or_default("onderdelen", &Dienstenvoorwaarde::onderdelen),
        field("herkomst", &Dienstenvoorwaarde::herkomst));
  }
};

template <>
struct Describe<Praktijktoetseis> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Praktijktoetseis::id),
        field.or_default("onderdelen", &Praktijktoetseis::onderdelen),
        field("soort", &Praktijktoetseis::soort),
        field("beoordelaars", &Praktijktoetseis::beoordelaars),
        field("herkomst", &Praktijktoetseis::herkomst));
  }
};

template <>
struct Describe<Beoordelingseis> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Beoordelingseis::id),
        field.or_default("onderdelen", &Beoordelingseis::onderdelen),
        field.or_default("oordeel_van", &Beoordelingseis::oordeel_van),
        field.or_default("oordeel_van_opleider", &Beoordelingseis::oordeel_van_opleider),
        field.or_default("waardering_door", &Beoordelingseis::waardering_door),
        field.or_default("stagebeoordeling", &Beoordelingseis::stagebeoordeling),
        field("herkomst", &Beoordelingseis::herkomst));
  }
};

}  // namespace stagepad
