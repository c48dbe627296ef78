#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "shared/api/standaardteksten.hpp"
#include "tests/api/beheer.hpp"
#include "tests/api/empty_server.hpp"
#include "tests/support/poppler.hpp"

// What mails and letters say: who chooses it, what is refused, how it is kept, and that it is what is mailed.

namespace stagepad::test {
namespace {

std::string path_of(std::int64_t number) { return "/api/standaardteksten/" + std::to_string(number); }
std::string path_of(Standaardtekst standaardtekst) { return path_of(nummer_van(standaardtekst)); }

std::string words(const std::string& onderwerp, const std::string& tekst, Taal taal = Taal::nl) {
  return to_json(WijzigStandaardtekst{taal, Tekstwoorden{onderwerp, tekst}});
}
std::string shipped(Taal taal = Taal::nl) { return to_json(WijzigStandaardtekst{taal, std::nullopt}); }

class MailWords : public testing::Test {
 protected:
  MailWords() : hanneke(server.person("hanneke")), youssef(server.person("youssef")) {}

  StandaardtekstKaart kaart(Standaardtekst standaardtekst) { return made<StandaardtekstKaart>(hanneke.get(path_of(standaardtekst))); }
  StandaardtekstKaart change(Person& person, Standaardtekst standaardtekst, const std::string& body) {
    return made<StandaardtekstKaart>(person.send("PUT", path_of(standaardtekst), body, if_match(kaart(standaardtekst).versie)));
  }
  std::string last_mail() const {
    wait_until_mail_went(server.database());
    const auto all = mails_in(server.data());
    return all.empty() ? "" : all.back();
  }
  void invite(const std::string& email) {
    made<PersoonKaart>(youssef.send("POST", "/api/personen",
                                    R"({"naam":"Anna de Vries","email":")" + email + R"(","rollen":["aios"]})"), 201);
  }

  DemoServer server;
  Person hanneke;
  Person youssef;
};

TEST_F(MailWords, AreChosenByStagebureauAndBeheerderAlone) {
  for (const char* other : {"sanne", "marjan", "bram"}) {
    Person person = server.person(other);
    EXPECT_EQ(person.get("/api/standaardteksten").status, 403) << other;
    EXPECT_EQ(person.get(path_of(1)).status, 403) << other;
    EXPECT_EQ(person.send("PUT", path_of(1), words("A", "{link}"), if_match(1)).status, 403) << other;
  }
  EXPECT_EQ(Person(server.port()).get("/api/standaardteksten").status, 401);
  EXPECT_EQ(hanneke.get(path_of(999)).status, 404);
  EXPECT_EQ(youssef.get(path_of(1)).status, 200);
}

TEST_F(MailWords, ThatCannotBeSoAreRefusedAndChangeNothing) {
  const std::string at = path_of(Standaardtekst::persoon_uitnodiging);
  const RefusedCall calls[] = {
      {"without the link", "hanneke", "PUT", at, words("Hallo", "Dag {naam}"), if_match(1), 422, "standaardtekst.ontbreekt"},
      {"an unknown placeholder", "hanneke", "PUT", at, words("Hallo {aios}", "{link}"), if_match(1), 422, "standaardtekst.onbekend"},
      {"a link in the subject", "hanneke", "PUT", at, words("{link}", "{link}"), if_match(1), 422, "standaardtekst.niet_in_onderwerp"},
      {"a header", "hanneke", "PUT", at, words("Hallo\nBcc: x@y.nl", "{link}"), if_match(1), 422, "standaardtekst.teken"},
      {"nothing", "youssef", "PUT", at, words("", "{link}"), if_match(1), 422, "tekst.leeg"},
      {"what it came with", "hanneke", "PUT", at, shipped(), if_match(1), 422, "beheer.geen_wijziging"},
      {"no version", "hanneke", "PUT", at, words("A", "{link}"), {}, 428, "versie.ontbreekt"},
      {"an older version", "hanneke", "PUT", at, words("A", "{link}"), if_match(7), 412, "versie.gewijzigd"},
      {"no such mail", "hanneke", "PUT", path_of(999), words("A", "{link}"), if_match(1), 404, "onbekend"}};
  for (const RefusedCall& call : calls) {
    SCOPED_TRACE(call.name);
    expect_refused(server, call);
  }
  StandaardtekstKaart now = kaart(Standaardtekst::persoon_uitnodiging);
  EXPECT_TRUE(now.versies.empty());
}

TEST_F(MailWords, OfTheProgramTypedAgainAreNoChange) {
  const StandaardtekstKaart now = kaart(Standaardtekst::stage_gewijzigd);
  const Tekstwoorden& same = now.talen.at(0).meegeleverd;
  const Reply reply = hanneke.send("PUT", path_of(Standaardtekst::stage_gewijzigd),
                                   words(same.onderwerp, same.tekst + "\n ", now.talen.at(0).taal), if_match(now.versie));
  EXPECT_EQ(reply.status, 422);
  EXPECT_NE(reply.body.find("beheer.geen_wijziging"), std::string::npos) << reply.body;
}

TEST_F(MailWords, AreMailedFromThenOnAndKeptWithWhoWroteThem) {
  const std::int64_t before = last_audit(server);
  const auto first = change(hanneke, Standaardtekst::persoon_uitnodiging,
                            words("Welkom, {naam}", "Dag {naam} <b>,\n\nKlik:\n{link}\n-- \nGroet"));
  EXPECT_EQ(first.versie, 2);
  ASSERT_EQ(first.versies.size(), 1U);
  EXPECT_EQ(first.versies[0].door.id.value, person_id(server, "hanneke"));
  EXPECT_EQ(first.versies[0].woorden->tekst, "Dag {naam} <b>,\n\nKlik:\n{link}\n--\nGroet");
  EXPECT_EQ(audit_after(server, before), "standaardtekst.gewijzigd|standaardtekst\n");
  const std::string payload = server.database().rows("SELECT payload FROM audit WHERE action = 'standaardtekst.gewijzigd'");
  EXPECT_EQ(payload, "{\"taal\":\"nl\",\"versie\":1}\n") << "not what they say";

  invite("anna@umc.example");
  const std::string mail = last_mail();
  EXPECT_NE(mail.find("Subject: Welkom, Anna de Vries\r\n"), std::string::npos) << mail;
  EXPECT_NE(mail.find("Dag Anna de Vries <b>,\r\n\r\nKlik:\r\nhttp://127.0.0.1:"), std::string::npos) << mail;
  EXPECT_NE(mail.find("Dag Anna de Vries &lt;b&gt;,"), std::string::npos) << "as text in HTML too";
  EXPECT_EQ(Person(server.port()).get("/uitnodiging?sleutel=" + token_in(mail)).status, 200) << "the link works";

  const auto all = made<Standaardteksten>(hanneke.get("/api/standaardteksten"));
  EXPECT_EQ(all.standaardteksten.size(), std::size(EnumNames<Standaardtekst>::names));
  EXPECT_EQ(all.standaardteksten[0].aangepast, std::vector<Taal>{Taal::nl});
  EXPECT_TRUE(all.standaardteksten[1].aangepast.empty());
}

TEST_F(MailWords, GoBackToTheProgramsAndToAnEarlierVersion) {
  const Standaardtekst invitation = Standaardtekst::persoon_uitnodiging;
  change(hanneke, invitation, words("Een", "{link} een"));
  change(youssef, invitation, words("Twee", "{link} twee"));
  change(hanneke, invitation, words("One", "{link} one", Taal::en));
  const auto back = change(youssef, invitation, shipped());
  EXPECT_EQ(back.versie, 5);
  ASSERT_EQ(back.versies.size(), 4U);
  EXPECT_FALSE(back.versies[0].woorden) << "newest first";
  EXPECT_EQ(back.versies[3].woorden->onderwerp, "Een");
  EXPECT_EQ(nieuwste_versie(back, Taal::en)->woorden->onderwerp, "One") << "a language at a time";
  invite("anna@umc.example");
  EXPECT_NE(last_mail().find("Subject: Je uitnodiging voor Stagepad\r\n"), std::string::npos);

  const Tekstwoorden& earlier = *back.versies[3].woorden;
  change(hanneke, invitation, words(earlier.onderwerp, earlier.tekst));
  invite("bea@umc.example");
  EXPECT_NE(last_mail().find("Subject: Een\r\n"), std::string::npos);
  EXPECT_EQ(server.database().rows("SELECT action FROM audit WHERE object_kind = 'standaardtekst' ORDER BY seq"),
            "standaardtekst.gewijzigd\nstandaardtekst.gewijzigd\nstandaardtekst.gewijzigd\nstandaardtekst.teruggezet\nstandaardtekst.gewijzigd\n");
}

/// Every placeholder that is offered is filled in when the mail goes.
TEST_F(MailWords, HaveEveryPlaceholderFilledIn) {
  for (const auto& each : EnumNames<Standaardtekst>::names) {
    const StandaardtekstKaart now = kaart(each.value);
    std::string text = "Alles: ";
    for (const Plaatshouder& one : now.talen.at(0).plaatshouders) text += one.naam + "={" + one.naam + "};\n";
    change(hanneke, each.value, words("Proef " + std::string(each.name), text));
  }
  const std::size_t before = mails_in(server.data()).size();
  invite("anna@umc.example");
  Person nobody(server.port());
  EXPECT_EQ(send_form(nobody, "/wachtwoord-vergeten", {{"email", "sanne@stagepad.example"}}).status, 303);
  Person sanne = server.person("sanne");
  Person marjan = server.person("marjan");
  Snapshot beeld = open_training(sanne, "sanne").beeld;
  MeldPlaats place;
  place.onderdeel = part_of(beeld, "isk");
  place.plek.instelling = "Kinderpolikliniek Sint Odulphus";
  place.plek.specialisme = "kindergeneeskunde";
  place.plek.setting = Setting::klinisch;
  place.plek.stagebegeleider = "mw. dr. Ü. Ubbink-Çelik";
  beeld = does(sanne, beeld, place);
  beeld = does(marjan, beeld, BeoordeelPlaatsing{place.onderdeel, Besluit::goedgekeurd, ""});
  does(hanneke, beeld, BeoordeelPlaatsing{place.onderdeel, Besluit::goedgekeurd, ""});
  wait_until_mail_went(server.database());
  const auto all = mails_in(server.data());
  ASSERT_GT(all.size(), before + 3);
  for (std::size_t i = before; i < all.size(); ++i) {
    EXPECT_NE(all[i].find("Subject: Proef "), std::string::npos) << all[i];
    EXPECT_EQ(all[i].find('{'), std::string::npos) << all[i];
    EXPECT_EQ(all[i].find("=;"), std::string::npos) << "nothing is empty: " << all[i];
  }
  const std::string letters = api::path_of(
      api::k_brief.pattern, std::vector<std::string>{std::to_string(beeld.traject.id.value), std::to_string(place.onderdeel.value)});
  sanne.set_way(Way::direct);
  for (const char* soort : {"bevestiging", "intentieverklaring"}) {
    const Reply letter = sanne.get(letters + "?taal=nl&soort=" + soort);
    ASSERT_EQ(letter.status, 200) << letter.body.substr(0, 500);
    const std::string text = text_of_pdf(letter.body);
    EXPECT_NE(text.find("Proef brief_"), std::string::npos) << text;
    EXPECT_NE(text.find("instelling=Kinderpolikliniek"), std::string::npos) << text;
    EXPECT_EQ(text.find('{'), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace stagepad::test
