#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/api/beheer.hpp"
#include "tests/api/empty_server.hpp"

// The Stagebureau asks about many places at once: each address gets one mail with one link, answers to some places now
// and to others later, and is reminded in one mail of what it did not answer.

namespace stagepad::test {
namespace {

constexpr const char* k_day = "2026-11-21";
constexpr const char* k_adres = "stages@samen.example";
const std::string k_round = R"({"eerste_dag":"2027-04-01","laatste_dag":"2028-03-31"})";

class Round : public testing::Test {
 protected:
  Round() : server(k_day), hanneke(server.person("hanneke")) {
    // Three places of the etalage get the same contact.
    for (const char* each : {"1", "2", "3"}) entered(each, k_adres);
  }

  void entered(const std::string& id, const std::string& adres, int capaciteit = 2) {
    const std::string path = "/api/stageplaatsen/" + id;
    const auto kaart = made<StageplaatsKaart>(hanneke.get(path));
    const Stageplaats& p = kaart.plaats;
    StageplaatsInvoer invoer = {p.instelling,
                                p.naam,
                                p.plaats,
                                p.regio,
                                p.sector,
                                p.setting,
                                p.stagesoorten,
                                p.profiel,
                                p.specialisme,
                                p.doelgroepen,
                                p.omschrijving,
                                p.zichtbaarheid,
                                kaart.dossier->contactpersoon,
                                adres,
                                kaart.dossier->contact_tonen,
                                p.perioden,
                                {}};
    invoer.perioden = {{*parse_iso_date("2026-01-01"), *parse_iso_date("2028-06-30"), capaciteit}};
    if (invoer.zichtbaarheid == Zichtbaarheid::niemand) {
      invoer.zichtbaarheid = Zichtbaarheid::ingelogd;
      invoer.toestemming = Plaatstoestemming{"mw. C. Contact", *parse_iso_date(k_day)};
    }
    made<StageplaatsKaart>(hanneke.send("PUT", path, to_json(invoer), if_match(kaart.versie)));
  }

  GevraagdeBeschikbaarheid ask(const std::string& plaatsen) {
    return made<GevraagdeBeschikbaarheid>(
        hanneke.send("POST", "/api/beschikbaarheidsvragen", R"({"plaatsen":[)" + plaatsen + "]}"));
  }

  /// All mails to this address so far, oldest first.
  std::vector<std::string> mails(const std::string& adres = k_adres) const {
    wait_until_mail_went(server.database());
    std::vector<std::string> found = mails_in(server.data());
    std::erase_if(found, [&](const std::string& mail) { return mail.find("<" + adres + ">") == std::string::npos; });
    return found;
  }

  std::string asked(const std::string& plaatsen = "1,2,3") {
    ask(plaatsen);
    const auto all = mails();
    return all.empty() ? "" : token_in(all.back());
  }

  /// What the fields of a place begin with.
  std::string prefix(int place) const {
    return "v" +
           std::to_string(server.database().number("SELECT max(id) FROM beschikbaarheidsvraag WHERE stageplaats = " +
                                                   std::to_string(place))) +
           "-";
  }

  Form start(const std::string& token, const std::string& naam = "dhr. C. Collega") const {
    return {{"sleutel", token}, {"naam", naam}};
  }
  void add(Form& form, int place, const std::string& keuze, const Form& more = {}) const {
    const std::string versie = std::to_string(
        server.database().number("SELECT versie FROM stageplaats WHERE id = " + std::to_string(place)));
    form.emplace_back(prefix(place) + "versie", versie);
    form.emplace_back(prefix(place) + "keuze", keuze);
    form.emplace_back(prefix(place) + "zichtbaarheid", "ingelogd");
    for (const auto& [name, value] : more) form.emplace_back(prefix(place) + name, value);
  }
  Reply send(const Form& form) const {
    Person colleague(server.port());
    return send_form(colleague, "/beschikbaarheid/antwoord", form);
  }
  Reply page(const std::string& token, const std::string& query = {}) const {
    Person reader(server.port());
    return reader.get("/beschikbaarheid?sleutel=" + token + query);
  }
  std::string name_of(int place) const {
    std::string naam = server.database().rows("SELECT naam FROM stageplaats WHERE id = " + std::to_string(place));
    naam.pop_back();
    return naam;
  }
  std::int64_t count(const std::string& sql) const { return server.database().number("SELECT count(*) FROM " + sql); }
  std::int64_t answered() const {
    return count("beschikbaarheidsvraag WHERE antwoord IS NOT NULL AND adres = '" + std::string(k_adres) + "'");
  }

  DemoServer server;
  Person hanneke;
};

TEST_F(Round, IsForTheStagebureauOnly) {
  for (const char* who : {"daan", "kees", "bram", "youssef"}) {
    expect_refused(server, {"", who, "POST", "/api/beschikbaarheid", k_round, {}, 403, "bevoegd.niet"});
    expect_refused(server, {"", who, "GET", "/api/beschikbaarheid", "", {}, 403, "bevoegd.niet"});
  }
  expect_refused(server, {"", "", "POST", "/api/beschikbaarheid", k_round, {}, 401, "niet_aangemeld"});
}

TEST_F(Round, APeriodThatCannotBeIsRefused) {
  const auto refused = [&](const char* first, const char* last, const char* code) {
    expect_refused(server, {"",
                            "hanneke",
                            "POST",
                            "/api/beschikbaarheid",
                            std::string(R"({"eerste_dag":")") + first + R"(","laatste_dag":")" + last + "\"}",
                            {},
                            422,
                            code});
  };
  refused("2027-04-01", "2027-03-31", "stageplaats.periode_omgekeerd");
  refused("2026-01-01", "2026-11-20", "beschikbaarheid.voorbij");
  refused("2027-04-01", "2035-03-31", "datum.buiten_bereik");
  expect_refused(server, {"", "hanneke", "POST", "/api/beschikbaarheid",
                          R"({"eerste_dag":"2027-04-01","laatste_dag":"2028-03-31","instellingen":[999999]})", {}, 422,
                          "uitvraag.geen_plaatsen"});
}

TEST_F(Round, OfTheWholeEtalageIsOneMailToEachAddress) {
  const std::size_t before = mails_in(server.data()).size();
  entered("4", "");
  const auto done = made<GevraagdeBeschikbaarheid>(hanneke.send("POST", "/api/beschikbaarheid", k_round));
  const std::string etalage =
      "stageplaats WHERE goedgekeurd_op IS NOT NULL AND zichtbaarheid <> 'niemand' AND contact_email ";
  EXPECT_EQ(static_cast<std::int64_t>(done.gevraagd.size()), count(etalage + "<> ''"));
  EXPECT_EQ(static_cast<std::int64_t>(done.geweigerd.size()), count(etalage + "= ''"));
  ASSERT_FALSE(done.geweigerd.empty());
  EXPECT_EQ(done.geweigerd[0].code, "beschikbaarheid.geen_adres");
  EXPECT_EQ(done.mails,
            server.database().number("SELECT count(DISTINCT lower(contact_email)) FROM " + etalage + "<> ''"));
  EXPECT_LT(done.mails, static_cast<std::int32_t>(done.gevraagd.size()));
  wait_until_mail_went(server.database());
  EXPECT_EQ(mails_in(server.data()).size(), before + static_cast<std::size_t>(done.mails));
  const auto one = mails();
  ASSERT_EQ(one.size(), 1U);
  EXPECT_EQ(count("beschikbaarheidsvraag WHERE antwoord IS NULL AND van = '2027-04-01' AND tot = '2028-03-31'"),
            static_cast<std::int64_t>(done.gevraagd.size()));

  const auto overview = made<Uitvraagoverzicht>(hanneke.get("/api/beschikbaarheid"));
  std::int64_t waiting = 0;
  for (const UitvraagRegel& each : overview.regels) waiting += each.antwoord ? 0 : 1;
  EXPECT_EQ(waiting, count("beschikbaarheidsvraag WHERE antwoord IS NULL")) << "with what was asked one at a time";
  EXPECT_GE(waiting, static_cast<std::int64_t>(done.gevraagd.size()));
  std::int32_t places = 0;
  for (const UitvraagInstelling& each : overview.instellingen) places += each.plaatsen;
  EXPECT_EQ(places, static_cast<std::int32_t>(done.gevraagd.size() + done.geweigerd.size()));
}

TEST_F(Round, OfMoreThanFiveHundredPlacesAsksThemAll) {
  server.stop();
  WritableDatabase(server.data())
      .change("INSERT INTO stageplaats (instelling, naam, plaats, regio, sector, setting, profiel, specialisme, omschrijving, "
              "zichtbaarheid, contactpersoon, contact_tonen, goedgekeurd_door, goedgekeurd_op, contact_email) "
              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
              "SELECT instelling, naam || ' ' || n.i, plaats, regio, sector, setting, profiel, specialisme, omschrijving, "
              "zichtbaarheid, contactpersoon, contact_tonen, goedgekeurd_door, goedgekeurd_op, contact_email "
              "FROM stageplaats, n WHERE id = 1");
  server.start(k_day);
  Person bureau = server.person("hanneke");
  const auto done = made<GevraagdeBeschikbaarheid>(bureau.send("POST", "/api/beschikbaarheid", k_round));
  EXPECT_GT(done.gevraagd.size(), 600U);
  EXPECT_EQ(mails().size(), 1U) << "still one mail to that address";
  std::string many = "1";
  for (int i = 0; i < 500; ++i) many += ",1";
  expect_refused(server, {"", "hanneke", "POST", "/api/beschikbaarheidsvragen", R"({"plaatsen":[)" + many + "]}", {}, 422,
                          "lijst.te_lang"});
}

TEST_F(Round, ThatCanAskNobodySaysWhyAtTheInstitutions) {
  server.stop();
  WritableDatabase(server.data()).change("UPDATE stageplaats SET contact_email = ''");
  server.start(k_day);
  Person bureau = server.person("hanneke");
  const std::string before = server.database().fingerprint();
  const Reply reply = bureau.send("POST", "/api/beschikbaarheid", k_round);
  EXPECT_EQ(reply.status, 422);
  const auto probleem = read_reply<Probleem>(reply);
  ASSERT_EQ(probleem.findings.size(), 1U) << "each reason once";
  EXPECT_EQ(probleem.findings[0].code, "beschikbaarheid.geen_adres");
  EXPECT_EQ(probleem.findings[0].pad, "/instellingen");
  EXPECT_EQ(server.database().fingerprint(), before);
}

/// Rounds of the demonstration whose time comes.
class Due : public Round {
 protected:
  Due() {
    const auto overview = made<Uitvraagoverzicht>(hanneke.get("/api/beschikbaarheid"));
    EXPECT_TRUE(overview.voorstel) << "some stage needs a place";
    voorstel = overview.voorstel.value_or(Uitvraagvoorstel{});
    due = std::max(voorstel.uiterlijk.plus_days(-14), *parse_iso_date(k_day));
  }

  void starts_on(CivilDate day) {
    server.stop();
    server.start(to_iso(day));
  }
  void put_on(const char* value) {
    Person youssef = server.person("youssef");
    const auto now = made<Systeeminstellingen>(youssef.get("/api/instellingen-van-systeem"));
    made<Systeeminstellingen>(youssef.send("PUT", "/api/instellingen-van-systeem",
                                           R"({"instellingen":[{"sleutel":"uitvraag_vanzelf","waarde":")" + std::string(value) + "\"}]}",
                                           if_match(now.versie)));
  }
  /// How many mails told the Stagebureau of a round.
  std::int64_t told() const {
    const auto all = mails("hanneke@stagepad.example");
    return std::count_if(all.begin(), all.end(), [](const std::string& mail) {
      return mail.find("lijst=uitvraag") != std::string::npos || mail.find("lijst=3Duitvraag") != std::string::npos;
    });
  }
  std::int64_t rounds(CivilDate day) const {
    return count("uitvraagronde WHERE uiterlijk <= '" + to_iso(voorstel.uiterlijk) + "' AND gemeld_op = '" + to_iso(day) + "'");
  }
  std::int64_t asked_by_itself() const { return count("beschikbaarheidsvraag WHERE gevraagd_door IS NULL"); }

  Uitvraagvoorstel voorstel;
  CivilDate due;
};

TEST_F(Due, IsToldToTheStagebureauOnceAndAsksNobody) {
  const CivilDate first = *parse_iso_date(k_day);
  if (first < due) {
    starts_on(due.plus_days(-1));
    EXPECT_EQ(rounds(due.plus_days(-1)), 0) << "not before its day";
    starts_on(due);
  }
  EXPECT_GT(rounds(due), 0);
  EXPECT_EQ(count("outbox WHERE sleutel LIKE 'meldingen/" + to_iso(due) + "/bureau/%'"), 1);
  const std::int64_t before = told();
  EXPECT_GT(before, 0);
  starts_on(due.plus_days(1));
  starts_on(due.plus_days(8));
  EXPECT_EQ(count("uitvraagronde WHERE maand = '" + to_iso(voorstel.eerste_dag.first_of_month()) + "' AND gemeld_op = '" +
                  to_iso(due) + "'"),
            1)
      << "of that month it was said once";
  EXPECT_EQ(asked_by_itself(), 0);
  EXPECT_EQ(count("beschikbaarheidsvraag WHERE van IS NOT NULL"), 0);
}

TEST_F(Due, IsProposedUntilItWasHeld) {
  const std::string body = R"({"eerste_dag":")" + to_iso(voorstel.eerste_dag) + R"(","laatste_dag":")" + to_iso(voorstel.laatste_dag) + "\"}";
  made<GevraagdeBeschikbaarheid>(hanneke.send("POST", "/api/beschikbaarheid", body));
  const auto next = made<Uitvraagoverzicht>(hanneke.get("/api/beschikbaarheid")).voorstel;
  EXPECT_NE(next, std::optional(voorstel));
  if (next) {
    EXPECT_LT(voorstel.laatste_dag, next->laatste_dag) << "what was asked about is not proposed any more";
  }
}

TEST_F(Due, WithTheSettingOnAsksByItselfAndNeverTwice) {
  put_on("aan");
  // On a day that was done nothing is asked any more.
  starts_on(due);
  if (due == *parse_iso_date(k_day)) starts_on(due.plus_days(1));
  const std::int64_t asked = asked_by_itself();
  ASSERT_GT(asked, 0);
  EXPECT_EQ(count("audit WHERE action = 'beschikbaarheid.gevraagd' AND actor IS NULL"), asked);
  EXPECT_EQ(count("(SELECT lower(adres) FROM outbox WHERE sjabloon = 'beschikbaarheid.gevraagd' GROUP BY 1 HAVING count(*) > 1)"), 0)
      << "one mail an address";
  EXPECT_EQ(count("beschikbaarheidsvraag v WHERE v.gevraagd_door IS NULL AND NOT EXISTS (SELECT 1 FROM stageplaats s "
                  "WHERE s.id = v.stageplaats AND s.zichtbaarheid <> 'niemand' AND s.contact_email = v.adres)"),
            0);
  EXPECT_GT(told(), 0) << "the Stagebureau hears that it was done";
  Person bureau = server.person("hanneke");
  const auto lines = made<StageplaatsKaart>(bureau.get(
      "/api/stageplaatsen/" + std::to_string(server.database().number(
                                  "SELECT min(stageplaats) FROM beschikbaarheidsvraag WHERE gevraagd_door IS NULL"))));
  EXPECT_FALSE(lines.dossier->beschikbaarheid.front().gevraagd_door);
  const std::string month = "uitvraagronde WHERE gevraagd = 1 AND maand = '" + to_iso(voorstel.eerste_dag.first_of_month()) + "'";
  ASSERT_EQ(count(month), 1);
  const std::string said_on = server.database().rows("SELECT gemeld_op FROM " + month);
  const std::string mailed = "outbox WHERE sjabloon = 'beschikbaarheid.gevraagd'";
  const std::int64_t mails_then = count(mailed);
  for (const int later : {2, 3}) {
    const std::int64_t rounds_then = count("uitvraagronde");
    starts_on(due.plus_days(later));
    const bool was_another_round = count("uitvraagronde") > rounds_then;
    EXPECT_TRUE(was_another_round || count(mailed) == mails_then) << "never twice for one period";
  }
  EXPECT_EQ(server.database().rows("SELECT gemeld_op FROM " + month), said_on);
}

TEST_F(Round, OfSomeInstitutionsAsksOnlyThese) {
  const std::int64_t institution = server.database().number("SELECT instelling FROM stageplaats WHERE id = 1");
  const auto done = made<GevraagdeBeschikbaarheid>(
      hanneke.send("POST", "/api/beschikbaarheid",
                   R"({"eerste_dag":"2027-04-01","laatste_dag":"2028-03-31","instellingen":[)" +
                       std::to_string(institution) + "]}"));
  ASSERT_FALSE(done.gevraagd.empty());
  for (const StageplaatsId each : done.gevraagd) {
    EXPECT_EQ(server.database().number("SELECT instelling FROM stageplaats WHERE id = " + std::to_string(each.value)),
              institution);
  }
}

TEST_F(Round, OneLinkHoldsEveryPlaceAndLookingChangesNothing) {
  const std::string token = asked();
  ASSERT_EQ(mails().size(), 1U);
  for (const int place : {1, 2, 3}) EXPECT_NE(page(token).body.find(name_of(place)), std::string::npos);
  const std::string before = server.database().fingerprint();
  Person scanner(server.port());
  for (int i = 0; i < 3; ++i) {
    for (const char* method : {"GET", "HEAD"}) {
      EXPECT_EQ(scanner.send(method, "/beschikbaarheid?sleutel=" + token).status, 200);
      EXPECT_EQ(scanner.send(method, "/beschikbaarheid?gedaan=vastgelegd&sleutel=" + token).status, 200);
    }
  }
  EXPECT_EQ(server.database().fingerprint(), before);
  EXPECT_EQ(page(token).body.find("<script"), std::string::npos);
}

TEST_F(Round, SomePlacesAreAnsweredNowAndTheOthersLater) {
  const std::string token = asked();
  const std::size_t told = mails("hanneke@stagepad.example").size();
  Form form = start(token);
  add(form, 1, "geen");
  add(form, 2, "minder", {{"blijft-0", "1"}});
  add(form, 3, "later");
  EXPECT_EQ(send(form).status, 303);
  EXPECT_EQ(answered(), 2);
  EXPECT_EQ(mails("hanneke@stagepad.example").size(), told + 1) << "the Stagebureau hears of both in one mail";
  const auto first = made<StageplaatsKaart>(hanneke.get("/api/stageplaatsen/1"));
  EXPECT_EQ(first.plaats.perioden[0].capaciteit, 0);
  EXPECT_EQ(first.dossier->toestemmingen.back().door, "dhr. C. Collega");
  EXPECT_EQ(made<StageplaatsKaart>(hanneke.get("/api/stageplaatsen/2")).plaats.perioden[0].capaciteit, 1);
  EXPECT_EQ(made<StageplaatsKaart>(hanneke.get("/api/stageplaatsen/3")).plaats.perioden[0].capaciteit, 2);

  // The same link: what was answered is told, and names nobody; the third is still asked.
  const std::string there = page(token).body;
  EXPECT_NE(there.find("name=\"" + prefix(3) + "keuze\""), std::string::npos);
  EXPECT_EQ(there.find("name=\"" + prefix(1) + "keuze\""), std::string::npos);
  EXPECT_EQ(there.find("Collega"), std::string::npos);
  Form twice = start(token);
  add(twice, 1, "ongewijzigd");
  const std::string before = server.database().fingerprint();
  EXPECT_EQ(send(twice).status, 409) << "answered already";
  EXPECT_EQ(server.database().fingerprint(), before);
  Form rest = start(token, "mw. D. Ander");
  add(rest, 3, "ongewijzigd");
  EXPECT_EQ(send(rest).status, 303);
  EXPECT_EQ(answered(), 3);
  EXPECT_EQ(page(token).body.find("<form"), std::string::npos) << "used up";
  const auto overview = made<Uitvraagoverzicht>(hanneke.get("/api/beschikbaarheid"));
  const auto line = std::find_if(overview.regels.begin(), overview.regels.end(),
                                 [](const UitvraagRegel& each) { return each.stageplaats.value == 2; });
  ASSERT_NE(line, overview.regels.end());
  EXPECT_EQ(line->antwoord, Beschikbaarheid::minder);
}

TEST_F(Round, TheLastAnswerIsFilledIn) {
  Form first = start(asked());
  add(first, 1, "geen");
  add(first, 2, "minder", {{"blijft-0", "1"}});
  add(first, 3, "ongewijzigd");
  EXPECT_EQ(send(first).status, 303);
  const std::string again = page(asked()).body;
  const auto checked = [&](int place, const std::string& keuze) {
    return again.find("name=\"" + prefix(place) + "keuze\" value=\"" + keuze + "\" checked") != std::string::npos;
  };
  EXPECT_TRUE(checked(1, "geen"));
  EXPECT_TRUE(checked(2, "ongewijzigd")) << "with one aios less, which holds since";
  EXPECT_NE(again.find("name=\"" + prefix(2) + "blijft-0\" type=\"number\" autocomplete=\"off\" spellcheck=\"false\" "
                       "autocapitalize=\"none\" value=\"1\""),
            std::string::npos);
  EXPECT_TRUE(checked(3, "ongewijzigd"));
}

TEST_F(Round, WhatIsWrongAtOnePlaceKeepsAllFromBeingRecorded) {
  const std::string token = asked();
  const std::string before = server.database().fingerprint();
  Form form = start(token, "");
  add(form, 1, "geen");
  add(form, 2, "minder", {{"blijft-0", "7"}, {"opmerking", "Bel mij"}});
  add(form, 3, "later");
  const Reply reply = send(form);
  EXPECT_EQ(reply.status, 422);
  EXPECT_NE(reply.body.find("href=\"#" + prefix(2) + "blijft-0\""), std::string::npos);
  EXPECT_NE(reply.body.find("href=\"#naam\""), std::string::npos);
  EXPECT_EQ(reply.body.find("href=\"#naam\"", reply.body.find("href=\"#naam\"") + 1), std::string::npos) << "said once";
  EXPECT_NE(reply.body.find("Bel mij"), std::string::npos);
  Form none = start(token);
  for (const int place : {1, 2, 3}) add(none, place, "later");
  EXPECT_EQ(send(none).status, 422);
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST_F(Round, APlaceThatWasChangedMeanwhileIsLookedAtAgain) {
  const std::string token = asked();
  Form form = start(token);
  add(form, 1, "geen");
  add(form, 2, "geen", {{"opmerking", "Tot later"}});
  add(form, 3, "later");
  entered("1", k_adres, 3);  // another version of it
  const Reply reply = send(form);
  EXPECT_EQ(reply.status, 409);
  EXPECT_EQ(answered(), 0);
  EXPECT_NE(reply.body.find("name=\"" + prefix(1) + "keuze\" value=\"ongewijzigd\" checked"), std::string::npos)
      << "begins anew";
  EXPECT_NE(reply.body.find("name=\"" + prefix(2) + "keuze\" value=\"geen\" checked"), std::string::npos)
      << "as it was typed";
  EXPECT_NE(reply.body.find("Tot later"), std::string::npos);
}

TEST_F(Round, AskingAboutAnotherPlaceBringsTheOpenOnesAlong) {
  const std::string first = asked("1");
  const std::string second = asked("2");
  EXPECT_EQ(page(first).status, 404) << "the newest mail holds everything";
  EXPECT_NE(page(second).body.find(name_of(1)), std::string::npos);
  EXPECT_NE(page(second).body.find(name_of(2)), std::string::npos);
  EXPECT_EQ(count("beschikbaarheidslink WHERE adres = '" + std::string(k_adres) + "'"), 1)
      << "of a link that was replaced no address is kept";
}

TEST_F(Round, WhatIsNotAnsweredIsRemindedOfInOneMail) {
  Form form = start(asked());
  add(form, 2, "ongewijzigd");
  add(form, 1, "later");
  add(form, 3, "later");
  EXPECT_EQ(send(form).status, 303);
  const auto starts_on = [&](const char* day) {
    server.stop();
    server.start(day);
    return mails().size();
  };
  EXPECT_EQ(starts_on("2026-12-04"), 1U);
  EXPECT_EQ(starts_on("2026-12-05"), 2U) << "after two weeks";
  EXPECT_EQ(starts_on("2026-12-05"), 2U) << "once";
  const std::string reminder = token_in(mails().back());
  EXPECT_NE(page(reminder).body.find("name=\"" + prefix(1) + "keuze\""), std::string::npos);
  EXPECT_NE(page(reminder).body.find("name=\"" + prefix(3) + "keuze\""), std::string::npos);
  EXPECT_EQ(page(reminder).body.find("name=\"" + prefix(2) + "keuze\""), std::string::npos);
  EXPECT_EQ(starts_on("2026-12-29"), 3U) << "after four weeks, ten days late";
  EXPECT_EQ(starts_on("2027-02-01"), 3U) << "not for ever";
  EXPECT_EQ(count("outbox WHERE sjabloon = 'beschikbaarheid.herinnerd' AND adres = '" + std::string(k_adres) + "'"), 2);
}

TEST_F(Round, WhoAnsweredIsNotRemindedAnyMore) {
  Form form = start(asked());
  for (const int place : {1, 2, 3}) add(form, place, "ongewijzigd");
  EXPECT_EQ(send(form).status, 303);
  server.stop();
  server.start("2026-12-06");
  EXPECT_EQ(mails().size(), 1U);
}

}  // namespace
}  // namespace stagepad::test
