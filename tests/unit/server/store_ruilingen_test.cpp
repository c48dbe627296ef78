#include <gtest/gtest.h>

#include "server/handlers/ruilverloop.hpp"
#include "server/store/ruilingen.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

class RuilingenTest : public VoorbeeldTest {
 protected:
  RuilingenTest() {
    must([this](Transaction& tx) {
      Traject other = een_traject();
      other.aios = {insert_persoon(tx, een_persoon("Bas", {Rol::aios})), "Bas"};
      other.instituutsopleider = {insert_persoon(tx, een_persoon("Olga", {Rol::instituutsopleider})), "Olga"};
      bas_ = other.aios.id;
      olga_ = other.instituutsopleider.id;
      const TrajectId id = insert_traject(tx, other);
      own_ = side(tx, traject_, plaats_a_);
      other_ = side(tx, id, plaats_b_);
    });
  }

  static Ruilkant side(Transaction& tx, TrajectId id, StageplaatsId plaats) {
    const Traject traject = load_traject(tx, id).value();
    return {id, traject.onderdelen[1].id, traject.aios, traject.instituutsopleider, plaats,
            CivilDate::of(2027, 3, 1), CivilDate::of(2027, 5, 31)};
  }

  Ruiling asked(std::optional<Ruilkant> collega) const {
    Ruiling ruiling;
    ruiling.aanvrager = own_;
    ruiling.collega = std::move(collega);
    ruiling.adres = "bas@voorbeeld.nl";
    ruiling.toelichting = "Zullen we ruilen?";
    ruiling.gevraagd_op = CivilDate::of(2026, 10, 1);
    ruiling.uiterlijk = CivilDate::of(2026, 10, 15);
    return ruiling;
  }

  RuilingId add(const Ruiling& ruiling) {
    RuilingId id;
    must([&](Transaction& tx) { id = insert_ruiling(tx, ruiling); });
    return id;
  }
  Ruiling read(RuilingId id) {
    return look([&](ReadConnection& db) { return load_ruiling(db, id).value(); });
  }
  void becomes(RuilingId id, Ruilstand stand) {
    must([&](Transaction& tx) {
      Ruiling ruiling = load_ruiling(tx, id).value();
      ruiling.stand = stand;
      const bool ended = !is_lopend(stand);
      if (ended) ruiling.geeindigd_op = CivilDate::of(2026, 10, 3);
      if (ended && stand != Ruilstand::verlopen) ruiling.geeindigd_door = Ruilpartij::collega;
      if (stand == Ruilstand::ingestemd) ruiling.ingestemd_op = CivilDate::of(2026, 10, 2);
      update_ruiling(tx, ruiling);
    });
  }
  std::size_t seen_by(PersoonId persoon) {
    return look([&](ReadConnection& db) { return list_ruilingen_van(db, {persoon}).size(); });
  }

  /// The training loses the stage of this side.
  void loses_stage(const Ruilkant& kant) {
    must([&](Transaction& tx) {
      Traject traject = load_traject(tx, kant.traject).value();
      traject.onderdelen.erase(traject.onderdelen.begin() + 1);
      eindig_ruilen_zonder_stage(tx, CivilDate::of(2026, 10, 5), traject, {});
      save_traject(tx, traject);
    });
  }
  int told() {
    return look([](ReadConnection& db) {
      return db.value<int>("SELECT count(*) FROM outbox WHERE sjabloon = 'ruil.geeindigd'").value();
    });
  }

  Ruilkant own_;
  Ruilkant other_;
  PersoonId bas_;
  PersoonId olga_;
};

TEST_F(RuilingenTest, AreReadAsTheyWereWritten) {
  const RuilingId id = add(asked(other_));
  Ruiling expected = asked(other_);
  expected.id = id;
  EXPECT_EQ(read(id), expected);
  const RuilingId alone = add(asked({}));
  EXPECT_EQ(read(alone).collega, std::nullopt);
}

TEST_F(RuilingenTest, KeepWhoAnsweredAndHowItEnded) {
  const RuilingId id = add(asked(other_));
  Ruiling ruiling = read(id);
  ruiling.stand = Ruilstand::afgewezen;
  ruiling.ingestemd_op = CivilDate::of(2026, 10, 2);
  ruiling.opleider_aanvrager_op = CivilDate::of(2026, 10, 3);
  ruiling.geeindigd_op = CivilDate::of(2026, 10, 4);
  ruiling.geeindigd_door = Ruilpartij::opleider_collega;
  ruiling.reden = "Past niet bij het leerdoel";
  must([&](Transaction& tx) { update_ruiling(tx, ruiling); });
  ruiling.versie = 2;
  EXPECT_EQ(read(id), ruiling);
  refused("store.not-found", [&](Transaction& tx) {
    Ruiling gone = ruiling;
    gone.id = {99};
    update_ruiling(tx, gone);
  });
}

TEST_F(RuilingenTest, HoldNoTrainerToWhatAnotherAgreedTo) {
  const RuilingId id = add(asked(other_));
  Ruiling ruiling = read(id);
  ruiling.stand = Ruilstand::ingestemd;
  ruiling.ingestemd_op = ruiling.opleider_aanvrager_op = ruiling.opleider_collega_op = CivilDate::of(2026, 10, 2);
  must([&](Transaction& tx) { update_ruiling(tx, ruiling); });
  EXPECT_EQ(read(id).opleider_collega_op, ruiling.opleider_collega_op);
  must([&](Transaction& tx) {
    Traject traject = load_traject(tx, other_.traject).value();
    traject.instituutsopleider = io_;
    save_traject(tx, traject);
  });
  EXPECT_EQ(read(id).opleider_collega_op, std::nullopt);
  EXPECT_EQ(read(id).opleider_aanvrager_op, ruiling.opleider_aanvrager_op) << "still the same";
  becomes(id, Ruilstand::verlopen);
  EXPECT_EQ(read(id).opleider_collega_op, std::nullopt) << "nobody agreed";
}

TEST_F(RuilingenTest, WaitOnAsAskedOfNobodyWhenTheColleagueLosesTheStage) {
  const RuilingId id = add(asked(other_));
  loses_stage(other_);
  Ruiling expected = asked({});
  expected.id = id;
  EXPECT_EQ(read(id), expected) << "also its version";
  EXPECT_EQ(told(), 0);
}

TEST_F(RuilingenTest, EndForAllFourWhenAStageOfAnAgreedOneIsLost) {
  const RuilingId id = add(asked(other_));
  becomes(id, Ruilstand::ingestemd);
  loses_stage(other_);
  EXPECT_EQ(read(id).stand, Ruilstand::verlopen);
  EXPECT_EQ(read(id).collega, std::nullopt);
  EXPECT_EQ(told(), 4);
}

TEST_F(RuilingenTest, EndForWhoAskedAndTheColleagueWhenTheOfferedStageIsLost) {
  add(asked(other_));
  loses_stage(own_);
  EXPECT_EQ(told(), 2);
  EXPECT_EQ(look([](ReadConnection& db) {
              return db.value<std::string>("SELECT json_extract(parameters, '$.met') FROM outbox o JOIN persoon p ON "
                                           "p.id = o.persoon WHERE p.naam = 'Bas'").value();
            }),
            "Anna");
}

TEST_F(RuilingenTest, EndBeforeAPersonWhoAgreedOrAskedIsErased) {
  const RuilingId waits = add(asked(other_));
  const auto ends_of = [&](PersoonId persoon) {
    must([&](Transaction& tx) { eindig_ruilen_van(tx, CivilDate::of(2026, 10, 5), persoon); });
  };
  ends_of(bas_);
  EXPECT_EQ(read(waits).stand, Ruilstand::gevraagd) << "that it ended would tell that the address was somebody's";
  becomes(waits, Ruilstand::ingestemd);
  ends_of(bas_);
  EXPECT_EQ(read(waits).stand, Ruilstand::verlopen);
  EXPECT_EQ(told(), 4);
  const RuilingId next = add(asked(other_));
  ends_of(aios_.id);
  EXPECT_EQ(read(next).stand, Ruilstand::verlopen);
}

TEST_F(RuilingenTest, CannotBeAgreedToByNobodyOrOutOfTurn) {
  const RuilingId alone = add(asked({}));
  refused("store.constraint", [&](Transaction& tx) {
    Ruiling ruiling = load_ruiling(tx, alone).value();
    ruiling.stand = Ruilstand::ingestemd;
    ruiling.ingestemd_op = CivilDate::of(2026, 10, 2);
    update_ruiling(tx, ruiling);
  });
  const RuilingId id = add(asked(other_));
  refused("store.constraint", [&](Transaction& tx) {
    Ruiling ruiling = load_ruiling(tx, id).value();
    ruiling.opleider_collega_op = CivilDate::of(2026, 10, 2);
    update_ruiling(tx, ruiling);
  });
  refused("store.constraint", [&](Transaction& tx) {
    Ruiling ruiling = load_ruiling(tx, id).value();
    ruiling.stand = Ruilstand::uitgevoerd;
    ruiling.ingestemd_op = ruiling.geeindigd_op = CivilDate::of(2026, 10, 2);
    update_ruiling(tx, ruiling);
  });
}

TEST_F(RuilingenTest, PromiseAStageOnce) {
  const RuilingId first = add(asked(other_));
  const RuilingId second = add(asked(other_));
  becomes(first, Ruilstand::ingestemd);
  refused("store.constraint", [&](Transaction& tx) {
    Ruiling ruiling = load_ruiling(tx, second).value();
    ruiling.stand = Ruilstand::ingestemd;
    ruiling.ingestemd_op = CivilDate::of(2026, 10, 2);
    update_ruiling(tx, ruiling);
  });
  becomes(first, Ruilstand::ingetrokken);
  becomes(second, Ruilstand::ingestemd);
}

TEST_F(RuilingenTest, AreOfFourPeople) {
  add(asked(other_));
  for (const PersoonId each : {aios_.id, io_.id, bas_, olga_}) EXPECT_EQ(seen_by(each), 1U);
  EXPECT_EQ(seen_by(po_.id), 0U);
  EXPECT_EQ(look([&](ReadConnection& db) { return list_ruilingen_van(db, {aios_.id, io_.id, olga_}).size(); }), 1U)
      << "once, by however many one sees it";
}

TEST_F(RuilingenTest, AreListedWithThoseThatRunFirstThenTheNewest) {
  const RuilingId first = add(asked(other_));
  const RuilingId second = add(asked({}));
  const RuilingId third = add(asked({}));
  becomes(second, Ruilstand::verlopen);
  becomes(third, Ruilstand::afgewezen);
  std::vector<RuilingId> all;
  std::vector<RuilingId> own;
  look([&](ReadConnection& db) {
    for (const Ruiling& each : list_ruilingen(db)) all.push_back(each.id);
    for (const Ruiling& each : list_ruilingen_van(db, {aios_.id})) own.push_back(each.id);
    return 0;
  });
  EXPECT_EQ(all, (std::vector<RuilingId>{first, third, second}));
  EXPECT_EQ(own, all);
  const auto running = look([&](ReadConnection& db) { return list_lopende_ruilingen(db); });
  ASSERT_EQ(running.size(), 1U);
  EXPECT_EQ(running[0].id, first);
  const auto with = [&](OnderdeelId id) {
    return look([&](ReadConnection& db) { return list_lopende_ruilingen_met(db, id).size(); });
  };
  EXPECT_EQ(with(own_.onderdeel), 1U);
  EXPECT_EQ(with(other_.onderdeel), 1U);
  EXPECT_EQ(with({987}), 0U);
}

}  // namespace
}  // namespace stagepad::store
