#include "shared/matching/uitleg.hpp"

#include <algorithm>
#include <utility>

#include "shared/matching/als_index.hpp"
#include "shared/matching/controle.hpp"

namespace stagepad {

namespace {

Groepsverschil verschil_van(const Verdeelvraag& vraag, const Verdeling& van, const Verdeling& naar) {
  const Telling oud = tel(vraag, van);
  const Telling nieuw = tel(vraag, naar);
  Groepsverschil verschil{nieuw.geplaatst - oud.geplaatst, {}};
  for (std::size_t i = 0; i < at(vraag.rangen); ++i) {
    verschil.op_rang.push_back(nieuw.op_rang[i] - oud.op_rang[i]);
  }
  return verschil;
}

bool is_nul(const Groepsverschil& verschil) {
  return verschil.geplaatst == 0 &&
         std::all_of(verschil.op_rang.begin(), verschil.op_rang.end(), [](std::int32_t n) { return n == 0; });
}

}  // namespace

Uitlegger::Uitlegger(const Ronde& ronde, const Rondevraag& rondevraag, const Verdeeluitkomst& uitkomst)
    : ronde_(ronde),
      rondevraag_(rondevraag),
      uitkomst_(uitkomst),
      zoeker_(rondevraag.vraag, uitkomst.verdeling, uitkomst.bewijs.prijzen),
      persoon_(ronde.deelnemers.size(), k_niemand),
      vast_(rondevraag.plaats.size(), 0),
      gegadigden_(rondevraag.plaats.size(), 0),
      zittend_(rondevraag.plaats.size()),
      vrij_(rondevraag.vraag.capaciteit) {
  for (std::size_t i = 0; i < rondevraag.deelnemer.size(); ++i) {
    persoon_[at(rondevraag.deelnemer[i])] = static_cast<std::int32_t>(i);
  }
  for (const std::int32_t deelnemer : rondevraag.volgorde) {
    const Rondedeelnemer& wie = ronde.deelnemers[at(deelnemer)];
    std::int32_t plaats = k_niet_geplaatst;
    if (wie.vast) {
      plaats = nummer_van(wie.vast->plaats);
      ++vast_[at(plaats)];
    } else {
      plaats = uitkomst.verdeling[at(persoon_[at(deelnemer)])];
      if (plaats != k_niet_geplaatst) --vrij_[at(plaats)];
    }
    if (plaats != k_niet_geplaatst) zittend_[at(plaats)].push_back(rondevraag.lotnummer[at(deelnemer)]);
  }
  for (const Keuze& keuze : rondevraag.vraag.keuzes) ++gegadigden_[at(keuze.plaats)];
}

Uitleg Uitlegger::leg_uit(std::int32_t deelnemer) const {
  const Rondedeelnemer& wie = ronde_.deelnemers[at(deelnemer)];
  const std::int32_t persoon = persoon_[at(deelnemer)];
  Uitleg uitleg;
  uitleg.pseudoniem = wie.pseudoniem;
  uitleg.lotnummer = rondevraag_.lotnummer[at(deelnemer)];
  uitleg.deelnemers = static_cast<std::int32_t>(ronde_.deelnemers.size());
  uitleg.vastzetting = wie.vast;
  if (wie.vast) {
    uitleg.plaats = wie.vast->plaats;
  } else if (uitkomst_.verdeling[at(persoon)] != k_niet_geplaatst) {
    uitleg.plaats = code(uitkomst_.verdeling[at(persoon)]);
  }
  std::vector<std::string> telt_niet;
  for (std::size_t i = 0; i < wie.voorkeuren.size(); ++i) {
    const Rondevoorkeur& voorkeur = wie.voorkeuren[i];
    if (voorkeur.bezwaar) telt_niet.push_back(voorkeur.plaats);
    if (voorkeur.plaats == uitleg.plaats) uitleg.rang = static_cast<std::int32_t>(i) + 1;
    if (wie.vast || uitleg.rang) continue;
    Keuzeuitleg keuze;
    keuze.plaats = voorkeur.plaats;
    keuze.rang = static_cast<std::int32_t>(i) + 1;
    keuze.bezwaar = voorkeur.bezwaar;
    leg_keuze_uit(persoon, keuze, nummer_van(voorkeur.plaats));
    uitleg.keuzes.push_back(std::move(keuze));
  }
  for (std::size_t plaats = 0; plaats < vrij_.size(); ++plaats) {
    std::string naam = code(static_cast<std::int32_t>(plaats));
    const bool telt = std::find(telt_niet.begin(), telt_niet.end(), naam) == telt_niet.end();
    if (vrij_[plaats] > 0 && telt && naam != uitleg.plaats) uitleg.vrij.push_back(std::move(naam));
  }
  return uitleg;
}

void Uitlegger::leg_keuze_uit(std::int32_t persoon, Keuzeuitleg& keuze, std::int32_t plaats) const {
  const Verdeelvraag& vraag = rondevraag_.vraag;
  keuze.vast = vast_[at(plaats)];
  keuze.zetels = vraag.capaciteit[at(plaats)] + keuze.vast;
  keuze.gegadigden = gegadigden_[at(plaats)];
  keuze.zittend = zittend_[at(plaats)];
  keuze.verschil.op_rang.assign(at(vraag.rangen), 0);
  if (keuze.bezwaar) {
    keuze.reden = Reden::niet_toelaatbaar;
  } else if (vraag.capaciteit[at(plaats)] == 0) {
    keuze.reden = Reden::geen_zetels;
  } else if (vraag.regel == Plaatsingsregel::loting) {
    keuze.reden = Reden::vol_door_loting;
  } else {
    neem_keten_over(persoon, zoeker_.zoek(persoon, plaats), plaats, keuze);
  }
}

void Uitlegger::neem_keten_over(std::int32_t persoon, const Keten& keten, std::int32_t plaats,
                                Keuzeuitleg& keuze) const {
  const auto lotnummer = [&](std::int32_t wie) {
    return rondevraag_.lotnummer[at(rondevraag_.deelnemer[at(wie)])];
  };
  keuze.verschil = verschil_van(rondevraag_.vraag, uitkomst_.verdeling,
                                na_keten(uitkomst_.verdeling, persoon, plaats, keten));
  keuze.reden = is_nul(keuze.verschil) ? Reden::vol_door_loting : Reden::ten_koste_van_groep;
  for (const Ketenstap& stap : keten.stappen) {
    keuze.verplaatsingen.push_back({lotnummer(stap.persoon), code(stap.van), rang(stap.persoon, stap.van),
                                    code(stap.naar), rang(stap.persoon, stap.naar)});
  }
  if (keuze.reden == Reden::vol_door_loting) {
    keuze.ten_koste_van = lotnummer(rondevraag_.vraag.volgorde[at(keten.eerste_beurt - 1)]);
  }
}

bool Uitlegger::klopt(std::int32_t deelnemer, const Keuzeuitleg& keuze) const {
  const Verdeelvraag& vraag = rondevraag_.vraag;
  const std::int32_t persoon = persoon_[at(deelnemer)];
  const std::int32_t plaats = nummer_van(keuze.plaats);
  const auto& bezwaar = ronde_.deelnemers[at(deelnemer)].voorkeuren[at(keuze.rang - 1)].bezwaar;
  if (bezwaar) return keuze.reden == Reden::niet_toelaatbaar && keuze.bezwaar == bezwaar;
  if (vraag.capaciteit[at(plaats)] == 0) return keuze.reden == Reden::geen_zetels;
  if (vraag.regel == Plaatsingsregel::loting) {
    // People are numbered in lottery order: those before this one took every seat.
    return keuze.reden == Reden::vol_door_loting &&
           std::count(uitkomst_.verdeling.begin(), uitkomst_.verdeling.begin() + persoon, plaats) ==
               vraag.capaciteit[at(plaats)];
  }
  const bool gelijk = is_nul(keuze.verschil);
  if (keuze.reden != (gelijk ? Reden::vol_door_loting : Reden::ten_koste_van_groep)) return false;
  if (gelijk && keuze.ten_koste_van.value_or(k_open) >= rondevraag_.lotnummer[at(deelnemer)]) return false;
  const Keten keten = zoeker_.zoek(persoon, plaats);
  return controleer_keten(vraag, uitkomst_.verdeling, persoon, plaats, keten).klopt() &&
         verschil_van(vraag, uitkomst_.verdeling, na_keten(uitkomst_.verdeling, persoon, plaats, keten)) ==
             keuze.verschil;
}

std::string Uitlegger::code(std::int32_t plaats) const {
  return plaats == k_niet_geplaatst ? std::string() : ronde_.plaatsen[at(rondevraag_.plaats[at(plaats)])].code;
}

std::optional<std::int32_t> Uitlegger::rang(std::int32_t persoon, std::int32_t plaats) const {
  const Verdeelvraag& vraag = rondevraag_.vraag;
  for (auto k = at(vraag.keuzes_vanaf[at(persoon)]); k < at(vraag.keuzes_vanaf[at(persoon) + 1]); ++k) {
    if (vraag.keuzes[k].plaats == plaats) return vraag.keuzes[k].rang;
  }
  return std::nullopt;
}

/// Places of the question stand by rising code.
std::int32_t Uitlegger::nummer_van(const std::string& code) const {
  const auto found = std::lower_bound(rondevraag_.plaats.begin(), rondevraag_.plaats.end(), code,
                                      [&](std::int32_t plaats, const std::string& gezocht) {
                                        return ronde_.plaatsen[at(plaats)].code < gezocht;
                                      });
  return static_cast<std::int32_t>(found - rondevraag_.plaats.begin());
}

}  // namespace stagepad
