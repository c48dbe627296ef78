#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/text.hpp"
#include "tests/support/catalogues.hpp"

namespace stagepad {
namespace {

std::string why_not(std::string_view json_text) {
  const auto result = Catalogue::load(Taal::nl, json_text);
  return result ? "geladen" : result.failure().code + " " + result.failure().detail;
}

/// The shipped file with its first line of texts replaced.
std::string with_first_line(const std::string& line) {
  const std::string whole_file = catalogue_file(Taal::nl);
  const std::size_t start = whole_file.find('\n') + 1;
  const std::size_t end = whole_file.find('\n', start);
  return whole_file.substr(0, start) + line + whole_file.substr(end);
}

TEST(Catalogue, RefusesTextThatIsNoFlatObjectOfTexts) {
  EXPECT_EQ(why_not(""), "texts.broken at byte 0");
  EXPECT_EQ(why_not("[]"), "texts.broken list");
  EXPECT_EQ(why_not("\"tekst\""), "texts.broken no object");
  EXPECT_EQ(why_not("\xFF"), "texts.broken not UTF-8");
  const std::string key = "\"" + std::string(k_tekst_names[0]) + "\":";
  EXPECT_EQ(why_not("{" + key + "{}}"), "texts.broken object in an object");
  EXPECT_EQ(why_not("{" + key + "[]}"), "texts.broken list");
  EXPECT_EQ(why_not("{" + key + "1}"), "texts.broken number");
  EXPECT_EQ(why_not("{" + key + "1.5}"), "texts.broken number");
  EXPECT_EQ(why_not("{" + key + "1e400}"), "texts.broken number");
  EXPECT_EQ(why_not("{" + key + "null}"), "texts.broken null");
  EXPECT_EQ(why_not("{" + key + "true}"), "texts.broken boolean");
}

TEST(Catalogue, RefusesUnknownDoubleAndMissingKeys) {
  const std::string first(k_tekst_names[0]);
  const std::string second(k_tekst_names[1]);
  EXPECT_EQ(why_not("{\"geen.sleutel\":\"x\"}"), "texts.unknown_key geen.sleutel");
  EXPECT_EQ(why_not("{}"), "texts.missing_key " + first);
  EXPECT_EQ(why_not(with_first_line("\"" + second + "\":\"x\",")), "texts.double_key " + second);
  EXPECT_EQ(why_not(with_first_line("")), "texts.missing_key " + first);
  EXPECT_EQ(why_not(with_first_line("\"" + first + "\":\"x\",")), "geladen");
}

TEST(Catalogue, HoldsATextForEveryKeyInBothLanguages) {
  for (std::size_t i = 0; i < k_tekst_count; ++i) {
    const auto key = static_cast<Tekst>(i);
    EXPECT_EQ(find_tekst(name_of(key)), key);
    for (const Taal taal : {Taal::nl, Taal::en}) {
      EXPECT_FALSE(catalogue_of(taal).plain(key).empty()) << name_of(key);
      EXPECT_EQ(catalogue_of(taal).taal(), taal);
    }
  }
}

TEST(Catalogue, FindsNoKeyForAnUnknownName) {
  for (const char* name : {"", "finding", "finding.", "finding.json.ontbreekt ", "zzz"}) {
    EXPECT_FALSE(find_tekst(name)) << name;
  }
  EXPECT_TRUE(std::is_sorted(std::begin(k_tekst_names), std::end(k_tekst_names)));
}

TEST(Catalogue, FillsTheArgumentsOfAText) {
  EXPECT_EQ(catalogue_of(Taal::nl).text(Tekst::termijn_nog_dagen, {{"dagen", 2}}), "nog 2 dagen");
  EXPECT_EQ(catalogue_of(Taal::nl).text(Tekst::termijn_vandaag), "vandaag");
}

TEST(FillText, LeavesAPlaceholderWithoutArgumentVisible) {
  EXPECT_EQ(fill_text("{a} en {b|x|y}", {}), "{a} en {b|x|y}");
  EXPECT_EQ(fill_text("{a|b}", {{"a", 1}}), "{a|b}");
  EXPECT_EQ(fill_text("open {a", {{"a", 1}}), "open {a");
}

TEST(FillText, ReplacesEachPlaceholder) {
  EXPECT_EQ(fill_text("", {}), "");
  EXPECT_EQ(fill_text("{a}{b}{a}", {{"a", "1"}, {"b", "{a}"}}), "1{a}1");
  EXPECT_EQ(fill_text("van {a} tot {b}.", {{"a", "x"}, {"b", "y"}}), "van x tot y.");
}

TEST(FillText, ChoosesSingularOnlyForOne) {
  const auto days = [](int number) { return fill_text("{n} {n|dag|dagen}", {{"n", number}}); };
  EXPECT_EQ(days(0), "0 dagen");
  EXPECT_EQ(days(1), "1 dag");
  EXPECT_EQ(days(2), "2 dagen");
  EXPECT_EQ(days(11), "11 dagen");
  EXPECT_EQ(days(-1), "-1 dagen");
  EXPECT_EQ(fill_text("{n||en}", {{"n", 2}}), "en");
}

}  // namespace
}  // namespace stagepad
