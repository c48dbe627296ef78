#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <thread>

#include "shared/command/toetsing.hpp"
#include "tests/api/beheer.hpp"

// A stage that ends early or goes on, and what the institution asks before it begins. Fatima's mg runs on the day of
// the demonstration.

namespace stagepad::test {
namespace {

CivilDate last_day(Person& person, const Snapshot& beeld, OnderdeelId onderdeel) {
  const auto pakket = read_reply<Regelpakket>(person.get(api::path_of(api::k_regelpakket.pattern, beeld.regelpakket)));
  return bereken_planning(beeld.traject, pakket).find(onderdeel)->periode.last;
}

Person io_of(const DemoServer& server, const Snapshot& beeld) {
  const std::string id = std::to_string(beeld.traject.instituutsopleider.id.value);
  const std::string email = server.database().rows("SELECT email FROM persoon WHERE id = " + id);
  return server.person_at(email.substr(0, email.find('\n')));
}

TEST(EndOfAStage, GoesOnAndEverybodyIsTold) {
  DemoServer server;
  Person fatima = server.person("fatima");
  const Snapshot before = open_training(fatima, "fatima").beeld;
  const OnderdeelId mg = part_of(before, "mg");
  Person io = io_of(server, before);
  const CivilDate end = last_day(fatima, before, mg);
  const WijzigEinde later{mg, end.plus_days(14), Einderede::meer_tijd_nodig};

  EXPECT_EQ(refusal_of(fatima, before, later), "bevoegd.niet ");
  const Reply reply = send_command(io, reload(io, before), later);
  ASSERT_EQ(reply.status, 200) << reply.body.substr(0, 1500);
  const auto outcome = read_reply<Uitkomst>(reply);
  const Snapshot& after = outcome.beeld;
  EXPECT_TRUE(std::any_of(outcome.findings.begin(), outcome.findings.end(),
                          [](const Finding& each) { return each.code == "einde.verschuift"; }));
  EXPECT_EQ(last_day(fatima, after, mg), end.plus_days(14));
  EXPECT_EQ(server.database().rows("SELECT action FROM audit WHERE object_kind = 'onderdeel' AND object_id = " +
                                   std::to_string(mg.value) + " ORDER BY seq DESC LIMIT 1"),
            "einde.gewijzigd\n");
  // Aios, PO and Stagebureau; not the IO, who did it.
  const auto told = [&](const char* status) {
    return server.database().number("SELECT count(*) FROM outbox WHERE sjabloon = 'stage.einde_gewijzigd'" +
                                    std::string(status));
  };
  const std::int64_t people = after.traject.praktijkopleider ? 3 : 2;
  EXPECT_EQ(told(""), people);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM outbox WHERE sjabloon = 'stage.einde_gewijzigd' AND persoon = " +
                                     std::to_string(after.traject.instituutsopleider.id.value)),
            0);
  for (int i = 0; i < 300 && told(" AND status = 'wacht'") > 0; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  EXPECT_EQ(told(" AND status = 'verzonden'"), people) << "each of them could be written";
}

TEST(EndOfAStage, IsKeptAndCanBeTakenBackByTheStagebureau) {
  DemoServer server;
  Person fatima = server.person("fatima");
  const Snapshot before = open_training(fatima, "fatima").beeld;
  const OnderdeelId mg = part_of(before, "mg");
  Person hanneke = server.person("hanneke");
  const CivilDate end = last_day(hanneke, before, mg);
  does(hanneke, before, WijzigEinde{mg, before.vandaag, Einderede::instelling});
  server.stop();
  server.start(to_iso(before.vandaag));
  Person again = server.person("hanneke");
  Snapshot kept = reload(again, before);
  ASSERT_TRUE(find_onderdeel(kept.traject, mg)->einde.has_value());
  EXPECT_EQ(find_onderdeel(kept.traject, mg)->einde->door, Rol::stagebureau);
  EXPECT_EQ(find_onderdeel(kept.traject, mg)->einde->reden, Einderede::instelling);
  kept = does(again, kept, WijzigEinde{mg, end, Einderede::in_overleg});
  EXPECT_FALSE(find_onderdeel(kept.traject, mg)->einde.has_value());
  EXPECT_EQ(last_day(again, kept, mg), end);
}

TEST(WhatAnInstitutionAsks, IsKeptByAiosAndStagebureauAndSeenByTheIo) {
  DemoServer server;
  Person fatima = server.person("fatima");
  Snapshot beeld = open_training(fatima, "fatima").beeld;
  const OnderdeelId mg = part_of(beeld, "mg");
  Person io = io_of(server, beeld);
  const std::vector<Gereedheid> rows = {{Gereedheidssoort::vog, Gereedheidsstand::in_orde, beeld.vandaag},
                                        {Gereedheidssoort::stageovereenkomst, Gereedheidsstand::opgesteld, {}}};
  EXPECT_EQ(refusal_of(io, beeld, LegGereedheidVast{mg, rows}), "bevoegd.niet ");
  does(fatima, beeld, LegGereedheidVast{mg, rows});
  EXPECT_EQ(find_onderdeel(reload(io, beeld).traject, mg)->gereedheid, rows);
  Person hanneke = server.person("hanneke");
  beeld = does(hanneke, beeld, LegGereedheidVast{mg, {rows[0]}});
  EXPECT_EQ(find_onderdeel(beeld.traject, mg)->gereedheid, std::vector<Gereedheid>{rows[0]});
  EXPECT_EQ(refusal_of(hanneke, beeld,
                       LegGereedheidVast{mg, {{Gereedheidssoort::vog, Gereedheidsstand::getekend, {}}}}),
            "gereedheid.stand ");
}

}  // namespace
}  // namespace stagepad::test
