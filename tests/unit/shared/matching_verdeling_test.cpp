#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "tests/unit/shared/matching_brute_force.hpp"
#include "tests/unit/shared/matching_reference.hpp"
#include "tests/unit/shared/matching_world.hpp"

namespace stagepad::matching_test {
namespace {

constexpr Plaatsingsregel k_regels[] = {Plaatsingsregel::iedereen_eerst_geplaatst, Plaatsingsregel::loting,
                                        Plaatsingsregel::eerste_keuzes_eerst};
/// Those that look for a best division.
constexpr Plaatsingsregel k_gerekend[] = {Plaatsingsregel::iedereen_eerst_geplaatst,
                                          Plaatsingsregel::eerste_keuzes_eerst};

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

/// A few people, from crowded to roomy, with short and with long lists.
Maat kleine_maat(Dobbelsteen& dobbelsteen) {
  Maat maat;
  maat.personen = dobbelsteen.onder(7);
  maat.plaatsen = 1 + dobbelsteen.onder(6);
  maat.voorkeuren = 1 + dobbelsteen.onder(4);
  maat.zetels = dobbelsteen.onder(maat.personen + 3);
  maat.gaten = 20 * dobbelsteen.onder(2);
  maat.drukte = dobbelsteen.onder(3);
  return maat;
}

Maat grote_maat(Dobbelsteen& dobbelsteen, std::int32_t personen) {
  Maat maat;
  maat.personen = personen;
  maat.plaatsen = std::max(1, personen / (2 + dobbelsteen.onder(20)));
  maat.voorkeuren = 2 + dobbelsteen.onder(3);
  maat.zetels = personen * (70 + dobbelsteen.onder(50)) / 100;
  maat.gaten = 10 * dobbelsteen.onder(2);
  maat.drukte = dobbelsteen.onder(3);
  return maat;
}

std::string fout_van(const Controle& controle) {
  return std::string(to_name(controle.fout)) + " person " + std::to_string(controle.persoon) + " place " +
         std::to_string(controle.plaats);
}

std::int32_t rang_van(const Verdeelvraag& vraag, const Verdeling& verdeling, std::int32_t persoon) {
  for (auto k = at(vraag.keuzes_vanaf[at(persoon)]); k < at(vraag.keuzes_vanaf[at(persoon) + 1]); ++k) {
    if (vraag.keuzes[k].plaats == verdeling[at(persoon)]) return vraag.keuzes[k].rang;
  }
  return k_meeste_voorkeuren + 1;
}

TEST(Verdeling, IsTheOneThatLookingAtAllDivisionsFinds) {
  Dobbelsteen dobbelsteen(1);
  for (int keer = 0; keer < 8'000; ++keer) {
    const Verdeelvraag vraag =
        willekeurige_vraag(dobbelsteen, kleine_maat(dobbelsteen), k_gerekend[keer % 2]);
    ASSERT_TRUE(is_welgevormd(vraag)) << beschrijving(vraag);
    const Verdeeluitkomst uitkomst = verdeel(vraag);
    ASSERT_EQ(uitkomst.verdeling, zoek_alles_af(vraag)) << beschrijving(vraag);
    const Controle controle = controleer_verdeling(vraag, uitkomst.verdeling, uitkomst.bewijs);
    ASSERT_TRUE(controle.klopt()) << fout_van(controle) << ": " << beschrijving(vraag);
  }
}

/// How many large questions are compared with the second implementation; scripts/test --long does more.
#ifndef STAGEPAD_MATCHING_ROUNDS
#define STAGEPAD_MATCHING_ROUNDS 12
#endif

TEST(Verdeling, IsTheOneThatAnotherImplementationFindsForManyPeople) {
  Dobbelsteen dobbelsteen(2);
  for (int keer = 0; keer < STAGEPAD_MATCHING_ROUNDS; ++keer) {
    const std::int32_t personen = 300 + dobbelsteen.onder(keer % 8 == 7 ? 2'701 : 400);
    const Verdeelvraag vraag =
        willekeurige_vraag(dobbelsteen, grote_maat(dobbelsteen, personen), k_gerekend[keer % 2]);
    const Verdeeluitkomst uitkomst = verdeel(vraag);
    ASSERT_EQ(uitkomst.verdeling, verdeel_als_naslag(vraag)) << "question " << keer;
    const Controle controle = controleer_verdeling(vraag, uitkomst.verdeling, uitkomst.bewijs);
    ASSERT_TRUE(controle.klopt()) << fout_van(controle) << " in question " << keer;
  }
}

TEST(Verdeling, OfSmallQuestionsIsTheOneOfTheSecondImplementation) {
  Dobbelsteen dobbelsteen(3);
  for (int keer = 0; keer < 3'000; ++keer) {
    const Verdeelvraag vraag =
        willekeurige_vraag(dobbelsteen, kleine_maat(dobbelsteen), k_gerekend[keer % 2]);
    ASSERT_EQ(zoek_alles_af(vraag), verdeel_als_naslag(vraag)) << beschrijving(vraag);
  }
}

TEST(Verdeling, DoesNotDependOnTheOrderOfPeopleAndPlaces) {
  Dobbelsteen dobbelsteen(4);
  for (int keer = 0; keer < 300; ++keer) {
    const Verdeelvraag vraag =
        willekeurige_vraag(dobbelsteen, grote_maat(dobbelsteen, 10 + dobbelsteen.onder(190)), k_regels[keer % 3]);
    const Verdeling verdeling = verdeel(vraag).verdeling;
    const Verwisseld anders = verwissel(dobbelsteen, vraag);
    const Verdeling andere = verdeel(anders.vraag).verdeling;
    for (std::size_t i = 0; i < andere.size(); ++i) {
      const std::int32_t plaats = andere[i] == k_niet_geplaatst ? andere[i] : anders.plaats[at(andere[i])];
      ASSERT_EQ(plaats, verdeling[at(anders.persoon[i])]) << beschrijving(vraag);
    }
  }
}

TEST(Verdeling, IsNeverWorseWithASeatMore) {
  Dobbelsteen dobbelsteen(5);
  int beter = 0;
  for (int keer = 0; keer < 2'000; ++keer) {
    Verdeelvraag vraag =
        willekeurige_vraag(dobbelsteen, grote_maat(dobbelsteen, 2 + dobbelsteen.onder(60)), k_gerekend[keer % 2]);
    const Telling eerst = tel(vraag, verdeel(vraag).verdeling);
    ++vraag.capaciteit[at(dobbelsteen.onder(vraag.plaatsen()))];
    const Telling daarna = tel(vraag, verdeel(vraag).verdeling);
    ASSERT_FALSE(is_beter(vraag.regel, eerst, daarna)) << beschrijving(vraag);
    if (is_beter(vraag.regel, daarna, eerst)) ++beter;
  }
  EXPECT_GT(beter, 200);
}

TEST(Verdeling, ByLotteryIsNeverWorseForWhoIsDrawnEarlier) {
  Dobbelsteen dobbelsteen(6);
  int beter = 0;
  for (int keer = 0; keer < 2'000; ++keer) {
    Verdeelvraag vraag =
        willekeurige_vraag(dobbelsteen, grote_maat(dobbelsteen, 2 + dobbelsteen.onder(60)), Plaatsingsregel::loting);
    const std::int32_t van = 1 + dobbelsteen.onder(vraag.personen() - 1);
    const std::int32_t naar = dobbelsteen.onder(van);
    const std::int32_t persoon = vraag.volgorde[at(van)];
    const std::int32_t eerst = rang_van(vraag, verdeel(vraag).verdeling, persoon);
    std::rotate(vraag.volgorde.begin() + naar, vraag.volgorde.begin() + van, vraag.volgorde.begin() + van + 1);
    ASSERT_EQ(vraag.volgorde[at(naar)], persoon);
    const std::int32_t daarna = rang_van(vraag, verdeel(vraag).verdeling, persoon);
    ASSERT_LE(daarna, eerst) << beschrijving(vraag);
    if (daarna < eerst) ++beter;
  }
  EXPECT_GT(beter, 200);
}

/// The same question in which one person hands in another list.
Verdeelvraag met_andere_lijst(const Verdeelvraag& vraag, std::int32_t persoon, const std::vector<std::int32_t>& lijst) {
  Verdeelvraag anders = vraag;
  anders.keuzes_vanaf = {0};
  anders.keuzes.clear();
  for (std::int32_t wie = 0; wie < vraag.personen(); ++wie) {
    if (wie == persoon) {
      for (const std::int32_t plaats : lijst) {
        anders.keuzes.push_back({plaats, static_cast<std::int32_t>(anders.keuzes.size()) - anders.keuzes_vanaf.back() + 1});
      }
    } else {
      anders.keuzes.insert(anders.keuzes.end(), vraag.keuzes.begin() + vraag.keuzes_vanaf[at(wie)],
                           vraag.keuzes.begin() + vraag.keuzes_vanaf[at(wie) + 1]);
    }
    anders.keuzes_vanaf.push_back(static_cast<std::int32_t>(anders.keuzes.size()));
  }
  return anders;
}

TEST(Verdeling, ByLotteryRewardsNoOtherListThanTheTrueOne) {
  Dobbelsteen dobbelsteen(7);
  int slechter = 0;
  for (int keer = 0; keer < 4'000; ++keer) {
    Maat maat = grote_maat(dobbelsteen, 2 + dobbelsteen.onder(40));
    maat.gaten = 0;
    const Verdeelvraag vraag = willekeurige_vraag(dobbelsteen, maat, Plaatsingsregel::loting);
    const std::int32_t persoon = dobbelsteen.onder(vraag.personen());
    std::vector<std::int32_t> lijst(at(vraag.plaatsen()));
    std::iota(lijst.begin(), lijst.end(), 0);
    dobbelsteen.schud(lijst);
    lijst.resize(std::min(lijst.size(), at(dobbelsteen.onder(vraag.rangen + 1))));
    const std::int32_t eerlijk = rang_van(vraag, verdeel(vraag).verdeling, persoon);
    const Verdeling listig = verdeel(met_andere_lijst(vraag, persoon, lijst)).verdeling;
    // What the other list brought, seen by the true wishes.
    const std::int32_t gekregen = rang_van(vraag, listig, persoon);
    ASSERT_LE(eerlijk, gekregen) << beschrijving(vraag);
    if (eerlijk < gekregen) ++slechter;
  }
  EXPECT_GT(slechter, 1'000);
}

/// Gale and Shapley's own algorithm, every place ranking people by the lottery: people propose.
Verdeling gale_shapley(const Verdeelvraag& vraag) {
  std::vector<std::int32_t> beurt(at(vraag.personen()));
  for (std::size_t i = 0; i < vraag.volgorde.size(); ++i) beurt[at(vraag.volgorde[i])] = static_cast<std::int32_t>(i);
  Verdeling verdeling(at(vraag.personen()), k_niet_geplaatst);
  std::vector<std::int32_t> volgende(vraag.keuzes_vanaf.begin(), vraag.keuzes_vanaf.end() - 1);
  std::vector<std::vector<std::int32_t>> zittend(at(vraag.plaatsen()));
  std::vector<std::int32_t> vrij(at(vraag.personen()));
  std::iota(vrij.begin(), vrij.end(), 0);
  while (!vrij.empty()) {
    const std::int32_t persoon = vrij.back();
    if (volgende[at(persoon)] == vraag.keuzes_vanaf[at(persoon) + 1]) {
      vrij.pop_back();
      continue;
    }
    const std::int32_t plaats = vraag.keuzes[at(volgende[at(persoon)]++)].plaats;
    auto& hier = zittend[at(plaats)];
    hier.push_back(persoon);
    verdeling[at(persoon)] = plaats;
    vrij.pop_back();
    if (static_cast<std::int32_t>(hier.size()) <= vraag.capaciteit[at(plaats)]) continue;
    const auto laatste = std::max_element(hier.begin(), hier.end(), [&](std::int32_t a, std::int32_t b) {
      return beurt[at(a)] < beurt[at(b)];
    });
    verdeling[at(*laatste)] = k_niet_geplaatst;
    vrij.push_back(*laatste);
    hier.erase(laatste);
  }
  return verdeling;
}

TEST(Verdeling, ByLotteryIsTheOneOfGaleAndShapley) {
  Dobbelsteen dobbelsteen(8);
  for (int keer = 0; keer < 500; ++keer) {
    const Verdeelvraag vraag =
        willekeurige_vraag(dobbelsteen, grote_maat(dobbelsteen, 1 + dobbelsteen.onder(120)), Plaatsingsregel::loting);
    const Verdeeluitkomst uitkomst = verdeel(vraag);
    ASSERT_EQ(uitkomst.verdeling, gale_shapley(vraag)) << beschrijving(vraag);
    const Controle controle = controleer_verdeling(vraag, uitkomst.verdeling, uitkomst.bewijs);
    ASSERT_TRUE(controle.klopt()) << fout_van(controle);
  }
}

TEST(Verdeling, HoldsForLongListsWhoseCostsNeedSeveralWords) {
  Dobbelsteen dobbelsteen(9);
  for (int keer = 0; keer < 60; ++keer) {
    Maat maat = grote_maat(dobbelsteen, 100 + dobbelsteen.onder(200));
    maat.plaatsen = 40;
    maat.voorkeuren = k_meeste_voorkeuren;
    maat.drukte = 3;
    const Verdeelvraag vraag = willekeurige_vraag(dobbelsteen, maat, k_gerekend[keer % 2]);
    const Verdeeluitkomst uitkomst = verdeel(vraag);
    const Controle controle = controleer_verdeling(vraag, uitkomst.verdeling, uitkomst.bewijs);
    ASSERT_TRUE(controle.klopt()) << fout_van(controle) << ": " << beschrijving(vraag);
  }
}

TEST(Verdeling, OfNobodyOrOverNothingIsEmpty) {
  for (const Plaatsingsregel regel : k_regels) {
    Verdeelvraag vraag;
    vraag.regel = regel;
    EXPECT_TRUE(is_welgevormd(vraag));
    EXPECT_TRUE(verdeel(vraag).verdeling.empty());
    vraag.keuzes_vanaf = {0, 0};
    vraag.volgorde = {0};
    const Verdeeluitkomst uitkomst = verdeel(vraag);
    EXPECT_EQ(uitkomst.verdeling, Verdeling{k_niet_geplaatst});
    EXPECT_TRUE(controleer_verdeling(vraag, uitkomst.verdeling, uitkomst.bewijs).klopt());
  }
}

}  // namespace
}  // namespace stagepad::matching_test
