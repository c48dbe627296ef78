// `stagepad check` and `stagepad rulepack` as people and scripts run them.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/schedule_report.hpp"
#include "tests/api/server_process.hpp"

namespace stagepad::test {
namespace {

constexpr const char* k_day = "2027-03-01";
constexpr const char* k_examples = "assets/voorbeelden";
constexpr const char* k_packs = "assets/rulepacks";

std::vector<std::string> json_files(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") names.push_back(entry.path().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Files made for one test.
class Checking : public testing::Test {
 protected:
  std::string file(const std::string& name, const std::string& content) {
    const std::filesystem::path path = folder_.path() / name;
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }

  static Ending check(std::vector<std::string> words, const std::filesystem::path& input = "/dev/null") {
    words.insert(words.begin(), "check");
    words.insert(words.end(), {"--today", k_day});
    return run_stagepad(words, input);
  }

  static Schemaverslag report_of(const std::string& line) {
    const auto read = read_json<Schemaverslag>(line);
    EXPECT_TRUE(read.ok()) << line << to_json(read.problems);
    return read.value;
  }

  /// The example with one text in it replaced by another.
  std::string changed(const std::string& example, const std::string& from, const std::string& to) {
    std::string content = content_of(std::string(k_examples) + "/" + example);
    const auto at = content.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    content.replace(at, from.size(), to);
    return file(example, content);
  }

  TemporaryFolder folder_;
};

TEST_F(Checking, EveryExampleHasNothingThatBlocks) {
  const std::vector<std::string> examples = json_files(k_examples);
  ASSERT_GE(examples.size(), 13U);
  const Ending ending = check(examples);
  EXPECT_EQ(ending.status, 0) << ending.out << ending.err;
  EXPECT_EQ(ending.err, "");
  for (const std::string& each : examples) EXPECT_TRUE(has(ending.out, each + "\n")) << each;
}

TEST_F(Checking, ShowsTheScheduleItsDeadlinesAndItsFindingsWithinTheWidthOfATerminal) {
  const Ending ending = check({"assets/voorbeelden/izb.json"});
  EXPECT_TRUE(has(ending.out, "Infectieziektebestrijding · beoordeeld op 1 maart 2027 · regelpakket izb"));
  EXPECT_TRUE(has(ending.out, "Termijnen die nog komen"));
  EXPECT_TRUE(has(ending.out, "Einde van de opleiding"));
  EXPECT_FALSE(has(ending.out, "{"));
  std::size_t begin = 0;
  while (begin < ending.out.size()) {
    const std::size_t end = ending.out.find('\n', begin);
    const std::string line = ending.out.substr(begin, end - begin);
    std::size_t width = 0;
    for (const char c : line) width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    EXPECT_LE(width, 110U) << line;
    EXPECT_TRUE(line.empty() || line.back() != ' ') << line;
    begin = end + 1;
  }
}

TEST_F(Checking, SpeaksEnglishWhenAsked) {
  const Ending ending = check({"assets/voorbeelden/tno-eerder.json", "--lang", "en"});
  EXPECT_TRUE(has(ending.out, "judged on 1 March 2027")) << ending.out;
  EXPECT_TRUE(has(ending.out, "End of the training")) << ending.out;
}

TEST_F(Checking, SaysWhatBlocksWhyAndWhere) {
  const std::string name = changed("va.json", R"({"soort": "kz"})", R"({"soort": "kz", "route": "etalage"})");
  const Ending ending = check({name});
  EXPECT_EQ(ending.status, 1);
  EXPECT_TRUE(has(ending.out, "Zo kan het niet: 1 bevinding houdt dit schema tegen.")) << ending.out;
  EXPECT_TRUE(has(ending.out, "Kan niet zo (1)"));
  EXPECT_TRUE(has(ending.out, "/onderdelen/4/route"));
  EXPECT_TRUE(has(ending.out, "→ Kies eigen werving."));
}

TEST_F(Checking, TheWorstOfSeveralFilesIsTheExitStatus) {
  const std::string good = "assets/voorbeelden/mmk.json";
  const std::string bad = changed("va.json", R"({"soort": "kz"})", R"({"soort": "kz", "route": "etalage"})");
  EXPECT_EQ(check({good, bad}).status, 1);
  EXPECT_EQ(check({good, "weg.json", bad}).status, 2);
}

TEST_F(Checking, ReadsTheStandardInput) {
  const Ending from_input = check({"-"}, "assets/voorbeelden/gz.json");
  EXPECT_EQ(from_input.status, 0) << from_input.err;
  EXPECT_EQ(from_input.out, check({"assets/voorbeelden/gz.json"}).out);
  const Ending nothing = check({"-"});
  EXPECT_EQ(nothing.status, 2);
  EXPECT_EQ(nothing.err.rfind("-:1:1: ", 0), 0U) << nothing.err;
}

TEST_F(Checking, WritesOneObjectAFileForScripts) {
  std::vector<std::string> words = json_files(k_examples);
  const std::vector<std::string> names = words;
  words.insert(words.end(), {"--format", "json"});
  const Ending ending = check(words);
  EXPECT_EQ(ending.status, 0);
  ASSERT_EQ(lines_of(ending.out), names.size());
  std::size_t begin = 0;
  for (const std::string& name : names) {
    const std::size_t end = ending.out.find('\n', begin);
    const Schemaverslag verslag = report_of(ending.out.substr(begin, end - begin));
    EXPECT_EQ(verslag.bestand, name);
    EXPECT_TRUE(verslag.leesbaar);
    EXPECT_FALSE(verslag.geblokkeerd);
    EXPECT_EQ(verslag.vandaag, CivilDate::of(2027, 3, 1));
    EXPECT_TRUE(verslag.einde.has_value());
    EXPECT_FALSE(verslag.planning.empty());
    begin = end + 1;
  }
}

TEST_F(Checking, TellsScriptsAlsoWhatItCouldNotRead) {
  const std::string broken = file("broken.json", "{\n  \"programma\": va\n}");
  const Ending ending = check({broken, "--format", "json"});
  EXPECT_EQ(ending.status, 2);
  const Schemaverslag verslag = report_of(ending.out.substr(0, ending.out.find('\n')));
  EXPECT_FALSE(verslag.leesbaar);
  EXPECT_TRUE(verslag.geblokkeerd);
  ASSERT_EQ(verslag.findings.size(), 1U);
  EXPECT_EQ(verslag.findings[0].code, "json.syntaxis");
}

struct Unreadable {
  const char* name;
  const char* content;
  const char* line;  // what the standard error begins with, behind the file's name
  const char* says;
};

class UnreadableSchedule : public Checking, public testing::WithParamInterface<Unreadable> {};

TEST_P(UnreadableSchedule, IsRefusedWithFileLineAndRemedy) {
  const std::string name = file("x.json", GetParam().content);
  const Ending ending = check({name});
  EXPECT_EQ(ending.status, 2);
  EXPECT_EQ(ending.out, "");
  EXPECT_EQ(ending.err.rfind(name + GetParam().line, 0), 0U) << ending.err;
  EXPECT_TRUE(has(ending.err, GetParam().says)) << ending.err;
}

INSTANTIATE_TEST_SUITE_P(
    All, UnreadableSchedule,
    testing::Values(
        Unreadable{"Empty", "", ":1:1: ", "regel 1, teken 1"},
        Unreadable{"NotJson", "programma: va\n", ":1:1: ", "regel 1, teken 1"},
        Unreadable{"NotUtf8", "{\n  \"programma\": \"\xff\"}", ":2:17: ", "UTF-8"},
        Unreadable{"UnknownKey", "{\n  \"programma\": \"va\",\n  \"onderdeln\": [],\n  \"dienstverband\": {\"eerste_dag\": \"2026-09-01\"}}",
                   ":3:3: ", "‘onderdelen’"},
        Unreadable{"MissingKey", "{\"programma\": \"va\",\n \"dienstverband\": {}}", ":2:2: ", "‘eerste_dag’"},
        Unreadable{"NoSuchDay", "{\"programma\": \"va\", \"dienstverband\":\n{\"eerste_dag\": \"2027-02-30\"}}",
                   ":2:2: ", "2027-02-30"},
        Unreadable{"UnknownProgramme", "{\n\"programma\": \"huisarts\", \"dienstverband\": {\"eerste_dag\": \"2026-09-01\"}}",
                   ":2:1: ", "‘va’"},
        Unreadable{"UnknownPart",
                   "{\"programma\": \"va\", \"dienstverband\": {\"eerste_dag\": \"2026-09-01\"},\n\"onderdelen\": [\n{\"soort\": \"va-1\"},\n  {\"soort\": \"as2\"}]}",
                   ":4:4: ", "/onderdelen/1/soort"}),
    [](const auto& each) { return each.param.name; });

TEST_F(Checking, NothingAbsurdBringsItDown) {
  const std::string deep = file("deep.json", std::string(100'000, '['));
  EXPECT_EQ(check({deep}).status, 2);
  const std::string large = file("large.json", "\"" + std::string(5'000'000, 'x') + "\"");
  EXPECT_EQ(check({large}).status, 2);
  std::string parts;
  for (int i = 0; i < 500; ++i) {
    parts += std::string(i > 0 ? "," : "") + R"({"soort": "va-1", "start": "21)" + std::to_string(10 + i % 89) +
             R"(-12-31", "aandeel": 0.001, "delen": [{"soort": "x"}]})";
  }
  const std::string many = file("many.json", R"({"programma": "va", "dienstverband": {"eerste_dag": "1900-01-01",
    "fte": [{"fte": 0.001}]}, "onderdelen": [)" + parts + "]}");
  EXPECT_EQ(check({many}).status, 1);
}

TEST_F(Checking, WhatAFileSaysCannotSteerTheTerminal) {
  const std::string name = changed("mmk.json", "UMC Utrecht", "\\u001b[31m\\u0007UMC\\u009b2J");
  const Ending ending = check({name});
  EXPECT_EQ(ending.out.find('\x1b'), std::string::npos);
  EXPECT_EQ(ending.out.find('\x07'), std::string::npos);
  EXPECT_EQ(ending.out.find("\xC2\x9B"), std::string::npos);
  EXPECT_TRUE(has(ending.out, "UMC")) << ending.out;
}

TEST_F(Checking, JudgesByThePackThatIsNamed) {
  EXPECT_TRUE(has(check({"assets/voorbeelden/va.json", "--rulepack", "va-4-maanden"}).out, "regelpakket va-4-maanden"));
  std::string pack = content_of(std::string(k_packs) + "/va.json");
  const std::string own = file("own.json", pack.replace(pack.find(R"("id": "va")"), 10, R"("id": "eigen")"));
  EXPECT_TRUE(has(check({"assets/voorbeelden/va.json", "--rulepack", own}).out, "regelpakket eigen"));
}

TEST_F(Checking, RefusesABadPackWithItsPlace) {
  const std::string bad = file("bad.json", "{\n\"formaat\": 1}");
  const Ending ending = check({"assets/voorbeelden/va.json", "--rulepack", bad});
  EXPECT_EQ(ending.status, 2);
  EXPECT_TRUE(has(ending.err, bad + ":1:1: ")) << ending.err;
}

TEST_F(Checking, JudgesAnotherCohortByThePackOfItsName) {
  const std::string name =
      file("laat.json", R"({"programma": "jgz", "dienstverband": {"eerste_dag": "2026-09-01"}})");
  const Ending ending = check({name});
  EXPECT_EQ(ending.status, 1);
  EXPECT_TRUE(has(ending.out, "/cohort")) << ending.out;
}

TEST_F(Checking, EveryBuiltInPackIsGood) {
  std::vector<std::string> words = {"rulepack", "check"};
  const std::vector<std::string> packs = json_files(k_packs);
  words.insert(words.end(), packs.begin(), packs.end());
  const Ending ending = run_stagepad(words);
  EXPECT_EQ(ending.status, 0) << ending.out;
  EXPECT_EQ(ending.err, "");
  EXPECT_EQ(lines_of(ending.out), packs.size()) << ending.out;
}

TEST_F(Checking, NamesAndShowsTheBuiltInPacks) {
  const Ending list = run_stagepad({"rulepack", "list"});
  EXPECT_EQ(list.status, 0);
  EXPECT_EQ(lines_of(list.out), json_files(k_packs).size());
  const Ending shown = run_stagepad({"rulepack", "show", "va"});
  EXPECT_EQ(shown.status, 0);
  EXPECT_EQ(shown.out, content_of(std::string(k_packs) + "/va.json"));
  EXPECT_NE(run_stagepad({"rulepack", "list", "--lang", "en"}).out, list.out);
}

TEST_F(Checking, FindsWhatIsWrongWithAPackByLineColumnAndPath) {
  std::string pack = content_of(std::string(k_packs) + "/va.json");
  const std::string part = R"("code": "as")";
  const std::size_t at = pack.find(part);
  ASSERT_NE(at, std::string::npos);
  const std::string name = file("pack.json", pack.replace(at, part.size(), R"("code": "va-1")"));
  const Ending ending = run_stagepad({"rulepack", "check", name});
  EXPECT_EQ(ending.status, 1);
  const std::string before = pack.substr(0, at);
  const std::string place = ":" + std::to_string(lines_of(before) + 1) + ":" +
                            std::to_string(before.size() - before.rfind('\n')) + ": ";
  EXPECT_TRUE(has(ending.out, name + place)) << place << ending.out;
  EXPECT_TRUE(has(ending.out, "‘va-1’ komt twee keer voor")) << ending.out;
  EXPECT_TRUE(has(ending.out, "(/onderdelen/1/code)")) << ending.out;
  EXPECT_FALSE(has(ending.out, "in orde")) << ending.out;
  const Ending english = run_stagepad({"rulepack", "check", "--lang", "en", name});
  EXPECT_TRUE(has(english.out, "/onderdelen/1/code")) << english.out;
  EXPECT_NE(english.out, ending.out);
}

TEST_F(Checking, SaysWhatIsOddAboutAPackThatCanBeUsed) {
  std::string pack = content_of(std::string(k_packs) + "/va.json");
  const std::string list = R"("bronnen": [)";
  pack.replace(pack.find(list), list.size(), list + R"({"id": "krant", "titel": "De krant"},)");
  const Ending ending = run_stagepad({"rulepack", "check", file("odd.json", pack)});
  EXPECT_EQ(ending.status, 0) << ending.out;
  EXPECT_TRUE(has(ending.out, "Let op: ")) << ending.out;
  EXPECT_TRUE(has(ending.out, "‘krant’")) << ending.out;
  EXPECT_TRUE(has(ending.out, "in orde")) << ending.out;
}

}  // namespace
}  // namespace stagepad::test
