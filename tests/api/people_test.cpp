#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>
#include <thread>

#include "shared/base/sha256.hpp"
#include "shared/command/check.hpp"
#include "tests/api/demo_server.hpp"
#include "tests/api/empty_server.hpp"

namespace stagepad::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* k_other = "heel andere woorden dan";

Form password_form(const std::string& token, const std::string& first, const std::string& again) {
  return {{"sleutel", token}, {"wachtwoord", first}, {"nogmaals", again}};
}

Form set_up_form(const std::string& token) {
  Form form = password_form(token, EmptyServer::k_password, EmptyServer::k_password);
  form.emplace_back("naam", "Bea Beheer");
  form.emplace_back("email", "beheer@umc.example");
  return form;
}

/// Everything of an answer that could tell one from another, without what the clock writes.
std::string whole(const Reply& reply) {
  std::string text = std::to_string(reply.status) + "\n";
  for (const auto& [name, value] : reply.headers) {
    if (name != "Date") text += name + ": " + value + "\n";
  }
  return text + reply.body;
}

// --- first run

TEST(FirstRun, LetsNobodyInWithoutTheLink) {
  const EmptyServer server;
  Person stranger(server.port());
  const auto before = server.database().fingerprint();
  for (const auto* token : {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
    EXPECT_EQ(stranger.get(std::string("/installatie?sleutel=") + token).status, 404);
    EXPECT_EQ(send_form(stranger, "/installatie", set_up_form(token)).status, 404);
  }
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST(FirstRun, RefusesWhatIsIncompleteAndSaysItAtTheField) {
  const EmptyServer server;
  const auto token = server.token_from({"setup-link"});
  const auto before = server.database().fingerprint();
  Person stranger(server.port());
  auto reply =
      send_form(stranger, "/installatie?taal=nl",
                {{"sleutel", token}, {"naam", " "}, {"email", "bea"}, {"wachtwoord", "kort"}});
  EXPECT_EQ(reply.status, 422);
  EXPECT_THAT(reply.body, HasSubstr("href=\"#naam\">Vul je naam in."));
  EXPECT_THAT(reply.body, HasSubstr("href=\"#email\">Vul een e-mailadres in"));
  EXPECT_THAT(reply.body, HasSubstr("aria-describedby=\"wachtwoord-hulp wachtwoord-fout\""));
  EXPECT_THAT(reply.body, Not(HasSubstr("value=\"kort\"")));
  auto form = set_up_form(token);
  form[2].second = "iets anders dan dat";
  reply = send_form(stranger, "/installatie?taal=nl", form);
  EXPECT_EQ(reply.status, 422);
  EXPECT_THAT(reply.body, HasSubstr("href=\"#nogmaals\">Dit is niet hetzelfde"));
  form = set_up_form(token);
  form[1].second = form[2].second = "BeaBeheer2026";
  EXPECT_THAT(send_form(stranger, "/installatie?taal=nl", form).body,
              HasSubstr("je eigen naam of adres"));
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST(FirstRun, RefusesAFormOfAnotherOrigin) {
  const EmptyServer server;
  const auto token = server.token_from({"setup-link"});
  Person stranger(server.port());
  const auto reply = stranger.send(
      "POST", "/installatie", "sleutel=" + token,
      {{"Content-Type", "application/x-www-form-urlencoded"}, {"Origin", "http://elders.example"}});
  EXPECT_EQ(reply.status, 403);
  EXPECT_EQ(stranger.get("/installatie?sleutel=" + token).status, 200);
}

TEST(FirstRun, LooksAtTheLinkWithoutUsingIt) {
  const EmptyServer server;
  const auto token = server.token_from({"setup-link"});
  const auto before = server.database().fingerprint();
  Person scanner(server.port());
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(scanner.get("/installatie?sleutel=" + token).status, 200);
    EXPECT_EQ(scanner.send("HEAD", "/installatie?sleutel=" + token).status, 200);
  }
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST(FirstRun, MakesTheFirstBeheerderOnce) {
  EmptyServer server;
  const auto old = server.token_from({"setup-link"});
  const auto token = server.token_from({"setup-link"});
  Person bea(server.port());
  EXPECT_EQ(send_form(bea, "/installatie", set_up_form(old)).status, 404);
  const auto reply = send_form(bea, "/installatie", set_up_form(token));
  EXPECT_EQ(reply.status, 303);
  EXPECT_EQ(reply.header("Location"), "/aanmelden?taal=nl&reden=wachtwoord");
  EXPECT_EQ(send_form(bea, "/installatie", set_up_form(token)).status, 410);
  EXPECT_EQ(bea.sign_in("beheer@umc.example", EmptyServer::k_password).status, 303);
  const Ik ik = read_reply<Ik>(bea.get("/api/ik"));
  EXPECT_EQ(ik.persoon.rollen, std::vector<Rol>{Rol::beheerder});
  EXPECT_EQ(server.admin({"setup-link"}).status, 1);
  // The password is nowhere, and neither is a token.
  EXPECT_EQ(server.database().number("SELECT count(*) FROM audit WHERE payload LIKE '%woorden%'"),
            0);
}

TEST(FirstRun, ShowsALinkAtEveryStartUntilThereIsABeheerder) {
  EmptyServer server;
  const Ending first = server.stop();
  EXPECT_THAT(first.out, HasSubstr("/installatie?sleutel="));
  EXPECT_THAT(first.err, Not(HasSubstr("sleutel")));
  server.start();
  Person bea(server.port());
  EXPECT_EQ(bea.get("/installatie?sleutel=" + token_in(first.out)).status, 404);
  server.set_up();
  EXPECT_THAT(server.stop().out, HasSubstr("/installatie?sleutel="));
  server.start();
  EXPECT_THAT(server.stop().out, Not(HasSubstr("sleutel")));
}

// --- invitations

TEST(Invitation, ComesByMailAndOpensTheDoorOnce) {
  const EmptyServer server;
  server.set_up();
  EXPECT_EQ(
      server.admin({"invite", "anna@umc.example", "--name", "Anna de Vries", "--role", "aios"})
          .status,
      0);
  const auto mail = server.mails(1).at(0);
  EXPECT_THAT(mail, HasSubstr("To: \"Anna de Vries\" <anna@umc.example>"));
  const auto token = token_in(mail);
  Person anna(server.port());
  EXPECT_EQ(anna.sign_in("anna@umc.example", EmptyServer::k_password).status, 403);
  const auto before = server.database().fingerprint();
  for (int i = 0; i < 10; ++i) {
    const auto page = anna.get("/uitnodiging?sleutel=" + token);
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, HasSubstr("value=\"anna@umc.example\""));
    EXPECT_THAT(page.body, HasSubstr("autocomplete=\"new-password\""));
    EXPECT_EQ(anna.send("HEAD", "/uitnodiging?sleutel=" + token).status, 200);
  }
  EXPECT_EQ(server.database().fingerprint(), before);
  // The link of an invitation is no link of another kind.
  EXPECT_EQ(anna.get("/nieuw-wachtwoord?sleutel=" + token).status, 404);
  EXPECT_EQ(send_form(anna, "/installatie", set_up_form(token)).status, 404);

  const auto form = password_form(token, EmptyServer::k_password, EmptyServer::k_password);
  EXPECT_EQ(send_form(anna, "/uitnodiging", form).status, 303);
  EXPECT_EQ(anna.sign_in("anna@umc.example", EmptyServer::k_password).status, 303);
  const auto again = send_form(anna, "/uitnodiging", password_form(token, k_other, k_other));
  EXPECT_EQ(again.status, 410);
  EXPECT_THAT(again.body, HasSubstr("/wachtwoord-vergeten"));
  EXPECT_EQ(anna.sign_in("anna@umc.example", k_other).status, 403);
}

TEST(Invitation, SaysWhenItHasExpiredAndComesAgainWhenAsked) {
  EmptyServer server;
  server.set_up();
  EXPECT_EQ(server.admin({"invite", "anna@umc.example", "--name", "Anna", "--role", "aios"}).status,
            0);
  const auto token = token_in(server.mails(1).at(0));
  server.stop();
  WritableDatabase(server.data())
      .change(
          "UPDATE koppeling SET aangemaakt_ms = 1, verloopt_ms = 1700000000000 WHERE soort = "
          "'uitnodiging'");
  server.start();
  Person anna(server.port());
  const auto page = anna.get("/uitnodiging?sleutel=" + token);
  EXPECT_EQ(page.status, 410);
  EXPECT_THAT(page.body, HasSubstr("Vraag een nieuwe"));
  EXPECT_THAT(page.body, HasSubstr("href=\"/wachtwoord-vergeten"));
  EXPECT_EQ(send_form(anna, "/uitnodiging", password_form(token, k_other, k_other)).status, 410);
  EXPECT_EQ(send_form(anna, "/wachtwoord-vergeten", {{"email", "anna@umc.example"}}).status, 303);
  const auto mail = server.mails(2).at(1);
  EXPECT_THAT(mail, HasSubstr("/uitnodiging?sleutel="));
  EXPECT_EQ(send_form(anna, "/uitnodiging", password_form(token_in(mail), k_other, k_other)).status,
            303);
  EXPECT_EQ(anna.sign_in("anna@umc.example", k_other).status, 303);
}

TEST(Invitation, SurvivesARestartOfTheServer) {
  EmptyServer server;
  server.set_up();
  server.stop();
  EXPECT_EQ(server.admin({"invite", "anna@umc.example", "--name", "Anna", "--role", "aios"}).status,
            0);
  server.start();
  EXPECT_EQ(token_in(server.mails(1).at(0)).size(), 43U);
}

// --- forgotten password

TEST(ForgottenPassword, AnswersTheSameForEverybody) {
  const EmptyServer server;
  server.set_up();
  server.add("anna@umc.example");
  server.add("blok@umc.example");
  EXPECT_EQ(server.admin({"block", "blok@umc.example"}).status, 0);
  const auto sent = server.mails(2).size();
  Person asker(server.port());
  const auto known = send_form(asker, "/wachtwoord-vergeten", {{"email", "anna@umc.example"}});
  const auto unknown = send_form(asker, "/wachtwoord-vergeten", {{"email", "niemand@umc.example"}});
  const auto blocked = send_form(asker, "/wachtwoord-vergeten", {{"email", "blok@umc.example"}});
  EXPECT_EQ(known.status, 303);
  EXPECT_EQ(whole(known), whole(unknown));
  EXPECT_EQ(whole(known), whole(blocked));
  const auto mails = server.mails(sent + 1);
  EXPECT_THAT(mails.back(), HasSubstr("<anna@umc.example>"));
  EXPECT_EQ(server.database().number("SELECT count(*) FROM outbox WHERE adres LIKE 'niemand%'"), 0);
}

TEST(ForgottenPassword, IsSlowedDownForOneAddressWhoeverItIs) {
  const EmptyServer server;
  server.set_up();
  server.add("anna@umc.example");
  Person asker(server.port());
  for (const auto* email : {"anna@umc.example", "niemand@umc.example"}) {
    for (int i = 0; i < 3; ++i) {
      EXPECT_EQ(send_form(asker, "/wachtwoord-vergeten", {{"email", email}}).status, 303);
    }
    const auto refused = send_form(asker, "/wachtwoord-vergeten", {{"email", email}});
    EXPECT_EQ(refused.status, 429) << email;
    EXPECT_NE(refused.header("Retry-After"), "");
  }
  EXPECT_EQ(send_form(asker, "/wachtwoord-vergeten", {{"email", "geen adres"}}).status, 422);
}

TEST(ForgottenPassword, GivesANewOneAndEndsEverySession) {
  const EmptyServer server;
  server.set_up();
  server.add("anna@umc.example");
  Person anna = server.signed_in("anna@umc.example");
  Person asker(server.port());
  send_form(asker, "/wachtwoord-vergeten", {{"email", "Anna@UMC.example"}});
  const auto token = token_in(server.mails(2).at(1));
  const auto before = server.database().fingerprint();
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(asker.get("/nieuw-wachtwoord?sleutel=" + token).status, 200);
    EXPECT_EQ(asker.send("HEAD", "/nieuw-wachtwoord?sleutel=" + token).status, 200);
  }
  EXPECT_EQ(server.database().fingerprint(), before);
  EXPECT_EQ(anna.get("/api/ik").status, 200);
  EXPECT_EQ(send_form(asker, "/nieuw-wachtwoord", password_form(token, "kort", "kort")).status,
            422);
  EXPECT_EQ(anna.get("/api/ik").status, 200);

  EXPECT_EQ(send_form(asker, "/nieuw-wachtwoord", password_form(token, k_other, k_other)).status,
            303);
  EXPECT_EQ(anna.get("/api/ik").status, 401);
  EXPECT_EQ(asker.sign_in("anna@umc.example", EmptyServer::k_password).status, 403);
  EXPECT_EQ(asker.sign_in("anna@umc.example", k_other).status, 303);
  EXPECT_EQ(asker.get("/nieuw-wachtwoord?sleutel=" + token).status, 410);
  EXPECT_THAT(server.mails(3).at(2), HasSubstr("is zojuist gewijzigd"));
}

TEST(ForgottenPassword, OpensTheDoorThatStrangersKeptShut) {
  EmptyServer server;
  server.set_up();
  server.add("anna@umc.example");
  Person anna = server.signed_in("anna@umc.example");
  Person guesser(server.port());
  for (int i = 0; i < 5; ++i) EXPECT_EQ(guesser.sign_in("anna@umc.example", "geraden").status, 403);
  EXPECT_EQ(guesser.sign_in("anna@umc.example", EmptyServer::k_password).status, 429);
  // Who was in stays in.
  EXPECT_EQ(anna.get("/api/ik").status, 200);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM mislukte_aanmelding"), 5);
  const auto token = server.token_from({"reset-link", "anna@umc.example"});
  EXPECT_EQ(send_form(anna, "/nieuw-wachtwoord", password_form(token, k_other, k_other)).status,
            303);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM mislukte_aanmelding"), 0);
}

TEST(Guessing, DoesNotBeginAnewWithTheServer) {
  EmptyServer server;
  server.set_up();
  server.add("anna@umc.example");
  server.stop();
  // Forty-nine networks tried the account just now.
  for (int i = 0; i < 49; ++i) {
    WritableDatabase(server.data())
        .change("INSERT INTO mislukte_aanmelding (account, op_ms) VALUES ('" +
                to_hex(sha256("anna@umc.example")).substr(0, 32) +
                "', CAST(strftime('%s', 'now') AS INTEGER) * 1000)");
  }
  server.start();
  Person guesser(server.port());
  EXPECT_EQ(guesser.sign_in("anna@umc.example", "geraden").status, 403);
  EXPECT_EQ(guesser.sign_in("anna@umc.example", "geraden").status, 429);
  EXPECT_EQ(guesser.sign_in("beheer@umc.example", "geraden").status, 403);
}

// --- one's own account

TEST(OwnAccount, IsShownToNobodyElse) {
  const EmptyServer server;
  Person stranger(server.port());
  for (const auto* path : {"/account", "/account/wachtwoord"}) {
    const auto reply = stranger.get(path);
    EXPECT_EQ(reply.status, 303);
    EXPECT_THAT(reply.header("Location"), HasSubstr("/aanmelden?naar="));
  }
  EXPECT_THAT(send_form(stranger, "/account/sessies", {{"sessie", "andere"}}).header("Location"),
              HasSubstr("/aanmelden"));
  EXPECT_THAT(send_form(stranger, "/account/wachtwoord", {}).header("Location"),
              HasSubstr("/aanmelden"));
}

TEST(OwnAccount, ListsOwnSessionsAndEndsOneOrAllOthers) {
  const EmptyServer server;
  server.set_up();
  server.add("anna@umc.example");
  Person here = server.signed_in("anna@umc.example");
  Person there = server.signed_in("anna@umc.example");
  Person elsewhere = server.signed_in("anna@umc.example");
  Person bea = server.signed_in("beheer@umc.example");
  const auto hash_of = [](const Person& person) {
    return to_hex(sha256(person.cookie().substr(person.cookie().find('=') + 1)));
  };
  const auto page = here.get("/account?taal=nl").body;
  EXPECT_THAT(page, HasSubstr(hash_of(there)));
  EXPECT_THAT(page, HasSubstr(hash_of(elsewhere)));
  EXPECT_THAT(page, HasSubstr("deze sessie"));
  EXPECT_THAT(page, Not(HasSubstr(hash_of(bea))));
  EXPECT_THAT(page, Not(HasSubstr("127.0.0.1")));

  // Somebody else's, and nonsense: nothing ends.
  for (const auto& what : {hash_of(bea), std::string("x"), std::string()}) {
    EXPECT_EQ(send_form(here, "/account/sessies", {{"sessie", what}}).status, 303);
  }
  EXPECT_EQ(bea.get("/api/ik").status, 200);
  EXPECT_EQ(there.get("/api/ik").status, 200);

  send_form(here, "/account/sessies", {{"sessie", hash_of(there)}});
  EXPECT_EQ(there.get("/api/ik").status, 401);
  EXPECT_EQ(elsewhere.get("/api/ik").status, 200);
  send_form(here, "/account/sessies", {{"sessie", "andere"}});
  EXPECT_EQ(elsewhere.get("/api/ik").status, 401);
  EXPECT_EQ(here.get("/api/ik").status, 200);
  EXPECT_EQ(bea.get("/api/ik").status, 200);
}

TEST(OwnAccount, ChangesThePasswordOnlyForWhoKnowsTheOldOne) {
  const EmptyServer server;
  server.set_up();
  server.add("anna@umc.example");
  Person here = server.signed_in("anna@umc.example");
  Person there = server.signed_in("anna@umc.example");
  const auto before = server.database().rows("SELECT * FROM account");
  const auto change = [&](const std::string& current, const std::string& first,
                          const std::string& again) {
    return send_form(here, "/account/wachtwoord?taal=nl",
                     {{"huidig", current}, {"wachtwoord", first}, {"nogmaals", again}});
  };
  EXPECT_THAT(change("", k_other, k_other).body, HasSubstr("Vul je huidige wachtwoord in."));
  EXPECT_THAT(change("fout", k_other, k_other).body,
              HasSubstr("Dit is niet je huidige wachtwoord."));
  EXPECT_EQ(change(EmptyServer::k_password, "kort", "kort").status, 422);
  EXPECT_EQ(change(EmptyServer::k_password, k_other, "iets").status, 422);
  EXPECT_EQ(server.database().rows("SELECT * FROM account"), before);
  EXPECT_EQ(there.get("/api/ik").status, 200);

  const auto done = change(EmptyServer::k_password, k_other, k_other);
  EXPECT_EQ(done.status, 303);
  EXPECT_THAT(here.get(done.header("Location")).body, HasSubstr("Je wachtwoord is gewijzigd."));
  EXPECT_EQ(there.get("/api/ik").status, 401);
  EXPECT_THAT(server.mails(2).back(), HasSubstr("is zojuist gewijzigd"));
  Person again(server.port());
  EXPECT_EQ(again.sign_in("anna@umc.example", k_other).status, 303);
}

TEST(OwnAccount, LetsNobodyGuessTheOldPassword) {
  const EmptyServer server;
  server.set_up();
  Person bea = server.signed_in("beheer@umc.example");
  const Form form = {{"huidig", "geraden"}, {"wachtwoord", k_other}, {"nogmaals", k_other}};
  for (int i = 0; i < 5; ++i) EXPECT_EQ(send_form(bea, "/account/wachtwoord", form).status, 422);
  EXPECT_EQ(send_form(bea, "/account/wachtwoord", form).status, 429);
}

// --- the terminal

TEST(AdminCommand, RefusesWhereThereIsNoStagepadAndMakesNothing) {
  const TemporaryFolder folder;
  const auto data = folder.path() / "nergens";
  const auto ending = run_stagepad({"admin", "list", "--data", data.string()});
  EXPECT_EQ(ending.status, 1);
  EXPECT_THAT(ending.err, HasSubstr("There is no Stagepad in"));
  EXPECT_FALSE(std::filesystem::exists(data));
}

TEST(AdminCommand, KeepsTheLastBeheerder) {
  const EmptyServer server;
  server.set_up();
  const auto before = server.database().fingerprint();
  EXPECT_EQ(server.admin({"block", "beheer@umc.example"}).status, 1);
  EXPECT_EQ(server.admin({"role", "remove", "beheer@umc.example", "beheerder"}).status, 1);
  EXPECT_EQ(server.admin({"block", "niemand@umc.example"}).status, 1);
  EXPECT_EQ(server.admin({"invite", "beheer@umc.example", "--name", "B", "--role", "aios"}).status,
            1);
  EXPECT_EQ(server.admin({"invite", "geen adres", "--name", "B", "--role", "aios"}).status, 1);
  EXPECT_EQ(server.admin({"setup-link"}).status, 1);
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST(AdminCommand, BlocksAndGivesRolesBesideARunningServer) {
  const EmptyServer server;
  server.set_up();
  server.add("anna@umc.example");
  Person anna = server.signed_in("anna@umc.example");
  EXPECT_EQ(server.admin({"role", "add", "ANNA@umc.example", "stagebureau"}).status, 0);
  EXPECT_EQ(read_reply<Ik>(anna.get("/api/ik")).persoon.rollen.size(), 2U);
  EXPECT_EQ(server.admin({"role", "remove", "anna@umc.example", "aios"}).status, 0);
  EXPECT_EQ(read_reply<Ik>(anna.get("/api/ik")).persoon.rollen, std::vector<Rol>{Rol::stagebureau});
  EXPECT_EQ(server.admin({"block", "anna@umc.example"}).status, 0);
  EXPECT_EQ(anna.get("/api/ik").status, 401);
  EXPECT_EQ(anna.sign_in("anna@umc.example", EmptyServer::k_password).status, 403);
  EXPECT_THAT(server.admin({"list"}).out,
              HasSubstr("blocked\tanna@umc.example\tAnna de Vries\tstagebureau"));
  EXPECT_EQ(server.admin({"unblock", "anna@umc.example"}).status, 0);
  EXPECT_EQ(anna.sign_in("anna@umc.example", EmptyServer::k_password).status, 303);
  EXPECT_EQ(
      server.database().number("SELECT count(*) FROM audit WHERE actor IS NULL AND action LIKE "
                               "'account.%' OR action LIKE 'persoon.rollen%'"),
      4);
}

TEST(AdminCommand, WritesBesideABusyServerWithoutBreakingTheChain) {
  EmptyServer server;
  server.set_up();
  for (int i = 0; i < 5; ++i) {
    Person bea = server.signed_in("beheer@umc.example");
    EXPECT_EQ(
        server.admin({"role", i % 2 == 0 ? "add" : "remove", "beheer@umc.example", "aios"}).status,
        0);
    bea.send("POST", "/afmelden");
  }
  // Every entry follows the one before, whichever process wrote it.
  EXPECT_EQ(server.database().number("SELECT count(*) - max(seq) FROM audit"), 0);
  server.stop();
  server.start();
}

// --- what was in the outbox already

/// What the server put into its mail folder, in order, once nothing waits any more.
std::string all_mails(const DemoServer& server) {
  wait_until_mail_went(server.database());
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(server.data() / "mail")) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::ostringstream content;
  for (const auto& file : files) content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

Snapshot carried_out(const Reply& reply) {
  EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 1000);
  return read_reply<Uitkomst>(reply).beeld;
}

BeslisVerzoek decision(const Snapshot& beeld, Besluit besluit, std::string reden) {
  return {beeld.verzoeken.back().id, besluit, std::move(reden)};
}

TEST(Mail, AboutARequestNamesTheAiosAndLeadsIntoTheProduct) {
  const DemoServer server;
  Person daan = server.person("daan");
  Person kees = server.person("kees");
  Person bram = server.person("bram");
  const auto training = open_training(daan, "daan");
  const DienSchemawijzigingIn change{with_part_at(training.beeld, "kz", 1), "geheime toelichting"};
  Snapshot now = carried_out(send_command(daan, training.beeld, change));
  now = carried_out(send_command(kees, now, decision(now, Besluit::goedgekeurd, "")));
  now = carried_out(send_command(bram, now, decision(now, Besluit::goedgekeurd, "")));
  const VraagGoedkeuring own{
      part_of(now, "kz"), Route::eigen, {}, "Raad voor de Kinderbescherming", ""};
  now = carried_out(send_command(daan, reload(daan, now), own));
  now = carried_out(send_command(daan, now, TrekVerzoekIn{now.verzoeken.back().id}));
  now = carried_out(send_command(daan, now, own));
  carried_out(send_command(kees, now, decision(now, Besluit::teruggestuurd, "geheime reden")));

  const std::string mails = all_mails(server);
  for (const auto* part :
       {"Subject: Daan Postma vraagt om je besluit", "een wijziging van het opleidingsschema",
        "/werklijst\r\n", "Subject: Je verzoek is goedgekeurd", "/opleiding\r\n",
        "Subject: Goedgekeurd: een verzoek van Daan Postma", "/trajecten/",
        "Subject: Daan Postma wil zelf een instelling benaderen", "goedkeuring voor een plaats (",
        "Subject: Daan Postma heeft een verzoek ingetrokken",
        "Subject: Je verzoek is teruggestuurd"}) {
    EXPECT_THAT(mails, HasSubstr(part));
  }
  // Nothing that was written freely, and nothing that was not filled in.
  for (const auto* part : {"geheime", "Kinderbescherming", "{", "()"}) {
    EXPECT_THAT(mails, Not(HasSubstr(part)));
  }
  EXPECT_EQ(server.database().number("SELECT count(*) FROM outbox WHERE status <> 'verzonden'"), 0);
}

}  // namespace
}  // namespace stagepad::test
