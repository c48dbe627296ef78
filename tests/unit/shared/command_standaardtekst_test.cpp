#include <gtest/gtest.h>

#include <string>

#include "shared/command/check_standaardtekst.hpp"
#include "shared/text/ingevuld.hpp"

// What the words of a mail may be, and how they become a mail.

namespace stagepad {
namespace {

const std::vector<Plaatshouder> k_plaatshouders = {{"link", true, "https://x/1"}, {"naam", false, "Zoë"}, {"dagen", false, "2"}};

/// "code pad", of everything that is wrong.
std::string wrong(const std::string& onderwerp, const std::string& tekst) {
  std::string codes;
  for (const Finding& each : check_standaardtekst({onderwerp, tekst}, k_plaatshouders)) {
    EXPECT_EQ(each.ernst, Ernst::blokkeert);
    codes += each.code + " " + each.pad + "\n";
  }
  return codes;
}
std::string parameter_of(const Finding& finding, const std::string& naam) {
  for (const Parameter& each : finding.parameters) {
    if (each.naam == naam) return each.waarde;
  }
  return "none";
}

TEST(MailWords, NeedASubjectAndAText) {
  EXPECT_EQ(wrong(" ", "{link}"), "tekst.leeg /woorden/onderwerp\n");
  EXPECT_EQ(wrong("Hallo", ""), "standaardtekst.ontbreekt /woorden/tekst\ntekst.leeg /woorden/tekst\n");
}

TEST(MailWords, AreNotTooLong) {
  EXPECT_EQ(wrong(std::string(k_max_standaardonderwerp, 'x'), "{link}"), "");
  EXPECT_EQ(wrong(std::string(k_max_standaardonderwerp + 1, 'x'), "{link}"), "tekst.te_lang /woorden/onderwerp\n");
  EXPECT_EQ(wrong("Hallo", "{link}" + std::string(k_max_standaardtekst - 6, 'x')), "");
  EXPECT_EQ(wrong("Hallo", "{link}" + std::string(k_max_standaardtekst - 5, 'x')), "tekst.te_lang /woorden/tekst\n");
}

TEST(MailWords, WithoutWhatMustBeThereAreRefusedWithWhatThatIs) {
  const Findings findings = check_standaardtekst({"Hallo {naam}", "Dag {naam}"}, k_plaatshouders);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "standaardtekst.ontbreekt");
  EXPECT_EQ(parameter_of(findings[0], "plaatshouder"), "{link}");
}

TEST(MailWords, WithAPlaceholderThatTheMailHasNotAreRefusedWithThoseItHas) {
  const Findings findings = check_standaardtekst({"{wachtwoord}", "{link} {Naam}"}, k_plaatshouders);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(parameter_of(findings[0], "plaatshouder"), "{wachtwoord}");
  EXPECT_EQ(parameter_of(findings[0], "mogelijk"), "{naam}, {dagen}") << "no link in a subject";
  EXPECT_EQ(parameter_of(findings[1], "plaatshouder"), "{Naam}");
  EXPECT_EQ(parameter_of(findings[1], "mogelijk"), "{link}, {naam}, {dagen}");
}

TEST(MailWords, KeepSecretsOutOfTheSubject) {
  EXPECT_EQ(wrong("Open {link}", "{link}"), "standaardtekst.niet_in_onderwerp /woorden/onderwerp\n");
}

TEST(MailWords, HaveBracesAroundPlaceholdersOnly) {
  for (const char* text : {"{link} {", "{link} }", "{link} {naam", "{link} naam}", "{link} {{naam}}", "{link} {naam{"}) {
    EXPECT_EQ(wrong("Hallo", text), "standaardtekst.accolade /woorden/tekst\n") << text;
  }
  EXPECT_EQ(wrong("Hallo", "{link} {}"), "standaardtekst.onbekend /woorden/tekst\n");
}

TEST(MailWords, ChooseBetweenTwoWordsByANumber) {
  EXPECT_EQ(wrong("Hallo", "{link} {dagen|dag|dagen}"), "");
  EXPECT_EQ(wrong("Hallo", "{link} {dagen|dag}"), "standaardtekst.woordkeuze /woorden/tekst\n");
  EXPECT_EQ(wrong("Hallo", "{link} {dagen|a|b|c}"), "standaardtekst.woordkeuze /woorden/tekst\n");
  EXPECT_EQ(wrong("Hallo", "{link|a|b}"), "standaardtekst.ontbreekt /woorden/tekst\nstandaardtekst.woordkeuze /woorden/tekst\n");
}

TEST(MailWords, HoldNothingThatCouldBeginAHeaderOrIsNoText) {
  EXPECT_EQ(wrong("Hallo\nBcc: x@y.nl", "{link}"), "standaardtekst.teken /woorden/onderwerp\n");
  EXPECT_EQ(wrong("Hallo\r", "{link}"), "standaardtekst.teken /woorden/onderwerp\n");
  EXPECT_EQ(wrong("Hallo", "{link}\r\n"), "standaardtekst.teken /woorden/tekst\n");
  EXPECT_EQ(wrong("Hallo", "{link}\x7f"), "standaardtekst.teken /woorden/tekst\n");
  EXPECT_EQ(wrong("Hallo", "een\n\n{link}"), "");
}

TEST(MailWords, AreTidiedSoThatNoLineLooksLikeASignature) {
  const Tekstwoorden tidy = opgeschoond({"  Hallo ", "\n een \r\n-- \n\t{link}\n\n"});
  EXPECT_EQ(tidy.onderwerp, "Hallo");
  EXPECT_EQ(tidy.tekst, "een\n--\n\t{link}");
  EXPECT_EQ(opgeschoond(tidy), tidy);
}

TEST(FilledMail, TakesWhatWasTypedAsText) {
  const auto mail = ingevulde_mail({"Voor {naam}", "Dag {naam},\n{link}"}, {{"naam", "{link}"}, {"link", "https://x/1"}}, "Stagepad");
  EXPECT_EQ(mail.onderwerp, "Voor {link}");
  EXPECT_EQ(mail.tekst, "Dag {link},\nhttps://x/1\n\n-- \nStagepad\n");
}

}  // namespace
}  // namespace stagepad
