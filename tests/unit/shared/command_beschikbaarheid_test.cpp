// What an institution may answer on the availability of a place, and what it makes of the place.

#include "shared/command/check_beschikbaarheid.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "shared/command/getypte_periode.hpp"

namespace stagepad {
namespace {

const CivilDate k_today = CivilDate::of(2027, 1, 15);
const Plaatsperiode k_over{CivilDate::of(2026, 1, 1), CivilDate::of(2027, 1, 14), 3};
const Plaatsperiode k_spring{CivilDate::of(2027, 1, 1), CivilDate::of(2027, 6, 30), 2};
const Plaatsperiode k_autumn{CivilDate::of(2027, 9, 1), CivilDate::of(2027, 12, 31), 1};

StageplaatsInvoer place() {
  StageplaatsInvoer nu;
  nu.instelling = {1};
  nu.naam = "Infectieziekten";
  nu.stagesoorten = {"mg"};
  nu.zichtbaarheid = Zichtbaarheid::ingelogd;
  nu.contactpersoon = "mw. Voorbeeld";
  nu.perioden = {k_over, k_spring, k_autumn};
  return nu;
}

Beschikbaarheidsantwoord answer(Beschikbaarheid wat, std::vector<Plaatsperiode> perioden = {}) {
  Beschikbaarheidsantwoord antwoord;
  antwoord.beschikbaarheid = wat;
  antwoord.perioden = std::move(perioden);
  antwoord.zichtbaarheid = Zichtbaarheid::ingelogd;
  antwoord.naam = "dhr. Collega";
  return antwoord;
}

Beschikbaarheidsantwoord fewer(std::int32_t spring, std::int32_t autumn) {
  auto antwoord = answer(Beschikbaarheid::minder, {k_spring, k_autumn});
  antwoord.perioden[0].capaciteit = spring;
  antwoord.perioden[1].capaciteit = autumn;
  return antwoord;
}

std::string refused(const Beschikbaarheidsantwoord& antwoord, const StageplaatsInvoer& nu = place()) {
  std::string text;
  for (const Finding& each : check_beschikbaarheid(antwoord, nu, k_today)) {
    EXPECT_EQ(each.ernst, Ernst::blokkeert);
    text += each.code + " " + each.pad + "\n";
  }
  return text;
}

Plaatsperiode period(CivilDate van, CivilDate tot, std::int32_t capaciteit = 1) { return {van, tot, capaciteit}; }

TEST(Availability, NeedsTheNameOfWhoAnswersAndBoundedTexts) {
  auto antwoord = answer(Beschikbaarheid::ongewijzigd);
  antwoord.naam = " \t";
  EXPECT_EQ(refused(antwoord), "tekst.leeg /naam\n");
  antwoord.naam = std::string(200, 'a');
  antwoord.opmerking = std::string(1000, 'b');
  EXPECT_EQ(refused(antwoord), "");
  antwoord.naam += "a";
  antwoord.opmerking += "b";
  EXPECT_EQ(refused(antwoord), "tekst.te_lang /naam\ntekst.te_lang /opmerking\n");
}

TEST(Availability, ShowsNoContactPersonThatIsNotKnown) {
  auto antwoord = answer(Beschikbaarheid::geen);
  antwoord.contact_tonen = true;
  EXPECT_EQ(refused(antwoord), "");
  StageplaatsInvoer nameless = place();
  nameless.contactpersoon = " ";
  EXPECT_EQ(refused(antwoord, nameless), "beschikbaarheid.geen_contactpersoon /contact_tonen\n");
}

TEST(Availability, FewerIsBetweenNoneAndWhatThereIsNow) {
  EXPECT_EQ(refused(fewer(1, 1)), "");
  EXPECT_EQ(refused(fewer(0, 0)), "");
  EXPECT_EQ(refused(fewer(2, 1)), "beschikbaarheid.niets_minder /perioden\n");
  EXPECT_EQ(refused(fewer(3, 0)), "getal.buiten_bereik /perioden/0/capaciteit\n");
  EXPECT_EQ(refused(fewer(1, -1)), "getal.buiten_bereik /perioden/1/capaciteit\n");
}

TEST(Availability, FewerSaysHowManyWouldBeRight) {
  const Findings findings = check_beschikbaarheid(fewer(3, 0), place(), k_today);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].parameters.back(), getal_parameter("tot", 2));
}

TEST(Availability, FewerKeepsTheDaysOfThePeriodsThatAreNotOver) {
  const std::string other_days = "beschikbaarheid.andere_dagen /perioden\n";
  EXPECT_EQ(refused(answer(Beschikbaarheid::minder)), other_days);
  EXPECT_EQ(refused(answer(Beschikbaarheid::minder, {k_over, k_spring, k_autumn})), other_days);
  auto antwoord = fewer(1, 1);
  antwoord.perioden[0].laatste_dag = k_spring.laatste_dag.plus_days(1);
  EXPECT_EQ(refused(antwoord), other_days);
  antwoord = fewer(1, 1);
  antwoord.perioden[0].eerste_dag = k_spring.eerste_dag.plus_days(1);
  EXPECT_EQ(refused(antwoord), other_days);
  StageplaatsInvoer open = place();
  open.perioden.clear();
  EXPECT_EQ(refused(answer(Beschikbaarheid::minder), open), other_days) << "there is nothing to lessen";
}

TEST(Availability, OtherPeriodsAreThereInTheFutureAndDoNotOverlap) {
  EXPECT_EQ(refused(answer(Beschikbaarheid::andere_perioden)), "beschikbaarheid.geen_perioden /perioden\n");
  const auto others = [](std::vector<Plaatsperiode> list) {
    return refused(answer(Beschikbaarheid::andere_perioden, std::move(list)));
  };
  EXPECT_EQ(others({period(k_today, k_today)}), "") << "one day, and it is today";
  EXPECT_EQ(others({period(CivilDate::of(2026, 12, 1), k_today.plus_days(-1))}), "beschikbaarheid.voorbij /perioden/0\n");
  EXPECT_EQ(others({period(k_today.plus_days(2), k_today.plus_days(1))}), "stageplaats.periode_omgekeerd /perioden/0\n");
  EXPECT_EQ(others({period(k_today, k_today.plus_months(60))}), "");
  EXPECT_EQ(others({period(k_today, k_today.plus_months(60).plus_days(1))}), "datum.buiten_bereik /perioden/0\n");
  EXPECT_EQ(others({period(k_today, k_today, -1)}), "getal.buiten_bereik /perioden/0/capaciteit\n");
  EXPECT_EQ(others({k_spring, period(CivilDate::of(2027, 7, 1), CivilDate::of(2027, 7, 31))}), "");
  EXPECT_EQ(others({k_spring, period(CivilDate::of(2027, 6, 30), CivilDate::of(2027, 7, 31))}),
            "beschikbaarheid.overlap /perioden/1\n");
  EXPECT_EQ(others({k_autumn, k_autumn}), "beschikbaarheid.overlap /perioden/1\n");
  EXPECT_EQ(others({k_autumn, k_spring}), "") << "in whatever order";
  EXPECT_EQ(others({period(CivilDate::of(2027, 6, 30), CivilDate::of(2027, 7, 31)), k_spring}),
            "beschikbaarheid.overlap /perioden/1\n")
      << "on one day";
  const auto found = check_beschikbaarheid(
      answer(Beschikbaarheid::andere_perioden, {k_spring, k_autumn, k_autumn}), place(), k_today);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].parameters[0].waarde, "2") << "the second, as people count";
}

TEST(Availability, ManyOtherPeriodsAreRefusedAtOnce) {
  EXPECT_EQ(refused(answer(Beschikbaarheid::andere_perioden, std::vector<Plaatsperiode>(101, k_spring))),
            "lijst.te_lang /perioden\n");
}

TEST(Availability, TellsEverythingThatIsWrongAtOnce) {
  auto antwoord = answer(Beschikbaarheid::andere_perioden, {period(k_today, k_today, 1001)});
  antwoord.naam.clear();
  EXPECT_EQ(refused(antwoord), "tekst.leeg /naam\ngetal.buiten_bereik /perioden/0/capaciteit\n");
}

TEST(Availability, GoesIntoForceWithThePermissionOfWhoAnswered) {
  auto antwoord = answer(Beschikbaarheid::ongewijzigd);
  antwoord.zichtbaarheid = Zichtbaarheid::iedereen;
  antwoord.contact_tonen = true;
  const StageplaatsInvoer na = toegepast(antwoord, place(), k_today);
  EXPECT_EQ(na.perioden, place().perioden);
  EXPECT_EQ(na.zichtbaarheid, Zichtbaarheid::iedereen);
  EXPECT_TRUE(na.contact_tonen);
  EXPECT_EQ(na.toestemming, (Plaatstoestemming{"dhr. Collega", k_today}));
  EXPECT_EQ(check_stageplaats(na, place(), {"mg"}, k_today), Findings{}) << "a place like any other";
}

TEST(Availability, KeepsWhatIsOverAndReplacesTheRest) {
  const StageplaatsInvoer na = toegepast(answer(Beschikbaarheid::andere_perioden, {k_autumn}), place(), k_today);
  EXPECT_EQ(na.perioden, (std::vector<Plaatsperiode>{k_over, k_autumn}));
  EXPECT_EQ(toegepast(fewer(0, 1), place(), k_today).perioden[1].capaciteit, 0);
}

TEST(Availability, NotAvailableLeavesThePeriodsWithoutRoom) {
  StageplaatsInvoer na = toegepast(answer(Beschikbaarheid::geen), place(), k_today);
  ASSERT_EQ(na.perioden.size(), 3U);
  EXPECT_EQ(na.perioden[0], k_over);
  EXPECT_EQ(na.perioden[1].capaciteit, 0);
  EXPECT_EQ(na.perioden[2].capaciteit, 0);
  StageplaatsInvoer open = place();
  open.perioden.clear();
  na = toegepast(answer(Beschikbaarheid::geen), open, k_today);
  EXPECT_EQ(na.perioden, (std::vector<Plaatsperiode>{{k_today, CivilDate::of(2028, 1, 14), 0}}))
      << "without periods it would count as always free";
}

TEST(Availability, OfWhatCannotBeReadNothingMoreIsSaid) {
  Findings unread;
  const Plaatsperiode read = lees_periode({"morgen", "30-6-2027", "twee"}, "/perioden/0", unread);
  EXPECT_EQ(read.laatste_dag, CivilDate::of(2027, 6, 30));
  const Findings all =
      met_onleesbaar(unread, check_beschikbaarheid(answer(Beschikbaarheid::andere_perioden, {read}), place(), k_today));
  std::string text;
  for (const Finding& each : all) text += each.code + " " + each.pad + "\n";
  EXPECT_EQ(text, "datum.onleesbaar /perioden/0/eerste_dag\ngetal.onleesbaar /perioden/0/capaciteit\n");
}

}  // namespace
}  // namespace stagepad
