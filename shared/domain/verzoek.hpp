#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/domain/onderdeel.hpp"
#include "shared/domain/persoon.hpp"

namespace stagepad {

/// What the aios asks. `schemawijziging`: another arrangement of the opleidingsschema.
/// `stageplaats`: approval to prefer places (etalage) or to approach an institution (own recruitment).
enum class VerzoekSoort { schemawijziging, stageplaats };

enum class VerzoekStatus { ingediend, goedgekeurd, teruggestuurd, ingetrokken };

enum class Besluit { goedgekeurd, teruggestuurd };

/// When a part-stage begins; without `start` it follows the one before it, or runs at the same time, as the pack says.
struct Deelbegin {
  std::string soort;
  std::optional<CivilDate> start;

  friend bool operator==(const Deelbegin&, const Deelbegin&) = default;
};

/// How many of the days of keuzeonderwijs a stage takes (not employed by SBOH).
struct Dagenaandeel {
  std::int32_t dagen = 0;
  std::int32_t van = 0;

  friend bool operator==(const Dagenaandeel&, const Dagenaandeel&) = default;
};

/// One line of a proposed arrangement. The lines stand in the wanted order; without `start` a part
/// follows the one before it.
struct Schemaregel {
  /// Not set: a part of the kind `soort` is added, one that the pack leaves to the aios.
  OnderdeelId onderdeel;
  std::optional<CivilDate> start;
  std::string soort = {};
  /// Of the working time, for a stage that is interwoven with a practice period; absent: all of it.
  std::optional<Decimal> aandeel = {};
  /// The stage with which this one is joined at one institution.
  std::optional<OnderdeelId> gekoppeld_aan = {};
  /// Where the pack leaves the length free; absent: the one of the pack.
  std::optional<Duur> duur = {};
  /// Absent: as it is.
  std::optional<Dagenaandeel> stagedagen = {};
  /// All part-stages in their order, when one of them begins on a day of its own; else none.
  std::vector<Deelbegin> delen = {};

  friend bool operator==(const Schemaregel&, const Schemaregel&) = default;
};

/// What one person decided on a request. `reden` is filled when it was returned.
/// `regelpakket` is the hash of the rule pack by which it was judged.
struct Beslissing {
  PersoonVerwijzing door;
  /// The trainer for whom `door` acted.
  std::optional<PersoonVerwijzing> namens = {};
  Rol rol = Rol::instituutsopleider;
  CivilDate op;
  Besluit besluit = Besluit::goedgekeurd;
  std::string reden;
  std::string regelpakket;

  friend bool operator==(const Beslissing&, const Beslissing&) = default;
};

/// A request of an aios that others decide. It stays `ingediend` until everybody whose consent the
/// rules ask for has approved, or one of them has returned it.
struct Verzoek {
  VerzoekId id;
  TrajectId traject;
  VerzoekSoort soort = VerzoekSoort::schemawijziging;
  VerzoekStatus status = VerzoekStatus::ingediend;
  CivilDate ingediend_op;
  std::string toelichting;
  /// For `schemawijziging`: the whole proposed arrangement, every part once.
  std::vector<Schemaregel> schema;
  /// For `stageplaats`: which stage, by which route, and where.
  std::optional<OnderdeelId> onderdeel;
  std::optional<Route> route;
  std::vector<StageplaatsId> plaatsen;
  std::string eigen_instelling;
  /// Is that institution abroad?
  bool buitenland = false;
  std::vector<Beslissing> beslissingen;

  friend bool operator==(const Verzoek&, const Verzoek&) = default;
};

template <>
struct EnumNames<VerzoekSoort> {
  static constexpr EnumName<VerzoekSoort> names[] = {
      {VerzoekSoort::schemawijziging, "schemawijziging"},
      {VerzoekSoort::stageplaats, "stageplaats"}};
};

template <>
struct EnumNames<VerzoekStatus> {
  static constexpr EnumName<VerzoekStatus> names[] = {
      {VerzoekStatus::ingediend, "ingediend"},
      {VerzoekStatus::goedgekeurd, "goedgekeurd"},
      {VerzoekStatus::teruggestuurd, "teruggestuurd"},
      {VerzoekStatus::ingetrokken, "ingetrokken"}};
};

template <>
struct EnumNames<Besluit> {
  static constexpr EnumName<Besluit> names[] = {{Besluit::goedgekeurd, "goedgekeurd"},
                                                {Besluit::teruggestuurd, "teruggestuurd"}};
};

template <>
struct Describe<Deelbegin> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &Deelbegin::soort), field.or_default("start", &Deelbegin::start));
  }
};

template <>
struct Describe<Dagenaandeel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("dagen", &Dagenaandeel::dagen), field("van", &Dagenaandeel::van));
  }
};

template <>
struct Describe<Schemaregel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("onderdeel", &Schemaregel::onderdeel),
                           field.or_default("start", &Schemaregel::start),
                           field.or_default("soort", &Schemaregel::soort),
                           field.or_default("aandeel", &Schemaregel::aandeel),
                           field.or_default("gekoppeld_aan", &Schemaregel::gekoppeld_aan),
                           field.or_default("duur", &Schemaregel::duur),
                           field.or_default("stagedagen", &Schemaregel::stagedagen),
                           field.or_default("delen", &Schemaregel::delen));
  }
};

template <>
struct Describe<Beslissing> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("door", &Beslissing::door), field.or_default("namens", &Beslissing::namens),
                           field("rol", &Beslissing::rol),
                           field("op", &Beslissing::op), field("besluit", &Beslissing::besluit),
                           field.or_default("reden", &Beslissing::reden),
                           field.or_default("regelpakket", &Beslissing::regelpakket));
  }
};

template <>
struct Describe<Verzoek> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Verzoek::id), field("traject", &Verzoek::traject),
        field("soort", &Verzoek::soort), field("status", &Verzoek::status),
        field("ingediend_op", &Verzoek::ingediend_op),
        field.or_default("toelichting", &Verzoek::toelichting),
        field.or_default("schema", &Verzoek::schema),
        field.or_default("onderdeel", &Verzoek::onderdeel),
        field.or_default("route", &Verzoek::route),
        field.or_default("plaatsen", &Verzoek::plaatsen),
        field.or_default("eigen_instelling", &Verzoek::eigen_instelling),
                           field.or_default("buitenland", &Verzoek::buitenland),
        field.or_default("beslissingen", &Verzoek::beslissingen));
  }
};

}  // namespace stagepad
