#include <algorithm>
#include <chrono>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <sys/stat.h>
#include <thread>

#include "tests/api/empty_server.hpp"
#include "tests/api/mail_server.hpp"
#include "tests/support/exposition.hpp"

namespace stagepad::test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Security = MailServer::Security;
using Clock = std::chrono::steady_clock;

namespace fs = std::filesystem;

/// A certificate of this machine's own name, made once.
const Certificate& own_certificate() {
  static const Certificate certificate("localhost");
  return certificate;
}

/// A Stagepad that sends its mail to a real mail server.
class OutgoingMail : public ::testing::Test {
 protected:
  OutgoingMail() {
    std::ofstream(password_file()) << MailServer::k_password << "\n";
    ::chmod(password_file().c_str(), 0600);
  }

  std::string password_file() const { return (folder_.path() / "password").string(); }

  /// Sends by way of `url`, signing in and trusting the certificate of this machine.
  void send_by(const std::string& url, std::vector<std::string> more = {}) {
    stop();
    std::vector<std::string> words = {"--smtp", url, "--smtp-user", MailServer::k_user, "--smtp-password-file",
                                      password_file(), "--mail-retry-seconds", "1"};
    if (std::find(more.begin(), more.end(), "--smtp-ca") == more.end()) {
      words.insert(words.end(), {"--smtp-ca", own_certificate().file()});
    }
    words.insert(words.end(), more.begin(), more.end());
    server_.start(words);
  }
  void send_to(const MailServer& mail, std::vector<std::string> more = {}) {
    send_by("smtps://localhost:" + std::to_string(mail.port()), std::move(more));
  }
  /// Nothing that the server wrote holds an address of anybody, a link or the password.
  std::string stop() {
    const Ending ending = server_.stop();
    EXPECT_EQ(ending.status, 0) << ending.err;
    EXPECT_THAT(ending.err, AllOf(Not(HasSubstr("@umc.example>")), Not(HasSubstr("sleutel=")),
                                  Not(HasSubstr("anna")), Not(HasSubstr(MailServer::k_password))));
    return ending.err;
  }

  void invite(const std::string& name = "anna") const {
    const Ending ending = server_.admin({"invite", name + "@umc.example", "--name", "Anna de Vries", "--role", "aios"});
    ASSERT_EQ(ending.status, 0) << ending.err;
  }
  std::string row(const std::string& columns, int id = 1) const {
    auto text = server_.database().rows("SELECT " + columns + " FROM outbox WHERE id = " + std::to_string(id));
    if (!text.empty()) text.pop_back();
    return text;
  }
  bool is_sent(int id = 1) const {
    return becomes([&] { return row("status", id) == "verzonden"; }, 30);
  }
  static std::string token_of(const nlohmann::json& mail) { return token_in(mail.at("text").get<std::string>()); }
  /// Does the link of an invitation lead to the page where a password is chosen?
  bool works(const std::string& token) const {
    return Person(server_.port()).get("/uitnodiging?sleutel=" + token).status == 200;
  }
  std::vector<std::string> kept_secrets() const {
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(server_.data() / "outgoing", none)) {
      names.push_back(entry.path().filename().string());
    }
    return names;
  }
  std::string doctor() const { return run_stagepad({"doctor", "--data", server_.data().string()}).out; }

  TemporaryFolder folder_;
  EmptyServer server_;
};

TEST_F(OutgoingMail, IsTakenOverTlsAfterSigningInAndReadAsTextAndAsHtml) {
  const MailServer mail(Security::tls, own_certificate());
  send_to(mail);
  EXPECT_THAT(server_.greeting(), HasSubstr("Mail goes to smtps://localhost:"));
  invite();
  ASSERT_TRUE(is_sent()) << row("laatste_fout");
  ASSERT_EQ(mail.mails().size(), 1U);
  const auto got = mail.mails().at(0);
  EXPECT_EQ(got.at("secure"), true);
  EXPECT_EQ(got.at("user"), MailServer::k_user);
  EXPECT_EQ(got.at("greeting"), "localhost");
  EXPECT_EQ(got.at("sender"), "stagepad@localhost");
  EXPECT_THAT(got.at("receivers"), ElementsAre("anna@umc.example"));
  EXPECT_EQ(got.at("from"), "\"Stagepad\" <stagepad@localhost>");
  EXPECT_EQ(got.at("to"), "\"Anna de Vries\" <anna@umc.example>");
  EXPECT_EQ(got.at("id"), "<1." + row("aangemaakt_ms") + "@localhost>");
  EXPECT_EQ(got.at("subject"), "Je uitnodiging voor Stagepad");
  EXPECT_EQ(got.at("language"), "nl");
  EXPECT_EQ(got.at("automatic"), "auto-generated");
  EXPECT_EQ(got.at("kind"), "multipart/alternative");
  EXPECT_EQ(got.at("ascii"), true);
  EXPECT_LE(got.at("longest"), 78);
  const std::string origin = "http://127.0.0.1:" + std::to_string(server_.port());
  const std::string link = origin + "/uitnodiging?sleutel=" + token_of(got);
  const std::string text = got.at("text");
  EXPECT_THAT(text, AllOf(HasSubstr("Beste Anna de Vries,\n"), HasSubstr("\n" + link + "\n"),
                          HasSubstr("dagen en één keer."), HasSubstr("\n-- \n")));
  const std::string html = got.at("html");
  EXPECT_THAT(html, AllOf(HasSubstr("<html lang=\"nl\">"), HasSubstr(">Beste Anna de Vries,</p>"),
                          HasSubstr("\nhref=\"" + link + "\""), HasSubstr(">" + link + "</a>"),
                          HasSubstr("dagen en één keer."), Not(HasSubstr("<img")), Not(HasSubstr("src=")),
                          Not(HasSubstr("url(")), Not(HasSubstr("<script")), Not(HasSubstr("<link"))));
  for (std::size_t at = html.find("http"); at != std::string::npos; at = html.find("http", at + 1)) {
    EXPECT_EQ(html.substr(at, origin.size()), origin) << "something comes from elsewhere";
  }
  EXPECT_TRUE(works(token_of(got)));
  EXPECT_THAT(mail.said(), AllOf(::testing::StartsWith("EHLO\nAUTH\n"),
                                 ::testing::EndsWith("\nMAIL\nRCPT\nDATA\nQUIT\n")));
  EXPECT_THAT(kept_secrets(), IsEmpty());
  EXPECT_FALSE(fs::exists(server_.data() / "mail"));
  EXPECT_THAT(doctor(), HasSubstr("It goes to smtps://localhost:"));
  stop();
}

TEST_F(OutgoingMail, ChangesToTlsBeforeAnythingIsSaid) {
  const MailServer mail(Security::starttls, own_certificate());
  send_by("smtp://localhost:" + std::to_string(mail.port()));
  invite();
  ASSERT_TRUE(is_sent()) << row("laatste_fout");
  EXPECT_EQ(mail.mails().at(0).at("secure"), true);
  EXPECT_EQ(mail.mails().at(0).at("user"), MailServer::k_user);
  EXPECT_THAT(mail.said(), ::testing::StartsWith("EHLO\nSTARTTLS\nEHLO\nAUTH\n"));
  stop();
}

TEST_F(OutgoingMail, ThatWasSentAndNotAnsweredComesAgainTheSame) {
  const MailServer mail(Security::tls, own_certificate());
  mail.answer({"drop"});
  send_to(mail);
  invite();
  ASSERT_TRUE(is_sent()) << row("laatste_fout");
  ASSERT_EQ(mail.mails().size(), 2U);
  const auto first = mail.mails().at(0);
  const auto second = mail.mails().at(1);
  EXPECT_EQ(first.at("outcome"), "drop");
  EXPECT_EQ(second.at("outcome"), "taken");
  EXPECT_EQ(first.at("id"), second.at("id"));
  EXPECT_EQ(token_of(first), token_of(second)) << "the first one may have arrived as well";
  EXPECT_TRUE(works(token_of(first)));
  EXPECT_EQ(row("pogingen, onzeker"), "2|1");
  EXPECT_EQ(server_.database().number("SELECT count(*) FROM koppeling WHERE soort = 'uitnodiging'"), 1);
  EXPECT_THAT(stop(), HasSubstr("it may have arrived"));
}

TEST_F(OutgoingMail, IsTriedAgainWhenTheServerAsksToComeBack) {
  const MailServer mail(Security::tls, own_certificate());
  mail.answer({"451", "450"});
  send_to(mail);
  invite();
  ASSERT_TRUE(is_sent()) << row("laatste_fout");
  ASSERT_EQ(mail.mails().size(), 2U) << "at 450 no content came";
  EXPECT_EQ(mail.mails().at(0).at("outcome"), "451");
  EXPECT_EQ(mail.mails().at(1).at("outcome"), "taken");
  EXPECT_EQ(mail.mails().at(0).at("id"), mail.mails().at(1).at("id"));
  EXPECT_EQ(token_of(mail.mails().at(0)), token_of(mail.mails().at(1)));
  EXPECT_EQ(row("pogingen, onzeker, laatste_fout"), "3|0|");
  EXPECT_THAT(stop(), AllOf(HasSubstr("451 4.3.0 to the message"), HasSubstr("450 4.2.1 to the receiver")));
}

TEST_F(OutgoingMail, ThatIsRefusedForGoodIsGivenUpAtOnceUntilSomebodySaysOtherwise) {
  const MailServer mail(Security::tls, own_certificate());
  mail.answer({"550", "554"});
  send_to(mail);
  invite();
  ASSERT_TRUE(becomes([&] { return row("status") == "mislukt"; }));
  EXPECT_EQ(row("pogingen, laatste_fout"),
            "1|the mail server answered to the receiver: 550 5.1.1 <anna@umc.example>: geen postbus");
  std::this_thread::sleep_for(std::chrono::milliseconds(2500));
  EXPECT_THAT(mail.mails(), IsEmpty()) << "it was tried again";
  const auto failed_line = [&] { return server_.admin({"mail", "list"}).out; };
  EXPECT_THAT(failed_line(), HasSubstr("1\tfailed\tpersoon.uitnodiging\tanna@umc.example\t1\t-\tthe mail server"));
  EXPECT_THAT(doctor(), AllOf(HasSubstr("attention  mail"), HasSubstr("1 message was given up")));
  ASSERT_EQ(server_.admin({"mail", "retry", "1"}).status, 0);
  ASSERT_TRUE(becomes([&] { return row("status, laatste_fout") ==
                                   "mislukt|the mail server answered to the message: 554 5.7.1 Ongewenste inhoud"; }))
      << row("status, laatste_fout");
  ASSERT_EQ(server_.admin({"mail", "retry", "all"}).out, "1 message is tried again at once.\n");
  ASSERT_TRUE(is_sent()) << row("laatste_fout");
  EXPECT_TRUE(works(token_of(mail.mails().back())));
  const Ending again = server_.admin({"mail", "retry", "1"});
  EXPECT_EQ(again.status, 1);
  EXPECT_THAT(again.err, HasSubstr("was sent already"));
  EXPECT_EQ(server_.database().number("SELECT count(*) FROM audit WHERE action = 'mail.opnieuw' AND object_id = 1"), 2);
  EXPECT_THAT(stop(), HasSubstr("550 5.1.1 to the receiver"));
}

TEST_F(OutgoingMail, OfASlowServerIsTriedAgainAndNothingWaitsForIt) {
  const MailServer mail(Security::tls, own_certificate());
  mail.answer({"hang", "ok", "hang"});
  send_to(mail, {"--smtp-timeout-seconds", "2"});
  invite();
  ASSERT_TRUE(becomes([&] { return mail.mails().size() == 1; }));
  const auto asked = Clock::now();
  EXPECT_EQ(Person(server_.port()).get("/aanmelden").status, 200);
  EXPECT_LT(Clock::now() - asked, std::chrono::seconds(1));
  ASSERT_TRUE(is_sent()) << row("status, pogingen, onzeker, laatste_fout") << server_.kill().err;
  EXPECT_EQ(row("pogingen, onzeker"), "2|1");
  EXPECT_EQ(mail.mails().at(0).at("id"), mail.mails().at(1).at("id"));
  invite("bert");
  ASSERT_TRUE(becomes([&] { return mail.mails().size() == 3; }));
  const auto stopping = Clock::now();
  EXPECT_THAT(stop(), AllOf(HasSubstr("server response timeout"), HasSubstr("the server is stopping")));
  EXPECT_LT(Clock::now() - stopping, std::chrono::milliseconds(2500));
  EXPECT_EQ(row("status, onzeker, huurder", 2), "wacht|1|") << "the lease was given back";
}

TEST_F(OutgoingMail, SaysNothingInTheClearNorToAServerNobodyVouchesFor) {
  struct Case {
    const char* what;
    Security security;
    const char* scheme;
    const char* certificate;  ///< of which name
    bool is_known;            ///< is the certificate trusted?
    const char* said;
    const char* reason;
  };
  const Case cases[] = {
      {"no STARTTLS", Security::plain, "smtp", "localhost", true, "EHLO\n", "offers no STARTTLS, so nothing was sent"},
      // What it takes for a command is the beginning of TLS.
      {"no TLS", Security::plain, "smtps", "localhost", true, "\x16", ""},
      {"unknown certificate", Security::tls, "smtps", "localhost", false, "", "certificate"},
      {"another name", Security::tls, "smtps", "mail.example", true, "", "name"},
      {"another name after STARTTLS", Security::starttls, "smtp", "mail.example", true, "EHLO\nSTARTTLS\n", "name"},
  };
  for (const Case& each : cases) {
    SCOPED_TRACE(each.what);
    const Certificate certificate(each.certificate);
    const Certificate other("localhost");
    const MailServer mail(each.security, certificate);
    EmptyServer stagepad;
    stagepad.stop();
    stagepad.start({"--smtp", std::string(each.scheme) + "://localhost:" + std::to_string(mail.port()), "--smtp-user",
                    MailServer::k_user, "--smtp-password-file", password_file(), "--smtp-ca",
                    each.is_known ? certificate.file() : other.file()});
    ASSERT_EQ(stagepad.admin({"invite", "anna@umc.example", "--name", "Anna", "--role", "aios"}).status, 0);
    const auto tried = [&] { return stagepad.database().rows("SELECT pogingen, status FROM outbox") == "1|wacht\n"; };
    EXPECT_TRUE(becomes(tried));
    if (*each.said == '\x16') {
      EXPECT_THAT(mail.said(), AllOf(::testing::StartsWith(each.said), Not(HasSubstr("EHLO"))));
    } else {
      EXPECT_EQ(mail.said(), each.said);
    }
    EXPECT_THAT(mail.mails(), IsEmpty());
    const std::string reason = stagepad.database().rows("SELECT laatste_fout FROM outbox");
    EXPECT_GT(reason.size(), 10U);
    EXPECT_THAT(reason, HasSubstr(each.reason));
    EXPECT_THAT(stagepad.stop().err, HasSubstr("could not be sent (" + reason.substr(0, reason.size() - 1)));
  }
}

TEST_F(OutgoingMail, WaitsWhenSigningInIsRefused) {
  const MailServer mail(Security::tls, own_certificate());
  std::ofstream(password_file()) << "iets anders\n";
  send_to(mail);
  invite();
  ASSERT_TRUE(becomes([&] { return row("pogingen") == "1"; }));
  EXPECT_EQ(row("status, laatste_fout"),
            "wacht|the mail server answered to signing in: 535 5.7.8 Naam of wachtwoord onjuist");
  EXPECT_THAT(mail.mails(), IsEmpty());
  EXPECT_THAT(stop(), HasSubstr("535 5.7.8 to signing in"));
}

TEST_F(OutgoingMail, GoesWithoutTlsOnThisMachineAlone) {
  const MailServer mail(Security::plain, own_certificate());
  stop();
  server_.start({"--smtp", "smtp://127.0.0.1:" + std::to_string(mail.port())});
  invite();
  ASSERT_TRUE(is_sent()) << row("laatste_fout");
  EXPECT_EQ(mail.mails().at(0).at("secure"), false);
  EXPECT_EQ(mail.said(), "EHLO\nMAIL\nRCPT\nDATA\nQUIT\n");
}

TEST_F(OutgoingMail, WaitsWhenItIsRefusedBecauseNobodyCouldSignIn) {
  const MailServer mail(Security::plain, own_certificate());
  mail.answer({"550"});
  send_by("smtp://127.0.0.1:" + std::to_string(mail.port()));
  invite();
  ASSERT_TRUE(becomes([&] { return row("pogingen") == "1"; }));
  EXPECT_EQ(row("status"), "wacht") << "it is not the receiver that is wrong";
  EXPECT_THAT(row("laatste_fout"), HasSubstr("it offers no way to sign in that is known here: 550 5.1.1"));
}

TEST_F(OutgoingMail, OfAServerThatIsKilledInItGoesOutAllTheSame) {
  const MailServer mail(Security::tls, own_certificate());
  constexpr int k_people = 6;
  const std::vector<std::string> options = {"--smtp-timeout-seconds", "4"};
  mail.answer({"ok", "slow", "ok", "slow", "ok", "ok", "ok", "ok"});
  send_to(mail, options);
  for (int i = 0; i < k_people; ++i) invite("aios" + std::to_string(i));
  int kills = 0;
  std::string last_offered = "0";
  // Once while the content is with the other side, once more after the next one came.
  for (const std::size_t seen : {1U, 3U}) {
    const auto under_way = [&] {
      return server_.database().number("SELECT count(*) FROM outbox WHERE aangeboden_ms > " + last_offered) == 1;
    };
    ASSERT_TRUE(becomes([&] { return mail.mails().size() >= seen && under_way(); }, 30));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    server_.kill();
    ++kills;
    last_offered = std::to_string(server_.database().number("SELECT max(aangeboden_ms) FROM outbox"));
    server_.start({"--smtp", "smtps://localhost:" + std::to_string(mail.port()), "--smtp-user", MailServer::k_user,
                   "--smtp-password-file", password_file(), "--smtp-ca", own_certificate().file(),
                   "--mail-retry-seconds", "1", "--smtp-timeout-seconds", "4"});
  }
  const auto left = [&] { return server_.database().number("SELECT count(*) FROM outbox WHERE status <> 'verzonden'"); };
  ASSERT_TRUE(becomes([&] { return left() == 0; }, 60)) << server_.database().rows("SELECT * FROM outbox");
  std::map<std::string, std::vector<std::string>> tokens;
  for (const auto& each : mail.mails()) {
    ASSERT_EQ(each.at("outcome"), "taken");
    tokens[each.at("id")].push_back(token_of(each));
  }
  EXPECT_EQ(tokens.size(), static_cast<std::size_t>(k_people)) << "one mail by the Message-ID for everybody";
  std::size_t doubles = 0;
  for (const auto& [id, all] : tokens) {
    doubles += all.size() - 1;
    for (const auto& token : all) EXPECT_EQ(token, all.front()) << id;
    EXPECT_TRUE(works(all.front())) << id;
  }
  EXPECT_LE(doubles, static_cast<std::size_t>(kills)) << "at most the one that was under way";
  RecordProperty("doubles", static_cast<int>(doubles));
  EXPECT_EQ(server_.database().number("SELECT sum(onzeker) FROM outbox"), kills);
  EXPECT_EQ(server_.database().number("SELECT count(*) FROM koppeling WHERE soort = 'uitnodiging'"), k_people);
}

TEST_F(OutgoingMail, IsSentByOneServerAtATime) {
  const Ending second = run_stagepad({"serve", "--port", "0", "--data", server_.data().string()});
  EXPECT_EQ(second.status, 1);
  EXPECT_THAT(second.err, HasSubstr(server_.data().string()));
}

TEST_F(OutgoingMail, WaitsWhileItIsPaused) {
  const MailServer mail(Security::tls, own_certificate());
  send_to(mail, {"--metrics-port", "0"});
  const std::string marker = "figures at http://127.0.0.1:";
  const int metrics = std::atoi(server_.greeting().c_str() + server_.greeting().find(marker) + marker.size());
  const auto figure = [&](const std::string& name) {
    return stagepad::testing::Exposition(Person(metrics, Way::direct).get("/metrics").body).value(name);
  };
  EXPECT_EQ(server_.admin({"mail", "list"}).out, "No message waits, and none was given up.\n");
  EXPECT_EQ(figure("stagepad_mail_paused"), 0);
  EXPECT_EQ(server_.admin({"mail", "pause"}).status, 0);
  EXPECT_EQ(server_.admin({"mail", "pause"}).out, "Mail was paused already.\n");
  EXPECT_EQ(figure("stagepad_mail_paused"), 1);
  invite();
  invite("bert");
  std::this_thread::sleep_for(std::chrono::seconds(2));
  EXPECT_THAT(mail.mails(), IsEmpty());
  EXPECT_EQ(row("status, pogingen"), "wacht|0");
  EXPECT_THAT(doctor(), AllOf(HasSubstr("attention  mail"), HasSubstr("It is paused"), HasSubstr("2 messages wait.")));
  EXPECT_THAT(server_.admin({"mail", "list"}).out,
              AllOf(HasSubstr("Mail is paused"), HasSubstr("2\twaits\tpersoon.uitnodiging\tbert@umc.example\t0\t20")));
  EXPECT_EQ(server_.admin({"mail", "cancel", "2"}).status, 0);
  EXPECT_EQ(server_.admin({"mail", "cancel", "2"}).status, 1);
  EXPECT_EQ(server_.admin({"mail", "cancel", "7"}).status, 1);
  EXPECT_EQ(server_.admin({"mail", "resume"}).status, 0);
  ASSERT_TRUE(is_sent());
  std::this_thread::sleep_for(std::chrono::milliseconds(1500));
  EXPECT_EQ(row("status", 2), "vervallen");
  EXPECT_EQ(mail.mails().size(), 1U);
  EXPECT_EQ(figure("stagepad_outbox_uncertain_messages"), 0);
  EXPECT_EQ(server_.database().rows("SELECT action, object_kind, object_id FROM audit WHERE action LIKE 'mail.%'"),
            "mail.gepauzeerd|systeem|0\nmail.geannuleerd|bericht|2\nmail.hervat|systeem|0\n");
  EXPECT_EQ(run_stagepad({"verify", "--data", server_.data().string()}).status, 0);
}

TEST_F(OutgoingMail, GoesToOneAddressWhenItIsTriedOut) {
  const MailServer mail(Security::tls, own_certificate());
  send_to(mail, {"--mail-redirect", "proef@umc.example"});
  EXPECT_THAT(server_.greeting(), HasSubstr("All mail is redirected to proef@umc.example."));
  invite();
  ASSERT_TRUE(is_sent()) << row("laatste_fout");
  const auto got = mail.mails().at(0);
  EXPECT_THAT(got.at("receivers"), ElementsAre("proef@umc.example"));
  EXPECT_EQ(got.at("to"), "proef@umc.example");
  EXPECT_EQ(got.at("subject"), "[voor anna@umc.example] Je uitnodiging voor Stagepad");
  EXPECT_THAT(doctor(), AllOf(HasSubstr("attention  mail"), HasSubstr("redirected to proef@umc.example")));
}

TEST_F(OutgoingMail, IsNotBegunWithAPasswordOthersCanReadOrACertificateThatIsNone) {
  const TemporaryFolder folder;
  const auto serve = [&](std::vector<std::string> more) {
    std::vector<std::string> words = {"serve", "--port", "0", "--data", (folder.path() / "data").string(), "--smtp",
                                      "smtps://localhost:465"};
    words.insert(words.end(), more.begin(), more.end());
    const Ending ending = run_stagepad(words);
    EXPECT_EQ(ending.status, 1);
    EXPECT_THAT(ending.err, Not(HasSubstr(MailServer::k_password)));
    return ending.err;
  };
  const std::vector<std::string> sign_in = {"--smtp-user", "x", "--smtp-password-file", password_file()};
  ::chmod(password_file().c_str(), 0604);
  EXPECT_THAT(serve(sign_in), HasSubstr("others than its owner can read. Close it with chmod 600."));
  ::chmod(password_file().c_str(), 0600);
  std::ofstream(password_file()) << "\n";
  EXPECT_THAT(serve(sign_in), HasSubstr("first line must be the password"));
  fs::remove(password_file());
  EXPECT_THAT(serve(sign_in), HasSubstr("cannot be read: No such file"));
  EXPECT_THAT(serve({"--smtp-ca", "/dev/null"}), HasSubstr("in which no certificate can be read"));
  EXPECT_FALSE(fs::exists(folder.path() / "data")) << "nothing was touched";
}

}  // namespace
}  // namespace stagepad::test
