#include <gtest/gtest.h>

#include <iterator>
#include <limits>
#include <string>

#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/snapshot.hpp"
#include "tests/support/sample_value.hpp"

namespace stagepad {
namespace {

/// A finding in short: "code pad naam=waarde … → keuze|keuze".
std::string brief(const Finding& finding) {
  std::string text = finding.code + " " + finding.pad;
  for (const Parameter& each : finding.parameters) text += " " + each.naam + "=" + each.waarde;
  if (!finding.herstel) return text;
  text += " →";
  for (const std::string& each : finding.herstel->keuzes) text += " " + each;
  return text;
}

std::string brief(const Findings& findings) {
  std::string text;
  for (const Finding& each : findings) text += (text.empty() ? "" : "\n") + brief(each);
  return text;
}

template <class T>
std::string problems(std::string_view text, const ReadLimits& limits = {}) {
  return brief(read_json<T>(text, limits).problems);
}

constexpr const char* k_big_range =
    " minimum=-9223372036854775808 maximum=9223372036854775807 decimalen=0";

// --- text that is no JSON ---

TEST(JsonSyntax, RefusesBrokenTextAndSaysWhere) {
  using List = std::vector<std::int32_t>;
  EXPECT_EQ(problems<List>(""), "json.syntaxis  regel=1 kolom=1");
  EXPECT_EQ(problems<List>("  "), "json.syntaxis  regel=1 kolom=3");
  EXPECT_EQ(problems<List>("[1,2"), "json.syntaxis /1 regel=1 kolom=5");
  EXPECT_EQ(problems<List>("[1,\n 2,]"), "json.syntaxis /1 regel=2 kolom=4");
  EXPECT_EQ(problems<List>("[1] 2"), "json.syntaxis  regel=1 kolom=5");
  EXPECT_EQ(problems<List>("[01]"), "json.syntaxis /0 regel=1 kolom=3");
  EXPECT_EQ(problems<List>("[+1]"), "json.syntaxis  regel=1 kolom=2");
  EXPECT_EQ(problems<List>("[.5]"), "json.syntaxis  regel=1 kolom=2");
  EXPECT_EQ(problems<List>("[1.]"), "json.syntaxis  regel=1 kolom=4");
  EXPECT_EQ(problems<List>("[NaN]"), "json.syntaxis  regel=1 kolom=2");
  EXPECT_EQ(problems<List>("[1] // klaar"), "json.syntaxis  regel=1 kolom=5");
}

TEST(JsonSyntax, CountsColumnsInLettersNotBytes) {
  EXPECT_EQ(problems<std::vector<std::string>>("[\"é😀\" x]"), "json.syntaxis /0 regel=1 kolom=7");
}

TEST(JsonSyntax, KeepsWhatWasFoundBeforeTheBreak) {
  EXPECT_EQ(problems<Schemaregel>(R"({"onderdeel": -3, "start": "2027-02-30", )"),
            "json.getal /onderdeel waarde=-3 minimum=1 maximum=9007199254740991 decimalen=0\n"
            "json.datum /start waarde=2027-02-30\n"
            "json.syntaxis /start regel=1 kolom=42");
}

TEST(JsonSyntax, RefusesBadEscapesAndLoneSurrogates) {
  for (const char* text :
       {R"("\ud800")", R"("\udc00")", R"("\ud800\ud800")", R"("\ud83d x")", R"("\u12")", R"("\x")",
        "\"\n\"", "\"\t\"", "\"open", "'a'"}) {
    EXPECT_EQ(problems<std::string>(text).substr(0, 13), "json.syntaxis") << text;
  }
  EXPECT_EQ(read_json<std::string>(R"("\ud83d\ude00 \u00eb\n")").value, "😀 ë\n");
}

TEST(JsonSyntax, DoesNotTakeAZeroByteForTheEnd) {
  EXPECT_EQ(problems<std::int32_t>(std::string_view("1\0", 2)), "json.syntaxis  regel=1 kolom=2");
  EXPECT_EQ(problems<std::vector<std::int32_t>>(std::string_view("[1]\0[2]", 7)),
            "json.syntaxis  regel=1 kolom=4");
}

TEST(JsonUtf8, IsCheckedBeforeAnythingElse) {
  EXPECT_EQ(problems<std::string>("\"\xC3(\""), "json.utf8  regel=1 kolom=2");
  EXPECT_EQ(problems<std::string>("\n\"é\xED\xA0\x80\""), "json.utf8  regel=2 kolom=3");
  EXPECT_EQ(problems<std::string>("{\xFF"), "json.utf8  regel=1 kolom=2");
  EXPECT_EQ(problems<std::string>("\"\xF0\x9F\x98"), "json.utf8  regel=1 kolom=2");
}

// --- limits ---

TEST(JsonLimits, RefusesTooManyBytesUnread) {
  ReadLimits limits;
  limits.bytes = 10;
  EXPECT_EQ(problems<std::string>("\"12345678\"", limits), "");
  EXPECT_EQ(problems<std::string>("\"123456789\"", limits), "json.omvang  omvang=11 maximum=10");
}

TEST(JsonLimits, RefusesDepthWithoutRunningOutOfStack) {
  ReadLimits limits;
  limits.depth = 3;
  using Deep = std::vector<std::vector<std::vector<std::int32_t>>>;
  EXPECT_EQ(problems<Deep>("[[[1]]]", limits), "");
  limits.depth = 2;
  EXPECT_EQ(problems<Deep>("[[1],[[1]]]", limits),
            "json.soort /0/0 verwacht=lijst gekregen=heel_getal\njson.diepte /1/0 maximum=2");
  EXPECT_EQ(problems<Schemaregel>(R"({"onderdeel":1,"x":)" + std::string(100'000, '[')),
            "json.diepte  maximum=32\njson.onbekende_sleutel /x veld=x");
  limits.depth = 3'000'000;
  limits.bytes = 16U << 20U;
  EXPECT_EQ(problems<bool>(std::string(2'000'000, '[') + std::string(2'000'000, ']'), limits),
            "json.soort  verwacht=ja_of_nee gekregen=lijst");
}

TEST(JsonLimits, RefusesALongListOnceAndReadsOn) {
  ReadLimits limits;
  limits.list_length = 2;
  EXPECT_EQ(problems<Actor>(R"({"rollen":["aios","aios"],"persoon":1})", limits), "");
  EXPECT_EQ(problems<Actor>(R"({"rollen":["aios","aios","aios",4,[{}]],"persoon":0})", limits),
            "json.getal /persoon waarde=0 minimum=1 maximum=9007199254740991 decimalen=0\n"
            "json.lijst_te_lang /rollen maximum=2");
}

TEST(JsonLimits, RefusesALongText) {
  ReadLimits limits;
  limits.text_bytes = 4;
  EXPECT_EQ(problems<std::string>("\"éé\"", limits), "");
  EXPECT_EQ(problems<std::string>("\"ééa\"", limits), "json.tekst_te_lang  maximum=4");
}

TEST(JsonLimits, StopsAtAHundredProblems) {
  std::string text = "[";
  for (int i = 0; i < 1000; ++i) text += "true,";
  text += "1]";
  EXPECT_EQ(read_json<std::vector<std::int32_t>>(text).problems.size(), 100U);
}

TEST(JsonLimits, CountsListsThatAreTooLongAmongThem) {
  ReadLimits limits;
  limits.list_length = 1;
  limits.problems = 2;
  EXPECT_EQ(problems<std::vector<Actor>>(R"([{"persoon":1,"rollen":["aios","aios"],"a":1,"b":1}])", limits),
            "json.onbekende_sleutel /0/a veld=a\njson.lijst_te_lang /0/rollen maximum=1");
  using Rows = std::vector<std::vector<std::int32_t>>;
  limits.problems = 1;
  EXPECT_EQ(problems<Rows>("[[1,1],[1,1]]", limits), "json.lijst_te_lang /0 maximum=1");
}

TEST(JsonLimits, ShortensWhatItRepeats) {
  const std::string longest = std::string(59, 'a') + "é" + std::string(500, 'b');
  EXPECT_EQ(problems<CivilDate>('"' + longest + '"'),
            "json.datum  waarde=" + std::string(59, 'a') + "…");
  EXPECT_LT(problems<Schemaregel>(R"({"onderdeel":1,")" + longest + R"(":1})").size(), 200U);
}

// --- keys ---

TEST(JsonKeys, RefusesUnknownKeysAndNamesTheNearest) {
  EXPECT_EQ(problems<Schemaregel>(R"({"onderdeel":1,"strat":"2027-03-01"})"),
            "json.onbekende_sleutel /strat veld=strat → start");
  EXPECT_EQ(problems<Schemaregel>(R"({"onderdeel":1,"kleur":{"a":[1,{"b":null}]}})"),
            "json.onbekende_sleutel /kleur veld=kleur");
}

TEST(JsonKeys, EscapesThemInThePointer) {
  EXPECT_EQ(problems<Schemaregel>(R"({"onderdeel":1,"a/b~c":1})"),
            "json.onbekende_sleutel /a~1b~0c veld=a/b~c");
}

TEST(JsonKeys, RefusesADoubleKeyAndKeepsTheFirstValue) {
  const auto outcome = read_json<Schemaregel>(R"({"onderdeel":1,"onderdeel":2})");
  EXPECT_EQ(brief(outcome.problems), "json.dubbele_sleutel /onderdeel veld=onderdeel");
  EXPECT_EQ(outcome.value.onderdeel.value, 1);
}

TEST(JsonKeys, ADoubleKeyIsNoticedAfterNullToo) {
  EXPECT_EQ(problems<Schemaregel>(R"({"onderdeel":1,"start":null,"start":null})"),
            "json.dubbele_sleutel /start veld=start");
}

TEST(JsonKeys, NamesEveryMissingFieldWhereItBelongs) {
  EXPECT_EQ(problems<Dienstverband>(R"({"fte":[{"fte":1},{}]})"),
            "json.ontbreekt /eerste_dag veld=eerste_dag\n"
            "json.ontbreekt /fte/0/vanaf veld=vanaf\n"
            "json.ontbreekt /fte/1/fte veld=fte\n"
            "json.ontbreekt /fte/1/vanaf veld=vanaf");
}

TEST(JsonKeys, AbsentListsOptionalsAndDefaultsKeepTheirInitialValue) {
  const auto outcome = read_json<Dienstverband>(R"({"eerste_dag":"2024-03-01"})");
  EXPECT_TRUE(outcome.ok());
  EXPECT_TRUE(outcome.value.fte.empty());
  EXPECT_FALSE(outcome.value.laatste_dag);
  EXPECT_EQ(outcome.value.werkgever, Werkgever::sboh);
}

// --- kinds of value ---

TEST(JsonKinds, RefusesEveryWrongKindByName) {
  EXPECT_EQ(problems<bool>("1"), "json.soort  verwacht=ja_of_nee gekregen=heel_getal");
  EXPECT_EQ(problems<bool>("\"true\""), "json.soort  verwacht=ja_of_nee gekregen=tekst");
  EXPECT_EQ(problems<std::int32_t>("true"), "json.soort  verwacht=heel_getal gekregen=ja_of_nee");
  EXPECT_EQ(problems<std::int32_t>("\"1\""), "json.soort  verwacht=heel_getal gekregen=tekst");
  EXPECT_EQ(problems<std::int32_t>("1.5"), "json.soort  verwacht=heel_getal gekregen=getal");
  EXPECT_EQ(problems<std::int32_t>("1.0"), "json.soort  verwacht=heel_getal gekregen=getal");
  EXPECT_EQ(problems<std::int32_t>("1e2"), "json.soort  verwacht=heel_getal gekregen=getal");
  EXPECT_EQ(problems<std::string>("5"), "json.soort  verwacht=tekst gekregen=heel_getal");
  EXPECT_EQ(problems<std::string>("[]"), "json.soort  verwacht=tekst gekregen=lijst");
  EXPECT_EQ(problems<PersoonId>("\"5\""), "json.soort  verwacht=nummer gekregen=tekst");
  EXPECT_EQ(problems<PersoonId>("5.0"), "json.soort  verwacht=nummer gekregen=getal");
  EXPECT_EQ(problems<CivilDate>("20270301"), "json.soort  verwacht=datum gekregen=heel_getal");
  EXPECT_EQ(problems<Decimal>("\"0.8\""), "json.soort  verwacht=getal gekregen=tekst");
  EXPECT_EQ(problems<Rol>("0"), "json.soort  verwacht=keuzewoord gekregen=heel_getal");
  EXPECT_EQ(problems<Rol>("99999999999999999999"),
            "json.soort  verwacht=keuzewoord gekregen=heel_getal");
  EXPECT_EQ(problems<Schemaregel>("[]"), "json.soort  verwacht=object gekregen=lijst");
  EXPECT_EQ(problems<std::vector<Rol>>("{\"a\":1}"), "json.soort  verwacht=lijst gekregen=object");
}

TEST(JsonKinds, TakesNullForAnAbsentOptionalOnly) {
  EXPECT_EQ(problems<Schemaregel>(R"({"onderdeel":1,"start":null})"), "");
  EXPECT_EQ(problems<Schemaregel>(R"({"onderdeel":null})"),
            "json.soort /onderdeel verwacht=nummer gekregen=leeg");
  EXPECT_EQ(problems<Actor>(R"({"persoon":1,"rollen":null})"),
            "json.soort /rollen verwacht=lijst gekregen=leeg");
  EXPECT_EQ(problems<Actor>(R"({"persoon":1,"rollen":[null]})"),
            "json.soort /rollen/0 verwacht=keuzewoord gekregen=leeg");
  EXPECT_EQ(problems<Schemaregel>("null"), "json.soort  verwacht=object gekregen=leeg");
}

TEST(JsonKinds, NamesWhatAnOptionalShouldHold) {
  EXPECT_EQ(problems<Schemaregel>(R"({"onderdeel":1,"start":true})"),
            "json.soort /start verwacht=datum gekregen=ja_of_nee");
}

TEST(JsonNumbers, RefusesWholeNumbersThatDoNotFit) {
  EXPECT_TRUE(read_json<std::int32_t>("-2147483648").ok());
  EXPECT_TRUE(read_json<std::int32_t>("2147483647").ok());
  EXPECT_EQ(problems<std::int32_t>("2147483648"),
            "json.getal  waarde=2147483648 minimum=-2147483648 maximum=2147483647 decimalen=0");
  EXPECT_EQ(problems<std::int32_t>("-2147483649"),
            "json.getal  waarde=-2147483649 minimum=-2147483648 maximum=2147483647 decimalen=0");
  EXPECT_EQ(read_json<std::int64_t>("-9223372036854775808").value,
            std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(problems<std::int64_t>("9223372036854775808"),
            std::string("json.getal  waarde=9223372036854775808") + k_big_range);
  EXPECT_EQ(problems<std::int64_t>("-9223372036854775809"),
            std::string("json.getal  waarde=-9223372036854775809") + k_big_range);
  EXPECT_EQ(problems<std::int64_t>(std::string(300, '9')),
            "json.getal  waarde=" + std::string(60, '9') + "…" + k_big_range);
}

TEST(JsonNumbers, RefusesIdsThatAreNotGivenOut) {
  const std::string range = " minimum=1 maximum=9007199254740991 decimalen=0";
  EXPECT_EQ(read_json<PersoonId>("9007199254740991").value.value, 9007199254740991);
  EXPECT_EQ(problems<PersoonId>("0"), "json.getal  waarde=0" + range);
  EXPECT_EQ(problems<PersoonId>("-1"), "json.getal  waarde=-1" + range);
  EXPECT_EQ(problems<PersoonId>("9007199254740992"), "json.getal  waarde=9007199254740992" + range);
  EXPECT_EQ(problems<PersoonId>("18446744073709551617"),
            "json.getal  waarde=18446744073709551617" + range);
}

TEST(JsonNumbers, ReadsDecimalsExactly) {
  const auto thousandths = [](const char* text) {
    const auto outcome = read_json<Decimal>(text);
    return outcome.ok() ? outcome.value.thousandths : -1;
  };
  EXPECT_EQ(thousandths("0.8"), 800);
  EXPECT_EQ(thousandths("0.001"), 1);
  EXPECT_EQ(thousandths("4.350"), 4350);  // 4.35 is 4.3499… as a double
  EXPECT_EQ(thousandths("2.675000"), 2675);
  EXPECT_EQ(thousandths("3"), 3000);
  EXPECT_EQ(thousandths("1000000"), 1'000'000'000);
}

TEST(JsonNumbers, RefusesDecimalsThatAreNotExactOrInRange) {
  for (const char* text : {"-1", "-0.5", "1000001", "1000000.5", "0.8001", "1e2", "8E-1", "0.5e0",
                           "99999999999999999999", "1e308", "5e-324"}) {
    EXPECT_EQ(problems<Decimal>(text),
              "json.getal  waarde=" + std::string(text) + " minimum=0 maximum=1000000 decimalen=3");
  }
}

TEST(JsonNumbers, RefusesNumbersBeyondAllBounds) {
  EXPECT_EQ(problems<FtePeriode>(R"({"vanaf":"2027-03-01","fte":1e400})"),
            "json.getal /fte waarde=1e400 minimum=0 maximum=1000000 decimalen=3");
  EXPECT_EQ(problems<std::vector<std::int32_t>>("[1,-1e999,2]"),
            "json.getal /1 waarde=-1e999 minimum=-2147483648 maximum=2147483647 decimalen=0");
  EXPECT_EQ(problems<std::string>("1e400"), "json.soort  verwacht=tekst gekregen=getal");
  EXPECT_EQ(problems<Schemaregel>(R"({"onderdeel":1,"x":1e400})"),
            "json.onbekende_sleutel /x veld=x");
}

TEST(JsonDates, RefusesDaysThatDoNotExist) {
  for (const char* text : {"2027-02-29", "2027-3-1", "1-3-2027", "", "2027-03-01T00:00:00Z"}) {
    EXPECT_EQ(problems<CivilDate>('"' + std::string(text) + '"'),
              "json.datum  waarde=" + std::string(text));
  }
}

TEST(JsonWords, RefusesAnUnknownWordAndNamesTheKnownOnes) {
  EXPECT_EQ(problems<Werkgever>("\"SBOH\""), "json.onbekend_woord  waarde=SBOH → sboh anders");
  EXPECT_EQ(problems<Werkgever>("\"\""), "json.onbekend_woord  waarde= → sboh anders");
}

TEST(JsonTexts, RefusesTheNullCharacter) {
  EXPECT_EQ(problems<std::string>(R"("a\u0000b")"), "json.nulteken ");
}

TEST(JsonTexts, ShowsTheNullCharacterAsOneThatEveryReaderTakes) {
  EXPECT_EQ(problems<Schemaregel>(R"({"onderdeel":1,"\u0000a":1})"),
            "json.onbekende_sleutel /\uFFFDa veld=\uFFFDa");
  EXPECT_EQ(problems<Werkgever>(R"("\u0000")"), "json.onbekend_woord  waarde=\uFFFD → sboh anders");
  const auto refused = read_json<Schemaregel>(R"({"onderdeel":1,"\u0000a":1})").problems;
  EXPECT_TRUE(read_json<Findings>(to_json(refused)).ok());
}

// --- all at once ---

TEST(JsonReader, CollectsEveryProblemAndBlocks) {
  const auto outcome = read_json<Dienstverband>(R"({
    "werkgever": "ggd", "eerste_dag": "2024-02-30", "laatste_dag": 5, "kleur": [1, 2],
    "fte": [{"vanaf": null, "fte": "0.8"}, 3, {"vanaf": "2024-03-01", "fte": 0.8, "fte": 1}]})");
  EXPECT_FALSE(outcome.ok());
  EXPECT_TRUE(blocks(outcome.problems));
  for (const Finding& each : outcome.problems) EXPECT_EQ(each.ernst, Ernst::blokkeert);
  EXPECT_EQ(brief(outcome.problems),
            "json.datum /eerste_dag waarde=2024-02-30\n"
            "json.soort /fte/0/fte verwacht=getal gekregen=tekst\n"
            "json.soort /fte/0/vanaf verwacht=datum gekregen=leeg\n"
            "json.soort /fte/1 verwacht=object gekregen=heel_getal\n"
            "json.dubbele_sleutel /fte/2/fte veld=fte\n"
            "json.onbekende_sleutel /kleur veld=kleur\n"
            "json.soort /laatste_dag verwacht=datum gekregen=heel_getal\n"
            "json.onbekend_woord /werkgever waarde=ggd → sboh anders");
}

TEST(JsonReader, AcceptsBlanksAnyOrderAndEscapedKeys) {
  const auto outcome = read_json<FtePeriode>("\r\n{\t\"\\u0066te\" : 0.8 , \"vanaf\":\"2024-03-01\" }\n");
  EXPECT_TRUE(outcome.ok());
  EXPECT_EQ(outcome.value.fte, Decimal{800});
}

/// A small generator, so that every build tries the same texts.
class Noise {
 public:
  std::size_t below(std::size_t bound) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::size_t>(state_ % bound);
  }

 private:
  std::uint64_t state_ = 88172645463325252ULL;
};

TEST(JsonReader, SurvivesDamagedTextsAndNeverAcceptsWhatItCannotWriteBack) {
  const std::string whole_text = to_json(SampleFiller().make<Traject>());
  const std::string_view pieces[] = {"{", "}", "[", "]", ",", ":", "\"", "\\", "null", "1e400", "-", ".",
                                     "\\ud800", "\xFF", "é", "0", "9999999999", "true", "\n", "/"};
  Noise noise;
  int accepted = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text = whole_text;
    const std::size_t wounds = 1 + noise.below(3);
    for (std::size_t i = 0; i < wounds; ++i) {
      const std::size_t at = noise.below(text.size());
      switch (noise.below(3)) {
        case 0: text.erase(at, 1 + noise.below(5)); break;
        case 1: text.insert(at, pieces[noise.below(std::size(pieces))]); break;
        default: text[at] = static_cast<char>(noise.below(256)); break;
      }
    }
    const auto outcome = read_json<Traject>(text);
    if (!outcome.ok()) continue;
    ++accepted;
    const auto again = read_json<Traject>(to_json(outcome.value));
    ASSERT_EQ(brief(again.problems), "") << text;
    ASSERT_TRUE(again.value == outcome.value) << text;
  }
  EXPECT_GT(accepted, 0);
  EXPECT_LT(accepted, 3000);
}

TEST(JsonReader, SurvivesEveryTruncation) {
  const std::string text = to_json(SampleFiller().make<Verzoek>());
  for (std::size_t length = 0; length < text.size(); ++length) {
    EXPECT_FALSE(read_json<Verzoek>(text.substr(0, length)).ok()) << length;
  }
}

}  // namespace
}  // namespace stagepad
