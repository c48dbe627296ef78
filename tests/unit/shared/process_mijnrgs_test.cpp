#include <gtest/gtest.h>

#include <string>

#include "shared/command/toetsing.hpp"
#include "shared/process/mijnrgs.hpp"
#include "tests/unit/shared/course.hpp"

// The sheet to copy into MijnRGS: which days, and what differs from what was copied.

namespace stagepad {
namespace {

using vectors::Course;

class Sheet : public ::testing::Test {
 protected:
  Sheet() : course("va", vectors::k_approved_kz), kz(course.part("kz")) { course.after(vectors::report(kz)); }

  /// "part first last institution: differences", a line each.
  std::string sheet() {
    const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
    std::string text;
    for (const MijnRgsRegel& each : mijnrgs_blad(toetsing.context(), overnames)) {
      text += each.part->onderdeel->soort + " " + to_iso(each.nu.eerste_dag) + " " + to_iso(each.nu.laatste_dag) + " " +
              each.nu.instelling + ":";
      for (const MijnRgsVeld veld : each.verschillen) text += " " + std::string(to_name(veld));
      text += "\n";
    }
    return text;
  }
  std::string line_of(const std::string& soort) {
    const std::string all = sheet();
    const auto at = all.find(soort + " ");
    return all.substr(at, all.find('\n', at) - at);
  }
  void copy_over() {
    const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
    overnames = overnames_van(toetsing.context(), kz, course.beeld().vandaag);
    course.stage("kz").voortgang.in_mijnrgs_gezet = course.beeld().vandaag;
  }

  Course course;
  OnderdeelId kz;
  std::vector<MijnRgsOvername> overnames;
};

TEST_F(Sheet, HasEveryPartInTheOrderOfItsDays) {
  const std::string all = sheet();
  EXPECT_EQ(all.substr(0, 32), "va-1 2026-09-01 2027-05-31 :\nas ") << all;
  EXPECT_NE(all.find("Museum Boerhaave"), std::string::npos);
  const std::string period = course.period("kz");
  EXPECT_EQ(line_of("kz"), "kz " + period.substr(0, 10) + " " + period.substr(11) + " Museum Boerhaave:");
}

TEST_F(Sheet, SaysWhatChangedSinceItWasCopied) {
  copy_over();
  EXPECT_EQ(line_of("kz").back(), ':');
  course.stage("kz").plek->instelling = "Naturalis";
  EXPECT_EQ(line_of("kz").substr(line_of("kz").find(':')), ": instelling");
  course.beeld().traject.dienstverband.fte = {{course.beeld().traject.dienstverband.eerste_dag, Decimal{800}}};
  const std::string line = line_of("kz");
  EXPECT_EQ(line.substr(line.find(':')), ": eerste_dag laatste_dag fte instelling");
}

TEST_F(Sheet, OtherDaysTakeTheTickAwayAndTheSameDaysLeaveIt) {
  copy_over();
  const Traject before = course.beeld().traject;
  Traject slower = before;
  slower.dienstverband.fte = {{before.dienstverband.eerste_dag, Decimal{800}}};
  EXPECT_FALSE(find_onderdeel(met_mijnrgs_open(before, slower, vectors::pack("va")), kz)->voortgang.in_mijnrgs_gezet);
  Traject elsewhere = before;
  find_onderdeel(elsewhere, kz)->plek->instelling = "Naturalis";
  EXPECT_TRUE(find_onderdeel(met_mijnrgs_open(before, elsewhere, vectors::pack("va")), kz)->voortgang.in_mijnrgs_gezet);
}

TEST(CompositeSheet, HasALineForEachPartStage) {
  Course course("izb", R"("evc": [])");
  const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("izb"));
  int lines = 0;
  for (const MijnRgsRegel& each : mijnrgs_blad(toetsing.context(), {})) lines += each.part->onderdeel->soort == "as" ? 1 : 0;
  EXPECT_EQ(lines, 2);
  const auto copied = overnames_van(toetsing.context(), course.part("as"), course.beeld().vandaag);
  ASSERT_EQ(copied.size(), 2u);
  EXPECT_NE(copied[0].deel, copied[1].deel);
}

}  // namespace
}  // namespace stagepad
