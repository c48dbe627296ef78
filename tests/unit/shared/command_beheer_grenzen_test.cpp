// Where exactly the administration's figures and days end: at the last one allowed, and one beyond.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/command/nieuw_traject.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

using vectors::Wie;

const CivilDate k_today = CivilDate::of(2026, 10, 1);
const CivilDate k_start = CivilDate::of(2026, 9, 1);

const Regelpakket& va() { return vectors::pack("va"); }

Snapshot snapshot() {
  vectors::Geval geval;
  geval.pakket = "va";
  geval.vandaag = k_today;
  return vectors::snapshot_of(geval);
}

Findings judged(const Command& command, Wie wie) {
  return check(command, snapshot(), va(), vectors::actor_of(wie));
}

/// The blocking findings as "code path" lines.
std::string refused(const Findings& findings) {
  std::string text;
  for (const Finding& each : findings) {
    if (each.ernst == Ernst::blokkeert) text += each.code + " " + each.pad + "\n";
  }
  return text;
}

std::string employed(const Dienstverband& dienstverband) {
  return refused(judged(WijzigDienstverband{dienstverband}, Wie::stagebureau));
}

Dienstverband with_fte(std::vector<FtePeriode> fte) {
  Dienstverband dienstverband = snapshot().traject.dienstverband;
  dienstverband.fte = std::move(fte);
  return dienstverband;
}

TEST(EmploymentBoundaries, DaysLieWithinFortyYearsBackAndTwentyAhead) {
  Dienstverband dienstverband = with_fte({{k_start, Decimal{800}}});
  const std::string out = "datum.buiten_bereik /dienstverband/laatste_dag\n";
  dienstverband.laatste_dag = CivilDate::of(2046, 10, 1);
  EXPECT_EQ(employed(dienstverband), "");
  dienstverband.laatste_dag = CivilDate::of(2046, 10, 2);
  EXPECT_EQ(employed(dienstverband), out);
  dienstverband.laatste_dag.reset();
  dienstverband.eerste_dag = CivilDate::of(1986, 10, 1);
  EXPECT_EQ(employed(dienstverband).find("datum.buiten_bereik"), std::string::npos);
  dienstverband.eerste_dag = CivilDate::of(1986, 9, 30);
  EXPECT_NE(employed(dienstverband).find("datum.buiten_bereik /dienstverband/eerste_dag"),
            std::string::npos);
}

TEST(EmploymentBoundaries, ItMayEndOnTheDayItBegins) {
  Dienstverband dienstverband = with_fte({{k_start, Decimal{800}}});
  dienstverband.laatste_dag = dienstverband.eerste_dag;
  EXPECT_EQ(employed(dienstverband), "");
}

TEST(EmploymentBoundaries, FteIsMoreThanNothingAndAtMostTheWhole) {
  EXPECT_EQ(employed(with_fte({{k_start, Decimal{1}}})), "");
  EXPECT_EQ(employed(with_fte({{k_start, Decimal{500}}, {k_start.plus_days(1), Decimal{1000}}})), "");
  EXPECT_EQ(employed(with_fte({{k_start, Decimal{1}}, {k_start.plus_days(-1), Decimal{2}}})),
            "dienstverband.fte_volgorde /dienstverband/fte/1/vanaf\n");
  EXPECT_EQ(employed(with_fte({{CivilDate::of(1986, 9, 30), Decimal{500}}})),
            "datum.buiten_bereik /dienstverband/fte/0/vanaf\n");
}

TEST(EmploymentBoundaries, FteChangesAtMostSixtyTimes) {
  std::vector<FtePeriode> many;
  for (std::size_t i = 0; i < k_max_fte_perioden; ++i) {
    many.push_back({k_start.plus_days(static_cast<std::int32_t>(i)), Decimal{i % 2 == 0 ? 800 : 900}});
  }
  EXPECT_EQ(employed(with_fte(many)), "");
  many.push_back({k_start.plus_days(99), Decimal{1000}});
  EXPECT_EQ(employed(with_fte(many)), "lijst.te_lang /dienstverband/fte\n");
}

/// The findings as "code weight" lines; those of the schedule too.
std::string all_of(const Findings& findings) {
  std::string text;
  for (const Finding& each : findings) text += each.code + " " + std::string(to_name(each.ernst)) + "\n";
  return text;
}

TEST(FactBoundaries, WhatIsRefusedSaysNothingYetOfTheSchedule) {
  // Half a year earlier would put the first stage before its deadlines.
  Dienstverband earlier = with_fte({{k_start, Decimal{0}}});
  earlier.eerste_dag = CivilDate::of(2026, 3, 1);
  EXPECT_EQ(all_of(judged(WijzigDienstverband{earlier}, Wie::stagebureau)),
            "dienstverband.fte_bereik blokkeert\n");
  const Verlof endless{"ouderschap", CivilDate::of(2027, 1, 4), CivilDate::of(2046, 10, 2), Decimal{0}};
  EXPECT_EQ(all_of(judged(WijzigVerlof{{endless}}, Wie::stagebureau)), "datum.buiten_bereik blokkeert\n");
}

TEST(FactBoundaries, WhatOnlyAsksConsentStaysSo) {
  // The first stage keeps its day, and the practice period before it now runs into it.
  Snapshot beeld = snapshot();
  beeld.traject.onderdelen[1].start = CivilDate::of(2027, 6, 1);
  Dienstverband later = beeld.traject.dienstverband;
  later.eerste_dag = CivilDate::of(2026, 9, 20);
  const std::string found = all_of(
      check(WijzigDienstverband{later}, beeld, va(), vectors::actor_of(Wie::stagebureau)));
  EXPECT_NE(found.find(" toestemming\n"), std::string::npos) << found;
}

TEST(FactBoundaries, AnExemptionIsJudgedByTheRules) {
  const std::string found =
      all_of(judged(WijzigVrijstellingen{{{"mg", Duur{Decimal{240'000}, {}, {}, {}}}}, {}}, Wie::instituutsopleider));
  EXPECT_NE(found, "") << "no part is shortened by twenty years";
}

TEST(LeaveBoundaries, DaysFteAndNumberOfPeriods) {
  const auto leave = [](std::vector<Verlof> verlof) {
    return refused(judged(WijzigVerlof{std::move(verlof)}, Wie::stagebureau));
  };
  Verlof verlof{"ouderschap", CivilDate::of(2027, 1, 4), CivilDate::of(2027, 1, 8), Decimal{1000}};
  EXPECT_EQ(leave({verlof}), "");
  verlof.fte = Decimal{1001};
  EXPECT_EQ(leave({verlof}), "dienstverband.fte_bereik /verlof/0/fte\n");
  verlof.fte.reset();
  verlof.laatste_dag = CivilDate::of(2046, 10, 2);
  EXPECT_EQ(leave({verlof}), "datum.buiten_bereik /verlof/0/laatste_dag\n");
  std::vector<Verlof> many;
  for (std::size_t i = 0; i < k_max_verlof; ++i) {
    const CivilDate day = CivilDate::of(2027, 1, 4).plus_days(static_cast<std::int32_t>(i));
    many.push_back({"vakantie", day, day, {}});
  }
  EXPECT_EQ(leave(many), "");
}

TEST(LeaveBoundaries, OrderInTheListDoesNotMatterForAnOverlap) {
  const Verlof early{"vakantie", CivilDate::of(2027, 1, 4), CivilDate::of(2027, 1, 8), {}};
  Verlof late{"vakantie", CivilDate::of(2027, 1, 8), CivilDate::of(2027, 1, 12), {}};
  EXPECT_EQ(refused(judged(WijzigVerlof{{late, early}}, Wie::stagebureau)), "verlof.overlap /verlof/1\n");
  late.eerste_dag = CivilDate::of(2027, 1, 9);
  EXPECT_EQ(refused(judged(WijzigVerlof{{late, early}}, Wie::stagebureau)), "");
}

std::string shortened(const Duur& duur) {
  return refused(judged(WijzigVrijstellingen{{{"mg", duur}}, {}}, Wie::instituutsopleider));
}

Duur months(std::int32_t thousandths) { return {Decimal{thousandths}, {}, {}, {}}; }
Duur weeks(std::int32_t thousandths) { return {{}, Decimal{thousandths}, {}, {}}; }
Duur hours(std::int32_t thousandths, std::int32_t a_week) {
  return {{}, {}, Decimal{thousandths}, Decimal{a_week}};
}

TEST(ExemptionBoundaries, ALengthHasOneUnitAndNoMoreOfItThanATrainingLasts) {
  const std::string wrong = "vrijstelling.duur /vrijstellingen/0/duur\n";
  for (const Duur& right : {months(1), months(240'000), weeks(1), weeks(1'200'000), hours(1, 36'000),
                            hours(24'000'000, 36'000), hours(1000, 1), hours(1000, 168'000)}) {
    // Longer than the part itself is another matter, and judged by the rules.
    EXPECT_EQ(shortened(right).find(wrong), std::string::npos)
        << to_text(right.maanden) << " " << to_text(right.weken) << " " << to_text(right.uren) << " "
        << to_text(right.uren_per_week);
  }
  for (const Duur& beyond :
       {months(0), months(240'001), weeks(1'200'001), hours(24'000'001, 36'000), hours(1000, 0),
        hours(1000, 168'001), Duur{Decimal{1000}, {}, Decimal{1000}, Decimal{36'000}},
        Duur{{}, Decimal{1000}, Decimal{1000}, Decimal{36'000}}}) {
    EXPECT_EQ(shortened(beyond), wrong) << to_text(beyond.maanden) << " " << to_text(beyond.weken) << " "
                                        << to_text(beyond.uren) << " " << to_text(beyond.uren_per_week);
  }
}

TEST(ExemptionBoundaries, AnUnknownWordNamesTheKnownOnes) {
  const Findings found = judged(WijzigVrijstellingen{{}, {"zwemmen"}}, Wie::instituutsopleider);
  ASSERT_EQ(found.size(), 1U);
  ASSERT_TRUE(found[0].herstel.has_value());
  EXPECT_EQ(found[0].herstel->keuzes, (std::vector<std::string>{"ouderen", "kinderen_jeugd"}));
}

TEST(ExemptionBoundaries, AnotherLengthIsAnotherDecision) {
  const PersoonVerwijzing first{PersoonId{2}, "Ine"};
  const PersoonVerwijzing later{PersoonId{7}, "Ger"};
  Traject traject = toegepast(snapshot().traject, WijzigVrijstellingen{{{"mg", months(1000)}}, {}}, first,
                              CivilDate::of(2026, 9, 2));
  traject = toegepast(traject, WijzigVrijstellingen{{{"mg", months(2000)}}, {}}, later, k_today);
  ASSERT_EQ(traject.vrijstellingen.size(), 1U);
  EXPECT_EQ(traject.vrijstellingen[0].door, later);
}

TEST(TrainerBoundaries, EitherOfThemMakesItAChange) {
  const auto named = [](std::int64_t io, std::optional<PersoonId> po) {
    return refused(judged(WijzigOpleiders{PersoonId{io}, po}, Wie::stagebureau));
  };
  EXPECT_EQ(named(2, PersoonId{7}), "");
  EXPECT_EQ(named(2, {}), "");
  EXPECT_EQ(named(7, PersoonId{3}), "");
  EXPECT_EQ(named(0, PersoonId{3}), "opleiders.zelf /instituutsopleider\n");
  Snapshot without = snapshot();
  without.traject.praktijkopleider.reset();
  const WijzigOpleiders same{PersoonId{2}, {}};
  EXPECT_EQ(refused(check(same, without, va(), vectors::actor_of(Wie::stagebureau))),
            "beheer.geen_wijziging \n");
}

TEST(TrainerBoundaries, BothAreReplaced) {
  Traject traject = toegepast(snapshot().traject, WijzigOpleiders{PersoonId{7}, PersoonId{8}});
  EXPECT_EQ(traject.instituutsopleider.id, PersoonId{7});
  ASSERT_TRUE(traject.praktijkopleider.has_value());
  EXPECT_EQ(traject.praktijkopleider->id, PersoonId{8});
  traject = toegepast(traject, WijzigOpleiders{PersoonId{7}, {}});
  EXPECT_FALSE(traject.praktijkopleider.has_value());
}

TEST(MijnRgsBoundaries, APracticePeriodIsNotTickedAndAFutureDaySaysUntilWhen) {
  const auto ticked = [](OnderdeelId part, CivilDate day) {
    Snapshot beeld = snapshot();
    for (Onderdeel& each : beeld.traject.onderdelen) {
      if (each.id == vectors::id_of(va(), "as")) each.plek = Plek{};
      if (each.plek) each.plek->instelling = "GGD Voorbeeld";
    }
    return check(ZetInMijnRgs{part, day}, beeld, va(), vectors::actor_of(Wie::aios));
  };
  EXPECT_EQ(refused(ticked(vectors::id_of(va(), "va-1"), k_today)), "stage.onbekend /onderdeel\n");
  const Findings ahead = ticked(vectors::id_of(va(), "as"), k_today.plus_days(1));
  ASSERT_FALSE(ahead.empty());
  ASSERT_TRUE(ahead[0].herstel.has_value());
  EXPECT_EQ(ahead[0].herstel->datum, k_today);
  EXPECT_EQ(refused(ticked(vectors::id_of(va(), "as"), CivilDate::of(1986, 9, 30))),
            "datum.buiten_bereik /op\n");
}

TEST(NewTrainingBoundaries, IsMadeOfWhatWasEntered) {
  NieuwTraject nieuw;
  nieuw.aios = {1};
  nieuw.instituutsopleider = {2};
  nieuw.praktijkopleider = PersoonId{3};
  nieuw.programma = "va";
  nieuw.cohort = k_start;
  nieuw.dienstverband = with_fte({{k_start, Decimal{800}}});
  nieuw.keuzeonderwijsdagen = 12;
  const Traject made = maak_traject(nieuw, va());
  EXPECT_EQ(made.aios.id, PersoonId{1});
  EXPECT_EQ(made.instituutsopleider.id, PersoonId{2});
  ASSERT_TRUE(made.praktijkopleider.has_value());
  EXPECT_EQ(made.praktijkopleider->id, PersoonId{3});
  EXPECT_EQ(made.programma, "va");
  EXPECT_EQ(made.cohort, k_start);
  EXPECT_EQ(made.dienstverband, nieuw.dienstverband);
  EXPECT_EQ(made.keuzeonderwijsdagen, 12);
  nieuw.praktijkopleider.reset();
  EXPECT_FALSE(maak_traject(nieuw, va()).praktijkopleider.has_value());
  const auto days = [&](std::int32_t count) {
    nieuw.keuzeonderwijsdagen = count;
    return refused(check_nieuw_traject(nieuw, va(), CivilDate::of(2026, 8, 1),
                                       vectors::actor_of(Wie::stagebureau)));
  };
  EXPECT_EQ(days(0), "");
  EXPECT_EQ(days(1000), "");
  EXPECT_EQ(days(1001), "getal.buiten_bereik /keuzeonderwijsdagen\n");
  const Findings found =
      check_nieuw_traject(nieuw, va(), CivilDate::of(2026, 8, 1), vectors::actor_of(Wie::stagebureau));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].parameters, (std::vector<Parameter>{getal_parameter("getal", 1001),
                                                         getal_parameter("van", 0),
                                                         getal_parameter("tot", 1000)}));
}

TEST(NewTrainingBoundaries, OneThatBeganEarlierIsJudgedTodayPartByPart) {
  NieuwTraject nieuw;
  nieuw.aios = {1};
  nieuw.instituutsopleider = {2};
  nieuw.programma = "va";
  nieuw.cohort = CivilDate::of(2026, 3, 1);
  nieuw.dienstverband = with_fte({{nieuw.cohort, Decimal{1000}}});
  nieuw.dienstverband.eerste_dag = nieuw.cohort;
  const auto found = [&] {
    std::string text;
    for (const Finding& each :
         check_nieuw_traject(nieuw, va(), k_today, vectors::actor_of(Wie::stagebureau))) {
      if (each.pad != "/onderdelen") text += each.code + " " + each.pad + " " + std::string(to_name(each.ernst)) + "\n";
    }
    return text;
  };
  // The second part, a stage, begins on 1 December: preferences were due before 1 August.
  EXPECT_EQ(found(), "termijn.verstreken /onderdelen/2 waarschuwt\n");
  // What lies after the employment is said, and does not keep the training from being begun.
  nieuw.dienstverband.laatste_dag = CivilDate::of(2026, 12, 31);
  EXPECT_EQ(found(), "schema.na_dienstverband /onderdelen/2 waarschuwt\n"
                     "termijn.verstreken /onderdelen/2 waarschuwt\n"
                     "schema.na_dienstverband /onderdelen/3 waarschuwt\n"
                     "schema.na_dienstverband /onderdelen/4 waarschuwt\n"
                     "schema.na_dienstverband /onderdelen/5 waarschuwt\n");
}

TEST(NewTrainingBoundaries, LeavesOutPartsThatNotEveryScheduleHas) {
  NieuwTraject nieuw;
  nieuw.programma = "fg-niet-sboh";
  std::string parts;
  for (const Onderdeel& each : maak_traject(nieuw, vectors::pack("fg-niet-sboh")).onderdelen) {
    parts += each.soort + " ";
  }
  EXPECT_EQ(parts, "werk ");
}

}  // namespace
}  // namespace stagepad
