#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>

#include "tests/api/beheer.hpp"
#include "tests/api/empty_server.hpp"

// A trainer who is away hands the worklist over; what is done says for whom.

namespace stagepad::test {
namespace {

const char* const k_page = "/waarneming";

Form days(const char* door, const char* first, const char* last) {
  return {{"door", door}, {"eerste_dag", first}, {"laatste_dag", last}};
}

TEST(ActingFor, TakesOverTheWorklistAndSignsForTheOther) {
  DemoServer server;
  Person marjan = server.person("marjan");
  Person kees = server.person("kees");
  const Werklijst before = worklist(marjan);
  const WerklijstRegel* request = waiting_in(before);
  ASSERT_NE(request, nullptr);
  const std::string path = "/api/trajecten/" + std::to_string(request->traject.id.value);
  EXPECT_EQ(kees.get(path).status, 404) << "not his";

  EXPECT_EQ(send_form(marjan, k_page, days("kees@stagepad.example", "15-1-2027", "29 januari 2027")).status, 303);
  EXPECT_EQ(kees.get(path).status, 200);
  const Werklijst theirs = worklist(kees);
  EXPECT_TRUE(std::any_of(theirs.regels.begin(), theirs.regels.end(), [&](const WerklijstRegel& each) {
    return each.verzoek.id == request->verzoek.id && each.wacht_op_mij;
  }));
  const auto ik = read_reply<Ik>(kees.get("/api/ik"));
  ASSERT_EQ(ik.waarnemingen.size(), 1U);
  EXPECT_EQ(ik.waarnemingen[0].namens.naam, read_reply<Ik>(marjan.get("/api/ik")).persoon.naam);
  EXPECT_NE(kees.get("/api/trajecten?tekst=" + request->traject.aios.naam.substr(0, 4)).body.find(
                "\"id\":" + std::to_string(request->traject.id.value)),
            std::string::npos);

  const Snapshot beeld = read_reply<Snapshot>(kees.get(path));
  const Reply reply = send_command(kees, beeld, BeslisVerzoek{request->verzoek.id, Besluit::teruggestuurd, "Licht toe"});
  ASSERT_EQ(reply.status, 200) << reply.body.substr(0, 800);
  const auto after = read_reply<Uitkomst>(reply).beeld;
  const Verzoek* decided = find_verzoek(after, request->verzoek.id);
  ASSERT_TRUE(decided && decided->beslissingen.size() == 1U);
  EXPECT_EQ(decided->beslissingen[0].door.id.value, person_id(server, "kees"));
  ASSERT_TRUE(decided->beslissingen[0].namens.has_value());
  EXPECT_EQ(decided->beslissingen[0].namens->id.value, person_id(server, "marjan"));
  EXPECT_EQ(server.database().number("SELECT json_extract(payload, '$.namens') FROM audit WHERE action = "
                                     "'verzoek.teruggestuurd' ORDER BY seq DESC LIMIT 1"),
            person_id(server, "marjan"));
  // The one who was away sees what was decided, and by whom.
  const Werklijst own = worklist(marjan);
  EXPECT_TRUE(std::any_of(own.regels.begin(), own.regels.end(), [&](const WerklijstRegel& each) {
    return each.verzoek.id == request->verzoek.id && each.verzoek.beslissingen.size() == 1U && !each.wacht_op_mij;
  }));
  Person youssef = server.person("youssef");
  const std::string log = youssef.get("/api/logboek?soort=verzoek").body;
  EXPECT_NE(log.find("\"namens\":{"), std::string::npos) << log.substr(0, 600);
}

TEST(ActingFor, EndsOnItsLastDayOrWhenItIsTakenBack) {
  DemoServer server;
  Person marjan = server.person("marjan");
  const Werklijst before = worklist(marjan);
  const WerklijstRegel* request = waiting_in(before);
  ASSERT_NE(request, nullptr);
  const std::string path = "/api/trajecten/" + std::to_string(request->traject.id.value);
  send_form(marjan, k_page, days("kees@stagepad.example", "16-1-2027", "17-1-2027"));
  Person kees = server.person("kees");
  EXPECT_EQ(kees.get(path).status, 404) << "not yet";
  server.stop();
  server.start("2027-01-17");
  Person kees_again = server.person("kees");
  EXPECT_EQ(kees_again.get(path).status, 200);
  Person marjan_again = server.person("marjan");
  const std::string id = server.database().rows("SELECT id FROM waarneming");
  EXPECT_EQ(send_form(marjan_again, std::string(k_page) + "/beeindigen", {{"waarneming", id.substr(0, id.find('\n'))}}).status, 303);
  EXPECT_EQ(kees_again.get(path).status, 404);
  EXPECT_EQ(server.database().rows("SELECT action FROM audit WHERE action LIKE 'waarneming.%' ORDER BY seq"),
            "waarneming.vastgelegd\nwaarneming.ingetrokken\n");
}

TEST(ActingFor, IsForTrainersAmongThemselves) {
  DemoServer server;
  Person marjan = server.person("marjan");
  Person fatima = server.person("fatima");
  EXPECT_EQ(fatima.get(k_page).status, 403);
  EXPECT_EQ(send_form(fatima, k_page, days("kees@stagepad.example", "15-1-2027", "16-1-2027")).status, 403);
  for (const char* who : {"marjan@stagepad.example", "fatima@stagepad.example", "niemand@stagepad.example", "x"}) {
    const Reply reply = send_form(marjan, k_page, days(who, "15-1-2027", "16-1-2027"));
    EXPECT_EQ(reply.status, 422) << who;
    EXPECT_NE(reply.body.find(who), std::string::npos) << "what was typed stays";
  }
  EXPECT_EQ(server.database().number("SELECT count(*) FROM waarneming"), 0);
  send_form(marjan, k_page, days("kees@stagepad.example", "15-1-2027", "16-1-2027"));
  const std::string id = server.database().rows("SELECT id FROM waarneming");
  Person thea = server.person("thea");
  send_form(thea, std::string(k_page) + "/beeindigen", {{"waarneming", id.substr(0, id.find('\n'))}});
  EXPECT_EQ(server.database().number("SELECT count(*) FROM waarneming WHERE ingetrokken_op IS NULL"), 1)
      << "only the two themselves end it";
  // Looking at the page changes nothing.
  const std::string before = server.database().fingerprint();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(marjan.get(k_page).status, 200);
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST(ActingFor, IsMailedToWhoActs) {
  DemoServer server;
  Person marjan = server.person("marjan");
  send_form(marjan, k_page, days("kees@stagepad.example", "15-1-2027", "16-1-2027"));
  const auto waits = [&] {
    return server.database().number("SELECT count(*) FROM outbox WHERE sjabloon = 'waarneming.vastgelegd' AND status = 'wacht'");
  };
  for (int i = 0; i < 300 && waits() > 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(100));
  EXPECT_EQ(server.database().number("SELECT count(*) FROM outbox WHERE sjabloon = 'waarneming.vastgelegd' AND status = "
                                     "'verzonden' AND persoon = " + std::to_string(person_id(server, "kees"))),
            1);
}

}  // namespace
}  // namespace stagepad::test
