#include "shared/matching/diagnose.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/sort.hpp"
#include "shared/matching/als_index.hpp"
#include "shared/matching/keten.hpp"

namespace stagepad {

namespace {

/// Places that belong together, and how many people named nothing else.
struct Groep {
  std::vector<std::int32_t> plaatsen;
  std::int32_t personen = 0;
};

/// Finds the shortages of one question from a division that places as many as possible.
class Knelpuntzoeker {
 public:
  Knelpuntzoeker(const Verdeelvraag& vraag, const Verdeling& verdeling)
      : vraag_(vraag), verdeling_(verdeling), zittend_(vraag.capaciteit.size()), groep_(vraag.capaciteit.size(), -1) {
    for (std::int32_t persoon = 0; persoon < vraag.personen(); ++persoon) {
      if (verdeling[at(persoon)] != k_niet_geplaatst) zittend_[at(verdeling[at(persoon)])].push_back(persoon);
    }
  }

  /// Groups of places, each with the people who named nothing else. A group is what can be reached from
  /// somebody without a place by asking who sits there what else they named: all full, or they would move.
  std::vector<Groep> zoek() {
    for (std::int32_t persoon = 0; persoon < vraag_.personen(); ++persoon) {
      if (verdeling_[at(persoon)] == k_niet_geplaatst) neem_op(persoon);
    }
    std::vector<Groep> groepen(groep_.size());
    for (std::size_t plaats = 0; plaats < groep_.size(); ++plaats) {
      if (groep_[plaats] < 0) continue;
      Groep& groep = groepen[at(kop(static_cast<std::int32_t>(plaats)))];
      groep.plaatsen.push_back(static_cast<std::int32_t>(plaats));
      groep.personen += static_cast<std::int32_t>(zittend_[plaats].size());
    }
    for (std::int32_t persoon = 0; persoon < vraag_.personen(); ++persoon) {
      const auto eerste = at(vraag_.keuzes_vanaf[at(persoon)]);
      if (verdeling_[at(persoon)] != k_niet_geplaatst || eerste == at(vraag_.keuzes_vanaf[at(persoon) + 1])) continue;
      ++groepen[at(kop(vraag_.keuzes[eerste].plaats))].personen;
    }
    groepen.erase(std::remove_if(groepen.begin(), groepen.end(), [](const Groep& each) { return each.plaatsen.empty(); }),
                  groepen.end());
    return groepen;
  }

 private:
  /// All places that a person named belong together, and so do those of whoever sits there.
  void neem_op(std::int32_t persoon) {
    std::vector<std::int32_t> open = {persoon};
    while (!open.empty()) {
      const std::int32_t wie = open.back();
      open.pop_back();
      const auto eerste = at(vraag_.keuzes_vanaf[at(wie)]);
      for (auto k = eerste; k < at(vraag_.keuzes_vanaf[at(wie) + 1]); ++k) {
        const std::int32_t plaats = vraag_.keuzes[k].plaats;
        if (groep_[at(plaats)] < 0) {
          groep_[at(plaats)] = plaats;
          open.insert(open.end(), zittend_[at(plaats)].begin(), zittend_[at(plaats)].end());
        }
        groep_[at(kop(plaats))] = kop(vraag_.keuzes[eerste].plaats);
      }
    }
  }

  /// The place that stands for the group of a place.
  std::int32_t kop(std::int32_t plaats) {
    while (groep_[at(plaats)] != plaats) {
      groep_[at(plaats)] = groep_[at(groep_[at(plaats)])];
      plaats = groep_[at(plaats)];
    }
    return plaats;
  }

  const Verdeelvraag& vraag_;
  const Verdeling& verdeling_;
  std::vector<std::vector<std::int32_t>> zittend_;
  std::vector<std::int32_t> groep_;
};

/// Places that somebody would rather have than what they got: only there another seat changes anything.
std::vector<char> gewilde_plaatsen(const Verdeelvraag& vraag, const Verdeling& verdeling) {
  std::vector<char> gewild(vraag.capaciteit.size(), 0);
  for (std::int32_t persoon = 0; persoon < vraag.personen(); ++persoon) {
    for (auto k = at(vraag.keuzes_vanaf[at(persoon)]); k < at(vraag.keuzes_vanaf[at(persoon) + 1]); ++k) {
      if (vraag.keuzes[k].plaats == verdeling[at(persoon)]) break;
      gewild[at(vraag.keuzes[k].plaats)] = 1;
    }
  }
  return gewild;
}

/// By the lottery alone no prices tell; so the round is drawn again with every seat.
std::vector<Telling> zetelwinst_op_loting(const Verdeelvraag& vraag, const Verdeling& verdeling) {
  const std::vector<char> gewild = gewilde_plaatsen(vraag, verdeling);
  const Telling oud = tel(vraag, verdeling);
  std::vector<Telling> winst(gewild.size());
  for (std::size_t plaats = 0; plaats < gewild.size(); ++plaats) {
    if (gewild[plaats] == 0) continue;
    Verdeelvraag ruimer = vraag;
    ++ruimer.capaciteit[plaats];
    winst[plaats] = tel(ruimer, verdeel(ruimer).verdeling);
    winst[plaats].geplaatst -= oud.geplaatst;
    for (std::size_t i = 0; i < oud.op_rang.size(); ++i) winst[plaats].op_rang[i] -= oud.op_rang[i];
  }
  return winst;
}

/// Everything that is told of places goes by their code.
class Diagnosemaker {
 public:
  Diagnosemaker(const Ronde& ronde, const Rondevraag& rondevraag, const Verdeeluitkomst& uitkomst)
      : ronde_(ronde), rondevraag_(rondevraag), vraag_(rondevraag.vraag), uitkomst_(uitkomst) {}

  Diagnose maak() {
    tel_op();
    zoek_knelpunten();
    zoek_winst();
    zoek_over();
    return std::move(diagnose_);
  }

 private:
  [[nodiscard]] std::string code(std::size_t plaats) const {
    return ronde_.plaatsen[at(rondevraag_.plaats[plaats])].code;
  }
  [[nodiscard]] std::int32_t vast() const { return diagnose_.deelnemers - vraag_.personen(); }

  void tel_op() {
    const Telling telling = tel(vraag_, uitkomst_.verdeling);
    diagnose_.deelnemers = static_cast<std::int32_t>(ronde_.deelnemers.size());
    diagnose_.geplaatst = telling.geplaatst + vast();
    diagnose_.op_rang.assign(telling.op_rang.begin(), telling.op_rang.begin() + vraag_.rangen);
    for (std::size_t i = 1; i < vraag_.keuzes_vanaf.size(); ++i) {
      if (vraag_.keuzes_vanaf[i] == vraag_.keuzes_vanaf[i - 1]) ++diagnose_.zonder_keuze;
    }
  }

  void zoek_knelpunten() {
    Verdeelvraag meest = vraag_;
    meest.regel = Plaatsingsregel::iedereen_eerst_geplaatst;
    const Verdeling vol = vraag_.regel == meest.regel ? uitkomst_.verdeling : verdeel(meest).verdeling;
    diagnose_.meest = tel(meest, vol).geplaatst + vast();
    for (const Groep& groep : Knelpuntzoeker(meest, vol).zoek()) {
      Knelpunt knelpunt;
      knelpunt.personen = groep.personen;
      for (const std::int32_t plaats : groep.plaatsen) {
        knelpunt.plaatsen.push_back(code(at(plaats)));
        knelpunt.zetels += vraag_.capaciteit[at(plaats)];
      }
      diagnose_.knelpunten.push_back(std::move(knelpunt));
    }
    sort_stably(diagnose_.knelpunten, [](const Knelpunt& a, const Knelpunt& b) {
      return a.personen - a.zetels > b.personen - b.zetels;
    });
  }

  void zoek_winst() {
    const std::vector<Telling> winst =
        vraag_.regel == Plaatsingsregel::loting
            ? zetelwinst_op_loting(vraag_, uitkomst_.verdeling)
            : Ketenzoeker(vraag_, uitkomst_.verdeling, uitkomst_.bewijs.prijzen).zetelwinst();
    for (std::size_t plaats = 0; plaats < winst.size(); ++plaats) {
      if (winst[plaats] == Telling{}) continue;
      diagnose_.winst.push_back({code(plaats), winst[plaats].geplaatst, {}});
      diagnose_.winst.back().op_rang.assign(winst[plaats].op_rang.begin(),
                                            winst[plaats].op_rang.begin() + vraag_.rangen);
    }
    sort_stably(diagnose_.winst, [](const Zetelwinst& a, const Zetelwinst& b) {
      return a.geplaatst != b.geplaatst ? a.geplaatst > b.geplaatst : b.op_rang < a.op_rang;
    });
  }

  void zoek_over() {
    std::vector<std::int32_t> vrij = vraag_.capaciteit;
    std::vector<std::int32_t> genoemd(vrij.size(), 0);
    for (const std::int32_t plaats : uitkomst_.verdeling) {
      if (plaats != k_niet_geplaatst) --vrij[at(plaats)];
    }
    for (const Keuze& keuze : vraag_.keuzes) ++genoemd[at(keuze.plaats)];
    for (std::size_t plaats = 0; plaats < vrij.size(); ++plaats) {
      if (vrij[plaats] > 0) diagnose_.over.push_back({code(plaats), vrij[plaats], genoemd[plaats]});
    }
  }

  const Ronde& ronde_;
  const Rondevraag& rondevraag_;
  const Verdeelvraag& vraag_;
  const Verdeeluitkomst& uitkomst_;
  Diagnose diagnose_;
};

}  // namespace

Diagnose diagnose_van(const Ronde& ronde, const Rondevraag& rondevraag, const Verdeeluitkomst& uitkomst) {
  return Diagnosemaker(ronde, rondevraag, uitkomst).maak();
}

}  // namespace stagepad
