#pragma once

#include "shared/base/enum_names.hpp"

namespace stagepad {

/// The languages of the interface. Dutch is complete by definition, English by the build's check.
enum class Taal { nl, en };

template <>
struct EnumNames<Taal> {
  static constexpr EnumName<Taal> names[] = {{Taal::nl, "nl"}, {Taal::en, "en"}};
};

}  // namespace stagepad
