#include <gtest/gtest.h>

#include <string>

#include "server/outbound/rekenblad.hpp"

// A table as CSV: what a spreadsheet program makes of each cell. As a workbook it is read back by another program in
// tests/api/export_test.cpp.

namespace stagepad {
namespace {

std::string line_of(Cel cel) {
  const std::string csv = csv_of({"Blad", {"Kop"}, {{std::move(cel)}}});
  const std::string head = "\xEF\xBB\xBFKop\r\n";
  EXPECT_EQ(csv.substr(0, head.size()), head);
  return csv.substr(head.size());
}

TEST(Csv, WritesWhatDutchProgramsRead) {
  const std::string csv = csv_of({"Blad",
                                  {"Aios", "Eerste dag", "Aantal", "Fte", "Leeg"},
                                  {{std::string("Çağla Şen"), CivilDate::of(2027, 3, 1), std::int64_t{12}, Decimal{800}, {}}}});
  EXPECT_EQ(csv, "\xEF\xBB\xBF" "Aios;Eerste dag;Aantal;Fte;Leeg\r\nÇağla Şen;2027-03-01;12;0,8;\r\n");
}

TEST(Csv, QuotesWhatWouldEndACell) {
  EXPECT_EQ(line_of("a;b"), "\"a;b\"\r\n");
  EXPECT_EQ(line_of("zij zei \"ja\""), "\"zij zei \"\"ja\"\"\"\r\n");
  EXPECT_EQ(line_of("een\ntwee"), "\"een\ntwee\"\r\n");
  EXPECT_EQ(line_of("GGD Regio, Noord"), "GGD Regio, Noord\r\n");
}

TEST(Csv, LetsNoTextBecomeAFormula) {
  for (const char* begin : {"=", "+", "-", "@"}) {
    EXPECT_EQ(line_of(std::string(begin) + "1"), "'" + std::string(begin) + "1\r\n");
  }
  EXPECT_EQ(line_of("  =1"), "'  =1\r\n");
  EXPECT_EQ(line_of("\t=1"), "\"'\t=1\"\r\n");
  EXPECT_EQ(line_of("=HYPERLINK(\"http://x\";\"y\")"), "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"\r\n");
  EXPECT_EQ(line_of("a=1"), "a=1\r\n");
  // A number is a number, also below nought.
  EXPECT_EQ(line_of(std::int64_t{-3}), "-3\r\n");
}

TEST(Workbook, IsTheSameForTheSameTable) {
  const Rekenblad blad{"Blad", {"Kop"}, {{std::string("tekst")}, {CivilDate::of(2027, 3, 1)}}};
  const auto once = xlsx_of(blad, CivilDate::of(2026, 10, 1));
  const auto again = xlsx_of(blad, CivilDate::of(2026, 10, 1));
  ASSERT_TRUE(once && again);
  EXPECT_EQ(once.value().substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(once.value(), again.value());
}

TEST(Workbook, OfATextThatNoCellCanHoldIsRefused) {
  const auto made = xlsx_of({"Blad", {"Kop"}, {{std::string(40'000, 'a')}}}, CivilDate::of(2026, 10, 1));
  ASSERT_FALSE(made);
  EXPECT_EQ(made.failure().code, "export.xlsx");
}

}  // namespace
}  // namespace stagepad
