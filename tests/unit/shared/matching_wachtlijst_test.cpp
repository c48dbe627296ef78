#include <algorithm>
#include <gtest/gtest.h>

#include "shared/matching/wachtlijst.hpp"

// Who is asked first when a seat comes free.

namespace stagepad {
namespace {

/// Four participants who all named a, in this lottery order: p3, p1, p4, p2.
Ronde geloot(Plaatsingsregel regel) {
  Ronde ronde;
  ronde.regel = regel;
  ronde.uitslag = Uitslag{};
  std::int32_t lot = 0;
  for (const char* pseudoniem : {"p3", "p1", "p4", "p2"}) {
    ronde.uitslag->plaatsingen.push_back({pseudoniem, ++lot, "", {}});
  }
  return ronde;
}

std::vector<Wachtende> iedereen() {
  return {{"p1", true, {"a"}}, {"p2", false, {"a", "b"}}, {"p3", true, {"a"}}, {"p4", false, {"b", "a"}}};
}

using Namen = std::vector<std::string>;

TEST(WaitingOrder, PutsWhoHasNoPlaceFirstAndThenFollowsTheLots) {
  for (const Plaatsingsregel regel :
       {Plaatsingsregel::iedereen_eerst_geplaatst, Plaatsingsregel::eerste_keuzes_eerst}) {
    EXPECT_EQ(wachtvolgorde(geloot(regel), iedereen(), "a"), (Namen{"p4", "p2", "p3", "p1"})) << to_name(regel);
  }
}

TEST(WaitingOrder, IsTheLotteryAloneWhereTheRoundWas) {
  EXPECT_EQ(wachtvolgorde(geloot(Plaatsingsregel::loting), iedereen(), "a"), (Namen{"p3", "p1", "p4", "p2"}));
}

TEST(WaitingOrder, HoldsOnlyThoseWhoWaitForThatPlaceAndTookPart) {
  const Ronde ronde = geloot(Plaatsingsregel::loting);
  EXPECT_EQ(wachtvolgorde(ronde, iedereen(), "b"), (Namen{"p4", "p2"}));
  EXPECT_TRUE(wachtvolgorde(ronde, iedereen(), "c").empty());
  EXPECT_EQ(wachtvolgorde(ronde, {{"onbekend", false, {"a"}}, {"p2", false, {"a"}}}, "a"), Namen{"p2"});
  Ronde without = ronde;
  without.uitslag.reset();
  EXPECT_TRUE(wachtvolgorde(without, iedereen(), "a").empty());
}

TEST(WaitingOrder, DoesNotDependOnTheOrderOfItsLists) {
  for (const auto& regel : EnumNames<Plaatsingsregel>::names) {
    Ronde ronde = geloot(regel.value);
    const Namen expected = wachtvolgorde(ronde, iedereen(), "a");
    std::vector<int> order = {0, 1, 2, 3};
    do {
      std::vector<Wachtende> shuffled;
      for (const int each : order) shuffled.push_back(iedereen()[static_cast<std::size_t>(each)]);
      EXPECT_EQ(wachtvolgorde(ronde, shuffled, "a"), expected) << regel.name;
      std::rotate(ronde.uitslag->plaatsingen.begin(), ronde.uitslag->plaatsingen.begin() + 1,
                  ronde.uitslag->plaatsingen.end());
    } while (std::next_permutation(order.begin(), order.end()));
  }
}

TEST(BetterChoices, ComeBeforeThePlaceOfNowAndCount) {
  Rondedeelnemer deelnemer;
  deelnemer.voorkeuren = {{"a", {}}, {"b", Bezwaar{Bezwaarsoort::uitgesloten, {}, {}, {}, {}}}, {"c", {}}, {"d", {}}};
  EXPECT_EQ(betere_keuzes(deelnemer, "d", {}), (Namen{"a", "c"}));
  EXPECT_EQ(betere_keuzes(deelnemer, "c", {}), Namen{"a"});
  EXPECT_TRUE(betere_keuzes(deelnemer, "a", {}).empty());
  EXPECT_EQ(betere_keuzes(deelnemer, "", {}), (Namen{"a", "c", "d"}));
  EXPECT_EQ(betere_keuzes(deelnemer, "elders", {}), (Namen{"a", "c", "d"}));
  EXPECT_EQ(betere_keuzes(deelnemer, "", {"a", "d"}), Namen{"c"}) << "what was refused is not asked again";
}

}  // namespace
}  // namespace stagepad
