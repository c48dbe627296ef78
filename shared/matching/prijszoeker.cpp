#include "shared/matching/prijszoeker.hpp"

#include <algorithm>

namespace stagepad {

namespace {

constexpr std::int32_t k_zonder_laag = -1;

/// The cheapest distance on top of the heap; of equal ones the place with the lowest number, so that every
/// build goes the same way.
struct Verder {
  template <class Afstand>
  bool operator()(const Afstand& a, const Afstand& b) const {
    if (b.kosten < a.kosten) return true;
    if (a.kosten < b.kosten) return false;
    return b.plaats < a.plaats;
  }
};

}  // namespace

template <class Kosten>
Prijszoeker<Kosten>::Prijszoeker(const Verdeelvraag& vraag, const Kostentabel<Kosten>& tabel)
    : vraag_(vraag), tabel_(tabel), geen_(vraag.plaatsen()) {}

template <class Kosten>
void Prijszoeker<Kosten>::zoek() {
  begin();
  while (!te_vol_.empty()) {
    verhoog_prijzen();
    while (verdeel_in_lagen()) {
    }
  }
}

/// Everybody at the first choice, which is the cheapest; and who named which place.
template <class Kosten>
void Prijszoeker<Kosten>::begin() {
  const std::size_t personen = at(vraag_.personen());
  const std::size_t knopen = at(geen_) + 1;
  plek_.assign(personen, geen_);
  bezetting_.assign(knopen, 0);
  prijs_.assign(knopen, Kosten{});
  bereik_.assign(knopen, Bereik{});
  laag_.assign(knopen, k_zonder_laag);
  wijzer_.assign(knopen, 0);
  bereikte_.reserve(knopen);
  gelaagd_.reserve(knopen);
  hoop_.reserve(2 * knopen);
  te_vol_.reserve(knopen);
  weg_.reserve(16);

  gegadigden_vanaf_.assign(knopen, 0);
  for (const Keuze& keuze : vraag_.keuzes) ++gegadigden_vanaf_[at(keuze.plaats) + 1];
  for (std::size_t i = 1; i < knopen; ++i) gegadigden_vanaf_[i] += gegadigden_vanaf_[i - 1];
  std::copy(gegadigden_vanaf_.begin(), gegadigden_vanaf_.end(), wijzer_.begin());
  gegadigden_.resize(vraag_.keuzes.size());
  for (Index persoon = 0; persoon < vraag_.personen(); ++persoon) {
    const Index eerste = vraag_.keuzes_vanaf[at(persoon)];
    const Index einde = vraag_.keuzes_vanaf[at(persoon) + 1];
    for (Index k = eerste; k < einde; ++k) {
      const Keuze& keuze = vraag_.keuzes[at(k)];
      gegadigden_[at(wijzer_[at(keuze.plaats)]++)] = {persoon, keuze.rang};
    }
    if (eerste < einde) plek_[at(persoon)] = vraag_.keuzes[at(eerste)].plaats;
    ++bezetting_[at(plek_[at(persoon)])];
  }
  for (Index plaats = 0; plaats < geen_; ++plaats) {
    if (is_te_vol(plaats)) te_vol_.push_back(plaats);
  }
}

/// Raises prices until at least one way of no extra cost leads from a too full place to room.
template <class Kosten>
void Prijszoeker<Kosten>::verhoog_prijzen() {
  grens_bekend_ = false;
  bereikte_.clear();
  hoop_.clear();
  for (const Index plaats : te_vol_) bereik(plaats, Kosten{});
  while (!hoop_.empty()) {
    std::pop_heap(hoop_.begin(), hoop_.end(), Verder{});
    const Afstand dichtste = hoop_.back();
    hoop_.pop_back();
    if (!(dichtste.kosten < grens_) && grens_bekend_) break;
    Bereik& hier = bereik_[at(dichtste.plaats)];
    if (hier.klaar) continue;
    hier.klaar = true;
    breid_uit(dichtste.plaats);
  }
  for (const Index plaats : bereikte_) {
    Bereik& hier = bereik_[at(plaats)];
    if (hier.afstand < grens_) prijs_[at(plaats)] = prijs_[at(plaats)] + (grens_ - hier.afstand);
    hier = Bereik{};
  }
}

/// A place can be reached at this cost.
template <class Kosten>
void Prijszoeker<Kosten>::bereik(Index plaats, const Kosten& afstand) {
  if (grens_bekend_ && !(afstand < grens_)) return;
  if (heeft_ruimte(plaats)) {
    grens_ = afstand;
    grens_bekend_ = true;
    return;
  }
  Bereik& hier = bereik_[at(plaats)];
  if (!hier.bereikt) {
    hier.bereikt = true;
    bereikte_.push_back(plaats);
  } else if (!(afstand < hier.afstand)) {
    return;
  }
  hier.afstand = afstand;
  hoop_.push_back({afstand, plaats});
  std::push_heap(hoop_.begin(), hoop_.end(), Verder{});
}

template <class Kosten>
void Prijszoeker<Kosten>::breid_uit(Index plaats) {
  const Kosten hier = bereik_[at(plaats)].afstand - prijs_[at(plaats)];
  const Index einde = gegadigden_vanaf_[at(plaats) + 1];
  for (Index i = gegadigden_vanaf_[at(plaats)]; i < einde; ++i) {
    const auto [persoon, rang] = gegadigden_[at(i)];
    if (plek_[at(persoon)] != plaats) continue;
    const Kosten begin = hier - tabel_.van(rang);
    const Index laatste = vraag_.keuzes_vanaf[at(persoon) + 1];
    for (Index k = vraag_.keuzes_vanaf[at(persoon)]; k < laatste; ++k) {
      const Keuze& keuze = vraag_.keuzes[at(k)];
      if (keuze.plaats != plaats) bereik(keuze.plaats, begin + lasten(keuze));
    }
    bereik(geen_, begin + tabel_.zonder_plaats);
  }
}

/// Numbers the places by how many free steps they are away from a too full one, up to the nearest room, and
/// pushes as many people as possible along these ways. Is there none left?
template <class Kosten>
bool Prijszoeker<Kosten>::verdeel_in_lagen() {
  gelaagd_.assign(te_vol_.begin(), te_vol_.end());
  for (const Index plaats : te_vol_) laag_[at(plaats)] = 0;
  bool ruimte = false;
  for (std::size_t begin = 0; begin < gelaagd_.size() && !ruimte;) {
    const std::size_t einde = gelaagd_.size();
    for (; begin < einde; ++begin) leg_laag(gelaagd_[begin], ruimte);
  }
  bool geduwd = false;
  if (ruimte) {
    for (const Index plaats : gelaagd_) {
      wijzer_[at(plaats)] = plaats == geen_ ? 0 : gegadigden_vanaf_[at(plaats)];
    }
    for (const Index bron : te_vol_) {
      while (is_te_vol(bron) && duw(bron)) geduwd = true;
    }
    te_vol_.erase(std::remove_if(te_vol_.begin(), te_vol_.end(),
                                 [&](Index plaats) { return !is_te_vol(plaats); }),
                  te_vol_.end());
  }
  for (const Index plaats : gelaagd_) laag_[at(plaats)] = k_zonder_laag;
  return geduwd && !te_vol_.empty();
}

template <class Kosten>
void Prijszoeker<Kosten>::leg_laag(Index plaats, bool& ruimte) {
  const auto leg = [&](Index naar) {
    if (laag_[at(naar)] != k_zonder_laag) return;
    laag_[at(naar)] = laag_[at(plaats)] + 1;
    gelaagd_.push_back(naar);
    ruimte = ruimte || heeft_ruimte(naar);
  };
  const Index einde = gegadigden_vanaf_[at(plaats) + 1];
  for (Index i = gegadigden_vanaf_[at(plaats)]; i < einde; ++i) {
    const auto [persoon, rang] = gegadigden_[at(i)];
    if (plek_[at(persoon)] != plaats) continue;
    const Kosten hier = tabel_.van(rang) + prijs_[at(plaats)];
    const Index laatste = vraag_.keuzes_vanaf[at(persoon) + 1];
    for (Index k = vraag_.keuzes_vanaf[at(persoon)]; k < laatste; ++k) {
      const Keuze& keuze = vraag_.keuzes[at(k)];
      if (keuze.plaats != plaats && lasten(keuze) == hier) leg(keuze.plaats);
    }
    if (tabel_.zonder_plaats == hier) leg(geen_);
  }
}

/// One person more out of `bron`, along a chain of one step a layer. Fails when there is no way any more.
template <class Kosten>
bool Prijszoeker<Kosten>::duw(Index bron) {
  weg_.assign(1, Stap{bron, 0});
  while (!weg_.empty()) {
    const Index hier = weg_.back().plaats;
    if (heeft_ruimte(hier)) {
      for (std::size_t i = 1; i < weg_.size(); ++i) plek_[at(weg_[i].persoon)] = weg_[i].plaats;
      --bezetting_[at(bron)];
      ++bezetting_[at(hier)];
      return true;
    }
    Stap stap{};
    if (zoek_stap(hier, stap)) {
      weg_.push_back(stap);
    } else {
      laag_[at(hier)] = k_zonder_laag;  // leads nowhere; nobody tries it again
      weg_.pop_back();
    }
  }
  return false;
}

template <class Kosten>
bool Prijszoeker<Kosten>::zoek_stap(Index plaats, Stap& stap) {
  const std::int32_t verder = laag_[at(plaats)] + 1;
  const Index einde = gegadigden_vanaf_[at(plaats) + 1];
  for (Index& i = wijzer_[at(plaats)]; i < einde; ++i) {
    const auto [persoon, rang] = gegadigden_[at(i)];
    if (plek_[at(persoon)] != plaats) continue;
    const Kosten hier = tabel_.van(rang) + prijs_[at(plaats)];
    const Index laatste = vraag_.keuzes_vanaf[at(persoon) + 1];
    for (Index k = vraag_.keuzes_vanaf[at(persoon)]; k < laatste; ++k) {
      const Keuze& keuze = vraag_.keuzes[at(k)];
      if (laag_[at(keuze.plaats)] != verder || lasten(keuze) != hier) continue;
      stap = {keuze.plaats, persoon};
      return true;
    }
    if (laag_[at(geen_)] == verder && tabel_.zonder_plaats == hier) {
      stap = {geen_, persoon};
      return true;
    }
  }
  return false;
}

template class Prijszoeker<std::int64_t>;
template class Prijszoeker<Kostenrij>;

}  // namespace stagepad
