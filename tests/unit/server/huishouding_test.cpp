#include "server/jobs/huishouding.hpp"

#include <condition_variable>
#include <gtest/gtest.h>
#include <mutex>

#include "server/jobs/dagelijks.hpp"
#include "server/store/bewaartermijnen.hpp"
#include "server/store/idempotentie.hpp"
#include "server/store/imports.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/outbox.hpp"
#include "server/store/sessies.hpp"
#include "server/store/wissen.hpp"
#include "shared/base/sha256.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

const CivilDate k_day = CivilDate::of(2026, 3, 1);

class HuishoudingTest : public VoorbeeldTest {
 protected:
  Opgeruimd run(std::int64_t days_later, CivilDate vandaag = k_day) {
    const std::atomic<bool> stop{false};
    const auto done = ruim_op(*store_, vandaag, k_test_now_ms + days_later * k_dag_ms, stop);
    if (!done) throw std::runtime_error(done.failure().detail);
    return done.value();
  }
  std::int64_t number(const std::string& sql) {
    return look([&](ReadConnection& db) { return db.value<std::int64_t>(sql).value(); });
  }
  void set(Bewaartermijn termijn, int waarde) {
    must([&](Transaction& tx) { save_bewaartermijn(tx, termijn, waarde); });
  }
  int get(Bewaartermijn termijn) {
    return look([&](ReadConnection& db) { return load_bewaartermijn(db, termijn); });
  }
};

TEST_F(HuishoudingTest, RefusesAPeriodOutsideItsRange) {
  for (const Termijnsoort& soort : k_bewaartermijnen) {
    for (const int wrong : {soort.kleinste - 1, soort.grootste + 1}) {
      refused("store.constraint",
              [&](Transaction& tx) { save_bewaartermijn(tx, soort.termijn, wrong); });
    }
    EXPECT_EQ(get(soort.termijn), soort.standaard);
    EXPECT_LE(soort.kleinste, soort.standaard);
    EXPECT_LE(soort.standaard, soort.grootste);
    for (const int right : {soort.kleinste, soort.grootste}) {
      set(soort.termijn, right);
      EXPECT_EQ(get(soort.termijn), right) << soort.sleutel;
    }
  }
}

TEST_F(HuishoudingTest, CountsADamagedPeriodAsTheDefault) {
  for (const char* damaged : {"", "x", "0", "-1", "99999999999999999999", "7 dagen"}) {
    must([&](Transaction& tx) { save_instelling(tx, "bewaartermijn.antwoorden_dagen", damaged); });
    EXPECT_EQ(get(Bewaartermijn::antwoorden), 7) << damaged;
  }
}

TEST_F(HuishoudingTest, WritesNothingWhereNothingIsDue) {
  EXPECT_EQ(run(0), Opgeruimd{});
  EXPECT_EQ(number("SELECT count(*) FROM audit"), 0);
}

TEST_F(HuishoudingTest, RemovesEachKindAfterItsPeriodAndNotBefore) {
  must([this](Transaction& tx) {
    Sessie sessie;
    sessie.persoon = aios_.id;
    sessie.aangemaakt_ms = sessie.laatst_gebruikt_ms = tx.now_ms() - 1000;
    sessie.verloopt_ms = tx.now_ms();
    insert_sessie(tx, sessie);
    GegevenAntwoord antwoord;
    antwoord.status = 200;
    // More than one batch.
    for (int i = 0; i < 1201; ++i)
      insert_antwoord(tx, io_.id, "sleutel-" + std::to_string(i), antwoord);
    OutboxBericht bericht;
    bericht.sjabloon = "x";
    bericht.persoon = io_.id;
    for (const char* sleutel : {"a", "b"}) {
      bericht.sleutel = sleutel;
      enqueue_bericht(tx, bericht);
    }
    mark_verzonden(tx, 1);
  });
  EXPECT_EQ(run(0), Opgeruimd{});
  Opgeruimd due;
  due.sessies = 1;
  EXPECT_EQ(run(1), due);
  EXPECT_EQ(run(7), Opgeruimd{});
  due = {};
  due.antwoorden = 1201;
  EXPECT_EQ(run(8), due);
  EXPECT_EQ(run(90), Opgeruimd{});
  due = {};
  due.berichten = 1;
  EXPECT_EQ(run(91), due);
  // What still waits is never removed.
  EXPECT_EQ(number("SELECT count(*) FROM outbox WHERE status = 'wacht'"), 1);
  EXPECT_EQ(number("SELECT count(*) FROM audit WHERE action = 'huishouding.opgeruimd'"), 2);
  EXPECT_EQ(run(400).berichten, 0);
}

TEST_F(HuishoudingTest, FollowsThePeriodThatIsSet) {
  must([this](Transaction& tx) { insert_antwoord(tx, io_.id, "sleutel-1", {{}, 200, "x"}); });
  set(Bewaartermijn::antwoorden, 30);
  EXPECT_EQ(run(30).antwoorden, 0);
  EXPECT_EQ(run(31).antwoorden, 1);
}

TEST_F(HuishoudingTest, ForgetsWhatLinesOfImportsSaidAfterTheirPeriod) {
  must([this](Transaction& tx) {
    ImportKaart kaart;
    kaart.naam = "plaatsen.csv";
    kaart.gemaakt_door.id = io_.id;
    kaart.gemaakt_op = k_day;
    const std::int64_t id = insert_import(tx, kaart, sha256("plaatsen.csv"), {"Naam"});
    insert_importrij(tx, id, {2, Rijoordeel::nieuw, "Poli", {}, {}}, {"Poli"});
  });
  EXPECT_EQ(run(0, k_day.plus_days(30)).importregels, 0);
  EXPECT_EQ(run(0, k_day.plus_days(31)).importregels, 1);
  EXPECT_EQ(number("SELECT count(*) FROM importrij"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM import WHERE status = 'vervallen'"), 1);
  EXPECT_EQ(run(0, k_day.plus_days(60)).importregels, 0);
}

TEST_F(HuishoudingTest, ErasesOldAuditContentsAndTheChainVerifies) {
  must([this](Transaction& tx) {
    for (int i = 0; i < 1001; ++i) append_audit(tx, {io_.id, "a", "b", i, R"({"n":1})"});
    append_audit(tx, {io_.id, "a", "b", 1, "{}"});
  });
  EXPECT_EQ(run(3650).auditinhouden, 0);
  EXPECT_EQ(run(3660).auditinhouden, 1001);
  EXPECT_EQ(run(3660).auditinhouden, 0);
  const auto found = look([](ReadConnection& db) { return verify_audit(db); });
  EXPECT_TRUE(found.intact());
  EXPECT_EQ(found.erased, 1001);
}

TEST_F(HuishoudingTest, ErasesPeopleWhoseTrainingsEndedLongAgo) {
  PersoonId stagebureau;
  must([&](Transaction& tx) {
    stagebureau = insert_persoon(tx, een_persoon("Sanne", {Rol::stagebureau}));
    tx.execute("UPDATE traject SET laatste_dag = '2026-03-01'");
  });
  const CivilDate ten_years = CivilDate::of(2036, 3, 1);
  EXPECT_EQ(run(3660, ten_years).personen, 0);
  // The day after, but the moment is not there yet: both must have passed.
  EXPECT_EQ(run(100, ten_years.plus_days(1)).personen, 0);
  EXPECT_EQ(run(3660, ten_years.plus_days(1)).personen, 3);
  for (const char* file : {"stagepad.db", "stagepad.db-wal"}) {
    const std::string bytes = file_content(folder_.path() / "data" / file);
    EXPECT_EQ(bytes.find("Anna@voorbeeld.nl"), std::string::npos) << file;
  }
  EXPECT_EQ(run(3660, ten_years.plus_days(1)).personen, 0);
  EXPECT_EQ(number("SELECT count(*) FROM persoon WHERE naam LIKE 'Verwijderd persoon %'"), 3);
  EXPECT_EQ(number("SELECT count(*) FROM wissing WHERE reden = 'bewaartermijn'"), 3);
  EXPECT_FALSE(look([&](ReadConnection& db) { return gewist_op(db, stagebureau); }).has_value());
}

TEST_F(HuishoudingTest, KeepsPeopleWithARunningTrainingAWordInTheLogOrAPeriodOfNever) {
  EXPECT_EQ(run(9000, CivilDate::of(2050, 1, 1)).personen, 0);  // no last day
  must([](Transaction& tx) { tx.execute("UPDATE traject SET laatste_dag = '2026-03-01'"); });
  set(Bewaartermijn::personen, 0);
  EXPECT_EQ(run(9000, CivilDate::of(2050, 1, 1)).personen, 0);
  set(Bewaartermijn::personen, 1);
  must([this](Transaction& tx) {
    append_audit(tx, {aios_.id, "sessie.begonnen", "persoon", 1, "{}"});
  });
  must([](Transaction& tx) { tx.execute("UPDATE persoon SET aangemaakt_ms = 0"); });
  EXPECT_EQ(run(300, CivilDate::of(2050, 1, 1)).personen, 2);  // the trainers
  EXPECT_EQ(run(400, CivilDate::of(2050, 1, 1)).personen, 1);
}

TEST_F(HuishoudingTest, RemovesOldFilesOfTheMailFolderOnly) {
  const auto mail = folder_.path() / "data" / "mail";
  std::filesystem::create_directory(mail);
  for (const char* name : {"old.eml", "new.eml", "old.txt"}) write_file(mail / name, "x");
  const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24 * 31);
  std::filesystem::last_write_time(mail / "old.eml", long_ago);
  std::filesystem::last_write_time(mail / "old.txt", long_ago);
  EXPECT_EQ(run(0).mailbestanden, 1);
  EXPECT_FALSE(std::filesystem::exists(mail / "old.eml"));
  EXPECT_TRUE(std::filesystem::exists(mail / "new.eml"));
  EXPECT_TRUE(std::filesystem::exists(mail / "old.txt"));
}

TEST_F(HuishoudingTest, DoesNothingMoreWhenItIsToStop) {
  must([this](Transaction& tx) { insert_antwoord(tx, io_.id, "sleutel-1", {{}, 200, "x"}); });
  const std::atomic<bool> stop{true};
  EXPECT_EQ(ruim_op(*store_, k_day, k_test_now_ms + 100 * k_dag_ms, stop).value(), Opgeruimd{});
}

TEST(DagelijksTest, WorksAtOnceAndEndsWithTheObject) {
  std::mutex mutex;
  std::condition_variable began;
  int times = 0;
  bool was_told_to_stop = true;
  {
    const Dagelijks daily([&](const std::atomic<bool>& stop) {
      const std::lock_guard lock(mutex);
      ++times;
      was_told_to_stop = stop;
      began.notify_all();
    });
    std::unique_lock lock(mutex);
    began.wait(lock, [&] { return times > 0; });
  }
  EXPECT_EQ(times, 1);
  EXPECT_FALSE(was_told_to_stop);
}

}  // namespace
}  // namespace stagepad::store
