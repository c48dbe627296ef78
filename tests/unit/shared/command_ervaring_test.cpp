#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/command/check_ervaring.hpp"
#include "shared/command/toetsing.hpp"
#include "tests/unit/shared/course.hpp"

// What aios tell about places after a stage. VA from 1 September 2026: as is June to August 2027.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::Wie;

const std::string k_placed_as =
    R"("onderdelen": [{"soort": "as", "plek": {"stageplaats": 1, "instelling": "GGZ Duinrand", "stagebegeleider": "Ada"}}])";

class Telling : public ::testing::Test {
 protected:
  Telling() : course("va", k_placed_as), as(course.part("as")) { course.on("2027-09-01"); }

  DeelErvaring tells(int score = 4) const { return {as, {score, score, score, score, "Veel geleerd"}}; }

  Course course;
  OnderdeelId as;
};

TEST_F(Telling, TheAiosTellsOnceTheStageIsOver) {
  EXPECT_EQ(course.refused(tells(), Wie::aios), "");
  EXPECT_EQ(course.refused(tells(), Wie::instituutsopleider), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(tells(), Wie::stagebureau), "bevoegd.niet \n");
  course.on("2027-08-31");
  EXPECT_EQ(course.refused(tells(), Wie::aios), "stage.kan_nu_niet /onderdeel\n");
  course.on("2027-09-01");
  course.beeld().ervaring_gedeeld = {{course.part("kz"), ""}, {as, "klinisch"}};
  EXPECT_EQ(course.refused(tells(), Wie::aios), "");
  course.beeld().ervaring_gedeeld.push_back({as, ""});
  EXPECT_EQ(course.refused(tells(), Wie::aios), "ervaring.al_gedeeld /onderdeel\n");
}

TEST_F(Telling, OnlyAboutAPlaceOfTheEtalage) {
  course.stage("as").plek->stageplaats.reset();
  EXPECT_EQ(course.refused(tells(), Wie::aios), "ervaring.geen_etalageplaats /onderdeel\n");
}

TEST_F(Telling, ThePlaceIsThatOfTheStageOnceItIsOver) {
  const auto place = [&](const char* part) {
    const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
    return te_beschrijven_plaats(toetsing.context(), *toetsing.context().planning.find(course.part(part)), "");
  };
  EXPECT_EQ(place("as"), StageplaatsId{1});
  EXPECT_FALSE(place("kz")) << "it has no place";
  course.on("2027-08-31");
  EXPECT_FALSE(place("as"));
  course.on("2027-09-01");
  course.stage("as").plek->stageplaats.reset();
  EXPECT_FALSE(place("as"));
  EXPECT_EQ(course.refused(DeelErvaring{{999999}, {4, 4, 4, 4, {}}}, Wie::aios), "stage.onbekend /onderdeel\n");
}

TEST(TellingOfParts, EachPartStageIsToldOfOnItsOwn) {
  // IZB from 1 September 2026: as has part-stages.
  Course course("izb", R"("onderdelen": [{"soort": "as", "delen": [
    {"soort": "as-lci", "plek": {"instelling": "RIVM"}},
    {"soort": "as-mmb", "plek": {"stageplaats": 1, "instelling": "Ziekenhuis Noord", "stagebegeleider": "Ada"}}]}])");
  const OnderdeelId as = course.part("as");
  const DeelErvaring whole{as, {4, 4, 4, 4, {}}, ""};
  const DeelErvaring mmb{as, {4, 4, 4, 4, {}}, "as-mmb"};
  const DeelErvaring lci{as, {4, 4, 4, 4, {}}, "as-lci"};
  course.on("2030-01-01");
  EXPECT_EQ(course.refused(mmb, Wie::aios), "");
  EXPECT_EQ(course.refused(lci, Wie::aios), "ervaring.geen_etalageplaats /onderdeel\n");
  EXPECT_EQ(course.refused(whole, Wie::aios), "ervaring.geen_etalageplaats /onderdeel\n");
  course.beeld().ervaring_gedeeld = {{as, "as-mmb"}};
  EXPECT_EQ(course.refused(mmb, Wie::aios), "ervaring.al_gedeeld /onderdeel\n");
}

TEST_F(Telling, ScoresAreFromOneToFive) {
  EXPECT_EQ(course.refused(tells(1), Wie::aios), "");
  EXPECT_EQ(course.refused(tells(5), Wie::aios), "");
  EXPECT_EQ(course.refused(tells(0), Wie::aios),
            "tekst.leeg /ervaring/begeleiding\ntekst.leeg /ervaring/leren\n"
            "tekst.leeg /ervaring/praktisch\ntekst.leeg /ervaring/sfeer\n");
  for (const int wrong : {-1, 6}) {
    EXPECT_EQ(course.refused(tells(wrong), Wie::aios),
              "getal.buiten_bereik /ervaring/begeleiding\ngetal.buiten_bereik /ervaring/leren\n"
              "getal.buiten_bereik /ervaring/praktisch\ngetal.buiten_bereik /ervaring/sfeer\n");
  }
  DeelErvaring long_one = tells();
  long_one.ervaring.toelichting = std::string(k_max_toelichting, 'a');
  EXPECT_EQ(course.refused(long_one, Wie::aios), "");
  long_one.ervaring.toelichting += 'a';
  EXPECT_EQ(course.refused(long_one, Wie::aios), "tekst.te_lang /ervaring/toelichting\n");
}

TEST(Ervaringen, AreShownByFour) {
  std::vector<Ervaring> all = {{5, 4, 3, 2, "Zeker doen"}, {4, 4, 3, 1, ""}, {4, 4, 4, 1, "Altijd iemand bereikbaar"}};
  EXPECT_FALSE(vat_samen({}));
  EXPECT_FALSE(vat_samen(all)) << "three point at persons";
  all.push_back({4, 4, 4, 1, "Ver reizen"});
  const auto four = vat_samen(all);
  ASSERT_TRUE(four);
  EXPECT_EQ(four->aantal, 4);
  EXPECT_EQ(four->begeleiding, Decimal{4300}) << "4.25, rounded to one tenth";
  EXPECT_EQ(four->leren, whole(4));
  EXPECT_EQ(four->sfeer, Decimal{3500});
  EXPECT_EQ(four->praktisch, Decimal{1300});
  EXPECT_EQ(four->toelichtingen, (std::vector<std::string>{"Altijd iemand bereikbaar", "Ver reizen", "Zeker doen"}));
  all.resize(7, {1, 1, 1, 1, "Nieuw"});
  EXPECT_EQ(vat_samen(all), four) << "a fifth alone would stand out";
  all.resize(8, {1, 1, 1, 1, "Nieuw"});
  EXPECT_EQ(vat_samen(all)->aantal, 8);
}

TEST(Ervaringen, AreAnsweredByTheInstitutionOnceTheyAreShown) {
  const auto codes = [](const Findings& findings) {
    std::string text;
    for (const Finding& each : findings) text += each.code + " " + each.pad + "\n";
    return text;
  };
  EXPECT_EQ(codes(check_ervaringsreactie("Ada", "Dank", Ervaringen{})), "");
  EXPECT_EQ(codes(check_ervaringsreactie("Ada", "Dank", std::nullopt)), "ervaring.niets_te_beantwoorden \n");
  EXPECT_EQ(codes(check_ervaringsreactie(" ", "", Ervaringen{})), "tekst.leeg /naam\ntekst.leeg /tekst\n");
  EXPECT_EQ(codes(check_ervaringsreactie(std::string(k_max_instelling_naam, 'a'), std::string(k_max_toelichting, 'a'), Ervaringen{})), "");
  EXPECT_EQ(codes(check_ervaringsreactie(std::string(k_max_instelling_naam + 1, 'a'),
                                         std::string(k_max_toelichting + 1, 'a'), Ervaringen{})),
            "tekst.te_lang /naam\ntekst.te_lang /tekst\n");
}

}  // namespace
}  // namespace stagepad
