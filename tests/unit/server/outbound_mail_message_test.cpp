#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>

#include "server/outbound/mail_html.hpp"
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
  message.origin = "https://stagepad.example";
  return message;
}

TEST(MailMessage, NeverLetsWhatWasTypedBeginAHeader) {
  auto mail = message();
  mail.to.name = "Anna\r\nBcc: iedereen@kwaad.example";
  mail.subject = "Hallo\r\n\r\nLees dit\nX-Kwaad: ja";
  const auto whole = to_rfc5322(mail, MailEncoding::eight_bit);
  const auto text = whole.substr(0, whole.find("\r\n\r\n"));
  EXPECT_THAT(text, Not(HasSubstr("\nBcc:")));
  EXPECT_THAT(text, Not(HasSubstr("\nX-Kwaad:")));
  EXPECT_THAT(text, HasSubstr("Subject: Hallo    Lees dit X-Kwaad: ja\r\n"));
}

/// What stands between the parts.
std::string mark_of(const MailMessage& mail) {
  const auto text = to_rfc5322(mail, MailEncoding::eight_bit);
  return text.substr(text.find("boundary=\"") + 10, 34);
}

/// What stands between the head and the HTML.
std::string text_part(const std::string& mail) {
  const auto begin = mail.find("\r\n\r\n--");
  return mail.substr(begin, mail.find("\r\n--=_", begin + 6) - begin);
}

TEST(MailMessage, IsWrittenAsRfc5322Asks) {
  const auto text = to_rfc5322(message(), MailEncoding::eight_bit);
  const auto mark = mark_of(message());
  EXPECT_EQ(text.substr(0, text.find("<!DOCTYPE")),
            "Date: Wed, 25 Nov 2026 17:18:53 +0100\r\n"
            "From: \"Stagepad\" <stagepad@umc.example>\r\n"
            "To: \"Anna de Vries\" <anna@umc.example>\r\n"
            "Message-ID: <12.1795623533000@umc.example>\r\n"
            "Subject: Je uitnodiging\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: multipart/alternative;\r\n boundary=\"" + mark + "\"\r\n"
            "Content-Transfer-Encoding: 8bit\r\n"
            "Content-Language: nl\r\n"
            "Auto-Submitted: auto-generated\r\n"
            "X-Auto-Response-Suppress: All\r\n"
            "\r\n"
            "--" + mark + "\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: 8bit\r\n"
            "\r\n"
            "Beste Anna,\r\n\r\nHier is de link.\r\n"
            "\r\n--" + mark + "\r\n"
            "Content-Type: text/html; charset=utf-8\r\n"
            "Content-Transfer-Encoding: 8bit\r\n"
            "\r\n");
  EXPECT_TRUE(text.ends_with("</html>\r\n\r\n--" + mark + "--\r\n"));
}

TEST(MailMessage, IsTheSameMessageEachTimeItIsWritten) {
  EXPECT_EQ(to_rfc5322(message(), MailEncoding::eight_bit), to_rfc5322(message(), MailEncoding::eight_bit));
  auto other = message();
  other.id = "13.1795623533000@umc.example";
  EXPECT_THAT(to_rfc5322(other, MailEncoding::eight_bit), Not(HasSubstr(mark_of(message()))));
}

TEST(MailMessage, FitsIn76ColumnsOfAsciiWhereThatIsAsked) {
  auto mail = message();
  mail.body = "Één = één " + std::string(200, 'x') + "\n\n-- \nvoet\n";
  const auto text = to_rfc5322(mail, MailEncoding::quoted_printable);
  EXPECT_THAT(text_part(text), HasSubstr("Content-Transfer-Encoding: quoted-printable\r\n"));
  EXPECT_THAT(text_part(text), HasSubstr("=C3=89=C3=A9n =3D =C3=A9=C3=A9n\r\n" + std::string(75, 'x') + "=\r\n"));
  EXPECT_THAT(text_part(text), HasSubstr("\r\n--=20\r\nvoet\r\n"));
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    EXPECT_LE(end - at, 76U);
    at = end + 2;
  }
  EXPECT_TRUE(std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST(MailHtml, HasParagraphsLinksThatShowWhereTheyLeadAndAFooter) {
  auto mail = message();
  mail.body = "Beste Anna,\n\nKies hier:\nhttps://stagepad.example/uitnodiging?sleutel=a_b-c&x=1.\n\n-- \nStagepad\nvoet\n";
  const auto html = html_of(mail);
  EXPECT_THAT(html, HasSubstr("<html lang=\"nl\">"));
  EXPECT_THAT(html, HasSubstr("<title>Je uitnodiging</title>"));
  EXPECT_THAT(html, HasSubstr(">Beste Anna,</p>\n"));
  EXPECT_THAT(html, HasSubstr(">Kies hier:<br>\n<a href=\"https://stagepad.example/uitnodiging?sleutel=a_b-c&amp;x=1\""));
  EXPECT_THAT(html, HasSubstr(">https://stagepad.example/uitnodiging?sleutel=a_b-c&amp;x=1</a>.</p>\n"));
  EXPECT_THAT(html, HasSubstr(">Stagepad<br>\nvoet</p>\n"));
  EXPECT_THAT(html, Not(HasSubstr("-- ")));
}

TEST(MailHtml, MakesNothingOfWhatWasTypedButText) {
  auto mail = message();
  mail.subject = "</title><script>alert(1)</script>";
  mail.body = "Beste <b onclick=\"x\">Anna</b> https://kwaad.example/x https://stagepad.example.kwaad.example/ "
              "https://stagepad.example:8443/ https://stagepad.example/\"><img src=x>\n";
  const auto html = html_of(mail);
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("<b ")));
  EXPECT_THAT(html, Not(HasSubstr("<img")));
  EXPECT_THAT(html, Not(HasSubstr("href=\"https://kwaad")));
  EXPECT_THAT(html, Not(HasSubstr("href=\"https://stagepad.example.")));
  EXPECT_THAT(html, Not(HasSubstr("href=\"https://stagepad.example:")));
  EXPECT_THAT(html, HasSubstr("<a href=\"https://stagepad.example/\" style"));
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
