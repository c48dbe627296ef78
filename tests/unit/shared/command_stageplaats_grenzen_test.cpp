// Where exactly what is entered of a place ends: at the last figure and day allowed, and one beyond.

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "shared/command/stageplaats_invoer.hpp"

namespace stagepad {
namespace {

const CivilDate k_today = CivilDate::of(2027, 1, 15);
const CivilDate k_first = CivilDate::of(2007, 1, 15);
const CivilDate k_last = CivilDate::of(2047, 1, 15);

StageplaatsInvoer place() {
  StageplaatsInvoer invoer;
  invoer.instelling = {1};
  invoer.naam = "Infectieziekten";
  invoer.stagesoorten = {"mg"};
  invoer.perioden = {{CivilDate::of(2027, 3, 1), CivilDate::of(2027, 8, 31), 2}};
  return invoer;
}

Findings judged(const StageplaatsInvoer& invoer, const std::optional<StageplaatsInvoer>& nu = std::nullopt) {
  return check_stageplaats(invoer, nu, {"mg", "keuze"}, k_today);
}

std::string refused(const StageplaatsInvoer& invoer,
                    const std::optional<StageplaatsInvoer>& nu = std::nullopt) {
  std::string text;
  for (const Finding& each : judged(invoer, nu)) text += each.code + " " + each.pad + "\n";
  return text;
}

TEST(PlaceBoundaries, EveryNameHasTwoHundredCharactersAtMost) {
  const std::pair<std::string StageplaatsInvoer::*, const char*> names[] = {
      {&StageplaatsInvoer::naam, "/naam"},         {&StageplaatsInvoer::plaats, "/plaats"},
      {&StageplaatsInvoer::regio, "/regio"},       {&StageplaatsInvoer::sector, "/sector"},
      {&StageplaatsInvoer::profiel, "/profiel"},   {&StageplaatsInvoer::specialisme, "/specialisme"},
      {&StageplaatsInvoer::contactpersoon, "/contactpersoon"}};
  for (const auto& [member, pad] : names) {
    StageplaatsInvoer invoer = place();
    invoer.*member = std::string(200, 'a');
    EXPECT_EQ(refused(invoer), "") << pad;
    invoer.*member = std::string(201, 'a');
    EXPECT_EQ(refused(invoer), std::string("tekst.te_lang ") + pad + "\n");
  }
}

TEST(PlaceBoundaries, PeriodsLieWithinTwentyYearsAndMayLastOneDay) {
  StageplaatsInvoer invoer = place();
  invoer.perioden = {{k_first, k_last, 1}};
  EXPECT_EQ(refused(invoer), "");
  invoer.perioden = {{k_today, k_today, 1}};
  EXPECT_EQ(refused(invoer), "");
  invoer.perioden = {{k_first.plus_days(-1), k_today, 1}};
  EXPECT_EQ(refused(invoer), "datum.buiten_bereik /perioden/0\n");
  invoer.perioden = {{k_today, k_last.plus_days(1), 1}};
  EXPECT_EQ(refused(invoer), "datum.buiten_bereik /perioden/0\n");
}

TEST(PlaceBoundaries, RoomIsFromNobodyToAThousand) {
  StageplaatsInvoer invoer = place();
  for (const std::int32_t room : {0, 1, 1000}) {
    invoer.perioden[0].capaciteit = room;
    EXPECT_EQ(refused(invoer), "") << room;
  }
  invoer.perioden[0].capaciteit = 1001;
  const Findings found = judged(invoer);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "getal.buiten_bereik");
  EXPECT_EQ(found[0].parameters[1].waarde, "0");
  EXPECT_EQ(found[0].parameters[2].waarde, "1000");
}

TEST(PlaceBoundaries, KindsAreNotMoreThanThereMayBeAndUnknownOnesNameTheKnown) {
  StageplaatsInvoer invoer = place();
  invoer.stagesoorten.assign(k_max_stagesoorten + 1, "mg");
  EXPECT_EQ(refused(invoer).find("lijst.te_lang /stagesoorten\n"), 0U);
  invoer.stagesoorten.assign(k_max_stagesoorten, "mg");
  EXPECT_EQ(refused(invoer).find("lijst.te_lang"), std::string::npos);
  invoer.stagesoorten = {"xx"};
  const Findings found = judged(invoer);
  ASSERT_EQ(found.size(), 1U);
  ASSERT_TRUE(found[0].herstel.has_value());
  EXPECT_EQ(found[0].herstel->keuzes, (std::vector<std::string>{"mg", "keuze"}));
}

TEST(PlaceBoundaries, PermissionIsOfSomebodyAndOfADayNotToCome) {
  StageplaatsInvoer invoer = place();
  const auto permitted = [&](const std::string& door, CivilDate op) {
    invoer.toestemming = Plaatstoestemming{door, op};
    return refused(invoer);
  };
  EXPECT_EQ(permitted("T. Willemsen", k_today), "");
  EXPECT_EQ(permitted("T. Willemsen", k_first), "");
  EXPECT_EQ(permitted("T. Willemsen", k_first.plus_days(-1)), "datum.buiten_bereik /toestemming/op\n");
  EXPECT_EQ(permitted("T. Willemsen", k_today.plus_days(1)), "datum.buiten_bereik /toestemming/op\n");
  EXPECT_EQ(permitted(std::string(201, 'a'), k_today), "tekst.te_lang /toestemming/door\n");
}

TEST(PlaceBoundaries, AnotherContactPersonNeedsPermissionOnlyWhereItIsShown) {
  StageplaatsInvoer before = place();
  before.contactpersoon = "A";
  StageplaatsInvoer after = before;
  after.contactpersoon = "B";
  EXPECT_EQ(refused(after, before), "") << "not shown before, not shown now";
  after.contact_tonen = true;
  EXPECT_EQ(refused(after, before), "stageplaats.toestemming_ontbreekt /toestemming\n");
  before.contact_tonen = true;
  EXPECT_EQ(refused(after, before), "stageplaats.toestemming_ontbreekt /toestemming\n");
  after.contactpersoon = "A";
  EXPECT_EQ(refused(after, before), "") << "as it was";
  after.contact_tonen = false;
  EXPECT_EQ(refused(after, before), "") << "less than it was";
}

TEST(PlaceBoundaries, ShowingTheSameContactPersonForTheFirstTimeNeedsPermission) {
  StageplaatsInvoer before = place();
  before.contactpersoon = "A";
  StageplaatsInvoer after = before;
  after.contact_tonen = true;
  EXPECT_EQ(refused(after, before), "stageplaats.toestemming_ontbreekt /toestemming\n");
  EXPECT_EQ(refused(after), "stageplaats.toestemming_ontbreekt /toestemming\n") << "also of a new place";
}

TEST(PlaceBoundaries, FindingsComeInTheOrderOfTheirFields) {
  StageplaatsInvoer invoer = place();
  invoer.naam.clear();
  invoer.contact_tonen = true;
  invoer.toestemming = Plaatstoestemming{"T. Willemsen", k_today};
  invoer.doelgroepen = {Doelgroep::ouderen, Doelgroep::ouderen};
  EXPECT_EQ(refused(invoer),
            "stageplaats.contact_ontbreekt /contactpersoon\nlijst.dubbel /doelgroepen/1\n"
            "tekst.leeg /naam\n");
}

TEST(PlaceBoundaries, EachFactOfTheContentTouchesTheApprovalByItself) {
  const StageplaatsInvoer before = place();
  StageplaatsInvoer after = before;
  EXPECT_FALSE(raakt_goedkeuring(before, after));
  after.instelling = {2};
  EXPECT_TRUE(raakt_goedkeuring(before, after));
  after = before;
  after.profiel = "izb";
  EXPECT_TRUE(raakt_goedkeuring(before, after));
  after = before;
  after.specialisme = "geriatrie";
  EXPECT_TRUE(raakt_goedkeuring(before, after));
  after = before;
  after.omschrijving = "Anders gezegd.";
  EXPECT_FALSE(raakt_goedkeuring(before, after));
}

}  // namespace
}  // namespace stagepad
