#include "server/store/beschikbaarheid.hpp"

#include <gtest/gtest.h>

#include "server/auth/availability_links.hpp"
#include "server/store/outbox.hpp"
#include "server/store/uitvraagrondes.hpp"
#include "shared/base/sha256.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

const CivilDate k_day = CivilDate::of(2026, 3, 1);
const Period k_year{CivilDate::of(2026, 9, 1), CivilDate::of(2027, 8, 31)};

class Availability : public VoorbeeldTest {
 protected:
  Beschikbaarheidsvraag ask(StageplaatsId id, const std::string& adres = "stages@ggd.example",
                            std::optional<Period> periode = {}) {
    Beschikbaarheidsvraag vraag;
    must([&](Transaction& tx) { vraag = stel_beschikbaarheidsvraag(tx, id, adres, {io_.id, k_day, periode}); });
    return vraag;
  }
  Beschikbaarheidslink collect(const std::string& adres = "stages@ggd.example", CivilDate op = k_day) {
    Beschikbaarheidslink link;
    must([&](Transaction& tx) { link = verzamel_vragen(tx, adres, op, availability_until(op)); });
    return link;
  }
  bool answer(std::int64_t id, const std::string& naam = "dhr. Collega",
              Beschikbaarheid wat = Beschikbaarheid::ongewijzigd) {
    bool was_open = false;
    must([&](Transaction& tx) {
      Beschikbaarheidsantwoord antwoord;
      antwoord.beschikbaarheid = wat;
      antwoord.naam = naam;
      antwoord.perioden = {{k_day, k_day, 0}};
      was_open = beantwoord(tx, id, antwoord, k_day, std::nullopt);
    });
    return was_open;
  }
  std::string token(const Beschikbaarheidslink& link) {
    std::string made;
    must([&](Transaction& tx) { made = make_availability_link(tx, {link.id, link.keer}, k_day); });
    return made;
  }
  std::optional<Beschikbaarheidslink> found(const std::string& token) {
    return look([&](ReadConnection& db) { return find_availability(db, token); });
  }
  /// The places of a link, as "1 2".
  std::string places(const Beschikbaarheidslink& link) {
    std::string all;
    for (const auto& each : look([&](ReadConnection& db) { return vragen_van(db, link.id); })) {
      all += (all.empty() ? "" : " ") + std::to_string(each.stageplaats.value) + (each.antwoord ? "!" : "");
    }
    return all;
  }
};

TEST_F(Availability, APlaceHasOneOpenQuestionAndKeepsEarlierAnswers) {
  const auto first = ask(plaats_a_);
  EXPECT_FALSE(first.link) << "nothing was mailed yet";
  const auto again = ask(plaats_a_, "ander@ggd.example", k_year);
  EXPECT_EQ(again.id, first.id);
  EXPECT_EQ(again.adres, "ander@ggd.example");
  EXPECT_EQ(again.periode, k_year);
  EXPECT_TRUE(answer(first.id));
  EXPECT_FALSE(answer(first.id, "dhr. Te Laat")) << "one answer uses it up";
  EXPECT_NE(ask(plaats_a_).id, first.id);
  collect();
  const auto lines = look([&](ReadConnection& db) { return load_beschikbaarheid(db, plaats_a_); });
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_FALSE(lines[0].antwoord) << "newest first";
  EXPECT_EQ(lines[0].geldig_tot, CivilDate::of(2026, 3, 31));
  ASSERT_TRUE(lines[1].antwoord);
  EXPECT_EQ(lines[1].antwoord->naam, "dhr. Collega");
  EXPECT_EQ(lines[1].antwoord->perioden.size(), 1U);
  EXPECT_EQ(lines[1].beantwoord_op, k_day);
  ASSERT_TRUE(lines[1].gevraagd_door);
  EXPECT_EQ(lines[1].gevraagd_door->naam, "Ine");
  EXPECT_FALSE(lines[1].ingevoerd_door);
}

TEST_F(Availability, AskedAgainBeforeItAnsweredAPlaceIsAskedForBothPeriods) {
  ask(plaats_a_, "stages@ggd.example", k_year);
  const Period later{k_year.last.plus_days(1), k_year.last.plus_days(90)};
  EXPECT_EQ(ask(plaats_a_, "stages@ggd.example", later).periode, (Period{k_year.first, later.last}));
  EXPECT_EQ(ask(plaats_a_).periode, (Period{k_year.first, later.last})) << "without a period it keeps its own";
  const auto vragen = look([&](ReadConnection& db) { return periodevragen(db); });
  ASSERT_EQ(vragen.size(), 1U);
  EXPECT_EQ(vragen[0].stageplaats, plaats_a_);
  EXPECT_EQ(vragen[0].gevraagd.periode, (Period{k_year.first, later.last}));
  EXPECT_FALSE(vragen[0].gevraagd.stagesoorten.empty());
}

TEST_F(Availability, ARoundIsSaidOfAMonthOnceAndNotAnyMoreWhenItWasAsked) {
  const Uitvraagronde june{CivilDate::of(2027, 6, 1), {CivilDate::of(2027, 6, 7), CivilDate::of(2027, 9, 5)},
                           CivilDate::of(2027, 2, 7), {"as"}, 3};
  const auto said = [&](Rondemelding melding) {
    return look([&](ReadConnection& db) { return rondes_gemeld_op(db, melding, k_day); });
  };
  EXPECT_FALSE(said(Rondemelding::te_vragen));
  must([&](Transaction& tx) { save_rondemelding(tx, june, Rondemelding::te_vragen, k_day); });
  EXPECT_TRUE(look([&](ReadConnection& db) { return was_ronde_gemeld(db, june.maand); }));
  EXPECT_FALSE(look([&](ReadConnection& db) { return was_ronde_gemeld(db, june.maand.plus_months(1)); }));
  ASSERT_TRUE(said(Rondemelding::te_vragen));
  EXPECT_EQ(said(Rondemelding::te_vragen)->stages, 3);
  EXPECT_EQ(said(Rondemelding::te_vragen)->periode, june.periode);
  EXPECT_FALSE(said(Rondemelding::vanzelf_gevraagd));
  ask(plaats_a_, "stages@ggd.example", june.periode);
  EXPECT_FALSE(said(Rondemelding::te_vragen)) << "somebody asked meanwhile";
  must([&](Transaction& tx) { save_rondemelding(tx, june, Rondemelding::vanzelf_gevraagd, k_day); });
  EXPECT_TRUE(said(Rondemelding::vanzelf_gevraagd));
}

TEST_F(Availability, TheDatabaseRefusesASecondOpenQuestionHalfAnAnswerAndHalfAPeriod) {
  ask(plaats_a_);
  refused("store.constraint", [&](Transaction& tx) {
    tx.execute("INSERT INTO beschikbaarheidsvraag (stageplaats, adres, gevraagd_door, gevraagd_op) "
               "VALUES (?1, '', ?2, ?3)",
               plaats_a_, io_.id, k_day);
  });
  refused("store.constraint", [&](Transaction& tx) { tx.execute("UPDATE beschikbaarheidsvraag SET antwoord = '{}'"); });
  refused("store.constraint", [&](Transaction& tx) { tx.execute("UPDATE beschikbaarheidsvraag SET van = '2026-01-01'"); });
}

TEST_F(Availability, ALinkHoldsWhatIsOpenAtAnAddressAndWhatWasAnsweredByIt) {
  const auto a = ask(plaats_a_);
  const auto first = collect();
  EXPECT_EQ(places(first), std::to_string(plaats_a_.value));
  ask(plaats_b_, "Stages@GGD.example");
  const auto second = collect("Stages@GGD.example");
  EXPECT_EQ(places(first), "") << "all open places of an address stand on its newest link";
  const std::string both = std::to_string(plaats_a_.value) + " " + std::to_string(plaats_b_.value);
  EXPECT_EQ(places(second), both);
  EXPECT_TRUE(answer(a.id));
  EXPECT_EQ(places(second), std::to_string(plaats_a_.value) + "! " + std::to_string(plaats_b_.value));
  ask(plaats_b_, "ander@ggd.example");
  collect("ander@ggd.example");
  EXPECT_EQ(places(second), std::to_string(plaats_a_.value) + "!") << "asked elsewhere, it left this link";
}

TEST_F(Availability, ALinkIsKnownByItsHashAndEndsWhenItsPlacesAreAskedAnew) {
  ask(plaats_a_);
  const auto link = collect();
  const std::string first = token(link);
  EXPECT_EQ(first.size(), 43U);
  ASSERT_TRUE(found(first));
  EXPECT_EQ(found(first)->id, link.id);
  EXPECT_FALSE(found(first.substr(1)));
  EXPECT_FALSE(found(std::string(43, 'a')));
  must([&](Transaction& tx) { herhaal_vraaglink(tx, link.id); });
  EXPECT_TRUE(found(first)) << "until the new one is made";
  const auto again = look([&](ReadConnection& db) { return load_vraaglink(db, link.id); });
  EXPECT_FALSE(is_wanted(*again, {link.id, link.keer})) << "an older mail that was not written yet is not wanted any more";
  EXPECT_TRUE(is_wanted(*again, {link.id, again->keer}));
  const std::string second = token(*again);
  EXPECT_FALSE(found(first));
  EXPECT_TRUE(found(second));
  ask(plaats_a_);
  const auto anew = collect();
  EXPECT_NE(anew.id, link.id);
  EXPECT_FALSE(found(second)) << "nothing stands behind the earlier link";
}

TEST_F(Availability, OfALinkThatAnotherOneReplacedNoAddressIsKept) {
  const auto answered = ask(plaats_a_);
  const auto kept = collect();
  EXPECT_TRUE(answer(answered.id));
  ask(plaats_b_);
  const auto replaced = collect();
  ask(plaats_b_, "ander@ggd.example");
  const auto newest = collect("ander@ggd.example");
  const auto is_there = [&](const Beschikbaarheidslink& link) {
    return look([&](ReadConnection& db) { return load_vraaglink(db, link.id).has_value(); });
  };
  EXPECT_TRUE(is_there(kept)) << "it tells what was answered";
  EXPECT_FALSE(is_there(replaced));
  EXPECT_TRUE(is_there(newest));
}

TEST_F(Availability, OpenLinksAreThoseWithSomethingToAnswer) {
  const auto a = ask(plaats_a_);
  const auto link = collect();
  ask(plaats_b_, "ander@ggd.example");
  const auto other = collect("ander@ggd.example");
  must([&](Transaction& tx) { markeer_herinnerd(tx, other.id, 1); });
  const auto open = [&] { return look([](ReadConnection& db) { return open_vraaglinks(db); }); };
  ASSERT_EQ(open().size(), 2U);
  EXPECT_EQ(open()[0].herinnerd, 0);
  EXPECT_EQ(open()[1].herinnerd, 1);
  EXPECT_EQ(open()[1].gevraagd_op, k_day);
  EXPECT_TRUE(answer(a.id));
  ASSERT_EQ(open().size(), 1U);
  EXPECT_NE(open()[0].id, link.id);
}

TEST_F(Availability, TheLastAnswerIsTheNewest) {
  EXPECT_FALSE(look([&](ReadConnection& db) { return laatste_antwoord(db, plaats_a_); }));
  answer(ask(plaats_a_).id);
  answer(ask(plaats_a_).id, "dhr. Later", Beschikbaarheid::geen);
  ask(plaats_a_);
  const auto last = look([&](ReadConnection& db) { return laatste_antwoord(db, plaats_a_); });
  ASSERT_TRUE(last);
  EXPECT_EQ(last->beschikbaarheid, Beschikbaarheid::geen);
}

TEST_F(Availability, TheOverviewHoldsTheNewestQuestionOfEveryPlace) {
  answer(ask(plaats_a_).id, "dhr. Eerder", Beschikbaarheid::geen);
  ask(plaats_a_, "stages@ggd.example", k_year);
  answer(ask(plaats_b_).id, "dhr. Collega", Beschikbaarheid::minder);
  collect();
  const auto lines = look([](ReadConnection& db) { return load_uitvraag(db); });
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].stageplaats, plaats_a_);
  EXPECT_FALSE(lines[0].antwoord);
  EXPECT_EQ(lines[0].eerste_dag, k_year.first);
  EXPECT_EQ(lines[0].laatste_dag, k_year.last);
  EXPECT_EQ(lines[0].geldig_tot, availability_until(k_day));
  EXPECT_EQ(lines[1].antwoord, Beschikbaarheid::minder);
  EXPECT_EQ(lines[1].beantwoord_op, k_day);
}

TEST_F(Availability, TheEtalageIsWhatIsApprovedAndShown) {
  const auto all = [&](std::vector<InstellingId> instellingen) {
    return look([&](ReadConnection& db) { return etalageplaatsen(db, instellingen); });
  };
  EXPECT_EQ(all({}), (std::vector<StageplaatsId>{plaats_a_, plaats_b_}));
  EXPECT_TRUE(all({{999}}).empty());
  must([&](Transaction& tx) { tx.execute("UPDATE stageplaats SET contact_email = 'a@b.nl' WHERE id = ?1", plaats_a_); });
  const auto institutions = look([](ReadConnection& db) { return load_uitvraaginstellingen(db); });
  ASSERT_EQ(institutions.size(), 1U);
  EXPECT_EQ(institutions[0].plaatsen, 2);
  EXPECT_EQ(institutions[0].zonder_adres, 1);
  must([&](Transaction& tx) { tx.execute("UPDATE stageplaats SET zichtbaarheid = 'niemand' WHERE id = ?1", plaats_a_); });
  EXPECT_EQ(all({institutions[0].id}), std::vector<StageplaatsId>{plaats_b_});
  must([&](Transaction& tx) {
    tx.execute("UPDATE stageplaats SET goedgekeurd_op = NULL, goedgekeurd_door = NULL WHERE id = ?1", plaats_b_);
  });
  EXPECT_TRUE(all({}).empty());
}

TEST_F(Availability, TheMailThatAsksNamesNoSecret) {
  ask(plaats_a_);
  const auto link = collect();
  must([&](Transaction& tx) { ask_availability(tx, link); });
  const auto mails = look([&](ReadConnection& db) { return list_berichten(db, 10); });
  ASSERT_EQ(mails.size(), 1U);
  EXPECT_EQ(mails[0].adres, "stages@ggd.example");
  EXPECT_EQ(mails[0].parameters, R"({"link":1,"keer":1})");
}

}  // namespace
}  // namespace stagepad::store
