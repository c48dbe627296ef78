#include <algorithm>
#include <future>
#include <gtest/gtest.h>
#include <utility>
#include <vector>

#include "shared/api/ruilingen.hpp"
#include "tests/api/empty_server.hpp"
#include "tests/api/rondes.hpp"

// The waiting list of a published round: who may wait, who is asked and in which order, and that a seat is given once.

namespace stagepad::test {
namespace {

bool has_word(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::int64_t count_of(const DemoServer& server, const std::string& what) {
  return server.database().number("SELECT count(*) FROM " + what);
}

std::string waiting_mails(const DemoServer& server, const std::string& sjabloon) {
  return server.database().rows("SELECT substr(p.email, 1, instr(p.email, '@') - 1) FROM outbox o "
                                "JOIN persoon p ON p.id = o.persoon WHERE o.sjabloon = 'wachtlijst." + sjabloon +
                                "' ORDER BY o.id");
}

/// A published round in which Daan and Lotte wanted the one seat of a place; one of them has it.
struct Uitgedeeld {
  RondeOverzicht ronde;
  std::string winner;
  std::string loser;
};

MijnRonde mine_of(Person& person, const RondeOverzicht& ronde) {
  return made<MijnRonde>(person.get(round_path(ronde, "mijn")));
}

Uitgedeeld hand_out(DemoServer& server, RondeOverzicht drawn) {
  Uitgedeeld uitgedeeld;
  Person office = server.person("hanneke");
  Person daan = server.person("daan");
  uitgedeeld.ronde = go_on(office, drawn, "publicatie");
  const std::string his = mine_of(daan, uitgedeeld.ronde).deelnames.at(0).pseudoniem;
  bool daan_is_first = false;
  for (const Rondeplaatsing& each : uitgedeeld.ronde.bestand->uitslag->plaatsingen) {
    if (each.pseudoniem == his) daan_is_first = each.rang == 1;
  }
  uitgedeeld.winner = daan_is_first ? "daan" : "lotte";
  uitgedeeld.loser = daan_is_first ? "lotte" : "daan";
  return uitgedeeld;
}

Uitgedeeld hand_out(DemoServer& server) { return hand_out(server, up_to_the_lots(server)); }

OnderdeelId stage_of(Person& person, const RondeOverzicht& ronde) {
  return mine_of(person, ronde).deelnames.at(0).stage.onderdeel;
}

Reply try_join(Person& person, const RondeOverzicht& ronde, OnderdeelId onderdeel) {
  return person.send("POST", round_path(ronde, "wachtlijstaanmeldingen"), to_json(MeldAanVoorWachtlijst{onderdeel}));
}

MijnWachtlijst joins(Person& person, const RondeOverzicht& ronde) {
  const auto mine = made<MijnRonde>(try_join(person, ronde, stage_of(person, ronde)));
  return mine.deelnames.empty() ? MijnWachtlijst{} : mine.deelnames[0].wachtlijst.value_or(MijnWachtlijst{});
}

MijnWachtlijst list_of(Person& person, const RondeOverzicht& ronde) {
  return mine_of(person, ronde).deelnames.at(0).wachtlijst.value_or(MijnWachtlijst{});
}

Reply answers(Person& person, const RondeOverzicht& ronde, WachtaanbodId aanbod, Wachtantwoord antwoord,
              const Headers& headers = {}) {
  return person.send("POST", round_path(ronde, "wachtlijstantwoorden"),
                     to_json(BeantwoordWachtaanbod{aanbod, antwoord}), headers);
}

/// The Stagebureau takes the winner's place back: one seat is free.
void free_the_seat(const DemoServer& server, const Uitgedeeld& uitgedeeld) {
  Person office = server.person("hanneke");
  const Snapshot beeld = open_training(office, uitgedeeld.winner).beeld;
  does(office, beeld, TrekPlaatsingIn{part_of(beeld, "as"), "Een andere regio"});
}

void next_day(DemoServer& server, const std::string& day) {
  server.stop();
  server.start(day);
}

TEST(WaitingList, IsForWhoeverWantsABetterPlaceAndForNobodyElse) {
  DemoServer server;
  const RondeOverzicht drawn = up_to_the_lots(server);
  Person daan = server.person("daan");
  EXPECT_EQ(codes_of(try_join(daan, drawn, stage_of(daan, drawn))), "wachtlijst.niet_gepubliceerd ");
  const Uitgedeeld uitgedeeld = hand_out(server, drawn);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  Person winner = server.person(uitgedeeld.winner);
  Person loser = server.person(uitgedeeld.loser);
  Person kees = server.person("kees");
  Person office = server.person("hanneke");
  const OnderdeelId theirs = stage_of(loser, ronde);

  EXPECT_EQ(codes_of(try_join(winner, ronde, stage_of(winner, ronde))), "wachtlijst.niets_beters ");
  EXPECT_EQ(list_of(winner, ronde).bezwaar, Wachteinde::niets_beters);
  EXPECT_EQ(try_join(winner, ronde, theirs).status, 404) << "somebody else's stage";
  EXPECT_EQ(try_join(kees, ronde, theirs).status, 403) << "an IO sees it, and the aios decides";
  EXPECT_EQ(try_join(office, ronde, theirs).status, 404);
  EXPECT_EQ(count_of(server, "wachtlijst"), 0);

  const std::int64_t seq = last_audit(server);
  const MijnWachtlijst list = joins(loser, ronde);
  EXPECT_EQ(list.sinds, parse_iso_date(k_day_after));
  EXPECT_EQ(list.plaatsen.size(), 1U);
  EXPECT_TRUE(list.aanbiedingen.empty()) << "no seat is free";
  EXPECT_EQ(audit_after(server, seq), "wachtlijst.aangemeld|onderdeel\n");
  EXPECT_EQ(codes_of(try_join(loser, ronde, theirs)), "wachtlijst.staat_er_al ");
  EXPECT_EQ(look(office, ronde).wachtenden.size(), 1U);
  EXPECT_EQ(mine_of(winner, ronde).wachtenden.size(), 1U) << "anybody in the round can work out the order";
  EXPECT_FALSE(has_word(to_json(mine_of(winner, ronde)), uitgedeeld.loser == "daan" ? "Postma" : "Brinkman"));

  const auto leave = [&] {
    return loser.send("POST", round_path(ronde, "wachtlijstafmeldingen"), to_json(MeldAfVanWachtlijst{theirs}));
  };
  EXPECT_FALSE(made<MijnRonde>(leave()).deelnames.at(0).wachtlijst->staat_erop());
  EXPECT_EQ(list_of(loser, ronde).einde, Wachteinde::zelf);
  EXPECT_EQ(codes_of(leave()), "wachtlijst.staat_er_niet ");
  EXPECT_TRUE(joins(loser, ronde).staat_erop()) << "and on it again at any time";
}

TEST(WaitingList, OffersASeatThatCameFreeOnTheNextDayAndTheAiosTakesIt) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  {
    Person loser = server.person(uitgedeeld.loser);
    joins(loser, ronde);
  }
  free_the_seat(server, uitgedeeld);
  EXPECT_EQ(count_of(server, "wachtaanbod"), 0);
  next_day(server, "2027-02-22");
  EXPECT_EQ(waiting_mails(server, "aanbod"), uitgedeeld.loser + "\n");
  const auto mails = mails_in(server.data());
  EXPECT_TRUE(std::any_of(mails.begin(), mails.end(), [&](const std::string& mail) {
    return has_word(mail, uitgedeeld.loser + "@") && has_word(mail, "Ouderenpsychiatrie, Ggz Veldzicht-Midden");
  })) << "the mail says which place it is";
  next_day(server, "2027-02-22");
  EXPECT_EQ(count_of(server, "wachtaanbod"), 1) << "a day is done once";

  Person winner = server.person(uitgedeeld.winner);
  Person loser = server.person(uitgedeeld.loser);
  Person kees = server.person("kees");
  Person office = server.person("hanneke");
  ASSERT_EQ(list_of(loser, ronde).aanbiedingen.size(), 1U);
  const Wachtaanbod offer = list_of(loser, ronde).aanbiedingen[0];
  EXPECT_EQ(offer.uiterlijk, parse_iso_date("2027-02-27")) << "five days, the last included";
  const std::string before = server.database().fingerprint();
  EXPECT_EQ(answers(winner, ronde, offer.id, Wachtantwoord::aanvaard).status, 404) << "somebody else's offer";
  EXPECT_EQ(answers(kees, ronde, offer.id, Wachtantwoord::aanvaard).status, 403);
  EXPECT_EQ(answers(office, ronde, offer.id, Wachtantwoord::aanvaard).status, 404);
  const Snapshot his = open_training(office, uitgedeeld.winner).beeld;
  const PlaatsOnderVoorbehoud by_hand{part_of(his, "as"), his.voorkeuren[0].stageplaats};
  EXPECT_TRUE(has_word(refusal_of(office, his, by_hand), "plaatsing.aangeboden ")) << "an offer holds its seat";
  EXPECT_EQ(server.database().fingerprint(), before);

  const std::int64_t seq = last_audit(server);
  const auto mine = made<MijnRonde>(answers(loser, ronde, offer.id, Wachtantwoord::aanvaard));
  EXPECT_EQ(audit_after(server, seq),
            "plaatsing.onder_voorbehoud|onderdeel\nplaatsing.akkoord|onderdeel\nwachtlijst.aanvaard|onderdeel\n"
            "wachtlijst.geeindigd|onderdeel\n");
  EXPECT_EQ(mine.deelnames.at(0).wachtlijst->einde, Wachteinde::niets_beters);
  EXPECT_TRUE(mine.wachtenden.empty());
  const Snapshot placed = open_training(loser, uitgedeeld.loser).beeld;
  EXPECT_EQ(placed.voorkeuren[0].status, VoorkeurStatus::onder_voorbehoud_geplaatst);
  const Onderdeel& stage = *find_onderdeel(placed.traject, part_of(placed, "as"));
  ASSERT_TRUE(stage.plek.has_value());
  EXPECT_EQ(stage.plek->stageplaats, placed.voorkeuren[0].stageplaats);
  ASSERT_EQ(stage.plaatsing->akkoorden.size(), 1U) << "everybody else is asked anew";
  EXPECT_EQ(stage.plaatsing->akkoorden[0].rol, Rol::aios) << "who accepts a place agrees to it";
  EXPECT_TRUE(has_word(server.database().rows(
                           "SELECT p.email FROM outbox o JOIN persoon p ON p.id = o.persoon WHERE o.sjabloon = "
                           "'stage.gewijzigd' AND o.sleutel LIKE 'stage/" + std::to_string(stage.id.value) + "/%'"),
                       "kees@"))
      << "the IO hears of it";
  EXPECT_EQ(codes_of(answers(loser, ronde, offer.id, Wachtantwoord::aanvaard)), "wachtlijst.afgehandeld ");
}

TEST(WaitingList, AsksTheNextWhenTheFirstDeclines) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  free_the_seat(server, uitgedeeld);
  Person winner = server.person(uitgedeeld.winner);
  Person loser = server.person(uitgedeeld.loser);
  // A seat that is free already is offered at once to whoever joins.
  ASSERT_EQ(joins(winner, ronde).aanbiedingen.size(), 1U);
  EXPECT_TRUE(joins(loser, ronde).aanbiedingen.empty());
  const WachtaanbodId first = list_of(winner, ronde).aanbiedingen[0].id;
  const auto declined = made<MijnRonde>(answers(winner, ronde, first, Wachtantwoord::afgewezen));
  EXPECT_EQ(declined.deelnames.at(0).wachtlijst->einde, Wachteinde::niets_beters);
  ASSERT_EQ(list_of(loser, ronde).aanbiedingen.size(), 1U) << "the next is asked at once";
  EXPECT_EQ(codes_of(try_join(winner, ronde, stage_of(winner, ronde))), "wachtlijst.niets_beters ")
      << "nobody is asked twice for what was declined";
  EXPECT_EQ(waiting_mails(server, "aanbod"), uitgedeeld.winner + "\n" + uitgedeeld.loser + "\n");
}

TEST(WaitingList, LetsAnOfferLapseAfterItsLastDayHoweverLongTheServerWasAway) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  free_the_seat(server, uitgedeeld);
  {
    Person youssef = server.person("youssef");
    const auto now = made<Systeeminstellingen>(youssef.get("/api/instellingen-van-systeem"));
    made<Systeeminstellingen>(youssef.send("PUT", "/api/instellingen-van-systeem",
                                           R"({"instellingen":[{"sleutel":"wachtlijst_antwoorddagen","waarde":"2"}]})",
                                           if_match(now.versie)));
    Person winner = server.person(uitgedeeld.winner);
    Person loser = server.person(uitgedeeld.loser);
    ASSERT_EQ(joins(winner, ronde).aanbiedingen.size(), 1U);
    EXPECT_EQ(list_of(winner, ronde).aanbiedingen[0].uiterlijk, parse_iso_date("2027-02-23"));
    joins(loser, ronde);
  }
  next_day(server, "2027-02-23");
  EXPECT_EQ(count_of(server, "wachtaanbod WHERE stand = 'open'"), 1) << "the last day still counts";
  next_day(server, "2027-03-02");
  Person winner = server.person(uitgedeeld.winner);
  Person loser = server.person(uitgedeeld.loser);
  EXPECT_EQ(waiting_mails(server, "verlopen"), uitgedeeld.winner + "\n");
  const Wachtaanbod lapsed = list_of(winner, ronde).aanbiedingen.at(0);
  EXPECT_EQ(lapsed.stand, Wachtaanbodstand::verlopen);
  EXPECT_EQ(codes_of(answers(winner, ronde, lapsed.id, Wachtantwoord::aanvaard)), "wachtlijst.afgehandeld ");
  ASSERT_EQ(list_of(loser, ronde).aanbiedingen.size(), 1U);
  EXPECT_EQ(list_of(loser, ronde).aanbiedingen[0].uiterlijk, parse_iso_date("2027-03-04"));
}

TEST(WaitingList, LetsNoOfferLapseBeforeItWasTold) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  free_the_seat(server, uitgedeeld);
  {
    Person winner = server.person(uitgedeeld.winner);
    ASSERT_EQ(joins(winner, ronde).aanbiedingen.size(), 1U);
  }
  const auto its_mail_is = [&](const std::string& status, const std::string& sent) {
    return WritableDatabase(server.data())
        .change("UPDATE outbox SET status = '" + status + "', verzonden_ms = " + sent +
                ", aangeboden_ms = NULL WHERE sjabloon = 'wachtlijst.aanbod'");
  };
  server.stop();
  EXPECT_EQ(its_mail_is("mislukt", "NULL"), 1);
  const std::int64_t seq = last_audit(server);
  server.start("2027-03-10");
  const auto offer_now = [&] {
    Person winner = server.person(uitgedeeld.winner);
    return list_of(winner, ronde).aanbiedingen.at(0);
  };
  EXPECT_EQ(offer_now().stand, Wachtaanbodstand::open);
  EXPECT_EQ(offer_now().uiterlijk, parse_iso_date("2027-03-12")) << "two days from now, however long it takes";
  EXPECT_TRUE(has_word(audit_after(server, seq), "wachtlijst.verlengd|onderdeel\n"));
  server.stop();
  EXPECT_EQ(its_mail_is("verzonden", "1"), 1);
  server.start("2027-03-12");
  EXPECT_EQ(offer_now().stand, Wachtaanbodstand::open);
  next_day(server, "2027-03-13");
  EXPECT_EQ(offer_now().stand, Wachtaanbodstand::verlopen);
}

TEST(WaitingList, OffersAreTakenBackByTheStagebureauWithAReason) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  free_the_seat(server, uitgedeeld);
  Person winner = server.person(uitgedeeld.winner);
  Person loser = server.person(uitgedeeld.loser);
  Person kees = server.person("kees");
  Person office = server.person("hanneke");
  joins(winner, ronde);
  joins(loser, ronde);
  const WachtaanbodId first = list_of(winner, ronde).aanbiedingen.at(0).id;
  const auto take_back = [&](Person& person, const std::string& reden) {
    return person.send("POST", round_path(ronde, "wachtlijstintrekkingen"), to_json(TrekWachtaanbodIn{first, reden}));
  };
  EXPECT_EQ(take_back(kees, "Toch niet").status, 403);
  EXPECT_EQ(codes_of(take_back(office, " ")), "verzoek.reden_ontbreekt ");
  const auto overview = made<RondeOverzicht>(take_back(office, "De instelling wil eerst praten"));
  ASSERT_EQ(overview.wachtaanbiedingen.size(), 1U) << "nobody else is asked yet";
  EXPECT_EQ(overview.wachtaanbiedingen[0].stand, Wachtaanbodstand::ingetrokken);
  EXPECT_EQ(list_of(winner, ronde).aanbiedingen.at(0).reden, "De instelling wil eerst praten");
  EXPECT_EQ(waiting_mails(server, "vervallen"), uitgedeeld.winner + "\n");
  EXPECT_EQ(codes_of(take_back(office, "Nog eens")), "wachtlijst.afgehandeld ");
  next_day(server, "2027-02-22");
  Person next = server.person(uitgedeeld.loser);
  ASSERT_EQ(list_of(next, ronde).aanbiedingen.size(), 1U) << "the next is asked on the next day";
  EXPECT_EQ(list_of(next, ronde).aanbiedingen[0].stand, Wachtaanbodstand::open);
}

TEST(WaitingList, LeavesASeatWhoseOfferWasTakenBackToTheStagebureau) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  free_the_seat(server, uitgedeeld);
  {
    Person winner = server.person(uitgedeeld.winner);
    Person loser = server.person(uitgedeeld.loser);
    Person office = server.person("hanneke");
    joins(winner, ronde);
    joins(loser, ronde);
    const WachtaanbodId first = list_of(winner, ronde).aanbiedingen.at(0).id;
    made<RondeOverzicht>(office.send("POST", round_path(ronde, "wachtlijstintrekkingen"),
                                     to_json(TrekWachtaanbodIn{first, "Toch eerst terug"})));
    const Snapshot his = open_training(office, uitgedeeld.winner).beeld;
    does(office, his, PlaatsOnderVoorbehoud{part_of(his, "as"), his.voorkeuren[0].stageplaats});
  }
  next_day(server, "2027-02-22");
  Person loser = server.person(uitgedeeld.loser);
  EXPECT_TRUE(list_of(loser, ronde).staat_erop());
  EXPECT_TRUE(list_of(loser, ronde).aanbiedingen.empty()) << "the seat is taken";
  EXPECT_EQ(count_of(server, "wachtaanbod"), 1);
}

TEST(WaitingList, EndsAnOfferWhoseSeatIsGoneAndKeepsTheStageOnTheList) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  free_the_seat(server, uitgedeeld);
  {
    Person loser = server.person(uitgedeeld.loser);
    ASSERT_EQ(joins(loser, ronde).aanbiedingen.size(), 1U);
  }
  server.stop();
  {
    WritableDatabase database(server.data());
    EXPECT_EQ(database.change("UPDATE plaatsperiode SET capaciteit = 0 WHERE stageplaats = (SELECT id FROM "
                              "stageplaats WHERE naam = 'Ouderenpsychiatrie')"),
              1);
    // The day is done already: the answer comes before the list is looked at again.
    EXPECT_EQ(database.change("INSERT INTO instelling_van_systeem (sleutel, waarde) VALUES ('wachtlijst_tot', '" +
                              std::string(k_day_after) + "')"),
              1);
  }
  server.start(k_day_after);
  Person loser = server.person(uitgedeeld.loser);
  const WachtaanbodId offer = list_of(loser, ronde).aanbiedingen.at(0).id;
  const Reply refused = answers(loser, ronde, offer, Wachtantwoord::aanvaard);
  EXPECT_TRUE(has_word(codes_of(refused), "plaats.geen_periode ")) << codes_of(refused);
  EXPECT_EQ(list_of(loser, ronde).aanbiedingen.at(0).stand, Wachtaanbodstand::open) << "a refusal changes nothing";
  next_day(server, "2027-02-22");
  Person again = server.person(uitgedeeld.loser);
  EXPECT_EQ(list_of(again, ronde).aanbiedingen.at(0).stand, Wachtaanbodstand::vervallen);
  EXPECT_TRUE(list_of(again, ronde).staat_erop());
  EXPECT_EQ(waiting_mails(server, "vervallen"), uitgedeeld.loser + "\n");
}

TEST(WaitingList, LosesWhoGetsAPlaceOtherwise) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  free_the_seat(server, uitgedeeld);
  {
    Person loser = server.person(uitgedeeld.loser);
    ASSERT_EQ(joins(loser, ronde).aanbiedingen.size(), 1U);
    Person office = server.person("hanneke");
    const Snapshot theirs = open_training(office, uitgedeeld.loser).beeld;
    does(office, theirs, PlaatsOnderVoorbehoud{part_of(theirs, "as"), theirs.voorkeuren[0].stageplaats});
    const WachtaanbodId offer = list_of(loser, ronde).aanbiedingen.at(0).id;
    EXPECT_EQ(codes_of(answers(loser, ronde, offer, Wachtantwoord::aanvaard)), "wachtlijst.anders_geplaatst ")
        << "also before the list is looked at again";
  }
  next_day(server, "2027-02-22");
  Person loser = server.person(uitgedeeld.loser);
  EXPECT_EQ(list_of(loser, ronde).einde, Wachteinde::anders_geplaatst);
  EXPECT_EQ(waiting_mails(server, "eraf"), uitgedeeld.loser + "\n");
  EXPECT_EQ(list_of(loser, ronde).aanbiedingen.at(0).stand, Wachtaanbodstand::vervallen);
  EXPECT_EQ(waiting_mails(server, "vervallen"), "") << "one mail says it";
}

TEST(WaitingList, TellsEachTimeThatAStageIsOffItAlsoTwiceADay) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  free_the_seat(server, uitgedeeld);
  Person winner = server.person(uitgedeeld.winner);
  Person loser = server.person(uitgedeeld.loser);
  Person office = server.person("hanneke");
  for (int time = 0; time < 2; ++time) {
    ASSERT_TRUE(joins(loser, ronde).staat_erop());
    const Snapshot waiting = open_training(office, uitgedeeld.loser).beeld;
    const OnderdeelId as = part_of(waiting, "as");
    const Snapshot placed = does(office, waiting, PlaatsOnderVoorbehoud{as, waiting.voorkeuren[0].stageplaats});
    // What another does has the list looked at.
    joins(winner, ronde);
    EXPECT_EQ(list_of(loser, ronde).einde, Wachteinde::anders_geplaatst);
    made<MijnRonde>(winner.send("POST", round_path(ronde, "wachtlijstafmeldingen"),
                                to_json(MeldAfVanWachtlijst{stage_of(winner, ronde)})));
    does(office, placed, TrekPlaatsingIn{as, "Toch niet"});
  }
  EXPECT_EQ(waiting_mails(server, "eraf"), uitgedeeld.loser + "\n" + uitgedeeld.loser + "\n");
}

TEST(WaitingList, GetsTheSeatOfWhoLeavesBeforeTheStageBegins) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  {
    Person loser = server.person(uitgedeeld.loser);
    EXPECT_TRUE(joins(loser, ronde).aanbiedingen.empty());
  }
  server.stop();
  EXPECT_EQ(WritableDatabase(server.data())
                .change("UPDATE traject SET laatste_dag = '2027-05-31' WHERE aios = "
                        "(SELECT id FROM persoon WHERE email = '" + uitgedeeld.winner + "@stagepad.example')"),
            1);
  server.start("2027-02-22");
  Person winner = server.person(uitgedeeld.winner);
  Person loser = server.person(uitgedeeld.loser);
  ASSERT_EQ(list_of(loser, ronde).aanbiedingen.size(), 1U);
  made<MijnRonde>(answers(loser, ronde, list_of(loser, ronde).aanbiedingen[0].id, Wachtantwoord::aanvaard));
  EXPECT_EQ(list_of(winner, ronde).bezwaar, Wachteinde::uit_dienst);
}

TEST(WaitingList, PassesOverWhoAsksForOtherPlacesAndSaysSo) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  Person loser = server.person(uitgedeeld.loser);
  EXPECT_FALSE(joins(loser, ronde).rust.has_value());
  const OpenTraining training = open_training(loser, uitgedeeld.loser);
  const StageplaatsId other = place_named(training, "Psychiatrie: acute zorg en wijkteam");
  does(loser, training.beeld, VraagGoedkeuring{part_of(training.beeld, "as"), Route::etalage, {other}, "", ""});
  EXPECT_EQ(list_of(loser, ronde).rust, Wachtrust::goedkeuring);
  free_the_seat(server, uitgedeeld);
  next_day(server, "2027-02-22");
  Person again = server.person(uitgedeeld.loser);
  EXPECT_TRUE(list_of(again, ronde).aanbiedingen.empty());
  EXPECT_EQ(list_of(again, ronde).rust, Wachtrust::goedkeuring);
}

/// Both name the same two places in the same order, and each gets one.
Uitgedeeld hand_out_two_places(DemoServer& server) {
  Person before = server.person("hanneke");
  const RondeOverzicht planned = plan(before);
  {
    Person daan = server.person("daan");
    Person lotte = server.person("lotte");
    Person kees = server.person("kees");
    names(daan, kees, "daan", {"Ouderenpsychiatrie", "Psychiatrie: acute zorg en wijkteam"});
    names(lotte, kees, "lotte", {"Ouderenpsychiatrie", "Psychiatrie: acute zorg en wijkteam"});
  }
  const RondeOverzicht open = go_on(before, planned, "opening");
  next_day(server, k_day_after);
  Person office = server.person("hanneke");
  return hand_out(server, go_on(office, go_on(office, look(office, open), "aanbod"), "loting", to_json(Loot{"4711"})));
}

TEST(WaitingList, MovesAPlacedStageUpInOneTransaction) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out_two_places(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  Person loser = server.person(uitgedeeld.loser);
  const MijnWachtlijst waiting = joins(loser, ronde);
  ASSERT_TRUE(waiting.staat_erop());
  EXPECT_TRUE(waiting.geplaatst);
  EXPECT_EQ(waiting.plaatsen.size(), 1U);
  free_the_seat(server, uitgedeeld);
  next_day(server, "2027-02-22");
  Person moves = server.person(uitgedeeld.loser);
  ASSERT_EQ(list_of(moves, ronde).aanbiedingen.size(), 1U);
  EXPECT_FALSE(list_of(moves, ronde).ruilt);
  const Snapshot swapping = open_training(moves, uitgedeeld.loser).beeld;
  made<RuilKaart>(moves.send("POST", "/api/trajecten/" + std::to_string(swapping.traject.id.value) + "/ruilingen",
                             to_json(VraagRuil{part_of(swapping, "as"), "niemand@stagepad.example", ""})),
                  201);
  EXPECT_TRUE(list_of(moves, ronde).ruilt);
  Person reads = server.person("kees");
  for (const MijnDeelname& each : mine_of(reads, ronde).deelnames) {
    EXPECT_FALSE(each.wachtlijst && each.wachtlijst->ruilt) << "the IO does not know of it yet";
  }
  const std::int64_t seq = last_audit(server);
  made<MijnRonde>(answers(moves, ronde, list_of(moves, ronde).aanbiedingen[0].id, Wachtantwoord::aanvaard));
  EXPECT_EQ(audit_after(server, seq),
            "plaatsing.ingetrokken|onderdeel\nplaatsing.onder_voorbehoud|onderdeel\nplaatsing.akkoord|onderdeel\n"
            "wachtlijst.aanvaard|onderdeel\nruil.verlopen|ruiling\nwachtlijst.geeindigd|onderdeel\n");
  EXPECT_EQ(count_of(server, "outbox o JOIN persoon p ON p.id = o.persoon WHERE o.sjabloon = 'ruil.geeindigd' AND "
                             "p.email = '" + uitgedeeld.loser + "@stagepad.example'"),
            1)
      << "the swap of the place that was given up ends at once";
  const Snapshot now = open_training(moves, uitgedeeld.loser).beeld;
  EXPECT_EQ(now.voorkeuren.at(0).status, VoorkeurStatus::onder_voorbehoud_geplaatst);
  EXPECT_EQ(now.voorkeuren.at(1).status, VoorkeurStatus::voorlopig_geplaatst);
  const OnderdeelId as = part_of(now, "as");
  EXPECT_EQ(find_onderdeel(now.traject, as)->plek->stageplaats, now.voorkeuren[0].stageplaats);
  EXPECT_EQ(count_of(server, "plek WHERE onderdeel = " + std::to_string(as.value)), 1);
}

TEST(WaitingList, LosesAtOnceWhoSwapsPlaces) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out_two_places(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  Person winner = server.person(uitgedeeld.winner);
  Person loser = server.person(uitgedeeld.loser);
  Person kees = server.person("kees");
  ASSERT_TRUE(joins(loser, ronde).staat_erop());
  const Snapshot theirs = open_training(winner, uitgedeeld.winner).beeld;
  made<RuilKaart>(winner.send("POST", "/api/trajecten/" + std::to_string(theirs.traject.id.value) + "/ruilingen",
                              to_json(VraagRuil{part_of(theirs, "as"), uitgedeeld.loser + "@stagepad.example", ""})),
                  201);
  const auto swap_of = [](Person& person) { return made<Ruilingen>(person.get("/api/ruilingen")).ruilingen.at(0); };
  const auto agrees = [&](Person& person) {
    const RuilKaart kaart = swap_of(person);
    return made<RuilKaart>(person.send("POST", "/api/ruilingen/" + std::to_string(kaart.id.value) + "/antwoorden",
                                       to_json(BeantwoordRuil{}), if_match(kaart.versie)));
  };
  EXPECT_TRUE(swap_of(loser).collega->wachtlijst);
  agrees(loser);
  EXPECT_FALSE(swap_of(winner).collega->wachtlijst) << "no matter of the other side";
  EXPECT_TRUE(swap_of(kees).collega->wachtlijst);
  EXPECT_EQ(agrees(kees).stand, Ruilstand::uitgevoerd);
  EXPECT_EQ(list_of(loser, ronde).einde, Wachteinde::anders_geplaatst);
  EXPECT_EQ(waiting_mails(server, "eraf"), uitgedeeld.loser + "\n");
}

TEST(WaitingList, GivesTheLastSeatOnceToSixtyFourAtOnce) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  free_the_seat(server, uitgedeeld);
  Person loser = server.person(uitgedeeld.loser);
  Person office = server.person("hanneke");
  ASSERT_EQ(joins(loser, ronde).aanbiedingen.size(), 1U);
  const WachtaanbodId offer = list_of(loser, ronde).aanbiedingen[0].id;
  const Snapshot other = open_training(office, uitgedeeld.winner).beeld;
  constexpr int k_threads = 64;
  std::vector<std::future<int>> answered;
  for (int i = 0; i < k_threads; ++i) {
    const bool accepts = i % 2 == 0;
    Person person(server.port(), Way::direct);
    person.set_cookie(accepts ? loser.cookie() : office.cookie());
    answered.push_back(std::async(std::launch::async, [&, accepts, i, each = std::move(person)]() mutable {
      const std::string key = "wachtlijst-" + std::to_string(i);
      if (accepts) return answers(each, ronde, offer, Wachtantwoord::aanvaard, {{"Idempotency-Key", key}}).status;
      Headers headers = command_headers(other);
      headers.emplace_back("Idempotency-Key", key);
      const PlaatsOnderVoorbehoud command{part_of(other, "as"), other.voorkeuren[0].stageplaats};
      return send_command(each, other, command, headers).status;
    }));
  }
  int given = 0;
  for (auto& each : answered) {
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

TEST(WaitingList, GivesTheOneSeatThatIsLeftOfTwoOffersToTheFirstOfThem) {
  DemoServer server;
  const Uitgedeeld uitgedeeld = hand_out(server);
  const RondeOverzicht& ronde = uitgedeeld.ronde;
  free_the_seat(server, uitgedeeld);
  const auto has_seats = [&](const std::string& number) {
    return WritableDatabase(server.data())
        .change("UPDATE plaatsperiode SET capaciteit = " + number +
                " WHERE stageplaats = (SELECT id FROM stageplaats WHERE naam = 'Ouderenpsychiatrie')");
  };
  server.stop();
  EXPECT_EQ(has_seats("2"), 1);
  server.start(k_day_after);
  {
    Person winner = server.person(uitgedeeld.winner);
    Person loser = server.person(uitgedeeld.loser);
    ASSERT_EQ(joins(winner, ronde).aanbiedingen.size(), 1U);
    ASSERT_EQ(joins(loser, ronde).aanbiedingen.size(), 1U);
  }
  server.stop();
  EXPECT_EQ(has_seats("1"), 1);
  // The day is done already: the answers come before the list is looked at again.
  EXPECT_EQ(WritableDatabase(server.data())
                .change("INSERT INTO instelling_van_systeem (sleutel, waarde) VALUES ('wachtlijst_tot', '" +
                        std::string(k_day_after) + "')"),
            1);
  server.start(k_day_after);
  Person winner = server.person(uitgedeeld.winner);
  Person loser = server.person(uitgedeeld.loser);
  const WachtaanbodId first = list_of(winner, ronde).aanbiedingen.at(0).id;
  const WachtaanbodId second = list_of(loser, ronde).aanbiedingen.at(0).id;
  ASSERT_LT(first.value, second.value);
  constexpr int k_threads = 64;
  std::vector<std::future<int>> answered;
  for (int i = 0; i < k_threads; ++i) {
    const bool is_first = i % 2 == 0;
    Person person(server.port(), Way::direct);
    person.set_cookie(is_first ? winner.cookie() : loser.cookie());
    answered.push_back(std::async(std::launch::async, [&, is_first, i, each = std::move(person)]() mutable {
      return answers(each, ronde, is_first ? first : second, Wachtantwoord::aanvaard,
                     {{"Idempotency-Key", "twee-aanbiedingen-" + std::to_string(i)}})
          .status;
    }));
  }
  int given = 0;
  for (auto& each : answered) {
    const int status = each.get();
    given += status == 200 ? 1 : 0;
    EXPECT_TRUE(status == 200 || status == 412 || status == 422 || status == 503) << status;
  }
  EXPECT_EQ(given, 1);
  EXPECT_EQ(list_of(winner, ronde).aanbiedingen.at(0).stand, Wachtaanbodstand::aanvaard);
  EXPECT_EQ(list_of(loser, ronde).aanbiedingen.at(0).stand, Wachtaanbodstand::vervallen);
  EXPECT_EQ(waiting_mails(server, "vervallen"), uitgedeeld.loser + "\n") << "who comes too late is told";
  EXPECT_EQ(server.database().number(
                "SELECT count(*) FROM plek p JOIN stageplaats s ON s.id = p.stageplaats JOIN onderdeel o ON o.id = "
                "p.onderdeel JOIN traject t ON t.id = o.traject JOIN persoon a ON a.id = t.aios WHERE s.naam = "
                "'Ouderenpsychiatrie' AND (a.email LIKE 'daan@%' OR a.email LIKE 'lotte@%')"),
            1);
}

}  // namespace
}  // namespace stagepad::test
