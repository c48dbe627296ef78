#include "server/store/trajecten.hpp"

#include <gtest/gtest.h>

#include "server/store/verzoeken.hpp"
#include "server/store/voorkeuren.hpp"
#include "shared/codec/json_writer.hpp"
#include "tests/support/sample_value.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

using TrajectenTest = VoorbeeldTest;

TEST_F(TrajectenTest, RefusesToSaveAnOlderVersionAndKeepsTheNewerOne) {
  const Traject first = load();
  Traject second = first;
  second.evc = {"ouderen"};
  must([&](Transaction& tx) { save_traject(tx, second); });
  Traject late = first;
  late.evc = {"kinderen_jeugd"};
  refused("store.stale", [&](Transaction& tx) { save_traject(tx, late); });
  refused("store.stale", [&](Transaction& tx) { next_versie(tx, traject_, 1); });
  EXPECT_EQ(load().evc, second.evc);
  EXPECT_EQ(load().versie, 2);
}

TEST_F(TrajectenTest, RefusesATrainingThatIsNotThere) {
  Traject unknown = load();
  unknown.id = TrajectId{99};
  refused("store.not-found", [&](Transaction& tx) { save_traject(tx, unknown); });
  EXPECT_FALSE(look([](ReadConnection& db) {
    return load_traject(db, TrajectId{99}).has_value();
  }));
}

TEST_F(TrajectenTest, RefusesAPartOfAnotherTrainingAndChangesNothing) {
  TrajectId other;
  must([&](Transaction& tx) { other = insert_traject(tx, een_traject()); });
  const Traject before = load();
  Traject mixed = before;
  mixed.onderdelen[0].id =
      look([&](ReadConnection& db) { return load_traject(db, other)->onderdelen[0].id; });
  refused("store.not-found", [&](Transaction& tx) { save_traject(tx, mixed); });
  EXPECT_EQ(load(), before);
}

TEST_F(TrajectenTest, RefusesAnAiosWhoWouldJudgeThemself) {
  Traject traject = een_traject();
  traject.instituutsopleider = aios_;
  refused("store.constraint", [&](Transaction& tx) { insert_traject(tx, traject); });
}

TEST_F(TrajectenTest, RefusesFteOfNothingAndOfMoreThanFullTime) {
  for (const int fte : {0, -100, 1001}) {
    Traject traject = een_traject();
    traject.dienstverband.fte = {{CivilDate::of(2025, 2, 1), Decimal{fte}}};
    refused("store.constraint", [&](Transaction& tx) { insert_traject(tx, traject); });
  }
}

TEST_F(TrajectenTest, RefusesToDropAPartThatAPreferenceNames) {
  Traject traject = load();
  must([&](Transaction& tx) {
    save_voorkeuren(tx, traject.onderdelen[1].id, {plaats_a_}, CivilDate::of(2026, 1, 1));
  });
  traject.onderdelen.erase(traject.onderdelen.begin() + 1);
  refused("store.constraint", [&](Transaction& tx) { save_traject(tx, traject); });
  EXPECT_EQ(load().onderdelen.size(), 3u);
}

TEST_F(TrajectenTest, RefusesToLoseOrChangeARecordedDispensation) {
  Traject traject = load();
  traject.ontheffingen = {{"volgorde.kz", traject.onderdelen[1].id, io_, Rol::instituutsopleider,
                           CivilDate::of(2026, 2, 1), "Competenties voldoende."}};
  must([&](Transaction& tx) { save_traject(tx, traject); });
  EXPECT_EQ(load().ontheffingen, traject.ontheffingen);
  Traject without = load();
  without.ontheffingen.clear();
  refused("store.misuse", [&](Transaction& tx) { save_traject(tx, without); });
  refused("store.constraint", [](Transaction& tx) { tx.execute("DELETE FROM ontheffing"); });
  refused("store.constraint",
          [](Transaction& tx) { tx.execute("UPDATE ontheffing SET reden = 'x'"); });
}

TEST_F(TrajectenTest, RefusesADispensationForAPartOfAnotherTraining) {
  TrajectId other;
  must([&](Transaction& tx) { other = insert_traject(tx, een_traject()); });
  Traject traject = load();
  const OnderdeelId foreign =
      look([&](ReadConnection& db) { return load_traject(db, other)->onderdelen[0].id; });
  traject.ontheffingen = {{"volgorde.kz", foreign, io_, Rol::instituutsopleider,
                           CivilDate::of(2026, 2, 1), "Reden."}};
  refused("store.constraint", [&](Transaction& tx) { save_traject(tx, traject); });
}

TEST_F(TrajectenTest, ReadsBackAnInsertedTrainingWithNamesAndIds) {
  const Traject found = load();
  Traject expected = een_traject();
  expected.id = traject_;
  ASSERT_EQ(found.onderdelen.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_TRUE(found.onderdelen[i].id.is_set());
    expected.onderdelen[i].id = found.onderdelen[i].id;
  }
  EXPECT_EQ(found, expected);
}

TEST_F(TrajectenTest, ReadsBackEveryFieldOfEveryPart) {
  Traject traject = load();
  traject.praktijkopleider.reset();
  traject.dienstverband.werkgever = Werkgever::anders;
  traject.dienstverband.laatste_dag = CivilDate::of(2027, 5, 31);
  traject.evc = {"ouderen", "kinderen_jeugd"};
  Onderdeel& onderdeel = traject.onderdelen[1];
  onderdeel.start = CivilDate::of(2026, 3, 1);
  onderdeel.route = Route::etalage;
  onderdeel.praktische_eerste_dag = CivilDate::of(2026, 3, 2);
  onderdeel.praktische_laatste_dag = CivilDate::of(2026, 5, 29);
  Plek plek;
  plek.stageplaats = plaats_a_;
  plek.instelling = "GGD Voorbeeld";
  plek.stagebegeleider = "dr. Begeleider";
  plek.specialisme = "psychiatrie";
  plek.profiel = "izb";
  plek.doelgroepen = {Doelgroep::ouderen, Doelgroep::volwassenen};
  plek.buitenland = true;
  onderdeel.plek = plek;
  Voortgang& voortgang = onderdeel.voortgang;
  voortgang.po_betrokken = false;
  voortgang.plaats_gemeld = CivilDate::of(2026, 1, 1);
  voortgang.stageplan_ingediend = CivilDate::of(2026, 1, 2);
  voortgang.stageplan_goedgekeurd = CivilDate::of(2026, 1, 3);
  voortgang.in_mijnrgs_gezet = CivilDate::of(2026, 1, 4);
  voortgang.verslag_ingediend = CivilDate::of(2026, 6, 1);
  voortgang.stagebeoordeling = CivilDate::of(2026, 6, 2);
  voortgang.gesprekken = {
      {Gesprekssoort::gezamenlijk,
       CivilDate::of(2026, 3, 3),
       {Rol::stagebegeleider, Rol::instituutsopleider}},
      {Gesprekssoort::eind, CivilDate::of(2026, 5, 28), {}}};
  voortgang.oordelen = {{Rol::stagebegeleider, CivilDate::of(2026, 6, 3), true},
                        {Rol::instituutsopleider, CivilDate::of(2026, 6, 4), false}};
  must([&](Transaction& tx) { EXPECT_EQ(save_traject(tx, traject), 2); });
  traject.versie = 2;
  EXPECT_EQ(load(), traject);
  reopen();
  EXPECT_EQ(load(), traject);

  traject.onderdelen[1].plek.reset();
  traject.onderdelen[1].voortgang = Voortgang{};
  must([&](Transaction& tx) { save_traject(tx, traject); });
  traject.versie = 3;
  EXPECT_EQ(load(), traject);
}

/// What the database knows better than a sample: people, places, parts, and what it limits.
class EveryFieldTest : public TrajectenTest {
 protected:
  Traject sample() {
    Traject traject = SampleFiller().make<Traject>();
    const Traject present = load();
    traject.id = traject_;
    traject.versie = present.versie;
    traject.aios = aios_;
    traject.instituutsopleider = io_;
    traject.praktijkopleider = po_;
    traject.dienstverband.laatste_dag = traject.dienstverband.eerste_dag.plus_days(900);
    traject.dienstverband.fte[0].fte = Decimal{700};
    traject.dienstverband.fte[1].fte = Decimal{1000};
    for (std::size_t i = 0; i < traject.onderdelen.size(); ++i) {
      Onderdeel& onderdeel = traject.onderdelen[i];
      onderdeel.id = present.onderdelen[i].id;
      onderdeel.gekoppeld_aan = present.onderdelen[1 - i].id;
      onderdeel.plek->stageplaats = i == 0 ? plaats_a_ : plaats_b_;
      onderdeel.plek->doelgroepen = {Doelgroep::ouderen, Doelgroep::volwassenen};
    }
    for (Ontheffing& each : traject.ontheffingen) {
      each.onderdeel = present.onderdelen[0].id;
      each.door = io_;
      each.rol = Rol::instituutsopleider;
    }
    for (Vrijstelling& each : traject.vrijstellingen) each.door = io_;
    for (Verlof& each : traject.verlof) {
      each.laatste_dag = each.eerste_dag.plus_days(20);
      each.fte = Decimal{350};
    }
    return traject;
  }
};

// By the field lists: whoever adds a field to the domain and not to the store learns it here.
TEST_F(EveryFieldTest, IsReadBackWhateverTheDomainHas) {
  Traject traject = sample();
  must([&](Transaction& tx) { save_traject(tx, traject); });
  ++traject.versie;
  EXPECT_EQ(to_json(load()), to_json(traject));
  reopen();
  EXPECT_EQ(load(), traject);
}

TEST_F(EveryFieldTest, IsReadBackOfATrainingThatIsInserted) {
  Traject traject = sample();
  traject.onderdelen.clear();
  traject.ontheffingen.clear();
  must([&](Transaction& tx) { traject.id = insert_traject(tx, traject); });
  traject.versie = 1;
  EXPECT_EQ(look([&](ReadConnection& db) { return load_traject(db, traject.id); }), traject);
}

TEST_F(EveryFieldTest, GoesWhenItIsTakenAway) {
  must([&](Transaction& tx) { save_traject(tx, sample()); });
  Traject bare = load();
  bare.verlof.clear();
  bare.vrijstellingen.clear();
  bare.keuzeonderwijsdagen.reset();
  for (Onderdeel& each : bare.onderdelen) {
    Onderdeel empty;
    empty.id = each.id;
    empty.soort = each.soort;
    each = empty;
  }
  must([&](Transaction& tx) { save_traject(tx, bare); });
  ++bare.versie;
  EXPECT_EQ(load(), bare);
}

TEST_F(TrajectenTest, RefusesALinkToAPartOfAnotherTraining) {
  TrajectId other;
  must([&](Transaction& tx) { other = insert_traject(tx, een_traject()); });
  const Traject before = load();
  Traject linked = before;
  linked.onderdelen[0].gekoppeld_aan =
      look([&](ReadConnection& db) { return load_traject(db, other)->onderdelen[1].id; });
  refused("store.not-found", [&](Transaction& tx) { save_traject(tx, linked); });
  EXPECT_EQ(load(), before);
}

TEST_F(TrajectenTest, FindsJsonThatIsNotWhatItShouldBe) {
  must([&](Transaction& tx) {
    tx.execute("UPDATE onderdeel SET leerlijnen = ?1", R"([{"leerlijn":"x"}])");
  });
  const auto found = store_->read([&](ReadConnection& db) { return load_traject(db, traject_); });
  ASSERT_FALSE(found.ok());
  EXPECT_EQ(found.failure().code, "store.corrupt");
  refused("store.constraint",
          [](Transaction& tx) { tx.execute("UPDATE onderdeel SET delen = 'geen json'"); });
}

TEST_F(TrajectenTest, KeepsIdsWhenPartsAreReorderedAddedAndDropped) {
  Traject traject = load();
  std::swap(traject.onderdelen[0], traject.onderdelen[2]);
  traject.onderdelen.erase(traject.onderdelen.begin() + 1);
  Onderdeel added;
  added.soort = "kz";
  traject.onderdelen.insert(traject.onderdelen.begin(), added);
  must([&](Transaction& tx) { save_traject(tx, traject); });
  const Traject found = load();
  ASSERT_EQ(found.onderdelen.size(), 3u);
  EXPECT_EQ(found.onderdelen[0].soort, "kz");
  EXPECT_TRUE(found.onderdelen[0].id.is_set());
  EXPECT_EQ(found.onderdelen[1].id, traject.onderdelen[1].id);
  EXPECT_EQ(found.onderdelen[2].id, traject.onderdelen[2].id);
}

TEST_F(TrajectenTest, ListsTrainingsForThosePartOfThemOnly) {
  PersoonId stranger;
  must([&](Transaction& tx) {
    stranger = insert_persoon(tx, een_persoon("Ver", {Rol::instituutsopleider}));
  });
  for (const PersoonId each : {aios_.id, io_.id, po_.id}) {
    const auto found =
        look([&](ReadConnection& db) { return list_trajecten_van(db, each); });
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].aios, aios_);
    EXPECT_EQ(found[0].instituutsopleider, io_);
    EXPECT_EQ(found[0].programma, "jgz-2024");
  }
  EXPECT_TRUE(look([&](ReadConnection& db) { return list_trajecten_van(db, stranger); }).empty());
  EXPECT_EQ(look([](ReadConnection& db) { return list_trajecten(db); }).size(), 1u);
}

}  // namespace
}  // namespace stagepad::store
