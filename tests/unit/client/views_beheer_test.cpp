#include <gtest/gtest.h>

#include <algorithm>

#include "shared/api/imports.hpp"
#include "shared/api/overzichten.hpp"
#include "shared/api/pagina.hpp"
#include "shared/api/personen.hpp"
#include "shared/api/plaatsen.hpp"
#include "shared/api/systeem.hpp"
#include "tests/unit/client/screens.hpp"

// The screens for IO, Stagebureau and beheerder.
namespace stagepad::client {
namespace {

TEST_F(Screens, WhatIsNotThereSaysSo) {
  open("/personen/404", {Rol::stagebureau});
  EXPECT_NE(screen.find(Role::heading, "Deze pagina bestaat niet"), nullptr);
}

TEST_F(Screens, AnEmptyOverviewSaysWhatBelongsThere) {
  answers["/api/overzicht?aantal=200"] = R"({"regels":[]})";
  open("/overzicht", {Rol::instituutsopleider});
  EXPECT_NE(screen.find(Role::heading, "Er zijn nog geen opleidingen"), nullptr);
}

TEST_F(Screens, AListThatFailsCanBeAskedAgain) {
  open("/personen", {Rol::stagebureau});
  EXPECT_TRUE(says("Dit kon niet worden geladen"));
  answers["/api/personen?aantal=50"] =
      R"({"regels":[{"id":3,"naam":"Anna","email":"a@b.nl","rollen":["aios"],"toegang":"actief","versie":1}]})";
  screen.click(Role::button, "Opnieuw proberen");
  settle();
  EXPECT_NE(screen.find(Role::link, "Anna"), nullptr);
}

TEST_F(Screens, OverviewNamesWhoIsToActAndWhatTheStripShows) {
  OverzichtRegel regel;
  regel.traject.id = {5};
  regel.traject.aios = {{7}, "Sanne de Wit"};
  regel.traject.instituutsopleider = {{8}, "Ilse Bakker"};
  regel.traject.programma = "jgz";
  regel.traject.cohort = day("2026-01-01");
  regel.regelpakket = "hash";
  regel.einde = day("2027-12-31");
  regel.blokken = {{"jgz-1", day("2026-01-01"), day("2026-12-31"), {}},
                   {"mg", day("2027-01-01"), day("2027-12-31"), Fase::geplaatst}};
  regel.volgende = VolgendeStap{{2}, "mg", Fase::geplaatst, "stageplan", Rol::aios, day("2026-11-01"), true};
  answers["/api/overzicht?aantal=200"] = to_json(Pagina<OverzichtRegel>{{regel}, {}});
  answers["/api/regelpakketten/hash"] = content_of("assets/rulepacks/jgz-2024.json");
  open("/overzicht", {Rol::stagebureau});
  ASSERT_NE(screen.find(Role::table, "Overzicht"), nullptr);
  const Node* link = screen.find(Role::link, "Sanne de Wit");
  ASSERT_NE(link, nullptr);
  EXPECT_EQ(link->href, "/trajecten/5");
  EXPECT_TRUE(says("M+G-stage 1 januari t/m 31 december 2027 (Geplaatst)"));
  EXPECT_TRUE(says("te laat"));
  EXPECT_TRUE(says("1 van 1 opleiding, waarvan er 1 aandacht vraagt"));
  is_whole();
}

TEST_F(Screens, OverviewIsSortedByItsHeads) {
  OverzichtRegel regel;
  regel.traject.id = {5};
  regel.traject.aios = {{7}, "Sanne de Wit"};
  regel.traject.instituutsopleider = {{8}, "Ilse Bakker"};
  answers["/api/overzicht?aantal=200"] = to_json(Pagina<OverzichtRegel>{{regel}, {}});
  open("/overzicht", {Rol::stagebureau});
  screen.click(Role::button, "Aios");
  EXPECT_EQ(screen.url(), "/overzicht?sorteer=aios");
  screen.click(Role::button, "Aios");
  EXPECT_EQ(screen.url(), "/overzicht?sorteer=-aios");
}

TEST_F(Screens, StagebureauGivesNoRoleOfTheInstallation) {
  open("/personen?nieuw=1", {Rol::stagebureau});
  const Node* role = screen.find(Role::checkbox, "beheerder");
  ASSERT_NE(role, nullptr);
  EXPECT_TRUE(role->has(ui::flag_disabled));
  EXPECT_FALSE(screen.find(Role::checkbox, "aios")->has(ui::flag_disabled));
  is_whole();
}

TEST_F(Screens, ARefusedInvitationSaysAtTheFieldWhatIsWrong) {
  Probleem problem;
  problem.status = 422;
  Finding finding;
  finding.code = "persoon.adres_bezet";
  finding.pad = "/email";
  problem.findings = {finding};
  answers["POST /api/personen"] = to_json(problem);
  statuses["POST /api/personen"] = 422;
  open("/personen?nieuw=1", {Rol::stagebureau});
  screen.type(Role::text_field, "Naam", "Nina Postma");
  screen.type(Role::text_field, "E-mailadres", "nina@voorbeeld.nl");
  screen.click(Role::checkbox, "aios");
  screen.click(Role::button, "Nodig uit");
  settle();
  ASSERT_FALSE(sent.empty());
  EXPECT_EQ(sent.back().body, R"({"naam":"Nina Postma","email":"nina@voorbeeld.nl","rollen":["aios"]})");
  const Node* field = screen.find(Role::text_field, "E-mailadres");
  ASSERT_NE(field, nullptr);
  EXPECT_TRUE(field->has(ui::flag_invalid));
  EXPECT_NE(field->description.find("al van iemand anders"), std::string::npos);
  EXPECT_EQ(field->value, "nina@voorbeeld.nl") << "what was typed stays";
}

TEST_F(Screens, BlockingSaysFirstWhatItDoes) {
  answers["/api/personen/3"] =
      R"({"id":3,"naam":"Anna","email":"a@b.nl","rollen":["aios"],"toegang":"actief","versie":4})";
  answers["PUT /api/personen/3/blokkade"] =
      R"({"id":3,"naam":"Anna","email":"a@b.nl","rollen":["aios"],"toegang":"geblokkeerd","versie":5})";
  open("/personen/3", {Rol::beheerder});
  screen.click(Role::button, "Blokkeer…");
  ASSERT_NE(screen.find(Role::dialog, "Anna blokkeren?"), nullptr);
  EXPECT_EQ(sent.back().method, "GET") << "nothing is done yet";
  screen.click(Role::button, "Blokkeer");
  settle();
  EXPECT_EQ(screen.find(Role::dialog, "Anna blokkeren?"), nullptr);
  EXPECT_NE(screen.find(Role::button, "Laat weer toe"), nullptr);
}

TEST_F(Screens, SomebodyElsesChangeIsShownBesideOnesOwn) {
  answers["/api/personen/3"] =
      R"({"id":3,"naam":"Anna","email":"a@b.nl","rollen":["aios"],"toegang":"actief","versie":4})";
  Probleem problem;
  problem.status = 412;
  answers["PUT /api/personen/3"] = to_json(problem);
  statuses["PUT /api/personen/3"] = 412;
  open("/personen/3", {Rol::beheerder});
  screen.type(Role::text_field, "Naam", "Anna Mijn");
  answers["/api/personen/3"] =
      R"({"id":3,"naam":"Anna Ander","email":"a@b.nl","rollen":["aios"],"toegang":"actief","versie":5})";
  screen.click(Role::button, "Bewaren");
  settle();
  EXPECT_TRUE(says("Naam: jij hebt ‘Anna Mijn’, er staat nu ‘Anna Ander’"));
  EXPECT_TRUE(screen.find(Role::button, "Bewaren")->has(ui::flag_disabled));
  is_whole();
  screen.click(Role::button, "Ga verder met mijn invoer");
  statuses.clear();
  answers["PUT /api/personen/3"] =
      R"({"id":3,"naam":"Anna Mijn","email":"a@b.nl","rollen":["aios"],"toegang":"actief","versie":6})";
  screen.click(Role::button, "Bewaren");
  settle();
  EXPECT_NE(screen.find(Role::heading, "Anna Mijn"), nullptr);
}

TEST_F(Screens, LogSaysWhoDidWhatAndLeadsThere) {
  LogboekRegel regel;
  regel.nummer = 12;
  regel.moment_ms = 1'795'000'000'000;
  regel.door = PersoonVerwijzing{{9}, "Hanneke Smit"};
  regel.handeling = "persoon.uitgenodigd";
  regel.soort = "persoon";
  regel.object = 3;
  regel.onderwerp = "Nina Postma";
  regel.inhoud = R"({"rollen":["aios"]})";
  LogboekRegel other = regel;
  other.nummer = 11;
  other.handeling = "iets.nieuws";
  other.door.reset();
  other.inhoud.reset();
  answers["/api/logboek?aantal=50"] = to_json(Pagina<LogboekRegel>{{regel, other}, {}});
  answers["/api/logboek/verificatie"] = R"({"heel":false,"regels":12,"gewist":1,"kop":"ab",
                                            "breuk":{"nummer":7,"onderdeel":"actor"}})";
  open("/logboek", {Rol::beheerder});
  ASSERT_NE(screen.find(Role::link, "Nina Postma"), nullptr);
  EXPECT_EQ(screen.find(Role::link, "Nina Postma")->href, "/personen/3");
  EXPECT_TRUE(says("heeft"));
  EXPECT_TRUE(says("rol aios"));
  EXPECT_TRUE(says("iets.nieuws")) << "an act this client does not know is shown as it is called";
  EXPECT_TRUE(says("Inhoud gewist volgens de bewaartermijn"));
  screen.click(Role::button, "Controleer het logboek");
  settle();
  EXPECT_TRUE(says("Regel 7 is niet meer zoals ze werd geschreven"));
  is_whole();
}

TEST_F(Screens, LogSaysInWordsWhatWasRecorded) {
  LogboekRegel request;
  request.nummer = 2;
  request.handeling = "verzoek.goedgekeurd";
  request.soort = "verzoek";
  request.object = 8;
  request.inhoud = R"({"traject":4,"versie":7,"regelpakket":"0123456789abcdef","soort":"schemawijziging",)"
                   R"("onderdeel":null,"route":"eigen","plaatsen":[12,13],)"
                   R"("schema":[{"onderdeel":1},{"onderdeel":2,"start":"2027-03-01"}],)"
                   R"("rol":"instituutsopleider","besluit":"goedgekeurd"})";
  LogboekRegel place = request;
  place.nummer = 1;
  place.soort = "stageplaats";
  place.inhoud = R"({"zichtbaarheid":"iedereen","contact_tonen":false,"toestemming_op":"2026-11-20",)"
                 R"("iets_nieuws":"x_y"})";
  answers["/api/logboek?aantal=50"] = to_json(Pagina<LogboekRegel>{{request, place}, {}});
  open("/logboek", {Rol::beheerder});
  EXPECT_TRUE(says("opleiding 4 · versie 7 · beoordeeld met regelpakket 01234567 · soort wijziging van "
                   "het schema · via eigen werving · plaatsen 12 en 13 · nieuwe volgorde van 2 onderdelen "
                   "· als instituutsopleider · besluit goedgekeurd"));
  EXPECT_TRUE(says("zichtbaarheid voor iedereen · contactpersoon getoond: nee · toestemming op 20 november "
                   "2026 · iets_nieuws: x y"))
      << "a field this client does not know is shown as it is called";
}

TEST_F(Screens, ShowingAPlaceAsksWhoPermittedIt) {
  open("/stageplaatsen?nieuw=plaats", {Rol::stagebureau});
  EXPECT_EQ(screen.find(Role::text_field, "Naam van wie toestemming gaf"), nullptr);
  screen.click(Role::radio, "voor iedereen");
  screen.draw(6);
  EXPECT_NE(screen.find(Role::text_field, "Naam van wie toestemming gaf"), nullptr);
  screen.click(Role::button, "Voeg toe");
  screen.draw(6);
  EXPECT_TRUE(screen.find(Role::select, "Instelling")->has(ui::flag_invalid));
  EXPECT_TRUE(screen.find(Role::text_field, "Naam van de plaats")->has(ui::flag_invalid));
  EXPECT_EQ(sent.back().method, "GET") << "what is wrong here already is not sent";
  is_whole();
}

TEST_F(Screens, MergingSaysFirstWhatHappens) {
  answers["/api/instellingen/1"] = R"({"id":1,"naam":"GGD Noord","in_contact":false,"plaatsen":2,"versie":3})";
  open("/instellingen/1", {Rol::stagebureau});
  screen.choose("Dezelfde instelling", 1);
  screen.draw(6);
  screen.click(Role::button, "Voeg samen…");
  EXPECT_TRUE(says("1 plaats van GGD Nrd komt onder GGD Noord. Daarna bestaat GGD Nrd niet meer."));
  answers["POST /api/instellingen/1/samenvoegingen"] =
      R"({"id":1,"naam":"GGD Noord","in_contact":false,"plaatsen":3,"versie":4})";
  screen.click(Role::button, "Voeg samen");
  settle();
  EXPECT_TRUE(says("3 plaatsen"));
}

TEST_F(Screens, APlaceIsApprovedByAnIoAndNotByTheStagebureau) {
  StageplaatsKaart kaart;
  kaart.plaats.id = {5};
  kaart.plaats.instelling = {1};
  kaart.plaats.instelling_naam = "GGD Noord";
  kaart.plaats.naam = "Jeugd";
  kaart.plaats.stagesoorten = {"mg"};
  kaart.dossier = Plaatsdossier{};
  answers["/api/stageplaatsen/5"] = to_json(kaart);
  open("/stageplaatsen/5", {Rol::stagebureau});
  EXPECT_EQ(screen.find(Role::button, "Keur de plaats goed"), nullptr);
  EXPECT_NE(screen.find(Role::text_field, "Naam van de plaats"), nullptr);
  is_whole();
}

TEST_F(Screens, AnIoApprovesWhatItMayNotChange) {
  StageplaatsKaart kaart;
  kaart.plaats.id = {5};
  kaart.plaats.instelling = {1};
  kaart.plaats.naam = "Jeugd";
  kaart.dossier = Plaatsdossier{};
  answers["/api/stageplaatsen/5"] = to_json(kaart);
  open("/stageplaatsen/5", {Rol::instituutsopleider});
  EXPECT_NE(screen.find(Role::button, "Keur de plaats goed"), nullptr);
  EXPECT_EQ(screen.find(Role::text_field, "Naam van de plaats"), nullptr);
  is_whole();
}

TEST_F(Screens, SettingsSayTheirRangeAndOnlyTheChangedOneIsSent) {
  answers["/api/instellingen-van-systeem"] =
      R"({"versie":2,"instellingen":[
        {"sleutel":"naam_instituut","soort":"tekst","waarde":"","standaard":"","minimum":0,"maximum":200,
         "omschrijving":"De naam."},
        {"sleutel":"bewaartermijn.berichten_dagen","soort":"getal","waarde":"90","standaard":"90","minimum":1,
         "maximum":730,"omschrijving":"Waarom."}]})";
  answers["PUT /api/instellingen-van-systeem"] = answers["/api/instellingen-van-systeem"];
  open("/beheer", {Rol::beheerder});
  EXPECT_TRUE(says("Voor de vraag of iemand dit seizoen bericht kreeg. Van 1 tot en met 730; standaard 90."));
  screen.type(Role::text_field, "Berichten, in dagen", "30");
  screen.click(Role::button, "Bewaren");
  settle();
  const auto put = std::find_if(sent.begin(), sent.end(), [](const auto& each) { return each.method == "PUT"; });
  ASSERT_NE(put, sent.end());
  EXPECT_EQ(put->body, R"({"instellingen":[{"sleutel":"bewaartermijn.berichten_dagen","waarde":"30"}]})");
  is_whole();
}

TEST_F(Screens, RulesOfAnyProgrammeAreReadByWhoHasNoTraining) {
  RegelpakketRegel line;
  line.id = "jgz-2024";
  line.programma = "jgz";
  line.naam = {"Jeugdgezondheidszorg", "Youth health care"};
  line.cohort.vanaf = day("2024-03-01");
  line.hash = "h1";
  answers["/api/regelpakketten"] = to_json(Regelpakketten{{line}, {}});
  answers["/api/regelpakketten/h1"] = content_of("assets/rulepacks/jgz-2024.json");
  open("/regels", {Rol::stagebureau});
  const Node* chosen = screen.find(Role::select, "Welke regels");
  ASSERT_NE(chosen, nullptr);
  EXPECT_EQ(chosen->value, "Jeugdgezondheidszorg, begonnen vanaf 1 mrt 2024");
  EXPECT_NE(screen.find(Role::heading, "Opbouw van de opleiding"), nullptr);
  is_whole();
}

ImportKaart a_proposal() {
  ImportKaart kaart;
  kaart.id = 5;
  kaart.naam = "plaatsen.csv";
  kaart.telling = {1, 1, 0, 1, 1};
  kaart.gemaakt_door = {{9}, "Hanneke Smit"};
  kaart.gemaakt_op = day("2026-11-21");
  Naamvraag vraag{"Stichting GGD Noord", "Stichting GGD Noord", {{"GGD Noord", "GGD Noord"}}, {}, 2};
  kaart.vragen.push_back(vraag);
  kaart.versie = 2;
  return kaart;
}

Pagina<Importrij> lines_of_a_proposal() {
  Pagina<Importrij> pagina;
  pagina.regels.push_back({2, Rijoordeel::nieuw, "Poli · De Eik", {}, {}});
  pagina.regels.push_back({3, Rijoordeel::wijzigt, "Dag · De Eik", {}, {{"Plaats", "Zwolle", "Assen"}}});
  pagina.regels.push_back({4, Rijoordeel::dubbel, "Poli · Stichting GGD Noord", {}, {}});
  pagina.regels.push_back({5, Rijoordeel::kan_niet, "Nacht · De Eik", {refusal("datum.onleesbaar", "/Begin~1eind")}, {}});
  return pagina;
}

TEST_F(Screens, ImportsBeginWithAKindOfFileAndItsColumns) {
  answers["/api/imports?aantal=50"] = to_json(Pagina<ImportKaart>{{a_proposal()}, {}});
  open("/importeren?soort=aios", {Rol::stagebureau});
  EXPECT_NE(screen.find(Role::heading, "Importeren"), nullptr);
  EXPECT_TRUE(says("Naam, E-mail, Opleiding, Begindatum, Fte en Instituutsopleider"));
  EXPECT_NE(screen.find(Role::link, "Leeg bestand met de kolommen"), nullptr);
  EXPECT_NE(screen.find(Role::link, "plaatsen.csv"), nullptr);
  is_whole();
}

TEST_F(Screens, AProposalSaysOfEveryLineWhatBecomesOfItAndAsksAboutNames) {
  answers["/api/imports/5"] = to_json(a_proposal());
  answers["/api/imports/5/rijen?aantal=50"] = to_json(lines_of_a_proposal());
  open("/importeren/5", {Rol::stagebureau});
  EXPECT_NE(screen.find(Role::heading, "plaatsen.csv"), nullptr);
  EXPECT_NE(screen.find(Role::select, "Stichting GGD Noord"), nullptr);
  EXPECT_TRUE(says("Plaats: Zwolle wordt Assen"));
  EXPECT_TRUE(says("Begin/eind: Dit is geen bestaande datum."));
  EXPECT_NE(screen.find(Role::checkbox, "Laat de 2 regels weg die niet kunnen of nog een keuze vragen"), nullptr);
  is_whole();
}

TEST_F(Screens, AnImportThatWasTakenInCanBeTakenBack) {
  ImportKaart kaart = a_proposal();
  kaart.status = Importstatus::verwerkt;
  kaart.verwerkt_door = kaart.gemaakt_door;
  kaart.verwerkt_op = kaart.gemaakt_op;
  answers["/api/imports/5"] = to_json(kaart);
  answers["/api/imports/5/rijen?aantal=50"] = to_json(lines_of_a_proposal());
  open("/importeren/5", {Rol::stagebureau});
  EXPECT_NE(screen.find(Role::button, "Draai deze import terug"), nullptr);
  EXPECT_EQ(screen.find(Role::button, "Verwerk"), nullptr);
  is_whole();
}

TEST_F(Screens, ImportsAreNotForABeheerder) {
  open("/importeren", {Rol::beheerder});
  EXPECT_EQ(screen.find(Role::heading, "Importeren"), nullptr);
  EXPECT_EQ(screen.find(Role::link, "Importeren"), nullptr);
}

TEST_F(Screens, TheMenuHoldsWhatTheRolesMayDo) {
  answers["/api/personen?aantal=50"] = R"({"regels":[]})";
  open("/personen", {Rol::beheerder});
  EXPECT_NE(screen.find(Role::link, "Logboek"), nullptr);
  EXPECT_NE(screen.find(Role::link, "Beheer"), nullptr);
  EXPECT_EQ(screen.find(Role::link, "Overzicht"), nullptr);
  EXPECT_EQ(screen.find(Role::link, "Werklijst"), nullptr);
}

}  // namespace
}  // namespace stagepad::client
