#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/evaluatie.hpp"
#include "shared/domain/stageplaats.hpp"

namespace stagepad {

/// How a place is found (domain: three routes).
enum class Route { etalage, eigen, toegewezen };

/// Where a stage will be, as far as it is known. Filled from the etalage place, or reported by the
/// aios for a place found by own recruitment.
struct Plek {
  std::optional<StageplaatsId> stageplaats;
  std::string instelling;
  std::string stagebegeleider;
  std::string specialisme;
  std::string profiel;
  std::vector<Doelgroep> doelgroepen;
  bool buitenland = false;

  friend bool operator==(const Plek&, const Plek&) = default;
};

/// What has been done for a stage so far; absent means not yet.
struct Voortgang {
  bool po_betrokken = true;
  std::optional<CivilDate> plaats_gemeld;
  std::optional<CivilDate> stageplan_ingediend;
  std::optional<CivilDate> stageplan_goedgekeurd;
  std::optional<CivilDate> in_mijnrgs_gezet;
  std::vector<Gesprek> gesprekken;
  std::optional<CivilDate> verslag_ingediend;
  std::optional<CivilDate> stagebeoordeling;
  std::vector<Oordeel> oordelen;

  friend bool operator==(const Voortgang&, const Voortgang&) = default;
};

/// One part of the opleidingsschema: a practice period or a stage. `soort` is a word of the rule pack.
/// Without `start` it follows the part before it; with it, it is pinned to that first day.
struct Onderdeel {
  OnderdeelId id;
  std::string soort;
  std::optional<CivilDate> start;
  std::optional<Route> route;
  std::optional<Plek> plek;
  std::optional<CivilDate> praktische_eerste_dag;
  std::optional<CivilDate> praktische_laatste_dag;
  Voortgang voortgang;

  friend bool operator==(const Onderdeel&, const Onderdeel&) = default;
};

template <>
struct EnumNames<Route> {
  static constexpr EnumName<Route> names[] = {{Route::etalage, "etalage"},
                                              {Route::eigen, "eigen"},
                                              {Route::toegewezen, "toegewezen"}};
};

template <>
struct Describe<Plek> {
  static constexpr auto fields() {
    return std::make_tuple(field_or_default("stageplaats", &Plek::stageplaats),
                           field_or_default("instelling", &Plek::instelling),
                           field_or_default("stagebegeleider", &Plek::stagebegeleider),
                           field_or_default("specialisme", &Plek::specialisme),
                           field_or_default("profiel", &Plek::profiel),
                           field_or_default("doelgroepen", &Plek::doelgroepen),
                           field_or_default("buitenland", &Plek::buitenland));
  }
};

template <>
struct Describe<Voortgang> {
  static constexpr auto fields() {
    return std::make_tuple(
        field_or_default("po_betrokken", &Voortgang::po_betrokken),
        field_or_default("plaats_gemeld", &Voortgang::plaats_gemeld),
        field_or_default("stageplan_ingediend", &Voortgang::stageplan_ingediend),
        field_or_default("stageplan_goedgekeurd", &Voortgang::stageplan_goedgekeurd),
        field_or_default("in_mijnrgs_gezet", &Voortgang::in_mijnrgs_gezet),
        field_or_default("gesprekken", &Voortgang::gesprekken),
        field_or_default("verslag_ingediend", &Voortgang::verslag_ingediend),
        field_or_default("stagebeoordeling", &Voortgang::stagebeoordeling),
        field_or_default("oordelen", &Voortgang::oordelen));
  }
};

template <>
struct Describe<Onderdeel> {
  static constexpr auto fields() {
    return std::make_tuple(
        field("id", &Onderdeel::id), field("soort", &Onderdeel::soort),
        field_or_default("start", &Onderdeel::start), field_or_default("route", &Onderdeel::route),
        field_or_default("plek", &Onderdeel::plek),
        field_or_default("praktische_eerste_dag", &Onderdeel::praktische_eerste_dag),
        field_or_default("praktische_laatste_dag", &Onderdeel::praktische_laatste_dag),
        field_or_default("voortgang", &Onderdeel::voortgang));
  }
};

}  // namespace stagepad
