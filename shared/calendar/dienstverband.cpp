#include "shared/calendar/dienstverband.hpp"

namespace stagepad {

Decimal fte_on(const Dienstverband& dienstverband, CivilDate day) {
  Decimal current = whole(1);
  for (std::size_t i = 0; i < dienstverband.fte.size(); ++i) {
    if (i == 0 || dienstverband.fte[i].vanaf <= day) current = dienstverband.fte[i].fte;
  }
  return current;
}

}  // namespace stagepad
