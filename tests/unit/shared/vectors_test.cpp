// Runs the cases of tests/vectors, in both builds, and writes down what the core found, so that the
// two builds can be compared byte by byte.

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdio>
#include <fstream>
#include <set>
#include <string>

#include "shared/codec/json_writer.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad::vectors {
namespace {

bool begins_with(const std::string& text, const std::string& with) {
  return text.rfind(with, 0) == 0;
}

bool counts(const Geval& geval, const Finding& finding) {
  if (geval.kijk_naar.empty()) return true;
  for (const std::string& each : geval.kijk_naar) {
    if (begins_with(finding.code, each)) return true;
  }
  return false;
}

/// Why this finding is not the expected one; empty when it is.
std::string difference(const Regelpakket& pakket, const Bevinding& wanted, const Finding& found) {
  std::string why;
  const auto need = [&](bool same, const char* what) {
    if (!same) why += std::string(why.empty() ? "" : ", ") + what;
  };
  const auto matches = [&](const auto& expected, const auto& value, const char* what) {
    if (expected) need(*expected == value, what);
  };
  need(wanted.code == found.code, "code");
  matches(wanted.ernst, found.ernst, "ernst");
  if (wanted.onderdeel) {
    const std::string pad =
        "/onderdelen/" + std::to_string(id_of(pakket, *wanted.onderdeel).value);
    need(found.pad == pad || begins_with(found.pad, pad + "/"), "onderdeel");
  }
  matches(wanted.pad, found.pad, "pad");
  matches(wanted.regel, found.regel, "regel");
  if (wanted.termijn) need(wanted.termijn == found.termijn, "termijn");
  matches(wanted.toestemming_van, found.toestemming_van, "toestemming_van");
  matches(wanted.ontheven, found.ontheven, "ontheven");
  const Herstel herstel = found.herstel.value_or(Herstel{});
  if (wanted.herstel) need(found.herstel && herstel.soort == *wanted.herstel, "herstel");
  if (wanted.datum) need(herstel.datum == wanted.datum, "datum");
  matches(wanted.keuzes, herstel.keuzes, "keuzes");
  matches(wanted.rollen, herstel.rollen, "rollen");
  for (const Parameter& each : wanted.parameters) {
    bool there = false;
    for (const Parameter& parameter : found.parameters) there = there || parameter == each;
    need(there, each.naam.c_str());
  }
  return why;
}

void compare_findings(const Geval& geval, const Findings& all) {
  if (!geval.verwacht) return;
  const Regelpakket& pakket = pack(geval.pakket);
  Findings findings;
  for (const Finding& each : all) {
    if (counts(geval, each)) findings.push_back(each);
  }
  std::vector<bool> used(findings.size(), false);
  for (const Bevinding& wanted : *geval.verwacht) {
    std::string nearest = "nothing with this code";
    bool met = false;
    for (std::size_t i = 0; i < findings.size() && !met; ++i) {
      if (used[i] || findings[i].code != wanted.code) continue;
      const std::string why = difference(pakket, wanted, findings[i]);
      met = why.empty();
      if (met) used[i] = true;
      else nearest = "differs in " + why + ": " + to_json(findings[i]);
    }
    EXPECT_TRUE(met) << "expected " << wanted.code << ", but " << nearest;
  }
  for (std::size_t i = 0; i < findings.size(); ++i) {
    EXPECT_TRUE(used[i]) << "not expected: " << to_json(findings[i]);
  }
}

/// The training of a case with all that points into it.
struct World {
  Snapshot snapshot;
  const Regelpakket& pakket;
  Opleidingsplanning planning;
  Toetscontext context;

  explicit World(const Geval& geval)
      : snapshot(snapshot_of(geval)),
        pakket(pack(geval.pakket)),
        planning(bereken_planning(snapshot.traject, pakket)),
        context{pakket,
                snapshot.traject,
                snapshot.verzoeken,
                snapshot.voorkeuren,
                snapshot.plaatsen,
                planning,
                snapshot.vandaag} {}
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  const GeplandOnderdeel* find(const std::string& code) const {
    return planning.find(id_of(pakket, code));
  }

  /// Of a part, or of a part-stage.
  const Period* period_of(const std::string& code) const {
    if (const GeplandOnderdeel* part = find(code)) return &part->periode;
    for (const GeplandOnderdeel& part : planning.onderdelen) {
      for (const GeplandDeel& each : part.delen) {
        if (each.definitie && each.definitie->code == code) return &each.periode;
      }
    }
    return nullptr;
  }
};

void compare_period(const Periode& wanted, const Period& found) {
  EXPECT_EQ(to_iso(found.first), to_iso(wanted.eerste_dag)) << wanted.onderdeel;
  EXPECT_EQ(to_iso(found.last), to_iso(wanted.laatste_dag)) << wanted.onderdeel;
}

void compare_periods(const Geval& geval, const World& world) {
  for (const Periode& each : geval.perioden) {
    const Period* period = world.period_of(each.onderdeel);
    ASSERT_NE(period, nullptr) << each.onderdeel;
    compare_period(each, *period);
  }
  for (const Periode& each : geval.praktisch) {
    const GeplandOnderdeel* part = world.find(each.onderdeel);
    ASSERT_NE(part, nullptr) << each.onderdeel;
    compare_period(each, praktische_periode(*part, vrije_dagen_van(world.pakket)));
  }
  if (!geval.einde) return;
  EXPECT_EQ(to_iso(world.planning.einde), to_iso(*geval.einde));
}

std::string in_words(const std::string& code, const Termijnstand& stand) {
  return code + " " + std::string(to_name(stand.termijn->handeling)) + " " + to_iso(stand.datum) +
         " " + std::string(to_name(stand.status));
}

void compare_deadlines(const Geval& geval, const World& world) {
  std::vector<std::string> wanted;
  std::set<std::string> parts;
  for (const Termijnverwachting& each : geval.termijnen) {
    parts.insert(each.onderdeel);
    wanted.push_back(each.onderdeel + " " + std::string(to_name(each.handeling)) + " " +
                     to_iso(each.datum) + " " + std::string(to_name(each.status)));
  }
  std::vector<std::string> found;
  for (const Termijnstand& each : termijnen_van(world.context)) {
    const std::string& code = each.onderdeel->soort;
    if (parts.count(code) > 0) found.push_back(in_words(code, each));
  }
  EXPECT_EQ(found, wanted);
}

void compare_turns(const Geval& geval, const World& world) {
  for (const Beurt& each : geval.beurten) {
    const GeplandOnderdeel* part = world.find(each.onderdeel);
    ASSERT_NE(part, nullptr) << each.onderdeel;
    const AanZet turn = wie_is_aan_zet(world.context, *part);
    EXPECT_EQ(to_name(turn.fase), to_name(each.fase)) << each.onderdeel;
    EXPECT_EQ(turn.taak, each.taak) << each.onderdeel;
    EXPECT_EQ(to_name(turn.wie), to_name(each.wie)) << each.onderdeel;
    EXPECT_EQ(turn.uiterlijk ? to_iso(*turn.uiterlijk) : "none",
              each.uiterlijk ? to_iso(*each.uiterlijk) : "none")
        << each.onderdeel;
    EXPECT_EQ(turn.te_laat, each.te_laat) << each.onderdeel;
  }
}

void compare_consents(const Geval& geval, const World& world) {
  if (!geval.akkoorden) return;
  ASSERT_FALSE(world.snapshot.verzoeken.empty());
  const Verzoek& verzoek = world.snapshot.verzoeken.front();
  EXPECT_EQ(to_json(benodigde_akkoorden(verzoek, world.snapshot, world.pakket)),
            to_json(geval.akkoorden->nodig));
  EXPECT_EQ(to_json(ontbrekende_akkoorden(verzoek, world.snapshot, world.pakket)),
            to_json(geval.akkoorden->ontbreekt));
}

TEST(Vectors, AreManyAndNoTwoHaveTheSameName) {
  std::set<std::string> names;
  for (const NamedCase& each : cases()) {
    EXPECT_TRUE(names.insert(each.geval.naam).second) << each.geval.naam;
    EXPECT_FALSE(each.geval.bron.empty()) << each.geval.naam;
  }
  EXPECT_GE(names.size(), 500U);
}

TEST(Vectors, AskOneThingAndExpectSomething) {
  for (const NamedCase& each : cases()) {
    const Geval& geval = each.geval;
    const int asked = int{geval.opdracht.has_value()} + int{geval.proefschema.has_value()} +
                      int{geval.past.has_value()};
    EXPECT_LE(asked, 1) << geval.naam;
    EXPECT_EQ(geval.opdracht ? count_of(*geval.opdracht) : 1, 1) << geval.naam;
    const bool expects = geval.verwacht || !geval.perioden.empty() || !geval.termijnen.empty() ||
                         !geval.beurten.empty() || !geval.praktisch.empty();
    EXPECT_TRUE(expects) << geval.naam;
  }
}

/// One file of cases by its path. A test of its own for each, so that one can be run alone.
class VectorFile : public testing::TestWithParam<std::string> {};

TEST_P(VectorFile, GivesWhatWasWorkedOutByHand) {
  for (const NamedCase& each : cases_in(GetParam())) {
    SCOPED_TRACE(each.file + ": " + each.geval.naam);
    const World world(each.geval);
    compare_findings(each.geval, judge(each.geval, world.snapshot));
    compare_periods(each.geval, world);
    compare_deadlines(each.geval, world);
    compare_turns(each.geval, world);
    compare_consents(each.geval, world);
  }
}

/// gevallen/dg.json becomes dg.
std::string name_of(const testing::TestParamInfo<std::string>& file) {
  const std::size_t begin = file.param.rfind('/') + 1;
  return file.param.substr(begin, file.param.rfind('.') - begin);
}

INSTANTIATE_TEST_SUITE_P(Vectors, VectorFile, testing::ValuesIn(case_files()), name_of);

/// Is it about commands that cases do not know? Those findings are held in both builds by command_beheer_test,
/// command_stageplaats_invoer_test, command_plaatsing_test, command_voortgang_test, command_einde_test,
/// command_bevestiging_test, command_ervaring_test, command_gereedheid_test, command_waarneming_test, command_beschikbaarheid_test,
/// command_document_test, command_papier_test, command_voorbereiding_test and command_standaardtekst_test.
bool is_about_other_commands(const std::string& source) {
  static const std::set<std::string> k_sources = {
      "check_beheer.cpp",       "nieuw_traject.cpp", "stageplaats_invoer.cpp", "check_plaatsing.cpp",
      "check_begeleiding.cpp",  "check_stageplan.cpp", "check_evaluatie.cpp",  "toetsing.cpp",
      "check_bevestiging.cpp",  "check_ervaring.cpp",  "check_einde.cpp",   "check_gereedheid.cpp",   "check_waarneming.cpp",
      "check_beschikbaarheid.cpp", "getypte_periode.cpp", "document_herkennen.cpp",
      "check_papier.cpp",       "check_voorbereiding.cpp", "check_standaardtekst.cpp", "check_uitvraag.cpp", "check_ronde.cpp",
      "ronde_deelname.cpp",     "check_wachtlijst.cpp",   "check_ruil.cpp"};
  return k_sources.count(source) == 1;
}

/// The findings that the sources of a folder of the core name: literals that have a text.
std::set<std::string> codes_named_in(const std::string& folder) {
  const std::string texts = read_source_file("assets/texts/nl.json");
  std::set<std::string> codes;
  for (const std::string& name : files_in(folder, ".cpp")) {
    if (is_about_other_commands(name)) continue;
    const std::string source = read_source_file(folder + "/" + name);
    std::size_t open = source.find('"');
    while (open != std::string::npos) {
      const std::size_t close = source.find('"', open + 1);
      if (close == std::string::npos) break;
      const std::string literal = source.substr(open + 1, close - open - 1);
      const std::string key = "\"finding." + literal + "\"";
      if (texts.find(key) != std::string::npos) codes.insert(literal);
      open = source.find('"', close + 1);
    }
  }
  return codes;
}

/// Every finding that the rules and commands can make occurs in a case, so that both builds are held to it.
TEST(Vectors, MakeEveryFindingOfTheRules) {
  std::set<std::string> made;
  for (const NamedCase& each : cases()) {
    for (const Finding& finding : judge(each.geval, snapshot_of(each.geval))) made.insert(finding.code);
  }
  std::set<std::string> named = codes_named_in("shared/rules");
  named.merge(codes_named_in("shared/command"));
  EXPECT_GE(named.size(), 50U);
  for (const std::string& code : named) {
    // About files, not trainings (rules_rulepack_test, command_schedule_file_test), or about packs whose
    // validity is past, which none of the shipped ones is (rules_programma_test).
    if (begins_with(code, "regelpakket.") || begins_with(code, "schemabestand.")) continue;
    if (code == "programma.nog_niet_geldig" || code == "programma.niet_meer_geldig") continue;
    EXPECT_EQ(made.count(code), 1U) << "no case makes " << code;
  }
}

#ifdef __EMSCRIPTEN__
constexpr const char* k_build = "wasm";
#else
constexpr const char* k_build = "native";
#endif

TEST(VectorFindings, AreWrittenDownToBeComparedWithTheOtherBuild) {
  std::string text;
  for (const NamedCase& each : cases()) {
    const Snapshot snapshot = snapshot_of(each.geval);
    text += each.geval.naam + "\n" + to_json(snapshot) + "\n" + to_json(judge(each.geval, snapshot)) + "\n";
  }
  const std::string folder = STAGEPAD_FINDINGS_DIR;
  mkdir(folder.substr(0, folder.rfind('/')).c_str(), 0777);
  mkdir(folder.c_str(), 0777);
  const std::string path = folder + "/" + k_build + ".txt";
  std::ofstream file(path + ".new", std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  ASSERT_TRUE(file.good()) << path;
  ASSERT_EQ(std::rename((path + ".new").c_str(), path.c_str()), 0) << path;
}

}  // namespace
}  // namespace stagepad::vectors
