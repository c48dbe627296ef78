#include <gtest/gtest.h>

#include <string>

#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/snapshot.hpp"

namespace stagepad {
namespace {

std::string as_json_text(std::string_view text) {
  std::string out;
  write_json_text(out, text);
  return out;
}

TEST(JsonText, EscapesQuotesBackslashesAndControls) {
  EXPECT_EQ(as_json_text("a\"b\\c/d"), R"("a\"b\\c/d")");
  EXPECT_EQ(as_json_text("\b\f\n\r\t"), R"("\b\f\n\r\t")");
  EXPECT_EQ(as_json_text(std::string_view("\0\x01\x1F\x7F", 4)), "\"\\u0000\\u0001\\u001f\x7F\"");
  EXPECT_EQ(as_json_text(""), "\"\"");
}

TEST(JsonText, LeavesOtherLettersAsTheyAre) {
  EXPECT_EQ(as_json_text("coördinatie €5 😀"), "\"coördinatie €5 😀\"");
}

TEST(JsonText, ReplacesEveryInvalidByte) {
  EXPECT_EQ(as_json_text("a\xFF\xC3(\xE2\x82"), "\"a\uFFFD\uFFFD(\uFFFD\uFFFD\"");
  EXPECT_EQ(as_json_text("\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");
  EXPECT_EQ(as_json_text("\xC0\xAF"), "\"\uFFFD\uFFFD\"");
  EXPECT_TRUE(is_valid_utf8(as_json_text("\x80 \xF0\x9F\x98 \xF8 x")));
}

/// Eight bytes are looked at together: what one of them needs must not depend on its place or neighbours.
TEST(JsonText, EveryByteIsWrittenTheSameWhereverItStands) {
  for (int byte = 0; byte < 256; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    const std::string alone = as_json_text(one);
    const std::string inside = alone.substr(1, alone.size() - 2);
    for (std::size_t before = 0; before < 18; ++before) {
      const std::string plain(before, ' ');
      const std::string high(17 - before, '~');
      EXPECT_EQ(as_json_text(plain + one + high), "\"" + plain + inside + high + "\"") << byte;
    }
  }
}

TEST(JsonWriter, WritesEveryShape) {
  EXPECT_EQ(to_json(true), "true");
  EXPECT_EQ(to_json(false), "false");
  EXPECT_EQ(to_json(std::int32_t{-7}), "-7");
  EXPECT_EQ(to_json(std::int64_t{-9223372036854775807} - 1), "-9223372036854775808");
  EXPECT_EQ(to_json(PersoonId{9007199254740991}), "9007199254740991");
  EXPECT_EQ(to_json(CivilDate::of(2027, 3, 1)), "\"2027-03-01\"");
  EXPECT_EQ(to_json(Decimal{875}), "0.875");
  EXPECT_EQ(to_json(whole(3)), "3");
  EXPECT_EQ(to_json(Rol::praktijkopleider), "\"praktijkopleider\"");
  EXPECT_EQ(to_json(std::optional<std::int32_t>()), "null");
  EXPECT_EQ(to_json(std::optional<std::int32_t>(4)), "4");
  EXPECT_EQ(to_json(std::vector<std::string>{}), "[]");
  EXPECT_EQ(to_json(std::vector<std::string>{"a", "b"}), R"(["a","b"])");
}

TEST(JsonWriter, WritesFieldsInTheOrderOfTheListDefaultsIncluded) {
  Voorkeur voorkeur;
  voorkeur.onderdeel = {12};
  voorkeur.stageplaats = {5};
  voorkeur.ingediend_op = CivilDate::of(2026, 10, 31);
  EXPECT_EQ(to_json(voorkeur),
            R"({"onderdeel":12,"stageplaats":5,"rang":1,"status":"voorlopig_geplaatst",)"
            R"("ingediend_op":"2026-10-31"})");
}

TEST(JsonWriter, LeavesOutEmptyOptionalsAndUnsetIdsButNotEmptyLists) {
  EXPECT_EQ(to_json(Plek{}),
            R"({"instelling":"","afdeling":"","stagebegeleider":"","stagebegeleider_email":"","specialisme":"","profiel":"",)"
            R"("doelgroepen":[],"buitenland":false})");
  EXPECT_EQ(to_json(Schemaregel{{4}, std::nullopt}), R"({"onderdeel":4,"soort":"","delen":[]})");
  EXPECT_EQ(to_json(Actor{}), R"({"rollen":[],"namens":[],"bereidt_voor":[]})");
}

TEST(JsonWriter, AppendsToWhatIsThere) {
  std::string out = "data: ";
  write_json(out, Decimal{500});
  EXPECT_EQ(out, "data: 0.5");
}

}  // namespace
}  // namespace stagepad
