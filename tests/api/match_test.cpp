// `stagepad match` as people and scripts run it.

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/matching/uitleg.hpp"
#include "shared/matching/uitslag.hpp"
#include "tests/api/server_process.hpp"

namespace stagepad::test {
namespace {

constexpr const char* k_example = "assets/rondes/voorbeeld.json";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Ronde round_of(const std::string& text) {
  auto read = read_json<Ronde>(text);
  EXPECT_TRUE(read.ok()) << to_json(read.problems);
  return std::move(read.value);
}

Ronde example() {
  std::ifstream stream(k_example, std::ios::binary);
  return round_of({std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()});
}

class Matching : public testing::Test {
 protected:
  std::string file(const Ronde& ronde) {
    const std::filesystem::path path = folder_.path() / "ronde.json";
    std::ofstream(path, std::ios::binary) << to_json(ronde);
    return path.string();
  }

  static Ending match(std::vector<std::string> words, const std::filesystem::path& input = "/dev/null") {
    words.insert(words.begin(), "match");
    return run_stagepad(words, input);
  }

  /// The example with its outcome, as the command writes it.
  static Ronde published() { return round_of(match({k_example, "--format", "json"}).out); }

 private:
  TemporaryFolder folder_;
};

TEST_F(Matching, RefusesARoundThatCannotBeDividedAndSaysWhere) {
  Ronde ronde = example();
  ronde.deelnemers[0].voorkeuren[0].plaats = "weg";
  const std::string name = file(ronde);
  const Ending ending = match({name});
  EXPECT_EQ(ending.status, 2);
  EXPECT_EQ(ending.out, "");
  EXPECT_TRUE(has(ending.err, name + ":1:")) << ending.err;
  EXPECT_TRUE(has(ending.err, "‘weg’ staat niet bij de plaatsen")) << ending.err;
}

TEST_F(Matching, ShowsNothingOfARoundThatIsNotAsItWasPromised) {
  Ronde ronde = example();
  ronde.regel = Plaatsingsregel::loting;
  const Ending ending = match({file(ronde), "--lang", "en"});
  EXPECT_EQ(ending.status, 1);
  EXPECT_EQ(ending.out, "");
  EXPECT_TRUE(has(ending.err, "promised beforehand")) << ending.err;
}

TEST_F(Matching, RefusesToExplainToNobody) {
  const Ending ending = match({k_example, "--explain", "niemand"});
  EXPECT_EQ(ending.status, 2);
  EXPECT_TRUE(has(ending.err, "geen deelnemer ‘niemand’")) << ending.err;
}

TEST_F(Matching, ShowsWhoGetsWhatAndWhereItPinches) {
  const Ending ending = match({k_example});
  EXPECT_EQ(ending.status, 0) << ending.err;
  EXPECT_EQ(ending.err, "");
  EXPECT_TRUE(has(ending.out, "7 van 10 deelnemers geplaatst")) << ending.out;
  EXPECT_TRUE(has(ending.out, "2          p7wq       1        GGD Amsterdam, 1 maart t/m 31 mei 2027")) << ending.out;
  EXPECT_TRUE(has(ending.out, "besluit  GGD IJsselland")) << ending.out;
  EXPECT_TRUE(has(ending.out, "2 blijven zonder plaats")) << ending.out;
  EXPECT_TRUE(has(ending.out, published().uitslag->hash)) << ending.out;
}

TEST_F(Matching, WorksOutAnotherRuleAndSaysThatItIsNotTheAnnouncedOne) {
  const Ending ending = match({k_example, "--policy", "loting", "--lang", "en"});
  EXPECT_EQ(ending.status, 0);
  EXPECT_TRUE(has(ending.err, "announced is ‘everyone placed first’")) << ending.err;
  EXPECT_TRUE(has(ending.out, "Round 2027-voorjaar · lottery")) << ending.out;
}

TEST_F(Matching, ExplainsForPeopleAndForScripts) {
  const Ending text = match({k_example, "--explain", "k3f9"});
  EXPECT_EQ(text.status, 0);
  EXPECT_TRUE(has(text.out, "Keuze 1 · GGD Amsterdam")) << text.out;
  EXPECT_TRUE(has(text.out, "nagerekend")) << text.out;
  const auto read = read_json<Uitleg>(match({k_example, "--explain", "k3f9", "--format", "json"}).out);
  ASSERT_TRUE(read.ok());
  ASSERT_EQ(read.value.keuzes.size(), 2U);
  EXPECT_EQ(read.value.keuzes[0].reden, Reden::vol_door_loting);
  EXPECT_EQ(read.value.keuzes[1].reden, Reden::ten_koste_van_groep);
}

TEST_F(Matching, VerifiesWhatItPublished) {
  const Ending ending = match({"verify", file(published())});
  EXPECT_EQ(ending.status, 0) << ending.out;
  EXPECT_FALSE(has(ending.out, "✗")) << ending.out;
  EXPECT_TRUE(has(ending.out, "Alles wat is gepubliceerd klopt met elkaar.")) << ending.out;
}

TEST_F(Matching, SaysOfARoundWithoutPromiseWhatWasNotPublished) {
  Ronde ronde = published();
  ronde.loting.aanbod.clear();
  const Ending ending = match({"verify", file(ronde), "--lang", "en"});
  EXPECT_EQ(ending.status, 0);
  EXPECT_TRUE(has(ending.out, "are as recorded (not published)")) << ending.out;
}

TEST_F(Matching, DoesNotVerifyATamperedRound) {
  Ronde ronde = published();
  for (Rondeplaatsing& each : ronde.uitslag->plaatsingen) {
    if (each.plaats == "amsterdam-mrt") each.plaats = "utrecht-mrt";
  }
  const Ending ending = match({"verify", file(ronde)});
  EXPECT_EQ(ending.status, 1);
  EXPECT_TRUE(has(ending.out, "✗")) << ending.out;
  EXPECT_TRUE(has(ending.out, "Deze ronde klopt niet.")) << ending.out;
  const Ending without = match({"verify", k_example});
  EXPECT_EQ(without.status, 1);
  EXPECT_TRUE(has(without.out, "geen uitslag")) << without.out;
}

TEST_F(Matching, ReadsTheStandardInput) {
  EXPECT_EQ(match({"-"}, k_example).out, match({k_example}).out);
}

}  // namespace
}  // namespace stagepad::test
