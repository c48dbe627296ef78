#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "tests/api/beheer.hpp"

// The work board: what is late, failed, conflicting or unanswered, for the Stagebureau alone.

namespace stagepad::test {
namespace {

const std::vector<RefusedCall> k_refused = {
    {"BoardByNobody", "", "GET", "/api/werkbord", "", {}, 401, "niet_aangemeld"},
    {"BoardToAnAios", "sanne", "GET", "/api/werkbord", "", {}, 403, "bevoegd.niet"},
    {"BoardToAnIo", "kees", "GET", "/api/werkbord", "", {}, 403, "bevoegd.niet"},
    {"BoardToTheBeheerder", "youssef", "GET", "/api/werkbord", "", {}, 403, "bevoegd.niet"},
    {"BoardOfAnUnknownKind", "hanneke", "GET", "/api/werkbord?soort=weg", "", {}, 400, "zoekvraag"},
    {"BoardFromNowhere", "hanneke", "GET", "/api/werkbord?na=abc", "", {}, 400, "zoekvraag.na"},
    {"AnswerTimesByNobody", "", "GET", "/api/antwoordtijden", "", {}, 401, "niet_aangemeld"},
    {"AnswerTimesToAPo", "bram", "GET", "/api/antwoordtijden", "", {}, 403, "bevoegd.niet"},
    {"AnswerTimesToAnIo", "marjan", "GET", "/api/antwoordtijden", "", {}, 403, "bevoegd.niet"},
};

class BoardCall : public testing::TestWithParam<RefusedCall> {
 protected:
  static const DemoServer& server() {
    static const DemoServer one;
    return one;
  }
};

TEST_P(BoardCall, IsRefusedAndChangesNothing) { expect_refused(server(), GetParam()); }

INSTANTIATE_TEST_SUITE_P(Werkbord, BoardCall, testing::ValuesIn(k_refused),
                         [](const auto& each) { return each.param.name; });

/// All lines, walked three at a time; the counts stay what they are.
std::vector<Werkbordregel> board(Person& person, const std::string& filter = "") {
  std::vector<Werkbordregel> all;
  const std::string first = "/api/werkbord?aantal=3" + filter;
  std::string next = first;
  std::string counts;
  for (int pages = 0; pages < 500; ++pages) {
    auto page = made<Werkbord>(person.get(next));
    if (pages == 0) counts = to_json(page.tellingen);
    EXPECT_EQ(to_json(page.tellingen), counts);
    EXPECT_LE(page.regels.size(), 3U);
    for (auto& each : page.regels) all.push_back(std::move(each));
    if (!page.volgende) return all;
    next = first + "&na=" + *page.volgende;
  }
  ADD_FAILURE() << "the board never ends";
  return all;
}

const Werkbordregel* line_of(const std::vector<Werkbordregel>& lines, const std::string& sleutel) {
  for (const Werkbordregel& each : lines) {
    if (each.sleutel == sleutel) return &each;
  }
  return nullptr;
}

std::int32_t count_of(Person& person, Werkbordsoort soort, const std::string& filter = "") {
  for (const auto& each : made<Werkbord>(person.get("/api/werkbord?aantal=1" + filter)).tellingen) {
    if (each.soort == soort) return each.aantal;
  }
  return -1;
}

TEST(Werkbord, HoldsEveryLineOnceInItsOrderAndCountsThem) {
  const DemoServer server(k_demo_day, "--demo");
  Person hanneke = server.person("hanneke");
  const auto lines = board(hanneke);
  ASSERT_FALSE(lines.empty());
  std::set<std::string> keys;
  for (const auto& each : lines) EXPECT_TRUE(keys.insert(each.sleutel).second) << each.sleutel;
  EXPECT_TRUE(std::is_sorted(lines.begin(), lines.end(),
                             [](const auto& a, const auto& b) { return a.soort < b.soort; }));
  for (const EnumName<Werkbordsoort>& each : EnumNames<Werkbordsoort>::names) {
    const auto found = std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return line.soort == each.value; });
    EXPECT_EQ(count_of(hanneke, each.value), found) << each.name;
    EXPECT_EQ(board(hanneke, "&soort=" + std::string(each.name)).size(), static_cast<std::size_t>(found));
  }
  const CivilDate today = *parse_iso_date(k_demo_day);
  for (const auto& each : lines) {
    EXPECT_EQ(each.soort == Werkbordsoort::te_laat, each.uiterlijk && *each.uiterlijk < today) << each.sleutel;
    EXPECT_TRUE(each.sinds || each.soort != Werkbordsoort::onbeantwoord) << each.sleutel;
    EXPECT_LE(each.sinds.value_or(today), today) << each.sleutel;
  }
  // Every request that waits is on it, and of the IO asked for only the own.
  const auto requests = walk<VerzoekKaart>(hanneke, "/api/verzoeken?status=ingediend");
  ASSERT_FALSE(requests.empty());
  for (const VerzoekKaart& each : requests) {
    const auto* line = line_of(lines, "verzoek/" + std::to_string(each.verzoek.id.value));
    ASSERT_TRUE(line) << each.verzoek.id.value;
    EXPECT_EQ(line->sinds, each.verzoek.ingediend_op);
    EXPECT_EQ(line->traject->id, each.traject.id);
  }
  const std::string of_kees = with_ids(server, "&instituutsopleider={kees}");
  const auto own = board(hanneke, of_kees);
  for (const auto& each : own) {
    if (each.zaak == Werkbordzaak::plaats) continue;
    ASSERT_TRUE(each.traject) << each.sleutel;
    EXPECT_EQ(each.traject->instituutsopleider.id.value, person_id(server, "kees"));
  }
  const auto theirs = std::count_if(lines.begin(), lines.end(), [&](const auto& line) {
    return line.traject && line.traject->instituutsopleider.id.value == person_id(server, "kees");
  });
  EXPECT_EQ(std::count_if(own.begin(), own.end(), [](const auto& line) { return line.traject.has_value(); }), theirs);
}

TEST(Werkbord, SaysWhatTheRulesRefuseAndWhoseTurnIsPastItsDay) {
  const DemoServer server;
  Person hanneke = server.person("hanneke");
  const auto lines = board(hanneke);
  for (const auto& each : walk<OverzichtRegel>(hanneke, "/api/overzicht")) {
    const auto* refused = line_of(lines, "bevindingen/" + std::to_string(each.traject.id.value));
    EXPECT_EQ(refused != nullptr, each.blokkeert > 0) << each.traject.id.value;
    if (refused) {
      EXPECT_EQ(refused->aantal, each.blokkeert);
      EXPECT_EQ(refused->regelpakket, each.regelpakket);
      EXPECT_EQ(refused->bevinding->ernst, Ernst::blokkeert);
    }
    const bool asked = each.volgende && each.volgende->taak == "verzoek_beslissen";
    if (!each.volgende || !each.volgende->te_laat || asked) continue;
    if (each.volgende->taak == "plaatsing_afwachten") continue;
    const auto* late = line_of(lines, "beurt/" + std::to_string(each.volgende->onderdeel.value));
    ASSERT_TRUE(late) << each.traject.id.value;
    EXPECT_EQ(late->soort, Werkbordsoort::te_laat);
    EXPECT_EQ(late->taak, each.volgende->taak);
    EXPECT_EQ(late->wie, each.volgende->wie);
    EXPECT_EQ(late->uiterlijk, each.volgende->uiterlijk);
  }
}

TEST(Werkbord, ShowsInstitutionsAndPeopleThatWereAskedAndSaidNothing) {
  const DemoServer server("2026-11-21");
  Person hanneke = server.person("hanneke");
  const auto kaart = made<StageplaatsKaart>(hanneke.get("/api/stageplaatsen/1"));
  StageplaatsInvoer invoer;
  const Stageplaats& p = kaart.plaats;
  invoer = {p.instelling, p.naam, p.plaats, p.regio, p.sector, p.setting, p.stagesoorten, p.profiel, p.specialisme,
            p.doelgroepen, p.omschrijving, p.zichtbaarheid, kaart.dossier->contactpersoon, "stages@proef.example",
            kaart.dossier->contact_tonen, p.perioden, {}};
  made<StageplaatsKaart>(hanneke.send("PUT", "/api/stageplaatsen/1", to_json(invoer), if_match(kaart.versie)));
  EXPECT_EQ(hanneke.send("POST", "/api/beschikbaarheidsvragen", R"({"plaatsen":[1]})").status, 200);
  const auto person = made<PersoonKaart>(
      hanneke.send("POST", "/api/personen", R"({"naam":"Nieuw","email":"nieuw@stagepad.example","rollen":["aios"]})"), 201);
  wait_until_mail_went(server.database());

  const auto waiting = board(hanneke, "&soort=onbeantwoord");
  const auto asked = std::find_if(waiting.begin(), waiting.end(), [](const auto& line) {
    return line.zaak == Werkbordzaak::beschikbaarheid && line.stageplaats == StageplaatsId{1};
  });
  ASSERT_NE(asked, waiting.end());
  EXPECT_EQ(asked->sinds, *parse_iso_date("2026-11-21"));
  EXPECT_EQ(asked->adres, "stages@proef.example");
  EXPECT_EQ(asked->naam, p.naam);
  EXPECT_EQ(asked->wie, Rol::contactpersoon);
  const auto* invited = line_of(waiting, "uitnodiging/" + std::to_string(person.id.value));
  ASSERT_TRUE(invited);
  EXPECT_EQ(invited->personen.front().naam, "Nieuw");

  const auto& of_kees = with_ids(server, "&soort=onbeantwoord&instituutsopleider={kees}");
  EXPECT_EQ(line_of(board(hanneke, of_kees), invited->sleutel), nullptr) << "about no training of his";
}

TEST(Werkbord, ShowsMailsThatWereGivenUpAndPlacesThatAreTooFull) {
  DemoServer server;
  server.stop();
  const std::string taken = "SELECT p.stageplaats FROM plek p JOIN onderdeel o ON o.id = p.onderdeel "
                            "WHERE p.stageplaats IS NOT NULL AND o.stagebeoordeling IS NULL ";
  std::int64_t changed = 0;
  {
    WritableDatabase database(server.data());
    database.change("INSERT INTO outbox (sleutel, sjabloon, adres, parameters, status, pogingen, aangemaakt_ms, "
                    "volgende_poging_ms, laatste_fout) VALUES ('proef', 'verzoek.ingediend', 'weg@proef.example', '{}', "
                    "'mislukt', 1, unixepoch() * 1000, 0, '550 no such user')");
    changed = database.change("INSERT INTO plaatsperiode (stageplaats, volgorde, eerste_dag, laatste_dag, capaciteit) "
                              "SELECT DISTINCT stageplaats, 99, '2020-01-01', '2020-01-02', 0 FROM (" + taken + ")");
    database.change("UPDATE plaatsperiode SET capaciteit = 0 WHERE stageplaats IN (" + taken + ")");
  }
  ASSERT_GT(changed, 0) << "somebody of the demonstration has a place of the etalage";
  server.start();
  Person hanneke = server.person("hanneke");
  const auto failed = board(hanneke, "&soort=mislukt");
  ASSERT_EQ(failed.size(), 1U);
  EXPECT_EQ(failed[0].zaak, Werkbordzaak::bericht);
  EXPECT_EQ(failed[0].adres, "weg@proef.example");
  EXPECT_EQ(failed[0].fout, "550 no such user");
  EXPECT_TRUE(failed[0].sinds);
  EXPECT_EQ(count_of(hanneke, Werkbordsoort::mislukt, with_ids(server, "&instituutsopleider={kees}")), 0);
  std::size_t full = 0;
  for (const auto& each : board(hanneke, "&soort=botst")) {
    if (each.zaak != Werkbordzaak::plaats) continue;
    ++full;
    EXPECT_GE(each.aantal, 1);
    EXPECT_FALSE(each.personen.empty());
    EXPECT_NE(each.instelling, "");
  }
  EXPECT_GT(full, 0U);
}

TEST(Antwoordtijden, AreOfWhatWasAnsweredInTheLastTwelveMonths) {
  DemoServer server(k_demo_day, "--demo");
  Person hanneke = server.person("hanneke");
  const auto times = made<Antwoordtijden>(hanneke.get("/api/antwoordtijden"));
  EXPECT_EQ(to_iso(times.vanaf), "2026-01-15");
  EXPECT_EQ(to_iso(times.tot_en_met), k_demo_day);
  ASSERT_EQ(times.partijen.size(), 5U);
  for (const Antwoordtijd& each : times.partijen) {
    EXPECT_LE(each.mediaan, each.p90);
    EXPECT_GE(each.mediaan, 0);
  }
  EXPECT_EQ(times.partijen[0].partij, Rol::instituutsopleider);
  EXPECT_GT(times.partijen[0].aantal, 0);
  EXPECT_EQ(times.partijen[4].aantal,
            server.database().number("SELECT count(*) FROM beschikbaarheidsvraag WHERE adres <> '' AND "
                                     "beantwoord_op BETWEEN '2026-01-15' AND '2027-01-15'") +
                server.database().number("SELECT count(*) FROM onderdeel o, json_each(o.plaatsing, '$.akkoorden') a "
                                         "WHERE json_extract(o.plaatsing, '$.gemeld') IS NOT NULL AND "
                                         "json_extract(a.value, '$.rol') = 'contactpersoon' AND "
                                         "json_extract(a.value, '$.op') >= '2026-01-15'"))
      << "about what it has room for, and about the places they were asked to agree with";
  EXPECT_EQ(times.partijen[1].aantal,
            server.database().number("SELECT count(DISTINCT verzoek) FROM beslissing WHERE rol = 'praktijkopleider' AND "
                                     "op >= '2026-01-15'") +
                server.database().number("SELECT count(*) FROM oordeel r JOIN onderdeel o ON o.id = r.onderdeel WHERE "
                                         "r.rol = 'praktijkopleider' AND r.datum >= '2026-01-15' AND "
                                         "r.datum >= o.verslag_ingediend"));
}

}  // namespace
}  // namespace stagepad::test
