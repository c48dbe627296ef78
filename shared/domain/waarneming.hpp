#pragma once

#include <optional>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/persoon.hpp"

namespace stagepad {

/// `waarnemen`: a trainer acts for another one who is away, with what that one may do in their trainings; it is always
/// said for whom: "X namens Y". `voorbereiden`: somebody of the Stagebureau gets decisions of the trainer ready; the
/// trainer alone decides.
enum class Waarnemingsoort { waarnemen, voorbereiden };

/// Who does something for a trainer, and on which days.
struct Waarneming {
  WaarnemingId id;
  PersoonVerwijzing namens;
  PersoonVerwijzing door;
  /// Both inclusive.
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  Waarnemingsoort soort = Waarnemingsoort::waarnemen;

  [[nodiscard]] bool geldt_op(CivilDate dag) const { return eerste_dag <= dag && dag <= laatste_dag; }

  friend bool operator==(const Waarneming&, const Waarneming&) = default;
};

template <>
struct EnumNames<Waarnemingsoort> {
  static constexpr EnumName<Waarnemingsoort> names[] = {{Waarnemingsoort::waarnemen, "waarnemen"},
                                                        {Waarnemingsoort::voorbereiden, "voorbereiden"}};
};

template <>
struct Describe<Waarneming> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("id", &Waarneming::id), field("namens", &Waarneming::namens),
                           field("door", &Waarneming::door), field("eerste_dag", &Waarneming::eerste_dag),
                           field("laatste_dag", &Waarneming::laatste_dag),
                           field.or_default("soort", &Waarneming::soort));
  }
};

}  // namespace stagepad
