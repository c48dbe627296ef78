// Schedules as files: what they become, what of them is not understood, and where answers point.

#include "shared/command/schedule_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/schedule_report.hpp"
#include "shared/text/sentences.hpp"
#include "tests/support/catalogues.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

const CivilDate k_today = CivilDate::of(2027, 3, 1);

Schemabestand file_of(const std::string& json) {
  const auto read = read_json<Schemabestand>(json);
  EXPECT_TRUE(read.ok()) << json << to_json(read.problems);
  return read.value;
}

/// A VA training from 1 September 2026 with these further fields.
Schemabestand va_file(const std::string& fields) {
  return file_of(R"({"programma": "va", "dienstverband": {"eerste_dag": "2026-09-01"})" +
                 (fields.empty() ? "" : ", " + fields) + "}");
}

Bestandsbeeld picture(const Schemabestand& bestand) {
  return beeld_van(bestand, vectors::pack("va"), k_today);
}

struct Refusal {
  const char* name;
  const char* fields;
  const char* code;
  const char* pad;
};

class ScheduleFileRefusal : public testing::TestWithParam<Refusal> {};

TEST_P(ScheduleFileRefusal, NamesThePlaceInASentenceOfBothLanguages) {
  const Bestandsbeeld found = picture(va_file(GetParam().fields));
  ASSERT_EQ(found.problemen.size(), 1U) << to_json(found.problemen);
  const Finding& finding = found.problemen.front();
  EXPECT_EQ(finding.code, GetParam().code);
  EXPECT_EQ(finding.pad, GetParam().pad);
  EXPECT_EQ(finding.ernst, Ernst::blokkeert);
  for (const Taal taal : {Taal::nl, Taal::en}) {
    const std::string sentence = finding_text(finding, catalogue_of(taal), taal);
    EXPECT_EQ(sentence.find_first_of("{}"), std::string::npos) << sentence;
    EXPECT_GT(sentence.size(), 20U) << sentence;
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, ScheduleFileRefusal,
    testing::Values(
        Refusal{"AnotherFormat", R"("formaat": 2)", "schemabestand.formaat", "/formaat"},
        Refusal{"APartOfNoProgramme", R"("onderdelen": [{"soort": "va-1"}, {"soort": "va-9"}])",
                "schemabestand.onbekende_soort", "/onderdelen/1/soort"},
        Refusal{"TwoPartsWithOneName", R"("onderdelen": [{"soort": "va-1", "naam": "a"}, {"soort": "as", "naam": "a"}])",
                "schemabestand.naam_dubbel", "/onderdelen/1/naam"},
        Refusal{"ALinkToAPartThatIsNotThere", R"("onderdelen": [{"soort": "as", "gekoppeld_aan": "mg"}])",
                "schemabestand.onbekend_onderdeel", "/onderdelen/0/gekoppeld_aan"},
        Refusal{"ALinkToOneOfTwoParts",
                R"("onderdelen": [{"soort": "as", "gekoppeld_aan": "mg"}, {"soort": "mg"}, {"soort": "mg"}])",
                "schemabestand.meer_onderdelen", "/onderdelen/0/gekoppeld_aan"},
        Refusal{"APlaceThatIsNotThere", R"("onderdelen": [{"soort": "as", "plek": {"stageplaats": "x"}}])",
                "schemabestand.onbekende_plaats", "/onderdelen/0/plek/stageplaats"},
        Refusal{"APlaceOfAPartStageThatIsNotThere",
                R"("onderdelen": [{"soort": "as", "delen": [{"soort": "a"}, {"soort": "b", "plek": {"stageplaats": "x"}}]}])",
                "schemabestand.onbekende_plaats", "/onderdelen/0/delen/1/plek/stageplaats"},
        Refusal{"TwoPlacesWithOneName",
                R"("plaatsen": [{"naam": "x", "instelling": "a"}, {"naam": "x", "instelling": "b"}])",
                "schemabestand.naam_dubbel", "/plaatsen/1/naam"},
        Refusal{"APreferenceForAPlaceThatIsNotThere", R"("voorkeuren": [{"onderdeel": "as", "plaats": "x"}])",
                "schemabestand.onbekende_plaats", "/voorkeuren/0/plaats"},
        Refusal{"APreferenceForNoPart",
                R"("plaatsen": [{"naam": "x", "instelling": "a"}], "voorkeuren": [{"onderdeel": "q", "plaats": "x"}])",
                "schemabestand.onbekend_onderdeel", "/voorkeuren/0/onderdeel"},
        Refusal{"ARequestForNoPart", R"("verzoeken": [{"onderdeel": "q"}])", "schemabestand.onbekend_onderdeel",
                "/verzoeken/0/onderdeel"},
        Refusal{"ARequestForNoPlace", R"("verzoeken": [{"onderdeel": "as", "plaatsen": ["x"]}])",
                "schemabestand.onbekende_plaats", "/verzoeken/0/plaatsen/0"},
        Refusal{"ADispensationOfNoRule", R"("ontheffingen": [{"regel": "volgorde"}])",
                "schemabestand.onbekende_regel", "/ontheffingen/0/regel"},
        Refusal{"ADispensationForNoPart", R"("ontheffingen": [{"regel": "volgorde.wijzigen", "onderdeel": "q"}])",
                "schemabestand.onbekend_onderdeel", "/ontheffingen/0/onderdeel"},
        Refusal{"ACompetenceThatLiftsNothing", R"("evc": ["ouderen", "muziek"])", "schemabestand.onbekende_evc",
                "/evc/1"}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(ScheduleFile, RefusesChangesOfFteWithoutOrderOrDay) {
  Schemabestand bestand = va_file("");
  bestand.dienstverband.fte = {{std::nullopt, Decimal{800}},
                               {CivilDate::of(2027, 1, 1), Decimal{900}},
                               {CivilDate::of(2027, 1, 1), Decimal{1000}},
                               {std::nullopt, Decimal{500}}};
  const Findings problems = picture(bestand).problemen;
  ASSERT_EQ(problems.size(), 2U) << to_json(problems);
  EXPECT_EQ(problems[0].code, "schemabestand.fte_volgorde");
  EXPECT_EQ(problems[0].pad, "/dienstverband/fte/2/vanaf");
  EXPECT_EQ(problems[1].code, "schemabestand.fte_vanaf");
  EXPECT_EQ(problems[1].pad, "/dienstverband/fte/3");
}

TEST(ScheduleFile, SaysWhichNamesThereAre) {
  const Findings problems = picture(va_file(R"("evc": ["muziek"])")).problemen;
  ASSERT_EQ(problems.size(), 1U);
  ASSERT_TRUE(problems[0].herstel.has_value());
  EXPECT_EQ(problems[0].herstel->keuzes, (std::vector<std::string>{"ouderen", "kinderen_jeugd"}));
  EXPECT_EQ(herstel_text(problems[0], catalogue_of(Taal::nl), Taal::nl), "Kies ‘ouderen’ of ‘kinderen_jeugd’.");
}

TEST(ScheduleFile, TheSmallestIsTheOrdinaryTraining) {
  const Bestandsbeeld found = picture(va_file(""));
  ASSERT_TRUE(found.ok()) << to_json(found.problemen);
  const Traject& traject = found.beeld.traject;
  EXPECT_EQ(found.beeld.vandaag, k_today);
  EXPECT_EQ(traject.cohort, CivilDate::of(2026, 9, 1));
  EXPECT_EQ(traject.dienstverband.werkgever, Werkgever::sboh);
  ASSERT_EQ(traject.dienstverband.fte.size(), 1U);
  EXPECT_EQ(traject.dienstverband.fte[0].fte, whole(1));
  EXPECT_TRUE(traject.praktijkopleider.has_value());
  ASSERT_EQ(traject.onderdelen.size(), 5U);
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(traject.onderdelen[i].id.value, static_cast<std::int64_t>(i) + 1);
    EXPECT_EQ(traject.onderdelen[i].soort, vectors::pack("va").onderdelen[i].code);
  }
}

TEST(ScheduleFile, LeavesOutWhatIsWhollyExemptedAndWhatIsOptional) {
  const auto codes_of = [](const char* pack, const char* fields) {
    const Schemabestand bestand = file_of(std::string(R"({"programma": "x", "dienstverband": {"eerste_dag": "2026-09-01"})") +
                                          fields + "}");
    std::vector<std::string> codes;
    const Bestandsbeeld found = beeld_van(bestand, vectors::pack(pack), k_today);
    for (const Onderdeel& each : found.beeld.traject.onderdelen) codes.push_back(each.soort);
    return codes;
  };
  EXPECT_EQ(codes_of("va", R"(, "vrijstellingen": [{"onderdeel": "mg"}, {"onderdeel": "kz", "duur": {"maanden": 1}}])"),
            (std::vector<std::string>{"va-1", "as", "va-2", "kz"}));
  EXPECT_EQ(codes_of("fg-niet-sboh", ""), (std::vector<std::string>{"werk"}));
}

TEST(ScheduleFile, TakesTheEmployerOfThePackUnlessItSaysOtherwise) {
  Schemabestand bestand = va_file("");
  EXPECT_EQ(beeld_van(bestand, vectors::pack("gz"), k_today).beeld.traject.dienstverband.werkgever,
            Werkgever::anders);
  bestand.dienstverband.werkgever = Werkgever::sboh;
  EXPECT_EQ(beeld_van(bestand, vectors::pack("gz"), k_today).beeld.traject.dienstverband.werkgever,
            Werkgever::sboh);
}

TEST(ScheduleFile, CallsPartsByNameOrKind) {
  const Bestandsbeeld found = picture(va_file(R"("onderdelen": [
    {"soort": "va-1"}, {"soort": "as", "gekoppeld_aan": "tweede"}, {"soort": "mg"},
    {"soort": "mg", "naam": "tweede", "gekoppeld_aan": "as"}],
    "ontheffingen": [{"regel": "schema.koppelen", "onderdeel": "tweede", "op": "2027-02-01", "reden": "r"}],
    "verzoeken": [{"onderdeel": "as", "route": "eigen", "eigen_instelling": "GGZ", "status": "ingediend"}])"));
  ASSERT_TRUE(found.ok()) << to_json(found.problemen);
  const Snapshot& beeld = found.beeld;
  EXPECT_EQ(beeld.traject.onderdelen[1].gekoppeld_aan, OnderdeelId{4});
  EXPECT_EQ(beeld.traject.onderdelen[3].gekoppeld_aan, OnderdeelId{2});
  ASSERT_EQ(beeld.traject.ontheffingen.size(), 1U);
  EXPECT_EQ(beeld.traject.ontheffingen[0].onderdeel, OnderdeelId{4});
  EXPECT_EQ(beeld.traject.ontheffingen[0].op, CivilDate::of(2027, 2, 1));
  ASSERT_EQ(beeld.verzoeken.size(), 1U);
  EXPECT_EQ(beeld.verzoeken[0].onderdeel, OnderdeelId{2});
  EXPECT_EQ(beeld.verzoeken[0].status, VerzoekStatus::ingediend);
  EXPECT_EQ(beeld.verzoeken[0].ingediend_op, k_today);
}

TEST(ScheduleFile, TakesAPlaceFromTheListAsFarAsItIsNotSaid) {
  const Bestandsbeeld found = picture(va_file(R"(
    "plaatsen": [{"naam": "p", "instelling": "GGZ", "stagesoorten": ["aanpalend"], "specialisme": "psychiatrie",
                  "setting": "klinisch", "doelgroepen": ["ouderen"]}],
    "onderdelen": [{"soort": "as", "plek": {"stageplaats": "p", "stagebegeleider": "mw. A",
                                            "doelgroepen": ["volwassenen"]}}])"));
  ASSERT_TRUE(found.ok()) << to_json(found.problemen);
  const Plek& plek = *found.beeld.traject.onderdelen[0].plek;
  EXPECT_EQ(plek.stageplaats, StageplaatsId{1});
  EXPECT_EQ(plek.instelling, "GGZ");
  EXPECT_EQ(plek.specialisme, "psychiatrie");
  EXPECT_EQ(plek.setting, Setting::klinisch);
  EXPECT_EQ(plek.stagebegeleider, "mw. A");
  EXPECT_EQ(plek.doelgroepen, std::vector<Doelgroep>{Doelgroep::volwassenen});
}

TEST(ScheduleFile, RanksPreferencesPerPartAsTheyStand) {
  const Bestandsbeeld found = picture(va_file(R"(
    "plaatsen": [{"naam": "p", "instelling": "a"}, {"naam": "q", "instelling": "b"}],
    "voorkeuren": [{"onderdeel": "mg", "plaats": "q"}, {"onderdeel": "as", "plaats": "p"},
                   {"onderdeel": "mg", "plaats": "p"}])"));
  ASSERT_TRUE(found.ok()) << to_json(found.problemen);
  const std::vector<Voorkeur>& voorkeuren = found.beeld.voorkeuren;
  ASSERT_EQ(voorkeuren.size(), 3U);
  EXPECT_EQ(voorkeuren[0].rang, 1);
  EXPECT_EQ(voorkeuren[0].stageplaats, StageplaatsId{2});
  EXPECT_EQ(voorkeuren[1].rang, 1);
  EXPECT_EQ(voorkeuren[2].rang, 2);
}

TEST(ScheduleFilePath, PointsIntoTheFile) {
  EXPECT_EQ(pad_in_bestand("/cohort"), "/cohort");
  EXPECT_EQ(pad_in_bestand("/onderdelen"), "/onderdelen");
  EXPECT_EQ(pad_in_bestand("/onderdelen/1"), "/onderdelen/0");
  EXPECT_EQ(pad_in_bestand("/onderdelen/12/plek"), "/onderdelen/11/plek");
  EXPECT_EQ(pad_in_bestand("/onderdelen/2/gesprekken"), "/onderdelen/1/voortgang/gesprekken");
  EXPECT_EQ(pad_in_bestand("/onderdelen/2/praktijktoetsen/0"), "/onderdelen/1/voortgang/praktijktoetsen/0");
  EXPECT_EQ(pad_in_bestand("/onderdelen/2/evaluatie"), "/onderdelen/1/voortgang");
  EXPECT_EQ(pad_in_bestand("/dienstverband/fte/0"), "/dienstverband/fte/0");
}

TEST(ScheduleReport, JudgesAsTheCoreDoesWithPathsIntoTheFile) {
  // The second part is missing, and the first has a route that practice has not.
  const Schemabestand bestand = va_file(R"("onderdelen": [
    {"soort": "va-1"}, {"soort": "mg"}, {"soort": "va-2"}, {"soort": "kz", "route": "etalage"}])");
  const Schemaverslag verslag = beoordeel_schema(bestand, vectors::pack("va"), k_today);
  EXPECT_TRUE(verslag.leesbaar);
  EXPECT_TRUE(verslag.geblokkeerd);
  EXPECT_EQ(verslag.regelpakket, "va");
  const auto has = [&](const char* code, const char* pad) {
    return std::any_of(verslag.findings.begin(), verslag.findings.end(),
                       [&](const Finding& each) { return each.code == code && each.pad == pad; });
  };
  EXPECT_TRUE(has("schema.onderdeel_ontbreekt", "/onderdelen")) << to_json(verslag.findings);
  EXPECT_TRUE(has("route.niet_mogelijk", "/onderdelen/3/route")) << to_json(verslag.findings);
}

TEST(ScheduleReport, ShowsThePlanningAndEveryDeadline) {
  const Schemaverslag verslag = beoordeel_schema(va_file(""), vectors::pack("va"), k_today);
  EXPECT_FALSE(verslag.geblokkeerd) << to_json(verslag.findings);
  ASSERT_EQ(verslag.planning.size(), 5U);
  EXPECT_EQ(verslag.planning[1].pad, "/onderdelen/1");
  EXPECT_EQ(verslag.planning[1].soort, "as");
  EXPECT_EQ(verslag.planning[1].eerste_dag, CivilDate::of(2027, 6, 1));
  EXPECT_EQ(verslag.planning[1].laatste_dag, CivilDate::of(2027, 8, 31));
  EXPECT_EQ(verslag.einde, CivilDate::of(2028, 8, 31));
  const auto stageplan = std::find_if(verslag.termijnen.begin(), verslag.termijnen.end(), [](const auto& each) {
    return each.pad == "/onderdelen/1" && each.handeling == Handeling::stageplan;
  });
  ASSERT_NE(stageplan, verslag.termijnen.end());
  EXPECT_EQ(stageplan->datum, CivilDate::of(2027, 5, 4));
  EXPECT_EQ(stageplan->status, Termijnstatus::komt);
}

TEST(ScheduleReport, ShowsPartStagesOfACompositeStage) {
  const Schemabestand bestand = file_of(R"({"programma": "izb", "dienstverband": {"eerste_dag": "2026-09-01"}})");
  const Schemaverslag verslag = beoordeel_schema(bestand, vectors::pack("izb"), k_today);
  ASSERT_EQ(verslag.planning.size(), 5U);
  ASSERT_EQ(verslag.planning[1].delen.size(), 2U);
  EXPECT_EQ(verslag.planning[1].delen[0].soort, "as-rivm");
  EXPECT_EQ(verslag.planning[1].delen[0].laatste_dag, CivilDate::of(2027, 6, 28));
}

TEST(ScheduleReport, JudgesPreferencesForPlacesThatDoNotFit) {
  const Schemaverslag verslag = beoordeel_schema(va_file(R"(
    "plaatsen": [{"naam": "p", "instelling": "a", "stagesoorten": ["aanpalend"]}],
    "voorkeuren": [{"onderdeel": "mg", "plaats": "p"}])"), vectors::pack("va"), k_today);
  const auto found = std::find_if(verslag.findings.begin(), verslag.findings.end(), [](const Finding& each) {
    return each.code == "plaats.andere_stagesoort";
  });
  ASSERT_NE(found, verslag.findings.end()) << to_json(verslag.findings);
  EXPECT_EQ(found->pad, "/voorkeuren/0/plaats");
}

TEST(ScheduleReport, OfAFileThatIsNotUnderstoodHoldsOnlyWhy) {
  const Schemaverslag verslag = beoordeel_schema(va_file(R"("evc": ["muziek"])"), vectors::pack("va"), k_today);
  EXPECT_FALSE(verslag.leesbaar);
  EXPECT_TRUE(verslag.geblokkeerd);
  EXPECT_TRUE(verslag.planning.empty());
  EXPECT_FALSE(verslag.einde.has_value());
  EXPECT_EQ(verslag.findings.size(), 1U);
}

TEST(ScheduleReport, EndsWhateverTheFileSays) {
  const Schemaverslag verslag = beoordeel_schema(va_file(R"("verlof": [
    {"soort": "onbetaald", "eerste_dag": "2199-12-31", "laatste_dag": "1900-01-01", "fte": 1000000}],
    "keuzeonderwijsdagen": -2147483648,
    "onderdelen": [{"soort": "va-1", "start": "1900-01-01", "aandeel": 0, "stagedagen": 2147483647},
                   {"soort": "va-1", "start": "2199-12-31", "aandeel": 1000000, "gekoppeld_aan": "as"},
                   {"soort": "as", "gekoppeld_aan": "as", "leerlijnen": [{"leerlijn": "", "niveau": -1}],
                    "delen": [{"soort": "as"}, {"soort": "", "start": "2199-12-31"}]}])"),
                                                 vectors::pack("va"), CivilDate::of(1900, 1, 1));
  EXPECT_TRUE(verslag.leesbaar) << to_json(verslag.findings);
  EXPECT_TRUE(verslag.geblokkeerd);
}

TEST(ExampleSchedules, AreJudgedWithoutAnythingThatBlocksOnTheirDay) {
  const std::vector<std::string> names = vectors::files_in("assets/voorbeelden", ".json");
  EXPECT_GE(names.size(), 13U);
  for (const std::string& name : names) {
    SCOPED_TRACE(name);
    const Schemabestand bestand = file_of(vectors::read_source_file("assets/voorbeelden/" + name));
    EXPECT_EQ(bestand.programma + ".json", name);
    const Schemaverslag verslag = beoordeel_schema(bestand, vectors::pack(bestand.programma), k_today);
    EXPECT_TRUE(verslag.leesbaar);
    EXPECT_FALSE(verslag.geblokkeerd) << to_json(verslag.findings);
  }
}

}  // namespace
}  // namespace stagepad
