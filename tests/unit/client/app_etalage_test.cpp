#include <gtest/gtest.h>

#include "tests/unit/client/opened_state.hpp"
#include "wasm-client/app/etalage_view.hpp"

namespace stagepad::client {
namespace {

Stageplaats place(std::int64_t id, const char* naam, const char* regio, const char* profiel) {
  Stageplaats plaats;
  plaats.id = {id};
  plaats.naam = naam;
  plaats.instelling_naam = "GGD Lekstroom";
  plaats.regio = regio;
  plaats.sector = "GGD";
  plaats.stagesoorten = {"mg"};
  plaats.profiel = profiel;
  plaats.doelgroepen = {Doelgroep::volwassenen};
  plaats.goedgekeurd = true;
  return plaats;
}

/// Three places, of which the second is of the aios's own profile: not for an M+G-stage.
State with_places(const char* url) {
  State state = opened();
  state.plaatsen.etag = "p1";
  state.plaatsen.value.plaatsen = {place(1, "Zorg voor asielzoekers", "Utrecht", "izb"),
                                   place(2, "Jeugdgezondheidszorg", "Utrecht", "jgz"),
                                   place(3, "Coördinatie van infectieziekten", "Zeeland", "izb")};
  state.address = parse_address(url);
  return state;
}

std::vector<std::int64_t> ids(const EtalageView& etalage) {
  std::vector<std::int64_t> found;
  for (const EtalageRow& row : etalage.rows) found.push_back(row.plaats->id.value);
  return found;
}

struct Looked {
  explicit Looked(const char* url)
      : state(with_places(url)), training(state, state.pakketten.at("hash"), Arrangement::held) {}
  EtalageView etalage() { return {state, &training, etalage_stage(training)}; }

  State state;
  TrainingView training;
};

using Ids = std::vector<std::int64_t>;

Ids found_at(const char* url) {
  Looked looked(url);
  return ids(looked.etalage());
}

TEST(EtalageView, FittingPlacesComeFirstThenByName) {
  Looked looked("/etalage?stage=2");
  const EtalageView etalage = looked.etalage();
  EXPECT_EQ(ids(etalage), (Ids{3, 1, 2}));
  ASSERT_FALSE(etalage.rows[2].unfit.empty());
  EXPECT_EQ(etalage.rows[2].unfit[0].code, "plaats.eigen_profiel");
}

TEST(EtalageView, WithoutAStageNothingIsJudged) {
  const State state = with_places("/etalage");
  const EtalageView etalage(state, nullptr, nullptr);
  EXPECT_EQ(ids(etalage), (Ids{3, 2, 1}));
  for (const EtalageRow& row : etalage.rows) EXPECT_TRUE(row.unfit.empty());
}

TEST(EtalageView, OnlyFittingLeavesOutWhatTheRulesRefuse) {
  EXPECT_EQ(found_at("/etalage?stage=2&past=1"), (Ids{3, 1}));
}

TEST(EtalageView, WordsAreFoundWithoutTheirAccents) {
  EXPECT_EQ(found_at("/etalage?zoek=coordinatie"), (Ids{3}));
  EXPECT_EQ(found_at("/etalage?zoek=%20LEKSTROOM%20").size(), 3U);
}

TEST(EtalageView, AFilterSaysWhatItsOtherValuesWouldLeave) {
  Looked looked("/etalage?regio=Zeeland&past=1");
  const EtalageView etalage = looked.etalage();
  EXPECT_EQ(ids(etalage), (Ids{3}));
  const std::vector<FilterChoice>& regios = etalage.choices[1];
  ASSERT_EQ(regios.size(), 2U);
  EXPECT_EQ(regios[0].value, "Utrecht");
  EXPECT_EQ(regios[0].left, 1);
  EXPECT_EQ(regios[1].left, 1);
  const std::vector<FilterChoice>& sectoren = etalage.choices[2];
  ASSERT_EQ(sectoren.size(), 1U);
  EXPECT_EQ(sectoren[0].left, 1) << "the region counts for the other filters";
}

TEST(EtalageView, APlaceIsFoundWhateverTheFiltersSay) {
  Looked looked("/etalage/1?regio=Zeeland");
  const EtalageView etalage = looked.etalage();
  ASSERT_NE(etalage.find({1}), nullptr);
  EXPECT_EQ(etalage.find({9}), nullptr);
}

TEST(EtalageMemory, IsRemadeWhenPlacesTrainingStageOrFiltersChangeAndElseKept) {
  Looked looked("/etalage?stage=2");
  EtalageMemo memo;
  const auto made = [&] {
    remember_etalage(memo, looked.state, &looked.training, etalage_stage(looked.training));
    return memo.made_from;
  };
  const std::string first = made();
  const EtalageRow* kept = memo.view->rows.data();
  EXPECT_EQ(made(), first);
  EXPECT_EQ(memo.view->rows.data(), kept) << "nothing changed";
  looked.state.address = looked.state.address.with("regio", "Utrecht");
  const std::string filtered = made();
  EXPECT_NE(filtered, first);
  EXPECT_EQ(ids(*memo.view), (Ids{1, 2}));
  looked.state.beeld.etag = "later";
  const std::string later = made();
  EXPECT_NE(later, filtered);
  looked.state.plaatsen.value.plaatsen.pop_back();
  EXPECT_NE(made(), later);
}

TEST(EtalageComparison, TakesAtMostThreeDifferentPlacesFromTheAddress) {
  const auto compared = [](const char* url) {
    std::vector<std::int64_t> found;
    for (const StageplaatsId id : compared_places(parse_address(url))) found.push_back(id.value);
    return found;
  };
  EXPECT_EQ(compared("/etalage"), Ids{});
  EXPECT_EQ(compared("/etalage?vergelijk=3,1"), (Ids{3, 1}));
  EXPECT_EQ(compared("/etalage?vergelijk=3,3,x,-4,,1"), (Ids{3, 1}));
  EXPECT_EQ(compared("/etalage?vergelijk=1,2,3,4"), (Ids{1, 2, 3}));
  EXPECT_EQ(comparison_query({{3}, {1}}), "3,1");
  EXPECT_EQ(comparison_query({}), "");
}

}  // namespace
}  // namespace stagepad::client
