#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/admin/options.hpp"
#include "server/command_line.hpp"

namespace stagepad {
namespace {

using ::testing::HasSubstr;

Result<CommandLine> parse(std::vector<std::string_view> words) {
  words.insert(words.begin(), "admin");
  return parse_command_line(words);
}

TEST(AdminOptions, AreRefusedWithWhatWouldBeRight) {
  const std::vector<std::pair<std::vector<std::string_view>, const char*>> cases = {
      {{}, "Say what to do"},
      {{"--data", "x"}, "Say what to do"},
      {{"frob"}, "Say what to do"},
      {{"role"}, "Say what to do"},
      {{"role", "give", "a@b.nl", "aios"}, "Say what to do"},
      {{"mail"}, "Say what to do"},
      {{"mail", "list", "1"}, "one word too many"},
      {{"mail", "retry"}, "needs the number of a message, or all"},
      {{"mail", "retry", "0"}, "needs the number of a message"},
      {{"mail", "cancel", "all"}, "needs the number of a message. stagepad admin mail list"},
      {{"mail", "cancel", "1", "2"}, "one word too many"},
      {{"block"}, "needs the mail address"},
      {{"block", "a@b.nl", "c@d.nl"}, "one word too many"},
      {{"list", "x"}, "one word too many"},
      {{"role", "add", "a@b.nl"}, "needs a role behind the address"},
      {{"role", "add", "a@b.nl", "systeem"}, "needs a role behind the address"},
      {{"invite", "a@b.nl", "--role", "aios"}, "needs a name"},
      {{"invite", "a@b.nl", "--name", "Anna"}, "needs a role"},
      {{"invite", "a@b.nl", "--name", "Anna", "--role", "stagebegeleider"}, "--role cannot be"},
      {{"list", "--name", "Anna"}, "belong to stagepad admin invite"},
      {{"list", "--data"}, "needs a value"},
      {{"list", "--data="}, "needs the name of a directory"},
      {{"list", "--port", "1"}, "is not an option of stagepad admin"},
      {{"setup-link", "--public-url", "http://stagepad.example"}, "must begin with https://"}};
  for (const auto& [words, sentence] : cases) {
    const auto line = parse(words);
    ASSERT_FALSE(line) << sentence;
    EXPECT_THAT(line.failure().detail, HasSubstr(sentence));
  }
}

TEST(AdminOptions, AreReadInWhateverOrderTheyStand) {
  const auto line = parse({"invite", "--role", "aios", "a@b.nl", "--name=Anna de Vries", "--role",
                           "beheerder", "--role", "aios", "--data", "hier"});
  ASSERT_TRUE(line);
  EXPECT_EQ(line.value().wish, Wish::admin);
  const auto& options = line.value().admin;
  EXPECT_EQ(options.vraag, AdminVraag::invite);
  EXPECT_EQ(options.adres, "a@b.nl");
  EXPECT_EQ(options.naam, "Anna de Vries");
  EXPECT_EQ(options.rollen, (std::vector<Rol>{Rol::aios, Rol::beheerder}));
  EXPECT_EQ(options.data, "hier");
}

TEST(AdminOptions, OfARoleAreTheAddressAndTheRole) {
  const auto line = parse({"role", "remove", "a@b.nl", "stagebureau"});
  ASSERT_TRUE(line);
  EXPECT_EQ(line.value().admin.vraag, AdminVraag::role_remove);
  EXPECT_EQ(line.value().admin.rollen, std::vector<Rol>{Rol::stagebureau});
}

TEST(AdminOptions, OfMailAreTheMessageOrAllOfThem) {
  EXPECT_EQ(parse({"mail", "pause", "--data", "hier"}).value().admin.vraag, AdminVraag::mail_pause);
  const auto one = parse({"mail", "cancel", "12"});
  ASSERT_TRUE(one);
  EXPECT_EQ(one.value().admin.vraag, AdminVraag::mail_cancel);
  EXPECT_EQ(one.value().admin.bericht, 12);
  const auto all = parse({"mail", "retry", "all"});
  ASSERT_TRUE(all);
  EXPECT_EQ(all.value().admin.bericht, std::nullopt);
}

TEST(AdminOptions, GiveHelpWhereverItIsAsked) {
  EXPECT_EQ(parse({"invite", "--help"}).value().wish, Wish::help);
}

}  // namespace
}  // namespace stagepad
