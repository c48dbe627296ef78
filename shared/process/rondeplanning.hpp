#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/plaatsingsronde.hpp"

namespace stagepad {

// Which placement rounds the schedules ask for: the stages that still need a place, by kind and quarter.

/// A stage that still needs a place of the etalage. `uiterlijk`: the last day for its preferences by its rules.
struct Rondebehoefte {
  /// A word of the rule packs.
  std::string stagesoort;
  CivilDate eerste_dag;
  std::optional<CivilDate> uiterlijk;
};

/// A round that could be planned: the stages of one kind that begin in one quarter of a year. `uiterlijk`: the earliest
/// of their last days, also when that is past. `sluit_op`: the earliest on which a round can still close; absent when
/// none of them is left.
struct Rondeplan {
  std::string stagesoort;
  CivilDate eerste_start;
  CivilDate laatste_start;
  std::int32_t stages = 0;
  std::optional<CivilDate> uiterlijk;
  std::optional<CivilDate> sluit_op;

  friend bool operator==(const Rondeplan&, const Rondeplan&) = default;
};

/// The rounds that these stages ask for, the first to begin first. A stage counts that begins after today and that no
/// round is for which is planned or still goes on. Of the quarter that has begun only the days after today are left.
std::vector<Rondeplan> plan_rondes(const std::vector<Rondebehoefte>& behoeften,
                                   const std::vector<Plaatsingsronde>& rondes, CivilDate vandaag);

/// So many days before its last day an open round reminds of what was not handed in: the aios each time, their IO the
/// last time.
inline constexpr std::int32_t k_eerste_rondeherinnering = 7;
inline constexpr std::int32_t k_laatste_rondeherinnering = 2;

/// The reminder that is to go today, or should have gone and was missed, by its number of days; 0: none. One whose day
/// was over when the round opened does not go: everybody had just heard.
std::int32_t rondeherinnering_op(const Plaatsingsronde& ronde, CivilDate vandaag);

template <>
struct Describe<Rondeplan> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("stagesoort", &Rondeplan::stagesoort), field("eerste_start", &Rondeplan::eerste_start),
                           field("laatste_start", &Rondeplan::laatste_start), field("stages", &Rondeplan::stages),
                           field.or_default("uiterlijk", &Rondeplan::uiterlijk),
                           field.or_default("sluit_op", &Rondeplan::sluit_op));
  }
};

}  // namespace stagepad
