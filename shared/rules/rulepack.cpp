#include "shared/rules/rulepack.hpp"

#include <algorithm>

namespace stagepad {

std::string_view programma_van(const Regelpakket& pakket) {
  return pakket.programma.empty() ? pakket.id : pakket.programma;
}

const RegelpakketOnderdeel* find_onderdeel(const Regelpakket& pakket, std::string_view code) {
  for (const RegelpakketOnderdeel& onderdeel : pakket.onderdelen) {
    if (onderdeel.code == code) return &onderdeel;
  }
  return nullptr;
}

const RegelpakketDeel* find_deel(const RegelpakketOnderdeel& onderdeel, std::string_view code) {
  for (const RegelpakketDeel& deel : onderdeel.delen) {
    if (deel.code == code) return &deel;
  }
  return nullptr;
}

const RegelpakketDeel* find_deel(const Regelpakket& pakket, std::string_view code) {
  for (const RegelpakketOnderdeel& onderdeel : pakket.onderdelen) {
    if (const RegelpakketDeel* deel = find_deel(onderdeel, code)) return deel;
  }
  return nullptr;
}

std::size_t standaard_positie(const Regelpakket& pakket, std::string_view code) {
  std::size_t position = 0;
  while (position < pakket.onderdelen.size() && pakket.onderdelen[position].code != code) ++position;
  return position;
}

std::string bron_in_woorden(const Regelpakket& pakket, const Herkomst& herkomst) {
  for (const Bron& bron : pakket.bronnen) {
    if (bron.id == herkomst.bron) return bron.titel + ", " + herkomst.kop;
  }
  return herkomst.kop;
}

bool geldt_voor(const std::vector<std::string>& onderdelen, const RegelpakketOnderdeel& onderdeel) {
  if (onderdelen.empty()) return onderdeel.aard == Aard::stage;
  return std::find(onderdelen.begin(), onderdelen.end(), onderdeel.code) != onderdelen.end();
}

VrijeDagen vrije_dagen_van(const Regelpakket& pakket) {
  const std::vector<Werkdagen>& rules = pakket.regels.werkdagen;
  return rules.empty() ? VrijeDagen{} : rules.front().vrij;
}

const Verlofsoort* find_verlofsoort(const Regelpakket& pakket, std::string_view code) {
  for (const Verlofregel& rule : pakket.regels.verlof) {
    for (const Verlofsoort& soort : rule.soorten) {
      if (soort.code == code) return &soort;
    }
  }
  return nullptr;
}

const Tweetalig* find_naam(const Regelpakket& pakket, std::string_view code) {
  if (const RegelpakketOnderdeel* part = find_onderdeel(pakket, code)) return &part->naam;
  if (const RegelpakketDeel* deel = find_deel(pakket, code)) return &deel->naam;
  for (const Leerlijneis& rule : pakket.regels.leerlijnen) {
    for (const Leerlijn& each : rule.leerlijnen) {
      if (each.code == code) return &each.naam;
    }
  }
  const Verlofsoort* soort = find_verlofsoort(pakket, code);
  return soort ? &soort->naam : nullptr;
}

}  // namespace stagepad
