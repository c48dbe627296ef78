#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/stageplaats.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack_onderdelen.hpp"

namespace stagepad {

// The kinds of rule about places: which serve, who must agree, how many may be preferred.

/// Rule kind: at least `minimum` of the stages serve a target group, or lie in a setting (one of the
/// two), unless `evc` was granted. `ernst` is how it weighs when no stage is open any more.
struct Dekking {
  std::string id;
  std::optional<Doelgroep> doelgroep;
  std::optional<Setting> setting;
  std::vector<std::string> onderdelen;
  std::int32_t minimum = 1;
  /// Name of the competence acquired elsewhere that lifts the condition; empty when none does.
  std::string evc;
  Ernst ernst = Ernst::blokkeert;
  Herkomst herkomst;

  friend bool operator==(const Dekking&, const Dekking&) = default;
};

/// Rule kind: which place is eligible for a part or part-stage. Empty lists do not restrict.
struct Plaatseis {
  std::string id;
  /// The code of a part or of a part-stage.
  std::string onderdeel;
  std::vector<std::string> specialismen;
  /// Fields that do not serve, because they are another stage's.
  std::vector<std::string> niet_specialismen;
  /// Profiles that do not serve: the aios's own one (an M+G-stage is in another profile).
  std::vector<std::string> niet_in_profielen;
  std::vector<Setting> settings;
  /// Must it be a recognised training place?
  bool erkend = false;
  /// Must it be at the institution of this practice period? Empty: no.
  std::string bij_instelling_van;
  /// Institutions that serve, by name; where the source names them.
  std::vector<std::string> instellingen;
  Ernst ernst = Ernst::blokkeert;
  std::vector<Rol> toestemming_van;
  Herkomst herkomst;

  friend bool operator==(const Plaatseis&, const Plaatseis&) = default;
};

/// What must differ between places.
enum class Verschil { instelling, afdeling };

/// Rule kind: the stages are spread over at least `minimum` different institutions or parts of one.
struct VerschillendePlekken {
  std::string id;
  std::vector<std::string> onderdelen;
  Verschil verschil = Verschil::afdeling;
  std::int32_t minimum = 2;
  Ernst ernst = Ernst::waarschuwt;
  Herkomst herkomst;

  friend bool operator==(const VerschillendePlekken&, const VerschillendePlekken&) = default;
};

/// A leerlijn: a reasoned, continuous building up in complexity.
struct Leerlijn {
  std::string code;
  Tweetalig naam;

  friend bool operator==(const Leerlijn&, const Leerlijn&) = default;
};

/// Rule kind: the leerlijnen of the programme; every one is served by some stage, and none goes back in
/// complexity from one stage to a later one.
struct Leerlijneis {
  std::string id;
  std::vector<Leerlijn> leerlijnen;
  Ernst ernst = Ernst::waarschuwt;
  Herkomst herkomst;

  friend bool operator==(const Leerlijneis&, const Leerlijneis&) = default;
};

/// Rule kind: consent before a place is preferred or an institution approached. Not asked of a stage at
/// the institution of the practice period `niet_bij_instelling_van`.
struct VoorafAkkoord {
  std::string id;
  std::vector<std::string> onderdelen;
  std::vector<Route> routes;
  std::vector<Rol> van;
  /// `blokkeert`: without it not at all. `waarschuwt`: the source does not say; better ask.
  Ernst ernst = Ernst::blokkeert;
  std::string niet_bij_instelling_van;
  Herkomst herkomst;

  friend bool operator==(const VoorafAkkoord&, const VoorafAkkoord&) = default;
};

/// Rule kind: whose consent makes a place final, all of them. Without such a rule for its route, a place
/// that is reported is final.
struct DefinitiefAkkoord {
  std::string id;
  std::vector<std::string> onderdelen;
  std::vector<Route> routes;
  std::vector<Rol> van;
  Herkomst herkomst;

  friend bool operator==(const DefinitiefAkkoord&, const DefinitiefAkkoord&) = default;
};

/// Rule kind: how many places may be preferred for one stage.
struct Voorkeurenaantal {
  std::string id;
  std::vector<std::string> onderdelen;
  std::int32_t maximum = 2;
  Herkomst herkomst;

  friend bool operator==(const Voorkeurenaantal&, const Voorkeurenaantal&) = default;
};

/// Rule kind: how many months a stage abroad may take.
struct Buitenlandeis {
  std::string id;
  std::vector<std::string> onderdelen;
  std::int32_t maximum_maanden = 6;
  Ernst ernst = Ernst::waarschuwt;
  std::vector<Rol> toestemming_van;
  Herkomst herkomst;

  friend bool operator==(const Buitenlandeis&, const Buitenlandeis&) = default;
};

/// Rule kind: what share of the days of keuzeonderwijs may be spent as stage days; more needs consent.
struct Stagedagenaandeel {
  std::string id;
  std::vector<std::string> onderdelen;
  std::int32_t maximum_procent = 50;
  std::vector<Rol> toestemming_van;
  Herkomst herkomst;

  friend bool operator==(const Stagedagenaandeel&, const Stagedagenaandeel&) = default;
};

template <>
struct EnumNames<Verschil> {
  static constexpr EnumName<Verschil> names[] = {
      {Verschil::instelling, "instelling"},
      {Verschil::afdeling, "afdeling"}};
};

template <>
struct Describe<Dekking> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Dekking::id),
        field.or_default("doelgroep", &Dekking::doelgroep),
        field.or_default("setting", &Dekking::setting),
        field.or_default("onderdelen", &Dekking::onderdelen),
        field.or_default("minimum", &Dekking::minimum),
        field.or_default("evc", &Dekking::evc),
        field.or_default("ernst", &Dekking::ernst),
        field("herkomst", &Dekking::herkomst));
  }
};

template <>
struct Describe<Plaatseis> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Plaatseis::id),
        field("onderdeel", &Plaatseis::onderdeel),
        field.or_default("specialismen", &Plaatseis::specialismen),
        field.or_default("niet_specialismen", &Plaatseis::niet_specialismen),
        field.or_default("niet_in_profielen", &Plaatseis::niet_in_profielen),
        field.or_default("settings", &Plaatseis::settings),
        field.or_default("erkend", &Plaatseis::erkend),
        field.or_default("bij_instelling_van", &Plaatseis::bij_instelling_van),
        field.or_default("instellingen", &Plaatseis::instellingen),
        field.or_default("ernst", &Plaatseis::ernst),
        field.or_default("toestemming_van", &Plaatseis::toestemming_van),
        field("herkomst", &Plaatseis::herkomst));
  }
};

template <>
struct Describe<VerschillendePlekken> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &VerschillendePlekken::id),
        field.or_default("onderdelen", &VerschillendePlekken::onderdelen),
        field("verschil", &VerschillendePlekken::verschil),
        field("minimum", &VerschillendePlekken::minimum),
        field.or_default("ernst", &VerschillendePlekken::ernst),
        field("herkomst", &VerschillendePlekken::herkomst));
  }
};

template <>
struct Describe<Leerlijn> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("code", &Leerlijn::code),
        field("naam", &Leerlijn::naam));
  }
};

template <>
struct Describe<Leerlijneis> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Leerlijneis::id),
        field("leerlijnen", &Leerlijneis::leerlijnen),
        field.or_default("ernst", &Leerlijneis::ernst),
        field("herkomst", &Leerlijneis::herkomst));
  }
};

template <>
struct Describe<VoorafAkkoord> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &VoorafAkkoord::id),
        field.or_default("onderdelen", &VoorafAkkoord::onderdelen),
        field.or_default("routes", &VoorafAkkoord::routes),
        field("van", &VoorafAkkoord::van),
        field.or_default("ernst", &VoorafAkkoord::ernst),
        field.or_default("niet_bij_instelling_van", &VoorafAkkoord::niet_bij_instelling_van),
        field("herkomst", &VoorafAkkoord::herkomst));
  }
};

template <>
struct Describe<DefinitiefAkkoord> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &DefinitiefAkkoord::id),
        field.or_default("onderdelen", &DefinitiefAkkoord::onderdelen),
        field.or_default("routes", &DefinitiefAkkoord::routes),
        field("van", &DefinitiefAkkoord::van),
        field("herkomst", &DefinitiefAkkoord::herkomst));
  }
};

template <>
struct Describe<Voorkeurenaantal> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Voorkeurenaantal::id),
        field.or_default("onderdelen", &Voorkeurenaantal::onderdelen),
        field("maximum", &Voorkeurenaantal::maximum),
        field("herkomst", &Voorkeurenaantal::herkomst));
  }
};

template <>
struct Describe<Buitenlandeis> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Buitenlandeis::id),
        field.or_default("onderdelen", &Buitenlandeis::onderdelen),
        field("maximum_maanden", &Buitenlandeis::maximum_maanden),
        field.or_default("ernst", &Buitenlandeis::ernst),
        field.or_default("toestemming_van", &Buitenlandeis::toestemming_van),
        field("herkomst", &Buitenlandeis::herkomst));
  }
};

template <>
struct Describe<Stagedagenaandeel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Stagedagenaandeel::id),
        field.or_default("onderdelen", &Stagedagenaandeel::onderdelen),
        field("maximum_procent", &Stagedagenaandeel::maximum_procent),
        field("toestemming_van", &Stagedagenaandeel::toestemming_van),
        field("herkomst", &Stagedagenaandeel::herkomst));
  }
};

}  // namespace stagepad
