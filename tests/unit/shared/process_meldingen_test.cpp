#include <gtest/gtest.h>

#include <string>

#include "shared/command/toetsing.hpp"
#include "shared/process/meldingen.hpp"
#include "tests/unit/shared/course.hpp"

// What is said while nobody looks. VA from 1 September 2026: as is June to August 2027; its preferences are due before
// 1 February 2027, its stageplan on 4 May 2027.

namespace stagepad {
namespace {

using vectors::Course;

/// "task moment role last-day said-on", a line each, of this part.
std::string said(Course& course, const char* code) {
  const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
  std::string text;
  for (const Melding& each : meldingen_op(toetsing.context())) {
    if (each.onderdeel != course.part(code)) continue;
    text += each.taak + " " + std::string(to_name(each.moment)) + " " + std::string(to_name(each.wie)) + " " +
            to_iso(each.uiterlijk) + " " + to_iso(each.op) + "\n";
  }
  return text;
}

std::string said_on(Course& course, const char* day, const char* code = "as") {
  course.on(day);
  return said(course, code);
}

const std::string k_placed_as =
    R"("onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ Duinrand", "stagebegeleider": "Ada"}}])";

TEST(Meldingen, OfAStageThatNobodyArrangedGoToTheAios) {
  Course course("va", R"("evc": [])");
  EXPECT_EQ(course.period("as"), "2027-06-01/2027-08-31");
  EXPECT_EQ(said_on(course, "2026-11-30"), "");
  EXPECT_EQ(said_on(course, "2026-12-01"), "orientatie orientatie aios 2026-12-01 2026-12-01\n");
  EXPECT_EQ(said_on(course, "2027-01-01"), "orientatie orientatie aios 2026-12-01 2026-12-01\n") << "a month late still";
  EXPECT_EQ(said_on(course, "2027-01-02"), "");
  EXPECT_EQ(said_on(course, "2027-01-16"), "");
  const std::string ruim = "goedkeuring_vragen ruim_vooraf aios 2027-01-31 2027-01-17\n";
  EXPECT_EQ(said_on(course, "2027-01-17"), ruim);
  EXPECT_EQ(said_on(course, "2027-01-27"), ruim);
  const std::string kort = "goedkeuring_vragen kort_vooraf aios 2027-01-31 2027-01-28\n";
  EXPECT_EQ(said_on(course, "2027-01-28"), kort) << "the newest only";
  EXPECT_EQ(said_on(course, "2027-01-30"), kort);
  EXPECT_EQ(said_on(course, "2027-01-31"), "goedkeuring_vragen laatste_dag aios 2027-01-31 2027-01-31\n");
  EXPECT_EQ(said_on(course, "2027-02-01"), "goedkeuring_vragen te_laat aios 2027-01-31 2027-02-01\n");
  const std::string hoger = "goedkeuring_vragen escalatie aios 2027-01-31 2027-02-07\n";
  EXPECT_EQ(said_on(course, "2027-02-07"), hoger);
  EXPECT_EQ(said_on(course, "2027-03-10"), hoger);
  EXPECT_EQ(said_on(course, "2027-03-11"), "") << "what is more than a month old is not said any more";
}

TEST(Meldingen, GoToWhoeverIsToAct) {
  Course course("va", R"("verzoeken": [{"onderdeel": "kz", "route": "eigen", "eigen_instelling": "Museum", "status": "ingediend"}])");
  const CivilDate start = *parse_iso_date(course.period("kz").substr(0, 10));
  const CivilDate last = start.plus_days(-42);
  course.on(to_iso(last).c_str());
  EXPECT_EQ(said(course, "kz"),
            "verzoek_beslissen laatste_dag instituutsopleider " + to_iso(last) + " " + to_iso(last) + "\n");
}

TEST(Meldingen, EndWhenAPlaceIsThere) {
  Course course("va", k_placed_as);
  EXPECT_EQ(said_on(course, "2026-12-01"), "") << "nothing to look around for";
  EXPECT_EQ(said_on(course, "2027-05-04"), "stageplan laatste_dag aios 2027-05-04 2027-05-04\n");
  EXPECT_EQ(said_on(course, "2027-07-01"), "") << "it goes on";
}

TEST(Meldingen, OfAReportCountFromTheEndOfTheStageOrItsOwnDay) {
  Course course("va", k_placed_as);
  EXPECT_EQ(said_on(course, "2027-09-13"), "");
  EXPECT_EQ(said_on(course, "2027-09-14"), "verslag ruim_vooraf aios 2027-09-28 2027-09-14\n");
  course.after(DienVerslagIn{course.part("as"), true});
  EXPECT_EQ(said(course, "as"), "stagebeoordeling ruim_vooraf stagebegeleider 2027-09-28 2027-09-14\n");
  EXPECT_EQ(said_on(course, "2027-09-28"), "stagebeoordeling laatste_dag stagebegeleider 2027-09-28 2027-09-28\n");
}

TEST(Meldingen, ReachAStagebegeleiderSeldomEnough) {
  Melding melding;
  melding.wie = Rol::stagebegeleider;
  std::string heard;
  for (const auto& each : EnumNames<Meldmoment>::names) {
    melding.moment = each.value;
    if (hoort_stagebegeleider(melding)) heard += std::string(each.name) + " ";
  }
  EXPECT_EQ(heard, "ruim_vooraf kort_vooraf te_laat ");
  for (const Rol wie : {Rol::aios, Rol::instituutsopleider, Rol::stagebureau}) {
    EXPECT_FALSE(hoort_stagebegeleider({{1}, "verslag", Meldmoment::te_laat, wie, {}, {}}));
  }
}

TEST(Meldingen, StillWaitUntilTheyAreDone) {
  Course course("va", R"("evc": [])");
  const auto waits = [&](const Melding& melding) {
    const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
    return wacht_nog(melding, toetsing.context());
  };
  course.on("2027-01-31");
  const OnderdeelId as = course.part("as");
  const Melding orientation{as, "orientatie", Meldmoment::orientatie, Rol::aios, *parse_iso_date("2026-12-01"), {}};
  const Melding asking{as, "goedkeuring_vragen", Meldmoment::laatste_dag, Rol::aios, *parse_iso_date("2027-01-31"), {}};
  EXPECT_TRUE(waits(orientation));
  EXPECT_TRUE(waits(asking));
  Melding other = asking;
  other.uiterlijk = *parse_iso_date("2027-01-30");
  EXPECT_FALSE(waits(other)) << "the stage was moved";
  other = asking;
  other.taak = "voorkeuren_geven";
  EXPECT_FALSE(waits(other));
  other = asking;
  other.onderdeel = {999999};
  EXPECT_FALSE(waits(other));
  other = orientation;
  other.onderdeel = course.part("va-1");
  EXPECT_FALSE(waits(other)) << "no stage";
  Course placed("va", k_placed_as);
  placed.on("2027-01-31");
  const Toetsing toetsing(placed.beeld(), placed.beeld().traject, vectors::pack("va"));
  EXPECT_FALSE(wacht_nog(orientation, toetsing.context()));
  course.on("2027-06-01");
  EXPECT_FALSE(waits(orientation)) << "it has begun";
}

}  // namespace
}  // namespace stagepad
