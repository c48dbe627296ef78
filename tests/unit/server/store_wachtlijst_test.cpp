#include <gtest/gtest.h>

#include "server/store/outbox.hpp"
#include "server/store/rondes.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/wachtlijst.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

const CivilDate k_dag = CivilDate::of(2027, 3, 1);

class WachtlijstTest : public VoorbeeldTest {
 protected:
  WachtlijstTest() {
    must([this](Transaction& tx) {
      stage_ = load_traject(tx, traject_).value().onderdelen[1].id;
      ronde_ = add_ronde(tx, "r1");
      Rondestagerij stage;
      stage.onderdeel = stage_;
      stage.periode = {CivilDate::of(2027, 6, 1), CivilDate::of(2027, 8, 31)};
      stage.pseudoniem = "k3f9";
      save_rondestages(tx, ronde_, {stage});
      insert_rondeplaats(tx, ronde_, {"a", plaats_a_, {}, {}, 1});
      insert_rondeplaats(tx, ronde_, {"b", plaats_b_, {}, {}, 1});
    });
  }

  RondeId add_ronde(Transaction& tx, const std::string& code) {
    Plaatsingsronde ronde;
    ronde.code = ronde.naam = code;
    ronde.eerste_start = ronde.laatste_start = CivilDate::of(2027, 6, 1);
    ronde.sluit_op = CivilDate::of(2027, 1, 31);
    ronde.openbare_bron = "trekking";
    return insert_ronde(tx, ronde);
  }

  void wait() {
    must([&](Transaction& tx) { zet_op_wachtlijst(tx, ronde_, stage_, k_dag, {}); });
  }
  Wachtaanbodrij offer_of(const std::string& plaats) const {
    Wachtaanbodrij rij;
    rij.ronde = ronde_;
    rij.onderdeel = stage_;
    rij.aanbod.plaats = plaats;
    rij.aanbod.aangeboden_op = k_dag;
    rij.aanbod.uiterlijk = k_dag.plus_days(5);
    return rij;
  }
  WachtaanbodId offer(const std::string& plaats) {
    WachtaanbodId id;
    must([&](Transaction& tx) { id = insert_wachtaanbod(tx, offer_of(plaats)); });
    return id;
  }
  Wachtrij rij() {
    return look([&](ReadConnection& db) { return find_wachtrij(db, ronde_, stage_).value(); });
  }

  OnderdeelId stage_;
  RondeId ronde_;
};

TEST_F(WachtlijstTest, HoldsAStageFromJoiningToLeavingAndAgain) {
  EXPECT_TRUE(look([](ReadConnection& db) { return wachtrondes(db); }).empty());
  wait();
  EXPECT_TRUE(rij().staat_erop());
  EXPECT_EQ(rij().traject, traject_);
  EXPECT_EQ(rij().aios, aios_.id);
  EXPECT_EQ(rij().pseudoniem, "k3f9");
  EXPECT_FALSE(rij().stageplaats.has_value());
  EXPECT_EQ(look([](ReadConnection& db) { return wachtrondes(db); }), std::vector<RondeId>{ronde_});
  must([&](Transaction& tx) { save_wachtplaats(tx, ronde_, stage_, plaats_b_); });
  EXPECT_EQ(rij().stageplaats, plaats_b_);
  must([&](Transaction& tx) { haal_van_wachtlijst(tx, ronde_, stage_, Wachteinde::definitief, k_dag.plus_days(2)); });
  EXPECT_FALSE(rij().staat_erop());
  EXPECT_EQ(rij().einde, Wachteinde::definitief);
  EXPECT_EQ(rij().tot, k_dag.plus_days(2));
  EXPECT_TRUE(look([](ReadConnection& db) { return wachtrondes(db); }).empty());
  refused("store.not-found",
          [&](Transaction& tx) { haal_van_wachtlijst(tx, ronde_, stage_, Wachteinde::zelf, k_dag); });
  wait();
  EXPECT_TRUE(rij().staat_erop());
  EXPECT_FALSE(rij().tot.has_value());
}

TEST_F(WachtlijstTest, OffersAPlaceOnceUntilThatEnded) {
  refused("store.constraint", [&](Transaction& tx) { insert_wachtaanbod(tx, offer_of("a")); });  // not on the list
  wait();
  const WachtaanbodId id = offer("a");
  refused("store.constraint", [&](Transaction& tx) { insert_wachtaanbod(tx, offer_of("a")); });
  refused("store.constraint", [&](Transaction& tx) { insert_wachtaanbod(tx, offer_of("weg")); });
  const auto read = look([&](ReadConnection& db) { return load_wachtaanbod(db, id).value(); });
  EXPECT_EQ(read.ronde, ronde_);
  EXPECT_EQ(read.traject, traject_);
  EXPECT_EQ(read.aanbod.pseudoniem, "k3f9");
  EXPECT_EQ(read.aanbod.uiterlijk, k_dag.plus_days(5));
  EXPECT_EQ(read.aanbod.stand, Wachtaanbodstand::open);
  must([&](Transaction& tx) { end_wachtaanbod(tx, id, Wachtaanbodstand::afgewezen, k_dag); });
  refused("store.not-found",
          [&](Transaction& tx) { end_wachtaanbod(tx, id, Wachtaanbodstand::aanvaard, k_dag); });
  offer("a");
  EXPECT_EQ(look([&](ReadConnection& db) { return list_wachtaanbiedingen(db, ronde_).size(); }), 2U);
}

TEST_F(WachtlijstTest, KnowsWhetherAnOfferWasToldAndGivesMoreTime) {
  wait();
  const WachtaanbodId id = offer("a");
  const auto untold = [&](WachtaanbodId of) {
    return look([&](ReadConnection& db) { return is_aanbod_ongemeld(db, "wachtlijst.aanbod", of); });
  };
  EXPECT_FALSE(untold(id)) << "a message that is not kept any more has gone";
  OutboxBericht bericht;
  bericht.sleutel = "wachtlijst.aanbod/1";
  bericht.sjabloon = "wachtlijst.aanbod";
  bericht.persoon = aios_.id;
  bericht.parameters = R"({"ronde":1,"onderdeel":1,"aanbod":)" + std::to_string(id.value) + "}";
  must([&](Transaction& tx) { enqueue_bericht(tx, bericht); });
  EXPECT_TRUE(untold(id));
  EXPECT_FALSE(untold({id.value + 1})) << "about another offer";
  must([&](Transaction& tx) { mark_verzonden(tx, list_berichten(tx, 1).at(0).id); });
  EXPECT_FALSE(untold(id));
  must([&](Transaction& tx) { verleng_wachtaanbod(tx, id, k_dag.plus_days(9)); });
  const auto read = look([&](ReadConnection& db) { return load_wachtaanbod(db, id).value(); });
  EXPECT_EQ(read.aanbod.uiterlijk, k_dag.plus_days(9));
  must([&](Transaction& tx) { end_wachtaanbod(tx, id, Wachtaanbodstand::verlopen, k_dag); });
  refused("store.not-found", [&](Transaction& tx) { verleng_wachtaanbod(tx, id, k_dag.plus_days(10)); });
}

TEST_F(WachtlijstTest, KeepsWhyAnOfferWasTakenBack) {
  wait();
  const WachtaanbodId id = offer("a");
  refused("store.constraint",
          [&](Transaction& tx) { end_wachtaanbod(tx, id, Wachtaanbodstand::ingetrokken, k_dag); });
  must([&](Transaction& tx) { end_wachtaanbod(tx, id, Wachtaanbodstand::ingetrokken, k_dag, "Verbouwing"); });
  const auto read = look([&](ReadConnection& db) { return load_wachtaanbod(db, id).value(); });
  EXPECT_EQ(read.aanbod.reden, "Verbouwing");
  EXPECT_EQ(read.aanbod.afgehandeld_op, k_dag);
}

TEST_F(WachtlijstTest, FindsWhatIsOfferedOfAPlaceInAllRounds) {
  wait();
  const WachtaanbodId first = offer("a");
  offer("b");
  const auto open = [&](StageplaatsId plaats) {
    return look([&](ReadConnection& db) { return open_wachtaanbiedingen(db, plaats); });
  };
  ASSERT_EQ(open(plaats_a_).size(), 1U);
  EXPECT_EQ(open(plaats_a_)[0].aanbod.id, first);
  must([&](Transaction& tx) { end_wachtaanbod(tx, first, Wachtaanbodstand::verlopen, k_dag); });
  EXPECT_TRUE(open(plaats_a_).empty());
  EXPECT_EQ(open(plaats_b_).size(), 1U);
}

TEST_F(WachtlijstTest, KnowsWhatAnotherRoundIsDividing) {
  const auto divided = [&](RondeId behalve) {
    return look([&](ReadConnection& db) { return wordt_elders_verdeeld(db, plaats_a_, behalve); });
  };
  const RondeId none{99};
  EXPECT_FALSE(divided(none));
  must([&](Transaction& tx) {
    Plaatsingsronde ronde = load_ronde(tx, ronde_).value();
    ronde.stand = Rondestand::gesloten;
    update_ronde(tx, ronde);
  });
  EXPECT_TRUE(divided(none));
  EXPECT_FALSE(divided(ronde_)) << "its own round does not stand in the way";
}

TEST_F(WachtlijstTest, GoesWithTheStage) {
  wait();
  offer("a");
  must([&](Transaction& tx) { save_rondestages(tx, ronde_, {}); });
  EXPECT_TRUE(look([&](ReadConnection& db) { return list_wachtrijen(db, ronde_); }).empty());
  EXPECT_TRUE(look([&](ReadConnection& db) { return list_wachtaanbiedingen(db, ronde_); }).empty());
}

}  // namespace
}  // namespace stagepad::store
