#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "shared/api/endpoints.hpp"
#include "shared/codec/json_writer.hpp"
#include "tests/api/beheer.hpp"

// Tables as files, read back by programs of others: what stands in them, for whom, and what is kept under a name.

namespace stagepad::test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == at) parts.emplace_back();
    else parts.back() += c;
  }
  return parts;
}

/// The cells of a file as another program reads them, each with its kind ("t:", "d:", "n:"); of CSV all are texts.
Rows read_back(const std::string& bytes, const std::string& form) {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / ("blad." + form)).string();
  std::ofstream(file, std::ios::binary) << bytes;
  const std::string command =
      "/usr/bin/python3 " + std::string(STAGEPAD_SOURCE_DIR) + "/tests/api/spreadsheet/read_" + form + ".py " + file;
  std::string text;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (!pipe) return {};
  std::array<char, 4096> part{};
  while (const std::size_t count = std::fread(part.data(), 1, part.size(), pipe)) text.append(part.data(), count);
  EXPECT_EQ(::pclose(pipe), 0) << command;
  Rows rows;
  for (const std::string& line : split(text, '\n')) rows.push_back(split(line, '\x1f'));
  rows.pop_back();  // behind the last line
  return rows;
}

class Export : public testing::Test {
 protected:
  Export() : hanneke(server.person("hanneke")), marjan(server.person("marjan")) {}

  Rows rows(Person& person, const std::string& query, const std::string& form) {
    // The validating proxy takes every body for text.
    person.set_way(Way::direct);
    const Reply reply = person.get("/api/export?" + query + "&vorm=" + form);
    EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 800);
    return read_back(reply.body, form);
  }

  DemoServer server;
  Person hanneke;
  Person marjan;
};

std::vector<std::string> column(const Rows& rows, const std::string& heading) {
  std::vector<std::string> cells;
  const auto at = std::find(rows.front().begin(), rows.front().end(), heading) - rows.front().begin();
  for (std::size_t i = 1; i < rows.size(); ++i) cells.push_back(rows[i].at(static_cast<std::size_t>(at)));
  return cells;
}

/// What a cell of a workbook is as a text, the way CSV has it.
std::string plain(std::string cell) {
  if (cell.starts_with("n:")) std::replace(cell.begin(), cell.end(), '.', ',');
  return cell.empty() ? cell : cell.substr(2);
}

TEST_F(Export, OfStagesIsTheSameAsWorkbookAndAsCsv) {
  const Rows workbook = rows(hanneke, "soort=stages", "xlsx");
  const Rows csv = rows(hanneke, "soort=stages", "csv");
  ASSERT_GT(workbook.size(), 10U);
  ASSERT_EQ(workbook.size(), csv.size());
  for (std::size_t i = 0; i < workbook.size(); ++i) {
    std::vector<std::string> texts;
    for (const std::string& each : workbook[i]) texts.push_back(plain(each));
    EXPECT_EQ(texts, csv[i]);
  }
  const auto days = column(workbook, "t:Eerste dag");
  EXPECT_TRUE(std::all_of(days.begin(), days.end(), [](const auto& each) { return each.starts_with("d:20"); }));
}

TEST_F(Export, HasTheColumnsThatWereChosenInTheirOrder) {
  const Rows csv = rows(hanneke, "soort=sboh&kolommen=laatste_dag&kolommen=aios&kolommen=aios_email", "csv");
  EXPECT_EQ(csv.front(), (std::vector<std::string>{"Laatste dag", "Aios", "E-mailadres aios"}));
  const auto addresses = column(csv, "E-mailadres aios");
  EXPECT_NE(std::count(addresses.begin(), addresses.end(), "sanne@stagepad.example"), 0);
}

TEST_F(Export, ForSbohHasThePartsOfThoseItEmploysWithTheComputedDays) {
  const Rows csv = rows(hanneke, "soort=sboh", "csv");
  const auto names = column(csv, "Aios");
  auto said = split(server.database().rows("SELECT DISTINCT p.naam FROM traject t JOIN persoon p ON p.id = t.aios "
                                           "WHERE t.werkgever = 'sboh'"), '\n');
  said.erase(std::remove(said.begin(), said.end(), ""), said.end());
  std::sort(said.begin(), said.end());
  std::vector<std::string> found = names;
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  EXPECT_EQ(found, said);
  const auto traject = server.database().number(
      "SELECT t.id FROM traject t JOIN persoon p ON p.id = t.aios WHERE p.email = 'sanne@stagepad.example'");
  const auto overview = walk<OverzichtRegel>(hanneke, "/api/overzicht");
  for (const OverzichtRegel& each : overview) {
    if (each.traject.id.value != traject) continue;
    std::vector<std::string> days;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == each.traject.aios.naam) days.push_back(column(csv, "Eerste dag")[i]);
    }
    std::vector<std::string> expected;
    for (const OverzichtBlok& blok : each.blokken) expected.push_back(to_iso(blok.eerste_dag));
    EXPECT_EQ(days, expected);
  }
}

TEST_F(Export, GivesAnIoTheOwnAiosAlone) {
  const auto all = column(rows(hanneke, "soort=stages", "csv"), "Instituutsopleider");
  const auto own = column(rows(marjan, "soort=stages", "csv"), "Instituutsopleider");
  const std::string name =
      split(server.database().rows("SELECT naam FROM persoon WHERE email = 'marjan@stagepad.example'"), '\n').front();
  EXPECT_FALSE(own.empty());
  EXPECT_LT(own.size(), all.size());
  EXPECT_EQ(static_cast<std::size_t>(std::count(own.begin(), own.end(), name)), own.size());
  EXPECT_EQ(std::count(all.begin(), all.end(), name), std::count(own.begin(), own.end(), name));
}

TEST_F(Export, LeavesOutWhatLiesOutsideTheDaysAndWhatIsNotLate) {
  const auto first = column(rows(hanneke, "soort=stages&tot_en_met=2027-01-31", "csv"), "Eerste dag");
  EXPECT_FALSE(first.empty());
  EXPECT_TRUE(std::all_of(first.begin(), first.end(), [](const auto& day) { return day <= "2027-01-31"; }));
  const auto last = column(rows(hanneke, "soort=stages&van=2027-02-01", "csv"), "Laatste dag");
  EXPECT_FALSE(last.empty());
  EXPECT_TRUE(std::all_of(last.begin(), last.end(), [](const auto& day) { return day >= "2027-02-01"; }));
  const auto late = column(rows(hanneke, "soort=stages&alleen_te_laat=true", "csv"), "Te laat");
  EXPECT_TRUE(std::all_of(late.begin(), late.end(), [](const auto& word) { return word == "ja"; }));
  const auto all = column(rows(hanneke, "soort=stages", "csv"), "Te laat");
  EXPECT_EQ(static_cast<std::size_t>(std::count(all.begin(), all.end(), "ja")), late.size());
}

TEST_F(Export, OfPlacesCountsWhoSitsInThem) {
  const Rows csv = rows(hanneke, "soort=stageplaatsen", "csv");
  const auto room = column(csv, "Capaciteit");
  const auto taken = column(csv, "Bezet");
  const auto free = column(csv, "Vrij");
  int sum = 0;
  for (std::size_t i = 0; i < room.size(); ++i) {
    if (room[i].empty()) continue;
    EXPECT_EQ(std::stoi(free[i]), std::max(0, std::stoi(room[i]) - std::stoi(taken[i])));
    sum += std::stoi(taken[i]);
  }
  EXPECT_GT(sum, 0);
}

TEST_F(Export, LetsANameBeNoFormula) {
  const auto id = server.database().number("SELECT instelling FROM stageplaats WHERE id = (SELECT min(id) FROM stageplaats)");
  const std::string path = "/api/instellingen/" + std::to_string(id);
  const auto card = made<InstellingKaart>(hanneke.get(path));
  const InstellingInvoer invoer{"=2+5", card.in_contact};
  ASSERT_EQ(hanneke.send("PUT", path, to_json(invoer), if_match(card.versie)).status, 200);
  const auto csv = column(rows(hanneke, "soort=stageplaatsen", "csv"), "Instelling");
  EXPECT_NE(std::count(csv.begin(), csv.end(), "'=2+5"), 0);
  const auto workbook = column(rows(hanneke, "soort=stageplaatsen", "xlsx"), "t:Instelling");
  EXPECT_NE(std::count(workbook.begin(), workbook.end(), "t:=2+5"), 0);
}

TEST_F(Export, SpeaksTheLanguageOfTheReader) {
  const Reply reply = hanneke.send("GET", "/api/export?soort=stages&vorm=csv&kolommen=instelling", "", {{"Accept-Language", "en"}});
  EXPECT_EQ(read_back(reply.body, "csv").front(), std::vector<std::string>{"Institution"});
  EXPECT_NE(reply.header("Content-Disposition").find("Stages 2"), std::string::npos) << reply.header("Content-Disposition");
}

TEST_F(Export, RefusesWhatIsNotThere) {
  const RefusedCall calls[] = {
      {"an aios", "sanne", "GET", "/api/export?soort=stages", "", {}, 403, "bevoegd.niet"},
      {"another table's column", "hanneke", "GET", "/api/export?soort=stages&kolommen=capaciteit", "", {}, 400,
       "export.kolom_niet_hier"},
      {"addresses for an IO", "marjan", "GET", "/api/export?soort=stages&kolommen=aios_email", "", {}, 400,
       "export.kolom_niet_hier"},
      {"no column", "hanneke", "GET", "/api/export?soort=stages&kolommen=geboortedatum", "", {}, 400, "json.onbekend_woord"},
      {"days the wrong way round", "hanneke", "GET", "/api/export?van=2027-03-02&tot_en_met=2027-03-01", "", {}, 400,
       "export.periode"},
      {"a second of the name", "hanneke", "PUT", "/api/exportweergaven",
       R"({"weergaven":[{"naam":"a","vraag":{}},{"naam":"A ","vraag":{}}]})", if_match(1), 422, "export.naam_bestaat"},
  };
  for (const RefusedCall& call : calls) {
    SCOPED_TRACE(call.name);
    expect_refused(server, call);
  }
}

TEST_F(Export, KeepsChoicesForWhoMadeThem) {
  const WijzigExportweergaven mine{{{" Voorjaar ", {Exportsoort::sboh, Exportvorm::csv, {Exportkolom::aios}, "va", {}, {}, false}}}};
  auto kept = made<Exportweergaven>(hanneke.send("PUT", "/api/exportweergaven", to_json(mine), if_match(1)));
  ASSERT_EQ(kept.weergaven.size(), 1U);
  EXPECT_EQ(kept.weergaven.front().naam, "Voorjaar");
  EXPECT_EQ(kept.versie, 2);
  EXPECT_EQ(made<Exportweergaven>(hanneke.get("/api/exportweergaven")), kept);
  EXPECT_TRUE(made<Exportweergaven>(marjan.get("/api/exportweergaven")).weergaven.empty());
  // Kept elsewhere in the meantime: nothing is lost unseen.
  EXPECT_EQ(hanneke.send("PUT", "/api/exportweergaven", to_json(mine), if_match(1)).status, 412);
  kept = made<Exportweergaven>(hanneke.send("PUT", "/api/exportweergaven", R"({"weergaven":[]})", if_match(2)));
  EXPECT_TRUE(kept.weergaven.empty());
}

}  // namespace
}  // namespace stagepad::test
