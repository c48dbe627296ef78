#pragma once

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/rol.hpp"

namespace stagepad {

/// Why a stage ends on another day than its length says. A closed list: what lies behind it (illness, a conflict)
/// is never recorded (domain: privacy).
enum class Einderede { in_overleg, instelling, doelen_bereikt, meer_tijd_nodig, verlof, persoonlijk };

/// Another last day than the length of the stage says, earlier or later, as it was agreed.
struct AfwijkendEinde {
  /// Inclusive.
  CivilDate laatste_dag;
  Einderede reden = Einderede::in_overleg;
  /// Who recorded it, and when.
  Rol door = Rol::instituutsopleider;
  CivilDate op;

  friend bool operator==(const AfwijkendEinde&, const AfwijkendEinde&) = default;
};

template <>
struct EnumNames<Einderede> {
  static constexpr EnumName<Einderede> names[] = {{Einderede::in_overleg, "in_overleg"},
                                                  {Einderede::instelling, "instelling"},
                                                  {Einderede::doelen_bereikt, "doelen_bereikt"},
                                                  {Einderede::meer_tijd_nodig, "meer_tijd_nodig"},
                                                  {Einderede::verlof, "verlof"},
                                                  {Einderede::persoonlijk, "persoonlijk"}};
};

template <>
struct Describe<AfwijkendEinde> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("laatste_dag", &AfwijkendEinde::laatste_dag),
                           field.or_default("reden", &AfwijkendEinde::reden),
                           field.or_default("door", &AfwijkendEinde::door), field("op", &AfwijkendEinde::op));
  }
};

}  // namespace stagepad
