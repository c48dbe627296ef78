#include "shared/process/uitvraag.hpp"

#include <gtest/gtest.h>

#include <string>

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

}  // namespace
}  // namespace stagepad
