#include <gtest/gtest.h>

#include "server/pages/etalagekeuze.hpp"
#include "server/store/openbare_etalage.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

class OpenbareEtalageTest : public VoorbeeldTest {
 protected:
  std::vector<Stageplaats> openbaar() {
    return look([](ReadConnection& db) { return list_openbare_plaatsen(db); });
  }
  /// Adds an approved place that its institution shows so.
  void add(const std::string& naam, Zichtbaarheid zichtbaarheid, bool goedgekeurd = true) {
    must([&](Transaction& tx) {
      const InstellingId ggd = ensure_instelling(tx, "GGD Voorbeeld");
      Stageplaats plaats = een_plaats(ggd, naam);
      plaats.zichtbaarheid = zichtbaarheid;
      std::optional<Plaatsgoedkeuring> goedkeuring;
      if (goedgekeurd) goedkeuring = Plaatsgoedkeuring{io_.id, CivilDate::of(2026, 1, 5)};
      insert_stageplaats(tx, plaats, Contact::tonen, goedkeuring);
    });
  }
};

TEST_F(OpenbareEtalageTest, LeavesOutWhatIsNotApprovedOrNotForEverybody) {
  add("C", Zichtbaarheid::iedereen, false);
  add("D", Zichtbaarheid::niemand);
  add("E", Zichtbaarheid::ingelogd);
  EXPECT_TRUE(openbaar().empty());
}

TEST_F(OpenbareEtalageTest, ReadsNoContactPersonPeriodOrInterest) {
  add("C", Zichtbaarheid::iedereen);
  const auto plaatsen = openbaar();
  ASSERT_EQ(plaatsen.size(), 1U);
  EXPECT_EQ(plaatsen[0].contactpersoon, "");
  EXPECT_TRUE(plaatsen[0].perioden.empty());
  EXPECT_EQ(plaatsen[0].belangstelling, Belangstelling::geen);
}

TEST_F(OpenbareEtalageTest, ReadsWhatEverybodyMaySeeByName) {
  add("D", Zichtbaarheid::iedereen);
  add("C", Zichtbaarheid::iedereen);
  const auto plaatsen = openbaar();
  ASSERT_EQ(plaatsen.size(), 2U);
  EXPECT_EQ(plaatsen[0].naam, "C");
  EXPECT_EQ(plaatsen[1].naam, "D");
  EXPECT_EQ(plaatsen[0].instelling_naam, "GGD Voorbeeld");
  EXPECT_EQ(plaatsen[0].stagesoorten, (std::vector<std::string>{"mg", "kz"}));
  EXPECT_EQ(plaatsen[0].doelgroepen,
            (std::vector<Doelgroep>{Doelgroep::ouderen, Doelgroep::kinderen_jeugd}));
  EXPECT_TRUE(plaatsen[0].goedgekeurd);
}

}  // namespace
}  // namespace stagepad::store

namespace stagepad {
namespace {

Stageplaats place(const std::string& naam, const std::string& regio, Setting setting) {
  Stageplaats plaats;
  plaats.naam = naam;
  plaats.regio = regio;
  plaats.setting = setting;
  plaats.stagesoorten = {"mg"};
  return plaats;
}

TEST(Etalagekeuze, FindsNothingByAWordThatNoPlaceHas) {
  Etalagekeuze keuze;
  keuze.setting = "maan";
  EXPECT_FALSE(past_bij(keuze, place("A", "Utrecht", Setting::klinisch)));
}

TEST(Etalagekeuze, FindsWordsWithoutAccentsOrCapitals) {
  Etalagekeuze keuze;
  keuze.zoek = "coordinatie";
  EXPECT_TRUE(past_bij(keuze, place("Coördinatie van zorg", "Utrecht", Setting::klinisch)));
  EXPECT_FALSE(past_bij(keuze, place("Toezicht", "Utrecht", Setting::klinisch)));
}

TEST(Etalagekeuze, StandsInTheAddressAndIsReadBackFromIt) {
  Request request;
  request.query = {{"zoek", " ggd "}, {"soort", "mg"}, {"setting", ""}, {"vreemd", "x"}};
  const Etalagekeuze keuze = etalagekeuze_van(request);
  EXPECT_EQ(query_of(keuze), (NamedValues{{"zoek", "ggd"}, {"soort", "mg"}}));
  request.query = query_of(keuze);
  EXPECT_EQ(etalagekeuze_van(request), keuze);
}

}  // namespace
}  // namespace stagepad
