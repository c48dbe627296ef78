#include "tests/unit/shared/matching_reference.hpp"

#include <cstddef>
#include <deque>
#include <limits>

namespace stagepad::matching_test {

namespace {

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

constexpr std::int64_t k_ver = std::numeric_limits<std::int64_t>::max() / 4;

class Naslag {
 public:
  explicit Naslag(const Verdeelvraag& vraag)
      : vraag_(vraag),
        plaatsen_(vraag.plaatsen()),
        zonder_(plaatsen_),
        over_(plaatsen_ + 1),
        vast_(at(vraag.personen()), 0),
        plek_(at(vraag.personen()), plaatsen_),
        aanwezig_(at(plaatsen_) + 1) {}

  Verdeling verdeel() {
    for (std::int32_t persoon = 0; persoon < vraag_.personen(); ++persoon) laat_binnen(persoon);
    bepaal_potentialen();
    for (const std::int32_t persoon : vraag_.volgorde) volg_lot(persoon);
    Verdeling verdeling;
    for (const std::int32_t plek : plek_) verdeling.push_back(plek == zonder_ ? k_niet_geplaatst : plek);
    return verdeling;
  }

 private:
  struct Stap {
    std::int32_t van = -1;
    std::int32_t persoon = -1;
  };

  /// What being somewhere costs: less than nothing for a place, in one number in which one person of a
  /// better rank outweighs everybody of a worse one.
  [[nodiscard]] std::int64_t kosten(std::int32_t persoon, std::int32_t plaats) const {
    if (plaats == zonder_) return 0;
    const std::int64_t basis = vraag_.personen() + 1;
    for (auto k = at(vraag_.keuzes_vanaf[at(persoon)]); k < at(vraag_.keuzes_vanaf[at(persoon) + 1]); ++k) {
      if (vraag_.keuzes[k].plaats != plaats) continue;
      std::int64_t gewicht = 1;
      std::int64_t geplaatst = 1;
      for (std::int32_t i = 0; i < vraag_.rangen; ++i) geplaatst *= basis;
      for (std::int32_t i = vraag_.keuzes[k].rang; i < vraag_.rangen; ++i) gewicht *= basis;
      return vraag_.regel == Plaatsingsregel::eerste_keuzes_eerst ? -gewicht : -gewicht - geplaatst;
    }
    return k_ver;
  }

  [[nodiscard]] bool heeft_zetel(std::int32_t plaats) const {
    return plaats == zonder_ ||
           static_cast<std::int32_t>(aanwezig_[at(plaats)].size()) < vraag_.capaciteit[at(plaats)];
  }

  [[nodiscard]] std::vector<std::int32_t> wensen(std::int32_t persoon) const {
    std::vector<std::int32_t> wensen;
    for (auto k = at(vraag_.keuzes_vanaf[at(persoon)]); k < at(vraag_.keuzes_vanaf[at(persoon) + 1]); ++k) {
      wensen.push_back(vraag_.keuzes[k].plaats);
    }
    wensen.push_back(zonder_);
    return wensen;
  }

  void zet(std::int32_t persoon, std::int32_t plaats) {
    auto& oud = aanwezig_[at(plek_[at(persoon)])];
    for (std::size_t i = 0; i < oud.size(); ++i) {
      if (oud[i] != persoon) continue;
      oud.erase(oud.begin() + static_cast<std::ptrdiff_t>(i));
      break;
    }
    plek_[at(persoon)] = plaats;
    aanwezig_[at(plaats)].push_back(persoon);
  }

  void laat_binnen(std::int32_t persoon) {
    std::vector<std::int64_t> afstand(at(plaatsen_) + 1, k_ver);
    std::vector<Stap> stap(at(plaatsen_) + 1);
    std::deque<std::int32_t> rij;
    const auto korter = [&](std::int32_t naar, std::int64_t lengte, Stap langs) {
      if (lengte >= afstand[at(naar)]) return;
      afstand[at(naar)] = lengte;
      stap[at(naar)] = langs;
      rij.push_back(naar);
    };
    for (const std::int32_t wens : wensen(persoon)) korter(wens, kosten(persoon, wens), {-1, persoon});
    while (!rij.empty()) {
      const std::int32_t hier = rij.front();
      rij.pop_front();
      if (heeft_zetel(hier)) continue;
      for (const std::int32_t ander : aanwezig_[at(hier)]) {
        for (const std::int32_t wens : wensen(ander)) {
          if (wens == hier) continue;
          korter(wens, afstand[at(hier)] + kosten(ander, wens) - kosten(ander, hier), {hier, ander});
        }
      }
    }
    std::int32_t eind = zonder_;
    for (std::int32_t plaats = 0; plaats < plaatsen_; ++plaats) {
      if (heeft_zetel(plaats) && afstand[at(plaats)] < afstand[at(eind)]) eind = plaats;
    }
    while (eind >= 0) {
      const Stap langs = stap[at(eind)];
      zet(langs.persoon, eind);
      eind = langs.van;
    }
  }

  /// Calls `doe(van, naar, kosten, persoon)` for every move that is possible; persoon -1 is a seat that is
  /// given up or taken without anybody.
  template <class Doe>
  void elke_zet(const Doe& doe) const {
    for (std::int32_t hier = 0; hier <= zonder_; ++hier) {
      for (const std::int32_t persoon : aanwezig_[at(hier)]) {
        if (vast_[at(persoon)] != 0) continue;
        for (const std::int32_t wens : wensen(persoon)) {
          if (wens != hier) doe(hier, wens, kosten(persoon, wens) - kosten(persoon, hier), persoon);
        }
      }
      if (heeft_zetel(hier)) doe(hier, over_, std::int64_t{0}, -1);
      if (!aanwezig_[at(hier)].empty()) doe(over_, hier, std::int64_t{0}, -1);
    }
  }

  void bepaal_potentialen() {
    hoogte_.assign(at(over_) + 1, 0);
    for (bool lager = true; lager;) {
      lager = false;
      elke_zet([&](std::int32_t van, std::int32_t naar, std::int64_t prijs, std::int32_t) {
        if (hoogte_[at(van)] + prijs >= hoogte_[at(naar)]) return;
        hoogte_[at(naar)] = hoogte_[at(van)] + prijs;
        lager = true;
      });
    }
  }

  [[nodiscard]] bool is_gratis(std::int32_t van, std::int32_t naar, std::int64_t prijs) const {
    return hoogte_[at(van)] + prijs == hoogte_[at(naar)];
  }

  void volg_lot(std::int32_t persoon) {
    vast_[at(persoon)] = 1;
    const std::int32_t hier = plek_[at(persoon)];
    for (const std::int32_t wens : wensen(persoon)) {
      if (wens == hier) return;
      if (!is_gratis(hier, wens, kosten(persoon, wens) - kosten(persoon, hier))) continue;
      if (ruil(persoon, wens)) return;
    }
  }

  bool ruil(std::int32_t persoon, std::int32_t wens) {
    const std::int32_t doel = plek_[at(persoon)];
    std::vector<Stap> stap(at(over_) + 1);
    std::vector<char> gezien(at(over_) + 1, 0);
    std::vector<std::int32_t> rij = {wens};
    gezien[at(wens)] = 1;
    for (std::size_t i = 0; i < rij.size() && gezien[at(doel)] == 0; ++i) {
      const std::int32_t hier = rij[i];
      const auto bezoek = [&](std::int32_t naar, std::int32_t wie) {
        if (gezien[at(naar)] != 0) return;
        gezien[at(naar)] = 1;
        stap[at(naar)] = {hier, wie};
        rij.push_back(naar);
      };
      if (hier == over_) {
        for (std::int32_t plaats = 0; plaats <= zonder_; ++plaats) {
          if (!aanwezig_[at(plaats)].empty() && is_gratis(over_, plaats, 0)) bezoek(plaats, -1);
        }
        continue;
      }
      for (const std::int32_t ander : aanwezig_[at(hier)]) {
        if (vast_[at(ander)] != 0) continue;
        for (const std::int32_t andere_wens : wensen(ander)) {
          if (is_gratis(hier, andere_wens, kosten(ander, andere_wens) - kosten(ander, hier))) {
            bezoek(andere_wens, ander);
          }
        }
      }
      if (heeft_zetel(hier) && is_gratis(hier, over_, 0)) bezoek(over_, -1);
    }
    if (gezien[at(doel)] == 0) return false;
    for (std::int32_t knoop = doel; knoop != wens; knoop = stap[at(knoop)].van) {
      if (stap[at(knoop)].persoon >= 0) zet(stap[at(knoop)].persoon, knoop);
    }
    zet(persoon, wens);
    return true;
  }

  const Verdeelvraag& vraag_;
  const std::int32_t plaatsen_;
  const std::int32_t zonder_;
  const std::int32_t over_;
  std::vector<char> vast_;
  std::vector<std::int32_t> plek_;
  std::vector<std::vector<std::int32_t>> aanwezig_;
  std::vector<std::int64_t> hoogte_;
};

}  // namespace

Verdeling verdeel_als_naslag(const Verdeelvraag& vraag) { return Naslag(vraag).verdeel(); }

}  // namespace stagepad::matching_test
