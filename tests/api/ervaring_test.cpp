#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/api/beheer.hpp"
#include "tests/api/empty_server.hpp"

// What aios tell about a place is shown by four, without who said it; the institution answers by its mailed link.

namespace stagepad::test {
namespace {

/// On that day the as of Ruben is over.
constexpr const char* k_day = "2026-11-21";

/// Makes the place of that stage one of the etalage that three told about: one more, and all four are shown.
std::int64_t place_with_three(DemoServer& server) {
  const std::int64_t plaats = server.database().number(
      "SELECT stageplaats FROM plaatservaring GROUP BY stageplaats HAVING count(*) = 3 ORDER BY stageplaats LIMIT 1");
  server.stop();
  WritableDatabase(server.data())
      .change("UPDATE plek SET stageplaats = " + std::to_string(plaats) +
              " WHERE onderdeel = (SELECT o.id FROM onderdeel o JOIN traject t ON t.id = o.traject JOIN persoon p ON p.id = t.aios"
              " WHERE p.email = 'ruben@stagepad.example' AND o.soort = 'as')");
  server.start(k_day);
  return plaats;
}

class Experience : public testing::Test {
 protected:
  Experience() {
    beeld = open_training(ruben, "ruben").beeld;
    as = part_of(beeld, "as");
  }

  std::string path() const { return "/api/stageplaatsen/" + std::to_string(plaats); }
  StageplaatsKaart kaart() { return made<StageplaatsKaart>(hanneke.get(path())); }
  Reply tells(const std::string& words) {
    return send_command(ruben, reload(ruben, beeld), DeelErvaring{as, {5, 4, 3, 2, words}});
  }

  DemoServer server = DemoServer(k_day);
  std::int64_t plaats = place_with_three(server);
  Person ruben = server.person("ruben");
  Person hanneke = server.person("hanneke");
  Snapshot beeld;
  OnderdeelId as;
};

TEST_F(Experience, IsSharedOnceAndShownWithThreeOthers) {
  ASSERT_GT(plaats, 0);
  EXPECT_FALSE(kaart().plaats.ervaringen) << "three";
  EXPECT_EQ(tells("  Fijne plek ").status, 200);
  const std::string history = "/api/trajecten/" + std::to_string(beeld.traject.id.value) + "/geschiedenis";
  for (const LogboekRegel& each : walk<LogboekRegel>(hanneke, history)) {
    EXPECT_NE(each.handeling, "ervaring.gedeeld") << "nobody else hears of it";
  }
  const auto shown = kaart().plaats.ervaringen;
  ASSERT_TRUE(shown);
  EXPECT_EQ(shown->aantal, 4);
  EXPECT_EQ(std::count(shown->toelichtingen.begin(), shown->toelichtingen.end(), "Fijne plek"), 1);
  EXPECT_EQ(tells("Nog een keer").status, 422);
  // Who is not signed in sees nothing of it, on the page and over the API.
  Person nobody(server.port());
  EXPECT_EQ(nobody.get("/api/etalage").body.find("Fijne plek"), std::string::npos);
}

TEST_F(Experience, NobodyLearnsWhoSaidIt) {
  EXPECT_EQ(tells("Fijne plek").status, 200);
  EXPECT_EQ(reload(ruben, beeld).ervaring_gedeeld, (std::vector<GedeeldeErvaring>{{as, ""}})) << "the aios knows";
  for (const char* who : {"kees", "hanneke"}) {
    Person other = server.person(who);
    EXPECT_TRUE(reload(other, beeld).ervaring_gedeeld.empty()) << who;
  }
  // The log knows that, not what or where; nobody is mailed.
  EXPECT_EQ(server.database().number("SELECT count(*) FROM audit WHERE action = 'ervaring.gedeeld'"), 1);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM audit WHERE payload LIKE '%Fijne plek%'"), 0);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM outbox WHERE parameters LIKE '%Fijne plek%'"), 0);
}

TEST_F(Experience, TheInstitutionAnswersByItsLink) {
  EXPECT_EQ(tells("Fijne plek").status, 200);
  EXPECT_EQ(hanneke.send("POST", "/api/beschikbaarheidsvragen", "{\"plaatsen\":[" + std::to_string(plaats) + "]}").status, 200);
  wait_until_mail_went(server.database());
  std::string token;
  for (const std::string& mail : mails_in(server.data())) {
    if (mail.find("/beschikbaarheid") != std::string::npos) token = token_in(mail);
  }
  Person institution(server.port());
  const std::string page = institution.get("/beschikbaarheid?sleutel=" + token).body;
  EXPECT_NE(page.find("Fijne plek"), std::string::npos);
  EXPECT_EQ(page.find("Ruben"), std::string::npos);
  // The address has more places than this one: the form says which it is about.
  const auto replies = [&](const std::string& vraag, const std::string& naam) {
    return send_form(institution, "/beschikbaarheid/reactie",
                     {{"sleutel", token}, {"vraag", vraag}, {"naam", naam}, {"tekst", "Dank"}});
  };
  const std::string vraag = std::to_string(server.database().number(
      "SELECT id FROM beschikbaarheidsvraag WHERE antwoord IS NULL AND stageplaats = " + std::to_string(plaats)));
  EXPECT_NE(page.find("name=\"vraag\" value=\"" + vraag + "\""), std::string::npos);
  const Reply empty = replies(vraag, "");
  EXPECT_EQ(empty.status, 422);
  EXPECT_NE(empty.body.find(">Dank</textarea>"), std::string::npos) << "what was typed stays";
  for (const char* none : {"", "0", "999999", "x"}) EXPECT_EQ(replies(none, "A. Dijk").status, 409) << none;
  EXPECT_FALSE(kaart().plaats.ervaringen->reactie);
  EXPECT_EQ(replies(vraag, "A. Dijk").status, 303);
  EXPECT_EQ(kaart().plaats.ervaringen->reactie, (Ervaringsreactie{"A. Dijk", *parse_iso_date(k_day), "Dank"}));
  EXPECT_EQ(send_form(institution, "/beschikbaarheid/reactie",
                      {{"sleutel", std::string(43, 'a')}, {"naam", "X"}, {"tekst", "Y"}})
                .status,
            404);
}

TEST_F(Experience, AnAnswerOnPaperIsEnteredByTheStagebureau) {
  const auto answers = [&](const char* who, const std::string& body) {
    Person person = server.person(who);
    return person.send("PUT", path() + "/ervaringsreactie", body, if_match(kaart().versie)).status;
  };
  const std::string body = R"({"naam":"A. Dijk","tekst":"Dank"})";
  EXPECT_EQ(answers("hanneke", body), 422) << "there is nothing to answer yet";
  EXPECT_EQ(tells("Fijne plek").status, 200);
  EXPECT_EQ(answers("kees", body), 403);
  EXPECT_EQ(answers("hanneke", body), 200);
  EXPECT_EQ(kaart().plaats.ervaringen->reactie->naam, "A. Dijk");
}

}  // namespace
}  // namespace stagepad::test
