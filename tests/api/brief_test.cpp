#include <gtest/gtest.h>

#include <map>
#include <string>

#include "shared/command/toetsing.hpp"
#include "shared/text/format.hpp"
#include "tests/api/beheer.hpp"
#include "tests/support/poppler.hpp"

// Letters about a stage over HTTP: when there are none, who gets them, and that asking changes nothing.

namespace stagepad::test {
namespace {

class LetterOfAStage : public testing::Test {
 protected:
  LetterOfAStage()
      : sanne(server.person("sanne")), marjan(server.person("marjan")), hanneke(server.person("hanneke")) {
    beeld = open_training(sanne, "sanne").beeld;
    isk = part_of(beeld, "isk");
  }

  [[nodiscard]] std::string path(const std::string& query = "") const {
    return path_of(beeld, isk) + query;
  }
  static std::string path_of(const Snapshot& of, OnderdeelId part) {
    return api::path_of(api::k_brief.pattern,
                        std::vector<std::string>{std::to_string(of.traject.id.value), std::to_string(part.value)});
  }

  void report() {
    MeldPlaats melding;
    melding.onderdeel = isk;
    melding.plek.instelling = "Kinderpolikliniek Sint Odulphus";
    melding.plek.specialisme = "kindergeneeskunde";
    melding.plek.setting = Setting::klinisch;
    melding.plek.stagebegeleider = "mw. dr. Ü. Ubbink-Çelik";
    beeld = does(sanne, beeld, melding);
  }
  void agree(Person& person) { beeld = does(person, beeld, BeoordeelPlaatsing{isk, Besluit::goedgekeurd, ""}); }
  void make_final() {
    report();
    agree(marjan);
    agree(hanneke);
  }

  /// Bytes go past the proxy that holds answers against the API document.
  static Reply letter(Person& person, const std::string& at, const Headers& headers = {}) {
    person.set_way(Way::direct);
    return person.get(at, headers);
  }

  DemoServer server;
  Person sanne;
  Person marjan;
  Person hanneke;
  Snapshot beeld;
  OnderdeelId isk;
};

TEST_F(LetterOfAStage, IsRefusedUntilItsPlaceIsFinalWithWhatIsMissing) {
  const auto refused = [&](const std::string& code, const std::vector<Rol>& missing) {
    for (const char* soort : {"bevestiging", "intentieverklaring"}) {
      const Reply reply = sanne.get(path(std::string("?soort=") + soort));
      EXPECT_EQ(reply.status, 409) << reply.body;
      const auto probleem = read_reply<Probleem>(reply);
      ASSERT_EQ(probleem.findings.size(), 1U);
      EXPECT_EQ(probleem.findings[0].code, code);
      EXPECT_EQ(probleem.findings[0].toestemming_van, missing);
    }
  };
  refused("brief.geen_plaats", {});
  report();
  refused("brief.niet_definitief", {Rol::instituutsopleider, Rol::stagebureau});
  agree(marjan);
  refused("brief.niet_definitief", {Rol::stagebureau});
  agree(hanneke);
  EXPECT_EQ(letter(sanne, path()).status, 200);
  does(hanneke, beeld, TrekPlaatsingIn{isk, "De kliniek sluit"});
  sanne.set_way(Way::validated);
  refused("brief.geen_plaats", {});
}

TEST_F(LetterOfAStage, IsRefusedForWhatIsNoStageOfTheTrainingOrNoQuestion) {
  make_final();
  for (const Onderdeel& each : beeld.traject.onderdelen) {
    if (each.soort != "jgz-1") continue;
    EXPECT_EQ(sanne.get(path_of(beeld, each.id)).status, 404) << "a practice period";
  }
  Person daan = server.person("daan");
  const Snapshot his = open_training(daan, "daan").beeld;
  EXPECT_EQ(daan.get(path_of(his, isk)).status, 404) << "the part of one training below another";
  EXPECT_EQ(sanne.get(path_of(beeld, OnderdeelId{999999})).status, 404);
  EXPECT_EQ(sanne.get(path("?deel=rivm")).status, 404);
  sanne.set_way(Way::direct);
  EXPECT_EQ(sanne.get(path("?soort=ansichtkaart")).status, 400);
  EXPECT_EQ(sanne.get(path("?taal=fr")).status, 400);
  EXPECT_EQ(sanne.send("POST", path()).status, 405);
}

TEST_F(LetterOfAStage, GoesToAiosIoAndStagebureauAndToNobodyElse) {
  make_final();
  // Signing in is kept, so everybody does first.
  std::map<std::string, Person> others;
  for (const char* other : {"daan", "kees", "youssef", "bram"}) others.emplace(other, server.person(other));
  const std::string before = server.database().fingerprint();
  for (Person* each : {&sanne, &marjan, &hanneke}) {
    const Reply reply = letter(*each, path());
    EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 300);
    EXPECT_EQ(reply.body, letter(sanne, path()).body) << "whoever asks";
  }
  for (const char* other : {"daan", "kees", "youssef"}) {
    Person& person = others.at(other);
    const Reply reply = person.get(path());
    EXPECT_EQ(reply.status, 404) << other;
    EXPECT_EQ(reply.body, person.get("/api/trajecten/999999/brieven/1").body) << other;
  }
  EXPECT_EQ(others.at("bram").get(path()).status, beeld.traject.praktijkopleider->naam.starts_with("Bram") ? 403 : 404);
  EXPECT_EQ(Person(server.port()).get(path()).status, 401);
  EXPECT_EQ(server.database().fingerprint(), before) << "asking changes nothing";
}

TEST_F(LetterOfAStage, IsAPdfInTheLanguageAskedFor) {
  make_final();
  const Reply dutch = letter(sanne, path("?soort=bevestiging&taal=nl"), {{"Accept-Language", "en"}});
  ASSERT_EQ(dutch.status, 200);
  EXPECT_EQ(dutch.header("Content-Type"), "application/pdf");
  EXPECT_EQ(dutch.header("Cache-Control"), "private, no-store");
  EXPECT_EQ(dutch.header("X-Content-Type-Options"), "nosniff");
  const std::string name = "Bevestiging Stage interdisciplinaire-klinische samenwerking " + beeld.traject.aios.naam + ".pdf";
  EXPECT_EQ(dutch.header("Content-Disposition"), "attachment; filename=\"" + name + "\"; filename*=UTF-8''" + name);
  const std::string text = text_of_pdf(dutch.body);
  const Toetsing toetsing(beeld, beeld.traject, open_training(sanne, "sanne").pakket);
  for (const std::string& each :
       {std::string("Kinderpolikliniek Sint Odulphus"), std::string("T.a.v. mw. dr. Ü. Ubbink-Çelik"), beeld.traject.aios.naam,
        beeld.traject.instituutsopleider.naam, std::string("15 januari 2027"),
        format_period(toetsing.context().planning.find(isk)->periode, Taal::nl)}) {
    EXPECT_NE(text.find(each), std::string::npos) << each << "\n" << text;
  }
  const Reply english = letter(sanne, path("?soort=intentieverklaring"), {{"Accept-Language", "en"}});
  EXPECT_NE(text_of_pdf(english.body).find("Statement of intent"), std::string::npos) << "that of the reader";
  EXPECT_EQ(english.body, letter(sanne, path("?soort=intentieverklaring&taal=en")).body);
}

TEST_F(LetterOfAStage, CarriesTheNameOfTheInstitute) {
  make_final();
  Person youssef = server.person("youssef");
  const Reply set = youssef.send("PUT", "/api/instellingen-van-systeem",
                                 R"({"instellingen":[{"sleutel":"naam_instituut","waarde":"Instituut De Vaart"}]})",
                                 if_match(1));
  ASSERT_EQ(set.status, 200) << set.body;
  const std::string pdf = letter(sanne, path("?soort=intentieverklaring&taal=nl")).body;
  EXPECT_NE(text_of_pdf(pdf).find("en Instituut De Vaart (het opleidingsinstituut)"), std::string::npos) << text_of_pdf(pdf);
  EXPECT_NE(poppler("pdfinfo", pdf).find("Author:          Instituut De Vaart\n"), std::string::npos);
}

}  // namespace
}  // namespace stagepad::test
