#pragma once

#include <optional>

#include "shared/base/describe.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/persoon.hpp"

namespace stagepad {

/// A trainer acts for another one who is away, with what that one may do in their trainings. It is always said for
/// whom: "X namens Y".
struct Waarneming {
  WaarnemingId id;
  PersoonVerwijzing namens;
  PersoonVerwijzing door;
  /// Both inclusive.
  CivilDate eerste_dag;
  CivilDate laatste_dag;

  [[nodiscard]] bool geldt_op(CivilDate dag) const { return eerste_dag <= dag && dag <= laatste_dag; }

  friend bool operator==(const Waarneming&, const Waarneming&) = default;
};

template <>
struct Describe<Waarneming> {
  static constexpr auto fields() {
    return std::make_tuple(field("id", &Waarneming::id), field("namens", &Waarneming::namens),
                           field("door", &Waarneming::door), field("eerste_dag", &Waarneming::eerste_dag),
                           field("laatste_dag", &Waarneming::laatste_dag));
  }
};

}  // namespace stagepad
