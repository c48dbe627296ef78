#include <algorithm>

#include "shared/api/ruilingen.hpp"
#include "tests/unit/client/screens.hpp"

// Swaps of places on the screen: who asks, who is asked, the IO who decides, and the Stagebureau that sees all.

namespace stagepad::client {
namespace {

Ruilstage offer(const char* aios, const char* plaats) {
  return {aios, {"M+G-stage", "M+G stage"}, plaats, "GGD Noord", day("2027-03-01"), day("2027-05-31")};
}

/// As Sanne sees the swap she asked for her second part.
RuilKaart asked() {
  RuilKaart kaart;
  kaart.id = {5};
  kaart.mijn = {Ruilpartij::aanvrager};
  kaart.traject = TrajectId{1};
  kaart.onderdeel = OnderdeelId{2};
  kaart.aanvrager = offer("Sanne de Wit", "Infectieziekten");
  kaart.adres = "noor@umc.example";
  kaart.toelichting = "Zullen we ruilen?";
  kaart.gevraagd_op = day("2026-11-20");
  kaart.uiterlijk = day("2026-12-04");
  kaart.instemmingen = {{Ruilpartij::aanvrager, day("2026-11-20")}};
  kaart.wacht_op = {Ruilpartij::collega};
  kaart.versie = 4;
  return kaart;
}

/// As it is for this party: what each does not see is left out.
RuilKaart seen_by(std::vector<Ruilpartij> partijen, RuilKaart kaart = asked()) {
  kaart.mijn = std::move(partijen);
  kaart.adres.clear();
  kaart.collega = offer("Noor van den Berg", "Jeugdgezondheidszorg");
  return kaart;
}

RuilKaart for_trainers(std::vector<Ruilpartij> partijen) {
  RuilKaart kaart = seen_by(std::move(partijen));
  kaart.stand = Ruilstand::ingestemd;
  kaart.toelichting.clear();
  kaart.instemmingen.push_back({Ruilpartij::collega, day("2026-11-21")});
  kaart.wacht_op = {Ruilpartij::opleider_aanvrager, Ruilpartij::opleider_collega};
  return kaart;
}

class SwapScreens : public Screens {
 protected:
  void know(const std::vector<RuilKaart>& kaarten) { answers["/api/ruilingen"] = to_json(Ruilingen{kaarten}); }

  void open_training(const std::string& url) {
    Plek plek;
    plek.stageplaats = StageplaatsId{31};
    plek.instelling = "GGD Noord";
    find_onderdeel(beeld.traject, OnderdeelId{2})->plek = plek;
    TrajectRegel own;
    own.id = beeld.traject.id;
    own.aios = beeld.traject.aios;
    own.instituutsopleider = {{8}, "Ilse Bakker"};
    own.programma = beeld.traject.programma;
    own.cohort = beeld.traject.cohort;
    answers["/api/trajecten?aantal=200"] = to_json(Trajecten{{own}, {}});
    answers["/api/trajecten/1"] = to_json(beeld);
    answers["/api/regelpakketten/hash"] = content_of("assets/rulepacks/jgz-2024.json");
    answers["/api/stageplaatsen?aantal=200"] = R"({"plaatsen":[]})";
    answers["/api/rondes"] = R"({"rondes":[]})";
    open(url, {Rol::aios}, beeld.traject.aios.id);
  }

  [[nodiscard]] bool has(Role role, std::string_view name) const { return screen.find(role, name) != nullptr; }

  /// The last request that changes something.
  [[nodiscard]] const platform::Request* change() const {
    const auto found =
        std::find_if(sent.rbegin(), sent.rend(), [](const platform::Request& each) { return each.method != "GET"; });
    return found == sent.rend() ? nullptr : &*found;
  }
  [[nodiscard]] std::string change_text() const {
    return change() ? change()->method + " " + change()->path + " " + change()->body : "none";
  }

  Snapshot beeld = snapshot();
};

TEST_F(SwapScreens, AnAiosAsksAColleagueByAddress) {
  know({});
  open_training("/opleiding?stage=2");
  ASSERT_TRUE(screen.click(Role::button, "Ruilen met een collega"));
  settle();
  screen.click(Role::button, "Vraag je collega");
  settle();
  EXPECT_TRUE(says("Vul het e-mailadres van je collega in."));
  EXPECT_EQ(change_text(), "none");
  screen.type(Role::text_field, "E-mailadres van je collega", "noor@umc.example");
  screen.type(Role::text_area, "Bericht aan je collega", "Zullen we ruilen?");
  screen.draw(6);
  is_whole();
  answers["POST /api/trajecten/1/ruilingen"] = to_json(asked());
  statuses["POST /api/trajecten/1/ruilingen"] = 201;
  know({asked()});
  screen.click(Role::button, "Vraag je collega");
  settle();
  EXPECT_EQ(change_text(), "POST /api/trajecten/1/ruilingen "
                           R"({"onderdeel":2,"email":"noor@umc.example","toelichting":"Zullen we ruilen?"})");
  EXPECT_TRUE(says("Gevraagd aan noor@umc.example"));
  EXPECT_TRUE(says("Wie je collega is en om welke plaats het gaat, staat hier zodra die instemt."));
  EXPECT_FALSE(has(Role::button, "Ruilen met een collega")) << "one at a time";
  is_whole();
}

TEST_F(SwapScreens, AStageWithoutAPlaceHasNoneToSwap) {
  know({});
  open_training("/opleiding?stage=4");
  EXPECT_FALSE(has(Role::button, "Ruilen met een collega"));
}

TEST_F(SwapScreens, WhoAskedTakesItBackAfterAQuestion) {
  know({asked()});
  open_training("/opleiding?stage=2");
  EXPECT_FALSE(has(Role::button, "Stem in met de ruil")) << "it waits for the other";
  EXPECT_TRUE(screen.ui().duplicate_keys().empty()) << "before the dialog";
  ASSERT_TRUE(screen.click(Role::button, "Trek de ruil in… Ruil van Sanne de Wit"));
  screen.draw(8);
  EXPECT_TRUE(says("Iedereen die ervan weet, krijgt bericht."));
  EXPECT_EQ(change_text(), "none");
  is_whole();
  ASSERT_TRUE(screen.click(Role::button, "Annuleren"));
  screen.draw(8);
  EXPECT_FALSE(says("Iedereen die ervan weet, krijgt bericht."));
  EXPECT_EQ(change_text(), "none");
  ASSERT_TRUE(screen.click(Role::button, "Trek de ruil in… Ruil van Sanne de Wit"));
  screen.draw(8);
  RuilKaart ended = asked();
  ended.stand = Ruilstand::ingetrokken;
  ended.wacht_op.clear();
  ended.geeindigd_op = day("2026-11-21");
  ended.geeindigd_door = Ruilpartij::aanvrager;
  answers["POST /api/ruilingen/5/intrekking"] = to_json(ended);
  know({ended});
  ASSERT_TRUE(screen.click(Role::button, "Trek de ruil in"));
  settle();
  EXPECT_EQ(change_text(), R"(POST /api/ruilingen/5/intrekking {"reden":""})");
  EXPECT_TRUE(says("Ingetrokken"));
  EXPECT_TRUE(has(Role::button, "Ruilen met een collega")) << "another colleague can be asked";
}

TEST_F(SwapScreens, SayWhatIsGivenUpOnAWaitingListBeforeSomebodyAgrees) {
  RuilKaart kaart = seen_by({Ruilpartij::collega});
  know({kaart});
  open_training("/voorkeuren");
  EXPECT_FALSE(says("op een wachtlijst. Met de ruil"));
  kaart.collega->wachtlijst = true;
  know({kaart});
  screen.advance(31'000);
  settle();
  EXPECT_TRUE(says("Noor van den Berg staat voor deze stage op een wachtlijst. Met de ruil vervalt die plek."));
}

TEST_F(SwapScreens, AListDoesNotWaitAnyMoreOnceThereIsAnotherPlace) {
  beeld.voorkeuren = {{{2}, {31}, 1, VoorkeurStatus::voorlopig_geplaatst, day("2026-11-15")}};
  know({});
  open_training("/voorkeuren");
  EXPECT_TRUE(says("Doorgegeven op 15 november 2026."));
  EXPECT_FALSE(says("nog niet geplaatst"));
  EXPECT_FALSE(says("Doorgeven kan uiterlijk"));
}

TEST_F(SwapScreens, TheColleagueFindsTheQuestionAboveThePreferences) {
  know({seen_by({Ruilpartij::collega})});
  open_training("/voorkeuren");
  ASSERT_TRUE(has(Role::heading, "Ruil van Sanne de Wit met Noor van den Berg"));
  EXPECT_TRUE(says("Infectieziekten, GGD Noord"));
  EXPECT_TRUE(says("Zullen we ruilen?"));
  EXPECT_TRUE(says("beslissen de opleiders van jullie beiden"));
  is_whole();
  answers["POST /api/ruilingen/5/antwoorden"] = to_json(for_trainers({Ruilpartij::collega}));
  know({for_trainers({Ruilpartij::collega})});
  ASSERT_TRUE(screen.click(Role::button, "Stem in met de ruil"));
  settle();
  EXPECT_EQ(change_text(), R"(POST /api/ruilingen/5/antwoorden {"antwoord":"akkoord","reden":""})");
  EXPECT_FALSE(has(Role::heading, "Ruil van Sanne de Wit met Noor van den Berg")) << "it waits for others now";
}

TEST_F(SwapScreens, WhatTheRulesForbidCannotBeAgreedTo) {
  RuilKaart kaart = seen_by({Ruilpartij::collega});
  kaart.bevindingen = {refusal("ruil.plaats_veranderd", "/onderdeel")};
  know({kaart});
  open_training("/voorkeuren");
  EXPECT_TRUE(says("De stage heeft niet meer de plaats of de dagen waarover deze ruil gaat"));
  screen.click(Role::button, "Stem in met de ruil");
  settle();
  EXPECT_EQ(change_text(), "none");
}

TEST_F(SwapScreens, AnIoDecidesInTheWorklistAndSaysWhyNot) {
  know({for_trainers({Ruilpartij::opleider_aanvrager, Ruilpartij::opleider_collega})});
  answers["/api/rondes"] = R"({"rondes":[]})";
  open("/werklijst", {Rol::instituutsopleider}, {8});
  ASSERT_TRUE(has(Role::heading, "Ruil van Sanne de Wit met Noor van den Berg"));
  EXPECT_FALSE(says("Niets wacht op jou"));
  EXPECT_TRUE(says("Met de laatste instemming wisselen beide plaatsen meteen."));
  is_whole();
  screen.click(Role::button, "Wijs af");
  settle();
  EXPECT_EQ(change_text(), "none") << "a trainer says why";
  screen.type(Role::text_area, "Reden", "Past niet bij het leerdoel");
  screen.draw(6);
  answers["POST /api/ruilingen/5/antwoorden"] = to_json(for_trainers({}));
  know({});
  screen.click(Role::button, "Wijs af");
  settle();
  EXPECT_EQ(change_text(),
            R"(POST /api/ruilingen/5/antwoorden {"antwoord":"afgewezen","reden":"Past niet bij het leerdoel"})");
  EXPECT_TRUE(says("Niets wacht op jou"));
}

TEST_F(SwapScreens, AnIoWhoAgreedIsNotAskedAgain) {
  RuilKaart kaart = for_trainers({Ruilpartij::opleider_aanvrager});
  kaart.instemmingen.push_back({Ruilpartij::opleider_aanvrager, day("2026-11-21")});
  kaart.wacht_op = {Ruilpartij::opleider_collega};
  know({kaart});
  open("/werklijst", {Rol::instituutsopleider}, {8});
  EXPECT_TRUE(says("Niets wacht op jou"));
  EXPECT_FALSE(has(Role::button, "Stem in met de ruil"));
}

TEST_F(SwapScreens, TheStagebureauSeesAllAndCallsOneOffWithAReason) {
  RuilKaart unknown = asked();
  unknown.id = {6};
  unknown.mijn = {Ruilpartij::stagebureau};
  know({seen_by({Ruilpartij::stagebureau}), unknown});
  answers["/api/rondes"] = R"({"rondes":[]})";
  open("/rondes", {Rol::stagebureau});
  ASSERT_TRUE(has(Role::heading, "Ruilen van stageplaatsen"));
  EXPECT_TRUE(says("Onder dit adres is geen stage gevonden die past."));
  is_whole();
  ASSERT_TRUE(screen.click(Role::button, "Zet de ruil stop… Ruil van Sanne de Wit met Noor van den Berg"));
  screen.draw(8);
  screen.click(Role::button, "Zet de ruil stop");
  settle();
  EXPECT_EQ(change_text(), "none") << "with a reason only";
  screen.type(Role::text_area, "Reden", "De plaats vervalt");
  screen.draw(6);
  answers["POST /api/ruilingen/5/stopzetting"] = to_json(unknown);
  screen.click(Role::button, "Zet de ruil stop");
  settle();
  EXPECT_EQ(change_text(), R"(POST /api/ruilingen/5/stopzetting {"reden":"De plaats vervalt"})");
}

RuilKaart lapsed() {
  RuilKaart kaart = asked();
  kaart.id = {2};
  kaart.stand = Ruilstand::verlopen;
  kaart.wacht_op.clear();
  kaart.geeindigd_op = day("2026-11-01");
  return kaart;
}

TEST_F(SwapScreens, AllThatRunStandWithTheStage) {
  RuilKaart other = seen_by({Ruilpartij::collega});
  other.id = {7};
  other.aanvrager.aios = "Daan Postma";
  know({other, seen_by({Ruilpartij::collega}), lapsed()});
  open_training("/opleiding?stage=2");
  EXPECT_TRUE(has(Role::heading, "Ruil van Daan Postma met Noor van den Berg"));
  EXPECT_TRUE(has(Role::heading, "Ruil van Sanne de Wit met Noor van den Berg"));
  EXPECT_FALSE(says("Verlopen"));
  EXPECT_TRUE(has(Role::button, "Ruilen met een collega")) << "being asked does not keep from asking";
  is_whole();
}

TEST_F(SwapScreens, TheNewestThatEndedStandsWithTheStageWhenNoneRuns) {
  RuilKaart older = lapsed();
  older.id = {1};
  older.adres = "daan@umc.example";
  know({lapsed(), older});
  open_training("/opleiding?stage=2");
  EXPECT_TRUE(says("Verlopen"));
  EXPECT_TRUE(says("noor@umc.example"));
  EXPECT_FALSE(says("daan@umc.example"));
}

TEST_F(SwapScreens, WhyItEndedStandsWithTheStage) {
  RuilKaart kaart = for_trainers({Ruilpartij::aanvrager});
  kaart.stand = Ruilstand::afgewezen;
  kaart.wacht_op.clear();
  kaart.geeindigd_op = day("2026-11-21");
  kaart.geeindigd_door = Ruilpartij::opleider_collega;
  kaart.reden = "Past niet bij het leerdoel";
  know({kaart});
  open_training("/opleiding?stage=2");
  EXPECT_TRUE(says("Reden van de opleider van de collega"));
  EXPECT_TRUE(says("Past niet bij het leerdoel"));
  EXPECT_FALSE(has(Role::button, "Trek de ruil in… Ruil van Sanne de Wit met Noor van den Berg"));
  is_whole();
}

}  // namespace
}  // namespace stagepad::client
