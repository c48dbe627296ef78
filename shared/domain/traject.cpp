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

}  // namespace stagepad
