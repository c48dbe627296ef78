#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "shared/matching/als_index.hpp"
#include "shared/matching/verdeling.hpp"

namespace stagepad {

/// Where everybody could be in some best division, as far as prices tell: for every person the places
/// where cost and price together are lowest, the most wanted first; "no place" is the number of places.
struct Strakkekeuzes {
  std::vector<std::int32_t> vanaf;
  std::vector<std::int32_t> plaatsen;
};

/// Follows the lottery among the best divisions: in lottery order, everybody gets the best place that
/// leaves the division a best one and does not touch those drawn before.
///
/// A person at place A can move to B when a chain of people not yet settled leads from B back to A: a
/// circle in the graph of places. Places with price zero may also lose or get somebody when there is room,
/// which a hub, "room", stands for. Both ends are searched at once, so that a search that fails costs the
/// smaller of the two halves that it proves to be separate; from then on they stay so, whatever circles
/// are turned. These separations are the proof (Verdeelbewijs).
class Lotverfijning {
 public:
  /// `plek`: a best division, "no place" being the number of places. `gratis`: has the place, and at the
  /// end "no place", the price zero? `bezetting`: people at each of them.
  Lotverfijning(const Verdeelvraag& vraag, const Strakkekeuzes& strak, std::vector<char> gratis,
                std::vector<std::int32_t> bezetting, std::vector<std::int32_t> plek);

  void volg();

  /// Where everybody is in the end; and the proof, as in Verdeelbewijs. Given away, so once.
  std::vector<std::int32_t> neem_plek() { return std::move(plek_); }
  std::vector<std::int32_t> neem_rij() { return std::move(rij_); }
  std::vector<std::int32_t> neem_grenzen() { return std::move(grenzen_); }

 private:
  using Index = std::int32_t;

  /// How a place was reached: from which, and by whom moving (k_niemand: by use of room).
  struct Herkomst {
    Index plaats;
    Index persoon;
  };
  /// One of the two ends of a search: what it has reached, how, and what it took.
  struct Kant {
    std::vector<Index> rij;
    std::size_t volgende = 0;
    std::int64_t werk = 0;
    std::vector<std::int32_t> merk;  // the search that reached the place last
    std::vector<Herkomst> herkomst;
  };

  /// Where a part stands in the order; `einde` is behind it.
  struct Stuk {
    Index begin;
    Index einde;
  };

  [[nodiscard]] bool heeft_ruimte(Index plaats) const {
    return plaats == geen_ || bezetting_[at(plaats)] < vraag_.capaciteit[at(plaats)];
  }

  void begin();
  void regel(Index persoon, std::int32_t positie);
  bool verruil(Index persoon, Index naar, std::int32_t positie);
  [[nodiscard]] std::int64_t gewicht(Index knoop) const;
  bool zet_heen_voort();
  bool zet_terug_voort();
  bool raak(Kant& kant, const Kant& andere, Index knoop, Herkomst herkomst);
  void draai(Index persoon, Index naar);
  void verplaats(Index persoon, Index naar);
  void splits(const std::vector<Index>& deel, bool achteraan, std::int32_t positie);
  void ruim_gratis_op();

  const Verdeelvraag& vraag_;
  const Strakkekeuzes& strak_;
  const Index geen_;
  const Index ruimte_;
  std::vector<char> gratis_;
  std::vector<Index> bezetting_;
  std::vector<Index> plek_;
  std::vector<char> vast_;

  // Who can be at a place, by place; those who no longer can are taken out when met.
  std::vector<Index> lijst_vanaf_;
  std::vector<Index> lijst_lengte_;
  std::vector<Index> lijst_;
  std::vector<Index> gratis_plaatsen_;

  // The order of places; a part is a stretch of it.
  std::vector<Index> rij_;
  std::vector<Index> plaats_in_rij_;
  std::vector<std::int32_t> grenzen_;
  std::vector<Index> deel_;  // the part of every place
  std::vector<Stuk> stukken_;

  std::int32_t zoektocht_ = 0;
  Index ontmoeting_ = 0;
  Kant heen_;
  Kant terug_;
};

}  // namespace stagepad
