#pragma once

#include "shared/base/enum_names.hpp"

namespace stagepad {

/// What a person may be in Stagepad. The first five have an account (domain: people and
/// organisations); `systeem` acts by itself, `stagebegeleider` and `contactpersoon` through mailed links.
enum class Rol {
  aios,
  instituutsopleider,
  praktijkopleider,
  stagebureau,
  beheerder,
  stagebegeleider,
  contactpersoon,
  systeem
};

template <>
struct EnumNames<Rol> {
  static constexpr EnumName<Rol> names[] = {{Rol::aios, "aios"},
                                            {Rol::instituutsopleider, "instituutsopleider"},
                                            {Rol::praktijkopleider, "praktijkopleider"},
                                            {Rol::stagebureau, "stagebureau"},
                                            {Rol::beheerder, "beheerder"},
                                            {Rol::stagebegeleider, "stagebegeleider"},
                                            {Rol::contactpersoon, "contactpersoon"},
                                            {Rol::systeem, "systeem"}};
};

}  // namespace stagepad
