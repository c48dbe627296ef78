#include <gtest/gtest.h>

#include "tests/unit/shared/matching_brute_force.hpp"
#include "tests/unit/shared/matching_world.hpp"

namespace stagepad::matching_test {
namespace {

constexpr Plaatsingsregel k_regels[] = {Plaatsingsregel::iedereen_eerst_geplaatst, Plaatsingsregel::loting,
                                        Plaatsingsregel::eerste_keuzes_eerst};

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

TEST(Verdeling, IsTheOneThatLookingAtAllDivisionsFinds) {
  Dobbelsteen dobbelsteen(1);
  for (int keer = 0; keer < 6'000; ++keer) {
    const auto regel = keer % 2 == 0 ? Plaatsingsregel::iedereen_eerst_geplaatst : Plaatsingsregel::eerste_keuzes_eerst;
    const Verdeelvraag vraag = willekeurige_vraag(dobbelsteen, kleine_maat(dobbelsteen), regel);
    ASSERT_TRUE(is_welgevormd(vraag)) << beschrijving(vraag);
    const Verdeeluitkomst uitkomst = verdeel(vraag);
    ASSERT_EQ(uitkomst.verdeling, zoek_alles_af(vraag)) << beschrijving(vraag);
    const Controle controle = controleer_verdeling(vraag, uitkomst.verdeling, uitkomst.bewijs);
    ASSERT_TRUE(controle.klopt()) << to_name(controle.fout) << " " << controle.persoon << " " << controle.plaats
                                  << ": " << beschrijving(vraag);
  }
}

}  // namespace
}  // namespace stagepad::matching_test
