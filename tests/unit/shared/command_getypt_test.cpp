#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "shared/command/getypte_periode.hpp"

// Days and numbers as people type them, on the screen and on the pages behind mailed links.

namespace stagepad {
namespace {

std::string said(const Findings& findings) {
  std::string text;
  for (const Finding& each : findings) text += each.code + " " + each.pad + "\n";
  return text;
}

TEST(Typed, ADayIsReadOrSaidToBeUnreadable) {
  Findings findings;
  EXPECT_EQ(lees_dag(" 1-3-2027 ", "/dag", findings), CivilDate::of(2027, 3, 1));
  EXPECT_EQ(lees_dag("2027-03-01", "/dag", findings), CivilDate::of(2027, 3, 1));
  EXPECT_EQ(said(findings), "");
  EXPECT_EQ(lees_dag(" ", "/a", findings), CivilDate{});
  EXPECT_EQ(lees_dag("31-2-2027", "/b", findings), CivilDate{});
  EXPECT_EQ(said(findings), "tekst.leeg /a\ndatum.onleesbaar /b\n");
}

TEST(Typed, ANumberOfAiosHasFourDigitsAtMost) {
  Findings findings;
  EXPECT_EQ(lees_capaciteit(" 0 ", "/c", findings), 0);
  EXPECT_EQ(lees_capaciteit("9", "/c", findings), 9);
  EXPECT_EQ(lees_capaciteit("9999", "/c", findings), 9999);
  EXPECT_EQ(said(findings), "");
  for (const char* wrong : {"", " ", "10000", "twee", "1a", "a1", "-1", "1.5", "/", ":"}) {
    findings.clear();
    EXPECT_EQ(lees_capaciteit(wrong, "/c", findings), 0) << wrong;
    EXPECT_EQ(said(findings), "getal.onleesbaar /c\n") << wrong;
  }
}

TEST(Typed, APeriodSaysWhichOfItsFieldsCannotBeRead) {
  Findings findings;
  const Plaatsperiode read = lees_periode({"1-1-2027", "30-6-2027", "2"}, "/perioden/3", findings);
  EXPECT_EQ(read, (Plaatsperiode{CivilDate::of(2027, 1, 1), CivilDate::of(2027, 6, 30), 2}));
  EXPECT_EQ(said(findings), "");
  lees_periode({"x", "", "y"}, "/perioden/3", findings);
  EXPECT_EQ(said(findings),
            "datum.onleesbaar /perioden/3/eerste_dag\ntekst.leeg /perioden/3/laatste_dag\n"
            "getal.onleesbaar /perioden/3/capaciteit\n");
}

TEST(Typed, OfWhatCannotBeReadNothingMoreIsSaid) {
  const Findings unread = {refusal("datum.onleesbaar", "/a"), refusal("datum.onleesbaar", "/b")};
  const Findings found = {refusal("periode.andersom", "/b"), refusal("tekst.leeg", "/naam"), refusal("getal.buiten_bereik", "/a")};
  EXPECT_EQ(said(met_onleesbaar(unread, found)), "datum.onleesbaar /a\ndatum.onleesbaar /b\ntekst.leeg /naam\n");
  EXPECT_EQ(said(met_onleesbaar({}, found)), said(found));
}

}  // namespace
}  // namespace stagepad
