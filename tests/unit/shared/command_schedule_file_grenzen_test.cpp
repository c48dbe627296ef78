// Everything that a schedule file can say arrives, at its own place.

#include <gtest/gtest.h>
#include <string>

#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/schedule_file.hpp"
#include "shared/command/schedule_report.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad {
namespace {

template <class T>
T read(const std::string& json) {
  const auto outcome = read_json<T>(json);
  EXPECT_TRUE(outcome.ok()) << to_json(outcome.problems);
  return outcome.value;
}

const CivilDate k_today = CivilDate::of(2027, 3, 1);

/// The same in the words of a file and in those of the core.
const char* k_file =
    R"({"programma": "va", "cohort": "2026-08-01", "keuzeonderwijsdagen": 12, "evc": ["ouderen"],
  "dienstverband": {"eerste_dag": "2026-09-01", "laatste_dag": "2030-08-31", "fte": [{"fte": 0.8}, {"vanaf": "2027-01-01", "fte": 0.9}]},
  "plaatsen": [{"naam": "p", "instelling": "GGZ", "stagesoorten": ["aanpalend"], "setting": "klinisch", "profiel": "va",
                "specialisme": "psychiatrie", "doelgroepen": ["ouderen"],
                "perioden": [{"eerste_dag": "2027-06-01", "laatste_dag": "2027-08-31", "capaciteit": 2}]},
               {"naam": "q", "instelling": "GGD", "stagesoorten": ["mg"]}],
  "onderdelen": [{"soort": "va-1", "praktische_eerste_dag": "2026-09-02", "praktische_laatste_dag": "2027-05-28"},
    {"soort": "as", "start": "2027-06-01", "route": "etalage", "aandeel": 0.5, "duur": {"maanden": 2}, "stagedagen": 4,
     "plek": {"instelling": "Elders", "afdeling": "B", "stagebegeleider": "mw. A", "specialisme": "geriatrie", "profiel": "mmk",
              "setting": "beleid", "doelgroepen": ["volwassenen"], "buitenland": true, "erkend": false, "begeleiding_uren": 1.5},
     "leerlijnen": [{"leerlijn": "x", "niveau": 2}], "plaatsing": {"gemeld": "2027-01-02"},
     "voortgang": {"plaats_gemeld": "2027-01-02"},
     "delen": [{"soort": "d", "start": "2027-06-02", "route": "eigen", "plek": {"stageplaats": "p"}}]}],
  "verlof": [{"soort": "vakantie", "eerste_dag": "2027-02-01", "laatste_dag": "2027-02-02"}],
  "vrijstellingen": [{"onderdeel": "mg", "duur": {"weken": 1}}],
  "ontheffingen": [{"regel": "volgorde.wijzigen", "onderdeel": "as", "rol": "praktijkopleider", "op": "2027-02-03", "reden": "r"}],
  "verzoeken": [{"onderdeel": "va-1", "status": "teruggestuurd", "route": "eigen", "plaatsen": ["q", "p"], "eigen_instelling": "Elders",
                 "ingediend_op": "2027-02-04"}],
  "voorkeuren": [{"onderdeel": "as", "plaats": "q", "status": "onder_voorbehoud_geplaatst", "ingediend_op": "2027-02-05"}]})";

const char* k_picture = R"({"vandaag": "2027-03-01",
  "traject": {"id": 1, "programma": "va", "cohort": "2026-08-01", "keuzeonderwijsdagen": 12, "evc": ["ouderen"],
    "aios": {"id": 1, "naam": "aios"}, "instituutsopleider": {"id": 2, "naam": "instituutsopleider"},
    "praktijkopleider": {"id": 3, "naam": "praktijkopleider"},
    "dienstverband": {"werkgever": "sboh", "eerste_dag": "2026-09-01", "laatste_dag": "2030-08-31",
                      "fte": [{"vanaf": "2026-09-01", "fte": 0.8}, {"vanaf": "2027-01-01", "fte": 0.9}]},
    "onderdelen": [{"id": 1, "soort": "va-1", "praktische_eerste_dag": "2026-09-02", "praktische_laatste_dag": "2027-05-28"},
      {"id": 2, "soort": "as", "start": "2027-06-01", "route": "etalage", "aandeel": 0.5, "duur": {"maanden": 2}, "stagedagen": 4,
       "plek": {"instelling": "Elders", "afdeling": "B", "stagebegeleider": "mw. A", "specialisme": "geriatrie", "profiel": "mmk",
                "setting": "beleid", "doelgroepen": ["volwassenen"], "buitenland": true, "erkend": false, "begeleiding_uren": 1.5},
       "leerlijnen": [{"leerlijn": "x", "niveau": 2}], "plaatsing": {"gemeld": "2027-01-02"},
       "voortgang": {"plaats_gemeld": "2027-01-02"},
       "delen": [{"soort": "d", "start": "2027-06-02", "route": "eigen",
                  "plek": {"stageplaats": 1, "instelling": "GGZ", "setting": "klinisch", "profiel": "va",
                           "specialisme": "psychiatrie", "doelgroepen": ["ouderen"]}}]}],
    "verlof": [{"soort": "vakantie", "eerste_dag": "2027-02-01", "laatste_dag": "2027-02-02"}],
    "vrijstellingen": [{"onderdeel": "mg", "duur": {"weken": 1}, "door": {"id": 2, "naam": "instituutsopleider"}, "op": "2026-09-01"}],
    "ontheffingen": [{"regel": "volgorde.wijzigen", "onderdeel": 2, "door": {"id": 3, "naam": "praktijkopleider"},
                      "rol": "praktijkopleider", "op": "2027-02-03", "reden": "r"}]},
  "verzoeken": [{"id": 1, "traject": 1, "soort": "stageplaats", "status": "teruggestuurd", "ingediend_op": "2027-02-04", "onderdeel": 1,
                 "route": "eigen", "plaatsen": [2, 1], "eigen_instelling": "Elders"}],
  "voorkeuren": [{"onderdeel": 2, "stageplaats": 2, "rang": 1, "status": "onder_voorbehoud_geplaatst", "ingediend_op": "2027-02-05"}],
  "plaatsen": [{"id": 1, "instelling_naam": "GGZ", "naam": "p", "setting": "klinisch", "stagesoorten": ["aanpalend"], "profiel": "va",
                "specialisme": "psychiatrie", "doelgroepen": ["ouderen"], "zichtbaarheid": "ingelogd", "goedgekeurd": true,
                "perioden": [{"eerste_dag": "2027-06-01", "laatste_dag": "2027-08-31", "capaciteit": 2}]},
               {"id": 2, "instelling_naam": "GGD", "naam": "q", "stagesoorten": ["mg"], "zichtbaarheid": "ingelogd", "goedgekeurd": true}]})";

TEST(ScheduleFile, SaysNothingThatDoesNotArrive) {
  const Bestandsbeeld found = beeld_van(read<Schemabestand>(k_file), vectors::pack("va"), k_today);
  EXPECT_EQ(to_json(found.problemen), "[]");
  EXPECT_EQ(to_json(found.beeld), to_json(read<Snapshot>(k_picture)));
}

TEST(ScheduleFile, OffersTheNamesThatThereAreInTheOrderOfTheFile) {
  const Schemabestand file =
      read<Schemabestand>(R"({"programma": "va", "dienstverband": {"eerste_dag": "2026-09-01"},
    "plaatsen": [{"naam": "p", "instelling": "GGZ"}], "onderdelen": [{"soort": "va-1", "naam": "begin"}, {"soort": "zzz"}],
    "voorkeuren": [{"onderdeel": "as", "plaats": "x"}]})");
  const Findings problems = beeld_van(file, vectors::pack("va"), k_today).problemen;
  ASSERT_EQ(problems.size(), 3U) << to_json(problems);
  EXPECT_EQ(problems[0].code, "schemabestand.onbekende_soort");
  EXPECT_EQ(problems[0].herstel->keuzes,
            (std::vector<std::string>{"va-1", "as", "mg", "va-2", "kz"}));
  EXPECT_EQ(problems[1].code, "schemabestand.onbekend_onderdeel");
  EXPECT_EQ(problems[1].herstel->keuzes, (std::vector<std::string>{"begin", "zzz"}));
  EXPECT_EQ(problems[2].code, "schemabestand.onbekende_plaats");
  EXPECT_EQ(problems[2].herstel->keuzes, (std::vector<std::string>{"p"}));
}

TEST(ScheduleFile, SortsWhatIsWrongAsFindingsAre) {
  const Schemabestand file =
      read<Schemabestand>(R"({"programma": "va", "dienstverband": {"eerste_dag": "2026-09-01",
    "fte": [{"fte": 0.8}, {"fte": 0.9}]}, "evc": ["muziek"], "plaatsen": [{"naam": "p", "instelling": "a"}, {"naam": "p", "instelling": "b"}]})");
  const Findings problems = beeld_van(file, vectors::pack("va"), k_today).problemen;
  Findings sorted = problems;
  sort_findings(sorted);
  EXPECT_EQ(problems.size(), 3U);
  EXPECT_EQ(to_json(problems), to_json(sorted));
}

TEST(ScheduleFile, TheFirstFteMayNameItsDayAndTheSecondMustComeLater) {
  const auto problems = [](const char* fte) {
    std::string found;
    const Schemabestand file = read<Schemabestand>(
        std::string(
            R"({"programma": "va", "dienstverband": {"eerste_dag": "2026-09-01", "fte": )") +
        fte + "}}");
    for (const Finding& each : beeld_van(file, vectors::pack("va"), k_today).problemen)
      found += each.code + " " + each.pad + ";";
    return found;
  };
  EXPECT_EQ(problems(R"([{"vanaf": "2026-09-01", "fte": 1}, {"vanaf": "2026-09-02", "fte": 0.8}])"),
            "");
  EXPECT_EQ(problems(R"([{"vanaf": "2026-09-01", "fte": 1}, {"vanaf": "2026-09-01", "fte": 0.8}])"),
            "schemabestand.fte_volgorde /dienstverband/fte/1/vanaf;");
  EXPECT_EQ(problems(R"([{"fte": 1}, {"fte": 0.8}])"),
            "schemabestand.fte_vanaf /dienstverband/fte/1;");
}

TEST(ScheduleFilePath, CountsFromNothingWhereIdsCountFromOne) {
  EXPECT_EQ(pad_in_bestand("/onderdelen/10/plek"), "/onderdelen/9/plek");
  EXPECT_EQ(pad_in_bestand("/onderdelen/9"), "/onderdelen/8");
  EXPECT_EQ(pad_in_bestand("/onderdelen/123456789/plek"), "/onderdelen/123456788/plek");
  EXPECT_EQ(pad_in_bestand("/onderdelen/x"), "/onderdelen/x");
  EXPECT_EQ(pad_in_bestand("/onderdelen/0"), "/onderdelen/");
}

/// The report of k_file: every field of the lines of as and of its plan's deadline.
TEST(ScheduleReport, NamesEverythingOfALine) {
  Schemabestand file =
      read<Schemabestand>(R"({"programma": "va", "dienstverband": {"eerste_dag": "2026-09-01"},
    "onderdelen": [{"soort": "va-1", "naam": "begin"}, {"soort": "as", "naam": "midden", "start": "2027-06-05"}, {"soort": "mg"}, {"soort": "va-2"},
                   {"soort": "kz"}]})");
  const Schemaverslag verslag =
      beoordeel_schema(file, vectors::pack("va"), CivilDate::of(2027, 5, 9));
  EXPECT_EQ(verslag.vandaag, CivilDate::of(2027, 5, 9));
  EXPECT_EQ(verslag.programma, "va");
  EXPECT_EQ(verslag.regelpakket, "va");
  ASSERT_EQ(verslag.planning.size(), 5U);
  EXPECT_EQ(verslag.planning[0].naam, "begin");
  const Verslagonderdeel& as = verslag.planning[1];
  EXPECT_EQ(as.naam, "midden");
  EXPECT_EQ(as.eerste_dag, CivilDate::of(2027, 6, 5));  // a Saturday
  EXPECT_EQ(as.praktische_eerste_dag, CivilDate::of(2027, 6, 7));
  EXPECT_EQ(as.laatste_dag, CivilDate::of(2027, 9, 4));
  EXPECT_EQ(as.praktische_laatste_dag, CivilDate::of(2027, 9, 3));
  const Verslagtermijn* plan = nullptr;
  for (const Verslagtermijn& each : verslag.termijnen) {
    if (each.handeling == Handeling::verzoek_besluit) {
      EXPECT_EQ(each.wie, Rol::instituutsopleider);
    }
    if (each.pad == "/onderdelen/1" && each.handeling == Handeling::stageplan) plan = &each;
  }
  ASSERT_NE(plan, nullptr);
  EXPECT_EQ(plan->soort, "as");
  EXPECT_EQ(plan->regel, "termijn.stageplan");
  EXPECT_EQ(plan->wie, Rol::aios);
  EXPECT_EQ(plan->datum, CivilDate::of(2027, 5, 8));
  EXPECT_EQ(plan->status, Termijnstatus::verstreken);
}

TEST(ScheduleReport, OfAFileThatIsNotUnderstoodNamesProgrammeAndDay) {
  const Schemaverslag verslag = beoordeel_schema(
      read<Schemabestand>(
          R"({"programma": "va", "dienstverband": {"eerste_dag": "2026-09-01"}, "evc": ["muziek"]})"),
      vectors::pack("va-kwartaal"), k_today);
  EXPECT_EQ(verslag.programma, "va");
  EXPECT_EQ(verslag.regelpakket, "va-kwartaal");
  EXPECT_EQ(verslag.vandaag, k_today);
}

TEST(ScheduleReport, SortsThePlacesThatDoNotFitAmongTheRest) {
  const Schemaverslag verslag = beoordeel_schema(
      read<Schemabestand>(R"({"programma": "va", "dienstverband": {"eerste_dag": "2026-09-01"},
    "plaatsen": [{"naam": "p", "instelling": "a", "stagesoorten": ["aanpalend"]}], "voorkeuren": [{"onderdeel": "mg", "plaats": "p"}]})"),
      vectors::pack("va"), k_today);
  Findings sorted = verslag.findings;
  sort_findings(sorted);
  EXPECT_EQ(to_json(verslag.findings), to_json(sorted));
  EXPECT_EQ(verslag.findings.front().code, "plaats.andere_stagesoort");
}

}  // namespace
}  // namespace stagepad
