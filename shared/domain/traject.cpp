#include "shared/domain/traject.hpp"

namespace stagepad {

const Onderdeel* find_onderdeel(const Traject& traject, OnderdeelId id) {
  for (const Onderdeel& onderdeel : traject.onderdelen) {
    if (onderdeel.id == id) return &onderdeel;
  }
  return nullptr;
}

}  // namespace stagepad
