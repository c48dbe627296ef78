#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "shared/matching/als_index.hpp"
#include "shared/matching/kosten.hpp"

namespace stagepad {

/// The costs of one question, in the form that is reckoned with (std::int64_t or Kostenrij).
template <class Kosten>
struct Kostentabel {
  std::array<Kosten, k_meeste_voorkeuren> op_rang{};  // of rank r at r - 1
  Kosten zonder_plaats{};

  [[nodiscard]] const Kosten& van(std::int32_t rang) const {
    return op_rang[static_cast<std::size_t>(rang - 1)];
  }
};

/// Finds one of the best divisions and the prices that prove it, on the graph of places: a person is a way
/// from the place where they are to the others that they named. Everybody starts at the cheapest choice;
/// too full places then push people away along the cheapest chains, all of equal length at once
/// (primal-dual, successive shortest paths). Used once, by one thread.
///
/// While it works, no price falls, and every person is at a place where cost and price together are
/// lowest. So at the end, when nothing is too full, nothing better exists.
template <class Kosten>
class Prijszoeker {
 public:
  Prijszoeker(const Verdeelvraag& vraag, const Kostentabel<Kosten>& tabel);

  void zoek();

  /// The place of every person; "no place" is the number of places. Given away, so once.
  std::vector<std::int32_t> neem_plek() { return std::move(plek_); }
  /// People at every place, and at the end of the list those without one. Given away, so once.
  std::vector<std::int32_t> neem_bezetting() { return std::move(bezetting_); }
  /// The price of every place, and at the end of the list that of no place: nothing.
  [[nodiscard]] const std::vector<Kosten>& prijzen() const { return prijs_; }

 private:
  using Index = std::int32_t;

  /// Somebody who named the place, with the cost of it.
  struct Gegadigde {
    Index persoon;
    std::int32_t rang;
  };
  struct Stap {
    Index plaats;
    Index persoon;
  };
  /// How far a place is from one that is too full.
  struct Bereik {
    Kosten afstand{};
    bool bereikt = false;
    bool klaar = false;
  };
  struct Afstand {
    Kosten kosten;
    Index plaats;
  };

  [[nodiscard]] bool heeft_ruimte(Index plaats) const {
    return plaats == geen_ || bezetting_[at(plaats)] < vraag_.capaciteit[at(plaats)];
  }
  [[nodiscard]] bool is_te_vol(Index plaats) const {
    return plaats != geen_ && bezetting_[at(plaats)] > vraag_.capaciteit[at(plaats)];
  }
  [[nodiscard]] Kosten lasten(const Keuze& keuze) const {
    return tabel_.van(keuze.rang) + prijs_[at(keuze.plaats)];
  }

  void begin();
  void verhoog_prijzen();
  void bereik(Index plaats, const Kosten& afstand);
  void breid_uit(Index plaats);
  bool verdeel_in_lagen();
  void leg_laag(Index plaats, bool& ruimte);
  bool duw(Index bron);
  bool zoek_stap(Index plaats, Stap& stap);

  const Verdeelvraag& vraag_;
  const Kostentabel<Kosten>& tabel_;
  const Index geen_;
  std::vector<Index> plek_;
  std::vector<Index> bezetting_;
  std::vector<Kosten> prijs_;
  std::vector<Index> gegadigden_vanaf_;
  std::vector<Gegadigde> gegadigden_;
  std::vector<Index> te_vol_;

  // Of the search for distances.
  std::vector<Bereik> bereik_;
  std::vector<Index> bereikte_;
  std::vector<Afstand> hoop_;
  bool grens_bekend_ = false;
  Kosten grens_{};

  // Of the search for ways.
  std::vector<std::int32_t> laag_;
  std::vector<Index> gelaagd_;
  std::vector<Index> wijzer_;  // the next of gegadigden_ to try
  std::vector<Stap> weg_;
};

}  // namespace stagepad
