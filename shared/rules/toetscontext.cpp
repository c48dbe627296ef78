#include "shared/rules/toetscontext.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/sort.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

std::string pad_van(const Onderdeel& onderdeel) {
  return "/onderdelen/" + std::to_string(onderdeel.id.value);
}

Finding finding_van(const Toetscontext& context, std::string code, Ernst ernst, std::string pad,
                    const std::string& regel, const Herkomst& herkomst) {
  Finding finding;
  finding.code = std::move(code);
  finding.ernst = ernst;
  finding.pad = std::move(pad);
  finding.regel = regel;
  finding.bron = bron_in_woorden(context.pakket, herkomst);
  return finding;
}

bool heeft_plek(const GeplandOnderdeel& part) {
  const auto known = [](const std::optional<Plek>& plek) { return plek && !plek->instelling.empty(); };
  if (known(part.onderdeel->plek)) return true;
  const std::vector<GeplandDeel>& delen = part.delen;
  return !delen.empty() && std::all_of(delen.begin(), delen.end(), [&](const GeplandDeel& each) {
    return each.deel && known(each.deel->plek);
  });
}

std::string instelling_van(const Traject& traject, std::string_view soort) {
  for (const Onderdeel& each : traject.onderdelen) {
    if (each.soort == soort && each.plek) return each.plek->instelling;
  }
  return {};
}

bool zelfde_instelling(std::string_view een, std::string_view ander) {
  return folded(trimmed(een)) == folded(trimmed(ander));
}

Plek plek_van(const Stageplaats& plaats) {
  Plek plek;
  plek.stageplaats = plaats.id;
  plek.instelling = plaats.instelling_naam;
  plek.specialisme = plaats.specialisme;
  plek.profiel = plaats.profiel;
  plek.setting = plaats.setting;
  plek.doelgroepen = plaats.doelgroepen;
  return plek;
}

std::optional<Plek> verwachte_plek(const Toetscontext& context, const Onderdeel& onderdeel) {
  if (onderdeel.plek) return onderdeel.plek;
  const std::vector<Voorkeur> voorkeuren = voorkeuren_van(context, onderdeel.id);
  if (voorkeuren.empty()) return std::nullopt;
  const Stageplaats* plaats = find_plaats(context, voorkeuren.front().stageplaats);
  if (!plaats) return std::nullopt;
  return plek_van(*plaats);
}

std::vector<Voorkeur> voorkeuren_van(const Toetscontext& context, OnderdeelId onderdeel) {
  std::vector<Voorkeur> found;
  for (const Voorkeur& each : context.voorkeuren) {
    if (each.onderdeel == onderdeel) found.push_back(each);
  }
  sort_stably(found, [](const Voorkeur& a, const Voorkeur& b) { return a.rang < b.rang; });
  return found;
}

const Verzoek* laatste_plaatsverzoek(const Toetscontext& context, OnderdeelId onderdeel,
                                     VerzoekStatus status) {
  const Verzoek* newest = nullptr;
  for (const Verzoek& each : context.verzoeken) {
    const bool same = each.soort == VerzoekSoort::stageplaats && each.onderdeel == onderdeel;
    if (same && each.status == status) newest = &each;
  }
  return newest;
}

const Stageplaats* find_plaats(const Toetscontext& context, StageplaatsId id) {
  for (const Stageplaats& each : context.plaatsen) {
    if (each.id == id) return &each;
  }
  return nullptr;
}

}  // namespace stagepad
