#include <gtest/gtest.h>

#include <string>

#include "shared/command/toetsing.hpp"
#include "shared/process/brieven.hpp"
#include "tests/unit/shared/course.hpp"

// When there are letters about a stage, and to whom they go.

namespace stagepad {
namespace {

using vectors::Course;

/// "code roles" of each objection; the institutions the letters go to when there is none.
std::string letters(Course& course, const char* code, const char* pack = "va") {
  const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack(pack));
  const GeplandOnderdeel& part = *toetsing.context().planning.find(course.part(code));
  std::string text;
  for (const Finding& each : bezwaren_tegen_brieven(toetsing.context(), part)) {
    text += each.code;
    for (const Rol rol : each.toestemming_van) text += " " + std::string(to_name(rol));
    EXPECT_EQ(each.toestemming_van.empty(), !each.herstel.has_value());
    EXPECT_EQ(each.pad, "/onderdelen/" + std::to_string(part.onderdeel->id.value));
  }
  if (!text.empty()) return text;
  for (const Briefplek& each : briefplekken_van(part)) {
    text += (text.empty() ? "" : ", ") + std::string(each.woord()) + ">" + each.plek->instelling;
  }
  return text;
}

TEST(Letters, OfOwnRecruitmentAreThereOnceTheStagebureauConfirmed) {
  Course course("va", vectors::k_approved_kz);
  EXPECT_EQ(letters(course, "kz"), "brief.geen_plaats");
  course.after(vectors::report(course.part("kz")));
  EXPECT_EQ(letters(course, "kz"), "brief.niet_definitief instituutsopleider stagebureau");
  course.after(BeoordeelPlaatsing{course.part("kz"), Besluit::goedgekeurd, ""}, Rol::instituutsopleider);
  EXPECT_EQ(letters(course, "kz"), "brief.niet_definitief stagebureau");
  course.after(BeoordeelPlaatsing{course.part("kz"), Besluit::goedgekeurd, ""}, Rol::stagebureau);
  EXPECT_EQ(letters(course, "kz"), ">Museum Boerhaave");
}

TEST(Letters, OfTheEtalageWaitForInstitutionAiosAndIo) {
  Course course("va", vectors::k_preferred_as);
  EXPECT_EQ(letters(course, "as"), "brief.geen_plaats") << "a preference is no place";
  course.after(PlaatsOnderVoorbehoud{course.part("as"), course.beeld().voorkeuren[0].stageplaats});
  EXPECT_EQ(letters(course, "as"), "brief.niet_definitief contactpersoon aios instituutsopleider stagebureau");
}

TEST(Letters, OfAPlaceArrangedBeforeStagepadAreThere) {
  Course course("va", R"("onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ Duinrand"}}])");
  EXPECT_EQ(letters(course, "as"), ">GGZ Duinrand");
  course.on("2030-01-01");
  EXPECT_EQ(letters(course, "as"), ">GGZ Duinrand") << "and stay there";
}

TEST(Letters, OfAPlaceThatNobodyConfirmedAreNotThereOnceTheStageBegan) {
  Course course("va", vectors::k_approved_kz);
  course.after(vectors::report(course.part("kz")));
  course.on(course.period("kz").substr(0, 10).c_str());
  EXPECT_EQ(course.fase("kz"), "loopt");
  EXPECT_EQ(letters(course, "kz"), "brief.niet_definitief instituutsopleider stagebureau");
}

TEST(Letters, GoToEveryPartStageWithAPlaceOfItsOwn) {
  Course course("mmk", R"("evc": [])");
  const OnderdeelId as = course.part("as");
  EXPECT_EQ(letters(course, "as", "mmk"), "brief.geen_plaats");
  const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("mmk"));
  std::vector<std::string> words;
  for (const GeplandDeel& each : toetsing.context().planning.find(as)->delen) words.push_back(each.definitie->code);
  ASSERT_EQ(words.size(), 3U);
  std::string expected;
  for (const std::string& each : words) {
    EXPECT_EQ(letters(course, "as", "mmk"), "brief.geen_plaats");
    course.after(vectors::assign(as, each.c_str(), ("Centrum " + each).c_str()));
    expected += (expected.empty() ? "" : ", ") + each + ">Centrum " + each;
  }
  EXPECT_TRUE(letters(course, "as", "mmk").starts_with("brief.niet_definitief")) << letters(course, "as", "mmk");
  course.stage("as").plaatsing->bevestigd = course.beeld().vandaag;
  EXPECT_EQ(letters(course, "as", "mmk"), expected);
}

}  // namespace
}  // namespace stagepad
