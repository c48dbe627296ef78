#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/unit/shared/changed_pack.hpp"

// Which fase follows from facts that lie on a boundary or are incomplete, and who is then to act.
// VA: as (2) is June to August 2027, kz (5) June to August 2028; by etalage or own recruitment, kz
// only the latter.

namespace stagepad {
namespace {

std::string on_day(const char* vandaag, const char* pack, const std::string& fields) {
  return std::string(R"("pakket": ")") + pack + R"(", "vandaag": ")" + vandaag + R"(", )" + fields;
}

/// "fase taak wie" of a stage of a case under a pack.
std::string turn(const std::string& fields, const Regelpakket& pakket, const char* code) {
  const Snapshot snapshot = vectors::snapshot_of(vectors::geval_of(fields));
  const Opleidingsplanning planning = bereken_planning(snapshot.traject, pakket);
  const Toetscontext context{
      pakket,   snapshot.traject, snapshot.verzoeken, snapshot.voorkeuren, snapshot.plaatsen,
      planning, snapshot.vandaag};
  const AanZet found = wie_is_aan_zet(context, *planning.find(vectors::id_of(pakket, code)));
  return std::string(to_name(found.fase)) + " " + std::string(found.taak) + " " +
         std::string(to_name(found.wie));
}

std::string turn(const std::string& fields, const char* code) {
  return turn(fields, vectors::pack(vectors::geval_of(fields).pakket), code);
}

std::vector<Rol> missing(const std::string& fields, const Regelpakket& pakket, const char* code) {
  const Snapshot snapshot = vectors::snapshot_of(vectors::geval_of(fields));
  const Opleidingsplanning planning = bereken_planning(snapshot.traject, pakket);
  const Toetscontext context{
      pakket,   snapshot.traject, snapshot.verzoeken, snapshot.voorkeuren, snapshot.plaatsen,
      planning, snapshot.vandaag};
  return ontbrekende_instemming(context, *planning.find(vectors::id_of(pakket, code)));
}

std::string before(const std::string& parts, const std::string& requests = "") {
  return on_day("2026-10-01", "va",
                R"("onderdelen": [)" + parts + R"(], "verzoeken": [)" + requests + "]");
}

TEST(RequestBoundaries, AnotherKindOfRequestIsNotAboutThePlace) {
  EXPECT_EQ(
      turn(before("", R"({"soort": "schemawijziging", "onderdeel": "as", "status": "ingediend"})"),
           "as"),
      "gepland goedkeuring_vragen aios");
}

TEST(RouteBoundaries, APlaceThatIsNotOfTheEtalageWasFoundAsItsRequestSays) {
  EXPECT_EQ(
      turn(
          before(
              R"({"soort": "as", "plek": {"instelling": "GGZ"}, "plaatsing": {"gemeld": "2026-09-20"}})",
              R"({"onderdeel": "as", "route": "eigen"})"),
          "as"),
      "plaats_gemeld plaats_beslissen instituutsopleider");
}

TEST(RouteBoundaries, WithoutARequestItIsTheOnlyRouteOrNotKnown) {
  const char* kz =
      R"({"soort": "kz", "plek": {"instelling": "GGZ"}, "plaatsing": {"gemeld": "2026-09-20"}})";
  EXPECT_EQ(turn(before(kz), "kz"), "plaats_gemeld plaats_beslissen instituutsopleider");
  EXPECT_EQ(turn(before(kz, R"({"onderdeel": "kz"})"), "kz"),
            "plaats_gemeld plaats_beslissen instituutsopleider");
  const std::string as = before(
      R"({"soort": "as", "plek": {"instelling": "GGZ"}, "plaatsing": {"gemeld": "2026-09-20"}})");
  EXPECT_EQ(turn(as, "as"), "onder_voorbehoud plaatsing_bevestigen stagebureau");
  EXPECT_EQ(missing(as, vectors::pack("va"), "as"), std::vector<Rol>{Rol::stagebureau});
}

TEST(SentBack, CountsUntilAnotherIsReportedOrHandedInOnALaterDay) {
  const auto place = [](const char* gemeld) {
    return turn(
        before(
            std::string(
                R"({"soort": "kz", "plek": {"instelling": "GGZ"}, "plaatsing": {"teruggestuurd": "2026-09-20")") +
            gemeld + "}}"),
        "kz");
  };
  EXPECT_EQ(place(""), "benaderen_mogelijk plaats_aanpassen aios");
  EXPECT_EQ(place(R"(, "gemeld": "2026-09-20")"), "benaderen_mogelijk plaats_aanpassen aios");
  EXPECT_EQ(place(R"(, "gemeld": "2026-09-21")"),
            "plaats_gemeld plaats_beslissen instituutsopleider");
  EXPECT_EQ(
      turn(before(R"({"soort": "kz", "plek": {"instelling": "GGZ"}, "plaatsing": {}})"), "kz"),
      "plaats_gemeld plaats_beslissen instituutsopleider");
  const auto plan = [](const char* ingediend) {
    return turn(
        before(
            std::string(
                R"({"soort": "kz", "plek": {"instelling": "GGZ"}, "voortgang": {"stageplan_teruggestuurd": "2026-09-20")") +
            ingediend + "}}"),
        "kz");
  };
  EXPECT_EQ(plan(""), "stageplan_teruggestuurd stageplan_aanpassen aios");
  EXPECT_EQ(plan(R"(, "stageplan_ingediend": "2026-09-20")"),
            "stageplan_teruggestuurd stageplan_aanpassen aios");
  EXPECT_EQ(plan(R"(, "stageplan_ingediend": "2026-09-21")"),
            "stageplan_ingediend stageplan_beoordelen instituutsopleider");
}

TEST(OwnRecruitment, BeginsAgainAfterARoundWithoutAPlace) {
  EXPECT_EQ(turn(before(R"({"soort": "as", "plaatsing": {"niet_geplaatst": "2026-09-20"}})",
                        R"({"onderdeel": "as", "route": "eigen"})"),
                 "as"),
            "benaderen_mogelijk instelling_benaderen aios");
}

TEST(Round, EndedWithoutAPlaceOnlyWhenItDid) {
  const auto after = [](const char* plaatsing, const char* voorkeuren) {
    return turn(before(std::string(R"({"soort": "as", "plaatsing": )") + plaatsing + "}",
                       R"({"onderdeel": "as", "route": "etalage"})") +
                    voorkeuren,
                "as");
  };
  const char* preferred = R"(, "voorkeuren": [{"onderdeel": "as", "plaats": 1}])";
  EXPECT_EQ(after(R"({"niet_geplaatst": "2026-09-20"})", preferred),
            "niet_geplaatst overleg_stagebureau aios");
  EXPECT_EQ(after(R"({"niet_geplaatst": "2026-09-20"})", ""),
            "niet_geplaatst overleg_stagebureau aios");
  EXPECT_EQ(after("{}", preferred), "voorlopig_geplaatst plaatsing_afwachten stagebureau");
  EXPECT_EQ(after("{}", ""), "voorkeur_mogelijk voorkeuren_geven aios");
}

// ------------------------------------------------------------------ consent that makes a place
// final

TEST(FinalConsent, OfARuleWithoutRoutesIsNeededOnEveryRoute) {
  Regelpakket va = vectors::pack("va");
  va.regels.definitief_akkoord.resize(1);
  va.regels.definitief_akkoord[0].routes.clear();
  va.regels.definitief_akkoord[0].van = {Rol::instituutsopleider, Rol::aios};
  const std::string kz = before(
      R"({"soort": "kz", "plek": {"instelling": "GGZ"}, "plaatsing": {"gemeld": "2026-09-20"}})");
  EXPECT_EQ(missing(kz, va, "kz"),
            (std::vector<Rol>{Rol::instituutsopleider, Rol::aios, Rol::stagebureau}));
}

TEST(FinalConsent, OfTwoRulesNamesEverybodyOnceAndTheStagebureauLast) {
  Regelpakket va = vectors::pack("va");
  va.regels.definitief_akkoord.push_back(va.regels.definitief_akkoord[1]);
  const std::string kz = before(
      R"({"soort": "kz", "plek": {"instelling": "GGZ"}, "plaatsing": {"gemeld": "2026-09-20"}})");
  EXPECT_EQ(missing(kz, va, "kz"), (std::vector<Rol>{Rol::instituutsopleider, Rol::stagebureau}));
}

TEST(FinalConsent, OfARuleForOneStageIsNotNeededForAnother) {
  const std::string mg = on_day(
      "2026-10-01", "izb",
      R"("onderdelen": [{"soort": "mg", "route": "toegewezen", "plek": {"instelling": "GGD"}, "plaatsing": {"gemeld": "2026-09-20"}}])");
  EXPECT_EQ(missing(mg, vectors::pack("izb"), "mg"), std::vector<Rol>{Rol::stagebureau});
}

TEST(FinalConsent, WhereNoneIsNeededAReportedPlaceIsFinal) {
  const std::string gz = on_day(
      "2026-08-01", "gz",
      R"("onderdelen": [{"soort": "gz-1", "plek": {"instelling": "GGZ"}, "plaatsing": {"gemeld": "2026-07-20"}}])");
  EXPECT_EQ(missing(gz, vectors::pack("gz"), "gz-1"), std::vector<Rol>{});
  EXPECT_EQ(turn(gz, "gz-1"), "geplaatst stage_begint aios");
  const std::string placed = on_day(
      "2026-08-01", "gz",
      R"("voorkeuren": [{"onderdeel": "gz-1", "plaats": 1, "status": "onder_voorbehoud_geplaatst"}])");
  EXPECT_EQ(turn(placed, "gz-1"), "onder_voorbehoud plaatsing_bevestigen stagebureau");
}

TEST(FinalConsent, OfAConfirmedPlaceIsComplete) {
  EXPECT_EQ(
      turn(
          before(
              R"({"soort": "kz", "plek": {"instelling": "GGZ"}, "plaatsing": {"gemeld": "2026-09-20", "bevestigd": "2026-09-21"}})"),
          "kz"),
      "geplaatst stageplan aios");
}

// ------------------------------------------------------------------ the report

const std::string k_judged =
    R"({"rol": "stagebegeleider", "akkoord": true, "datum": "2027-09-10"}, {"rol": "praktijkopleider", "akkoord": true, "datum": "2027-09-10"})";

std::string after_as(const std::string& voortgang) {
  return on_day("2027-09-15", "va",
                R"("onderdelen": [{"soort": "as", "voortgang": {)" + voortgang + "}}]");
}

TEST(Report, ValuedBeforeItIsThereIsStillToBeWritten) {
  EXPECT_EQ(
      turn(
          after_as(
              R"("oordelen": [{"rol": "instituutsopleider", "akkoord": true, "datum": "2027-09-10"}])"),
          "as"),
      "evaluatie verslag aios");
}

TEST(Report, WaitsForTheStagebeoordelingWhereThePackAsksOne) {
  const std::string fields =
      after_as(R"("verslag_ingediend": "2027-09-05", "oordelen": [)" + k_judged + "]");
  EXPECT_EQ(turn(fields, "as"), "verslag_ingediend stagebeoordeling stagebegeleider");
  Regelpakket va = vectors::pack("va");
  va.regels.beoordeling[0].stagebeoordeling = false;
  EXPECT_EQ(turn(fields, va, "as"), "beoordeeld waardering instituutsopleider");
}

TEST(Report, IsJudgedByTheRuleOfItsOwnStage) {
  Regelpakket va = vectors::pack("va");
  va.regels.beoordeling.insert(va.regels.beoordeling.begin(), va.regels.beoordeling[0]);
  va.regels.beoordeling[0].onderdelen = {"mg"};
  va.regels.beoordeling[1].stagebeoordeling = false;
  EXPECT_EQ(turn(after_as(R"("verslag_ingediend": "2027-09-05")"), va, "as"),
            "verslag_ingediend oordeel stagebegeleider");
}

TEST(Report, WithoutARuleIsDoneWhenItIsHandedIn) {
  // GZ: 1800 hours at 34.5 a week take 365 days.
  const auto gz = [](const char* voortgang) {
    return turn(on_day("2027-10-01", "gz",
                       std::string(R"("onderdelen": [{"soort": "gz-1", "voortgang": {)") +
                           voortgang + "}}]"),
                "gz-1");
  };
  EXPECT_EQ(gz(""), "evaluatie verslag aios");
  EXPECT_EQ(gz(R"("verslag_ingediend": "2027-09-20")"), "afgerond geen aios");
}

TEST(Report, WithoutAPraktijkopleiderAmongTheJudgesTheIoJudges) {
  const std::string fields =
      on_day("2027-09-15", "izb",
             R"("onderdelen": [{"soort": "as", "voortgang": {"verslag_ingediend": "2027-09-05",
    "stagebeoordeling": "2027-09-06", "oordelen": [{"rol": "stagebegeleider", "akkoord": true, "datum": "2027-09-10"}]}}])");
  EXPECT_EQ(turn(fields, "as"), "verslag_ingediend oordeel instituutsopleider");
}

// ------------------------------------------------------------------ who begins

TEST(Planned, AStageThatCanAlsoBeFoundIsNotOnlyAssigned) {
  EXPECT_EQ(turn(on_day("2026-10-01", "izb", R"("onderdelen": [])"), "as"),
            "gepland goedkeuring_vragen aios");
  EXPECT_EQ(turn(on_day("2026-10-01", "mmk", R"("onderdelen": [])"), "as"),
            "gepland toewijzen instituutsopleider");
}

TEST(Routes, AStepOfOneRouteIsForStagesThatTakeItOrWhoseRouteIsNotKnown) {
  const auto may_consent = [](std::optional<Route> route) {
    return mag(Fase::onder_voorbehoud, Stap::geef_akkoord, Rol::aios, route);
  };
  EXPECT_TRUE(may_consent(Route::etalage));
  EXPECT_TRUE(may_consent(std::nullopt));
  EXPECT_FALSE(may_consent(Route::toegewezen)) << "assigned: the aios is not asked";
  EXPECT_TRUE(mag(Fase::onder_voorbehoud, Stap::geef_akkoord, Rol::instituutsopleider, Route::toegewezen))
      << "of every route";
}

TEST(Laid, DownAreThePhasesInWhichAPlaceIsFixed) {
  for (const auto& entry : EnumNames<Fase>::names) {
    const std::string name(entry.name);
    const bool fixed = name == "onder_voorbehoud" || name == "geplaatst" || name == "gereed" ||
                       name == "stageplan_ingediend" || name == "stageplan_teruggestuurd" ||
                       name == "stageplan_goedgekeurd";
    EXPECT_EQ(is_vastgelegd(entry.value), fixed) << name;
  }
}

}  // namespace
}  // namespace stagepad
