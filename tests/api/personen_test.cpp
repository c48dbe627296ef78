#include <algorithm>
#include <gtest/gtest.h>

#include "tests/api/beheer.hpp"

namespace stagepad::test {
namespace {

const DemoServer& server() {
  static const DemoServer one;
  return one;
}

std::string somebody(const std::string& email, const std::string& rollen = "\"aios\"",
                     const std::string& naam = "Nieuwe Aios") {
  return R"({"naam":")" + naam + R"(","email":")" + email + R"(","rollen":[)" + rollen + "]}";
}

const std::string k_long(201, 'a');

const std::vector<RefusedCall> k_refused = {
    {"ListByNobody", "", "GET", "/api/personen", "", {}, 401, "niet_aangemeld"},
    {"ListByAnAios", "daan", "GET", "/api/personen", "", {}, 403, "bevoegd.niet"},
    {"ListByAnIo", "kees", "GET", "/api/personen", "", {}, 403, "bevoegd.niet"},
    {"OneByAnAiosEvenOneself", "daan", "GET", "/api/personen/{daan}", "", {}, 403, "bevoegd.niet"},
    {"ListFromNowhere", "youssef", "GET", "/api/personen?na=x", "", {}, 400, "zoekvraag.na"},
    {"ListTooLong", "youssef", "GET", "/api/personen?aantal=201", "", {}, 400, "zoekvraag"},
    {"ListByAnUnknownRole", "youssef", "GET", "/api/personen?rol=kok", "", {}, 400, "zoekvraag"},
    {"NobodyThere", "youssef", "GET", "/api/personen/99999", "", {}, 404, "onbekend"},
    {"AddedByAPo", "bram", "POST", "/api/personen", somebody("x@y.nl"), {}, 403, "bevoegd.niet"},
    {"BeheerderAddedByTheStagebureau", "hanneke", "POST", "/api/personen",
     somebody("x@y.nl", "\"beheerder\""), {}, 403, "bevoegd.niet"},
    {"AddedWithoutName", "youssef", "POST", "/api/personen", somebody("x@y.nl", "\"aios\"", " "),
     {}, 422, "tekst.leeg"},
    {"AddedWithALongName", "youssef", "POST", "/api/personen",
     somebody("x@y.nl", "\"aios\"", k_long), {}, 422, "persoon.naam_onbruikbaar"},
    {"AddedWithAnAddressThatIsNone", "youssef", "POST", "/api/personen", somebody("x@"), {}, 422,
     "persoon.adres_onbruikbaar"},
    {"AddedWithSomebodyElsesAddress", "youssef", "POST", "/api/personen",
     somebody("DAAN@stagepad.example"), {}, 422, "persoon.adres_bezet"},
    {"AddedWithoutRole", "youssef", "POST", "/api/personen", somebody("x@y.nl", ""), {}, 422,
     "persoon.rol_ontbreekt"},
    {"AddedWithARoleWithoutAccount", "youssef", "POST", "/api/personen",
     somebody("x@y.nl", "\"stagebegeleider\""), {}, 422, "persoon.rol_zonder_account"},
    {"AddedWithARoleTwice", "youssef", "POST", "/api/personen",
     somebody("x@y.nl", "\"aios\",\"aios\""), {}, 422, "lijst.dubbel"},
    {"AddedWithAnUnknownField", "youssef", "POST", "/api/personen", R"({"wachtwoord":"x"})", {},
     400, "json.onbekende_sleutel"},
    {"ChangedByTheStagebureau", "hanneke", "PUT", "/api/personen/{daan}", somebody("x@y.nl"),
     if_match(1), 403, "bevoegd.niet"},
    {"ChangedWithoutVersion", "youssef", "PUT", "/api/personen/{daan}", somebody("x@y.nl"), {}, 428,
     "versie.ontbreekt"},
    {"ChangedOnAnOlderVersion", "youssef", "PUT", "/api/personen/{daan}", somebody("x@y.nl"),
     if_match(999), 412, "versie.gewijzigd"},
    {"ChangedWhoIsNotThere", "youssef", "PUT", "/api/personen/99999", somebody("x@y.nl"),
     if_match(1), 404, "onbekend"},
    {"BlockedByTheStagebureau", "hanneke", "PUT", "/api/personen/{daan}/blokkade",
     R"({"geblokkeerd":true})", if_match(1), 403, "bevoegd.niet"},
    {"BlockedWithoutVersion", "youssef", "PUT", "/api/personen/{daan}/blokkade",
     R"({"geblokkeerd":true})", {}, 428, "versie.ontbreekt"},
    {"InvitedAgainWhoCanSignIn", "hanneke", "POST", "/api/personen/{daan}/uitnodigingen", "", {},
     422, "persoon.al_actief"},
    {"InvitedAgainWhoIsNotThere", "hanneke", "POST", "/api/personen/99999/uitnodigingen", "", {},
     404, "onbekend"},
};

class PersonCall : public testing::TestWithParam<RefusedCall> {};

TEST_P(PersonCall, IsRefusedAndChangesNothing) { expect_refused(server(), GetParam()); }

INSTANTIATE_TEST_SUITE_P(Personen, PersonCall, testing::ValuesIn(k_refused),
                         [](const auto& each) { return each.param.name; });

/// Refusals that need the version somebody has now.
TEST(Personen, LastBeheerderStaysAndNeededRolesStay) {
  const DemoServer fresh;
  Person youssef = fresh.person("youssef");
  const auto card = [&](const std::string& name) {
    return made<PersoonKaart>(
        youssef.get("/api/personen/" + std::to_string(person_id(fresh, name))));
  };
  const auto put = [&](const PersoonKaart& who, const std::string& body,
                       const std::string& below = "") {
    return youssef.send("PUT", "/api/personen/" + std::to_string(who.id.value) + below, body,
                        if_match(who.versie));
  };
  const PersoonKaart self = card("youssef");
  const PersoonKaart daan = card("daan");
  const std::string before = fresh.database().fingerprint();
  const auto code = [](const Reply& reply) {
    const auto findings = read_reply<Probleem>(reply).findings;
    return findings.empty() ? std::string() : findings.front().code;
  };
  EXPECT_EQ(code(put(self, somebody(self.email, "\"stagebureau\"", self.naam))),
            "persoon.laatste_beheerder");
  EXPECT_EQ(code(put(self, R"({"geblokkeerd":true})", "/blokkade")), "persoon.laatste_beheerder");
  EXPECT_EQ(code(put(self, R"({"geblokkeerd":false})", "/blokkade")), "beheer.geen_wijziging");
  EXPECT_EQ(code(put(daan, somebody(daan.email, "\"praktijkopleider\"", daan.naam))),
            "persoon.rol_nog_nodig");
  EXPECT_EQ(code(put(daan, somebody(daan.email, "\"aios\"", daan.naam))), "beheer.geen_wijziging");
  EXPECT_EQ(fresh.database().fingerprint(), before);
}

TEST(Personen, AreListedByNameByRoleAndByTextAPageAtATime) {
  Person hanneke = server().person("hanneke");
  const auto all = walk<PersoonKaart>(hanneke, "/api/personen");
  EXPECT_EQ(static_cast<std::int64_t>(all.size()),
            server().database().number("SELECT count(*) FROM persoon"));
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return a.naam < b.naam;
  }));
  EXPECT_EQ(walk<PersoonKaart>(hanneke, "/api/personen?rol=beheerder").size(), 1U);
  const auto found = walk<PersoonKaart>(hanneke, "/api/personen?tekst=DAAN");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].email, "daan@stagepad.example");
  EXPECT_EQ(found[0].toegang, Toegangsstand::actief);
  EXPECT_EQ(walk<PersoonKaart>(hanneke, "/api/personen?tekst=%25").size(), 0U);
}

TEST(Personen, AreAddedWithAnInvitationOnceHoweverOftenItIsSent) {
  const DemoServer fresh;
  Person hanneke = fresh.person("hanneke");
  const std::int64_t seq = last_audit(fresh);
  const Headers key = {{std::string(api::k_header_idempotency), "een-sleutel-1"}};
  const std::string body = somebody("nieuw@stagepad.example");
  const Reply reply = hanneke.send("POST", "/api/personen", body, key);
  const auto card = made<PersoonKaart>(reply, 201);
  EXPECT_EQ(card.toegang, Toegangsstand::uitgenodigd);
  EXPECT_EQ(card.rollen, std::vector<Rol>{Rol::aios});
  EXPECT_EQ(reply.header("ETag"), api::etag_of(card.versie));
  EXPECT_EQ(hanneke.send("POST", "/api/personen", body, key).body, reply.body);
  EXPECT_EQ(audit_after(fresh, seq), "persoon.uitgenodigd|persoon\n");
  EXPECT_EQ(fresh.database().number(
                "SELECT count(*) FROM outbox WHERE sjabloon = 'persoon.uitnodiging'"),
            1);
  // Once more, on purpose.
  const std::string path = "/api/personen/" + std::to_string(card.id.value) + "/uitnodigingen";
  made<PersoonKaart>(hanneke.send("POST", path));
  EXPECT_EQ(fresh.database().number(
                "SELECT count(*) FROM outbox WHERE sjabloon = 'persoon.uitnodiging'"),
            2);
}

TEST(Personen, AreChangedBlockedAndLetInAgain) {
  const DemoServer fresh;
  Person youssef = fresh.person("youssef");
  Person sanne = fresh.person("sanne");
  const std::string path = "/api/personen/" + std::to_string(person_id(fresh, "sanne"));
  auto card = made<PersoonKaart>(youssef.get(path));
  const std::int64_t seq = last_audit(fresh);
  card = made<PersoonKaart>(youssef.send(
      "PUT", path, somebody("s.verhoeven@stagepad.example", "\"aios\",\"praktijkopleider\"", "Sanne V."),
      if_match(card.versie)));
  EXPECT_EQ(card.naam, "Sanne V.");
  EXPECT_EQ(card.rollen, (std::vector<Rol>{Rol::aios, Rol::praktijkopleider}));
  // The version it was made on is gone.
  EXPECT_EQ(youssef.send("PUT", path + "/blokkade", R"({"geblokkeerd":true})", if_match(1)).status,
            412);
  card = made<PersoonKaart>(
      youssef.send("PUT", path + "/blokkade", R"({"geblokkeerd":true})", if_match(card.versie)));
  EXPECT_EQ(card.toegang, Toegangsstand::geblokkeerd);
  EXPECT_EQ(sanne.get("/api/ik").status, 401) << "blocking ends every session";
  card = made<PersoonKaart>(
      youssef.send("PUT", path + "/blokkade", R"({"geblokkeerd":false})", if_match(card.versie)));
  EXPECT_EQ(card.toegang, Toegangsstand::actief);
  EXPECT_EQ(audit_after(fresh, seq),
            "persoon.gewijzigd|persoon\npersoon.rollen_gewijzigd|persoon\n"
            "account.geblokkeerd|persoon\naccount.vrijgegeven|persoon\n");
  EXPECT_EQ(fresh.database().rows("SELECT count(*) FROM audit WHERE payload LIKE '%Sanne%'"), "0\n");
}

}  // namespace
}  // namespace stagepad::test
