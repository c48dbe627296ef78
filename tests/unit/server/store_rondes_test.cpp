#include <gtest/gtest.h>

#include "server/store/rondes.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/voorkeuren.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

class RondesTest : public VoorbeeldTest {
 protected:
  RondesTest() {
    must([this](Transaction& tx) {
      stage_ = load_traject(tx, traject_).value().onderdelen[1].id;
      Plaatsingsronde ronde;
      ronde.code = "r1";
      ronde.naam = "Ronde 1";
      ronde.stagesoorten = {"mg", "keuze"};
      ronde.eerste_start = CivilDate::of(2027, 6, 1);
      ronde.laatste_start = CivilDate::of(2027, 8, 1);
      ronde.sluit_op = CivilDate::of(2027, 1, 31);
      ronde.regel = Plaatsingsregel::loting;
      ronde.voorkeuren.value = 3;
      ronde.openbare_bron = "trekking";
      ronde.eerder_ongeplaatst_eerst = true;
      id_ = insert_ronde(tx, ronde);
    });
  }

  Plaatsingsronde ronde() {
    return look([&](ReadConnection& db) { return load_ronde(db, id_).value(); });
  }
  void change(Rondestand stand) {
    must([&](Transaction& tx) {
      Plaatsingsronde now = load_ronde(tx, id_).value();
      now.stand = stand;
      update_ronde(tx, now);
    });
  }
  void take_part(const std::string& pseudoniem) {
    must([&](Transaction& tx) {
      Rondestagerij stage;
      stage.onderdeel = stage_;
      stage.periode = {CivilDate::of(2027, 6, 1), CivilDate::of(2027, 8, 31)};
      stage.uiterlijk = CivilDate::of(2027, 1, 31);
      stage.pseudoniem = pseudoniem;
      save_rondestages(tx, id_, {stage});
    });
  }

  OnderdeelId stage_;
  RondeId id_;
};

TEST_F(RondesTest, AreReadAsTheyWereWritten) {
  const Plaatsingsronde read = ronde();
  EXPECT_EQ(read.code, "r1");
  EXPECT_EQ(read.stand, Rondestand::gepland);
  EXPECT_EQ(read.stagesoorten, (std::vector<std::string>{"mg", "keuze"}));
  EXPECT_EQ(read.regel, Plaatsingsregel::loting);
  EXPECT_EQ(read.voorkeuren.value, 3);
  EXPECT_TRUE(read.eerder_ongeplaatst_eerst);
  EXPECT_EQ(read.versie, 1);
  refused("store.constraint", [&](Transaction& tx) { insert_ronde(tx, read); });  // the code is taken
}

TEST_F(RondesTest, KeepWhatTheyPromised) {
  must([&](Transaction& tx) { save_rondegeheim(tx, id_, std::string(64, 'a'), std::string(64, 'b')); });
  refused("store.constraint", [&](Transaction& tx) {
    Plaatsingsronde other = load_ronde(tx, id_).value();
    other.regel = Plaatsingsregel::eerste_keuzes_eerst;
    update_ronde(tx, other);
  });
  refused("store.constraint",
          [&](Transaction& tx) { save_rondegeheim(tx, id_, std::string(64, 'c'), std::string(64, 'b')); });
  Plaatsingsronde named = ronde();
  named.naam = "Anders genoemd";
  must([&](Transaction& tx) { update_ronde(tx, named); });
  EXPECT_EQ(ronde().versie, 2);
}

TEST_F(RondesTest, FreezeAStageWhileTheyAreClosedAndNotPublished) {
  take_part("k3f9");
  const auto frozen_on = [&](CivilDate day) {
    return look([&](ReadConnection& db) { return bevroren_onderdelen(db, traject_, day); });
  };
  const auto frozen = [&] { return frozen_on(CivilDate::of(2027, 1, 31)); };
  EXPECT_TRUE(frozen().empty());
  for (const Rondestand stand : {Rondestand::gesloten, Rondestand::aangeboden, Rondestand::geloot}) {
    change(stand);
    EXPECT_EQ(frozen(), std::vector<OnderdeelId>{stage_}) << to_name(stand);
  }
  take_part("");
  EXPECT_TRUE(frozen().empty()) << "who named nothing may still do so";
  change(Rondestand::open);
  EXPECT_TRUE(frozen().empty());
  EXPECT_EQ(frozen_on(CivilDate::of(2027, 2, 1)), std::vector<OnderdeelId>{stage_})
      << "its last day is past, though nobody closed it yet";
}

TEST_F(RondesTest, NeverGiveAPseudonymOrACodeToAnother) {
  take_part("k3f9");
  must([&](Transaction& tx) { insert_rondeplaats(tx, id_, {"a1", plaats_a_, {}, {}, 1}); });
  refused("store.constraint", [&](Transaction& tx) { tx.execute("UPDATE rondestage SET pseudoniem = 'h2oj'"); });
  refused("store.constraint", [&](Transaction& tx) { tx.execute("UPDATE rondeplaats SET stageplaats = stageplaats + 1"); });
  refused("store.constraint", [&](Transaction& tx) { tx.execute("UPDATE rondeplaats SET code = 'b2'"); });
  must([&](Transaction& tx) { save_geplaatst(tx, id_, stage_, true); });
}

TEST_F(RondesTest, AreClosedOnceTheirLastDayIsOver) {
  const auto due = [&](CivilDate day) {
    return look([&](ReadConnection& db) { return te_sluiten_rondes(db, day).size(); });
  };
  EXPECT_EQ(due(CivilDate::of(2027, 6, 1)), 0U) << "only open ones";
  change(Rondestand::open);
  EXPECT_EQ(due(CivilDate::of(2027, 1, 31)), 0U);
  EXPECT_EQ(due(CivilDate::of(2027, 2, 1)), 1U);
}

TEST_F(RondesTest, ShowTheStagesOfTheAiosAndToTheirIoOnly) {
  take_part("k3f9");
  look([&](ReadConnection& db) {
    const auto all = list_rondestages(db, id_);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].traject, traject_);
    EXPECT_EQ(all[0].pseudoniem, "k3f9");
    EXPECT_EQ(all[0].uiterlijk, CivilDate::of(2027, 1, 31));
    EXPECT_FALSE(all[0].geplaatst.has_value());
    EXPECT_EQ(list_eigen_rondestages(db, id_, all[0].aios.id, {}).size(), 1U);
    EXPECT_EQ(list_eigen_rondestages(db, id_, all[0].instituutsopleider.id, {}).size(), 1U);
    const PersoonId nobody{987};
    EXPECT_TRUE(list_eigen_rondestages(db, id_, nobody, {}).empty());
    EXPECT_EQ(list_eigen_rondestages(db, id_, nobody, {PersoonId{988}, all[0].instituutsopleider.id}).size(), 1U);
  });
}

TEST_F(RondesTest, CountWhoHandedIn) {
  take_part("");
  const auto telling = [&] { return look([&](ReadConnection& db) { return tel_ronde(db, id_); }); };
  EXPECT_EQ(telling().stages, 1);
  EXPECT_EQ(telling().ingediend, 0);
  must([&](Transaction& tx) { save_voorkeuren(tx, stage_, {plaats_a_}, CivilDate::of(2026, 10, 1)); });
  EXPECT_EQ(telling().ingediend, 1);
}

TEST_F(RondesTest, RememberWhoWasLeftWithoutAPlace) {
  take_part("k3f9");
  const auto left = [&](RondeId behalve) {
    return look([&](ReadConnection& db) { return is_eerder_ongeplaatst(db, stage_, behalve); });
  };
  must([&](Transaction& tx) {
    save_geplaatst(tx, id_, stage_, false);
    tx.execute("UPDATE plaatsingsronde SET stand = 'gepubliceerd', gepubliceerd_op = '2027-02-01'");
  });
  EXPECT_TRUE(left({99}));
  EXPECT_FALSE(left(id_));
  must([&](Transaction& tx) { save_geplaatst(tx, id_, stage_, true); });
  EXPECT_FALSE(left({99}));
}

TEST_F(RondesTest, CountWhoWasPlacedWithoutThoseLeftOut) {
  take_part("k3f9");
  Ronde bestand;
  bestand.ronde = "r1";
  bestand.uitslag.emplace();
  for (const char* each : {"k3f9", "m2xe"}) {
    Rondeplaatsing plaatsing;
    plaatsing.pseudoniem = each;
    plaatsing.plaats = "plaats-1";
    bestand.uitslag->plaatsingen.push_back(plaatsing);
  }
  bestand.uitslag->plaatsingen.emplace_back().pseudoniem = "q7wr";
  const auto placed = [&] { return look([&](ReadConnection& db) { return tel_geplaatst(db, id_); }); };
  EXPECT_EQ(placed(), 0) << "nothing is drawn";
  Ingreep weg;
  weg.soort = Ingreepsoort::weglaten;
  weg.pseudoniem = "k3f9";
  weg.plaats = "plaats-1";
  weg.reden = "Verschoven";
  weg.door = io_;
  weg.op = CivilDate::of(2027, 2, 1);
  Ingreep none = weg;
  none.pseudoniem = "q7wr";
  none.plaats = "";
  must([&](Transaction& tx) { save_rondebestand(tx, id_, bestand); });
  EXPECT_EQ(placed(), 2);
  must([&](Transaction& tx) {
    weg.id = insert_ingreep(tx, id_, weg);
    insert_ingreep(tx, id_, none);
  });
  EXPECT_EQ(placed(), 1);
  must([&](Transaction& tx) { trek_ingreep_in(tx, weg.id, CivilDate::of(2027, 2, 2)); });
  EXPECT_EQ(placed(), 2);
  none.soort = Ingreepsoort::vastzetten;
  refused("store.constraint", [&](Transaction& tx) { insert_ingreep(tx, id_, none); });  // to no place
}

TEST_F(RondesTest, CountOncePublishedWhoWasReallyPlaced) {
  take_part("k3f9");
  const auto placed = [&] { return look([&](ReadConnection& db) { return tel_geplaatst(db, id_); }); };
  Ronde bestand;
  bestand.ronde = "r1";
  Rondeplaatsing& plaatsing = bestand.uitslag.emplace().plaatsingen.emplace_back();
  plaatsing.pseudoniem = "k3f9";
  plaatsing.plaats = "plaats-1";
  const auto publish = [&](bool geplaatst) {
    must([&](Transaction& tx) {
      save_rondebestand(tx, id_, bestand);
      save_geplaatst(tx, id_, stage_, geplaatst);
      Plaatsingsronde now = load_ronde(tx, id_).value();
      now.stand = Rondestand::gepubliceerd;
      now.gepubliceerd_op = CivilDate::of(2027, 2, 1);
      update_ronde(tx, now);
    });
  };
  publish(false);
  EXPECT_EQ(placed(), 0) << "whatever the file says";
  publish(true);
  EXPECT_EQ(placed(), 1);
}

TEST_F(RondesTest, OnlyGoAwayWhileTheyArePlanned) {
  change(Rondestand::open);
  refused("store.not-found", [&](Transaction& tx) { delete_ronde(tx, id_); });
  change(Rondestand::gepland);
  must([&](Transaction& tx) { delete_ronde(tx, id_); });
  EXPECT_FALSE(look([&](ReadConnection& db) { return load_ronde(db, id_).has_value(); }));
}

}  // namespace
}  // namespace stagepad::store
