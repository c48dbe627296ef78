#include <gtest/gtest.h>

#include <string>

#include "shared/base/sha256.hpp"
#include "tests/api/beheer.hpp"
#include "tests/unit/shared/zip_of.hpp"

// Scans of answers that came on paper: about a stage, and about the availability of a place.

namespace stagepad::test {
namespace {

/// On that day the report of Ruben's as has been in since 9 October.
constexpr const char* k_day = "2026-11-21";
const Headers k_bytes = {{"Content-Type", "application/octet-stream"}};

class Paper : public testing::Test {
 protected:
  Paper() : server(k_day), ruben(server.person("ruben")), hanneke(server.person("hanneke")) {
    beeld = open_training(ruben, "ruben").beeld;
    as = part_of(beeld, "as");
    ruben.set_way(Way::direct);
    hanneke.set_way(Way::direct);
  }

  std::string path() const { return "/api/trajecten/" + std::to_string(beeld.traject.id.value) + "/papieren"; }

  Reply add(Person& person, const std::string& inhoud, const std::string& naam = "brief.pdf") {
    Headers headers = command_headers(beeld);
    headers.push_back(k_bytes.front());
    const Reply reply = person.send("POST", path() + "?onderdeel=" + std::to_string(as.value) +
                                                "&over=stagebeoordeling&naam=" + naam, inhoud, headers);
    beeld = reload(ruben, beeld);
    return reply;
  }
  std::string scan(int nummer) const { return path() + "/" + std::to_string(as.value) + "/" + std::to_string(nummer); }

  DemoServer server;
  Person ruben;
  Person hanneke;
  Snapshot beeld;
  OnderdeelId as;
};

TEST_F(Paper, IsKeptWithItsStageAndReadByWhoTakesPart) {
  const Reply reply = add(hanneke, a_pdf("Getekend"), "Beoordeling%20Ruben.pdf");
  ASSERT_EQ(reply.status, 200) << reply.body.substr(0, 600);
  ASSERT_EQ(beeld.papieren.size(), 1U);
  EXPECT_EQ(beeld.papieren[0].naam, "Beoordeling Ruben.pdf");
  EXPECT_EQ(beeld.papieren[0].over, Papiersoort::stagebeoordeling);
  EXPECT_EQ(beeld.papieren[0].door.id.value, person_id(server, "hanneke"));
  Person kees = server.person("kees");
  for (Person* each : {&ruben, &kees, &hanneke}) {
    const Reply file = each->get(scan(1));
    EXPECT_EQ(file.status, 200);
    EXPECT_EQ(file.body, a_pdf("Getekend"));
    EXPECT_EQ(file.header("Content-Type"), "application/pdf");
  }
  EXPECT_EQ(ruben.get(scan(2)).status, 404);
  Person daan = server.person("daan");
  EXPECT_EQ(daan.get(scan(1)).status, 404) << "a training of somebody else";
  EXPECT_EQ(Person(server.port()).get(scan(1)).status, 401);
  const std::string entry = server.database().rows("SELECT action, payload FROM audit WHERE action LIKE 'papier.%'");
  EXPECT_EQ(entry.find("papier.toegevoegd|"), 0U) << entry;
  EXPECT_NE(entry.find(to_hex(sha256(a_pdf("Getekend")))), std::string::npos) << entry;
  EXPECT_EQ(entry.find("Ruben"), std::string::npos) << "no names in the log";
}

TEST_F(Paper, IsAddedByTheStagebureauOnlyAndIsAPdf) {
  const std::string before = server.database().fingerprint();
  EXPECT_EQ(add(ruben, a_pdf("x")).status, 403);
  const Reply typed = add(hanneke, zip_of(docx_files()), "brief.docx");
  EXPECT_EQ(typed.status, 422);
  EXPECT_NE(typed.body.find("papier.geen_pdf"), std::string::npos) << typed.body;
  EXPECT_EQ(add(hanneke, "geen document").status, 422);
  EXPECT_EQ(server.database().fingerprint(), before);
  EXPECT_EQ(add(hanneke, a_pdf("x")).status, 200);
  EXPECT_EQ(add(hanneke, a_pdf("x")).status, 422) << "it is there already";
}

TEST_F(Paper, GoesWithTheStageAndTheSameContentElsewhereStays) {
  EXPECT_EQ(add(hanneke, a_pdf("x")).status, 200);
  server.stop();
  WritableDatabase database(server.data());
  const std::int64_t contents = server.database().number("SELECT count(*) FROM documentinhoud");
  database.change("DELETE FROM papierantwoord");
  EXPECT_EQ(server.database().number("SELECT count(*) FROM documentinhoud"), contents - 1);
}

TEST_F(Paper, OfAnInstitutionIsKeptWithItsAnswer) {
  const std::string place = "/api/stageplaatsen/1";
  auto kaart = read_reply<StageplaatsKaart>(hanneke.get(place));
  Beschikbaarheidsantwoord answer;
  answer.naam = "mw. P. Post";
  answer.zichtbaarheid = Zichtbaarheid::ingelogd;
  const Reply entered = hanneke.send("POST", place + "/beschikbaarheid", to_json(answer), if_match(kaart.versie));
  ASSERT_EQ(entered.status, 200) << entered.body.substr(0, 600);
  kaart = read_reply<StageplaatsKaart>(entered);
  ASSERT_FALSE(kaart.dossier->beschikbaarheid.empty());
  const std::int64_t vraag = kaart.dossier->beschikbaarheid.front().vraag;
  const auto add_scan = [&](Person& person, std::int64_t id, const std::string& inhoud) {
    return person.send("POST", place + "/papieren?vraag=" + std::to_string(id) + "&naam=kaart.pdf", inhoud, k_bytes);
  };
  const Reply added = add_scan(hanneke, vraag, a_pdf("een"));
  ASSERT_EQ(added.status, 200) << added.body.substr(0, 600);
  EXPECT_EQ(read_reply<StageplaatsKaart>(added).dossier->beschikbaarheid.front().scan, "kaart.pdf");
  EXPECT_EQ(hanneke.get(place + "/papieren/" + std::to_string(vraag)).body, a_pdf("een"));
  EXPECT_EQ(add_scan(hanneke, vraag, a_pdf("twee")).status, 200) << "another one takes its place";
  EXPECT_EQ(hanneke.get(place + "/papieren/" + std::to_string(vraag)).body, a_pdf("twee"));
  EXPECT_EQ(add_scan(hanneke, vraag + 1000, a_pdf("x")).status, 404);
  EXPECT_EQ(hanneke.get("/api/stageplaatsen/2/papieren/" + std::to_string(vraag)).status, 404) << "of another place";
  EXPECT_EQ(add_scan(ruben, vraag, a_pdf("x")).status, 403);
  EXPECT_EQ(ruben.get(place + "/papieren/" + std::to_string(vraag)).status, 403);
  Person kees = server.person("kees");
  EXPECT_FALSE(read_reply<StageplaatsKaart>(kees.get(place)).dossier->beschikbaarheid.front().scan)
      << "an IO sees the answer, not the paper";
}

}  // namespace
}  // namespace stagepad::test
