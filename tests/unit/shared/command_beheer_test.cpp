// What the administration of a training may and may not record.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "shared/command/nieuw_traject.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

using vectors::Wie;

const Regelpakket& va() { return vectors::pack("va"); }

/// A training in VA that began on 1 September 2026, as it is a month later.
Snapshot snapshot() {
  vectors::Geval geval;
  geval.pakket = "va";
  geval.vandaag = CivilDate::of(2026, 10, 1);
  return vectors::snapshot_of(geval);
}

Findings judged(const Command& command, Wie wie, const Snapshot& beeld = snapshot()) {
  return check(command, beeld, va(), vectors::actor_of(wie));
}

/// The blocking findings as "code path" lines.
std::string refused(const Findings& findings) {
  std::string text;
  for (const Finding& each : findings) {
    if (each.ernst == Ernst::blokkeert) text += each.code + " " + each.pad + "\n";
  }
  return text;
}

bool has(const Findings& findings, const std::string& code, Ernst ernst) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& each) {
    return each.code == code && each.ernst == ernst;
  });
}

Dienstverband employment(std::vector<FtePeriode> fte) {
  Dienstverband dienstverband = snapshot().traject.dienstverband;
  dienstverband.fte = std::move(fte);
  return dienstverband;
}

const CivilDate k_start = CivilDate::of(2026, 9, 1);

TEST(EmploymentIsRecorded, RefusedForEverybodyButTheStagebureau) {
  const WijzigDienstverband command{employment({{k_start, Decimal{800}}})};
  for (const Wie wie : {Wie::aios, Wie::instituutsopleider, Wie::praktijkopleider, Wie::ander}) {
    EXPECT_EQ(refused(judged(command, wie)), "bevoegd.niet \n");
  }
  EXPECT_EQ(refused(judged(command, Wie::stagebureau)), "");
}

TEST(EmploymentIsRecorded, RefusedWithoutFteOrWithFteOutOfRangeOrOrder) {
  EXPECT_EQ(refused(judged(WijzigDienstverband{employment({})}, Wie::stagebureau)),
            "dienstverband.fte_ontbreekt /dienstverband/fte\n");
  EXPECT_EQ(refused(judged(WijzigDienstverband{employment({{k_start, Decimal{0}}})},
                           Wie::stagebureau)),
            "dienstverband.fte_bereik /dienstverband/fte/0/fte\n");
  EXPECT_EQ(refused(judged(WijzigDienstverband{employment({{k_start, Decimal{1001}}})},
                           Wie::stagebureau)),
            "dienstverband.fte_bereik /dienstverband/fte/0/fte\n");
  EXPECT_EQ(refused(judged(WijzigDienstverband{employment(
                               {{k_start, Decimal{800}}, {k_start, Decimal{900}}})},
                           Wie::stagebureau)),
            "dienstverband.fte_volgorde /dienstverband/fte/1/vanaf\n");
}

TEST(EmploymentIsRecorded, RefusedWhenItEndsBeforeItBeginsOrLiesBeyondBounds) {
  Dienstverband dienstverband = employment({{k_start, Decimal{800}}});
  dienstverband.laatste_dag = CivilDate::of(2026, 8, 31);
  EXPECT_EQ(refused(judged(WijzigDienstverband{dienstverband}, Wie::stagebureau)),
            "dienstverband.omgekeerd /dienstverband/laatste_dag\n");
  dienstverband.laatste_dag = CivilDate::of(2090, 8, 31);
  EXPECT_EQ(refused(judged(WijzigDienstverband{dienstverband}, Wie::stagebureau)),
            "datum.buiten_bereik /dienstverband/laatste_dag\n");
}

TEST(EmploymentIsRecorded, RefusedWhenNothingChanges) {
  EXPECT_EQ(refused(judged(WijzigDienstverband{snapshot().traject.dienstverband},
                           Wie::stagebureau)),
            "beheer.geen_wijziging /dienstverband\n");
}

TEST(EmploymentIsRecorded, RefusedWithAnEmployerOfAnotherProgramme) {
  Dienstverband dienstverband = snapshot().traject.dienstverband;
  dienstverband.werkgever = Werkgever::anders;
  EXPECT_EQ(refused(judged(WijzigDienstverband{dienstverband}, Wie::stagebureau)),
            "programma.andere_werkgever /dienstverband/werkgever\n");
}

TEST(EmploymentIsRecorded, IsAFactAlsoWhereTheScheduleNoLongerFits) {
  // Starting a week later moves what has begun: said, and not refused.
  Dienstverband dienstverband = snapshot().traject.dienstverband;
  dienstverband.eerste_dag = CivilDate::of(2026, 9, 8);
  const Findings found = judged(WijzigDienstverband{dienstverband}, Wie::stagebureau);
  EXPECT_EQ(refused(found), "");
  EXPECT_TRUE(has(found, "schema.al_begonnen", Ernst::waarschuwt));
}

TEST(LeaveIsRecorded, RefusedForOthersOverlappingOfUnknownKindOrUnchanged) {
  const Verlof parental{"ouderschap", CivilDate::of(2027, 1, 4), CivilDate::of(2027, 2, 5),
                        Decimal{500}};
  EXPECT_EQ(refused(judged(WijzigVerlof{{parental}}, Wie::aios)), "bevoegd.niet \n");
  EXPECT_EQ(refused(judged(WijzigVerlof{{parental}}, Wie::stagebureau)), "");
  Verlof second = parental;
  second.eerste_dag = parental.laatste_dag;
  second.laatste_dag = CivilDate::of(2027, 3, 1);
  EXPECT_EQ(refused(judged(WijzigVerlof{{parental, second}}, Wie::stagebureau)),
            "verlof.overlap /verlof/1\n");
  second.eerste_dag = parental.laatste_dag.plus_days(1);
  EXPECT_EQ(refused(judged(WijzigVerlof{{parental, second}}, Wie::stagebureau)), "");
  second.soort = "griep";
  EXPECT_EQ(refused(judged(WijzigVerlof{{parental, second}}, Wie::stagebureau)),
            "verlof.onbekende_soort /verlof/1\n");
  EXPECT_EQ(refused(judged(WijzigVerlof{{}}, Wie::stagebureau)), "beheer.geen_wijziging /verlof\n");
}

TEST(LeaveIsRecorded, RefusedBackwardsBeyondBoundsOrWithTooMuchFte) {
  Verlof verlof{"vakantie", CivilDate::of(2027, 2, 5), CivilDate::of(2027, 1, 4), {}};
  EXPECT_EQ(refused(judged(WijzigVerlof{{verlof}}, Wie::stagebureau)), "verlof.omgekeerd /verlof/0\n");
  verlof.eerste_dag = CivilDate::of(1950, 1, 1);
  EXPECT_EQ(refused(judged(WijzigVerlof{{verlof}}, Wie::stagebureau)),
            "datum.buiten_bereik /verlof/0/eerste_dag\n");
  verlof = {"vakantie", CivilDate::of(2027, 1, 4), CivilDate::of(2027, 1, 8), Decimal{1500}};
  EXPECT_EQ(refused(judged(WijzigVerlof{{verlof}}, Wie::stagebureau)),
            "dienstverband.fte_bereik /verlof/0/fte\n");
  std::vector<Verlof> many(k_max_verlof + 1, verlof);
  EXPECT_EQ(refused(judged(WijzigVerlof{many}, Wie::stagebureau)), "lijst.te_lang /verlof\n");
}

TEST(LeaveIsRecorded, SaysWhatItCosts) {
  const Verlof unpaid{"onbetaald", CivilDate::of(2027, 1, 4), CivilDate::of(2027, 1, 29), {}};
  const Findings found = judged(WijzigVerlof{{unpaid}}, Wie::stagebureau);
  EXPECT_EQ(refused(found), "");
  EXPECT_TRUE(has(found, "verlof.verlengt", Ernst::informeert));
}

TEST(ExemptionsAreDecided, ByTheInstituutsopleiderOnly) {
  const WijzigVrijstellingen command{{{"mg", {}}}, {"ouderen"}};
  for (const Wie wie : {Wie::aios, Wie::praktijkopleider, Wie::stagebureau, Wie::ander}) {
    EXPECT_EQ(refused(judged(command, wie)), "bevoegd.niet \n");
  }
  EXPECT_EQ(refused(judged(command, Wie::instituutsopleider)), "");
}

TEST(ExemptionsAreDecided, RefusedForUnknownPartsWordsTwiceAndImpossibleLengths) {
  EXPECT_EQ(refused(judged(WijzigVrijstellingen{{{"xx", {}}}, {}}, Wie::instituutsopleider)),
            "vrijstelling.kies_onderdeel /vrijstellingen/0/onderdeel\n");
  EXPECT_EQ(
      refused(judged(WijzigVrijstellingen{{{"mg", {}}, {"mg", {}}}, {}}, Wie::instituutsopleider)),
      "lijst.dubbel /vrijstellingen/1/onderdeel\n");
  EXPECT_EQ(refused(judged(WijzigVrijstellingen{{}, {"zwemmen"}}, Wie::instituutsopleider)),
            "vrijstelling.onbekende_evc /evc/0\n");
  EXPECT_EQ(refused(judged(WijzigVrijstellingen{{{"mg", Duur{}}}, {}}, Wie::instituutsopleider)),
            "vrijstelling.duur /vrijstellingen/0/duur\n");
  Duur both;
  both.maanden = whole(1);
  both.weken = whole(1);
  EXPECT_EQ(refused(judged(WijzigVrijstellingen{{{"mg", both}}, {}}, Wie::instituutsopleider)),
            "vrijstelling.duur /vrijstellingen/0/duur\n");
  EXPECT_EQ(refused(judged(WijzigVrijstellingen{{}, {}}, Wie::instituutsopleider)),
            "beheer.geen_wijziging /vrijstellingen\n");
}

TEST(ExemptionsAreDecided, KeepWhoGaveThemAndWhen) {
  const PersoonVerwijzing first{PersoonId{2}, "Ine"};
  const PersoonVerwijzing later{PersoonId{7}, "Ger"};
  Traject traject = toegepast(snapshot().traject, WijzigVrijstellingen{{{"mg", {}}}, {}}, first,
                              CivilDate::of(2026, 9, 2));
  traject = toegepast(traject, WijzigVrijstellingen{{{"as", {}}, {"mg", {}}}, {}}, later,
                      CivilDate::of(2026, 10, 2));
  ASSERT_EQ(traject.vrijstellingen.size(), 2U);
  EXPECT_EQ(traject.vrijstellingen[0].door, later);
  EXPECT_EQ(traject.vrijstellingen[1].door, first);
  EXPECT_EQ(traject.vrijstellingen[1].op, CivilDate::of(2026, 9, 2));
}

TEST(TrainersAreNamed, ByTheStagebureauAndNeverTheAiosOneself) {
  EXPECT_EQ(refused(judged(WijzigOpleiders{PersoonId{7}, {}}, Wie::instituutsopleider)),
            "bevoegd.niet \n");
  EXPECT_EQ(refused(judged(WijzigOpleiders{PersoonId{1}, PersoonId{1}}, Wie::stagebureau)),
            "opleiders.zelf /instituutsopleider\nopleiders.zelf /praktijkopleider\n");
  EXPECT_EQ(refused(judged(WijzigOpleiders{PersoonId{2}, PersoonId{3}}, Wie::stagebureau)),
            "beheer.geen_wijziging \n");
  EXPECT_EQ(refused(judged(WijzigOpleiders{PersoonId{7}, {}}, Wie::stagebureau)), "");
}

TEST(MijnRgs, IsTickedByTheAiosWhereTheProcessAllowsItAndNotInTheFuture) {
  Snapshot beeld = snapshot();
  const OnderdeelId stage = vectors::id_of(va(), "as");
  const CivilDate today = beeld.vandaag;
  EXPECT_EQ(refused(judged(ZetInMijnRgs{stage, today}, Wie::aios)), "stage.kan_nu_niet /onderdeel\n");
  EXPECT_EQ(refused(judged(ZetInMijnRgs{OnderdeelId{77}, today}, Wie::aios)),
            "stage.onbekend /onderdeel\n");
  for (Onderdeel& each : beeld.traject.onderdelen) {
    if (each.id == stage) each.plek = Plek{};
    if (each.id == stage) each.plek->instelling = "GGD Voorbeeld";
  }
  EXPECT_EQ(refused(judged(ZetInMijnRgs{stage, today}, Wie::aios, beeld)), "");
  EXPECT_EQ(refused(judged(ZetInMijnRgs{stage, today}, Wie::stagebureau, beeld)), "bevoegd.niet \n");
  EXPECT_EQ(refused(judged(ZetInMijnRgs{stage, today.plus_days(1)}, Wie::aios, beeld)),
            "mijnrgs.toekomst /op\n");
  const Traject after = toegepast(beeld.traject, ZetInMijnRgs{stage, today});
  EXPECT_EQ(find_onderdeel(after, stage)->voortgang.in_mijnrgs_gezet, today);
}

NieuwTraject new_training() {
  NieuwTraject nieuw;
  nieuw.aios = {1};
  nieuw.instituutsopleider = {2};
  nieuw.praktijkopleider = PersoonId{3};
  nieuw.programma = "va";
  nieuw.cohort = k_start;
  nieuw.dienstverband = employment({{k_start, Decimal{800}}});
  return nieuw;
}

Findings judged_new(const NieuwTraject& nieuw, Wie wie = Wie::stagebureau) {
  return check_nieuw_traject(nieuw, va(), CivilDate::of(2026, 8, 1), vectors::actor_of(wie));
}

TEST(NewTraining, RefusedForOthersForOneselfAsTrainerAndWithoutFte) {
  NieuwTraject nieuw = new_training();
  EXPECT_EQ(refused(judged_new(nieuw, Wie::instituutsopleider)), "bevoegd.niet \n");
  nieuw.instituutsopleider = nieuw.aios;
  nieuw.praktijkopleider = nieuw.aios;
  nieuw.dienstverband.fte.clear();
  nieuw.keuzeonderwijsdagen = -1;
  EXPECT_EQ(refused(judged_new(nieuw)),
            "dienstverband.fte_ontbreekt /dienstverband/fte\n"
            "opleiders.zelf /instituutsopleider\ngetal.buiten_bereik /keuzeonderwijsdagen\n"
            "opleiders.zelf /praktijkopleider\n");
}

TEST(NewTraining, RefusedWithAnEmployerOrCohortThePackIsNotFor) {
  NieuwTraject nieuw = new_training();
  nieuw.dienstverband.werkgever = Werkgever::anders;
  EXPECT_EQ(refused(judged_new(nieuw)), "programma.andere_werkgever /dienstverband/werkgever\n");
  nieuw = new_training();
  nieuw.cohort = CivilDate::of(2020, 1, 1);
  const Findings found = check_nieuw_traject(nieuw, vectors::pack("jgz-2024"), CivilDate::of(2026, 8, 1),
                                             vectors::actor_of(Wie::stagebureau));
  EXPECT_NE(refused(found).find("programma.cohort_te_vroeg /cohort"), std::string::npos);
}

TEST(NewTraining, HasThePartsOfThePackInItsOrder) {
  const NieuwTraject nieuw = new_training();
  EXPECT_EQ(refused(judged_new(nieuw)), "");
  std::string parts;
  for (const Onderdeel& each : maak_traject(nieuw, va()).onderdelen) parts += each.soort + " ";
  EXPECT_EQ(parts, "va-1 as mg va-2 kz ");
}

TEST(OwnRecruitment, IsRefusedForAnInstitutionInContactWithTheStagebureau) {
  Snapshot beeld = snapshot();
  VraagGoedkeuring vraag;
  vraag.onderdeel = vectors::id_of(va(), "kz");
  vraag.route = Route::eigen;
  vraag.eigen_instelling = " ggd voorbeeld ";
  EXPECT_EQ(refused(judged(vraag, Wie::aios, beeld)), "");
  beeld.in_contact = {"GGD Elders", "GGD Voorbeeld"};
  EXPECT_EQ(refused(judged(vraag, Wie::aios, beeld)), "route.in_contact /eigen_instelling\n");
}

}  // namespace
}  // namespace stagepad
