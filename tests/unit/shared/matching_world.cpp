#include "tests/unit/shared/matching_world.hpp"

#include <algorithm>
#include <numeric>

namespace stagepad::matching_test {

namespace {

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

std::int32_t genoemde_plaats(Dobbelsteen& dobbelsteen, const Maat& maat) {
  std::int32_t plaats = dobbelsteen.onder(maat.plaatsen);
  for (std::int32_t i = 0; i < maat.drukte; ++i) plaats = std::min(plaats, dobbelsteen.onder(maat.plaatsen));
  return plaats;
}

}  // namespace

std::int32_t Dobbelsteen::onder(std::int32_t einde) {
  stand_ += 0x9e3779b97f4a7c15;
  std::uint64_t getal = stand_;
  getal = (getal ^ (getal >> 30)) * 0xbf58476d1ce4e5b9;
  getal = (getal ^ (getal >> 27)) * 0x94d049bb133111eb;
  getal ^= getal >> 31;
  return static_cast<std::int32_t>((getal >> 33) % static_cast<std::uint64_t>(einde));
}

Verdeelvraag willekeurige_vraag(Dobbelsteen& dobbelsteen, const Maat& maat, Plaatsingsregel regel) {
  Verdeelvraag vraag;
  vraag.regel = regel;
  vraag.rangen = maat.voorkeuren;
  vraag.capaciteit.assign(at(maat.plaatsen), 0);
  for (std::int32_t i = 0; i < maat.zetels; ++i) ++vraag.capaciteit[at(dobbelsteen.onder(maat.plaatsen))];
  for (std::int32_t persoon = 0; persoon < maat.personen; ++persoon) {
    std::vector<std::int32_t> lijst;
    for (std::int32_t rang = 1; rang <= maat.voorkeuren; ++rang) {
      const std::int32_t plaats = genoemde_plaats(dobbelsteen, maat);
      if (std::find(lijst.begin(), lijst.end(), plaats) != lijst.end()) continue;
      lijst.push_back(plaats);
      const bool gat = dobbelsteen.onder(100) < maat.gaten;
      if (!gat) vraag.keuzes.push_back({plaats, static_cast<std::int32_t>(lijst.size())});
    }
    vraag.keuzes_vanaf.push_back(static_cast<std::int32_t>(vraag.keuzes.size()));
  }
  vraag.volgorde.resize(at(maat.personen));
  std::iota(vraag.volgorde.begin(), vraag.volgorde.end(), 0);
  dobbelsteen.schud(vraag.volgorde);
  return vraag;
}

Verwisseld verwissel(Dobbelsteen& dobbelsteen, const Verdeelvraag& vraag) {
  Verwisseld nieuw;
  nieuw.persoon.resize(at(vraag.personen()));
  nieuw.plaats.resize(at(vraag.plaatsen()));
  std::iota(nieuw.persoon.begin(), nieuw.persoon.end(), 0);
  std::iota(nieuw.plaats.begin(), nieuw.plaats.end(), 0);
  dobbelsteen.schud(nieuw.persoon);
  dobbelsteen.schud(nieuw.plaats);
  std::vector<std::int32_t> nummer_van_plaats(nieuw.plaats.size());
  for (std::size_t j = 0; j < nieuw.plaats.size(); ++j) {
    nummer_van_plaats[at(nieuw.plaats[j])] = static_cast<std::int32_t>(j);
  }
  nieuw.vraag.regel = vraag.regel;
  nieuw.vraag.rangen = vraag.rangen;
  for (const std::int32_t plaats : nieuw.plaats) nieuw.vraag.capaciteit.push_back(vraag.capaciteit[at(plaats)]);
  std::vector<std::int32_t> nummer_van_persoon(nieuw.persoon.size());
  for (std::size_t i = 0; i < nieuw.persoon.size(); ++i) {
    const std::int32_t persoon = nieuw.persoon[i];
    nummer_van_persoon[at(persoon)] = static_cast<std::int32_t>(i);
    for (auto k = at(vraag.keuzes_vanaf[at(persoon)]); k < at(vraag.keuzes_vanaf[at(persoon) + 1]); ++k) {
      nieuw.vraag.keuzes.push_back({nummer_van_plaats[at(vraag.keuzes[k].plaats)], vraag.keuzes[k].rang});
    }
    nieuw.vraag.keuzes_vanaf.push_back(static_cast<std::int32_t>(nieuw.vraag.keuzes.size()));
  }
  for (const std::int32_t persoon : vraag.volgorde) {
    nieuw.vraag.volgorde.push_back(nummer_van_persoon[at(persoon)]);
  }
  return nieuw;
}

std::string beschrijving(const Verdeelvraag& vraag) {
  std::string tekst(to_name(vraag.regel));
  tekst += ", seats";
  for (const std::int32_t zetels : vraag.capaciteit) tekst += " " + std::to_string(zetels);
  tekst += "; in lottery order";
  for (const std::int32_t persoon : vraag.volgorde) {
    tekst += " " + std::to_string(persoon) + "(";
    for (auto k = at(vraag.keuzes_vanaf[at(persoon)]); k < at(vraag.keuzes_vanaf[at(persoon) + 1]); ++k) {
      tekst += " " + std::to_string(vraag.keuzes[k].rang) + ":" + std::to_string(vraag.keuzes[k].plaats);
    }
    tekst += " )";
  }
  return tekst;
}

}  // namespace stagepad::matching_test
