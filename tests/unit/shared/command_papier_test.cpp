#include <gtest/gtest.h>

#include <string>

#include "shared/command/check_papier.hpp"
#include "tests/unit/shared/course.hpp"

// Scans of answers that came on paper. VA from 1 September 2026: as is June to August 2027.

namespace stagepad {
namespace {

using vectors::Course;
using vectors::Wie;

class Papers : public ::testing::Test {
 protected:
  Papers() : course("va", R"("evc": [])"), as(course.part("as")) {}

  VoegPapierToe scan(const std::string& sha256 = "a") const {
    return {as, Papiersoort::stagebeoordeling, "brief.pdf", Documentsoort::pdf, 1000, sha256};
  }
  void keep(const VoegPapierToe& each) {
    Papierantwoord papier;
    papier.onderdeel = each.onderdeel;
    papier.nummer = static_cast<std::int32_t>(course.beeld().papieren.size()) + 1;
    papier.over = each.over;
    papier.sha256 = each.sha256;
    course.beeld().papieren.push_back(papier);
  }

  Course course;
  OnderdeelId as;
};

TEST_F(Papers, AreAddedByTheStagebureau) {
  EXPECT_EQ(course.refused(scan(), Wie::stagebureau), "");
  for (const Wie other : {Wie::aios, Wie::instituutsopleider, Wie::praktijkopleider}) {
    EXPECT_EQ(course.refused(scan(), other), "bevoegd.niet \n");
  }
  VoegPapierToe elsewhere = scan();
  elsewhere.onderdeel = {999999};
  EXPECT_EQ(course.refused(elsewhere, Wie::stagebureau), "stage.onbekend /onderdeel\n");
}

TEST_F(Papers, ArePdfsOfSomeSize) {
  VoegPapierToe typed = scan();
  typed.soort = Documentsoort::docx;
  EXPECT_EQ(course.refused(typed, Wie::stagebureau), "papier.geen_pdf /document\n");
  VoegPapierToe large = scan();
  large.grootte = k_max_document;
  EXPECT_EQ(course.refused(large, Wie::stagebureau), "");
  ++large.grootte;
  EXPECT_EQ(course.refused(large, Wie::stagebureau), "document.te_groot /document\n");
}

TEST_F(Papers, OfTheSameContentAndSubjectAreKeptOnce) {
  keep(scan("a"));
  EXPECT_EQ(course.refused(scan("a"), Wie::stagebureau), "papier.staat_er_al /document\n");
  EXPECT_EQ(course.refused(scan("b"), Wie::stagebureau), "");
  VoegPapierToe other_subject = scan("a");
  other_subject.over = Papiersoort::verslag;
  EXPECT_EQ(course.refused(other_subject, Wie::stagebureau), "");
  VoegPapierToe other_stage = scan("a");
  other_stage.onderdeel = course.part("kz");
  EXPECT_EQ(course.refused(other_stage, Wie::stagebureau), "");
}

TEST_F(Papers, AreNotMoreThanSoMany) {
  for (std::size_t i = 1; i < k_max_papieren; ++i) keep(scan(std::to_string(i)));
  EXPECT_EQ(course.refused(scan("x"), Wie::stagebureau), "");
  keep(scan("x"));
  EXPECT_EQ(course.refused(scan("y"), Wie::stagebureau), "papier.te_veel /document\n");
  VoegPapierToe other_stage = scan("y");
  other_stage.onderdeel = course.part("kz");
  EXPECT_EQ(course.refused(other_stage, Wie::stagebureau), "");
}

}  // namespace
}  // namespace stagepad
