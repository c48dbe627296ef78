#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/calendar/dienstverband.hpp"
#include "shared/domain/einde.hpp"
#include "shared/domain/evaluatie.hpp"
#include "shared/domain/gereedheid.hpp"
#include "shared/domain/stageplaats.hpp"

namespace stagepad {

/// How a place is found (domain: three routes).
enum class Route { etalage, eigen, toegewezen };

/// Where a stage will be, as far as it is known. Filled from the etalage place, or reported by the
/// aios for a place found by own recruitment.
struct Plek {
  std::optional<StageplaatsId> stageplaats;
  std::string instelling;
  /// The part of the institution, where that matters (GZ: preferably two different ones).
  std::string afdeling;
  std::string stagebegeleider;
  /// Where the stagebegeleider, who has no account, gets mailed links.
  std::string stagebegeleider_email;
  std::string specialisme;
  std::string profiel;
  std::optional<Setting> setting;
  std::vector<Doelgroep> doelgroepen;
  bool buitenland = false;
  /// Is it a recognised training place? Absent: not known.
  std::optional<bool> erkend;
  /// Hours of supervision a week, as agreed.
  std::optional<Decimal> begeleiding_uren;

  friend bool operator==(const Plek&, const Plek&) = default;
};

/// Consent to a placement becoming final.
struct Akkoord {
  Rol rol = Rol::instituutsopleider;
  CivilDate op;

  friend bool operator==(const Akkoord&, const Akkoord&) = default;
};

/// How far a place has come on its way to being final: reported, agreed to, confirmed by the
/// Stagebureau with the stage-intentieverklaring. A stage with a place and without this was arranged
/// before it came into Stagepad and counts as final.
struct Plaatsing {
  /// The preference round ended without a place for this stage.
  std::optional<CivilDate> niet_geplaatst;
  std::optional<CivilDate> gemeld;
  std::vector<Akkoord> akkoorden;
  std::optional<CivilDate> teruggestuurd;
  std::optional<CivilDate> bevestigd;
  /// Why it was returned, taken back, or why there is no place; who of which role said so last.
  std::string reden;
  std::optional<Rol> reden_van;

  friend bool operator==(const Plaatsing&, const Plaatsing&) = default;
};

/// What has been done for a stage so far; absent means not yet.
struct Voortgang {
  bool po_betrokken = true;
  std::optional<CivilDate> plaats_gemeld;
  std::optional<CivilDate> stageplan_ingediend;
  std::optional<CivilDate> stageplan_teruggestuurd;
  std::optional<CivilDate> stageplan_goedgekeurd;
  std::optional<CivilDate> in_mijnrgs_gezet;
  std::vector<Gesprek> gesprekken;
  std::optional<Diensten> diensten;
  std::vector<Praktijktoets> praktijktoetsen;
  std::optional<CivilDate> verslag_ingediend;
  /// Which version of the report is in, the one that is judged; absent: it was handed in outside Stagepad.
  std::optional<std::int32_t> verslag_versie;
  /// Set while the report is back with the aios.
  std::optional<Terugkoppeling> verslag_terug;
  std::optional<CivilDate> stagebeoordeling;
  std::string stagebeoordeling_tekst;
  /// Who at the institution gave it.
  std::string stagebeoordeling_naam = {};
  /// What was said of the report that is in, valuing aside.
  std::vector<Oordeel> oordelen;
  /// The day the report was valued, which closes the stage (Q&A, step 5).
  std::optional<CivilDate> gewaardeerd;

  friend bool operator==(const Voortgang&, const Voortgang&) = default;
};

/// A part-stage of a composite stage, with its own institution, supervisor and route. `soort` is a word
/// of the rule pack's parts of that stage. Without `start` it follows the part-stage before it, or runs
/// at the same time, as the pack says.
struct Deelstage {
  std::string soort;
  std::optional<CivilDate> start;
  std::optional<Route> route;
  std::optional<Plek> plek;

  friend bool operator==(const Deelstage&, const Deelstage&) = default;
};

/// How a stage serves a leerlijn (a reasoned, continuous building up in complexity). `niveau` counts
/// from 1, the simplest.
struct Leerlijninzet {
  std::string leerlijn;
  std::int32_t niveau = 1;

  friend bool operator==(const Leerlijninzet&, const Leerlijninzet&) = default;
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
  /// Its own length, where the pack leaves that free.
  std::optional<Duur> duur;
  /// Share of the working time, for a stage interwoven with a practice period (0.4: two days of five).
  /// The practice period gets the rest of the time and becomes longer for it. Needs `start`.
  std::optional<Decimal> aandeel;
  /// The other stage with which this one is joined at one institution.
  std::optional<OnderdeelId> gekoppeld_aan;
  /// Part-stages, in order; empty: as the pack lists them.
  std::vector<Deelstage> delen;
  /// Days of keuzeonderwijs spent on this stage (not employed by SBOH).
  std::optional<std::int32_t> stagedagen;
  std::vector<Leerlijninzet> leerlijnen;
  std::optional<Plaatsing> plaatsing;
  /// Another last day than its length says; absent: as long as it should be.
  std::optional<AfwijkendEinde> einde;
  /// What the institution asks before the stage begins, each kind at most once.
  std::vector<Gereedheid> gereedheid;

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
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("stageplaats", &Plek::stageplaats),
                           field.or_default("instelling", &Plek::instelling),
                           field.or_default("afdeling", &Plek::afdeling),
                           field.or_default("stagebegeleider", &Plek::stagebegeleider),
                           field.or_default("stagebegeleider_email", &Plek::stagebegeleider_email),
                           field.or_default("specialisme", &Plek::specialisme),
                           field.or_default("profiel", &Plek::profiel),
                           field.or_default("setting", &Plek::setting),
                           field.or_default("doelgroepen", &Plek::doelgroepen),
                           field.or_default("buitenland", &Plek::buitenland),
                           field.or_default("erkend", &Plek::erkend),
                           field.or_default("begeleiding_uren", &Plek::begeleiding_uren));
  }
};

template <>
struct Describe<Akkoord> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("rol", &Akkoord::rol), field("op", &Akkoord::op));
  }
};

template <>
struct Describe<Plaatsing> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("niet_geplaatst", &Plaatsing::niet_geplaatst),
                           field.or_default("gemeld", &Plaatsing::gemeld),
                           field.or_default("akkoorden", &Plaatsing::akkoorden),
                           field.or_default("teruggestuurd", &Plaatsing::teruggestuurd),
                           field.or_default("bevestigd", &Plaatsing::bevestigd),
                           field.or_default("reden", &Plaatsing::reden),
                           field.or_default("reden_van", &Plaatsing::reden_van));
  }
};

template <>
struct Describe<Deelstage> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &Deelstage::soort),
                           field.or_default("start", &Deelstage::start),
                           field.or_default("route", &Deelstage::route),
                           field.or_default("plek", &Deelstage::plek));
  }
};

template <>
struct Describe<Leerlijninzet> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("leerlijn", &Leerlijninzet::leerlijn),
                           field("niveau", &Leerlijninzet::niveau));
  }
};

template <>
struct Describe<Voortgang> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("po_betrokken", &Voortgang::po_betrokken),
        field.or_default("plaats_gemeld", &Voortgang::plaats_gemeld),
        field.or_default("stageplan_ingediend", &Voortgang::stageplan_ingediend),
        field.or_default("stageplan_teruggestuurd", &Voortgang::stageplan_teruggestuurd),
        field.or_default("stageplan_goedgekeurd", &Voortgang::stageplan_goedgekeurd),
        field.or_default("in_mijnrgs_gezet", &Voortgang::in_mijnrgs_gezet),
        field.or_default("gesprekken", &Voortgang::gesprekken),
        field.or_default("diensten", &Voortgang::diensten),
        field.or_default("praktijktoetsen", &Voortgang::praktijktoetsen),
        field.or_default("verslag_ingediend", &Voortgang::verslag_ingediend),
        field.or_default("verslag_versie", &Voortgang::verslag_versie),
        field.or_default("verslag_terug", &Voortgang::verslag_terug),
        field.or_default("stagebeoordeling", &Voortgang::stagebeoordeling),
        field.or_default("stagebeoordeling_tekst", &Voortgang::stagebeoordeling_tekst),
        field.or_default("stagebeoordeling_naam", &Voortgang::stagebeoordeling_naam),
        field.or_default("oordelen", &Voortgang::oordelen),
        field.or_default("gewaardeerd", &Voortgang::gewaardeerd));
  }
};

template <>
struct Describe<Onderdeel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Onderdeel::id), field("soort", &Onderdeel::soort),
        field.or_default("start", &Onderdeel::start), field.or_default("route", &Onderdeel::route),
        field.or_default("plek", &Onderdeel::plek),
        field.or_default("praktische_eerste_dag", &Onderdeel::praktische_eerste_dag),
        field.or_default("praktische_laatste_dag", &Onderdeel::praktische_laatste_dag),
        field.or_default("voortgang", &Onderdeel::voortgang),
        field.or_default("duur", &Onderdeel::duur),
        field.or_default("aandeel", &Onderdeel::aandeel),
        field.or_default("gekoppeld_aan", &Onderdeel::gekoppeld_aan),
        field.or_default("delen", &Onderdeel::delen),
        field.or_default("stagedagen", &Onderdeel::stagedagen),
        field.or_default("leerlijnen", &Onderdeel::leerlijnen),
        field.or_default("plaatsing", &Onderdeel::plaatsing),
        field.or_default("einde", &Onderdeel::einde),
        field.or_default("gereedheid", &Onderdeel::gereedheid));
  }
};

}  // namespace stagepad
