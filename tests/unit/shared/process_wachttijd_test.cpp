#include "shared/process/wachttijd.hpp"

#include <gtest/gtest.h>

#include <string>

#include "shared/command/toetsing.hpp"
#include "shared/process/meldingen.hpp"
#include "tests/unit/shared/course.hpp"

// Since when a stage waits, and until when there is time.

namespace stagepad {
namespace {

using vectors::Course;

/// "task since until", with a dash for a day that is not there.
std::string waits(Course& course, const char* code) {
  const Toetsing toetsing(course.beeld(), course.beeld().traject, vectors::pack("va"));
  const GeplandOnderdeel* part = toetsing.context().planning.find(course.part(code));
  const AanZet turn = wie_is_aan_zet(toetsing.context(), *part);
  const auto day = [](std::optional<CivilDate> date) { return date ? to_iso(*date) : std::string("-"); };
  return std::string(turn.taak) + " " + day(wacht_sinds(turn, *part)) + " " + day(uiterste_dag(turn, *part));
}

TEST(Wachttijd, CountsFromTheActThatMadeItSomebodyElsesTurn) {
  Course course("va", vectors::k_approved_kz);
  const OnderdeelId kz = course.part("kz");
  EXPECT_EQ(waits(course, "kz").substr(0, 24), "instelling_benaderen - 2") << "nobody began";
  course.on("2026-10-05");
  course.after(vectors::report(kz));
  EXPECT_EQ(waits(course, "kz").substr(0, 27), "plaats_beslissen 2026-10-05");
  course.on("2026-10-09");
  course.after(BeoordeelPlaatsing{kz, Besluit::teruggestuurd, "Geen begeleider"}, Rol::instituutsopleider);
  EXPECT_EQ(waits(course, "kz").substr(0, 27), "plaats_aanpassen 2026-10-09");
  course.on("2026-10-12");
  course.after(vectors::report(kz));
  course.after(BeoordeelPlaatsing{kz, Besluit::goedgekeurd, ""}, Rol::instituutsopleider);
  EXPECT_EQ(waits(course, "kz").substr(0, 32), "plaatsing_bevestigen 2026-10-12 ");
}

TEST(Wachttijd, OfAReportCountsFromTheEndOfTheStageAndThenFromTheReport) {
  Course course("va", R"("onderdelen": [{"soort": "as", "plek": {"instelling": "GGZ Duinrand", "stagebegeleider": "Ada"}}])");
  course.on("2027-07-01");
  EXPECT_EQ(waits(course, "as"), "stage_loopt - -") << "nothing is to be done";
  course.on("2027-09-10");
  EXPECT_EQ(waits(course, "as"), "verslag 2027-08-31 2027-09-28");
  course.after(DienVerslagIn{course.part("as"), true});
  EXPECT_EQ(waits(course, "as"), "stagebeoordeling 2027-09-10 2027-09-24");
  course.on("2027-09-20");
  Voortgang& voortgang = course.stage("as").voortgang;
  voortgang.stagebeoordeling = *parse_iso_date("2027-09-14");
  voortgang.oordelen = {{Rol::stagebegeleider, *parse_iso_date("2027-09-18"), true, "Ada"},
                        {Rol::praktijkopleider, *parse_iso_date("2027-09-16"), true, ""}};
  EXPECT_EQ(waits(course, "as"), "waardering 2027-09-18 2027-09-24") << "the last of what it waited for";
  voortgang.oordelen.clear();
  voortgang.verslag_ingediend.reset();
  voortgang.verslag_terug = Terugkoppeling{Rol::praktijkopleider, *parse_iso_date("2027-09-19"), "Nog eens", {}};
  EXPECT_EQ(waits(course, "as"), "verslag_aanpassen 2027-09-19 2027-09-28");
}

}  // namespace
}  // namespace stagepad
