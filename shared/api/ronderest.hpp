#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/rondes.hpp"
#include "shared/base/describe.hpp"

namespace stagepad {

// What a published round left over: stages without a place, and places with room.

/// A place of the round that still has room. `vrij`: for one of the stages, whichever has the most; absent where the
/// place names no periods and always has room.
struct Restplaats {
  StageplaatsId stageplaats;
  std::string naam;
  std::string instelling;
  std::optional<std::int32_t> vrij;

  friend bool operator==(const Restplaats&, const Restplaats&) = default;
};

/// A place that is named for a stage now. `na_sluiting`: after the last day of the round.
struct Restkeuze {
  std::string naam;
  std::string instelling;
  bool na_sluiting = false;

  friend bool operator==(const Restkeuze&, const Restkeuze&) = default;
};

/// A stage of the round that has no place yet and has not begun. `deed_mee`: it named something in time, and got no place.
/// `plaatsbaar`: the Stagebureau can place it by hand as it stands. `passend`: the places with room that fit it by the
/// rules of its programme, whether approved yet or not.
struct Rondezoeker {
  Rondestage stage;
  bool deed_mee = false;
  bool plaatsbaar = false;
  std::vector<Restkeuze> voorkeuren;
  std::vector<StageplaatsId> passend;

  friend bool operator==(const Rondezoeker&, const Rondezoeker&) = default;
};

/// By name of the aios. Before the round is published there are none.
struct Ronderest {
  std::vector<Rondezoeker> zoekers;
  std::vector<Restplaats> plaatsen;

  friend bool operator==(const Ronderest&, const Ronderest&) = default;
};

template <>
struct Describe<Restplaats> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("stageplaats", &Restplaats::stageplaats), field("naam", &Restplaats::naam),
                           field("instelling", &Restplaats::instelling), field.or_default("vrij", &Restplaats::vrij));
  }
};

template <>
struct Describe<Restkeuze> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("naam", &Restkeuze::naam), field("instelling", &Restkeuze::instelling),
                           field("na_sluiting", &Restkeuze::na_sluiting));
  }
};

template <>
struct Describe<Rondezoeker> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("stage", &Rondezoeker::stage), field("deed_mee", &Rondezoeker::deed_mee),
                           field("plaatsbaar", &Rondezoeker::plaatsbaar),
                           field("voorkeuren", &Rondezoeker::voorkeuren), field("passend", &Rondezoeker::passend));
  }
};

template <>
struct Describe<Ronderest> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("zoekers", &Ronderest::zoekers), field("plaatsen", &Ronderest::plaatsen));
  }
};

}  // namespace stagepad
