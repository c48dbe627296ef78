#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

#include "tests/api/demo_server.hpp"
#include "tests/api/server_process.hpp"

namespace stagepad::test {
namespace {

struct Refused {
  const char* name;
  std::vector<std::string> arguments;
  const char* sentence;  // a part of what is said
};

class CommandLine : public testing::TestWithParam<Refused> {};

TEST_P(CommandLine, RefusesWithASentence) {
  const Ending ending = run_stagepad(GetParam().arguments);
  EXPECT_EQ(ending.status, 2);
  EXPECT_EQ(ending.out, "");
  EXPECT_NE(ending.err.find(GetParam().sentence), std::string::npos) << ending.err;
}

INSTANTIATE_TEST_SUITE_P(
    Refusals, CommandLine,
    testing::Values(
        Refused{"Nothing", {}, "stagepad --help"},
        Refused{"UnknownWord", {"start"}, "does not know 'start'"},
        Refused{"UnknownOption", {"serve", "--prot", "1"}, "'--prot' is not an option"},
        Refused{"MissingValue", {"serve", "--port"}, "--port needs a value"},
        Refused{"OptionTwice", {"serve", "--port", "1", "--port", "2"}, "twice"},
        Refused{"PortTooLarge", {"serve", "--port", "65536"}, "from 0 to 65535"},
        Refused{"PortNoNumber", {"serve", "--port", "80a"}, "from 0 to 65535"},
        Refused{"NoSuchDay", {"serve", "--today", "2027-02-30"}, "existing day"},
        Refused{"DayInAnotherForm", {"serve", "--today=1-3-2027"}, "YYYY-MM-DD"},
        Refused{"EmptyDataDirectory", {"serve", "--data", ""}, "name of a directory"},
        Refused{"NoAddress", {"serve", "--bind", "hier"}, "IP address"},
        Refused{"OpenToOthersWithoutUrl", {"serve", "--bind", "0.0.0.0"}, "--public-url"},
        Refused{
            "PlainHttpElsewhere", {"serve", "--public-url", "http://stagepad.example"}, "https://"},
        Refused{"NoNetwork", {"serve", "--trusted-proxy", "10.0.0.0/99"}, "network"},
        Refused{"DemoOfAnUnknownSize", {"serve", "--demo=huge"}, "--demo=small"},
        Refused{"DemoAndEmpty", {"serve", "--demo", "--empty"}, "opposite"},
        Refused{"CheckOfNothing", {"check", "--today", "2027-03-01"}, "which schedule"},
        Refused{"CheckWithoutDay", {"check", "a.json"}, "--today 2027-03-01"},
        Refused{"CheckOnNoDay", {"check", "a.json", "--today", "2027-02-30"}, "existing day"},
        Refused{"CheckInNoLanguage", {"check", "a.json", "--lang", "de"}, "nl or en"},
        Refused{"CheckInNoFormat", {"check", "a.json", "--format", "xml"}, "text or json"},
        Refused{"CheckWithAServersOption", {"check", "--port", "1"}, "not an option of stagepad check"},
        Refused{"CheckOfOneInputTwice", {"check", "-", "-", "--today", "2027-03-01"}, "twice"},
        Refused{"CheckByNoPack",
                {"check", "assets/voorbeelden/va.json", "--today", "2027-03-01", "--rulepack", "weg"},
                "'weg' cannot be read"},
        Refused{"CheckOfAFileThatIsNotThere", {"check", "weg.json", "--today", "2027-03-01"},
                "'weg.json' cannot be read: No such file"},
        Refused{"CheckOfADirectory", {"check", "assets", "--today", "2027-03-01"}, "is a directory"},
        Refused{"MatchOfNothing", {"match"}, "which one round"},
        Refused{"MatchByNoRule", {"match", "a.json", "--policy", "snel"}, "iedereen_eerst_geplaatst"},
        Refused{"MatchOfAFileThatIsNotThere", {"match", "weg.json"}, "weg.json"},
        Refused{"MatchVerifyByAnotherRule", {"match", "verify", "a", "--policy", "loting"}, "--lang only"},
        Refused{"RulepackWithoutVerb", {"rulepack"}, "check FILE"},
        Refused{"RulepackUnknownVerb", {"rulepack", "maak"}, "does not know 'maak'"},
        Refused{"RulepackCheckOfNothing", {"rulepack", "check"}, "which file"},
        Refused{"RulepackCheckOfAFileThatIsNotThere", {"rulepack", "check", "weg.json"}, "weg.json"},
        Refused{"RulepackShowOfNothing", {"rulepack", "show"}, "which one"},
        Refused{"RulepackShowUnknown", {"rulepack", "show", "weg"}, "rulepack list"},
        Refused{"RulepackListOfNames", {"rulepack", "list", "va"}, "takes no names"}),
    [](const auto& each) { return each.param.name; });

TEST(CommandLineHelp, NamesEveryOption) {
  const Ending ending = run_stagepad({"--help"});
  EXPECT_EQ(ending.status, 0);
  for (const char* option : {"--bind", "--port", "--data", "--today", "--public-url",
                             "--trusted-proxy", "--demo", "--empty", "--version", "--rulepack",
                             "--lang", "--format", "check", "rulepack list",
                             "match verify", "--policy", "--explain"}) {
    EXPECT_NE(ending.out.find(option), std::string::npos) << option;
  }
  EXPECT_EQ(run_stagepad({"serve", "--help"}).out, ending.out);
  EXPECT_EQ(run_stagepad({"check", "x.json", "--help"}).out, ending.out);
  EXPECT_EQ(run_stagepad({"rulepack", "--help"}).out, ending.out);
}

TEST(CommandLineVersion, IsOneLine) {
  const Ending ending = run_stagepad({"--version"});
  EXPECT_EQ(ending.status, 0);
  EXPECT_EQ(ending.out.rfind("stagepad ", 0), 0U);
  EXPECT_EQ(ending.out.find('\n'), ending.out.size() - 1);
}

std::vector<std::string> serve(const std::filesystem::path& data, const std::string& port = "0",
                               const std::string& today = k_demo_day) {
  return {"serve", "--port", port, "--data", data.string(), "--today", today};
}

TEST(Starting, RefusesTheDirectoryOfSomebodyElse) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "brief.txt") << "Beste lezer";
  const Ending ending = run_stagepad(serve(folder.path()));
  EXPECT_EQ(ending.status, 1);
  EXPECT_NE(ending.err.find("not Stagepad's"), std::string::npos) << ending.err;
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "stagepad.db"));
}

TEST(Starting, RefusesAFileAsDirectory) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "data") << "";
  const Ending ending = run_stagepad(serve(folder.path() / "data"));
  EXPECT_EQ(ending.status, 1);
  EXPECT_NE(ending.err.find("not a directory"), std::string::npos) << ending.err;
}

TEST(Starting, RefusesADirectoryItCannotWrite) {
  // Nobody can make a folder there, not even the superuser.
  const Ending ending = run_stagepad(serve("/proc/stagepad-data"));
  EXPECT_EQ(ending.status, 1);
  EXPECT_NE(ending.err.find("cannot be made"), std::string::npos) << ending.err;
}

TEST(Starting, RefusesAPortInUseAndLeavesNoTraces) {
  const TemporaryFolder folder;
  ServerProcess first(serve(folder.path() / "een"));
  const int port = first.wait_until_ready();
  ASSERT_NE(port, 0);
  const Ending second = run_stagepad(serve(folder.path() / "twee", std::to_string(port)));
  EXPECT_EQ(second.status, 1);
  EXPECT_NE(second.err.find(std::to_string(port)), std::string::npos) << second.err;
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "twee"));
}

TEST(Starting, RefusesADirectoryInUse) {
  const TemporaryFolder folder;
  ServerProcess first(serve(folder.path() / "data"));
  ASSERT_NE(first.wait_until_ready(), 0);
  const Ending second = run_stagepad(serve(folder.path() / "data"));
  EXPECT_EQ(second.status, 1);
  EXPECT_NE(second.err.find("in use"), std::string::npos) << second.err;
}

TEST(Starting, RefusesToGoBackInTime) {
  const TemporaryFolder folder;
  {
    ServerProcess first(serve(folder.path() / "data", "0", "2027-03-01"));
    ASSERT_NE(first.wait_until_ready(), 0);
  }
  const Ending back = run_stagepad(serve(folder.path() / "data", "0", "2027-02-28"));
  EXPECT_EQ(back.status, 1);
  EXPECT_NE(back.err.find("2027-03-01"), std::string::npos) << back.err;
  ServerProcess again(serve(folder.path() / "data", "0", "2027-03-01"));
  EXPECT_NE(again.wait_until_ready(), 0);
}

TEST(Starting, RefusesToPutTheDemonstrationIntoADirectoryWithPeople) {
  // A demonstration that no longer says it is one stands for an installation in use.
  const TemporaryFolder folder;
  std::vector<std::string> with_demo = serve(folder.path() / "data");
  with_demo.push_back("--demo=small");
  {
    ServerProcess first(with_demo);
    ASSERT_NE(first.wait_until_ready(), 0);
  }
  EXPECT_EQ(WritableDatabase(folder.path() / "data")
                .change("DELETE FROM instelling_van_systeem WHERE sleutel = 'demo'"),
            1);
  const Ending ending = run_stagepad(with_demo);
  EXPECT_EQ(ending.status, 1);
  EXPECT_NE(ending.err.find("already holds people"), std::string::npos) << ending.err;
}

TEST(Stopping, EndsWellOnEitherSignal) {
  for (const int signal : {SIGTERM, SIGINT}) {
    const TemporaryFolder folder;
    ServerProcess server(serve(folder.path() / "data"));
    ASSERT_NE(server.wait_until_ready(), 0);
    server.signal(signal);
    const Ending ending = server.wait();
    EXPECT_EQ(ending.status, 0) << ending.err;
    // Nothing is said but the head of the audit log, once the server came so far as to note it.
    if (ending.err.empty()) continue;
    EXPECT_EQ(ending.err.rfind("audit head: entry ", 0), 0U) << ending.err;
    EXPECT_EQ(std::count(ending.err.begin(), ending.err.end(), '\n'), 1) << ending.err;
  }
}

TEST(Starting, SaysThatNobodyCanSignInToAnEmptyDirectory) {
  const TemporaryFolder folder;
  ServerProcess server(serve(folder.path() / "data"));
  ASSERT_NE(server.wait_until_ready(), 0);
  server.signal(SIGTERM);
  EXPECT_NE(server.wait().out.find("make the first account"), std::string::npos);
}

TEST(Starting, TellsWhereItAnswersAndHowToSignIn) {
  DemoServer server;
  const std::string out = server.stop().out;
  EXPECT_NE(out.find("http://127.0.0.1:" + std::to_string(server.port())), std::string::npos);
  EXPECT_NE(out.find("daan@stagepad.example"), std::string::npos) << out;
  EXPECT_NE(out.find("stagepad-demo"), std::string::npos) << out;
}

}  // namespace
}  // namespace stagepad::test
