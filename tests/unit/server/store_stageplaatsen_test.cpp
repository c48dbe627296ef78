#include "server/store/stageplaatsen.hpp"

#include <gtest/gtest.h>

#include "server/store/voorkeuren.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

/// Besides the two visible places of the example: one hidden, one not approved, one public.
class StageplaatsenTest : public VoorbeeldTest {
 protected:
  StageplaatsenTest() {
    must([this](Transaction& tx) {
      ggd_ = ensure_instelling(tx, "GGD Voorbeeld");
      const Plaatsgoedkeuring goedkeuring{io_.id, CivilDate::of(2026, 1, 5)};
      Stageplaats plaats = een_plaats(ggd_, "Verborgen");
      plaats.zichtbaarheid = Zichtbaarheid::niemand;
      insert_stageplaats(tx, plaats, Contact::tonen, goedkeuring);
      insert_stageplaats(tx, een_plaats(ggd_, "Niet goedgekeurd"), Contact::tonen, {});
      plaats = een_plaats(ggd_, "Openbaar");
      plaats.zichtbaarheid = Zichtbaarheid::iedereen;
      insert_stageplaats(tx, plaats, Contact::tonen, goedkeuring);
    });
  }
  std::vector<std::string> names(Plaatsfilter filter) {
    std::vector<std::string> found;
    for (const auto& plaats :
         look([&](ReadConnection& db) { return list_stageplaatsen(db, filter); })) {
      found.push_back(plaats.naam);
    }
    return found;
  }
  Stageplaats load_plaats(StageplaatsId id) {
    return look([&](ReadConnection& db) { return load_stageplaats(db, id).value(); });
  }

  InstellingId ggd_;
};

TEST_F(StageplaatsenTest, HidesWhatIsNotApprovedOrNotToBeShown) {
  EXPECT_EQ(names(plaatsfilter_voor({Rol::aios})),
            (std::vector<std::string>{"A", "B", "Openbaar"}));
  EXPECT_EQ(names(plaatsfilter_voor({Rol::praktijkopleider})).size(), 3u);
  EXPECT_EQ(names(plaatsfilter_voor({})).size(), 3u);
  EXPECT_EQ(names(plaatsfilter_voor({Rol::aios, Rol::stagebureau})).size(), 5u);
}

TEST_F(StageplaatsenTest, HidesTheContactPersonApartFromThePlace) {
  EXPECT_EQ(load_plaats(plaats_a_).contactpersoon, "mw. Contact");
  EXPECT_EQ(load_plaats(plaats_b_).contactpersoon, "");
}

TEST_F(StageplaatsenTest, RefusesAPeriodThatEndsBeforeItBeginsAndNegativeRoom) {
  Stageplaats plaats = een_plaats(ggd_, "Fout");
  plaats.perioden = {{CivilDate::of(2026, 3, 2), CivilDate::of(2026, 3, 1), 1}};
  refused("store.constraint",
          [&](Transaction& tx) { insert_stageplaats(tx, plaats, Contact::tonen, {}); });
  plaats.perioden = {{CivilDate::of(2026, 3, 1), CivilDate::of(2026, 3, 1), -1}};
  refused("store.constraint",
          [&](Transaction& tx) { insert_stageplaats(tx, plaats, Contact::tonen, {}); });
  EXPECT_EQ(names(Plaatsfilter::alle).size(), 5u);
}

TEST_F(StageplaatsenTest, RefusesTheSameNameTwiceAtOneInstitution) {
  refused("store.constraint", [&](Transaction& tx) {
    insert_stageplaats(tx, een_plaats(ggd_, "A"), Contact::tonen, {});
  });
}

TEST_F(StageplaatsenTest, ReadsBackEveryField) {
  Stageplaats expected = een_plaats(ggd_, "A");
  expected.id = plaats_a_;
  EXPECT_EQ(load_plaats(plaats_a_), expected);
}

TEST_F(StageplaatsenTest, ShowsInterestAsABandOfPreferencesAgainstRoom) {
  EXPECT_EQ(belangstelling_bij(0, 2), Belangstelling::geen);
  EXPECT_EQ(belangstelling_bij(1, 2), Belangstelling::weinig);
  EXPECT_EQ(belangstelling_bij(2, 2), Belangstelling::gemiddeld);
  EXPECT_EQ(belangstelling_bij(3, 2), Belangstelling::gemiddeld);
  EXPECT_EQ(belangstelling_bij(4, 2), Belangstelling::veel);
  EXPECT_EQ(belangstelling_bij(1, 0), Belangstelling::gemiddeld);
  const OnderdeelId stage = load().onderdelen[1].id;
  must([&](Transaction& tx) {
    save_voorkeuren(tx, stage, {plaats_a_}, CivilDate::of(2026, 2, 4));
  });
  EXPECT_EQ(load_plaats(plaats_a_).belangstelling, Belangstelling::weinig);
  EXPECT_EQ(load_plaats(plaats_b_).belangstelling, Belangstelling::geen);
}

}  // namespace
}  // namespace stagepad::store
