#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "shared/rules/leerlijnen.hpp"
#include "shared/rules/plaats_geschikt.hpp"
#include "shared/rules/rulepack_odd.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/rules/toets.hpp"
#include "tests/unit/shared/changed_pack.hpp"

// The boundaries of the rules about stages and places: rules for one stage only, and facts that no
// shipped programme combines. VA: as (2) is June to August 2027, mg (3) September to November.

namespace stagepad {
namespace {

using vectors::found;
using Words = std::vector<std::string>;

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

std::string on_day(const char* vandaag, const char* pack, const std::string& fields) {
  return std::string(R"("pakket": ")") + pack + R"(", "vandaag": ")" + vandaag + R"(")" +
         (fields.empty() ? "" : ", ") + fields;
}

std::string parts_on(const char* vandaag, const char* pack, const std::string& parts) {
  return on_day(vandaag, pack, R"("onderdelen": [)" + parts + "]");
}

/// Everything that a snapshot needs to be judged, and what points into it.
struct Judged {
  explicit Judged(const std::string& fields)
      : Judged(fields, vectors::pack(vectors::geval_of(fields).pakket)) {}
  Judged(const std::string& fields, const Regelpakket& by)
      : pakket(by),
        snapshot(vectors::snapshot_of(vectors::geval_of(fields))),
        planning(bereken_planning(snapshot.traject, pakket)) {}
  Judged(const Judged&) = delete;
  Judged& operator=(const Judged&) = delete;

  [[nodiscard]] Toetscontext context() const {
    return {pakket,   snapshot.traject, snapshot.verzoeken, snapshot.voorkeuren, snapshot.plaatsen,
            planning, snapshot.vandaag};
  }

  Regelpakket pakket;
  Snapshot snapshot;
  Opleidingsplanning planning;
};

// ------------------------------------------------------------------ rules for one stage only

TEST(RuleForOneStage, OfSupervisionLooksAtNoOther) {
  const std::string fields =
      parts_on("2026-10-01", "va",
               R"({"soort": "as", "plek": {"instelling": "GGZ", "begeleiding_uren": 0.5}})");
  EXPECT_EQ(found(fields, "begeleiding."), Words{"begeleiding.te_weinig /onderdelen/2/plek"});
  EXPECT_EQ(found(fields, "begeleiding.",
                  [](Regelpakket& p) { p.regels.begeleiding[0].onderdelen = {"mg"}; }),
            Words{});
}

TEST(RuleForOneStage, OfTalksLooksAtNoOther) {
  const std::string fields =
      parts_on("2027-07-01", "va", R"({"soort": "as", "plek": {"instelling": "GGZ"}})");
  EXPECT_EQ(found(fields, "gesprekken.").size(), 3U);
  EXPECT_EQ(found(fields, "gesprekken.",
                  [](Regelpakket& p) { p.regels.gesprekken[0].onderdelen = {"mg"}; }),
            Words{});
}

TEST(RuleForOneStage, OfShiftsLooksAtNoOther) {
  const std::string fields =
      parts_on("2027-07-01", "va", R"({"soort": "as", "voortgang": {"diensten": {}}})");
  EXPECT_EQ(found(fields, "diensten.").size(), 2U);
  EXPECT_EQ(
      found(fields, "diensten.", [](Regelpakket& p) { p.regels.diensten[0].onderdelen = {"mg"}; }),
      Words{});
}

TEST(RuleForOneStage, OfPracticeTestsLooksAtNoOther) {
  const std::string fields =
      parts_on("2027-07-01", "va", R"({"soort": "as", "voortgang": {"praktijktoetsen":
    [{"soort": "praktijkopdracht", "door": "stagebureau", "datum": "2027-06-20"}]}})");
  EXPECT_EQ(found(fields, "praktijktoets."),
            Words{"praktijktoets.beoordelaar /onderdelen/2/praktijktoetsen/0"});
  EXPECT_EQ(found(fields, "praktijktoets.",
                  [](Regelpakket& p) { p.regels.praktijktoetsen[1].onderdelen = {"mg"}; }),
            Words{});
}

TEST(RuleForOneStage, OfJudgingLooksAtNoOther) {
  const std::string fields = on_day("2027-09-15", "va", "");
  EXPECT_EQ(found(fields, "beoordeling."),
            Words{"beoordeling.verslag_ontbreekt /onderdelen/2/evaluatie"});
  EXPECT_EQ(found(fields, "beoordeling.",
                  [](Regelpakket& p) { p.regels.beoordeling[0].onderdelen = {"mg"}; }),
            Words{});
}

TEST(RuleForOneStage, OfStageDaysLooksAtNoOther) {
  const std::string fields =
      on_day("2026-10-01", "fg-niet-sboh", R"("volgorde": ["werk", "keuzestage"])");
  EXPECT_EQ(found(fields, "stagedagen.").size(), 2U);
  EXPECT_EQ(found(fields, "stagedagen.",
                  [](Regelpakket& p) { p.regels.stagedagen[0].onderdelen = {"werk"}; }),
            Words{});
}

// ------------------------------------------------------------------ under way and after

TEST(Judging, WithoutStagebeoordelingWaitsForNone) {
  const std::string fields = parts_on(
      "2027-09-15", "va", R"({"soort": "as", "voortgang": {"verslag_ingediend": "2027-09-10"}})");
  const auto without = [](Regelpakket& p) { p.regels.beoordeling[0].stagebeoordeling = false; };
  const Words all = found(fields, "beoordeling.stagebeoordeling");
  EXPECT_EQ(all, Words{"beoordeling.stagebeoordeling_ontbreekt /onderdelen/2/evaluatie"});
  EXPECT_EQ(found(fields, "beoordeling.stagebeoordeling", without), Words{});
  EXPECT_EQ(found(fields, "beoordeling.oordeel", without).size(), 2U);
}

TEST(Shifts, TheCompetenceMayBeEstablishedAtTheLastTalk) {
  const auto after = [](const char* soort) {
    return found(
        parts_on(
            "2027-07-01", "va",
            std::string(
                R"({"soort": "as", "voortgang": {"diensten": {"inwerkprogramma": true, "bekwaam":
      "2027-06-20"}, "gesprekken": [{"soort": ")") +
                soort + R"(", "datum": "2027-06-20", "aanwezig": ["stagebegeleider"]}]}})"),
        "diensten.");
  };
  EXPECT_EQ(after("eind"), Words{});
  EXPECT_EQ(after("evaluatie"), Words{});
  EXPECT_EQ(after("start"), Words{"diensten.bekwaamheid /onderdelen/2/diensten"});
}

TEST(StageDays, OneDayIsKnownAndSoIsOneDayOfTeaching) {
  const auto days = [](const char* stagedagen, const char* teaching) {
    return found(
        on_day(
            "2026-10-01", "fg-niet-sboh",
            std::string(R"("keuzeonderwijsdagen": )") + teaching +
                R"(, "volgorde": ["werk", "keuzestage"], "onderdelen": [{"soort": "keuzestage")" +
                stagedagen + "}]"),
        "stagedagen.");
  };
  EXPECT_EQ(days(R"(, "stagedagen": 1)", "1"), Words{"stagedagen.te_veel /onderdelen"});
  EXPECT_EQ(days("", "1"), Words{"stagedagen.onbekend /onderdelen/2/stagedagen"});
  EXPECT_EQ(days(R"(, "stagedagen": -1)", "1"),
            Words{"stagedagen.onbekend /onderdelen/2/stagedagen"});
  EXPECT_EQ(days(R"(, "stagedagen": 1)", "0"),
            Words{"stagedagen.keuzeonderwijs_onbekend /keuzeonderwijsdagen"});
  EXPECT_EQ(days(R"(, "stagedagen": 100)", "200"), Words{});
  EXPECT_EQ(days(R"(, "stagedagen": 101)", "200"), Words{"stagedagen.te_veel /onderdelen"});
}

// ------------------------------------------------------------------ abroad

TEST(Abroad, ALongStageAtHomeIsFine) {
  // Two days a week: three months take seven and a half.
  const auto stage = [](const char* buitenland) {
    return on_day(
        "2026-10-01", "va",
        std::string(R"("fte": [{"vanaf": "2026-09-01", "fte": 0.4}], "onderdelen": [{"soort": "as",
      "plek": {"instelling": "GGZ", "buitenland": )") +
            buitenland + "}}]");
  };
  EXPECT_EQ(found(stage("true"), "buitenland."), Words{"buitenland.te_lang /onderdelen/2/plek"});
  EXPECT_EQ(found(stage("false"), "buitenland."), Words{});
  EXPECT_EQ(found(stage("true"), "buitenland.",
                  [](Regelpakket& p) { p.regels.buitenland[0].onderdelen = {"mg"}; }),
            Words{});
}

TEST(Abroad, OnePartStageAbroadMakesTheStageOne) {
  const auto stage = [](const char* buitenland) {
    return on_day(
        "2026-10-01", "tbc",
        std::string(R"("fte": [{"vanaf": "2026-09-01", "fte": 0.4}], "onderdelen": [{"soort": "kz",
      "delen": [{"soort": "kz-sanatorium", "plek": {"instelling": "S", "buitenland": )") +
            buitenland + R"(}}, {"soort": "kz-mmb"}, {"soort": "kz-vrij"}]}])");
  };
  EXPECT_EQ(found(stage("true"), "buitenland."), Words{"buitenland.te_lang /onderdelen/5/plek"});
  EXPECT_EQ(found(stage("false"), "buitenland."), Words{});
}

TEST(Abroad, LongerThanMayBeAsksWhomTheRuleNames) {
  Regelpakket va = vectors::pack("va");
  va.regels.buitenland[0].ernst = Ernst::toestemming;
  va.regels.buitenland[0].toestemming_van = {Rol::stagebureau};
  const std::string fields =
      on_day("2026-10-01", "va",
             R"("fte": [{"vanaf": "2026-09-01", "fte": 0.4}], "onderdelen": [{"soort": "as",
    "plek": {"instelling": "GGZ", "buitenland": true}}])");
  const Findings findings = vectors::findings_of(fields, va, "buitenland.");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].ernst, Ernst::toestemming);
  EXPECT_EQ(findings[0].toestemming_van, std::vector<Rol>{Rol::stagebureau});
}

// ------------------------------------------------------------------ places

TEST(Coverage, ACompetenceWithoutNameLiftsNothing) {
  EXPECT_EQ(found(on_day("2026-10-01", "gz", R"("evc": [""])"), "dekking.").size(), 2U);
}

TEST(DifferentPlaces, CountOnlyStagesOfTheRuleThatHaveDays) {
  const char* two =
      R"("onderdelen": [{"soort": "gz-1", "plek": {"instelling": "A", "afdeling": "x"}},
                                      {"soort": "gz-2", "plek": {"instelling": "B", "afdeling": "y"}}])";
  EXPECT_EQ(found(on_day("2026-10-01", "gz", two), "plekken."), Words{});
  EXPECT_EQ(found(on_day("2026-10-01", "gz", two), "plekken.",
                  [](Regelpakket& p) { p.regels.verschillende_plekken[0].onderdelen = {"gz-1"}; }),
            Words{"plekken.te_weinig /onderdelen"});
  EXPECT_EQ(found(on_day("2026-10-01", "gz",
                         std::string(two) + R"(, "vrijgesteld": [{"onderdeel": "gz-1"}])"),
                  "plekken."),
            Words{"plekken.te_weinig /onderdelen"});
}

TEST(DifferentPlaces, AreOpenWhileWhatMustDifferIsNotKnown) {
  const auto places = [](Verschil verschil, const char* plek_1, const char* plek_2) {
    return found(parts_on("2026-10-01", "gz",
                          std::string(R"({"soort": "gz-1", "plek": )") + plek_1 +
                              R"(}, {"soort": "gz-2", "plek": )" + plek_2 + "}"),
                 "plekken.",
                 [&](Regelpakket& p) { p.regels.verschillende_plekken[0].verschil = verschil; });
  };
  const char* a = R"({"instelling": "A"})";
  const char* b = R"({"instelling": "B"})";
  EXPECT_EQ(places(Verschil::instelling, a, b), Words{});
  EXPECT_EQ(places(Verschil::afdeling, a, b), Words{"plekken.nog_open /onderdelen"});
  EXPECT_EQ(places(Verschil::instelling, a, R"({"instelling": "", "afdeling": "y"})"),
            Words{"plekken.nog_open /onderdelen"});
}

TEST(Leerlijnen, TheOverviewNamesEveryLeerlijnWithItsStagesByFirstDay) {
  const Judged judged(
      parts_on("2026-10-01", "gz",
               R"({"soort": "gz-1", "leerlijnen": [{"leerlijn": "behandeling", "niveau": 1}]},
    {"soort": "gz-2", "leerlijnen": [{"leerlijn": "behandeling", "niveau": 2}, {"leerlijn": "diagnostiek", "niveau": 1}]})"));
  const std::vector<Leerlijnregel> overview = leerlijnoverzicht(judged.context());
  ASSERT_EQ(overview.size(), 5U);
  EXPECT_EQ(overview[0].leerlijn->code, "diagnostiek");
  EXPECT_EQ(overview[0].stages, (std::vector<Leerlijnregel::Inzet>{{OnderdeelId{2}, 1}}));
  EXPECT_EQ(overview[1].stages,
            (std::vector<Leerlijnregel::Inzet>{{OnderdeelId{1}, 1}, {OnderdeelId{2}, 2}}));
  EXPECT_TRUE(overview[2].stages.empty());
}

TEST(FreePeriods, TheFirstThatFitsInWhateverOrderTheyStand) {
  Stageplaats plaats;
  plaats.perioden = {{on("2027-10-01"), on("2027-12-31"), 1},
                     {on("2027-01-01"), on("2027-03-31"), 1},
                     {on("2027-06-01"), on("2027-08-31"), 1}};
  EXPECT_EQ(eerste_vrije_start(plaats, on("2026-09-01"), 30), on("2027-01-01"));
}

TEST(Places, OfTheEtalageAreApprovedOneByOneAndAskNoRecognition) {
  Stageplaats plaats;
  plaats.instelling_naam = "Longkliniek Heidelust";
  plaats.specialisme = "longgeneeskunde";
  plaats.stagesoorten = {"aanpalend"};
  const Snapshot snapshot =
      vectors::snapshot_of(vectors::geval_of(on_day("2026-10-01", "tbc", "")));
  EXPECT_EQ(vectors::in_words(check_plaats(snapshot, vectors::pack("tbc"), OnderdeelId{2}, plaats)),
            Words{});
}

TEST(Places, ForAPartThatNobodyKnowsAreNotJudged) {
  const Snapshot snapshot = vectors::snapshot_of(vectors::geval_of(
      on_day("2026-10-01", "va", R"("volgorde": ["va-1", "as", "mg", "va-2", "kz", "zzz"])")));
  EXPECT_EQ(vectors::in_words(
                check_plaats(snapshot, vectors::pack("va"), OnderdeelId{99}, Stageplaats{})),
            Words{});
}

TEST(Places, OfAnExemptStageAreNotJudged) {
  const char* geriatrics =
      R"("onderdelen": [{"soort": "as", "plek": {"instelling": "Ziekenhuis", "specialisme": "geriatrie"}}])";
  EXPECT_EQ(found(on_day("2026-10-01", "va", geriatrics), "plaats."),
            Words{"plaats.specialisme /onderdelen/2/plek"});
  EXPECT_EQ(found(on_day("2026-10-01", "va",
                         std::string(geriatrics) + R"(, "vrijgesteld": [{"onderdeel": "as"}])"),
                  "plaats."),
            Words{});
}

TEST(Places, BecomeAPlekWithAllThatIsKnown) {
  const Stageplaats& plaats = vectors::places()[3];
  const Plek plek = plek_van(plaats);
  EXPECT_EQ(plek.stageplaats, plaats.id);
  EXPECT_EQ(plek.instelling, "GGD Waterland");
  EXPECT_EQ(plek.profiel, "izb");
  EXPECT_EQ(plek.setting, Setting::ambulant);
  EXPECT_EQ(plek.doelgroepen, std::vector<Doelgroep>{Doelgroep::volwassenen});
  EXPECT_EQ(plek_van(vectors::places()[0]).specialisme, "psychiatrie");
}

TEST(Places, TheExpectedOneIsThePreferenceOfTheLowestRank) {
  Snapshot snapshot = vectors::snapshot_of(vectors::geval_of(on_day(
      "2026-10-01", "va",
      R"("voorkeuren": [{"onderdeel": "as", "plaats": 1}, {"onderdeel": "as", "plaats": 2}])")));
  std::reverse(snapshot.voorkeuren.begin(), snapshot.voorkeuren.end());
  const Regelpakket& va = vectors::pack("va");
  const Opleidingsplanning planning = bereken_planning(snapshot.traject, va);
  const Toetscontext context{
      va,       snapshot.traject, snapshot.verzoeken, snapshot.voorkeuren, snapshot.plaatsen,
      planning, snapshot.vandaag};
  EXPECT_EQ(verwachte_plek(context, *planning.find(OnderdeelId{2})->onderdeel)->stageplaats,
            StageplaatsId{1});
}

// ------------------------------------------------------------------ consent beforehand

/// IZB: as (2) is as-rivm, which is assigned, and as-mmb, which the aios arranges.
TEST(ConsentBeforehand, OfACompositeStageIsAskedForWhatTheAiosArranged) {
  const auto with = [](const char* delen) {
    return found(
        parts_on("2026-10-01", "izb",
                 std::string(R"({"soort": "as", "plek": {"instelling": "RIVM"})") + delen + "}"),
        "akkoord.");
  };
  EXPECT_EQ(with(""), Words{});
  EXPECT_EQ(with(R"(, "delen": [{"soort": "as-rivm"}, {"soort": "as-mmb"}])"), Words{});
  EXPECT_EQ(
      with(
          R"(, "delen": [{"soort": "as-rivm", "plek": {"instelling": "RIVM"}}, {"soort": "as-mmb"}])"),
      Words{});
  EXPECT_EQ(
      with(
          R"(, "delen": [{"soort": "zzz", "plek": {"instelling": "RIVM"}}, {"soort": "as-rivm"}])"),
      Words{});
  EXPECT_EQ(
      with(
          R"(, "delen": [{"soort": "as-rivm"}, {"soort": "as-mmb", "plek": {"instelling": "Lab"}}])"),
      Words{"akkoord.ontbreekt /onderdelen/2/plek"});
}

TEST(ConsentBeforehand, IsNotWaivedByAnInstitutionThatIsNotKnown) {
  const std::string kz =
      R"({"soort": "kz", %, "delen": [{"soort": "kz-sanatorium", "plek": {"instelling": "S"}},
    {"soort": "kz-mmb", "plek": {"instelling": "M"}}, {"soort": "kz-vrij", "plek": {"instelling": "V"}}]})";
  const auto kz_with = [&](const std::string& plek) {
    return std::string(kz).replace(kz.find('%'), 1, plek);
  };
  const Words asked = {"akkoord.ontbreekt /onderdelen/5/plek"};
  EXPECT_EQ(
      found(parts_on("2026-10-01", "tbc", kz_with(R"("plek": {"instelling": ""})")), "akkoord."),
      asked);
  const auto not_at_home = [](Regelpakket& p) {
    p.regels.vooraf_akkoord[1].niet_bij_instelling_van = "tbc-2";
  };
  const std::string home = R"({"soort": "tbc-2", "plek": {"instelling": "GGD"}}, )";
  EXPECT_EQ(found(parts_on("2026-10-01", "tbc", home + kz_with(R"("stagedagen": 1)")), "akkoord.",
                  not_at_home),
            asked);
  EXPECT_EQ(found(parts_on("2026-10-01", "tbc", home + kz_with(R"("plek": {"instelling": "ggd"})")),
                  "akkoord.", not_at_home),
            Words{});
}

TEST(ConsentBeforehand, IsNeverAskedForAPracticePeriod) {
  EXPECT_EQ(
      found(parts_on("2026-10-01", "tbc", R"({"soort": "tbc-2", "plek": {"instelling": "GGD"}})"),
            "akkoord.",
            [](Regelpakket& p) {
              p.regels.vooraf_akkoord[1].onderdelen = {"tbc-2"};
              p.regels.vooraf_akkoord[1].routes.clear();
            }),
      Words{});
}

TEST(ConsentBeforehand, AnotherKindOfRequestIsNone) {
  EXPECT_EQ(found(on_day("2026-10-01", "va",
                         R"("onderdelen": [{"soort": "kz", "plek": {"instelling": "S"}}],
    "verzoeken": [{"soort": "schemawijziging", "onderdeel": "kz"}])"),
                  "akkoord."),
            Words{"akkoord.ontbreekt /onderdelen/5/plek"});
}

// ------------------------------------------------------------------ deadlines

/// Ids of the deadlines of a part.
Words deadlines(const Judged& judged, const char* code) {
  Words ids;
  for (const Termijnstand& each : termijnen_van(judged.context())) {
    if (each.onderdeel->soort == code) ids.push_back(each.termijn->id);
  }
  return ids;
}

TEST(DeadlinesOfAStage, FollowTheRouteOfAPendingRequestWhenTheApprovedOneNamesNone) {
  const Judged judged(on_day("2026-10-01", "va", R"("verzoeken": [{"onderdeel": "as"},
    {"onderdeel": "as", "status": "ingediend", "route": "eigen"}])"));
  EXPECT_EQ(deadlines(judged, "as"),
            (Words{"termijn.orientatie-mail", "termijn.verzoek-besluit", "termijn.stageplan"}));
}

TEST(DeadlinesOfAStage, HoldForStagesThatBeginWhileTheyAreValid) {
  Regelpakket va = vectors::pack("va");
  va.regels.termijnen[4].geldig = {on("2027-06-02"), std::nullopt};
  const Judged judged(on_day("2026-10-01", "va", ""), va);
  const Words of_as = deadlines(judged, "as");
  EXPECT_EQ(std::count(of_as.begin(), of_as.end(), "termijn.stageplan"), 0);
  const Words of_mg = deadlines(judged, "mg");
  EXPECT_EQ(std::count(of_mg.begin(), of_mg.end(), "termijn.stageplan"), 1);
}

TEST(DeadlinesOfAStage, BeforeTheEndOfAPartThatIsNotThereDoNotApply) {
  Regelpakket va = vectors::pack("va");
  va.regels.termijnen[4].voor_einde_van = "va-2";
  const Words with = deadlines(Judged(on_day("2026-10-01", "va", ""), va), "as");
  EXPECT_EQ(std::count(with.begin(), with.end(), "termijn.stageplan"), 1);
  const Words without = deadlines(
      Judged(on_day("2026-10-01", "va", R"("volgorde": ["va-1", "as", "mg"])"), va), "as");
  EXPECT_EQ(std::count(without.begin(), without.end(), "termijn.stageplan"), 0);
}

// ------------------------------------------------------------------ dispensations

TEST(Dispensation, IsOfItsOwnRuleAndTakesTheRemedyAway) {
  const auto judged = [](const char* regel) {
    return vectors::findings_of(
        on_day(
            "2026-10-01", "va",
            std::string(R"("onderdelen": [{"soort": "as", "start": "2027-03-01", "aandeel": 0.5}],
      "ontheffingen": [{"regel": ")") +
                regel + R"(", "onderdeel": "as"}])"),
        vectors::pack("va"), "schema.vervlechting");
  };
  const Findings other = judged("volgorde.wijzigen");
  ASSERT_EQ(other.size(), 1U);
  EXPECT_EQ(other[0].ernst, Ernst::toestemming);
  EXPECT_TRUE(other[0].herstel.has_value());
  const Findings own = judged("schema.aaneengesloten");
  ASSERT_EQ(own.size(), 1U);
  EXPECT_EQ(own[0].ernst, Ernst::informeert);
  EXPECT_FALSE(own[0].herstel.has_value());
  EXPECT_EQ(own[0].toestemming_van, std::vector<Rol>{Rol::instituutsopleider});
}

// ------------------------------------------------------------------ the pack itself

TEST(RulePackWordsOf, AProgrammeIsItsOwnWordOrThatOfThePack) {
  Regelpakket pakket;
  pakket.id = "va-kwartaal";
  EXPECT_EQ(programma_van(pakket), "va-kwartaal");
  pakket.programma = "va";
  EXPECT_EQ(programma_van(pakket), "va");
}

TEST(RulePackWordsOf, ASourceIsItsTitleAndHeading) {
  const Regelpakket& va = vectors::pack("va");
  EXPECT_EQ(bron_in_woorden(va, {"openbaar", "3. Iets", Zekerheid::openbaar, "", ""}),
            "Openbare pagina's over de opleiding, 3. Iets");
  EXPECT_EQ(bron_in_woorden(va, {"krant", "3. Iets", Zekerheid::bron, "", ""}), "3. Iets");
}

TEST(RulePackWordsOf, EveryKindOfWordHasItsName) {
  EXPECT_EQ(find_naam(vectors::pack("gz"), "behandeling")->nl, "Behandeling");
  EXPECT_EQ(find_naam(vectors::pack("gz"), "diagnostiek")->nl, "Diagnostiek");
  EXPECT_EQ(find_naam(vectors::pack("gz"), "vakantie")->nl, "Vakantie");
  EXPECT_EQ(find_naam(vectors::pack("gz"), "zzz"), nullptr);
}

TEST(OddInRulepack, LooksAtEveryPartRuleAndSource) {
  Regelpakket gz = vectors::pack("gz");
  gz.regels.termijnen = {vectors::pack("va").regels.termijnen[5]};  // only for stages abroad
  gz.regels.termijnen[0].herkomst = gz.onderdelen[0].herkomst;
  EXPECT_EQ(vectors::in_words(odd_in_rulepack(gz)),
            (Words{"regelpakket.zonder_termijn /onderdelen/0",
                   "regelpakket.zonder_termijn /onderdelen/1"}));
  EXPECT_EQ(odd_in_rulepack(gz)[0].parameters,
            std::vector<Parameter>{tekst_parameter("onderdeel", "gz-1")});
  Regelpakket va = vectors::pack("va");
  va.regels.definitief_akkoord[0].routes = {Route::toegewezen};
  va.bronnen.insert(va.bronnen.begin(), Bron{"krant", "De krant"});
  EXPECT_EQ(vectors::in_words(odd_in_rulepack(va)),
            (Words{"regelpakket.bron_ongebruikt /bronnen/0",
                   "regelpakket.zonder_werking /regels/definitief_akkoord/0/routes"}));
}

TEST(OddInRulepack, ARouteOrASourceOfAPartStageCounts) {
  // Of IZB only as-rivm and the whole of as are assigned, and only as-rivm cites this source.
  Regelpakket izb = vectors::pack("izb");
  izb.onderdelen[1].routes = {Route::eigen};
  EXPECT_EQ(vectors::in_words(odd_in_rulepack(izb)), Words{});
  izb.bronnen.push_back({"krant", "De krant"});
  izb.onderdelen[1].delen[0].herkomst.bron = "krant";
  EXPECT_EQ(vectors::in_words(odd_in_rulepack(izb)), Words{});
}

}  // namespace
}  // namespace stagepad
