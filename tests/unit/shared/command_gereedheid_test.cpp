#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/command/toetsing.hpp"
#include "shared/rules/gereedheid.hpp"
#include "tests/unit/shared/course.hpp"

// What an institution asks before a stage begins. VA from 1 September 2026: as is June to August 2027.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::Wie;

using enum Gereedheidssoort;
using enum Gereedheidsstand;

const CivilDate k_today = CivilDate::of(2026, 10, 1);

Course placed() {
  return Course("va", R"("onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ Rijnoever"}}])");
}

/// "ernst wat wie"
std::vector<std::string> open_of(Course& course) {
  const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
  Findings findings;
  toets_gereedheid(toetsing.context(), findings);
  std::vector<std::string> lines;
  for (const Finding& each : findings) {
    lines.push_back(std::string(to_name(each.ernst)) + " " + each.parameters[1].waarde + " " +
                    std::string(to_name(each.herstel->rollen.at(0))));
  }
  return lines;
}

TEST(WhatAnInstitutionAsks, IsKeptByAiosAndStagebureauInTheOrderOfTheKinds) {
  Course course = placed();
  const OnderdeelId as = course.part("as");
  const LegGereedheidVast rows{as, {{stageovereenkomst, gevraagd, {}}, {vog, aangevraagd, k_today}}};
  EXPECT_EQ(course.refused(rows, Wie::aios), "");
  EXPECT_EQ(course.refused(rows, Wie::stagebureau), "");
  EXPECT_EQ(course.refused(rows, Wie::instituutsopleider), "bevoegd.niet \n");
  course.after(rows);
  EXPECT_EQ(course.stage("as").gereedheid,
            (std::vector<Gereedheid>{{vog, aangevraagd, k_today}, {stageovereenkomst, gevraagd, {}}}));
}

TEST(WhatAnInstitutionAsks, EachKindStandsOnceAndAsFitsIt) {
  Course course = placed();
  const OnderdeelId as = course.part("as");
  EXPECT_EQ(course.refused(LegGereedheidVast{as, {{vog, getekend, {}}}}, Wie::aios), "gereedheid.stand /gereedheid/0/stand\n");
  EXPECT_EQ(course.refused(LegGereedheidVast{as, {{stageovereenkomst, in_orde, {}}}}, Wie::aios),
            "gereedheid.stand /gereedheid/0/stand\n");
  const Findings found = course.all(LegGereedheidVast{as, {{stageovereenkomst, in_orde, {}}}}, Wie::aios);
  EXPECT_EQ(found.at(0).herstel->keuzes,
            (std::vector<std::string>{"gevraagd", "opgesteld", "getekend", "elders_getekend"}));
  EXPECT_EQ(course.refused(LegGereedheidVast{as, {{vog, in_orde, {}}, {agb_code, in_orde, {}}, {vog, gevraagd, {}}}},
                           Wie::aios),
            "gereedheid.dubbel /gereedheid/2/soort\n");
}

TEST(WhatAnInstitutionAsks, StandsSinceADayThatHasCome) {
  Course course = placed();
  const OnderdeelId as = course.part("as");
  EXPECT_EQ(course.refused(LegGereedheidVast{as, {{vog, in_orde, k_today}}}, Wie::aios), "");
  EXPECT_EQ(course.refused(LegGereedheidVast{as, {{vog, in_orde, k_today.plus_days(1)}}}, Wie::aios),
            "begeleiding.in_toekomst /gereedheid/0/op\n");
}

TEST(WhatAnInstitutionAsks, BelongsToAStageWithAPlaceThatIsNotOver) {
  Course without("va", R"("onderdelen": [])");
  const LegGereedheidVast rows{without.part("as"), {{vog, gevraagd, {}}}};
  EXPECT_EQ(without.refused(rows, Wie::aios), "stage.kan_nu_niet /onderdeel\n");
  Course course = placed();
  course.on("2027-08-31");
  EXPECT_EQ(course.refused(rows, Wie::aios), "");
  course.on("2027-09-01");
  EXPECT_EQ(course.refused(rows, Wie::aios), "stage.kan_nu_niet /onderdeel\n");
}

TEST(WhatAnInstitutionAsks, SaysWhoIsToSettleWhatIsOpen) {
  Course course = placed();
  course.stage("as").gereedheid = {{vog, gevraagd, {}}, {hepatitis_b, in_orde, k_today}, {stageovereenkomst, gevraagd, {}}};
  EXPECT_EQ(open_of(course), (std::vector<std::string>{"informeert vog aios", "informeert stageovereenkomst contactpersoon"}));
  course.stage("as").gereedheid = {{vog, in_orde, {}}, {stageovereenkomst, opgesteld, {}}};
  course.on("2027-05-31");
  EXPECT_EQ(open_of(course), std::vector<std::string>{"informeert stageovereenkomst stagebureau"});
  course.on("2027-06-01");
  EXPECT_EQ(open_of(course), std::vector<std::string>{"waarschuwt stageovereenkomst stagebureau"});
  course.on("2027-08-31");
  EXPECT_EQ(open_of(course).size(), 1U);
  course.on("2027-09-01");
  EXPECT_TRUE(open_of(course).empty()) << "it is over";
  course.on("2027-06-01");
  for (const Gereedheidsstand stand : {getekend, elders_getekend}) {
    course.stage("as").gereedheid = {{stageovereenkomst, stand, {}}};
    EXPECT_TRUE(open_of(course).empty()) << to_name(stand);
  }
}

TEST(WhatAStageAbroadNeeds, IsThereFromTheReportOn) {
  Course course("va", vectors::k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  MeldPlaats melding = vectors::report(kz);
  course.after(melding);
  EXPECT_TRUE(course.stage("kz").gereedheid.empty());
  melding.plek.buitenland = true;
  course.after(melding);
  const std::vector<Gereedheid> asked = {{akkoord_werkgever, gevraagd, {}}, {verzekering, gevraagd, {}}};
  EXPECT_EQ(course.stage("kz").gereedheid, asked);
  EXPECT_EQ(open_of(course), (std::vector<std::string>{"informeert akkoord_werkgever aios", "informeert verzekering aios"}));
  course.after(LegGereedheidVast{kz, {{akkoord_werkgever, in_orde, k_today}}});
  course.after(melding);
  EXPECT_EQ(course.stage("kz").gereedheid, (std::vector<Gereedheid>{{akkoord_werkgever, in_orde, k_today}, {verzekering, gevraagd, {}}}))
      << "what is there already stays";
}

TEST(WhatAStageAbroadNeeds, IsNotAskedWhereThePackKnowsNoStageAbroad) {
  Course course("va", vectors::k_approved_kz, [](Regelpakket& pakket) { pakket.regels.buitenland.clear(); });
  MeldPlaats melding = vectors::report(course.part("kz"));
  melding.plek.buitenland = true;
  course.after(melding);
  EXPECT_TRUE(course.stage("kz").gereedheid.empty());
}

}  // namespace
}  // namespace stagepad
