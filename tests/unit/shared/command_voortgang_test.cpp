#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/unit/shared/course.hpp"

// From a final place to a valued report, each step judged as it stands after those before it. VA from 1 September
// 2026: as (2) is June to August 2027. IZB: no PO judges. TNO: the IO judges and values.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::Wie;

/// The as with a place, which goes on from `vandaag`.
const std::string k_placed_as =
    R"("onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ Duinrand", "stagebegeleider": "dr. Ada de Boer"}}])";

Stageplan plan() {
  Stageplan plan;
  plan.leerdoelen = {{"Intakegesprekken zelfstandig voeren", "Communicatie", "", 1}};
  plan.activiteiten = "Meelopen op de polikliniek, daarna eigen spreekuur.";
  plan.begeleiding_uren = whole(2);
  plan.begeleiding = "Elke week een uur, en na elk spreekuur nabespreken.";
  plan.toetsing = "Twee korte praktijkbeoordelingen.";
  return plan;
}

class Running : public ::testing::Test {
 protected:
  Running() : course("va", k_placed_as), as(course.part("as")) {
    course.on("2027-03-01");
  }

  /// To the evaluation, with the report in.
  void hand_in() {
    course.on("2027-09-06");
    course.after(document("a"));
    course.after(DienVerslagIn{as});
  }
  /// A document of this content, to be added.
  VoegVerslagToe document(const char* sha256) const { return {as, "verslag.pdf", Documentsoort::pdf, 1000, sha256}; }
  BeoordeelVerslag agreed(Rol rol) const { return {as, rol, Besluit::goedgekeurd, ""}; }
  BeoordeelVerslag returned(Rol rol, const char* reden) const {
    return {as, rol, Besluit::teruggestuurd, reden};
  }

  Course course;
  OnderdeelId as;
};

// ------------------------------------------------------------------ stageplan

TEST_F(Running, AStageplanIsApprovedByTheIoOnly) {
  const DienStageplanIn given{as, plan()};
  EXPECT_EQ(course.refused(given, Wie::instituutsopleider), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(given, Wie::aios), "");
  course.after(given);
  EXPECT_EQ(course.fase("as"), "stageplan_ingediend");
  EXPECT_EQ(course.refused(given, Wie::aios), "stage.kan_nu_niet /onderdeel\nstageplan.wacht_al /onderdeel\n");
  const BeoordeelStageplan good{as, Besluit::goedgekeurd, {}};
  EXPECT_EQ(course.refused(good, Wie::praktijkopleider), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(good, Wie::instituutsopleider), "");
  course.after(good);
  EXPECT_EQ(course.fase("as"), "stageplan_goedgekeurd");
  EXPECT_EQ(course.refused(good, Wie::instituutsopleider), "stage.kan_nu_niet /onderdeel\n");
}

TEST_F(Running, AStageplanIsReturnedWithWhatHasToChangeBySection) {
  course.after(DienStageplanIn{as, plan()});
  EXPECT_EQ(course.refused(BeoordeelStageplan{as, Besluit::teruggestuurd, {}}, Wie::instituutsopleider),
            "stageplan.opmerking_ontbreekt /opmerkingen\n");
  EXPECT_EQ(course.refused(BeoordeelStageplan{as, Besluit::teruggestuurd, {{Plandeel::toetsing, "  "}}},
                           Wie::instituutsopleider),
            "verzoek.reden_ontbreekt /opmerkingen/0/tekst\n");
  const BeoordeelStageplan back{as, Besluit::teruggestuurd, {{Plandeel::toetsing, "Wie neemt ze af?"}}};
  EXPECT_EQ(course.refused(back, Wie::instituutsopleider), "");
  course.after(back);
  EXPECT_EQ(course.fase("as"), "stageplan_teruggestuurd");
  course.after(DienStageplanIn{as, plan()});
  EXPECT_EQ(course.fase("as"), "stageplan_ingediend") << "on the same day too";
}

TEST_F(Running, AStageplanSaysEverythingThatIsAsked) {
  EXPECT_EQ(course.refused(DienStageplanIn{as, {}}, Wie::aios),
            "stageplan.leeg /plan/activiteiten\nstageplan.leeg /plan/begeleiding\n"
            "stageplan.geen_leerdoel /plan/leerdoelen\n");
  Stageplan odd = plan();
  odd.leerdoelen.push_back({" ", "", "diagnostiek", 0});
  EXPECT_EQ(course.refused(DienStageplanIn{as, odd}, Wie::aios),
            "stageplan.leeg /plan/leerdoelen/1/doel\nleerlijn.onbekend /plan/leerdoelen/1/leerlijn\n"
            "leerlijn.niveau /plan/leerdoelen/1/niveau\n");
  Stageplan many = plan();
  many.leerdoelen.resize(k_max_leerdoelen, many.leerdoelen.front());
  EXPECT_EQ(course.refused(DienStageplanIn{as, many}, Wie::aios), "");
  many.leerdoelen.push_back(many.leerdoelen.front());
  EXPECT_EQ(course.refused(DienStageplanIn{as, many}, Wie::aios), "lijst.te_lang /plan/leerdoelen\n");
}

TEST_F(Running, HoursOutsideTheRuleWarnAndAreKeptWithThePlace) {
  Stageplan little = plan();
  little.begeleiding_uren = Decimal{500};
  const Findings findings = course.all(DienStageplanIn{as, little}, Wie::aios);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].code, "begeleiding.te_weinig");
  EXPECT_EQ(findings[0].ernst, Ernst::waarschuwt);
  EXPECT_EQ(findings[0].pad, "/plan/begeleiding_uren");
  course.after(DienStageplanIn{as, little});
  EXPECT_EQ(course.stage("as").plek->begeleiding_uren, Decimal{500});
}

TEST_F(Running, ALateStageplanIsJudgedWhileTheStageGoesOn) {
  course.after(DienStageplanIn{as, plan()});
  course.on("2027-06-10");
  EXPECT_EQ(course.fase("as"), "loopt");
  EXPECT_EQ(course.turn("as"), "stageplan_beoordelen instituutsopleider");
  const BeoordeelStageplan back{as, Besluit::teruggestuurd, {{Plandeel::begeleiding, "Wie vervangt?"}}};
  EXPECT_EQ(course.refused(back, Wie::instituutsopleider), "");
  course.after(back);
  EXPECT_EQ(course.turn("as"), "stageplan_aanpassen aios");
  EXPECT_EQ(course.refused(back, Wie::instituutsopleider), "stage.kan_nu_niet /onderdeel\n");
  course.after(DienStageplanIn{as, plan()});
  course.after(BeoordeelStageplan{as, Besluit::goedgekeurd, {}});
  EXPECT_EQ(course.turn("as"), "stage_loopt aios");
  EXPECT_EQ(course.refused(DienStageplanIn{as, plan()}, Wie::aios), "") << "a plan may change";
}

TEST_F(Running, AStageplanMayWaitThoughTheScheduleStandsInMijnRgs) {
  course.after(DienStageplanIn{as, plan()});
  course.stage("as").voortgang.in_mijnrgs_gezet = CivilDate::of(2027, 2, 20);
  EXPECT_EQ(course.fase("as"), "gereed");
  EXPECT_EQ(course.turn("as"), "stageplan_beoordelen instituutsopleider");
  course.after(BeoordeelStageplan{as, Besluit::teruggestuurd, {{Plandeel::begeleiding, "Wie vervangt?"}}});
  EXPECT_EQ(course.turn("as"), "stageplan_aanpassen aios");
  course.after(DienStageplanIn{as, plan()});
  course.after(BeoordeelStageplan{as, Besluit::goedgekeurd, {}});
  EXPECT_EQ(course.turn("as"), "stage_begint aios");
}

TEST_F(Running, SupervisionIsByStagebegeleiderPoAndIoAndOfToday) {
  course.on("2027-07-01");
  const CivilDate today = CivilDate::of(2027, 7, 1);
  LegBegeleidingVast facts;
  facts.onderdeel = as;
  facts.gesprekken = {{Gesprekssoort::start, today,
                       {Rol::stagebegeleider, Rol::praktijkopleider, Rol::instituutsopleider}, true}};
  facts.praktijktoetsen = {{Toetssoort::praktijkopdracht, Rol::instituutsopleider, today}};
  facts.diensten = Diensten{true, today, true, today};
  for (const Wie wie : {Wie::aios, Wie::praktijkopleider, Wie::instituutsopleider, Wie::stagebureau}) {
    EXPECT_EQ(course.refused(facts, wie), "");
  }
  course.after(facts);
  EXPECT_EQ(course.stage("as").voortgang.diensten, facts.diensten);
  EXPECT_EQ(course.stage("as").voortgang.praktijktoetsen, facts.praktijktoetsen);
  facts.gesprekken.resize(k_max_gesprekken, facts.gesprekken.front());
  facts.praktijktoetsen.resize(k_max_praktijktoetsen, facts.praktijktoetsen.front());
  EXPECT_EQ(course.refused(facts, Wie::aios), "");
  facts.gesprekken.push_back(facts.gesprekken.front());
  facts.praktijktoetsen.push_back(facts.praktijktoetsen.front());
  EXPECT_EQ(course.refused(facts, Wie::aios), "lijst.te_lang /gesprekken\nlijst.te_lang /praktijktoetsen\n");
}

TEST_F(Running, TextsHaveTheLengthTheyMayHave) {
  const std::string most(k_max_plantekst, 'a');
  Stageplan full = plan();
  full.activiteiten = full.begeleiding = full.toetsing = most;
  full.leerdoelen[0].doel = full.leerdoelen[0].competentie = std::string(k_max_leerdoel, 'a');
  EXPECT_EQ(course.refused(DienStageplanIn{as, full}, Wie::aios), "");
  full.activiteiten += 'a';
  full.begeleiding += 'a';
  full.toetsing += 'a';
  full.leerdoelen[0].doel += 'a';
  full.leerdoelen[0].competentie += 'a';
  EXPECT_EQ(course.refused(DienStageplanIn{as, full}, Wie::aios),
            "tekst.te_lang /plan/activiteiten\ntekst.te_lang /plan/begeleiding\n"
            "tekst.te_lang /plan/leerdoelen/0/competentie\ntekst.te_lang /plan/leerdoelen/0/doel\n"
            "tekst.te_lang /plan/toetsing\n");
  hand_in();
  EXPECT_EQ(course.refused(GeefStagebeoordeling{as, most}, Wie::stagebureau), "");
  EXPECT_EQ(course.refused(GeefStagebeoordeling{as, most + "a"}, Wie::stagebureau), "tekst.te_lang /tekst\n");
  BeoordeelVerslag good = agreed(Rol::stagebegeleider);
  good.reden = std::string(k_max_toelichting, 'a');
  EXPECT_EQ(course.refused(good, Wie::stagebureau), "");
  good.reden += 'a';
  EXPECT_EQ(course.refused(good, Wie::stagebureau), "tekst.te_lang /reden\n");
}

TEST(Stageplan, OfGzServesTheLeerlijnenOfItsGoals) {
  Course course("gz", R"("onderdelen": [])");
  const OnderdeelId any = course.beeld().traject.onderdelen.back().id;
  Stageplan named = plan();
  named.leerdoelen = {{"Een", "", "diagnostiek", 2}, {"Twee", "", "diagnostiek", 1}, {"Drie", "", "behandeling", 1}};
  course.after(DienStageplanIn{any, named});
  const std::vector<Leerlijninzet> expected = {{"diagnostiek", 2}, {"behandeling", 1}};
  EXPECT_EQ(find_onderdeel(course.beeld().traject, any)->leerlijnen, expected);
  const Stageplan next = eerste_stageplan(course.beeld(), *find_onderdeel(course.beeld().traject, any), vectors::pack("gz"));
  ASSERT_EQ(next.leerdoelen.size(), 2u);
  EXPECT_EQ(next.leerdoelen[1].leerlijn, "behandeling");
  Stageplan unknown = named;
  unknown.leerdoelen = {{"Een", "", "diagnostiek", 2}, {"Twee", "", "nergens", 1}, {"Drie", "", "", 3}};
  const Findings found = course.all(DienStageplanIn{any, unknown}, Wie::aios);
  const auto where = std::find_if(found.begin(), found.end(), [](const Finding& each) { return each.code == "leerlijn.onbekend"; });
  ASSERT_NE(where, found.end());
  EXPECT_EQ(where->pad, "/plan/leerdoelen/1/leerlijn");
  ASSERT_TRUE(where->herstel);
  EXPECT_EQ(where->herstel->keuzes.size(), 5u);
  EXPECT_EQ(std::count_if(found.begin(), found.end(), [](const Finding& each) { return each.code == "leerlijn.onbekend"; }), 1);
  unknown.leerdoelen = {{"Een", "", "diagnostiek", 1}, {"Twee", "", "diagnostiek", 3}, {"Drie", "", "", 3}};
  course.after(DienStageplanIn{any, unknown});
  const std::vector<Leerlijninzet> highest = {{"diagnostiek", 3}};
  EXPECT_EQ(find_onderdeel(course.beeld().traject, any)->leerlijnen, highest) << "the highest level; a goal without one serves none";
}

TEST_F(Running, AStageThatIsNotThereIsRefused) {
  const OnderdeelId none{999999};
  const std::string refused = "stage.onbekend /onderdeel\n";
  EXPECT_EQ(course.refused(DienStageplanIn{none, plan()}, Wie::aios), refused);
  EXPECT_EQ(course.refused(BeoordeelStageplan{none, Besluit::goedgekeurd, {}}, Wie::instituutsopleider), refused);
  EXPECT_EQ(course.refused(LegBegeleidingVast{none, true, {}, {}, {}}, Wie::aios), refused);
  EXPECT_EQ(course.refused(DienVerslagIn{none, true}, Wie::aios), refused);
  EXPECT_EQ(course.refused(GeefStagebeoordeling{none, "Goed"}, Wie::stagebureau), refused);
  EXPECT_EQ(course.refused(WijzigEinde{none, CivilDate::of(2027, 8, 1), Einderede::in_overleg}, Wie::stagebureau), refused);
  EXPECT_EQ(course.refused(LegGereedheidVast{none, {}}, Wie::aios), refused);
}

TEST_F(Running, RemarksOnAPlanAreBounded) {
  course.after(DienStageplanIn{as, plan()});
  BeoordeelStageplan back{as, Besluit::teruggestuurd, {{Plandeel::toetsing, std::string(k_max_toelichting, 'a')}}};
  EXPECT_EQ(course.refused(back, Wie::instituutsopleider), "");
  back.opmerkingen[0].tekst += 'a';
  EXPECT_EQ(course.refused(back, Wie::instituutsopleider), "tekst.te_lang /opmerkingen/0/tekst\n");
  back.opmerkingen[0].tekst = "Wie?";
  back.opmerkingen.resize(4, back.opmerkingen[0]);
  EXPECT_EQ(course.refused(back, Wie::instituutsopleider), "");
  back.opmerkingen.resize(5, back.opmerkingen[0]);
  EXPECT_EQ(course.refused(back, Wie::instituutsopleider), "lijst.te_lang /opmerkingen\n");
}

TEST_F(Running, AnotherPlanIsNotApprovedYet) {
  course.after(DienStageplanIn{as, plan()});
  course.after(BeoordeelStageplan{as, Besluit::goedgekeurd, {}});
  Stageplan next = plan();
  next.begeleiding_uren.reset();
  course.after(DienStageplanIn{as, next});
  EXPECT_FALSE(course.stage("as").voortgang.stageplan_goedgekeurd);
  EXPECT_EQ(course.stage("as").plek->begeleiding_uren, whole(2)) << "what was agreed stays";
  const Stageplan first = eerste_stageplan(course.beeld(), course.stage("kz"), vectors::pack("va"));
  EXPECT_EQ(first.leerdoelen.size(), 1u) << "one goal to begin with";
}

TEST_F(Running, TextsOfSupervisionAreBounded) {
  course.on("2027-07-01");
  LegBegeleidingVast facts{as, true, {}, {}, {{Toetssoort::praktijkopdracht, Rol::praktijkopleider, CivilDate::of(2027, 7, 1),
                                               std::string(k_max_plantekst, 'a'), {}}}};
  EXPECT_EQ(course.refused(facts, Wie::aios), "");
  facts.praktijktoetsen[0].toelichting += 'a';
  EXPECT_EQ(course.refused(facts, Wie::aios), "tekst.te_lang /praktijktoetsen/0/toelichting\n");
  WijzigStagebegeleider other{as, "", std::string(k_max_instelling_naam, 'a'), ""};
  EXPECT_EQ(course.refused(other, Wie::aios), "");
  other.stagebegeleider += 'a';
  EXPECT_EQ(course.refused(other, Wie::aios), "tekst.te_lang /stagebegeleider\n");
}

TEST_F(Running, WhatTheRulesSayOfSupervisionIsAboutThatStageAndRefusesNothing) {
  course.on("2027-07-01");
  const LegBegeleidingVast nothing{as, true, {}, {}, {}};
  for (const Finding& each : course.all(nothing, Wie::aios)) {
    EXPECT_TRUE(is_op_of_onder(each.pad, "/onderdelen/" + std::to_string(as.value))) << each.pad;
    EXPECT_NE(each.ernst, Ernst::blokkeert) << each.code;
  }
}

TEST(Stageplan, BeginsWithWhatTheEtalageSaysOfThePlace) {
  Course course("va", R"("onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ", "begeleiding_uren": 2}}])");
  Onderdeel& as = course.stage("as");
  EXPECT_EQ(eerste_stageplan(course.beeld(), as, vectors::pack("va")).begeleiding_uren, whole(2));
  EXPECT_EQ(eerste_stageplan(course.beeld(), as, vectors::pack("va")).activiteiten, "");
  Stageplaats plaats;
  plaats.id = {70007};
  plaats.omschrijving = "Meelopen met het crisisteam.";
  course.beeld().plaatsen.push_back(plaats);
  EXPECT_EQ(eerste_stageplan(course.beeld(), as, vectors::pack("va")).activiteiten, "") << "another place";
  as.plek->stageplaats = StageplaatsId{70007};
  EXPECT_EQ(eerste_stageplan(course.beeld(), as, vectors::pack("va")).activiteiten, "Meelopen met het crisisteam.");
}

TEST(Stageplan, BeginsWithAGoalForEachLeerlijnOfTheProgramme) {
  Course course("gz", R"("onderdelen": [])");
  Onderdeel& any = course.beeld().traject.onderdelen.back();
  std::string leerlijnen;
  for (const Leerdoel& each : eerste_stageplan(course.beeld(), any, vectors::pack("gz")).leerdoelen) {
    leerlijnen += each.leerlijn + " " + std::to_string(each.niveau) + " ";
  }
  EXPECT_EQ(leerlijnen, "diagnostiek 1 behandeling 1 professionele_ontwikkeling 1 leiderschap_en_innovatie 1 academisch_werken 1 ");
  any.leerlijnen = {{"behandeling", 2}};
  const std::vector<Leerdoel> named = eerste_stageplan(course.beeld(), any, vectors::pack("gz")).leerdoelen;
  ASSERT_EQ(named.size(), 1u) << "the schedule says which";
  EXPECT_EQ(named[0], (Leerdoel{"", "", "behandeling", 2}));
}

TEST(Stageplan, BeginsWithWhatIsSaidOfThePlacesOfPartStages) {
  Course course("izb", R"("onderdelen": [{"soort": "as", "delen": [
      {"soort": "as-rivm", "plek": {"instelling": "RIVM", "begeleiding_uren": 2}},
      {"soort": "as-mmb", "plek": {"instelling": "Lab Zuid"}}]}])");
  Onderdeel& as = course.stage("as");
  const auto is_at = [&](std::size_t deel, std::int64_t id, const char* omschrijving) {
    Stageplaats plaats;
    plaats.id = {id};
    plaats.omschrijving = omschrijving;
    as.delen[deel].plek->stageplaats = plaats.id;
    course.beeld().plaatsen.push_back(plaats);
  };
  is_at(0, 70007, "Signalering van uitbraken.");
  is_at(1, 70008, "Van monster tot advies.");
  const auto first = [&] { return eerste_stageplan(course.beeld(), as, vectors::pack("izb")); };
  EXPECT_EQ(first().activiteiten, "Signalering van uitbraken.\n\nVan monster tot advies.");
  EXPECT_EQ(first().begeleiding_uren, whole(2)) << "where one of them says it";
  as.delen[1].plek->begeleiding_uren = whole(1);
  EXPECT_FALSE(first().begeleiding_uren) << "which of the two it is the aios says";
}

TEST(Stageplan, DiffersBySection) {
  Stageplan changed = plan();
  EXPECT_EQ(verschillen(plan(), changed), std::vector<Plandeel>{});
  changed.begeleiding_uren.reset();
  changed.leerdoelen.emplace_back();
  EXPECT_EQ(verschillen(plan(), changed), (std::vector<Plandeel>{Plandeel::leerdoelen, Plandeel::begeleiding}));
  changed = plan();
  changed.activiteiten += ".";
  changed.begeleiding += ".";
  changed.toetsing.clear();
  EXPECT_EQ(verschillen(plan(), changed),
            (std::vector<Plandeel>{Plandeel::activiteiten, Plandeel::begeleiding, Plandeel::toetsing}));
}

// ------------------------------------------------------------------ begeleiding

TEST_F(Running, OnlyTalksThatWereHeldCount) {
  course.on("2027-07-01");
  const CivilDate today = CivilDate::of(2027, 7, 1);
  LegBegeleidingVast facts;
  facts.onderdeel = as;
  // Both would be enough if they had been held.
  facts.gesprekken = {{Gesprekssoort::evaluatie, today.plus_days(20), {Rol::stagebegeleider}, false},
                      {Gesprekssoort::eind, today.plus_days(50), {Rol::stagebegeleider}, false},
                      {Gesprekssoort::gezamenlijk, today, {Rol::stagebegeleider, Rol::praktijkopleider}, true}};
  EXPECT_EQ(course.refused(facts, Wie::aios), "");
  course.after(facts);
  EXPECT_EQ(course.stage("as").voortgang.gesprekken.front().soort, Gesprekssoort::gezamenlijk) << "by date";
  std::string said;
  for (const Finding& each : course.all(facts, Wie::praktijkopleider)) {
    if (each.code.starts_with("gesprekken.")) said += each.code + " ";
  }
  EXPECT_EQ(said, "gesprekken.evaluatie gesprekken.stagebegeleider ");
  facts.gesprekken[0].gehouden = true;
  EXPECT_EQ(course.refused(facts, Wie::aios), "begeleiding.in_toekomst /gesprekken/0/datum\n");
}

TEST_F(Running, SupervisionHasItsOwnRolesAndDays) {
  course.on("2027-07-01");
  const CivilDate tomorrow = CivilDate::of(2027, 7, 2);
  LegBegeleidingVast facts;
  facts.onderdeel = as;
  facts.gesprekken = {{Gesprekssoort::start, tomorrow.plus_days(-1), {Rol::aios}, true},
                      {Gesprekssoort::start, tomorrow.plus_days(-1), {Rol::stagebegeleider, Rol::stagebegeleider}, true}};
  facts.praktijktoetsen = {{Toetssoort::praktijkbeoordeling, Rol::stagebureau, tomorrow}};
  facts.diensten = Diensten{true, tomorrow, false, tomorrow};
  EXPECT_EQ(course.refused(facts, Wie::aios),
            "begeleiding.in_toekomst /diensten/bekwaam\nbegeleiding.in_toekomst /diensten/overleg_met_io\n"
            "gesprek.aanwezig /gesprekken/0/aanwezig\ngesprek.aanwezig /gesprekken/1/aanwezig\n"
            "begeleiding.in_toekomst /praktijktoetsen/0/datum\ngesprek.aanwezig /praktijktoetsen/0/door\n");
  EXPECT_EQ(course.refused(LegBegeleidingVast{as, true, {}, {}, {}}, Wie::ander), "bevoegd.niet \n");
}

TEST_F(Running, NoSupervisionBeforeAPlaceIsFinalOrAfterTheValuing) {
  const OnderdeelId kz = course.part("kz");
  EXPECT_EQ(course.refused(LegBegeleidingVast{kz, true, {}, {}, {}}, Wie::aios), "stage.kan_nu_niet /onderdeel\n");
  EXPECT_FALSE(is_onder_begeleiding(Fase::stage_goedgekeurd));
  EXPECT_TRUE(is_onder_begeleiding(Fase::geplaatst));
  EXPECT_TRUE(is_onder_begeleiding(Fase::beoordeeld));
  EXPECT_FALSE(is_onder_begeleiding(Fase::afgerond));
}

TEST_F(Running, AnotherStagebegeleiderTakesOver) {
  const WijzigStagebegeleider other{as, "", " drs. Bo Visser ", "bo@duinrand.example"};
  EXPECT_EQ(course.refused(other, Wie::instituutsopleider), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(other, Wie::stagebureau), "");
  EXPECT_EQ(course.refused(other, Wie::aios), "");
  course.after(other);
  EXPECT_EQ(course.stage("as").plek->stagebegeleider, "drs. Bo Visser");
  EXPECT_EQ(course.stage("as").plek->stagebegeleider_email, "bo@duinrand.example");
  EXPECT_EQ(course.refused(WijzigStagebegeleider{as, "deel", "", "bo"}, Wie::aios),
            "plaatsing.kies_deel /deel\nplaatsing.stagebegeleider_ontbreekt /stagebegeleider\n"
            "adres.onbruikbaar /stagebegeleider_email\n");
}

TEST_F(Running, AStagebegeleiderIsAskedByMailOnceThereIsAnAddress) {
  const NodigStagebegeleiderUit asked{as, ""};
  EXPECT_EQ(course.refused(asked, Wie::aios), "stagebegeleider.zonder_adres /onderdeel\n");
  course.after(WijzigStagebegeleider{as, "", "dr. Ada de Boer", "ada@duinrand.example"});
  EXPECT_EQ(course.refused(asked, Wie::aios), "");
  EXPECT_EQ(course.refused(asked, Wie::stagebureau), "");
  EXPECT_EQ(course.refused(asked, Wie::praktijkopleider), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(NodigStagebegeleiderUit{as, "deel"}, Wie::aios), "plaatsing.kies_deel /deel\n");
  EXPECT_EQ(course.refused(NodigStagebegeleiderUit{course.part("kz"), ""}, Wie::aios), "stage.kan_nu_niet /onderdeel\n");
}

// ------------------------------------------------------------------ evaluatie

TEST_F(Running, AReportIsJudgedByThoseThePackNamesAndValuedByTheIo) {
  course.after(document("0"));
  EXPECT_EQ(course.refused(DienVerslagIn{as}, Wie::aios), "stage.kan_nu_niet /onderdeel\n");
  hand_in();
  EXPECT_EQ(course.turn("as"), "stagebeoordeling stagebegeleider");
  EXPECT_EQ(course.refused(agreed(Rol::stagebegeleider), Wie::praktijkopleider), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(agreed(Rol::stagebegeleider), Wie::stagebureau), "") << "on paper";
  course.after(agreed(Rol::stagebegeleider));
  EXPECT_EQ(course.refused(agreed(Rol::stagebegeleider), Wie::stagebureau), "verslag.oordeel_niet_gevraagd /rol\n");
  const GeefStagebeoordeling assessment{as, " De doelen zijn gehaald. "};
  EXPECT_EQ(course.refused(GeefStagebeoordeling{as, " "}, Wie::stagebureau), "stagebeoordeling.leeg /tekst\n");
  EXPECT_EQ(course.refused(assessment, Wie::aios), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(assessment, Wie::stagebureau), "");
  course.after(assessment);
  EXPECT_EQ(course.stage("as").voortgang.stagebeoordeling_tekst, "De doelen zijn gehaald.");
  EXPECT_EQ(course.refused(assessment, Wie::stagebureau), "stagebeoordeling.al_gegeven /onderdeel\n");
  EXPECT_EQ(course.turn("as"), "oordeel praktijkopleider");
  EXPECT_EQ(course.refused(agreed(Rol::instituutsopleider), Wie::instituutsopleider), "") << "PO or IO";
  EXPECT_EQ(course.refused(agreed(Rol::praktijkopleider), Wie::praktijkopleider), "");
  course.after(agreed(Rol::praktijkopleider));
  EXPECT_EQ(course.turn("as"), "waardering instituutsopleider");
  EXPECT_EQ(course.refused(agreed(Rol::praktijkopleider), Wie::praktijkopleider), "stage.kan_nu_niet /onderdeel\n");
  EXPECT_EQ(course.refused(agreed(Rol::instituutsopleider), Wie::instituutsopleider), "");
  course.after(agreed(Rol::instituutsopleider));
  EXPECT_EQ(course.fase("as"), "afgerond");
  EXPECT_EQ(course.refused(returned(Rol::instituutsopleider, "Toch niet"), Wie::instituutsopleider),
            "stage.kan_nu_niet /onderdeel\n");
}

TEST_F(Running, AnIoWhoJudgesInPlaceOfThePoHasNotValuedYet) {
  hand_in();
  course.after(GeefStagebeoordeling{as, "Goed"});
  course.after(agreed(Rol::instituutsopleider));
  EXPECT_EQ(course.turn("as"), "oordeel stagebegeleider");
  EXPECT_EQ(course.refused(agreed(Rol::instituutsopleider), Wie::instituutsopleider),
            "verslag.oordeel_niet_gevraagd /rol\n");
  EXPECT_EQ(course.refused(agreed(Rol::praktijkopleider), Wie::praktijkopleider), "verslag.oordeel_niet_gevraagd /rol\n");
  course.after(agreed(Rol::stagebegeleider));
  EXPECT_EQ(course.turn("as"), "waardering instituutsopleider");
}

TEST_F(Running, WhereNoPoIsInvolvedTheIoJudges) {
  course.after(LegBegeleidingVast{as, false, {}, {}, {}});
  hand_in();
  EXPECT_EQ(course.refused(agreed(Rol::praktijkopleider), Wie::praktijkopleider), "verslag.oordeel_niet_gevraagd /rol\n");
  EXPECT_EQ(course.refused(agreed(Rol::instituutsopleider), Wie::instituutsopleider), "");
}

TEST_F(Running, AReportComesBackFromEachOfThemAndIsJudgedAnew) {
  const struct {
    Rol rol;
    Wie wie;
  } judges[] = {{Rol::stagebegeleider, Wie::stagebureau},
                {Rol::praktijkopleider, Wie::praktijkopleider},
                {Rol::instituutsopleider, Wie::instituutsopleider}};
  hand_in();
  course.after(GeefStagebeoordeling{as, "Goed"});
  for (const auto& each : judges) {
    EXPECT_EQ(course.refused(returned(each.rol, " "), each.wie), "verzoek.reden_ontbreekt /reden\n");
    EXPECT_EQ(course.refused(returned(each.rol, "Te kort"), each.wie), "");
    course.after(agreed(Rol::stagebegeleider));
    course.after(returned(each.rol, " Te kort "));
    EXPECT_EQ(course.turn("as"), "verslag_aanpassen aios");
    EXPECT_EQ(course.stage("as").voortgang.verslag_terug->reden, "Te kort");
    EXPECT_EQ(course.stage("as").voortgang.verslag_terug->van, each.rol);
    EXPECT_EQ(course.refused(DienVerslagIn{as}, Wie::aios), "");
    course.after(DienVerslagIn{as});
    EXPECT_FALSE(course.stage("as").voortgang.verslag_terug);
    EXPECT_TRUE(course.stage("as").voortgang.oordelen.empty()) << "another report is judged anew";
    EXPECT_TRUE(course.stage("as").voortgang.stagebeoordeling) << "which is about the stage";
  }
  course.after(agreed(Rol::stagebegeleider));
  course.after(agreed(Rol::praktijkopleider));
  EXPECT_EQ(course.refused(returned(Rol::instituutsopleider, "Nog iets"), Wie::instituutsopleider), "");
  course.after(returned(Rol::instituutsopleider, "Nog iets"));
  EXPECT_EQ(course.fase("as"), "evaluatie");
}

TEST_F(Running, ADocumentIsAddedByAiosOrStagebureauWhileTheReportIsNotIn) {
  EXPECT_EQ(course.refused(document("a"), Wie::aios), "stage.kan_nu_niet /onderdeel\n") << "before the stage is over";
  course.on("2027-09-06");
  EXPECT_EQ(course.refused(document("a"), Wie::aios), "");
  EXPECT_EQ(course.refused(document("a"), Wie::stagebureau), "") << "on behalf";
  for (const Wie other : {Wie::instituutsopleider, Wie::praktijkopleider}) {
    EXPECT_EQ(course.refused(document("a"), other), "bevoegd.niet \n");
  }
  VoegVerslagToe empty = document("a");
  empty.grootte = 0;
  EXPECT_EQ(course.refused(empty, Wie::aios), "document.leeg /document\n");
  VoegVerslagToe large = document("a");
  large.grootte = k_max_document;
  EXPECT_EQ(course.refused(large, Wie::aios), "");
  ++large.grootte;
  EXPECT_EQ(course.refused(large, Wie::aios), "document.te_groot /document\n");
  course.after(document("a"));
  EXPECT_EQ(course.refused(document("a"), Wie::aios), "verslag.staat_er_al /document\n");
  EXPECT_EQ(course.refused(document("b"), Wie::aios), "");
  course.after(DienVerslagIn{as});
  EXPECT_EQ(course.refused(document("b"), Wie::aios), "stage.kan_nu_niet /onderdeel\n") << "it is being judged";
  course.after(returned(Rol::instituutsopleider, "Te kort"));
  EXPECT_EQ(course.refused(document("b"), Wie::aios), "");
}

TEST_F(Running, NoMoreThanSoManyVersionsAreKept) {
  course.on("2027-09-06");
  for (std::size_t i = 1; i < k_max_verslagversies; ++i) course.after(document(std::to_string(i).c_str()));
  EXPECT_EQ(course.refused(document("x"), Wie::aios), "");
  course.after(document("x"));
  EXPECT_EQ(course.refused(document("y"), Wie::aios), "verslag.te_veel_versies /document\n");
}

TEST_F(Running, AReportIsHandedInWithItsNewestDocumentOrSaidToBeElsewhere) {
  course.on("2027-09-06");
  EXPECT_EQ(course.refused(DienVerslagIn{as}, Wie::aios), "verslag.zonder_document /elders\n");
  EXPECT_EQ(course.refused(DienVerslagIn{as, true}, Wie::aios), "");
  course.after(document("a"));
  course.after(document("b"));
  course.after(DienVerslagIn{as});
  EXPECT_EQ(course.stage("as").voortgang.verslag_versie, 2);
  course.after(returned(Rol::instituutsopleider, "Te kort"));
  EXPECT_EQ(course.stage("as").voortgang.verslag_versie, std::nullopt);
  EXPECT_EQ(course.stage("as").voortgang.verslag_terug->versie, 2);
  course.after(DienVerslagIn{as, true});
  EXPECT_EQ(course.stage("as").voortgang.verslag_versie, std::nullopt) << "another one, elsewhere";
}

TEST(Report, OfTnoIsJudgedAndValuedByTheIoInTwoActs) {
  Course course("tno-later", R"("onderdelen": [{"soort": "mg", "plek": {"instelling": "GGD Duinrand"}}])");
  course.on("2030-01-01");
  const OnderdeelId mg = course.part("mg");
  ASSERT_EQ(course.fase("mg"), "evaluatie");
  course.after(DienVerslagIn{mg, true});
  course.after(GeefStagebeoordeling{mg, "Goed"});
  course.after(BeoordeelVerslag{mg, Rol::stagebegeleider, Besluit::goedgekeurd, ""});
  EXPECT_EQ(course.refused(BeoordeelVerslag{mg, Rol::praktijkopleider, Besluit::goedgekeurd, ""}, Wie::praktijkopleider),
            "verslag.oordeel_niet_gevraagd /rol\n");
  const BeoordeelVerslag by_io{mg, Rol::instituutsopleider, Besluit::goedgekeurd, ""};
  EXPECT_EQ(course.turn("mg"), "oordeel instituutsopleider");
  course.after(by_io);
  EXPECT_EQ(course.turn("mg"), "waardering instituutsopleider");
  course.after(by_io);
  EXPECT_EQ(course.fase("mg"), "afgerond");
}

}  // namespace
}  // namespace stagepad
