#include <gtest/gtest.h>

#include "shared/codec/json_writer.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

Finding finding(Ernst ernst, const char* pad, const char* code) {
  Finding made;
  made.ernst = ernst;
  made.pad = pad;
  made.code = code;
  return made;
}

TEST(Findings, AreSortedByWeightThenPlaceThenCode) {
  Findings findings = {finding(Ernst::waarschuwt, "/a", "a"), finding(Ernst::blokkeert, "/b", "b"),
                       finding(Ernst::blokkeert, "/a", "z"), finding(Ernst::blokkeert, "/a", "a")};
  sort_findings(findings);
  EXPECT_EQ(findings[0].code, "a");
  EXPECT_EQ(findings[1].code, "z");
  EXPECT_EQ(findings[2].code, "b");
  EXPECT_EQ(findings[3].ernst, Ernst::waarschuwt);
}

TEST(Findings, OfOneCodeAreSortedByRule) {
  Findings findings = {finding(Ernst::blokkeert, "/a", "a"), finding(Ernst::blokkeert, "/a", "a")};
  findings[0].regel = "z";
  findings[1].regel = "b";
  sort_findings(findings);
  EXPECT_EQ(findings[0].regel, "b");
}

TEST(Findings, NameNoDayBeyondTheCalendar) {
  Findings findings = {finding(Ernst::blokkeert, "/a", "a")};
  findings[0].termijn = k_first_day.plus_days(-1);
  findings[0].herstel = Herstel{HerstelSoort::start_op, k_last_day.plus_days(1), {}, {}};
  sort_findings(findings);
  EXPECT_EQ(findings[0].termijn, k_first_day);
  EXPECT_EQ(findings[0].herstel->datum, k_last_day);
}

TEST(Findings, DropWhatIsExactlyTheSame) {
  Findings findings = {finding(Ernst::blokkeert, "/a", "a"), finding(Ernst::blokkeert, "/a", "a")};
  sort_findings(findings);
  EXPECT_EQ(findings.size(), 1U);
}

TEST(Findings, KeepThoseOfOneCodeThatDifferInAParameter) {
  Findings findings = {finding(Ernst::blokkeert, "/a", "a"), finding(Ernst::blokkeert, "/a", "a")};
  findings[0].parameters = {getal_parameter("dagen", 2)};
  findings[1].parameters = {getal_parameter("dagen", 1)};
  sort_findings(findings);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].parameters[0].waarde, "1");
}

TEST(Findings, OfEveryCaseAreSortedAndTheSameTheSecondTime) {
  for (const vectors::NamedCase& each : vectors::cases()) {
    const Snapshot snapshot = vectors::snapshot_of(each.geval);
    const Findings found = vectors::judge(each.geval, snapshot);
    Findings sorted = found;
    sort_findings(sorted);
    EXPECT_EQ(found, sorted) << each.geval.naam;
    EXPECT_EQ(to_json(vectors::judge(each.geval, snapshot)), to_json(found)) << each.geval.naam;
  }
}

TEST(Findings, OnlyABlockingOneBlocks) {
  EXPECT_FALSE(blocks({}));
  EXPECT_FALSE(blocks({finding(Ernst::toestemming, "", "a"), finding(Ernst::waarschuwt, "", "b")}));
  EXPECT_TRUE(blocks({finding(Ernst::waarschuwt, "", "b"), finding(Ernst::blokkeert, "", "a")}));
}

}  // namespace
}  // namespace stagepad
