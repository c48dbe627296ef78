#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/api/beheer.hpp"
#include "tests/api/empty_server.hpp"

// An institution says by a mailed link whether a place is available: a scanner that opens every link changes nothing,
// a colleague to whom it was forwarded answers, and the answer holds for the place at once.

namespace stagepad::test {
namespace {

constexpr const char* k_day = "2026-11-21";
constexpr const char* k_adres = "stages@proef.example";
const std::string k_places = "/api/stageplaatsen/";

class Availability : public testing::Test {
 protected:
  Availability() : server(k_day), hanneke(server.person("hanneke")) {
    kaart = made<StageplaatsKaart>(hanneke.get(k_places + "1"));
    kaart = changed([](StageplaatsInvoer& invoer) {
      invoer.contact_email = k_adres;
      invoer.perioden = {{*parse_iso_date("2026-01-01"), *parse_iso_date("2027-06-30"), 2},
                         {*parse_iso_date("2027-09-01"), *parse_iso_date("2028-02-29"), 1}};
    });
  }

  /// The place with something else entered.
  template <class Change>
  StageplaatsKaart changed(Change change) {
    StageplaatsInvoer invoer;
    const Stageplaats& p = kaart.plaats;
    invoer = {p.instelling, p.naam, p.plaats, p.regio, p.sector, p.setting, p.stagesoorten, p.profiel, p.specialisme,
              p.doelgroepen, p.omschrijving, p.zichtbaarheid, kaart.dossier->contactpersoon,
              kaart.dossier->contact_email, kaart.dossier->contact_tonen, p.perioden, {}};
    change(invoer);
    return made<StageplaatsKaart>(hanneke.send("PUT", k_places + "1", to_json(invoer), if_match(kaart.versie)));
  }

  StageplaatsKaart reread() { return made<StageplaatsKaart>(hanneke.get(k_places + "1")); }

  /// All mails to this address so far, oldest first.
  std::vector<std::string> mails(const std::string& adres = k_adres) const {
    wait_until_mail_went(server.database());
    std::vector<std::string> found = mails_in(server.data());
    std::erase_if(found, [&](const std::string& mail) { return mail.find(adres) == std::string::npos; });
    return found;
  }

  Reply ask(Person& person, const std::string& ids = "1") const {
    return person.send("POST", "/api/beschikbaarheidsvragen", R"({"plaatsen":[)" + ids + "]}");
  }

  std::string asked() {
    const Reply reply = ask(hanneke);
    EXPECT_EQ(reply.status, 200) << reply.body;
    const auto all = mails();
    return all.empty() ? "" : token_in(all.back());
  }

  std::string page_of(const std::string& token) const {
    Person reader(server.port());
    return reader.get("/beschikbaarheid?sleutel=" + token).body;
  }

  /// What the names of the fields of place 1 begin with on the page.
  std::string prefix() const {
    return "v" + std::to_string(server.database().number("SELECT max(id) FROM beschikbaarheidsvraag WHERE stageplaats = 1")) + "-";
  }

  /// The version of the place as the form carries it.
  std::string version_in(const std::string& page) const {
    const std::string mark = "name=\"" + prefix() + "versie\" value=\"";
    const auto at = page.find(mark);
    if (at == std::string::npos) return "";
    return page.substr(at + mark.size(), page.find('"', at + mark.size()) - at - mark.size());
  }

  Form answer(const std::string& token, const std::string& keuze, const Form& more = {}) const {
    Form form = {{"sleutel", token}, {prefix() + "versie", version_in(page_of(token))}, {prefix() + "keuze", keuze},
                 {prefix() + "zichtbaarheid", "iedereen"}, {"naam", "dhr. C. Collega"}};
    for (const auto& [name, value] : more) form.emplace_back(prefix() + name, value);
    return form;
  }

  Reply send(const Form& form) const {
    Person colleague(server.port());
    return send_form(colleague, "/beschikbaarheid/antwoord", form);
  }

  std::int64_t count(const std::string& sql) const { return server.database().number("SELECT count(*) FROM " + sql); }

  DemoServer server;
  Person hanneke;
  StageplaatsKaart kaart;
};

TEST_F(Availability, IsAskedAndEnteredByTheStagebureauOnly) {
  for (const char* who : {"daan", "kees", "bram", "youssef"}) {
    expect_refused(server, {"", who, "POST", "/api/beschikbaarheidsvragen", R"({"plaatsen":[1]})", {}, 403, "bevoegd.niet"});
    expect_refused(server, {"", who, "POST", k_places + "1/beschikbaarheid",
                            R"({"beschikbaarheid":"geen","zichtbaarheid":"niemand","contact_tonen":false,"naam":"X"})",
                            if_match(kaart.versie), 403, "bevoegd.niet"});
  }
  expect_refused(server, {"", "", "POST", "/api/beschikbaarheidsvragen", R"({"plaatsen":[1]})", {}, 401, "niet_aangemeld"});
}

TEST_F(Availability, TheAddressIsForTheStagebureauOnly) {
  EXPECT_EQ(kaart.dossier->contact_email, k_adres);
  asked();
  for (const char* who : {"daan", "kees", "bram", "youssef"}) {
    Person person = server.person(who);
    EXPECT_EQ(person.get(k_places + "1").body.find(k_adres), std::string::npos) << who;
    EXPECT_EQ(person.get("/api/stageplaatsen").body.find(k_adres), std::string::npos) << who;
  }
}

TEST_F(Availability, PlacesThatCannotBeAskedAreNamedWithTheReason) {
  kaart = changed([](StageplaatsInvoer& invoer) { invoer.contact_email.clear(); });
  const std::string before = server.database().fingerprint();
  const Reply refused = ask(hanneke, "1,999999");
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("beschikbaarheid.geen_adres"), std::string::npos);
  EXPECT_NE(refused.body.find("stageplaats.onbekend"), std::string::npos);
  EXPECT_EQ(ask(hanneke, "").status, 422);
  EXPECT_EQ(server.database().fingerprint(), before);
  kaart = changed([](StageplaatsInvoer& invoer) { invoer.zichtbaarheid = Zichtbaarheid::niemand; });
  const auto done = made<GevraagdeBeschikbaarheid>(ask(hanneke, "2,1,2"));
  EXPECT_EQ(done.gevraagd, (std::vector<StageplaatsId>{{2}})) << "asked once, although named twice";
  ASSERT_EQ(done.geweigerd.size(), 1U);
  EXPECT_EQ(done.geweigerd[0].code, "beschikbaarheid.geen_adres");
}

TEST_F(Availability, OpeningTheLinkChangesNothingHoweverOften) {
  const std::string token = asked();
  ASSERT_EQ(token.size(), 43U);
  const std::string before = server.database().fingerprint();
  Person scanner(server.port());
  for (int i = 0; i < 5; ++i) {
    for (const char* method : {"GET", "HEAD"}) {
      for (const char* path : {"/beschikbaarheid?sleutel=", "/beschikbaarheid?gedaan=nieuw&sleutel="}) {
        EXPECT_EQ(scanner.send(method, path + token).status, 200);
      }
      EXPECT_NE(scanner.send(method, "/beschikbaarheid/antwoord?sleutel=" + token).status, 200);
    }
  }
  EXPECT_EQ(server.database().fingerprint(), before);
  const std::string page = page_of(token);
  EXPECT_NE(page.find(kaart.plaats.naam), std::string::npos);
  EXPECT_EQ(page.find(kaart.dossier->contactpersoon), std::string::npos) << "nobody is named";
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(scanner.get("/beschikbaarheid?sleutel=" + std::string(43, 'a')).status, 404);
  EXPECT_EQ(scanner.get("/beschikbaarheid").status, 404);
}

TEST_F(Availability, AColleagueAnswersAndItHoldsAtOnce) {
  const std::string token = asked();
  const std::int64_t seq = last_audit(server);
  const Reply sent = send(answer(token, "minder", {{"blijft-0", "1"}, {"blijft-1", "0"}, {"contact", "ja"}}));
  EXPECT_EQ(sent.status, 303) << sent.body;
  const StageplaatsKaart now = reread();
  ASSERT_EQ(now.plaats.perioden.size(), 2U);
  EXPECT_EQ(now.plaats.perioden[0].capaciteit, 1);
  EXPECT_EQ(now.plaats.perioden[1].capaciteit, 0);
  EXPECT_EQ(now.plaats.zichtbaarheid, Zichtbaarheid::iedereen);
  ASSERT_TRUE(now.dossier);
  const ToestemmingRegel& permission = now.dossier->toestemmingen.back();
  EXPECT_EQ(permission.door, "dhr. C. Collega");
  EXPECT_EQ(to_iso(permission.op), k_day);
  EXPECT_FALSE(permission.vastgelegd) << "the institution itself";
  ASSERT_TRUE(now.dossier->beschikbaarheid.front().antwoord);
  EXPECT_EQ(now.dossier->beschikbaarheid.front().antwoord->beschikbaarheid, Beschikbaarheid::minder);
  EXPECT_EQ(audit_after(server, seq), "beschikbaarheid.beantwoord|stageplaats\n");
  EXPECT_EQ(count("audit WHERE payload LIKE '%Collega%'"), 0);
  const auto told = mails("hanneke@stagepad.example");
  ASSERT_FALSE(told.empty());
  EXPECT_NE(told.back().find("/stageplaatsen/1"), std::string::npos);

  // The link is used up: it says what was answered, and names nobody.
  EXPECT_NE(page_of(token).find("voor minder aios"), std::string::npos);
  EXPECT_EQ(page_of(token).find("Collega"), std::string::npos);
  EXPECT_EQ(page_of(token).find("<form"), std::string::npos);
  const std::string before = server.database().fingerprint();
  const Reply again = send({{"sleutel", token}, {prefix() + "keuze", "geen"}, {prefix() + "zichtbaarheid", "niemand"}, {"naam", "Y"}});
  EXPECT_EQ(again.status, 409);
  EXPECT_NE(again.body.find("voor minder aios"), std::string::npos) << "it says what was answered";
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST_F(Availability, WhatIsWrongIsSaidAtItsFieldAndNothingIsLost) {
  const std::string token = asked();
  const std::string before = server.database().fingerprint();
  const Reply refused = send(answer(token, "andere_perioden", {{"van-3", "2027-03-01"}, {"tot-3", "2027-02-01"},
                                                              {"aantal-3", "veel"}, {"opmerking", "Bel mij"}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("href=\"#" + prefix() + "aantal-3\""), std::string::npos);
  EXPECT_NE(refused.body.find("Bel mij"), std::string::npos);
  const Reply turned = send(answer(token, "andere_perioden", {{"van-3", "2027-03-01"}, {"tot-3", "2027-02-01"}, {"aantal-3", "2"}}));
  EXPECT_EQ(turned.status, 422);
  EXPECT_NE(turned.body.find("href=\"#" + prefix() + "van-3\""), std::string::npos);
  EXPECT_EQ(send(answer(token, "minder", {{"blijft-0", "3"}, {"blijft-1", "1"}})).status, 422);
  EXPECT_EQ(send(answer(token, "")).status, 422);
  EXPECT_EQ(server.database().fingerprint(), before);
  EXPECT_EQ(send(answer(token, "andere_perioden", {{"van-0", "2027-03-01"}, {"tot-0", "2027-05-31"}, {"aantal-0", "4"}})).status,
            303);
  const auto perioden = reread().plaats.perioden;
  ASSERT_EQ(perioden.size(), 1U);
  EXPECT_EQ(perioden[0].capaciteit, 4);
}

TEST_F(Availability, APlaceThatWasChangedMeanwhileIsLookedAtAgain) {
  const std::string token = asked();
  const Form old = answer(token, "geen");
  kaart = changed([](StageplaatsInvoer& invoer) { invoer.omschrijving = "Anders"; });
  EXPECT_EQ(send(old).status, 409);
  EXPECT_EQ(count("beschikbaarheidsvraag WHERE stageplaats = 1 AND antwoord IS NULL"), 1);
  EXPECT_EQ(send(answer(token, "geen")).status, 303);
  for (const Plaatsperiode& each : reread().plaats.perioden) EXPECT_EQ(each.capaciteit, 0);
}

TEST_F(Availability, AFormOfAnotherSiteIsRefused) {
  const std::string token = asked();
  Person elsewhere(server.port());
  const std::string body = "sleutel=" + token + "&" + prefix() + "versie=" + version_in(page_of(token)) + "&" + prefix() +
                           "keuze=geen&" + prefix() + "zichtbaarheid=niemand&naam=X";
  const Reply reply = elsewhere.send("POST", "/beschikbaarheid/antwoord", body,
                                     {{"Content-Type", "application/x-www-form-urlencoded"},
                                      {"Origin", "https://elders.example"},
                                      {"Sec-Fetch-Site", "cross-site"}});
  EXPECT_EQ(reply.status, 403);
  EXPECT_EQ(count("beschikbaarheidsvraag WHERE stageplaats = 1 AND antwoord IS NULL"), 1);
}

TEST_F(Availability, AskingAgainReplacesTheLink) {
  const std::string first = asked();
  const std::string second = asked();
  EXPECT_NE(first, second);
  Person reader(server.port());
  EXPECT_EQ(reader.get("/beschikbaarheid?sleutel=" + first).status, 404);
  EXPECT_EQ(reader.get("/beschikbaarheid?sleutel=" + second).status, 200);
  EXPECT_EQ(count("beschikbaarheidsvraag WHERE stageplaats = 1"), 1);
}

TEST_F(Availability, AnExpiredLinkSaysSoAndMailsANewOne) {
  asked();
  server.stop();
  // The second and last reminder, four weeks later, brings a link of its own.
  server.start("2026-12-19");
  const std::string token = token_in(mails().back());
  const Form form = answer(token, "geen");
  server.stop();
  server.start("2027-01-18");
  Person reader(server.port());
  EXPECT_EQ(reader.get("/beschikbaarheid?sleutel=" + token).status, 200) << "the thirtieth day";
  server.stop();
  server.start("2027-01-19");
  Person contact(server.port());
  const Reply page = contact.get("/beschikbaarheid?sleutel=" + token);
  EXPECT_EQ(page.status, 410);
  EXPECT_NE(page.body.find("/beschikbaarheid/nieuw"), std::string::npos);
  EXPECT_EQ(send_form(contact, "/beschikbaarheid/antwoord", form).status, 410);
  const std::size_t before = mails().size();
  EXPECT_EQ(send_form(contact, "/beschikbaarheid/nieuw", {{"sleutel", token}}).status, 303);
  ASSERT_EQ(mails().size(), before + 1);
  EXPECT_EQ(contact.get("/beschikbaarheid?sleutel=" + token_in(mails().back())).status, 200);
  EXPECT_EQ(contact.get("/beschikbaarheid?sleutel=" + token).status, 404);
}

TEST_F(Availability, AnAnswerOnPaperIsEnteredInTheNameOfWhoGaveIt) {
  const std::string token = asked();
  const std::string path = k_places + "1/beschikbaarheid";
  const std::string good = R"({"beschikbaarheid":"geen","zichtbaarheid":"ingelogd","contact_tonen":false,"naam":" mw. P. Papier "})";
  EXPECT_EQ(hanneke.send("POST", path, good).status, 428);
  EXPECT_EQ(hanneke.send("POST", path, good, if_match(kaart.versie + 7)).status, 412);
  EXPECT_EQ(hanneke.send("POST", path, R"({"beschikbaarheid":"minder","zichtbaarheid":"ingelogd","contact_tonen":false,"naam":""})",
                         if_match(kaart.versie)).status,
            422);
  kaart = made<StageplaatsKaart>(hanneke.send("POST", path, good, if_match(kaart.versie)));
  const BeschikbaarheidRegel& line = kaart.dossier->beschikbaarheid.front();
  ASSERT_TRUE(line.antwoord && line.ingevoerd_door);
  EXPECT_EQ(line.antwoord->naam, "mw. P. Papier");
  EXPECT_EQ(line.ingevoerd_door->naam, "Hanneke Smit");
  EXPECT_EQ(kaart.dossier->toestemmingen.back().door, "mw. P. Papier");
  EXPECT_EQ(kaart.plaats.zichtbaarheid, Zichtbaarheid::ingelogd);
  EXPECT_EQ(page_of(token).find("<form"), std::string::npos) << "it used the open question up";
  // Also unasked.
  const std::size_t lines = kaart.dossier->beschikbaarheid.size();
  kaart = made<StageplaatsKaart>(hanneke.send("POST", path, good, if_match(kaart.versie)));
  EXPECT_EQ(kaart.dossier->beschikbaarheid.size(), lines + 1);
}

TEST_F(Availability, PlacementsStayAndTheShortageIsSaid) {
  // A place where somebody of the demonstration sits in a stage that is not over.
  const auto place = server.database().number(
      "SELECT p.stageplaats FROM plek p JOIN onderdeel o ON o.id = p.onderdeel WHERE p.stageplaats IS NOT NULL "
      "ORDER BY o.id DESC LIMIT 1");
  ASSERT_GT(place, 0);
  const std::string path = k_places + std::to_string(place);
  const std::int64_t seated = count("plek WHERE stageplaats = " + std::to_string(place));
  kaart = made<StageplaatsKaart>(hanneke.get(path));
  kaart = made<StageplaatsKaart>(
      hanneke.send("POST", path + "/beschikbaarheid",
                   R"({"beschikbaarheid":"geen","zichtbaarheid":"ingelogd","contact_tonen":false,"naam":"X"})",
                   if_match(kaart.versie)));
  EXPECT_EQ(count("plek WHERE stageplaats = " + std::to_string(place)), seated);
  EXPECT_GE(kaart.dossier->zonder_ruimte.plaatsingen + kaart.dossier->zonder_ruimte.voorkeuren, 0);
  EXPECT_LE(kaart.dossier->zonder_ruimte.plaatsingen, seated);
}

TEST_F(Availability, TheTokenIsNowhereButInTheMail) {
  const std::string token = asked();
  EXPECT_EQ(send(answer(token, "ongewijzigd")).status, 303);
  EXPECT_EQ(count("outbox WHERE parameters LIKE '%" + token + "%'"), 0);
  EXPECT_EQ(count("beschikbaarheidslink WHERE length(token_hash) = 32 AND adres = '" + std::string(k_adres) + "'"), 1);
  const Ending ending = server.stop();
  EXPECT_EQ((ending.out + ending.err).find(token), std::string::npos);
  for (const auto& file : std::filesystem::directory_iterator(server.data())) {
    if (!file.is_regular_file()) continue;
    std::ifstream in(file.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    EXPECT_EQ(bytes.find(token), std::string::npos) << file.path();
  }
}

}  // namespace
}  // namespace stagepad::test
