#include "shared/matching/controle.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "shared/matching/als_index.hpp"

namespace stagepad {

namespace {

/// A price, or a cost and a price together, as its parts. Two prices of 32 bits and a cost fit.
using Rij = std::array<std::int64_t, k_meeste_voorkeuren>;

/// The smallest of any stretch of a list, after preparation in n log n.
class Kleinste {
 public:
  explicit Kleinste(const std::vector<std::int32_t>& waarden) : lagen_{waarden} {
    for (std::size_t stap = 1; 2 * stap <= waarden.size(); stap *= 2) {
      const std::vector<std::int32_t>& onder = lagen_.back();
      std::vector<std::int32_t> laag(onder.size() - stap);
      for (std::size_t i = 0; i < laag.size(); ++i) laag[i] = std::min(onder[i], onder[i + stap]);
      lagen_.push_back(std::move(laag));
    }
  }

  /// Of the places begin … einde - 1, of which there is at least one.
  [[nodiscard]] std::int32_t van(std::int32_t begin, std::int32_t einde) const {
    std::size_t laag = 0;
    while ((std::int32_t{2} << laag) <= einde - begin) ++laag;
    return std::min(lagen_[laag][at(begin)], lagen_[laag][at(einde - (std::int32_t{1} << laag))]);
  }

 private:
  std::vector<std::vector<std::int32_t>> lagen_;
};

/// Checks one division.
class Controleur {
 public:
  Controleur(const Verdeelvraag& vraag, const Verdeling& verdeling, const Verdeelbewijs& bewijs)
      : vraag_(vraag), verdeling_(verdeling), bewijs_(bewijs), geen_(vraag.plaatsen()) {}

  Controle controleer() {
    if (!tel_bezetting()) return fout_;
    if (vraag_.regel == Plaatsingsregel::loting) {
      controleer_beurten();
    } else if (vorm_klopt()) {
      controleer_prijzen();
      if (fout_.klopt()) controleer_lot();
    }
    return fout_;
  }

  /// Only that no division is better, whatever the lottery says.
  Controle controleer_beste() {
    if (bewijs_.prijzen.size() != at(geen_) * at(vraag_.rangen)) meld(Bewijsfout::vorm, -1, -1);
    else if (tel_bezetting()) controleer_prijzen();
    return fout_;
  }

 private:
  bool meld(Bewijsfout fout, std::int32_t persoon, std::int32_t plaats) {
    if (fout_.klopt()) fout_ = {fout, persoon, plaats};
    return false;
  }

  [[nodiscard]] std::size_t eerste(std::int32_t persoon) const { return at(vraag_.keuzes_vanaf[at(persoon)]); }
  [[nodiscard]] std::size_t einde(std::int32_t persoon) const {
    return at(vraag_.keuzes_vanaf[at(persoon) + 1]);
  }

  /// Where everybody is, as ranks, and how full that makes each place.
  bool tel_bezetting() {
    if (verdeling_.size() != at(vraag_.personen())) return meld(Bewijsfout::vorm, -1, -1);
    rang_.assign(verdeling_.size(), 0);
    bezetting_.assign(at(geen_), 0);
    for (std::int32_t persoon = 0; persoon < vraag_.personen(); ++persoon) {
      const std::int32_t plaats = verdeling_[at(persoon)];
      if (plaats == k_niet_geplaatst) continue;
      for (auto k = eerste(persoon); k < einde(persoon); ++k) {
        if (vraag_.keuzes[k].plaats == plaats) rang_[at(persoon)] = vraag_.keuzes[k].rang;
      }
      if (rang_[at(persoon)] == 0) return meld(Bewijsfout::niet_gekozen, persoon, plaats);
      if (++bezetting_[at(plaats)] > vraag_.capaciteit[at(plaats)]) {
        return meld(Bewijsfout::te_vol, persoon, plaats);
      }
    }
    return true;
  }

  /// Serial dictatorship: every choice that was better had gone to people drawn before.
  void controleer_beurten() {
    if (!bewijs_.prijzen.empty() || !bewijs_.rij.empty() || !bewijs_.grenzen.empty()) {
      meld(Bewijsfout::vorm, -1, -1);
      return;
    }
    std::vector<std::int32_t> vrij = vraag_.capaciteit;
    for (const std::int32_t persoon : vraag_.volgorde) {
      const std::int32_t eigen = verdeling_[at(persoon)];
      for (auto k = eerste(persoon); k < einde(persoon) && vraag_.keuzes[k].plaats != eigen; ++k) {
        if (vrij[at(vraag_.keuzes[k].plaats)] > 0) {
          meld(Bewijsfout::eerdere_had_kunnen, persoon, vraag_.keuzes[k].plaats);
          return;
        }
      }
      if (eigen != k_niet_geplaatst) --vrij[at(eigen)];
    }
  }

  bool vorm_klopt() {
    const std::size_t knopen = at(geen_) + 2;
    if (bewijs_.prijzen.size() != at(geen_) * at(vraag_.rangen) || bewijs_.rij.size() != knopen ||
        bewijs_.grenzen.size() != knopen - 1) {
      return meld(Bewijsfout::vorm, -1, -1);
    }
    positie_.assign(knopen, -1);
    for (std::size_t i = 0; i < knopen; ++i) {
      const std::int32_t knoop = bewijs_.rij[i];
      if (knoop < 0 || at(knoop) >= knopen || positie_[at(knoop)] >= 0) {
        return meld(Bewijsfout::vorm, -1, -1);
      }
      positie_[at(knoop)] = static_cast<std::int32_t>(i);
    }
    return true;
  }

  [[nodiscard]] Rij prijs(std::int32_t plaats) const {
    Rij rij{};
    if (plaats == geen_) return rij;
    for (std::size_t i = 0; i < at(vraag_.rangen); ++i) {
      rij[i] = bewijs_.prijzen[at(plaats) * at(vraag_.rangen) + i];
    }
    return rij;
  }

  /// Cost and price together; rank 0 is no place.
  [[nodiscard]] Rij lasten(std::int32_t rang, std::int32_t plaats) const {
    Rij rij = prijs(plaats);
    if (vraag_.regel == Plaatsingsregel::eerste_keuzes_eerst) {
      if (rang > 0) --rij[at(rang) - 1];
    } else if (rang == 0) {
      ++rij[0];
    } else if (rang < vraag_.rangen) {
      --rij[at(rang)];
    }
    return rij;
  }

  /// No division is better: duality, with prices as multipliers of the seats.
  void controleer_prijzen() {
    for (std::int32_t plaats = 0; plaats < geen_; ++plaats) {
      if (prijs(plaats) < Rij{}) {
        meld(Bewijsfout::prijs_onder_nul, -1, plaats);
      } else if (heeft_ruimte(plaats) && !is_gratis(plaats)) {
        meld(Bewijsfout::prijs_van_ruimte, -1, plaats);
      }
    }
    for (std::int32_t persoon = 0; persoon < vraag_.personen(); ++persoon) {
      const Rij hier = lasten(rang_[at(persoon)], plek(persoon));
      for (auto k = eerste(persoon); k < einde(persoon); ++k) {
        const Keuze& keuze = vraag_.keuzes[k];
        if (lasten(keuze.rang, keuze.plaats) < hier) meld(Bewijsfout::niet_goedkoopst, persoon, keuze.plaats);
      }
      if (lasten(0, geen_) < hier) meld(Bewijsfout::niet_goedkoopst, persoon, k_niet_geplaatst);
    }
  }

  [[nodiscard]] std::int32_t plek(std::int32_t persoon) const {
    const std::int32_t plaats = verdeling_[at(persoon)];
    return plaats == k_niet_geplaatst ? geen_ : plaats;
  }
  [[nodiscard]] bool is_gratis(std::int32_t plaats) const { return prijs(plaats) == Rij{}; }
  [[nodiscard]] bool heeft_ruimte(std::int32_t plaats) const {
    return plaats == geen_ || bezetting_[at(plaats)] < vraag_.capaciteit[at(plaats)];
  }

  /// The lottery position from which on nobody moves from `rechts` to `links` of it; k_open when they may.
  [[nodiscard]] std::int32_t dicht_vanaf(const Kleinste& kleinste, std::int32_t links,
                                         std::int32_t rechts) const {
    return kleinste.van(positie_[at(links)], positie_[at(rechts)]);
  }

  /// Nobody could have had better without taking from somebody drawn before. The people of whom a gap
  /// speaks are those behind its position: none of them may be able to go back over it, and neither may a
  /// seat that nobody needs. So whoever is left of a gap cannot get a place that is right of it by a
  /// circle of such people.
  void controleer_lot() {
    const Kleinste kleinste(bewijs_.grenzen);
    std::int32_t beurt = 0;
    for (const std::int32_t persoon : vraag_.volgorde) {
      ++beurt;
      const std::int32_t hier = plek(persoon);
      const Rij laagste = lasten(rang_[at(persoon)], hier);
      bool beter = true;
      for (auto k = eerste(persoon); k < einde(persoon); ++k) {
        const Keuze& keuze = vraag_.keuzes[k];
        if (keuze.plaats == hier) beter = false;
        else if (lasten(keuze.rang, keuze.plaats) == laagste) {
          controleer_stap(kleinste, persoon, beurt, keuze.plaats, beter);
        }
      }
      if (hier != geen_ && lasten(0, geen_) == laagste) {
        controleer_stap(kleinste, persoon, beurt, geen_, false);
      }
    }
    controleer_ruimte(kleinste);
  }

  /// Somebody could move in a best division, were there a seat.
  void controleer_stap(const Kleinste& kleinste, std::int32_t persoon, std::int32_t beurt,
                       std::int32_t naar, bool beter) {
    const std::int32_t hier = plek(persoon);
    const bool naar_links = positie_[at(naar)] < positie_[at(hier)];
    if (naar_links && beurt > dicht_vanaf(kleinste, naar, hier)) meld(Bewijsfout::keert_terug, persoon, naar);
    if (beter && (naar_links || beurt < dicht_vanaf(kleinste, hier, naar))) {
      meld(Bewijsfout::eerdere_had_kunnen, persoon, naar);
    }
  }

  void controleer_ruimte(const Kleinste& kleinste) {
    const std::int32_t ruimte = geen_ + 1;
    for (std::int32_t plaats = 0; plaats <= geen_; ++plaats) {
      if (!is_gratis(plaats)) continue;
      const bool links = positie_[at(plaats)] < positie_[at(ruimte)];
      if (links ? dicht_vanaf(kleinste, plaats, ruimte) != k_open
                : heeft_ruimte(plaats) && dicht_vanaf(kleinste, ruimte, plaats) != k_open) {
        meld(Bewijsfout::keert_terug, -1, plaats);
      }
    }
  }

  const Verdeelvraag& vraag_;
  const Verdeling& verdeling_;
  const Verdeelbewijs& bewijs_;
  const std::int32_t geen_;
  Controle fout_;
  std::vector<std::int32_t> rang_;
  std::vector<std::int32_t> bezetting_;
  std::vector<std::int32_t> positie_;
};

/// The question in which a person has a place already: a seat and a wish fewer.
Verdeelvraag met_vaste_plaats(const Verdeelvraag& vraag, std::int32_t persoon, std::int32_t plaats) {
  Verdeelvraag zonder = vraag;
  --zonder.capaciteit[at(plaats)];
  const auto begin = zonder.keuzes.begin();
  zonder.keuzes.erase(begin + vraag.keuzes_vanaf[at(persoon)], begin + vraag.keuzes_vanaf[at(persoon) + 1]);
  const std::int32_t weg = vraag.keuzes_vanaf[at(persoon) + 1] - vraag.keuzes_vanaf[at(persoon)];
  for (std::size_t i = at(persoon) + 1; i < zonder.keuzes_vanaf.size(); ++i) zonder.keuzes_vanaf[i] -= weg;
  return zonder;
}

bool stappen_kunnen(const Verdeling& verdeling, std::int32_t persoon, const Keten& keten) {
  std::vector<char> verplaatst(verdeling.size(), 0);
  verplaatst[at(persoon)] = 1;
  for (const Ketenstap& stap : keten.stappen) {
    if (stap.persoon < 0 || at(stap.persoon) >= verdeling.size()) return false;
    if (verplaatst[at(stap.persoon)] != 0 || verdeling[at(stap.persoon)] != stap.van) return false;
    verplaatst[at(stap.persoon)] = 1;
  }
  return true;
}

}  // namespace

Verdeling na_keten(const Verdeling& verdeling, std::int32_t persoon, std::int32_t naar, const Keten& keten) {
  Verdeling anders = verdeling;
  anders[at(persoon)] = naar;
  for (const Ketenstap& stap : keten.stappen) anders[at(stap.persoon)] = stap.naar;
  return anders;
}

Controle controleer_keten(const Verdeelvraag& vraag, const Verdeling& verdeling, std::int32_t persoon,
                          std::int32_t naar, const Keten& keten) {
  const auto begin = vraag.keuzes.begin();
  const bool genoemd = std::any_of(begin + vraag.keuzes_vanaf[at(persoon)],
                                   begin + vraag.keuzes_vanaf[at(persoon) + 1],
                                   [&](const Keuze& keuze) { return keuze.plaats == naar; });
  if (!genoemd) return {Bewijsfout::niet_gekozen, persoon, naar};
  if (vraag.capaciteit[at(naar)] == 0) return {Bewijsfout::te_vol, persoon, naar};
  if (!stappen_kunnen(verdeling, persoon, keten)) return {Bewijsfout::vorm, -1, -1};
  const Verdeelvraag zonder = met_vaste_plaats(vraag, persoon, naar);
  Verdeling anders = na_keten(verdeling, persoon, naar, keten);
  anders[at(persoon)] = k_niet_geplaatst;
  const Verdeelbewijs bewijs{keten.prijzen, {}, {}};
  return Controleur(zonder, anders, bewijs).controleer_beste();
}

Controle controleer_verdeling(const Verdeelvraag& vraag, const Verdeling& verdeling,
                              const Verdeelbewijs& bewijs) {
  return Controleur(vraag, verdeling, bewijs).controleer();
}

}  // namespace stagepad
