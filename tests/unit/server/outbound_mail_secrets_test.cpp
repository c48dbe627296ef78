#include <gmock/gmock.h>

#include "server/outbound/mail_secrets.hpp"
#include "server/outbound/mail_templates.hpp"
#include "shared/base/sha256.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

/// The links and codes of mails to people without an account, over several attempts.
class Mailgeheim : public VoorbeeldTest {
 protected:
  Mailgeheim() : services_{*store_, rulepacks_, texts_, today_, [](std::string_view) {}} {}

  std::string of(const MailDraft& draft, std::int64_t id = 1) {
    OutboxBericht bericht;
    bericht.id = id;
    const auto found = secrets_.of(bericht, draft, [](Transaction&) { return true; });
    EXPECT_TRUE(found) << (found ? "" : found.failure().detail);
    return found ? found.value() : "";
  }
  MailDraft asked() const {
    MailDraft draft{};
    draft.to_address = "begeleider@umc.example";
    draft.bijdragen = {{onderdeel(), "Bo", {}}};
    return draft;
  }
  MailDraft code_for(const std::string& token) const {
    MailDraft draft = asked();
    draft.is_code = true;
    draft.bijdragen.front().link = to_hex(sha256(token));
    return draft;
  }
  OnderdeelId onderdeel() const {
    return store_->read([](ReadConnection& db) {
                   return db.value<OnderdeelId>("SELECT min(id) FROM onderdeel").value();
                 }).value();
  }
  OnderdeelId ander_onderdeel() const { return {onderdeel().value + 1}; }
  /// A mail about two stages.
  MailDraft asked_both() const {
    MailDraft draft = asked();
    draft.bijdragen.push_back({ander_onderdeel(), "Bo", {}});
    return draft;
  }
  std::optional<Bijdragelink> link(const std::string& token) {
    return store_->read([&](ReadConnection& db) { return find_contribution(db, token); }).value();
  }

  Rulepacks rulepacks_ = Rulepacks::load_embedded().value();
  Texts texts_ = Texts::load().value();
  Today today_{parse_iso_date("2026-03-01")};
  std::int64_t now_ms_ = k_test_now_ms;
  Services services_;
  MailSecrets secrets_{folder_.path() / "data" / "outgoing", services_, [this] { return now_ms_; }};
};

TEST_F(Mailgeheim, OfALinkStaysTheSameSoThatNoneThatMayHaveArrivedEnds) {
  const std::string first = of(asked());
  EXPECT_EQ(of(asked()), first);
  EXPECT_TRUE(link(first));
  now_ms_ += 28LL * 24 * 60 * 60 * 1000;
  EXPECT_EQ(of(asked()), first) << "two of the thirty days are left";
  now_ms_ += 24LL * 60 * 60 * 1000 + 1;
  EXPECT_NE(of(asked()), first);
}

TEST_F(Mailgeheim, IsAnotherOneForAnotherMessageAndOnceItIsDropped) {
  const std::string first = of(asked());
  secrets_.drop(1);
  const std::string second = of(asked());
  EXPECT_NE(second, first);
  EXPECT_NE(of(asked(), 2), second);
}

TEST_F(Mailgeheim, OfACodeStaysTheSameUntilItWasUsed) {
  const std::string token = of(asked());
  const std::string code = of(code_for(token), 2);
  EXPECT_EQ(code.size(), 6U);
  EXPECT_EQ(of(code_for(token), 2), code);
  EXPECT_EQ(link(token)->codes, 1) << "an attempt more is no code more";
  must([&](Transaction& tx) { EXPECT_TRUE(open_contribution(tx, *find_contribution(tx, token), code)); });
  EXPECT_NE(of(code_for(token), 2), "");
  EXPECT_EQ(link(token)->codes, 2);
}

TEST_F(Mailgeheim, OfAMailAboutSeveralStagesIsALinkToEachThatStaysTheSame) {
  const std::string both = of(asked_both(), 7);
  const auto tokens = secrets_in(both);
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(link(std::string(tokens[0]))->onderdeel, onderdeel());
  EXPECT_EQ(link(std::string(tokens[1]))->onderdeel, ander_onderdeel());
  EXPECT_EQ(link(std::string(tokens[1]))->bericht, 7);
  EXPECT_EQ(of(asked_both(), 7), both);
  EXPECT_EQ(of(asked(), 7), tokens[0]) << "the other was done meanwhile";
  const auto shown = shown_secrets(asked_both(), "https://stagepad.example", both);
  ASSERT_EQ(shown.size(), 2U);
  EXPECT_EQ(shown[1], "https://stagepad.example/bijdrage?sleutel=" + std::string(tokens[1]));
}

TEST_F(Mailgeheim, OfAMailAboutSeveralStagesIsReplacedForTheStageWhoseLinkIsGoneAlone) {
  const std::string both = of(asked_both(), 7);
  const ContributionMail anew{ander_onderdeel(), "Bo", {}};
  must([&](Transaction& tx) { make_contribution_link(tx, anew, "Begeleider@umc.example", 8); });
  const std::string again = of(asked_both(), 7);
  ASSERT_EQ(secrets_in(again).size(), 2U);
  EXPECT_EQ(secrets_in(again)[0], secrets_in(both)[0]) << "it may have arrived";
  EXPECT_TRUE(link(std::string(secrets_in(again)[0])));
  EXPECT_NE(secrets_in(again)[1], secrets_in(both)[1]);
  EXPECT_FALSE(link(std::string(secrets_in(both)[1]))) << "to the same address, however it is written";
}

TEST_F(Mailgeheim, InvitationsThatWaitForOneAddressStandInOneMailWithALinkToEach) {
  must([&](Transaction& tx) {
    ask_contribution(tx, onderdeel(), "Bo", "begeleider@umc.example");
    ask_contribution(tx, ander_onderdeel(), "Bo", "Begeleider@umc.example");
    ask_contribution(tx, ander_onderdeel(), "An", "ander@umc.example");
  });
  const auto due = [&] {
    return store_->read([](ReadConnection& db) { return due_berichten(db, k_test_now_ms, 10); }).value();
  };
  const auto all = due();
  ASSERT_EQ(all.size(), 3U);
  const MailWorld world{texts_.in(Taal::nl), rulepacks_, *parse_iso_date("2026-03-01"), "https://stagepad.example"};
  const auto drafted = [&](const OutboxBericht& bericht) {
    must([&](Transaction& tx) { EXPECT_TRUE(bundel_uitnodigingen(tx, bericht)); });
    return store_->read([&](ReadConnection& db) { return draft_mail(db, bericht, world); }).value();
  };
  const MailDraft both = std::get<MailDraft>(drafted(all[0]));
  ASSERT_EQ(both.bijdragen.size(), 2U);
  EXPECT_EQ(both.bijdragen[1].onderdeel, ander_onderdeel());
  EXPECT_THAT(both.meegestuurd, ::testing::ElementsAre(all[1].id));
  EXPECT_EQ(std::get<MailDraft>(drafted(all[2])).bijdragen.size(), 1U) << "somebody else";
  ASSERT_EQ(due().size(), 2U) << "what goes in another mail is not due";
  must([&](Transaction& tx) { EXPECT_FALSE(bundel_uitnodigingen(tx, all[1])); });
  const MailText text = text_of(both, {"https://stagepad.example/een", "https://stagepad.example/twee"}, world);
  EXPECT_NE(text.body.find("Anna\nhttps://stagepad.example/een\n\n- "), std::string::npos) << text.body;
  EXPECT_NE(text.body.find("Anna\nhttps://stagepad.example/twee\n"), std::string::npos) << text.body;

  must([&](Transaction& tx) { mark_verzonden(tx, all[0].id); });
  EXPECT_EQ(store_->read([&](ReadConnection& db) { return find_bericht(db, all[1].id)->status; }).value(),
            OutboxStatus::verzonden);
  // What is asked anew after it goes again.
  must([&](Transaction& tx) { ask_contribution(tx, ander_onderdeel(), "Bo", "begeleider@umc.example"); });
  EXPECT_TRUE(std::holds_alternative<MailDraft>(drafted(due().back())));
}

TEST_F(Mailgeheim, OfACodeIsNoMoreWhenItsLinkIsGone) {
  EXPECT_EQ(of(code_for("bestaat-niet")), "");
}

TEST_F(Mailgeheim, IsNotMadeByWhoMayNotSendTheMessage) {
  OutboxBericht bericht;
  bericht.id = 1;
  const auto found = secrets_.of(bericht, asked(), [](Transaction&) { return false; });
  ASSERT_TRUE(found);
  EXPECT_EQ(found.value(), "");
  EXPECT_EQ(store_->read([](ReadConnection& db) {
                    return db.value<std::int64_t>("SELECT count(*) FROM bijdragelink").value();
                  }).value(),
            0);
}

TEST_F(Mailgeheim, OfAnOlderMessageIsNotMadeAnyMoreOnceTheSameWasAskedAnew) {
  must([&](Transaction& tx) {
    ask_contribution(tx, onderdeel(), "Bo", "begeleider@umc.example");
    ask_contribution(tx, onderdeel(), "Bo de Boer", "Begeleider@umc.example");
    ask_contribution(tx, onderdeel(), "An", "ander@umc.example");
  });
  const auto berichten = store_->read([](ReadConnection& db) { return due_berichten(db, k_test_now_ms, 10); }).value();
  ASSERT_EQ(berichten.size(), 3U);
  const auto is_ingehaald_nu = [&](std::size_t i) {
    return store_->read([&](ReadConnection& db) { return is_ingehaald(db, berichten[i]); }).value();
  };
  EXPECT_TRUE(is_ingehaald_nu(0));
  EXPECT_FALSE(is_ingehaald_nu(1));
  EXPECT_FALSE(is_ingehaald_nu(2));
}

}  // namespace
}  // namespace stagepad::store
