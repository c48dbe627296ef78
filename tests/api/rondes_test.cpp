#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>
#include <gtest/gtest.h>
#include <vector>

#include "shared/matching/loting.hpp"
#include "tests/api/empty_server.hpp"
#include "tests/api/rondes.hpp"

// A placement round from its plan to its consents: who sees what and when, that what was promised holds, and that the
// outcome is published once and as a whole.

namespace stagepad::test {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Of a participant in a round that was published: where it ended.
const Rondeplaatsing* placement_of(const Ronde& bestand, const std::string& pseudoniem) {
  for (const Rondeplaatsing& each : bestand.uitslag->plaatsingen) {
    if (each.pseudoniem == pseudoniem) return &each;
  }
  return nullptr;
}

std::string pseudonym_of(const RondeOverzicht& ronde, const std::string& aios) {
  for (const RondedeelnemerKaart& each : ronde.deelnemers) {
    if (has(each.stage.aios.naam, aios)) return each.pseudoniem;
  }
  ADD_FAILURE() << aios << " does not take part";
  return {};
}

std::string code_of(const RondeOverzicht& ronde, const std::string& plaats) {
  for (const RondeplaatsKaart& each : ronde.plaatsen) {
    if (has(each.naam, plaats)) return each.code;
  }
  ADD_FAILURE() << plaats << " is not in the round";
  return {};
}

Ending verify(const Ronde& bestand, const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "ronde.json";
  std::ofstream(path, std::ios::binary) << to_json(bestand);
  return run_stagepad({"match", "verify", path.string()}, "/dev/null");
}

std::string mails_about(const DemoServer& server, const std::string& sjabloon) {
  return server.database().rows("SELECT substr(p.email, 1, instr(p.email, '@') - 1) FROM outbox o "
                                "JOIN persoon p ON p.id = o.persoon WHERE o.sjabloon = '" + sjabloon +
                                "' ORDER BY p.email");
}

/// How much the etalage says that a place is wanted.
Belangstelling interest_in(Person& reader, const std::string& plaats) {
  for (const Stageplaats& each : open_training(reader, "daan").etalage) {
    if (each.naam == plaats) return each.belangstelling;
  }
  ADD_FAILURE() << "no place " << plaats;
  return Belangstelling::geen;
}

/// The mails that went, each on one line: where a line of a mail breaks says nothing.
std::vector<std::string> mails_of(const DemoServer& server) {
  std::vector<std::string> mails = mails_in(server.data());
  for (std::string& each : mails) {
    std::erase(each, '\r');
    std::replace(each.begin(), each.end(), '\n', ' ');
  }
  return mails;
}

TEST(Rounds, AreRefusedAsLongAsTheyAreNotAsTheyShouldBe) {
  const DemoServer server;
  RondeInvoer empty;
  const auto refused = [&](const char* name, const RondeInvoer& invoer, const char* code) {
    expect_refused(server, {name, "hanneke", "POST", "/api/rondes", to_json(invoer), {}, 422, code});
  };
  refused("without a name", empty, "ronde.geen_naam");
  RondeInvoer unknown = summer_round();
  unknown.stagesoorten = {"tuinbouw"};
  refused("of a kind that no programme has", unknown, "stageplaats.onbekende_soort");
  RondeInvoer long_one = summer_round();
  long_one.laatste_start = parse_iso_date("2027-10-02");
  refused("over more than three months", long_one, "ronde.te_lang");
  RondeInvoer past = summer_round();
  past.sluit_op = parse_iso_date("2027-01-14");
  refused("that closed already", past, "ronde.sluiting_voorbij");
  expect_refused(server, {"by an IO", "kees", "POST", "/api/rondes", to_json(summer_round()), {}, 403, "bevoegd.niet"});
}

TEST(Rounds, ProposeAClosingDayAndSayWhoseDeadlineComesFirst) {
  const DemoServer server;
  Person office = server.person("hanneke");
  const auto voorstel = made<Rondevoorstel>(office.get(
      "/api/rondevoorstel?stagesoorten=aanpalend&eerste_start=2027-07-01&laatste_start=2027-09-30"));
  std::string people;
  for (const Rondestage& each : voorstel.stages) people += each.aios.naam + ", ";
  EXPECT_TRUE(has(people, "Daan Postma")) << people;
  EXPECT_TRUE(has(people, "Lotte Brinkman")) << people;
  EXPECT_TRUE(has(people, "Noor van den Berg")) << people;
  ASSERT_TRUE(voorstel.sluit_op.has_value());
  for (const Rondestage& each : voorstel.stages) {
    EXPECT_LE(*voorstel.sluit_op, each.uiterlijk.value_or(*voorstel.sluit_op)) << each.aios.naam;
  }
}

TEST(Rounds, AreProposedByKindAndQuarterUntilOneIsPlannedForThem) {
  const DemoServer server;
  Person office = server.person("hanneke");
  const auto proposed = [&]() -> std::optional<Rondeplan> {
    for (const Rondeplan& each : made<Rondevoorstellen>(office.get("/api/rondevoorstellen")).voorstellen) {
      const bool is_it = each.stagesoort == "aanpalend" && each.eerste_start == parse_iso_date("2027-07-01");
      if (is_it) return each;
    }
    return std::nullopt;
  };
  const auto plan_of_summer = proposed();
  ASSERT_TRUE(plan_of_summer.has_value());
  EXPECT_EQ(plan_of_summer->laatste_start, parse_iso_date("2027-09-30"));
  EXPECT_GE(plan_of_summer->stages, 3);
  const auto voorstel = made<Rondevoorstel>(office.get(
      "/api/rondevoorstel?stagesoorten=aanpalend&eerste_start=2027-07-01&laatste_start=2027-09-30"));
  EXPECT_EQ(plan_of_summer->stages, static_cast<std::int32_t>(voorstel.stages.size()));
  EXPECT_EQ(plan_of_summer->sluit_op, voorstel.sluit_op);
  plan(office);
  EXPECT_FALSE(proposed().has_value()) << "one is planned";
  expect_refused(server, {"an IO", "kees", "GET", "/api/rondevoorstellen", {}, {}, 403, "bevoegd.niet"});
}

TEST(Rounds, ArePlannedChangedAndRemovedByTheStagebureauAlone) {
  const DemoServer server;
  Person office = server.person("hanneke");
  Person daan = server.person("daan");
  const RondeOverzicht planned = plan(office);
  EXPECT_EQ(planned.kaart.ronde.stand, Rondestand::gepland);
  EXPECT_FALSE(planned.bestand.has_value());
  EXPECT_GE(planned.stages.size(), 3U);
  // Nobody else knows of it yet.
  EXPECT_TRUE(made<Rondes>(daan.get("/api/rondes")).rondes.empty());
  EXPECT_EQ(daan.get(round_path(planned, "mijn")).status, 404);

  EXPECT_EQ(codes_of(office.send("POST", "/api/rondes", to_json(summer_round()))), "ronde.code_bezet ");
  RondeInvoer other = summer_round();
  other.regel = Plaatsingsregel::loting;
  const auto changed = made<RondeOverzicht>(
      office.send("PUT", round_path(planned), to_json(other), if_match(planned.kaart.ronde.versie)));
  EXPECT_EQ(changed.kaart.ronde.regel, Plaatsingsregel::loting);
  EXPECT_EQ(office.send("PUT", round_path(planned), to_json(other), if_match(planned.kaart.ronde.versie)).status, 412);
  EXPECT_EQ(codes_of(try_round(office, changed, "publicatie")), "ronde.kan_nu_niet ");
  EXPECT_EQ(office.send("DELETE", round_path(planned), {}, if_match(changed.kaart.ronde.versie)).status, 204);
  EXPECT_EQ(office.get(round_path(planned)).status, 404);
}

TEST(Rounds, PromiseWhenTheyOpenTellEveryoneOnceAndShowNoList) {
  DemoServer server;
  Person office = server.person("hanneke");
  Person daan = server.person("daan");
  const Belangstelling before = interest_in(daan, "Ouderenpsychiatrie");
  hand_in(server);
  EXPECT_GT(interest_in(daan, "Ouderenpsychiatrie"), before);
  const RondeOverzicht open = go_on(office, plan(office), "opening");
  EXPECT_EQ(open.kaart.ronde.toezegging.size(), 64U);
  EXPECT_TRUE(has(mails_about(server, "ronde.geopend"), "daan\nkees\nlotte\n")) << mails_about(server, "ronde.geopend");
  const std::string opening = " FROM outbox WHERE sjabloon = 'ronde.geopend'";
  EXPECT_EQ(server.database().number("SELECT count(*) - count(DISTINCT persoon)" + opening), 0);
  wait_until_mail_went(server.database());
  EXPECT_EQ(server.database().number("SELECT count(*)" + opening + " AND status <> 'verzonden'"), 0);

  // How many handed in, and nothing of what.
  EXPECT_EQ(open.kaart.ingediend, 3);
  EXPECT_TRUE(open.deelnemers.empty());
  EXPECT_TRUE(open.plaatsen.empty());
  EXPECT_FALSE(has(to_json(open), "Ouderenpsychiatrie"));
  EXPECT_EQ(office.get(round_path(open, "bestand")).status, 404);
  EXPECT_EQ(daan.get(round_path(open, "bestand")).status, 404);
  EXPECT_EQ(daan.get(round_path(open)).status, 403);
  const auto mine = made<MijnRonde>(daan.get(round_path(open, "mijn")));
  ASSERT_EQ(mine.deelnames.size(), 1U);
  EXPECT_TRUE(mine.deelnames[0].ingediend);
  EXPECT_EQ(mine.deelnames[0].pseudoniem, "");
  EXPECT_FALSE(mine.kaart.ingediend.has_value());
  EXPECT_FALSE(has(to_json(mine), "Lotte"));
  // Nor does the etalage show what others want.
  EXPECT_EQ(interest_in(daan, "Ouderenpsychiatrie"), before);

  RondeInvoer other = summer_round();
  EXPECT_EQ(codes_of(office.send("PUT", round_path(open), to_json(other), if_match(open.kaart.ronde.versie))),
            "ronde.kan_nu_niet ");
  EXPECT_EQ(codes_of(try_round(office, open, "sluiting")), "ronde.nog_open ");
  other.code = "zomer-2027-2";
  EXPECT_EQ(codes_of(try_round(office, plan(office, other), "opening")), "ronde.overlapt ");
}

TEST(Rounds, RemindWhoNamedNothingAWeekAndTwoDaysBeforeTheyCloseEachOnce) {
  DemoServer server;
  Person before = server.person("hanneke");
  {
    Person daan = server.person("daan");
    Person kees = server.person("kees");
    names(daan, kees, "daan", {"Ouderenpsychiatrie"});
    names_nothing(server, "lotte");
  }
  go_on(before, plan(before), "opening");
  const auto reminded = [&](const char* days) {
    return server.database().rows("SELECT substr(p.email, 1, instr(p.email, '@') - 1) FROM outbox o JOIN persoon p ON "
                                  "p.id = o.persoon WHERE o.sleutel LIKE 'ronde/%/ronde.herinnering/" +
                                  std::string(days) + "/%' ORDER BY p.email");
  };
  const auto again_on = [&](const char* day) {
    server.stop();
    server.start(day);
  };
  again_on("2027-02-12");
  EXPECT_EQ(reminded("7"), "");
  again_on("2027-02-13");
  const std::string week = reminded("7");
  EXPECT_TRUE(has(week, "lotte\n")) << week;
  EXPECT_FALSE(has(week, "daan\n")) << "he named a place";
  EXPECT_FALSE(has(week, "kees\n")) << "an IO is told later";
  again_on("2027-02-13");
  EXPECT_EQ(reminded("7"), week);
  // The server was away on the day of the second one.
  again_on("2027-02-19");
  EXPECT_EQ(reminded("7"), week);
  EXPECT_TRUE(has(reminded("2"), "kees\nlotte\n")) << reminded("2");
  EXPECT_FALSE(has(reminded("2"), "daan\n"));
  const auto mails = mails_of(server);
  const auto to_kees = std::find_if(mails.begin(), mails.end(), [](const std::string& each) {
    return has(each, "kees@stagepad.example") && has(each, "Aios zonder voorkeuren");
  });
  ASSERT_NE(to_kees, mails.end());
  EXPECT_TRUE(has(*to_kees, "Lotte Brinkman")) << *to_kees;
  EXPECT_FALSE(has(*to_kees, "Daan Postma")) << *to_kees;
}

TEST(Rounds, CloseByThemselvesOnceHoweverLongTheServerWasAway) {
  DemoServer server;
  Person before = server.person("hanneke");
  hand_in(server);
  const RondeOverzicht open = go_on(before, plan(before), "opening");
  const std::string closings = "SELECT count(*) FROM audit WHERE action = 'ronde.gesloten' AND actor IS NULL";
  server.stop();
  server.start(k_last_day);
  EXPECT_EQ(server.database().number(closings), 0) << "the last day still counts";
  server.stop();
  server.start("2027-03-03");
  EXPECT_EQ(server.database().number(closings), 1);
  server.stop();
  server.start("2027-03-03");
  EXPECT_EQ(server.database().number(closings), 1);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM outbox WHERE sjabloon = 'ronde.gesloten'"), 1)
      << "the Stagebureau hears of it once";
  const auto mails = mails_of(server);
  EXPECT_EQ(std::count_if(mails.begin(), mails.end(), [](const std::string& each) {
              return has(each, "Zomer 2027") && has(each, "is gesloten: 3 stages doen mee");
            }),
            1);

  Person office = server.person("hanneke");
  Person daan = server.person("daan");
  const RondeOverzicht closed = look(office, open);
  EXPECT_EQ(closed.kaart.ronde.stand, Rondestand::gesloten);
  EXPECT_EQ(closed.kaart.ronde.deelnemers, 3);
  ASSERT_EQ(closed.deelnemers.size(), 3U);
  EXPECT_EQ(inzendingen_van(*closed.bestand), closed.kaart.ronde.inzendingen);
  EXPECT_EQ(closed.bestand->loting.geheim, "");
  const std::string seat = code_of(closed, "Ouderenpsychiatrie");
  const auto& plaatsen = closed.plaatsen;
  EXPECT_EQ(std::count_if(plaatsen.begin(), plaatsen.end(),
                          [&](const RondeplaatsKaart& each) { return each.code == seat && each.zetels == 1; }),
            1);
  // The frozen file names nobody, and nothing changes under it.
  const Reply file = daan.get(round_path(closed, "bestand"));
  EXPECT_EQ(file.status, 200);
  for (const char* word : {"Daan", "Postma", "Lotte", "Ouderenpsychiatrie", "Veldzicht", "va-1"}) {
    EXPECT_FALSE(has(file.body, word)) << word;
  }
  const auto told = made<MijnRonde>(daan.get(round_path(closed, "mijn"))).deelnames.at(0);
  EXPECT_EQ(told.pseudoniem, pseudonym_of(closed, "Daan")) << "before the lottery, so that it cannot be another's after";
  ASSERT_EQ(told.plaatsen.size(), 1U);
  EXPECT_TRUE(has(told.plaatsen[0].naam, "Ouderenpsychiatrie"));
  EXPECT_FALSE(told.lotnummer.has_value());
  const Snapshot mine = open_training(daan, "daan").beeld;
  const OnderdeelId as = part_of(mine, "as");
  EXPECT_TRUE(has(refusal_of(daan, mine, GeefVoorkeuren{as, {}}), "voorkeur.bevroren "));
  const StageplaatsId first = mine.voorkeuren[0].stageplaats;
  EXPECT_TRUE(has(refusal_of(daan, mine, VraagGoedkeuring{as, Route::etalage, {first}, "", ""}), "voorkeur.bevroren "));
  EXPECT_TRUE(has(refusal_of(office, mine, PlaatsOnderVoorbehoud{as, first}), "voorkeur.bevroren "));
  const OpenTraining seen = open_training(daan, "daan");
  EXPECT_TRUE(has(client_findings(seen, GeefVoorkeuren{as, {}}), "voorkeur.bevroren")) << "the browser says so too";
}

TEST(Rounds, TakeDecisionsOfPeopleWithReasonsWhichCanBeTakenBackUntilTheOfferIsFixed) {
  DemoServer server;
  Person before = server.person("hanneke");
  hand_in(server);
  const RondeOverzicht open = go_on(before, plan(before), "opening");
  server.stop();
  server.start(k_day_after);
  Person office = server.person("hanneke");
  Person daan = server.person("daan");
  RondeOverzicht ronde = look(office, open);
  const std::string his = pseudonym_of(ronde, "Daan");
  const std::string hers = pseudonym_of(ronde, "Lotte");
  const std::string seat = code_of(ronde, "Ouderenpsychiatrie");

  EXPECT_EQ(codes_of(try_round(office, ronde, "vastzettingen", to_json(ZetVast{his, seat, " "}))),
            "verzoek.reden_ontbreekt ");
  EXPECT_EQ(codes_of(try_round(office, ronde, "zetels", to_json(WijzigZetels{seat, 4, "Meer kan altijd"}))),
            "ronde.zetels_te_veel ");
  EXPECT_EQ(codes_of(try_round(office, ronde, "uitsluitingen", to_json(SluitUit{his, "weg", "Zo maar"}))),
            "ronde.niet_gekozen ");
  ronde = go_on(office, ronde, "vastzettingen", to_json(ZetVast{his, seat, "Mantelzorg naast de instelling"}));
  EXPECT_EQ(codes_of(try_round(office, ronde, "vastzettingen", to_json(ZetVast{hers, seat, "Ook graag"}))),
            "ronde.vast_te_vol ");
  EXPECT_EQ(codes_of(try_round(office, ronde, "zetels", to_json(WijzigZetels{seat, 0, "Verbouwing"}))),
            "ronde.minder_dan_vast ");
  ronde = go_on(office, ronde, "uitsluitingen", to_json(SluitUit{hers, seat, "Werkte daar eerder"}));
  ASSERT_EQ(ronde.ingrepen.size(), 2U);
  // Others see the file without what can still be taken back.
  EXPECT_FALSE(has(daan.get(round_path(ronde, "bestand")).body, "uitgesloten"));
  ronde = go_on(office, ronde, "ingreepintrekkingen", to_json(TrekIngreepIn{ronde.ingrepen[0].id}));
  EXPECT_TRUE(ronde.ingrepen[0].ingetrokken_op.has_value());

  ronde = go_on(office, ronde, "aanbod");
  EXPECT_EQ(aanbod_van(*ronde.bestand), ronde.kaart.ronde.aanbod);
  EXPECT_EQ(codes_of(try_round(office, ronde, "uitsluitingen", to_json(SluitUit{his, seat, "Te laat"}))),
            "ronde.kan_nu_niet ");
  const Reply file = daan.get(round_path(ronde, "bestand"));
  EXPECT_TRUE(has(file.body, "uitgesloten"));
  EXPECT_FALSE(has(file.body, "Werkte daar eerder"));
}

TEST(Rounds, EndInPlacementsWithConsentsAndInAFileThatAnybodyCanCheck) {
  DemoServer server;
  RondeOverzicht ronde = up_to_the_lots(server);
  Person office = server.person("hanneke");
  Person daan = server.person("daan");
  Person lotte = server.person("lotte");
  Person kees = server.person("kees");
  EXPECT_EQ(ronde.kaart.geplaatst, 2);
  // Drawn, and not yet known to those it is about.
  const auto early = made<Ronde>(daan.get(round_path(ronde, "bestand")));
  EXPECT_EQ(early.loting.geheim, "");
  EXPECT_EQ(early.loting.openbare_waarde, "");
  EXPECT_FALSE(early.uitslag.has_value());
  EXPECT_EQ(made<MijnRonde>(daan.get(round_path(ronde, "mijn"))).kaart.ronde.openbare_waarde, "");

  const std::int64_t seq = last_audit(server);
  ronde = go_on(office, ronde, "publicatie");
  EXPECT_EQ(ronde.kaart.ronde.stand, Rondestand::gepubliceerd);
  const std::string acts = audit_after(server, seq);
  EXPECT_EQ(std::count(acts.begin(), acts.end(), '\n'), 4) << acts;
  EXPECT_TRUE(has(acts, "plaatsing.niet_gelukt|onderdeel")) << acts;
  EXPECT_TRUE(has(acts, "ronde.gepubliceerd|ronde")) << acts;
  EXPECT_TRUE(has(mails_about(server, "ronde.gepubliceerd"), "daan\nkees\nlotte\n"));
  EXPECT_EQ(mails_about(server, "stage.gewijzigd"), "") << "the round tells it once for all";
  EXPECT_EQ(codes_of(try_round(office, ronde, "publicatie")), "ronde.kan_nu_niet ");
  EXPECT_EQ(codes_of(try_round(office, ronde, "vervallen", to_json(LaatRondeVervallen{"Toch niet"}))),
            "ronde.kan_nu_niet ");

  const Reply saved = daan.get(round_path(ronde, "bestand"));
  EXPECT_TRUE(has(saved.header("Content-Disposition"), "attachment; filename=\"ronde-zomer-2027.json\""))
      << saved.header("Content-Disposition");
  const auto file = made<Ronde>(saved);
  TemporaryFolder folder;
  EXPECT_EQ(verify(file, folder.path()).status, 0) << verify(file, folder.path()).out;
  Ronde tampered = file;
  std::swap(tampered.uitslag->plaatsingen.front().plaats, tampered.uitslag->plaatsingen.back().plaats);
  EXPECT_EQ(verify(tampered, folder.path()).status, 1);
  tampered = file;
  tampered.loting.geheim = std::string(64, '0');
  EXPECT_EQ(verify(tampered, folder.path()).status, 1);
  tampered = file;
  tampered.plaatsen.front().capaciteit.value += 1;
  EXPECT_EQ(verify(tampered, folder.path()).status, 1);

  // One of the two got the one seat, and learns which number was theirs; the other learns why not.
  const auto his = made<MijnRonde>(daan.get(round_path(ronde, "mijn"))).deelnames.at(0);
  const auto hers = made<MijnRonde>(lotte.get(round_path(ronde, "mijn"))).deelnames.at(0);
  EXPECT_TRUE(his.lotnummer.has_value());
  EXPECT_NE(his.lotnummer, hers.lotnummer);
  const bool daan_won = !placement_of(file, his.pseudoniem)->plaats.empty();
  EXPECT_NE(daan_won, !placement_of(file, hers.pseudoniem)->plaats.empty());
  EXPECT_EQ(daan_won, his.lotnummer < hers.lotnummer);
  EXPECT_EQ(his.plaatsen.empty(), false);
  EXPECT_EQ(made<MijnRonde>(kees.get(round_path(ronde, "mijn"))).deelnames.size(), 3U);

  Person& winner = daan_won ? daan : lotte;
  Person& loser = daan_won ? lotte : daan;
  Snapshot placed = open_training(winner, daan_won ? "daan" : "lotte").beeld;
  const OnderdeelId as = part_of(placed, "as");
  EXPECT_EQ(placed.voorkeuren[0].status, VoorkeurStatus::onder_voorbehoud_geplaatst);
  does(winner, placed, GeefAkkoord{as, Rol::aios});
  does(office, placed, GeefAkkoord{as, Rol::contactpersoon});
  does(kees, placed, GeefAkkoord{as, Rol::instituutsopleider});
  placed = does(office, placed, MaakDefinitief{as});
  EXPECT_EQ(placed.voorkeuren[0].status, VoorkeurStatus::geplaatst);

  const Snapshot other = open_training(loser, daan_won ? "lotte" : "daan").beeld;
  const Onderdeel& stage = *find_onderdeel(other.traject, part_of(other, "as"));
  ASSERT_TRUE(stage.plaatsing && stage.plaatsing->niet_geplaatst);
  EXPECT_TRUE(has(stage.plaatsing->reden, "Zomer 2027"));
  EXPECT_TRUE(other.bevroren.empty());
}

/// Of what a round left over: the stage of this aios, or nullptr.
const Rondezoeker* seeker(const Ronderest& rest, const std::string& aios) {
  for (const Rondezoeker& each : rest.zoekers) {
    if (has(each.stage.aios.naam, aios)) return &each;
  }
  return nullptr;
}

TEST(Rounds, ShowWhoHasNoPlaceYetAndWhatIsLeftForThem) {
  DemoServer server;
  RondeOverzicht ronde = up_to_the_lots(server);
  Person office = server.person("hanneke");
  Person kees = server.person("kees");
  EXPECT_TRUE(made<Ronderest>(office.get(round_path(ronde, "rest"))).zoekers.empty()) << "not published yet";
  ronde = go_on(office, ronde, "publicatie");

  const auto rest = made<Ronderest>(office.get(round_path(ronde, "rest")));
  const bool daan_lost = seeker(rest, "Daan") != nullptr;
  EXPECT_NE(daan_lost, seeker(rest, "Lotte") != nullptr) << "one of the two got the one seat";
  EXPECT_EQ(seeker(rest, "Noor"), nullptr);
  const Rondezoeker* loser = seeker(rest, daan_lost ? "Daan" : "Lotte");
  ASSERT_NE(loser, nullptr);
  EXPECT_TRUE(loser->deed_mee);
  EXPECT_TRUE(loser->plaatsbaar);
  ASSERT_EQ(loser->voorkeuren.size(), 1U);
  EXPECT_FALSE(loser->voorkeuren[0].na_sluiting);
  EXPECT_EQ(seeker(made<Ronderest>(kees.get(round_path(ronde, "rest"))), "Noor"), nullptr);
  EXPECT_NE(seeker(made<Ronderest>(kees.get(round_path(ronde, "rest"))), daan_lost ? "Daan" : "Lotte"), nullptr);
  Person winner = server.person(daan_lost ? "lotte" : "daan");
  EXPECT_TRUE(made<Ronderest>(winner.get(round_path(ronde, "rest"))).zoekers.empty());

  // What is said to fit can be given: the place of Noor has another seat, the one that was drawn for has none.
  ASSERT_FALSE(loser->passend.empty());
  EXPECT_EQ(std::count(loser->passend.begin(), loser->passend.end(),
                       open_training(office, daan_lost ? "daan" : "lotte").beeld.voorkeuren[0].stageplaats),
            0);
  const Snapshot theirs = open_training(office, daan_lost ? "daan" : "lotte").beeld;
  does(office, theirs, PlaatsOnderVoorbehoud{loser->stage.onderdeel, loser->passend.front()});
  EXPECT_EQ(seeker(made<Ronderest>(office.get(round_path(ronde, "rest"))), daan_lost ? "Daan" : "Lotte"), nullptr);
}

TEST(Rounds, TellWhoNamedNothingWhatIsStillPossible) {
  DemoServer server;
  RondeOverzicht ronde;
  {
    Person before = server.person("hanneke");
    Person daan = server.person("daan");
    Person kees = server.person("kees");
    names(daan, kees, "daan", {"Ouderenpsychiatrie"});
    names_nothing(server, "lotte");
    ronde = go_on(before, plan(before), "opening");
  }
  server.stop();
  server.start(k_day_after);
  Person office = server.person("hanneke");
  ronde = go_on(office, look(office, ronde), "aanbod");
  ronde = go_on(office, ronde, "loting", to_json(Loot{"4711"}));
  ronde = go_on(office, ronde, "publicatie");
  wait_until_mail_went(server.database());
  const auto mails = mails_of(server);
  EXPECT_EQ(std::count_if(mails.begin(), mails.end(), [](const std::string& each) {
              return has(each, "lotte@stagepad.example") && has(each, "deed niet mee, omdat er geen voorkeuren waren") &&
                     has(each, "hoe het verdergaat");
            }),
            1);

  Person lotte = server.person("lotte");
  Person kees = server.person("kees");
  const auto left = [&] { return made<Ronderest>(lotte.get(round_path(ronde, "rest"))); };
  const Ronderest before = left();
  ASSERT_EQ(before.zoekers.size(), 1U) << "nobody else's";
  EXPECT_FALSE(before.zoekers[0].deed_mee);
  EXPECT_FALSE(before.zoekers[0].plaatsbaar) << "nothing was named";
  EXPECT_TRUE(before.zoekers[0].voorkeuren.empty());
  EXPECT_TRUE(before.plaatsen.empty()) << "the one seat of the round is taken";
  names(lotte, kees, "lotte", {"Ouderenpsychiatrie"});
  const Ronderest after = left();
  ASSERT_EQ(after.zoekers.size(), 1U);
  EXPECT_TRUE(after.zoekers[0].plaatsbaar);
  ASSERT_EQ(after.zoekers[0].voorkeuren.size(), 1U);
  EXPECT_TRUE(after.zoekers[0].voorkeuren[0].na_sluiting);
}

/// Somebody else sits in the one seat of Ouderenpsychiatrie when the server begins anew.
void seat_somebody_else(DemoServer& server) {
  server.stop();
  {
    WritableDatabase database(server.data());
    EXPECT_EQ(database.change("UPDATE onderdeel SET start = '2027-07-01' WHERE id = (SELECT p.onderdeel FROM plek p "
                              "JOIN stageplaats s ON s.id = p.stageplaats WHERE s.naam = 'Ouderenpsychiatrie')"),
              1);
  }
  server.start(k_day_after);
}

TEST(Rounds, AreNotHeldUpByOneWhosePlacementCannotBeMade) {
  DemoServer server;
  RondeOverzicht ronde = up_to_the_lots(server);
  const auto leave_out = [&](Person& office, const std::string& aios) {
    return try_round(office, ronde, "weglatingen",
                     to_json(LaatWeg{pseudonym_of(ronde, aios), "De plaats is intussen aan een ander gegeven"}));
  };
  const bool daan_won = !placement_of(*ronde.bestand, pseudonym_of(ronde, "Daan"))->plaats.empty();
  const std::string won = daan_won ? "Daan" : "Lotte";
  {
    Person office = server.person("hanneke");
    EXPECT_EQ(codes_of(leave_out(office, won)), "ronde.weglaten_niet_nodig ") << "nothing stands in the way yet";
  }
  seat_somebody_else(server);
  Person office = server.person("hanneke");
  ronde = look(office, ronde);
  EXPECT_TRUE(has(codes_of(try_round(office, ronde, "publicatie")), "plaatsing.vol "));
  const std::string before = server.database().fingerprint();
  EXPECT_EQ(codes_of(leave_out(office, daan_won ? "Lotte" : "Daan")), "ronde.weglaten_niet_nodig ");
  EXPECT_EQ(codes_of(leave_out(office, "Noor")), "ronde.weglaten_niet_nodig ");
  EXPECT_EQ(server.database().fingerprint(), before) << "it was tried, and undone";

  const std::int64_t seq = last_audit(server);
  ronde = made<RondeOverzicht>(leave_out(office, won));
  EXPECT_EQ(audit_after(server, seq), "ronde.ingreep|ronde\n") << "nobody is placed by it";
  EXPECT_EQ(ronde.kaart.geplaatst, 1);
  EXPECT_EQ(codes_of(leave_out(office, won)), "ronde.al_zo ");
  // It can be taken back, and then the round is held up again.
  ronde = go_on(office, ronde, "ingreepintrekkingen", to_json(TrekIngreepIn{ronde.ingrepen.back().id}));
  EXPECT_EQ(try_round(office, ronde, "publicatie").status, 422);
  ronde = made<RondeOverzicht>(leave_out(office, won));
  ronde = go_on(office, ronde, "publicatie");
  EXPECT_EQ(ronde.kaart.ronde.stand, Rondestand::gepubliceerd);
  EXPECT_EQ(ronde.kaart.geplaatst, 1);

  Person winner = server.person(daan_won ? "daan" : "lotte");
  const auto file = made<Ronde>(winner.get(round_path(ronde, "bestand")));
  TemporaryFolder folder;
  EXPECT_EQ(verify(file, folder.path()).status, 0) << "the outcome stays as it was drawn";
  const auto mine = made<MijnRonde>(winner.get(round_path(ronde, "mijn"))).deelnames.at(0);
  ASSERT_EQ(mine.ingrepen.size(), 1U);
  EXPECT_EQ(mine.ingrepen[0].soort, Ingreepsoort::weglaten);
  EXPECT_EQ(mine.ingrepen[0].reden, "De plaats is intussen aan een ander gegeven");
  const Snapshot theirs = open_training(winner, daan_won ? "daan" : "lotte").beeld;
  const Onderdeel& stage = *find_onderdeel(theirs.traject, mine.stage.onderdeel);
  ASSERT_TRUE(stage.plaatsing && stage.plaatsing->niet_geplaatst);
  EXPECT_TRUE(has(stage.plaatsing->reden, "Zomer 2027"));
  EXPECT_NE(seeker(made<Ronderest>(winner.get(round_path(ronde, "rest"))), won), nullptr);
  wait_until_mail_went(server.database());
  const auto mails = mails_of(server);
  EXPECT_EQ(std::count_if(mails.begin(), mails.end(), [&](const std::string& each) {
              return has(each, daan_won ? "To: \"Daan" : "To: \"Lotte") && has(each, ": geen plaats; bij de ronde");
            }),
            1);
}

TEST(Rounds, ArePublishedAsAWholeOrNotAtAll) {
  DemoServer server;
  const RondeOverzicht ronde = up_to_the_lots(server);
  seat_somebody_else(server);
  Person office = server.person("hanneke");
  const std::string before = server.database().fingerprint();
  const Reply reply = try_round(office, look(office, ronde), "publicatie");
  EXPECT_EQ(reply.status, 422);
  EXPECT_TRUE(has(codes_of(reply), "ronde.plaatsing_geweigerd ")) << codes_of(reply);
  EXPECT_TRUE(has(codes_of(reply), "plaatsing.vol ")) << codes_of(reply);
  EXPECT_EQ(server.database().fingerprint(), before) << "nobody was placed";
  const RondeOverzicht off =
      go_on(office, look(office, ronde), "vervallen", to_json(LaatRondeVervallen{"Er zit al iemand"}));
  EXPECT_EQ(off.kaart.ronde.stand, Rondestand::vervallen);
  EXPECT_TRUE(has(mails_about(server, "ronde.vervallen"), "daan\nkees\nlotte\n"));
  // It was drawn: everybody sees the outcome that does not go ahead.
  Person lotte = server.person("lotte");
  const auto file = made<Ronde>(lotte.get(round_path(ronde, "bestand")));
  EXPECT_EQ(file.loting.geheim.size(), 64U);
  ASSERT_TRUE(file.uitslag.has_value());
  EXPECT_EQ(file.uitslag->hash, off.kaart.ronde.uitslag);
  EXPECT_TRUE(made<MijnRonde>(lotte.get(round_path(ronde, "mijn"))).deelnames.at(0).lotnummer.has_value());
  // Whoever took part may look for a place again.
  Person daan = server.person("daan");
  EXPECT_TRUE(open_training(daan, "daan").beeld.bevroren.empty());
}

TEST(Rounds, CountNoListThatRestsAndSaySo) {
  DemoServer server;
  hand_in(server);
  Person office = server.person("hanneke");
  Person daan = server.person("daan");
  const RondeOverzicht open = go_on(office, plan(office), "opening");
  EXPECT_EQ(open.kaart.ingediend, 3);
  const OpenTraining training = open_training(daan, "daan");
  const OnderdeelId as = part_of(training.beeld, "as");
  does(daan, training.beeld, VraagGoedkeuring{as, Route::etalage, {place_named(training, "Psychiatrie: acute zorg en wijkteam")}, "", ""});
  EXPECT_EQ(look(office, open).kaart.ingediend, 2);
  auto mine = made<MijnRonde>(daan.get(round_path(open, "mijn"))).deelnames.at(0);
  EXPECT_FALSE(mine.ingediend);
  EXPECT_TRUE(mine.wacht_op_goedkeuring);
  Snapshot waiting = open_training(daan, "daan").beeld;
  does(daan, waiting, TrekVerzoekIn{waiting.verzoeken.back().id});
  EXPECT_TRUE(made<MijnRonde>(daan.get(round_path(open, "mijn"))).deelnames.at(0).ingediend);
}

TEST(Rounds, KeepTheirSeatsFromPlacementsOutsideThem) {
  DemoServer server;
  Person before = server.person("hanneke");
  Person first = server.person("daan");
  Person io = server.person("kees");
  names(first, io, "daan", {"Ouderenpsychiatrie"});
  names_nothing(server, "lotte");
  const RondeOverzicht open = go_on(before, plan(before), "opening");
  server.stop();
  server.start(k_day_after);
  Person office = server.person("hanneke");
  Person lotte = server.person("lotte");
  Person kees = server.person("kees");
  const RondeOverzicht closed = look(office, open);
  EXPECT_EQ(closed.kaart.ronde.deelnemers, 1);
  // She comes too late for the round, and the one seat may be what it gives.
  names(lotte, kees, "lotte", {"Ouderenpsychiatrie"});
  const Snapshot late = open_training(office, "lotte").beeld;
  const PlaatsOnderVoorbehoud placing{part_of(late, "as"), late.voorkeuren.at(0).stageplaats};
  EXPECT_TRUE(has(refusal_of(office, late, placing), "plaatsing.in_ronde "));
  go_on(office, closed, "vervallen", to_json(LaatRondeVervallen{"Er was er maar een"}));
  does(office, open_training(office, "lotte").beeld, placing);
}

TEST(Rounds, ArePublishedOnceWhenTwoPeopleDoSoAtOnce) {
  DemoServer server;
  const RondeOverzicht ronde = up_to_the_lots(server);
  const auto publish = [&](const std::string& key) {
    Person office = server.person("hanneke");
    office.set_way(Way::direct);
    return std::async(std::launch::async, [&ronde, key, person = std::move(office)]() mutable {
      Headers headers = if_match(ronde.kaart.ronde.versie);
      headers.emplace_back("Idempotency-Key", key);
      return person.send("POST", round_path(ronde, "publicatie"), {}, headers).status;
    });
  };
  auto first = publish("publicatie-een");
  auto second = publish("publicatie-twee");
  std::vector<int> statuses = {first.get(), second.get()};
  std::sort(statuses.begin(), statuses.end());
  EXPECT_EQ(statuses, (std::vector<int>{200, 412}));
  EXPECT_EQ(server.database().number("SELECT count(*) FROM audit WHERE action = 'ronde.gepubliceerd'"), 1);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM audit WHERE action = 'plaatsing.onder_voorbehoud'"), 2);
}

TEST(EtalagePlacement, GivesTheLastSeatOnceToSixtyFourAtOnce) {
  DemoServer server;
  hand_in(server);
  Person office = server.person("hanneke");
  const Snapshot his = open_training(office, "daan").beeld;
  const Snapshot hers = open_training(office, "lotte").beeld;
  constexpr int k_threads = 64;
  std::vector<std::future<int>> placed;
  for (int i = 0; i < k_threads; ++i) {
    Person person(server.port(), Way::direct);
    person.set_cookie(office.cookie());
    const Snapshot& beeld = i % 2 == 0 ? his : hers;
    placed.push_back(std::async(std::launch::async, [&beeld, i, each = std::move(person)]() mutable {
      const OnderdeelId as = part_of(beeld, "as");
      const PlaatsOnderVoorbehoud command{as, beeld.voorkeuren[0].stageplaats};
      Headers headers = command_headers(beeld);
      headers.emplace_back("Idempotency-Key", "plaats-" + std::to_string(i));
      return send_command(each, beeld, command, headers).status;
    }));
  }
  int given = 0;
  for (auto& each : placed) {
    const int status = each.get();
    given += status == 200 ? 1 : 0;
    EXPECT_TRUE(status == 200 || status == 412 || status == 422 || status == 503) << status;
  }
  EXPECT_EQ(given, 1);
  EXPECT_EQ(server.database().number(
                "SELECT count(*) FROM plek p JOIN stageplaats s ON s.id = p.stageplaats JOIN onderdeel o ON o.id = "
                "p.onderdeel JOIN traject t ON t.id = o.traject JOIN persoon a ON a.id = t.aios WHERE s.naam = "
                "'Ouderenpsychiatrie' AND (a.email LIKE 'daan@%' OR a.email LIKE 'lotte@%')"),
            1);
}

}  // namespace
}  // namespace stagepad::test
