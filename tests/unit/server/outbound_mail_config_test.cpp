#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/command_line.hpp"
#include "server/outbound/mail_config.hpp"

namespace stagepad {
namespace {

using ::testing::HasSubstr;

TEST(SmtpUrl, NamesAServerAndHowItIsKeptFromBeingRead) {
  struct Case {
    const char* text;
    SmtpSecurity security;
    const char* host;
    int port;
    const char* url;
  };
  const Case cases[] = {
      {"smtps://mail.example", SmtpSecurity::tls, "mail.example", 465, "smtps://mail.example:465"},
      {"smtps://mail.example:2465/", SmtpSecurity::tls, "mail.example", 2465, "smtps://mail.example:2465"},
      {"smtps://127.0.0.1:465", SmtpSecurity::tls, "127.0.0.1", 465, "smtps://127.0.0.1:465"},
      {"smtp://mail.example", SmtpSecurity::starttls, "mail.example", 587, "smtp://mail.example:587"},
      {"smtp://10.0.0.1:25", SmtpSecurity::starttls, "10.0.0.1", 25, "smtp://10.0.0.1:25"},
      // A name may come to lead elsewhere.
      {"smtp://localhost", SmtpSecurity::starttls, "localhost", 587, "smtp://localhost:587"},
      {"smtp://127.0.0.1", SmtpSecurity::none, "127.0.0.1", 25, "smtp://127.0.0.1:25"},
      {"smtp://[::1]:1025", SmtpSecurity::none, "::1", 1025, "smtp://[::1]:1025"},
      {"smtps://[2001:db8::1]", SmtpSecurity::tls, "2001:db8::1", 465, "smtps://[2001:db8::1]:465"},
  };
  for (const Case& each : cases) {
    const auto server = parse_smtp_url(each.text);
    ASSERT_TRUE(server) << each.text;
    EXPECT_EQ(server.value().security, each.security) << each.text;
    EXPECT_EQ(server.value().host, each.host) << each.text;
    EXPECT_EQ(server.value().port, each.port) << each.text;
    EXPECT_EQ(server.value().url(), each.url) << each.text;
  }
}

TEST(SmtpUrl, IsRefusedWithWhatWouldBeRight) {
  for (const char* text : {"", "mail.example", "http://mail.example", "smtps://", "smtps://:465", "smtps://mail.example:",
                           "smtps://mail.example:0", "smtps://mail.example:65536", "smtps://mail.example:4x",
                           "smtps://naam:geheim@mail.example", "smtps://mail.example/pad", "smtps://mail example",
                           "smtps://[::1", "smtps://[::1]x", "smtps://mail.example?x", "smtps://-x", "SMTPS://x"}) {
    const auto server = parse_smtp_url(text);
    ASSERT_FALSE(server) << text;
    EXPECT_THAT(server.failure().detail, HasSubstr("give smtps://host:465")) << text;
  }
}

TEST(MailOptions, AreRefusedWithWhatWouldBeRight) {
  const std::vector<std::pair<std::vector<std::string_view>, const char*>> cases = {
      {{"--smtp", "mail.example"}, "--smtp cannot be 'mail.example'"},
      {{"--smtp-user", "x", "--smtp-password-file", "y"}, "say which with --smtp"},
      {{"--smtp-ca", "x"}, "say which with --smtp"},
      {{"--smtp", "smtps://x", "--smtp-user", "x"}, "belong together"},
      {{"--smtp", "smtps://x", "--smtp-password-file", "x"}, "belong together"},
      {{"--smtp", "smtps://x", "--smtp-user="}, "--smtp-user cannot be"},
      {{"--smtp-timeout-seconds", "1"}, "from 2 to 600"},
      {{"--smtp-timeout-seconds", "2s"}, "from 2 to 600"},
      {{"--mail-retry-seconds", "0"}, "from 1 to 3600"},
      {{"--mail-redirect", "niemand"}, "give one mail address"},
  };
  for (auto [words, sentence] : cases) {
    words.insert(words.begin(), "serve");
    const auto line = parse_command_line(words);
    ASSERT_FALSE(line) << sentence;
    EXPECT_THAT(line.failure().detail, HasSubstr(sentence));
  }
}

TEST(MailOptions, SayHowMailGoes) {
  const auto line = parse_command_line({"serve", "--smtp", "smtp://mail.example", "--smtp-user", "naam",
                                        "--smtp-password-file", "wachtwoord", "--smtp-ca", "ca.pem",
                                        "--smtp-timeout-seconds", "30", "--mail-retry-seconds", "60",
                                        "--mail-redirect", "proef@umc.example"});
  ASSERT_TRUE(line) << line.failure().detail;
  const MailConfig& mail = line.value().config.mail;
  EXPECT_EQ(mail.smtp->url(), "smtp://mail.example:587");
  EXPECT_EQ(mail.smtp_user, "naam");
  EXPECT_EQ(mail.smtp_password_file, "wachtwoord");
  EXPECT_EQ(mail.smtp_ca, "ca.pem");
  EXPECT_EQ(mail.smtp_timeout, std::chrono::seconds(30));
  EXPECT_EQ(mail.first_pause, std::chrono::seconds(60));
  EXPECT_EQ(mail.redirect, "proef@umc.example");
}

}  // namespace
}  // namespace stagepad
