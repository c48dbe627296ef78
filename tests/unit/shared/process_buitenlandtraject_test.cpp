#include <gtest/gtest.h>

#include <string>

#include "shared/command/toetsing.hpp"
#include "shared/process/buitenlandtraject.hpp"
#include "shared/rules/buitenland.hpp"
#include "tests/unit/shared/course.hpp"

// The steps to a stage abroad, as they stand after one another.

namespace stagepad {
namespace {

using vectors::Course;

class StepsAbroad : public ::testing::Test {
 protected:
  StepsAbroad() : course("va", vectors::k_approved_kz), kz(course.part("kz")) {}

  /// "step role done deadline", a line each.
  std::string steps(const char* code) {
    const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
    std::string text;
    for (const BuitenlandStand& each : buitenlandstappen(toetsing.context(), *toetsing.context().planning.find(course.part(code)))) {
      text += std::string(to_name(each.stap)) + " " + std::string(to_name(each.wie)) + (each.gedaan ? " done" : " open") +
              (each.uiterlijk ? " " + to_iso(*each.uiterlijk) : "") + "\n";
    }
    return text;
  }
  bool can(const char* code) {
    const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
    return kan_naar_buitenland(toetsing.context(), *toetsing.context().planning.find(course.part(code)));
  }
  void settle(Gereedheidssoort soort) {
    course.stage("kz").gereedheid.push_back({soort, Gereedheidsstand::in_orde, course.beeld().vandaag});
  }

  Course course;
  OnderdeelId kz;
};

TEST_F(StepsAbroad, StandAsTheyAreDoneOneAfterAnother) {
  const std::string start = course.period("kz").substr(0, 10);
  const CivilDate first = *parse_iso_date(start);
  const std::string eve = to_iso(first.plus_days(-1));
  const std::string agreed = to_iso(first.plus_months(-9));
  const std::string decided = to_iso(first.plus_days(-42));
  const auto expected = [&](const char* a, const char* b, const char* c, const char* d, const char* e) {
    return std::string("akkoord_opleider instituutsopleider ") + a + " " + agreed + "\nplaats_melden aios " + b + " " +
           decided + "\nakkoord_werkgever aios " + c + " " + eve + "\nverzekering aios " + d + " " + eve +
           "\nplaats_definitief stagebureau " + e + " " + eve + "\n";
  };
  EXPECT_TRUE(can("kz"));
  // Agreement to an institution in the country is none to one abroad.
  EXPECT_EQ(steps("kz"), expected("open", "open", "open", "open", "open"));
  course.beeld().verzoeken.back().buitenland = true;
  EXPECT_EQ(steps("kz"), expected("done", "open", "open", "open", "open"));
  MeldPlaats abroad = vectors::report(kz, "Institute of Public Health, Tartu");
  abroad.plek.buitenland = true;
  course.after(abroad);
  EXPECT_TRUE(is_buitenland(course.stage("kz")));
  EXPECT_EQ(steps("kz"), expected("done", "done", "open", "open", "open"));
  course.stage("kz").gereedheid.clear();
  settle(Gereedheidssoort::akkoord_werkgever);
  EXPECT_EQ(steps("kz"), expected("done", "done", "done", "open", "open"));
  settle(Gereedheidssoort::verzekering);
  EXPECT_EQ(steps("kz"), expected("done", "done", "done", "done", "open"));
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, {}}, Rol::instituutsopleider);
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, {}}, Rol::stagebureau);
  EXPECT_EQ(steps("kz"), expected("done", "done", "done", "done", "done"));
}

TEST_F(StepsAbroad, APlaceInTheCountryDoesNotCountAsOneAbroad) {
  course.after(vectors::report(kz));
  EXPECT_FALSE(is_buitenland(course.stage("kz")));
  EXPECT_NE(steps("kz").find("plaats_melden aios open"), std::string::npos);
}

TEST_F(StepsAbroad, BeforeTheIoAgreedNothingIsDone) {
  course.beeld().verzoeken.clear();
  EXPECT_NE(steps("kz").find("akkoord_opleider instituutsopleider open"), std::string::npos);
}

TEST_F(StepsAbroad, PracticeAndProgrammesWithoutItHaveNoSteps) {
  EXPECT_EQ(steps("va-1"), "");
  EXPECT_FALSE(can("va-1"));
}

}  // namespace
}  // namespace stagepad
