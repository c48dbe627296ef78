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

/// One line of a proposed arrangement. The lines stand in the wanted order; without `start` a part
/// follows the one before it.
struct Schemaregel {
  OnderdeelId onderdeel;
  std::optional<CivilDate> start;

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
struct Describe<Schemaregel> {
  static constexpr auto fields() {
    return std::make_tuple(field("onderdeel", &Schemaregel::onderdeel),
                           field_or_default("start", &Schemaregel::start));
  }
};

template <>
struct Describe<Beslissing> {
  static constexpr auto fields() {
    return std::make_tuple(field("door", &Beslissing::door), field_or_default("namens", &Beslissing::namens),
                           field("rol", &Beslissing::rol),
                           field("op", &Beslissing::op), field("besluit", &Beslissing::besluit),
                           field_or_default("reden", &Beslissing::reden),
                           field_or_default("regelpakket", &Beslissing::regelpakket));
  }
};

template <>
struct Describe<Verzoek> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Verzoek::id), field("traject", &Verzoek::traject),
        field("soort", &Verzoek::soort), field("status", &Verzoek::status),
        field("ingediend_op", &Verzoek::ingediend_op),
        field_or_default("toelichting", &Verzoek::toelichting),
        field_or_default("schema", &Verzoek::schema),
        field_or_default("onderdeel", &Verzoek::onderdeel),
        field_or_default("route", &Verzoek::route),
        field_or_default("plaatsen", &Verzoek::plaatsen),
        field_or_default("eigen_instelling", &Verzoek::eigen_instelling),
        field_or_default("beslissingen", &Verzoek::beslissingen));
  }
};

}  // namespace stagepad
