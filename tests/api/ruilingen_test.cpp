#include <algorithm>
#include <chrono>
#include <future>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

#include "shared/api/ruilingen.hpp"
#include "tests/api/empty_server.hpp"
#include "tests/api/rondes.hpp"

// Two aios swap places: with the consent of both and of both IOs, both places at once or not at all; nobody learns more
// of the other than they need, and no seat is given twice.

namespace stagepad::test {
namespace {

constexpr const char* k_of_daan = "Ouderenpsychiatrie";
constexpr const char* k_of_noor = "Psychiatrie: acute zorg en wijkteam";
constexpr const char* k_noor = "noor@stagepad.example";

class Swaps : public testing::Test {
 protected:
  Swaps() {
    names(daan_, kees_, "daan", {k_of_daan});
    Snapshot hers = open_training(noor_, "noor").beeld;
    does(kees_, hers, BeslisVerzoek{hers.verzoeken.back().id, Besluit::goedgekeurd, ""});
    does(noor_, hers, GeefVoorkeuren{part_of(hers, "as"), hers.verzoeken.back().plaatsen});
    for (const char* who : {"daan", "noor"}) {
      const Snapshot beeld = open_training(hanneke_, who).beeld;
      does(hanneke_, beeld, PlaatsOnderVoorbehoud{part_of(beeld, "as"), beeld.voorkeuren[0].stageplaats});
    }
  }

  Reply ask(Person& aios, const std::string& who, const std::string& email, const char* soort = "as") {
    const Snapshot beeld = open_training(aios, who).beeld;
    return aios.send("POST", "/api/trajecten/" + std::to_string(beeld.traject.id.value) + "/ruilingen",
                     to_json(VraagRuil{part_of(beeld, soort), email, "Zullen we ruilen?"}));
  }
  RuilKaart asked() { return made<RuilKaart>(ask(daan_, "daan", k_noor), 201); }

  static std::vector<RuilKaart> swaps_of(Person& person) {
    return made<Ruilingen>(person.get("/api/ruilingen")).ruilingen;
  }
  static RuilKaart only_swap_of(Person& person) {
    const auto all = swaps_of(person);
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? RuilKaart{} : all.front();
  }

  static std::string path_of(const RuilKaart& kaart, const std::string& what) {
    return "/api/ruilingen/" + std::to_string(kaart.id.value) + "/" + what;
  }
  static Reply does_to(Person& person, const RuilKaart& kaart, const std::string& what, const std::string& body) {
    return person.send("POST", path_of(kaart, what), body, if_match(kaart.versie));
  }
  static Reply answers(Person& person, const RuilKaart& kaart, Ruilantwoord antwoord, const std::string& reden = "") {
    return does_to(person, kaart, "antwoorden", to_json(BeantwoordRuil{antwoord, reden}));
  }
  static RuilKaart agrees(Person& person) {
    return made<RuilKaart>(answers(person, only_swap_of(person), Ruilantwoord::akkoord));
  }

  /// Of what was refused, without the warnings that come along.
  static std::string blocking_codes_of(const Reply& reply) {
    std::string codes;
    for (const Finding& each : read_reply<Probleem>(reply).findings) {
      if (blocks({each})) codes += each.code + " ";
    }
    return codes;
  }

  /// The place of the stage, and whose consent is on record.
  std::string place_of(const std::string& who) {
    const Snapshot beeld = open_training(hanneke_, who).beeld;
    const Onderdeel& stage = *find_onderdeel(beeld.traject, part_of(beeld, "as"));
    if (!stage.plek || !stage.plek->stageplaats) return "none";
    std::string text = find_plaats(beeld, *stage.plek->stageplaats)->naam;
    for (const Akkoord& each : stage.plaatsing->akkoorden) text += " " + std::string(to_name(each.rol));
    return text;
  }

  std::string told(const std::string& sjabloon) {
    return server_.database().rows("SELECT substr(p.email, 1, instr(p.email, '@') - 1) FROM outbox o "
                                   "JOIN persoon p ON p.id = o.persoon WHERE o.sjabloon = '" + sjabloon +
                                   "' ORDER BY p.email");
  }

  /// Marjan is the IO of noor from now on, so that there are two.
  void give_noor_another_io() {
    const Snapshot beeld = open_training(hanneke_, "noor").beeld;
    does(hanneke_, beeld, WijzigOpleiders{PersoonId{person_id(server_, "marjan")}, {}});
  }

  DemoServer server_;
  Person daan_ = server_.person("daan");
  Person noor_ = server_.person("noor");
  Person kees_ = server_.person("kees");
  Person hanneke_ = server_.person("hanneke");
};

TEST_F(Swaps, AreAskedOnlyOfAPlaceThatCanBeGivenAway) {
  EXPECT_EQ(codes_of(ask(daan_, "daan", "")), "ruil.adres_ontbreekt ");
  EXPECT_EQ(codes_of(ask(daan_, "daan", "daan@stagepad.example")), "ruil.eigen_adres ");
  EXPECT_EQ(codes_of(ask(daan_, "daan", k_noor, "kz")), "ruil.niet_ruilbaar ");
  EXPECT_EQ(ask(kees_, "daan", k_noor).status, 403) << "by the IO";
  EXPECT_TRUE(swaps_of(hanneke_).empty());
  asked();
  EXPECT_EQ(codes_of(ask(daan_, "daan", "lotte@stagepad.example")), "ruil.loopt_al ");
}

/// Without what is typed and what follows from the moment.
std::string without_moment(RuilKaart kaart) {
  kaart.id = {};
  kaart.adres.clear();
  kaart.gevraagd_op = kaart.uiterlijk = {};
  for (Ruilinstemming& each : kaart.instemmingen) each.op = {};
  if (kaart.geeindigd_op) kaart.geeindigd_op = CivilDate{};
  return to_json(kaart);
}

TEST_F(Swaps, TellWhoAsksNothingAboutTheAddress) {
  // What is answered, what is read after it, and what is answered when it is taken back.
  const auto seen_with = [&](const std::string& adres) {
    const auto kaart = made<RuilKaart>(ask(daan_, "daan", adres), 201);
    EXPECT_FALSE(kaart.collega.has_value());
    std::vector<std::string> seen = {without_moment(kaart), without_moment(swaps_of(daan_).front())};
    seen.push_back(without_moment(made<RuilKaart>(does_to(daan_, kaart, "intrekking", to_json(TrekRuilIn{})))));
    seen.push_back(without_moment(swaps_of(daan_).front()));
    return seen;
  };
  const auto unknown = seen_with("niemand@stagepad.example");
  EXPECT_EQ(told("ruil.gevraagd"), "");
  EXPECT_EQ(seen_with(k_noor), unknown);
  EXPECT_EQ(told("ruil.gevraagd"), "noor\n");
  // A colleague without a stage that fits is as unknown as nobody.
  EXPECT_EQ(seen_with("sanne@stagepad.example"), unknown);
  Person sanne = server_.person("sanne");
  EXPECT_TRUE(swaps_of(sanne).empty());
}

TEST_F(Swaps, LapseForWhoAskedInTheSameWayWithoutAColleague) {
  const auto lapsed_with = [&](const std::string& adres, const char* day_after) {
    Person daan = server_.person("daan");
    const auto kaart = made<RuilKaart>(ask(daan, "daan", adres), 201);
    server_.stop();
    server_.start(day_after);
    Person again = server_.person("daan");
    const auto newest = [&] {
      const auto all = swaps_of(again);
      return *std::find_if(all.begin(), all.end(), [&](const RuilKaart& each) { return each.id == kaart.id; });
    };
    for (int i = 0; i < 200 && is_lopend(newest().stand); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    EXPECT_EQ(newest().stand, Ruilstand::verlopen);
    EXPECT_EQ(newest().geeindigd_op, parse_iso_date(day_after));
    return without_moment(newest());
  };
  const std::string unknown = lapsed_with("niemand@stagepad.example", "2027-01-30");
  EXPECT_EQ(lapsed_with(k_noor, "2027-02-14"), unknown);
}

TEST_F(Swaps, ShowTheColleagueTheOfferAndTheTrainersNothingYet) {
  asked();
  const RuilKaart hers = only_swap_of(noor_);
  EXPECT_EQ(hers.mijn, std::vector<Ruilpartij>{Ruilpartij::collega});
  EXPECT_EQ(hers.aanvrager.plaats, k_of_daan);
  EXPECT_EQ(hers.aanvrager.aios, "Daan Postma");
  EXPECT_EQ(hers.toelichting, "Zullen we ruilen?");
  EXPECT_EQ(hers.adres, "");
  EXPECT_EQ(hers.collega->plaats, k_of_noor);
  EXPECT_EQ(hers.onderdeel, part_of(open_training(noor_, "noor").beeld, "as"));
  EXPECT_FALSE(blocks(hers.bevindingen));
  EXPECT_TRUE(swaps_of(kees_).empty());
  EXPECT_EQ(answers(kees_, hers, Ruilantwoord::akkoord).status, 404);
  Person lotte = server_.person("lotte");
  EXPECT_TRUE(swaps_of(lotte).empty());
  EXPECT_EQ(answers(lotte, hers, Ruilantwoord::akkoord).status, 404);
  EXPECT_EQ(does_to(lotte, hers, "intrekking", to_json(TrekRuilIn{})).status, 404);
  EXPECT_EQ(does_to(lotte, hers, "stopzetting", to_json(ZetRuilStop{"x"})).status, 403);
}

TEST_F(Swaps, AreCarriedOutWithTheAgreementOfOneTrainerOfBoth) {
  asked();
  const RuilKaart agreed = agrees(noor_);
  EXPECT_EQ(agreed.stand, Ruilstand::ingestemd);
  EXPECT_EQ(told("ruil.ingestemd"), "daan\n");
  EXPECT_EQ(told("ruil.beslissen"), "kees\n");
  EXPECT_EQ(only_swap_of(daan_).collega->aios, "Noor van den Berg");
  EXPECT_EQ(place_of("daan"), k_of_daan);
  const RuilKaart his = only_swap_of(kees_);
  EXPECT_EQ(his.toelichting, "") << "it was written to the colleague";
  EXPECT_EQ(his.mijn, (std::vector<Ruilpartij>{Ruilpartij::opleider_aanvrager, Ruilpartij::opleider_collega}));
  const std::int64_t before = last_audit(server_);
  EXPECT_EQ(agrees(kees_).stand, Ruilstand::uitgevoerd);
  EXPECT_EQ(place_of("daan"), std::string(k_of_noor) + " aios instituutsopleider");
  EXPECT_EQ(place_of("noor"), std::string(k_of_daan) + " aios instituutsopleider");
  EXPECT_EQ(audit_after(server_, before),
            "ruil.akkoord|ruiling\nruil.akkoord|ruiling\n"
            "plaatsing.ingetrokken|onderdeel\nplaatsing.ingetrokken|onderdeel\n"
            "plaatsing.onder_voorbehoud|onderdeel\nplaatsing.akkoord_uit_ruil|onderdeel\n"
            "plaatsing.onder_voorbehoud|onderdeel\nplaatsing.akkoord_uit_ruil|onderdeel\nruil.uitgevoerd|ruiling\n");
  EXPECT_EQ(server_.database().rows("SELECT json_extract(payload, '$.als') FROM audit WHERE action = 'ruil.akkoord' "
                                    "ORDER BY seq"),
            "opleider_aanvrager\nopleider_collega\n");
  EXPECT_EQ(told("ruil.uitgevoerd"), "daan\nhanneke\nnoor\n") << "but who did it";
  // The institutions are asked as for any new placement.
  const Werklijst waits = worklist(hanneke_);
  for (const char* who : {"daan", "noor"}) {
    const OnderdeelId as = part_of(open_training(hanneke_, who).beeld, "as");
    EXPECT_TRUE(std::any_of(waits.stappen.begin(), waits.stappen.end(), [&](const WerklijstStap& each) {
      return each.onderdeel == as && each.taak == "akkoord_geven";
    })) << who;
  }
}

TEST_F(Swaps, WaitForBothTrainersWhereThereAreTwo) {
  give_noor_another_io();
  Person marjan = server_.person("marjan");
  asked();
  EXPECT_TRUE(swaps_of(marjan).empty());
  agrees(noor_);
  EXPECT_EQ(told("ruil.beslissen"), "kees\nmarjan\n");
  EXPECT_EQ(agrees(kees_).stand, Ruilstand::ingestemd);
  EXPECT_EQ(place_of("daan"), k_of_daan);
  EXPECT_EQ(codes_of(answers(kees_, only_swap_of(kees_), Ruilantwoord::akkoord)), "ruil.niet_aan_zet ");
  EXPECT_EQ(only_swap_of(marjan).wacht_op, std::vector<Ruilpartij>{Ruilpartij::opleider_collega});
  EXPECT_EQ(agrees(marjan).stand, Ruilstand::uitgevoerd);
  EXPECT_EQ(place_of("noor"), std::string(k_of_daan) + " aios instituutsopleider");
}

TEST_F(Swaps, AskAnotherTrainerAnew) {
  give_noor_another_io();
  Person marjan = server_.person("marjan");
  asked();
  agrees(noor_);
  EXPECT_EQ(agrees(kees_).wacht_op, std::vector<Ruilpartij>{Ruilpartij::opleider_collega});
  const Snapshot his = open_training(hanneke_, "daan").beeld;
  does(hanneke_, his, WijzigOpleiders{PersoonId{person_id(server_, "thea")}, {}});
  Person thea = server_.person("thea");
  EXPECT_EQ(told("ruil.beslissen"), "kees\nmarjan\nthea\n");
  EXPECT_TRUE(swaps_of(kees_).empty());
  const RuilKaart hers = only_swap_of(thea);
  EXPECT_EQ(hers.wacht_op, (std::vector<Ruilpartij>{Ruilpartij::opleider_aanvrager, Ruilpartij::opleider_collega}));
  EXPECT_EQ(agrees(marjan).stand, Ruilstand::ingestemd) << "what kees agreed to does not count for thea";
  EXPECT_EQ(place_of("daan"), k_of_daan);
  EXPECT_EQ(agrees(thea).stand, Ruilstand::uitgevoerd);
}

TEST_F(Swaps, AskATrainerAgainWhoWasReplacedForAWhile) {
  give_noor_another_io();
  asked();
  agrees(noor_);
  agrees(kees_);
  const auto becomes = [&](const char* who) {
    const Snapshot his = open_training(hanneke_, "daan").beeld;
    does(hanneke_, his, WijzigOpleiders{PersoonId{person_id(server_, who)}, {}});
  };
  becomes("thea");
  becomes("kees");
  EXPECT_EQ(told("ruil.beslissen"), "kees\nkees\nmarjan\nthea\n");
  const auto waits = only_swap_of(kees_).wacht_op;
  EXPECT_EQ(waits.size(), 2U);
}

TEST_F(Swaps, EndWithTheFirstWhoDeclinesAndATrainerSaysWhy) {
  asked();
  agrees(noor_);
  const RuilKaart his = only_swap_of(kees_);
  EXPECT_EQ(codes_of(answers(kees_, his, Ruilantwoord::afgewezen)), "verzoek.reden_ontbreekt ");
  const auto ended = made<RuilKaart>(answers(kees_, his, Ruilantwoord::afgewezen, "Past niet bij het leerdoel"));
  EXPECT_EQ(ended.stand, Ruilstand::afgewezen);
  EXPECT_EQ(only_swap_of(daan_).reden, "Past niet bij het leerdoel");
  EXPECT_EQ(only_swap_of(daan_).geeindigd_door, Ruilpartij::opleider_aanvrager);
  EXPECT_EQ(told("ruil.geeindigd"), "daan\nnoor\n");
  EXPECT_EQ(place_of("daan"), k_of_daan);
  EXPECT_EQ(place_of("noor"), k_of_noor);
  EXPECT_EQ(codes_of(answers(kees_, only_swap_of(kees_), Ruilantwoord::akkoord)), "ruil.kan_nu_niet ");
  asked();  // once more
}

TEST_F(Swaps, ThatAColleagueDeclinesDoNotNameThatOne) {
  asked();
  made<RuilKaart>(answers(noor_, only_swap_of(noor_), Ruilantwoord::afgewezen));
  EXPECT_FALSE(only_swap_of(daan_).collega.has_value());
  for (int i = 0; i < 200 && !server_.is_quiet(k_demo_day); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  int seen = 0;
  for (const std::string& mail : mails_in(server_.data())) {
    if (mail.find("To: ") == std::string::npos || mail.find("daan@stagepad.example") == std::string::npos) continue;
    if (mail.find("Ruil van stageplaatsen") == std::string::npos) continue;
    ++seen;
    EXPECT_EQ(mail.find("Noor"), std::string::npos) << mail;
    EXPECT_NE(mail.find(k_noor), std::string::npos) << mail;
  }
  EXPECT_EQ(seen, 1);
}

TEST_F(Swaps, AreTakenBackByWhoAgreedAndCalledOffByTheStagebureau) {
  asked();
  EXPECT_EQ(codes_of(does_to(noor_, only_swap_of(noor_), "intrekking", to_json(TrekRuilIn{}))),
            "ruil.niets_in_te_trekken ");
  agrees(noor_);
  EXPECT_EQ(does_to(noor_, only_swap_of(noor_), "intrekking", to_json(TrekRuilIn{})).status, 200);
  EXPECT_EQ(only_swap_of(daan_).stand, Ruilstand::ingetrokken);
  EXPECT_EQ(told("ruil.geeindigd"), "daan\nkees\n");
  const RuilKaart again = asked();
  EXPECT_EQ(codes_of(does_to(hanneke_, again, "stopzetting", to_json(ZetRuilStop{""}))), "verzoek.reden_ontbreekt ");
  const auto stopped =
      made<RuilKaart>(does_to(hanneke_, again, "stopzetting", to_json(ZetRuilStop{"Beide plaatsen vervallen"})));
  EXPECT_EQ(stopped.stand, Ruilstand::stopgezet);
  EXPECT_EQ(stopped.collega->aios, "Noor van den Berg") << "the Stagebureau sees both sides";
  EXPECT_EQ(does_to(hanneke_, again, "stopzetting", to_json(ZetRuilStop{"Nog eens"})).status, 412);
}

TEST_F(Swaps, LeaveEverythingAsItWasWhenAPlaceIsNotThereAnyMore) {
  asked();
  agrees(noor_);
  const Snapshot hers = open_training(hanneke_, "noor").beeld;
  does(hanneke_, hers, TrekPlaatsingIn{part_of(hers, "as"), "De instelling trekt zich terug"});
  const RuilKaart his = only_swap_of(kees_);
  EXPECT_TRUE(blocks(his.bevindingen));
  const std::string before = server_.database().fingerprint();
  EXPECT_EQ(blocking_codes_of(answers(kees_, his, Ruilantwoord::akkoord)), "ruil.plaats_veranderd ");
  EXPECT_EQ(server_.database().fingerprint(), before);
  EXPECT_EQ(place_of("daan"), k_of_daan);
}

/// As the periods of the two stages can differ, the seat that one leaves is not always one for the other.
TEST_F(Swaps, AreRefusedAsSoonAsAThirdFillsAPlace) {
  asked();
  server_.stop();
  {
    WritableDatabase database(server_.data());
    EXPECT_EQ(database.change("UPDATE onderdeel SET start = (SELECT collega_eerste_dag FROM ruiling) WHERE id IN "
                              "(SELECT p.onderdeel FROM plek p JOIN ruiling r ON r.stageplaats = p.stageplaats AND "
                              "p.onderdeel <> r.onderdeel)"),
              1);
  }
  server_.start();
  Person noor = server_.person("noor");
  const RuilKaart hers = only_swap_of(noor);
  EXPECT_TRUE(blocks(hers.bevindingen));
  EXPECT_EQ(blocking_codes_of(answers(noor, hers, Ruilantwoord::akkoord)), "plaatsing.vol ");
  // Nor is it asked of somebody who could not be put there.
  Person daan = server_.person("daan");
  does_to(daan, only_swap_of(daan), "intrekking", to_json(TrekRuilIn{}));
  made<RuilKaart>(ask(daan, "daan", k_noor), 201);
  EXPECT_EQ(swaps_of(noor).size(), 1U) << "the one before";
}

TEST_F(Swaps, LapseAfterTheirLastDayAndEverybodyHears) {
  const RuilKaart kaart = asked();
  EXPECT_EQ(to_iso(kaart.uiterlijk), "2027-01-29") << "fourteen days on";
  server_.stop();
  server_.start("2027-01-30");
  Person daan = server_.person("daan");
  for (int i = 0; i < 200 && swaps_of(daan).front().stand != Ruilstand::verlopen; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_EQ(only_swap_of(daan).stand, Ruilstand::verlopen);
  EXPECT_EQ(told("ruil.geeindigd"), "daan\nnoor\n");
  EXPECT_EQ(server_.database().rows("SELECT actor IS NULL FROM audit WHERE action = 'ruil.verlopen'"), "1\n");
}

TEST_F(Swaps, HaveTheTermThatTheInstallationSets) {
  Person youssef = server_.person("youssef");
  const auto now = made<Systeeminstellingen>(youssef.get("/api/instellingen-van-systeem"));
  made<Systeeminstellingen>(youssef.send("PUT", "/api/instellingen-van-systeem",
                                         R"({"instellingen":[{"sleutel":"ruiling_antwoorddagen","waarde":"3"}]})",
                                         if_match(now.versie)));
  EXPECT_EQ(to_iso(asked().uiterlijk), "2027-01-18");
}

TEST_F(Swaps, AreCarriedOutOnceByTwoAtOnce) {
  asked();
  agrees(noor_);
  const RuilKaart kaart = only_swap_of(kees_);
  const auto agree = [&](const char* key) {
    Person person(server_.port(), Way::direct);
    person.set_cookie(kees_.cookie());
    return std::async(std::launch::async, [&kaart, key, each = std::move(person)]() mutable {
      Headers headers = if_match(kaart.versie);
      headers.emplace_back("Idempotency-Key", key);
      return each.send("POST", path_of(kaart, "antwoorden"), to_json(BeantwoordRuil{}), headers).status;
    });
  };
  auto first = agree("ruil-een-een");
  auto second = agree("ruil-twee-twee");
  std::vector<int> statuses = {first.get(), second.get()};
  std::sort(statuses.begin(), statuses.end());
  EXPECT_EQ(statuses, (std::vector<int>{200, 412}));
  EXPECT_EQ(server_.database().number("SELECT count(*) FROM audit WHERE action = 'ruil.uitgevoerd'"), 1);
  EXPECT_EQ(place_of("daan"), std::string(k_of_noor) + " aios instituutsopleider");
}

/// While the last trainer agrees, the Stagebureau tries to put others in the places that come free for a moment.
TEST_F(Swaps, NeverFreeASeatForSomebodyElse) {
  Person lotte = server_.person("lotte");
  names(lotte, kees_, "lotte", {k_of_daan});
  asked();
  agrees(noor_);
  const RuilKaart kaart = only_swap_of(kees_);
  const Snapshot hers = open_training(hanneke_, "lotte").beeld;
  constexpr int k_threads = 32;
  std::vector<std::future<int>> calls;
  for (int i = 0; i < k_threads; ++i) {
    const bool agrees_now = i == k_threads / 2;
    Person person(server_.port(), Way::direct);
    person.set_cookie(agrees_now ? kees_.cookie() : hanneke_.cookie());
    calls.push_back(std::async(std::launch::async, [&, agrees_now, i, each = std::move(person)]() mutable {
      if (agrees_now) return answers(each, kaart, Ruilantwoord::akkoord).status;
      Headers headers = command_headers(hers);
      headers.emplace_back("Idempotency-Key", "plaats-" + std::to_string(i));
      const PlaatsOnderVoorbehoud command{part_of(hers, "as"), hers.voorkeuren[0].stageplaats};
      return send_command(each, hers, command, headers).status;
    }));
  }
  int done = 0;
  for (auto& each : calls) {
    const int status = each.get();
    done += status == 200 ? 1 : 0;
    EXPECT_TRUE(status == 200 || status == 422 || status == 503) << status;
  }
  EXPECT_EQ(done, 1) << "the swap";
  EXPECT_EQ(place_of("noor"), std::string(k_of_daan) + " aios instituutsopleider");
  EXPECT_EQ(place_of("lotte"), "none");
}

}  // namespace
}  // namespace stagepad::test
