#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/api/beheer.hpp"
#include "tests/api/empty_server.hpp"

// A stagebegeleider without an account contributes by a mailed link: a scanner that opens every link changes nothing,
// nothing about anybody is shown before the mailed code, and what is given is kept as the stagebegeleider's.

namespace stagepad::test {
namespace {

/// On that day the report of Ruben's as has been in since 9 October.
constexpr const char* k_day = "2026-11-21";

/// The six digits that a mail names.
std::string code_in(const std::string& mail) {
  for (std::size_t i = 0; i + 6 <= mail.size(); ++i) {
    const std::string six = mail.substr(i, 6);
    const bool alone = i > 0 && mail[i - 1] == ' ' && mail[i + 6] == '.';
    if (alone && std::all_of(six.begin(), six.end(), [](char c) { return c >= '0' && c <= '9'; })) return six;
  }
  return "";
}

class Contribution : public testing::Test {
 protected:
  /// From here on what is mailed waits.
  void restart_with_mail_paused() {
    wait_until_mail_went(server.database());
    server.stop();
    WritableDatabase(server.data()).change("INSERT INTO instelling_van_systeem (sleutel, waarde) VALUES ('mail_pauze', 'ja')");
    server.start(k_day);
  }

  Contribution() : server(k_day), ruben(server.person("ruben")) {
    beeld = open_training(ruben, "ruben").beeld;
    as = part_of(beeld, "as");
    // The report comes back and is handed in again, so that the stagebegeleider is asked anew.
    Person kees = server.person("kees");
    does(kees, BeoordeelVerslag{as, Rol::instituutsopleider, Besluit::teruggestuurd, "Te kort"});
    does(ruben, DienVerslagIn{as});
    does(ruben, WijzigStagebegeleider{as, "", "mw. E. Schipper", "schipper@veldzicht.example"});
  }

  template <class C>
  void does(Person& person, const C& command) {
    const Reply reply = send_command(person, reload(person, beeld), command);
    EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 1200);
  }

  /// The mails to the stagebegeleider so far, oldest first.
  std::vector<std::string> mails() const {
    wait_until_mail_went(server.database());
    std::vector<std::string> found = mails_in(server.data());
    std::erase_if(found, [](const std::string& mail) { return mail.find("schipper@veldzicht.example") == std::string::npos; });
    return found;
  }

  std::string invited() {
    does(ruben, NodigStagebegeleiderUit{as, ""});
    const auto all = mails();
    return all.empty() ? "" : token_in(all.back());
  }

  std::string code() const { return code_in(mails().back()); }

  /// The cookie of somebody who gave the code.
  void let_in(Person& person, const std::string& token) const {
    EXPECT_EQ(send_form(person, "/bijdrage/code", {{"sleutel", token}}).status, 303);
    const Reply reply = send_form(person, "/bijdrage/open", {{"sleutel", token}, {"code", code()}});
    const std::string cookie = reply.header("Set-Cookie");
    EXPECT_NE(cookie, "");
    person.set_cookie(cookie.substr(0, cookie.find(';')));
  }

  const Voortgang& voortgang() {
    beeld = reload(ruben, beeld);
    return find_onderdeel(beeld.traject, as)->voortgang;
  }

  DemoServer server;
  Person ruben;
  Snapshot beeld;
  OnderdeelId as;
};

TEST_F(Contribution, OpeningALinkChangesAndShowsNothing) {
  const std::string token = invited();
  ASSERT_EQ(token.size(), 43U);
  Person scanner(server.port());
  const std::string before = server.database().fingerprint();
  for (int i = 0; i < 5; ++i) {
    for (const char* method : {"GET", "HEAD"}) {
      const Reply reply = scanner.send(method, "/bijdrage?sleutel=" + token);
      EXPECT_EQ(reply.status, 200);
      for (const char* secret : {"Ruben", "Schipper", "Veldzicht", "schipper@"}) {
        EXPECT_EQ(reply.body.find(secret), std::string::npos) << secret;
      }
    }
  }
  EXPECT_EQ(server.database().fingerprint(), before);
  EXPECT_EQ(server.database().rows("SELECT count(*) FROM outbox WHERE parameters LIKE '%" + token + "%'"), "0\n");
  EXPECT_EQ(scanner.get("/bijdrage?sleutel=" + std::string(43, 'a')).status, 404);
}

TEST_F(Contribution, AfterTheCodeTheReportIsJudgedAndTheStageAssessed) {
  const std::string token = invited();
  Person supervisor(server.port());
  let_in(supervisor, token);
  const Reply page = supervisor.get("/bijdrage?sleutel=" + token);
  EXPECT_NE(page.body.find("Ruben Hoekstra"), std::string::npos);
  const Reply back = send_form(supervisor, "/bijdrage/oordeel",
                               {{"sleutel", token}, {"besluit", "teruggestuurd"}, {"reden", " "}});
  EXPECT_EQ(back.status, 422) << "a return needs a reason";
  EXPECT_NE(back.body.find("reden"), std::string::npos);
  EXPECT_EQ(send_form(supervisor, "/bijdrage/oordeel", {{"sleutel", token}, {"besluit", "goedgekeurd"}}).status, 303);
  ASSERT_EQ(voortgang().oordelen.size(), 1U);
  EXPECT_EQ(voortgang().oordelen[0].rol, Rol::stagebegeleider);
  EXPECT_EQ(server.database().rows("SELECT coalesce(actor, 'nobody') FROM audit WHERE action = 'verslag.goedgekeurd' "
                                   "ORDER BY seq DESC LIMIT 1"),
            "nobody\n");
  EXPECT_EQ(send_form(supervisor, "/bijdrage/oordeel", {{"sleutel", token}, {"besluit", "goedgekeurd"}}).status, 422)
      << "once is enough";
  EXPECT_EQ(send_form(supervisor, "/bijdrage/beoordeling", {{"sleutel", token}, {"tekst", "Nog eens"}}).status, 422)
      << "it was given in October";
}

TEST_F(Contribution, WhoContributesGivesAName) {
  const std::string token = invited();
  Person colleague(server.port());
  let_in(colleague, token);
  EXPECT_NE(colleague.get("/bijdrage?sleutel=" + token).body.find("value=\"mw. E. Schipper\""), std::string::npos)
      << "the one it was mailed to, unless another name is given";
  EXPECT_EQ(send_form(colleague, "/bijdrage/oordeel",
                      {{"sleutel", token}, {"besluit", "goedgekeurd"}, {"naam", "dhr. T. Waarnemer"}})
                .status,
            303);
  EXPECT_EQ(voortgang().oordelen.at(0).naam, "dhr. T. Waarnemer");
}

/// The as of Milan has two part-stages with a place, each with a stagebegeleider of its own.
TEST(ContributionToPartStages, EachStagebegeleiderIsInvitedAndOnlyWhoLeftLosesTheLink) {
  DemoServer server;
  Person milan = server.person("milan");
  Snapshot beeld = open_training(milan, "milan").beeld;
  const OnderdeelId as = part_of(beeld, "as");
  beeld = does(milan, beeld, WijzigStagebegeleider{as, "as-rivm", "dr. L. Landelijk", "landelijk@rivm.example"});
  beeld = does(milan, beeld, WijzigStagebegeleider{as, "as-mmb", "dr. P. Haverkamp", "haverkamp@streeklab.example"});
  EXPECT_EQ(refusal_of(milan, beeld, NodigStagebegeleiderUit{as, ""}), "plaatsing.kies_deel ");
  beeld = does(milan, beeld, NodigStagebegeleiderUit{as, "as-rivm"});
  beeld = does(milan, beeld, NodigStagebegeleiderUit{as, "as-mmb"});
  wait_until_mail_went(server.database());
  const std::string addresses = "SELECT adres FROM bijdragelink ORDER BY adres";
  EXPECT_EQ(server.database().rows(addresses), "haverkamp@streeklab.example\nlandelijk@rivm.example\n");
  beeld = does(milan, beeld, WijzigStagebegeleider{as, "as-mmb", "dr. O. Opvolger", "opvolger@streeklab.example"});
  EXPECT_EQ(server.database().rows(addresses), "landelijk@rivm.example\n");
  Person hanneke = server.person("hanneke");
  does(hanneke, beeld, TrekPlaatsingIn{as, "De instelling kan toch niet"});
  EXPECT_EQ(server.database().rows(addresses), "") << "without a place nobody supervises";
}

/// On that day the mg of Fatima goes on; a talk was planned for the day before.
TEST(ContributionDuringAStage, TalksAreConfirmedAndAPracticeTestIsRecorded) {
  DemoServer server(k_day);
  Person fatima = server.person("fatima");
  Snapshot beeld = open_training(fatima, "fatima").beeld;
  const OnderdeelId mg = part_of(beeld, "mg");
  const CivilDate talk = beeld.vandaag.plus_days(-1);
  const auto does = [&](const auto& command) {
    const Reply reply = send_command(fatima, reload(fatima, beeld), command);
    EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 1200);
  };
  LegBegeleidingVast facts;
  facts.onderdeel = mg;
  facts.gesprekken = {{Gesprekssoort::evaluatie, talk, {Rol::stagebegeleider}, false}};
  does(facts);
  does(WijzigStagebegeleider{mg, "", "mw. E. Schipper", "schipper@veldzicht.example"});
  does(NodigStagebegeleiderUit{mg, ""});
  wait_until_mail_went(server.database());
  const std::string token = token_in(mails_in(server.data()).back());
  Person supervisor(server.port());
  EXPECT_EQ(send_form(supervisor, "/bijdrage/code", {{"sleutel", token}}).status, 303);
  wait_until_mail_went(server.database());
  const Reply opened = send_form(supervisor, "/bijdrage/open",
                                 {{"sleutel", token}, {"code", code_in(mails_in(server.data()).back())}});
  const std::string cookie = opened.header("Set-Cookie");
  ASSERT_NE(cookie, "");
  supervisor.set_cookie(cookie.substr(0, cookie.find(';')));

  const std::string page = supervisor.get("/bijdrage?sleutel=" + token).body;
  const std::string which = "evaluatie " + to_iso(talk);
  EXPECT_NE(page.find(which), std::string::npos);
  EXPECT_EQ(page.find("/bijdrage/oordeel"), std::string::npos) << "there is no report yet";
  EXPECT_EQ(send_form(supervisor, "/bijdrage/gesprek", {{"sleutel", token}, {"gesprek", "nonsens"}, {"naam", "B"}}).status, 422);
  const Reply nameless = send_form(supervisor, "/bijdrage/gesprek", {{"sleutel", token}, {"gesprek", which}, {"naam", ""}});
  EXPECT_EQ(nameless.status, 422);
  EXPECT_NE(nameless.body.find("aria-invalid"), std::string::npos) << "at its field";
  EXPECT_EQ(send_form(supervisor, "/bijdrage/gesprek", {{"sleutel", token}, {"gesprek", which}, {"naam", "B. Visser"}}).status,
            303);
  const std::vector<std::pair<std::string, std::string>> test = {
      {"sleutel", token},      {"soort", "praktijkbeoordeling"},
      {"datum", "niet"},       {"toelichting", "Rustig gesprek; vat vaker samen."},
      {"naam", "B. Visser"}};
  const Reply dayless = send_form(supervisor, "/bijdrage/toets", test);
  EXPECT_EQ(dayless.status, 422);
  EXPECT_NE(dayless.body.find("Rustig gesprek; vat vaker samen."), std::string::npos) << "what was typed stays";
  auto good = test;
  good[2].second = to_iso(beeld.vandaag);
  EXPECT_EQ(page.find("value=\"praktijkbeoordeling\""), std::string::npos) << "in this programme others do that";
  EXPECT_EQ(send_form(supervisor, "/bijdrage/toets", good).status, 422);
  good[1].second = "praktijkopdracht";
  EXPECT_EQ(send_form(supervisor, "/bijdrage/toets", good).status, 303);

  beeld = reload(fatima, beeld);
  const Voortgang& voortgang = find_onderdeel(beeld.traject, mg)->voortgang;
  ASSERT_EQ(voortgang.gesprekken.size(), 1U);
  EXPECT_TRUE(voortgang.gesprekken[0].gehouden);
  EXPECT_EQ(voortgang.gesprekken[0].bevestigd, (Bevestiging{beeld.vandaag, "B. Visser"}));
  ASSERT_EQ(voortgang.praktijktoetsen.size(), 1U);
  EXPECT_EQ(voortgang.praktijktoetsen[0].door, Rol::stagebegeleider);
  EXPECT_EQ(server.database().rows("SELECT action, coalesce(actor, 'nobody') FROM audit WHERE action IN "
                                   "('gesprek.bevestigd', 'praktijktoets.gegeven') ORDER BY seq"),
            "gesprek.bevestigd|nobody\npraktijktoets.gegeven|nobody\n");
  // What was confirmed is not the aios's to change.
  facts.gesprekken.clear();
  EXPECT_EQ(send_command(fatima, reload(fatima, beeld), facts).status, 422);
  EXPECT_EQ(supervisor.get("/bijdrage?sleutel=" + token).body.find(which), std::string::npos);
}

TEST_F(Contribution, TheReportThatIsJudgedIsDownloadedAfterTheCodeOnly) {
  // Another version than the one of the demonstration, added and handed in after a return.
  Person kees = server.person("kees");
  does(kees, BeoordeelVerslag{as, Rol::instituutsopleider, Besluit::teruggestuurd, "Nog iets"});
  EXPECT_EQ(send_document(ruben, reload(ruben, beeld), as, a_pdf("tweede"), "Verslag AS.pdf").status, 200);
  does(ruben, DienVerslagIn{as});
  const std::string token = invited();
  const std::string address = "/bijdrage/verslag?sleutel=" + token;
  Person supervisor(server.port());
  EXPECT_EQ(supervisor.get(address).status, 303) << "it asks for the code";
  EXPECT_EQ(supervisor.get("/bijdrage/verslag?sleutel=" + std::string(43, 'a')).status, 303);
  let_in(supervisor, token);
  const std::string before = server.database().fingerprint();
  const std::string page = supervisor.get("/bijdrage?sleutel=" + token).body;
  EXPECT_NE(page.find("/bijdrage/verslag?taal=nl&amp;sleutel=" + token), std::string::npos);
  EXPECT_NE(page.find("Verslag AS.pdf"), std::string::npos);
  const Reply reply = supervisor.get(address);
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, a_pdf("tweede"));
  EXPECT_EQ(reply.header("Content-Disposition").substr(0, 11), "attachment;");
  EXPECT_EQ(server.database().fingerprint(), before) << "reading changes nothing";
}

TEST_F(Contribution, AReportThatIsElsewhereHasNoDocumentToDownload) {
  Person kees = server.person("kees");
  does(kees, BeoordeelVerslag{as, Rol::instituutsopleider, Besluit::teruggestuurd, "Nog iets"});
  does(ruben, DienVerslagIn{as, true});
  const std::string token = invited();
  Person supervisor(server.port());
  let_in(supervisor, token);
  EXPECT_NE(supervisor.get("/bijdrage?sleutel=" + token).body.find("MijnNSPOH"), std::string::npos);
  EXPECT_EQ(supervisor.get("/bijdrage/verslag?sleutel=" + token).status, 303);
}

TEST_F(Contribution, AReportIsReturnedWithAReason) {
  const std::string token = invited();
  Person supervisor(server.port());
  let_in(supervisor, token);
  EXPECT_EQ(send_form(supervisor, "/bijdrage/oordeel",
                      {{"sleutel", token}, {"besluit", "teruggestuurd"}, {"reden", "De reflectie ontbreekt"}})
                .status,
            303);
  ASSERT_TRUE(voortgang().verslag_terug);
  EXPECT_EQ(voortgang().verslag_terug->reden, "De reflectie ontbreekt");
  EXPECT_EQ(voortgang().verslag_terug->van, Rol::stagebegeleider);
}

TEST_F(Contribution, WithoutTheCodeNothingIsGiven) {
  const std::string token = invited();
  Person stranger(server.port());
  EXPECT_EQ(send_form(stranger, "/bijdrage/oordeel", {{"sleutel", token}, {"besluit", "goedgekeurd"}}).status, 200)
      << "it asks for the code";
  EXPECT_TRUE(voortgang().oordelen.empty());
  EXPECT_EQ(send_form(stranger, "/bijdrage/code", {{"sleutel", token}}).status, 303);
  const std::string right = code();
  ASSERT_EQ(right.size(), 6U);
  const std::string wrong = right == "000000" ? "000001" : "000000";
  for (int i = 0; i < 5; ++i) {
    const Reply reply = send_form(stranger, "/bijdrage/open", {{"sleutel", token}, {"code", wrong}});
    EXPECT_NE(reply.header("Location").find("gedaan=fout"), std::string::npos);
  }
  const Reply late = send_form(stranger, "/bijdrage/open", {{"sleutel", token}, {"code", right}});
  EXPECT_EQ(late.header("Set-Cookie"), "") << "five wrong codes are enough";
  Person supervisor(server.port());
  let_in(supervisor, token);
  Person beside(server.port());
  EXPECT_EQ(beside.get("/bijdrage?sleutel=" + token).body.find("Ruben"), std::string::npos) << "of one browser only";
}

TEST_F(Contribution, ALinkOfAnotherStageOpensNothingHere) {
  const std::string token = invited();
  Person supervisor(server.port());
  let_in(supervisor, token);
  const std::string again = invited();
  EXPECT_NE(again, token);
  EXPECT_EQ(supervisor.get("/bijdrage?sleutel=" + token).status, 404) << "the older link went";
  EXPECT_EQ(supervisor.get("/bijdrage?sleutel=" + again).body.find("Ruben"), std::string::npos);
}

TEST_F(Contribution, WhoIsNotTheStagebegeleiderAnyMoreHasNoLink) {
  const std::string token = invited();
  Person former(server.port());
  let_in(former, token);
  EXPECT_EQ(send_form(former, "/bijdrage/collega", {{"sleutel", token}, {"naam", "dr. T. Tak"}, {"adres", "tak@veldzicht.example"}})
                .status,
            303);
  wait_until_mail_went(server.database());
  EXPECT_EQ(server.database().number("SELECT count(*) FROM bijdragelink"), 2);
  does(ruben, WijzigStagebegeleider{as, "", "dr. O. Opvolger", "opvolger@veldzicht.example"});
  EXPECT_EQ(server.database().number("SELECT count(*) FROM bijdragelink"), 0) << "those of colleagues went too";
  EXPECT_EQ(former.get("/bijdrage?sleutel=" + token).status, 404);
  EXPECT_EQ(former.get("/bijdrage/verslag?sleutel=" + token).status, 303) << "the report is not theirs to read";
  EXPECT_EQ(send_form(former, "/bijdrage/oordeel", {{"sleutel", token}, {"besluit", "goedgekeurd"}}).status, 404);
  EXPECT_TRUE(voortgang().oordelen.empty());
  const std::size_t before = mails().size();
  send_form(former, "/bijdrage/code", {{"sleutel", token}});
  EXPECT_EQ(mails().size(), before) << "no code goes there either";
}

TEST_F(Contribution, AnInvitationThatStillWaitsDoesNotReachWhoLeft) {
  restart_with_mail_paused();
  Person again = server.person("ruben");
  does(again, NodigStagebegeleiderUit{as, ""});
  does(again, WijzigStagebegeleider{as, "", "dr. O. Opvolger", "opvolger@veldzicht.example"});
  does(again, NodigStagebegeleiderUit{as, ""});
  EXPECT_EQ(server.database().rows("SELECT adres, status FROM outbox WHERE sjabloon = 'bijdrage.gevraagd' ORDER BY id"),
            "schipper@veldzicht.example|vervallen\nopvolger@veldzicht.example|wacht\n");
}

TEST_F(Contribution, AnExpiredLinkSaysSoAndMailsANewOne) {
  const std::string token = invited();
  server.stop();
  WritableDatabase(server.data()).change("UPDATE bijdragelink SET aangemaakt_ms = 1, verloopt_ms = 2");
  server.start(k_day);
  Person supervisor(server.port());
  const Reply page = supervisor.get("/bijdrage?sleutel=" + token);
  EXPECT_EQ(page.status, 410);
  EXPECT_NE(page.body.find("/bijdrage/nieuw"), std::string::npos);
  const std::size_t before = mails().size();
  EXPECT_EQ(send_form(supervisor, "/bijdrage/nieuw", {{"sleutel", token}}).status, 303);
  ASSERT_EQ(mails().size(), before + 1);
  EXPECT_EQ(supervisor.get("/bijdrage?sleutel=" + token_in(mails().back())).status, 200);
}

TEST_F(Contribution, AColleagueOfTheSameInstitutionGetsALinkOfTheirOwn) {
  const std::string token = invited();
  std::string mail = mails().back();
  for (auto at = mail.find("\r\n"); at != std::string::npos; at = mail.find("\r\n")) mail.replace(at, 2, " ");
  EXPECT_NE(mail.find("een eigen link"), std::string::npos) << "the mail says that a colleague can have one";
  Person reader(server.port());
  const auto pass_on = [&](const char* naam, const char* adres) {
    return send_form(reader, "/bijdrage/collega", {{"sleutel", token}, {"naam", naam}, {"adres", adres}});
  };
  const std::string before = server.database().fingerprint();
  for (const char* adres : {"", "geen adres", "collega@elders.example", "veldzicht.example@elders.example"}) {
    const Reply refused = pass_on("dr. T. Tak", adres);
    EXPECT_EQ(refused.status, 422) << adres;
    EXPECT_NE(refused.body.find("dr. T. Tak"), std::string::npos) << "what was typed stays";
    EXPECT_EQ(refused.body.find("schipper"), std::string::npos) << "nothing of whose link it is";
  }
  EXPECT_EQ(pass_on("", "tak@veldzicht.example").status, 422);
  EXPECT_EQ(server.database().fingerprint(), before);
  EXPECT_EQ(pass_on("dr. T. Tak", "Tak@Veldzicht.example").status, 303);
  wait_until_mail_went(server.database());
  std::vector<std::string> theirs = mails_in(server.data());
  std::erase_if(theirs, [](const std::string& each) { return each.find("Tak@Veldzicht.example") == std::string::npos; });
  ASSERT_EQ(theirs.size(), 1U);
  const std::string own = token_in(theirs.back());
  ASSERT_EQ(own.size(), 43U);
  EXPECT_NE(own, token);
  // Codes for it go to that address, and what is given is in that name.
  EXPECT_EQ(send_form(reader, "/bijdrage/code", {{"sleutel", own}}).status, 303);
  wait_until_mail_went(server.database());
  theirs = mails_in(server.data());
  std::erase_if(theirs, [](const std::string& each) { return each.find("Tak@Veldzicht.example") == std::string::npos; });
  ASSERT_EQ(theirs.size(), 2U);
  const Reply opened = send_form(reader, "/bijdrage/open", {{"sleutel", own}, {"code", code_in(theirs.back())}});
  const std::string cookie = opened.header("Set-Cookie");
  ASSERT_NE(cookie, "");
  reader.set_cookie(cookie.substr(0, cookie.find(';')));
  EXPECT_NE(reader.get("/bijdrage?sleutel=" + own).body.find("dr. T. Tak"), std::string::npos);
  for (int i = 1; i < 5; ++i) EXPECT_EQ(pass_on("dr. T. Tak", "tak@veldzicht.example").status, 303);
  EXPECT_EQ(pass_on("dr. T. Tak", "tak@veldzicht.example").status, 422) << "five times is enough";
  EXPECT_EQ(server.database().number("SELECT count(*) FROM audit WHERE action = 'bijdrage.doorgestuurd'"), 5);
}

/// All tokens of links in a mail, each once.
std::vector<std::string> tokens_in(const std::string& mail) {
  std::vector<std::string> found;
  for (auto at = mail.find("?sleutel="); at != std::string::npos; at = mail.find("?sleutel=", at + 1)) {
    const std::string token = token_in(mail.substr(at));
    if (std::find(found.begin(), found.end(), token) == found.end()) found.push_back(token);
  }
  return found;
}

/// Somebody supervises a stage of Ruben and one of Fatima.
class TwoStages : public Contribution {
 protected:
  TwoStages() : mg(part_of(open_training_of_fatima(), "mg")) {
    Person fatima = server.person("fatima");
    const Snapshot theirs = open_training_of_fatima();
    EXPECT_EQ(send_command(fatima, theirs, WijzigStagebegeleider{mg, "", "mw. E. Schipper", "Schipper@veldzicht.example"}).status,
              200);
  }

  Snapshot open_training_of_fatima() const {
    Person fatima = server.person("fatima");
    return open_training(fatima, "fatima").beeld;
  }
  void fatima_invites() const {
    Person fatima = server.person("fatima");
    EXPECT_EQ(send_command(fatima, open_training_of_fatima(), NodigStagebegeleiderUit{mg, ""}).status, 200);
  }

  /// All mails to her, however her address is written.
  std::vector<std::string> all_mails() const {
    wait_until_mail_went(server.database());
    std::vector<std::string> found = mails_in(server.data());
    std::erase_if(found, [](const std::string& mail) { return mail.find("chipper@veldzicht.example") == std::string::npos; });
    return found;
  }

  /// Both reports are in on that day, and the server runs on it again.
  void reports_come_in(const std::string& day) {
    wait_until_mail_went(server.database());
    server.stop();
    WritableDatabase(server.data())
        .change("UPDATE onderdeel SET stagebeoordeling = NULL, verslag_terug = NULL, verslag_ingediend = '" + day +
                "' WHERE id IN (" + std::to_string(as.value) + ", " + std::to_string(mg.value) + ")");
    server.start(day);
  }

  OnderdeelId mg;
};

TEST_F(TwoStages, AreAskedInOneMailWithALinkToEachWhileBothInvitationsWait) {
  restart_with_mail_paused();
  Person again = server.person("ruben");
  does(again, NodigStagebegeleiderUit{as, ""});
  fatima_invites();
  server.stop();
  WritableDatabase(server.data()).change("DELETE FROM instelling_van_systeem WHERE sleutel = 'mail_pauze'");
  server.start(k_day);
  const auto mails = all_mails();
  ASSERT_EQ(mails.size(), 1U);
  const auto tokens = tokens_in(mails[0]);
  ASSERT_EQ(tokens.size(), 2U);
  Person reader(server.port());
  for (const std::string& each : tokens) EXPECT_EQ(reader.get("/bijdrage?sleutel=" + each).status, 200);
  EXPECT_EQ(server.database().rows("SELECT onderdeel FROM bijdragelink ORDER BY onderdeel"),
            std::to_string(std::min(as.value, mg.value)) + "\n" + std::to_string(std::max(as.value, mg.value)) + "\n");
  EXPECT_EQ(server.database().number("SELECT count(*) FROM outbox WHERE sjabloon = 'bijdrage.gevraagd' AND status = 'wacht'"), 0);
  // Asked anew it goes again, by itself.
  fatima_invites();
  EXPECT_EQ(all_mails().size(), 2U);
  EXPECT_EQ(tokens_in(all_mails().back()).size(), 1U);
}

TEST_F(TwoStages, ThatWaitAreRemindedOfInOneMail) {
  does(ruben, NodigStagebegeleiderUit{as, ""});
  fatima_invites();
  const auto invitations = all_mails();
  const std::size_t before = invitations.size();
  reports_come_in("2027-05-03");
  ASSERT_EQ(all_mails().size(), before + 1) << "two weeks before the last day";
  const std::string mail = all_mails().back();
  const auto tokens = tokens_in(mail);
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM bijdragelink"), 2)
      << "those of earlier mails ended, however the address was written";
  Person reader(server.port());
  for (const std::string& each : tokens) EXPECT_EQ(reader.get("/bijdrage?sleutel=" + each).status, 200);
  for (const std::string& each : invitations) {
    if (token_in(each).size() == 43) {
      EXPECT_EQ(reader.get("/bijdrage?sleutel=" + token_in(each)).status, 404);
    }
  }
  EXPECT_NE(mail.find("Ruben"), std::string::npos);
  EXPECT_NE(mail.find("Fatima"), std::string::npos);
  const auto runs_on = [&](const char* day) {
    server.stop();
    server.start(day);
    return all_mails().size();
  };
  EXPECT_EQ(runs_on("2027-05-03"), before + 1) << "once";
  EXPECT_EQ(runs_on("2027-05-13"), before + 1);
  EXPECT_EQ(runs_on("2027-05-14"), before + 2) << "three days before it";
  EXPECT_EQ(runs_on("2027-05-17"), before + 2) << "not on the last day itself";
  EXPECT_EQ(runs_on("2027-05-18"), before + 3) << "a day late";
  EXPECT_EQ(runs_on("2027-06-30"), before + 3) << "and then no more";
  EXPECT_EQ(server.database().number("SELECT count(*) FROM bijdragemelding"), 6);
}

TEST_F(TwoStages, AColleagueIsRemindedInThePlaceOfWhoPassedTheLinkOn) {
  const std::string token = invited();
  Person colleague(server.port());
  EXPECT_EQ(send_form(colleague, "/bijdrage/collega",
                      {{"sleutel", token}, {"naam", "dr. T. Tak"}, {"adres", "Tak@veldzicht.example"}})
                .status,
            303);
  reports_come_in("2027-05-03");
  wait_until_mail_went(server.database());
  EXPECT_EQ(server.database().rows("SELECT adres FROM outbox WHERE sjabloon = 'bijdrage.herinnerd'"),
            "Tak@veldzicht.example\n");
  std::vector<std::string> theirs = mails_in(server.data());
  std::erase_if(theirs,
                [](const std::string& each) { return each.find("Tak@veldzicht.example") == std::string::npos; });
  ASSERT_EQ(theirs.size(), 2U) << "a link of their own, and the reminder";
  EXPECT_NE(theirs.back().find("dr. T. Tak"), std::string::npos);
  EXPECT_EQ(tokens_in(theirs.back()).size(), 1U);
}

TEST_F(TwoStages, OfSeveralWhoSuperviseAStageThoseWhoGaveNothingAreRemindedFurther) {
  invited();
  server.stop();
  WritableDatabase(server.data())
      .change("INSERT INTO bijdragevraag (onderdeel, adres, naam) VALUES (" + std::to_string(as.value) +
              ", 'ander@veldzicht.example', 'dr. A. Ander')");
  server.start(k_day);
  reports_come_in("2027-05-03");
  const std::string reminded =
      "SELECT adres, count(*) FROM outbox WHERE sjabloon = 'bijdrage.herinnerd' GROUP BY adres ORDER BY adres";
  wait_until_mail_went(server.database());
  EXPECT_EQ(server.database().rows(reminded), "ander@veldzicht.example|1\nschipper@veldzicht.example|1\n");
  const std::string token = token_in(mails().back());
  Person supervisor(server.port());
  let_in(supervisor, token);
  const Form assessment = {{"sleutel", token}, {"tekst", "De leerdoelen zijn gehaald."}};
  EXPECT_EQ(send_form(supervisor, "/bijdrage/beoordeling", assessment).status, 303);
  server.stop();
  server.start("2027-05-14");
  wait_until_mail_went(server.database());
  EXPECT_EQ(server.database().rows(reminded), "ander@veldzicht.example|2\nschipper@veldzicht.example|1\n")
      << "the judgement waits for who did nothing yet";
}

TEST_F(TwoStages, OnlyWhoWasAskedAndStillSupervisesIsReminded) {
  does(ruben, NodigStagebegeleiderUit{as, ""});
  fatima_invites();
  does(ruben, WijzigStagebegeleider{as, "", "dr. O. Opvolger", "opvolger@veldzicht.example"});
  const std::size_t before = all_mails().size();
  reports_come_in("2027-05-03");
  ASSERT_EQ(all_mails().size(), before + 1);
  EXPECT_EQ(tokens_in(all_mails().back()).size(), 1U) << "of Fatima's stage alone";
  EXPECT_EQ(all_mails().back().find("Ruben"), std::string::npos);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM outbox WHERE adres = 'opvolger@veldzicht.example'"), 0)
      << "the aios did not ask them yet";
}

}  // namespace
}  // namespace stagepad::test
