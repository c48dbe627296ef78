#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/unit/client/screens.hpp"
#include "wasm-client/app/geschiedenis.hpp"

// The chosen stage on Mijn opleiding: what the aios finds there at each of its steps.
namespace stagepad::client {
namespace {

/// The training of an aios of JGZ-2024, unless a test says otherwise: see snapshot().
class StageScreens : public Screens {
 protected:
  Onderdeel& stage(std::int64_t id) { return *find_onderdeel(beeld.traject, OnderdeelId{id}); }

  /// Signed in as the aios, with that stage chosen.
  void open_stage(std::int64_t id) {
    TrajectRegel own;
    own.id = beeld.traject.id;
    own.aios = beeld.traject.aios;
    own.instituutsopleider = beeld.traject.instituutsopleider;
    own.programma = beeld.traject.programma;
    own.cohort = beeld.traject.cohort;
    answers["/api/trajecten?aantal=200"] = to_json(Trajecten{{own}, {}});
    answers["/api/trajecten/1"] = to_json(beeld);
    answers["/api/regelpakketten/hash"] = content_of("assets/rulepacks/" + beeld.traject.programma + ".json");
    answers["/api/stageplaatsen?aantal=200"] = R"({"plaatsen":[]})";
    open("/opleiding?stage=" + std::to_string(id), {Rol::aios}, beeld.traject.aios.id);
  }

  [[nodiscard]] bool has_button(std::string_view name) const { return screen.find(Role::button, name) != nullptr; }

  Snapshot beeld = snapshot();
};

Plek place(const char* instelling, const char* adres) {
  Plek plek;
  plek.instelling = instelling;
  plek.stagebegeleider = "dr. Ada de Boer";
  plek.stagebegeleider_email = adres;
  return plek;
}

TEST_F(StageScreens, EachPartStageHasAStagebegeleiderToInvite) {
  beeld.traject.programma = "izb";
  beeld.traject.onderdelen = {part(1, "izb-1"), part(2, "as"), part(3, "mg"), part(4, "izb-2"), part(5, "kz")};
  stage(2).delen = {{"as-rivm", {}, Route::toegewezen, place("RIVM", "landelijk@rivm.example")},
                    {"as-mmb", {}, Route::eigen, place("Streeklaboratorium", "ada@streeklab.example")}};
  open_stage(2);
  ASSERT_TRUE(has_button("Vraag de stagebegeleider van RIVM/LCI om een bijdrage"));
  ASSERT_TRUE(screen.click(Role::button, "Vraag de stagebegeleider van Medische microbiologie om een bijdrage"));
  settle();
  EXPECT_EQ(sent.back().body, R"({"onderdeel":2,"deel":"as-mmb"})");
  is_whole();
}

TEST_F(StageScreens, AnEndThatMovedIsCarriedOverWhileTheStageGoesOn) {
  beeld.vandaag = day("2027-07-15");
  stage(2).plek = place("GGD Noord", "ada@ggd.example");
  stage(2).einde = AfwijkendEinde{day("2027-09-14"), Einderede::in_overleg, Rol::stagebureau, day("2027-07-14")};
  open_stage(2);
  EXPECT_TRUE(says("Schema controleren en overnemen in MijnRGS")) << "it is the aios's turn";
  EXPECT_TRUE(has_button("Staat in MijnRGS"));
}

TEST_F(StageScreens, WhatStandsInMijnRgsIsNotAskedForAgain) {
  beeld.vandaag = day("2027-07-15");
  stage(2).plek = place("GGD Noord", "ada@ggd.example");
  stage(2).voortgang.in_mijnrgs_gezet = day("2027-05-01");
  open_stage(2);
  EXPECT_NE(screen.find(Role::heading, "Begeleiding"), nullptr);
  EXPECT_FALSE(has_button("Staat in MijnRGS"));
}

TEST_F(StageScreens, AStageplanThatNobodyAsksForCanBeWrittenAllTheSame) {
  beeld.traject.programma = "tno-later";
  stage(4).plek = place("Revalidatiecentrum", "ada@revalidatie.example");
  open_stage(4);
  EXPECT_EQ(screen.find(Role::text_area, "Wat wil je leren?"), nullptr) << "it is folded";
  ASSERT_TRUE(screen.click(Role::button, "Schrijf een stageplan"));
  settle();
  EXPECT_NE(screen.find(Role::text_area, "Wat wil je leren?"), nullptr);
  EXPECT_TRUE(has_button("Staat in MijnRGS")) << "which waits for no plan here";
  is_whole();
}

LogboekRegel entry(std::int64_t nummer, const char* handeling, const char* soort, std::int64_t object) {
  LogboekRegel regel;
  regel.nummer = nummer;
  regel.moment_ms = 1'800'000'000'000 + nummer;
  regel.handeling = handeling;
  regel.soort = soort;
  regel.object = object;
  regel.inhoud = "{}";
  return regel;
}

TEST_F(StageScreens, TheHistoryOfATrainingSaysWhoDidWhatForWhom) {
  LogboekRegel valued = entry(7, "verslag.gewaardeerd", "onderdeel", 2);
  valued.door = PersoonVerwijzing{{5}, "Thea Mulder"};
  valued.namens = PersoonVerwijzing{{8}, "Ilse Bakker"};
  valued.inhoud = R"({"traject":1,"rol":"instituutsopleider"})";
  LogboekRegel judged = entry(6, "verslag.goedgekeurd", "onderdeel", 2);
  judged.inhoud = R"({"rol":"stagebegeleider","besluit":"goedgekeurd"})";
  LogboekRegel asked = entry(5, "verzoek.ingediend", "verzoek", 3);
  asked.door = beeld.traject.aios;
  LogboekRegel begun = entry(4, "traject.begonnen", "traject", 1);
  begun.inhoud.reset();
  Verzoek verzoek;
  verzoek.id = {3};
  verzoek.traject = {1};
  verzoek.soort = VerzoekSoort::stageplaats;
  verzoek.onderdeel = OnderdeelId{2};
  beeld.verzoeken = {verzoek};
  const std::string history = "/api/trajecten/1/geschiedenis?aantal=20";
  answers[history] = to_json(Pagina<LogboekRegel>{{valued, judged, asked, begun}, {}});
  open_stage(2);
  const auto was_asked = [&] {
    return std::count_if(sent.begin(), sent.end(), [&](const auto& each) { return each.path == history; });
  };
  EXPECT_EQ(was_asked(), 0) << "it is folded";
  ASSERT_TRUE(screen.click(Role::button, "Toon wat er is gebeurd"));
  settle();
  EXPECT_EQ(was_asked(), 1);
  EXPECT_TRUE(says("Thea Mulder namens Ilse Bakker waardeerde het stageverslag bij M+G-stage"));
  EXPECT_TRUE(says("als instituutsopleider"));
  EXPECT_TRUE(says("De stagebegeleider beoordeelde het stageverslag bij M+G-stage")) << "who has no account";
  EXPECT_TRUE(says("Sanne de Wit heeft het verzoek om een plaats voor M+G-stage ingediend"));
  EXPECT_TRUE(says("Stagepad heeft de opleiding begonnen"));
  is_whole();
}

TEST(TrainingHistory, IsReadAnewWhenTheTrainingChanged) {
  State state = opened();
  state.address = parse_address("/opleiding?stage=2&geschiedenis=1");
  const auto asks = [&] {
    Effects effects;
    load_geschiedenis(state, effects);
    return find_effect<Fetch>(effects) != nullptr;
  };
  EXPECT_TRUE(asks());
  EXPECT_FALSE(asks()) << "it is under way";
  Answered answer;
  answer.asked = Asked::geschiedenis;
  answer.subject = state.beheer.geschiedenis.asked;
  answer.status = 200;
  answer.body = to_json(Pagina<LogboekRegel>{{entry(4, "traject.begonnen", "traject", 1)}, {}});
  EXPECT_TRUE(take_geschiedenis(state, answer));
  EXPECT_FALSE(asks()) << "it is here";
  ++state.beeld.value.traject.versie;
  EXPECT_TRUE(asks());
  EXPECT_EQ(state.beheer.geschiedenis.rows.size(), 1U) << "what is known stays in sight meanwhile";
  state.beeld.value.traject.id = {2};
  EXPECT_TRUE(asks());
  EXPECT_TRUE(state.beheer.geschiedenis.rows.empty()) << "of another training nothing does";
}

Stageplanversie version(std::int32_t number, const char* doel) {
  Stageplanversie versie;
  versie.onderdeel = {2};
  versie.versie = number;
  versie.ingediend_op = day("2027-04-01").plus_days(number);
  versie.plan.leerdoelen = {{doel, "", "", 1}};
  versie.plan.activiteiten = "Meelopen";
  versie.plan.begeleiding = "Elke week een uur";
  return versie;
}

TEST_F(StageScreens, EarlierVersionsOfAStageplanAreReadWithTheirRemarks) {
  stage(2).plek = place("GGD Noord", "ada@ggd.example");
  stage(2).voortgang.stageplan_ingediend = day("2027-04-03");
  stage(2).voortgang.stageplan_goedgekeurd = day("2027-04-05");
  Stageplanversie back = version(1, "Iets leren");
  back.besluit = Besluit::teruggestuurd;
  back.besloten_op = day("2027-04-02");
  back.opmerkingen = {{Plandeel::leerdoelen, "Wat precies?"}};
  Stageplanversie good = version(2, "Zelfstandig een consult voeren");
  good.besluit = Besluit::goedgekeurd;
  good.besloten_op = day("2027-04-05");
  beeld.stageplannen = {back, good};
  open_stage(2);
  EXPECT_FALSE(says("Wat precies?"));
  ASSERT_TRUE(screen.click(Role::button, "Versies en opmerkingen"));
  settle();
  EXPECT_TRUE(says("Wat precies?"));
  EXPECT_TRUE(says("Teruggestuurd op 2 april 2027"));
  EXPECT_TRUE(says("Goedgekeurd op 5 april 2027"));
  EXPECT_FALSE(says("Iets leren"));
  ASSERT_TRUE(screen.click(Role::button, "Bekijk versie 1"));
  settle();
  EXPECT_TRUE(says("Iets leren"));
  EXPECT_FALSE(has_button("Bekijk versie 2")) << "that one has its own place";
  is_whole();
}

TEST_F(StageScreens, AStageplanThatIsAskedForIsNotFolded) {
  stage(2).plek = place("GGD Noord", "ada@ggd.example");
  open_stage(2);
  EXPECT_NE(screen.find(Role::text_area, "Wat wil je leren?"), nullptr);
  EXPECT_FALSE(has_button("Schrijf een stageplan"));
}

}  // namespace
}  // namespace stagepad::client
