#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/shared/matching_brute_force.hpp"
#include "tests/unit/shared/matching_world.hpp"

namespace stagepad::matching_test {
namespace {

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

Verdeelvraag kleine_vraag(Dobbelsteen& dobbelsteen, int keer) {
  const Maat maat{1 + dobbelsteen.onder(6), 1 + dobbelsteen.onder(5), 1 + dobbelsteen.onder(3),
                  1 + dobbelsteen.onder(6), 0, dobbelsteen.onder(3)};
  return willekeurige_vraag(
      dobbelsteen, maat,
      keer % 2 == 0 ? Plaatsingsregel::iedereen_eerst_geplaatst : Plaatsingsregel::eerste_keuzes_eerst);
}

/// The best that is possible when a person has a place: everything else is looked at.
Telling beste_met(const Verdeelvraag& vraag, std::int32_t persoon, std::int32_t plaats) {
  Verdeelvraag zonder = vraag;
  --zonder.capaciteit[at(plaats)];
  const auto eerste = vraag.keuzes_vanaf[at(persoon)];
  const auto einde = vraag.keuzes_vanaf[at(persoon) + 1];
  std::int32_t rang = 0;
  for (auto k = eerste; k < einde; ++k) {
    if (vraag.keuzes[at(k)].plaats == plaats) rang = vraag.keuzes[at(k)].rang;
  }
  zonder.keuzes.erase(zonder.keuzes.begin() + eerste, zonder.keuzes.begin() + einde);
  for (std::size_t i = at(persoon) + 1; i < zonder.keuzes_vanaf.size(); ++i) zonder.keuzes_vanaf[i] -= einde - eerste;
  Telling telling = tel(zonder, zoek_alles_af(zonder));
  ++telling.geplaatst;
  ++telling.op_rang[at(rang) - 1];
  return telling;
}

TEST(Keten, CostsExactlyWhatTheBestDivisionWithThatPlaceCosts) {
  Dobbelsteen dobbelsteen(21);
  int gelijk = 0;
  int slechter = 0;
  for (int keer = 0; keer < 3'000; ++keer) {
    const Verdeelvraag vraag = kleine_vraag(dobbelsteen, keer);
    const Verdeeluitkomst uitkomst = verdeel(vraag);
    const Telling beste = tel(vraag, uitkomst.verdeling);
    const Ketenzoeker zoeker(vraag, uitkomst.verdeling, uitkomst.bewijs.prijzen);
    std::int32_t beurt = 0;
    for (const std::int32_t persoon : vraag.volgorde) {
      ++beurt;
      for (auto k = at(vraag.keuzes_vanaf[at(persoon)]); k < at(vraag.keuzes_vanaf[at(persoon) + 1]); ++k) {
        const std::int32_t plaats = vraag.keuzes[k].plaats;
        if (plaats == uitkomst.verdeling[at(persoon)]) break;
        if (vraag.capaciteit[at(plaats)] == 0) continue;
        const Keten keten = zoeker.zoek(persoon, plaats);
        const Controle controle = controleer_keten(vraag, uitkomst.verdeling, persoon, plaats, keten);
        ASSERT_TRUE(controle.klopt()) << to_name(controle.fout) << ": " << beschrijving(vraag);
        const Telling met = tel(vraag, na_keten(uitkomst.verdeling, persoon, plaats, keten));
        ASSERT_EQ(met, beste_met(vraag, persoon, plaats)) << beschrijving(vraag);
        ASSERT_FALSE(is_beter(vraag.regel, met, beste));
        if (met == beste) {
          // Refused by the lottery alone: then somebody drawn earlier would have to move.
          ++gelijk;
          ASSERT_LT(keten.eerste_beurt, beurt) << beschrijving(vraag);
        } else {
          ++slechter;
        }
      }
    }
  }
  EXPECT_GT(gelijk, 500);
  EXPECT_GT(slechter, 500);
}

TEST(Keten, LeavesTheEarliestDrawnInPeaceWhereItCan) {
  Dobbelsteen dobbelsteen(22);
  int vergeleken = 0;
  for (int keer = 0; keer < 3'000; ++keer) {
    const Verdeelvraag vraag = kleine_vraag(dobbelsteen, keer);
    const Verdeeluitkomst uitkomst = verdeel(vraag);
    const Ketenzoeker zoeker(vraag, uitkomst.verdeling, uitkomst.bewijs.prijzen);
    const std::int32_t persoon = dobbelsteen.onder(vraag.personen());
    const auto eerste = at(vraag.keuzes_vanaf[at(persoon)]);
    const std::int32_t plaats = vraag.keuzes[eerste].plaats;
    if (plaats == uitkomst.verdeling[at(persoon)] || vraag.capaciteit[at(plaats)] == 0) continue;
    const Keten keten = zoeker.zoek(persoon, plaats);
    const Telling kosten = tel(vraag, na_keten(uitkomst.verdeling, persoon, plaats, keten));
    // Everybody up to the one who has to move stays put: then it must cost more, or be impossible.
    Verdeelvraag vast = vraag;
    vast.keuzes.clear();
    vast.keuzes_vanaf = {0};
    for (std::int32_t wie = 0; wie < vraag.personen(); ++wie) {
      const auto beurt = std::find(vraag.volgorde.begin(), vraag.volgorde.end(), wie) - vraag.volgorde.begin() + 1;
      for (auto k = at(vraag.keuzes_vanaf[at(wie)]); k < at(vraag.keuzes_vanaf[at(wie) + 1]); ++k) {
        const bool blijft = wie != persoon && beurt <= keten.eerste_beurt;
        const std::int32_t moet = wie == persoon ? plaats : uitkomst.verdeling[at(wie)];
        if ((blijft || wie == persoon) && vraag.keuzes[k].plaats != moet) continue;
        vast.keuzes.push_back(vraag.keuzes[k]);
      }
      vast.keuzes_vanaf.push_back(static_cast<std::int32_t>(vast.keuzes.size()));
    }
    const Verdeling anders = zoek_alles_af(vast);
    bool houdt = anders[at(persoon)] == plaats;
    for (std::int32_t i = 0; i < std::min(keten.eerste_beurt, vraag.personen()); ++i) {
      const std::int32_t wie = vraag.volgorde[at(i)];
      houdt = houdt && (wie == persoon || anders[at(wie)] == uitkomst.verdeling[at(wie)]);
    }
    if (keten.stappen.empty()) continue;
    ASSERT_FALSE(houdt && tel(vraag, anders) == kosten) << beschrijving(vraag);
    ++vergeleken;
  }
  EXPECT_GT(vergeleken, 300);
}

TEST(Keten, IsRefusedWhenItDoesNotHold) {
  Dobbelsteen dobbelsteen(23);
  int geprobeerd = 0;
  for (int keer = 0; keer < 2'000; ++keer) {
    const Verdeelvraag vraag = kleine_vraag(dobbelsteen, keer);
    const Verdeeluitkomst uitkomst = verdeel(vraag);
    const Ketenzoeker zoeker(vraag, uitkomst.verdeling, uitkomst.bewijs.prijzen);
    const std::int32_t persoon = dobbelsteen.onder(vraag.personen());
    const std::int32_t plaats = vraag.keuzes[at(vraag.keuzes_vanaf[at(persoon)])].plaats;
    if (plaats == uitkomst.verdeling[at(persoon)] || vraag.capaciteit[at(plaats)] == 0) continue;
    const Keten keten = zoeker.zoek(persoon, plaats);
    if (keten.stappen.empty()) continue;
    ++geprobeerd;
    const auto klopt = [&](const Keten& deze) {
      return controleer_keten(vraag, uitkomst.verdeling, persoon, plaats, deze).klopt();
    };
    Keten fout = keten;
    fout.stappen.pop_back();
    ASSERT_FALSE(klopt(fout) && tel(vraag, na_keten(uitkomst.verdeling, persoon, plaats, fout)) !=
                                    tel(vraag, na_keten(uitkomst.verdeling, persoon, plaats, keten)));
    fout = keten;
    fout.stappen.push_back(keten.stappen.front());
    ASSERT_FALSE(klopt(fout));
    fout = keten;
    fout.stappen.front().persoon = vraag.personen();
    ASSERT_FALSE(klopt(fout));
    fout = keten;
    fout.prijzen.pop_back();
    ASSERT_FALSE(klopt(fout));
    ASSERT_FALSE(controleer_keten(vraag, uitkomst.verdeling, persoon, vraag.plaatsen() - 1, keten).klopt() &&
                 plaats != vraag.plaatsen() - 1);
  }
  EXPECT_GT(geprobeerd, 300);
}

TEST(Zetelwinst, IsWhatDividingAnewWithTheSeatBrings) {
  Dobbelsteen dobbelsteen(24);
  int winst = 0;
  for (int keer = 0; keer < 600; ++keer) {
    const Maat maat{2 + dobbelsteen.onder(80), 1 + dobbelsteen.onder(20), 1 + dobbelsteen.onder(4),
                    1 + dobbelsteen.onder(80), 10, dobbelsteen.onder(3)};
    const Verdeelvraag vraag = willekeurige_vraag(
        dobbelsteen, maat,
        keer % 2 == 0 ? Plaatsingsregel::iedereen_eerst_geplaatst : Plaatsingsregel::eerste_keuzes_eerst);
    const Verdeeluitkomst uitkomst = verdeel(vraag);
    const Telling eerst = tel(vraag, uitkomst.verdeling);
    const auto gevonden = Ketenzoeker(vraag, uitkomst.verdeling, uitkomst.bewijs.prijzen).zetelwinst();
    for (std::int32_t plaats = 0; plaats < vraag.plaatsen(); ++plaats) {
      Verdeelvraag ruimer = vraag;
      ++ruimer.capaciteit[at(plaats)];
      Telling verwacht = tel(ruimer, verdeel(ruimer).verdeling);
      verwacht.geplaatst -= eerst.geplaatst;
      for (std::size_t i = 0; i < eerst.op_rang.size(); ++i) verwacht.op_rang[i] -= eerst.op_rang[i];
      ASSERT_EQ(gevonden[at(plaats)], verwacht) << beschrijving(vraag);
      if (verwacht.geplaatst > 0) ++winst;
    }
  }
  EXPECT_GT(winst, 500);
}

}  // namespace
}  // namespace stagepad::matching_test
