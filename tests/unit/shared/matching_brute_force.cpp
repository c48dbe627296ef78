#include "tests/unit/shared/matching_brute_force.hpp"

#include <cstddef>
#include <functional>

namespace stagepad::matching_test {

namespace {

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

/// What a division is worth, the more the better, compared from left to right: first what the rule counts,
/// then what everybody gets in lottery order.
std::vector<std::int32_t> waarde(const Verdeelvraag& vraag, const std::vector<std::int32_t>& rang) {
  std::vector<std::int32_t> op_rang(at(vraag.rangen), 0);
  std::int32_t geplaatst = 0;
  for (const std::int32_t r : rang) {
    if (r == 0) continue;
    ++geplaatst;
    ++op_rang[at(r) - 1];
  }
  std::vector<std::int32_t> waarde;
  if (vraag.regel == Plaatsingsregel::iedereen_eerst_geplaatst) waarde.push_back(geplaatst);
  waarde.insert(waarde.end(), op_rang.begin(), op_rang.end());
  for (const std::int32_t persoon : vraag.volgorde) {
    const std::int32_t r = rang[at(persoon)];
    waarde.push_back(r == 0 ? -k_meeste_voorkeuren - 1 : -r);
  }
  return waarde;
}

}  // namespace

Verdeling zoek_alles_af(const Verdeelvraag& vraag) {
  Verdeling verdeling(at(vraag.personen()), k_niet_geplaatst);
  std::vector<std::int32_t> rang(verdeling.size(), 0);
  std::vector<std::int32_t> vrij = vraag.capaciteit;
  Verdeling beste = verdeling;
  std::vector<std::int32_t> beste_waarde;
  const std::function<void(std::int32_t)> verder = [&](std::int32_t persoon) {
    if (persoon == vraag.personen()) {
      auto deze = waarde(vraag, rang);
      if (!beste_waarde.empty() && deze <= beste_waarde) return;
      beste_waarde = std::move(deze);
      beste = verdeling;
      return;
    }
    verder(persoon + 1);
    for (auto k = at(vraag.keuzes_vanaf[at(persoon)]); k < at(vraag.keuzes_vanaf[at(persoon) + 1]); ++k) {
      const Keuze& keuze = vraag.keuzes[k];
      if (vrij[at(keuze.plaats)] == 0) continue;
      --vrij[at(keuze.plaats)];
      verdeling[at(persoon)] = keuze.plaats;
      rang[at(persoon)] = keuze.rang;
      verder(persoon + 1);
      ++vrij[at(keuze.plaats)];
      verdeling[at(persoon)] = k_niet_geplaatst;
      rang[at(persoon)] = 0;
    }
  };
  verder(0);
  return beste;
}

}  // namespace stagepad::matching_test
