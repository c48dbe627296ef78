#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// How leave of a kind weighs on the training. `niet`: not made up. `boven_drempel`: only what goes
/// beyond a number of working days in a training year is made up. `geheel`: every working day is.
/// `als_deeltijd`: it counts as working fewer hours, so that the parts become longer in proportion.
enum class Verloftelling { niet, boven_drempel, geheel, als_deeltijd };

/// A stretch of leave, both days included. `soort` is a word of the rule pack's kinds of leave, never a
/// reason: nature and cause of illness are not recorded anywhere. `fte` is what is still worked
/// during leave that counts as part time (absent: nothing).
struct Verlof {
  std::string soort;
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  std::optional<Decimal> fte;

  friend bool operator==(const Verlof&, const Verlof&) = default;
};

/// Leave with the way it counts looked up.
struct GeteldVerlof {
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  Verloftelling telling = Verloftelling::niet;
  Decimal fte;

  friend bool operator==(const GeteldVerlof&, const GeteldVerlof&) = default;
};

template <>
struct EnumNames<Verloftelling> {
  static constexpr EnumName<Verloftelling> names[] = {
      {Verloftelling::niet, "niet"},
      {Verloftelling::boven_drempel, "boven_drempel"},
      {Verloftelling::geheel, "geheel"},
      {Verloftelling::als_deeltijd, "als_deeltijd"}};
};

template <>
struct Describe<Verlof> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("soort", &Verlof::soort),
        field("eerste_dag", &Verlof::eerste_dag),
        field("laatste_dag", &Verlof::laatste_dag),
        field.or_default("fte", &Verlof::fte));
  }
};

}  // namespace stagepad
