#include "shared/codec/json_find.hpp"

#include <gtest/gtest.h>

#include <string>

namespace stagepad {
namespace {

constexpr std::string_view k_text = R"({
  "naam": "a \"{[,]}\" b",
  "lijst": [1, {"x": true, "y": [[], "z"]}, null],
  "a/b": {"~": 1},
  "twee": 1,
  "twee": 2
})";

std::string_view rest_at(std::string_view pointer, Occurrence occurrence = Occurrence::first) {
  return k_text.substr(find_in_json(k_text, pointer, occurrence));
}

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

TEST(FindInJson, TheWholeIsTheFirstCharacterThatIsNotBlank) {
  EXPECT_EQ(find_in_json("  {}", ""), 2U);
  EXPECT_EQ(find_in_json("", ""), 0U);
}

TEST(FindInJson, AFieldIsItsKeyAndAnElementItself) {
  EXPECT_TRUE(begins(rest_at("/naam"), R"("naam")"));
  EXPECT_TRUE(begins(rest_at("/lijst"), R"("lijst")"));
  EXPECT_TRUE(begins(rest_at("/lijst/0"), "1,"));
  EXPECT_TRUE(begins(rest_at("/lijst/1/y"), R"("y")"));
  EXPECT_TRUE(begins(rest_at("/lijst/1/y/0"), "[]"));
  EXPECT_TRUE(begins(rest_at("/lijst/1/y/1"), R"("z")"));
  EXPECT_TRUE(begins(rest_at("/lijst/2"), "null"));
}

TEST(FindInJson, EscapesOfThePointerAreUndone) {
  EXPECT_TRUE(begins(rest_at("/a~1b"), R"("a/b")"));
  EXPECT_TRUE(begins(rest_at("/a~1b/~0"), R"("~")"));
}

TEST(FindInJson, AKeyThatIsThereTwiceIsFoundEitherWay) {
  EXPECT_TRUE(begins(rest_at("/twee"), R"("twee": 1)"));
  EXPECT_TRUE(begins(rest_at("/twee", Occurrence::last), R"("twee": 2)"));
}

TEST(FindInJson, WhatIsNotThereIsFoundAtTheNearestThingAroundIt) {
  EXPECT_TRUE(begins(rest_at("/weg"), "{"));
  EXPECT_TRUE(begins(rest_at("/lijst/9/x"), R"("lijst")"));
  EXPECT_TRUE(begins(rest_at("/lijst/1/weg"), "{\"x\""));
  EXPECT_TRUE(begins(rest_at("/naam/0"), R"("naam")"));
}

TEST(FindInJson, StaysWithinAnyText) {
  // Every beginning of a text, and texts that are no JSON at all.
  for (std::size_t length = 0; length <= k_text.size(); ++length) {
    const std::string_view text = k_text.substr(0, length);
    for (const char* pointer : {"", "/naam", "/lijst/1/y/1", "/twee", "/weg/0"}) {
      EXPECT_LE(find_in_json(text, pointer, Occurrence::last), text.size());
    }
  }
  for (const char* text : {"]", "}{", "[[[[", "{\"", "{\"a\\", "{:}", "[,,]", "nee"}) {
    EXPECT_LE(find_in_json(text, "/a/0"), std::string_view(text).size()) << text;
  }
}

}  // namespace
}  // namespace stagepad
