#include "server/store/verzoeken.hpp"

#include <gtest/gtest.h>

#include "server/store/regelpakketten.hpp"
#include "server/store/traject_beeld.hpp"
#include "server/store/voorkeuren.hpp"
#include "shared/base/sha256.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

/// A request for approval of two places for the second part, waiting.
class VerzoekenTest : public VoorbeeldTest {
 protected:
  VerzoekenTest() {
    const Traject traject = load();
    stage_ = traject.onderdelen[1].id;
    verzoek_.traject = traject_;
    verzoek_.soort = VerzoekSoort::stageplaats;
    verzoek_.ingediend_op = CivilDate::of(2026, 2, 1);
    verzoek_.toelichting = "Graag.";
    verzoek_.onderdeel = stage_;
    verzoek_.route = Route::etalage;
    verzoek_.plaatsen = {plaats_b_, plaats_a_};
    must([&](Transaction& tx) {
      verzoek_.id = insert_verzoek(tx, verzoek_);
      save_regelpakket(tx, hash_, "jgz-2024", k_pack);
    });
  }

  Beslissing beslissing(Besluit besluit, const std::string& reden) const {
    return {io_, {}, Rol::instituutsopleider, CivilDate::of(2026, 2, 3), besluit, reden, hash_};
  }

  static constexpr const char* k_pack = R"({"id":"jgz-2024"})";
  const std::string hash_ = to_hex(sha256(k_pack));
  OnderdeelId stage_;
  Verzoek verzoek_;
};

TEST_F(VerzoekenTest, RefusesAPartOfAnotherTraining) {
  TrajectId other;
  must([&](Transaction& tx) { other = insert_traject(tx, een_traject()); });
  Verzoek wrong = verzoek_;
  wrong.traject = other;
  refused("store.constraint", [&](Transaction& tx) { insert_verzoek(tx, wrong); });
}

TEST_F(VerzoekenTest, RefusesAPlaceThatIsNotThereOrNamedTwice) {
  Verzoek wrong = verzoek_;
  wrong.plaatsen = {StageplaatsId{99}};
  refused("store.constraint", [&](Transaction& tx) { insert_verzoek(tx, wrong); });
  wrong.plaatsen = {plaats_a_, plaats_a_};
  refused("store.constraint", [&](Transaction& tx) { insert_verzoek(tx, wrong); });
}

TEST_F(VerzoekenTest, RefusesASecondOutcome) {
  must([&](Transaction& tx) {
    set_verzoek_status(tx, verzoek_.id, VerzoekStatus::ingetrokken);
  });
  refused("store.stale", [&](Transaction& tx) {
    set_verzoek_status(tx, verzoek_.id, VerzoekStatus::goedgekeurd);
  });
  refused("store.constraint", [](Transaction& tx) {
    tx.execute("UPDATE verzoek SET status = 'ingediend'");
  });
}

TEST_F(VerzoekenTest, RefusesToRewriteOrRemoveWhatWasAskedOrDecided) {
  must([&](Transaction& tx) {
    add_beslissing(tx, verzoek_.id, beslissing(Besluit::goedgekeurd, ""));
  });
  for (const char* sql : {"UPDATE verzoek SET toelichting = 'x'", "DELETE FROM verzoek",
                          "UPDATE beslissing SET besluit = 'teruggestuurd', reden = 'x'",
                          "DELETE FROM beslissing"}) {
    refused("store.constraint", [&](Transaction& tx) { tx.execute(sql); });
  }
}

TEST_F(VerzoekenTest, RefusesADecisionWithoutReasonOrWithoutKnownPack) {
  refused("store.constraint", [&](Transaction& tx) {
    add_beslissing(tx, verzoek_.id, beslissing(Besluit::teruggestuurd, ""));
  });
  Beslissing unknown = beslissing(Besluit::goedgekeurd, "");
  unknown.regelpakket = std::string(64, 'a');
  refused("store.constraint",
          [&](Transaction& tx) { add_beslissing(tx, verzoek_.id, unknown); });
}

TEST_F(VerzoekenTest, ReadsBackRequestsWithTheirDecisionsInOrder) {
  Verzoek schema;
  schema.traject = traject_;
  schema.soort = VerzoekSoort::schemawijziging;
  schema.ingediend_op = CivilDate::of(2026, 2, 2);
  const Traject traject = load();
  schema.schema = {{traject.onderdelen[2].id, {}},
                   {traject.onderdelen[0].id, CivilDate::of(2026, 9, 1)}};
  must([&](Transaction& tx) {
    schema.id = insert_verzoek(tx, schema);
    add_beslissing(tx, verzoek_.id, beslissing(Besluit::goedgekeurd, ""));
    add_beslissing(tx, verzoek_.id, beslissing(Besluit::teruggestuurd, "Toch niet."));
    set_verzoek_status(tx, verzoek_.id, VerzoekStatus::teruggestuurd);
  });
  verzoek_.status = VerzoekStatus::teruggestuurd;
  verzoek_.beslissingen = {beslissing(Besluit::goedgekeurd, ""),
                           beslissing(Besluit::teruggestuurd, "Toch niet.")};
  const auto found =
      look([this](ReadConnection& db) { return list_verzoeken(db, traject_); });
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0], verzoek_);
  EXPECT_EQ(found[1], schema);
}

TEST_F(VerzoekenTest, ShowsAnOpleiderWhatWaitsAndWhatTheyDecided) {
  const CivilDate decided = beslissing(Besluit::goedgekeurd, "").op;
  const auto worklist = [&](PersoonId persoon, std::int32_t days_later = 0) {
    return look([&](ReadConnection& db) {
             return list_verzoeken_voor(db, persoon, decided.plus_days(days_later));
           })
        .size();
  };
  EXPECT_EQ(worklist(io_.id, 1), 1u) << "what waits is shown however old";
  EXPECT_EQ(worklist(io_.id), 1u);
  EXPECT_EQ(worklist(po_.id), 1u);
  EXPECT_EQ(worklist(aios_.id), 0u);
  must([&](Transaction& tx) {
    add_beslissing(tx, verzoek_.id, beslissing(Besluit::goedgekeurd, ""));
    set_verzoek_status(tx, verzoek_.id, VerzoekStatus::goedgekeurd);
  });
  EXPECT_EQ(worklist(io_.id), 1u);
  EXPECT_EQ(worklist(io_.id, 1), 0u) << "decided before that day";
  EXPECT_EQ(worklist(po_.id), 0u);
}

TEST_F(VerzoekenTest, RefusesToReplacePreferencesOnceOneIsPlaced) {
  must([&](Transaction& tx) {
    save_voorkeuren(tx, stage_, {plaats_a_, plaats_b_}, CivilDate::of(2026, 2, 4));
    tx.execute("UPDATE voorkeur SET status = 'onder_voorbehoud_geplaatst' WHERE rang = 2");
  });
  refused("store.stale", [&](Transaction& tx) {
    save_voorkeuren(tx, stage_, {}, CivilDate::of(2026, 2, 5));
  });
  EXPECT_EQ(look([this](ReadConnection& db) { return list_voorkeuren(db, traject_); }).size(), 2u);
}

TEST_F(VerzoekenTest, ReplacesAndWithdrawsPreferences) {
  const auto preferences = [&] {
    return look([this](ReadConnection& db) { return list_voorkeuren(db, traject_); });
  };
  const CivilDate op = CivilDate::of(2026, 2, 4);
  must([&](Transaction& tx) { save_voorkeuren(tx, stage_, {plaats_a_, plaats_b_}, op); });
  must([&](Transaction& tx) { save_voorkeuren(tx, stage_, {plaats_b_, plaats_a_}, op); });
  const std::vector<Voorkeur> expected = {
      {stage_, plaats_b_, 1, VoorkeurStatus::voorlopig_geplaatst, op},
      {stage_, plaats_a_, 2, VoorkeurStatus::voorlopig_geplaatst, op}};
  EXPECT_EQ(preferences(), expected);
  must([&](Transaction& tx) { save_voorkeuren(tx, stage_, {}, op); });
  EXPECT_TRUE(preferences().empty());
}

TEST_F(VerzoekenTest, PictureHoldsThePlacesOnRecordAndOnlyVisibleOthers) {
  StageplaatsId hidden;
  StageplaatsId not_approved;
  must([&](Transaction& tx) {
    const InstellingId ggd = ensure_instelling(tx, "GGD Voorbeeld");
    Stageplaats plaats = een_plaats(ggd, "Verborgen");
    plaats.zichtbaarheid = Zichtbaarheid::niemand;
    hidden = insert_stageplaats(tx, plaats, Contact::tonen,
                                Plaatsgoedkeuring{io_.id, CivilDate::of(2026, 1, 5)});
    not_approved = insert_stageplaats(tx, een_plaats(ggd, "Nieuw"), Contact::tonen, {});
    // A place on record stays in the picture after its institution withdrew it.
    tx.execute("UPDATE stageplaats SET zichtbaarheid = 'niemand' WHERE id = ?1", plaats_a_);
  });
  const std::vector<StageplaatsId> ook = {hidden, not_approved, StageplaatsId{99}};
  const auto ids = [&](Rol rol) {
    const auto beeld = look([&](ReadConnection& db) {
      return laad_traject_beeld(db, traject_, {rol}, ook).value();
    });
    EXPECT_EQ(beeld.traject.id, traject_);
    EXPECT_EQ(beeld.verzoeken.size(), 1u);
    std::vector<StageplaatsId> found;
    for (const Stageplaats& plaats : beeld.plaatsen) found.push_back(plaats.id);
    return found;
  };
  EXPECT_EQ(ids(Rol::aios), (std::vector<StageplaatsId>{plaats_a_, plaats_b_}));
  EXPECT_EQ(ids(Rol::instituutsopleider),
            (std::vector<StageplaatsId>{plaats_a_, plaats_b_, hidden, not_approved}));
  EXPECT_FALSE(look([](ReadConnection& db) {
    return laad_traject_beeld(db, TrajectId{99}, {Rol::beheerder}).has_value();
  }));
}

}  // namespace
}  // namespace stagepad::store
