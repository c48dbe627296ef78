#include <algorithm>
#include <gtest/gtest.h>

#include "shared/base/sha256.hpp"
#include "tests/api/demo_server.hpp"

namespace stagepad::test {
namespace {

const DemoServer& server() {
  static const DemoServer shared;
  return shared;
}

TEST(Reading, ChangesNothing) {
  std::vector<Person> people;
  for (const char* name : {"daan", "kees", "bram", "hanneke", "youssef"}) {
    people.push_back(server().person(name));
  }
  const std::string hash = open_training(people[0], "daan").beeld.regelpakket;
  const std::string before = server().database().fingerprint();
  const std::int64_t audited = server().database().number("SELECT count(*) FROM audit");
  for (Person& person : people) {
    api::for_each_endpoint([&](const auto& endpoint) {
      if (endpoint.method != api::Method::get) return;
      for (const std::string& argument : {std::string("2"), std::string("4"), hash}) {
        EXPECT_LT(person.get(api::path_of(endpoint.pattern, argument)).status, 500);
      }
    });
    for (const char* path :
         {"/", "/opleiding", "/etalage", "/voorkeuren", "/werklijst", "/trajecten/2", "/aanmelden",
          "/healthz", "/texts/nl.json", "/nergens"}) {
      EXPECT_LT(person.get(path).status, 500) << path;
    }
  }
  EXPECT_EQ(server().database().fingerprint(), before);
  EXPECT_EQ(server().database().number("SELECT count(*) FROM audit"), audited);
}

TEST(Reading, AnswersNotModifiedToWhoHasItAlready) {
  Person daan = server().person("daan");
  const Reply first = daan.get("/api/trajecten/2");
  ASSERT_EQ(first.status, 200);
  const Reply second = daan.get("/api/trajecten/2", {{"If-None-Match", first.header("ETag")}});
  EXPECT_EQ(second.status, 304);
  EXPECT_EQ(second.body, "");
  EXPECT_EQ(second.header("ETag"), first.header("ETag"));
  EXPECT_EQ(daan.get("/api/trajecten/2", {{"If-None-Match", "\"1-0000\""}}).status, 200);
}

TEST(Reading, AnswersAnewOnAnotherDay) {
  DemoServer other;
  Person before = other.person("daan");
  const std::string etag = before.get("/api/trajecten/2").header("ETag");
  other.stop();
  other.start("2027-01-16");
  Person after = other.person("daan");
  const Reply reply = after.get("/api/trajecten/2", {{"If-None-Match", etag}});
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(to_iso(read_reply<Snapshot>(reply).vandaag), "2027-01-16");
}

TEST(Reading, GivesTheRulePackAsTheBytesItsHashIsOf) {
  Person daan = server().person("daan");
  const std::string hash = read_reply<Snapshot>(daan.get("/api/trajecten/2")).regelpakket;
  daan.set_way(Way::direct);  // the proxy reads JSON and writes it again
  const Reply reply = daan.get("/api/regelpakketten/" + hash);
  EXPECT_EQ(to_hex(sha256(reply.body)), hash);
  EXPECT_EQ(daan.get("/api/regelpakketten/" + std::string(64, '0')).status, 404);
  EXPECT_EQ(daan.get("/api/regelpakketten/va").status, 404);
}

TEST(Reading, HidesPlacesThatAreNotShownFromAios) {
  Person daan = server().person("daan");
  Person kees = server().person("kees");
  const auto names = [](Person& person) {
    std::vector<std::string> found;
    for (const auto& each : read_reply<Stageplaatsen>(person.get("/api/stageplaatsen")).plaatsen) {
      found.push_back(each.naam);
    }
    return found;
  };
  const auto shown = names(daan);
  const auto all = names(kees);
  const auto has = [](const std::vector<std::string>& list, const std::string& naam) {
    return std::find(list.begin(), list.end(), naam) != list.end();
  };
  for (const char* hidden : {"Arts in het wijkteam", "Jeugdarts in het speciaal onderwijs"}) {
    EXPECT_FALSE(has(shown, hidden)) << hidden;
    EXPECT_TRUE(has(all, hidden)) << hidden;
  }
  EXPECT_TRUE(has(shown, "Klinische geriatrie"));
}

TEST(Reading, HidesTheContactPersonWhereTheInstitutionSaysSo) {
  Person daan = server().person("daan");
  for (const auto& plaats : read_reply<Stageplaatsen>(daan.get("/api/stageplaatsen")).plaatsen) {
    if (plaats.naam == "Medisch adviseur bij een zorgverzekeraar") {
      EXPECT_EQ(plaats.contactpersoon, "");
    }
    if (plaats.naam == "Klinische geriatrie") {
      EXPECT_NE(plaats.contactpersoon, "");
    }
  }
}

TEST(Reading, PutsWhatWaitsForTheReaderFirst) {
  Person kees = server().person("kees");
  const auto regels = read_reply<Werklijst>(kees.get("/api/werklijst")).regels;
  ASSERT_FALSE(regels.empty());
  EXPECT_TRUE(regels.front().wacht_op_mij);
  EXPECT_EQ(regels.front().traject.programma_naam.nl, "Vertrouwensarts (VA)");
  EXPECT_TRUE(regels.front().start.has_value());
  EXPECT_TRUE(regels.front().uiterlijk.has_value());
  EXPECT_TRUE(std::is_partitioned(regels.begin(), regels.end(),
                                  [](const auto& each) { return each.wacht_op_mij; }));
  Person daan = server().person("daan");
  EXPECT_TRUE(read_reply<Werklijst>(daan.get("/api/werklijst")).regels.empty());
}

TEST(Reading, SaysThatThereIsNothingInTheFormThatWasAskedFor) {
  Person nobody(server().port());
  const Reply page = nobody.get("/nergens", {{"Accept", "text/html"}});
  EXPECT_EQ(page.status, 404);
  EXPECT_EQ(page.header("Content-Type"), "text/html; charset=utf-8");
  EXPECT_NE(page.body.find("Hier is niets"), std::string::npos);
  const Reply english =
      nobody.get("/nergens", {{"Accept", "text/html"}, {"Accept-Language", "en"}});
  EXPECT_NE(english.body.find("There is nothing here"), std::string::npos);
  const Reply problem = nobody.get("/api/nergens", {{"Accept", "text/html"}});
  EXPECT_EQ(problem.status, 404);
  EXPECT_EQ(problem.header("Content-Type"), "application/problem+json");
  EXPECT_EQ(read_reply<Probleem>(problem).code, "onbekend");
  // What is built in for the server's own use is not served.
  EXPECT_EQ(nobody.get("/migrations/0001_systeem.sql").status, 404);
  EXPECT_EQ(nobody.get("/rulepacks/va.json").status, 404);
}

TEST(Reading, TellsAMonitorThatAllIsWell) {
  Person nobody(server().port());
  EXPECT_EQ(nobody.get("/healthz").body, "ok\n");
}

}  // namespace
}  // namespace stagepad::test
