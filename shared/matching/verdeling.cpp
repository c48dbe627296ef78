#include "shared/matching/verdeling.hpp"

#include <utility>

#include "shared/matching/als_index.hpp"
#include "shared/matching/kosten.hpp"
#include "shared/matching/lotverfijning.hpp"
#include "shared/matching/prijszoeker.hpp"

namespace stagepad {

namespace {

template <class Kosten, class Maak>
Kostentabel<Kosten> kostentabel(const Verdeelvraag& vraag, const Maak& maak) {
  Kostentabel<Kosten> tabel;
  for (std::int32_t rang = 1; rang <= vraag.rangen; ++rang) {
    tabel.op_rang[at(rang) - 1] = maak(kosten_van(vraag.regel, vraag.rangen, rang));
  }
  tabel.zonder_plaats = maak(kosten_zonder_plaats(vraag.regel));
  return tabel;
}

template <class Kosten>
Strakkekeuzes strakke_keuzes(const Verdeelvraag& vraag, const Kostentabel<Kosten>& tabel,
                             const Prijszoeker<Kosten>& zoeker) {
  const auto& prijzen = zoeker.prijzen();
  const std::int32_t geen = vraag.plaatsen();
  Strakkekeuzes strak;
  strak.vanaf.reserve(vraag.keuzes_vanaf.size());
  strak.plaatsen.reserve(vraag.keuzes.size() + at(vraag.personen()));
  strak.vanaf.push_back(0);
  for (std::int32_t persoon = 0; persoon < vraag.personen(); ++persoon) {
    const auto eerste = at(vraag.keuzes_vanaf[at(persoon)]);
    const auto einde = at(vraag.keuzes_vanaf[at(persoon) + 1]);
    const std::size_t begin = strak.plaatsen.size();
    Kosten laagste = tabel.zonder_plaats;
    for (auto k = eerste; k < einde; ++k) {
      const Keuze& keuze = vraag.keuzes[k];
      const Kosten kosten = tabel.van(keuze.rang) + prijzen[at(keuze.plaats)];
      if (laagste < kosten) continue;
      if (kosten < laagste) strak.plaatsen.resize(begin);
      laagste = kosten;
      strak.plaatsen.push_back(keuze.plaats);
    }
    if (tabel.zonder_plaats == laagste) strak.plaatsen.push_back(geen);
    strak.vanaf.push_back(static_cast<std::int32_t>(strak.plaatsen.size()));
  }
  return strak;
}

Verdeling als_verdeling(std::vector<std::int32_t> plek, std::int32_t geen) {
  for (std::int32_t& plaats : plek) {
    if (plaats == geen) plaats = k_niet_geplaatst;
  }
  return plek;
}

template <class Kosten, class Maak, class Lees>
Verdeeluitkomst verdeel_op_prijs(const Verdeelvraag& vraag, const Maak& maak, const Lees& lees) {
  const auto tabel = kostentabel<Kosten>(vraag, maak);
  Prijszoeker<Kosten> zoeker(vraag, tabel);
  zoeker.zoek();

  std::vector<char> gratis;
  gratis.reserve(zoeker.prijzen().size());
  for (const Kosten& prijs : zoeker.prijzen()) gratis.push_back(prijs == Kosten{} ? 1 : 0);
  const Strakkekeuzes strak = strakke_keuzes(vraag, tabel, zoeker);
  Lotverfijning lot(vraag, strak, std::move(gratis), zoeker.neem_bezetting(), zoeker.neem_plek());
  lot.volg();

  Verdeeluitkomst uitkomst;
  uitkomst.verdeling = als_verdeling(lot.neem_plek(), vraag.plaatsen());
  uitkomst.bewijs.rij = lot.neem_rij();
  uitkomst.bewijs.grenzen = lot.neem_grenzen();
  uitkomst.bewijs.prijzen.reserve(at(vraag.plaatsen()) * at(vraag.rangen));
  for (std::int32_t plaats = 0; plaats < vraag.plaatsen(); ++plaats) {
    const Kostenrij prijs = lees(zoeker.prijzen()[at(plaats)]);
    uitkomst.bewijs.prijzen.insert(uitkomst.bewijs.prijzen.end(), prijs.deel.begin(),
                                   prijs.deel.begin() + vraag.rangen);
  }
  return uitkomst;
}

Verdeeluitkomst verdeel_op_loting(const Verdeelvraag& vraag) {
  Verdeeluitkomst uitkomst;
  uitkomst.verdeling.assign(at(vraag.personen()), k_niet_geplaatst);
  std::vector<std::int32_t> vrij = vraag.capaciteit;
  for (const std::int32_t persoon : vraag.volgorde) {
    const auto einde = at(vraag.keuzes_vanaf[at(persoon) + 1]);
    for (auto k = at(vraag.keuzes_vanaf[at(persoon)]); k < einde; ++k) {
      const std::int32_t plaats = vraag.keuzes[k].plaats;
      if (vrij[at(plaats)] == 0) continue;
      --vrij[at(plaats)];
      uitkomst.verdeling[at(persoon)] = plaats;
      break;
    }
  }
  return uitkomst;
}

bool heeft_geldige_keuzes(const Verdeelvraag& vraag, std::int32_t persoon) {
  const std::int32_t eerste = vraag.keuzes_vanaf[at(persoon)];
  const std::int32_t einde = vraag.keuzes_vanaf[at(persoon) + 1];
  if (einde < eerste) return false;
  for (std::int32_t k = eerste; k < einde; ++k) {
    const Keuze& keuze = vraag.keuzes[at(k)];
    if (keuze.plaats < 0 || keuze.plaats >= vraag.plaatsen()) return false;
    if (keuze.rang < 1 || keuze.rang > vraag.rangen) return false;
    if (k > eerste && keuze.rang <= vraag.keuzes[at(k - 1)].rang) return false;
    for (std::int32_t eerder = eerste; eerder < k; ++eerder) {
      if (vraag.keuzes[at(eerder)].plaats == keuze.plaats) return false;
    }
  }
  return true;
}

}  // namespace

bool is_welgevormd(const Verdeelvraag& vraag) {
  if (vraag.rangen < 1 || vraag.rangen > k_meeste_voorkeuren) return false;
  for (const std::int32_t plaatsen : vraag.capaciteit) {
    if (plaatsen < 0) return false;
  }
  if (vraag.keuzes_vanaf.empty() || vraag.keuzes_vanaf.front() != 0 ||
      vraag.keuzes_vanaf.back() != static_cast<std::int32_t>(vraag.keuzes.size())) {
    return false;
  }
  for (std::size_t i = 1; i < vraag.keuzes_vanaf.size(); ++i) {
    if (vraag.keuzes_vanaf[i] < vraag.keuzes_vanaf[i - 1] || vraag.keuzes_vanaf[i] > vraag.keuzes_vanaf.back()) {
      return false;
    }
  }
  for (std::int32_t persoon = 0; persoon < vraag.personen(); ++persoon) {
    if (!heeft_geldige_keuzes(vraag, persoon)) return false;
  }
  std::vector<char> getrokken(at(vraag.personen()), 0);
  for (const std::int32_t persoon : vraag.volgorde) {
    if (persoon < 0 || persoon >= vraag.personen() || getrokken[at(persoon)] != 0) return false;
    getrokken[at(persoon)] = 1;
  }
  return vraag.volgorde.size() == getrokken.size();
}

Telling tel(const Verdeelvraag& vraag, const Verdeling& verdeling) {
  Telling telling;
  for (std::int32_t persoon = 0; persoon < vraag.personen(); ++persoon) {
    const std::int32_t plaats = verdeling[at(persoon)];
    if (plaats == k_niet_geplaatst) continue;
    ++telling.geplaatst;
    for (auto k = at(vraag.keuzes_vanaf[at(persoon)]); k < at(vraag.keuzes_vanaf[at(persoon) + 1]); ++k) {
      if (vraag.keuzes[k].plaats == plaats) ++telling.op_rang[at(vraag.keuzes[k].rang - 1)];
    }
  }
  return telling;
}

bool is_beter(Plaatsingsregel regel, const Telling& a, const Telling& b) {
  if (regel == Plaatsingsregel::loting) return false;
  if (regel == Plaatsingsregel::iedereen_eerst_geplaatst && a.geplaatst != b.geplaatst) {
    return a.geplaatst > b.geplaatst;
  }
  return a.op_rang > b.op_rang;
}

Verdeeluitkomst verdeel(const Verdeelvraag& vraag) {
  if (vraag.regel == Plaatsingsregel::loting) return verdeel_op_loting(vraag);
  const Inpakker inpakker(vraag.rangen, vraag.plaatsen());
  if (inpakker.past()) {
    return verdeel_op_prijs<std::int64_t>(
        vraag, [&](const Kostenrij& rij) { return inpakker.pak_in(rij); },
        [&](std::int64_t som) { return inpakker.pak_uit(som); });
  }
  const auto zelf = [](const Kostenrij& rij) { return rij; };
  return verdeel_op_prijs<Kostenrij>(vraag, zelf, zelf);
}

}  // namespace stagepad
