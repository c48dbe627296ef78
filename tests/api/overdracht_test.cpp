#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "shared/api/endpoints.hpp"
#include "tests/api/beheer.hpp"

// What an aios copies over into MijnRGS, and how parts are arranged beside moving them: as it is asked, decided and kept.

namespace stagepad::test {
namespace {

Uitkomst carried_out(const Reply& reply) {
  EXPECT_TRUE(reply.status == 200 || reply.status == 201) << reply.body.substr(0, 1500);
  return read_reply<Uitkomst>(reply);
}

std::string mijnrgs_path(const Snapshot& beeld) {
  return api::path_of(api::k_mijnrgs_overnames.pattern, std::to_string(beeld.traject.id.value));
}

/// The first aios whose stage can be put into MijnRGS now, and the stage.
struct Ready {
  std::string aios;
  OnderdeelId onderdeel;
};
Ready find_ready(const DemoServer& server) {
  Person office = server.person("hanneke");
  for (const char* name : {"fatima", "ruben", "noor", "jasper", "lotte", "milan", "esra", "sanne", "daan"}) {
    const OpenTraining training = open_training(office, name);
    for (const Onderdeel& each : training.beeld.traject.onderdelen) {
      const Findings findings = check(Command(ZetInMijnRgs{each.id, training.beeld.vandaag}), training.beeld,
                                      training.pakket, {training.beeld.traject.aios.id, {Rol::aios}});
      if (!blocks(findings)) return {name, each.id};
    }
  }
  ADD_FAILURE() << "nobody's stage is placed";
  return {"daan", {}};
}

TEST(MijnRgs, RemembersWhatWasCopiedAndAsksAgainWhenTheDaysMove) {
  const DemoServer server;
  const Ready ready = find_ready(server);
  Person aios = server.person(ready.aios);
  Person office = server.person("hanneke");
  Snapshot beeld = open_training(aios, ready.aios).beeld;
  EXPECT_TRUE(made<MijnRgsOvernames>(aios.get(mijnrgs_path(beeld))).overnames.empty());
  beeld = carried_out(send_command(aios, beeld, ZetInMijnRgs{ready.onderdeel, beeld.vandaag})).beeld;
  EXPECT_TRUE(find_onderdeel(beeld.traject, ready.onderdeel)->voortgang.in_mijnrgs_gezet);
  const auto kept = made<MijnRgsOvernames>(office.get(mijnrgs_path(beeld)));
  ASSERT_FALSE(kept.overnames.empty());
  EXPECT_EQ(kept.overnames.front().onderdeel, ready.onderdeel);
  EXPECT_EQ(kept.overnames.front().op, beeld.vandaag);

  // Fewer hours from the next month on: later stages get other days, so the tick goes; what was copied stays known.
  Snapshot seen = open_training(office, ready.aios).beeld;
  WijzigDienstverband slower{seen.traject.dienstverband};
  const Decimal half{slower.dienstverband.fte.back().fte.thousandths == 500 ? 600 : 500};
  slower.dienstverband.fte = {{slower.dienstverband.eerste_dag, half}};
  seen = carried_out(send_command(office, seen, slower)).beeld;
  EXPECT_FALSE(find_onderdeel(seen.traject, ready.onderdeel)->voortgang.in_mijnrgs_gezet);
  EXPECT_EQ(made<MijnRgsOvernames>(office.get(mijnrgs_path(seen))), kept);
}

TEST(MijnRgs, IsSeenByThoseOfTheTrainingAlone) {
  const DemoServer server;
  Person daan = server.person("daan");
  const Snapshot beeld = open_training(daan, "daan").beeld;
  Person sanne = server.person("sanne");
  EXPECT_EQ(sanne.get(mijnrgs_path(beeld)).status, 404);
  EXPECT_EQ(Person(server.port()).get(mijnrgs_path(beeld)).status, 401);
}

TEST(Arranging, AShareAndALinkAreAskedDecidedAndKept) {
  const DemoServer server;
  Person daan = server.person("daan");
  const OpenTraining training = open_training(daan, "daan");
  DienSchemawijzigingIn command{schema_van(training.beeld.traject), "Zo kan ik twee dagen per week."};
  const OnderdeelId kz = part_of(training.beeld, "kz");
  for (Schemaregel& each : command.schema) {
    if (each.onderdeel != kz) continue;
    each.start = bereken_planning(training.beeld.traject, training.pakket).find(kz)->periode.first.plus_months(-3);
    each.aandeel = Decimal{400};
  }
  Snapshot now = carried_out(send_command(daan, training.beeld, command)).beeld;
  EXPECT_EQ(now.verzoeken.back().schema, command.schema);
  for (int i = 0; i < 4 && now.verzoeken.back().status == VerzoekStatus::ingediend; ++i) {
    for (const char* trainer : {"kees", "bram"}) {
      Person person = server.person(trainer);
      const BeslisVerzoek decision{now.verzoeken.back().id, Besluit::goedgekeurd, "Akkoord."};
      const Reply reply = send_command(person, now, decision);
      if (reply.status == 200) now = read_reply<Uitkomst>(reply).beeld;
    }
  }
  EXPECT_EQ(now.verzoeken.back().status, VerzoekStatus::goedgekeurd);
  EXPECT_EQ(schema_van(now.traject), command.schema);
  EXPECT_EQ(find_onderdeel(now.traject, kz)->aandeel, Decimal{400});
}

/// A training outside SBOH, of which the keuzestage is not part yet, begun by the Stagebureau for daan.
TEST(Arranging, AKeuzestageWithItsDaysIsAddedByRequest) {
  const DemoServer server;
  Person office = server.person("hanneke");
  NieuwTraject begin;
  begin.aios = {person_id(server, "daan")};
  begin.instituutsopleider = {person_id(server, "kees")};
  begin.programma = "jgz-niet-sboh";
  begin.cohort = CivilDate::of(2027, 2, 1);
  begin.dienstverband.werkgever = Werkgever::anders;
  begin.dienstverband.eerste_dag = begin.cohort;
  begin.dienstverband.fte = {{begin.cohort, Decimal{1000}}};
  const auto begun = made<Uitkomst>(office.send("POST", "/api/trajecten", to_json(begin)), 201);
  const std::string path = "/api/trajecten/" + std::to_string(begun.beeld.traject.id.value);
  Person daan = server.person("daan");
  Snapshot beeld = made<Snapshot>(daan.get(path));
  ASSERT_EQ(beeld.traject.onderdelen.size(), 1U);

  DienSchemawijzigingIn command{schema_van(beeld.traject), "Ik wil ervaring opdoen bij een ziekenhuis."};
  Schemaregel added;
  added.soort = "keuzestage";
  added.start = CivilDate::of(2027, 9, 1);
  added.aandeel = Decimal{200};
  added.stagedagen = Dagenaandeel{30, 40};
  command.schema.push_back(added);
  beeld = carried_out(send_command(daan, beeld, command)).beeld;
  EXPECT_EQ(beeld.verzoeken.back().schema, command.schema);
  Person kees = server.person("kees");
  const Snapshot seen = made<Snapshot>(kees.get(path));
  beeld = carried_out(send_command(kees, seen, BeslisVerzoek{seen.verzoeken.back().id, Besluit::goedgekeurd,
                                                             "Goed onderbouwd."})).beeld;
  ASSERT_EQ(beeld.traject.onderdelen.size(), 2U);
  const Onderdeel& stage = beeld.traject.onderdelen.back();
  EXPECT_TRUE(stage.id.is_set());
  EXPECT_EQ(stage.soort, "keuzestage");
  EXPECT_EQ(stage.stagedagen, 30);
  EXPECT_EQ(beeld.traject.keuzeonderwijsdagen, 40);
  // More days than half: the IO let it pass, with a reason.
  EXPECT_TRUE(std::any_of(beeld.traject.ontheffingen.begin(), beeld.traject.ontheffingen.end(),
                          [](const Ontheffing& each) { return each.regel == "stagedagen.aandeel" && !each.reden.empty(); }));
}

}  // namespace
}  // namespace stagepad::test
