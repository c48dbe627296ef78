#include "shared/matching/lotverfijning.hpp"

#include <utility>

namespace stagepad {

Lotverfijning::Lotverfijning(const Verdeelvraag& vraag, const Strakkekeuzes& strak,
                             std::vector<char> gratis, std::vector<std::int32_t> bezetting,
                             std::vector<std::int32_t> plek)
    : vraag_(vraag),
      strak_(strak),
      geen_(vraag.plaatsen()),
      ruimte_(vraag.plaatsen() + 1),
      gratis_(std::move(gratis)),
      bezetting_(std::move(bezetting)),
      plek_(std::move(plek)) {}

void Lotverfijning::volg() {
  begin();
  std::int32_t positie = 0;
  for (const Index persoon : vraag_.volgorde) regel(persoon, ++positie);
}

void Lotverfijning::begin() {
  const std::size_t knopen = at(ruimte_) + 1;
  vast_.assign(at(vraag_.personen()), 0);
  lijst_vanaf_.assign(knopen + 1, 0);
  lijst_lengte_.assign(knopen, 0);
  // Whoever can be in one place only moves nobody.
  for (Index persoon = 0; persoon < vraag_.personen(); ++persoon) {
    const Index eerste = strak_.vanaf[at(persoon)];
    const Index einde = strak_.vanaf[at(persoon) + 1];
    if (einde - eerste == 1) vast_[at(persoon)] = 1;
    else for (Index k = eerste; k < einde; ++k) ++lijst_vanaf_[at(strak_.plaatsen[at(k)]) + 1];
  }
  for (std::size_t i = 1; i <= knopen; ++i) lijst_vanaf_[i] += lijst_vanaf_[i - 1];
  lijst_.resize(at(lijst_vanaf_.back()));
  for (Index persoon = 0; persoon < vraag_.personen(); ++persoon) {
    if (vast_[at(persoon)] != 0) continue;
    for (Index k = strak_.vanaf[at(persoon)]; k < strak_.vanaf[at(persoon) + 1]; ++k) {
      const Index plaats = strak_.plaatsen[at(k)];
      lijst_[at(lijst_vanaf_[at(plaats)] + lijst_lengte_[at(plaats)]++)] = persoon;
    }
  }
  rij_.resize(knopen);
  plaats_in_rij_.resize(knopen);
  for (Index i = 0; i <= ruimte_; ++i) rij_[at(i)] = plaats_in_rij_[at(i)] = i;
  grenzen_.assign(knopen - 1, k_open);
  deel_.assign(knopen, 0);
  stukken_.reserve(knopen);
  stukken_.push_back({0, ruimte_ + 1});
  gratis_plaatsen_.reserve(knopen);
  for (Index i = 0; i <= geen_; ++i) {
    if (gratis_[at(i)] != 0) gratis_plaatsen_.push_back(i);
  }
  for (Kant* kant : {&heen_, &terug_}) {
    kant->merk.assign(knopen, 0);
    kant->herkomst.resize(knopen);
    kant->rij.reserve(knopen);
  }
}

/// The turn of one person.
void Lotverfijning::regel(Index persoon, std::int32_t positie) {
  if (vast_[at(persoon)] != 0) return;
  vast_[at(persoon)] = 1;
  for (Index k = strak_.vanaf[at(persoon)]; k < strak_.vanaf[at(persoon) + 1]; ++k) {
    const Index naar = strak_.plaatsen[at(k)];
    if (naar == plek_[at(persoon)] || verruil(persoon, naar, positie)) return;
  }
}

/// Moves a person when a chain of others leads back to the own place; else notes that the two are separate.
bool Lotverfijning::verruil(Index persoon, Index naar, std::int32_t positie) {
  const Index hier = plek_[at(persoon)];
  if (deel_[at(naar)] != deel_[at(hier)]) return false;
  ++zoektocht_;
  for (Kant* kant : {&heen_, &terug_}) {
    kant->rij.clear();
    kant->volgende = 0;
    kant->werk = 0;
  }
  raak(heen_, terug_, naar, {naar, k_niemand});
  raak(terug_, heen_, hier, {hier, k_niemand});
  while (true) {
    const bool heen_op = heen_.volgende == heen_.rij.size();
    if (heen_op || terug_.volgende == terug_.rij.size()) {
      splits(heen_op ? heen_.rij : terug_.rij, heen_op, positie);
      return false;
    }
    const bool heen = heen_.werk + gewicht(heen_.rij[heen_.volgende]) <=
                      terug_.werk + gewicht(terug_.rij[terug_.volgende]);
    if (heen ? zet_heen_voort() : zet_terug_voort()) break;
  }
  draai(persoon, naar);
  return true;
}

/// What looking at all ways from a place, or to it, may cost.
std::int64_t Lotverfijning::gewicht(Index knoop) const {
  if (knoop == ruimte_) return static_cast<std::int64_t>(gratis_plaatsen_.size()) + 1;
  return lijst_lengte_[at(knoop)] + 1;
}

/// Where people at the next place can go. True when the two ends meet.
bool Lotverfijning::zet_heen_voort() {
  const Index hier = heen_.rij[heen_.volgende++];
  heen_.werk += gewicht(hier);
  if (hier == ruimte_) {
    ruim_gratis_op();
    for (const Index plaats : gratis_plaatsen_) {
      if (raak(heen_, terug_, plaats, {hier, k_niemand})) return true;
    }
    return false;
  }
  const Index vanaf = lijst_vanaf_[at(hier)];
  for (Index i = 0; i < lijst_lengte_[at(hier)];) {
    const Index persoon = lijst_[at(vanaf + i)];
    if (vast_[at(persoon)] != 0) {
      lijst_[at(vanaf + i)] = lijst_[at(vanaf + --lijst_lengte_[at(hier)])];
      continue;
    }
    ++i;
    if (plek_[at(persoon)] != hier) continue;
    for (Index k = strak_.vanaf[at(persoon)]; k < strak_.vanaf[at(persoon) + 1]; ++k) {
      if (raak(heen_, terug_, strak_.plaatsen[at(k)], {hier, persoon})) return true;
    }
  }
  return gratis_[at(hier)] != 0 && heeft_ruimte(hier) && raak(heen_, terug_, ruimte_, {hier, k_niemand});
}

/// From where people can come to the next place. True when the two ends meet.
bool Lotverfijning::zet_terug_voort() {
  const Index hier = terug_.rij[terug_.volgende++];
  terug_.werk += gewicht(hier);
  if (hier == ruimte_) {
    ruim_gratis_op();
    for (const Index plaats : gratis_plaatsen_) {
      if (heeft_ruimte(plaats) && raak(terug_, heen_, plaats, {hier, k_niemand})) return true;
    }
    return false;
  }
  const Index vanaf = lijst_vanaf_[at(hier)];
  for (Index i = 0; i < lijst_lengte_[at(hier)];) {
    const Index persoon = lijst_[at(vanaf + i)];
    // From another part nobody comes here any more.
    if (vast_[at(persoon)] != 0 || deel_[at(plek_[at(persoon)])] != deel_[at(hier)]) {
      lijst_[at(vanaf + i)] = lijst_[at(vanaf + --lijst_lengte_[at(hier)])];
      continue;
    }
    ++i;
    if (raak(terug_, heen_, plek_[at(persoon)], {hier, persoon})) return true;
  }
  return gratis_[at(hier)] != 0 && raak(terug_, heen_, ruimte_, {hier, k_niemand});
}

/// One end reaches a place. True when the other end has been there.
bool Lotverfijning::raak(Kant& kant, const Kant& andere, Index knoop, Herkomst herkomst) {
  if (kant.merk[at(knoop)] == zoektocht_ || deel_[at(knoop)] != deel_[at(herkomst.plaats)]) return false;
  kant.merk[at(knoop)] = zoektocht_;
  kant.herkomst[at(knoop)] = herkomst;
  kant.rij.push_back(knoop);
  ontmoeting_ = knoop;
  return andere.merk[at(knoop)] == zoektocht_;
}

/// Moves the person, and everybody on the way that was found.
void Lotverfijning::draai(Index persoon, Index naar) {
  const Index hier = plek_[at(persoon)];
  for (Index knoop = ontmoeting_; knoop != naar;) {
    const Herkomst stap = heen_.herkomst[at(knoop)];
    verplaats(stap.persoon, knoop);
    knoop = stap.plaats;
  }
  for (Index knoop = ontmoeting_; knoop != hier;) {
    const Herkomst stap = terug_.herkomst[at(knoop)];
    verplaats(stap.persoon, stap.plaats);
    knoop = stap.plaats;
  }
  verplaats(persoon, naar);
}

void Lotverfijning::verplaats(Index persoon, Index naar) {
  if (persoon == k_niemand) return;
  --bezetting_[at(plek_[at(persoon)])];
  ++bezetting_[at(naar)];
  plek_[at(persoon)] = naar;
}

/// Makes a part of its own of `deel`, behind or before what remains of the part it was in.
void Lotverfijning::splits(const std::vector<Index>& deel, bool achteraan, std::int32_t positie) {
  const Index oud = deel_[at(deel.front())];
  const auto nieuw = static_cast<Index>(stukken_.size());
  const auto aantal = static_cast<Index>(deel.size());
  Stuk& stuk = stukken_[at(oud)];
  const Index eerste = achteraan ? stuk.einde - aantal : stuk.begin;
  Index volgende = eerste;
  for (const Index knoop : deel) deel_[at(knoop)] = nieuw;
  for (const Index knoop : deel) {
    // Somebody else's seat in the row: whoever sits there goes where this one comes from.
    const Index van = plaats_in_rij_[at(knoop)];
    if (van >= eerste && van < eerste + aantal) continue;
    while (deel_[at(rij_[at(volgende)])] == nieuw) ++volgende;
    const Index ander = rij_[at(volgende)];
    rij_[at(volgende)] = knoop;
    plaats_in_rij_[at(knoop)] = volgende;
    rij_[at(van)] = ander;
    plaats_in_rij_[at(ander)] = van;
  }
  const Index nieuw_einde = eerste + aantal;
  if (achteraan) stuk.einde = eerste;
  else stuk.begin = nieuw_einde;
  grenzen_[at(achteraan ? eerste - 1 : nieuw_einde - 1)] = positie;
  stukken_.push_back({eerste, nieuw_einde});
}

/// Forgets the places that can no longer be reached by use of room, nor use it.
void Lotverfijning::ruim_gratis_op() {
  std::size_t blijft = 0;
  for (const Index plaats : gratis_plaatsen_) {
    if (deel_[at(plaats)] == deel_[at(ruimte_)]) gratis_plaatsen_[blijft++] = plaats;
  }
  gratis_plaatsen_.resize(blijft);
}

}  // namespace stagepad
