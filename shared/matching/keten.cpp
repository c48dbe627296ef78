#include "shared/matching/keten.hpp"

#include <algorithm>
#include <cstddef>

#include "shared/matching/als_index.hpp"
#include "shared/matching/kosten.hpp"

namespace stagepad {

/// One search: the cheapest distance from the wanted place, and of equal ones the one that leaves the
/// earliest drawn in peace (Dijkstra's algorithm over both, compared in that order).
class Ketentocht {
 public:
  /// For a person who wants to go somewhere.
  Ketentocht(const Ketenzoeker& zoeker, std::int32_t persoon, std::int32_t naar) : Ketentocht(zoeker) {
    persoon_ = persoon;
    naar_ = naar;
    doel_ = zoeker.verdeling_[at(persoon)] == k_niet_geplaatst ? geen_ : zoeker.verdeling_[at(persoon)];
  }

  /// From room, to everywhere.
  explicit Ketentocht(const Ketenzoeker& zoeker)
      : zoeker_(zoeker),
        vraag_(zoeker.vraag_),
        geen_(vraag_.plaatsen()),
        ruimte_(geen_ + 1),
        naar_(ruimte_),
        knopen_(at(ruimte_) + 1) {}

  Keten zoek() {
    ga();
    return keten();
  }

  std::vector<Telling> zetelwinst() {
    ga();
    std::vector<Telling> winst;
    for (std::int32_t plaats = 0; plaats < geen_; ++plaats) {
      winst.push_back(als_telling(prijs(plaats) - knopen_[at(plaats)].afstand.kosten));
    }
    return winst;
  }

 private:
  void ga() {
    bereik(naar_, {Kostenrij{}, k_open}, {naar_, k_niemand});
    while (!hoop_.empty()) {
      std::pop_heap(hoop_.begin(), hoop_.end(), verder);
      const Open open = hoop_.back();
      hoop_.pop_back();
      Knoop& knoop = knopen_[at(open.knoop)];
      if (knoop.klaar) continue;
      knoop.klaar = true;
      if (open.knoop == doel_) break;
      breid_uit(open.knoop);
    }
  }

  struct Afstand {
    Kostenrij kosten;
    std::int32_t beurt;
  };
  struct Herkomst {
    std::int32_t knoop;
    std::int32_t persoon;
  };
  struct Knoop {
    Afstand afstand{};
    Herkomst herkomst{};
    bool bereikt = false;
    bool klaar = false;
  };
  struct Open {
    Afstand afstand;
    std::int32_t knoop;
  };

  static bool beter(const Afstand& a, const Afstand& b) {
    return a.kosten != b.kosten ? a.kosten < b.kosten : a.beurt > b.beurt;
  }
  static bool verder(const Open& a, const Open& b) {
    if (beter(b.afstand, a.afstand)) return true;
    return !beter(a.afstand, b.afstand) && b.knoop < a.knoop;
  }

  [[nodiscard]] Kostenrij prijs(std::int32_t knoop) const {
    Kostenrij rij;
    if (knoop >= geen_) return rij;
    for (std::size_t i = 0; i < at(vraag_.rangen); ++i) {
      rij.deel[i] = zoeker_.prijzen_[at(knoop) * at(vraag_.rangen) + i];
    }
    return rij;
  }

  [[nodiscard]] Kostenrij lasten(std::int32_t persoon, std::int32_t plaats) const {
    for (auto k = at(vraag_.keuzes_vanaf[at(persoon)]); k < at(vraag_.keuzes_vanaf[at(persoon) + 1]); ++k) {
      const Keuze& keuze = vraag_.keuzes[k];
      if (keuze.plaats == plaats) return kosten_van(vraag_.regel, vraag_.rangen, keuze.rang) + prijs(plaats);
    }
    return kosten_zonder_plaats(vraag_.regel);
  }

  void bereik(std::int32_t knoop, const Afstand& afstand, Herkomst herkomst) {
    Knoop& deze = knopen_[at(knoop)];
    if (deze.bereikt && !beter(afstand, deze.afstand)) return;
    deze.bereikt = true;
    deze.afstand = afstand;
    deze.herkomst = herkomst;
    hoop_.push_back({afstand, knoop});
    std::push_heap(hoop_.begin(), hoop_.end(), verder);
  }

  void breid_uit(std::int32_t knoop) {
    const Afstand hier = knopen_[at(knoop)].afstand;
    if (knoop == ruimte_) {
      for (std::int32_t plaats = 0; plaats <= geen_; ++plaats) {
        bereik(plaats, {hier.kosten + prijs(plaats), hier.beurt}, {knoop, k_niemand});
      }
      return;
    }
    for (auto i = at(zoeker_.zittend_vanaf_[at(knoop)]); i < at(zoeker_.zittend_vanaf_[at(knoop) + 1]); ++i) {
      const std::int32_t persoon = zoeker_.zittend_[i];
      if (persoon == persoon_) continue;
      const Kostenrij begin = hier.kosten - lasten(persoon, knoop);
      const std::int32_t beurt = std::min(hier.beurt, zoeker_.beurt_[at(persoon)]);
      for (auto k = at(vraag_.keuzes_vanaf[at(persoon)]); k < at(vraag_.keuzes_vanaf[at(persoon) + 1]); ++k) {
        const std::int32_t plaats = vraag_.keuzes[k].plaats;
        if (plaats != knoop) bereik(plaats, {begin + lasten(persoon, plaats), beurt}, {knoop, persoon});
      }
      if (knoop != geen_) bereik(geen_, {begin + lasten(persoon, geen_), beurt}, {knoop, persoon});
    }
    if (knoop == geen_ || zoeker_.bezetting_[at(knoop)] < vraag_.capaciteit[at(knoop)]) {
      bereik(ruimte_, hier, {knoop, k_niemand});
    }
  }

  [[nodiscard]] Keten keten() const {
    Keten keten;
    keten.eerste_beurt = knopen_[at(doel_)].afstand.beurt;
    for (std::int32_t knoop = doel_; knoop != naar_;) {
      const Herkomst herkomst = knopen_[at(knoop)].herkomst;
      if (herkomst.persoon != k_niemand) {
        keten.stappen.push_back({herkomst.persoon, als_plaats(herkomst.knoop), als_plaats(knoop)});
      }
      knoop = herkomst.knoop;
    }
    std::reverse(keten.stappen.begin(), keten.stappen.end());
    const Kostenrij van_ruimte = verhoging(ruimte_);
    for (std::int32_t plaats = 0; plaats < geen_; ++plaats) {
      const Kostenrij rij = prijs(plaats) + verhoging(plaats) - van_ruimte;
      keten.prijzen.insert(keten.prijzen.end(), rij.deel.begin(), rij.deel.begin() + vraag_.rangen);
    }
    return keten;
  }

  [[nodiscard]] std::int32_t als_plaats(std::int32_t knoop) const {
    return knoop == geen_ ? k_niet_geplaatst : knoop;
  }

  /// How much dearer a place becomes when somebody insists on the wanted one: the nearer, the more.
  [[nodiscard]] Kostenrij verhoging(std::int32_t knoop) const {
    const Knoop& deze = knopen_[at(knoop)];
    const Kostenrij& eind = knopen_[at(doel_)].afstand.kosten;
    return deze.bereikt && deze.afstand.kosten < eind ? eind - deze.afstand.kosten : Kostenrij{};
  }

  /// What is saved in costs, as people.
  [[nodiscard]] Telling als_telling(const Kostenrij& bespaard) const {
    Telling telling;
    const std::size_t rangen = at(vraag_.rangen);
    if (vraag_.regel == Plaatsingsregel::eerste_keuzes_eerst) {
      for (std::size_t i = 0; i < rangen; ++i) telling.geplaatst += telling.op_rang[i] = bespaard.deel[i];
      return telling;
    }
    // The last rank costs nothing: it is what remains of those placed.
    telling.geplaatst = telling.op_rang[rangen - 1] = bespaard.deel[0];
    for (std::size_t i = 0; i + 1 < rangen; ++i) {
      telling.op_rang[i] = bespaard.deel[i + 1];
      telling.op_rang[rangen - 1] -= bespaard.deel[i + 1];
    }
    return telling;
  }

  const Ketenzoeker& zoeker_;
  const Verdeelvraag& vraag_;
  const std::int32_t geen_;
  const std::int32_t ruimte_;
  std::int32_t persoon_ = k_niemand;
  std::int32_t naar_;
  std::int32_t doel_ = k_niemand;
  std::vector<Knoop> knopen_;
  std::vector<Open> hoop_;
};

Ketenzoeker::Ketenzoeker(const Verdeelvraag& vraag, const Verdeling& verdeling,
                         const std::vector<std::int32_t>& prijzen)
    : vraag_(vraag), verdeling_(verdeling), prijzen_(prijzen), beurt_(verdeling.size(), 0) {
  std::int32_t beurt = 0;
  for (const std::int32_t persoon : vraag.volgorde) beurt_[at(persoon)] = ++beurt;
  const std::size_t knopen = at(vraag.plaatsen()) + 1;
  const auto knoop = [&](std::int32_t plaats) { return plaats == k_niet_geplaatst ? knopen - 1 : at(plaats); };
  bezetting_.assign(knopen, 0);
  for (const std::int32_t plaats : verdeling) ++bezetting_[knoop(plaats)];
  zittend_vanaf_.assign(knopen + 1, 0);
  for (std::size_t i = 0; i < knopen; ++i) zittend_vanaf_[i + 1] = zittend_vanaf_[i] + bezetting_[i];
  zittend_.resize(verdeling.size());
  std::vector<std::int32_t> volgende = zittend_vanaf_;
  for (std::int32_t persoon = 0; persoon < vraag.personen(); ++persoon) {
    zittend_[at(volgende[knoop(verdeling[at(persoon)])]++)] = persoon;
  }
}

Keten Ketenzoeker::zoek(std::int32_t persoon, std::int32_t naar) const {
  return Ketentocht(*this, persoon, naar).zoek();
}

std::vector<Telling> Ketenzoeker::zetelwinst() const { return Ketentocht(*this).zetelwinst(); }

}  // namespace stagepad
