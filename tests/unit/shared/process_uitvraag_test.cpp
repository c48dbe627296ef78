#include "shared/process/uitvraag.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/command/toetsing.hpp"
#include "tests/unit/shared/course.hpp"

namespace stagepad {
namespace {

const CivilDate k_asked = CivilDate::of(2027, 1, 4);

/// Day by day from the day of asking: on which days which reminder goes, "14:1 28:2".
std::string reminders(int until, int still_from = 0, int still_to = 0) {
  std::string said;
  std::int32_t newest = 0;
  for (int day = 0; day <= until; ++day) {
    if (still_from <= day && day < still_to) continue;
    const std::int32_t due = herinnering_op(k_asked, k_asked.plus_days(day), newest);
    if (due == 0) continue;
    said += (said.empty() ? "" : " ") + std::to_string(day) + ":" + std::to_string(due);
    newest = due;
  }
  return said;
}

TEST(Uitvraag, RemindsAfterTwoAndAfterFourWeeks) { EXPECT_EQ(reminders(400), "14:1 28:2"); }

TEST(Uitvraag, SaysWhatWasMissedOnce) {
  EXPECT_EQ(reminders(400, 10, 20), "20:1 28:2");
  EXPECT_EQ(reminders(400, 10, 30), "30:2") << "the newest takes the place of the earlier one";
  EXPECT_EQ(reminders(400, 20, 42), "14:1 42:2");
  EXPECT_EQ(reminders(400, 20, 43), "14:1") << "what is more than two weeks old makes no sense any more";
}

TEST(Uitvraag, SaysNothingAheadOfItsDay) {
  EXPECT_EQ(herinnering_op(k_asked, k_asked.plus_days(-1), 0), 0);
  EXPECT_EQ(herinnering_op(k_asked, k_asked.plus_days(13), 0), 0);
  EXPECT_EQ(herinnering_op(k_asked, k_asked.plus_days(28), 2), 0) << "it went";
}

CivilDate on(const char* iso) { return *parse_iso_date(iso); }

Plaatsbehoefte stage(const char* soort, const char* first, const char* last, const char* ask_by) {
  return {{soort}, {on(first), on(last)}, on(ask_by)};
}

/// "month kinds first/last ask-by stages", a line each.
std::string text_of(const std::vector<Uitvraagronde>& rondes) {
  std::string text;
  for (const Uitvraagronde& each : rondes) {
    text += to_iso(each.maand) + " ";
    for (const std::string& soort : each.stagesoorten) text += soort + " ";
    text += to_iso(each.periode.first) + "/" + to_iso(each.periode.last) + " " + to_iso(each.uiterlijk) + " " +
            std::to_string(each.stages) + "\n";
  }
  return text;
}

const std::vector<Plaatsbehoefte> k_needs = {stage("mg", "2027-06-15", "2027-09-14", "2027-02-15"),
                                             stage("as", "2027-06-01", "2027-08-31", "2027-02-01"),
                                             stage("as", "2027-09-01", "2027-11-30", "2027-05-01")};

TEST(Uitvraagrondes, AreOfTheMonthInWhichStagesBegin) {
  EXPECT_EQ(text_of(rondes_van({}, {})), "");
  EXPECT_EQ(text_of(rondes_van(k_needs, {})),
            "2027-06-01 as mg 2027-06-01/2027-09-14 2027-02-01 2\n"
            "2027-09-01 as 2027-09-01/2027-11-30 2027-05-01 1\n");
}

TEST(Uitvraagrondes, LeaveOutWhatWasAskedOfSomebodyWhoCouldServeIt) {
  const Period june{on("2027-06-01"), on("2027-08-31")};
  EXPECT_EQ(text_of(rondes_van(k_needs, {{{"as", "bg"}, june}})),
            "2027-06-01 mg 2027-06-15/2027-09-14 2027-02-15 1\n"
            "2027-09-01 as 2027-09-01/2027-11-30 2027-05-01 1\n");
  EXPECT_EQ(rondes_van(k_needs, {{{"bg"}, june}}).size(), 2U) << "a place of another kind";
  EXPECT_EQ(rondes_van(k_needs, {{{"as"}, {on("2027-06-02"), on("2027-08-31")}}}).size(), 2U) << "begins before it";
  EXPECT_EQ(text_of(rondes_van(k_needs, {{{"as", "mg"}, {on("2027-06-01"), on("2027-09-01")}}})), "");
}

TEST(Uitvraagrondes, ComeTwoWeeksBeforeTheLastDayToAsk) {
  const auto rondes = rondes_van(k_needs, {});
  EXPECT_FALSE(is_aan_de_beurt(rondes[0], on("2027-01-17")));
  EXPECT_TRUE(is_aan_de_beurt(rondes[0], on("2027-01-18")));
  EXPECT_TRUE(is_aan_de_beurt(rondes[0], on("2027-06-01"))) << "late";
}

TEST(Uitvraagrondes, AreProposedWithWhatComesTogetherWithThem) {
  const auto proposed = [](const char* day) {
    const auto ronde = volgende_ronde(rondes_van(k_needs, {}), on(day));
    return ronde ? text_of({*ronde}) : "";
  };
  const std::string june = "2027-06-01 as mg 2027-06-01/2027-09-14 2027-02-01 2\n";
  EXPECT_EQ(proposed("2026-07-01"), june) << "the next one, long before";
  EXPECT_EQ(proposed("2027-04-16"), june) << "late, and the next is not there yet";
  EXPECT_EQ(proposed("2027-04-17"), "2027-06-01 as mg 2027-06-01/2027-11-30 2027-02-01 3\n");
  EXPECT_FALSE(volgende_ronde({}, on("2027-01-01"))) << "no stage needs a place";
}

// VA from 1 September 2026: as is June to August 2027.
TEST(Plaatsbehoeften, AreTheStagesWithoutAPlaceThatTheRulesWantAskedFor) {
  vectors::Course course("va", R"("evc": [])");
  const auto needs = [&] {
    const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
    std::vector<Plaatsbehoefte> of_june;
    for (Plaatsbehoefte& each : plaatsbehoeften_van(toetsing.context())) {
      if (each.periode.first == on("2027-06-01")) of_june.push_back(std::move(each));
    }
    return of_june;
  };
  ASSERT_EQ(needs().size(), 1U);
  EXPECT_EQ(needs()[0].periode.last, on("2027-08-31"));
  EXPECT_EQ(needs()[0].uiterlijk, on("2027-02-01")) << "four months before, as the pack says";
  EXPECT_FALSE(needs()[0].stagesoorten.empty());
  course.stage("as").route = Route::eigen;
  EXPECT_TRUE(needs().empty()) << "by another route";
  course.stage("as").route.reset();
  course.on("2027-06-01");
  EXPECT_TRUE(needs().empty()) << "it has begun";
}

}  // namespace
}  // namespace stagepad
