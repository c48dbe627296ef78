// The lists that people leaf through: every page found by an index, nothing twice, nothing skipped.

#include <gtest/gtest.h>

#include <algorithm>

#include "server/store/instellingen.hpp"
#include "server/store/logboek.hpp"
#include "server/store/personen_beheer.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "server/store/trajectlijst.hpp"
#include "server/store/verzoekenlijst.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

class LijstenTest : public VoorbeeldTest {
 protected:
  /// How SQLite carries a statement out, one step a line.
  std::string plan(const std::string& sql) {
    return look([&](ReadConnection& db) {
      std::string steps;
      auto rows = db.query("EXPLAIN QUERY PLAN " + without_parameters(sql));
      while (rows.step()) steps += std::string(rows.text(3)) + "\n";
      return steps;
    });
  }
  /// The plan does not depend on the values.
  static std::string without_parameters(std::string sql) {
    for (auto at = sql.find('?'); at != std::string::npos; at = sql.find('?', at)) {
      auto end = at + 1;
      while (end < sql.size() && sql[end] >= '0' && sql[end] <= '9') ++end;
      sql.replace(at, end - at, "1");
    }
    return sql;
  }
  static bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  }
};

/// Read in the order of an index or of the ids, so that a page costs a page.
TEST_F(LijstenTest, WholeListsAreReadInTheirOrderAndNeverSorted) {
  for (const std::int64_t na : {0, 7}) {
    const Bladzijde page{na, 50};
    for (const std::string& sql :
         {personen_sql({}, page), personen_sql({Rol::aios, "a"}, page), plaatsen_sql({}, page),
          plaatsen_sql({Plaatskring::alle, "a", "", "", {}, "mg", {}, {}, {}, {}}, page),
          trajecten_sql({}, page), trajecten_sql({{}, "va", {}, {}, {}, "a"}, page),
          verzoeken_sql({}, page), verzoeken_sql({VerzoekStatus::ingediend, {}, {}}, page),
          logboek_sql({}, page), logboek_sql({"verzoek", 1, {}}, page),
          logboek_sql({"", {}, PersoonId{1}}, page), berichten_sql({}, page),
          berichten_sql({Berichtstatus::wacht, {}}, page)}) {
      const std::string steps = plan(sql);
      EXPECT_FALSE(contains(steps, "TEMP B-TREE")) << sql << "\n" << steps;
    }
  }
}

/// What belongs to a few is found through them, and only that is put in order.
TEST_F(LijstenTest, WhatBelongsToAFewIsFoundThroughThem) {
  const Bladzijde page{7, 50};
  const Trajectkring own{PersoonId{1}, PersoonId{1}, PersoonId{1}};
  const struct {
    std::string sql;
    const char* first;
  } cases[] = {
      {trajecten_sql({own, "", {}, {}, {}, ""}, page), "INDEX traject_aios"},
      {trajecten_sql({{}, "", {}, {}, PersoonId{1}, ""}, page), "INDEX traject_instituutsopleider"},
      {verzoeken_sql({{}, {}, PersoonId{1}}, page), "INDEX traject_instituutsopleider"},
      {geschiedenis_sql(page), "INDEX audit_object"},
      {logboek_sql({"verzoek", 1, {}}, page), "INDEX audit_object"},
      {logboek_sql({"", {}, PersoonId{1}}, page), "INDEX audit_actor"},
      {verzoeken_sql({VerzoekStatus::ingediend, {}, {}}, page), "INDEX verzoek_status"},
      {berichten_sql({Berichtstatus::wacht, {}}, page), "INDEX outbox_status"},
      {berichten_sql({{}, PersoonId{1}}, page), "INDEX outbox_persoon"},
      {plaatsen_sql({Plaatskring::alle, "", "IJssel", "", {}, "", {}, {}, {}, {}}, page),
       "INDEX stageplaats_regio"},
      {plaatsen_sql({Plaatskring::alle, "", "", "ggd", {}, "", {}, {}, {}, {}}, page),
       "INDEX stageplaats_sector"},
  };
  for (const auto& each : cases) {
    const std::string steps = plan(each.sql);
    EXPECT_TRUE(contains(steps, each.first)) << each.sql << "\n" << steps;
    EXPECT_FALSE(contains(steps, "SCAN t\n") || contains(steps, "SCAN v\n") ||
                 contains(steps, "SCAN a\n") || contains(steps, "SCAN o\n"))
        << each.sql << "\n" << steps;
  }
}

/// A filter that finds hardly anything is not answered by looking at everybody.
TEST_F(LijstenTest, WhatHardlyAnybodyHasIsFoundThroughTheFilter) {
  const Bladzijde page{7, 50};
  const CivilDate day = CivilDate::of(2026, 1, 1);
  const struct {
    std::string sql;
    const char* first;
  } cases[] = {
      {trajecten_sql({{}, "va", {}, {}, {}, ""}, page, Zoekweg::vanuit_filter),
       "INDEX traject_programma"},
      {trajecten_sql({{}, "", day, {}, {}, ""}, page, Zoekweg::vanuit_filter),
       "INDEX traject_cohort"},
      {personen_sql({Rol::beheerder, "a"}, page, Zoekweg::vanuit_filter), "INDEX persoon_rol_rol"},
  };
  for (const auto& each : cases) {
    const std::string steps = plan(each.sql);
    EXPECT_TRUE(contains(steps, each.first)) << each.sql << "\n" << steps;
    EXPECT_FALSE(contains(steps, "SCAN t") || contains(steps, "SCAN p")) << steps;
  }
}

TEST_F(LijstenTest, BothWaysOfSearchingGiveTheSamePeopleInTheSameOrder) {
  must([](Transaction& tx) {
    for (const char* naam : {"Dirk", "Bo", "Eva", "Cor"}) insert_persoon(tx, een_persoon(naam, {Rol::aios}));
  });
  const auto found = [&](std::int64_t na, Zoekweg weg) {
    return look([&](ReadConnection& db) {
      return take_ids(db.query(personen_sql({Rol::aios, "o"}, {na, 9}, weg), na,
                               std::optional(Rol::aios), like_anywhere("o"), 10),
                      9)
          .rijen;
    });
  };
  const auto all = found(0, Zoekweg::op_volgorde);
  ASSERT_GE(all.size(), 2U);
  EXPECT_EQ(found(0, Zoekweg::vanuit_filter), all);
  EXPECT_EQ(found(all[0], Zoekweg::vanuit_filter), std::vector(all.begin() + 1, all.end()));
}

TEST_F(LijstenTest, APageNeitherRepeatsNorSkipsWhenOthersAddPeopleMeanwhile) {
  must([](Transaction& tx) {
    for (const char* naam : {"Bo", "Cor", "Dirk", "Eva"}) insert_persoon(tx, een_persoon(naam, {Rol::aios}));
  });
  const auto page = [&](std::int64_t na) {
    return look([&](ReadConnection& db) { return list_persoonkaarten(db, {}, {na, 2}); });
  };
  const auto first = page(0);
  ASSERT_EQ(first.rijen.size(), 2U);
  EXPECT_EQ(first.rijen[1].naam, "Bo");
  must([](Transaction& tx) { insert_persoon(tx, een_persoon("Aart", {Rol::aios})); });
  const auto second = page(first.volgende.value());
  EXPECT_EQ(second.rijen[0].naam, "Cor");
  EXPECT_EQ(second.rijen[1].naam, "Dirk");
  EXPECT_TRUE(page(99'999).rijen.empty());
  std::string all;
  for (std::optional<std::int64_t> na = 0; na;) {
    const auto lijst = page(*na);
    for (const auto& each : lijst.rijen) all += each.naam + " ";
    na = lijst.volgende;
  }
  EXPECT_EQ(all, "Aart Anna Bo Cor Dirk Eva Ine Piet ");
}

TEST_F(LijstenTest, AiosWithTwoTrainingsStandTwiceAndInOrder) {
  TrajectId second;
  must([&](Transaction& tx) {
    Traject traject = een_traject();
    traject.programma = "va";
    second = insert_traject(tx, traject);
  });
  const auto page = [&](std::int64_t na) {
    return look([&](ReadConnection& db) { return page_trajecten(db, {}, {na, 1}); });
  };
  const auto first = page(0);
  EXPECT_EQ(first.rijen[0].id, traject_);
  const auto next = page(first.volgende.value());
  EXPECT_EQ(next.rijen[0].id, second);
  EXPECT_FALSE(next.volgende);
}

TEST_F(LijstenTest, WildcardsInATextAreOrdinaryCharacters) {
  const auto found = [&](const std::string& tekst) {
    return look([&](ReadConnection& db) {
      return list_persoonkaarten(db, {{}, tekst}, {}).rijen.size();
    });
  };
  EXPECT_EQ(found("ann"), 1U);
  EXPECT_EQ(found("%"), 0U);
  EXPECT_EQ(found("_nna"), 0U);
  EXPECT_EQ(found("\\"), 0U);
}

TEST_F(LijstenTest, FreePlacesCoverTheWholeAskedPeriodWithRoom) {
  const auto found = [&](std::optional<CivilDate> van, std::optional<CivilDate> tot) {
    Plaatsenfilter filter;
    filter.vrij_van = van;
    filter.vrij_tot = tot;
    return look([&](ReadConnection& db) { return page_stageplaatsen(db, filter, {}).rijen.size(); });
  };
  EXPECT_EQ(found(CivilDate::of(2026, 1, 1), CivilDate::of(2026, 12, 31)), 2U);
  EXPECT_EQ(found(CivilDate::of(2025, 12, 31), CivilDate::of(2026, 12, 31)), 0U);
  EXPECT_EQ(found(CivilDate::of(2026, 1, 1), CivilDate::of(2027, 1, 1)), 0U);
  EXPECT_EQ(found(CivilDate::of(2026, 5, 5), {}), 2U);
  EXPECT_EQ(found({}, CivilDate::of(2027, 5, 5)), 0U);
}

TEST_F(LijstenTest, EveryChangeOfAPersonMakesANewVersion) {
  const auto versie = [&] {
    return look([&](ReadConnection& db) { return load_persoonkaart(db, aios_.id)->versie; });
  };
  const std::int64_t first = versie();
  must([&](Transaction& tx) {
    Persoon persoon = een_persoon("Anna", {Rol::aios});
    persoon.id = aios_.id;
    persoon.naam = "Anne";
    update_persoon(tx, persoon);
  });
  const std::int64_t second = versie();
  EXPECT_GT(second, first);
  must([&](Transaction& tx) {
    tx.execute("INSERT INTO persoon_rol (persoon, rol) VALUES (?1, 'beheerder')", aios_.id);
  });
  EXPECT_GT(versie(), second);
}

TEST_F(LijstenTest, MergingInstitutionsMovesPlacesAndKeepsContact) {
  InstellingId een;
  InstellingId twee;
  must([&](Transaction& tx) {
    een = insert_instelling(tx, {"Een", false});
    twee = insert_instelling(tx, {"Twee", true});
    insert_stageplaats(tx, een_plaats(twee, "Afdeling"), Contact::tonen, {});
    EXPECT_EQ(merge_instellingen(tx, een, twee), 1);
  });
  const auto kaart = look([&](ReadConnection& db) { return load_instellingkaart(db, een); });
  EXPECT_EQ(kaart->plaatsen, 1);
  EXPECT_TRUE(kaart->in_contact);
  EXPECT_FALSE(look([&](ReadConnection& db) { return load_instellingkaart(db, twee); }));
  refused("store.not-found", [&](Transaction& tx) { merge_instellingen(tx, een, twee); });
}

TEST_F(LijstenTest, PermissionsAndDecisionsAboutAPlaceAreNeverRemoved) {
  must([&](Transaction& tx) {
    add_plaatsoordeel(tx, plaats_a_,
                      {Plaatsbesluit::ingetrokken, io_, CivilDate::of(2026, 2, 1), "Vol"});
  });
  refused("store.constraint", [&](Transaction& tx) {
    tx.execute("DELETE FROM stageplaats_oordeel WHERE stageplaats = ?1", plaats_a_);
  });
  const auto kaart = look([&](ReadConnection& db) { return load_stageplaatskaart(db, plaats_a_); });
  EXPECT_FALSE(kaart->plaats.goedgekeurd);
  ASSERT_EQ(kaart->dossier->oordelen.size(), 2U);
  EXPECT_EQ(kaart->dossier->oordelen[1].reden, "Vol");
}

}  // namespace
}  // namespace stagepad::store
