#include <gtest/gtest.h>

#include "shared/api/pagina.hpp"
#include "shared/api/query.hpp"
#include "shared/domain/stageplaats.hpp"

namespace stagepad {

/// A query with everything a query can have.
struct Zoekvraag {
  std::optional<std::string> na;
  Aantal aantal = k_aantal_vanzelf;
  std::optional<InstellingId> instelling;
  std::optional<CivilDate> vanaf;
  std::vector<Setting> setting;
  bool goedgekeurd = false;
};

template <>
struct Describe<Zoekvraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("na", &Zoekvraag::na),
                           field.or_default("aantal", &Zoekvraag::aantal),
                           field.or_default("instelling", &Zoekvraag::instelling),
                           field.or_default("vanaf", &Zoekvraag::vanaf),
                           field.or_default("setting", &Zoekvraag::setting),
                           field.or_default("goedgekeurd", &Zoekvraag::goedgekeurd));
  }
};

namespace {

ReadOutcome<Zoekvraag> read(const api::QueryPairs& pairs) {
  return api::read_query<Zoekvraag>(pairs);
}

/// The one problem of a query: its code and where it is.
std::string problem_of(const api::QueryPairs& pairs) {
  const auto outcome = read(pairs);
  if (outcome.problems.size() != 1) return std::to_string(outcome.problems.size()) + " problems";
  return outcome.problems.front().code + " " + outcome.problems.front().pad;
}

TEST(Query, RefusesWhatNoFieldCanBe) {
  EXPECT_EQ(problem_of({{"onbekend", "1"}}), "json.onbekende_sleutel /onbekend");
  EXPECT_EQ(problem_of({{"na", "a"}, {"na", "b"}}), "json.dubbele_sleutel /na");
  EXPECT_EQ(problem_of({{"aantal", "0"}}), "json.getal /aantal");
  EXPECT_EQ(problem_of({{"aantal", "201"}}), "json.getal /aantal");
  EXPECT_EQ(problem_of({{"aantal", "-1"}}), "json.getal /aantal");
  for (const char* no_number :
       {"", "007", "1.0", "1e2", "tien", "+1", "99999999999999999999", "-"}) {
    EXPECT_EQ(problem_of({{"aantal", no_number}}), "json.soort /aantal") << no_number;
  }
  EXPECT_EQ(problem_of({{"instelling", "0"}}), "json.getal /instelling");
  EXPECT_EQ(problem_of({{"vanaf", "2027-02-29"}}), "json.datum /vanaf");
  EXPECT_EQ(problem_of({{"setting", "beleid"}, {"setting", "thuis"}}),
            "json.onbekend_woord /setting/1");
  EXPECT_EQ(problem_of({{"goedgekeurd", "ja"}}), "json.soort /goedgekeurd");
}

TEST(Query, KeepsTheInitialValuesOfWhatIsNotAsked) {
  const auto outcome = read({});
  ASSERT_TRUE(outcome.ok());
  EXPECT_EQ(outcome.value.aantal, k_aantal_vanzelf);
  EXPECT_FALSE(outcome.value.na.has_value());
  EXPECT_TRUE(outcome.value.setting.empty());
}

TEST(Query, ReadsEveryKindOfValue) {
  const auto outcome = read({{"setting", "beleid"},
                             {"na", "12.6a\"}"},
                             {"aantal", "200"},
                             {"instelling", "7"},
                             {"vanaf", "2027-03-01"},
                             {"setting", "klinisch"},
                             {"goedgekeurd", "true"}});
  ASSERT_TRUE(outcome.ok());
  EXPECT_EQ(outcome.value.na, "12.6a\"}");
  EXPECT_EQ(outcome.value.aantal.value, 200);
  EXPECT_EQ(outcome.value.instelling->value, 7);
  EXPECT_EQ(outcome.value.vanaf, CivilDate::of(2027, 3, 1));
  EXPECT_EQ(outcome.value.setting, (std::vector{Setting::beleid, Setting::klinisch}));
  EXPECT_TRUE(outcome.value.goedgekeurd);
}

}  // namespace
}  // namespace stagepad
