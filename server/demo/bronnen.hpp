#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/domain/onderdeel.hpp"
#include "shared/domain/rol.hpp"
#include "shared/domain/stageplaats.hpp"

// The files of assets/demo as they are read. People and places refer to each other by `sleutel`; all
// times are relative to the day the demonstration is made, so that it is always about the near future.
namespace stagepad::demo {

struct DemoPersoon {
  std::string sleutel;
  std::string naam;
  std::string email;
  std::vector<Rol> rollen;
};

struct DemoPersonen {
  std::vector<DemoPersoon> personen;
};

/// From the first day of the month `vanaf` months from now, for `maanden` months.
struct DemoPeriode {
  std::int32_t vanaf = 0;
  std::int32_t maanden = 0;
  std::int32_t capaciteit = 1;
};

struct DemoPlaats {
  std::string sleutel;
  std::string instelling;
  std::string naam;
  std::string plaats;
  std::string regio;
  std::string sector;
  Setting setting = Setting::ambulant;
  std::vector<std::string> stagesoorten;
  std::string profiel;
  std::string specialisme;
  std::vector<Doelgroep> doelgroepen;
  std::string omschrijving;
  Zichtbaarheid zichtbaarheid = Zichtbaarheid::niemand;
  std::string contactpersoon;
  bool contact_tonen = true;
  /// Empty: not approved.
  std::string goedgekeurd_door;
  std::vector<DemoPeriode> perioden;
};

struct DemoPlaatsen {
  std::vector<DemoPlaats> plaatsen;
};

struct DemoFte {
  std::int32_t na_maanden = 0;
  Decimal fte;
};

/// How far a stage has come.
enum class DemoStand {
  gevraagd,       ///< a request waits
  teruggestuurd,  ///< it came back, with `reden`
  goedgekeurd,    ///< it was approved
  voorkeur,       ///< and preferences were handed in ten days later
  geplaatst       ///< the first of `plaatsen` became the place; what followed depends on the day
};

/// A part-stage of a composite stage that became `geplaatst`.
struct DemoDeel {
  std::string soort;
  Route route = Route::eigen;
  std::string instelling;
  std::string specialisme;
};

struct DemoStage {
  std::string soort;
  DemoStand stand = DemoStand::gevraagd;
  Route route = Route::etalage;
  std::vector<std::string> plaatsen;
  std::string eigen_instelling;
  /// Of the own institution, where known.
  std::string specialisme;
  std::optional<Setting> setting;
  std::vector<Doelgroep> doelgroepen;
  std::string stagebegeleider;
  /// Where each part-stage is, instead of one place.
  std::vector<DemoDeel> delen;
  /// When the request was handed in; 0 for `geplaatst`: that follows from the stage.
  std::int32_t dagen_geleden = 0;
  std::string toelichting;
  /// What the IO wrote with the decision.
  std::string reden;
  bool nog_niet_gewaardeerd = false;
  /// Of `geplaatst`: consents are still outstanding, of so many the first were given.
  bool onderweg = false;
  std::size_t akkoorden = 0;
};

struct DemoTraject {
  std::string aios;
  std::string instituutsopleider;
  std::string praktijkopleider;
  std::string programma;
  /// The training began on the first day of the month this many months ago.
  std::int32_t maanden_geleden = 0;
  std::vector<DemoFte> fte;
  std::vector<std::string> evc;
  /// Another order than the pack's, asked and approved: parts by `soort`.
  std::vector<std::string> volgorde;
  std::int32_t volgorde_dagen_geleden = 0;
  std::string volgorde_toelichting;
  std::string volgorde_reden;
  std::vector<DemoStage> stages;
};

struct DemoTrajecten {
  std::vector<DemoTraject> trajecten;
};

}  // namespace stagepad::demo

namespace stagepad {

template <>
struct EnumNames<demo::DemoStand> {
  using enum demo::DemoStand;
  static constexpr EnumName<demo::DemoStand> names[] = {{gevraagd, "gevraagd"},
                                                         {teruggestuurd, "teruggestuurd"},
                                                         {goedgekeurd, "goedgekeurd"},
                                                         {voorkeur, "voorkeur"},
                                                         {geplaatst, "geplaatst"}};
};

template <>
struct Describe<demo::DemoPersoon> {
  using T = demo::DemoPersoon;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("sleutel", &T::sleutel), field("naam", &T::naam),
                           field("email", &T::email), field("rollen", &T::rollen));
  }
};

template <>
struct Describe<demo::DemoPersonen> {
  using T = demo::DemoPersonen;
  static constexpr auto fields(auto field) { return std::make_tuple(field("personen", &T::personen)); }
};

template <>
struct Describe<demo::DemoPeriode> {
  using T = demo::DemoPeriode;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("vanaf", &T::vanaf), field("maanden", &T::maanden),
                           field("capaciteit", &T::capaciteit));
  }
};

template <>
struct Describe<demo::DemoPlaats> {
  using T = demo::DemoPlaats;
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("sleutel", &T::sleutel), field("instelling", &T::instelling), field("naam", &T::naam),
        field("plaats", &T::plaats), field("regio", &T::regio), field("sector", &T::sector),
        field("setting", &T::setting), field("stagesoorten", &T::stagesoorten),
        field("profiel", &T::profiel), field("specialisme", &T::specialisme),
        field("doelgroepen", &T::doelgroepen), field("omschrijving", &T::omschrijving),
        field("zichtbaarheid", &T::zichtbaarheid), field("contactpersoon", &T::contactpersoon),
        field("contact_tonen", &T::contact_tonen),
        field("goedgekeurd_door", &T::goedgekeurd_door), field("perioden", &T::perioden));
  }
};

template <>
struct Describe<demo::DemoPlaatsen> {
  using T = demo::DemoPlaatsen;
  static constexpr auto fields(auto field) { return std::make_tuple(field("plaatsen", &T::plaatsen)); }
};

template <>
struct Describe<demo::DemoFte> {
  using T = demo::DemoFte;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("na_maanden", &T::na_maanden), field("fte", &T::fte));
  }
};

template <>
struct Describe<demo::DemoDeel> {
  using T = demo::DemoDeel;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &T::soort), field("route", &T::route),
                           field("instelling", &T::instelling),
                           field.or_default("specialisme", &T::specialisme));
  }
};

template <>
struct Describe<demo::DemoStage> {
  using T = demo::DemoStage;
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &T::soort), field("stand", &T::stand),
                           field("route", &T::route), field.or_default("plaatsen", &T::plaatsen),
                           field.or_default("eigen_instelling", &T::eigen_instelling),
                           field.or_default("specialisme", &T::specialisme),
                           field.or_default("setting", &T::setting),
                           field.or_default("doelgroepen", &T::doelgroepen),
                           field.or_default("stagebegeleider", &T::stagebegeleider),
                           field.or_default("delen", &T::delen),
                           field.or_default("dagen_geleden", &T::dagen_geleden),
                           field.or_default("toelichting", &T::toelichting),
                           field.or_default("reden", &T::reden),
                           field.or_default("nog_niet_gewaardeerd", &T::nog_niet_gewaardeerd));
  }
};

template <>
struct Describe<demo::DemoTraject> {
  using T = demo::DemoTraject;
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("aios", &T::aios), field("instituutsopleider", &T::instituutsopleider),
        field.or_default("praktijkopleider", &T::praktijkopleider),
        field("programma", &T::programma), field("maanden_geleden", &T::maanden_geleden),
        field("fte", &T::fte), field.or_default("evc", &T::evc),
        field.or_default("volgorde", &T::volgorde),
        field.or_default("volgorde_dagen_geleden", &T::volgorde_dagen_geleden),
        field.or_default("volgorde_toelichting", &T::volgorde_toelichting),
        field.or_default("volgorde_reden", &T::volgorde_reden), field("stages", &T::stages));
  }
};

template <>
struct Describe<demo::DemoTrajecten> {
  using T = demo::DemoTrajecten;
  static constexpr auto fields(auto field) { return std::make_tuple(field("trajecten", &T::trajecten)); }
};

}  // namespace stagepad
