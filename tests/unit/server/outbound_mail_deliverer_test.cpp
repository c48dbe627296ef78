#include <gmock/gmock.h>
#include <sys/stat.h>

#include "server/auth/one_time_links.hpp"
#include "server/auth/people.hpp"
#include "server/outbound/mail_deliverer.hpp"
#include "server/outbound/mail_folder.hpp"
#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/personen.hpp"
#include "server/store/standaardteksten.hpp"
#include "shared/base/sha256.hpp"
#include "tests/unit/server/store_fixture.hpp"
#include "tests/unit/server/told_transport.hpp"

namespace stagepad {
namespace {

using store::AuditNeed;
using store::KoppelingSoort;
using store::OutboxStatus;
using store::ReadConnection;
using store::Transaction;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

namespace fs = std::filesystem;

class MailDelivery : public store::StoreTest {
 protected:
  MailDelivery() { deliver_by(into_folder_); }

  void deliver_by(MailTransport& transport, std::optional<std::string> redirect = {}) {
    MailDeliverer::Parts parts{services(), "https://stagepad.example", transport};
    parts.redirect = std::move(redirect);
    parts.now_ms = [this] { return now_ms_; };
    deliverer_.emplace(std::move(parts));
  }

  const Services& services() {
    if (!services_) {
      services_.emplace(
          Services{*store_, rulepacks_, texts_, today_,
                   [this](std::string_view line) { log_ += std::string(line) + "\n"; }});
    }
    return *services_;
  }

  template <class Change>
  auto write(Change change) {
    auto done = store_->write(AuditNeed::housekeeping, change);
    EXPECT_TRUE(done) << (done ? "" : done.failure().detail);
    return std::move(done.value());
  }
  PersoonId invited(std::string naam = "Zoë de Vries") {
    return write([&](Transaction& tx) {
      return invite(tx, {PersoonId{}, naam, "zoe@umc.example", {Rol::aios}}, std::nullopt);
    });
  }
  void queue(store::OutboxBericht row) {
    write([&](Transaction& tx) { return store::enqueue_bericht(tx, row); });
  }
  int round(std::int64_t now_ms = store::k_test_now_ms) {
    now_ms_ = now_ms;
    return deliverer_->deliver_due();
  }
  static std::int64_t pause(int tried) { return MailDeliverer::pause_after(tried, std::chrono::seconds(5)).value(); }
  std::vector<std::string> kept_secrets() const {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder_.path() / "data" / "outgoing", ignored))
      names.push_back(entry.path().filename().string());
    return names;
  }

  std::vector<std::string> mails() const {
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder(), ignored))
      files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> found;
    for (const auto& file : files) found.push_back(store::file_content(file));
    return found;
  }
  fs::path folder() const { return folder_.path() / "data" / "mail"; }
  store::OutboxBericht latest() {
    return store_->read([](ReadConnection& db) { return store::list_berichten(db, 1); })
        .value()
        .at(0);
  }
  static std::string token_in(const std::string& mail) {
    const auto at = mail.find("?sleutel=");
    return at == std::string::npos ? "" : mail.substr(at + 9, 43);
  }

  Rulepacks rulepacks_ = Rulepacks::load_embedded().value();
  Texts texts_ = Texts::load().value();
  Today today_{parse_iso_date("2026-03-01")};
  std::string log_;
  std::optional<Services> services_;
  MailFolder into_folder_{folder_.path() / "data" / "mail"};
  ToldTransport told_;
  std::int64_t now_ms_ = store::k_test_now_ms;
  std::optional<MailDeliverer> deliverer_;
};

TEST_F(MailDelivery, WritesAnInvitationWhoseLinkWorksAndIsNowhereElse) {
  invited();
  EXPECT_EQ(round(), 1);
  ASSERT_EQ(mails().size(), 1U);
  const auto mail = mails()[0];
  EXPECT_THAT(mail, HasSubstr("To: =?UTF-8?B?Wm/DqyBkZSBWcmllcw==?= <zoe@umc.example>"));
  EXPECT_THAT(mail, HasSubstr("https://stagepad.example/uitnodiging?sleutel="));
  EXPECT_THAT(mail, Not(HasSubstr("{")));
  const auto token = token_in(mail);
  const auto state = store_->read([&](ReadConnection& db) {
    return look_at_link(db, KoppelingSoort::uitnodiging, token, store::k_test_now_ms).state;
  });
  EXPECT_EQ(state.value(), LinkState::good);
  EXPECT_EQ(latest().status, OutboxStatus::verzonden);
  EXPECT_THAT(log_, IsEmpty());
  deliverer_.reset();
  store_.reset();
  EXPECT_EQ(store::file_content(database_file()).find(token), std::string::npos);
}

TEST_F(MailDelivery, KeepsFolderAndFilesToItsOwner) {
  invited();
  round();
  struct stat entry = {};
  ASSERT_EQ(::stat(folder().c_str(), &entry), 0);
  EXPECT_EQ(entry.st_mode & 0777U, 0700U);
  ASSERT_EQ(::stat((folder() / "00000001.eml").c_str(), &entry), 0);
  EXPECT_EQ(entry.st_mode & 0777U, 0600U);
}

TEST_F(MailDelivery, SendsEveryMessageOnce) {
  invited();
  EXPECT_EQ(round(), 1);
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(mails().size(), 1U);
}

TEST_F(MailDelivery, TriesAgainAfterAPauseWhenTheFolderCannotBeWritten) {
  store::write_file(folder(), "not a folder");
  invited();
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(latest().status, OutboxStatus::wacht);
  EXPECT_EQ(latest().pogingen, 1);
  EXPECT_THAT(log_, HasSubstr("message 1 could not be sent"));
  EXPECT_THAT(log_, Not(HasSubstr("zoe")));
  EXPECT_THAT(log_, Not(HasSubstr("sleutel")));
  fs::remove(folder());
  EXPECT_EQ(round(), 0);  // not yet
  EXPECT_EQ(round(store::k_test_now_ms + pause(1)), 1);
  EXPECT_EQ(mails().size(), 1U);
}

TEST_F(MailDelivery, PausesLongerEachTimeAndGivesUpAfterDays) {
  std::int64_t before = 0;
  std::int64_t whole = 0;
  int tried = 1;
  for (; MailDeliverer::pause_after(tried, std::chrono::seconds(5)); ++tried) {
    EXPECT_GE(pause(tried), before);
    before = pause(tried);
    whole += before;
  }
  EXPECT_GT(whole, 2LL * 24 * 60 * 60 * 1000);
  EXPECT_LT(whole, 7LL * 24 * 60 * 60 * 1000);
  EXPECT_EQ(pause(1), 5000);
  EXPECT_EQ(pause(5), 3'600'000);
  EXPECT_EQ(MailDeliverer::pause_after(1, std::chrono::seconds(60)), 60'000);
  EXPECT_EQ(MailDeliverer::pause_after(9, std::chrono::seconds(3600)), MailDeliverer::pause_after(9, std::chrono::seconds(5)));
}

TEST_F(MailDelivery, LeavesNoTraceOfAnAddressThatIsNobodys) {
  store::OutboxBericht row;
  row.sleutel = "wachtwoord/x";
  row.sjabloon = "wachtwoord.vergeten";
  row.adres = "vreemde@elders.example";
  queue(row);
  EXPECT_EQ(round(), 0);
  EXPECT_THAT(mails(), IsEmpty());
  const auto left = store_->read([](ReadConnection& db) { return store::list_berichten(db, 10); });
  EXPECT_THAT(left.value(), IsEmpty());
  EXPECT_THAT(log_, IsEmpty());
}

TEST_F(MailDelivery, InvitesAgainWhoForgotAPasswordThatNeverWas) {
  invited();
  round();
  store::OutboxBericht row;
  row.sleutel = "wachtwoord/x";
  row.sjabloon = "wachtwoord.vergeten";
  row.adres = "ZOE@umc.example";
  queue(row);
  EXPECT_EQ(round(), 1);
  ASSERT_EQ(mails().size(), 2U);
  EXPECT_THAT(mails()[1], HasSubstr("/uitnodiging?sleutel="));
  // To the address that is known, however it was typed.
  EXPECT_THAT(mails()[1], HasSubstr("<zoe@umc.example>"));
}

TEST_F(MailDelivery, TellsNothingToWhoIsBlocked) {
  const auto id = invited();
  round();
  write([&](Transaction& tx) {
    store::save_wachtwoord(tx, id, "$argon2id$v=19$m=65536,t=1,p=1$c2FsdA$aGFzaA");
    tell_password_changed(tx, id);
    block(tx, id, std::nullopt);
    return 0;
  });
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(latest().status, OutboxStatus::vervallen);
  EXPECT_EQ(mails().size(), 1U);
}

TEST_F(MailDelivery, GivesUpAtOnceOnWhatItDoesNotKnow) {
  const auto id = invited();
  round();
  store::OutboxBericht row;
  row.sleutel = "iets";
  row.sjabloon = "verzoek.ingediend";
  row.persoon = id;
  row.parameters = R"({"traject":1,"verzoek":7})";
  queue(row);
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(latest().status, OutboxStatus::mislukt);
  EXPECT_THAT(log_, HasSubstr("verzoek.ingediend"));
}

// --- the institute's own words

TEST_F(MailDelivery, SaysItInTheNewestWordsOfTheInstitute) {
  const auto id = invited();
  const auto word = [&](std::optional<Tekstwoorden> woorden, Taal taal = Taal::nl) {
    write([&](Transaction& tx) {
      return store::add_standaardtekstversie(tx, Standaardtekst::persoon_uitnodiging, {taal, std::move(woorden)}, id);
    });
  };
  word(Tekstwoorden{"Oud", "Oud {link}"});
  word(Tekstwoorden{"Welkom, {naam}", "Dag {naam} <b>&</b>\n\n{link}\n\n{dagen} {dagen|dag|dagen}"});
  word(Tekstwoorden{"English", "{link}"}, Taal::en);
  EXPECT_EQ(round(), 1) << "it waited already when they were written";
  const std::string mail = mails().at(0);
  EXPECT_THAT(mail, HasSubstr("Subject: =?UTF-8?B?V2Vsa29tLCBab8OrIGRlIFZyaWVz?="));
  EXPECT_THAT(mail, HasSubstr("Dag Zoë de Vries <b>&</b>\r\n\r\nhttps://stagepad.example/uitnodiging?sleutel="));
  EXPECT_THAT(mail, HasSubstr("\r\n7 dagen\r\n\r\n-- \r\nStagepad, https://stagepad.example"));
  EXPECT_THAT(mail, HasSubstr("Dag Zoë de Vries &lt;b&gt;&amp;&lt;/b&gt;")) << "no HTML but ours";
  EXPECT_EQ(token_in(mail).size(), 43U);
}

TEST_F(MailDelivery, SaysItInItsOwnWordsWhereTheInstitutesAreTakenBackOrDoNotFit) {
  const auto id = invited();
  const auto word = [&](std::optional<Tekstwoorden> woorden) {
    write([&](Transaction& tx) {
      return store::add_standaardtekstversie(tx, Standaardtekst::persoon_uitnodiging, {Taal::nl, std::move(woorden)}, id);
    });
  };
  word(Tekstwoorden{"Eigen", "{link}"});
  word(std::nullopt);
  EXPECT_EQ(round(), 1);
  EXPECT_THAT(mails().at(0), HasSubstr("Subject: Je uitnodiging voor Stagepad\r\n"));
  // As an older program may have allowed.
  word(Tekstwoorden{"Eigen", "{link} {verdwenen}"});
  write([&](Transaction& tx) {
    invite_again(tx, id, std::nullopt);
    return 0;
  });
  EXPECT_EQ(round(), 1);
  EXPECT_THAT(mails().at(1), HasSubstr("Subject: Je uitnodiging voor Stagepad\r\n"));
}

constexpr std::int64_t k_now = store::k_test_now_ms;
const Delivery k_later{Delivery::Outcome::later, false, "451 to the message", "451 kom later"};
const Delivery k_refused{Delivery::Outcome::refused, false, "550 to the receiver", "550 zoe@umc.example onbekend"};
const Delivery k_unknown{Delivery::Outcome::unknown, false, "no answer came", "no answer came"};

TEST_F(MailDelivery, SendsTheSameLinkAndTheSameIdUntilItIsAccepted) {
  deliver_by(told_);
  told_.answers = {k_later, k_unknown};
  invited();
  EXPECT_EQ(round(), 0);
  EXPECT_THAT(kept_secrets(), ::testing::ElementsAre("1"));
  EXPECT_EQ(round(k_now + pause(1)), 0);
  // Another process of the same installation, later.
  deliver_by(told_);
  EXPECT_EQ(round(k_now + pause(1) + pause(2)), 1);
  ASSERT_EQ(told_.letters.size(), 3U);
  for (const Letter& each : told_.letters) {
    EXPECT_EQ(token_in(each.content), token_in(told_.letters[0].content));
    EXPECT_EQ(token_in(each.content).size(), 43U);
    EXPECT_THAT(each.content, HasSubstr("Message-ID: <1." + std::to_string(k_now) + "@stagepad.example>"));
  }
  EXPECT_THAT(kept_secrets(), IsEmpty());
  EXPECT_EQ(latest().pogingen, 3);
  EXPECT_EQ(latest().onzeker, 1);
  EXPECT_EQ(latest().laatste_fout, "");
}

TEST_F(MailDelivery, MakesAnotherLinkWhenTheKeptOneWasUsedOrIsAboutToEnd) {
  deliver_by(told_);
  told_.answers = {k_later, k_later};
  const auto id = invited();
  round();
  write([&](Transaction& tx) {
    EXPECT_TRUE(store::use_koppeling(tx, sha256(token_in(told_.letters[0].content))));
    return 0;
  });
  round(k_now + pause(1));
  EXPECT_NE(token_in(told_.letters.at(1).content), token_in(told_.letters[0].content));
  // Six days and a half of the seven later.
  EXPECT_EQ(round(k_now + 13LL * 12 * 60 * 60 * 1000), 1);
  EXPECT_NE(token_in(told_.letters.at(2).content), token_in(told_.letters[1].content));
  EXPECT_GT(id.value, 0);
}

TEST_F(MailDelivery, GivesUpAtOnceWhatIsRefusedForGoodAndTriesAgainWhenAsked) {
  deliver_by(told_);
  told_.answers = {k_refused};
  invited();
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(latest().status, OutboxStatus::mislukt);
  EXPECT_EQ(latest().laatste_fout, "550 zoe@umc.example onbekend");
  EXPECT_THAT(log_, Not(HasSubstr("zoe")));
  EXPECT_EQ(round(k_now + 24LL * 60 * 60 * 1000), 0);
  write([](Transaction& tx) {
    EXPECT_TRUE(store::retry_bericht(tx, 1));
    return 0;
  });
  EXPECT_EQ(round(k_now + 24LL * 60 * 60 * 1000), 1);
}

TEST_F(MailDelivery, NeverKeepsTheLinkWhereTheMessageIsListed) {
  deliver_by(told_);
  invited();
  told_.answers = {k_later};
  told_.before_answer = [&] {
    told_.answers[0].answer = "554 spam: https://x/?sleutel=" + token_in(told_.letters[0].content);
  };
  round();
  EXPECT_EQ(latest().laatste_fout, "554 spam: https://x/?sleutel=(link)");
}

TEST_F(MailDelivery, SendsNothingOfWhichAnotherHasTheLeaseUntilThatRunsOut) {
  deliver_by(told_);
  invited();
  told_.before_answer = [&] {
    // A second one that looks meanwhile.
    ToldTransport other;
    MailDeliverer::Parts parts{services(), "https://stagepad.example", other};
    parts.now_ms = [] { return k_now + 1000; };
    MailDeliverer second(std::move(parts));
    EXPECT_EQ(second.deliver_due(), 0);
    EXPECT_THAT(other.letters, IsEmpty());
    write([](Transaction& tx) {
      EXPECT_FALSE(store::lease_bericht(tx, 1, {"ander", k_now + 1000, k_now + 2000}));
      EXPECT_FALSE(store::cancel_bericht(tx, 1)) << "it is being sent";
      EXPECT_FALSE(store::retry_bericht(tx, 1));
      return 0;
    });
  };
  EXPECT_EQ(round(), 1);
  EXPECT_EQ(latest().status, OutboxStatus::verzonden);
  EXPECT_EQ(latest().huur_tot_ms, std::nullopt);
}

TEST_F(MailDelivery, SendsAgainWhatWasCutOffWhenTheLeaseHasRunOutAndCountsIt) {
  deliver_by(told_);
  invited();
  write([](Transaction& tx) {
    EXPECT_TRUE(store::offer_bericht(tx, 1, {"ander", k_now, k_now + 130'000}));
    return 0;
  });
  EXPECT_EQ(round(k_now + 129'999), 0);
  EXPECT_EQ(round(k_now + 130'000), 1);
  EXPECT_EQ(latest().onzeker, 1);
  EXPECT_EQ(latest().pogingen, 2);
  EXPECT_THAT(log_, HasSubstr("may arrive twice"));
}

TEST_F(MailDelivery, CountsNoAttemptWhenItIsStoppedBeforeTheEnd) {
  deliver_by(told_);
  invited();
  told_.answers = {{Delivery::Outcome::stopped, false, "stopping", "stopping"}};
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(latest().pogingen, 0);
  EXPECT_EQ(latest().huur_tot_ms, std::nullopt);
  EXPECT_EQ(latest().aangeboden_ms, std::nullopt);
  EXPECT_EQ(round(), 1);
}

TEST_F(MailDelivery, TriesNoOtherMessageForAWhileWhenTheServerIsAway) {
  deliver_by(told_);
  invited();
  write([&](Transaction& tx) {
    return invite(tx, {PersoonId{}, "Bert", "bert@umc.example", {Rol::aios}}, std::nullopt);
  });
  told_.answers = {{Delivery::Outcome::later, true, "not reached", "not reached"}};
  EXPECT_EQ(round(), 0);
  EXPECT_EQ(told_.letters.size(), 1U);
  EXPECT_EQ(round(k_now + 4999), 0);
  EXPECT_EQ(round(k_now + 5000), 2);
}

TEST_F(MailDelivery, HandsNothingOverWhileItIsPausedNotEvenInTheMiddleOfARound) {
  deliver_by(told_);
  invited();
  write([&](Transaction& tx) {
    return invite(tx, {PersoonId{}, "Bert", "bert@umc.example", {Rol::aios}}, std::nullopt);
  });
  told_.before_answer = [&] {
    write([](Transaction& tx) {
      store::pauzeer_mail(tx, true);
      return 0;
    });
  };
  EXPECT_EQ(round(), 1);
  EXPECT_EQ(round(k_now + 1), 0);
  told_.before_answer = nullptr;
  write([](Transaction& tx) {
    store::pauzeer_mail(tx, false);
    return 0;
  });
  EXPECT_EQ(round(k_now + 2), 1);
}

TEST_F(MailDelivery, DropsTheLinkOfWhatWasCancelled) {
  deliver_by(told_);
  told_.answers = {k_later};
  invited();
  round();
  ASSERT_THAT(kept_secrets(), ::testing::ElementsAre("1"));
  write([](Transaction& tx) {
    EXPECT_TRUE(store::cancel_bericht(tx, 1));
    return 0;
  });
  EXPECT_EQ(round(k_now + 3'600'000), 0);
  EXPECT_THAT(kept_secrets(), IsEmpty());
}

TEST_F(MailDelivery, RedirectsEverythingAndSaysForWhomItWas) {
  deliver_by(told_, "proef@umc.example");
  invited();
  EXPECT_EQ(round(), 1);
  EXPECT_EQ(told_.letters.at(0).to, "proef@umc.example");
  EXPECT_THAT(told_.letters[0].content, HasSubstr("To: proef@umc.example\r\n"));
  EXPECT_THAT(told_.letters[0].content,
              HasSubstr("Subject: " + header_text("[voor zoe@umc.example] Je uitnodiging voor Stagepad") + "\r\n"));
}

TEST_F(MailDelivery, SpeaksTheLanguageAndHasTheSenderOfTheSettings) {
  write([](Transaction& tx) {
    store::save_instelling(tx, "mail_taal", "en");
    store::save_instelling(tx, "mail_afzender", "stages@umc.example");
    return 0;
  });
  invited("Anna");
  round();
  ASSERT_EQ(mails().size(), 1U);
  EXPECT_THAT(mails()[0], HasSubstr("From: \"Stagepad\" <stages@umc.example>"));
  EXPECT_THAT(mails()[0], HasSubstr("Content-Language: en"));
  EXPECT_THAT(mails()[0], HasSubstr("Hello Anna,"));
}

}  // namespace
}  // namespace stagepad
