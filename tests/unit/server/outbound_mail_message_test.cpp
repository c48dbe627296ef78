#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>

#include "server/outbound/mail_message.hpp"

namespace stagepad {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

MailMessage message() {
  MailMessage message;
  message.from = {"Stagepad", "stagepad@umc.example"};
  message.to = {"Anna de Vries", "anna@umc.example"};
  message.subject = "Je uitnodiging";
  message.body = "Beste Anna,\n\nHier is de link.\n";
  message.moment_ms = 1'795'623'533'000;  // 25 November 2026, 16:18:53 UTC
  message.id = "12.1795623533000@umc.example";
  return message;
}

TEST(MailMessage, NeverLetsWhatWasTypedBeginAHeader) {
  auto mail = message();
  mail.to.name = "Anna\r\nBcc: iedereen@kwaad.example";
  mail.subject = "Hallo\r\n\r\nLees dit\nX-Kwaad: ja";
  const auto text = to_rfc5322(mail);
  EXPECT_THAT(text, Not(HasSubstr("\nBcc:")));
  EXPECT_THAT(text, Not(HasSubstr("\nX-Kwaad:")));
  EXPECT_THAT(text, HasSubstr("Subject: Hallo    Lees dit X-Kwaad: ja\r\n"));
}

TEST(MailMessage, IsWrittenAsRfc5322Asks) {
  EXPECT_EQ(to_rfc5322(message()),
            "Date: Wed, 25 Nov 2026 17:18:53 +0100\r\n"
            "From: \"Stagepad\" <stagepad@umc.example>\r\n"
            "To: \"Anna de Vries\" <anna@umc.example>\r\n"
            "Message-ID: <12.1795623533000@umc.example>\r\n"
            "Subject: Je uitnodiging\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: 8bit\r\n"
            "Content-Language: nl\r\n"
            "Auto-Submitted: auto-generated\r\n"
            "X-Auto-Response-Suppress: All\r\n"
            "\r\n"
            "Beste Anna,\r\n\r\nHier is de link.\r\n");
}

TEST(MailMessage, EncodesNamesAndSubjectsThatAreNotAscii) {
  EXPECT_EQ(header_text("Één link"), "=?UTF-8?B?w4nDqW4gbGluaw==?=");
  EXPECT_EQ(phrase("Zoë"), "=?UTF-8?B?Wm/Dqw==?=");
  EXPECT_EQ(phrase("Anna \"de\" \\ Vries"), "\"Anna \\\"de\\\" \\\\ Vries\"");
  // It would be read as an encoded word.
  EXPECT_EQ(header_text("=?UTF-8?B?YQ==?="), "=?UTF-8?B?PT9VVEYtOD9CP1lRPT0/PQ==?=");
}

TEST(MailMessage, CutsLongEncodedTextsBetweenCharacters) {
  std::string long_name = "a";
  for (int i = 0; i < 60; ++i) long_name += "é";
  const auto encoded = header_text(long_name);
  EXPECT_THAT(encoded, HasSubstr("?=\r\n =?UTF-8?B?"));
  std::size_t start = 0;
  while (start < encoded.size()) {
    const auto end = std::min(encoded.find("\r\n", start), encoded.size());
    EXPECT_LE(end - start, 75U);
    start = end + 2;
  }
  // One byte and 19 characters of two: 39 bytes, 52 characters of base64 and 12 around them.
  EXPECT_EQ(encoded.find("\r\n"), 64U);
  EXPECT_TRUE(encoded.starts_with("=?UTF-8?B?YcOpw6nDqcOp")) << encoded;
}

TEST(MailMessage, WrapsBetweenWordsAndNeverInALink) {
  const std::string link = "https://stagepad.example/uitnodiging?sleutel=" + std::string(60, 'x');
  const std::string words(20, 'w');
  EXPECT_EQ(wrapped(link + "\n"), link + "\r\n");
  EXPECT_EQ(wrapped(words + " " + words + " " + words + " " + words),
            words + " " + words + " " + words + "\r\n" + words + "\r\n");
  EXPECT_EQ(wrapped("kort " + link + " eind"), "kort\r\n" + link + "\r\neind\r\n");
  EXPECT_EQ(wrapped("-- \nvoet"), "-- \r\nvoet\r\n");
  EXPECT_EQ(wrapped(""), "");
}

TEST(MailMessage, CountsCharactersWhenItWraps) {
  std::string line;
  for (int i = 0; i < 76; ++i) line += "é";
  EXPECT_EQ(wrapped(line + "\n"), line + "\r\n");
  EXPECT_EQ(wrapped("a " + line), "a\r\n" + line + "\r\n");
}

TEST(MailMessage, SaysTheTimeInAmsterdamBothInWinterAndInSummer) {
  EXPECT_EQ(mail_date(0), "Thu, 1 Jan 1970 01:00:00 +0100");
  EXPECT_EQ(mail_date(1'782'864'000'000), "Wed, 1 Jul 2026 02:00:00 +0200");
}

}  // namespace
}  // namespace stagepad
