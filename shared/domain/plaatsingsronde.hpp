#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/bounded.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/domain/plaatsingsregel.hpp"

namespace stagepad {

using RondeId = Id<struct RondeTag>;
using IngreepId = Id<struct IngreepTag>;

/// How far a placement round has come, in this order. `gepland`: only the Stagebureau knows of it. `open`: rule and
/// promise are published, preferences come in. `gesloten`: the lists are frozen. `aangeboden`: seats and what people
/// decided are fixed too. `geloot`: secret and outcome are there, not published. `gepubliceerd`: everybody knows.
/// `vervallen`: it was called off before that.
enum class Rondestand { gepland, open, gesloten, aangeboden, geloot, gepubliceerd, vervallen };

/// The preferences of a round, in whole places.
using Voorkeurental = Bounded<1, k_meeste_voorkeuren>;

/// A placement round: which stages it is for, by which rule it divides, and what was published when.
struct Plaatsingsronde {
  RondeId id;
  /// As it stands in the round file: a-z, 0-9, '.', '_' and '-'; unique.
  std::string code;
  std::string naam;
  Rondestand stand = Rondestand::gepland;
  /// Words of the rule packs.
  std::vector<std::string> stagesoorten;
  /// The stages that begin on these days or between them.
  CivilDate eerste_start;
  CivilDate laatste_start;
  Plaatsingsregel regel = Plaatsingsregel::iedereen_eerst_geplaatst;
  Voorkeurental voorkeuren{2};
  /// The last day on which preferences count.
  CivilDate sluit_op;
  /// Which public value will count in the lottery.
  std::string openbare_bron;
  /// Is who was left without a place by an earlier round drawn before the others?
  bool eerder_ongeplaatst_eerst = false;

  /// Published when it opened, closed, was offered and was drawn; empty as long as not (Rondeloting).
  std::string toezegging;
  std::string inzendingen;
  std::string aanbod;
  std::string openbare_waarde;
  /// The hash of the outcome.
  std::string uitslag;
  /// How many stages take part in the division; published when it closed.
  std::optional<std::int32_t> deelnemers;

  std::optional<CivilDate> geopend_op;
  std::optional<CivilDate> gesloten_op;
  std::optional<CivilDate> aangeboden_op;
  std::optional<CivilDate> geloot_op;
  std::optional<CivilDate> gepubliceerd_op;
  std::optional<CivilDate> vervallen_op;
  /// Why it was called off.
  std::string reden;
  std::int64_t versie = 1;

  friend bool operator==(const Plaatsingsronde&, const Plaatsingsronde&) = default;
};

/// What a person decides beside the lottery while the round is closed. `vastzetten`: this participant gets this place.
/// `uitsluiten`: this choice of this participant does not count. `zetels`: this place has so many seats. Once the lots
/// are drawn only `weglaten`: this participant is left out at publication, because the placement cannot be made.
enum class Ingreepsoort { vastzetten, uitsluiten, zetels, weglaten };

/// Such a decision, on record. `pseudoniem` is empty for seats, which alone have `zetels`; `plaats` is a code of the
/// round, of somebody left out the one that was drawn, empty where there was none. One that was taken back stays on record, and does nothing.
struct Ingreep {
  IngreepId id;
  Ingreepsoort soort = Ingreepsoort::vastzetten;
  std::string pseudoniem;
  std::string plaats;
  std::optional<std::int32_t> zetels;
  std::string reden;
  PersoonVerwijzing door;
  CivilDate op;
  std::optional<CivilDate> ingetrokken_op;

  friend bool operator==(const Ingreep&, const Ingreep&) = default;
};

template <>
struct EnumNames<Rondestand> {
  static constexpr EnumName<Rondestand> names[] = {
      {Rondestand::gepland, "gepland"},           {Rondestand::open, "open"},
      {Rondestand::gesloten, "gesloten"},         {Rondestand::aangeboden, "aangeboden"},
      {Rondestand::geloot, "geloot"},             {Rondestand::gepubliceerd, "gepubliceerd"},
      {Rondestand::vervallen, "vervallen"}};
};

template <>
struct EnumNames<Ingreepsoort> {
  static constexpr EnumName<Ingreepsoort> names[] = {{Ingreepsoort::vastzetten, "vastzetten"},
                                                     {Ingreepsoort::uitsluiten, "uitsluiten"},
                                                     {Ingreepsoort::zetels, "zetels"},
                                                     {Ingreepsoort::weglaten, "weglaten"}};
};

template <>
struct Describe<Plaatsingsronde> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("id", &Plaatsingsronde::id), field("code", &Plaatsingsronde::code), field("naam", &Plaatsingsronde::naam),
        field("stand", &Plaatsingsronde::stand), field("stagesoorten", &Plaatsingsronde::stagesoorten),
        field("eerste_start", &Plaatsingsronde::eerste_start), field("laatste_start", &Plaatsingsronde::laatste_start),
        field("regel", &Plaatsingsronde::regel), field("voorkeuren", &Plaatsingsronde::voorkeuren),
        field("sluit_op", &Plaatsingsronde::sluit_op), field("openbare_bron", &Plaatsingsronde::openbare_bron),
        field.or_default("eerder_ongeplaatst_eerst", &Plaatsingsronde::eerder_ongeplaatst_eerst),
        field.or_default("toezegging", &Plaatsingsronde::toezegging),
        field.or_default("inzendingen", &Plaatsingsronde::inzendingen),
        field.or_default("aanbod", &Plaatsingsronde::aanbod),
        field.or_default("openbare_waarde", &Plaatsingsronde::openbare_waarde),
        field.or_default("uitslag", &Plaatsingsronde::uitslag),
        field.or_default("deelnemers", &Plaatsingsronde::deelnemers),
        field.or_default("geopend_op", &Plaatsingsronde::geopend_op),
        field.or_default("gesloten_op", &Plaatsingsronde::gesloten_op),
        field.or_default("aangeboden_op", &Plaatsingsronde::aangeboden_op),
        field.or_default("geloot_op", &Plaatsingsronde::geloot_op),
        field.or_default("gepubliceerd_op", &Plaatsingsronde::gepubliceerd_op),
        field.or_default("vervallen_op", &Plaatsingsronde::vervallen_op),
        field.or_default("reden", &Plaatsingsronde::reden), field("versie", &Plaatsingsronde::versie));
  }
};

template <>
struct Describe<Ingreep> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("id", &Ingreep::id), field("soort", &Ingreep::soort),
                           field.or_default("pseudoniem", &Ingreep::pseudoniem), field("plaats", &Ingreep::plaats),
                           field.or_default("zetels", &Ingreep::zetels), field("reden", &Ingreep::reden),
                           field("door", &Ingreep::door), field("op", &Ingreep::op),
                           field.or_default("ingetrokken_op", &Ingreep::ingetrokken_op));
  }
};

}  // namespace stagepad
