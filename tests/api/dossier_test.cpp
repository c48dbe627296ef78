#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "shared/api/dossier.hpp"
#include "shared/base/sha256.hpp"
#include "tests/api/beheer.hpp"
#include "tests/api/validating_proxy.hpp"
#include "tests/support/poppler.hpp"

// The dossier of a training: who gets it, what is in it as programs of others open it, and that it leaves nothing behind.

namespace stagepad::test {
namespace {

/// On that day the report of Ruben's as has been in since 9 October.
constexpr const char* k_day = "2026-11-21";

std::string said_by(const std::string& command, int& status) {
  std::string text;
  FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
  if (!pipe) return "no pipe";
  std::array<char, 4096> part{};
  while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe)) text.append(part.data(), count);
  status = ::pclose(pipe);
  return text;
}

/// An archive as Python and unzip open it.
class Opened {
 public:
  explicit Opened(const std::string& bytes) {
    const std::string file = (folder_.path() / "dossier.zip").string();
    std::ofstream(file, std::ios::binary) << bytes;
    int status = -1;
    const std::string tested = said_by("/usr/bin/unzip -t " + file, status);
    EXPECT_EQ(status, 0) << tested;
    const std::string listed = said_by("/usr/bin/python3 " + std::string(STAGEPAD_SOURCE_DIR) +
                                           "/tests/api/archive/read_zip.py " + file + " " + (folder_.path() / "in").string(),
                                       status);
    EXPECT_EQ(status, 0) << listed;
    for (std::size_t at = 0; at < listed.size();) {
      const std::string line = listed.substr(at, listed.find('\n', at) - at);
      at += line.size() + 1;
      const auto first = line.find('\x1f');
      const auto second = line.find('\x1f', first + 1);
      paths.push_back(line.substr(0, first));
      files[paths.back()] = {paths.back(), "", std::stoll(line.substr(first + 1, second - first - 1)), line.substr(second + 1)};
    }
  }

  [[nodiscard]] std::string content(const std::string& path) const { return read_text(folder_.path() / "in" / path); }
  [[nodiscard]] std::string path_with(const std::string& part) const {
    const auto found = std::find_if(paths.begin(), paths.end(), [&](const auto& each) { return each.find(part) != std::string::npos; });
    return found == paths.end() ? std::string() : *found;
  }

  std::vector<std::string> paths;
  std::map<std::string, Dossierbestand> files;

 private:
  TemporaryFolder folder_;
};

class Dossier : public testing::Test {
 protected:
  Dossier() : server(k_day), ruben(server.person("ruben")), kees(server.person("kees")), hanneke(server.person("hanneke")) {
    OpenTraining training = open_training(ruben, "ruben");
    beeld = std::move(training.beeld);
    pakket = std::move(training.pakket);
    as = part_of(beeld, "as");
    for (Person* each : {&ruben, &kees, &hanneke}) each->set_way(Way::direct);
  }

  [[nodiscard]] std::string path(const std::string& query = "") const { return path_of(beeld.traject.id.value) + query; }
  static std::string path_of(std::int64_t traject) { return api::path_of(api::k_dossier.pattern, std::to_string(traject)); }
  [[nodiscard]] std::string of_stage() const { return "?onderdeel=" + std::to_string(as.value); }

  /// Two more versions of the report and a scan.
  void add_documents() {
    ASSERT_EQ(send_command(kees, reload(kees, beeld),
                           BeoordeelVerslag{as, Rol::instituutsopleider, Besluit::teruggestuurd, "Te kort"}).status, 200);
    beeld = reload(ruben, beeld);
    ASSERT_EQ(send_document(ruben, beeld, as, a_pdf("twee"), "Mijn verslag: over|onder?.pdf").status, 200);
    beeld = reload(ruben, beeld);
    ASSERT_EQ(send_document(ruben, beeld, as, a_pdf("drie"), "Ærø.pdf").status, 200);
    beeld = reload(ruben, beeld);
    Headers headers = command_headers(beeld);
    headers.emplace_back("Content-Type", std::string(api::k_any_bytes));
    ASSERT_EQ(hanneke.send("POST", "/api/trajecten/" + std::to_string(beeld.traject.id.value) + "/papieren?onderdeel=" +
                                       std::to_string(as.value) + "&over=stagebeoordeling&naam=handtekening.pdf",
                           a_pdf("Getekend"), headers).status, 200);
    beeld = reload(ruben, beeld);
  }

  Opened opened(Person& person, const std::string& query = "") {
    const Reply reply = person.get(path(query));
    EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 500);
    EXPECT_EQ(reply.header("Content-Type"), "application/zip");
    return Opened(reply.body);
  }

  DemoServer server;
  Person ruben;
  Person kees;
  Person hanneke;
  Snapshot beeld;
  Regelpakket pakket;
  OnderdeelId as;
};

/// As it stands in a page.
std::string escaped(const std::string& text) {
  std::string html;
  for (const char c : text) {
    if (c == '&') html += "&amp;";
    else if (c == '<') html += "&lt;";
    else if (c == '>') html += "&gt;";
    else if (c == '"') html += "&quot;";
    else if (c == '\'') html += "&#39;";
    else if (c == '\n') html += "<br>";
    else html += c;
  }
  return html;
}

TEST_F(Dossier, GoesToEverybodyOfTheTrainingAndToNobodyElse) {
  for (Person* each : {&ruben, &kees, &hanneke}) EXPECT_EQ(each->get(path()).status, 200);
  for (const char* other : {"daan", "youssef", "marjan"}) {
    Person person = server.person(other);
    const Reply reply = person.get(path());
    EXPECT_EQ(reply.status, 404) << other;
    EXPECT_EQ(reply.body, person.get(path_of(999999)).body) << other;
  }
  const auto& po = beeld.traject.praktijkopleider;
  EXPECT_EQ(server.person("bram").get(path()).status, po && po->naam.starts_with("Bram") ? 200 : 404);
  EXPECT_EQ(Person(server.port()).get(path()).status, 401);
}

TEST_F(Dossier, OfWhatIsNoStageOfTheTrainingIsRefused) {
  const Snapshot his = open_training(hanneke, "daan").beeld;
  const auto of = [&](OnderdeelId part) { return path("?onderdeel=" + std::to_string(part.value)); };
  for (const Onderdeel& each : his.traject.onderdelen) EXPECT_EQ(hanneke.get(of(each.id)).status, 404) << "of another training";
  EXPECT_EQ(ruben.get(path("?onderdeel=999999")).status, 404);
  int periods = 0;
  const Opleidingsplanning planning = bereken_planning(beeld.traject, pakket);
  for (const GeplandOnderdeel& each : planning.onderdelen) {
    if (each.is_stage()) continue;
    ++periods;
    EXPECT_EQ(ruben.get(of(each.onderdeel->id)).status, 404) << "a practice period";
  }
  EXPECT_GT(periods, 0);
  EXPECT_EQ(ruben.get(path("?onderdeel=as")).status, 400);
  EXPECT_EQ(ruben.get(path("?taal=fr")).status, 400);
}

TEST_F(Dossier, HoldsEveryVersionEveryScanAndTheLettersAsTheyAre) {
  add_documents();
  const Opened dossier = opened(ruben);
  EXPECT_EQ(dossier.content(dossier.path_with("Stageverslag versie 2 - Mijn verslag- over-onder-.pdf")), a_pdf("twee"));
  EXPECT_EQ(dossier.content(dossier.path_with("Stageverslag versie 3 - Ærø.pdf")), a_pdf("drie"));
  EXPECT_EQ(dossier.content(dossier.path_with("Stageverslag versie 1 - ")),
            ruben.get(document_path(beeld, as, 1)).body) << "the one of the demonstration";
  EXPECT_EQ(dossier.content(dossier.path_with("Scan 1, Stagebeoordeling - handtekening.pdf")), a_pdf("Getekend"));
  const std::string letter = dossier.content(dossier.path_with("Brief 1 - "));
  EXPECT_NE(text_of_pdf(letter).find(beeld.traject.aios.naam), std::string::npos);
}

TEST_F(Dossier, SaysWhatIsInItWithSizesAndHashes) {
  add_documents();
  const Opened dossier = opened(ruben);
  const auto read = read_json<Dossierinhoud>(dossier.content("inhoud.json"));
  ASSERT_TRUE(read.ok()) << dossier.content("inhoud.json").substr(0, 500);
  EXPECT_EQ(read.value.traject, beeld.traject.id);
  EXPECT_EQ(read.value.op, beeld.vandaag);
  EXPECT_EQ(read.value.bestanden.size() + 1, dossier.paths.size()) << "all but itself";
  for (const Dossierbestand& each : read.value.bestanden) {
    const auto found = dossier.files.find(each.pad);
    ASSERT_NE(found, dossier.files.end()) << each.pad;
    EXPECT_EQ(each.grootte, found->second.grootte) << each.pad;
    EXPECT_EQ(each.sha256, found->second.sha256) << each.pad;
    EXPECT_NE(each.wat, "");
  }
}

TEST_F(Dossier, HasAnOverviewThatStandsByItself) {
  add_documents();
  const Opened dossier = opened(ruben);
  EXPECT_EQ(dossier.paths.front(), "overzicht.html");
  const std::string page = dossier.content("overzicht.html");
  EXPECT_NE(page.find(beeld.traject.aios.naam), std::string::npos);
  EXPECT_NE(page.find("<style>"), std::string::npos);
  for (const char* outside : {"<script", "<link", "url(", "src=", "href=\"/"}) {
    EXPECT_EQ(page.find(outside), std::string::npos) << outside;
  }
  EXPECT_NE(page.find("Stageverslag%20versie%202%20-%20Mijn%20verslag"), std::string::npos) << "links to what lies beside it";
  const auto& plannen = beeld.stageplannen;
  const auto plan = std::find_if(plannen.begin(), plannen.end(), [&](const auto& each) { return each.onderdeel == as; });
  ASSERT_NE(plan, plannen.end());
  EXPECT_NE(page.find("Stageplan, Versie " + std::to_string(plan->versie)), std::string::npos) << "and how the stage went";
  EXPECT_NE(page.find("Te kort"), std::string::npos) << "why the report came back";
  EXPECT_NE(opened(ruben, "?taal=en").content("overview.html").find("In this dossier"), std::string::npos);
}

TEST_F(Dossier, OfThePoHoldsWhatTheScreenShowsAndNoLetters) {
  add_documents();
  Person bram = server.person("bram");
  bram.set_way(Way::direct);
  does(hanneke, beeld, WijzigOpleiders{beeld.traject.instituutsopleider.id, PersoonId{person_id(server, "bram")}});
  const Opened all = opened(hanneke);
  const Opened his = opened(bram);
  std::vector<std::string> without_letters = all.paths;
  std::erase_if(without_letters, [](const std::string& each) { return each.find("/Brief ") != std::string::npos; });
  EXPECT_LT(without_letters.size(), all.paths.size());
  EXPECT_EQ(his.paths, without_letters);
  EXPECT_EQ(his.content("geschiedenis.csv"), all.content("geschiedenis.csv"));
  EXPECT_EQ(his.content("overzicht.html").find("Brief 1"), std::string::npos);
  EXPECT_EQ(opened(bram, of_stage()).path_with("Brief "), "");
}

TEST_F(Dossier, TellsWhatWasAskedAndDecidedAndWhy) {
  int requests = 0;
  int reasons = 0;
  int dispensations = 0;
  int preferences = 0;
  for (const char* aios : {"ruben", "sanne", "daan", "fatima"}) {
    const Snapshot seen = open_training(hanneke, aios).beeld;
    const Reply reply = hanneke.get(path_of(seen.traject.id.value));
    ASSERT_EQ(reply.status, 200) << aios;
    const std::string page = Opened(reply.body).content("overzicht.html");
    const auto tells = [&](const std::string& text) { return page.find(escaped(text)) != std::string::npos; };
    for (const Verzoek& each : seen.verzoeken) {
      ++requests;
      EXPECT_TRUE(tells(each.toelichting)) << aios << ": " << each.toelichting;
      EXPECT_TRUE(tells(each.eigen_instelling)) << aios << ": " << each.eigen_instelling;
      for (const StageplaatsId place : each.plaatsen) {
        if (const Stageplaats* shown = find_plaats(seen, place)) {
          EXPECT_TRUE(tells(shown->naam)) << shown->naam;
        }
      }
      for (const Beslissing& decided : each.beslissingen) {
        EXPECT_TRUE(tells(decided.door.naam));
        if (decided.reden.empty()) continue;
        ++reasons;
        EXPECT_TRUE(tells("Reden: " + decided.reden)) << aios << ": " << decided.reden;
      }
    }
    for (const Ontheffing& each : seen.traject.ontheffingen) {
      ++dispensations;
      EXPECT_TRUE(tells("Ontheffingen"));
      EXPECT_TRUE(tells(each.reden)) << aios << ": " << each.reden;
    }
    for (const Voorkeur& each : seen.voorkeuren) {
      ++preferences;
      EXPECT_TRUE(tells(std::to_string(each.rang) + "e keuze")) << aios;
    }
  }
  EXPECT_GT(requests, 3);
  EXPECT_GT(reasons, 0);
  EXPECT_GT(dispensations, 0);
  EXPECT_GT(preferences, 0);
}

TEST_F(Dossier, HasTheHistoryInWordsAndSafeAgainstFormulas) {
  Person youssef = server.person("youssef");
  const std::string at = "/api/personen/" + std::to_string(beeld.traject.aios.id.value);
  const auto kaart = made<PersoonKaart>(youssef.get(at));
  made<PersoonKaart>(youssef.send("PUT", at, R"x({"naam":"=SOM(A1)","email":"ruben@stagepad.example","rollen":["aios"]})x",
                                  if_match(kaart.versie)));
  add_documents();
  const std::string csv = opened(hanneke).content("geschiedenis.csv");
  EXPECT_EQ(csv.find("\xEF\xBB\xBFWanneer;Wie;"), 0U) << csv.substr(0, 200);
  EXPECT_NE(csv.find(";'=SOM(A1);"), std::string::npos) << csv;
  EXPECT_EQ(csv.find(";=SOM"), std::string::npos);
  EXPECT_NE(csv.find("'=SOM(A1) "), std::string::npos) << "the sentence begins with the name as well";
  EXPECT_EQ(csv.find("verslag.toegevoegd"), std::string::npos) << "in words";
}

TEST_F(Dossier, OfOneStageHoldsNothingOfTheOthers) {
  add_documents();
  // Something about the training as a whole: the same trainers, with another PO.
  WijzigOpleiders trainers{beeld.traject.instituutsopleider.id, PersoonId{person_id(server, "bram")}};
  if (beeld.traject.praktijkopleider && beeld.traject.praktijkopleider->id == trainers.praktijkopleider) {
    trainers.praktijkopleider.reset();
  }
  beeld = does(hanneke, beeld, trainers);
  const Opened whole = opened(ruben);
  const Opened stage = opened(ruben, of_stage());
  const auto read = read_json<Dossierinhoud>(stage.content("inhoud.json"));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value.onderdeel, as);
  const std::string report = stage.path_with("Stageverslag versie 3");
  ASSERT_NE(report, "");
  const std::string folder = report.substr(0, report.find('/') + 1);
  for (const std::string& each : stage.paths) {
    EXPECT_TRUE(each.starts_with(folder) || each.find('/') == std::string::npos) << each;
  }
  for (const std::string& each : stage.paths) EXPECT_EQ(whole.files.count(each), 1U) << each;
  EXPECT_LT(stage.content("overzicht.html").size(), whole.content("overzicht.html").size());
  for (const Verzoek& each : beeld.verzoeken) {
    const std::string asked = escaped(each.toelichting);
    if (asked.empty()) continue;
    EXPECT_NE(whole.content("overzicht.html").find(asked), std::string::npos);
    EXPECT_EQ(stage.content("overzicht.html").find(asked) != std::string::npos, each.onderdeel == as) << asked;
  }
  EXPECT_LT(stage.content("geschiedenis.csv").size(), whole.content("geschiedenis.csv").size()) << "not of the training";
  EXPECT_NE(stage.content("geschiedenis.csv").find("verslag"), std::string::npos);
}

TEST_F(Dossier, IsTheSameForTheSameStateAndLeavesNothingBehind) {
  add_documents();
  const std::string before = server.database().fingerprint();
  const Reply once = ruben.get(path());
  ASSERT_EQ(once.status, 200);
  const std::string name = "Dossier " + beeld.traject.aios.naam + " 2026-11-21.zip";
  EXPECT_EQ(once.header("Content-Disposition"), "attachment; filename=\"" + name + "\"; filename*=UTF-8''" + name);
  EXPECT_EQ(once.header("Cache-Control"), "private, no-store");
  EXPECT_EQ(once.header("Content-Length"), std::to_string(once.body.size()));
  EXPECT_EQ(sha256(once.body), sha256(ruben.get(path()).body));
  EXPECT_EQ(server.database().fingerprint(), before) << "asking changes nothing";
  for (const auto& each : std::filesystem::directory_iterator(server.data())) {
    EXPECT_EQ(each.path().filename().string().find("unnamed"), std::string::npos) << each.path();
  }
}

}  // namespace
}  // namespace stagepad::test
