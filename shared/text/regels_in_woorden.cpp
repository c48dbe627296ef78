#include "shared/text/regels_in_woorden.hpp"

#include <type_traits>
#include <utility>

#include "shared/base/sort.hpp"
#include "shared/text/regelwoorden.hpp"

namespace stagepad {

namespace {

template <class Regel>
constexpr Regelthema thema_of() {
  if constexpr (std::is_same_v<Regel, Termijn>) {
    return Regelthema::termijnen;
  } else if constexpr (std::is_same_v<Regel, Opvolging> || std::is_same_v<Regel, Volgorde> ||
                       std::is_same_v<Regel, Aaneengesloten> ||
                       std::is_same_v<Regel, Koppelingseis>) {
    return Regelthema::volgorde;
  } else if constexpr (std::is_same_v<Regel, MinimaleFte> ||
                       std::is_same_v<Regel, Opleidingsduur> ||
                       std::is_same_v<Regel, Verlofregel> || std::is_same_v<Regel, Werkdagen>) {
    return Regelthema::tijd;
  } else if constexpr (std::is_same_v<Regel, Gesprekseis> ||
                       std::is_same_v<Regel, Begeleidingseis> ||
                       std::is_same_v<Regel, Dienstenvoorwaarde> ||
                       std::is_same_v<Regel, Praktijktoetseis> ||
                       std::is_same_v<Regel, Beoordelingseis>) {
    return Regelthema::stage;
  } else {
    return Regelthema::plaatsen;
  }
}

template <class Regel>
constexpr bool is_about_one_stage() {
  constexpr Regelthema thema = thema_of<Regel>();
  return thema == Regelthema::plaatsen || thema == Regelthema::termijnen || thema == Regelthema::stage;
}

/// A sentence begins with a capital; phrases of the catalogue do not.
std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

class Collector {
 public:
  Collector(const Regelpakket& pakket, const Catalogue& catalogue)
      : pakket_(pakket), woorden_(pakket, catalogue) {}

  template <class Regel>
  void add(Regelthema thema, const std::string& id, const Regel& regel) {
    Regelzin zin;
    zin.thema = thema;
    zin.id = id;
    zin.zin = capitalised(zin_van(regel, woorden_));
    zin.bron = bron_in_woorden(pakket_, regel.herkomst);
    zin.zekerheid = regel.herkomst.zekerheid;
    const bool in_english = woorden_.taal() == Taal::en && !regel.herkomst.toelichting_en.empty();
    zin.toelichting = in_english ? regel.herkomst.toelichting_en : regel.herkomst.toelichting;
    zinnen_.push_back(std::move(zin));
  }

  template <class Regel>
  void add_all(const std::vector<Regel>& regels) {
    for (const Regel& each : regels) add(thema_of<Regel>(), each.id, each);
  }

  std::vector<Regelzin> take() {
    sort_stably(zinnen_, [](const Regelzin& a, const Regelzin& b) {
      return a.thema < b.thema;
    });
    return std::move(zinnen_);
  }

 private:
  const Regelpakket& pakket_;
  Regelwoorden woorden_;
  std::vector<Regelzin> zinnen_;
};

}  // namespace

std::vector<Regelzin> regels_in_woorden(const Regelpakket& pakket, const Catalogue& catalogue) {
  Collector collector(pakket, catalogue);
  for (const RegelpakketOnderdeel& onderdeel : pakket.onderdelen) {
    collector.add(Regelthema::opbouw, onderdeel.code, onderdeel);
    for (const RegelpakketDeel& deel : onderdeel.delen) {
      collector.add(Regelthema::opbouw, deel.code, deel);
    }
  }
  // By the field list, so that a new kind of rule cannot be forgotten.
  for_each_field<Regels>(
      [&](const auto& field) { collector.add_all(pakket.regels.*(field.member)); });
  return collector.take();
}

std::vector<Regelzin> regels_van_stage(const Regelpakket& pakket, const RegelpakketOnderdeel& onderdeel,
                                       const Catalogue& catalogue) {
  Collector collector(pakket, catalogue);
  collector.add(Regelthema::opbouw, onderdeel.code, onderdeel);
  for (const RegelpakketDeel& deel : onderdeel.delen) collector.add(Regelthema::opbouw, deel.code, deel);
  for_each_field<Regels>([&](const auto& field) {
    const auto& regels = pakket.regels.*(field.member);
    using Regel = typename std::decay_t<decltype(regels)>::value_type;
    if constexpr (is_about_one_stage<Regel>()) {
      for (const Regel& each : regels) {
        if constexpr (requires { each.onderdelen; }) {
          if (!geldt_voor(each.onderdelen, onderdeel)) continue;
        }
        collector.add(thema_of<Regel>(), each.id, each);
      }
    }
  });
  return collector.take();
}

}  // namespace stagepad
