// Where exactly the steps by which a stage gets its place end: who takes them and when, how much is written
// with them, what is judged, and what each of them leaves behind. The trainings are those of
// command_plaatsing_test.cpp. TBC: as (2) is at a place recognised for pulmonology, by own recruitment.

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/unit/shared/course.hpp"

namespace stagepad {
namespace {

using vectors::Course;
using vectors::Wie;
using vectors::assign;
using vectors::k_approved_kz;
using vectors::k_preferred_as;
using vectors::report;

using Words = std::vector<std::string>;

const CivilDate k_today = CivilDate::of(2026, 10, 1);
const CivilDate k_later = CivilDate::of(2026, 11, 2);
const std::string k_kan_nu_niet = "stage.kan_nu_niet /onderdeel\n";

/// "code path" of the findings whose codes begin so.
Words of(const Findings& findings, const std::string& codes) {
  Words chosen;
  for (const Finding& each : findings) {
    if (each.code.rfind(codes, 0) == 0) chosen.push_back(each.code + " " + each.pad);
  }
  return chosen;
}

/// Who is named as the one to turn to, when there is exactly one finding; otherwise nobody.
std::vector<Rol> sent_to(const Findings& findings) {
  if (findings.size() != 1 || !findings[0].herstel) return {};
  return findings[0].herstel->rollen;
}

const Course& placed_by_three_parts() {
  static const Course course = [] {
    Course made("mmk", R"("onderdelen": [])");
    for (const char* deel : {"as-nvic", "as-dermatologie", "as-longziekten"}) {
      made.after(assign(made.part("as"), deel, "UMC Utrecht"));
    }
    made.after(GeefAkkoord{made.part("as"), Rol::instituutsopleider});
    made.after(MaakDefinitief{made.part("as")});
    return made;
  }();
  return course;
}

// Who, and when.

TEST(PlaceSteps, AreAboutAStageOfTheTraining) {
  const Course course("va", k_preferred_as);
  for (const OnderdeelId id : {OnderdeelId{77}, course.part("va-2")}) {
    const std::pair<Command, Wie> steps[] = {
        {report(id), Wie::aios},
        {BeoordeelPlaatsing{id, Besluit::goedgekeurd, ""}, Wie::instituutsopleider},
        {PlaatsOnderVoorbehoud{id, StageplaatsId{1}}, Wie::stagebureau},
        {LaatOngeplaatst{id, "Vol"}, Wie::stagebureau},
        {assign(id, "", "RIVM"), Wie::stagebureau},
        {GeefAkkoord{id, Rol::aios}, Wie::aios},
        {MaakDefinitief{id}, Wie::stagebureau},
        {TrekPlaatsingIn{id, "Verhuisd"}, Wie::stagebureau}};
    for (const auto& step : steps) {
      EXPECT_EQ(course.refused(step.first, step.second), "stage.onbekend /onderdeel\n") << step.first.index();
    }
  }
}

TEST(PlaceSteps, WithAStageThatIsNotThereNothingChanges) {
  Course course("va", k_preferred_as);
  const Traject before = course.beeld().traject;
  const OnderdeelId id{77};
  course.after(report(id));
  course.after(BeoordeelPlaatsing{id, Besluit::goedgekeurd, ""}, Rol::stagebureau);
  course.after(PlaatsOnderVoorbehoud{id, StageplaatsId{1}});
  course.after(LaatOngeplaatst{id, "Vol"});
  course.after(assign(id, "", "RIVM"));
  course.after(GeefAkkoord{id, Rol::aios});
  course.after(MaakDefinitief{id});
  course.after(TrekPlaatsingIn{id, "Verhuisd"});
  EXPECT_TRUE(course.beeld().traject == before);
}

TEST(PlaceSteps, NobodyAgreesToAPlaceThatNobodyReported) {
  Course course("va", k_approved_kz);
  const Traject before = course.beeld().traject;
  const OnderdeelId kz = course.part("kz");
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, ""}, Rol::stagebureau);
  course.after(GeefAkkoord{kz, Rol::instituutsopleider});
  course.after(MaakDefinitief{kz});
  EXPECT_TRUE(course.beeld().traject == before);
}

TEST(PlaceSteps, SendSomebodyElseToTheRoleThatTheyAreFor) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  course.after(report(kz));
  using Roles = std::vector<Rol>;
  const BeoordeelPlaatsing good{kz, Besluit::goedgekeurd, ""};
  EXPECT_EQ(sent_to(course.all(good, Wie::aios)), Roles{Rol::instituutsopleider});
  EXPECT_EQ(sent_to(course.all(good, Wie::praktijkopleider)), Roles{Rol::instituutsopleider});
  EXPECT_EQ(sent_to(course.all(report(kz), Wie::stagebureau)), Roles{Rol::aios});
  EXPECT_EQ(sent_to(course.all(TrekPlaatsingIn{kz, "Verhuisd"}, Wie::praktijkopleider)), Roles{Rol::stagebureau});
  EXPECT_EQ(sent_to(course.all(LaatOngeplaatst{kz, "Vol"}, Wie::ander)), Roles{Rol::stagebureau})
      << "has no role in this training";
  course.after(good, Rol::instituutsopleider);
  EXPECT_EQ(sent_to(course.all(good, Wie::praktijkopleider)), Roles{Rol::stagebureau}) << "whose turn it is now";
  EXPECT_EQ(course.refused(good, Wie::praktijkopleider), "bevoegd.niet \n");
}

TEST(PlaceSteps, OfSomebodyWithTwoRolesAreTakenByTheOneTheyAreFor) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  const Actor both = {PersoonId{2}, {Rol::instituutsopleider, Rol::stagebureau}};
  course.after(report(kz));
  const BeoordeelPlaatsing good{kz, Besluit::goedgekeurd, ""};
  EXPECT_EQ(course.refused(TrekPlaatsingIn{kz, "Verhuisd"}, both), k_kan_nu_niet)
      << "of the Stagebureau, but not now";
  for (const Rol rol : {Rol::instituutsopleider, Rol::stagebureau}) {
    EXPECT_EQ(course.refused(good, both), "");
    course.after(good, rol);
  }
  EXPECT_EQ(course.refused(TrekPlaatsingIn{kz, "Verhuisd"}, both), "");
}

TEST(PlaceSteps, OutOfTurnSendToWhoeverIsToAct) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  const TrekPlaatsingIn withdrawal{kz, "Verhuisd"};
  EXPECT_EQ(sent_to(course.all(withdrawal, Wie::stagebureau)), std::vector<Rol>{Rol::aios});
  course.after(report(kz));
  EXPECT_EQ(sent_to(course.all(withdrawal, Wie::stagebureau)), std::vector<Rol>{Rol::instituutsopleider});
}

TEST(PlaceSteps, OutOfTurnNameTheFaseAndOnceAllIsDoneNobody) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  course.beeld().vandaag = CivilDate::of(2028, 9, 1);
  Voortgang& done = course.stage("kz").voortgang;
  done.verslag_ingediend = done.stagebeoordeling = CivilDate::of(2028, 8, 31);
  for (const Rol rol : {Rol::stagebegeleider, Rol::praktijkopleider, Rol::instituutsopleider}) {
    done.oordelen.push_back({rol, CivilDate::of(2028, 9, 1), true});
  }
  done.gewaardeerd = CivilDate::of(2028, 9, 1);
  ASSERT_EQ(course.fase("kz"), "afgerond");
  const Findings found = course.all(TrekPlaatsingIn{kz, "Verhuisd"}, Wie::stagebureau);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "stage.kan_nu_niet");
  EXPECT_EQ(found[0].parameters[1].waarde, "afgerond");
  EXPECT_FALSE(found[0].herstel.has_value());
}

TEST(PlaceSteps, ThatTwoRolesMayTakeAreOutOfTurnForBothAlike) {
  const Course& course = placed_by_three_parts();
  EXPECT_EQ(course.refused(assign(course.part("as"), "as-nvic", "UMC Utrecht"), Wie::stagebureau), k_kan_nu_niet);
}

// What is written with them.

TEST(PlaceTexts, AReasonHasTwoThousandCharactersAtMost) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  Course own("va", k_approved_kz);
  const OnderdeelId kz = own.part("kz");
  own.after(report(kz));
  for (const auto& [length, outcome] : {std::pair{2000, ""}, {2001, "tekst.te_lang /reden\n"}}) {
    const std::string reason(static_cast<std::size_t>(length), 'a');
    EXPECT_EQ(course.refused(LaatOngeplaatst{as, reason}, Wie::stagebureau), outcome);
    EXPECT_EQ(own.refused(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, reason}, Wie::instituutsopleider), outcome);
    EXPECT_EQ(own.refused(BeoordeelPlaatsing{kz, Besluit::teruggestuurd, reason}, Wie::instituutsopleider), outcome);
  }
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{1}});
  EXPECT_EQ(course.refused(TrekPlaatsingIn{as, std::string(2000, 'a')}, Wie::stagebureau), "");
  EXPECT_EQ(course.refused(TrekPlaatsingIn{as, std::string(2001, 'a')}, Wie::stagebureau),
            "tekst.te_lang /reden\n");
}

TEST(PlaceTexts, NamesOfAPlaceHaveTwoHundredCharactersAtMost) {
  const Course own("va", k_approved_kz);
  const Course assigned("mmk", R"("onderdelen": [])");
  const std::pair<std::string Plek::*, const char*> names[] = {{&Plek::instelling, "/plek/instelling"},
                                                               {&Plek::afdeling, "/plek/afdeling"},
                                                               {&Plek::stagebegeleider, "/plek/stagebegeleider"}};
  for (const auto& name : names) {
    MeldPlaats melding = report(own.part("kz"));
    WijsPlaatsToe toewijzing = assign(assigned.part("as"), "as-nvic", "UMC Utrecht");
    melding.plek.*name.first = toewijzing.plek.*name.first = std::string(200, 'a');
    EXPECT_EQ(own.refused(melding, Wie::aios), "") << name.second;
    EXPECT_EQ(assigned.refused(toewijzing, Wie::stagebureau), "") << name.second;
    melding.plek.*name.first = toewijzing.plek.*name.first = std::string(201, 'a');
    const std::string too_long = std::string("tekst.te_lang ") + name.second + "\n";
    EXPECT_EQ(own.refused(melding, Wie::aios), too_long);
    EXPECT_EQ(assigned.refused(toewijzing, Wie::stagebureau), too_long);
  }
}

TEST(PlaceTexts, TheAddressOfWhoSupervisesIsOneOrIsLeftOut) {
  const Course course("va", k_approved_kz);
  MeldPlaats melding = report(course.part("kz"));
  for (const char* address : {"", "ada@boerhaave.example"}) {
    melding.plek.stagebegeleider_email = address;
    EXPECT_EQ(course.refused(melding, Wie::aios), "") << address;
  }
  melding.plek.stagebegeleider_email = "ada";
  EXPECT_EQ(vectors::in_words(course.all(melding, Wie::aios)),
            Words{"adres.onbruikbaar /plek/stagebegeleider_email"});
}

// Which part-stage is meant.

TEST(PlaceOfAPart, AStageWithoutPartStagesHasNoneToName) {
  const Course course("va", k_approved_kz);
  MeldPlaats melding = report(course.part("kz"));
  melding.deel = "kz-vrij";
  const Findings found = course.all(melding, Wie::aios);
  EXPECT_EQ(vectors::in_words(found), Words{"plaatsing.kies_deel /deel"});
}

TEST(PlaceOfAPart, WhereTheInstituteAssignsAllThereIsNothingForTheAiosToChoose) {
  const Course course("mmk", R"("onderdelen": [])");
  const Findings found = course.all(report(course.part("as")), Wie::aios);
  ASSERT_EQ(of(found, "plaatsing."), Words{"plaatsing.kies_deel /deel"});
  EXPECT_FALSE(found[0].herstel.has_value());
}

TEST(PlaceOfAPart, OneThatThePackDoesNotKnowIsNotAmongTheChoices) {
  const Course course("izb", R"("onderdelen": [{"soort": "as", "delen": [
      {"soort": "as-rivm"}, {"soort": "as-anders"}, {"soort": "as-mmb"}]}],
      "verzoeken": [{"onderdeel": "as", "route": "eigen", "eigen_instelling": "Lab Zuid"}])");
  MeldPlaats melding = report(course.part("as"), "Lab Zuid");
  melding.deel = "as-anders";
  const Findings found = course.all(melding, Wie::aios);
  ASSERT_EQ(vectors::in_words(found), Words{"plaatsing.kies_deel /deel"});
  ASSERT_TRUE(found[0].herstel.has_value());
  EXPECT_EQ(found[0].herstel->keuzes, Words{"as-mmb"});
}

TEST(PlaceOfAPart, LiesWithThatPartAndItsRouteOnly) {
  Course course("izb", R"("onderdelen": [{"soort": "as", "delen": [{"soort": "as-mmb"}, {"soort": "as-rivm"}]}],
      "verzoeken": [{"onderdeel": "as", "route": "eigen", "eigen_instelling": "Lab Zuid"}])");
  const OnderdeelId as = course.part("as");
  MeldPlaats melding = report(as, "Lab Zuid");
  melding.deel = "as-mmb";
  course.after(melding);
  ASSERT_EQ(course.stage("as").delen.size(), 2U) << "as the schedule names them";
  EXPECT_FALSE(course.stage("as").plek.has_value());
  const Deelstage own = course.stage("as").delen[0];
  ASSERT_TRUE(own.plek.has_value());
  EXPECT_EQ(own.plek->instelling, "Lab Zuid");
  EXPECT_EQ(own.route, Route::eigen);
  EXPECT_TRUE(course.stage("as").delen[1] == (Deelstage{"as-rivm", {}, {}, {}}));
  course.after(assign(as, "as-rivm", "RIVM"));
  EXPECT_TRUE(course.stage("as").delen[0] == own);
  EXPECT_EQ(course.stage("as").delen[1].plek->instelling, "RIVM");
  EXPECT_EQ(course.stage("as").delen[1].route, Route::toegewezen);
}

TEST(PlaceOfAPart, OneOfTheStageItselfIsWithNoPart) {
  Course course("mmk", R"("onderdelen": [])");
  course.after(assign(course.part("as"), "", "UMC Utrecht"));
  ASSERT_TRUE(course.stage("as").plek.has_value());
  EXPECT_EQ(course.stage("as").plek->instelling, "UMC Utrecht");
  EXPECT_TRUE(course.stage("as").delen.empty());
}

TEST(PlaceOfAPart, OfAKindThatThePackDoesNotKnowThereAreNoParts) {
  Course course("mmk", R"("onderdelen": [])");
  const OnderdeelId as = course.part("as");
  course.stage("as").soort = "anders";
  course.after(assign(as, "as-nvic", "UMC Utrecht"));
  EXPECT_TRUE(course.stage("as").delen.empty());
  EXPECT_FALSE(course.stage("as").plek.has_value());
}

// What is judged.

TEST(PlaceDemands, OfAnAssignedPartStageAreItsOwn) {
  const Course course("mmk", R"("onderdelen": [])");
  const Findings found = course.all(assign(course.part("as"), "as-nvic", "RIVM"), Wie::instituutsopleider);
  ASSERT_EQ(vectors::in_words(found), Words{"plaats.niet_aangewezen /plek"});
  EXPECT_EQ(found[0].regel, "plaats.as-nvic");
  EXPECT_EQ(found[0].parameters[0].waarde, "as-nvic");
}

TEST(PlaceDemands, AreAskedOnceItIsClearWhichPartIsMeant) {
  const Course course("mmk", R"("onderdelen": [])");
  EXPECT_EQ(vectors::in_words(course.all(assign(course.part("as"), "", "RIVM"), Wie::instituutsopleider)),
            Words{"plaatsing.kies_deel /deel"});
}

TEST(PlaceDemands, ThatWereWaivedForTheStageAreKeptAsFacts) {
  const auto by_consent = [](Regelpakket& pakket) {
    for (Plaatseis& each : pakket.regels.plaatseisen) {
      each.ernst = Ernst::toestemming;
      each.toestemming_van = {Rol::instituutsopleider};
    }
  };
  const Course assigned("mmk", R"("ontheffingen": [{"regel": "plaats.as-nvic", "onderdeel": "as"}])", by_consent);
  const OnderdeelId as = assigned.part("as");
  const Findings waived = assigned.all(assign(as, "as-nvic", "RIVM"), Wie::stagebureau);
  ASSERT_EQ(vectors::in_words(waived), Words{"plaats.niet_aangewezen /plek"});
  EXPECT_TRUE(waived[0].ontheven);
  const Findings other = assigned.all(assign(as, "as-dermatologie", "RIVM"), Wie::stagebureau);
  ASSERT_EQ(vectors::in_words(other), Words{"plaats.niet_aangewezen /plek"});
  EXPECT_EQ(other[0].ernst, Ernst::toestemming) << "another rule";
}

TEST(PlaceDemands, OfAPlaceOfTheEtalageAreAskedWhenItIsGiven) {
  const PlaatsOnderVoorbehoud geriatrics{OnderdeelId{2}, StageplaatsId{9}};
  const Findings found = Course("va", k_preferred_as).all(geriatrics, Wie::stagebureau);
  ASSERT_EQ(vectors::in_words(found), Words{"plaats.specialisme /stageplaats"});
  EXPECT_EQ(found[0].toestemming_van, std::vector<Rol>{Rol::instituutsopleider});
  const Course waived("va", std::string(k_preferred_as) +
                                R"(, "ontheffingen": [{"regel": "plaats.as-psychiatrie", "onderdeel": "as"}])");
  const Findings kept = waived.all(geriatrics, Wie::stagebureau);
  ASSERT_EQ(vectors::in_words(kept), Words{"plaats.specialisme /stageplaats"});
  EXPECT_TRUE(kept[0].ontheven);
  EXPECT_EQ(vectors::in_words(waived.all(PlaatsOnderVoorbehoud{OnderdeelId{2}, StageplaatsId{77}}, Wie::stagebureau)),
            Words{"plaats.niet_beschikbaar /stageplaats"})
      << "there is no such place";
}

TEST(ReportedPlace, IsJudgedByWhatItChangesForItsStageAndForAllStagesTogether) {
  Course course("va", k_approved_kz);
  course.stage("as").praktische_eerste_dag = k_today;
  MeldPlaats melding = report(course.part("kz"));
  melding.praktische_eerste_dag = k_today;
  const Findings found = course.all(melding, Wie::aios);
  EXPECT_EQ(of(found, "praktijk."), Words{"praktijk.buiten_periode /onderdelen/5/praktische_eerste_dag"})
      << "not of the other stage";
  EXPECT_EQ(of(found, "dekking."), (Words{"dekking.nog_open /onderdelen", "dekking.nog_open /onderdelen"}));
  EXPECT_EQ(course.refused(melding, Wie::aios), "");
}

TEST(ReportedPlace, ThatThePackForbidsIsRefused) {
  const Course course("tbc", R"("verzoeken": [{"onderdeel": "as", "route": "eigen", "eigen_instelling": "Lab"}])");
  MeldPlaats melding = report(course.part("as"), "Ziekenhuis Zuid");
  melding.plek.specialisme = "longgeneeskunde";
  melding.plek.erkend = true;
  EXPECT_EQ(course.refused(melding, Wie::aios), "");
  melding.plek.specialisme = "psychiatrie";
  EXPECT_EQ(course.refused(melding, Wie::aios), "plaats.specialisme /onderdelen/2/plek\n");
}

TEST(ReportedPlace, IsJudgedOnceTheReportItselfIsInOrder) {
  const Course course("va", k_approved_kz);
  MeldPlaats melding = report(course.part("kz"), "");
  melding.praktische_eerste_dag = k_today;
  EXPECT_EQ(vectors::in_words(course.all(melding, Wie::aios)), Words{"verzoek.instelling_ontbreekt /plek/instelling"});
}

TEST(ReportedPlace, WhoAgreesToItLateIsToldSoAndWhoReturnsItIsNot) {
  const auto by_consent = [](Regelpakket& pakket) {
    for (Termijn& each : pakket.regels.termijnen) {
      if (each.id != "termijn.stageplan") continue;
      each.te_laat = Ernst::toestemming;
      each.toestemming_van = {Rol::instituutsopleider};
    }
  };
  const std::string waived = std::string(k_approved_kz) +
                             R"(, "ontheffingen": [{"regel": "termijn.stageplan", "onderdeel": "kz"}])";
  for (const bool with_waiver : {false, true}) {
    Course course("va", with_waiver ? waived : k_approved_kz, by_consent);
    const OnderdeelId kz = course.part("kz");
    course.after(report(kz));
    const BeoordeelPlaatsing good{kz, Besluit::goedgekeurd, ""};
    // Four weeks before 1 June 2028.
    course.beeld().vandaag = CivilDate::of(2028, 5, 4);
    EXPECT_EQ(vectors::in_words(course.all(good, Wie::instituutsopleider)), Words{});
    course.beeld().vandaag = CivilDate::of(2028, 5, 5);
    const Findings found = course.all(good, Wie::instituutsopleider);
    ASSERT_EQ(vectors::in_words(found), Words{"termijn.verstreken /onderdelen/5"});
    EXPECT_EQ(found[0].ernst, with_waiver ? Ernst::informeert : Ernst::toestemming);
    EXPECT_EQ(vectors::in_words(course.all(BeoordeelPlaatsing{kz, Besluit::teruggestuurd, "Te laat"},
                                           Wie::instituutsopleider)),
              Words{});
  }
}

TEST(ReportedPlace, AnotherInstitutionForAFinalOneIsAMatterOfTheStagebureau) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{1}});
  course.after(MaakDefinitief{as});
  EXPECT_EQ(sent_to(course.all(report(as, "Museum Boerhaave"), Wie::aios)), std::vector<Rol>{Rol::stagebureau});
}

TEST(ReportedPlace, WhoSupervisesAFinalPartStageIsFilledInLikeThatOfAStage) {
  Course course("izb", R"("verzoeken": [{"onderdeel": "as", "route": "eigen", "eigen_instelling": "Lab Zuid"}])");
  const OnderdeelId as = course.part("as");
  MeldPlaats melding = report(as, "Lab Zuid");
  melding.deel = "as-mmb";
  course.after(melding);
  course.after(assign(as, "as-rivm", "RIVM"));
  for (const Rol rol : {Rol::instituutsopleider, Rol::stagebureau}) {
    course.after(BeoordeelPlaatsing{as, Besluit::goedgekeurd, ""}, rol);
  }
  ASSERT_EQ(course.fase("as"), "geplaatst");
  melding.plek.stagebegeleider = "dr. Bo de Vries";
  EXPECT_EQ(course.refused(melding, Wie::aios), "");
}

// What they leave behind.

TEST(AfterAReport, TheStageHasThePlaceAsItWasWrittenWithoutBlanks) {
  Course course("va", k_approved_kz);
  MeldPlaats melding = report(course.part("kz"), " Museum Boerhaave ");
  melding.plek.afdeling = " Collecties ";
  melding.plek.stagebegeleider = " dr. Ada de Boer ";
  melding.plek.stagebegeleider_email = " ada@boerhaave.example ";
  melding.plek.begeleiding_uren = whole(2);
  melding.praktische_eerste_dag = CivilDate::of(2028, 6, 5);
  melding.praktische_laatste_dag = CivilDate::of(2028, 8, 25);
  course.after(melding);
  const Onderdeel& kz = course.stage("kz");
  ASSERT_TRUE(kz.plek.has_value());
  EXPECT_EQ(kz.plek->instelling, "Museum Boerhaave");
  EXPECT_EQ(kz.plek->afdeling, "Collecties");
  EXPECT_EQ(kz.plek->stagebegeleider, "dr. Ada de Boer");
  EXPECT_EQ(kz.plek->stagebegeleider_email, "ada@boerhaave.example");
  EXPECT_EQ(kz.plek->begeleiding_uren, whole(2));
  EXPECT_EQ(kz.praktische_eerste_dag, CivilDate::of(2028, 6, 5));
  EXPECT_EQ(kz.praktische_laatste_dag, CivilDate::of(2028, 8, 25));
  EXPECT_EQ(kz.route, Route::eigen);
  Plaatsing reported;
  reported.gemeld = k_today;
  EXPECT_EQ(kz.plaatsing, reported);
}

TEST(AfterAReport, AnotherOneReplacesThePlaceAndTheConsentsToIt) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  course.after(report(kz));
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, "Prima"}, Rol::instituutsopleider);
  course.beeld().vandaag = k_later;
  course.after(report(kz, "Teylers Museum"));
  EXPECT_EQ(course.stage("kz").plek->instelling, "Teylers Museum");
  Plaatsing reported;
  reported.gemeld = k_later;
  EXPECT_EQ(course.stage("kz").plaatsing, reported);
}

TEST(AfterAReport, OfAFinalPlaceOnlyWhoSupervisesWhereAndWhenHasChanged) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{1}});
  course.after(MaakDefinitief{as});
  Onderdeel expected = course.stage("as");
  course.beeld().vandaag = k_later;
  MeldPlaats melding = report(as, "ggz rijnoever");
  melding.plek.afdeling = "Polikliniek";
  melding.plek.stagebegeleider_email = "ada@rijnoever.example";
  melding.plek.begeleiding_uren = whole(1);
  melding.plek.specialisme = "geriatrie";
  melding.praktische_eerste_dag = CivilDate::of(2027, 6, 7);
  course.after(melding);
  expected.plek->afdeling = "Polikliniek";
  expected.plek->stagebegeleider_email = "ada@rijnoever.example";
  expected.plek->stagebegeleider = "dr. Ada de Boer";
  expected.plek->begeleiding_uren = whole(1);
  expected.praktische_eerste_dag = CivilDate::of(2027, 6, 7);
  expected.voortgang.plaats_gemeld = k_later;
  EXPECT_TRUE(course.stage("as") == expected);
}

TEST(AfterADecision, WhoAgreedIsOnRecordWithWhatTheySaidAndOnlyTheStagebureauConfirms) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  course.after(report(kz));
  course.beeld().vandaag = k_later;
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, " Mooie plek "}, Rol::instituutsopleider);
  Plaatsing expected;
  expected.gemeld = k_today;
  expected.akkoorden = {{Rol::instituutsopleider, k_later}};
  expected.reden = "Mooie plek";
  expected.reden_van = Rol::instituutsopleider;
  EXPECT_EQ(course.stage("kz").plaatsing, expected);
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, " "}, Rol::stagebureau);
  expected.akkoorden.push_back({Rol::stagebureau, k_later});
  expected.bevestigd = k_later;
  expected.reden.clear();
  expected.reden_van.reset();
  EXPECT_EQ(course.stage("kz").plaatsing, expected);
}

TEST(AfterADecision, WhatCameBackHasNobodysConsentAnyMore) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  course.after(report(kz));
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, ""}, Rol::instituutsopleider);
  course.beeld().vandaag = k_later;
  course.after(BeoordeelPlaatsing{kz, Besluit::teruggestuurd, "Periode klopt niet"}, Rol::stagebureau);
  Plaatsing expected;
  expected.gemeld = k_today;
  expected.teruggestuurd = k_later;
  expected.reden = "Periode klopt niet";
  expected.reden_van = Rol::stagebureau;
  EXPECT_EQ(course.stage("kz").plaatsing, expected);
}

TEST(AfterARound, WithoutAPlaceTheStagebureauSaysWhyUntilOneIsGiven) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  course.after(LaatOngeplaatst{as, " Vol "});
  Plaatsing none;
  none.niet_geplaatst = k_today;
  none.reden = "Vol";
  none.reden_van = Rol::stagebureau;
  EXPECT_EQ(course.stage("as").plaatsing, none);
  course.beeld().vandaag = k_later;
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{1}});
  Plaatsing given;
  given.gemeld = k_later;
  EXPECT_EQ(course.stage("as").plaatsing, given);
  EXPECT_EQ(course.stage("as").route, Route::etalage);
}

TEST(AfterAnAssignment, TheFirstPartSaysSinceWhenAndTheOthersDoNot) {
  Course course("mmk", R"("onderdelen": [])");
  const OnderdeelId as = course.part("as");
  WijsPlaatsToe first = assign(as, "as-nvic", " UMC Utrecht ");
  course.after(first);
  ASSERT_TRUE(course.stage("as").plaatsing.has_value());
  EXPECT_EQ(course.stage("as").plaatsing->gemeld, k_today);
  EXPECT_EQ(course.stage("as").delen[0].plek->instelling, "UMC Utrecht");
  course.beeld().vandaag = k_later;
  course.after(assign(as, "as-dermatologie", "UMC Utrecht"));
  EXPECT_EQ(course.stage("as").plaatsing->gemeld, k_today);
}

TEST(AfterAConsent, ItIsOnRecordOnceWithItsFirstDay) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{1}});
  course.after(GeefAkkoord{as, Rol::aios});
  course.beeld().vandaag = k_later;
  course.after(GeefAkkoord{as, Rol::instituutsopleider});
  course.after(GeefAkkoord{as, Rol::aios});
  EXPECT_EQ(course.stage("as").plaatsing->akkoorden,
            (std::vector<Akkoord>{{Rol::aios, k_today}, {Rol::instituutsopleider, k_later}}));
  course.after(MaakDefinitief{as});
  EXPECT_EQ(course.stage("as").plaatsing->bevestigd, k_later);
}

TEST(AfterAWithdrawal, NothingIsLeftThatWasMadeForThePlace) {
  Course course("va", k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  course.stage("kz").voortgang.po_betrokken = false;
  MeldPlaats melding = report(kz);
  melding.praktische_eerste_dag = CivilDate::of(2028, 6, 5);
  melding.praktische_laatste_dag = CivilDate::of(2028, 8, 25);
  course.after(melding);
  course.after(TrekPlaatsingIn{kz, " Verhuisd "});
  Onderdeel expected;
  expected.id = kz;
  expected.soort = "kz";
  expected.voortgang.po_betrokken = false;
  expected.plaatsing = Plaatsing{};
  expected.plaatsing->reden = "Verhuisd";
  expected.plaatsing->reden_van = Rol::stagebureau;
  EXPECT_TRUE(course.stage("kz") == expected) << "found by the aios, so there was no round to miss";
}

TEST(AfterAWithdrawal, OnlyOneOfTheEtalageCountsAsNotPlaced) {
  Course course("va", k_preferred_as);
  const OnderdeelId as = course.part("as");
  course.after(PlaatsOnderVoorbehoud{as, StageplaatsId{1}});
  course.beeld().vandaag = k_later;
  course.after(TrekPlaatsingIn{as, "Verhuisd"});
  EXPECT_EQ(course.stage("as").plaatsing->niet_geplaatst, k_later);
  Course parts = placed_by_three_parts();
  parts.after(TrekPlaatsingIn{as, "Verhuisd"});
  EXPECT_FALSE(parts.stage("as").plaatsing->niet_geplaatst.has_value());
  for (const Deelstage& each : parts.stage("as").delen) {
    EXPECT_FALSE(each.plek.has_value() || each.route.has_value()) << each.soort;
  }
  EXPECT_EQ(parts.fase("as"), "gepland");
}

}  // namespace
}  // namespace stagepad
