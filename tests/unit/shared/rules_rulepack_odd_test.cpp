#include "shared/rules/rulepack_odd.hpp"

#include <gtest/gtest.h>

#include "shared/codec/json_writer.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

Finding only_one(const Findings& findings) {
  EXPECT_EQ(findings.size(), 1U) << to_json(findings);
  return findings.empty() ? Finding{} : findings.front();
}

TEST(OddInRulepack, NothingInThePacksThatAreBuiltIn) {
  for (const std::string& name : vectors::files_in("assets/rulepacks", ".json")) {
    const Regelpakket& pakket = vectors::pack(name.substr(0, name.size() - 5));
    EXPECT_TRUE(odd_in_rulepack(pakket).empty()) << name << to_json(odd_in_rulepack(pakket));
  }
}

TEST(OddInRulepack, AStageWithoutDeadlineWhereOthersHaveOne) {
  Regelpakket pakket = vectors::pack("va");
  for (Termijn& each : pakket.regels.termijnen) {
    if (each.onderdelen.empty()) each.onderdelen = {"as", "mg"};
  }
  const Finding found = only_one(odd_in_rulepack(pakket));
  EXPECT_EQ(found.code, "regelpakket.zonder_termijn");
  EXPECT_EQ(found.pad, "/onderdelen/4");
  EXPECT_EQ(found.ernst, Ernst::waarschuwt);
  pakket.regels.termijnen.clear();
  EXPECT_TRUE(odd_in_rulepack(pakket).empty());
}

TEST(OddInRulepack, ARuleForRoutesThatItsStagesHaveNot) {
  Regelpakket pakket = vectors::pack("va");
  pakket.regels.termijnen[1].onderdelen = {"kz"};
  const Finding found = only_one(odd_in_rulepack(pakket));
  EXPECT_EQ(found.code, "regelpakket.zonder_werking");
  EXPECT_EQ(found.pad, "/regels/termijnen/1/routes");
}

TEST(OddInRulepack, ASourceThatNothingCites) {
  Regelpakket pakket = vectors::pack("va");
  pakket.bronnen.push_back({"krant", "De krant"});
  const Finding found = only_one(odd_in_rulepack(pakket));
  EXPECT_EQ(found.code, "regelpakket.bron_ongebruikt");
  EXPECT_EQ(found.pad, "/bronnen/" + std::to_string(pakket.bronnen.size() - 1));
}

}  // namespace
}  // namespace stagepad
