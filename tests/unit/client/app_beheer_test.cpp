#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "generated/shared/text/text_keys.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "wasm-client/app/actions.hpp"
#include "wasm-client/app/overzicht.hpp"
#include "wasm-client/app/plaatsbeheer.hpp"
#include "wasm-client/app/systeem.hpp"

// Lists in pages, forms, and changes that are no command: what update() does with them.
namespace stagepad::client {
namespace {

std::string content_of(const std::string& file) {
  std::ifstream in(file);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

CivilDate day(const char* iso) { return *parse_iso_date(iso); }

State signed_in(std::vector<Rol> rollen, const char* url) {
  State state;
  auto texts = Catalogue::load(Taal::nl, content_of("assets/texts/nl.json"));
  EXPECT_TRUE(texts.ok());
  state.catalogues.emplace(Taal::nl, texts.value());
  state.texts = Loading::here;
  state.ik.loading = Loading::here;
  state.ik.value.persoon = {{9}, "Hanneke Smit", "hanneke@voorbeeld.nl", std::move(rollen)};
  state.ik.value.vandaag = day("2026-11-21");
  state.beheer.visit = "een";
  update(state, FollowUrl{url});
  return state;
}

State bureau(const char* url) { return signed_in({Rol::stagebureau}, url); }
State beheerder(const char* url) { return signed_in({Rol::beheerder}, url); }

const Fetch* fetch_of(const Effects& effects, Asked asked) {
  for (const Effect& effect : effects) {
    const Fetch* fetch = std::get_if<Fetch>(&effect);
    if (fetch && fetch->asked == asked) return fetch;
  }
  return nullptr;
}

template <class E>
const E* find_effect(const Effects& effects) {
  for (const Effect& effect : effects) {
    if (const E* found = std::get_if<E>(&effect)) return found;
  }
  return nullptr;
}

std::string header_of(const Fetch& fetch, std::string_view name) {
  for (const auto& [key, value] : fetch.headers) {
    if (key == name) return value;
  }
  return {};
}

PersoonKaart kaart(std::int64_t id, const char* naam, std::int64_t versie = 1) {
  return {{id}, naam, "n@voorbeeld.nl", {Rol::aios}, Toegangsstand::actief, versie};
}

std::string page_of(std::vector<PersoonKaart> rows, std::optional<std::string> next = {}) {
  return to_json(Pagina<PersoonKaart>{std::move(rows), std::move(next)});
}

Answered answer(Asked asked, std::string subject, std::string body, int status = 200) {
  return {asked, std::move(subject), status, "\"1\"", std::move(body)};
}

constexpr const char* k_first = "/api/personen?aantal=50";

TEST(Pages, AnswerToAnEarlierQuestionIsNotTaken) {
  State state = bureau("/personen");
  update(state, SetQuery{"zoek", "nina"});
  update(state, answer(Asked::personen, k_first, page_of({kaart(1, "Anna")})));
  EXPECT_FALSE(state.beheer.personen.is_here());
  update(state, answer(Asked::personen, "/api/personen?aantal=50&tekst=nina", page_of({kaart(2, "Nina")})));
  ASSERT_EQ(state.beheer.personen.rows.size(), 1U);
  EXPECT_EQ(state.beheer.personen.rows[0].naam, "Nina");
}

TEST(Pages, FurtherOnesFollowOnceWhenAsked) {
  State state = bureau("/personen");
  update(state, answer(Asked::personen, k_first, page_of({kaart(1, "Anna")}, "1 2")));
  const Effects effects = update(state, LoadMore{});
  const Fetch* more = fetch_of(effects, Asked::personen);
  ASSERT_NE(more, nullptr);
  EXPECT_EQ(more->path, "/api/personen?aantal=50&na=1%202");
  EXPECT_TRUE(update(state, LoadMore{}).empty()) << "one is under way";
  update(state, answer(Asked::personen, more->subject, page_of({kaart(2, "Bram")})));
  EXPECT_EQ(state.beheer.personen.rows.size(), 2U);
  EXPECT_TRUE(update(state, LoadMore{}).empty()) << "that was the end";
}

TEST(Pages, RowsStayWhenTheRestFails) {
  State state = bureau("/personen");
  update(state, answer(Asked::personen, k_first, page_of({kaart(1, "Anna")}, "1")));
  update(state, LoadMore{});
  update(state, answer(Asked::personen, std::string(k_first) + "&na=1", {}, 0));
  EXPECT_EQ(state.beheer.personen.rows.size(), 1U);
  EXPECT_EQ(state.beheer.personen.loading, Loading::failed);
  EXPECT_NE(fetch_of(update(state, LoadMore{}), Asked::personen), nullptr) << "it can be tried again";
}

TEST(Pages, FilterStandsInTheUrl) {
  State state = bureau("/personen");
  const Effects effects = update(state, SetQuery{"rol", "aios"});
  const ReplaceUrl* url = find_effect<ReplaceUrl>(effects);
  ASSERT_NE(url, nullptr);
  EXPECT_EQ(url->url, "/personen?rol=aios");
  const Fetch* fetch = fetch_of(effects, Asked::personen);
  ASSERT_NE(fetch, nullptr);
  EXPECT_EQ(fetch->path, "/api/personen?aantal=50&rol=aios");
}

TEST(Pages, ALogFilterThatIsNoDayIsNotAsked) {
  State state = beheerder("/logboek?vanaf=gisteren&tot=1-11-2026");
  EXPECT_EQ(state.beheer.logboek.path, "/api/logboek?aantal=50&tot_en_met=2026-11-01");
}

const char* const k_form = "persoon/3";

/// The beheerder on the page of somebody, who typed another name.
State with_form() {
  State state = beheerder("/personen/3");
  update(state, answer(Asked::persoon, "3", to_json(kaart(3, "Anna", 4))));
  PersoonInvoer invoer{"Anna B", "n@voorbeeld.nl", {Rol::aios}};
  update(state, KeepForm{{k_form, 4, to_json(invoer)}});
  return state;
}

Change change_of(const State& state) {
  const auto invoer = draft_or(state.beheer.formulieren, k_form, PersoonInvoer{});
  Change change = change_to(api::k_wijzig_persoon, 3, invoer);
  change.formulier = k_form;
  change.versie = 4;
  change.thanks = Tekst::formulier_bewaard;
  return change;
}

TEST(Change, GoesWithVersionAndAKeyOfItsOwn) {
  State state = with_form();
  const Effects effects = update(state, SendChange{change_of(state)});
  const Fetch* fetch = fetch_of(effects, Asked::change);
  ASSERT_NE(fetch, nullptr);
  EXPECT_EQ(fetch->method, "PUT");
  EXPECT_EQ(fetch->path, "/api/personen/3");
  EXPECT_EQ(fetch->body, R"({"naam":"Anna B","email":"n@voorbeeld.nl","rollen":["aios"]})");
  EXPECT_EQ(header_of(*fetch, "If-Match"), "\"4\"");
  EXPECT_EQ(header_of(*fetch, "Idempotency-Key").size(), 64U);
  EXPECT_TRUE(update(state, SendChange{change_of(state)}).empty()) << "the first is not answered yet";
}

TEST(Change, LostOnTheWayIsTheSameRequestWhenSentAgain) {
  State state = with_form();
  const Change change = change_of(state);
  const auto key_of_sending = [&] {
    const Effects effects = update(state, SendChange{change});
    return header_of(*fetch_of(effects, Asked::change), "Idempotency-Key");
  };
  const std::string first = key_of_sending();
  update(state, answer(Asked::change, {}, {}, 0));
  ASSERT_TRUE(state.beheer.refusal.has_value());
  EXPECT_NE(state.beheer.refusal->title.find("geen verbinding"), std::string::npos);
  EXPECT_EQ(key_of_sending(), first);
  // After an answer the same once more is another request: mailing an invitation again.
  update(state, answer(Asked::change, {}, to_json(kaart(3, "Anna B", 5))));
  EXPECT_NE(key_of_sending(), first);
}

TEST(Change, RefusedKeepsWhatWasTypedAndItsReasons) {
  State state = with_form();
  update(state, SendChange{change_of(state)});
  Probleem problem;
  problem.status = 422;
  Finding finding;
  finding.code = "persoon.adres_bezet";
  finding.pad = "/email";
  problem.findings = {finding};
  update(state, answer(Asked::change, {}, to_json(problem), 422));
  ASSERT_TRUE(state.beheer.refusal.has_value());
  EXPECT_EQ(state.beheer.refusal->formulier, k_form);
  EXPECT_EQ(state.beheer.refusal->findings, problem.findings);
  EXPECT_NE(find_formulier(state.beheer.formulieren, k_form), nullptr);
}

TEST(Change, OvertakenAsksForTheObjectAndKeepsWhatWasTyped) {
  State state = with_form();
  update(state, SendChange{change_of(state)});
  Probleem problem;
  problem.status = 412;
  const Effects effects = update(state, answer(Asked::change, {}, to_json(problem), 412));
  ASSERT_NE(fetch_of(effects, Asked::persoon), nullptr);
  update(state, answer(Asked::persoon, "3", to_json(kaart(3, "Anna C", 5))));
  const Formulier* form = find_formulier(state.beheer.formulieren, k_form);
  ASSERT_NE(form, nullptr);
  EXPECT_EQ(form->versie, 4) << "what it was begun on is not what there is";
  EXPECT_EQ(state.beheer.persoon.find(3)->naam, "Anna C");
}

TEST(Change, CarriedOutDropsTheFormAndReadsTheListsAgain) {
  State state = with_form();
  state.beheer.personen.loading = Loading::here;
  update(state, SendChange{change_of(state)});
  const Effects effects = update(state, answer(Asked::change, {}, to_json(kaart(3, "Anna B", 5))));
  EXPECT_EQ(find_formulier(state.beheer.formulieren, k_form), nullptr);
  EXPECT_EQ(state.beheer.persoon.find(3)->versie, 5);
  EXPECT_EQ(state.beheer.personen.loading, Loading::not_asked);
  const WriteStorage* write = find_effect<WriteStorage>(effects);
  ASSERT_NE(write, nullptr);
  EXPECT_EQ(write->key, "stagepad.formulieren.9");
  EXPECT_EQ(write->value, "");
  EXPECT_NE(find_effect<Toast>(effects), nullptr);
}

TEST(Change, WhatIsNewIsOpenedWhereItStands) {
  State state = bureau("/personen?nieuw=1");
  Change change = change_to(api::k_nieuwe_persoon, 0, PersoonInvoer{"Nina", "n@voorbeeld.nl", {Rol::aios}});
  change.formulier = "persoon/nieuw";
  update(state, SendChange{change});
  const Effects effects = update(state, answer(Asked::change, {}, to_json(kaart(12, "Nina")), 201));
  const PushUrl* url = find_effect<PushUrl>(effects);
  ASSERT_NE(url, nullptr);
  EXPECT_EQ(url->url, "/personen/12");
  EXPECT_EQ(fetch_of(effects, Asked::persoon), nullptr) << "it came with the answer";
}

TEST(Change, EndedSessionLeadsToSignInAndKeepsTheForm) {
  State state = with_form();
  update(state, SendChange{change_of(state)});
  const Effects effects = update(state, answer(Asked::change, {}, {}, 401));
  const LeaveFor* leave = find_effect<LeaveFor>(effects);
  ASSERT_NE(leave, nullptr);
  EXPECT_EQ(leave->url, "/aanmelden?naar=%2Fpersonen%2F3");
  EXPECT_NE(find_formulier(state.beheer.formulieren, k_form), nullptr);
}

TEST(Forms, SurviveAReload) {
  State state = beheerder("/personen/3");
  const Effects kept = update(state, KeepForm{{k_form, 4, R"({"naam":"A"})"}});
  const WriteStorage* write = find_effect<WriteStorage>(kept);
  ASSERT_NE(write, nullptr);
  State reloaded = beheerder("/personen/3");
  update(reloaded, FormsRead{write->value});
  EXPECT_EQ(reloaded.beheer.formulieren, state.beheer.formulieren);
}

TEST(Forms, OfAnOlderClientCountAsNone) {
  State state = beheerder("/personen/3");
  update(state, KeepForm{{k_form, 4, R"({"voornaam":"A"})"}});
  EXPECT_EQ(draft_or(state.beheer.formulieren, k_form, PersoonInvoer{"Anna", {}, {}}).naam, "Anna");
}

TEST(Forms, OfAPlaceMayLeaveItsInstitutionOpen) {
  Formulieren all;
  PlaatsFormulier typed;
  typed.invoer.naam = "Jeugd";
  typed.perioden = {{"1-3-2027", "", "x"}};
  keep(all, {"plaats/nieuw", 0, to_json(typed)});
  EXPECT_EQ(draft_or(all, "plaats/nieuw", PlaatsFormulier{}, "/invoer/instelling"), typed);
}

std::vector<std::string> faults(const Findings& findings) {
  std::vector<std::string> all;
  for (const Finding& each : findings) all.push_back(each.pad + " " + each.code);
  return all;
}

TEST(PlaceForm, SaysOfEachFieldWhatIsWrong) {
  State state = bureau("/stageplaatsen?nieuw=plaats");
  state.beheer.regelpakketten.value.stagesoorten = {"mg"};
  PlaatsFormulier typed;
  typed.invoer.instelling = {1};
  typed.invoer.naam = "Jeugd";
  typed.invoer.stagesoorten = {"mg"};
  typed.invoer.zichtbaarheid = Zichtbaarheid::iedereen;
  typed.perioden = {{"1 maart 2027", "31 februari", "veel"}};
  typed.toestemming_op = "20-11-2026";
  const std::vector<std::string> expected = {"/perioden/0/laatste_dag datum.onleesbaar",
                                             "/perioden/0/capaciteit getal.onleesbaar",
                                             "/toestemming/door tekst.leeg"};
  EXPECT_EQ(faults(lees_formulier(state, typed, nullptr).findings), expected);
}

TEST(PlaceForm, FilledInIsWhatIsSent) {
  State state = bureau("/stageplaatsen?nieuw=plaats");
  state.beheer.regelpakketten.value.stagesoorten = {"mg"};
  PlaatsFormulier typed;
  typed.invoer.instelling = {1};
  typed.invoer.naam = "Jeugd";
  typed.invoer.stagesoorten = {"mg"};
  typed.perioden = {{"1 maart 2027", "31-8-2027", "2"}};
  const GelezenPlaats read = lees_formulier(state, typed, nullptr);
  EXPECT_TRUE(read.findings.empty());
  ASSERT_EQ(read.invoer.perioden.size(), 1U);
  EXPECT_EQ(read.invoer.perioden[0], (Plaatsperiode{day("2027-03-01"), day("2027-08-31"), 2}));
  EXPECT_FALSE(read.invoer.toestemming.has_value());
  EXPECT_FALSE(vraagt_toestemming(typed, nullptr));
  typed.invoer.zichtbaarheid = Zichtbaarheid::ingelogd;
  EXPECT_TRUE(vraagt_toestemming(typed, nullptr));
}

TEST(PlaceForm, OfAPlaceAsItIsKeptChangesNothing) {
  State state = bureau("/stageplaatsen/5");
  state.beheer.regelpakketten.value.stagesoorten = {"mg"};
  StageplaatsKaart kept;
  kept.plaats.id = {5};
  kept.plaats.instelling = {1};
  kept.plaats.naam = "Jeugd";
  kept.plaats.stagesoorten = {"mg"};
  kept.plaats.zichtbaarheid = Zichtbaarheid::iedereen;
  kept.plaats.perioden = {{day("2027-03-01"), day("2027-08-31"), 2}};
  kept.dossier = Plaatsdossier{"mw. A", "", true, {}, {}, {}, {}};
  for (const Taal taal : {Taal::nl, Taal::en}) {
    const GelezenPlaats read = lees_formulier(state, formulier_van(kept, taal), &kept);
    EXPECT_TRUE(read.findings.empty()) << faults(read.findings).front();
    EXPECT_EQ(read.invoer.perioden, kept.plaats.perioden);
    EXPECT_EQ(read.invoer.contactpersoon, "mw. A");
  }
}

TEST(Settings, OnlyTheChangedOnesAreSent) {
  Systeeminstellingen nu;
  nu.instellingen.resize(2);
  nu.instellingen[0].sleutel = "mail_taal";
  nu.instellingen[0].waarde = "nl";
  nu.instellingen[1].sleutel = "naam_instituut";
  WijzigSysteeminstellingen typed = formulier_van(nu);
  EXPECT_TRUE(gewijzigd(nu, typed).instellingen.empty());
  typed.instellingen[1].waarde = "NSPOH";
  ASSERT_EQ(gewijzigd(nu, typed).instellingen.size(), 1U);
  EXPECT_EQ(gewijzigd(nu, typed).instellingen[0].sleutel, "naam_instituut");
}

OverzichtRegel regel(const char* naam, const char* uiterlijk, bool late, int blocking, Rol wie) {
  OverzichtRegel made;
  made.traject.id = {1};
  made.traject.aios = {{7}, naam};
  made.traject.instituutsopleider = {{8}, "Ilse Bakker"};
  made.blokkeert = blocking;
  VolgendeStap stap;
  stap.onderdeel = {2};
  stap.wie = wie;
  stap.te_laat = late;
  if (uiterlijk) stap.uiterlijk = day(uiterlijk);
  made.volgende = stap;
  return made;
}

State with_overview(const char* url) {
  State state = bureau(url);
  state.beheer.overzicht.rows = {regel("Anna", "2027-01-01", false, 0, Rol::aios),
                                 regel("Bram", nullptr, false, 0, Rol::aios),
                                 regel("Carla", "2027-03-01", false, 1, Rol::instituutsopleider),
                                 regel("Dirk", "2026-10-01", true, 0, Rol::stagebureau)};
  return state;
}

std::string names_of(const State& state) {
  std::string names;
  for (const OverzichtRegel* each : overzicht_rows(state)) names += each->traject.aios.naam.substr(0, 1);
  return names;
}

TEST(Overview, LateOnesComeFirstThenWhatCannotBeThenWhatIsDue) {
  EXPECT_EQ(names_of(with_overview("/overzicht")), "DCAB");
}

TEST(Overview, BeginsWithSomeRowsAndShowsMoreBeforeMoreAreAsked) {
  State state = with_overview("/overzicht");
  state.beheer.overzicht.rows.resize(k_overzicht_begin + 1);
  state.beheer.overzicht.loading = Loading::here;
  state.beheer.overzicht.next = "41";
  EXPECT_EQ(state.beheer.overzicht_getoond, k_overzicht_begin);
  EXPECT_TRUE(update(state, LoadMore{}).empty()) << "what is here comes first";
  EXPECT_EQ(state.beheer.overzicht_getoond, 2 * k_overzicht_begin);
  EXPECT_NE(fetch_of(update(state, LoadMore{}), Asked::overzicht), nullptr);
}

TEST(Overview, IsFilteredByWhoIsToActAndByWhatNeedsAttention) {
  EXPECT_EQ(names_of(with_overview("/overzicht?wie=aios")), "AB");
  EXPECT_EQ(names_of(with_overview("/overzicht?laat=1")), "DC");
  EXPECT_EQ(names_of(with_overview("/overzicht?laat=1&wie=aios")), "");
}

TEST(Overview, IsSortedAsTheUrlSays) {
  EXPECT_EQ(names_of(with_overview("/overzicht?sorteer=aios")), "ABCD");
  EXPECT_EQ(names_of(with_overview("/overzicht?sorteer=-aios")), "DCBA");
  EXPECT_EQ(names_of(with_overview("/overzicht?sorteer=termijn")), "DACB");
}

TEST(Overview, ReadsOnByItselfSoThatTheLateOnesAreFound) {
  State state = bureau("/overzicht");
  const Pagina<OverzichtRegel> page{{regel("Anna", nullptr, false, 0, Rol::aios)}, "1"};
  const Effects effects =
      update(state, answer(Asked::overzicht, "/api/overzicht?aantal=200", to_json(page)));
  const Fetch* more = fetch_of(effects, Asked::overzicht);
  ASSERT_NE(more, nullptr);
  EXPECT_EQ(more->path, "/api/overzicht?aantal=200&na=1");
}

}  // namespace
}  // namespace stagepad::client
