#include <gtest/gtest.h>

#include "shared/api/overzichten.hpp"
#include "shared/api/werkbord.hpp"
#include "tests/unit/client/screens.hpp"

// The work board of the Stagebureau: its lines in words, each with the way to where it is solved.
namespace stagepad::client {
namespace {

constexpr const char* k_all = "/api/werkbord?aantal=100";

TrajectRegel training() {
  TrajectRegel traject;
  traject.id = {5};
  traject.aios = {{7}, "Sanne de Wit"};
  traject.instituutsopleider = {{8}, "Ilse Bakker"};
  traject.programma = "jgz";
  traject.cohort = day("2026-01-01");
  return traject;
}

Werkbordregel late_report() {
  Werkbordregel regel;
  regel.sleutel = "beurt/12";
  regel.traject = training();
  regel.onderdeel = OnderdeelId{12};
  regel.stage = Tweetalig{"M+G-stage", "M+G placement"};
  regel.wie = Rol::aios;
  regel.taak = "verslag";
  regel.sinds = day("2026-10-01");
  regel.uiterlijk = day("2026-11-01");
  return regel;
}

Werkbordregel full_place() {
  Werkbordregel regel;
  regel.sleutel = "plaats/3";
  regel.soort = Werkbordsoort::botst;
  regel.zaak = Werkbordzaak::plaats;
  regel.stageplaats = StageplaatsId{3};
  regel.naam = "Jeugdpsychiatrie";
  regel.instelling = "GGD Noord";
  regel.personen = {{{7}, "Sanne de Wit"}, {{9}, "Daan Bos"}};
  regel.aantal = 1;
  return regel;
}

Werkbordregel failed_mail() {
  Werkbordregel regel;
  regel.sleutel = "bericht/4";
  regel.soort = Werkbordsoort::mislukt;
  regel.zaak = Werkbordzaak::bericht;
  regel.sinds = day("2026-11-20");
  regel.adres = "weg@proef.example";
  regel.sjabloon = "persoon.uitnodiging";
  regel.fout = "550 no such user";
  return regel;
}

Werkbord board_of(std::vector<Werkbordregel> regels) {
  return {{{Werkbordsoort::te_laat, 1}, {Werkbordsoort::mislukt, 1}, {Werkbordsoort::botst, 1}, {Werkbordsoort::onbeantwoord, 0}},
          std::move(regels), {}};
}

TEST_F(Screens, TheWorkBoardLeadsEachLineToWhereItIsSolved) {
  answers[k_all] = to_json(board_of({late_report(), failed_mail(), full_place()}));
  open("/werkbord", {Rol::stagebureau});
  const Node* report = screen.find(Role::link, "Sanne de Wit");
  ASSERT_NE(report, nullptr);
  EXPECT_EQ(report->href, "/trajecten/5?stage=12");
  EXPECT_TRUE(says("Lever je stageverslag in · M+G-stage"));
  EXPECT_TRUE(says("sinds 1 oktober 2026 (51 dagen)"));
  const Node* place = screen.find(Role::link, "Jeugdpsychiatrie");
  ASSERT_NE(place, nullptr);
  EXPECT_EQ(place->href, "/stageplaatsen/3");
  EXPECT_TRUE(says("1 stage past hier niet in. Geplaatst: Sanne de Wit en Daan Bos"));
  EXPECT_TRUE(says("Een mail aan weg@proef.example is niet verstuurd"));
  EXPECT_TRUE(says("550 no such user"));
  EXPECT_NE(screen.find(Role::button, "Te laat · 1"), nullptr);
  EXPECT_NE(screen.find(Role::button, "Alles · 3"), nullptr);
  is_whole();
}

TEST_F(Screens, AKindOfTheWorkBoardIsAskedOfTheServerAndStandsInTheAddress) {
  answers[k_all] = to_json(board_of({late_report(), failed_mail(), full_place()}));
  answers["/api/werkbord?aantal=100&soort=botst"] = to_json(board_of({full_place()}));
  open("/werkbord", {Rol::stagebureau});
  screen.click(Role::button, "Botst · 1");
  settle();
  EXPECT_EQ(screen.find(Role::link, "Sanne de Wit"), nullptr);
  EXPECT_NE(screen.find(Role::link, "Jeugdpsychiatrie"), nullptr);
  EXPECT_TRUE(screen.find(Role::button, "Botst · 1")->flags & ui::flag_selected);
}

TEST_F(Screens, AnEmptyWorkBoardSaysThatAllIsWell) {
  answers[k_all] = to_json(Werkbord{});
  open("/werkbord", {Rol::stagebureau});
  EXPECT_NE(screen.find(Role::heading, "Er ligt niets"), nullptr);
}

TEST_F(Screens, TheWorkBoardIsForTheStagebureauAlone) {
  open("/werkbord", {Rol::instituutsopleider});
  EXPECT_NE(screen.find(Role::heading, "Deze pagina bestaat niet"), nullptr);
  EXPECT_EQ(screen.find(Role::link, "Werkbord"), nullptr);
  for (const auto& each : sent) EXPECT_EQ(each.path.find("/api/werkbord"), std::string::npos);
}

TEST_F(Screens, AnswerTimesStandBesideWhoAnsweredNothing) {
  Antwoordtijden times;
  times.vanaf = day("2025-11-21");
  times.tot_en_met = day("2026-11-21");
  times.partijen = {{Rol::instituutsopleider, 12, 1, 9}, {Rol::contactpersoon, 0, 0, 0}};
  answers["/api/antwoordtijden"] = to_json(times);
  Capaciteit capaciteit;
  capaciteit.soorten = {{"mg", 0, {{day("2026-11-01"), 4, 2, 3}}}, {"keuze", 0, {{day("2026-11-01"), 4, 2, 0}}}};
  answers["/api/capaciteit"] = to_json(capaciteit);
  open("/werkbord?deel=cijfers", {Rol::stagebureau});
  EXPECT_NE(screen.find(Role::table, "Antwoordtijden"), nullptr);
  EXPECT_TRUE(says("1 dag"));
  EXPECT_TRUE(says("9 dagen"));
  EXPECT_TRUE(says("1 te weinig"));
  const Node* all = screen.find(Role::link, "Alle maanden en soorten stages");
  ASSERT_NE(all, nullptr);
  EXPECT_EQ(all->href, "/overzicht?deel=capaciteit");
  is_whole();
}

}  // namespace
}  // namespace stagepad::client
