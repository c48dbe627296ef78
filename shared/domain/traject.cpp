#include "shared/domain/traject.hpp"

#include <utility>

namespace stagepad {

const Onderdeel* find_onderdeel(const Traject& traject, OnderdeelId id) {
  for (const Onderdeel& onderdeel : traject.onderdelen) {
    if (onderdeel.id == id) return &onderdeel;
  }
  return nullptr;
}

Onderdeel* find_onderdeel(Traject& traject, OnderdeelId id) {
  return const_cast<Onderdeel*>(find_onderdeel(std::as_const(traject), id));
}

const Plek* find_plek(const Onderdeel& onderdeel, std::string_view deel) {
  if (deel.empty()) return onderdeel.plek ? &*onderdeel.plek : nullptr;
  for (const Deelstage& each : onderdeel.delen) {
    if (each.soort == deel && each.plek) return &*each.plek;
  }
  return nullptr;
}

Plek* find_plek(Onderdeel& onderdeel, std::string_view deel) {
  return const_cast<Plek*>(find_plek(std::as_const(onderdeel), deel));
}

}  // namespace stagepad
