#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "tests/unit/shared/matching_brute_force.hpp"
#include "tests/unit/shared/matching_world.hpp"

namespace stagepad::matching_test {
namespace {

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

/// Two people want the one seat at 0; the first drawn has room at 1 as well.
Verdeelvraag twee_om_een() {
  Verdeelvraag vraag;
  vraag.capaciteit = {1, 1};
  vraag.keuzes = {{0, 1}, {1, 2}, {0, 1}, {1, 2}};
  vraag.keuzes_vanaf = {0, 2, 4};
  vraag.volgorde = {0, 1};
  return vraag;
}

Controle na(const Verdeelvraag& vraag, const std::function<void(Verdeeluitkomst&)>& verander) {
  Verdeeluitkomst uitkomst = verdeel(vraag);
  verander(uitkomst);
  return controleer_verdeling(vraag, uitkomst.verdeling, uitkomst.bewijs);
}

TEST(Controle, AcceptsWhatTheRuleGives) {
  EXPECT_TRUE(na(twee_om_een(), [](Verdeeluitkomst&) {}).klopt());
}

TEST(Controle, RefusesAListOfAnotherLength) {
  using Uitkomst = Verdeeluitkomst;
  const Verdeelvraag vraag = twee_om_een();
  EXPECT_EQ(na(vraag, [](Uitkomst& u) { u.verdeling.pop_back(); }).fout, Bewijsfout::vorm);
  EXPECT_EQ(na(vraag, [](Uitkomst& u) { u.bewijs.prijzen.pop_back(); }).fout, Bewijsfout::vorm);
  EXPECT_EQ(na(vraag, [](Uitkomst& u) { u.bewijs.rij.pop_back(); }).fout, Bewijsfout::vorm);
  EXPECT_EQ(na(vraag, [](Uitkomst& u) { u.bewijs.grenzen.push_back(1); }).fout, Bewijsfout::vorm);
}

TEST(Controle, RefusesARowThatIsNoOrderOfThePlaces) {
  const Verdeelvraag vraag = twee_om_een();
  EXPECT_EQ(na(vraag, [](Verdeeluitkomst& u) { u.bewijs.rij[0] = u.bewijs.rij[1]; }).fout, Bewijsfout::vorm);
  EXPECT_EQ(na(vraag, [](Verdeeluitkomst& u) { u.bewijs.rij[0] = -1; }).fout, Bewijsfout::vorm);
  EXPECT_EQ(na(vraag, [](Verdeeluitkomst& u) { u.bewijs.rij[0] = 4; }).fout, Bewijsfout::vorm);
}

TEST(Controle, RefusesAPlaceThatWasNotNamed) {
  Verdeelvraag vraag = twee_om_een();
  vraag.keuzes.pop_back();
  vraag.keuzes_vanaf.back() = 3;
  vraag.capaciteit[1] = 2;
  const Controle controle = na(vraag, [](Verdeeluitkomst& u) { u.verdeling = {0, 1}; });
  EXPECT_EQ(controle.fout, Bewijsfout::niet_gekozen);
  EXPECT_EQ(controle.persoon, 1);
  EXPECT_EQ(controle.plaats, 1);
  EXPECT_EQ(na(vraag, [](Verdeeluitkomst& u) { u.verdeling = {2, 0}; }).fout, Bewijsfout::niet_gekozen);
}

TEST(Controle, RefusesMorePeopleThanSeats) {
  const Controle controle = na(twee_om_een(), [](Verdeeluitkomst& u) { u.verdeling = {0, 0}; });
  EXPECT_EQ(controle.fout, Bewijsfout::te_vol);
  EXPECT_EQ(controle.plaats, 0);
}

TEST(Controle, RefusesPricesThatProveNothing) {
  Verdeelvraag vraag = twee_om_een();
  EXPECT_EQ(na(vraag, [](Verdeeluitkomst& u) { u.bewijs.prijzen[0] = -1; }).fout, Bewijsfout::prijs_onder_nul);
  EXPECT_EQ(na(vraag, [](Verdeeluitkomst& u) { u.bewijs.prijzen.assign(4, 0); }).fout, Bewijsfout::niet_goedkoopst);
  vraag.capaciteit[1] = 2;
  EXPECT_EQ(na(vraag, [](Verdeeluitkomst& u) { u.bewijs.prijzen[2] = 1; }).fout, Bewijsfout::prijs_van_ruimte);
}

TEST(Controle, RefusesAnEquallyGoodDivisionAgainstTheLottery) {
  Verdeelvraag vraag = twee_om_een();
  const auto omgekeerd = [](Verdeeluitkomst& u) { std::swap(u.verdeling[0], u.verdeling[1]); };
  const auto met_grenzen = [&](std::int32_t grens) {
    return na(vraag, [&](Verdeeluitkomst& u) {
      omgekeerd(u);
      std::fill(u.bewijs.grenzen.begin(), u.bewijs.grenzen.end(), grens);
    });
  };
  EXPECT_EQ(met_grenzen(k_open).fout, Bewijsfout::eerdere_had_kunnen);
  EXPECT_EQ(met_grenzen(0).fout, Bewijsfout::keert_terug);
  vraag.regel = Plaatsingsregel::loting;
  EXPECT_EQ(na(vraag, omgekeerd).fout, Bewijsfout::eerdere_had_kunnen);
}

// The first drawn sits at 1 and wants the seat at 0; who has it could go to 2, where there is room. Only the
// room makes the circle, so a forged gap has to be seen through on either side of it.
TEST(Controle, RefusesAGapThatRoomLeadsBackOver) {
  Verdeelvraag vraag;
  vraag.capaciteit = {1, 1, 1};
  vraag.keuzes = {{0, 1}, {1, 2}, {0, 1}, {2, 2}};
  vraag.keuzes_vanaf = {0, 2, 4};
  vraag.volgorde = {0, 1};
  const Verdeling fout = {1, 0};
  EXPECT_EQ(verdeel(vraag).verdeling, (Verdeling{0, 2}));
  const Verdeelbewijs ruimte_links{{0, 1, 0, 0, 0, 0}, {1, 3, 4, 0, 2}, {k_open, k_open, 0, k_open}};
  Controle controle = controleer_verdeling(vraag, fout, ruimte_links);
  EXPECT_EQ(controle.fout, Bewijsfout::keert_terug);
  EXPECT_EQ(controle.plaats, 2);
  const Verdeelbewijs ruimte_rechts{{0, 1, 0, 0, 0, 0}, {1, 0, 2, 3, 4}, {0, k_open, k_open, k_open}};
  controle = controleer_verdeling(vraag, fout, ruimte_rechts);
  EXPECT_EQ(controle.fout, Bewijsfout::keert_terug);
  EXPECT_EQ(controle.plaats, 1);
}

TEST(Controle, RefusesAProofUnderTheLotteryWhichNeedsNone) {
  Verdeelvraag vraag = twee_om_een();
  vraag.regel = Plaatsingsregel::loting;
  EXPECT_EQ(na(vraag, [](Verdeeluitkomst& u) { u.bewijs.rij = {0, 1, 2, 3}; }).fout, Bewijsfout::vorm);
}

/// Every division that respects seats and lists.
std::vector<Verdeling> alle_verdelingen(const Verdeelvraag& vraag) {
  std::vector<Verdeling> klaar = {{}};
  for (std::int32_t persoon = 0; persoon < vraag.personen(); ++persoon) {
    std::vector<Verdeling> langer;
    for (const Verdeling& begin : klaar) {
      langer.push_back(begin);
      langer.back().push_back(k_niet_geplaatst);
      for (auto k = at(vraag.keuzes_vanaf[at(persoon)]); k < at(vraag.keuzes_vanaf[at(persoon) + 1]); ++k) {
        const std::int32_t plaats = vraag.keuzes[k].plaats;
        if (std::count(begin.begin(), begin.end(), plaats) == vraag.capaciteit[at(plaats)]) continue;
        langer.push_back(begin);
        langer.back().push_back(plaats);
      }
    }
    klaar = std::move(langer);
  }
  return klaar;
}

/// A proof that was meant for something near: another lottery order, or with figures changed.
Verdeelbewijs ander_bewijs(Dobbelsteen& dobbelsteen, Verdeelvraag vraag) {
  dobbelsteen.schud(vraag.volgorde);
  Verdeelbewijs bewijs = verdeel(vraag).bewijs;
  for (int keer = dobbelsteen.onder(3); keer > 0; --keer) {
    const auto ergens = [&](auto& lijst) -> auto& { return lijst[at(dobbelsteen.onder(static_cast<std::int32_t>(lijst.size())))]; };
    switch (dobbelsteen.onder(4)) {
      case 0: ergens(bewijs.prijzen) += dobbelsteen.onder(3) - 1; break;
      case 1: std::swap(ergens(bewijs.rij), ergens(bewijs.rij)); break;
      case 2: ergens(bewijs.grenzen) = dobbelsteen.onder(vraag.personen() + 1); break;
      default: ergens(bewijs.grenzen) = k_open; break;
    }
  }
  return bewijs;
}

TEST(Controle, AcceptsNoOtherDivisionWhateverTheProof) {
  Dobbelsteen dobbelsteen(11);
  std::map<Bewijsfout, int> fouten;
  for (int keer = 0; keer < 1'500; ++keer) {
    const Maat maat{2 + dobbelsteen.onder(4), 1 + dobbelsteen.onder(4), 1 + dobbelsteen.onder(3),
                    1 + dobbelsteen.onder(5), 0, dobbelsteen.onder(2)};
    const auto regel = keer % 2 == 0 ? Plaatsingsregel::iedereen_eerst_geplaatst : Plaatsingsregel::eerste_keuzes_eerst;
    const Verdeelvraag vraag = willekeurige_vraag(dobbelsteen, maat, regel);
    const Verdeling juist = zoek_alles_af(vraag);
    const Verdeelbewijs eigen = verdeel(vraag).bewijs;
    const Verdeelbewijs ander = ander_bewijs(dobbelsteen, vraag);
    for (const Verdeling& verdeling : alle_verdelingen(vraag)) {
      if (verdeling == juist) continue;
      for (const Verdeelbewijs* bewijs : {&eigen, &ander}) {
        const Controle controle = controleer_verdeling(vraag, verdeling, *bewijs);
        ASSERT_FALSE(controle.klopt()) << beschrijving(vraag);
        ++fouten[controle.fout];
      }
    }
  }
  EXPECT_GT(fouten[Bewijsfout::niet_goedkoopst], 1'000);
  EXPECT_GT(fouten[Bewijsfout::keert_terug] + fouten[Bewijsfout::eerdere_had_kunnen], 300);
}

}  // namespace
}  // namespace stagepad::matching_test
