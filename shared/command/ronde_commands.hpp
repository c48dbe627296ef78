#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/plaatsingsronde.hpp"

namespace stagepad {

// What the Stagebureau does with a placement round; check_ronde.hpp judges it. They are about no training, so they
// stand apart from Command.

/// A round as it is planned, and as it may be changed while it is not open.
struct RondeInvoer {
  std::string code;
  std::string naam;
  std::vector<std::string> stagesoorten;
  std::optional<CivilDate> eerste_start;
  std::optional<CivilDate> laatste_start;
  Plaatsingsregel regel = Plaatsingsregel::iedereen_eerst_geplaatst;
  Voorkeurental voorkeuren{2};
  std::optional<CivilDate> sluit_op;
  std::string openbare_bron;
  bool eerder_ongeplaatst_eerst = false;

  friend bool operator==(const RondeInvoer&, const RondeInvoer&) = default;
};

/// A participant gets this place, whatever the lottery says.
struct ZetVast {
  std::string pseudoniem;
  std::string plaats;
  std::string reden;

  friend bool operator==(const ZetVast&, const ZetVast&) = default;
};

/// A choice of a participant does not count.
struct SluitUit {
  std::string pseudoniem;
  std::string plaats;
  std::string reden;

  friend bool operator==(const SluitUit&, const SluitUit&) = default;
};

/// A place has so many seats in this round.
struct WijzigZetels {
  std::string plaats;
  std::int32_t zetels = 0;
  std::string reden;

  friend bool operator==(const WijzigZetels&, const WijzigZetels&) = default;
};

/// A participant is left out when the round is published: the placement cannot be made any more.
struct LaatWeg {
  std::string pseudoniem;
  std::string reden;

  friend bool operator==(const LaatWeg&, const LaatWeg&) = default;
};

struct TrekIngreepIn {
  IngreepId ingreep;

  friend bool operator==(const TrekIngreepIn&, const TrekIngreepIn&) = default;
};

/// The public value that was announced, as it came out.
struct Loot {
  std::string openbare_waarde;

  friend bool operator==(const Loot&, const Loot&) = default;
};

/// The round does not go on.
struct LaatRondeVervallen {
  std::string reden;

  friend bool operator==(const LaatRondeVervallen&, const LaatRondeVervallen&) = default;
};

template <>
struct Describe<RondeInvoer> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("code", &RondeInvoer::code), field("naam", &RondeInvoer::naam),
        field("stagesoorten", &RondeInvoer::stagesoorten), field.or_default("eerste_start", &RondeInvoer::eerste_start),
        field.or_default("laatste_start", &RondeInvoer::laatste_start), field("regel", &RondeInvoer::regel),
        field.or_default("voorkeuren", &RondeInvoer::voorkeuren), field.or_default("sluit_op", &RondeInvoer::sluit_op),
        field.or_default("openbare_bron", &RondeInvoer::openbare_bron),
        field.or_default("eerder_ongeplaatst_eerst", &RondeInvoer::eerder_ongeplaatst_eerst));
  }
};

template <>
struct Describe<ZetVast> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("pseudoniem", &ZetVast::pseudoniem), field("plaats", &ZetVast::plaats),
                           field("reden", &ZetVast::reden));
  }
};

template <>
struct Describe<SluitUit> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("pseudoniem", &SluitUit::pseudoniem), field("plaats", &SluitUit::plaats),
                           field("reden", &SluitUit::reden));
  }
};

template <>
struct Describe<WijzigZetels> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("plaats", &WijzigZetels::plaats), field("zetels", &WijzigZetels::zetels),
                           field("reden", &WijzigZetels::reden));
  }
};

template <>
struct Describe<LaatWeg> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("pseudoniem", &LaatWeg::pseudoniem), field("reden", &LaatWeg::reden));
  }
};

template <>
struct Describe<TrekIngreepIn> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("ingreep", &TrekIngreepIn::ingreep));
  }
};

template <>
struct Describe<Loot> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("openbare_waarde", &Loot::openbare_waarde));
  }
};

template <>
struct Describe<LaatRondeVervallen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("reden", &LaatRondeVervallen::reden));
  }
};

}  // namespace stagepad
