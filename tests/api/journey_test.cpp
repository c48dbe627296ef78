#include <algorithm>
#include <gtest/gtest.h>

#include "shared/rules/opleidingsplanning.hpp"
#include "tests/api/demo_server.hpp"

namespace stagepad::test {
namespace {

Uitkomst carried_out(const Reply& reply) {
  EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 1500);
  return reply.status == 200 ? read_reply<Uitkomst>(reply) : Uitkomst{};
}

const Verzoek& last_request(const Snapshot& beeld) { return beeld.verzoeken.back(); }

BeslisVerzoek decision(const Snapshot& beeld, Besluit besluit, std::string reden) {
  return {last_request(beeld).id, besluit, std::move(reden)};
}

/// Does this request stand in the person's worklist as waiting for them?
bool waits_for(Person& person, VerzoekId verzoek) {
  const auto regels = read_reply<Werklijst>(person.get("/api/werklijst")).regels;
  return std::any_of(regels.begin(), regels.end(), [&](const WerklijstRegel& each) {
    return each.verzoek.id == verzoek && each.wacht_op_mij;
  });
}

std::string outbox(const DemoServer& server) {
  return server.database().rows(
      "SELECT o.sjabloon, p.email FROM outbox o LEFT JOIN persoon p ON p.id = o.persoon "
      "WHERE o.sjabloon <> 'meldingen' ORDER BY o.id");
}

std::string audit_actions(const DemoServer& server) {
  return server.database().rows(
      "SELECT action FROM audit WHERE action NOT LIKE 'sessie.%' AND action NOT LIKE 'demo.%' "
      "AND action NOT LIKE 'meldingen.%' "
      "ORDER BY seq");
}

VraagGoedkeuring two_places(const OpenTraining& training) {
  return {part_of(training.beeld, "as"),
          Route::etalage,
          {place_named(training, "Psychiatrie: acute zorg en wijkteam"),
           place_named(training, "Ouderenpsychiatrie")},
          "",
          "  Graag volwassenen of ouderen.  "};
}

TEST(Journey, GoesFromRequestByReturnAndApprovalToPreferencesAndSurvivesARestart) {
  DemoServer server;
  Person daan = server.person("daan");
  Person kees = server.person("kees");
  OpenTraining training = open_training(daan, "daan");
  const std::int64_t versie = training.beeld.traject.versie;

  // Asked, with exactly the findings the client showed.
  const Uitkomst asked = carried_out(send_command(daan, training.beeld, two_places(training)));
  EXPECT_EQ(to_json(asked.findings), client_findings(training, two_places(training)));
  EXPECT_EQ(asked.beeld.traject.versie, versie + 1);
  const Verzoek& verzoek = last_request(asked.beeld);
  EXPECT_EQ(verzoek.status, VerzoekStatus::ingediend);
  EXPECT_EQ(to_iso(verzoek.ingediend_op), k_demo_day);
  EXPECT_EQ(verzoek.toelichting, "Graag volwassenen of ouderen.");
  EXPECT_EQ(asked.beeld, reload(daan, asked.beeld));

  // Returned with a reason, which the aios sees.
  ASSERT_TRUE(waits_for(kees, verzoek.id));
  const Snapshot seen = reload(kees, asked.beeld);
  carried_out(
      send_command(kees, seen, decision(seen, Besluit::teruggestuurd, "Beschrijf je doel.")));
  const Snapshot returned = reload(daan, seen);
  EXPECT_EQ(last_request(returned).status, VerzoekStatus::teruggestuurd);
  ASSERT_EQ(last_request(returned).beslissingen.size(), 1U);
  EXPECT_EQ(last_request(returned).beslissingen[0].reden, "Beschrijf je doel.");
  EXPECT_EQ(last_request(returned).beslissingen[0].door.naam, "Kees Aartsen");
  EXPECT_EQ(last_request(returned).beslissingen[0].regelpakket, returned.regelpakket);
  EXPECT_FALSE(waits_for(kees, verzoek.id));

  // Asked again and approved: the route of the stage is set.
  training.beeld = returned;
  const Snapshot again = carried_out(send_command(daan, returned, two_places(training))).beeld;
  const Snapshot approved =
      carried_out(send_command(kees, again, decision(again, Besluit::goedgekeurd, ""))).beeld;
  EXPECT_EQ(last_request(approved).status, VerzoekStatus::goedgekeurd);
  EXPECT_EQ(find_onderdeel(approved.traject, part_of(approved, "as"))->route, Route::etalage);

  // Two preferences, turned round, then one withdrawn.
  GeefVoorkeuren voorkeuren{part_of(approved, "as"), two_places(training).plaatsen};
  Snapshot now = carried_out(send_command(daan, approved, voorkeuren)).beeld;
  ASSERT_EQ(now.voorkeuren.size(), 2U);
  EXPECT_EQ(now.voorkeuren[0].stageplaats, voorkeuren.plaatsen[0]);
  EXPECT_EQ(now.voorkeuren[0].status, VoorkeurStatus::voorlopig_geplaatst);
  std::reverse(voorkeuren.plaatsen.begin(), voorkeuren.plaatsen.end());
  now = carried_out(send_command(daan, now, voorkeuren)).beeld;
  EXPECT_EQ(now.voorkeuren[0].stageplaats, voorkeuren.plaatsen[0]);

  EXPECT_EQ(audit_actions(server),
            "verzoek.ingediend\nverzoek.teruggestuurd\nverzoek.ingediend\nverzoek.goedgekeurd\n"
            "voorkeuren.ingediend\nvoorkeuren.ingediend\n");
  EXPECT_EQ(outbox(server),
            "verzoek.ingediend|kees@stagepad.example\n"
            "verzoek.teruggestuurd|daan@stagepad.example\n"
            "verzoek.ingediend|kees@stagepad.example\n"
            "verzoek.goedgekeurd|daan@stagepad.example\n");
  EXPECT_EQ(now.traject.versie, versie + 6);

  // Everything survives a restart, who is signed in included.
  const std::string before = server.database().fingerprint();
  const std::string cookie = daan.cookie();
  EXPECT_EQ(server.stop().status, 0);
  server.start();
  EXPECT_EQ(server.database().fingerprint(), before);
  Person daan_again(server.port());
  daan_again.set_cookie(cookie);
  EXPECT_EQ(reload(daan_again, now), now);
  carried_out(send_command(daan_again, now, GeefVoorkeuren{part_of(now, "as"), {}}));
  EXPECT_TRUE(reload(daan_again, now).voorkeuren.empty());
}

TEST(Journey, BringingTheKeuzestageForwardNeedsPraktijkopleiderAndInstituutsopleider) {
  const DemoServer server;
  Person daan = server.person("daan");
  Person kees = server.person("kees");
  Person bram = server.person("bram");
  const OpenTraining training = open_training(daan, "daan");
  const DienSchemawijzigingIn command{with_part_at(training.beeld, "kz", 1),
                                      "De GGD heeft nu plaats."};
  const Snapshot asked = carried_out(send_command(daan, training.beeld, command)).beeld;
  const VerzoekId verzoek = last_request(asked).id;
  EXPECT_EQ(asked.traject.onderdelen, training.beeld.traject.onderdelen);
  EXPECT_TRUE(waits_for(kees, verzoek));
  EXPECT_TRUE(waits_for(bram, verzoek));

  // The IO first: it waits for the PO, nothing of the schedule has changed, nothing is waived yet.
  const Snapshot half =
      carried_out(send_command(kees, asked, decision(asked, Besluit::goedgekeurd, "Goed."))).beeld;
  EXPECT_EQ(last_request(half).status, VerzoekStatus::ingediend);
  EXPECT_EQ(half.traject.onderdelen, training.beeld.traject.onderdelen);
  EXPECT_TRUE(half.traject.ontheffingen.empty());
  EXPECT_FALSE(waits_for(kees, verzoek));

  // Once is enough for one role.
  const Reply twice = send_command(kees, half, decision(half, Besluit::goedgekeurd, "Nog eens."));
  EXPECT_EQ(twice.status, 422);
  EXPECT_NE(twice.body.find("verzoek.wacht_op_ander"), std::string::npos) << twice.body;

  const Snapshot done =
      carried_out(send_command(bram, half, decision(half, Besluit::goedgekeurd, ""))).beeld;
  EXPECT_EQ(last_request(done).status, VerzoekStatus::goedgekeurd);
  EXPECT_EQ(schema_van(done.traject), command.schema);
  std::vector<Rol> consents;
  for (const Ontheffing& each : done.traject.ontheffingen) {
    consents.push_back(each.rol);
    EXPECT_NE(each.reden, "");
  }
  EXPECT_NE(std::find(consents.begin(), consents.end(), Rol::praktijkopleider), consents.end());
  EXPECT_NE(std::find(consents.begin(), consents.end(), Rol::instituutsopleider), consents.end());
  // What was consented to is no longer asked: the training as it stands needs no consent any more.
  for (const Finding& finding : check_traject(done, training.pakket)) {
    EXPECT_NE(finding.ernst, Ernst::toestemming) << finding.code << " " << finding.pad;
  }
  EXPECT_EQ(outbox(server),
            "verzoek.ingediend|kees@stagepad.example\nverzoek.ingediend|bram@stagepad.example\n"
            "verzoek.goedgekeurd|daan@stagepad.example\n"
            "verzoek.goedgekeurd|hanneke@stagepad.example\n");
}

TEST(Journey, ConsentToARequestThatIsReturnedWaivesNothing) {
  const DemoServer server;
  Person daan = server.person("daan");
  Person kees = server.person("kees");
  Person bram = server.person("bram");
  const OpenTraining training = open_training(daan, "daan");
  const DienSchemawijzigingIn command{with_part_at(training.beeld, "kz", 1), ""};
  Snapshot now = carried_out(send_command(daan, training.beeld, command)).beeld;
  now = carried_out(send_command(bram, now, decision(now, Besluit::goedgekeurd, "Prima."))).beeld;
  now =
      carried_out(send_command(kees, now, decision(now, Besluit::teruggestuurd, "Nu niet."))).beeld;
  EXPECT_EQ(last_request(now).status, VerzoekStatus::teruggestuurd);
  EXPECT_TRUE(now.traject.ontheffingen.empty());
  EXPECT_EQ(now.traject.onderdelen, training.beeld.traject.onderdelen);
}

TEST(Journey, TheStagebureauHearsOfAnInstitutionOfOnesOwnChoice) {
  const DemoServer server;
  Person daan = server.person("daan");
  const OpenTraining training = open_training(daan, "daan");
  const VraagGoedkeuring vraag{
      part_of(training.beeld, "kz"), Route::eigen, {}, "  Raad voor de Kinderbescherming ", ""};
  const Snapshot asked = carried_out(send_command(daan, training.beeld, vraag)).beeld;
  EXPECT_EQ(last_request(asked).eigen_instelling, "Raad voor de Kinderbescherming");
  EXPECT_EQ(
      outbox(server),
      "verzoek.ingediend|kees@stagepad.example\nverzoek.ingediend|hanneke@stagepad.example\n");

  // Taken back: out of the worklist, and it can be asked again.
  Person kees = server.person("kees");
  EXPECT_TRUE(waits_for(kees, last_request(asked).id));
  const Snapshot back =
      carried_out(send_command(daan, asked, TrekVerzoekIn{last_request(asked).id})).beeld;
  EXPECT_EQ(last_request(back).status, VerzoekStatus::ingetrokken);
  EXPECT_FALSE(waits_for(kees, last_request(asked).id));
  EXPECT_EQ(outbox(server),
            "verzoek.ingediend|kees@stagepad.example\nverzoek.ingediend|hanneke@stagepad.example\n"
            "verzoek.ingetrokken|kees@stagepad.example\nverzoek.ingetrokken|hanneke@stagepad.example\n")
      << "who keeps two from the same door hears that this one stays away";
  carried_out(send_command(daan, back, vraag));
}

TEST(Journey, WhoeverWasAskedHearsThatTheRequestIsGone) {
  const DemoServer server;
  Person daan = server.person("daan");
  const OpenTraining training = open_training(daan, "daan");
  const DienSchemawijzigingIn forward{with_part_at(training.beeld, "kz", 1), ""};
  const Snapshot asked = carried_out(send_command(daan, training.beeld, forward)).beeld;
  carried_out(send_command(daan, asked, TrekVerzoekIn{last_request(asked).id}));
  EXPECT_EQ(outbox(server),
            "verzoek.ingediend|kees@stagepad.example\nverzoek.ingediend|bram@stagepad.example\n"
            "verzoek.ingetrokken|kees@stagepad.example\nverzoek.ingetrokken|bram@stagepad.example\n");
}

TEST(Journey, TheSecondOfTwoChangesOnOneVersionIsRefused) {
  const DemoServer server;
  Person daan = server.person("daan");
  Person other_window = server.person("daan");
  const OpenTraining training = open_training(daan, "daan");
  carried_out(send_command(daan, training.beeld, two_places(training)));
  const std::string before = server.database().fingerprint();
  const Reply late = send_command(other_window, training.beeld,
                                  DienSchemawijzigingIn{with_part_at(training.beeld, "mg", 1), ""});
  EXPECT_EQ(late.status, 412);
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST(Journey, TheValidatorOfAGetServesAsCondition) {
  const DemoServer server;
  Person daan = server.person("daan");
  const OpenTraining training = open_training(daan, "daan");
  Headers headers = command_headers(training.beeld);
  headers[0].second = daan.get("/api/trajecten/2").header("ETag");
  carried_out(send_command(daan, training.beeld, two_places(training), headers));
}

TEST(Idempotency, ARepeatedRequestIsAnsweredAndNotDoneTwice) {
  const DemoServer server;
  Person daan = server.person("daan");
  const OpenTraining training = open_training(daan, "daan");
  Headers headers = command_headers(training.beeld);
  headers.emplace_back(api::k_header_idempotency, "8b1f-sleutel-1");
  const Reply first = send_command(daan, training.beeld, two_places(training), headers);
  carried_out(first);
  const std::string before = server.database().fingerprint();
  const Reply second = send_command(daan, training.beeld, two_places(training), headers);
  EXPECT_EQ(second.status, 200);
  EXPECT_EQ(second.body, first.body);

  VraagGoedkeuring another = two_places(training);
  another.toelichting = "Toch anders.";
  const Reply mistaken = send_command(daan, training.beeld, another, headers);
  EXPECT_EQ(mistaken.status, 422);
  EXPECT_EQ(read_reply<Probleem>(mistaken).code, "idempotentie.ander_verzoek");
  EXPECT_EQ(server.database().fingerprint(), before);

  // The key is the sender's own: with somebody else's it means nothing.
  Person lotte = server.person("lotte");
  const OpenTraining hers = open_training(lotte, "lotte");
  Headers of_lotte = command_headers(hers.beeld);
  of_lotte.emplace_back(api::k_header_idempotency, "8b1f-sleutel-1");
  carried_out(
      send_command(lotte, hers.beeld, GeefVoorkeuren{part_of(hers.beeld, "as"), {}}, of_lotte));
}

TEST(Idempotency, ARefusalIsNotRemembered) {
  const DemoServer server;
  Person daan = server.person("daan");
  const OpenTraining training = open_training(daan, "daan");
  Headers headers = command_headers(training.beeld);
  headers.emplace_back(api::k_header_idempotency, "8b1f-sleutel-2");
  VraagGoedkeuring empty = two_places(training);
  empty.plaatsen.clear();
  EXPECT_EQ(send_command(daan, training.beeld, empty, headers).status, 422);
  carried_out(send_command(daan, training.beeld, two_places(training), headers));
}

}  // namespace
}  // namespace stagepad::test
