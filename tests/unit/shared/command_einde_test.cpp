#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/command/beheer_commands.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/rules/toets.hpp"
#include "tests/unit/shared/course.hpp"

// A stage that ends early or goes on. VA from 1 September 2026: as is June to August 2027, mg September to November,
// va-2 December 2027 to May 2028, kz June to August 2028. IZB: as consists of four weeks RIVM and the rest.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::Wie;

const char* const k_placed = R"("onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ Rijnoever"}}])";

Course running() {
  Course course("va", k_placed);
  course.on("2027-07-15");
  return course;
}

WijzigEinde end_on(const Course& course, int year, int month, int day, Einderede reden = Einderede::in_overleg) {
  return {course.part("as"), CivilDate::of(year, month, day), reden};
}

/// The findings with this code, by the part they are about.
std::vector<std::string> about(const Findings& findings, std::string_view code) {
  std::vector<std::string> parts;
  for (const Finding& each : findings) {
    if (each.code == code) parts.push_back(each.parameters.at(0).waarde);
  }
  return parts;
}

const Finding* find_code(const Findings& findings, std::string_view code) {
  for (const Finding& each : findings) {
    if (each.code == code) return &each;
  }
  return nullptr;
}

std::string parameter(const Finding& finding, std::string_view naam) {
  for (const Parameter& each : finding.parameters) {
    if (each.naam == naam) return each.waarde;
  }
  return {};
}

TEST(EndOfAStage, ExtendedMovesWhatFollowsAndSaysSo) {
  Course course = running();
  const WijzigEinde later = end_on(course, 2027, 9, 14, Einderede::meer_tijd_nodig);
  const Findings found = course.all(later, Wie::instituutsopleider);
  EXPECT_FALSE(blocks(found));
  EXPECT_EQ(about(found, "einde.verschuift"), (std::vector<std::string>{"as", "mg", "va-2", "kz"}));
  EXPECT_FALSE(about(found, "einde.termijn_verschuift").empty());
  course.after(later);
  EXPECT_EQ(course.period("as"), "2027-06-01/2027-09-14");
  EXPECT_EQ(course.period("mg"), "2027-09-15/2027-12-14");
  EXPECT_EQ(course.period("kz"), "2028-06-15/2028-09-14");
  EXPECT_EQ(course.stage("as").einde,
            (AfwijkendEinde{CivilDate::of(2027, 9, 14), Einderede::meer_tijd_nodig, Rol::instituutsopleider,
                            CivilDate::of(2027, 7, 15)}));
  course.on("2027-09-14");
  EXPECT_EQ(course.fase("as"), "loopt");
  course.on("2027-09-15");
  EXPECT_EQ(course.fase("as"), "evaluatie");
}

TEST(EndOfAStage, MovedDeadlinesAreNamedWithBothDays) {
  Course course = running();
  const Findings found = course.all(end_on(course, 2027, 9, 14), Wie::stagebureau);
  for (const Finding& each : found) {
    if (each.code != "einde.termijn_verschuift") continue;
    EXPECT_LT(parameter(each, "van"), parameter(each, "naar"));
    EXPECT_EQ(each.ernst, Ernst::informeert);
    EXPECT_FALSE(each.regel.empty());
  }
}

TEST(EndOfAStage, EarlyIsAWarningThatTheIoSettles) {
  Course course = running();
  const WijzigEinde earlier = end_on(course, 2027, 7, 10, Einderede::instelling);
  const Findings found = course.all(earlier, Wie::stagebureau);
  EXPECT_FALSE(blocks(found));
  const Finding* finding = find_code(found, "einde.vervroegd");
  ASSERT_NE(finding, nullptr);
  EXPECT_EQ(finding->ernst, Ernst::waarschuwt);
  EXPECT_EQ(parameter(*finding, "dagen"), "52");
  EXPECT_EQ(parameter(*finding, "regulier"), "2027-08-31");
  EXPECT_EQ(finding->herstel->rollen, std::vector<Rol>{Rol::instituutsopleider});
  course.after(earlier);
  EXPECT_EQ(course.fase("as"), "evaluatie");
  EXPECT_EQ(course.period("mg"), "2027-07-11/2027-10-10");
}

TEST(EndOfAStage, TheDayOfItsLengthTakesItBack) {
  Course course = running();
  course.after(end_on(course, 2027, 9, 14));
  EXPECT_EQ(course.refused(end_on(course, 2027, 9, 14), Wie::instituutsopleider), "einde.ongewijzigd /laatste_dag\n");
  EXPECT_EQ(course.refused(end_on(course, 2027, 8, 31), Wie::instituutsopleider), "");
  course.after(end_on(course, 2027, 8, 31));
  EXPECT_FALSE(course.stage("as").einde.has_value());
  EXPECT_EQ(course.period("mg"), "2027-09-01/2027-11-30");
}

TEST(EndOfAStage, LiesWithinBounds) {
  Course course = running();
  EXPECT_EQ(course.refused(end_on(course, 2027, 5, 31), Wie::instituutsopleider), "einde.voor_begin /laatste_dag\n");
  EXPECT_EQ(course.refused(end_on(course, 2027, 6, 1), Wie::instituutsopleider), "");
  EXPECT_EQ(course.refused(end_on(course, 2028, 8, 31), Wie::instituutsopleider), "");
  EXPECT_EQ(course.refused(end_on(course, 2028, 9, 1), Wie::instituutsopleider), "einde.te_ver /laatste_dag\n");
  const Findings found = course.all(end_on(course, 2028, 9, 1), Wie::instituutsopleider);
  EXPECT_EQ(parameter(found.at(0), "grens"), "2028-08-31");
}

TEST(EndOfAStage, IsForIoAndStagebureauWhileItRunsOrWaitsForItsReport) {
  Course course = running();
  const WijzigEinde later = end_on(course, 2027, 9, 14);
  EXPECT_EQ(course.refused(later, Wie::aios), "bevoegd.niet \n");
  EXPECT_EQ(course.refused(later, Wie::praktijkopleider), "bevoegd.niet \n");
  course.on("2027-05-31");
  EXPECT_EQ(course.refused(later, Wie::instituutsopleider), "stage.kan_nu_niet /onderdeel\n");
  course.on("2027-09-05");
  EXPECT_EQ(course.refused(later, Wie::instituutsopleider), "") << "it went on after all";
  course.after(later);
  EXPECT_EQ(course.fase("as"), "loopt");
  course.on("2027-10-01");
  course.stage("as").voortgang.verslag_ingediend = CivilDate::of(2027, 9, 20);
  EXPECT_EQ(course.refused(end_on(course, 2027, 9, 10), Wie::instituutsopleider), "stage.kan_nu_niet /onderdeel\n");
}

TEST(EndOfAStage, TalksThatWereHeldStayAndThePlannedEndTalkMoves) {
  Course course = running();
  course.stage("as").voortgang.gesprekken = {
      {Gesprekssoort::start, CivilDate::of(2027, 6, 3), {Rol::stagebegeleider}, true},
      {Gesprekssoort::evaluatie, CivilDate::of(2027, 7, 12), {Rol::stagebegeleider}, true},
      {Gesprekssoort::evaluatie, CivilDate::of(2027, 8, 10), {Rol::stagebegeleider}, false},
      {Gesprekssoort::eind, CivilDate::of(2027, 8, 27), {Rol::stagebegeleider}, false}};
  EXPECT_EQ(course.refused(end_on(course, 2027, 7, 11), Wie::instituutsopleider), "einde.voor_gesprek /laatste_dag\n");
  EXPECT_EQ(course.refused(end_on(course, 2027, 7, 12), Wie::instituutsopleider), "");
  Course later = course;
  later.after(end_on(later, 2027, 9, 10));
  EXPECT_EQ(later.stage("as").voortgang.gesprekken.back().datum, CivilDate::of(2027, 9, 6));
  const WijzigEinde early = end_on(course, 2027, 7, 31);
  const Findings found = course.all(early, Wie::instituutsopleider);
  EXPECT_EQ(about(found, "gesprek.na_einde"), std::vector<std::string>{"2027-08-10"});
  course.after(early);
  EXPECT_EQ(course.stage("as").voortgang.gesprekken[2].datum, CivilDate::of(2027, 7, 27)) << "the end talk";
  EXPECT_EQ(course.stage("as").voortgang.gesprekken[2].soort, Gesprekssoort::eind);
  EXPECT_EQ(course.stage("as").voortgang.gesprekken[3].datum, CivilDate::of(2027, 8, 10));
}

TEST(EndOfAStage, PlannedTalksOfLaterStagesMoveWithThemAndThatIsSaid) {
  Course course = running();
  const std::vector<Rol> nobody;
  course.stage("as").voortgang.gesprekken = {{Gesprekssoort::eind, CivilDate::of(2027, 8, 27), nobody, false}};
  course.stage("mg").voortgang.gesprekken = {{Gesprekssoort::start, CivilDate::of(2027, 9, 2), nobody, false},
                                             {Gesprekssoort::eind, CivilDate::of(2027, 11, 26), nobody, false}};
  const WijzigEinde later = end_on(course, 2027, 9, 14);
  const Findings found = course.all(later, Wie::instituutsopleider);
  EXPECT_EQ(about(found, "einde.gesprek_verschuift"), (std::vector<std::string>{"as", "mg", "mg"}));
  const Finding* first = find_code(found, "einde.gesprek_verschuift");
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->ernst, Ernst::informeert);
  EXPECT_EQ(parameter(*first, "van") + "/" + parameter(*first, "naar"), "2027-08-27/2027-09-10");
  course.after(later);
  const std::vector<Gesprek>& talks = course.stage("mg").voortgang.gesprekken;
  EXPECT_EQ(talks[0].datum, CivilDate::of(2027, 9, 16)) << "with the first day";
  EXPECT_EQ(talks[1].datum, CivilDate::of(2027, 12, 10)) << "with the last day";
}

TEST(EndOfAStage, AnEndTalkDoesNotMoveIntoThePast) {
  Course course = running();
  course.stage("as").voortgang.gesprekken = {{Gesprekssoort::eind, CivilDate::of(2027, 8, 10), {}, false}};
  course.after(end_on(course, 2027, 7, 20));
  EXPECT_EQ(course.stage("as").voortgang.gesprekken[0].datum, CivilDate::of(2027, 7, 15));
  course.stage("as").voortgang.gesprekken = {{Gesprekssoort::eind, CivilDate::of(2027, 7, 10), {}, false}};
  course.after(end_on(course, 2027, 7, 18));
  EXPECT_EQ(course.stage("as").voortgang.gesprekken[0].datum, CivilDate::of(2027, 7, 10)) << "one that is overdue stays";
}

TEST(EndOfAStage, MovedPartsAreToBeCarriedOverIntoMijnRgsAgain) {
  Course course = running();
  for (const char* code : {"va-1", "as", "kz"}) {
    course.stage(code).voortgang.in_mijnrgs_gezet = CivilDate::of(2027, 5, 1);
  }
  course.after(end_on(course, 2027, 9, 14));
  EXPECT_TRUE(course.stage("va-1").voortgang.in_mijnrgs_gezet.has_value()) << "it was over";
  EXPECT_FALSE(course.stage("as").voortgang.in_mijnrgs_gezet.has_value());
  EXPECT_FALSE(course.stage("kz").voortgang.in_mijnrgs_gezet.has_value());
}

TEST(EndOfAStage, AMovedEndIsTheAiosTurnUntilItStandsInMijnRgs) {
  Course course = running();
  EXPECT_EQ(course.turn("as"), "stage_loopt aios") << "nobody asks after what began before Stagepad";
  course.stage("as").voortgang.in_mijnrgs_gezet = CivilDate::of(2027, 5, 1);
  course.after(end_on(course, 2027, 9, 14));
  EXPECT_EQ(course.turn("as"), "in_mijnrgs aios");
  const ZetInMijnRgs tick{course.part("as"), CivilDate::of(2027, 7, 15)};
  EXPECT_EQ(course.refused(tick, Wie::aios), "");
  course.beeld().traject = toegepast(course.beeld().traject, tick);
  EXPECT_EQ(course.turn("as"), "stage_loopt aios");
  course.after(end_on(course, 2027, 7, 10));
  EXPECT_EQ(course.fase("as"), "evaluatie");
  EXPECT_EQ(course.refused(tick, Wie::aios), "") << "an end that is over is carried over as well";
}

TEST(EndOfAStage, APinnedStageDoesNotMoveAndTheOverlapIsSaid) {
  Course course("va", R"("onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ Rijnoever"}},
                                        {"soort": "mg", "start": "2027-09-01"}])");
  course.on("2027-07-15");
  const WijzigEinde later = end_on(course, 2027, 9, 14);
  const Findings found = course.all(later, Wie::instituutsopleider);
  EXPECT_FALSE(blocks(found)) << "an end is a fact";
  EXPECT_EQ(about(found, "einde.verschuift"), std::vector<std::string>{"as"});
  EXPECT_TRUE(std::any_of(found.begin(), found.end(), [](const Finding& each) {
    return each.code == "schema.overlap" && each.ernst == Ernst::waarschuwt;
  }));
}

TEST(EndOfAStage, CutsPartStagesOffAndLetsTheLastGoOn) {
  const char* const parts = R"("onderdelen": [{"soort": "as", "delen": [
      {"soort": "as-rivm", "plek": {"instelling": "RIVM"}}, {"soort": "as-mmb", "plek": {"instelling": "Lab Zuid"}}]}])";
  Course course("izb", parts);
  const auto ends = [&](CivilDate last) {
    course.stage("as").einde = AfwijkendEinde{last, Einderede::in_overleg, Rol::instituutsopleider, last};
    const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("izb"));
    std::vector<std::string> days;
    for (const GeplandDeel& each : toetsing.context().planning.find(course.part("as"))->delen) {
      days.push_back(to_iso(each.periode.last));
    }
    return days;
  };
  const std::string period = course.period("as");
  const CivilDate first = *parse_iso_date(period.substr(0, 10));
  const CivilDate last = *parse_iso_date(period.substr(11));
  const CivilDate rivm = first.plus_days(27);
  EXPECT_EQ(ends(last.plus_days(10)), (std::vector<std::string>{to_iso(rivm), to_iso(last.plus_days(10))}));
  EXPECT_EQ(ends(rivm), (std::vector<std::string>{to_iso(rivm), to_iso(rivm)})) << "nothing of the second is left";
  EXPECT_EQ(ends(first.plus_days(9)),
            (std::vector<std::string>{to_iso(first.plus_days(9)), to_iso(rivm)})) << "the second never begins";
}

TEST(EndOfAStage, ThatLiesBeforeItsBeginIsNoEnd) {
  Course course("va", k_placed);
  course.stage("as").einde =
      AfwijkendEinde{CivilDate::of(2027, 5, 31), Einderede::in_overleg, Rol::stagebureau, CivilDate::of(2027, 5, 1)};
  EXPECT_EQ(course.period("as"), "2027-06-01/2027-08-31") << "the stage was moved since";
}

TEST(EndOfAStage, IsRecordedAsWhoItIs) {
  Course course = running();
  const Traject& traject = course.beeld().traject;
  EXPECT_EQ(wijzigt_einde_als(traject, vectors::actor_of(Wie::instituutsopleider)), Rol::instituutsopleider);
  EXPECT_EQ(wijzigt_einde_als(traject, vectors::actor_of(Wie::stagebureau)), Rol::stagebureau);
}

TEST(EndOfAStage, OnlyTalksThatAreStillToComeLieTooLate) {
  Course course = running();
  Onderdeel& as = course.stage("as");
  as.einde = AfwijkendEinde{CivilDate::of(2027, 7, 10), Einderede::in_overleg, Rol::stagebureau, CivilDate::of(2027, 7, 1)};
  as.voortgang.gesprekken = {{Gesprekssoort::eind, CivilDate::of(2027, 7, 12), {Rol::stagebegeleider}, true},
                             {Gesprekssoort::eind, CivilDate::of(2027, 7, 10), {Rol::stagebegeleider}, false}};
  const auto late = [&] {
    const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
    return about(toets_traject(toetsing.context()), "gesprek.na_einde").size();
  };
  EXPECT_EQ(late(), 0u) << "one was held, and one is on the last day";
  as.voortgang.gesprekken[1].datum = CivilDate::of(2027, 7, 11);
  EXPECT_EQ(late(), 1u);
}

TEST(EndOfAStage, OfAPracticePeriodIsNobodysToSay) {
  Course course = running();
  Onderdeel& practice = course.stage("va-2");
  practice.einde = AfwijkendEinde{CivilDate::of(2028, 5, 1), Einderede::in_overleg, Rol::stagebureau, CivilDate::of(2027, 7, 1)};
  practice.gereedheid = {{Gereedheidssoort::vog, Gereedheidsstand::gevraagd, {}}};
  const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
  const Findings found = toets_traject(toetsing.context());
  EXPECT_TRUE(about(found, "einde.vervroegd").empty());
  EXPECT_TRUE(about(found, "gereedheid.open").empty());
}

TEST(EndOfAStage, MayBeItsFirstDay) {
  Course course = running();
  course.stage("as").einde =
      AfwijkendEinde{CivilDate::of(2027, 6, 1), Einderede::in_overleg, Rol::stagebureau, CivilDate::of(2027, 6, 1)};
  EXPECT_EQ(course.period("as"), "2027-06-01/2027-06-01");
  course.stage("as").einde->laatste_dag = CivilDate::of(2027, 5, 31);
  EXPECT_EQ(course.period("as"), "2027-06-01/2027-08-31") << "before it begins it does not end";
}

}  // namespace
}  // namespace stagepad
