#include <algorithm>

#include "tests/unit/client/ronde_voorbeeld.hpp"
#include "tests/unit/client/screens.hpp"

// Placement rounds on the screen: of the Stagebureau who works on them, and of the aios whose stage is in one.

namespace stagepad::client {
namespace {

class RoundScreens : public Screens {
 protected:
  RoundScreens() { answers["/api/rondevoorstellen"] = to_json(Rondevoorstellen{}); }

  void open_round(Rondestand stand, const std::string& query = "") {
    answers["/api/rondes/3"] = to_json(overview_at(stand));
    open("/rondes/3" + query, {Rol::stagebureau});
  }

  /// The last request that changes something.
  [[nodiscard]] const platform::Request* change() const {
    const auto found =
        std::find_if(sent.rbegin(), sent.rend(), [](const platform::Request& each) { return each.method != "GET"; });
    return found == sent.rend() ? nullptr : &*found;
  }

  [[nodiscard]] bool has(Role role, std::string_view name) const { return screen.find(role, name) != nullptr; }

  /// What others changed is seen after a while.
  void look_again() {
    screen.advance(31'000);
    settle();
  }

  /// As the server answers a change: the round as it is then.
  void becomes(const std::string& call, Rondestand stand) {
    answers["POST /api/rondes/3/" + call] = to_json(overview_at(stand));
    answers["/api/rondes/3"] = to_json(overview_at(stand));
  }
};

// --- the list

TEST_F(RoundScreens, AreListedWithWhereTheyStand) {
  answers["/api/rondes"] = to_json(Rondes{{card_at(Rondestand::open)}});
  open("/rondes", {Rol::stagebureau});
  ASSERT_TRUE(has(Role::table, "Plaatsingsrondes"));
  EXPECT_EQ(screen.find(Role::link, "Voorjaar 2027")->href, "/rondes/3");
  EXPECT_TRUE(says("10 van 11 ingediend"));
  EXPECT_TRUE(has(Role::link, "Nieuwe ronde"));
  EXPECT_EQ(screen.title(), "Plaatsingsrondes · Stagepad");
  is_whole();
}

TEST_F(RoundScreens, WithoutAnySayHowToBegin) {
  answers["/api/rondes"] = to_json(Rondes{});
  open("/rondes", {Rol::stagebureau});
  EXPECT_TRUE(has(Role::heading, "Er zijn nog geen plaatsingsrondes"));
  is_whole();
}

TEST_F(RoundScreens, ThatFailCanBeAskedAgain) {
  open("/rondes", {Rol::stagebureau});
  EXPECT_TRUE(says("Dit kon niet worden geladen"));
  answers["/api/rondes"] = to_json(Rondes{{card_at(Rondestand::open)}});
  screen.click(Role::button, "Opnieuw proberen");
  settle();
  EXPECT_TRUE(has(Role::link, "Voorjaar 2027"));
}

TEST_F(RoundScreens, AreProposedByTheSchedulesWithAFormThatIsFilledIn) {
  answers["/api/rondes"] = to_json(Rondes{});
  answers["/api/rondevoorstellen"] = to_json(Rondevoorstellen{
      {{"mg", day("2027-04-01"), day("2027-06-30"), 4, day("2026-11-30"), day("2026-11-30")},
       {"keuze", day("2027-01-01"), day("2027-03-31"), 1, day("2026-08-31"), std::nullopt}}});
  open("/rondes", {Rol::stagebureau});
  ASSERT_TRUE(has(Role::table, "Wat de schema’s vragen"));
  EXPECT_TRUE(says("30 november 2026"));
  EXPECT_TRUE(says("voorbij")) << "the deadline of the second was in August";
  is_whole();
  screen.set_viewport({1280, 900});
  screen.draw(6);
  screen.click(Role::link, "Plan een ronde: M+G-stage, 1 april t/m 30 juni 2027");
  settle();
  EXPECT_EQ(screen.url(), "/rondes?nieuw=1&soorten=mg&van=2027-04-01&tot=2027-06-30&sluit=2026-11-30");
  EXPECT_TRUE(screen.find(Role::checkbox, "M+G-stage")->has(ui::flag_checked));
  EXPECT_EQ(screen.find(Role::text_field, "Eerste begindag")->value, "1 apr 2027");
  EXPECT_EQ(screen.find(Role::text_field, "Laatste dag")->value, "30 nov 2026");
}

TEST_F(RoundScreens, SayWhenNoScheduleAsksForOne) {
  answers["/api/rondes"] = to_json(Rondes{});
  open("/rondes", {Rol::stagebureau});
  EXPECT_TRUE(says("Alle stages die nog een plaats nodig hebben, vallen in een ronde."));
  EXPECT_FALSE(has(Role::table, "Wat de schema’s vragen"));
}

TEST_F(RoundScreens, ArePlannedByTheStagebureauOnly) {
  answers["/api/rondes"] = to_json(Rondes{{card_at(Rondestand::open)}});
  open("/rondes?nieuw=1", {Rol::instituutsopleider});
  EXPECT_FALSE(has(Role::button, "Plan de ronde"));
  EXPECT_FALSE(has(Role::link, "Nieuwe ronde"));
  EXPECT_TRUE(has(Role::link, "Plaatsingsrondes")) << "but an IO finds those of the own aios in the menu";
}

TEST_F(RoundScreens, AreNotForWhoHasNoStagesInThem) {
  open("/rondes", {Rol::beheerder});
  EXPECT_TRUE(has(Role::heading, "Deze pagina bestaat niet"));
}

// --- the form

TEST_F(RoundScreens, ArePlannedWithTheClosingDayThatIsProposed) {
  answers["/api/regelpakketten"] = to_json(Regelpakketten{{}, {"mg"}});
  answers["/api/rondevoorstel?stagesoorten=mg&eerste_start=2027-03-01&laatste_start=2027-03-31"] =
      to_json(Rondevoorstel{day("2026-11-30"), {stage_of(1), stage_of(2)}});
  open("/rondes?nieuw=1", {Rol::stagebureau});
  screen.type(Role::text_field, "Naam", "Voorjaar 2027");
  screen.draw(6);
  ASSERT_TRUE(screen.click(Role::checkbox, "M+G-stage"));
  screen.draw(6);
  screen.type(Role::text_field, "Eerste begindag", "1-3-2027");
  screen.type(Role::text_field, "Laatste begindag", "31-3-2027");
  // A day is taken in when one goes on.
  screen.click(Role::radio, "Loting");
  screen.draw(6);
  settle();
  EXPECT_TRUE(says("Er vallen 2 stages in deze ronde."));
  EXPECT_TRUE(says("Sanne de Wit"));
  EXPECT_TRUE(says("De vroegste termijn van deze stages is 30 november 2026."));
  screen.click(Role::button, "Neem over");
  screen.draw(6);
  screen.type(Role::text_field, "Openbare bron", "De Lotto van 1 december 2026");
  screen.draw(6);
  is_whole();
  answers["POST /api/rondes"] = to_json(overview_at(Rondestand::gepland));
  answers["/api/rondes/3"] = to_json(overview_at(Rondestand::gepland));
  statuses["POST /api/rondes"] = 201;
  screen.click(Role::button, "Plan de ronde");
  settle();
  ASSERT_NE(change(), nullptr);
  EXPECT_EQ(change()->body,
            R"({"code":"voorjaar-2027","naam":"Voorjaar 2027","stagesoorten":["mg"],"eerste_start":"2027-03-01",)"
            R"("laatste_start":"2027-03-31","regel":"loting","voorkeuren":2,"sluit_op":"2026-11-30",)"
            R"("openbare_bron":"De Lotto van 1 december 2026","eerder_ongeplaatst_eerst":false})");
  EXPECT_EQ(screen.url(), "/rondes/3");
}

TEST_F(RoundScreens, AreChosenByWhatEachRuleWouldHaveMadeOfEarlierRounds) {
  Rondes rondes{{card_at(Rondestand::open)}};
  rondes.rondes.front().ronde.id = {9};
  // Of the six that were published the five first ones are asked for.
  for (std::int64_t id = 3; id < 9; ++id) {
    RondeKaart kaart = card_at(Rondestand::gepubliceerd);
    kaart.ronde.id = {id};
    kaart.ronde.naam = "Ronde " + std::to_string(id);
    rondes.rondes.push_back(kaart);
    answers["/api/rondes/" + std::to_string(id) + "/bestand"] = to_json(published_file());
  }
  Ronde tampered = published_file();
  tampered.uitslag->plaatsingen[0].plaats = "";
  answers["/api/rondes/4/bestand"] = to_json(tampered);
  answers["/api/rondes"] = to_json(rondes);
  open("/rondes?nieuw=1", {Rol::stagebureau});
  ASSERT_TRUE(has(Role::table, "Wat elke regel maakte van eerdere rondes"));
  EXPECT_TRUE(says("91% geplaatst"));
  EXPECT_TRUE(says("Ronde 3"));
  EXPECT_TRUE(says("7 van 10"));
  EXPECT_TRUE(says("Ronde 7"));
  EXPECT_FALSE(says("Ronde 8")) << "older than the five newest";
  EXPECT_FALSE(says("Ronde 4")) << "its file does not hold";
  EXPECT_FALSE(says("Ronde 9")) << "not published";
  is_whole();
}

TEST_F(RoundScreens, AreNotSentWithSomethingMissing) {
  open("/rondes?nieuw=1", {Rol::stagebureau});
  screen.click(Role::button, "Plan de ronde");
  screen.draw(6);
  EXPECT_EQ(change(), nullptr);
  EXPECT_TRUE(screen.find(Role::text_field, "Naam")->has(ui::flag_invalid));
  EXPECT_TRUE(screen.find(Role::text_field, "Openbare bron")->has(ui::flag_invalid));
}

TEST_F(RoundScreens, SayWhenClosingIsAfterSomebodysDeadline) {
  answers["/api/rondes/3"] = to_json(overview_at(Rondestand::gepland));
  answers["/api/rondevoorstel?stagesoorten=mg&eerste_start=2027-03-01&laatste_start=2027-03-31"] =
      to_json(Rondevoorstel{day("2026-11-30"), {stage_of(1)}});
  open("/rondes/3?wijzig=1", {Rol::stagebureau});
  EXPECT_TRUE(has(Role::heading, "Voorjaar 2027 wijzigen"));
  EXPECT_FALSE(says("De sluiting is na de termijn"));
  screen.type(Role::text_field, "Laatste dag", "5-12-2026");
  screen.draw(6);
  EXPECT_TRUE(says("De sluiting is na de termijn van 1 stage"));
}

// --- the workspace

TEST_F(RoundScreens, OpenOnlyAfterSayingWhatThatDoes) {
  RondeOverzicht planned = overview_at(Rondestand::gepland);
  planned.kaart.ronde.sluit_op = day("2026-11-30");
  answers["/api/rondes/3"] = to_json(planned);
  open("/rondes/3", {Rol::stagebureau});
  screen.click(Role::button, "Open de ronde…");
  screen.draw(6);
  ASSERT_TRUE(has(Role::dialog, "Open de ronde"));
  EXPECT_EQ(change(), nullptr) << "nothing is done yet";
  becomes("opening", Rondestand::open);
  screen.click(Role::button, "Open de ronde");
  settle();
  ASSERT_NE(change(), nullptr);
  EXPECT_EQ(change()->path, "/api/rondes/3/opening");
  EXPECT_FALSE(has(Role::dialog, "Open de ronde"));
  EXPECT_TRUE(has(Role::heading, "Wacht op voorkeuren"));
  EXPECT_TRUE(says(round_at(Rondestand::open).toezegging));
}

TEST_F(RoundScreens, AreRemovedOnlyWhileNobodyKnowsOfThem) {
  answers["/api/rondes"] = to_json(Rondes{});
  open_round(Rondestand::gepland);
  answers["DELETE /api/rondes/3"] = "";
  statuses["DELETE /api/rondes/3"] = 204;
  screen.click(Role::button, "Verwijder de ronde…");
  screen.click(Role::button, "Verwijder de ronde");
  settle();
  EXPECT_EQ(screen.url(), "/rondes");
  EXPECT_TRUE(has(Role::heading, "Er zijn nog geen plaatsingsrondes"));
  open_round(Rondestand::open);
  EXPECT_FALSE(has(Role::button, "Verwijder de ronde…"));
  EXPECT_TRUE(has(Role::button, "Laat de ronde vervallen…"));
}

TEST_F(RoundScreens, ThatAreOpenShowNoListsAndWaitForTheLastDay) {
  RondeOverzicht overzicht = overview_at(Rondestand::open);
  overzicht.kaart.ronde.sluit_op = day("2026-11-21");  // today
  answers["/api/rondes/3"] = to_json(overzicht);
  open("/rondes/3", {Rol::stagebureau});
  EXPECT_TRUE(screen.find(Role::button, "Sluit de ronde…")->has(ui::flag_disabled));
  EXPECT_TRUE(has(Role::table, "Stages in deze ronde"));
  EXPECT_FALSE(has(Role::tab, "Deelnemers"));
  is_whole();
  answers["/api/rondes/3"] = to_json(overview_at(Rondestand::open));
  look_again();
  EXPECT_FALSE(screen.find(Role::button, "Sluit de ronde…")->has(ui::flag_disabled)) << "the day after";
}

TEST_F(RoundScreens, ThatAreClosedShowWhoNamedWhat) {
  open_round(Rondestand::gesloten);
  ASSERT_TRUE(has(Role::table, "Deelnemers"));
  EXPECT_EQ(screen.find(Role::link, "Sanne de Wit")->href, "/trajecten/1?stage=2");
  EXPECT_TRUE(says("pseudoniem k3f9"));
  EXPECT_TRUE(says("telt niet mee: past niet bij de regels (mg.ander-profiel)"));
  EXPECT_TRUE(has(Role::heading, "Zonder inzending"));
  EXPECT_FALSE(says("Geen plaats")) << "nothing is drawn yet";
  is_whole();
  open_round(Rondestand::gesloten, "?deel=plaatsen");
  EXPECT_TRUE(has(Role::table, "Plaatsen"));
  EXPECT_TRUE(says("3 als eerste"));
  is_whole();
}

TEST_F(RoundScreens, TakeADecisionWithItsReason) {
  open_round(Rondestand::gesloten, "?deel=ingrepen");
  screen.click(Role::button, "Leg vast");
  screen.draw(6);
  EXPECT_EQ(change(), nullptr);
  screen.choose("Deelnemer", 1);
  screen.choose("Plaats", 2);
  screen.type(Role::text_area, "Reden", "Woont daar");
  screen.draw(6);
  is_whole();
  RondeOverzicht after = overview_at(Rondestand::gesloten);
  Ingreep ingreep;
  ingreep.id = {4};
  ingreep.pseudoniem = "k3f9";
  ingreep.plaats = "utrecht-mrt";
  ingreep.reden = "Woont daar";
  ingreep.door = {{9}, "Hanneke Smit"};
  ingreep.op = day("2026-11-21");
  after.ingrepen = {ingreep};
  answers["POST /api/rondes/3/vastzettingen"] = answers["/api/rondes/3"] = to_json(after);
  screen.click(Role::button, "Leg vast");
  settle();
  ASSERT_NE(change(), nullptr);
  EXPECT_EQ(change()->body, R"({"pseudoniem":"k3f9","plaats":"utrecht-mrt","reden":"Woont daar"})");
  EXPECT_TRUE(says("Sanne de Wit krijgt Plaats 2 · GGD Noord"));
  EXPECT_EQ(screen.url(), "/rondes/3?deel=ingrepen") << "stays where it is";
  answers["POST /api/rondes/3/ingreepintrekkingen"] = to_json(after);
  screen.click(Role::button, "Trek in: Sanne de Wit krijgt Plaats 2 · GGD Noord");
  settle();
  EXPECT_EQ(change()->body, R"({"ingreep":4})");
}

TEST_F(RoundScreens, ExcludeFromThePlacesThatWereNamed) {
  open_round(Rondestand::gesloten, "?deel=ingrepen");
  screen.click(Role::radio, "Sluit uit");
  screen.draw(6);
  screen.choose("Deelnemer", 1);
  screen.draw(6);
  screen.choose("Plaats", 2);
  screen.type(Role::text_area, "Reden", "Werkte daar");
  screen.draw(6);
  answers["POST /api/rondes/3/uitsluitingen"] = to_json(overview_at(Rondestand::gesloten));
  screen.click(Role::button, "Leg vast");
  settle();
  ASSERT_NE(change(), nullptr);
  EXPECT_EQ(change()->body, R"({"pseudoniem":"k3f9","plaats":"utrecht-mrt","reden":"Werkte daar"})");
}

TEST_F(RoundScreens, TryOutWithoutSendingAnything) {
  open_round(Rondestand::gesloten, "?deel=proef");
  EXPECT_TRUE(says("De loten zijn nog niet bekend."));
  EXPECT_FALSE(has(Role::button, "Wis de proef"));
  screen.click(Role::button, "Andere zetels op proef");
  screen.draw(6);
  screen.choose("Plaats", 1);
  screen.draw(6);
  screen.type(Role::text_field, "Zetels", "2");
  screen.draw(6);
  EXPECT_TRUE(says("+1")) << "one more is placed";
  EXPECT_FALSE(has(Role::heading, "Wie ergens anders uitkomt")) << "nobody knows who, before the lots";
  EXPECT_TRUE(has(Role::heading, "Waar het knelt in de proef"));
  EXPECT_EQ(change(), nullptr);
  is_whole();
  screen.click(Role::button, "Wis de proef");
  screen.draw(6);
  EXPECT_TRUE(has(Role::heading, "Waar het knelt"));
}

TEST_F(RoundScreens, TryOutAfterTheLotsSayWhoEndsElsewhere) {
  open_round(Rondestand::geloot, "?deel=proef");
  EXPECT_FALSE(says("De loten zijn nog niet bekend"));
  screen.click(Role::button, "Andere zetels op proef");
  screen.draw(6);
  screen.choose("Plaats", 1);
  screen.draw(6);
  screen.type(Role::text_field, "Zetels", "2");
  screen.draw(6);
  EXPECT_TRUE(has(Role::heading, "Wie ergens anders uitkomt"));
  EXPECT_TRUE(says("van geen plaats naar Plaats 1 · GGD Noord"));
}

TEST_F(RoundScreens, DrawTheLotteryWithAPublicValue) {
  open_round(Rondestand::aangeboden);
  screen.click(Role::button, "Loot en verdeel…");
  screen.draw(6);
  EXPECT_FALSE(has(Role::dialog, "Loot en verdeel")) << "without a value there is nothing to draw";
  screen.type(Role::text_field, "Openbare waarde", "47");
  screen.click(Role::button, "Loot en verdeel…");
  screen.draw(6);
  ASSERT_TRUE(has(Role::dialog, "Loot en verdeel"));
  becomes("loting", Rondestand::geloot);
  screen.click(Role::button, "Loot en verdeel");
  settle();
  ASSERT_NE(change(), nullptr);
  EXPECT_EQ(change()->body, R"({"openbare_waarde":"47"})");
  EXPECT_TRUE(has(Role::heading, "Publiceer de uitslag"));
}

TEST_F(RoundScreens, ExplainTheProposalToTheStagebureauAndPublishIt) {
  open_round(Rondestand::geloot);
  EXPECT_TRUE(says("7 van 10 deelnemers geplaatst"));
  screen.click(Role::button, "Uitleg voor Sanne de Wit");
  screen.draw(6);
  ASSERT_TRUE(has(Role::dialog, "Sanne de Wit"));
  EXPECT_TRUE(says("Keuze 1 · Plaats 1 · GGD Noord"));
  EXPECT_TRUE(says("nagerekend"));
  screen.escape();
  screen.draw(6);
  EXPECT_EQ(screen.url(), "/rondes/3");
  screen.click(Role::button, "Publiceer de uitslag…");
  screen.draw(6);
  EXPECT_TRUE(says("7 deelnemers worden onder voorbehoud geplaatst, en 3 lezen dat er geen plaats is"));
  Probleem problem;
  problem.status = 422;
  Finding finding;
  finding.code = "ronde.nog_open";
  problem.findings = {finding};
  answers["POST /api/rondes/3/publicatie"] = to_json(problem);
  statuses["POST /api/rondes/3/publicatie"] = 422;
  screen.click(Role::button, "Publiceer de uitslag");
  settle();
  EXPECT_TRUE(has(Role::heading, "Publiceer de uitslag")) << "refused, it is still to be done";
  EXPECT_TRUE(has(Role::list, "Wat de regels zeggen"));
}

TEST_F(RoundScreens, LeaveSomebodyOutWhosePlacementIsRefused) {
  open_round(Rondestand::geloot, "?deel=ingrepen");
  ASSERT_TRUE(has(Role::heading, "Laat een deelnemer weg"));
  EXPECT_FALSE(has(Role::heading, "Nieuwe ingreep")) << "the offer is fixed";
  screen.click(Role::button, "Laat weg");
  screen.draw(6);
  EXPECT_EQ(change(), nullptr) << "neither who nor why";
  screen.choose("Deelnemer", 1);
  screen.type(Role::text_area, "Reden", "De stage is verschoven");
  screen.draw(6);
  is_whole();
  RondeOverzicht after = overview_at(Rondestand::geloot);
  Ingreep ingreep;
  ingreep.id = {4};
  ingreep.soort = Ingreepsoort::weglaten;
  ingreep.pseudoniem = "k3f9";
  ingreep.reden = "De stage is verschoven";
  ingreep.door = {{9}, "Hanneke Smit"};
  ingreep.door = {{9}, "Hanneke Smit"};
  ingreep.op = day("2026-11-21");
  after.ingrepen = {ingreep};
  answers["POST /api/rondes/3/weglatingen"] = answers["/api/rondes/3"] = to_json(after);
  screen.click(Role::button, "Laat weg");
  settle();
  ASSERT_NE(change(), nullptr);
  EXPECT_EQ(change()->body, R"({"pseudoniem":"k3f9","reden":"De stage is verschoven"})");
  EXPECT_TRUE(says("Sanne de Wit is weggelaten bij de publicatie"));
  EXPECT_TRUE(has(Role::button, "Trek in: Sanne de Wit is weggelaten bij de publicatie"));
}

TEST_F(RoundScreens, AreCheckedBeforeTheyArePublished) {
  open_round(Rondestand::geloot);
  answers["/api/rondes/3/bestand"] = to_json(published_file());
  screen.click(Role::button, "Controleer de loting");
  settle();
  EXPECT_TRUE(says("Alles klopt"));
  is_whole();
}

TEST_F(RoundScreens, CalledOffSayWhy) {
  open_round(Rondestand::open);
  screen.click(Role::button, "Laat de ronde vervallen…");
  screen.draw(6);
  screen.click(Role::button, "Laat de ronde vervallen");
  settle();
  EXPECT_EQ(change(), nullptr) << "not without a reason";
  screen.type(Role::text_area, "Reden", "Te weinig plaatsen");
  screen.draw(6);
  RondeOverzicht after = overview_at(Rondestand::open);
  after.kaart.ronde.stand = Rondestand::vervallen;
  after.kaart.ronde.reden = "Te weinig plaatsen";
  after.kaart.ronde.vervallen_op = day("2026-11-21");
  answers["POST /api/rondes/3/vervallen"] = answers["/api/rondes/3"] = to_json(after);
  screen.click(Role::button, "Laat de ronde vervallen");
  settle();
  EXPECT_TRUE(has(Role::heading, "De ronde gaat niet door"));
  EXPECT_TRUE(says("Reden: Te weinig plaatsen"));
  is_whole();
}

TEST_F(RoundScreens, ThatArePublishedShowWhoHasNoPlaceYetAndHowToGoOn) {
  answers["/api/rondes/3/rest"] = to_json(left_over());
  open_round(Rondestand::gepubliceerd, "?deel=rest");
  ASSERT_TRUE(has(Role::table, "Wie nog geen plaats heeft"));
  EXPECT_TRUE(says("na de sluiting opgegeven"));
  EXPECT_TRUE(says("deed niet mee: geen voorkeuren voor de sluiting"));
  EXPECT_EQ(screen.find(Role::link, "Plaats met de hand: Sanne de Wit")->href, "/trajecten/1?stage=2");
  EXPECT_TRUE(has(Role::link, "Bekijk de stage: Aios 11")) << "nothing was named, so nothing can be given";
  ASSERT_TRUE(has(Role::table, "Plaatsen met ruimte"));
  EXPECT_TRUE(says("altijd ruimte"));
  EXPECT_EQ(screen.find(Role::link, "Volgende ronde")->href,
            "/rondes?nieuw=1&soorten=mg&van=2027-03-01&tot=2027-03-31&eerder=1");
  is_whole();
}

TEST_F(RoundScreens, InWhichEverybodyHasAPlaceSaySo) {
  answers["/api/rondes/3/rest"] = to_json(Ronderest{});
  open_round(Rondestand::gepubliceerd, "?deel=rest");
  EXPECT_TRUE(has(Role::heading, "Iedereen in deze ronde heeft een plaats"));
}

TEST_F(RoundScreens, ThatAreNotPublishedHaveNothingLeftOver) {
  open_round(Rondestand::geloot, "?deel=rest");
  EXPECT_FALSE(has(Role::tab, "Wie nog geen plaats heeft")) << "before that nothing is left over";
  EXPECT_TRUE(has(Role::table, "Deelnemers"));
}

TEST_F(RoundScreens, CopyAHash) {
  open_round(Rondestand::gesloten);
  screen.click(Role::button, "Kopieer het controlegetal van Inzendingen");
  screen.draw(6);
  EXPECT_EQ(screen.copied(), round_at(Rondestand::gesloten).inzendingen);
}

// --- one's own stages

class OwnRound : public RoundScreens {
 protected:
  /// Sanne, whose second part is in the round.
  void open_own(const std::string& url, Rondestand stand) {
    show(mine_at(stand));
    open_training(url);
  }

  void show(const MijnRonde& mijn) {
    answers["/api/rondes"] = to_json(Rondes{{mijn.kaart}});
    answers["/api/rondes/3/mijn"] = to_json(mijn);
  }

  void open_training(const std::string& url) {
    beeld.traject.onderdelen = {part(1, "jgz-1"), part(2, "mg")};
    TrajectRegel own;
    own.id = beeld.traject.id;
    own.aios = beeld.traject.aios;
    own.instituutsopleider = {{8}, "Ilse Bakker"};
    own.programma = beeld.traject.programma;
    own.cohort = beeld.traject.cohort;
    answers["/api/trajecten?aantal=200"] = to_json(Trajecten{{own}, {}});
    answers["/api/trajecten/1"] = to_json(beeld);
    answers["/api/regelpakketten/hash"] = content_of("assets/rulepacks/jgz-2024.json");
    answers["/api/stageplaatsen?aantal=200"] = R"({"plaatsen":[]})";
    open(url, {Rol::aios}, beeld.traject.aios.id);
  }

  void publish(const Ronde& file) { answers["/api/rondes/3/bestand"] = to_json(file); }

  Snapshot beeld = snapshot();
};

TEST_F(OwnRound, SaysWhatToKnowWhileItIsOpen) {
  open_own("/opleiding?stage=2", Rondestand::open);
  ASSERT_TRUE(has(Role::heading, "Plaatsingsronde"));
  EXPECT_TRUE(says("Je hebt voorkeuren ingediend."));
  EXPECT_TRUE(says("Zoveel mogelijk mensen krijgen een plaats die ze noemden"));
  EXPECT_TRUE(says("kan in een kleine ronde je regel herkennen"));
  EXPECT_FALSE(has(Role::button, "Controleer de loting"));
  is_whole();
}

TEST_F(OwnRound, AfterClosingSaysThatNothingChanges) {
  open_own("/opleiding?stage=2", Rondestand::gesloten);
  EXPECT_TRUE(says("Je voorkeuren staan vast tot de uitslag is gepubliceerd"));
}

TEST_F(OwnRound, ThatCouldNotCarryOutTheOutcomeSaysWhy) {
  publish(published_file());
  MijnRonde mijn = mine_at(Rondestand::gepubliceerd);
  Ingreep ingreep;
  ingreep.id = {4};
  ingreep.soort = Ingreepsoort::weglaten;
  ingreep.pseudoniem = "k3f9";
  ingreep.reden = "De stage is verschoven";
  ingreep.door = {{9}, "Hanneke Smit"};
  ingreep.op = day("2026-11-21");
  mijn.deelnames.front().ingrepen = {ingreep};
  show(mijn);
  open_training("/opleiding?stage=2");
  EXPECT_TRUE(says("De uitkomst van de loting kon voor deze stage niet doorgaan"));
  EXPECT_TRUE(says("Reden: De stage is verschoven"));
  is_whole();
}

TEST_F(OwnRound, ThatLeftOneWithoutAPlaceShowsWhatFitsAndHowToGoOn) {
  publish(published_file());
  Ronderest rest = left_over();
  rest.zoekers.pop_back();
  rest.plaatsen.pop_back();
  answers["/api/rondes/3/rest"] = to_json(rest);
  open_own("/opleiding?stage=2", Rondestand::gepubliceerd);
  EXPECT_TRUE(has(Role::heading, "Hoe het verdergaat"));
  EXPECT_EQ(screen.find(Role::link, "Plaats 1 · GGD Noord")->href, "/etalage/31?stage=2");
  EXPECT_TRUE(says("Vraag goedkeuring voor een plaats die je past"));
  is_whole();
  answers["/api/rondes/3/rest"] = to_json(Ronderest{});
  look_again();
  EXPECT_FALSE(has(Role::heading, "Hoe het verdergaat")) << "placed meanwhile";
}

TEST_F(OwnRound, ThatIsNotThereDrawsNothing) {
  answers["/api/rondes"] = to_json(Rondes{});
  open_training("/opleiding?stage=2");
  EXPECT_FALSE(has(Role::heading, "Plaatsingsronde"));
}

TEST_F(OwnRound, PublishedExplainsTheOutcomeAndChecksTheLottery) {
  publish(published_file());
  open_own("/opleiding?stage=2", Rondestand::gepubliceerd);
  EXPECT_TRUE(says("Je hebt in deze ronde geen plaats."));
  EXPECT_TRUE(says("Keuze 1 · Plaats 1 · GGD Noord"));
  EXPECT_TRUE(says("Er is nog plaats bij"));
  EXPECT_FALSE(says("Alles klopt")) << "only when it is asked";
  screen.click(Role::button, "Controleer de loting");
  settle();
  ASSERT_TRUE(has(Role::list, "Wat is gecontroleerd"));
  EXPECT_TRUE(says("Alles klopt"));
  EXPECT_TRUE(says("Opnieuw verdeeld komt hetzelfde eruit"));
  EXPECT_TRUE(says("De inzending voor M+G-stage staat erin (pseudoniem k3f9)")) << "the list of then is not here";
  EXPECT_TRUE(says("Deze browser heeft vóór de loting niets van deze ronde gezien"));
  EXPECT_TRUE(says("De openbare waarde was"));
  EXPECT_TRUE(has(Role::button, "Controleer opnieuw"));
  is_whole();
}

TEST_F(OwnRound, WhoseFileIsTamperedWithFailsTheCheckVisibly) {
  publish(published_file());
  open_own("/opleiding?stage=2", Rondestand::gepubliceerd);
  Ronde file = published_file();
  // The seat in Amsterdam goes to somebody drawn later, and the checksum is made to fit.
  auto& all = file.uitslag->plaatsingen;
  const auto had =
      std::find_if(all.begin(), all.end(), [](const auto& each) { return each.plaats == "amsterdam-mrt"; });
  const auto gets = std::find_if(all.begin(), all.end(), [&](const auto& each) {
    return each.pseudoniem == (had->pseudoniem == "p7wq" ? "m2xe" : "p7wq");
  });
  *gets = {gets->pseudoniem, gets->lotnummer, "amsterdam-mrt", 1};
  *had = {had->pseudoniem, had->lotnummer, "", {}};
  file.uitslag->hash = uitslaghash(file, all);
  publish(file);
  screen.click(Role::button, "Controleer de loting");
  settle();
  EXPECT_TRUE(says("Deze ronde klopt niet"));
  EXPECT_FALSE(says("Alles klopt"));
  EXPECT_TRUE(says("De verdeling is niet die van de regel, of het bewijs toont dat niet aan"));
  EXPECT_FALSE(says("Keuze 1 · Plaats 1")) << "nothing is explained by it";
  is_whole();
}

TEST_F(OwnRound, WhoseFileIsAnotherRoundFailsThoughItIsRightInItself) {
  Ronde other = published_file();
  other.loting.aanbod.clear();
  publish(other);
  open_own("/opleiding?stage=2", Rondestand::gepubliceerd);
  EXPECT_TRUE(says("Deze ronde klopt niet")) << "without being asked";
  EXPECT_TRUE(says("Dit is de ronde van dit scherm"));
}

TEST_F(OwnRound, WhoseFileCannotBeReadFailsVisibly) {
  publish(published_file());
  open_own("/opleiding?stage=2", Rondestand::gepubliceerd);
  answers["/api/rondes/3/bestand"] = "{}";
  screen.click(Role::button, "Controleer de loting");
  settle();
  EXPECT_TRUE(says("Deze ronde klopt niet"));
}

TEST_F(OwnRound, WhoseFileDoesNotComeSaysSo) {
  open_own("/opleiding?stage=2", Rondestand::gepubliceerd);
  EXPECT_TRUE(says("Het bestand van de ronde kon niet worden opgehaald"));
  EXPECT_FALSE(says("Deze ronde klopt niet")) << "it is only not here";
}

TEST_F(OwnRound, MissesAListThatWasHandedInOtherwise) {
  beeld.voorkeuren = {{{2}, {32}, 1, VoorkeurStatus::voorlopig_geplaatst, day("2026-11-15")},
                      {{2}, {31}, 2, VoorkeurStatus::voorlopig_geplaatst, day("2026-11-15")}};
  publish(published_file());
  open_own("/opleiding?stage=2", Rondestand::gepubliceerd);
  EXPECT_TRUE(says("Deze ronde klopt niet")) << "the file has them the other way round";
  std::swap(beeld.voorkeuren[0].rang, beeld.voorkeuren[1].rang);
  answers["/api/trajecten/1"] = to_json(beeld);
  look_again();
  EXPECT_FALSE(says("Deze ronde klopt niet"));
  // What was handed in after the round says nothing about it.
  std::swap(beeld.voorkeuren[0].rang, beeld.voorkeuren[1].rang);
  for (Voorkeur& each : beeld.voorkeuren) each.ingediend_op = day("2026-11-21");
  answers["/api/trajecten/1"] = to_json(beeld);
  look_again();
  EXPECT_FALSE(says("Deze ronde klopt niet"));
}

/// A server that makes another promise after it saw the lists, and lets all else fit it.
TEST_F(OwnRound, WhosePromiseIsNotTheOneThatWasSeenFails) {
  MijnRonde before = mine_at(Rondestand::open);
  before.kaart.ronde.toezegging = std::string(64, 'a');
  show(before);
  open_training("/opleiding?stage=2");
  EXPECT_FALSE(says("Deze ronde klopt niet"));
  publish(published_file());
  show(mine_at(Rondestand::gepubliceerd));
  look_again();
  EXPECT_TRUE(says("Deze ronde klopt niet"));
  EXPECT_TRUE(says("De toezegging is dezelfde die deze browser op 21 november 2026 voor het eerst zag"));
}

/// A server that gives the line of somebody else with the same list, once it knows the lots.
TEST_F(OwnRound, WhosePseudonymIsNotTheOneThatWasToldFails) {
  MijnRonde before = mine_at(Rondestand::gesloten);
  before.deelnames[0].pseudoniem = "h2oj";
  show(before);
  open_training("/opleiding?stage=2");
  publish(published_file());
  show(mine_at(Rondestand::gepubliceerd));
  look_again();
  EXPECT_TRUE(says("Deze ronde klopt niet"));
  EXPECT_TRUE(says("Het pseudoniem voor M+G-stage en de plaatsen achter de codes"));
}

/// Else a round could be drawn until its outcome suits.
TEST_F(OwnRound, CalledOffAfterItWasDrawnShowsTheOutcomeThatDoesNotGoAhead) {
  publish(published_file());
  MijnRonde off = mine_at(Rondestand::gepubliceerd);
  off.kaart.ronde.stand = Rondestand::vervallen;
  off.kaart.ronde.gepubliceerd_op.reset();
  off.kaart.ronde.geloot_op = day("2026-11-22");
  off.kaart.ronde.reden = "Er zit al iemand";
  show(off);
  open_training("/opleiding?stage=2");
  EXPECT_TRUE(says("Deze ronde gaat niet door. Reden: Er zit al iemand"));
  EXPECT_TRUE(says("Je hebt in deze ronde geen plaats."));
  EXPECT_TRUE(has(Role::button, "Controleer de loting"));
  off.kaart.ronde.geloot_op.reset();
  show(off);
  look_again();
  EXPECT_FALSE(has(Role::button, "Controleer de loting"));
}

TEST_F(OwnRound, StandsUnderThePreferencesToo) {
  beeld.voorkeuren = {{{2}, {31}, 1, VoorkeurStatus::voorlopig_geplaatst, day("2026-11-15")}};
  beeld.bevroren = {{2}};
  open_own("/voorkeuren", Rondestand::gesloten);
  EXPECT_TRUE(has(Role::heading, "Plaatsingsronde"));
  EXPECT_FALSE(has(Role::button, "Geef voorkeuren door")) << "a round has closed over them";
  is_whole();
}

/// What comes after it closed counts for what was left over only.
TEST_F(OwnRound, GivesTheLastDayForPreferencesWhereItClosesBeforeTheRulesDo) {
  beeld.vandaag = day("2026-11-18");
  open_own("/voorkeuren", Rondestand::vervallen);
  EXPECT_TRUE(says("Doorgeven kan uiterlijk 31 januari 2027"));
  show(mine_at(Rondestand::open));
  look_again();
  EXPECT_TRUE(says("Doorgeven kan uiterlijk 20 november 2026"));
  EXPECT_FALSE(says("31 januari 2027"));
}

TEST_F(OwnRound, ByItsAddressShowsWhatWasAgreedAndTheCheck) {
  publish(published_file());
  open_own("/rondes/3", Rondestand::gepubliceerd);
  EXPECT_TRUE(has(Role::heading, "Voorjaar 2027"));
  EXPECT_TRUE(has(Role::heading, "Afspraken en controlegetallen"));
  EXPECT_TRUE(says(round_at(Rondestand::gepubliceerd).uitslag));
  EXPECT_FALSE(has(Role::table, "Deelnemers")) << "no names of others";
  screen.click(Role::button, "Controleer de loting");
  settle();
  EXPECT_TRUE(says("Alles klopt"));
  is_whole();
}

TEST_F(OwnRound, OfAnAiosIsReadByTheIoAsTheAiosReadsIt) {
  publish(published_file());
  answers["/api/rondes/3/mijn"] = to_json(mine_at(Rondestand::gepubliceerd));
  open("/rondes/3", {Rol::instituutsopleider}, {8});
  EXPECT_TRUE(has(Role::heading, "Sanne de Wit · M+G-stage"));
  EXPECT_TRUE(says("Zo leest Sanne de Wit de uitslag:"));
  EXPECT_TRUE(says("Keuze 1 · Plaats 1 · GGD Noord"));
}

TEST_F(OwnRound, OfSomebodyElseIsNotThere) {
  open("/rondes/3", {Rol::instituutsopleider}, {8});
  EXPECT_TRUE(has(Role::heading, "Deze pagina bestaat niet"));
}

}  // namespace
}  // namespace stagepad::client
