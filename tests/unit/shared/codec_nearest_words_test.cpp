#include <gtest/gtest.h>

#include "shared/codec/nearest_words.hpp"

namespace stagepad {
namespace {

using Words = std::vector<std::string>;

TEST(NearestWords, GivesNoneWhenNothingComesNear) {
  EXPECT_EQ(nearest_words("kleur", {"werkgever", "eerste_dag"}), Words{});
  EXPECT_EQ(nearest_words("", {"a", "b"}), Words{});
  EXPECT_EQ(nearest_words("xy", {"id"}), Words{});
  EXPECT_EQ(nearest_words("a", {}), Words{});
  EXPECT_EQ(nearest_words(std::string(100'000, 'a'), {"aaa"}), Words{});
}

TEST(NearestWords, FindsTheWordBehindATypingError) {
  EXPECT_EQ(nearest_words("werkgver", {"eerste_dag", "werkgever"}), Words{"werkgever"});
  EXPECT_EQ(nearest_words("eersteDag", {"eerste_dag", "laatste_dag"}), Words{"eerste_dag"});
  EXPECT_EQ(nearest_words("name", {"naam", "plaats"}), Words{"naam"});
}

TEST(NearestWords, PutsTheNearestFirstAndKeepsThree) {
  EXPECT_EQ(nearest_words("rol", {"rood", "rollen", "rol1", "rog", "rolx"}),
            (Words{"rog", "rol1", "rolx"}));
}

}  // namespace
}  // namespace stagepad
