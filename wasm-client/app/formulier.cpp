#include "wasm-client/app/formulier.hpp"

#include <algorithm>

namespace stagepad::client {

const Formulier* find_formulier(const Formulieren& all, std::string_view naam) {
  for (const Formulier& each : all.formulieren) {
    if (each.naam == naam) return &each;
  }
  return nullptr;
}

void keep(Formulieren& all, Formulier formulier) {
  discard(all, formulier.naam);
  all.formulieren.push_back(std::move(formulier));
}

void discard(Formulieren& all, std::string_view naam) {
  std::erase_if(all.formulieren, [&](const Formulier& each) { return each.naam == naam; });
}

}  // namespace stagepad::client
