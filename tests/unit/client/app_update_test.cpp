#include <gtest/gtest.h>

#include "shared/codec/json_writer.hpp"
#include "tests/unit/client/opened_state.hpp"
#include "wasm-client/app/actions.hpp"
#include "wasm-client/app/training_view.hpp"

namespace stagepad::client {
namespace {

DienSchemawijzigingIn moved_draft(State& state) {
  update(state, MoveStage{{5}, day("2028-08-01")});
  return state.drafts.schemawijziging.value_or(DienSchemawijzigingIn{});
}

TEST(Update, NobodySignedInIsSentToSignInAndBack) {
  State state;
  update(state, FollowUrl{"/etalage?stage=2"});
  const Effects effects = update(state, Answered{Asked::ik, {}, 401, {}, {}});
  const LeaveFor* leave = find_effect<LeaveFor>(effects);
  ASSERT_NE(leave, nullptr);
  EXPECT_EQ(leave->url, "/aanmelden?naar=%2Fetalage%3Fstage%3D2");
}

TEST(Update, AnotherBuildOfTheServerMakesThePageOutdated) {
  State state;
  Ik ik;
  ik.persoon = {{7}, "Sanne de Wit", "sanne@voorbeeld.nl", {Rol::aios}};
  ik.vandaag = day("2026-10-01");
  ik.versie = "0.3 aaaa";
  update(state, Answered{Asked::ik, {}, 200, "1", to_json(ik)});
  EXPECT_FALSE(state.is_verouderd);
  update(state, Answered{Asked::ik, {}, 304, {}, {}});
  EXPECT_FALSE(state.is_verouderd);
  ik.versie = "0.3 bbbb";
  update(state, Answered{Asked::ik, {}, 200, "2", to_json(ik)});
  EXPECT_TRUE(state.is_verouderd);
}

TEST(Update, ATrainingThatSomebodyElseChangedSaysSoAndKeepsTheDraft) {
  State state = opened();
  const DienSchemawijzigingIn draft = moved_draft(state);
  const auto answered = [&](const Snapshot& beeld) {
    return update(state, Answered{Asked::beeld, "1", 200, "e", to_json(beeld)});
  };
  Snapshot beeld = snapshot();
  EXPECT_EQ(find_effect<Toast>(answered(beeld)), nullptr) << "nothing changed";
  beeld.traject.versie = 4;
  EXPECT_NE(find_effect<Toast>(answered(beeld)), nullptr);
  EXPECT_EQ(state.drafts.schemawijziging, draft);
}

TEST(Update, PlacesAreThereWhenTheirLastPageIs) {
  State state = opened();
  state.plaatsen.loading = Loading::under_way;
  Stageplaatsen page;
  page.plaatsen.resize(2);
  page.plaatsen[0].id = {1};
  page.plaatsen[1].id = {2};
  page.volgende = "2";
  const Effects effects = update(state, Answered{Asked::plaatsen, {}, 200, {}, to_json(page)});
  const Fetch* next = find_effect<Fetch>(effects);
  ASSERT_NE(next, nullptr);
  EXPECT_EQ(next->path, "/api/stageplaatsen?aantal=200&na=2");
  EXPECT_FALSE(state.plaatsen.is_here());
  page.plaatsen.resize(1);
  page.plaatsen[0].id = {3};
  page.volgende.reset();
  update(state, Answered{Asked::plaatsen, next->subject, 200, {}, to_json(page)});
  EXPECT_TRUE(state.plaatsen.is_here());
  ASSERT_EQ(state.plaatsen.value.plaatsen.size(), 3U);
  EXPECT_EQ(state.plaatsen.value.plaatsen[2].id, StageplaatsId{3});
}

TEST(Update, MovingKeepsADraftAndWritesItToTheBrowser) {
  State state = opened();
  const Effects effects = update(state, MoveStage{{5}, day("2028-08-01")});
  ASSERT_TRUE(state.drafts.schemawijziging.has_value());
  const WriteStorage* write = find_effect<WriteStorage>(effects);
  ASSERT_NE(write, nullptr);
  EXPECT_EQ(write->key, "stagepad.concept.7.1");
  State reloaded = opened();
  update(reloaded, DraftsRead{write->value});
  EXPECT_EQ(reloaded.drafts, state.drafts);
}

TEST(Update, WhatIsMovedStaysChosen) {
  State state = opened();
  const Effects effects = update(state, MoveStage{{5}, day("2028-08-01")});
  const ReplaceUrl* replace = find_effect<ReplaceUrl>(effects);
  ASSERT_NE(replace, nullptr);
  EXPECT_EQ(replace->url, "/opleiding?stage=5");
}

TEST(Update, MovingBackLeavesNoDraft) {
  State state = opened();
  const TrainingView before(state, *open_pakket(state));
  const CivilDate start = before.planning.find({5})->periode.first;
  update(state, MoveStage{{5}, start.plus_days(7)});
  ASSERT_TRUE(state.drafts.schemawijziging.has_value());
  update(state, MoveStage{{5}, start});
  EXPECT_FALSE(state.drafts.schemawijziging.has_value());
}

TEST(Update, DragShowsTheMoveButKeepsItOnlyWhenDropped) {
  State state = opened();
  update(state, DragStage{{5}, day("2028-09-04")});
  EXPECT_TRUE(TrainingView(state, *open_pakket(state)).differs);
  EXPECT_FALSE(state.drafts.schemawijziging.has_value());
  update(state, GiveUpDrag{});
  EXPECT_FALSE(TrainingView(state, *open_pakket(state)).differs);
  update(state, DropStage{{5}, day("2028-09-04")});
  EXPECT_TRUE(state.drafts.schemawijziging.has_value());
}

TEST(Update, UnreadableTypedDateIsKeptAndExplained) {
  State state = opened();
  update(state, TypeStart{{5}, "31 februari", true});
  EXPECT_EQ(state.typed_start, "31 februari");
  EXPECT_NE(state.start_error.find("geen bestaande datum"), std::string::npos);
  EXPECT_FALSE(state.drafts.schemawijziging.has_value());
}

TEST(Update, TypedDateMovesThePart) {
  State state = opened();
  update(state, TypeStart{{5}, "1 augustus 2028", true});
  const TrainingView view(state, *open_pakket(state));
  EXPECT_EQ(view.planning.find({5})->periode.first, day("2028-08-01"));
  EXPECT_TRUE(state.start_error.empty());
}

TEST(Update, CommandCarriesVersionPackAndAKeyOfItsOwn) {
  State state = opened();
  const DienSchemawijzigingIn draft = moved_draft(state);
  const Effects effects = update(state, Send{draft});
  const Fetch* fetch = find_effect<Fetch>(effects);
  ASSERT_NE(fetch, nullptr);
  EXPECT_EQ(fetch->path, "/api/trajecten/1/schemawijzigingen");
  EXPECT_EQ(fetch->body, to_json(draft));
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"Content-Type", "application/json"}, {"If-Match", "\"3\""}, {"Stagepad-Regelpakket", "hash"}};
  ASSERT_GE(fetch->headers.size(), expected.size() + 1);
  EXPECT_TRUE(std::equal(expected.begin(), expected.end(), fetch->headers.begin()));
}

TEST(Update, KeyIsTheContentSoThatSendingAgainIsTheSameRequest) {
  const auto key_of_sending = [](State& state) {
    const Effects effects = update(state, Send{moved_draft(state)});
    const Fetch* fetch = find_effect<Fetch>(effects);
    return fetch ? fetch->headers.back() : std::pair<std::string, std::string>{};
  };
  State first = opened();
  State again = opened();
  State newer = opened();
  newer.beeld.value.traject.versie = 4;
  const auto key = key_of_sending(first);
  EXPECT_EQ(key.first, "Idempotency-Key");
  EXPECT_EQ(key.second.size(), 64U);
  EXPECT_EQ(key_of_sending(again), key);
  EXPECT_NE(key_of_sending(newer), key);
}

TEST(Update, SecondCommandWaitsForTheFirst) {
  State state = opened();
  const DienSchemawijzigingIn draft = moved_draft(state);
  update(state, Send{draft});
  EXPECT_TRUE(update(state, Send{draft}).empty());
}

TEST(Update, LostNetworkKeepsTheDraftAndSaysSo) {
  State state = opened();
  const DienSchemawijzigingIn draft = moved_draft(state);
  update(state, Send{draft});
  update(state, Answered{Asked::command, {}, 0, {}, {}});
  EXPECT_TRUE(state.drafts.schemawijziging.has_value());
  ASSERT_TRUE(state.refusal.has_value());
  EXPECT_NE(state.refusal->title.find("geen verbinding"), std::string::npos);
  EXPECT_FALSE(state.sending.has_value());
}

TEST(Update, RefusalKeepsTheDraftAndShowsTheServersFindings) {
  State state = opened();
  const DienSchemawijzigingIn draft = moved_draft(state);
  update(state, Send{draft});
  Probleem problem;
  problem.title = "Niet uitgevoerd";
  problem.status = 422;
  Finding finding;
  finding.code = "schema.overlap";
  problem.findings = {finding};
  update(state, Answered{Asked::command, {}, 422, {}, to_json(problem)});
  ASSERT_TRUE(state.refusal.has_value());
  EXPECT_EQ(state.refusal->findings, problem.findings);
  EXPECT_TRUE(state.drafts.schemawijziging.has_value());
}

TEST(Update, SomebodyWasFirstAsksForTheTrainingAgain) {
  State state = opened();
  update(state, Send{moved_draft(state)});
  Probleem problem;
  problem.title = "Ondertussen gewijzigd";
  problem.status = 412;
  const Effects effects = update(state, Answered{Asked::command, {}, 412, {}, to_json(problem)});
  const Fetch* fetch = find_effect<Fetch>(effects);
  ASSERT_NE(fetch, nullptr);
  EXPECT_EQ(fetch->path, "/api/trajecten/1");
  EXPECT_TRUE(state.drafts.schemawijziging.has_value());
}

TEST(Update, CarriedOutTakesTheNewTrainingAndDropsTheDraft) {
  State state = opened();
  const DienSchemawijzigingIn draft = moved_draft(state);
  update(state, Send{draft});
  Uitkomst outcome;
  outcome.beeld = snapshot();
  outcome.beeld.traject.versie = 4;
  const Effects effects =
      update(state, Answered{Asked::command, {}, 200, "\"4\"", to_json(outcome)});
  EXPECT_EQ(state.beeld.value.traject.versie, 4);
  EXPECT_TRUE(state.drafts.empty());
  const WriteStorage* write = find_effect<WriteStorage>(effects);
  ASSERT_NE(write, nullptr);
  EXPECT_EQ(write->value, "");
  EXPECT_NE(find_effect<Toast>(effects), nullptr);
}

TEST(Update, DraftOfAnotherSetOfPartsIsNotKept) {
  State state = opened();
  moved_draft(state);
  state.beeld.loading = Loading::under_way;
  Snapshot other = snapshot();
  other.traject.onderdelen.pop_back();
  update(state, Answered{Asked::beeld, "1", 200, "\"5\"", to_json(other)});
  EXPECT_FALSE(state.drafts.schemawijziging.has_value());
}

}  // namespace
}  // namespace stagepad::client
