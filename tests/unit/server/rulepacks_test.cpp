#include "server/rulepacks.hpp"

#include <gtest/gtest.h>

namespace stagepad {
namespace {

LoadedRulepack pack(const std::string& id, const std::string& programma, Geldigheid cohort,
                    Geldigheid geldig = {}) {
  LoadedRulepack loaded;
  loaded.pakket.id = id;
  loaded.pakket.programma = programma;
  loaded.pakket.cohort = cohort;
  loaded.pakket.geldig = geldig;
  return loaded;
}

const CivilDate k_early = CivilDate::of(2026, 12, 31);
const CivilDate k_late = CivilDate::of(2027, 1, 1);

/// One programme whose old form was valid through 2026, and another by cohort.
Rulepacks some() {
  return Rulepacks::of({pack("va-nieuw", "va", {}, {k_late, {}}),
                        pack("jgz", "", {{}, CivilDate::of(2024, 2, 29)}),
                        pack("va-oud", "va", {}, {CivilDate::of(2020, 1, 1), k_early})});
}

std::string found(const LoadedRulepack* pack) { return pack != nullptr ? pack->pakket.id : "none"; }

TEST(Rulepacks, AreFoundByTheDayOnWhichIsJudged) {
  const Rulepacks packs = some();
  EXPECT_EQ(found(packs.find("va", k_early, k_early)), "va-oud");
  EXPECT_EQ(found(packs.find("va", k_early, k_late)), "va-nieuw");
}

TEST(Rulepacks, AreFoundForAStartAlsoWhereNoneIsValidThatDay) {
  EXPECT_EQ(found(some().find("va", k_early, CivilDate::of(2019, 12, 31))), "va-nieuw");
}

TEST(Rulepacks, AreFoundByTheStartAndByTheIdWhereTheyNameNoProgramme) {
  const Rulepacks packs = some();
  EXPECT_EQ(found(packs.find("jgz", CivilDate::of(2024, 2, 29), k_late)), "jgz");
  EXPECT_EQ(found(packs.find("jgz", CivilDate::of(2024, 3, 1), k_late)), "none");
  EXPECT_EQ(found(packs.find("va-oud", k_early, k_early)), "none");
  EXPECT_EQ(found(packs.find_by_id("va-oud")), "va-oud");
}

TEST(Rulepacks, AllStandByTheirId) {
  const Rulepacks packs = some();
  ASSERT_EQ(packs.all().size(), 3U);
  EXPECT_EQ(packs.all().front().pakket.id, "jgz");
  EXPECT_EQ(packs.all().back().pakket.id, "va-oud");
}

}  // namespace
}  // namespace stagepad
