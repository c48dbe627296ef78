#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/calendar/feestdagen.hpp"
#include "shared/calendar/verlof.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack_onderdelen.hpp"

namespace stagepad {

// The kinds of rule about the schedule as a whole: order, overlap, joining, employment, leave.

/// Rule kind: a part comes after others. With `aansluitend` directly after the last of them.
struct Opvolging {
  std::string id;
  std::string onderdeel;
  std::vector<std::string> na;
  bool aansluitend = false;
  Ernst ernst = Ernst::toestemming;
  std::vector<Rol> toestemming_van;
  Herkomst herkomst;

  friend bool operator==(const Opvolging&, const Opvolging&) = default;
};

/// Rule kind: departing from the standard order of the pack needs consent. Without `onderdeel` any
/// departure counts; with it only bringing that part forward.
struct Volgorde {
  std::string id;
  std::string onderdeel;
  std::vector<Rol> toestemming_van;
  Herkomst herkomst;

  friend bool operator==(const Volgorde&, const Volgorde&) = default;
};

/// On what ground a stage may be interwoven with a practice period: sufficient development of
/// competence, also because the scientific society concerned sees added value, or none is named and it
/// is a matter of consultation.
enum class Vervlechtgrond { competentie, competentie_of_vereniging, overleg };

/// Rule kind: the schedule has no holes and no unintended overlaps. Overlap of a stage with a practice
/// period is interweaving (vervlechten) and asks `vervlechten_toestemming`; not allowed when empty.
struct Aaneengesloten {
  std::string id;
  std::vector<Rol> vervlechten_toestemming;
  Vervlechtgrond grond = Vervlechtgrond::competentie;
  Herkomst herkomst;

  friend bool operator==(const Aaneengesloten&, const Aaneengesloten&) = default;
};

/// Rule kind: two different stages at one institution may be joined, so that the period there becomes
/// longer. At most `maximum` stages in one such period.
struct Koppelingseis {
  std::string id;
  std::vector<std::string> onderdelen;
  std::int32_t maximum = 2;
  std::vector<Rol> toestemming_van;
  Herkomst herkomst;

  friend bool operator==(const Koppelingseis&, const Koppelingseis&) = default;
};

/// Rule kind: the smallest employment that is expected. Less of it warns.
struct MinimaleFte {
  std::string id;
  Decimal fte;
  Herkomst herkomst;

  friend bool operator==(const MinimaleFte&, const MinimaleFte&) = default;
};

/// Rule kind: how long the whole training may take, in calendar months, part time and leave included.
struct Opleidingsduur {
  std::string id;
  std::int32_t maximum_maanden = 0;
  Ernst ernst = Ernst::waarschuwt;
  Herkomst herkomst;

  friend bool operator==(const Opleidingsduur&, const Opleidingsduur&) = default;
};

/// A kind of leave and how it weighs.
struct Verlofsoort {
  std::string code;
  Tweetalig naam;
  Verloftelling telling = Verloftelling::niet;

  friend bool operator==(const Verlofsoort&, const Verlofsoort&) = default;
};

/// Rule kind: which kinds of leave there are, and how many working days a training year leave that
/// counts `boven_drempel` costs nothing.
struct Verlofregel {
  std::string id;
  std::int32_t drempel_dagen = 10;
  std::vector<Verlofsoort> soorten;
  Herkomst herkomst;

  friend bool operator==(const Verlofregel&, const Verlofregel&) = default;
};

/// Rule kind: which days are days off; decides the practical first and last working day.
struct Werkdagen {
  std::string id;
  VrijeDagen vrij;
  Herkomst herkomst;

  friend bool operator==(const Werkdagen&, const Werkdagen&) = default;
};

template <>
struct EnumNames<Vervlechtgrond> {
  static constexpr EnumName<Vervlechtgrond> names[] = {
      {Vervlechtgrond::competentie, "competentie"},
      {Vervlechtgrond::competentie_of_vereniging, "competentie_of_vereniging"},
      {Vervlechtgrond::overleg, "overleg"}};
};

template <>
struct Describe<Opvolging> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Opvolging::id),
        field("onderdeel", &Opvolging::onderdeel),
        field("na", &Opvolging::na),
        field.or_default("aansluitend", &Opvolging::aansluitend),
        field.or_default("ernst", &Opvolging::ernst),
        field.or_default("toestemming_van", &Opvolging::toestemming_van),
        field("herkomst", &Opvolging::herkomst));
  }
};

template <>
struct Describe<Volgorde> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Volgorde::id),
        field.or_default("onderdeel", &Volgorde::onderdeel),
        field("toestemming_van", &Volgorde::toestemming_van),
        field("herkomst", &Volgorde::herkomst));
  }
};

template <>
struct Describe<Aaneengesloten> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Aaneengesloten::id),
        field.or_default("vervlechten_toestemming", &Aaneengesloten::vervlechten_toestemming),
        field.or_default("grond", &Aaneengesloten::grond),
        field("herkomst", &Aaneengesloten::herkomst));
  }
};

template <>
struct Describe<Koppelingseis> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Koppelingseis::id),
        field.or_default("onderdelen", &Koppelingseis::onderdelen),
        field.or_default("maximum", &Koppelingseis::maximum),
        field("toestemming_van", &Koppelingseis::toestemming_van),
        field("herkomst", &Koppelingseis::herkomst));
  }
};

template <>
struct Describe<MinimaleFte> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &MinimaleFte::id),
        field("fte", &MinimaleFte::fte),
        field("herkomst", &MinimaleFte::herkomst));
  }
};

template <>
struct Describe<Opleidingsduur> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Opleidingsduur::id),
        field("maximum_maanden", &Opleidingsduur::maximum_maanden),
        field.or_default("ernst", &Opleidingsduur::ernst),
        field("herkomst", &Opleidingsduur::herkomst));
  }
};

template <>
struct Describe<Verlofsoort> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("code", &Verlofsoort::code),
        field("naam", &Verlofsoort::naam),
        field("telling", &Verlofsoort::telling));
  }
};

template <>
struct Describe<Verlofregel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Verlofregel::id),
        field("drempel_dagen", &Verlofregel::drempel_dagen),
        field("soorten", &Verlofregel::soorten),
        field("herkomst", &Verlofregel::herkomst));
  }
};

template <>
struct Describe<Werkdagen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Werkdagen::id),
        field("vrij", &Werkdagen::vrij),
        field("herkomst", &Werkdagen::herkomst));
  }
};

}  // namespace stagepad
