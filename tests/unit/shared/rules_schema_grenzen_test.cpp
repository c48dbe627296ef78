#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "shared/rules/opleidingsplanning.hpp"
#include "tests/unit/shared/changed_pack.hpp"

// The boundaries of the rules about the schedule, on the ordinary training of the cases: full time
// from 1 September 2026. VA is va-1 (1) to 31 May 2027, as (2), mg (3), va-2 (4) from December
// 2027, kz (5) from June 2028; IZB has as-rivm (four weeks) and as-mmb in as (2), TBC three months
// in kz (5).

namespace stagepad {
namespace {

using vectors::found;
using Words = std::vector<std::string>;

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

std::string in_pack(const char* pack, const std::string& fields) {
  return std::string(R"("pakket": ")") + pack + R"(", "vandaag": "2026-10-01")" +
         (fields.empty() ? "" : ", ") + fields;
}

std::string va(const std::string& fields) { return in_pack("va", fields); }
std::string with_parts(const char* pack, const std::string& parts) {
  return in_pack(pack, R"("onderdelen": [)" + parts + "]");
}

/// "as 2027-06-01 2027-08-31": a part or part-stage of a case under a pack.
std::string period(const std::string& fields, const Regelpakket& pakket, const std::string& code) {
  const Traject traject = vectors::snapshot_of(vectors::geval_of(fields)).traject;
  for (const GeplandOnderdeel& part : bereken_planning(traject, pakket).onderdelen) {
    if (part.onderdeel->soort == code)
      return to_iso(part.periode.first) + " " + to_iso(part.periode.last);
    for (const GeplandDeel& each : part.delen) {
      if (!each.definitie || each.definitie->code != code) continue;
      return to_iso(each.periode.first) + " " + to_iso(each.periode.last);
    }
  }
  return "none";
}

std::string period(const std::string& fields, const std::string& code) {
  return period(fields, vectors::pack(vectors::geval_of(fields).pakket), code);
}

TEST(InterweavingBoundaries, WherePackAllowsNoneAnOverlapIsJustThat) {
  const std::string as_in_va_1 = with_parts("va", R"({"soort": "as", "start": "2027-03-01"})");
  EXPECT_EQ(found(as_in_va_1, "schema."), (Words{"schema.vervlechting /onderdelen/2",
                                                 "schema.dubbele_tijd /onderdelen/2/aandeel"}));
  EXPECT_EQ(
      found(as_in_va_1, "schema.",
            [](Regelpakket& p) { p.regels.aaneengesloten[0].vervlechten_toestemming.clear(); }),
      Words{"schema.overlap /onderdelen/2"});
}

TEST(InterweavingBoundaries, AShareIsMoreThanNothingAndLessThanAll) {
  const auto share = [](const char* aandeel) {
    return found(
        with_parts("va", std::string(R"({"soort": "as", "start": "2027-03-01", "aandeel": )") +
                             aandeel + "}"),
        "schema.aandeel");
  };
  const Words wrong = {"schema.aandeel_getal /onderdelen/2/aandeel"};
  EXPECT_EQ(share("0"), wrong);
  EXPECT_EQ(share("0.001"), Words{});
  EXPECT_EQ(share("0.999"), Words{});
  EXPECT_EQ(share("1"), wrong);
  EXPECT_EQ(share("504824.719"), wrong);
}

TEST(InterweavingBoundaries, AShareOrAnFteOfMoreThanTheWholeIsPlannedAsTheWhole) {
  const auto as_with = [](const char* aandeel, const char* fte) {
    return period(va(std::string(R"("fte": [{"vanaf": "2026-09-01", "fte": )") + fte +
                     R"(}], "onderdelen": [{"soort": "as", "start": "2026-09-01", "aandeel": )" +
                     aandeel + "}]"),
                  "as");
  };
  const std::string whole = as_with("1", "1");
  EXPECT_EQ(as_with("504824.719", "1"), whole);
  EXPECT_EQ(as_with("1.001", "1"), whole);
  EXPECT_EQ(as_with("1", "504824.719"), whole);
  EXPECT_EQ(as_with("504824.719", "504824.719"), whole);
}

TEST(InterweavingBoundaries, APracticePeriodHasNoShareAlsoWhenPinned) {
  const std::string halved =
      with_parts("va", R"({"soort": "va-1", "start": "2026-09-01", "aandeel": 0.5})");
  EXPECT_EQ(found(halved, "schema."), Words{"schema.aandeel_praktijk /onderdelen/1/aandeel"});
  EXPECT_EQ(period(halved, "va-1"), "2026-09-01 2027-05-31");
}

TEST(InterweavingBoundaries, SharesAreExactOverManyYears) {
  // A tenth of a tenth: three months take 300. The practice gets nine tenths of a tenth: nine
  // months take 100.
  const std::string tenth = va(
      R"("fte": [{"vanaf": "2026-09-01", "fte": 0.1}], "onderdelen": [{"soort": "as", "start": "2026-09-01", "aandeel": 0.1}])");
  EXPECT_EQ(period(tenth, "as"), "2026-09-01 2051-08-31");
  EXPECT_EQ(period(tenth, "va-1"), "2026-09-01 2034-12-31");
  // All of the time: the practice stands still for 30 months, then takes 90.
  const std::string all = va(
      R"("fte": [{"vanaf": "2026-09-01", "fte": 0.1}], "onderdelen": [{"soort": "as", "start": "2026-09-01", "aandeel": 1}])");
  EXPECT_EQ(period(all, "as"), "2026-09-01 2029-02-28");
  EXPECT_EQ(period(all, "va-1"), "2026-09-01 2036-08-31");
}

/// A part that the pack does not know has no days, and no rule trips over what is recorded of it.
TEST(UnknownPart, IsReportedAndOtherwiseLeftAlone) {
  const std::string fields =
      va(R"("volgorde": ["va-1", "as", "mg", "va-2", "kz", "zzz"], "onderdelen": [{"soort": "zzz",
    "start": "2027-01-01", "route": "eigen", "aandeel": 0.5, "gekoppeld_aan": "as", "stagedagen": 3,
    "plek": {"instelling": "GGZ Rijnoever", "buitenland": true, "begeleiding_uren": 0.5},
    "delen": [{"soort": "q", "route": "eigen"}],
    "voortgang": {"diensten": {}, "gesprekken": [{"soort": "eind", "datum": "2026-09-01"}],
                  "praktijktoetsen": [{"soort": "praktijkopdracht", "door": "stagebureau", "datum": "2026-09-01"}]}}],
    "vrijgesteld": [{"onderdeel": "zzz", "duur": {"maanden": 1}}])");
  EXPECT_EQ(found(fields, "schema."), (Words{"schema.onbekend_onderdeel /onderdelen/99",
                                             "schema.aandeel_praktijk /onderdelen/99/aandeel"}));
  EXPECT_EQ(found(fields, "vrijstelling."),
            Words{"vrijstelling.onbekend_onderdeel /vrijstellingen/0"});
  EXPECT_EQ(found(fields, "koppeling."),
            Words{"koppeling.niet_mogelijk /onderdelen/99/gekoppeld_aan"});
  for (const char* codes : {"deel.", "route.", "buitenland.", "begeleiding.", "diensten.",
                            "gesprekken.", "praktijktoets."}) {
    EXPECT_EQ(found(fields, codes), Words{}) << codes;
  }
  EXPECT_EQ(period(fields, "zzz"), "2027-01-01 2026-12-31");
  const Findings unknown = vectors::findings_of(fields, vectors::pack("va"), "schema.onbekend");
  ASSERT_EQ(unknown.size(), 1U);
  EXPECT_EQ(unknown[0].herstel,
            (Herstel{HerstelSoort::neem_contact_op, {}, {Rol::stagebureau}, {}}));
}

TEST(Composition, AnExemptionOfOnePartExcusesNoOther) {
  EXPECT_EQ(found(va(R"("volgorde": ["va-1", "mg", "va-2"], "vrijgesteld": [{"onderdeel": "kz"}])"),
                  "schema."),
            Words{"schema.onderdeel_ontbreekt /onderdelen"});
}

TEST(PartStageBoundaries, AnUnknownOneIsReportedWhereverItStands) {
  const auto with_first = [](const std::string& first) {
    return with_parts(
        "tbc", R"({"soort": "kz", "delen": [)" + first +
                   R"(, {"soort": "kz-sanatorium"}, {"soort": "kz-mmb"}, {"soort": "kz-vrij"}]})");
  };
  const Words unknown = {"deel.onbekend /onderdelen/5/delen/0"};
  EXPECT_EQ(found(with_first(R"({"soort": "zzz"})"), "deel."), unknown);
  EXPECT_EQ(
      found(with_first(R"({"soort": "zzz", "route": "eigen", "start": "2028-05-01"})"), "deel."),
      unknown);
  EXPECT_EQ(found(with_first(R"({"soort": "zzz", "start": "2028-12-01"})"), "deel."), unknown);
}

TEST(PartStageBoundaries, AForgottenOneNamesItsSource) {
  const std::string fields =
      with_parts("tbc", R"({"soort": "kz", "delen": [{"soort": "kz-mmb"}, {"soort": "kz-vrij"}]})");
  const Regelpakket& tbc = vectors::pack("tbc");
  const Findings findings = vectors::findings_of(fields, tbc, "deel.");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "deel.ontbreekt");
  EXPECT_EQ(findings[0].bron, bron_in_woorden(tbc, find_deel(tbc, "kz-sanatorium")->herkomst));
  EXPECT_EQ(
      findings[0].bron,
      "Vraag & antwoord van de Stage etalage, Tuberculosebestrijding, 3. Werving en matching");
}

TEST(PartStageBoundaries, APinnedOneInWeeksThatNothingStretchesOverlaps) {
  // as-rivm: 1 to 28 June 2027.
  EXPECT_EQ(
      found(
          with_parts(
              "izb",
              R"({"soort": "as", "delen": [{"soort": "as-rivm"}, {"soort": "as-mmb", "start": "2027-06-15"}]})"),
          "deel."),
      Words{"deel.overlap /onderdelen/2/delen/1"});
}

TEST(PartStageBoundaries, APinnedOneInAMonthThatRunsAroundItDoesNot) {
  const char* sanatorium_first =
      R"({"soort": "kz", "delen": [{"soort": "kz-sanatorium"}, {"soort": "kz-mmb", "start": "2028-06-15"}, {"soort": "kz-vrij"}]})";
  const char* mmb_first =
      R"({"soort": "kz", "delen": [{"soort": "kz-mmb", "start": "2028-06-15"}, {"soort": "kz-sanatorium"}, {"soort": "kz-vrij"}]})";
  EXPECT_EQ(found(with_parts("tbc", sanatorium_first), "deel."), Words{});
  EXPECT_EQ(found(with_parts("tbc", mmb_first), "deel."), Words{});
}

TEST(PartStageBoundaries, TheFirstMayNotBeginBeforeTheStage) {
  EXPECT_EQ(
      found(
          with_parts(
              "tbc",
              R"({"soort": "kz", "delen": [{"soort": "kz-sanatorium", "start": "2028-05-01"}, {"soort": "kz-mmb"}, {"soort": "kz-vrij"}]})"),
          "deel.voor"),
      Words{"deel.voor_stage /onderdelen/5/delen/0"});
}

TEST(PartStageBoundaries, AtTheSameTimeIsNoOverlapAndOneGapBeforeThemAll) {
  const std::string fields =
      with_parts("mmk", R"({"soort": "as", "delen": [{"soort": "as-nvic", "start": "2027-06-08"},
    {"soort": "as-dermatologie", "start": "2027-06-08"}, {"soort": "as-longziekten", "start": "2027-06-08"}]})");
  const Findings findings = vectors::findings_of(fields, vectors::pack("mmk"), "deel.");
  ASSERT_EQ(vectors::in_words(findings), Words{"deel.gat /onderdelen/2/delen"});
  EXPECT_EQ(findings[0].parameters[1], onderdeel_parameter("deel", "as-nvic"));
}

TEST(PartStagePeriods, WhatIsNotPinnedBeginsAfterWhatIs) {
  const std::string pinned_first = with_parts(
      "tbc",
      R"({"soort": "kz", "delen": [{"soort": "kz-sanatorium", "start": "2028-06-01"}, {"soort": "kz-mmb"}, {"soort": "kz-vrij"}]})");
  EXPECT_EQ(period(pinned_first, "kz-sanatorium"), "2028-06-01 2028-06-30");
  EXPECT_EQ(period(pinned_first, "kz-mmb"), "2028-07-01 2028-07-31");
  EXPECT_EQ(period(pinned_first, "kz-vrij"), "2028-08-01 2028-08-31");
  // The one that is named first comes second.
  const std::string two = with_parts(
      "tbc",
      R"({"soort": "kz", "delen": [{"soort": "kz-sanatorium", "start": "2028-07-01"}, {"soort": "kz-mmb", "start": "2028-06-01"}, {"soort": "kz-vrij"}]})");
  EXPECT_EQ(period(two, "kz-vrij"), "2028-08-01 2028-08-31");
}

TEST(PartStagePeriods, WhatTheScheduleForgotStillTakesItsTime) {
  EXPECT_EQ(
      period(with_parts("tbc", R"({"soort": "kz", "delen": [{"soort": "kz-vrij"}]})"), "kz-vrij"),
      "2028-06-01 2028-06-30");
  EXPECT_EQ(
      period(with_parts(
                 "tbc",
                 R"({"soort": "kz", "delen": [{"soort": "kz-sanatorium"}, {"soort": "kz-vrij"}]})"),
             "kz-vrij"),
      "2028-07-01 2028-07-31");
  EXPECT_EQ(
      period(with_parts("tbc",
                        R"({"soort": "kz", "delen": [{"soort": "zzz"}, {"soort": "kz-vrij"}]})"),
             "kz-vrij"),
      "2028-06-01 2028-06-30");
}

TEST(PartStagePeriods, AnExemptStageHasNone) {
  const std::string exempt = in_pack("izb", R"("vrijgesteld": [{"onderdeel": "as"}])");
  EXPECT_EQ(period(exempt, "as"), "2027-06-01 2027-05-31");
  EXPECT_EQ(period(exempt, "mg"), "2027-06-01 2027-08-31");
}

TEST(PartStagePeriods, AStageOfOneThatNobodyKnowsHasNoDays) {
  EXPECT_EQ(
      period(with_parts("izb",
                        R"({"soort": "as", "delen": [{"soort": "zzz", "start": "2027-05-01"}]})"),
             "as"),
      "2027-06-01 2027-05-31");
}

TEST(PartStagePeriods, WeeksAndMonthsAreNotOneRun) {
  Regelpakket izb = vectors::pack("izb");
  izb.onderdelen[1].delen[0].duur->rekt_mee = true;
  EXPECT_EQ(period(in_pack("izb", ""), izb, "as-rivm"), "2027-06-01 2027-06-28");
  EXPECT_EQ(period(in_pack("izb", ""), izb, "as-mmb"), "2027-06-29 2027-08-31");
}

TEST(PartStagePeriods, WeeksThatStretchAndWeeksThatDoNotAreNotOneRun) {
  Regelpakket izb = vectors::pack("izb");
  Duur weeks;
  weeks.weken = whole(4);
  izb.onderdelen[1].delen[1].duur = weeks;
  const std::string half = in_pack("izb", R"("fte": [{"vanaf": "2026-09-01", "fte": 0.5}])");
  EXPECT_EQ(period(half, izb, "as-rivm"), "2028-03-01 2028-03-28");
  EXPECT_EQ(period(half, izb, "as-mmb"), "2028-03-29 2028-05-23");  // eight weeks
}

TEST(JoiningBoundaries, OnlyStagesThatTheRuleNamesAndThatAreThere) {
  const std::string with_mg = with_parts("va", R"({"soort": "as", "gekoppeld_aan": "mg"})");
  const Words not_possible = {"koppeling.niet_mogelijk /onderdelen/2/gekoppeld_aan"};
  EXPECT_EQ(found(with_mg, "koppeling."),
            Words{"koppeling.toestemming /onderdelen/2/gekoppeld_aan"});
  EXPECT_EQ(found(with_mg, "koppeling.",
                  [](Regelpakket& p) {
                    p.regels.koppeling[0].onderdelen = {"as", "kz"};
                  }),
            not_possible);
  EXPECT_EQ(found(with_parts("va", R"({"soort": "as", "gekoppeld_aan": "zzz"})"), "koppeling."),
            not_possible);
  EXPECT_EQ(
      found(
          va(R"("onderdelen": [{"soort": "as", "gekoppeld_aan": "mg"}], "vrijgesteld": [{"onderdeel": "mg"}])"),
          "koppeling.",
          [](Regelpakket& p) {
            p.regels.koppeling[0].onderdelen = {"as", "mg"};
          }),
      not_possible);
}

TEST(JoiningBoundaries, AnInstitutionThatIsNotKnownIsNoOtherOne) {
  const auto joined = [](const char* as_plek, const char* mg_plek) {
    return found(with_parts("va", std::string(R"({"soort": "as", "gekoppeld_aan": "mg")") +
                                      as_plek + R"(}, {"soort": "mg")" + mg_plek + "}"),
                 "koppeling.andere");
  };
  const char* somewhere = R"(, "plek": {"instelling": "GGZ Rijnoever"})";
  EXPECT_EQ(joined(somewhere, R"(, "plek": {"instelling": "GGD Waterland"})"),
            Words{"koppeling.andere_instelling /onderdelen/2/gekoppeld_aan"});
  EXPECT_EQ(joined(somewhere, ""), Words{});
  EXPECT_EQ(joined("", somewhere), Words{});
  EXPECT_EQ(joined(somewhere, R"(, "plek": {"instelling": ""})"), Words{});
}

TEST(JoiningBoundaries, OfACompositeStageOneInstitutionInCommonIsEnough) {
  EXPECT_EQ(
      found(
          with_parts(
              "tbc",
              R"({"soort": "as", "plek": {"instelling": "Longkliniek"}}, {"soort": "kz", "gekoppeld_aan": "as",
    "delen": [{"soort": "kz-sanatorium", "plek": {"instelling": "Sanatorium"}}, {"soort": "kz-mmb", "plek": {"instelling": "longkliniek"}}]})"),
          "koppeling.andere"),
      Words{});
}

/// JGZ-2024: mg (2) June to August 2027, jgz-2 (3) to 29 February 2028, isk (4) from 1 March, kz
/// (5).
TEST(SequenceBoundaries, ComesAfterTheLastOfThemWhateverTheirOrder) {
  const auto after = [](std::vector<std::string> na) {
    return found(in_pack("jgz-2024", ""), "opvolging.",
                 [&](Regelpakket& p) { p.regels.opvolging[0].na = na; });
  };
  EXPECT_EQ(after({"mg", "jgz-2"}), Words{});
  EXPECT_EQ(after({"jgz-2", "mg"}), Words{});
  EXPECT_EQ(after({"mg"}), Words{"opvolging.niet_aansluitend /onderdelen/4"});
}

TEST(SequenceBoundaries, OfTwoThatEndTogetherItNamesTheFirstOfTheRule) {
  Regelpakket jgz = vectors::pack("jgz-2024");
  jgz.regels.opvolging[0].na = {"mg", "jgz-2"};
  const std::string fields = with_parts(
      "jgz-2024",
      R"({"soort": "mg", "start": "2027-12-01"}, {"soort": "jgz-2", "start": "2027-09-01"},
    {"soort": "isk", "start": "2028-03-15"})");
  EXPECT_EQ(period(fields, "mg"), "2027-12-01 2028-02-29");
  EXPECT_EQ(period(fields, "jgz-2"), "2027-09-01 2028-02-29");
  const Findings findings = vectors::findings_of(fields, jgz, "opvolging.");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].parameters[1], onderdeel_parameter("na", "mg"));
}

TEST(SequenceBoundaries, AfterAPartThatIsNotInTheScheduleSaysNothing) {
  EXPECT_EQ(found(in_pack("jgz-2024", R"("volgorde": ["jgz-1", "mg", "isk", "kz"])"), "opvolging."),
            Words{});
  EXPECT_EQ(found(in_pack("jgz-2024", ""), "opvolging.",
                  [](Regelpakket& p) {
                    p.regels.opvolging[0].na = {"jgz-2", "zzz"};
                  }),
            Words{});
}

TEST(SequenceBoundaries, WithoutDirectlyAGapIsFine) {
  EXPECT_EQ(found(with_parts("jgz-2024", R"({"soort": "isk", "start": "2028-03-15"})"),
                  "opvolging.", [](Regelpakket& p) { p.regels.opvolging[0].aansluitend = false; }),
            Words{});
}

TEST(LeaveRules, AThresholdOfNothingLeavesEveryDayToBeMadeUp) {
  Regelpakket pakket = vectors::pack("va");
  pakket.regels.verlof[0].drempel_dagen = 0;
  const std::string week = va(
      R"("verlof": [{"soort": "onderbreking", "eerste_dag": "2026-10-05", "laatste_dag": "2026-10-09"}])");
  const Traject traject = vectors::snapshot_of(vectors::geval_of(week)).traject;
  EXPECT_EQ(tijdrekening_van(traject, pakket).in_te_halen.size(), 5U);
}

TEST(LeaveRules, AReversedLeaveIsOnlyThat) {
  EXPECT_EQ(
      found(
          va(R"("verlof": [{"soort": "vakantie", "eerste_dag": "2026-08-10", "laatste_dag": "2026-08-01"}])"),
          "verlof."),
      Words{"verlof.omgekeerd /verlof/0"});
}

TEST(PracticalDays, OfAPartAroundOneWorkingDayAreThatDay) {
  Onderdeel onderdeel;
  // Saturday 5 to Monday 7 September 2026; the weekend alone has none and keeps its own days.
  const GeplandOnderdeel to_monday{&onderdeel, nullptr, {on("2026-09-05"), on("2026-09-07")}, {}, on("2026-09-07")};
  EXPECT_EQ(praktische_periode(to_monday, {}), (Period{on("2026-09-07"), on("2026-09-07")}));
  const GeplandOnderdeel weekend{&onderdeel, nullptr, {on("2026-09-05"), on("2026-09-06")}, {}, on("2026-09-06")};
  EXPECT_EQ(praktische_periode(weekend, {}), weekend.periode);
}

TEST(PracticalDays, OnADayOffNameTheRuleWhereThereIsOne) {
  const std::string saturday =
      with_parts("va", R"({"soort": "va-1", "praktische_eerste_dag": "2026-09-05"})");
  const Findings findings = vectors::findings_of(saturday, vectors::pack("va"), "praktijk.");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].regel, "werkdagen.feestdagen");
  EXPECT_FALSE(findings[0].bron.empty());
  EXPECT_EQ(findings[0].ernst, Ernst::waarschuwt);
  EXPECT_EQ(found(saturday, "praktijk.", [](Regelpakket& p) { p.regels.werkdagen.clear(); }),
            Words{});
  const std::string outside =
      with_parts("va", R"({"soort": "va-1", "praktische_eerste_dag": "2026-08-31"})");
  EXPECT_EQ(found(outside, "praktijk.", [](Regelpakket& p) { p.regels.werkdagen.clear(); }),
            Words{"praktijk.buiten_periode /onderdelen/1/praktische_eerste_dag"});
}

TEST(Order, OfPartsIsThatOfTheirFirstDays) {
  const std::string fields = with_parts("va", R"({"soort": "kz", "start": "2027-03-01"})");
  const Traject traject = vectors::snapshot_of(vectors::geval_of(fields)).traject;
  std::string order;
  const Opleidingsplanning planning = bereken_planning(traject, vectors::pack("va"));
  for (const GeplandOnderdeel* each : op_begindatum(planning))
    order += each->onderdeel->soort + " ";
  EXPECT_EQ(order, "va-1 kz as mg va-2 ");
}

}  // namespace
}  // namespace stagepad
