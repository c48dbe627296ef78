#include "server/store/werkbord.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "server/store/beschikbaarheid.hpp"
#include "server/store/koppelingen.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

const CivilDate k_day = CivilDate::of(2026, 3, 1);

class Answers : public VoorbeeldTest {
 protected:
  /// "role days", sorted, with a space behind each.
  std::string since(CivilDate day) {
    const auto found = look([&](ReadConnection& db) { return antwoorden_sinds(db, day); });
    std::vector<std::string> lines;
    for (const Antwoord& each : found) lines.push_back(std::string(to_name(each.partij)) + " " + std::to_string(each.dagen));
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& each : lines) text += each + "; ";
    return text;
  }
  template <class Change>
  void change_stage(Change change) {
    must([&](Transaction& tx) {
      Traject traject = load_traject(tx, traject_).value();
      change(traject.onderdelen[1]);
      save_traject(tx, traject);
    });
  }
};

TEST_F(Answers, ToRequestsCountOnceForEveryRole) {
  must([&](Transaction& tx) {
    const std::int64_t pack = 1;
    tx.execute("INSERT INTO regelpakket (hash, programma, json, opgeslagen_ms) VALUES (?1, 'va', '{}', ?2)",
               std::string(64, 'a'), pack);
    tx.execute("INSERT INTO verzoek (id, traject, soort, status, ingediend_op, toelichting, eigen_instelling) "
               "VALUES (1, ?1, 'schemawijziging', 'goedgekeurd', '2026-02-20', '', '')", traject_);
    for (const auto& [volgorde, rol, op] : {std::tuple{0, "praktijkopleider", "2026-02-25"},
                                           std::tuple{1, "instituutsopleider", "2026-03-03"},
                                           std::tuple{2, "instituutsopleider", "2026-03-09"}}) {
      tx.execute("INSERT INTO beslissing (verzoek, volgorde, door, rol, op, besluit, reden, regelpakket) "
                 "VALUES (1, ?1, ?2, ?3, ?4, 'goedgekeurd', '', ?5)",
                 volgorde, io_.id, std::string(rol), std::string(op), std::string(64, 'a'));
    }
  });
  EXPECT_EQ(since(CivilDate::of(2026, 1, 1)), "instituutsopleider 11; praktijkopleider 5; ");
  EXPECT_EQ(since(k_day), "instituutsopleider 11; ") << "the other came before";
  EXPECT_EQ(since(CivilDate::of(2026, 3, 4)), "") << "a second decision of the same role is no answer";
}

TEST_F(Answers, AboutPlacesCountFromTheReportAndFromTheLastConsent) {
  change_stage([](Onderdeel& stage) {
    Plaatsing plaatsing;
    plaatsing.gemeld = CivilDate::of(2026, 3, 2);
    plaatsing.akkoorden = {{Rol::instituutsopleider, CivilDate::of(2026, 3, 6)},
                           {Rol::contactpersoon, CivilDate::of(2026, 3, 9)},
                           {Rol::stagebureau, CivilDate::of(2026, 3, 16)}};
    plaatsing.bevestigd = CivilDate::of(2026, 3, 16);
    stage.plaatsing = plaatsing;
  });
  EXPECT_EQ(since(k_day), "contactpersoon 7; instituutsopleider 4; stagebureau 7; ");
}

TEST_F(Answers, AboutReportsCountFromTheDayItCameIn) {
  change_stage([](Onderdeel& stage) {
    stage.voortgang.verslag_ingediend = CivilDate::of(2026, 3, 2);
    stage.voortgang.stagebeoordeling = CivilDate::of(2026, 3, 5);
    stage.voortgang.oordelen = {{Rol::praktijkopleider, CivilDate::of(2026, 3, 9), true, ""}};
    stage.voortgang.gewaardeerd = CivilDate::of(2026, 3, 19);
  });
  EXPECT_EQ(since(k_day), "instituutsopleider 10; praktijkopleider 7; stagebegeleider 3; ");
}

TEST_F(Answers, OfInstitutionsCountOnlyWhereTheyWereAsked) {
  must([&](Transaction& tx) {
    Beschikbaarheidsantwoord antwoord;
    antwoord.naam = "dhr. Collega";
    const auto asked = stel_beschikbaarheidsvraag(tx, plaats_a_, "a@ggd.example", {io_.id, k_day, {}});
    beantwoord(tx, asked.id, antwoord, k_day.plus_days(6), std::nullopt);
    const auto unasked = stel_beschikbaarheidsvraag(tx, plaats_b_, "", {io_.id, k_day, {}});
    beantwoord(tx, unasked.id, antwoord, k_day.plus_days(9), io_.id);
  });
  EXPECT_EQ(since(k_day), "contactpersoon 6; ");
}

TEST_F(Answers, StandStillWhereNobodyAnswered) {
  must([&](Transaction& tx) {
    stel_beschikbaarheidsvraag(tx, plaats_a_, "a@ggd.example", {io_.id, k_day, {}});
    tx.execute("INSERT INTO koppeling (token_hash, soort, persoon, aangemaakt_ms, verloopt_ms) "
               "VALUES (zeroblob(32), 'uitnodiging', ?1, 1000, 2000)", aios_.id);
    tx.execute("INSERT INTO koppeling (token_hash, soort, persoon, aangemaakt_ms, verloopt_ms) "
               "VALUES (randomblob(32), 'wachtwoord', ?1, 1000, 2000)", io_.id);
    tx.execute("INSERT INTO outbox (sleutel, sjabloon, persoon, adres, parameters, status, aangemaakt_ms, "
               "volgende_poging_ms, laatste_fout) VALUES ('een', 'verzoek.ingediend', ?1, '', '{}', 'mislukt', 1000, 1000, '550')",
               io_.id);
    tx.execute("INSERT INTO outbox (sleutel, sjabloon, adres, parameters, status, aangemaakt_ms, volgende_poging_ms) "
               "VALUES ('twee', 'verzoek.ingediend', 'x@ggd.example', '{}', 'wacht', 1000, 1000)");
  });
  const auto asked = look([](ReadConnection& db) { return open_beschikbaarheidsvragen(db); });
  ASSERT_EQ(asked.size(), 1U);
  EXPECT_EQ(asked[0].stageplaats, plaats_a_);
  EXPECT_EQ(asked[0].instelling, "GGD Voorbeeld");
  EXPECT_EQ(asked[0].gevraagd_op, k_day);
  const auto invited = look([](ReadConnection& db) { return open_uitnodigingen(db); });
  ASSERT_EQ(invited.size(), 1U) << "a forgotten password is no invitation";
  EXPECT_EQ(invited[0].persoon.naam, "Anna");
  EXPECT_EQ(invited[0].gemaild_ms, 1000);
  must([](Transaction& tx) { EXPECT_EQ(delete_oude_koppelingen(tx, 3000), 1) << "the forgotten password only"; });
  EXPECT_EQ(look([](ReadConnection& db) { return open_uitnodigingen(db); }).size(), 1U);
  const auto failed = look([](ReadConnection& db) { return mislukte_berichten(db); });
  ASSERT_EQ(failed.size(), 1U) << "what waits may still arrive";
  EXPECT_EQ(failed[0].aan->naam, "Ine");
  EXPECT_EQ(failed[0].fout, "550");
}

}  // namespace
}  // namespace stagepad::store
