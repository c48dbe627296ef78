#include <gmock/gmock.h>
#include <sys/stat.h>

#include "server/auth/one_time_links.hpp"
#include "server/auth/people.hpp"
#include "server/outbound/mail_deliverer.hpp"
#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/personen.hpp"
#include "tests/unit/server/store_fixture.hpp"

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
  MailDelivery() {
    deliverer_.emplace(MailDeliverer::Parts{services(), "https://stagepad.example"});
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
  int round(std::int64_t now_ms = store::k_test_now_ms) { return deliverer_->deliver_due(now_ms); }

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
  EXPECT_THAT(log_, HasSubstr("message 1 could not be written"));
  EXPECT_THAT(log_, Not(HasSubstr("zoe")));
  EXPECT_THAT(log_, Not(HasSubstr("sleutel")));
  fs::remove(folder());
  EXPECT_EQ(round(), 0);  // not yet
  EXPECT_EQ(round(store::k_test_now_ms + *MailDeliverer::pause_after(1)), 1);
  EXPECT_EQ(mails().size(), 1U);
}

TEST_F(MailDelivery, PausesLongerEachTimeAndGivesUpAfterDays) {
  std::int64_t before = 0;
  std::int64_t whole = 0;
  int tried = 1;
  for (; MailDeliverer::pause_after(tried); ++tried) {
    EXPECT_GE(*MailDeliverer::pause_after(tried), before);
    before = *MailDeliverer::pause_after(tried);
    whole += before;
  }
  EXPECT_GT(whole, 2LL * 24 * 60 * 60 * 1000);
  EXPECT_LT(whole, 7LL * 24 * 60 * 60 * 1000);
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
