#include <gtest/gtest.h>
#include <zip.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "server/import/tabel.hpp"
#include "tests/unit/server/store_fixture.hpp"

// Tables as people have them: text with separators in whatever encoding, and workbooks that other programs wrote.

namespace stagepad {
namespace {

using Rijen = std::vector<std::vector<std::string>>;

Rijen rijen_van(const GelezenTabel& gelezen) {
  Rijen rijen = {gelezen.tabel.kop};
  for (const Tabelrij& each : gelezen.tabel.rijen) rijen.push_back(each.cellen);
  return rijen;
}

std::string code_van(const GelezenTabel& gelezen) {
  return gelezen.findings.size() == 1 ? gelezen.findings.front().code : std::to_string(gelezen.findings.size());
}

/// Programs of others that write workbooks, each in its own way.
constexpr const char* k_writers[] = {"openpyxl", "xlsxwriter"};

std::string workbook(const char* writer, const std::string& description) {
  const store::TemporaryFolder folder;
  store::write_file(folder.path() / "table.json", description);
  const std::string out = (folder.path() / "table.xlsx").string();
  const std::string command = "/usr/bin/python3 " + std::string(STAGEPAD_SOURCE_DIR) + "/tests/support/import/write_xlsx.py " +
                              writer + " " + (folder.path() / "table.json").string() + " " + out;
  EXPECT_EQ(std::system(command.c_str()), 0);
  return store::file_content(out);
}

std::string workbook_of(const char* writer, const std::string& rows) {
  return workbook(writer, "{\"sheets\":[{\"name\":\"Blad1\",\"rows\":" + rows + "}]}");
}

/// A zip file with these parts, compressed.
std::string zip_with(const std::vector<std::pair<std::string, std::string>>& parts) {
  const store::TemporaryFolder folder;
  const std::string file = (folder.path() / "made.zip").string();
  zip_t* zip = zip_open(file.c_str(), ZIP_CREATE, nullptr);
  EXPECT_NE(zip, nullptr);
  for (const auto& [name, content] : parts) {
    zip_file_add(zip, name.c_str(), zip_source_buffer(zip, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8);
  }
  EXPECT_EQ(zip_close(zip), 0);
  return store::file_content(file);
}

constexpr const char* k_workbook =
    "<workbook xmlns:r='r'><sheets><sheet name='Blad1' sheetId='1' r:id='rId1'/></sheets></workbook>";
constexpr const char* k_relations = "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>";

std::string workbook_with(const std::string& sheet, const std::string& book = k_workbook) {
  return zip_with({{"xl/workbook.xml", book}, {"xl/_rels/workbook.xml.rels", k_relations}, {"xl/worksheets/sheet1.xml", sheet}});
}

const Rijen k_expected = {{"Naam", "Plaats"}, {"Zoë", "'s-Hertogenbosch"}, {"Bram; de Vries", "Den Haag"}};

TEST(CsvTabel, IsReadWithWhicheverSeparatorItHas) {
  EXPECT_EQ(rijen_van(lees_csv("Naam;Plaats\nZoë;'s-Hertogenbosch\n\"Bram; de Vries\";Den Haag\n")), k_expected);
  EXPECT_EQ(rijen_van(lees_csv("Naam,Plaats\nZoë,'s-Hertogenbosch\nBram; de Vries,Den Haag\n")), k_expected);
  EXPECT_EQ(rijen_van(lees_csv("Naam\tPlaats\nZoë\t's-Hertogenbosch\nBram; de Vries\tDen Haag")), k_expected);
  EXPECT_EQ(rijen_van(lees_csv("sep=|\r\nNaam|Plaats\r\nZoë|'s-Hertogenbosch\r\nBram; de Vries|Den Haag\r\n")), k_expected);
}

TEST(CsvTabel, OfOneColumnNeedsNone) {
  EXPECT_EQ(rijen_van(lees_csv("Naam\nZoë\nBram\n")), (Rijen{{"Naam"}, {"Zoë"}, {"Bram"}}));
}

TEST(CsvTabel, IsReadInUtf8WithAndWithoutBomAndInWindows1252) {
  const std::string utf8 = "Naam;Bedrag\nZoë;€ 5 – “ja”\n";
  const Rijen expected = {{"Naam", "Bedrag"}, {"Zoë", "€ 5 – “ja”"}};
  EXPECT_EQ(rijen_van(lees_csv(utf8)), expected);
  EXPECT_EQ(rijen_van(lees_csv("\xef\xbb\xbf" + utf8)), expected);
  EXPECT_EQ(rijen_van(lees_csv("Naam;Bedrag\nZo\xeb;\x80 5 \x96 \x93ja\x94\n")), expected);
}

TEST(CsvTabel, KeepsLineEndsQuotesAndSeparatorsWithinQuotes) {
  const auto gelezen = lees_csv("Naam;Tekst\r\nA;\"een\r\ntwee; \"\"drie\"\"\"\r\nB;x\r\n");
  EXPECT_EQ(rijen_van(gelezen), (Rijen{{"Naam", "Tekst"}, {"A", "een\ntwee; \"drie\""}, {"B", "x"}}));
  ASSERT_EQ(gelezen.tabel.rijen.size(), 2U);
  EXPECT_EQ(gelezen.tabel.rijen[0].regel, 2);
  EXPECT_EQ(gelezen.tabel.rijen[1].regel, 4) << "as an editor counts";
}

TEST(CsvTabel, LeavesEmptyLinesAndBlanksAroundOut) {
  const auto gelezen = lees_csv("\n;;\nNaam ; Plaats\n\n  Zoë  ;;\n ; \n");
  EXPECT_EQ(rijen_van(gelezen), (Rijen{{"Naam", "Plaats"}, {"Zoë"}}));
  EXPECT_EQ(gelezen.tabel.rijen.front().regel, 5);
}

TEST(CsvTabel, EndsLinesAsOldAndNewMachinesDo) {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    EXPECT_EQ(rijen_van(lees_csv("A;B" + end + "1;2" + end + "3;4")), (Rijen{{"A", "B"}, {"1", "2"}, {"3", "4"}}));
  }
}

TEST(CsvTabel, RefusesWhatIsNone) {
  EXPECT_EQ(code_van(lees_csv("")), "importbestand.leeg");
  EXPECT_EQ(code_van(lees_csv(" ;; \n\n")), "importbestand.leeg");
  EXPECT_EQ(code_van(lees_csv("Naam;Plaats\n")), "importbestand.zonder_rijen");
  EXPECT_EQ(code_van(lees_csv(std::string("A\0B\n1", 5))), "importbestand.soort");
  EXPECT_EQ(code_van(lees_csv("\xff\xfeN\x00" "a")), "importbestand.utf16");
  EXPECT_EQ(code_van(lees_csv("Naam\n\"nooit dicht\nnog meer")), "importbestand.aanhalingsteken");
  EXPECT_EQ(code_van(lees_tabel("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 en zo voort", "x")), "importbestand.oude_excel");
}

TEST(CsvTabel, IsBounded) {
  std::string many = "Naam\n";
  for (std::size_t i = 0; i < k_max_importrijen; ++i) many += "x\n";
  EXPECT_TRUE(lees_csv(many).ok());
  EXPECT_EQ(code_van(lees_csv(many + "x\n")), "importbestand.te_veel_rijen");
  EXPECT_EQ(code_van(lees_csv("Naam\n" + std::string(k_max_importkolommen, ';') + "x\n")), "importbestand.te_veel_kolommen");
  EXPECT_EQ(code_van(lees_csv("Naam\n" + std::string(k_max_importcel + 1, 'x'))), "importbestand.cel_te_lang");
  EXPECT_TRUE(lees_csv("Naam\n" + std::string(k_max_importcel, 'x')).ok());
}

TEST(XlsxTabel, OfAnotherProgramIsReadAsTheSameTableInText) {
  const std::string rows =
      "[[\"Naam\",\"Begindatum\",\"Fte\",\"Aantal\",\"SBOH\",\"Deel\"],"
      "[\"Zoë <&>\",{\"date\":\"2026-03-01\"},{\"number\":0.8,\"format\":\"0%\"},3,true,0.30000000000000004],"
      "[null,null,null,null,null,null],"
      "[\"Bram\\nde Vries\",{\"date\":\"1961-12-31\",\"format\":\"[$-413]d mmmm yyyy\"},1,1000000,false,{\"number\":12.5,\"format\":\"0.00 \\\"dagen\\\"\"}]]";
  for (const char* writer : k_writers) {
    const auto gelezen = lees_tabel(workbook_of(writer, rows), "plaatsen");
    EXPECT_EQ(rijen_van(gelezen), (Rijen{{"Naam", "Begindatum", "Fte", "Aantal", "SBOH", "Deel"},
                                         {"Zoë <&>", "2026-03-01", "0.8", "3", "ja", "0.3"},
                                         {"Bram\nde Vries", "1961-12-31", "1", "1000000", "nee", "12.5"}}))
        << writer;
    ASSERT_EQ(gelezen.tabel.rijen.size(), 2U);
    EXPECT_EQ(gelezen.tabel.rijen[1].regel, 4);
  }
}

TEST(XlsxTabel, CountsDaysFrom1904WhereItsWorkbookDoes) {
  const std::string rows = "\"sheets\":[{\"name\":\"a\",\"rows\":[[\"Dag\"],[{\"date\":\"2026-03-01\"}]]}]}";
  for (const char* writer : k_writers) {
    EXPECT_EQ(rijen_van(lees_xlsx(workbook(writer, "{\"epoch1904\":true," + rows), "x")), (Rijen{{"Dag"}, {"2026-03-01"}}));
    EXPECT_EQ(rijen_van(lees_xlsx(workbook(writer, "{" + rows), "x")), (Rijen{{"Dag"}, {"2026-03-01"}}));
  }
}

TEST(XlsxTabel, IsTheSheetThatIsNamedElseTheFirstThatIsShown) {
  const std::string description =
      "{\"sheets\":[{\"name\":\"Oud\",\"hidden\":true,\"rows\":[[\"A\"],[\"oud\"]]},"
      "{\"name\":\"Uitleg\",\"rows\":[[\"A\"],[\"uitleg\"]]},{\"name\":\"AIOS\",\"rows\":[[\"A\"],[\"aios\"]]}]}";
  for (const char* writer : k_writers) {
    const std::string book = workbook(writer, description);
    EXPECT_EQ(rijen_van(lees_xlsx(book, "aios")), (Rijen{{"A"}, {"aios"}}));
    EXPECT_EQ(rijen_van(lees_xlsx(book, "plaatsen")), (Rijen{{"A"}, {"uitleg"}}));
    EXPECT_EQ(rijen_van(lees_xlsx(book, "oud")), (Rijen{{"A"}, {"uitleg"}})) << "a hidden sheet is not what people see";
  }
}

TEST(XlsxTabel, IsReadWithInlineTextsRunsAndPrefixesToo) {
  const std::string sheet =
      "<x:worksheet xmlns:x='x'><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:r><x:t>Na</x:t></x:r><x:r><x:t>am</x:t></x:r>"
      "</x:is></x:c><x:c t='inlineStr'><x:is><x:t>Dag</x:t></x:is></x:c></x:row>"
      "<x:row r='7'><x:c r='A7' t='str'><x:v>Zoë</x:v></x:c><x:c r='B7' t='d'><x:v>2026-03-01T00:00:00</x:v></x:c></x:row>"
      "</x:sheetData></x:worksheet>";
  const auto gelezen = lees_xlsx(workbook_with(sheet), "x");
  EXPECT_EQ(rijen_van(gelezen), (Rijen{{"Naam", "Dag"}, {"Zoë", "2026-03-01"}}));
  EXPECT_EQ(gelezen.tabel.rijen.front().regel, 7);
}

TEST(XlsxTabel, RefusesWhatIsBrokenOrSomethingElse) {
  const std::string book = workbook_of("openpyxl", "[[\"A\"],[\"b\"]]");
  for (std::size_t length = 4; length < book.size(); length += book.size() / 40) {
    EXPECT_FALSE(lees_tabel(book.substr(0, length), "x").ok()) << length;
  }
  EXPECT_EQ(code_van(lees_tabel(zip_with({{"word/document.xml", "<w/>"}}), "x")), "importbestand.soort");
  EXPECT_EQ(code_van(lees_tabel(workbook_with("<worksheet><sheetData>"), "x")), "importbestand.kapot");
  EXPECT_EQ(code_van(lees_tabel(workbook_with("<worksheet/>", "<workbook><sheets/></workbook>"), "x")), "importbestand.geen_blad");
  EXPECT_EQ(code_van(lees_tabel(workbook_with("<worksheet><sheetData/></worksheet>"), "x")), "importbestand.leeg");
  EXPECT_EQ(code_van(lees_tabel(zip_with({{"xl/workbook.xml", k_workbook}}), "x")), "importbestand.kapot");
}

TEST(XlsxTabel, NeverTakesAnEntityForText) {
  const std::string sheet =
      "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><sheetData>"
      "<row><c t='str'><v>Kop</v></c></row><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>";
  EXPECT_EQ(rijen_van(lees_xlsx(workbook_with(sheet), "x")), (Rijen{{"Kop"}, {"&b;"}}));
}

TEST(XlsxTabel, ThatUnpacksWithoutEndIsStopped) {
  const std::string bomb = workbook_with("<worksheet>" + std::string(60U << 20U, ' ') + "</worksheet>");
  EXPECT_LT(bomb.size(), 1U << 20U);
  EXPECT_EQ(code_van(lees_tabel(bomb, "x")), "importbestand.te_veel_uitgepakt");
  std::vector<std::pair<std::string, std::string>> many = {{"xl/workbook.xml", k_workbook}};
  for (int i = 0; i < 2001; ++i) many.emplace_back("x/" + std::to_string(i), "");
  EXPECT_EQ(code_van(lees_tabel(zip_with(many), "x")), "importbestand.te_veel_uitgepakt");
}

TEST(XlsxTabel, FarToTheRightIsNoTable) {
  const auto cell_at = [](const std::string& column, const std::string& value) {
    return "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>Kop</v></c></row><row r='2'><c r='A2' t='str'><v>x</v></c><c r='" +
           column + "2' t='str'><v>" + value + "</v></c></row></sheetData></worksheet>";
  };
  EXPECT_EQ(code_van(lees_xlsx(workbook_with(cell_at("XFD", "y")), "x")), "importbestand.te_veel_kolommen");
  EXPECT_EQ(rijen_van(lees_xlsx(workbook_with(cell_at("XFD", "")), "x")), (Rijen{{"Kop"}, {"x"}})) << "only coloured";
}

}  // namespace
}  // namespace stagepad
