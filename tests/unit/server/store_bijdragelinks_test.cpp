#include "server/store/bijdragelinks.hpp"

#include <gmock/gmock.h>

#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

using ::testing::ElementsAre;

/// Whom is asked to contribute to a stage, and who of them is reminded.
class Bijdragevragen : public VoorbeeldTest {
 protected:
  OnderdeelId stage() { return load().onderdelen.at(1).id; }
  void ask(const std::string& adres, const std::string& naam = "Bo") {
    const OnderdeelId id = stage();
    must([&](Transaction& tx) { save_bijdragevraag(tx, id, {adres, naam}); });
  }
  void contributes(const std::string& adres) {
    const OnderdeelId id = stage();
    must([&](Transaction& tx) { markeer_bijgedragen(tx, id, adres); });
  }
  std::vector<std::string> reminded() {
    const OnderdeelId id = stage();
    std::vector<std::string> adressen;
    for (const Bijdragevraag& each : look([&](ReadConnection& db) { return te_herinneren(db, id); })) {
      adressen.push_back(each.adres);
    }
    return adressen;
  }
};

TEST_F(Bijdragevragen, AnAddressIsTheSameHoweverItIsWrittenAndIsKeptAsItWasTypedLast) {
  ask("bo@umc.example");
  ask("Bo@UMC.example");
  EXPECT_THAT(reminded(), ElementsAre("Bo@UMC.example"));
  const OnderdeelId id = stage();
  must([&](Transaction& tx) { end_bijdragelinks(tx, id, "BO@umc.example"); });
  EXPECT_THAT(reminded(), ElementsAre());
}

TEST_F(Bijdragevragen, ALinkReplacesTheEarlierOneToTheSameAddressHoweverItIsWritten) {
  const OnderdeelId id = stage();
  const auto insert = [&](std::uint8_t first, const std::string& adres) {
    must([&](Transaction& tx) {
      Bijdragelink link;
      link.token_hash[0] = first;
      link.onderdeel = id;
      link.adres = adres;
      link.verloopt_ms = tx.now_ms() + 1000;
      insert_bijdragelink(tx, link);
    });
  };
  insert(1, "Schipper@veldzicht.example");
  insert(2, "ander@veldzicht.example");
  insert(3, "schipper@veldzicht.example");
  const auto is_there = [&](std::uint8_t first) {
    BijdrageHash hash{};
    hash[0] = first;
    return look([&](ReadConnection& db) { return find_bijdragelink(db, hash).has_value(); });
  };
  EXPECT_FALSE(is_there(1)) << "the mail says that it does not work any more";
  EXPECT_TRUE(is_there(2));
  EXPECT_TRUE(is_there(3));
}

TEST_F(Bijdragevragen, OfSeveralWhoWereAskedThoseWhoGaveNothingAreReminded) {
  ask("een@lab.example");
  ask("twee@rivm.example");
  EXPECT_THAT(reminded(), ElementsAre("een@lab.example", "twee@rivm.example"));
  contributes("Een@lab.example");
  EXPECT_THAT(reminded(), ElementsAre("twee@rivm.example"));
  contributes("twee@rivm.example");
  EXPECT_THAT(reminded(), ElementsAre("een@lab.example", "twee@rivm.example")) << "something waits for one of them";
  ask("twee@rivm.example");
  EXPECT_THAT(reminded(), ElementsAre("twee@rivm.example")) << "asked anew";
  const OnderdeelId id = stage();
  must([&](Transaction& tx) { begin_bijdragen_opnieuw(tx, id); });
  EXPECT_THAT(reminded(), ElementsAre("een@lab.example", "twee@rivm.example")) << "another report is in";
}

TEST_F(Bijdragevragen, AColleagueIsAskedInThePlaceOfWhoPassedItOn) {
  ask("bo@umc.example");
  const OnderdeelId id = stage();
  must([&](Transaction& tx) { geef_bijdragevraag_door(tx, id, "Bo@umc.example", {"An@umc.example", "An"}); });
  EXPECT_THAT(reminded(), ElementsAre("An@umc.example"));
}

}  // namespace
}  // namespace stagepad::store
