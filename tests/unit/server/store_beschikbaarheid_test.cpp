#include "server/store/beschikbaarheid.hpp"

#include <gtest/gtest.h>

#include "server/auth/availability_links.hpp"
#include "server/store/outbox.hpp"
#include "shared/base/sha256.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

const CivilDate k_day = CivilDate::of(2026, 3, 1);

class Availability : public VoorbeeldTest {
 protected:
  Beschikbaarheidsvraag ask(StageplaatsId id, const std::string& adres = "stages@ggd.example") {
    Beschikbaarheidsvraag vraag;
    must([&](Transaction& tx) {
      vraag = stel_beschikbaarheidsvraag(tx, id, adres, io_.id, k_day, availability_until(k_day));
    });
    return vraag;
  }
  bool answer(std::int64_t id, const std::string& naam = "dhr. Collega") {
    bool was_open = false;
    must([&](Transaction& tx) {
      Beschikbaarheidsantwoord antwoord;
      antwoord.naam = naam;
      antwoord.perioden = {{k_day, k_day, 0}};
      was_open = beantwoord(tx, id, antwoord, k_day, std::nullopt);
    });
    return was_open;
  }
  std::string link(const Beschikbaarheidsvraag& vraag) {
    std::string token;
    must([&](Transaction& tx) { token = make_availability_link(tx, {vraag.id, vraag.keer}, k_day); });
    return token;
  }
  std::optional<Beschikbaarheidsvraag> found(const std::string& token) {
    return look([&](ReadConnection& db) { return find_availability(db, token); });
  }
};

TEST_F(Availability, APlaceHasOneOpenQuestionAndKeepsEarlierAnswers) {
  const auto first = ask(plaats_a_);
  EXPECT_EQ(first.keer, 1);
  EXPECT_EQ(first.geldig_tot, CivilDate::of(2026, 3, 31));
  const auto again = ask(plaats_a_, "ander@ggd.example");
  EXPECT_EQ(again.id, first.id);
  EXPECT_EQ(again.keer, 2);
  EXPECT_EQ(again.adres, "ander@ggd.example");
  EXPECT_TRUE(answer(first.id));
  EXPECT_FALSE(answer(first.id, "dhr. Te Laat")) << "one answer uses it up";
  EXPECT_NE(ask(plaats_a_).id, first.id);
  const auto lines = look([&](ReadConnection& db) { return load_beschikbaarheid(db, plaats_a_); });
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_FALSE(lines[0].antwoord) << "newest first";
  ASSERT_TRUE(lines[1].antwoord);
  EXPECT_EQ(lines[1].antwoord->naam, "dhr. Collega");
  EXPECT_EQ(lines[1].antwoord->perioden.size(), 1U);
  EXPECT_EQ(lines[1].beantwoord_op, k_day);
  EXPECT_EQ(lines[1].gevraagd_door.naam, "Ine");
  EXPECT_FALSE(lines[1].ingevoerd_door);
}

TEST_F(Availability, TheDatabaseRefusesASecondOpenQuestionAndHalfAnAnswer) {
  ask(plaats_a_);
  refused("store.constraint", [&](Transaction& tx) {
    tx.execute("INSERT INTO beschikbaarheidsvraag (stageplaats, adres, gevraagd_door, gevraagd_op, geldig_tot) "
               "VALUES (?1, '', ?2, ?3, ?3)",
               plaats_a_, io_.id, k_day);
  });
  refused("store.constraint", [&](Transaction& tx) { tx.execute("UPDATE beschikbaarheidsvraag SET antwoord = '{}'"); });
}

TEST_F(Availability, ALinkIsKnownByItsHashAndEndsWhenAnotherIsAsked) {
  const auto vraag = ask(plaats_a_);
  const std::string token = link(vraag);
  EXPECT_EQ(token.size(), 43U);
  ASSERT_TRUE(found(token));
  EXPECT_EQ(found(token)->id, vraag.id);
  EXPECT_FALSE(found(token.substr(1)));
  EXPECT_FALSE(found(std::string(43, 'a')));
  const auto again = ask(plaats_a_);
  EXPECT_FALSE(found(token)) << "asked again: the earlier link is no good";
  EXPECT_FALSE(is_wanted(again, {vraag.id, vraag.keer})) << "nor is a mail that was not written yet";
  EXPECT_TRUE(is_wanted(again, {again.id, again.keer}));
  const std::string newer = link(again);
  must([&](Transaction& tx) { herhaal_beschikbaarheidsvraag(tx, again.id); });
  EXPECT_TRUE(found(newer)) << "until the new one is made";
}

TEST_F(Availability, TheMailThatAsksNamesNoSecret) {
  must([&](Transaction& tx) {
    ask_availability(tx, stel_beschikbaarheidsvraag(tx, plaats_a_, "stages@ggd.example", io_.id, k_day, k_day));
  });
  const auto mails = look([&](ReadConnection& db) { return list_berichten(db, 10); });
  ASSERT_EQ(mails.size(), 1U);
  EXPECT_EQ(mails[0].adres, "stages@ggd.example");
  EXPECT_EQ(mails[0].parameters, R"({"vraag":1,"keer":1})");
}

}  // namespace
}  // namespace stagepad::store
