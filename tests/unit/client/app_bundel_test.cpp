#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/codec/json_writer.hpp"
#include "tests/unit/client/opened_state.hpp"
#include "wasm-client/app/bundelen.hpp"

namespace stagepad::client {
namespace {

/// A training of its own with one request for a place found by the aios; `handed_in` by that aios.
Snapshot asking(std::int64_t traject, std::int64_t verzoek) {
  Snapshot beeld = snapshot();
  beeld.traject.id = {traject};
  Verzoek request;
  request.id = {verzoek};
  request.traject = {traject};
  request.soort = VerzoekSoort::stageplaats;
  request.onderdeel = OnderdeelId{4};
  request.route = Route::eigen;
  request.eigen_instelling = "Kinderpolikliniek Sint Odulphus";
  request.ingediend_op = day("2026-09-20");
  beeld.verzoeken = {request};
  return beeld;
}

/// Signed in as the IO, two requests waiting, both ticked, the preview open.
class BundelTest : public ::testing::Test {
 protected:
  BundelTest() : state(opened()) {
    state.ik.value.persoon = {{8}, "Ilse Bakker", "ilse@voorbeeld.nl", {Rol::instituutsopleider}};
    state.address = parse_address("/werklijst");
    state.werklijst.loading = Loading::here;
    for (const auto& [traject, verzoek] : {std::pair{1, 11}, std::pair{2, 12}}) {
      WerklijstRegel regel;
      regel.verzoek = asking(traject, verzoek).verzoeken[0];
      regel.traject.id = {traject};
      regel.wacht_op_mij = true;
      state.werklijst.value.regels.push_back(regel);
      update(state, TickRequest{{verzoek}, true});
    }
    update(state, OpenBundel{});
  }

  void answer_beeld(const std::string& verzoek, const Snapshot& beeld) {
    update(state, Answered{Asked::bundel_beeld, verzoek, 200, "\"3\"", to_json(beeld)});
  }
  Effects answer_decision(const std::string& verzoek, int status, const std::string& body) {
    return update(state, Answered{Asked::bundel_besluit, verzoek, status, "\"4\"", body});
  }
  static std::vector<std::string> decisions(const Effects& effects) {
    std::vector<std::string> subjects;
    for (const Effect& each : effects) {
      const auto* fetch = std::get_if<Fetch>(&each);
      if (fetch && fetch->asked == Asked::bundel_besluit) subjects.push_back(fetch->subject);
    }
    return subjects;
  }
  BundelStand stand(std::size_t at) const { return state.bundel.regels[at].stand; }

  State state;
};

using Subjects = std::vector<std::string>;

TEST_F(BundelTest, NothingIsApprovedOfWhichTheTrainingIsNotHere) {
  ASSERT_EQ(state.bundel.regels.size(), 2U);
  EXPECT_FALSE(may_approve(state, state.bundel.regels[0]));
  EXPECT_EQ(decisions(update(state, ApproveBundel{})), Subjects{});
  EXPECT_FALSE(state.bundel.bezig);
}

TEST_F(BundelTest, RequestsAreApprovedOneAfterAnother) {
  answer_beeld("11", asking(1, 11));
  answer_beeld("12", asking(2, 12));
  update(state, ExplainBundel{"Mooi."});
  const Effects first = update(state, ApproveBundel{});
  EXPECT_EQ(decisions(first), Subjects{"11"});
  const auto* fetch = find_effect<Fetch>(first);
  EXPECT_EQ(fetch->path, "/api/trajecten/1/beslissingen");
  EXPECT_NE(fetch->body.find("Mooi."), std::string::npos);
  EXPECT_EQ(stand(0), BundelStand::onderweg);
  const Effects second = answer_decision("11", 200, to_json(Uitkomst{asking(1, 11), {}}));
  EXPECT_EQ(decisions(second), Subjects{"12"});
  EXPECT_EQ(stand(0), BundelStand::goedgekeurd);
  EXPECT_TRUE(state.bundel.bezig);
  answer_decision("12", 200, to_json(Uitkomst{asking(2, 12), {}}));
  EXPECT_FALSE(state.bundel.bezig);
  EXPECT_TRUE(state.bundel.gekozen.empty());
  update(state, CloseBundel{});
  EXPECT_FALSE(state.bundel.kiest);
}

TEST_F(BundelTest, WhatTheRulesRefuseIsNotSentAndStaysTicked) {
  Snapshot decided = asking(1, 11);
  decided.verzoeken[0].status = VerzoekStatus::goedgekeurd;
  answer_beeld("11", decided);
  answer_beeld("12", asking(2, 12));
  EXPECT_TRUE(blocks(bundel_findings(state, state.bundel.regels[0])));
  EXPECT_EQ(decisions(update(state, ApproveBundel{})), Subjects{"12"});
  answer_decision("12", 200, to_json(Uitkomst{asking(2, 12), {}}));
  EXPECT_EQ(stand(0), BundelStand::klaar_om_te_keuren);
  EXPECT_TRUE(state.bundel.gekozen.contains(11));
}

TEST_F(BundelTest, ARefusalOfTheServerIsSaidAndTheOthersGoOn) {
  answer_beeld("11", asking(1, 11));
  answer_beeld("12", asking(2, 12));
  update(state, ApproveBundel{});
  Probleem problem;
  problem.status = 412;
  problem.detail = "Iemand was je voor.";
  EXPECT_EQ(decisions(answer_decision("11", 412, to_json(problem))), Subjects{"12"});
  EXPECT_EQ(stand(0), BundelStand::niet_gelukt);
  EXPECT_EQ(state.bundel.regels[0].uitleg, "Iemand was je voor.");
  answer_decision("12", 0, "");
  EXPECT_EQ(stand(1), BundelStand::niet_gelukt);
  EXPECT_FALSE(state.bundel.regels[1].uitleg.empty());
}

TEST_F(BundelTest, TheSecondRequestOfATrainingGoesOnFromTheVersionTheFirstLeft) {
  Snapshot both = asking(1, 11);
  both.verzoeken.push_back(asking(1, 12).verzoeken[0]);
  both.verzoeken[1].onderdeel = OnderdeelId{5};
  answer_beeld("11", both);
  answer_beeld("12", both);
  update(state, ApproveBundel{});
  both.traject.versie = 9;
  both.verzoeken[0].status = VerzoekStatus::goedgekeurd;
  const Effects second = answer_decision("11", 200, to_json(Uitkomst{both, {}}));
  const auto* fetch = find_effect<Fetch>(second);
  ASSERT_NE(fetch, nullptr);
  EXPECT_EQ(fetch->headers[1], (std::pair<std::string, std::string>{"If-Match", "\"9\""}));
}

TEST_F(BundelTest, IsNotClosedWhileItWorks) {
  answer_beeld("11", asking(1, 11));
  update(state, ApproveBundel{});
  update(state, CloseBundel{});
  EXPECT_TRUE(state.bundel.is_open());
}

TEST(Palet, AsksTheServerOnlyForWhoSeesOthersAndFromTwoLettersOn) {
  const auto asked = [](Rol rol, const char* words) {
    State state = opened();
    state.ik.value.persoon.rollen = {rol};
    update(state, OpenPalet{true});
    std::vector<std::string> paths;
    for (const Effect& each : update(state, TypePalet{words})) {
      if (const auto* fetch = std::get_if<Fetch>(&each)) paths.push_back(fetch->path);
    }
    return paths;
  };
  EXPECT_EQ(asked(Rol::aios, "vries"), Subjects{});
  EXPECT_EQ(asked(Rol::stagebureau, "v"), Subjects{});
  EXPECT_EQ(asked(Rol::stagebureau, " de v "),
            (Subjects{"/api/trajecten?aantal=8&tekst=de%20v", "/api/personen?aantal=8&tekst=de%20v"}));
}

TEST(Palet, AnAnswerToWordsThatWereTypedOverIsNotTaken) {
  State state = opened();
  state.ik.value.persoon.rollen = {Rol::stagebureau};
  update(state, OpenPalet{true});
  update(state, TypePalet{"jan"});
  const std::string old_question = state.palet.trajecten.asked;
  update(state, TypePalet{"jansen"});
  Trajecten found;
  TrajectRegel regel;
  regel.id = {5};
  regel.aios = {{6}, "Jan Jansen"};
  regel.instituutsopleider = {{8}, "Ilse Bakker"};
  regel.programma = "va";
  regel.cohort = day("2026-09-01");
  found.trajecten = {regel};
  update(state, Answered{Asked::palet_trajecten, old_question, 200, "", to_json(found)});
  EXPECT_TRUE(state.palet.trajecten.rows.empty());
  update(state, Answered{Asked::palet_trajecten, state.palet.trajecten.asked, 200, "", to_json(found)});
  EXPECT_EQ(state.palet.trajecten.rows.size(), 1U);
}

}  // namespace
}  // namespace stagepad::client
