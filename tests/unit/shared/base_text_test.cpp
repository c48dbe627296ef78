#include <gtest/gtest.h>

#include <string>

#include "shared/base/text.hpp"

namespace stagepad {
namespace {

TEST(Utf8, RefusesMalformedBytes) {
  const std::string bad[] = {
      "\x80",              // a continuation on its own
      "\xC3",              // cut off
      "\xE2\x82",          // cut off
      "\xF0\x9F\x98",      // cut off
      "\xC0\xAF",          // not the shortest form
      "\xE0\x80\xAF",      // not the shortest form
      "\xF0\x80\x80\xAF",  // not the shortest form
      "\xED\xA0\x80",      // a surrogate
      "\xED\xBF\xBF",      // a surrogate
      "\xF4\x90\x80\x80",  // beyond U+10FFFF
      "\xF8\x88\x80\x80\x80", "\xFF", "\xFE", "goed \xC3\x28"};
  for (const std::string& text : bad) EXPECT_FALSE(is_valid_utf8(text)) << testing::PrintToString(text);
}

TEST(Utf8, AcceptsTheBoundariesOfEveryLength) {
  EXPECT_TRUE(is_valid_utf8(""));
  EXPECT_TRUE(is_valid_utf8(std::string_view("\0", 1)));
  EXPECT_TRUE(is_valid_utf8("\x7F"));
  EXPECT_TRUE(is_valid_utf8("\xC2\x80 \xDF\xBF"));
  EXPECT_TRUE(is_valid_utf8("\xE0\xA0\x80 \xED\x9F\xBF \xEE\x80\x80 \xEF\xBF\xBF"));
  EXPECT_TRUE(is_valid_utf8("\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF"));
}

TEST(Utf8, CountsCodePointsNotBytes) {
  EXPECT_EQ(count_code_points(""), 0U);
  EXPECT_EQ(count_code_points("coördinatie"), 11U);
  EXPECT_EQ(count_code_points("😀é"), 2U);
}

TEST(Text, TrimsBlanksAtBothEndsOnly) {
  EXPECT_EQ(trimmed(" \t\r\n a b \n"), "a b");
  EXPECT_EQ(trimmed(" \n\t "), "");
  EXPECT_EQ(trimmed(""), "");
}

TEST(Text, LowersAsciiAndLeavesOtherLettersAlone) {
  EXPECT_EQ(lower_ascii("AZ[`az{ É"), "az[`az{ É");
}

TEST(Text, FoldsLettersWithDiacriticsToPlainOnes) {
  EXPECT_EQ(folded("Coördinatie"), "coordinatie");
  EXPECT_EQ(folded("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞß"), "aaaaaaaceeeeiiiidnoooooouuuuyts");
  EXPECT_EQ(folded("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"), "aaaaaaaceeeeiiiidnoooooouuuuyty");
  EXPECT_EQ(folded("ĀąĆčĎđĒěĜģĤħĨıĴĵĶĸĹłŃŋŌőŔřŚšŢŧŨųŴŵŶŸŹž"),
            "aaccddeegghhiijjkkllnnoorrssttuuwwyyzz");
}

TEST(Text, FoldsTheLettersAtTheEdgesOfTheTable) {
  EXPECT_EQ(folded("Ā"), "a");
  EXPECT_EQ(folded("ž"), "z");
  EXPECT_EQ(folded("ſ"), "ſ");  // U+017F, one beyond
}

TEST(Text, FoldingKeepsWhatHasNoPlainLetterAndDropsMalformedBytes) {
  EXPECT_EQ(folded("3 × 4 ÷ 😀"), "3 × 4 ÷ 😀");
  EXPECT_EQ(folded("a\xFF"
                   "b"),
            "ab");
}

}  // namespace
}  // namespace stagepad
