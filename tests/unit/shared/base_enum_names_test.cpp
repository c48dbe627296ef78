#include <gtest/gtest.h>

#include <set>
#include <string>

#include "shared/command/snapshot.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/text/language.hpp"

namespace stagepad {
namespace {

template <class E>
class EnumWords : public testing::Test {};

using AllEnums =
    testing::Types<Werkgever, Gesprekssoort, Route, Rol, Zichtbaarheid, Setting, Doelgroep,
                   Belangstelling, VerzoekSoort, VerzoekStatus, Besluit, VoorkeurStatus, Ernst,
                   ParameterSoort, HerstelSoort, Zekerheid, Aard, Handeling, Taal>;
TYPED_TEST_SUITE(EnumWords, AllEnums);

TYPED_TEST(EnumWords, AreDistinctAndLedByNoGap) {
  std::set<std::string> words;
  int expected = 0;
  for (const auto& entry : EnumNames<TypeParam>::names) {
    EXPECT_EQ(static_cast<int>(entry.value), expected++) << entry.name;
    EXPECT_TRUE(words.insert(std::string(entry.name)).second) << entry.name;
    EXPECT_EQ(entry.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos)
        << entry.name;
    EXPECT_FALSE(entry.name.empty());
  }
}

TYPED_TEST(EnumWords, LeadBackToTheirValue) {
  for (const auto& entry : EnumNames<TypeParam>::names) {
    EXPECT_EQ(from_name<TypeParam>(to_name(entry.value)), entry.value);
  }
}

TYPED_TEST(EnumWords, RefuseAnUnknownWordInsteadOfTakingTheFirst) {
  EXPECT_FALSE(from_name<TypeParam>(""));
  EXPECT_FALSE(from_name<TypeParam>("onbekend"));
  EXPECT_FALSE(from_name<TypeParam>(std::string(EnumNames<TypeParam>::names[0].name) + "x"));
}

}  // namespace
}  // namespace stagepad
