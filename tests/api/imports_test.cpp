#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "shared/api/imports.hpp"
#include "tests/api/beheer.hpp"

// Bringing in tables: what is proposed, what comes of it, and taking it back.

namespace stagepad::test {
namespace {

const Headers k_bytes = {{"Content-Type", "application/octet-stream"}};

constexpr const char* k_heading = "Instelling;Stageplaats;Plaats;Regio;Soort stage;Beschikbaar vanaf;Beschikbaar tot en met;Aantal aios\n";

class Import : public testing::Test {
 protected:
  Import() : hanneke(server.person("hanneke")) { hanneke.set_way(Way::direct); }

  Reply send(Person& person, const std::string& inhoud, const std::string& soort = "plaatsen", const Headers& headers = k_bytes) {
    person.set_way(Way::direct);
    return person.send("POST", "/api/imports?soort=" + soort + "&naam=lijst.csv", inhoud, headers);
  }
  ImportKaart propose(const std::string& inhoud, const std::string& soort = "plaatsen") {
    return made<ImportKaart>(send(hanneke, inhoud, soort), 201);
  }
  std::string path(const ImportKaart& kaart, const std::string& rest = "") const {
    return "/api/imports/" + std::to_string(kaart.id) + rest;
  }
  Reply take_in(const ImportKaart& kaart, const Importverwerking& hoe = {}) {
    return hanneke.send("POST", path(kaart, "/verwerking"), to_json(hoe), if_match(kaart.versie));
  }
  Reply take_back(const ImportKaart& kaart) {
    return hanneke.send("POST", path(kaart, "/terugdraaiing"), "", if_match(kaart.versie));
  }
  std::vector<Importrij> lines(const ImportKaart& kaart, const std::string& filter = "") {
    return walk<Importrij>(hanneke, path(kaart, "/rijen" + filter));
  }
  /// "2 nieuw, 3 kan_niet datum.onleesbaar@/Beschikbaar vanaf"
  std::string told(const ImportKaart& kaart) {
    std::string text;
    for (const Importrij& each : lines(kaart)) {
      text += (text.empty() ? "" : ", ") + std::to_string(each.regel) + " " + std::string(to_name(each.oordeel));
      for (const Finding& finding : each.bevindingen) {
        if (finding.ernst == Ernst::blokkeert) text += " " + finding.code + "@" + finding.pad;
      }
    }
    return text;
  }

  /// Everything there is but imports, the log, and who is signed in.
  std::string world() const {
    const DatabaseView view = server.database();
    std::string all;
    std::string tables = view.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'import%' "
        "AND name NOT IN ('audit', 'audit_kop', 'idempotentie', 'sessie', 'instelling_van_systeem') ORDER BY name");
    while (!tables.empty()) {
      const std::string name = tables.substr(0, tables.find('\n'));
      tables.erase(0, name.size() + 1);
      all += name + "\n" + view.rows("SELECT * FROM " + name + " ORDER BY 1, 2") + "\n";
    }
    return all;
  }
  std::int64_t count(const std::string& what) const { return server.database().number("SELECT count(*) FROM " + what); }

  DemoServer server;
  Person hanneke;
};

std::string codes_of(const Reply& reply) {
  const auto probleem = read_reply<Probleem>(reply);
  std::string codes;
  for (const Finding& each : probleem.findings) codes += each.code + " ";
  return codes;
}

TEST_F(Import, SaysOfEveryLineWhatBecomesOfItAndChangesNothing) {
  const std::string place = server.database().rows(
      "SELECT i.naam || ';' || s.naam || ';' || s.plaats || ';' || s.regio || ';' || "
      "(SELECT soort FROM stageplaats_soort k WHERE k.stageplaats = s.id LIMIT 1) FROM stageplaats s "
      "JOIN instelling i ON i.id = s.instelling WHERE (SELECT count(*) FROM stageplaats_soort k WHERE k.stageplaats = s.id) = 1 "
      "ORDER BY s.id LIMIT 1");
  const std::string there = place.substr(0, place.find('\n'));
  const std::string elsewhere = there.substr(0, there.find(';', there.find(';') + 1)) + ";Verzonnen;;mg";
  const std::string before = world();
  const ImportKaart kaart = propose(std::string(k_heading) +
                                    there + ";;;\n"                                           // 2: there already
                                    "Kliniek De Eik;Poli;Zwolle;Overijssel;mg;;;\n"           // 3: new
                                    "Kliniek De Eik;Dagdeel;Zwolle;Overijssel;keuze;1-3-2027;31 mei 2027;2\n"  // 4: new
                                    "Kliniek De Eik;Dagdeel;Zwolle;Overijssel;keuze;01/09/2027;2027-11-30;1\n"  // 5: with 4
                                    "Stichting GGD Merwedelanden;Poli;;;mg;;;\n"              // 6: the same as one?
                                    "Kliniek De Eik;Nacht;;;nachtdienst;;;\n"                 // 7: unknown kind
                                    "Kliniek De Eik;Avond;;;mg;31-2-2027;1-5-2027;1\n"        // 8: no such day
                                    ";Avond;;;mg;;;\n"                                        // 9: of nobody
                                    "Kliniek De Eik;Ochtend;;;mg;1-5-2027;1-4-2027;1\n");     // 10: backwards
  EXPECT_EQ(told(kaart),
            "2 ongewijzigd, 3 nieuw, 4 nieuw, 5 nieuw, 6 dubbel, 7 kan_niet import.onbekend_woord@/Soort stage, "
            "8 kan_niet datum.onleesbaar@/Beschikbaar vanaf, 9 kan_niet import.cel_leeg@/Instelling, "
            "10 kan_niet stageplaats.periode_omgekeerd@/Beschikbaar vanaf");
  EXPECT_EQ(kaart.telling, (Importtelling{3, 0, 1, 1, 4}));
  ASSERT_EQ(kaart.vragen.size(), 1U);
  EXPECT_EQ(kaart.vragen[0].gegeven, "Stichting GGD Merwedelanden");
  ASSERT_FALSE(kaart.vragen[0].kandidaten.empty());
  EXPECT_EQ(kaart.vragen[0].kandidaten[0].sleutel, "GGD Merwedelanden");
  EXPECT_EQ(world(), before) << "a proposal changes nothing else";
  EXPECT_EQ(lines(kaart, "?oordeel=kan_niet").size(), 4U);
  EXPECT_EQ(lines(kaart, "?met_bevindingen=true").size(), 5U) << "the second line of a place says so";
  const ImportKaart changed = propose("Instelling;Stageplaats;Plaats;Regio;Soort stage\n" + elsewhere + "\n");
  ASSERT_EQ(changed.telling.wijzigt, 1) << told(changed);
  const auto rijen = lines(changed);
  ASSERT_FALSE(rijen[0].wijzigingen.empty());
  EXPECT_EQ(rijen[0].wijzigingen[0].kolom, "Plaats");
  EXPECT_EQ(rijen[0].wijzigingen[0].wordt, "Verzonnen");
}

TEST_F(Import, IsTakenInAsAWholeFoundAgainAndTakenBackAsAWhole) {
  const std::string file = std::string(k_heading) +
                           "Kliniek De Eik;Poli;Zwolle;Overijssel;mg;1-3-2027;31-5-2027;2\n"
                           "Kliniek De Eik;Nacht;;;nachtdienst;;;\n"
                           "Kliniek De Beuk;Poli;Zwolle;Overijssel;mg;;;\n";
  const std::string before = world();
  const ImportKaart kaart = propose(file);
  const Reply asked = take_in(kaart);
  EXPECT_EQ(asked.status, 422);
  EXPECT_EQ(codes_of(asked), "import.rest ");
  EXPECT_EQ(world(), before);
  const std::int64_t seq = last_audit(server);
  const auto taken = made<ImportKaart>(take_in(kaart, {true, false}));
  EXPECT_EQ(taken.status, Importstatus::verwerkt);
  EXPECT_EQ(audit_after(server, seq), "instelling.toegevoegd|instelling\nstageplaats.toegevoegd|stageplaats\n"
                                      "instelling.toegevoegd|instelling\nstageplaats.toegevoegd|stageplaats\n"
                                      "import.verwerkt|import\n");
  EXPECT_EQ(count("instelling WHERE naam LIKE 'Kliniek De %'"), 2);
  EXPECT_EQ(count("plaatsperiode p JOIN stageplaats s ON s.id = p.stageplaats WHERE s.naam = 'Poli' AND p.capaciteit = 2"), 1);
  EXPECT_EQ(count("importrij WHERE cellen <> '{\"cellen\":[]}'"), 0) << "what stood in the lines is not kept";
  const std::string after = world();

  const ImportKaart again = propose(file);
  EXPECT_EQ(again.telling, (Importtelling{0, 0, 2, 0, 1}));
  ASSERT_FALSE(again.meldingen.empty());
  EXPECT_EQ(again.meldingen.front().code, "import.al_verwerkt");
  EXPECT_EQ(codes_of(take_in(again, {true, false})), "import.niets_te_doen ");
  EXPECT_EQ(world(), after) << "the same file once more changes nothing";

  const auto back = made<ImportKaart>(take_back(taken));
  EXPECT_EQ(back.status, Importstatus::teruggedraaid);
  EXPECT_EQ(world(), before);
  EXPECT_EQ(codes_of(take_back(back)), "import.niet_verwerkt ");

  const std::string ids = "SELECT min(object) FROM importspoor WHERE soort = 'instelling' AND import = ";
  const std::int64_t first = server.database().number(ids + std::to_string(taken.id));
  const auto anew = made<ImportKaart>(take_in(propose(file), {true, false}));
  EXPECT_GT(server.database().number(ids + std::to_string(anew.id)), first) << "no number is given twice";
}

TEST_F(Import, IsNotTakenBackOnceSomebodyReliesOnIt) {
  const ImportKaart kaart = propose(std::string(k_heading) + "Kliniek De Eik;Poli;;;mg;;;\n");
  const auto taken = made<ImportKaart>(take_in(kaart));
  const std::string id = server.database().rows("SELECT id FROM stageplaats WHERE naam = 'Poli'");
  const std::string place = "/api/stageplaatsen/" + id.substr(0, id.find('\n'));
  Person kees = server.person("kees");
  EXPECT_EQ(kees.send("POST", place + "/oordelen", R"({"besluit":"goedgekeurd"})", if_match(1)).status, 200);
  std::string before = server.database().fingerprint();
  const Reply refused = take_back(taken);
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(codes_of(refused), "import.terug_gewijzigd ");
  EXPECT_EQ(server.database().fingerprint(), before);

  const std::string eik = server.database().rows("SELECT id FROM instelling WHERE naam = 'Kliniek De Eik'");
  const Reply added = hanneke.send("POST", "/api/stageplaatsen",
                                   R"({"instelling":)" + eik.substr(0, eik.find('\n')) +
                                       R"(,"naam":"Eigen","setting":"klinisch","stagesoorten":["mg"],"zichtbaarheid":"niemand"})");
  ASSERT_EQ(added.status, 201) << added.body.substr(0, 300);
  before = server.database().fingerprint();
  EXPECT_EQ(codes_of(take_back(taken)), "import.terug_in_gebruik import.terug_gewijzigd ");
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST_F(Import, PutsBackWhatItChangedWithItsApproval) {
  const std::string facts =
      "SELECT naam, plaats, regio, sector, setting, goedgekeurd_door, goedgekeurd_op, (SELECT group_concat(soort) FROM "
      "stageplaats_soort k WHERE k.stageplaats = s.id), (SELECT count(*) FROM stageplaats_oordeel o WHERE o.stageplaats = s.id), "
      "(SELECT count(*) FROM stageplaats_toestemming t WHERE t.stageplaats = s.id) FROM stageplaats s ORDER BY id";
  const std::string before = server.database().rows(facts);
  const std::string of = server.database().rows(
      "SELECT i.naam || ';' || s.naam FROM stageplaats s JOIN instelling i ON i.id = s.instelling WHERE s.id = 1");
  const ImportKaart kaart = propose("Instelling;Stageplaats;Soort stage;Plaats;Toestemming van;Toestemming op\n" +
                                    of.substr(0, of.find('\n')) + ";isk;Elders;mw. P. Post;1-12-2026\n");
  ASSERT_EQ(kaart.telling.wijzigt, 1) << told(kaart);
  const auto taken = made<ImportKaart>(take_in(kaart));
  EXPECT_NE(server.database().rows(facts), before);
  EXPECT_EQ(count("stageplaats WHERE id = 1 AND goedgekeurd_op IS NOT NULL"), 0) << "it is another place now";
  made<ImportKaart>(take_back(taken));
  EXPECT_EQ(server.database().rows(facts), before);
}

TEST_F(Import, AsksWhatALikelyNameMeansAndRemembersIt) {
  const std::string file = std::string(k_heading) + "Stichting GGD Merwedelanden;Poli;;;mg;;;\n";
  ImportKaart kaart = propose(file);
  const auto choose = [&](const std::string& gegeven, const std::string& zelfde_als) {
    return hanneke.send("PUT", path(kaart, "/keuzes"), to_json(Importkeuzes{{{gegeven, zelfde_als}}}), if_match(kaart.versie));
  };
  EXPECT_EQ(codes_of(choose("Een andere naam", "")), "import.geen_vraag ");
  EXPECT_EQ(codes_of(choose("Stichting GGD Merwedelanden", "RIVM")), "import.geen_kandidaat ");
  EXPECT_EQ(codes_of(take_in(kaart)), "import.rest ");
  kaart = made<ImportKaart>(choose("Stichting GGD Merwedelanden", ""));
  EXPECT_EQ(kaart.telling.nieuw, 1);
  kaart = made<ImportKaart>(choose("Stichting GGD Merwedelanden", "GGD Merwedelanden"));
  EXPECT_EQ(kaart.telling.nieuw, 1);
  const std::int64_t institutions = count("instelling");
  made<ImportKaart>(take_in(kaart));
  EXPECT_EQ(count("instelling"), institutions) << "it is the one that was there";
  EXPECT_EQ(propose(file).telling, (Importtelling{0, 0, 1, 0, 0})) << "asked once";
}

TEST_F(Import, IsNotTakenInOtherwiseThanItWasShown) {
  const ImportKaart kaart = propose(std::string(k_heading) + "Kliniek De Eik;Poli;;;mg;;;\nKliniek De Eik;Dag;;;mg;;;\n");
  made<ImportKaart>(take_in(propose(std::string(k_heading) + "Kliniek De Eik;Poli;Zwolle;;mg;;;\n")));
  const std::string before = server.database().fingerprint();
  EXPECT_EQ(codes_of(take_in(kaart)), "import.verouderd ");
  EXPECT_EQ(server.database().fingerprint(), before);
  const auto anew = made<ImportKaart>(hanneke.send("PUT", path(kaart, "/keuzes"), R"({"keuzes":[]})", if_match(kaart.versie)));
  EXPECT_EQ(anew.telling, (Importtelling{1, 0, 1, 0, 0}));
  EXPECT_EQ(take_in(anew).status, 200);
}

constexpr const char* k_aios = "Naam;E-mail;Opleiding;Begindatum;Fte;Dienstverband vanaf;Dienstverband tot en met;Werkgever;IO;PO\n";

TEST_F(Import, OfAiosBeginsTrainingsAndChangesThoseThatAreThere) {
  const std::string before = world();
  const std::string daan = server.database().rows(
      "SELECT 'Daan Postma;daan@stagepad.example;' || t.programma || ';' || t.cohort || ';0,6;' || t.eerste_dag || ';' || "
      "coalesce(t.laatste_dag, '') || ';' || t.werkgever || ';' || p.email || ';' FROM traject t JOIN persoon p ON "
      "p.id = t.instituutsopleider JOIN persoon a ON a.id = t.aios WHERE a.email = 'daan@stagepad.example'");
  const ImportKaart kaart = propose(std::string(k_aios) +
                                    "Zoë Jansen;zoe@voorbeeld.nl;VA;1 maart 2027;80%;1-3-2027;31-8-2027;SBOH;Marjan de Wit;bram@stagepad.example\n"
                                    "Zoë Jansen;zoe@voorbeeld.nl;VA;1-3-2027;1;1-9-2027;;SBOH;;\n" +
                                    daan.substr(0, daan.find('\n')) +
                                    "\n"
                                    "Ali Kaya;ali@voorbeeld.nl;vertrouwensarts;1-3-2027;0,8;;;;Niemand Bekend;\n"
                                    "Eva Bos;eva@voorbeeld.nl;Onbekend;1-3-2027;0,8;;;;kees@stagepad.example;\n"
                                    "Bo Vos;bo@voorbeeld.nl;va;1-3-2027;0,8;1-3-2027;30-6-2027;;kees@stagepad.example;\n"
                                    "Bo Vos;bo@voorbeeld.nl;va;1-3-2027;1;1-8-2027;;;kees@stagepad.example;\n",
                                    "aios");
  EXPECT_EQ(told(kaart),
            "2 nieuw, 3 nieuw, 4 wijzigt, 5 kan_niet import.onbekende_opleider@/IO, "
            "6 kan_niet import.onbekend_programma@/Opleiding, 7 kan_niet import.dienstverband_sluit_niet_aan@/Dienstverband vanaf, "
            "8 kan_niet");
  EXPECT_EQ(world(), before);
  const auto taken = made<ImportKaart>(take_in(kaart, {true, false}));
  EXPECT_EQ(count("persoon WHERE email LIKE '%@voorbeeld.nl'"), 1);
  EXPECT_EQ(server.database().rows("SELECT t.programma, t.cohort, t.werkgever, t.eerste_dag, f.vanaf, f.fte FROM traject t "
                                   "JOIN persoon p ON p.id = t.aios JOIN fte_periode f ON f.traject = t.id "
                                   "WHERE p.email = 'zoe@voorbeeld.nl' ORDER BY f.vanaf"),
            "va|2027-03-01|sboh|2027-03-01|2027-03-01|800\nva|2027-03-01|sboh|2027-03-01|2027-09-01|1000\n");
  EXPECT_EQ(count("outbox o JOIN persoon p ON p.id = o.persoon WHERE p.email = 'zoe@voorbeeld.nl'"), 0)
      << "nobody is invited unasked";
  EXPECT_EQ(count("fte_periode f JOIN traject t ON t.id = f.traject JOIN persoon p ON p.id = t.aios "
                  "WHERE p.email = 'daan@stagepad.example' AND f.fte = 600"),
            1);
  made<ImportKaart>(take_back(taken));
  EXPECT_EQ(count("persoon WHERE email = 'zoe@voorbeeld.nl'"), 0);
  EXPECT_EQ(count("fte_periode f JOIN traject t ON t.id = f.traject JOIN persoon p ON p.id = t.aios "
                  "WHERE p.email = 'daan@stagepad.example' AND f.fte = 600"),
            0);
}

TEST_F(Import, OfAiosInvitesThemAtOnceWhenAskedAndStaysOnceTheyCanSignIn) {
  const ImportKaart kaart = propose(std::string(k_aios) + "Zoë Jansen;zoe@voorbeeld.nl;va;1-3-2027;0,8;;;;kees@stagepad.example;\n", "aios");
  ASSERT_EQ(kaart.telling.nieuw, 1) << told(kaart);
  const auto taken = made<ImportKaart>(take_in(kaart, {false, true}));
  EXPECT_EQ(count("outbox o JOIN persoon p ON p.id = o.persoon WHERE p.email = 'zoe@voorbeeld.nl' AND o.sjabloon = 'persoon.uitnodiging'"), 1);
  wait_until_mail_went(server.database());
  server.stop();
  {
    WritableDatabase database(server.data());
    database.change("INSERT INTO account (persoon, wachtwoord, gewijzigd_ms) SELECT id, '$argon2id$x', 1 FROM persoon WHERE email = 'zoe@voorbeeld.nl'");
  }
  server.start();
  Person office = server.person("hanneke");
  const std::string before = world();
  const Reply refused = office.send("POST", path(taken, "/terugdraaiing"), "", if_match(taken.versie));
  EXPECT_EQ(codes_of(refused), "import.terug_in_gebruik ");
  EXPECT_EQ(world(), before);
}

TEST_F(Import, AsksWhetherAnAiosWithAnotherAddressIsTheSame) {
  ImportKaart kaart = propose(std::string(k_aios) + "drs. Daan Postma;d.postma@umc.example;va;1-3-2027;0,8;;;;kees@stagepad.example;\n", "aios");
  ASSERT_EQ(kaart.telling.dubbel, 1) << told(kaart);
  ASSERT_EQ(kaart.vragen.size(), 1U);
  EXPECT_EQ(kaart.vragen[0].kandidaten[0].sleutel, "daan@stagepad.example");
  kaart = made<ImportKaart>(hanneke.send("PUT", path(kaart, "/keuzes"),
                                         to_json(Importkeuzes{{{"d.postma@umc.example", "daan@stagepad.example"}}}),
                                         if_match(kaart.versie)));
  EXPECT_EQ(kaart.telling.dubbel, 0);
  const std::int64_t people = count("persoon");
  take_in(kaart, {true, false});
  EXPECT_EQ(count("persoon"), people);
}

constexpr const char* k_stages =
    "\xef\xbb\xbfNaam aios;E-mail aios;Stage;Instelling;Stageplaats;Stagebegeleider;Begindatum;Einddatum;Plaats definitief;"
    "Stageplan goedgekeurd op;Verslag ingeleverd op;Verslag gewaardeerd op\n";

/// An aios of VA who began on 1 January 2026 (as October to December, mg January to March, kz October 2027), brought in.
class StageImport : public Import {
 protected:
  StageImport() {
    const ImportKaart kaart =
        propose(std::string(k_aios) + "Zoë Jansen;zoe@voorbeeld.nl;va;1-1-2026;1;1-1-2026;;SBOH;kees@stagepad.example;\n", "aios");
    EXPECT_EQ(take_in(kaart).status, 200);
  }
  ImportKaart propose_stages(const std::string& lines) { return propose(k_stages + lines, "stages"); }
  /// What is known of a stage of Zoë: "first day|institution|supervisor|plan|report|valued|reported".
  std::string stage(const std::string& soort) const {
    return server.database().rows(
        "SELECT coalesce(o.start, ''), coalesce(k.instelling, ''), coalesce(k.stagebegeleider, ''), coalesce(o.stageplan_goedgekeurd, ''), "
        "coalesce(o.verslag_ingediend, ''), coalesce(o.gewaardeerd, ''), coalesce(json_extract(o.plaatsing, '$.gemeld'), '') "
        "FROM onderdeel o JOIN traject t ON t.id = o.traject JOIN persoon p ON p.id = t.aios LEFT JOIN plek k ON k.onderdeel = o.id "
        "WHERE p.email = 'zoe@voorbeeld.nl' AND o.soort = '" + soort + "'");
  }
};

TEST_F(StageImport, JudgesEveryLineByTheRulesOfItsTraining) {
  const std::string before = world();
  const ImportKaart kaart = propose_stages(
      "Zoë Jansen;;AS;GGZ Duinrand;;mw. A. Arts;1-10-2026;31-12-2026;ja;1-9-2026;8-1-2027;12 januari 2027\n"  // 2
      "Zoë Jansen;;M+G-stage;GGD Elders;;;1 januari 2027;31-3-2027;;;;\n"                                       // 3
      "Zoë Jansen;;kz;Museum Boerhaave;;dhr. B. Bos;1-10-2027;31-12-2027;nee;;;\n"                              // 4
      "Zoë Jansen;;Chirurgie;Elders;;;1-1-2028;;ja;;;\n"                                                        // 5
      ";zoe@voorbeeld.nl;as;GGZ Duinrand;;;1-10-2026;;ja;;;\n"                                                  // 6
      "Niemand Bekend;;mg;GGD Elders;;;1-1-2027;;ja;;;\n"                                                       // 7
      ";daan@stagepad.example;mg;GGD Elders;;;31-2-2027;;ja;;;\n"                                               // 8
      ";;mg;GGD Elders;;;1-1-2027;;ja;;;\n");                                                                   // 9
  EXPECT_EQ(told(kaart),
            "2 nieuw, 3 nieuw, 4 nieuw, 5 kan_niet import.onbekende_stage@/Stage, 6 kan_niet import.stage_dubbel@/Stage, "
            "7 kan_niet import.onbekende_aios@/Naam aios, 8 kan_niet datum.onleesbaar@/Begindatum, "
            "9 kan_niet import.cel_leeg@/E-mail aios");
  EXPECT_EQ(world(), before) << "a proposal changes nothing else";

  const ImportKaart facts = propose_stages(
      "Zoë Jansen;;as;GGZ Duinrand;;;1-10-2026;1-9-2026;nee;1-9-2027;1-9-2026;\n"
      "Zoë Jansen;;kz;Museum Boerhaave;;;1-10-2027;;;;;\n"
      "Zoë Jansen;;mg;GGD Merwedelanden;Bestaat niet;;1-1-2027;;;;1-2-2027;12-1-2027\n");
  EXPECT_EQ(told(facts),
            "2 kan_niet einde.voor_begin@/Einddatum import.begonnen_niet_definitief@/Plaats definitief "
            "import.in_toekomst@/Stageplan goedgekeurd op import.verslag_voor_begin@/Verslag ingeleverd op, "
            "3 kan_niet import.cel_leeg@/Plaats definitief, "
            "4 kan_niet import.onbekende_plaats@/Stageplaats import.waardering_voor_verslag@/Verslag gewaardeerd op "
            "import.in_toekomst@/Verslag ingeleverd op");
}

TEST_F(StageImport, TakesOverWhereAStageStandsAndTakesItBackAsOne) {
  const std::string file =
      "Zoë Jansen;;kz;Museum Boerhaave;;dhr. B. Bos;1-10-2027;;nee;;;\n"
      "Zoë Jansen;;as;GGZ Duinrand;;mw. A. Arts;5-10-2026;31-12-2026;;1-9-2026;8-1-2027;12-1-2027\n"
      "Zoë Jansen;;mg;GGD Elders;;;1-1-2027;31-3-2027;ja;5-12-2026;;\n";
  const std::string parts = "SELECT * FROM onderdeel o LEFT JOIN plek p ON p.onderdeel = o.id ORDER BY o.id";
  const std::string before = server.database().rows(parts);
  const ImportKaart kaart = propose_stages(file);
  ASSERT_EQ(kaart.telling, (Importtelling{3, 0, 0, 0, 0})) << told(kaart);
  const std::int64_t seq = last_audit(server);
  const auto taken = made<ImportKaart>(take_in(kaart));
  EXPECT_EQ(audit_after(server, seq), "traject.stages_overgenomen|traject\nimport.verwerkt|import\n") << "one training, one change";
  EXPECT_EQ(stage("as"), "2026-10-05|GGZ Duinrand|mw. A. Arts|2026-09-01|2027-01-08|2027-01-12|\n");
  EXPECT_EQ(stage("kz"), "|Museum Boerhaave|dhr. B. Bos||||2027-01-15\n") << "its consents are asked here";
  const std::int64_t id = server.database().number("SELECT t.id FROM traject t JOIN persoon p ON p.id = t.aios WHERE p.email = 'zoe@voorbeeld.nl'");
  for (const auto& each : walk<OverzichtRegel>(hanneke, "/api/overzicht?tekst=Jansen")) {
    if (each.traject.id.value != id) continue;
    std::string fases;
    for (const OverzichtBlok& blok : each.blokken) {
      if (blok.fase) fases += blok.soort + " " + std::string(to_name(*blok.fase)) + " " + to_iso(blok.eerste_dag) + "/" + to_iso(blok.laatste_dag) + "\n";
    }
    EXPECT_EQ(fases, "as afgerond 2026-10-05/2026-12-31\nmg loopt 2027-01-01/2027-03-31\nkz plaats_gemeld 2027-10-01/2027-12-31\n");
  }

  const ImportKaart again = propose_stages(file);
  EXPECT_EQ(again.telling, (Importtelling{0, 0, 3, 0, 0})) << told(again);
  const ImportKaart corrected = propose_stages("Zoë Jansen;;mg;GGD Anders;;;1-1-2027;31-3-2027;ja;;;\n"
                                               "Zoë Jansen;;kz;Museum Boerhaave;;;1-10-2027;;ja;;;\n");
  EXPECT_EQ(told(corrected), "2 wijzigt, 3 kan_niet import.stage_in_stagepad@/Stage") << "what is asked here is not overtaken";
  const auto changed = lines(corrected)[0].wijzigingen;
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_EQ(changed[0], (Veldwijziging{"Instelling", "GGD Elders", "GGD Anders"}));

  made<ImportKaart>(take_back(taken));
  EXPECT_EQ(server.database().rows(parts), before);
}

TEST_F(StageImport, OpensMijnRgsAgainForAStageThatItMoves) {
  server.stop();
  {
    WritableDatabase database(server.data());
    database.change("UPDATE onderdeel SET in_mijnrgs_gezet = '2026-03-01' WHERE soort IN ('as', 'mg', 'va-1') AND traject IN (SELECT t.id FROM "
                    "traject t JOIN persoon p ON p.id = t.aios WHERE p.email = 'zoe@voorbeeld.nl')");
  }
  server.start();
  Person office = server.person("hanneke");
  const std::string line = "Zoë Jansen;;as;GGZ Duinrand;;;5-10-2026;31-12-2026;;;;\n";
  const ImportKaart kaart = made<ImportKaart>(send(office, k_stages + line, "stages"), 201);
  made<ImportKaart>(office.send("POST", path(kaart, "/verwerking"), to_json(Importverwerking{}), if_match(kaart.versie)));
  const auto ticked = [&](const std::string& soort) {
    return server.database().rows("SELECT coalesce(o.in_mijnrgs_gezet, '') FROM onderdeel o JOIN traject t ON t.id = o.traject JOIN persoon p "
                                  "ON p.id = t.aios WHERE p.email = 'zoe@voorbeeld.nl' AND o.soort = '" + soort + "'");
  };
  EXPECT_EQ(ticked("as"), "\n") << "other dates, to be entered anew";
  EXPECT_EQ(ticked("mg"), "\n") << "moved along";
  EXPECT_EQ(ticked("va-1"), "2026-03-01\n") << "the same dates as before";
}

TEST_F(StageImport, IsNotTakenBackOnceTheTrainingWentOn) {
  const auto taken = made<ImportKaart>(take_in(propose_stages("Zoë Jansen;;mg;GGD Elders;;;1-1-2027;31-3-2027;;;;\n")));
  made<ImportKaart>(take_in(propose_stages("Zoë Jansen;;as;GGZ Duinrand;;;1-10-2026;;;;;\n")));
  const std::string before = server.database().fingerprint();
  EXPECT_EQ(codes_of(take_back(taken)), "import.terug_gewijzigd ");
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST_F(StageImport, AsksWhichAiosAndInstitutionIsMeant) {
  ImportKaart kaart = propose_stages("Zoe Jansen;z.jansen@umc.example;mg;Stichting GGD Merwedelanden;;;1-1-2027;31-3-2027;;;;\n");
  ASSERT_EQ(kaart.telling.dubbel, 1) << told(kaart);
  ASSERT_EQ(kaart.vragen.size(), 1U);
  EXPECT_EQ(kaart.vragen[0].kandidaten[0].sleutel, "zoe@voorbeeld.nl");
  const auto choose = [&](const std::vector<Naamkeuze>& keuzes) {
    return made<ImportKaart>(hanneke.send("PUT", path(kaart, "/keuzes"), to_json(Importkeuzes{keuzes}), if_match(kaart.versie)));
  };
  kaart = choose({{"z.jansen@umc.example", "zoe@voorbeeld.nl"}});
  ASSERT_EQ(kaart.telling.dubbel, 1) << "now the institution is asked about";
  kaart = choose({{"z.jansen@umc.example", "zoe@voorbeeld.nl"}, {"Stichting GGD Merwedelanden", "GGD Merwedelanden"}});
  ASSERT_EQ(kaart.telling.nieuw, 1) << told(kaart);
  made<ImportKaart>(take_in(kaart));
  EXPECT_NE(stage("mg").find("|GGD Merwedelanden|"), std::string::npos);
}

TEST_F(StageImport, PutsAStageInAPlaceOfTheEtalageAndSaysThatItIsFull) {
  const std::string there = server.database().rows(
      "SELECT i.naam || ';' || s.naam FROM stageplaats s JOIN instelling i ON i.id = s.instelling JOIN stageplaats_soort k ON "
      "k.stageplaats = s.id AND k.soort = 'mg' WHERE NOT EXISTS (SELECT 1 FROM plaatsperiode p WHERE p.stageplaats = s.id AND "
      "p.eerste_dag > '2027-01-01') ORDER BY s.id LIMIT 1");
  const ImportKaart kaart = propose_stages("Zoë Jansen;;mg;" + there.substr(0, there.find('\n')) + ";;1-1-2027;31-3-2027;ja;;;\n");
  ASSERT_EQ(kaart.telling.nieuw, 1) << told(kaart);
  made<ImportKaart>(take_in(kaart));
  EXPECT_EQ(count("plek k JOIN onderdeel o ON o.id = k.onderdeel JOIN traject t ON t.id = o.traject JOIN persoon p ON p.id = t.aios "
                  "WHERE p.email = 'zoe@voorbeeld.nl' AND k.stageplaats IS NOT NULL AND o.route = 'etalage'"),
            1);
}

TEST_F(Import, IsForTheStagebureauOnly) {
  const ImportKaart kaart = propose(std::string(k_heading) + "Kliniek De Eik;Poli;;;mg;;;\n");
  // Signing in is kept, so everybody does first.
  std::map<std::string, Person> others;
  for (const char* who : {"daan", "kees", "bram", "youssef"}) others.emplace(who, server.person(who));
  const std::string before = server.database().fingerprint();
  for (auto& [who, person] : others) {
    EXPECT_EQ(send(person, std::string(k_heading) + "x;y;;;mg;;;\n").status, 403) << who;
    EXPECT_EQ(person.get("/api/imports").status, 403) << who;
    EXPECT_EQ(person.get(path(kaart)).status, 403) << who;
    EXPECT_EQ(person.get(path(kaart, "/rijen")).status, 403) << who;
    EXPECT_EQ(person.send("POST", path(kaart, "/verwerking"), to_json(Importverwerking{}), if_match(kaart.versie)).status, 403) << who;
  }
  Person nobody(server.port());
  EXPECT_EQ(nobody.get(path(kaart)).status, 401);
  EXPECT_EQ(hanneke.get("/api/imports/999/rijen").status, 404) << "no import, so no lines";
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST_F(Import, RefusesWhatIsNoTableAndKeepsNothingOfIt) {
  const std::string before = server.database().fingerprint();
  EXPECT_EQ(codes_of(send(hanneke, "Kleur;Instelling;Organisatie\nrood;x;y\n")),
            "import.kolom_dubbel import.kolom_ontbreekt import.kolom_ontbreekt import.onbekende_kolom ");
  EXPECT_EQ(send(hanneke, a_pdf("x")).status, 422);
  EXPECT_EQ(codes_of(send(hanneke, std::string("PK\3\4 en verder niets", 21))), "importbestand.kapot ");
  EXPECT_EQ(codes_of(send(hanneke, k_heading)), "importbestand.zonder_rijen ");
  EXPECT_EQ(send(hanneke, "", "plaatsen").status, 422);
  EXPECT_EQ(send(hanneke, k_heading, "iets").status, 400);
  EXPECT_EQ(send(hanneke, k_heading, "plaatsen", {{"Content-Type", "text/csv"}}).status, 415);
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST_F(Import, IsThrownAwayWithItsLines) {
  const ImportKaart kaart = propose(std::string(k_heading) + "Kliniek De Eik;Poli;;;mg;;;\n");
  EXPECT_EQ(hanneke.send("DELETE", path(kaart), "", if_match(kaart.versie + 1)).status, 412);
  made<ImportKaart>(hanneke.send("DELETE", path(kaart), "", if_match(kaart.versie)));
  EXPECT_EQ(hanneke.get(path(kaart)).status, 404);
  EXPECT_EQ(count("importrij"), 0);
  EXPECT_EQ(walk<ImportKaart>(hanneke, "/api/imports").size(), 0U);
}

TEST_F(Import, GivesAnEmptyFileThatItReads) {
  for (const char* soort : {"plaatsen", "aios", "stages"}) {
    const Reply file = hanneke.get("/api/importsjablonen/" + std::string(soort) + ".csv");
    EXPECT_EQ(file.status, 200);
    EXPECT_NE(file.header("Content-Disposition").find(std::string(soort) + ".csv"), std::string::npos);
    EXPECT_EQ(codes_of(send(hanneke, file.body, soort)), "importbestand.zonder_rijen ") << "the heading is understood";
  }
}

std::string content_of_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST_F(Import, OfAWorkbookProposesTheSameAsOfAText) {
  const ImportKaart text = propose(std::string(k_heading) +
                                   "Kliniek De Eik;Poli;Zwolle;Overijssel;mg;1-3-2027;31-5-2027;2\n"
                                   "Stichting GGD Merwedelanden;Poli;;;keuze;;;\nKliniek De Eik;Nacht;;;nachtdienst;;;\n");
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "table.json")
      << R"({"sheets":[{"name":"Plaatsen","rows":[["Instelling","Stageplaats","Plaats","Regio","Soort stage","Beschikbaar vanaf","Beschikbaar tot en met","Aantal aios"],)"
         R"(["Kliniek De Eik","Poli","Zwolle","Overijssel","mg",{"date":"2027-03-01"},{"date":"2027-05-31"},2],)"
         R"(["Stichting GGD Merwedelanden","Poli",null,null,"keuze"],["Kliniek De Eik","Nacht",null,null,"nachtdienst"]]}]})";
  for (const char* writer : {"openpyxl", "xlsxwriter"}) {
    const std::string out = (folder.path() / writer).string() + ".xlsx";
    ASSERT_EQ(std::system(("/usr/bin/python3 " + std::string(STAGEPAD_SOURCE_DIR) + "/tests/support/import/write_xlsx.py " + writer +
                           " " + (folder.path() / "table.json").string() + " " + out)
                              .c_str()),
              0);
    const ImportKaart book = propose(content_of_file(out));
    EXPECT_EQ(book.telling, text.telling);
    EXPECT_EQ(book.vragen, text.vragen);
    EXPECT_EQ(lines(book), lines(text));
  }
}

}  // namespace
}  // namespace stagepad::test
