#include "server/command_line.hpp"

#include <gtest/gtest.h>

#include "server/checking/layout.hpp"

namespace stagepad {
namespace {

using Words = std::vector<std::string_view>;

CommandLine understood(const Words& words) {
  const auto line = parse_command_line(words);
  EXPECT_TRUE(line.ok()) << line.failure().detail;
  return line ? line.value() : CommandLine{};
}

std::string refusal(const Words& words) {
  const auto line = parse_command_line(words);
  EXPECT_FALSE(line.ok());
  return line ? "" : line.failure().detail;
}

TEST(CheckOptions, RefuseWhatIsMissingWithTheRemedy) {
  EXPECT_NE(refusal({"check"}).find("stagepad check SCHEDULE.json"), std::string::npos);
  EXPECT_NE(refusal({"check", "a.json"}).find("--today 2027-03-01"), std::string::npos);
  EXPECT_NE(refusal({"check", "a.json", "--today"}).find("needs a value"), std::string::npos);
  EXPECT_NE(refusal({"check", "a.json", "--rulepack="}).find("needs a file"), std::string::npos);
}

TEST(CheckOptions, RefuseWhatIsDoubled) {
  EXPECT_NE(refusal({"check", "a", "--today", "2027-03-01", "--today=2027-03-02"}).find("twice"),
            std::string::npos);
  EXPECT_NE(refusal({"check", "-", "--today=2027-03-01", "-"}).find("twice"), std::string::npos);
}

TEST(CheckOptions, TakeFilesAndOptionsInAnyOrder) {
  const CommandLine line = understood({"check", "a.json", "--format=json", "-", "--lang", "en", "--today",
                                       "2027-03-01", "b=c.json", "--rulepack", "va"});
  EXPECT_EQ(line.wish, Wish::check);
  EXPECT_EQ(line.check.bestanden, (std::vector<std::string>{"a.json", "-", "b=c.json"}));
  EXPECT_EQ(line.check.vorm, Verslagvorm::json);
  EXPECT_EQ(line.check.taal, Taal::en);
  EXPECT_EQ(line.check.vandaag, CivilDate::of(2027, 3, 1));
  EXPECT_EQ(line.check.regelpakket, "va");
}

TEST(CheckOptions, AreDutchTextUnlessSaidOtherwise) {
  const CommandLine line = understood({"check", "a.json", "--today=2027-03-01"});
  EXPECT_EQ(line.check.vorm, Verslagvorm::tekst);
  EXPECT_EQ(line.check.taal, Taal::nl);
  EXPECT_EQ(line.check.regelpakket, "");
}

TEST(CheckOptions, TakeNamesThatLookLikeOptionsBehindTwoDashes) {
  const CommandLine line = understood({"check", "--today=2027-03-01", "--", "--today", "-"});
  EXPECT_EQ(line.check.bestanden, (std::vector<std::string>{"--today", "-"}));
}

TEST(RulepackOptions, SayWhatIsAsked) {
  EXPECT_EQ(understood({"rulepack", "list"}).rulepack.vraag, Pakketvraag::noem);
  const CommandLine check = understood({"rulepack", "check", "a", "b", "--lang=en"});
  EXPECT_EQ(check.wish, Wish::rulepack);
  EXPECT_EQ(check.rulepack.vraag, Pakketvraag::controleer);
  EXPECT_EQ(check.rulepack.namen, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(check.rulepack.taal, Taal::en);
  EXPECT_EQ(understood({"rulepack", "show", "va"}).rulepack.namen, std::vector<std::string>{"va"});
}

TEST(RulepackOptions, RefuseWhatTheyCannotAnswer) {
  EXPECT_NE(refusal({"rulepack"}).find("list"), std::string::npos);
  EXPECT_NE(refusal({"rulepack", "show", "a", "b"}).find("which one"), std::string::npos);
  EXPECT_NE(refusal({"rulepack", "check", "a", "--today", "2027-03-01"}).find("not an option"), std::string::npos);
}

TEST(MatchOptions, SayWhatIsAsked) {
  const CommandLine line = understood({"match", "--explain", "k3f9", "a.json", "--policy=loting", "--lang", "en",
                                       "--format", "json"});
  EXPECT_EQ(line.wish, Wish::match);
  EXPECT_EQ(line.match.bestand, "a.json");
  EXPECT_EQ(line.match.regel, Plaatsingsregel::loting);
  EXPECT_EQ(line.match.leg_uit, "k3f9");
  EXPECT_EQ(line.match.taal, Taal::en);
  EXPECT_EQ(line.match.vorm, Verslagvorm::json);
  EXPECT_FALSE(line.match.controleer);
  const CommandLine verify = understood({"match", "verify", "-", "--lang=en"});
  EXPECT_TRUE(verify.match.controleer);
  EXPECT_EQ(verify.match.bestand, "-");
  EXPECT_EQ(verify.match.regel, std::nullopt);
}

TEST(MatchOptions, RefuseWhatTheyCannotAnswer) {
  EXPECT_NE(refusal({"match"}).find("which one round"), std::string::npos);
  EXPECT_NE(refusal({"match", "verify"}).find("which one round"), std::string::npos);
  EXPECT_NE(refusal({"match", "a", "b"}).find("which one round"), std::string::npos);
  EXPECT_NE(refusal({"match", "a", "--policy", "boston"}).find("eerste_keuzes_eerst"), std::string::npos);
  EXPECT_NE(refusal({"match", "a", "--explain="}).find("pseudonym"), std::string::npos);
  EXPECT_NE(refusal({"match", "a", "--today", "2027-03-01"}).find("not an option of stagepad match"), std::string::npos);
  for (const std::string_view option : {"--policy=loting", "--explain=a", "--format=json"}) {
    EXPECT_NE(refusal({"match", "verify", "a", option}).find("--lang only"), std::string::npos) << option;
  }
}

TEST(Layout, WrapsBetweenWordsWithinTheWidth) {
  std::string out;
  append_wrapped(out, std::string(50, 'a') + " " + std::string(40, 'b') + "  c", "• ", "  ");
  EXPECT_EQ(out, "• " + std::string(50, 'a') + "\n  " + std::string(40, 'b') + " c\n");
}

TEST(Layout, NeverBreaksAWord) {
  std::string out;
  append_wrapped(out, std::string(200, 'x') + " y", "", "  ");
  EXPECT_EQ(out, std::string(200, 'x') + "\n  y\n");
}

TEST(Layout, AlignsColumnsByCodePoints) {
  std::string out;
  append_table(out, {{"één", "x"}, {"twee", "y", "z"}, {}}, "  ");
  EXPECT_EQ(out, "  één   x\n  twee  y  z\n\n");
}

TEST(Layout, ShowsControlsAsNothingATerminalObeys) {
  EXPECT_EQ(without_controls("a\x1b[2J\nb\x7f"), "a\xEF\xBF\xBD[2J\nb\xEF\xBF\xBD");
  EXPECT_EQ(without_controls("\xC2\x9B" "31m \xC2\xB7 é"), "\xEF\xBF\xBD" "31m \xC2\xB7 é");
}

}  // namespace
}  // namespace stagepad
