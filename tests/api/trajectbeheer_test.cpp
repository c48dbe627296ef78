#include <algorithm>
#include <functional>
#include <gtest/gtest.h>

#include "shared/command/nieuw_traject.hpp"
#include "tests/api/beheer.hpp"

namespace stagepad::test {
namespace {

const DemoServer& server() {
  static const DemoServer one;
  return one;
}

/// A command that must be refused: by whom about whose training, and the code of a finding.
struct RefusedCommand {
  const char* name;
  const char* who;
  const char* aios;
  int status;
  const char* code;
  std::function<Command(const Snapshot&)> make;
};

Command employment(const Snapshot& beeld, Decimal fte) {
  WijzigDienstverband command{beeld.traject.dienstverband};
  command.dienstverband.fte.back().fte = fte;
  return command;
}

const std::vector<RefusedCommand> k_commands = {
    {"EmploymentByTheAios", "daan", "daan", 403, "bevoegd.niet",
     [](const Snapshot& b) { return employment(b, Decimal{700}); }},
    {"EmploymentByTheIo", "kees", "daan", 403, "bevoegd.niet",
     [](const Snapshot& b) { return employment(b, Decimal{700}); }},
    {"EmploymentOfAStranger", "sanne", "daan", 404, "onbekend",
     [](const Snapshot& b) { return employment(b, Decimal{700}); }},
    {"EmploymentByTheBeheerder", "youssef", "daan", 404, "onbekend",
     [](const Snapshot& b) { return employment(b, Decimal{700}); }},
    {"EmploymentOfNothing", "hanneke", "daan", 422, "dienstverband.fte_bereik",
     [](const Snapshot& b) { return employment(b, Decimal{0}); }},
    {"EmploymentUnchanged", "hanneke", "daan", 422, "beheer.geen_wijziging",
     [](const Snapshot& b) { return WijzigDienstverband{b.traject.dienstverband}; }},
    {"LeaveByTheAios", "daan", "daan", 403, "bevoegd.niet",
     [](const Snapshot&) {
       return WijzigVerlof{{{"vakantie", CivilDate::of(2027, 2, 1), CivilDate::of(2027, 2, 5), {}}}};
     }},
    {"LeaveForAReason", "hanneke", "daan", 422, "verlof.onbekende_soort",
     [](const Snapshot&) {
       return WijzigVerlof{{{"griep", CivilDate::of(2027, 2, 1), CivilDate::of(2027, 2, 5), {}}}};
     }},
    {"ExemptionByTheStagebureau", "hanneke", "daan", 403, "bevoegd.niet",
     [](const Snapshot&) { return WijzigVrijstellingen{{{"mg", {}}}, {}}; }},
    {"ExemptionByThePo", "bram", "daan", 422, "bevoegd.niet",
     [](const Snapshot&) { return WijzigVrijstellingen{{{"mg", {}}}, {}}; }},
    {"ExemptionOfAnUnknownPart", "kees", "daan", 422, "vrijstelling.kies_onderdeel",
     [](const Snapshot&) { return WijzigVrijstellingen{{{"xx", {}}}, {}}; }},
    {"TrainerWhoIsNone", "hanneke", "daan", 422, "persoon.zonder_rol",
     [](const Snapshot&) { return WijzigOpleiders{{9999}, {}}; }},
    {"TrainerWithAnotherRole", "hanneke", "daan", 422, "persoon.zonder_rol",
     [](const Snapshot& b) { return WijzigOpleiders{b.traject.praktijkopleider->id, {}}; }},
    {"TrainerOneself", "hanneke", "daan", 422, "opleiders.zelf",
     [](const Snapshot& b) { return WijzigOpleiders{b.traject.aios.id, {}}; }},
    {"MijnRgsByTheStagebureau", "hanneke", "daan", 403, "bevoegd.niet",
     [](const Snapshot& b) { return ZetInMijnRgs{part_of(b, "as"), b.vandaag}; }},
    {"MijnRgsWithoutAPlace", "daan", "daan", 422, "stage.kan_nu_niet",
     [](const Snapshot& b) { return ZetInMijnRgs{part_of(b, "kz"), b.vandaag}; }},
};

class TrainingCommand : public testing::TestWithParam<RefusedCommand> {};

TEST_P(TrainingCommand, IsRefusedAndChangesNothing) {
  Person office = server().person("hanneke");
  const Snapshot beeld = open_training(office, GetParam().aios).beeld;
  Person person = server().person(GetParam().who);
  const std::string before = server().database().fingerprint();
  const Command command = GetParam().make(beeld);
  const Reply reply =
      std::visit([&](const auto& each) { return send_command(person, beeld, each); }, command);
  EXPECT_EQ(reply.status, GetParam().status) << reply.body;
  EXPECT_NE(reply.body.find(GetParam().code), std::string::npos) << reply.body;
  EXPECT_EQ(server().database().fingerprint(), before);
}

INSTANTIATE_TEST_SUITE_P(Trajecten, TrainingCommand, testing::ValuesIn(k_commands),
                         [](const auto& each) { return each.param.name; });

std::string a_training(const std::string& aios = "{nieuw}", const std::string& io = "{kees}",
                       const std::string& programma = "va", const std::string& fte = "0.8") {
  return R"({"aios":)" + aios + R"(,"instituutsopleider":)" + io + R"(,"programma":")" + programma +
         R"(","cohort":"2027-03-01","dienstverband":{"werkgever":"sboh","eerste_dag":"2027-03-01","fte":[{"vanaf":"2027-03-01","fte":)" +
         fte + "}]}}";
}

const std::vector<RefusedCall> k_refused = {
    {"ByNobody", "", "POST", "/api/trajecten", a_training("{daan}"), {}, 401, "niet_aangemeld"},
    {"ByAnIo", "kees", "POST", "/api/trajecten", a_training("{daan}"), {}, 403, "bevoegd.niet"},
    {"ByTheBeheerder", "youssef", "POST", "/api/trajecten", a_training("{daan}"), {}, 403,
     "bevoegd.niet"},
    {"InAnUnknownProgramme", "hanneke", "POST", "/api/trajecten",
     a_training("{daan}", "{kees}", "xx"), {}, 422, "regelpakket.onbekend"},
    {"OfSomebodyWhoIsNoAios", "hanneke", "POST", "/api/trajecten", a_training("{kees}", "{marjan}"),
     {}, 422, "persoon.zonder_rol"},
    {"UnderSomebodyWhoIsNoIo", "hanneke", "POST", "/api/trajecten", a_training("{daan}", "{bram}"),
     {}, 422, "persoon.zonder_rol"},
    {"OfSomebodyInTheProgramme", "hanneke", "POST", "/api/trajecten", a_training("{daan}"), {}, 422,
     "traject.bestaat_al"},
    {"WithoutFte", "hanneke", "POST", "/api/trajecten",
     a_training("{sanne}", "{kees}", "va", "0"), {}, 422, "dienstverband.fte_bereik"},
    {"WithANonsenseBody", "hanneke", "POST", "/api/trajecten", "[]", {}, 400, "inhoud"},
};

class NewTraining : public testing::TestWithParam<RefusedCall> {};

TEST_P(NewTraining, IsRefusedAndChangesNothing) { expect_refused(server(), GetParam()); }

INSTANTIATE_TEST_SUITE_P(Trajecten, NewTraining, testing::ValuesIn(k_refused),
                         [](const auto& each) { return each.param.name; });

TEST(Trajecten, BeginWithThePartsOfThePackAndTellEverybody) {
  const DemoServer fresh;
  Person hanneke = fresh.person("hanneke");
  const auto persoon = made<PersoonKaart>(
      hanneke.send("POST", "/api/personen",
                   R"({"naam":"Nieuwe Aios","email":"nieuw@stagepad.example","rollen":["aios"]})"),
      201);
  const std::int64_t seq = last_audit(fresh);
  std::string body = with_ids(fresh, a_training());
  body.replace(body.find("{nieuw}"), 7, std::to_string(persoon.id.value));
  const Reply reply = hanneke.send("POST", "/api/trajecten", body);
  const auto uitkomst = made<Uitkomst>(reply, 201);
  EXPECT_EQ(reply.header("ETag"), "\"1\"");
  std::string parts;
  for (const Onderdeel& each : uitkomst.beeld.traject.onderdelen) parts += each.soort + " ";
  EXPECT_EQ(parts, "va-1 as mg va-2 kz ");
  EXPECT_EQ(uitkomst.beeld.traject.aios.naam, "Nieuwe Aios");
  EXPECT_EQ(audit_after(fresh, seq), "traject.begonnen|traject\n");
  EXPECT_EQ(fresh.database().rows("SELECT p.email FROM outbox o JOIN persoon p ON p.id = o.persoon "
                                  "WHERE sjabloon = 'traject.begonnen' ORDER BY p.email"),
            "kees@stagepad.example\nnieuw@stagepad.example\n");
  Person kees = fresh.person("kees");
  EXPECT_EQ(read_reply<Trajecten>(kees.get("/api/trajecten?aantal=200")).trajecten.size(), 5U);
}

TEST(Trajecten, AreAdministeredByCommandsWithTheFindingsTheClientShowed) {
  const DemoServer fresh;
  Person hanneke = fresh.person("hanneke");
  Person kees = fresh.person("kees");
  Person daan = fresh.person("daan");
  const std::int64_t seq = last_audit(fresh);
  OpenTraining training = open_training(hanneke, "daan");

  WijzigDienstverband fte{training.beeld.traject.dienstverband};
  fte.dienstverband.fte.push_back({CivilDate::of(2027, 6, 1), Decimal{600}});
  auto done = made<Uitkomst>(send_command(hanneke, training.beeld, fte));
  EXPECT_EQ(to_json(done.findings), client_findings(training, fte));
  EXPECT_EQ(done.beeld.traject.dienstverband, fte.dienstverband);
  EXPECT_EQ(done.beeld.traject.versie, training.beeld.traject.versie + 1);
  EXPECT_EQ(send_command(hanneke, training.beeld, fte).status, 412) << "made on an older version";

  const WijzigVerlof verlof{
      {{"ouderschap", CivilDate::of(2027, 2, 1), CivilDate::of(2027, 3, 1), Decimal{500}}}};
  done = made<Uitkomst>(send_command(hanneke, done.beeld, verlof));
  EXPECT_EQ(done.beeld.traject.verlof, verlof.verlof);

  Snapshot of_io = reload(kees, done.beeld);
  done = made<Uitkomst>(send_command(kees, of_io, WijzigVrijstellingen{{{"mg", {}}}, {"ouderen"}}));
  ASSERT_EQ(done.beeld.traject.vrijstellingen.size(), 1U);
  EXPECT_EQ(done.beeld.traject.vrijstellingen[0].door.id.value, person_id(fresh, "kees"));
  EXPECT_EQ(done.beeld.traject.evc, std::vector<std::string>{"ouderen"});

  const PersoonId marjan{person_id(fresh, "marjan")};
  done = made<Uitkomst>(send_command(hanneke, reload(hanneke, done.beeld), WijzigOpleiders{marjan, {}}));
  EXPECT_EQ(done.beeld.traject.instituutsopleider.id, marjan);
  EXPECT_EQ(kees.get("/api/trajecten/" + std::to_string(done.beeld.traject.id.value)).status, 404);
  EXPECT_EQ(audit_after(fresh, seq),
            "traject.dienstverband_gewijzigd|traject\ntraject.verlof_gewijzigd|traject\n"
            "traject.vrijstellingen_gewijzigd|traject\ntraject.opleiders_gewijzigd|traject\n");
  // The aios hears of each change, whoever made it of none.
  EXPECT_EQ(fresh.database().number("SELECT count(*) FROM outbox o JOIN persoon p ON p.id = o.persoon "
                                    "WHERE sjabloon = 'traject.gewijzigd' AND p.email LIKE 'daan%'"),
            4);
  EXPECT_EQ(fresh.database().number("SELECT count(*) FROM outbox o JOIN persoon p ON p.id = o.persoon "
                                    "WHERE sjabloon = 'traject.gewijzigd' AND p.email LIKE 'hanneke%'"),
            0);
  // And may read what happened.
  const auto history = walk<LogboekRegel>(
      daan, "/api/trajecten/" + std::to_string(done.beeld.traject.id.value) + "/geschiedenis");
  ASSERT_GE(history.size(), 4U);
  EXPECT_EQ(history[0].handeling, "traject.opleiders_gewijzigd");
  EXPECT_TRUE(std::is_sorted(history.begin(), history.end(), [](const auto& a, const auto& b) {
    return a.nummer > b.nummer;
  }));
}

}  // namespace
}  // namespace stagepad::test
