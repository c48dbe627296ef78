#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/command/check_ronde.hpp"
#include "shared/command/ronde_deelname.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/matching/loting.hpp"
#include "shared/matching/rondebouw.hpp"
#include "shared/matching/uitslag.hpp"
#include "tests/unit/shared/course.hpp"

// Placement rounds: how they are judged, which stages are in them, and the file they become.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::k_preferred_as;
using vectors::Wie;

const CivilDate k_rondedag = CivilDate::of(2026, 10, 1);

CivilDate op(int year, int month, int day) { return CivilDate::of(year, month, day); }

RondeInvoer zomerronde() {
  RondeInvoer invoer;
  invoer.code = "zomer-2027";
  invoer.naam = "Zomer 2027";
  invoer.stagesoorten = {"aanpalend"};
  invoer.eerste_start = op(2027, 5, 1);
  invoer.laatste_start = op(2027, 8, 1);
  invoer.sluit_op = op(2027, 1, 31);
  invoer.openbare_bron = "trekking van 1 maart";
  return invoer;
}

std::string lines(const Findings& findings) {
  std::string text;
  for (const Finding& each : findings) text += each.code + " " + each.pad + "\n";
  return text;
}

std::string problems_of(const RondeInvoer& invoer) { return lines(check_ronde(invoer, k_rondedag)); }

TEST(PlannedRound, AsksAllThatIsPublishedBeforeItOpens) {
  EXPECT_EQ(problems_of(zomerronde()), "");
  EXPECT_EQ(problems_of({}),
            "ronde.geen_code /code\ndatum.onleesbaar /eerste_start\ndatum.onleesbaar /laatste_start\n"
            "ronde.geen_naam /naam\nronde.geen_bron /openbare_bron\ndatum.onleesbaar /sluit_op\n"
            "ronde.geen_soort /stagesoorten\n");
}

TEST(PlannedRound, TakesAtMostThreeMonthsOfStartsAndClosesBeforeTheFirst) {
  RondeInvoer invoer = zomerronde();
  invoer.laatste_start = op(2027, 8, 2);
  EXPECT_EQ(problems_of(invoer), "ronde.te_lang /laatste_start\n");
  EXPECT_EQ(check_ronde(invoer, k_rondedag).at(0).herstel->datum, op(2027, 8, 1));
  invoer.laatste_start = op(2027, 4, 30);
  EXPECT_EQ(problems_of(invoer), "ronde.dagen_omgekeerd /laatste_start\n");
  invoer = zomerronde();
  invoer.laatste_start = invoer.eerste_start;
  invoer.sluit_op = k_rondedag;
  EXPECT_EQ(problems_of(invoer), "");
  invoer.sluit_op = k_rondedag.plus_days(-1);
  EXPECT_EQ(problems_of(invoer), "ronde.sluiting_voorbij /sluit_op\n");
  invoer.sluit_op = invoer.eerste_start;
  EXPECT_EQ(problems_of(invoer), "ronde.sluit_na_start /sluit_op\n");
}

TEST(PlannedRound, HasACodeForFilesAndAPublicValueOnOneLine) {
  RondeInvoer invoer = zomerronde();
  invoer.code = "Zomer 2027";
  invoer.stagesoorten = {"mg", "aanpalend", "mg"};
  invoer.openbare_bron = "trekking\nvan 1 maart";
  EXPECT_EQ(problems_of(invoer), "ronde.geen_code /code\nronde.regeleinde /openbare_bron\nronde.soort_dubbel /stagesoorten/2\n");
  invoer = zomerronde();
  invoer.code = std::string(65, 'a');
  invoer.naam = std::string(101, 'x');
  invoer.openbare_bron = std::string(301, 'x');
  EXPECT_EQ(problems_of(invoer), "ronde.geen_code /code\ntekst.te_lang /naam\ntekst.te_lang /openbare_bron\n");
}

TEST(RoundSteps, AreTakenInTheirOrderOnly) {
  Plaatsingsronde ronde = toegepast(Plaatsingsronde{}, zomerronde());
  const auto allowed = [&](CivilDate vandaag) {
    std::string words;
    for (const auto& each : EnumNames<Rondestap>::names) {
      if (check_rondestap(each.value, ronde, vandaag).empty()) words += std::string(each.name) + " ";
    }
    return words;
  };
  EXPECT_EQ(allowed(k_rondedag), "wijzigen verwijderen openen vervallen ");
  EXPECT_EQ(allowed(op(2027, 2, 1)), "wijzigen verwijderen vervallen ") << "its closing day is past";
  ronde.stand = Rondestand::open;
  EXPECT_EQ(allowed(op(2027, 1, 31)), "vervallen ") << "the last day still counts";
  EXPECT_EQ(allowed(op(2027, 2, 1)), "sluiten vervallen ");
  ronde.stand = Rondestand::gesloten;
  EXPECT_EQ(allowed(op(2027, 2, 1)), "ingrijpen aanbieden vervallen ");
  ronde.stand = Rondestand::aangeboden;
  EXPECT_EQ(allowed(op(2027, 2, 1)), "loten vervallen ");
  ronde.stand = Rondestand::geloot;
  EXPECT_EQ(allowed(op(2027, 2, 1)), "publiceren weglaten vervallen ");
  ronde.stand = Rondestand::gepubliceerd;
  EXPECT_EQ(allowed(op(2027, 2, 1)), "");
  ronde.stand = Rondestand::vervallen;
  EXPECT_EQ(allowed(op(2027, 2, 1)), "");
}

/// A closed round: p1 and p2 both named a (one seat), p2 also b (two seats).
Rondebeeld gesloten_ronde() {
  Rondebeeld beeld;
  beeld.vandaag = op(2027, 2, 1);
  beeld.ronde = toegepast(Plaatsingsronde{}, zomerronde());
  beeld.ronde.stand = Rondestand::gesloten;
  Rondedeelnemer een;
  een.pseudoniem = "p1";
  een.voorkeuren = {Rondevoorkeur{"a", {}}};
  Rondedeelnemer twee;
  twee.pseudoniem = "p2";
  twee.voorkeuren = {Rondevoorkeur{"a", {}}, Rondevoorkeur{"b", {}}};
  Rondeplaats a;
  a.code = "a";
  a.capaciteit.value = 1;
  Rondeplaats b;
  b.code = "b";
  b.capaciteit.value = 2;
  beeld.bestand = met_inzendingen(rondebestand_van(beeld.ronde), {twee, een}, {b, a});
  return beeld;
}

Ingreep ingreep(std::int64_t id, Ingreepsoort soort, const char* pseudoniem, const char* plaats) {
  Ingreep ingreep;
  ingreep.id = {id};
  ingreep.soort = soort;
  ingreep.pseudoniem = pseudoniem;
  ingreep.plaats = plaats;
  ingreep.reden = "Mantelzorg";
  ingreep.op = op(2027, 2, 1);
  return ingreep;
}

TEST(RoundDecisions, ArePossibleWithAReasonWhileTheRoundIsClosed) {
  Rondebeeld beeld = gesloten_ronde();
  EXPECT_EQ(lines(check_ingreep(ZetVast{"p1", "a", "Mantelzorg"}, beeld)), "");
  EXPECT_EQ(lines(check_ingreep(ZetVast{"p1", "b", " "}, beeld)), "verzoek.reden_ontbreekt /reden\n");
  EXPECT_EQ(lines(check_ingreep(ZetVast{"p3", "c", "x"}, beeld)),
            "ronde.onbekende_plaats /plaats\nronde.onbekende_deelnemer /pseudoniem\n");
  EXPECT_EQ(lines(check_ingreep(SluitUit{"p1", "a", "x"}, beeld)), "");
  EXPECT_EQ(lines(check_ingreep(SluitUit{"p1", "b", "x"}, beeld)), "ronde.niet_gekozen /plaats\n");
  EXPECT_EQ(lines(check_ingreep(WijzigZetels{"a", 1, "x"}, beeld)), "ronde.al_zo /zetels\n");
  EXPECT_EQ(lines(check_ingreep(WijzigZetels{"a", -1, "x"}, beeld)), "getal.buiten_bereik /zetels\nronde.minder_dan_vast /zetels\n");
  EXPECT_EQ(lines(check_ingreep(WijzigZetels{"a", 2, "x"}, beeld)), "");
  beeld.ronde.stand = Rondestand::aangeboden;
  EXPECT_EQ(lines(check_ingreep(WijzigZetels{"a", 2, "x"}, beeld)), "ronde.kan_nu_niet \n");
}

TEST(RoundDecisions, MindThoseThatHoldAlready) {
  Rondebeeld beeld = gesloten_ronde();
  beeld.ingrepen = {ingreep(1, Ingreepsoort::vastzetten, "p1", "a"), ingreep(2, Ingreepsoort::uitsluiten, "p2", "b")};
  beeld.bestand = met_ingrepen(*beeld.bestand, beeld.ingrepen);
  EXPECT_EQ(lines(check_ingreep(ZetVast{"p1", "a", "x"}, beeld)), "ronde.al_zo /plaats\n");
  EXPECT_EQ(lines(check_ingreep(ZetVast{"p2", "a", "x"}, beeld)), "ronde.vast_te_vol /plaats\n");
  EXPECT_EQ(lines(check_ingreep(SluitUit{"p1", "a", "x"}, beeld)), "ronde.is_vast /plaats\n");
  EXPECT_EQ(lines(check_ingreep(SluitUit{"p2", "b", "x"}, beeld)), "ronde.telt_al_niet /plaats\n");
  EXPECT_EQ(lines(check_ingreep(WijzigZetels{"a", 0, "x"}, beeld)), "ronde.minder_dan_vast /zetels\n");
  EXPECT_EQ(lines(check_ingreep(TrekIngreepIn{{1}}, beeld)), "");
  EXPECT_EQ(lines(check_ingreep(TrekIngreepIn{{3}}, beeld)), "ronde.onbekende_ingreep /ingreep\n");
  beeld.ingrepen[0].ingetrokken_op = op(2027, 2, 1);
  EXPECT_EQ(lines(check_ingreep(TrekIngreepIn{{1}}, beeld)), "ronde.onbekende_ingreep /ingreep\n");
}

TEST(RoundDecisions, LeaveSomebodyOutOnlyOnceTheLotsAreDrawn) {
  Rondebeeld beeld = gesloten_ronde();
  EXPECT_EQ(lines(check_ingreep(LaatWeg{"p1", "Verschoven"}, beeld)), "ronde.kan_nu_niet \n");
  beeld.ronde.stand = Rondestand::geloot;
  EXPECT_EQ(lines(check_ingreep(LaatWeg{"p1", "Verschoven"}, beeld)), "");
  EXPECT_EQ(lines(check_ingreep(LaatWeg{"p3", " "}, beeld)),
            "ronde.onbekende_deelnemer /pseudoniem\nverzoek.reden_ontbreekt /reden\n");
  beeld.ingrepen = {ingreep(1, Ingreepsoort::vastzetten, "p2", "a"), ingreep(2, Ingreepsoort::weglaten, "p1", "a")};
  EXPECT_TRUE(is_weggelaten(beeld.ingrepen, "p1"));
  EXPECT_FALSE(is_weggelaten(beeld.ingrepen, "p2"));
  EXPECT_EQ(lines(check_ingreep(LaatWeg{"p1", "Nog eens"}, beeld)), "ronde.al_zo /pseudoniem\n");
  EXPECT_EQ(lines(check_ingreep(TrekIngreepIn{{1}}, beeld)), "ronde.kan_nu_niet \n") << "it is part of the offer";
  EXPECT_EQ(lines(check_ingreep(TrekIngreepIn{{2}}, beeld)), "");
  beeld.ingrepen[1].ingetrokken_op = op(2027, 2, 2);
  EXPECT_FALSE(is_weggelaten(beeld.ingrepen, "p1"));
  EXPECT_EQ(lines(check_ingreep(LaatWeg{"p1", "Toch"}, beeld)), "");
  beeld.ingrepen[1].ingetrokken_op.reset();
  beeld.ronde.stand = Rondestand::gepubliceerd;
  EXPECT_EQ(lines(check_ingreep(TrekIngreepIn{{2}}, beeld)), "ronde.kan_nu_niet \n") << "that is done";
}

TEST(RoundFile, StaysAsDrawnWhenSomebodyIsLeftOut) {
  const Rondebeeld beeld = gesloten_ronde();
  EXPECT_EQ(met_ingrepen(*beeld.bestand, {ingreep(1, Ingreepsoort::weglaten, "p1", "a")}), *beeld.bestand);
}

TEST(RoundFile, HoldsDecisionsWithoutTheirReasonsAndNotThoseTakenBack) {
  const Rondebeeld beeld = gesloten_ronde();
  Ingreep zetels = ingreep(3, Ingreepsoort::zetels, "", "b");
  zetels.zetels = 5;
  Ingreep terug = ingreep(4, Ingreepsoort::uitsluiten, "p1", "a");
  terug.ingetrokken_op = op(2027, 2, 2);
  const Ronde bestand = met_ingrepen(
      *beeld.bestand, {ingreep(1, Ingreepsoort::vastzetten, "p1", "a"), ingreep(2, Ingreepsoort::uitsluiten, "p2", "b"),
                       zetels, terug});
  ASSERT_EQ(bestand.deelnemers[0].pseudoniem, "p1") << "by pseudonym";
  EXPECT_EQ(bestand.deelnemers[0].vast, (Vastzetting{"a", Rol::stagebureau, op(2027, 2, 1), ""}));
  EXPECT_FALSE(bestand.deelnemers[0].voorkeuren[0].bezwaar.has_value());
  EXPECT_EQ(bestand.deelnemers[1].voorkeuren[1].bezwaar->soort, Bezwaarsoort::uitgesloten);
  EXPECT_EQ(bestand.deelnemers[1].voorkeuren[1].bezwaar->reden, "");
  EXPECT_EQ(bestand.plaatsen[1].capaciteit.value, 5);
  EXPECT_TRUE(controleer_ronde(bestand).empty());
}

TEST(RoundFile, ShowsNoSecretBeforeItIsPublishedAndFitsWhatWasPromisedAfterwards) {
  Plaatsingsronde ronde = toegepast(Plaatsingsronde{}, zomerronde());
  Ronde begin = rondebestand_van(ronde);
  begin.loting.geheim = std::string(64, '7');
  ronde.toezegging = toezegging_van(begin);
  const Ronde frozen = *gesloten_ronde().bestand;
  Ronde bestand = met_inzendingen(rondebestand_van(ronde), frozen.deelnemers, frozen.plaatsen);
  bestand.loting.inzendingen = inzendingen_van(bestand);
  bestand.loting.aanbod = aanbod_van(bestand);
  bestand.loting.geheim = begin.loting.geheim;
  bestand.loting.openbare_waarde = "4711";
  EXPECT_TRUE(controleer_loting(bestand).empty());
  const Rondevraag vraag = rondevraag_van(bestand);
  bestand.uitslag = uitslag_van(bestand, vraag, verdeel(vraag.vraag));
  EXPECT_TRUE(controleer_uitslag(bestand, vraag).empty());
  const Ronde shown = zonder_geheim(bestand);
  EXPECT_EQ(shown.loting.geheim, "");
  EXPECT_EQ(shown.loting.openbare_waarde, "");
  EXPECT_FALSE(shown.uitslag.has_value());
  EXPECT_EQ(shown.loting.toezegging, ronde.toezegging);
  EXPECT_EQ(shown.deelnemers, bestand.deelnemers);
}

/// What the round makes of a training as it stands.
std::vector<Rondedeelname> deelnames(Course& course, const RondeInvoer& invoer) {
  const Regelpakket pakket = vectors::pack("va");
  const Toetsing toetsing(course.beeld(), course.beeld().traject, pakket);
  return deelnames_aan(toegepast(Plaatsingsronde{}, invoer), toetsing.context());
}

TEST(StagesOfARound, AreThoseOfItsKindsAndDaysThatStillNeedAPlaceOfTheEtalage) {
  Course course("va", k_preferred_as);
  // as is from June to August 2027.
  ASSERT_EQ(deelnames(course, zomerronde()).size(), 1U);
  EXPECT_EQ(deelnames(course, zomerronde())[0].onderdeel, course.part("as"));
  EXPECT_TRUE(deelnames(course, zomerronde())[0].ingediend);
  ASSERT_TRUE(deelnames(course, zomerronde())[0].uiterlijk.has_value());
  RondeInvoer invoer = zomerronde();
  invoer.stagesoorten = {"mg", "keuze"};
  EXPECT_TRUE(deelnames(course, invoer).empty());
  invoer = zomerronde();
  invoer.eerste_start = op(2027, 6, 1);
  EXPECT_EQ(deelnames(course, invoer).size(), 1U);
  invoer.eerste_start = op(2027, 6, 2);
  EXPECT_TRUE(deelnames(course, invoer).empty());
  invoer.eerste_start = op(2027, 5, 1);
  invoer.laatste_start = op(2027, 5, 31);
  EXPECT_TRUE(deelnames(course, invoer).empty());
}

TEST(StagesOfARound, LeaveItWithAPlaceAndWithoutPreferencesTakeNoPart) {
  Course course("va", k_preferred_as);
  Snapshot& beeld = course.beeld();
  const std::vector<Voorkeur> voorkeuren = beeld.voorkeuren;
  beeld.voorkeuren.clear();
  ASSERT_EQ(deelnames(course, zomerronde()).size(), 1U);
  EXPECT_FALSE(deelnames(course, zomerronde())[0].ingediend);
  beeld.voorkeuren = voorkeuren;
  course.after(PlaatsOnderVoorbehoud{course.part("as"), voorkeuren[0].stageplaats});
  EXPECT_TRUE(deelnames(course, zomerronde()).empty());
  // kz is found by own recruitment only.
  RondeInvoer invoer = zomerronde();
  invoer.stagesoorten = {"keuze"};
  invoer.eerste_start = op(2028, 5, 1);
  invoer.laatste_start = op(2028, 7, 1);
  EXPECT_TRUE(deelnames(course, invoer).empty());
}

TEST(LeftoverPlaces, FitByTheRulesInTheDaysOfTheStage) {
  Course course("va", k_preferred_as);
  const Regelpakket pakket = vectors::pack("va");
  const Toetsing toetsing(course.beeld(), course.beeld().traject, pakket);
  const Toetscontext& context = toetsing.context();
  const GeplandOnderdeel& as = *context.planning.find(course.part("as"));
  const Stageplaats good = *find_plaats(context, course.beeld().voorkeuren[0].stageplaats);
  ASSERT_TRUE(is_passend(context, as, good));
  Stageplaats other = good;
  other.goedgekeurd = false;
  EXPECT_FALSE(is_passend(context, as, other));
  other = good;
  other.stagesoorten = {"mg"};
  EXPECT_FALSE(is_passend(context, as, other));
  other = good;
  other.perioden = {{as.periode.first.plus_days(1), as.periode.last, 5}};
  EXPECT_FALSE(is_passend(context, as, other)) << "it begins a day before";
  other.perioden = {{as.periode.first, as.periode.last, 1}};
  EXPECT_TRUE(is_passend(context, as, other));
}

TEST(FrozenStages, KeepWhatWasHandedInUntilTheOutcome) {
  Course course("va", k_preferred_as);
  Snapshot& beeld = course.beeld();
  const OnderdeelId as = course.part("as");
  const StageplaatsId first = beeld.voorkeuren[0].stageplaats;
  EXPECT_EQ(course.refused(GeefVoorkeuren{as, {first}}, Wie::aios), "");
  beeld.bevroren = {as};
  EXPECT_EQ(course.refused(GeefVoorkeuren{as, {first}}, Wie::aios), "voorkeur.bevroren /onderdeel\n");
  EXPECT_EQ(course.refused(VraagGoedkeuring{as, Route::etalage, {first}, "", ""}, Wie::aios),
            "voorkeur.bevroren /onderdeel\n");
  EXPECT_EQ(course.refused(PlaatsOnderVoorbehoud{as, first}, Wie::stagebureau), "voorkeur.bevroren /onderdeel\n");
  EXPECT_EQ(course.refused(LaatOngeplaatst{as, "Vol"}, Wie::stagebureau), "voorkeur.bevroren /onderdeel\n");
  beeld.bevroren = {course.part("mg")};
  EXPECT_EQ(course.refused(GeefVoorkeuren{as, {first}}, Wie::aios), "");
}

TEST(RoundFile, ForParticipantsTellsNoDaysAndNoRulesOfOthers) {
  Ronde bestand;
  bestand.plaatsen = {{"a", "", op(2027, 5, 1), op(2027, 8, 1), {2}}};
  const Bezwaar bezwaar{Bezwaarsoort::niet_toelaatbaar, "plaats.as-nvic", {}, {}, {}};
  bestand.deelnemers = {{"ik", {}, {{"a", bezwaar}}, {}}, {"jij", {}, {{"a", bezwaar}}, {}}};
  const Ronde seen = voor_deelnemers(bestand, {"ik"});
  EXPECT_FALSE(seen.plaatsen[0].eerste_dag || seen.plaatsen[0].laatste_dag);
  EXPECT_EQ(seen.deelnemers[0].voorkeuren[0].bezwaar->regel, "plaats.as-nvic");
  EXPECT_EQ(seen.deelnemers[1].voorkeuren[0].bezwaar->regel, "");
  EXPECT_EQ(inzendingen_van(seen), inzendingen_van(bestand));
  EXPECT_EQ(aanbod_van(seen), aanbod_van(bestand));
}

TEST(RoundFile, KeepsTheSeatsThatItsOutcomeMayNeed) {
  Ronde bestand;
  bestand.plaatsen = {{"a", "", {}, {}, {3}}, {"b", "", {}, {}, {1}}};
  const Bezwaar bezwaar{Bezwaarsoort::niet_goedgekeurd, "", {}, {}, {}};
  bestand.deelnemers = {{"een", {}, {{"a", {}}, {"b", {}}}, {}},
                        {"twee", {}, {{"a", bezwaar}, {"b", {}}}, {}},
                        {"drie", {}, {{"b", {}}}, Vastzetting{"a", {}, {}, ""}}};
  EXPECT_EQ(vastgehouden(bestand, bestand.plaatsen[0]), 2) << "one who may get it, one who is fixed there";
  EXPECT_EQ(vastgehouden(bestand, bestand.plaatsen[1]), 1) << "no more than it has";
  bestand.uitslag = Uitslag{{{"een", 1, "b", 2}, {"twee", 2, "", {}}, {"drie", 3, "a", {}}}, {}, ""};
  EXPECT_EQ(vastgehouden(bestand, bestand.plaatsen[0]), 1) << "once it was drawn, what it gave";
}

TEST(RoundFile, PromisesItsClosingDayAndItsLotteryGroups) {
  Plaatsingsronde ronde;
  ronde.code = "zomer";
  ronde.sluit_op = op(2027, 1, 31);
  const Ronde bestand = rondebestand_van(ronde);
  EXPECT_EQ(bestand.lotgroepen, 1);
  const auto promised = [&](auto change) {
    Ronde other = bestand;
    change(other);
    return toezegging_van(other) == toezegging_van(bestand);
  };
  EXPECT_TRUE(promised([](Ronde&) {}));
  EXPECT_FALSE(promised([](Ronde& r) { r.lotgroepen = 2; }));
  EXPECT_FALSE(promised([](Ronde& r) { r.lotgroepen.reset(); }));
  EXPECT_FALSE(promised([](Ronde& r) { r.sluit_op = op(2027, 2, 1); }));
  Ronde grouped = bestand;
  grouped.deelnemers = {{"ik", {1}, {}, {}}};
  EXPECT_EQ(lines(controleer_ronde(grouped)), "ronde.lotgroep /deelnemers/0/lotgroep\n");
  grouped.lotgroepen = 2;
  EXPECT_EQ(lines(controleer_ronde(grouped)), "");
}

Stageplaats plaats_met(std::int64_t id, std::vector<Plaatsperiode> perioden) {
  Stageplaats plaats;
  plaats.id = {id};
  plaats.perioden = std::move(perioden);
  return plaats;
}

Rondeinzending inzending(const char* pseudoniem, const Period& periode, std::vector<std::int64_t> plaatsen) {
  Rondeinzending inzending;
  inzending.pseudoniem = pseudoniem;
  inzending.periode = periode;
  for (const std::int64_t each : plaatsen) inzending.keuzes.push_back({StageplaatsId{each}, {}});
  return inzending;
}

/// "place first/last seats" for each line, in the order of places.
std::string lines_of(const Rondeopzet& opzet) {
  std::vector<std::string> all;
  for (const Rondecode& code : opzet.codes) {
    for (const Rondeplaats& each : opzet.bestand.plaatsen) {
      if (each.code != code.code) continue;
      const std::string days = each.eerste_dag ? to_iso(*each.eerste_dag) + "/" + to_iso(*each.laatste_dag) : "-";
      all.push_back(std::to_string(code.stageplaats.value) + " " + days + " " + std::to_string(each.capaciteit.value));
    }
  }
  std::string text;
  for (const std::string& each : all) text += each + "\n";
  return text;
}

const Period k_spring{CivilDate::of(2027, 3, 1), CivilDate::of(2027, 5, 31)};
const Period k_autumn{CivilDate::of(2027, 9, 1), CivilDate::of(2027, 11, 30)};
const std::vector<std::string> k_codes = {"c1", "c2", "c3", "c4", "c5", "c6"};

TEST(RoundFile, HasALineForEveryPeriodOfAPlaceThatSomebodyNeeds) {
  const Rondeaanbod halves{plaats_met(7, {{op(2027, 1, 1), op(2027, 6, 30), 2}, {op(2027, 7, 1), op(2027, 12, 31), 1}}), {}};
  const Rondeaanbod always{plaats_met(8, {}), {}};
  const Plaatsingsronde ronde = toegepast(Plaatsingsronde{}, zomerronde());
  const Rondeopzet opzet = bouw_ronde(
      ronde, {inzending("p1", k_spring, {7, 8}), inzending("p2", k_autumn, {7, 8}), inzending("p3", k_autumn, {8})},
      {halves, always}, k_codes);
  EXPECT_EQ(lines_of(opzet), "7 2027-01-01/2027-06-30 2\n7 2027-07-01/2027-12-31 1\n8 - 3\n")
      << "a place without periods has a seat for everybody who named it";
  EXPECT_TRUE(controleer_ronde(opzet.bestand).empty());
  EXPECT_NE(opzet.bestand.deelnemers[0].voorkeuren[0].plaats, opzet.bestand.deelnemers[1].voorkeuren[0].plaats);
  EXPECT_EQ(opzet.bestand.deelnemers[0].voorkeuren[1].plaats, opzet.bestand.deelnemers[1].voorkeuren[1].plaats);
}

TEST(RoundFile, GivesNoSeatsWhereNoPeriodCoversTheStageOrNobodyKnowsThePlace) {
  const Rondeaanbod short_one{plaats_met(7, {{op(2027, 1, 1), op(2027, 5, 30), 2}, {op(2027, 7, 1), op(2027, 12, 31), 0}}), {}};
  const Rondeopzet opzet = bouw_ronde(toegepast(Plaatsingsronde{}, zomerronde()),
                                      {inzending("p1", k_spring, {7, 9}), inzending("p2", k_autumn, {7})}, {short_one}, k_codes);
  EXPECT_EQ(lines_of(opzet), "7 - 0\n9 - 0\n");
}

TEST(RoundFile, TakesOffTheSeatsInWhichSomebodySitsMeanwhile) {
  const Rondeaanbod busy{plaats_met(7, {{op(2027, 1, 1), op(2027, 12, 31), 3}}),
                         {{op(2027, 5, 31), op(2027, 8, 31)}, {op(2026, 12, 1), op(2027, 2, 28)}}};
  const Plaatsingsronde ronde = toegepast(Plaatsingsronde{}, zomerronde());
  EXPECT_EQ(lines_of(bouw_ronde(ronde, {inzending("p1", k_spring, {7})}, {busy}, k_codes)),
            "7 2027-01-01/2027-12-31 2\n") << "one of the two is there on the last day of May";
  EXPECT_EQ(lines_of(bouw_ronde(ronde, {inzending("p1", k_autumn, {7})}, {busy}, k_codes)),
            "7 2027-01-01/2027-12-31 3\n");
  EXPECT_EQ(vrije_zetels(busy, {k_spring, k_autumn}), 2);
  EXPECT_EQ(vrije_zetels(busy, {k_autumn}), 3);
  EXPECT_EQ(vrije_zetels(busy, {{op(2026, 12, 1), op(2027, 2, 1)}}), 0);
  EXPECT_FALSE(vrije_zetels({plaats_met(8, {}), {}}, {k_autumn}).has_value());
}

TEST(RoundFile, MakesOneLineOfPeriodsThatOverlapWithTheSeatsOfTheSmallest) {
  const Rondeaanbod both{
      plaats_met(7, {{op(2027, 2, 1), op(2027, 9, 30), 5}, {op(2027, 8, 1), op(2027, 12, 31), 2}}), {}};
  const Rondeopzet opzet = bouw_ronde(toegepast(Plaatsingsronde{}, zomerronde()),
                                      {inzending("p1", k_spring, {7}), inzending("p2", k_autumn, {7})}, {both}, k_codes);
  EXPECT_EQ(lines_of(opzet), "7 2027-02-01/2027-12-31 2\n");
}

}  // namespace
}  // namespace stagepad
