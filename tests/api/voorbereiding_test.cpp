#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/api/beheer.hpp"
#include "tests/api/empty_server.hpp"

// Somebody of the Stagebureau gets decisions of a trainer ready; the trainer alone decides.

namespace stagepad::test {
namespace {

const char* const k_page = "/waarneming";

Form prepares(const char* who, const char* first, const char* last) {
  return {{"soort", "voorbereiden"}, {"door", who}, {"eerste_dag", first}, {"laatste_dag", last}};
}

const WerklijstRegel* line_of(const Werklijst& list, VerzoekId verzoek) {
  for (const WerklijstRegel& each : list.regels) {
    if (each.verzoek.id == verzoek) return &each;
  }
  return nullptr;
}

class Preparation : public testing::Test {
 protected:
  Preparation() : marjan(server.person("marjan")), hanneke(server.person("hanneke")) {
    list = worklist(marjan);
    const WerklijstRegel* line = waiting_in(list);
    if (!line) return;
    verzoek = line->verzoek.id;
    path = "/api/trajecten/" + std::to_string(line->traject.id.value);
  }

  void SetUp() override { ASSERT_TRUE(verzoek.is_set()); }

  Snapshot beeld_of(Person& person) const { return read_reply<Snapshot>(person.get(path)); }
  BereidBesluitVoor words(std::optional<Besluit> besluit, const char* reden) const {
    return {Besluitonderwerp::verzoek, verzoek, {}, Rol::instituutsopleider, besluit, reden};
  }
  void appoint() {
    ASSERT_EQ(send_form(marjan, k_page, prepares("hanneke@stagepad.example", "15-1-2027", "29-1-2027")).status, 303);
  }

  DemoServer server;
  Person marjan;
  Person hanneke;
  Werklijst list;
  VerzoekId verzoek;
  std::string path;
};

TEST_F(Preparation, IsSeenByTheTrainerWhoAloneDecides) {
  EXPECT_EQ(send_command(hanneke, beeld_of(hanneke), words(Besluit::goedgekeurd, "")).status, 422) << "nobody asked";
  appoint();
  const Werklijst theirs = worklist(hanneke);
  const WerklijstRegel* line = line_of(theirs, verzoek);
  ASSERT_NE(line, nullptr);
  EXPECT_TRUE(line->wacht_op_mij);
  ASSERT_TRUE(line->voor);
  EXPECT_EQ(line->voor->id.value, person_id(server, "marjan"));

  const Snapshot beeld = beeld_of(hanneke);
  EXPECT_EQ(send_command(hanneke, beeld, BeslisVerzoek{verzoek, Besluit::goedgekeurd, ""}).status, 403)
      << "preparing is not deciding";
  const Reply ready = send_command(hanneke, beeld, words(Besluit::teruggestuurd, "Noem eerst je leerdoelen"));
  ASSERT_EQ(ready.status, 200) << ready.body.substr(0, 800);
  EXPECT_FALSE(line_of(worklist(hanneke), verzoek)->wacht_op_mij);

  const Snapshot seen = beeld_of(marjan);
  const Voorbereiding* found = find_voorbereiding(seen, verzoek, Rol::instituutsopleider);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->reden, "Noem eerst je leerdoelen");
  EXPECT_EQ(found->door.id.value, person_id(server, "hanneke"));
  EXPECT_EQ(find_verzoek(seen, verzoek)->status, VerzoekStatus::ingediend);
  // Neither does it stand in the history that everybody of the training reads.
  EXPECT_EQ(server.database().number("SELECT count(*) FROM audit WHERE action = 'besluit.voorbereid'"), 1);
  const auto history = walk<LogboekRegel>(marjan, path + "/geschiedenis");
  for (const LogboekRegel& each : history) EXPECT_NE(each.handeling, "besluit.voorbereid");
  // The aios does not see what was only got ready.
  for (const char* who : {"sanne", "daan", "fatima", "ruben", "noor", "jasper", "lotte", "milan", "esra"}) {
    if (person_id(server, who) != seen.traject.aios.id.value) continue;
    Person aios = server.person(who);
    EXPECT_EQ(aios.get(path).body.find("Noem eerst"), std::string::npos);
    EXPECT_TRUE(beeld_of(aios).voorbereidingen.empty());
  }

  // The trainer decides otherwise, and what was ready is gone.
  const Reply decided = send_command(marjan, seen, BeslisVerzoek{verzoek, Besluit::teruggestuurd, "Bel me even"});
  ASSERT_EQ(decided.status, 200) << decided.body.substr(0, 800);
  EXPECT_TRUE(read_reply<Uitkomst>(decided).beeld.voorbereidingen.empty());
  EXPECT_EQ(server.database().number("SELECT count(*) FROM voorbereiding"), 0);
  EXPECT_EQ(server.database().rows("SELECT action FROM audit WHERE action LIKE 'besluit.%' ORDER BY seq"),
            "besluit.voorbereid\n");
}

TEST_F(Preparation, IsReplacedAndTakenBack) {
  appoint();
  EXPECT_EQ(send_command(hanneke, beeld_of(hanneke), words(Besluit::goedgekeurd, "")).status, 200);
  EXPECT_EQ(send_command(hanneke, beeld_of(hanneke), words(Besluit::teruggestuurd, "Toch niet")).status, 200);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM voorbereiding"), 1);
  EXPECT_EQ(send_command(hanneke, beeld_of(hanneke), words(std::nullopt, "")).status, 200);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM voorbereiding"), 0);
}

TEST_F(Preparation, EndsOnItsLastDay) {
  appoint();
  server.stop();
  server.start("2027-01-30");
  Person again = server.person("hanneke");
  EXPECT_EQ(line_of(worklist(again), verzoek), nullptr);
  EXPECT_EQ(send_command(again, beeld_of(again), words(Besluit::goedgekeurd, "")).status, 422);
}

TEST_F(Preparation, IsForTheStagebureauAndNoAccessToDecide) {
  const Reply other = send_form(marjan, k_page, prepares("kees@stagepad.example", "15-1-2027", "16-1-2027"));
  EXPECT_EQ(other.status, 422);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM waarneming"), 0);
  appoint();
  EXPECT_EQ(server.database().rows("SELECT soort FROM waarneming"), "voorbereiden\n");
  const auto ik = read_reply<Ik>(hanneke.get("/api/ik"));
  ASSERT_EQ(ik.waarnemingen.size(), 1U);
  EXPECT_EQ(ik.waarnemingen[0].soort, Waarnemingsoort::voorbereiden);
}

TEST_F(Preparation, MailsOfATrainerGoToWhoActsToo) {
  EXPECT_EQ(send_form(marjan, k_page, {{"soort", "waarnemen"}, {"door", "kees@stagepad.example"},
                                       {"eerste_dag", "15-1-2027"}, {"laatste_dag", "29-1-2027"}}).status, 303);
  // A request of an aios of Marjan.
  Person sanne = server.person("sanne");
  const Snapshot beeld = open_training(sanne, "sanne").beeld;
  if (beeld.traject.instituutsopleider.id.value != person_id(server, "marjan")) GTEST_FAIL() << "another demonstration";
  const std::int64_t before = server.database().number(
      "SELECT count(*) FROM outbox WHERE persoon = " + std::to_string(person_id(server, "kees")));
  VraagGoedkeuring asked;
  asked.onderdeel = part_of(beeld, "kz");
  asked.route = Route::eigen;
  asked.eigen_instelling = "Museum Boerhaave";
  const Reply reply = send_command(sanne, beeld, asked);
  ASSERT_EQ(reply.status, 200) << reply.body.substr(0, 800);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM outbox WHERE persoon = " +
                                     std::to_string(person_id(server, "kees"))), before + 1);
}

}  // namespace
}  // namespace stagepad::test
